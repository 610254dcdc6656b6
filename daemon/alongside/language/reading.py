"""What a mail's words mean: the Reading, its parts and its canonical JSON form.

Every room that needs to know what somebody wants holds one of these. Absent fields are ``None`` or empty, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

Intent = Literal[
    "request", "preference", "volunteer", "accept", "decline", "reschedule", "skip", "pause", "resume", "stop", "end",
    "thanks", "note", "question", "help", "autoreply", "other",
]  # fmt: skip
Day = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
Channel = Literal["in_person", "video", "phone", "email", "chat"]
Frequency = Literal["weekly", "biweekly", "monthly"]
Role = Literal["mentor", "mentee", "manager", "coordinator", ""]

DAYS: tuple[Day, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS: tuple[Day, ...] = DAYS[:5]
CHANNELS: tuple[Channel, ...] = ("in_person", "video", "phone", "email", "chat")


@dataclass(frozen=True, slots=True)
class Window:
    """Hours of the week that somebody wants or avoids; wall clock, ``end`` may be ``24:00``."""

    days: tuple[Day, ...]
    start: str
    end: str
    kind: Literal["want", "avoid"] = "want"


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often: a frequency, and where said the weekdays, the nth weekday of the month and the clock time."""

    freq: Frequency
    byday: tuple[Day, ...] = ()
    nth: tuple[int, ...] = ()
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Channels:
    """Ways of talking in order of liking, and those refused."""

    prefer: tuple[Channel, ...] = ()
    avoid: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class Absence:
    """Days away, both ends included; ``until`` is ``None`` while open."""

    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Targets:
    """The sessions a skip or move speaks of: a span of days, or the next n."""

    since: date | None = None
    until: date | None = None
    next: int | None = None


@dataclass(frozen=True, slots=True)
class Times:
    """One proposed new time: a day, and where said the start and end on the wall clock (``HH:MM``)."""

    day: date
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that some words may mean: the words as ``said``, what is ``meant`` spelt out, and the text read with that."""

    said: str
    meant: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of one text. ``confidence`` runs from 0 to 1; ``unread`` holds clauses left over."""

    intent: Intent = "other"
    availability: tuple[Window, ...] = ()
    tz: str | None = None
    cadence: Cadence | None = None
    duration_min: int | None = None
    channels: Channels = Channels()
    capacity: int | None = None
    absences: tuple[Absence, ...] = ()
    targets: tuple[Targets, ...] = ()
    times: tuple[Times, ...] = ()
    shift_min: int | None = None
    mentor_named: tuple[str, ...] = ()
    mentors_avoided: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    command: str | None = None
    argument: str = ""
    """What followed a typed command word ("MANAGER anna@example.org": the address)."""
    choice: int | None = None
    """1, 2 or 3 where a numbered choice was answered."""
    only: bool = False
    """The request is for the named mentor and nobody else."""
    existing: bool = False
    """The named mentor is already this person's mentor."""
    spans: Mapping[str, tuple[str, ...]] | None = None
    hard: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    confidence: float = 0.0
    why: tuple[str, ...] = ()
    """In words, what holds the confidence down."""
    meanings: tuple[Meaning, ...] = ()
    """Two or three ways to read what matters and is not clear ("3/4", "next Friday"), the likeliest first; empty where it is clear."""

    @property
    def empty(self) -> bool:
        """Whether nothing but an intent was read."""
        return as_json(self, private=True).keys() <= {"intent", "unread"}


def as_json(reading: Reading, *, private: bool = False) -> dict[str, Any]:
    """The canonical form: absent fields left out. With ``private`` also refused names stay in; ``spans`` never do."""
    out: dict[str, Any] = {"intent": reading.intent}
    if reading.availability:
        out["availability"] = [{"days": list(w.days), "start": w.start, "end": w.end, "kind": w.kind} for w in reading.availability]
    if reading.cadence:
        out["cadence"] = _cadence(reading.cadence)
    if reading.channels != Channels():
        out["channels"] = {"prefer": list(reading.channels.prefer), "avoid": list(reading.channels.avoid)}
    if reading.absences:
        out["absences"] = [{"from": a.since.isoformat(), "to": a.until.isoformat() if a.until else None} for a in reading.absences]
    if reading.targets:
        out["targets"] = [_target(t) for t in reading.targets]
    if reading.times:
        out["times"] = [_time(t) for t in reading.times]
    for name in ("tz", "duration_min", "capacity", "shift_min"):
        if (value := getattr(reading, name)) is not None:
            out[name] = value
    for name in ("mentor_named", "topics", "hard", "unread", *(("mentors_avoided",) if private else ())):
        if value := getattr(reading, name):
            out[name] = list(value)
    return out


