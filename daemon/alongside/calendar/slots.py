"""The weekly start that suits two people, and other times for one date.

A slot is a weekday and a quarter hour on the series' clock whose whole length, with ten minutes on each side, lies inside what
both want and outside what either avoids on every planned date; one date in six may have to move within its week.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain, islice

from alongside.calendar.hours import fits, hours_from, reason, why_not
from alongside.calendar.minutes import DAY, QUARTERS, WHOLE_DAY, Free, Shared, both_free, clock_of, each, shrunk, span, wished
from alongside.calendar.series import planned_days
from alongside.calendar.taken import Taken
from alongside.calendar.values import Hours, Slot
from alongside.calendar.zones import local, of_zones, zone
from alongside.language.reading import DAYS, Frequency, Window

__all__ = ["fits", "free_times", "hours_from", "next_free", "reason", "share_slots", "slot_counts", "spread", "weekly_slots", "why_not"]

_LUNCH = range(720, 780)
_MORNING, _WORKDAY = range(480, 720), range(480, 1080)
_AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is asked for: the rule and the span in which it may begin, on the clock of one zone."""

    zone: str
    earliest: datetime
    latest_first: datetime
    freq: Frequency
    count: int
    nth: int | None
    duration_min: int
    monday: date

    @property
    def may_move(self) -> int:
        """How many dates may be elsewhere: two of twelve, one of a short series, none of one or two."""
        return 0 if self.count < 3 else max(1, self.count // 6)

    def week_of(self, day: date) -> int:
        """How many weeks after the first one a day lies."""
        return (day.toordinal() - self.monday.toordinal()) // 7

    def first_days(self) -> Iterator[tuple[date, int]]:
        """Each possible first day with the minutes of it that count; a weekday's later week only for what the first left out."""
        taken = [0] * 7
        for ahead in range(min(8, (self.latest_first.date() - self.earliest.date()).days + 1)):
            day = self.earliest.date() + timedelta(days=ahead)
            start = _minute_up(self.earliest) if ahead == 0 else 0
            end = self.latest_first.hour * 60 + self.latest_first.minute + 1 if day == self.latest_first.date() else DAY
            minutes = span(start, end) & ~taken[day.weekday()]
            taken[day.weekday()] |= minutes
            yield day, minutes


@dataclass(frozen=True, slots=True, order=True)
class _Candidate:
    """A weekday and quarter hour that holds; the fields are the order of liking, best first."""

    unwished: bool
    failing: int
    first: date
    at_lunch: bool
    part: int
    odd: bool
    minute: int


def weekly_slots(
    mentor: Hours,
    mentee: Hours,
    *,
    zone: str,
    earliest: datetime,
    latest_first: datetime,
    freq: Frequency = "weekly",
    count: int = 12,
    duration_min: int = 30,
    wanted: Sequence[Window] = (),
    nth: int | None = None,
    most: int | None = None,
) -> tuple[Slot, ...]:
    """Every slot of two people, best first; with ``most`` only so many.

    ``zone`` is the series' zone; the first date lies between ``earliest`` and ``latest_first``, both included. ``wanted`` are
    softer wishes on the clock of ``zone``: they order the slots and exclude nothing. Order: wished before not, fewer dates to
    move, the earlier first date, lunch kept free, morning before afternoon, full and half hours before quarters.
    """
    return _found(_plan(zone, earliest, latest_first, freq, count, nth, duration_min), mentor, mentee, tuple(wanted), most)


@of_zones(256)
def _found(plan: _Plan, mentor: Hours, mentee: Hours, wanted: tuple[Window, ...], most: int | None) -> tuple[Slot, ...]:
    """Kept, because whether somebody can be asked and what they are then offered are two questions about the same two people."""
    shared = both_free(mentor, mentee, plan.zone, plan.monday, plan.duration_min)
    candidates = sorted(_candidates(plan, shared, wanted))
    return tuple(_slot(plan, shared, candidate) for candidate in candidates[:most])


def share_slots(
    mentor: Hours,
    mentee: Hours,
    fewest: int,
    *,
    earliest: datetime,
    latest_first: datetime,
    freq: Frequency = "weekly",
    count: int = 12,
    duration_min: int = 30,
) -> bool:
    """Whether two people have so many slots, counted in the mentor's zone; no further day is looked at where there are enough."""
    plan = _plan(mentor.timezone, earliest, latest_first, freq, count, None, duration_min)
    found = 0
    for _, bits, _ in _holding(plan, both_free(mentor, mentee, plan.zone, plan.monday, duration_min)):
        found += bits.bit_count()
        if found >= fewest:
            return True
    return False


def slot_counts(
    mentors: Iterable[Hours],
    mentee: Hours,
    *,
    earliest: datetime,
    latest_first: datetime,
    freq: Frequency = "weekly",
    count: int = 12,
    duration_min: int = 30,
) -> tuple[int, ...]:
    """How many slots a mentee has with each mentor, every one counted in that mentor's zone; no slot is built."""
    theirs: dict[str, Free] = {}
    alike: dict[Hours, _Held] = {}

    def held(own: Hours) -> _Held:
        if own not in alike:
            plan = _plan(own.timezone, earliest, latest_first, freq, count, None, duration_min)
            if plan.zone not in theirs:
                theirs[plan.zone] = Free(mentee, plan.zone, plan.monday)
            alike[own] = _held(plan, Shared(Free(own, plan.zone, plan.monday), theirs[plan.zone], duration_min))
        return alike[own]

    return tuple(_count(mentor, held) for mentor in mentors)


def _count(mentor: Hours, held: Callable[[Hours], _Held]) -> int:
    """The starts that a mentor's wishes leave, less those that other talks take."""
    if mentor.weekly and not mentor.busy:
        left = _left(
            held(Hours(mentor.timezone, mentor.windows, mentor.away, mentor.holidays, (), (), mentor.full, mentor.unliked)), mentor
        )
        if left is not None:
            return left
    return sum(start[1].bit_count() for start in held(mentor).starts)


@dataclass(frozen=True, slots=True)
class _Held:
    """What the wishes of two people leave, before a mentor's own talks are looked at; the same for all mentors who wish alike."""

    plan: _Plan
    starts: tuple[tuple[int, int, tuple[int, ...], tuple[int, ...]], ...]
    """Of each first day: its weekday, the minutes that hold, the free starts of its dates, and where those are among the weekday's."""
    taken: Taken


def _held(plan: _Plan, shared: Shared) -> _Held:
    found = [(first.weekday(), bits, dates, _planned(plan, first)) for first, bits, dates in _holding(plan, shared) if bits]
    together: dict[int, set[int]] = {}
    for weekday, _, _, days in found:  # the last day of the span may be the weekday of its first
        together.setdefault(weekday, set()).update(days)
    plans = {weekday: tuple(sorted(days)) for weekday, days in together.items()}
    starts = tuple((weekday, bits, dates, tuple(map(plans[weekday].index, days))) for weekday, bits, dates, days in found)
    return _Held(plan, starts, Taken(plans, plan.zone, plan.duration_min))


def _planned(plan: _Plan, first: date) -> tuple[int, ...]:
    return tuple(day.toordinal() for day in planned_days(first, plan.freq, plan.count, plan.nth))


def _left(held: _Held, mentor: Hours) -> int | None:
    """How many starts remain when the mentor's own talks are taken away; None where those must be looked at date by date."""
    lost = held.taken.by(mentor.weekly)
    if lost is None:
        return None
    left = 0
    for weekday, bits, dates, places in held.starts:
        gone = lost[weekday]
        remaining = (free & ~gone[place] for free, place in zip(dates, places, strict=True))
        left += _mostly(bits, remaining, held.plan.may_move).bit_count()
    return left


def spread(slots: Sequence[Slot], most: int = 3) -> tuple[Slot, ...]:
    """The best slots to choose from: one a weekday, as long as there are enough of them."""
    first: dict[str, Slot] = {}
    for slot in slots:
        first.setdefault(slot.day, slot)
    chosen = list(first.values())[:most]
    chosen += [slot for slot in slots if slot not in chosen][: most - len(chosen)]
    return tuple(chosen)


def next_free(
    mentor: Hours, mentee: Hours, around: datetime, duration_min: int, within: tuple[datetime, datetime], *, most: int = 3
) -> tuple[datetime, ...]:
    """Up to three other times for one date, best first, on the mentor's clock: on three days while there are so many.

    All are at least an hour from ``around`` and from one another, since who cannot at half past nine cannot at quarter past.
    """
    return tuple(islice(free_times(mentor, mentee, around, duration_min, within), most))


def free_times(mentor: Hours, mentee: Hours, around: datetime, duration_min: int, within: tuple[datetime, datetime]) -> Iterator[datetime]:
    """The same one by one, for as long as there are any: no day is looked at before it is needed."""
    place = zone(mentor.timezone)
    wished_for, earliest, latest = (moment.astimezone(place) for moment in (around, *within))
    chosen = [wished_for]
    for start in _best_first(_free_days(mentor, mentee, wished_for, duration_min, earliest, latest)):
        if all(abs(start - other) >= _AN_HOUR for other in chosen):
            chosen.append(start)
            yield start


def _best_first(days: Iterable[Iterator[datetime]]) -> Iterator[datetime]:
    """The best start of each day, then all others of each."""
    begun: list[Iterator[datetime]] = []
    for day in days:
        yield from islice(day, 1)
        begun.append(day)
    yield from chain.from_iterable(begun)


def _free_days(
    mentor: Hours, mentee: Hours, around: datetime, duration_min: int, earliest: datetime, latest: datetime
) -> Iterator[Iterator[datetime]]:
    """The free quarter hours of each day: days of the same week first, then near ones, rather later than earlier."""
    monday = _monday(earliest.date())
    shared = both_free(mentor, mentee, mentor.timezone, monday, duration_min)
    days = [earliest.date() + timedelta(days=i) for i in range((latest.date() - earliest.date()).days + 1)]
    for day in sorted(days, key=lambda d: (_monday(d) != _monday(around.date()), abs((d - around.date()).days), d < around.date())):
        bits = shared.day((day - monday).days // 7, day.weekday()) & QUARTERS
        yield _free_on(day, bits, mentor.timezone, around, (earliest, latest))


def _free_on(day: date, bits: int, tz: str, around: datetime, within: tuple[datetime, datetime]) -> Iterator[datetime]:
    """The starts on one day an hour or more from ``around``: full and half hours before quarters, near its time of day before far."""
    usual = around.hour * 60 + around.minute
    for minute in sorted(each(bits), key=lambda m: (m % 30, abs(m - usual), m)):
        start = _at(day, minute, tz)
        if within[0] <= start <= within[1] and abs(start - around) >= _AN_HOUR:
            yield start


def _plan(tz: str, earliest: datetime, latest_first: datetime, freq: Frequency, count: int, nth: int | None, duration_min: int) -> _Plan:
    begin, end = earliest.astimezone(zone(tz)), latest_first.astimezone(zone(tz))
    return _Plan(tz, begin, end, freq, count, nth, duration_min, _monday(begin))


def _holding(plan: _Plan, shared: Shared) -> Iterator[tuple[date, int, tuple[int, ...]]]:
    """(first day, its minutes that hold often enough, the free starts of each planned date)."""
    for day, minutes in plan.first_days():
        bits = minutes & QUARTERS
        dates = _dates(plan, shared, day) if bits else ()
        if dates:
            yield day, _mostly(bits, dates, plan.may_move), dates


def _dates(plan: _Plan, shared: Shared, first: date) -> tuple[int, ...]:
    monday, at = plan.monday.toordinal(), first.weekday() * DAY
    weeks = [(day.toordinal() - monday) // 7 for day in planned_days(first, plan.freq, plan.count, plan.nth)]
    return tuple([shared.starts(week) >> at & WHOLE_DAY for week in weeks])


def _mostly(minutes: int, dates: Iterable[int], may_fail: int) -> int:
    """Those of ``minutes`` that are free on all dates but at most ``may_fail``: one running set for each number of failures."""
    failed_at_most = [minutes] * (may_fail + 1)
    for free in dates:
        for failures in range(may_fail, 0, -1):
            failed_at_most[failures] = failed_at_most[failures] & free | failed_at_most[failures - 1]
        failed_at_most[0] &= free
        if not failed_at_most[may_fail]:
            return 0
    return failed_at_most[may_fail]


def _candidates(plan: _Plan, shared: Shared, wanted: tuple[Window, ...]) -> Iterator[_Candidate]:
    wishes = shrunk(wished(wanted), plan.duration_min) if wanted else 0
    for day, bits, dates in _holding(plan, shared):
        for minute in each(bits):
            wish = bool(wishes >> (day.weekday() * DAY + minute) & 1)
            yield _Candidate(
                unwished=not wish,
                failing=sum(not free >> minute & 1 for free in dates),
                first=day,
                at_lunch=not wish and minute < _LUNCH.stop and minute + plan.duration_min > _LUNCH.start,
                part=0 if minute in _MORNING else 1 if minute in _WORKDAY else 2,
                odd=minute % 30 != 0,
                minute=minute,
            )


def _slot(plan: _Plan, shared: Shared, candidate: _Candidate) -> Slot:
    """The dates of a candidate, each where it is free: in its place, moved within its week, or dropped."""
    kept: list[datetime] = []
    moved: list[tuple[datetime, datetime]] = []
    dropped: list[datetime] = []
    for day in planned_days(candidate.first, plan.freq, plan.count, plan.nth):
        original = _at(day, candidate.minute, plan.zone)
        if shared.day(plan.week_of(day), day.weekday()) >> candidate.minute & 1:
            kept.append(original)
        elif (elsewhere := _elsewhere(plan, shared, day, candidate.minute)) is not None:
            moved.append((original, elsewhere))
        else:
            dropped.append(original)
    starts = sorted([*kept, *(new for _, new in moved)])
    weekday = DAYS[candidate.first.weekday()]
    return Slot(weekday, clock_of(candidate.minute), plan.zone, tuple(starts), tuple(moved), tuple(dropped))


def _elsewhere(plan: _Plan, shared: Shared, day: date, minute: int) -> datetime | None:
    """The nearest free quarter hour of the same week: the same day, else the nearest one, close to the usual time of day."""
    monday, index = _monday(day), plan.week_of(day)
    for weekday in sorted(range(7), key=lambda w: (abs(w - day.weekday()), w)):
        for at in sorted(each(shared.day(index, weekday) & QUARTERS), key=lambda m: (abs(m - minute), m)):
            start = _at(monday + timedelta(days=weekday), at, plan.zone)
            if start >= plan.earliest:
                return start
    return None


def _monday(day: date) -> date:
    return date.fromordinal(day.toordinal() - day.weekday())


@of_zones(65536)
def _at(day: date, minute: int, tz: str) -> datetime:
    return local(datetime.combine(day, time()) + timedelta(minutes=minute), tz)


def _minute_up(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute + (moment.second > 0 or moment.microsecond > 0)
