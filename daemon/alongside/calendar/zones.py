"""Time zones: wall clocks to moments, our own VTIMEZONE, and the names that clients give to zones.

Outlook follows only the rule form of a VTIMEZONE (RRULE with BYDAY and BYMONTH), so it is derived here from zoneinfo and held
against zoneinfo by a property test. Nothing a stranger sends is ever used as a rule without a bound.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from alongside.language.reading import DAYS

_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)$")
T = TypeVar("T")
_MEMORIES: list[_lru_cache_wrapper[Any]] = []


def of_zones(most: int) -> Callable[[Callable[..., T]], _lru_cache_wrapper[T]]:
    """``lru_cache`` for what hangs on the rules of zones, so that it can be forgotten when those change."""

    def kept(computed: Callable[..., T]) -> _lru_cache_wrapper[T]:
        memory = lru_cache(maxsize=most)(computed)
        _MEMORIES.append(memory)
        return memory

    return kept


def forget() -> None:
    """All that was computed from the rules of zones is computed anew, and zoneinfo reads its files again."""
    ZoneInfo.clear_cache()
    for memory in _MEMORIES:
        memory.cache_clear()


@of_zones(512)
def zone(name: str) -> tzinfo:
    """The zone of an IANA name or a fixed ``+HH:MM``. Raises ZoneInfoNotFoundError or ValueError on anything else."""
    if fixed := _OFFSET.match(name):
        minutes = int(fixed[2]) * 60 + int(fixed[3])
        return timezone(timedelta(minutes=-minutes if fixed[1] == "-" else minutes))
    return ZoneInfo(name)


def local(wall: datetime, tz: str | tzinfo) -> datetime:
    """The moment a naive wall clock time means (RFC 5545 3.3.5).

    An ambiguous time is the first of the two; one that does not exist is read with the offset before the gap, and comes back as
    the wall clock then really shows.
    """
    place = zone(tz) if isinstance(tz, str) else tz
    return wall.replace(tzinfo=place, fold=0).astimezone(UTC).astimezone(place)


def exists(wall: datetime, tz: str | tzinfo) -> bool:
    """Whether a wall clock shows this time exactly once that day."""
    place = zone(tz) if isinstance(tz, str) else tz
    first, second = wall.replace(tzinfo=place, fold=0), wall.replace(tzinfo=place, fold=1)
    return first.utcoffset() == second.utcoffset()


def zone_label(tz: str, at: datetime | None = None) -> str:
    """A zone in plain words: "Berlin time"; with a moment also what clocks there call it, "Berlin time (CET)"."""
    if fixed := _OFFSET.match(tz):
        return f"UTC{fixed[1]}{fixed[2]}:{fixed[3]}"
    if tz.startswith("Etc/") or "/" not in tz:
        offset = datetime(2027, 1, 4, tzinfo=zone(tz)).strftime("%z")
        return "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:]}"
    city = tz.rsplit("/", 1)[-1].replace("_", " ")
    short = at.astimezone(zone(tz)).strftime("%Z") if at else ""
    return f"{city} time ({short})" if short.isalpha() else f"{city} time"


def tzid_of(tz: str) -> str:
    """The TZID that stands for a zone of ours; a fixed offset is written without the colon that would end a parameter."""
    return f"UTC{tz.replace(':', '')}" if _OFFSET.match(tz) else tz


# --- VTIMEZONE -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a zone's clocks: the wall time just before it, and the offsets before and after."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def moment(self) -> datetime:
        """When it happens."""
        return (self.wall - self.before).replace(tzinfo=UTC)

    @property
    def kind(self) -> tuple[int, timedelta, timedelta, timedelta]:
        """What must be the same every year for a rule: month, time of day, both offsets."""
        clock = timedelta(hours=self.wall.hour, minutes=self.wall.minute, seconds=self.wall.second)
        return self.wall.month, clock, self.before, self.after


def vtimezone(tzid: str, first: date, last: date) -> tuple[str, ...]:
    """The content lines of a VTIMEZONE that is right from ``first`` to ``last`` (RFC 5545 3.6.5)."""
    return _vtimezone(tzid, first.year, last.year)


@of_zones(256)
def _vtimezone(tzid: str, since: int, until: int) -> tuple[str, ...]:
    place = zone(tzid)
    changes = changes_of(place, datetime(since, 1, 1, tzinfo=UTC), datetime(until + 1, 1, 1, tzinfo=UTC))
    body = _steady(place, since) if not changes else _by_rules(changes, since, until) or _one_by_one(place, changes, since)
    return ("BEGIN:VTIMEZONE", f"TZID:{tzid_of(tzid)}", *body, "END:VTIMEZONE")


def changes_of(place: tzinfo, since: datetime, until: datetime) -> list[Change]:
    """Every change of the clocks after ``since`` and until ``until``."""
    begin, end = since.astimezone(UTC), until.astimezone(UTC)
    all_of_them = (change for year in range(begin.year, end.year + 1) for change in _changes_in(place, year))
    return [change for change in all_of_them if begin < change.moment <= end]


@of_zones(4096)
def _changes_in(place: tzinfo, year: int) -> tuple[Change, ...]:
    """The changes of one year (UTC), found by looking at each day and then closing in to the second."""
    found = []
    day, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while day < end:
        following = day + timedelta(days=1)
        if _offset(place, day) != _offset(place, following):
            found.append(_change(place, day, following))
        day = following
    return tuple(found)


def _change(place: tzinfo, low: datetime, high: datetime) -> Change:
    before, after = _offset(place, low), _offset(place, high)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        low, high = (middle, high) if _offset(place, middle) == before else (low, middle)
    return Change((high + before).replace(tzinfo=None), before, after, high.astimezone(place).strftime("%Z"))


def _offset(place: tzinfo, moment: datetime) -> timedelta:
    return moment.astimezone(place).utcoffset() or timedelta(0)


def _steady(place: tzinfo, year: int) -> list[str]:
    start = datetime(year, 1, 1, tzinfo=UTC)
    offset = _offset(place, start)
    return _observance(Change(datetime.combine(date(1970, 1, 1), time()), offset, offset, start.astimezone(place).strftime("%Z")))


def _by_rules(changes: list[Change], since: int, until: int) -> list[str] | None:
    """One STANDARD and one DAYLIGHT with a yearly rule, or nothing where no such pair of rules fits every year."""
    kinds = sorted({c.kind for c in changes})
    if len(kinds) != 2 or len(changes) != 2 * (until - since + 1):
        return None
    body: list[str] = []
    for kind in kinds:
        same = [c for c in changes if c.kind == kind]
        fitting = _weekday_rule(same)
        if len(same) != until - since + 1 or fitting is None:
            return None
        body += _ruled(same[0], *fitting, since - 1)
    return body


def _weekday_rule(changes: list[Change]) -> tuple[int, int] | None:
    """(nth, weekday) that every one of these days is: the last one of the month before the fourth, or nothing."""
    weekdays = {c.wall.weekday() for c in changes}
    if len(weekdays) != 1:
        return None
    (weekday,) = weekdays
    for nth in (-1, 1, 2, 3, 4):
        if all(nth_weekday(c.wall.year, c.wall.month, nth, weekday) == c.wall.date() for c in changes):
            return nth, weekday
    return None


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """The nth (1 to 5, or -1 for the last) such weekday of a month, ``None`` where the month has no fifth."""
    first_weekday, length = calendar.monthrange(year, month)
    days = range(1 + (weekday - first_weekday) % 7, length + 1, 7)
    index = nth if nth < 0 else nth - 1
    return date(year, month, days[index]) if index < len(days) else None


def _ruled(change: Change, nth: int, weekday: int, year: int) -> list[str]:
    """The observance from the year before on, so that January of the first year is covered too."""
    day = nth_weekday(year, change.wall.month, nth, weekday) or change.wall.date()
    first = Change(datetime.combine(day, change.wall.time()), change.before, change.after, change.name)
    rule = f"RRULE:FREQ=YEARLY;BYDAY={nth}{DAYS[weekday]};BYMONTH={change.wall.month}"
    return _observance(first, rule)


def _one_by_one(place: tzinfo, changes: list[Change], year: int) -> list[str]:
    """Zones whose clocks follow no rule of weekdays in these years: each change stands for itself."""
    body = _steady(place, year)
    for change in changes:
        body += _observance(change)
    return body


def _observance(change: Change, *rule: str) -> list[str]:
    name = "DAYLIGHT" if change.after > change.before else "STANDARD"
    return [
        f"BEGIN:{name}",
        f"DTSTART:{change.wall:%Y%m%dT%H%M%S}",
        f"TZOFFSETFROM:{_hhmm(change.before)}",
        f"TZOFFSETTO:{_hhmm(change.after)}",
        f"TZNAME:{change.name}",
        *rule,
        f"END:{name}",
    ]


def _hhmm(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-" if seconds < 0 else "+"), abs(seconds)
    tail = f"{seconds % 60:02d}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02d}{seconds // 60 % 60:02d}{tail}"


# --- names that clients give -----------------------------------------------------------------------------------------------

_SPOKEN = {  # words of display names that are no city of the zone database
    "pacific time": "America/Los_Angeles",
    "mountain time": "America/Denver",
    "central time": "America/Chicago",
    "eastern time": "America/New_York",
    "atlantic time": "America/Halifax",
    "coordinated universal time": "UTC",
    "greenwich mean time": "Europe/London",
    "west central africa": "Africa/Lagos",
    "brasilia": "America/Sao_Paulo",
    "beijing": "Asia/Shanghai",
    "bern": "Europe/Zurich",
    "mumbai": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "edinburgh": "Europe/London",
    "osaka": "Asia/Tokyo",
    "abu dhabi": "Asia/Dubai",
    "st. petersburg": "Europe/Moscow",
    "utc": "UTC",
    "tzone://microsoft/utc": "UTC",
    "z": "UTC",
}
_RENAMED = {  # the Windows table keeps names that the zone database has since changed, and letters show the name
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Europe/Kiev": "Europe/Kyiv",
}
_NOT_PLACES = frozenset({"localtime", "posixrules", "Factory"})
_DISPLAY = re.compile(r"\((?:UTC|GMT)\s*(?:([+-])(\d\d)[:.](\d\d))?\)\s*(.+)", re.IGNORECASE | re.DOTALL)


@of_zones(1024)
def zone_of(tzid: str) -> ZoneInfo | None:
    """The zone that a client's TZID means: IANA, prefixed IANA, Windows (CLDR), display name, Lotus; ``None`` when unsure."""
    name = re.sub(r"\\(.)", r"\1", tzid.strip()).strip("\"' ")[:120]
    return _iana(name) or _prefixed(name) or _windows(name) or _displayed(name) or _spoken(name)


