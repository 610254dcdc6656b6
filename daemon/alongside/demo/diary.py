"""A person's calendar, kept as calendar programs keep it: only by the iTIP parts that came by mail (RFC 5546 3.2.2 and 3.2.5).

An entry is known by its UID, one date of it by its RECURRENCE-ID, and what is newer by (SEQUENCE, DTSTAMP).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

PRODID = "-//example.org//Pocket Diary 1.0//EN"


@dataclass(frozen=True, slots=True)
class Talk:
    """One date in a calendar: where it is now, where it was planned, and what its owner's calendar has answered."""

    uid: str
    original: datetime
    start: datetime
    end: datetime
    title: str
    partstat: str = "NEEDS-ACTION"

    @property
    def moved(self) -> bool:
        return self.start != self.original


@dataclass(slots=True)
class Entry:
    """One series: its dates by their planned start (UTC), and the newest (SEQUENCE, DTSTAMP) seen of the series and of each date."""

    uid: str
    organizer: str
    title: str
    planned: tuple[datetime, ...] = ()
    """The starts the rule gives, also of dates that have moved or fallen out since."""
    talks: dict[datetime, Talk] = field(default_factory=dict)
    seen: dict[datetime | None, tuple[int, datetime]] = field(default_factory=dict)
    partstat: str = "NEEDS-ACTION"

    def sequence(self, original: datetime | None) -> int:
        """The SEQUENCE an answer has to name."""
        return max(self.seen.get(original, (0, None))[0], self.seen.get(None, (0, None))[0])


