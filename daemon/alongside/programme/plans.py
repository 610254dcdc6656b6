"""Where the dates of a rule fall for two people: in their place, elsewhere in their week, or nowhere.

A date moves before anybody is invited when it would meet a holiday, an absence, another talk, or hours that a change of the
clocks puts outside somebody's wishes. What two people agreed on against their own wishes stays agreed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import islice

from alongside.calendar.series import end_of, starts
from alongside.calendar.slots import free_times, next_free, why_not
from alongside.calendar.values import Hours, Series
from alongside.calendar.zones import zone
from alongside.language.reading import DAYS, Reading
from alongside.programme import hours, wishes
from alongside.programme.model import COMING, Pairing, Person, Proposal, Session, State

PAUSE = timedelta(minutes=10)
"""Nobody runs from one talk into the next."""
WORDS = {
    "a holiday": ("is a holiday for {who}", "is a holiday for you"),
    "away": ("falls into {who}'s time away", "falls into your time away"),
    "another talk": ("meets another talk of {who}'s", "meets another talk of yours"),
    "on a full day": ("is a full day for {who}", "is a full day for you"),
}
"""What stands in the way of a date, as the other reads it and as its owner does."""
AGREED = ("outside", "in hours kept free", "on a full day")
"""Reasons that two people can overrule by agreeing on the time; a holiday, an absence and another talk they cannot."""


@dataclass(frozen=True, slots=True)
class Note:
    """One line about a date. ``person`` is whose obstacle it is: they read ``own``, everybody else ``text``."""

    person: str
    text: str
    own: str

    def to(self, reader: str) -> str:
        return self.own if reader == self.person else self.text


@dataclass(frozen=True, slots=True)
class Planned:
    """One date of the rule: its original start and where it goes; no ``start`` when it found no place in its week."""

    original: datetime
    start: datetime | None
    note: Note | None = None


def wishes_in(state: State, pairing: Pairing, person: Person) -> Reading:
    """What this person likes in this pairing: what the mentee asked for in the request counts over standing wishes."""
    asked = state.requests.get(pairing.request or 0)
    return wishes.changed(person.preferences, asked.wishes) if asked and person.id == pairing.mentee else person.preferences


def hours_in(state: State, pairing: Pairing, person: Person, since: datetime) -> Hours:
    """When this person can talk in this pairing."""
    wanted, minutes = wishes_in(state, pairing, person), pairing.duration_min if person.id == pairing.mentor else 0
    return hours.hours_of(state, person, hours.local_day(state, person, since), wanted=wanted, without=pairing.id, mentoring=minutes)


def both_hours(state: State, pairing: Pairing, since: datetime) -> tuple[Hours, Hours]:
    """The mentor's and the mentee's."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    return hours_in(state, pairing, mentor, since), hours_in(state, pairing, mentee, since)


def first_wall(proposal: Proposal) -> datetime:
    """The naive first start that the rule names: the agreed weekday and clock in the week of the first date, which may itself be moved."""
    first = proposal.first.astimezone(zone(proposal.timezone))
    day = first.date() + timedelta(days=DAYS.index(proposal.day) - first.weekday())
    return datetime.combine(day, time.fromisoformat(proposal.at.zfill(5)))


def planned(state: State, pairing: Pairing, series: Series, now: datetime, off: frozenset[int] = frozenset()) -> Iterator[Planned]:
    """Every date of the series with its place; the dates of these numbers, from 0, were off before the series moved and
    stay off; so is a date that a move of all puts into the past."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    sides = tuple(zip((mentor, mentee), both_hours(state, pairing, now), strict=True))
    originals = starts(series)
    pause = PAUSE if all(not _why(own, originals[0], series.duration_min, PAUSE) for _, own in sides) else timedelta(0)
    agreed = {(p.id, w) for p, own in sides if (w := _why(own, originals[0], series.duration_min, pause)).startswith(AGREED)}
    for number, original in enumerate(originals):
        if number in off or original <= now:
            yield Planned(original, None)
            continue
        found = ((p, _why(own, original, series.duration_min, pause)) for p, own in sides)
        trouble = next(((p, why) for p, why in found if why and (p.id, why) not in agreed), None)
        yield _elsewhere(series, original, sides[0][1], sides[1][1], trouble, now) if trouble else Planned(original, original)


def _why(own: Hours, start: datetime, minutes: int, pause: timedelta) -> str:
    return why_not(own, start - pause, end_of(start, minutes) + pause)


def _elsewhere(series: Series, original: datetime, mentor: Hours, mentee: Hours, trouble: tuple[Person, str], now: datetime) -> Planned:
    """The nearest free time of the same week, with the line that says why."""
    monday = (original - timedelta(days=original.weekday())).replace(hour=0, minute=0)
    earliest = max(monday, now.astimezone(original.tzinfo) + timedelta(days=1))
    latest = monday + timedelta(days=7) - timedelta(minutes=series.duration_min)
    free = next_free(mentor, mentee, original, series.duration_min, (earliest, latest), most=1) if earliest < latest else ()
    if not free:
        return Planned(original, None, because(trouble, original, ", so it falls out."))
    start = free[0].astimezone(original.tzinfo)
    return Planned(original, start, because(trouble, original, f", so it moves to {said(start)} at {start.hour}:{start:%M}."))


def because(trouble: tuple[Person, str], moment: datetime, then: str = ".", *, now: str = "") -> Note:
    """Why a date cannot be where it was, to both; ``now`` is a word where the hours have changed."""
    person, why = trouble
    theirs, own = WORDS.get(why, (f"lies outside {{who}}'s hours{now}", f"lies outside your hours{now}"))
    return Note(person.id, f"{said(moment)} {theirs.format(who=person.first_name)}{then}", f"{said(moment)} {own}{then}")


def said(moment: datetime) -> str:
    """A day in plain words: "Tuesday 6 April"."""
    return f"{moment:%A} {moment.day} {moment:%B}"


def alternatives(
    state: State, pairing: Pairing, session: Session, now: datetime, most: int = 2, *, same_day: bool = True
) -> tuple[datetime, ...]:
    """Other times of the same week that suit both, nearest first; a day's notice at least, and never on another date of theirs.

    Without ``same_day`` none is on the day of ``session`` itself: who writes that they cannot that day cannot an hour later either.
    """
    zoned = session.start.tzinfo
    monday = (session.start - timedelta(days=session.start.weekday())).replace(hour=0, minute=0)
    earliest, latest = max(monday, now.astimezone(zoned) + timedelta(days=1)), monday + timedelta(days=7)
    if earliest >= latest:
        return ()
    days = 1 if same_day else 7
    free = islice(free_times(*both_hours(state, pairing, now), session.start, pairing.duration_min, (earliest, latest)), most + days)
    taken = {s.start.date() for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.id != session.id}
    taken |= set() if same_day else {session.start.date()}
    zoned_free = (m.astimezone(zoned) for m in free if m != session.start)
    return tuple(islice((m for m in zoned_free if m.date() not in taken), most))
