"""The values that go into the ledger and come out of it, besides the programme's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from alongside.programme.events import Alarm, Disarm, Parent
from alongside.programme.letters import Letter
from alongside.programme.model import Fact, State

InboxState = Literal["handled", "ignored", "quarantined", "waiting"]
LetterState = Literal["held", "waiting", "sending", "sent", "maybe", "failed", "expired", "superseded"]
Folder = Literal["done", "review", ""]


@dataclass(frozen=True, slots=True)
class Meta:
    """The ledger about itself. ``token_keys`` are (key, since), newest first."""

    instance: str
    """32 hex digits that mark everything this programme sends."""
    created_at: datetime
    token_keys: tuple[tuple[bytes, datetime], ...]
    last_moment: datetime | None
    held: bool
    plus_addresses: bool | None
    letters_from: int = 1
    """No letter of a restored ledger has a number below: those may have been used after the copy was made."""
    restored_from: datetime | None = None
    """The moment the ledger stands at that was put back, until its hold ends."""
    reread_from: datetime | None = None
    """The same, until the mail handled since then was brought back to be read again."""
    uidvalidity: int | None = None
    """The mailbox that was read last; another number is another mailbox, or one that was numbered anew."""
    answered_from: datetime | None = None
    """Older mail in it was there before the programme looked."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is asked about one mail before it is read. ``letter`` is the number a token of ours carried."""

    uidvalidity: int
    uid: int
    message_id: str | None
    references: tuple[str, ...]
    """All of In-Reply-To and References, in any order: the newest letter of ours among them is the parent."""
    content_key: str
    letter: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows about one mail: whether it was here before, what it answers, how often it broke us."""

    repeated: int | None = None
    """The inbox row of the same mail."""
    parent: Parent | None = None
    parent_text: str = ""
    parent_message_id: str | None = None
    failures: int = 0


class Desk(NamedTuple):
    """All that a batch begins with: the programme, the ledger about itself, the next free numbers, and what is known of each mail."""

    state: State
    meta: Meta
    next_letter: int
    next_inbox: int
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One mail and what became of it. ``event`` is the decision's action; ``folder`` where it goes on the server."""

    id: int
    uidvalidity: int
    uid: int
    message_id: str | None
    content_key: str
    sender: str
    received_at: datetime
    verdict: str
    event: str
    state: InboxState
    reason: str
    folder: Folder
    raw: bytes | None = None


@dataclass(frozen=True, slots=True)
class FinishedLetter:
    """A letter with its bytes: what leaves is exactly ``raw``, however often it has to be tried. ``sender`` is the envelope's."""

    id: int
    letter: Letter
    message_id: str
    subject: str
    text: str
    raw: bytes
    sender: str
    state: Literal["waiting", "held", "failed"] = "waiting"


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything that follows from some events, to be written at once.

    ``fired`` names the alarms (name, about) that were among the events. ``expected_revision`` is the revision of the state
    that was decided on, ``fence`` the number of the lease under which, where there is one. ``after`` is the state that it leads to,
    where whoever decided has it already.
    """

    now: datetime
    expected_revision: int
    inbox: tuple[InboxRow, ...] = ()
    facts: tuple[Fact, ...] = ()
    letters: tuple[FinishedLetter, ...] = ()
    alarms: tuple[Alarm | Disarm, ...] = ()
    fired: tuple[tuple[str, str], ...] = ()
    fence: int | None = None
    after: State | None = None


@dataclass(frozen=True, slots=True)
class Committed:
    """What a batch came to. ``left_out`` are keys of letters that had been written before and so were not written again."""

    revision: int
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DueAlarm:
    """An alarm whose time has come. ``failures`` counts how often its decision broke us."""

    name: str
    about: str
    due: datetime
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Holdings:
    """All that is held on one person: the rows as JSON, and the letters they had as text."""

    rows: str = ""
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A letter on its way out: the attempt is written down before anybody connects to anything."""

    letter: int
    kind: str
    message_id: str
    sender: str
    recipient: str
    raw: bytes
    attempt: int
    unsure: int = 0
    """How many attempts before this one may have arrived."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A letter that may have left."""

    letter: int
    message_id: str
    attempted_at: datetime


@dataclass(frozen=True, slots=True)
class Untold:
    """News of one talk or series that could not leave in time: its kind, who was to read it, and the letters' numbers."""

    about: str
    kind: str
    people: tuple[str, ...]
    letters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A letter that waits for a person, as it would be recognised among the Sent copies."""

    letter: int
    message_id: str
    kind: str
    recipient: str
    subject: str


Follows = Literal["", "refused", "undelivered"]
"""That an address is dead, or only that this letter came to nothing."""


@dataclass(frozen=True, slots=True)
class Fallen:
    """A letter that failed, and of which nobody has been told yet."""

    letter: int
    follows: Literal["refused", "undelivered"]
    recipient: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """How an attempt ended. ``next_try`` only where it waits again."""

    letter: int
    state: Literal["sent", "waiting", "failed", "maybe"]
    code: int | None = None
    text: str = ""
    next_try: datetime | None = None
    untried: bool = False
    """Whether the attempt says nothing about the letter, and is not counted."""
    unsure: bool = False
    """Whether it may have arrived, though it waits again."""
    follows: Follows = ""
    """Of a letter that failed: what is still to be decided because of it."""


@dataclass(frozen=True, slots=True)
class LetterEntry:
    """A letter as the outbox holds it, without its words and bytes."""

    id: int
    key: str
    kind: str
    about: str
    pairing: int | None
    person: str
    recipient: str
    message_id: str
    subject: str
    state: LetterState
    family: str
    answers: str | None
    due: datetime
    ready_at: datetime
    expires: datetime | None
    attempts: int
    attempted_at: datetime | None
    sent_at: datetime | None
    code: int | None
    reply: str
    unsure: int
    created_at: datetime
    ical_uid: str | None
    ical_sequence: int | None


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A mail as the inbox holds it. ``kept`` tells whether its bytes are in the ledger."""

    id: int
    uidvalidity: int
    uid: int
    message_id: str | None
    content_key: str
    sender: str
    received_at: datetime
    verdict: str
    event: str
    state: InboxState
    reason: str
    folder: str
    moved: bool
    kept: bool


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to decide. Each new holder gets a higher ``fence``, and a commit under an older one is refused."""

    holder: str
    fence: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody else decides."""

    by: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Task:
    """A recurring piece of work or a link: when it last went well, and what is wrong since when."""

    name: str
    last_success: datetime | None
    problem: str = ""
    problem_since: datetime | None = None


class Unmoved(NamedTuple):
    """A mail that is done with but still lies where it came in."""

    inbox: int
    uidvalidity: int
    uid: int
    folder: str


@dataclass(frozen=True, slots=True)
class KeptMail:
    """A mail whose bytes the ledger kept and that is to be read again; its new inbox row replaces the old one."""

    inbox: int
    uidvalidity: int
    uid: int
    received_at: datetime
    raw: bytes


class ToRead(NamedTuple):
    """What there is to read: mails kept here, which may lie on no server any more, and UIDs in the mailbox."""

    kept: tuple[KeptMail, ...]
    uids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Failing:
    """A mail that broke us and will be tried again."""

    uidvalidity: int
    uid: int
    times: int
    reason: str
    last_at: datetime
