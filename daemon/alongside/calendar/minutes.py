"""Free time as whole numbers: one bit a minute of the week, so that "both are free" is one AND.

A week of somebody's wishes is an integer of 10,080 bits on the wall clock of the series' zone, Monday 00:00 first. Days off, talks
of other series and both zones' changes of the clocks are cut out of it; a talk's length with the pause around it is a few shifts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from alongside.calendar.values import Hours, WeeklyTalk
from alongside.calendar.zones import changes_of, exists, local, of_zones, zone
from alongside.language.reading import DAYS, Window

DAY = 1440
WEEK = 7 * DAY
WHOLE_DAY = (1 << DAY) - 1
WHOLE_WEEK = (1 << WEEK) - 1
PAUSE = 10
"""Minutes to keep free on each side of a talk."""
QUARTERS = sum(1 << minute for minute in range(0, DAY, 15))


def minute_of(clock: str) -> int:
    """Minutes since midnight of ``HH:MM``, 1440 for ``24:00``."""
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def clock_of(minute: int) -> str:
    """``HH:MM`` of a minute of the day."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def span(start: int, end: int) -> int:
    """The bits from ``start`` up to, not including, ``end``; nothing when empty."""
    return ((1 << (end - start)) - 1) << start if end > start else 0


@lru_cache(maxsize=4096)
def wished(windows: tuple[Window, ...]) -> int:
    """The minutes of the week in the wants and outside the avoids."""
    return _union(w for w in windows if w.kind == "want") & ~_union(w for w in windows if w.kind == "avoid")


def _union(windows: Iterable[Window]) -> int:
    bits = 0
    for window in windows:
        start, end = minute_of(window.start), minute_of(window.end)
        length = end - start if end > start else end - start + DAY  # 22:00-02:00 runs into the next day
        for day in window.days:
            whole = span(0, length) << (DAYS.index(day) * DAY + start)
            bits |= (whole & WHOLE_WEEK) | (whole >> WEEK)
    return bits


def shrunk(bits: int, length: int) -> int:
    """The minutes from which ``length`` minutes on are all set."""
    have = 1
    while have < length:
        step = min(have, length - have)
        bits &= bits >> step
        have += step
    return bits


def each(bits: int) -> Iterator[int]:
    """The set bits, lowest first."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


@of_zones(8192)
def _shifts(series_zone: str, own_zone: str, monday: date) -> tuple[tuple[int, int, int], ...]:
    """(from, to, shift) over one week: minutes of the series' clock, and how far the other clock is ahead.

    Minutes that do not exist or come twice on the series' clock are left out: no talk is planned there.
    """
    here, there = zone(series_zone), zone(own_zone)
    begin, end = (local(datetime.combine(monday + timedelta(days=d), time()), here) for d in (0, 7))
    if _same_offsets(here, begin, end) and _same_offsets(there, begin, end):
        return ((0, WEEK, _ahead(there, begin)),)
    pieces: list[tuple[int, int, int]] = []
    for minute in range(0, WEEK, 15):
        wall = datetime.combine(monday, time()) + timedelta(minutes=minute)
        if not exists(wall, here):
            continue
        shift = _ahead(there, local(wall, here))
        if pieces and pieces[-1][1:] == (minute, shift):
            pieces[-1] = (pieces[-1][0], minute + 15, shift)
        else:
            pieces.append((minute, minute + 15, shift))
    return tuple(pieces)


def _same_offsets(place: tzinfo, begin: datetime, end: datetime) -> bool:
    return begin.astimezone(place).utcoffset() == end.astimezone(place).utcoffset()


def _ahead(there: tzinfo, moment: datetime) -> int:
    other = moment.astimezone(there).utcoffset() or timedelta(0)
    return int((other - (moment.utcoffset() or timedelta(0))).total_seconds()) // 60


class Free:
    """One person's free minutes, week after week from a Monday on, on the clock of the series' zone."""

    def __init__(self, hours: Hours, series_zone: str, monday: date) -> None:
        self._hours, self._zone, self._monday = hours, series_zone, monday
        self._weeks: dict[int, int] = {}
        self._wishes = wished((*hours.windows, *hours.unliked))
        self._shown: dict[int, int] = {}
        self._talks = _by_day(hours, series_zone, monday)

    def week(self, index: int) -> int:
        """The free minutes of the week ``index`` weeks after the first."""
        if index not in self._weeks:
            self._weeks[index] = self._free(index) & ~self._taken(index)
        return self._weeks[index]

    def _taken(self, index: int) -> int:
        """The minutes of a week that belong to other talks."""
        if not self._talks:
            return 0
        return sum(self._talks.get(index * 7 + weekday, 0) << (weekday * DAY) for weekday in range(7))

    def _free(self, index: int) -> int:
        monday, bits = self._monday + timedelta(weeks=index), 0
        off = [(day - monday).days for day in self._closed(_around(monday))]
        for start, end, shift in _shifts(self._zone, self._hours.timezone, monday):
            piece = self._behind(shift)
            for day in off:
                piece &= ~span(max(0, day * DAY - shift), max(0, (day + 1) * DAY - shift))
            bits |= piece & span(start, end)
        return bits

    def _behind(self, shift: int) -> int:
        """The wishes as a clock shows them that is ``shift`` minutes behind; there are one or two such clocks in a year."""
        if shift not in self._shown:
            self._shown[shift] = _turned(self._wishes, shift)
        return self._shown[shift]

    def _closed(self, days: frozenset[date]) -> frozenset[date]:
        """Those of these days on which nothing is free."""
        hours = self._hours
        away = [day for day in days for since, until in hours.away if since <= day <= until] if hours.away else ()
        return (days & hours.holidays).union(days & hours.full, away)


@lru_cache(maxsize=128)
def _around(monday: date) -> frozenset[date]:
    """The days of a week, and the ones before and after it, which reach into it on another clock."""
    return frozenset(monday + timedelta(days=day) for day in range(-1, 8))


def is_off(hours: Hours, day: date) -> bool:
    """Whether the whole day is a holiday of this person, or inside an absence."""
    return day in hours.holidays or any(since <= day <= until for since, until in hours.away)


def _turned(week: int, shift: int) -> int:
    """The week as a clock shows it that is ``shift`` minutes behind."""
    shift %= WEEK
    return (week >> shift) | (week << (WEEK - shift)) & WHOLE_WEEK if shift else week


def _by_day(hours: Hours, series_zone: str, monday: date) -> dict[int, int]:
    """The minutes taken by other talks, by day since the Monday; seconds are rounded outwards."""
    days: dict[int, int] = {}
    busy = (*hours.busy, *talks_of(hours.weekly))
    if not busy:
        return days
    changes, added = _wall_minutes(series_zone, monday, max(end for _, end in busy).year + 1)
    for begun, ended in busy:
        since, until = begun.timestamp() // 60, -(-ended.timestamp() // 60)
        start = int(since) + added[bisect_right(changes, since)]
        end = int(until) + added[bisect_right(changes, until)]
        day, low = divmod(start, DAY)
        bits = ((1 << max(0, end - start)) - 1) << low
        while bits:
            days[day] = days.get(day, 0) | bits & WHOLE_DAY
            bits >>= DAY
            day += 1
    return days


def talks_of(weekly: Iterable[WeeklyTalk]) -> Iterator[tuple[datetime, datetime]]:
    """Every date of these series, start and end."""
    for talk in weekly:
        for number in range(talk.dates):
            yield _talk_on(talk, talk.first + timedelta(weeks=talk.every * number))


def talks_near(weekly: Iterable[WeeklyTalk], start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The dates of these series that a span of time can meet: those of its days and of the day before."""
    for talk in weekly:
        place = zone(talk.timezone)
        day, last = start.astimezone(place).date() - timedelta(days=1), end.astimezone(place).date()
        while day <= last:
            weeks, rest = divmod((day - talk.first).days, 7 * talk.every)
            if not rest and 0 <= weeks < talk.dates:
                yield _talk_on(talk, day)
            day += timedelta(days=1)


