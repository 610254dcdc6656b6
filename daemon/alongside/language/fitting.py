"""What an intent leaves of the fields: a mail that moves one session wishes for no hours, a no has none at all.

Days, hours and lengths that do not belong to what is wanted are why it is wanted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alongside.language import agenda
from alongside.language.agenda import Today
from alongside.language.atom import Atom
from alongside.language.clause import Clause
from alongside.language.expressions import Expression
from alongside.language.notes import Notes
from alongside.language.page import Page
from alongside.language.reading import DAYS, WORKDAYS, Absence, Channels, Intent, Reading, Targets


@dataclass(frozen=True, slots=True)
class Around:
    """What the fields were read from."""

    page: Page
    atoms: tuple[Atom, ...]
    cut: tuple[Clause, ...]
    today: Today
    asked: bool


def fitted(intent: Intent, reading: Reading, kinds: set[str], around: Around, notes: Notes) -> Reading:
    """The reading with the fields that go with its intent."""
    if reading.times and intent not in ("skip", "reschedule") and not {"skip", "away"} & kinds:
        reading = replace(reading, times=())
    if intent == "accept" and not around.asked and _agreed(around.page, around.atoms):
        reading = replace(reading, availability=(), cadence=None)
    if intent == "reschedule":
        reading = _spoken_of(_about_one(_first_told(reading, around.page, notes), notes), around.cut, around.today, notes)
    if intent in ("skip", "reschedule") and reading.availability:
        reading = _but_its_own_day(reading)
    if intent in ("decline", "end"):
        # "I change departments in May", "not even an hour": why, and no days away, no hours, no length.
        reading = replace(reading, absences=(), availability=(), duration_min=None)
    if intent == "pause" and not reading.absences:
        # "Until Easter I'm swamped. Could we pause till then?": the days are those of the pause.
        away = tuple(
            Absence(t.since, t.until) for t in reading.targets if t.since is not None and t.until is not None and t.since < t.until
        )
        reading = replace(reading, absences=away, targets=() if away else reading.targets)
    if intent in _OF_SESSIONS:
        # "I need another half hour to wake up", "two people resigned", "I'm glad of every day": why it moves.
        length = reading.duration_min if _LENGTH.search(around.page.folded) else None
        wished = tuple(w for w in reading.availability if (w.kind, w.days, w.start, w.end) != _ANY_DAY)
        reading = replace(reading, capacity=None, duration_min=length, availability=wished)
    if intent in ("skip", "pause") and not reading.channels.prefer:
        # "I'm on leave. No laptop, no phone": nobody is asked to talk in another way.
        reading = replace(reading, channels=Channels())
    if intent == "stop":
        # "Stop the mails every Monday": the rhythm is that of the mails.
        reading = replace(reading, cadence=None, availability=(), channels=Channels())
    if reading.topics and intent not in ("request", "volunteer", "preference"):
        reading = replace(reading, topics=())
    return replace(reading, targets=()) if reading.targets and intent not in ("skip", "reschedule", "pause") else reading


_OF_SESSIONS = ("skip", "reschedule", "pause", "resume")
_LENGTH = Expression(r"\b(?:make (?:it|them|that)|only|just|short(?:er|en)?|longer|lengthen|limit(?:ed)?|keep (?:it|them) to|extend)\b")
"""What makes a length beside a moved session a wish: "can we make it 20 minutes"."""
_ANY_DAY = ("want", WORKDAYS, "09:00", "17:00")


def _agreed(page: Page, atoms: tuple[Atom, ...]) -> bool:
    """ "Yes, Tuesday at 2 is perfect" agrees to what was proposed and wishes for nothing."""
    days = [a for a in atoms if a.kind in ("days", "dayset", "part", "cadence")]
    return (
        len(days) == 1
        and not any(a.kind in ("range", "barerange", "bound") for a in atoms)
        and days[0].kind == "days"
        and not days[0].plural
        and not re.search(r"\b(?:but|better|rather|instead|only)\b", page.folded)
    )


def _about_one(reading: Reading, notes: Notes) -> Reading:
    """A mail that moves one session: a week away is the session's, hours of every week are why it moves."""
    short = all(a.until is not None and (a.until - a.since).days < 7 for a in reading.absences)
    if reading.absences and not reading.targets and short:
        reading = replace(reading, absences=(), targets=tuple(Targets(a.since, a.until) for a in reading.absences))
    if reading.availability and moving(reading):
        notes.doubts.append("hours of every week beside one session")
        reading = replace(reading, availability=())
    return reading


