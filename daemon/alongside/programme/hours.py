"""When somebody may be written to, and how long an answer may take: working days and good hours in a person's own zone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zlib import crc32
from zoneinfo import ZoneInfo

from alongside.calendar import days
from alongside.calendar.hours import hours_from
from alongside.calendar.values import Hours
from alongside.language.reading import Cadence, Day, Reading, Window
from alongside.programme import occupied
from alongside.programme.model import COMING, Person, State
from alongside.programme.rules import Days, Rhythm

ASK_HOURS = ("08:30", "17:00")
"""An ask goes out at once inside these hours of the mentor's working day, else the next morning."""
PROMPT_HOURS = ("08:30", "17:00")
FIXED_ROOM = 15
"""Minutes around a fixed start: the pause that a slot needs on each side, to the quarter hour."""
MONDAY_FROM = "09:30"
"""Nobody's first mail of the week."""
A_YEAR = 366
"""Days after which the search for somebody's working day ends: who is away until further notice has none."""


def local_day(state: State, person: Person, moment: datetime) -> date:
    """The date of ``moment`` where the person is."""
    return moment.astimezone(ZoneInfo(state.zone(person))).date()


def works_on(state: State, person: Person, day: date) -> bool:
    """Neither weekend nor holiday nor absence, and the programme does not rest."""
    return days.is_working_day(day, state.country(person)) and not person.away_on(day) and not rests_on(state, person, day)


def rests_on(state: State, person: Person, day: date) -> bool:
    """Whether the programme rests; every second person's letters begin a working day later than the others', so that none has a flood."""
    return any(b.since <= day <= b.until or (_late(person) and day == _first_after(b.until)) for b in state.breaks.values())


def _late(person: Person) -> bool:
    return bool(crc32(person.id.encode()) % 2)


@lru_cache(maxsize=64)
def _first_after(until: date) -> date:
    """The first day after the rest that is no weekend."""
    return next(day for day in (until + timedelta(days=n) for n in (1, 2, 3)) if day.weekday() < 5)


def rest_days(state: State) -> frozenset[date]:
    """Every day on which the programme rests."""
    spans = ((b.since, (b.until - b.since).days + 1) for b in state.breaks.values())
    return frozenset(since + timedelta(days=n) for since, length in spans for n in range(length))


def working_moment(state: State, person: Person, moment: datetime, hours: tuple[str, str] = ASK_HOURS) -> datetime:
    """The first moment not before ``moment`` inside the hours of a working day of this person (UTC)."""
    zone = ZoneInfo(state.zone(person))
    local = moment.astimezone(zone)
    opens, closes = time.fromisoformat(hours[0]), time.fromisoformat(hours[1])
    if works_on(state, person, local.date()) and opens <= local.time() < closes:
        return moment
    day = local.date() if local.time() < opens else local.date() + timedelta(days=1)
    day = first_working_day(state, person, day)
    return datetime.combine(day, opens, zone).astimezone(UTC)


def first_working_day(state: State, person: Person, day: date) -> date:
    """The first working day of this person on or after ``day``; after a year of absence the search ends."""
    for ahead in range(A_YEAR):
        if works_on(state, person, day + timedelta(days=ahead)):
            return day + timedelta(days=ahead)
    return day


def good_moment(state: State, person: Person, moment: datetime) -> datetime:
    """The first moment not before ``moment`` at which a prompt is welcome: as ``working_moment``, on Mondays not before 9:30 (UTC)."""
    found = working_moment(state, person, moment, PROMPT_HOURS)
    return max(found, prompt_moment(state, person, local_day(state, person, found)))


def week_of(state: State, person: Person, moment: datetime) -> str:
    """The ISO week of a moment where the person is, "2027-W09"."""
    return days.iso_week_key(local_day(state, person, moment))


def prompt_moment(state: State, person: Person, day: date) -> datetime:
    """When a prompt for ``day`` may leave: the morning of that or the next working day, on Mondays not before 9:30 (UTC)."""
    day = first_working_day(state, person, day)
    opens = MONDAY_FROM if day.weekday() == 0 else PROMPT_HOURS[0]
    return datetime.combine(day, time.fromisoformat(opens), ZoneInfo(state.zone(person))).astimezone(UTC)


def after(state: State, person: Person, moment: datetime, span: Days) -> datetime:
    """``span`` later on this person's clock: the same wall clock time, so many (working) days on (UTC); a year of absence is waited for no longer."""
    zone = ZoneInfo(state.zone(person))
    local = moment.astimezone(zone)
    day, until = local.date(), local.date() + timedelta(days=span.count + A_YEAR)
    left = span.count
    while left > 0 and day < until:
        day += timedelta(days=1)
        if not span.working or works_on(state, person, day):
            left -= 1
    return datetime.combine(day, local.time(), zone).astimezone(UTC)


