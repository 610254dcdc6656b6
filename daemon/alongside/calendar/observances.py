"""The offset that a VTIMEZONE of a stranger gives to one wall clock time.

Only yearly rules of a weekday in a month are followed, which is what real clients write; nothing is ever expanded, so no rule
can keep us busy. Named zones never come here: those are zoneinfo's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from alongside.calendar.lines import Line
from alongside.calendar.zones import nth_weekday
from alongside.language.reading import DAYS

_OFFSET = re.compile(r"([+-]?)(\d{2}):?(\d{2})(\d{2})?$")
_BYDAY = re.compile(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$")


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT: when it first began on the wall clock, its offset, and its yearly rule."""

    began: datetime
    offset: timedelta
    month: int = 0
    nth: int = 0
    weekday: int = 0
    until: int = 9999
    further: tuple[datetime, ...] = ()

    def last_onset(self, wall: datetime) -> datetime | None:
        """When it last began before this wall clock time."""
        onsets = [self.began, *self.further]
        if self.month:
            onsets += [o for year in (wall.year - 1, wall.year) if (o := self._in_year(year)) and o >= self.began]
        return max((o for o in onsets if o <= wall), default=None)

    def _in_year(self, year: int) -> datetime | None:
        day = nth_weekday(year, self.month, self.nth, self.weekday) if year <= self.until else None
        return datetime.combine(day, self.began.time()) if day else None


def observance(lines: Sequence[Line]) -> Observance | None:
    """The observance these lines describe, ``None`` when its start or offset cannot be read."""
    values = {line.name: line.value for line in lines}
    began, offset = wall_time(values.get("DTSTART", "")), _offset(values.get("TZOFFSETTO", ""))
    if began is None or offset is None:
        return None
    rule = _rule(values.get("RRULE", ""), began)
    further = [w for line in lines if line.name == "RDATE" for w in map(wall_time, line.value.split(",")[:200]) if w]
    return Observance(began, offset, *rule, tuple(further))


def offset_at(observances: Sequence[Observance], wall: datetime) -> timezone | None:
    """The fixed offset in force at a wall clock time; before all of them the earliest one counts."""
    begun = [(onset, o.offset) for o in observances if (onset := o.last_onset(wall))]
    if begun:
        return timezone(max(begun)[1])
    return timezone(min(observances, key=lambda o: o.began).offset) if observances else None


def wall_time(value: str) -> datetime | None:
    """A DATE-TIME value as a naive wall clock time, its Z ignored."""
    found = re.match(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?", value.strip())
    try:
        return datetime(*(int(part or 0) for part in found.groups())) if found else None  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None


def _offset(value: str) -> timedelta | None:
    found = _OFFSET.match(value.strip())
    if not found or int(found[2]) > 15:
        return None
    span = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return -span if found[1] == "-" else span


def _rule(rule: str, began: datetime) -> tuple[int, int, int, int]:
    """(month, nth, weekday, last year) of a yearly rule, all nought where there is none to follow."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    if parts.get("FREQ") != "YEARLY":
        return 0, 0, 0, 9999
    until = int(parts["UNTIL"][:4]) if re.match(r"\d{4}", parts.get("UNTIL", "")) else 9999
    month = int(parts["BYMONTH"]) if re.fullmatch(r"0?[1-9]|1[0-2]", parts.get("BYMONTH", "")) else began.month
    byday = _BYDAY.match(parts.get("BYDAY", ""))
    nth = int(byday[1]) if byday and byday[1] else _nth_from(parts.get("BYMONTHDAY", ""), began.date())
    return month, nth if -5 <= nth <= 5 and nth else 1, DAYS.index(byday[2]) if byday else began.weekday(), until


def _nth_from(monthdays: str, began: date) -> int:
    """``BYDAY=SU;BYMONTHDAY=8,9,10,...`` says the second Sunday in another way."""
    first = re.match(r"\d{1,2}", monthdays)
    return (int(first[0]) - 1) // 7 + 1 if first else (began.day - 1) // 7 + 1
