"""The planned starts of a series, by plain date arithmetic, and the same said as a RRULE.

No recurrence library: our own series are weekly, every second week or monthly on the nth weekday, and a thousand of them must
not cost a thousand rule objects.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from alongside.calendar.values import Series
from alongside.calendar.zones import local, nth_weekday, of_zones, zone
from alongside.language.reading import DAYS, Frequency

_WEEKS = {"weekly": 1, "biweekly": 2}


def starts(series: Series) -> tuple[datetime, ...]:
    """Every original start, aware, in the series' zone, first to last."""
    return _starts(series.timezone, series.first, series.freq, series.count, series.nth)


@of_zones(64)
def _starts(timezone: str, first: datetime, freq: Frequency, count: int, nth: int | None) -> tuple[datetime, ...]:
    """Kept, because one change of a series asks for its dates half a dozen times."""
    place, clock = zone(timezone), first.time()
    return tuple(local(datetime.combine(day, clock), place) for day in planned_days(first.date(), freq, count, nth))


@lru_cache(maxsize=128)
def planned_days(first: date, freq: Frequency, count: int, nth: int | None = None) -> tuple[date, ...]:
    """The days of a rule that begins on ``first``. A monthly rule keeps the nth weekday; a month without a fifth is left out."""
    if freq == "monthly":
        return _monthly(first, count, nth_of(first, nth))
    step = timedelta(weeks=_WEEKS[freq])
    return tuple(first + step * i for i in range(count))


def nth_of(first: date, nth: int | None = None) -> int:
    """Which weekday of its month the first day is: the wished ``nth`` if it is that, -1 (the last) for days after the 28th."""
    if nth is not None and nth_weekday(first.year, first.month, nth, first.weekday()) == first:
        return nth
    return -1 if first.day > 28 else (first.day - 1) // 7 + 1


def rrule(series: Series) -> str:
    """The value of the RRULE property; the first start always matches it, as Outlook wants (RFC 5545 3.3.10)."""
    day = DAYS[series.first.weekday()]
    if series.freq == "monthly":
        nth = nth_of(series.first.date(), series.nth)
        return f"FREQ=MONTHLY;INTERVAL=1;COUNT={series.count};BYDAY={nth}{day};WKST=MO"
    return f"FREQ=WEEKLY;INTERVAL={_WEEKS[series.freq]};COUNT={series.count};BYDAY={day};WKST=MO"


def end_of(start: datetime, duration_min: int) -> datetime:
    """The end of a talk, in the zone of its start; the length is real time, also across a change of the clocks."""
    return (start.astimezone(UTC) + timedelta(minutes=duration_min)).astimezone(start.tzinfo)


def _monthly(first: date, count: int, nth: int) -> tuple[date, ...]:
    days: list[date] = []
    month = first.year * 12 + first.month - 1
    while len(days) < count:
        day = nth_weekday(month // 12, month % 12 + 1, nth, first.weekday())
        if day:
            days.append(day)
        month += 1
    return tuple(days)
