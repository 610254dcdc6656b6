"""What every letter is made of: its kind, its reader, and what it carries.

Times are aware; wording turns them into the reader's zone and language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Channel, Frequency

Kind = Literal[
    "invitation", "change", "cancel",
    "ask", "manager_notice",
    "introduction", "thanks", "told",
    "received", "understood", "clarify", "status", "help", "confirm", "found", "asked_before", "notes", "unreadable", "data",
    "waiting", "absence", "ask_released", "question", "opener", "closing", "alert",
    "thanks_prompt", "reminder", "checkin", "ending", "ask_reminder", "become_mentor", "mentors_letter", "digest",
]  # fmt: skip


PRIVATE: frozenset[Kind] = frozenset({
    "received", "understood", "clarify", "introduction", "thanks", "told", "question", "asked_before", "found", "notes", "data", "reminder",
    "closing", "mentors_letter",
})  # fmt: skip
"""Letters that may hold somebody's own words, or whom they refuse: a coordinator sees that they went, never what they say."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the letter, and in what zone and language its dates stand."""

    name: str
    address: str
    timezone: str
    language: str = "en"
    person: str = ""

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.strip() else ""


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """The iTIP object a letter carries."""

    method: Literal["REQUEST", "CANCEL", "DECLINECOUNTER"]
    ics: bytes


@dataclass(frozen=True, slots=True)
class File:
    """A file that a letter brings along."""

    name: str
    type: Literal["text/plain", "application/zip"]
    octets: bytes


@dataclass(frozen=True, slots=True)
class Talks:
    """When a pair talks: the first start (aware, series' zone), how often, how many, how long, by what, until when."""

    first: datetime
    freq: Frequency
    count: int
    duration_min: int
    channel: Channel
    ends_on: date
    other_zone: str = ""
    """The zone of the other person, where it differs: both local times are shown."""
    place: str = ""
    starts: tuple[datetime, ...] = ()
    """All starts, for the list of dates in the reader's zone when the clock changes differ."""
    reason: str = ""
    """Why this time, one line."""
    notes: tuple[str, ...] = ()
    """Dates that had to move or fall out, one line each with the reason."""


# ---------------------------------------------------------------- answers
