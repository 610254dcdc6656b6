"""Days: public holidays, working days and the key of an ISO week.

``off`` is always a set of further days that do not count, such as a person's absences spelled out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from alongside.calendar.zones import local, zone


def holidays_of(country: str, years: Iterable[int]) -> Mapping[date, str]:
    """The public holidays of a country or region ("DE", "DE-BY") by day; nothing for "".

    Raises ValueError for a country or region that nobody keeps a calendar of.
    """
    found: dict[date, str] = {}
    for year in sorted(set(years)):
        found.update(_holidays(country, year))
    return found


def is_known_country(country: str) -> bool:
    """Whether holidays are known for this country or region; "" means "none" and is known."""
    try:
        _holidays(country, 2026)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=512)
def _holidays(country: str, year: int) -> Mapping[date, str]:
    if not country:
        return {}
    import holidays  # half a second of import that most commands never need

    code, _, region = country.upper().partition("-")
    try:
        return dict(holidays.country_holidays(code, subdiv=region or None, years=year))
    except NotImplementedError as unknown:
        raise ValueError(f"no public holidays are known for {country!r}") from unknown


def is_working_day(day: date, country: str = "", off: Container[date] = ()) -> bool:
    """Whether people work on this day: Monday to Friday, no public holiday, not off."""
    return day.weekday() < 5 and day not in off and day not in _holidays(country, day.year)


def working_day_from(day: date, country: str = "", off: Container[date] = (), *, step: int = 1) -> date:
    """This day if it is a working day, else the next one (or with ``step=-1`` the one before); gives up after two years."""
    for _ in range(730):
        if is_working_day(day, country, off):
            return day
        day += timedelta(days=step)
    return day


def add_working_days(moment: datetime, n: int, tz: str, country: str = "", off: Container[date] = ()) -> datetime:
    """The same wall clock time ``n`` working days later (earlier when negative), aware, in ``tz``.

    From a Saturday, one working day later is Monday.
    """
    wall = moment.astimezone(zone(tz))
    step = 1 if n >= 0 else -1
    day = wall.date()
    for _ in range(abs(n)):
        day = working_day_from(day + timedelta(days=step), country, off, step=step)
    return local(datetime.combine(day, wall.time()), tz)


def next_working_moment(
    moment: datetime, tz: str, country: str = "", start: str = "08:30", end: str = "17:00", off: Container[date] = ()
) -> datetime:
    """Now, if it is working time in ``tz``; else the start of the working time that comes next."""
    wall = moment.astimezone(zone(tz))
    opening, closing = time.fromisoformat(start), time.fromisoformat(end)
    if is_working_day(wall.date(), country, off) and opening <= wall.time() < closing:
        return wall
    later = wall.date() + timedelta(days=wall.time() >= opening)
    return local(datetime.combine(working_day_from(later, country, off), opening), tz)


def iso_week_key(day: date) -> str:
    """The ISO week of a day, such as "2026-W48"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def days_between(since: date, until: date) -> frozenset[date]:
    """Every day of a span, both ends included."""
    return frozenset(since + timedelta(days=i) for i in range((until - since).days + 1))
