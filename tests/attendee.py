"""A calendar that follows RFC 5546 and nothing else: it folds what a person was sent, in any order and any number, into moments.

Three tempers, because real calendars differ: ``keeps`` holds single dates whatever the series does later, ``drops`` forgets those
that are older than the series, ``replaces`` (sabre/vobject) takes each message for the whole entry.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from dateutil.rrule import rrulestr
from icalendar import Calendar

Temper = Literal["keeps", "drops", "replaces"]
Order = tuple[int, datetime]


@dataclass(frozen=True)
class Line:
    """One VEVENT as received."""

    uid: str
    original: datetime | None
    order: Order
    cancelled: bool
    event: Any


def moments(objects: Iterable[bytes], temper: Temper) -> frozenset[datetime]:
    """Every start that stands in the calendar after all these messages (UTC)."""
    messages = [_lines(ics) for ics in objects]
    uids = {line.uid for message in messages for line in message}
    return frozenset(moment for uid in uids for moment in _entry([m for m in messages if m[0].uid == uid], temper))


def _lines(ics: bytes) -> list[Line]:
    calendar = Calendar.from_ical(ics)
    method = str(calendar["METHOD"])
    return [_line(event, method) for event in calendar.walk("VEVENT")]


def _line(event: Any, method: str) -> Line:
    original = event["RECURRENCE-ID"].dt.astimezone(UTC) if "RECURRENCE-ID" in event else None
    return Line(str(event["UID"]), original, (int(event["SEQUENCE"]), event["DTSTAMP"].dt), method == "CANCEL", event)


def _entry(messages: list[list[Line]], temper: Temper) -> set[datetime]:
    if temper == "replaces":
        messages = [max(messages, key=lambda m: m[0].order)]
    lines = [line for message in messages for line in message]
    newest: dict[datetime | None, Line] = {}
    for line in sorted(lines, key=lambda one: one.order):
        newest[line.original] = line
    master = newest.pop(None, None)
    if temper == "drops" and master:
        newest = {original: line for original, line in newest.items() if line.order >= master.order}
    found = _ruled(master.event) if master and not master.cancelled else set()
    found -= {original for original in newest if original}
    return found | {line.event["DTSTART"].dt.astimezone(UTC) for line in newest.values() if not line.cancelled}


def _ruled(event: Any) -> set[datetime]:
    """The rule, expanded by dateutil on the wall clock of its zone, without the dates taken out."""
    start = event["DTSTART"].dt
    if "RRULE" not in event:
        return {start.astimezone(UTC)}
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start.replace(tzinfo=None))
    out = event.get("EXDATE", [])
    gone = {dt.dt.astimezone(UTC) for one in (out if isinstance(out, list) else [out]) for dt in one.dts}
    return {wall.replace(tzinfo=start.tzinfo).astimezone(UTC) for wall in rule} - gone
