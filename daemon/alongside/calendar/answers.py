"""Answers of calendars, read forgivingly: REPLY, COUNTER, REFRESH and whatever else arrives (RFC 5546 3.2).

Everything a client of the last twenty years is known to get wrong is read as it was meant; what cannot be known is ``None`` with
a line in ``problems``. Nothing is expanded and nothing raises: the caps stand before the work.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from types import MappingProxyType
from typing import get_args

from alongside.calendar.lines import Component, Line, read, tree, untext
from alongside.calendar.observances import Observance, observance, offset_at, wall_time
from alongside.calendar.subjects import prodid_family, subject_answer
from alongside.calendar.values import CalendarAnswer, PartStat, Series
from alongside.calendar.zones import local, zone, zone_of

__all__ = ["instance", "is_newer", "prodid_family", "read_answer", "subject_answer"]

MOST_BYTES = 256 * 1024
MOST_EVENTS = 20
MOST_ZONES = 20
MOST_ADDRESS = 500
_PARTSTATS = frozenset(get_args(PartStat))
_ADDRESS = re.compile(r"[^\s<>\"(),:;\\@]+@[^\s<>\"(),:;\\@]+")
_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
_DURATION = re.compile(r"\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?$")
ABSURD = 1_000_000
"""A SEQUENCE above this is no count of changes (Google has sent its clock); order is then told by DTSTAMP alone."""


@dataclass(slots=True)
class Clock:
    """Turns the date values of one message into moments and notes what could not be known."""

    zones: Mapping[str, Sequence[Observance]]
    fallback: tzinfo | None
    problems: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, zones: Mapping[str, Sequence[Observance]], fallback: str) -> Clock:
        """A clock that reads times without a zone in ``fallback``."""
        return cls(zones, _fallback(fallback))

    def moment(self, line: Line | None) -> datetime | None:
        """The aware moment of a DATE or DATE-TIME property; a DATE is its midnight."""
        if line is None or not line.value:
            return None
        wall = wall_time(line.value) or wall_time(f"{line.value[:8]}T000000")
        if wall is None or not 1970 <= wall.year < 2200:
            self.problems.append(f"{line.name} is no date: {line.value[:40]}")
            return None
        if line.value.upper().endswith("Z"):
            return wall.replace(tzinfo=UTC)
        return self._placed(line, wall)

    def _placed(self, line: Line, wall: datetime) -> datetime | None:
        tzid = line.params.get("TZID", "")
        place = self._zone(tzid, wall) if tzid else None
        if place is None and tzid:
            self.problems.append(f"unknown time zone {tzid[:60]!r} of {line.name}")
        if place is None and (place := self.fallback) is None:
            self.problems.append(f"{line.name} has no time zone")
            return None
        return local(wall, place)

    def _zone(self, tzid: str, wall: datetime) -> tzinfo | None:
        """An IANA name first, then the VTIMEZONE sent along, then the tables of names."""
        named = zone_of(tzid)
        if named is not None and named.key == tzid:
            return named
        return offset_at(self.zones.get(_plain(tzid), ()), wall) or named


def read_answer(
    ics: bytes,
    *,
    zone_fallback: str | None = None,
    series_zones: Mapping[str, str] = MappingProxyType({}),
    method: str = "",
    senders: Sequence[str] = (),
) -> CalendarAnswer | None:
    """The first VEVENT of a message's calendar part, the further ones in ``others``; ``None`` where there is none to read.

    ``method`` is the parameter of the MIME part, used when the calendar has none of its own; ``senders`` are the addresses of the
    writer, which pick the one line that counts where a client echoes all attendees (RFC 5546 3.2.3: a reply carries one attendee).
    Times without a zone, or with one nobody knows, are read in the zone of the series (``series_zones``, by UID), else in
    ``zone_fallback``.
    """
    if len(ics) > MOST_BYTES:
        return None
    root = tree(read(ics))
    events = root.every("VEVENT")
    if not events:
        return None
    writers = tuple(sender.strip().casefold() for sender in senders)
    envelope = _Envelope(_property(root, "METHOD", method).upper(), _property(root, "PRODID"), _property(root, "UID"), writers)
    zones = zones_in(root)

    def placed(event: Component) -> Clock:
        return Clock(zones, _fallback(series_zones.get(_property(event, "UID") or envelope.uid) or zone_fallback))

    answers = [_answer(event, envelope, placed(event)) for event in events[:MOST_EVENTS]]
    dropped = (f"{len(events) - MOST_EVENTS} more events were not read",) if len(events) > MOST_EVENTS else ()
    return replace(answers[0], problems=(*answers[0].problems, *dropped), others=tuple(answers[1:]))


def instance(series: Series, recurrence_id: datetime | None, originals: Sequence[datetime]) -> datetime | None:
    """Which of the original starts a RECURRENCE-ID means, compared as a moment; midnight stands for a whole day."""
    if recurrence_id is None:
        return None
    moment = local(recurrence_id, series.timezone) if recurrence_id.tzinfo is None else recurrence_id
    same = next((start for start in originals if start == moment), None)
    if same is not None or (moment.hour, moment.minute, moment.second) != (0, 0, 0):
        return same
    return next((start for start in originals if start.date() == moment.date()), None)


def is_newer(sequence: int | None, dtstamp: datetime | None, last_sequence: int | None, last_dtstamp: datetime | None) -> bool:
    """Whether an answer comes after the last one taken from the same person for the same date (RFC 5546 2.1.5).

    The same again is not newer. A SEQUENCE that is missing or absurd says nothing; then, and when equal, DTSTAMP decides, and
    where one of them has none the later arrival counts.
    """
    if last_sequence is None and last_dtstamp is None:
        return True
    mine, last = _counted(sequence), _counted(last_sequence)
    if mine is not None and last is not None and mine != last:
        return mine > last
    return dtstamp is None or last_dtstamp is None or dtstamp > last_dtstamp


def _counted(sequence: int | None) -> int | None:
    return sequence if sequence is not None and 0 <= sequence <= ABSURD else None


# --- one VEVENT ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Envelope:
    """What the VEVENTs of one message share."""

    method: str
    prodid: str
    uid: str
    senders: tuple[str, ...]


def _answer(event: Component, envelope: _Envelope, clock: Clock) -> CalendarAnswer:
    problems = clock.problems
    mine = _mine([line for line in event.lines if line.name == "ATTENDEE"], envelope, problems)
    recurrence = event.first("RECURRENCE-ID")
    start = clock.moment(event.first("DTSTART"))
    organizer = event.first("ORGANIZER")
    if not envelope.method:
        problems.append("no METHOD")
    return CalendarAnswer(
        method=envelope.method,
        uid=_property(event, "UID") or envelope.uid,
        sequence=_sequence(_property(event, "SEQUENCE"), problems),
        dtstamp=_stamp(event.first("DTSTAMP"), clock),
        recurrence_id=clock.moment(recurrence),
        organizer=address_of(organizer) if organizer else None,
        attendee=address_of(mine) if mine else None,
        partstat=_partstat(mine, envelope.method, problems) if mine else None,
        comment=_comment(event, mine),
        start=start,
        end=_end(event, start, clock),
        prodid=envelope.prodid,
        summary=untext(_property(event, "SUMMARY")).strip(),
        problems=tuple(problems),
        this_and_future=recurrence is not None and recurrence.params.get("RANGE", "").upper() == "THISANDFUTURE",
        delegated_to=_bare(mine.params.get("DELEGATED-TO", "")) if mine else None,
        guessed=any(problem.startswith("unknown time zone") for problem in problems),
    )


def _mine(attendees: Sequence[Line], envelope: _Envelope, problems: list[str]) -> Line | None:
    """The writer's own line; else the only one that answers anything; else the only one. Which of several answers is nobody's to guess."""
    wanted = {sender for sender in envelope.senders if sender}
    own = [a for a in attendees if wanted & {address_of(a), _bare(a.params.get("SENT-BY", ""))}]
    answering = [a for a in attendees if a.params.get("PARTSTAT", "").strip().upper() not in ("", "NEEDS-ACTION")]
    if found := own or answering or attendees:
        if own or len({address_of(a) for a in found}) == 1 or envelope.method not in ("REPLY", "COUNTER", ""):
            return found[0]
        problems.append("several people are named, and none of them is the writer")
    return None


def address_of(line: Line) -> str | None:
    """The address in small letters, from the value or, where that is a URN, from the EMAIL parameter (RFC 7986 6.2)."""
    return _bare(line.value) or _bare(line.params.get("EMAIL", ""))


def _bare(value: str) -> str | None:
    """The address inside ``mailto:a@b``, ``MAILTO:'a@b'``, ``<a@b>`` or a bare one."""
    found = _ADDRESS.search(_MAILTO.sub(" ", value[:MOST_ADDRESS]))
    return found[0].strip("'").casefold() if found else None


def _partstat(mine: Line, method: str, problems: list[str]) -> str | None:
    """What the person answers. Only a REPLY or COUNTER must say it; anything unknown withdraws, and is named."""
    said = mine.params.get("PARTSTAT", "").strip().upper()
    if said in _PARTSTATS or (not said and method not in ("REPLY", "COUNTER", "")):
        return said or None
    problems.append(f"unknown PARTSTAT {said[:40]!r}" if said else "no PARTSTAT")
    return "NEEDS-ACTION"


def _sequence(value: str, problems: list[str]) -> int | None:
    if not value:
        return None
    if not re.fullmatch(r"\d{1,18}", value):
        problems.append(f"SEQUENCE is no count: {value[:40]}")
        return None
    if int(value) > ABSURD:
        problems.append(f"absurd SEQUENCE {value}")
    return int(value)


def _stamp(line: Line | None, clock: Clock) -> datetime | None:
    """DTSTAMP, which is UTC whatever else is written (RFC 5545 3.8.7.2)."""
    return Clock({}, UTC, clock.problems).moment(Line(line.name, line.value, {})) if line else None


def _comment(event: Component, mine: Line | None) -> str | None:
    """What was typed beside the answer; Google has also put it into a parameter of its own."""
    said = [untext(line.value).strip() for line in event.lines if line.name == "COMMENT"]
    beside = untext(mine.params.get("X-RESPONSE-COMMENT", "")).strip() if mine else ""
    return "\n".join(filter(None, said)) or beside or None


def _end(event: Component, start: datetime | None, clock: Clock) -> datetime | None:
    end = clock.moment(event.first("DTEND"))
    if end is not None or start is None:
        return end
    length = duration_of(_property(event, "DURATION"))
    return (start.astimezone(UTC) + length).astimezone(start.tzinfo) if length else None


def duration_of(value: str) -> timedelta | None:
    """The length that a DURATION says (RFC 5545 3.3.6), ``None`` where it says none."""
    parts = _DURATION.match(value.strip().upper())
    if not parts or not any(parts.groups()):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in parts.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _property(component: Component, name: str, otherwise: str = "") -> str:
    """The value of a property; for a message's own ones also where it stands a level deeper, as some senders put it."""
    line = component.first(name)
    for part in () if line else component.parts if component.name != "VEVENT" else ():
        line = line or part.first(name)
    return (line.value.strip() if line else "") or otherwise


def zones_in(root: Component) -> dict[str, list[Observance]]:
    """The VTIMEZONEs sent along, wherever they stand."""
    zones = {}
    for place in root.every("VTIMEZONE")[:MOST_ZONES]:
        name = place.first("TZID")
        if name:
            zones[_plain(name.value)] = [o for part in place.parts[:200] if (o := observance(part.lines))]
    return zones


def _plain(tzid: str) -> str:
    """A TZID without the quotes and escapes that only one of its two places may carry."""
    return tzid.replace("\\", "").strip("\"' ")


def _fallback(name: str | None) -> tzinfo | None:
    try:
        return zone(name) if name else None
    except (KeyError, ValueError, OSError):
        return None
