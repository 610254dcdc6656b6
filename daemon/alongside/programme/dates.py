"""Which talk, and which moment, somebody's words mean.

Words are read on the writer's own clock. What is not said is taken from the talk the answered letter was about, then from the next
one; what could be two things is nobody's to guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alongside.calendar.zones import local
from alongside.language.reading import DAYS, Reading, Targets
from alongside.programme import whose
from alongside.programme.changes import movable
from alongside.programme.events import MailArrived
from alongside.programme.model import LIVE_PAIRINGS, Pairing, Session, State
from alongside.programme.talks import coming_of

_DATED = re.compile(
    r"\b(?:today|tomorrow|next|this|week|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b|\d\s*[./-]\s*\d|\d(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
"""Words that pin a day down; a bare weekday belongs to the week of the talk one speaks of."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A proposed start, aware, and the length in minutes where the words change it."""

    start: datetime
    minutes: int | None = None


def pairings_meant(state: State, event: MailArrived, *states: str) -> tuple[Pairing, ...]:
    """The pairing of the letter answered, else every one the writer has; with ``states`` only those.

    "With Nora ..." names the one that is meant; below a letter about somebody else it is nobody's to guess, and both are.
    """
    mine = _pairings_of(state, event, *states)
    named = _named_among(state, event, mine)
    if event.parent and event.parent.pairing is not None:
        return tuple(p for p in mine if p.id == event.parent.pairing or p in named)
    return named or mine


_WITH = r"(?i:\b(?:with|for|tell|ask|mit|für|avec|pour|con|para)\s+(?:\w+\s+and\s+)?){name}\b|\b{name}\b(?i:\s+(?:and|und|et|y)\s+(?:i|me|ich|moi|je|yo)\b|['’]s\s+(?:talk|session|meeting|call|series)|:)"
"""How one names the person whose talks are meant: "with Nora", "Nora and I", "Nora's talk", "Nora: ..."."""


def _pairings_of(state: State, event: MailArrived, *states: str) -> tuple[Pairing, ...]:
    person = event.person or ""
    return tuple(p for p in whose.PAIRINGS.of(state.pairings, person) if p.state in (states or LIVE_PAIRINGS))


def pairings_named(state: State, event: MailArrived, *states: str) -> tuple[Pairing, ...]:
    """Those of several pairings whose other person the words name; () where nobody is named, or there is only one."""
    return _named_among(state, event, _pairings_of(state, event, *states))


def _named_among(state: State, event: MailArrived, mine: tuple[Pairing, ...]) -> tuple[Pairing, ...]:
    if len(mine) < 2:
        return ()
    others = {p.id: state.other(p, event.person or "") for p in mine}
    return tuple(p for p in mine if any(_named_in(event.text, name) for name in (others[p.id].first_name, others[p.id].name)))


def _named_in(text: str, name: str) -> bool:
    return bool(name) and re.search(_WITH.format(name=re.escape(name)), text) is not None


def session_answered(state: State, event: MailArrived) -> Session | None:
    """The talk that the answered letter was about."""
    about = event.parent.about if event.parent else ""
    if not about.startswith("session:"):
        return None
    known = about.partition(":")[2]
    return next((s for dates in state.sessions.values() for s in dates if s.id == known), None)


def meant(state: State, event: MailArrived, pairing: Pairing, reading: Reading, now: datetime) -> tuple[Session, ...]:
    """The coming talks that the words name, else the one the letter was about, else the next; nothing where the days named have none."""
    place = zone_of(state, event)
    coming = tuple(sorted(coming_of(state, pairing, now), key=lambda s: s.start))
    if reading.targets:
        named = [s for target in reading.targets for s in _targeted(target, coming, place)]
        return tuple(s for s in coming if s in named)
    answered = session_answered(state, event)
    if answered and answered.pairing == pairing.id and movable(answered, now):
        return (answered,)
    return coming[:1]


def _targeted(target: Targets, coming: tuple[Session, ...], place: ZoneInfo) -> tuple[Session, ...]:
    if target.next is not None:
        return coming[: target.next]
    return between(coming, target.since, target.until, place)


def between(sessions: tuple[Session, ...], since: date | None, until: date | None, place: ZoneInfo) -> tuple[Session, ...]:
    """The talks on these days of the writer, both ends included, open where None."""
    return tuple(s for s in sessions if (since or date.min) <= s.start.astimezone(place).date() <= (until or date.max))


def moments_meant(state: State, event: MailArrived, session: Session, reading: Reading) -> tuple[Moment, ...]:
    """The new times proposed for one talk, best first."""
    place = zone_of(state, event)
    found = list(_named(reading, session, event, place))
    if not found and reading.shift_min:
        found.append(Moment(session.start + timedelta(minutes=reading.shift_min), reading.duration_min))
    return tuple(found)


def _named(reading: Reading, session: Session, event: MailArrived, place: ZoneInfo) -> Iterator[Moment]:
    usual = session.start.astimezone(place)
    for said in reading.times:
        day = _in_the_week_of(usual.date(), said.day) if _bare_weekday(reading, event, said.day, place) else said.day
        start = local(datetime.combine(day, time.fromisoformat(said.start) if said.start else usual.time()), place)
        minutes = reading.duration_min
        if said.start and said.end:
            opens, closes = time.fromisoformat(said.start), time.fromisoformat(said.end)
            minutes = (closes.hour - opens.hour) * 60 + closes.minute - opens.minute
        yield Moment(start, minutes)


def _bare_weekday(reading: Reading, event: MailArrived, day: date, place: ZoneInfo) -> bool:
    """Whether only "Thursday" was said, in answer to a letter about one talk."""
    spoken = " ".join((reading.spans or {}).get("times", ())) or event.text
    about_one = bool(event.parent and event.parent.about.startswith("session:"))
    return about_one and bool(spoken) and not _DATED.search(spoken)


def _in_the_week_of(usual: date, day: date) -> date:
    return usual + timedelta(days=day.weekday() - usual.weekday())


def shift_meant(reading: Reading, first: Session) -> timedelta | None:
    """For all talks: the way from the usual weekday and clock to the ones named, at most half a week either way."""
    cadence = reading.cadence
    if cadence is None or not (cadence.byday or cadence.at):
        return None
    usual = first.recurrence_id.replace(tzinfo=None)
    weekday = DAYS.index(cadence.byday[0]) if cadence.byday else usual.weekday()
    clock = time.fromisoformat(cadence.at.zfill(5)) if cadence.at else usual.time()
    days = (weekday - usual.weekday() + 3) % 7 - 3
    return datetime.combine(usual.date() + timedelta(days=days), clock) - usual


def last_over(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Session | None:
    """The talk that is said to have been or not: the letter's if it has begun, else the last one that is over, noted as such or not yet."""
    over = [s for s in state.sessions.get(pairing.id, ()) if s.end <= now]
    answered = session_answered(state, event)
    if answered and answered.pairing == pairing.id and answered.start <= now:
        return answered
    return max(over, key=lambda s: s.start, default=None)


def zone_of(state: State, event: MailArrived) -> ZoneInfo:
    """The writer's zone."""
    return ZoneInfo(state.zone(state.people[event.person or ""]))