def _first_told(reading: Reading, page: Page, notes: Notes) -> Reading:
    """In another language, "Wednesday the trams do not run. Monday at 10?": a bare day before a sentence with new times is the session's."""
    if page.tongue == "en" or not reading.times or (reading.times[0].start and not reading.targets):
        return reading
    first, *others = reading.times
    if reading.targets:
        # "This afternoon I am tied up. Today's talk cannot be. Thursday at 4?"
        known = (
            any(t.since == t.until == first.day for t in reading.targets)
            and others
            and (first.end or not first.start)
            and all(t.day != first.day for t in others)
        )
        return replace(reading, times=tuple(others)) if known else reading
    spans = sorted(notes.spans.get("times", ()))
    end = next((b for a, b in page.sentences if spans and a <= spans[0][0] < b), 0)
    alone = page.folded[end : end + 1] != "?" and not any(a < end for a, _ in spans[1:])
    sought = others or _ANOTHER.search(page.folded, end)
    if not alone or not sought or not all(t.start for t in others):
        return reading
    notes.doubts.append("the session's day is only told of")
    return replace(reading, targets=(Targets(first.day, first.day),), times=tuple(others))


_ANOTHER = Expression(r"\bfind another (?:day|time)\b")

_ONE_DAY = frozenset({"date", "days", "point", "weekday"})


def _spoken_of(reading: Reading, cut: tuple[Clause, ...], today: Today, notes: Notes) -> Reading:
    """ "Friday the auditors come. How about Monday 8 March?": the one day told of before the new one is the session's."""
    if reading.targets or not reading.times:
        return reading
    begins = min((a for a, _ in notes.spans.get("times", ())), default=0)
    told = {
        stretch: atom
        for c in cut
        if c.act in ("wish", "", "story", "reason") and c.span[1] <= begins and not _PAST.search(c.text)
        for atom in c.atoms
        if atom.kind in _ONE_DAY and not atom.plural
        for stretch in agenda.stretches(atom, today)
    }
    if len(told) != 1:
        return reading
    ((day, atom),) = told.items()
    if any(t.day == day.since for t in reading.times):
        return reading
    notes.take("targets", atom.span)
    line = next((c.line for c in cut if c.span[0] <= atom.span[0] < c.span[1]), -1)
    if not any(c.line == line and _OUR_HOUR.search(c.text) for c in cut):
        notes.doubts.append("the session's day is only told of")
    return replace(reading, targets=(agenda.target(day),))


_OUR_HOUR = Expression(
    r"\b(?:when|while) (?:we|our)\b|\b(?:at|during) (?:our|that|the same|the very) (?:time|hour|talk|session|slot)|\bour (?:[a-z]+ )?(?:talk|session|meeting|call|slot|hour|time|(?:mon|tues|wednes|thurs|fri)day)\b"
)
"""What ties the day to the session: "right when we wanted to talk"."""
_PAST = Expression(r"\b(?:was|were|had|did|last|ago|went|until|till|since|by|died|met|saw|talked|spoke|came|told|enjoyed)\b")


def _but_its_own_day(reading: Reading) -> Reading:
    """ "Thursday is the day of the move. Can we leave out Thursday's talk?": the day of the session is no wish."""
    own = {DAYS[t.since.weekday()] for t in reading.targets if t.since and t.since == t.until}
    return replace(reading, availability=tuple(w for w in reading.availability if w.kind == "avoid" or not set(w.days) <= own))


def moving(reading: Reading) -> bool:
    return bool(reading.times or reading.shift_min is not None or reading.mentor_named or reading.topics)
