"""What happens, and what is decided about it: a mail and a due alarm become the same kind of thing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from alongside.calendar.values import CalendarAnswer
from alongside.language.reading import Reading
from alongside.programme.letters import Letter
from alongside.programme.model import Fact

Evidence = Literal["failed", "proved", "token", "bare", "open", "stranger"]
"""What speaks for a mail being from the person it names (the rows of the table in ``policy.py``):

failed: dmarc or compauth fail · proved: aligned pass · token: no result though an id is configured, but a token, our
Message-ID or our UID · bare: no result and no such key · open: no id configured · stranger: From unknown or not the person.
"""
Verdict = Literal["human", "calendar", "autoreply", "bounce", "list", "loop", "empty", "unreadable"]


@dataclass(frozen=True, slots=True)
class Parent:
    """The letter of ours that a mail answers."""

    letter: int
    kind: str
    about: str
    reader: str
    """The person id it was sent to, "" for an address outside the roster."""
    pairing: int | None = None
    choices: tuple[str, ...] = ()
    at: datetime | None = None
    """When it was written; None for a letter that is only spoken of."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A bounce of one of our letters."""

    kind: Literal["hard", "soft", "delayed"]
    recipients: tuple[str, ...]
    letter: int | None = None
    """The letter that came back, where its Message-ID was found to be ours."""


@dataclass(frozen=True, slots=True)
class MailArrived:
    """One mail as read. ``person`` is who wrote it, by From; ``key_for`` whom the token, Message-ID or UID belongs to."""

    inbox: int
    message_id: str | None
    sender: str
    sender_name: str
    person: str | None
    evidence: Evidence
    verdict: Verdict
    reason: str
    subject: str
    text: str
    text_key: str
    """Short hash of the normalised words: two answers to the same text are enough."""
    seed: str
    """32 hex digits of randomness from the shell; everything random in the decision is derived from it."""
    domain_allowed: bool = False
    addressed: bool = True
    """Whether our address stood in To or Cc."""
    key_for: str | None = None
    reading: Reading | None = None
    uncertain: bool = False
    calendar: CalendarAnswer | None = None
    parent: Parent | None = None
    undelivered: Undelivered | None = None
    confirmation: str = ""
    """SHA-256 of a confirmation token found in the mail, or ""."""
    references: tuple[str, ...] = ()
    confirmed: bool = False
    """The stored address has said YES to exactly these words."""
    repeats: str | None = None
    """Id of the earlier question of the same pair that the question in this mail asks again."""
    related: tuple[str, ...] = ()
    """Where the question asks for a person: ids of answered questions about the same things."""
    asks_who: bool = False
    """Whether the question asks for a person."""

    @property
    def writer(self) -> str:
        """Whom open questions are kept under: the person, or the address of somebody outside the roster (a manager)."""
        return self.person or self.sender


@dataclass(frozen=True, slots=True)
class AlarmDue:
    """An alarm whose time has come. ``due`` may lie long before now."""

    name: str
    about: str
    due: datetime
    seed: str
    rows: str = ""
    letters: str = ""
    """For ``own_data``: what the ledger holds on the person, and the letters they had."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a coordinator did at the command line with a pairing or the roster, or what became of a link, an address, a letter."""

    name: Literal[
        "end",
        "pause",
        "resume",
        "lift",
        "refused",
        "left",
        "manager",
        "stopped",
        "undelivered",
        "delayed",
        "another_mailbox",
        "unanswered",
        "ask",
        "roster",
        "moved",
        "clocks",
        "untold",
    ]
    about: str
    seed: str
    argument: str = ""


Event = MailArrived | AlarmDue | Told


@dataclass(frozen=True, slots=True)
class Alarm:
    """A row that fires once at ``due``; unique on (name, about): setting it again moves it."""

    name: str
    about: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Disarm:
    """Takes an alarm back; nothing happens when it is not there."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What follows from one event. ``action`` is the stable id for the log and the inbox row, ``reason`` its sentence."""

    facts: tuple[Fact, ...] = ()
    letters: tuple[Letter, ...] = ()
    alarms: tuple[Alarm | Disarm, ...] = ()
    action: str = "nothing"
    reason: str = ""
    review: bool = False
    """The mail goes to the folder where a person looks."""

    def __add__(self, other: Decision) -> Decision:
        """Both, this one first; the first action that is not "nothing" names the sum."""
        named = self if self.action != "nothing" else other
        return Decision(
            self.facts + other.facts,
            self.letters + other.letters,
            self.alarms + other.alarms,
            named.action,
            named.reason,
            self.review or other.review,
        )


def identifier(seed: str, label: str) -> str:
    """A 128-bit text id, unguessable because ``seed`` is; the same seed and label give the same id."""
    return hashlib.sha256(f"{seed}:{label}".encode()).hexdigest()[:32]
