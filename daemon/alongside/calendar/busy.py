"""Taken times out of somebody's published calendar: when, and nothing else of it.

A feed is a stranger's text, so rules are not expanded: each day of the weeks asked for is held against each rule, which costs the same
whatever the rule says. A rule with parts that nobody writes for meetings is left out and counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from alongside.calendar.answers import Clock, address_of, duration_of, zones_in
from alongside.calendar.lines import Component, Line, read, tree
from alongside.calendar.zones import nth_weekday
from alongside.language.reading import DAYS

MOST_EVENTS = 5000
LONGEST = timedelta(days=62)
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "WKST"})
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Taken:
    """Spans in UTC, merged and in order, and how many events could not be understood."""

    spans: tuple[Span, ...]
    unread: int = 0


def taken(ics: bytes, since: datetime, until: datetime, *, zone: str, owner: Sequence[str] = ()) -> Taken | None:
    """What a calendar says is taken between two moments; ``None`` where the bytes are no calendar.

    ``zone`` is for times without one, ``owner`` the addresses whose refusal makes an event no appointment. Events that are cancelled,
    transparent or declined take no time (RFC 5545 3.8.2.7).
    """
    root = tree(read(ics))
    if not root.parts:
        return None
    reader = _Reader(root, since, until, zone, frozenset(address.casefold() for address in owner))
    events = root.every("VEVENT")[:MOST_EVENTS]
    moved = {key for event in events if (key := reader.key(event))}
    spans = [*(span for event in events for span in reader.event(event, moved)), *reader.free_busy()]
    return Taken(merged(spans, since, until), reader.unread)


class _Reader:
    """Reads the events of one calendar into spans."""

    def __init__(self, root: Component, since: datetime, until: datetime, zone: str, owner: frozenset[str]) -> None:
        self.root, self.since, self.until, self.owner = root, since, until, owner
        self.unread = 0
        self._zones, self._zone = zones_in(root), zone

    def _moment(self, line: Line | None) -> datetime | None:
        return Clock.of(self._zones, self._zone).moment(line)

    def key(self, event: Component) -> tuple[str, datetime] | None:
        """The date of a series that this event stands for."""
        at = self._moment(event.first("RECURRENCE-ID"))
        return (_value(event, "UID"), at.astimezone(UTC)) if at else None

    def event(self, event: Component, moved: set[tuple[str, datetime]]) -> Iterator[Span]:
        """The spans that one event takes; ``moved`` are dates that another event of the same series stands for."""
        if self._takes_no_time(event):
            return
        begin, end = self._moment(event.first("DTSTART")), self._end(event)
        if begin is None or end is None or not timedelta(0) < end - begin <= LONGEST:
            self.unread += 1
            return
        rule = event.first("RRULE")
        starts = self._starts(event.first("DTSTART"), begin, rule.value, end - begin) if rule else (begin,)
        gone = {m.astimezone(UTC) for line in event.lines if line.name == "EXDATE" for m in self._listed(line)}
        for start in starts:
            at = start.astimezone(UTC)
            if at not in gone and (rule is None or (_value(event, "UID"), at) not in moved):
                yield at, at + (end - begin)

    def _takes_no_time(self, event: Component) -> bool:
        if _value(event, "STATUS").upper() == "CANCELLED" or _value(event, "TRANSP").upper() == "TRANSPARENT":
            return True
        mine = (a for a in event.lines if a.name == "ATTENDEE" and address_of(a) in self.owner)
        return any(a.params.get("PARTSTAT", "").upper() == "DECLINED" for a in mine)

    def _end(self, event: Component) -> datetime | None:
        begin, end = event.first("DTSTART"), self._moment(event.first("DTEND"))
        if end or begin is None or (start := self._moment(begin)) is None:
            return end
        if length := duration_of(_value(event, "DURATION")):
            return start + length
        return start + timedelta(days=1) if "T" not in begin.value.upper() else None

    def _listed(self, line: Line) -> Iterator[datetime]:
        for value in line.value.split(",")[:500]:
            if at := self._moment(Line(line.name, value.strip(), line.params)):
                yield at

    def _starts(self, line: Line | None, begin: datetime, rule: str, length: timedelta) -> Iterator[datetime]:
        """The starts of a rule that reach into the span asked for, each placed by itself: its clock may have changed meanwhile."""
        parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
        if line is None or not _known(parts):
            self.unread += 1
            yield begin
            return
        last = self._last(parts, begin)
        day = max(begin.date(), (self.since - length).date() - timedelta(days=1))
        while day <= self.until.date() + timedelta(days=1):
            if day == begin.date() or _matches(parts, begin.date(), day):
                start = self._moment(Line(line.name, f"{day:%Y%m%d}{line.value[8:]}", line.params))
                if start is None or (last is not None and start > last):
                    return
                yield start
            day += timedelta(days=1)

    def _last(self, parts: dict[str, str], begin: datetime) -> datetime | None:
        """No start lies behind this; with COUNT it is as late as it may be, since the dates before are not counted one by one."""
        if "UNTIL" in parts:
            until = self._moment(Line("UNTIL", parts["UNTIL"], {}))
            return until + timedelta(days=1) if until and "T" not in parts["UNTIL"] else until
        if not parts.get("COUNT", "").isdigit():
            return None
        count, each = int(parts["COUNT"][:6]), len(parts.get("BYDAY", parts.get("BYMONTHDAY", "x")).split(","))
        days = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[parts["FREQ"]] * _number(parts, "INTERVAL")
        periods = count - 1 if each == 1 or parts["FREQ"] == "DAILY" else -(-count // each)
        return begin + timedelta(days=min(100_000, days * periods))

    def free_busy(self) -> Iterator[Span]:
        """The spans of VFREEBUSY, free ones left out (RFC 5545 3.8.2.6)."""
        for part in self.root.every("VFREEBUSY")[:MOST_EVENTS]:
            for line in part.lines:
                if line.name == "FREEBUSY" and line.params.get("FBTYPE", "BUSY").upper() != "FREE":
                    yield from filter(None, map(self._period, line.value.split(",")[:MOST_EVENTS]))

    def _period(self, value: str) -> Span | None:
        begin, _, end = value.strip().partition("/")
        start = self._moment(Line("FREEBUSY", begin, {}))
        length = duration_of(end)
        until = start + length if start and length else self._moment(Line("FREEBUSY", end, {})) if end and not length else None
        return (start.astimezone(UTC), until.astimezone(UTC)) if start and until and start < until else None


def _value(part: Component, name: str) -> str:
    line = part.first(name)
    return line.value.strip() if line else ""


def _number(parts: dict[str, str], name: str) -> int:
    said = parts.get(name, "1")
    return max(1, int(said[:6])) if said[:6].isdigit() else 1


def _known(parts: dict[str, str]) -> bool:
    return parts.get("FREQ") in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY") and set(parts) <= _PARTS


def _matches(parts: dict[str, str], begin: date, day: date) -> bool:
    """Whether a rule that began on ``begin`` has a date on ``day`` (RFC 5545 3.3.10)."""
    if "BYMONTH" in parts and str(day.month) not in parts["BYMONTH"].split(","):
        return False
    every = _number(parts, "INTERVAL")
    match parts["FREQ"]:
        case "DAILY":
            return (day - begin).days % every == 0 and _on(parts, begin, day, DAYS[day.weekday()])
        case "WEEKLY":
            monday, first = day - timedelta(days=day.weekday()), begin - timedelta(days=begin.weekday())
            return (monday - first).days // 7 % every == 0 and _on(parts, begin, day, DAYS[begin.weekday()])
        case "MONTHLY":
            months = (day.year - begin.year) * 12 + day.month - begin.month
            return months % every == 0 and (_on(parts, begin, day, "") if "BYDAY" in parts else _on_day(parts, begin, day))
        case _:
            same_month = "BYMONTH" in parts or day.month == begin.month
            return (
                (day.year - begin.year) % every == 0
                and same_month
                and (_on(parts, begin, day, "") if "BYDAY" in parts else _on_day(parts, begin, day))
            )


def _on(parts: dict[str, str], begin: date, day: date, otherwise: str) -> bool:
    """Whether the weekday is one of BYDAY; a number before it counts within the month."""
    wanted = parts.get("BYDAY", otherwise if parts["FREQ"] == "WEEKLY" else DAYS[day.weekday()]).split(",")
    name = DAYS[day.weekday()]
    for one in wanted[:60]:
        nth = one[:-2].lstrip("+")
        if one[-2:] == name and (not nth or (nth.lstrip("-").isdigit() and _is_nth(day, int(nth[:3])))):
            return True
    return False


def _is_nth(day: date, nth: int) -> bool:
    if not nth or not -5 <= nth <= 5:
        return False
    if nth < -1:
        return (day + timedelta(weeks=-nth - 1)).month == day.month != (day + timedelta(weeks=-nth)).month
    return nth_weekday(day.year, day.month, nth, day.weekday()) == day


def _on_day(parts: dict[str, str], begin: date, day: date) -> bool:
    days = parts.get("BYMONTHDAY", str(begin.day)).split(",")
    from_end = -((day.replace(day=28) + timedelta(days=4)).replace(day=1) - day).days
    return str(day.day) in days or str(from_end) in days


def merged(spans: Iterable[Span], since: datetime, until: datetime) -> tuple[Span, ...]:
    """In order, cut to the span asked for, overlapping ones as one."""
    found: list[Span] = []
    for begin, end in sorted((max(b, since), min(e, until)) for b, e in spans if e > since and b < until):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return tuple(found)
