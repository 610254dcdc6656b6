"""One person's hours: made from what they wrote, asked about one moment, and said in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from alongside.calendar.minutes import DAY, is_off, minute_of, span, talks_near, wished
from alongside.calendar.values import Hours, Slot, WeeklyTalk
from alongside.calendar.zones import zone, zone_of
from alongside.language import wording
from alongside.language.reading import DAYS, Day, Reading, Window

_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS = {
    ("09:00", "12:00"): "mornings",
    ("12:00", "13:00"): "lunchtimes",
    ("13:00", "17:00"): "afternoons",
    ("17:00", "21:00"): "evenings",
}


def hours_from(
    reading: Reading | None,
    *,
    timezone: str,
    days: Sequence[Day],
    start: str,
    end: str,
    away: Sequence[tuple[date, date]] = (),
    holidays: frozenset[date] = frozenset(),
    busy: Sequence[tuple[datetime, datetime]] = (),
    weekly: tuple[WeeklyTalk, ...] = (),
    full: frozenset[date] = frozenset(),
) -> Hours:
    """A person's hours from their standing wishes; the programme's hours (``days``, ``start``, ``end``) where they want none.

    A zone that the wishes name wins over ``timezone``; absences among the wishes are added to ``away``.
    """
    windows = reading.availability if reading else ()
    if not any(w.kind == "want" for w in windows):
        windows = (Window(tuple(days), start, end), *windows)
    absences = tuple((a.since, a.until or date.max) for a in reading.absences) if reading else ()
    return Hours(_zone_named(reading) or timezone, windows, (*away, *absences), holidays, tuple(busy), weekly, full)


def _zone_named(reading: Reading | None) -> str | None:
    """The zone a text named, as far as it is one."""
    if reading is None or not reading.tz:
        return None
    try:
        zone(reading.tz)
    except (KeyError, ValueError, OSError):
        named = zone_of(reading.tz)
        return named.key if named else None
    return reading.tz


def fits(hours: Hours, start: datetime, end: datetime, *, pause_min: int = 0) -> bool:
    """Whether a proposed talk suits this person, the pause before and after included where one is asked for."""
    pause = timedelta(minutes=pause_min)
    return not why_not(hours, start - pause, end + pause)


def why_not(hours: Hours, start: datetime, end: datetime) -> str:
    """Why a proposed talk does not suit, in words that follow "that is": "a holiday", "away", "another talk", "outside mornings", "on a full day"."""
    place = zone(hours.timezone)
    begun, ended = start.astimezone(place), end.astimezone(place)
    first, last = begun.date(), (ended - timedelta(microseconds=1)).date()
    if first in hours.holidays or last in hours.holidays:
        return "a holiday"
    if is_off(hours, first) or is_off(hours, last):
        return "away"
    if any(busy_from < end and start < busy_until for busy_from, busy_until in (*hours.busy, *talks_near(hours.weekly, start, end))):
        return "another talk"
    if not _inside(hours, start, end):
        return _outside(hours, begun)
    return "on a full day" if first in hours.full else ""


def _inside(hours: Hours, start: datetime, end: datetime) -> bool:
    """Minute by minute through real time, so that a change of the clocks in between is no special case."""
    place, week = zone(hours.timezone), wished(hours.windows)
    begun = start.astimezone(place)
    minute = begun.weekday() * DAY + begun.hour * 60 + begun.minute
    length = -((start.astimezone(UTC) - end.astimezone(UTC)) // timedelta(minutes=1))
    if end.astimezone(place).utcoffset() == begun.utcoffset():
        return _covers(week, minute, length)
    steps = (start.astimezone(UTC) + timedelta(minutes=i) for i in range(length))
    return all(_covers(week, w.weekday() * DAY + w.hour * 60 + w.minute, 1) for w in (s.astimezone(place) for s in steps))


def _covers(week: int, minute: int, length: int) -> bool:
    around = week | week << (7 * DAY)
    wanted = span(minute, minute + length)
    return around & wanted == wanted


def _outside(hours: Hours, begun: datetime) -> str:
    """The wants that were missed, or the hours that are refused when no want was."""
    wants = [w for w in hours.windows if w.kind == "want"]
    minute = span(begun.weekday() * DAY + begun.hour * 60 + begun.minute, begun.weekday() * DAY + begun.hour * 60 + begun.minute + 1)
    if wished(tuple(wants)) & minute and not wished(hours.windows) & minute:
        return "in hours kept free"
    return f"outside {likes(wants)}" if wants else "outside working hours"


def likes(windows: Sequence[Window]) -> str:
    """The wants of a week in words: "mornings", "Tuesday and Thursday mornings", "Mondays, 9 to 11"."""
    said = [_window(w) for w in windows if w.kind == "want"]
    return _listed(list(dict.fromkeys(said)))


@lru_cache(maxsize=256)
def _window(window: Window) -> str:
    days = [_DAY_NAMES[DAYS.index(day)] for day in window.days]
    part = _PARTS.get((window.start, window.end))
    everyday = len(days) >= 5
    if part:
        return part if everyday else f"{_listed(days)} {part}"
    if minute_of(window.end) - minute_of(window.start) == DAY:
        return "any time" if everyday else _listed([f"{day}s" for day in days])
    said = wording.hours(window.start, window.end)
    return said if everyday else f"{_listed([f'{day}s' for day in days])}, {said}"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "working hours"


def reason(
    slot: Slot,
    mentor: Reading | None,
    mentee: Reading | None,
    mentor_name: str,
    mentee_name: str = "",
    *,
    published: tuple[bool, bool] = (False, False),
) -> str:
    """One line in plain words why this time: "Tuesday 9:30, because Hilary likes mornings and you are both free then.".

    Spoken to the mentee; with ``mentee_name`` to the mentor: "because you like mornings and you are both free then.".
    ``published`` tells whether the mentor's and the mentee's own calendar was looked at.
    """
    when = f"{_DAY_NAMES[DAYS.index(slot.day)]} {wording.clock(slot.at)}"
    hers, theirs = _liked(mentor, slot), _liked(mentee, slot)
    to_mentor = bool(mentee_name)
    she = f"you like {hers}" if to_mentor else f"{mentor_name} likes {hers}"
    if hers and theirs:
        because = f"{she} and it suits what {mentee_name or 'you'} wrote"
    elif hers:
        because = f"{she} and you are both free then"
    elif theirs:
        because = (
            f"{mentee_name} likes {theirs} and you are free then" if to_mentor else f"you like {theirs} and {mentor_name} is free then"
        )
    else:
        because = "you are both free then"
    return f"{when}, because {because}{_by_calendar(published, mentor_name, mentee_name)}."


def _by_calendar(published: tuple[bool, bool], mentor_name: str, mentee_name: str) -> str:
    """Whose calendar says so too, for the reader of ``reason``."""
    if all(published):
        return ", by both your calendars too"
    if not any(published):
        return ""
    mine = published[0] == bool(mentee_name)
    return f", by {'your' if mine else f'{mentee_name or mentor_name}’s'} calendar too"


def _liked(reading: Reading | None, slot: Slot) -> str:
    """The wants of a person that this slot lies in, seen on the person's own clock on the first date."""
    wants = [w for w in reading.availability if w.kind == "want"] if reading else []
    if not wants or not slot.starts:
        return ""
    own = _zone_named(reading)
    first = slot.starts[0].astimezone(zone(own)) if own else slot.starts[0]
    minute = first.weekday() * DAY + first.hour * 60 + first.minute
    hit = [w for w in wants if wished((w,)) >> minute & 1]
    return likes(hit) if hit else ""
