"""The dates of a pairing month by month, as a calendar on the wall shows them, for a terminal of any kind."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

MARKS: Mapping[str, str] = {"planned": "o", "confirmed": "+", "moved": ">", "held": "*", "skipped": "x", "unknown": "?"}
"""One sign behind the day for each state of a date."""
WIDTH = 32
"""From the Monday column to the Sunday one."""
LEFT = "<"
"""The day that a moved date left."""


def lines(sessions: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The months from the first date to the last, each with its dates in words, and what the signs mean."""
    days = _marked(sessions)
    first, last = min(days), max(days)
    month = first.year * 12 + first.month - 1
    while month <= last.year * 12 + last.month - 1:
        yield from _month(month // 12, month % 12 + 1, days, sessions)
        month += 1
    used = {mark for marks in days.values() for mark in marks}
    yield "  ".join(f"{mark} {state}" for state, mark in (*MARKS.items(), ("moved away", LEFT)) if mark in used)


def _marked(sessions: Sequence[Mapping[str, Any]]) -> dict[date, str]:
    """Days with their signs; where two dates meet, both."""
    days: dict[date, str] = {}
    for session in sessions:
        start, original = _at(session["start"]), _at(session["recurrence_id"])
        days[start.date()] = days.get(start.date(), "") + MARKS[session["state"]]
        if original.date() != start.date():
            days.setdefault(original.date(), LEFT)
    return days


def _month(year: int, month: int, days: Mapping[date, str], sessions: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield f"{date(year, month, 1):%B %Y}".center(WIDTH).rstrip()
    yield "".join(f"{name:<5}" for name in ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")).rstrip()
    for week in calendar.Calendar().monthdatescalendar(year, month):
        yield "".join(f"{_day(day, days):<5}" if day.month == month else " " * 5 for day in week).rstrip()
    for session in sessions:
        start = _at(session["start"])
        if (start.year, start.month) == (year, month):
            yield f"  {start:%a} {start.day:>2}  {start:%H:%M}-{_at(session['end']):%H:%M}  {session['state']}{_from(session, start)}"
    yield ""


def _day(day: date, days: Mapping[date, str]) -> str:
    return f"{day.day:>2}{days.get(day, '')[:2]}"


def _from(session: Mapping[str, Any], start: datetime) -> str:
    original = _at(session["recurrence_id"])
    return "" if original == start else f", instead of {original:%a} {original.day} {original:%B}, {original:%H:%M}"


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)
