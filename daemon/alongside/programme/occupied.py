"""When somebody's coming talks are, told as rules: a series that keeps its weekday and clock is one line however many dates it has.

What a pairing takes is worked out once for as long as its dates are the very same, and what a person's pairings take together
for as long as nobody's dates have changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.calendar.values import WeeklyTalk
from alongside.calendar.zones import local
from alongside.programme.model import COMING, Pairing, Session, State

FORGET_BEYOND = 1000
"""So many more than there are may be remembered before all of them are forgotten."""


@dataclass(frozen=True, slots=True)
class Occupied:
    """Talks that keep their weekday and clock, and single ones that no clock of the person's can name (the hour that comes twice)."""

    weekly: tuple[WeeklyTalk, ...] = ()
    single: tuple[tuple[datetime, datetime], ...] = ()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was worked out, and from what: it holds as long as those are the very same."""

    origin: object
    pairings: tuple[Pairing, ...]
    timezone: str
    found: Occupied


_of_pairings: dict[int, _Kept] = {}
_of_people: dict[str, _Kept] = {}


def by_talks(state: State, person: str, timezone: str, without: int | None = None) -> Occupied:
    """The coming talks of somebody on a clock of theirs; those of the pairing ``without`` do not count."""
    mine = state.pairings_of(person)
    if without is not None:
        return _together(state, tuple(p for p in mine if p.id != without), timezone)
    kept = _of_people.get(person)
    if kept and kept.origin is state.sessions and (kept.pairings, kept.timezone) == (mine, timezone):
        return kept.found
    if len(_of_people) > len(state.people) + FORGET_BEYOND:
        _of_people.clear()
    found = _together(state, mine, timezone)
    _of_people[person] = _Kept(state.sessions, mine, timezone, found)
    return found


def _together(state: State, pairings: tuple[Pairing, ...], timezone: str) -> Occupied:
    each = [_of_pairing(state, pairing.id, timezone) for pairing in pairings]
    return Occupied(tuple(talk for one in each for talk in one.weekly), tuple(talk for one in each for talk in one.single))


def _of_pairing(state: State, pairing: int, timezone: str) -> Occupied:
    dates = state.sessions.get(pairing, ())
    kept = _of_pairings.get(pairing)
    if kept and kept.origin is dates and kept.timezone == timezone:
        return kept.found
    if len(_of_pairings) > len(state.pairings) + FORGET_BEYOND:
        _of_pairings.clear()
    found = _occupied(dates, timezone)
    _of_pairings[pairing] = _Kept(dates, (), timezone, found)
    return found


def _occupied(dates: tuple[Session, ...], timezone: str) -> Occupied:
    place = ZoneInfo(timezone)
    walls: list[tuple[datetime, timedelta]] = []
    single: list[tuple[datetime, datetime]] = []
    for session in dates:
        if session.state in COMING:
            wall = _wall(session.start, place)
            if wall is None:
                single.append((session.start, session.end))
            else:
                walls.append((wall, session.end - session.start))
    return Occupied(tuple(_rules(sorted(walls), timezone)), tuple(single))


def _wall(start: datetime, place: ZoneInfo) -> datetime | None:
    """What this clock shows at a moment, None where the same is shown at another one."""
    if start.tzinfo is place:
        return None if start.fold else start.replace(tzinfo=None)
    shown = start.astimezone(place)
    return shown.replace(tzinfo=None) if local(shown.replace(tzinfo=None), place) == start else None


def _rules(walls: list[tuple[datetime, timedelta]], timezone: str) -> Iterator[WeeklyTalk]:
    """Dates in a row that lie whole weeks apart on this clock, the same number of weeks each, are one rule."""
    row: list[datetime] = []
    length = timedelta(0)
    for wall, lasts in walls:
        if row and not (lasts == length and _follows(row, wall)):
            yield _rule(row, length, timezone)
            row = []
        row, length = [*row, wall], lasts
    if row:
        yield _rule(row, length, timezone)


def _follows(row: list[datetime], wall: datetime) -> bool:
    """Whether a date goes on with the rule that those before it make."""
    step = wall - row[-1]
    if step <= timedelta(0) or step % timedelta(weeks=1):
        return False
    return len(row) == 1 or step == row[1] - row[0]


def _rule(row: list[datetime], length: timedelta, timezone: str) -> WeeklyTalk:
    first = row[0]
    weeks = (row[1] - first) // timedelta(weeks=1) if len(row) > 1 else 1
    return WeeklyTalk(
        first.weekday(), first.hour * 60 + first.minute, -(-length // timedelta(minutes=1)), timezone, first.date(), len(row), weeks
    )
