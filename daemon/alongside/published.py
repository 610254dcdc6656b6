"""When people's published calendars are looked at, and what is kept of them: taken times of the coming weeks, or why there are none.

A calendar that cannot be read is in nobody's way: what was last seen counts for a week, then the person's own words do alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.calendar import busy
from alongside.programme.events import identifier
from alongside.programme.model import Busy, Concern, Fact, Person, State
from alongside.settings import CalendarSettings
from alongside.wire.feeds import Allowed, FeedRefused, fetched

EVERY = timedelta(hours=4)
AHEAD = timedelta(weeks=8)
AT_ONCE = 4
PATIENCE = 25.0
"""Seconds that all of them together may take; whoever is left comes next time."""
LASTING = timedelta(days=1)
"""So long a calendar may be out of reach before a coordinator hears of it."""


def due(state: State, now: datetime, tried: dict[str, datetime]) -> tuple[Person, ...]:
    """Whose calendar is to be looked at: not looked at for four hours, however that went, nor tried by this process."""
    named = (p for p in state.people.values() if p.calendar_source and not (p.left_on or p.forgotten_at))
    return tuple(p for p in named if all(now - at >= EVERY for at in (_looked_at(state, p), tried.get(p.id)) if at))


def _looked_at(state: State, person: Person) -> datetime | None:
    known = state.busy.get(person.id)
    return (known.tried_at or known.seen_at) if known else None


async def looked_at(state: State, people: Iterable[Person], own: CalendarSettings, now: datetime) -> tuple[Fact, ...]:
    """What is known of these people's calendars now."""
    few = asyncio.Semaphore(AT_ONCE)

    async def one(person: Person) -> tuple[Fact, ...]:
        async with few:
            return await _look(state, person, own, now)

    tasks = {asyncio.ensure_future(one(person)): person for person in people}
    done, late = await asyncio.wait(tasks, timeout=PATIENCE) if tasks else (set(), set())
    for task in late:
        task.cancel()
    facts = (task.result() if task in done else (_put_off(state, person, now),) for task, person in tasks.items())
    return tuple(fact for found in facts for fact in found)


def _put_off(state: State, person: Person, now: datetime) -> Busy:
    """Nobody knows yet whether this calendar can be read; it has its turn again like any other."""
    return replace(state.busy.get(person.id, Busy(person.id)), tried_at=now)


async def _look(state: State, person: Person, own: CalendarSettings, now: datetime) -> tuple[Fact, ...]:
    before = state.busy.get(person.id, Busy(person.id))
    try:
        calendars = await fetched(person.calendar_source, Allowed(own.hosts, own.loopback), now, now + AHEAD)
        return (Busy(person.id, _taken(state, person, calendars, now), now, tried_at=now),)
    except FeedRefused as refused:
        failed = replace(before, problem=str(refused), problem_since=before.problem_since or now, tried_at=now)
        return (failed, *_told(person, before, failed, now))


def _taken(state: State, person: Person, calendars: Iterable[bytes], now: datetime) -> tuple[busy.Span, ...]:
    """The spans of all calendars together. Raises FeedRefused where one is none."""
    found = [busy.taken(ics, now, now + AHEAD, zone=state.zone(person), owner=person.addresses) for ics in calendars]
    if None in found:
        raise FeedRefused("what the host answers is no calendar")
    return busy.merged((span for one in found if one for span in one.spans), now, now + AHEAD)


def _told(person: Person, before: Busy, failed: Busy, now: datetime) -> tuple[Concern, ...]:
    """A calendar that was never readable is said at once, one that fails for a day once more."""
    never = before.seen_at is None and not before.problem
    lasting = failed.problem_since is not None and LASTING <= now - failed.problem_since < LASTING + EVERY
    if not (never or lasting):
        return ()
    sentence = f"The calendar that {person.name} publishes cannot be read: {failed.problem}. Times are found without it."
    return (Concern(identifier(person.id, f"feed:{now.isoformat()}"), now, "needs_a_person", f"person:{person.id}", sentence),)
