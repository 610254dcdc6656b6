"""Laws change clocks after invitations went out: whose hour of a talk moves by that reads it once, nobody else anything.

A talk stays at its hour on the clock of its series. What is compared is the hour on each person's own clock, by the rules that were
known when the programme last looked and by those of today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from alongside.calendar.zones import changes_of, local, zone, zone_label
from alongside.programme import one_notice, series_notices, talks
from alongside.programme.entries import Entry, title
from alongside.programme.events import Alarm, Decision, Told
from alongside.programme.letters import Change
from alongside.programme.model import Fact, Pairing, Person, SeriesIs, Session, State, ZoneIs, apply
from alongside.programme.one_notice import Cause

AHEAD = timedelta(days=3 * 365)
"""So far into the future rules are written down; further away nobody has a talk."""
RENEWED = timedelta(days=2 * 365)
"""What is left of it when the rules are written down again."""


def known(state: State, now: datetime) -> tuple[ZoneIs, ...]:
    """The rules of zones that talks depend on and that are not written down yet, or not far enough."""
    return tuple(as_of(name, now) for name in _in_use(state) if name not in state.zones or state.zones[name].changes[-1][0] < now + RENEWED)


def as_of(name: str, now: datetime) -> ZoneIs:
    """How the clocks of a zone go from now on, by the rules of this machine; the last entry is where the knowledge ends."""
    start, end = now.astimezone(UTC).replace(microsecond=0), (now + AHEAD).astimezone(UTC).replace(microsecond=0)
    found = (change.moment for change in changes_of(zone(name), start, end))
    return ZoneIs(name, tuple((moment, _minutes(name, moment)) for moment in (start, *found, end)))


def _minutes(name: str, moment: datetime) -> int:
    return int((moment.astimezone(zone(name)).utcoffset() or timedelta(0)).total_seconds()) // 60


def _in_use(state: State) -> tuple[str, ...]:
    people = {person for p in state.pairings.values() if p.state != "ended" for person in (p.mentor, p.mentee)}
    own = {state.zone(state.people[person]) for person in people}
    return tuple(sorted(own | {s.timezone for s in state.series.values() if s.state == "active"}))


def differ(state: State, now: datetime) -> bool:
    """Whether the rules of any zone written down are other ones today, for the time ahead."""
    return any(_ahead(was, now) != _ahead(as_of(name, now), now, until=was.changes[-1][0]) for name, was in state.zones.items())


def _ahead(rules: ZoneIs, now: datetime, until: datetime | None = None) -> tuple[tuple[datetime | None, int], ...]:
    """What lies ahead, beginning with how it is now; changes that change nothing are left out."""
    end = until or rules.changes[-1][0]
    steps: list[tuple[datetime | None, int]] = [(None, _offset(rules, now))]
    steps += [(moment, minutes) for moment, minutes in rules.changes if now < moment < end]
    return (steps[0], *(after for before, after in pairwise(steps) if after[1] != before[1]))


def _offset(rules: ZoneIs, moment: datetime) -> int:
    return next((minutes for since, minutes in reversed(rules.changes) if since <= moment), rules.changes[0][1])


# ---------------------------------------------------------------- what follows


@dataclass(frozen=True, slots=True)
class _Then:
    """The clocks as they were written down."""

    zones: Mapping[str, ZoneIs]

    def moment(self, wall: datetime, name: str) -> datetime:
        """The moment that a wall clock time meant by the old rules; found in two steps, since the offset depends on it."""
        rules, guess = self.zones[name], wall.replace(tzinfo=UTC)
        for _ in range(2):
            guess = wall.replace(tzinfo=UTC) - timedelta(minutes=_offset(rules, guess))
        return guess

    def wall(self, moment: datetime, name: str) -> datetime:
        return (moment + timedelta(minutes=_offset(self.zones[name], moment))).replace(tzinfo=None)


def followed(state: State, event: Told, now: datetime) -> Decision:
    """The new rules are written down; whose hour has moved is told, with the series at a new SEQUENCE, and alarms follow the moments."""
    fresh: tuple[Fact, ...] = tuple(as_of(name, now) for name in sorted({*state.zones, *_in_use(state)}))
    decision = Decision(facts=fresh, action="clocks changed", reason="the rules of a time zone have changed")
    for pairing in sorted(state.pairings.values(), key=lambda p: p.id):
        series = state.series.get(pairing.id)
        if pairing.state == "active" and series and series.state == "active" and series.timezone in state.zones:
            decision += _of_pairing(state, pairing, _Then(state.zones), now)
    return decision


def _of_pairing(state: State, pairing: Pairing, then: _Then, now: datetime) -> Decision:
    coming = talks.coming_of(state, pairing, now)
    series = state.series[pairing.id]
    people = [state.people[p] for p in (pairing.mentor, pairing.mentee)]
    told = [(person, was) for person in people if (was := _moved(state, person, series.timezone, coming, then)) is not None]
    alarms = tuple(alarm for s in coming for alarm in talks.alarms_of(pairing, s.id, s.start, s.end))
    if not told:
        return Decision(alarms=_moved_alarms(alarms, coming, series.timezone, then))
    raised = replace(series, sequence=series.sequence + 1)
    entry = Entry(apply(state, (SeriesIs(pairing.id, raised),)), pairing, raised, now)
    words = [(person, _words(entry, person, was, series.timezone, then)) for person, was in told]
    return Decision(facts=(SeriesIs(pairing.id, raised),), letters=series_notices.refreshed(entry, "change", words, Cause()), alarms=alarms)


def _moved_alarms(alarms: tuple[Alarm, ...], coming: tuple[Session, ...], name: str, then: _Then) -> tuple[Alarm, ...]:
    return alarms if any(then.moment(s.start.replace(tzinfo=None), name) != s.start for s in coming) else ()


def _moved(state: State, person: Person, name: str, coming: tuple[Session, ...], then: _Then) -> datetime | None:
    """The first date whose hour on this person's clock has changed, as it was; None where none has."""
    own = state.zone(person)
    if own not in then.zones:
        return None
    return next(_hours_that_moved(own, name, coming, then), None)


def _hours_that_moved(own: str, name: str, coming: tuple[Session, ...], then: _Then) -> Iterator[datetime]:
    for session in coming:
        before = then.wall(then.moment(session.start.replace(tzinfo=None), name), own)
        if before != session.start.astimezone(ZoneInfo(own)).replace(tzinfo=None):
            yield local(before, own)


def _words(entry: Entry, person: Person, was: datetime, name: str, then: _Then) -> Change:
    own = entry.state.zone(person)
    whose = own if _ahead(then.zones[own], entry.now) != _ahead(as_of(own, entry.now), entry.now, then.zones[own].changes[-1][0]) else name
    reason = f"{zone_label(whose)} follows new rules, so the talks meet another hour of your day."
    all_of_it = one_notice.talks(entry, person)
    return Change(
        "series", _other(entry, person), title(entry.state, entry.pairing), was, all_of_it.first, entry.pairing.duration_min,
        reason=reason, talks=all_of_it,
    )  # fmt: skip


def _other(entry: Entry, person: Person) -> str:
    return entry.state.other(entry.pairing, person.id).first_name
