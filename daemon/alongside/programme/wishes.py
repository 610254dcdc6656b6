"""Wishes added up: a correction changes a record, a person's standing wishes meet a request's, two people's meet each other's."""

from __future__ import annotations

from dataclasses import replace

from alongside.language.reading import CHANNELS, WORKDAYS, Channel, Channels, Frequency, Reading, Window
from alongside.programme.model import Person
from alongside.programme.rules import Rhythm

DATES: dict[Frequency, int] = {"weekly": 1, "biweekly": 2, "monthly": 4}
"""Weeks from one date to the next, for counting how many dates a programme of so many weeks has."""


def changed(record: Reading, change: Reading) -> Reading:
    """The record after a correction: what the correction names is replaced, all else stays."""
    return replace(
        record,
        availability=_windows(record.availability, change.availability),
        tz=change.tz or record.tz,
        cadence=change.cadence or record.cadence,
        duration_min=change.duration_min or record.duration_min,
        channels=_channels(record.channels, change.channels),
        capacity=change.capacity if change.capacity is not None else record.capacity,
        absences=(*record.absences, *(a for a in change.absences if a not in record.absences)),
        mentor_named=change.mentor_named or record.mentor_named,
        mentors_avoided=tuple(dict.fromkeys((*record.mentors_avoided, *change.mentors_avoided))),
        topics=change.topics or record.topics,
        hard=_hard(record, change),
        spans=None,
        unread=(),
    )


def _hard(record: Reading, change: Reading) -> tuple[str, ...]:
    """What was said with never, can't or only; hours that are wished for anew are as firm as the newer words."""
    anew = {"availability"} if any(w.kind == "want" for w in change.availability) else set()
    return tuple(dict.fromkeys((*(field for field in record.hard if field not in anew), *change.hard)))


WHOLE_DAY = ("09:00", "17:00")
"""What a day without hours is read as; where hours are known already, they go on."""


def _windows(before: tuple[Window, ...], after: tuple[Window, ...]) -> tuple[Window, ...]:
    """New wants replace the old ones, new avoids join the old ones.

    "Thursdays" after "mornings" is Thursday mornings, and so is "mornings" after "Thursdays".
    """
    wanted = tuple(w for w in after if w.kind == "want")
    if not wanted:
        return (*before, *(w for w in after if w not in before))
    avoided = (*(w for w in after if w.kind == "avoid"), *(w for w in before if w.kind == "avoid" and w not in after))
    return (*_meant(tuple(w for w in before if w.kind == "want"), wanted), *avoided)


def _meant(before: tuple[Window, ...], after: tuple[Window, ...]) -> tuple[Window, ...]:
    """New wants, with the hours or the days that they leave open taken from the old ones."""
    if not before or _any_time(after):
        return after
    if _open_hours(after) and not _open_hours(before):
        spans = dict.fromkeys((w.start, w.end) for w in before)
        return tuple(replace(w, start=start, end=end) for w in after for start, end in spans)
    if _open_hours(before) and all(w.days == WORKDAYS for w in after):
        return tuple(replace(w, days=b.days) for w in after for b in before)
    return after


def _any_time(windows: tuple[Window, ...]) -> bool:
    """Every working day and all of it: whoever says so leaves nothing open that earlier words could fill."""
    return _open_hours(windows) and any(w.days == WORKDAYS for w in windows)


def _open_hours(windows: tuple[Window, ...]) -> bool:
    return all((w.start, w.end) == WHOLE_DAY for w in windows)


def _channels(before: Channels, after: Channels) -> Channels:
    """What is liked now is no longer refused, and the other way round."""
    prefer = after.prefer or tuple(c for c in before.prefer if c not in after.avoid)
    avoid = tuple(dict.fromkeys((*(c for c in before.avoid if c not in after.prefer), *after.avoid)))
    return Channels(prefer, avoid)


def channel(mentor: Person, mentee: Person, wishes: Reading) -> Channel | None:
    """How the two will talk: the mentor's first liking that the mentee does not refuse, then the mentee's, then video.

    None when what the one refuses leaves nothing that the other accepts.
    """
    hers = mentor.preferences.channels
    theirs = _channels(mentee.preferences.channels, wishes.channels)
    refused = {*hers.avoid, *theirs.avoid}
    same_site = bool(mentor.site) and mentor.site == mentee.site
    usual: tuple[Channel, ...] = ("in_person", "video", "phone", "chat", "email") if same_site else ("video", "phone", "chat", "email")
    liked = (*hers.prefer, *theirs.prefer, *usual)
    return next((c for c in liked if c not in refused and c in CHANNELS), None)


def rhythm(mentor: Person, wishes: Reading, rules: Rhythm) -> tuple[Frequency, int, int]:
    """Frequency, number of dates and minutes: what the mentee asked for, else what the mentor likes, else the programme's."""
    cadence = wishes.cadence or mentor.preferences.cadence
    freq = cadence.freq if cadence else rules.cadence
    minutes = wishes.duration_min or mentor.preferences.duration_min or int(rules.duration.total_seconds() // 60)
    return freq, max(1, rules.weeks // DATES[freq]), minutes


def weekly_minutes(freq: Frequency, minutes: int) -> int:
    """The mentor's time a week, rounded up."""
    return -(-minutes // DATES[freq])