@dataclass(slots=True)
class Diary:
    """The calendar of ``owner``."""

    owner: str
    entries: dict[str, Entry] = field(default_factory=dict)

    def takes(self, ics: bytes) -> bool:
        """Takes a calendar part in; True where something changed."""
        if not ics:
            return False
        calendar: Any = Calendar.from_ical(ics.decode())
        method = str(calendar.get("METHOD", ""))
        if method not in ("REQUEST", "CANCEL"):
            return False
        # The series first, so that the exceptions sent with it find it (RFC 5546 3.2.2).
        events = sorted(calendar.walk("VEVENT"), key=lambda event: "RECURRENCE-ID" in event)
        changed = [self._event(event, method) for event in events]
        return any(changed)

    def talks(self) -> tuple[Talk, ...]:
        """Every date, in order."""
        return tuple(sorted((talk for entry in self.entries.values() for talk in entry.talks.values()), key=lambda talk: talk.start))

    def numbered(self, number: int) -> Talk | None:
        """The talk with this number in its series, counted from 1, where it still stands in the calendar."""
        found = (entry.talks.get(entry.planned[number - 1]) for entry in self.entries.values() if len(entry.planned) >= number)
        return next(filter(None, found), None)

    # ------------------------------------------------------------------ what came by mail

    def _event(self, event: Any, method: str) -> bool:
        uid = str(event["UID"])
        entry = self.entries.setdefault(uid, Entry(uid, str(event["ORGANIZER"]).removeprefix("mailto:"), str(event.get("SUMMARY", ""))))
        original = moment_of(event, "RECURRENCE-ID")
        version = (int(event.get("SEQUENCE", 0)), moment_of(event, "DTSTAMP") or datetime.min.replace(tzinfo=UTC))
        if version < entry.seen.get(original, version):
            return False
        entry.seen[original] = version
        entry.title = str(event.get("SUMMARY", entry.title))
        before = dict(entry.talks)
        self._placed(entry, event, original, gone=method == "CANCEL")
        return before != entry.talks

    def _placed(self, entry: Entry, event: Any, original: datetime | None, *, gone: bool) -> None:
        match original, gone:
            case None, True:
                entry.talks.clear()
            case None, False:
                entry.planned = tuple(talk.original for talk in _expanded(event, entry))
                entry.talks = {talk.original: _kept(entry, talk) for talk in _expanded(event, entry)}
            case datetime(), True:
                entry.talks.pop(original, None)
            case datetime(), False:
                talk = _talk(event, entry, original)
                answered = entry.talks.get(original)
                entry.talks[original] = replace(talk, partstat=answered.partstat if answered == talk else "NEEDS-ACTION")

    # ------------------------------------------------------------------ what its owner taps

    def answers(self, uid: str, partstat: str, now: datetime, original: datetime | None = None, comment: str = "") -> bytes:
        """A REPLY for the series, or for one date (RFC 5546 3.2.3). A declined date leaves the calendar at once."""
        entry = self.entries[uid]
        for key, talk in list(entry.talks.items()):
            if original in (None, key):
                entry.talks[key] = replace(talk, partstat=partstat)
        if original is None:
            entry.partstat = partstat
        elif partstat == "DECLINED":
            entry.talks.pop(original, None)
        lines = [f"ATTENDEE;PARTSTAT={partstat}:mailto:{self.owner}", *([f"COMMENT:{comment}"] if comment else [])]
        return self._message("REPLY", entry, now, original, lines)

    def counters(self, talk: Talk, start: datetime, now: datetime) -> bytes:
        """A COUNTER: another time for one date; the calendar itself stays as it is until the organizer agrees (RFC 5546 3.2.7)."""
        entry = self.entries[talk.uid]
        end = start + (talk.end - talk.start)
        times = [f"DTSTART:{_stamp(start)}", f"DTEND:{_stamp(end)}", f"ATTENDEE;PARTSTAT=TENTATIVE:mailto:{self.owner}"]
        return self._message("COUNTER", entry, now, talk.original, times)

    def _message(self, method: str, entry: Entry, now: datetime, original: datetime | None, lines: list[str]) -> bytes:
        which = [f"RECURRENCE-ID:{_stamp(original)}"] if original else []
        body = [
            "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", f"METHOD:{method}", "BEGIN:VEVENT", f"UID:{entry.uid}",
            f"SEQUENCE:{entry.sequence(original)}", f"DTSTAMP:{_stamp(now)}", f"ORGANIZER:mailto:{entry.organizer}",
            f"SUMMARY:{entry.title}", *which, *lines, "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        return "\r\n".join(body).encode()

    def ical(self) -> bytes:
        """What the calendar holds now, a plain event a date: a file any calendar program opens."""
        calendar = Calendar()
        calendar.add("PRODID", PRODID)
        calendar.add("VERSION", "2.0")
        for talk in self.talks():
            event = Event()
            event.add("UID", f"{talk.uid}-{_stamp(talk.original)}")
            event.add("DTSTAMP", self.entries[talk.uid].seen[None][1])
            event.add("DTSTART", talk.start.astimezone(UTC))
            event.add("DTEND", talk.end.astimezone(UTC))
            event.add("SUMMARY", talk.title)
            calendar.add_component(event)
        return bytes(calendar.to_ical())


def _kept(entry: Entry, talk: Talk) -> Talk:
    """A date under a new version of its series: one that was moved stays moved, an answer counts as long as the time is the same."""
    known = entry.talks.get(talk.original)
    if known and known.moved:
        return replace(known, title=talk.title)
    return replace(talk, partstat=known.partstat if known else entry.partstat)


def _expanded(event: Any, entry: Entry) -> Iterator[Talk]:
    first, last = event["DTSTART"].dt, event["DTEND"].dt
    off = {moment.dt.astimezone(UTC) for moment in _exdates(event)}
    rule = event.get("RRULE")
    # The rule counts in wall clock time; an UNTIL is in UTC and is compared by hand.
    until = rule.get("UNTIL") if rule else None
    parts = {name: value for name, value in rule.items() if name != "UNTIL"} if rule else {}
    text = ";".join(f"{name}={','.join(str(v) for v in value)}" for name, value in parts.items())
    walls = rrulestr(text, dtstart=first.replace(tzinfo=None)) if rule else [first.replace(tzinfo=None)]
    for wall in walls:
        start = wall.replace(tzinfo=first.tzinfo)
        if until and start.astimezone(UTC) > until[0].astimezone(UTC):
            return
        if start.astimezone(UTC) not in off:
            utc = start.astimezone(UTC)
            yield Talk(entry.uid, utc, utc, utc + (last - first), entry.title)


def _exdates(event: Any) -> list[Any]:
    found = event.get("EXDATE", [])
    return [moment for one in (found if isinstance(found, list) else [found]) for moment in one.dts]


def _talk(event: Any, entry: Entry, original: datetime) -> Talk:
    start, end = event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)
    return Talk(entry.uid, original, start, end, entry.title)


def moment_of(event: Any, name: str) -> datetime | None:
    """A date property of an event, in UTC."""
    found = event.get(name)
    moment: datetime | None = found.dt.astimezone(UTC) if found else None
    return moment


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