def hours_of(
    state: State, person: Person, since: date, *, wanted: Reading | None = None, without: int | None = None, mentoring: int = 0
) -> Hours:
    """When this person can talk, from ``since`` for a year: standing wishes or the programme's hours, days off, other talks.

    ``wanted`` are wishes in place of the standing ones. Talks of the pairing ``without`` do not count as busy. For a mentor,
    ``mentoring`` is the minutes that the talk takes: days and weeks with enough mentoring in them are full.
    """
    rhythm, wanted, zone = state.rules.rhythm, wanted or person.preferences, state.zone(person)
    taken = occupied.by_talks(state, person.id, zone, without)
    if fixed := fixed_windows(wanted.cadence):
        wanted = replace(wanted, availability=(*fixed, *wanted.availability))
    own = hours_from(
        wanted,
        timezone=zone,
        days=rhythm.hours_days,
        start=rhythm.hours_start,
        end=rhythm.hours_end,
        away=tuple((a.since, a.until or date.max) for a in person.absences),
        holidays=_days_off(state, state.country(person), since.year),
        busy=(*taken.single, *published_of(state, person, since)),
        weekly=taken.weekly,
        full=full_days(state, person, mentoring, without) if mentoring else frozenset(),
    )
    return replace(own, unliked=turned_down(person)) if person.refused else own


def _days_off(state: State, country: str, year: int) -> frozenset[date]:
    return _holidays(country, year) | rest_days(state) if state.breaks else _holidays(country, year)


@lru_cache(maxsize=64)
def _holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of this year and the next."""
    return frozenset(days.holidays_of(country, (year, year + 1)))


def opened(own: Hours, rhythm: Rhythm) -> Hours:
    """Somebody's hours where their wishes give way: all of the programme's are open too; what they refuse, days off and other talks stay."""
    return replace(own, windows=(Window(rhythm.hours_days, rhythm.hours_start, rhythm.hours_end), *own.windows))


TWICE = 2
"""So often a weekly start is turned down until it is offered no more."""


def turned_down(person: Person) -> tuple[Window, ...]:
    """Weekly starts that this person declined or moved away from twice: the quarter hour that each begins with is kept free."""
    often = (start for start in sorted(set(person.refused)) if person.refused.count(start) >= TWICE)
    return tuple(_quarter(*start.split(" ")) for start in often)


def _quarter(day: str, clock: str) -> Window:
    minute = int(clock[:2]) * 60 + int(clock[3:])
    end = min(minute + 15, 24 * 60)
    return Window((day,), clock, f"{end // 60:02d}:{end % 60:02d}", "avoid")  # type: ignore[arg-type]


FRESH = timedelta(days=7)
"""So long what a published calendar last said counts while it cannot be read."""


def published_of(state: State, person: Person, since: date) -> tuple[tuple[datetime, datetime], ...]:
    """What the person's published calendar says is taken, without our own talks in it: those are known better here."""
    known = state.busy.get(person.id)
    if known is None or known.seen_at is None or since - known.seen_at.date() > FRESH:
        return ()
    ours = sorted((s.start, s.end) for p in state.pairings_of(person.id) for s in state.sessions.get(p.id, ()))
    return tuple(piece for block in known.blocks for piece in _without(block, ours))


def is_read(state: State, person: Person) -> bool:
    """Whether the calendar that the person publishes could be read at the last look."""
    known = state.busy.get(person.id)
    return known is not None and known.seen_at is not None and not known.problem


def _without(block: tuple[datetime, datetime], ours: list[tuple[datetime, datetime]]) -> Iterator[tuple[datetime, datetime]]:
    begin, end = block
    for start, over in ours:
        if start < end and over > begin:
            if begin < start:
                yield begin, start
            begin = max(begin, over)
    if begin < end:
        yield begin, end


def fixed_windows(cadence: Cadence | None) -> tuple[Window, ...]:
    """Who says "Tuesdays at 10" can talk then: room for an hour and the pause on each side."""
    if cadence is None or not cadence.byday or not cadence.at:
        return ()
    return (room_for(cadence.byday, cadence.at, 60),)


def room_for(days_of_week: tuple[Day, ...], at: str, minutes: int) -> Window:
    """The wish that a fixed start of so many minutes is, with the pause on each side."""
    minute = int(at[:2]) * 60 + int(at[3:])
    since, until = max(0, minute - FIXED_ROOM), min(24 * 60, minute + minutes + FIXED_ROOM)
    return Window(days_of_week, f"{since // 60:02d}:{since % 60:02d}", f"{until // 60:02d}:{until % 60:02d}")


def full_days(state: State, mentor: Person, minutes: int, without: int | None = None) -> frozenset[date]:
    """Days on which one more talk of so many minutes would be more mentoring a day, or a week, than the programme allows."""
    zone, rhythm = ZoneInfo(state.zone(mentor)), state.rules.rhythm
    talks: dict[date, int] = defaultdict(int)
    weeks: dict[date, timedelta] = defaultdict(timedelta)
    for pairing in state.pairings_of(mentor.id):
        for session in state.sessions.get(pairing.id, ()) if pairing.mentor == mentor.id and pairing.id != without else ():
            if session.state in COMING or session.state == "held":
                day = session.start.astimezone(zone).date()
                talks[day] += 1
                weeks[day - timedelta(days=day.weekday())] += session.end - session.start
    over = (monday for monday, spent in weeks.items() if spent + timedelta(minutes=minutes) > rhythm.mentoring_a_week)
    days_over = {monday + timedelta(days=n) for monday in over for n in range(7)}
    return frozenset(days_over | {day for day, count in talks.items() if count >= rhythm.mentoring_a_day})