def _iana(name: str) -> ZoneInfo | None:
    if not re.fullmatch(r"[A-Za-z0-9_+/-]+", name) or name in _NOT_PLACES:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        known = _zones_by_word().get(name.casefold())
        return ZoneInfo(known) if known and "/" in name else None


def _prefixed(name: str) -> ZoneInfo | None:
    """``/vendor.example/2005_1/Europe/Berlin``, as libical and Mozilla wrote it."""
    parts = name.strip("/").split("/")
    if not name.startswith("/") or len(parts) < 3:
        return None
    return _iana("/".join(parts[-3:])) or _iana("/".join(parts[-2:]))


def _windows(name: str) -> ZoneInfo | None:
    """Windows names, and the same without their tail as Lotus Notes writes them ("W. Europe")."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    stem = re.sub(r" (Standard|Daylight|Summer) Time$", "", name)
    known = WINDOWS_TO_OLSON.get(name) or WINDOWS_TO_OLSON.get(f"{stem} Standard Time")
    return ZoneInfo(_RENAMED.get(known, known)) if known else None


def _displayed(name: str) -> ZoneInfo | None:
    """``(UTC+01:00) Amsterdam, Berlin, ...``: the first city that is known and really has that offset in winter."""
    found = _DISPLAY.match(name)
    if not found:
        return None
    sign, hours, minutes, places = found.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    candidates = (_spoken(place) for place in re.split(r"[,/]", re.sub(r"\(.*", "", places)))
    return next((z for z in candidates if z and _standard(z) == offset), None)


def _standard(place: ZoneInfo) -> timedelta:
    return min(datetime(2026, month, 15, tzinfo=place).utcoffset() or timedelta(0) for month in (1, 7))


def _spoken(name: str) -> ZoneInfo | None:
    word = re.sub(r"\s*\(.*", "", name).strip().casefold()
    known = _SPOKEN.get(word) or _zones_by_word().get(word)
    return ZoneInfo(known) if known else None


@of_zones(1)
def _zones_by_word() -> dict[str, str]:
    """Every zone by its whole name and by its city, in small letters; places of regions win over old names."""
    words: dict[str, str] = {}
    for name in sorted(available_timezones() - _NOT_PLACES, key=lambda n: (n.startswith("Etc/"), n)):
        words.setdefault(name.casefold(), name)
        if "/" in name:
            words.setdefault(name.rsplit("/", 1)[-1].replace("_", " ").casefold(), name)
    return words