def _talk_on(talk: WeeklyTalk, day: date) -> tuple[datetime, datetime]:
    place = zone(talk.timezone)
    start = local(datetime.combine(day, time()) + timedelta(minutes=talk.minute), place)
    return start, (start.astimezone(UTC) + timedelta(minutes=talk.minutes)).astimezone(place)


@of_zones(1024)
def _wall_minutes(series_zone: str, monday: date, year: int) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """When the clocks change (minutes since 1970), and what to add before, between and after to get minutes since the Monday."""
    place = zone(series_zone)
    start = local(datetime.combine(monday, time()), place)
    origin = int(datetime.combine(monday, time(), tzinfo=UTC).timestamp()) // 60
    changes = changes_of(place, start, datetime(year, 1, 1, tzinfo=UTC))
    moments = tuple((change.wall - change.before).replace(tzinfo=UTC).timestamp() // 60 for change in changes)
    offsets = [start.utcoffset() or timedelta(0), *(change.after for change in changes)]
    return moments, tuple(int(offset.total_seconds()) // 60 - origin for offset in offsets)


@of_zones(4)
def both_free(one: Hours, other: Hours, series_zone: str, monday: date, duration_min: int) -> Shared:
    """The starts that suit two people, kept because several questions about the same two follow each other: whether they share enough
    time, when they can begin, and where single dates go."""
    return Shared(Free(one, series_zone, monday), Free(other, series_zone, monday), duration_min)


class Shared:
    """The starts that suit two people at once, week after week, for talks of one length."""

    def __init__(self, one: Free, other: Free, duration_min: int) -> None:
        self._one, self._other, self._duration = one, other, duration_min
        self._weeks: dict[int, int] = {}
        self._free: dict[int, int] = {}

    def starts(self, index: int) -> int:
        """The minutes of a week from which a whole talk fits, with the pause on each side."""
        if index not in self._weeks:
            after = self._duration + PAUSE
            around = self._both(index - 1) >> (WEEK - PAUSE) | self._both(index) << PAUSE
            around |= (self._both(index + 1) & ((1 << after) - 1)) << (PAUSE + WEEK)
            self._weeks[index] = shrunk(around, PAUSE + after) & WHOLE_WEEK
        return self._weeks[index]

    def day(self, index: int, weekday: int) -> int:
        """The same for one day, as minutes since its midnight."""
        return self.starts(index) >> (weekday * DAY) & WHOLE_DAY

    def _both(self, index: int) -> int:
        if index not in self._free:
            self._free[index] = self._one.week(index) & self._other.week(index)
        return self._free[index]