def from_json(data: Mapping[str, Any]) -> Reading:
    """The Reading that ``as_json`` wrote. Raises KeyError or ValueError on another shape."""
    channels = data.get("channels") or {}
    cadence = data.get("cadence")
    return Reading(
        intent=data.get("intent", "other"),
        availability=tuple(Window(tuple(w["days"]), w["start"], w["end"], w["kind"]) for w in data.get("availability", ())),
        tz=data.get("tz"),
        cadence=Cadence(cadence["freq"], tuple(cadence.get("byday", ())), tuple(cadence.get("nth", ())), cadence.get("at"))
        if cadence
        else None,
        duration_min=data.get("duration_min"),
        channels=Channels(tuple(channels.get("prefer", ())), tuple(channels.get("avoid", ()))),
        capacity=data.get("capacity"),
        absences=tuple(
            Absence(date.fromisoformat(a["from"]), date.fromisoformat(a["to"]) if a["to"] else None) for a in data.get("absences", ())
        ),
        targets=tuple(_read_target(t) for t in data.get("targets", ())),
        times=tuple(_read_time(t) for t in data.get("times", ())),
        shift_min=data.get("shift_min"),
        mentor_named=tuple(data.get("mentor_named", ())),
        mentors_avoided=tuple(data.get("mentors_avoided", ())),
        topics=tuple(data.get("topics", ())),
        hard=tuple(data.get("hard", ())),
        unread=tuple(data.get("unread", ())),
    )


def _cadence(cadence: Cadence) -> dict[str, Any]:
    out: dict[str, Any] = {"freq": cadence.freq}
    if cadence.byday:
        out["byday"] = list(cadence.byday)
    if cadence.nth:
        out["nth"] = list(cadence.nth)
    if cadence.at:
        out["at"] = cadence.at
    return out


def _target(target: Targets) -> dict[str, Any]:
    if target.next is not None:
        return {"next": target.next}
    return {"from": target.since.isoformat() if target.since else None, "to": target.until.isoformat() if target.until else None}


def _read_target(data: Mapping[str, Any]) -> Targets:
    if "next" in data:
        return Targets(next=data["next"])
    since, until = data["from"], data["to"]
    return Targets(date.fromisoformat(since) if since else None, date.fromisoformat(until) if until else None)


def _time(time: Times) -> str | dict[str, str]:
    if time.end:
        return {"date": time.day.isoformat(), "start": time.start or "00:00", "end": time.end}
    return f"{time.day.isoformat()}T{time.start}" if time.start else time.day.isoformat()


def _read_time(data: str | Mapping[str, str]) -> Times:
    if isinstance(data, str):
        day, _, start = data.partition("T")
        return Times(date.fromisoformat(day), start or None)
    return Times(date.fromisoformat(data["date"]), data["start"], data["end"])


@dataclass(frozen=True, slots=True)
class Named:
    """One person a text may name: the stable id, the name as on the roster, the address."""

    id: str
    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader knows before it reads: who writes, when, and what they were asked last."""

    now: datetime
    """Aware; relative words count from it."""
    tz: str = "UTC"
    """The writer's IANA zone."""
    role: Role = ""
    country: str = ""
    roster: tuple[Named, ...] = ()
    """People who may be named as mentors."""
    writer: str = ""
    """The writer's id: nobody names themselves."""
    asked: str = ""
    """The kind of the letter this text answers, or "" ("ask", "thanks_prompt", "ending", "clarify" ...)."""
    choices: tuple[str, ...] = ()
    """What 1, 2 and 3 stand for in the letter answered."""
    partner: str = ""
    """The first name of the other person of the pair, where the letter was about a pair."""
