"""What the programme keeps in mind beside people and pairs: questions it asked, prompts it sent, what needs a person.

Everything is a frozen value; a new version takes the place of the old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Reading

QuestionKind = Literal[
    "what", "which_mentor", "choose", "which_time", "which_session", "really", "release_thanks", "which_date", "who", "confirm",
    "was_this_you", "other_side", "skip_these", "stale", "newcomer", "manager_may_read",
    "undo",
    "leave", "handover",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """Something one person was asked by a letter and has not answered yet. ``held`` is what a YES sets free."""

    id: str
    person: str
    kind: QuestionKind
    about: str
    asked_at: datetime
    choices: tuple[str, ...] = ()
    """Machine values behind 1, 2, 3 (person ids, ISO times)."""
    held_text: str = ""
    held: Reading | None = None
    parent_kind: str = ""
    parent_about: str = ""
    """Which letter the held words answered, so that a YES can take them up again."""
    pairing: int | None = None
    secret: str = ""
    """SHA-256 of the confirmation token, where the answer must carry it."""
    expires: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ThanksWeek:
    """One week of contact of a pairing and what became of its thank-you prompt; unique on (pairing, week)."""

    pairing: int
    week: str
    state: Literal["due", "sent", "answered", "expired", "given", "declined"]
    at: datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """One mentor of whom a manager is to be told, or was; unique on (pairing, manager)."""

    pairing: int
    manager: str
    state: Literal["due", "told", "objected", "lifted", "withdrawn"]
    at: datetime


@dataclass(frozen=True, slots=True)
class History:
    """What two people have been to each other, kept when a pairing ends; unique on (mentor, mentee)."""

    mentor: str
    mentee: str
    held: int = 0
    """Talks that took place."""
    thanks: int = 0
    """Weeks whose thanks were passed on."""
    changed: bool = False
    """One of them asked for a change: the two are not paired again."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One automatic answer to an address: the answer budget counts these for a day."""

    address: str
    at: datetime
    text_key: str


@dataclass(frozen=True, slots=True)
class Prompted:
    """One prompt that went into the outbox: the ceiling counts these for a week."""

    person: str
    at: datetime
    kind: str
    day: date
    """In the reader's zone."""


@dataclass(frozen=True, slots=True)
class Concern:
    """Something for the coordinator's Monday letter: what happened, never anybody's words."""

    id: str
    at: datetime
    kind: Literal[
        "unread", "quarantine", "bounce", "loop", "forged", "needs_a_person", "objection", "delivery",
        "mailbox", "low_score", "shared", "idle", "tip",
    ]  # fmt: skip
    about: str
    sentence: str
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """Days on which the whole programme rests, both ends included."""

    id: str
    since: date
    until: date
    at: datetime


@dataclass(frozen=True, slots=True)
class ZoneIs:
    """How a zone's clocks were known to change when invitations last relied on it: (moment of the change, minutes east of UTC from then on)."""

    name: str
    changes: tuple[tuple[datetime, int], ...]
