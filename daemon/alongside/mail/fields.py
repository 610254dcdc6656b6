"""The header of every letter: a table of kinds, the fields a kind gets, and the last look before anything leaves.

No field is copied from a stranger's mail: names are cleaned, ids and addresses have to match a strict pattern, and the finished
block is checked line by line, because an encoded line break once became a header line in the standard library.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from email.utils import format_datetime
from functools import lru_cache
from typing import Literal

from alongside.mail.accessors import clean_line
from alongside.programme.letters import Kind

SUPPRESS = "DR, RN, NRN, AutoReply"
"""Never OOF: absences and dead mailboxes are to be learnt of."""

NAMES = (
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "X-Auto-Response-Suppress", "List-Id", "List-Unsubscribe", "X-Alongside", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding",
)  # fmt: skip
ONCE = ("From", "To", "Subject", "Date", "Message-ID")

Back = Literal["mailbox", "token", "other"]


@dataclass(frozen=True, slots=True)
class Group:
    """What the letters of one group have in common."""

    name: str
    auto: str
    """Auto-Submitted (RFC 3834 5); "" where an out-of-office answer is welcome."""
    back: Back
    """Where an answer goes: the bare mailbox, a token address of it, or the other person of the pair."""
    listed: bool = False
    """Has List-Id and List-Unsubscribe (RFC 2919, RFC 2369)."""


# Calendar answers go to ORGANIZER, which is From: a Reply-To would split them over two addresses.
_CALENDAR = Group("calendar", "", "mailbox")
# An absence of the person asked is worth knowing at once.
_CONVERSATION = Group("conversation", "", "token")
# The words are the other person's, so the answer is theirs too.
_PAIR = Group("pair", "auto-generated", "other")
_FIRST_PAIR = Group("pair", "", "other")
_ANSWER = Group("answer", "auto-replied", "token")
_EVENT = Group("event", "auto-generated", "token")
_PROMPT = Group("prompt", "auto-generated", "token", listed=True)

GROUPS: dict[Kind, Group] = {
    "invitation": _CALENDAR, "change": _CALENDAR, "cancel": _CALENDAR,
    "ask": _CONVERSATION, "manager_notice": _CONVERSATION,
    "introduction": _FIRST_PAIR, "thanks": _PAIR, "told": _PAIR,
    "received": _ANSWER, "understood": _ANSWER, "clarify": _ANSWER, "status": _ANSWER, "help": _ANSWER, "confirm": _ANSWER,
    "found": _ANSWER, "asked_before": _ANSWER, "notes": _ANSWER, "unreadable": _ANSWER, "data": _ANSWER,
    "waiting": _EVENT, "absence": _EVENT, "ask_released": _EVENT, "question": _EVENT, "opener": _EVENT, "closing": _EVENT,
    "alert": _EVENT,
    "thanks_prompt": _PROMPT, "reminder": _PROMPT, "checkin": _PROMPT, "ending": _PROMPT, "ask_reminder": _PROMPT,
    "become_mentor": _PROMPT, "mentors_letter": _PROMPT, "digest": _PROMPT,
}  # fmt: skip


class HeaderRefused(ValueError):
    """A header block that is not exactly what we meant to write; the letter must not leave."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Everything the fields of one letter are made of."""

    kind: Kind
    programme: str
    address: str
    reader_name: str
    reader_address: str
    subject: str
    message_id: str
    instance: str
    reply_to: str = ""
    answers: str | None = None
    references: tuple[str, ...] = ()
    unsubscribe: str = ""


_ID = re.compile(r"<[!-;=?-~]{1,250}@[!-;=?-~]{1,250}>")
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_LINE = re.compile(rb"(?:([!-9;-~]+): [ -~]*|[ \t][ -~]*)")
_PLAIN_NAME = re.compile(r"[ -~]+")
_REFERENCES_CAP = 12


def fields(letter: Envelope, now: datetime) -> list[tuple[str, str]]:
    """The fields of one letter in order, values encoded and folded. Raises HeaderRefused at an address that is none."""
    group = GROUPS[letter.kind]
    found: list[tuple[str, str]] = [
        ("From", mailbox(letter.programme, letter.address)),
        ("To", mailbox(letter.reader_name, letter.reader_address)),
    ]
    if letter.reply_to:
        found.append(("Reply-To", f"<{_address(letter.reply_to)}>"))
    found += [
        ("Subject", encoded(clean_line(letter.subject, 200), len("Subject: "))),
        ("Date", _date(now, now.tzinfo)),
        ("Message-ID", letter.message_id),
        *_thread(letter.answers, letter.references),
    ]
    if group.auto:
        found += [("Auto-Submitted", group.auto), ("X-Auto-Response-Suppress", SUPPRESS)]
    if group.listed:
        found += [("List-Id", _list_id(letter.kind, letter.address)), ("List-Unsubscribe", f"<{letter.unsubscribe}>")]
    return [*found, ("X-Alongside", clean_line(letter.instance, 100)), ("MIME-Version", "1.0")]


@lru_cache(maxsize=8)
def _date(moment: datetime, zone: tzinfo | None) -> str:
    """``moment`` as a Date field: the letters of a batch share one. The same moment on another ``zone`` is written otherwise."""
    return format_datetime(moment)


def mailbox(name: str, address: str) -> str:
    """``"name" <address>`` with a cleaned name (RFC 5322 3.4); the address alone where no name is left."""
    name = clean_line(name, 80).replace('"', "").replace("\\", "").strip()
    if not name:
        return _address(address)
    shown = f'"{name}"' if _PLAIN_NAME.fullmatch(name) else encoded(name, len("Reply-To: "))
    gap = " " if len(shown.rpartition("\n")[2]) + len(address) < 64 else "\r\n "
    return f"{shown}{gap}<{_address(address)}>"


def encoded(words: str, indent: int) -> str:
    """``words`` as they are where ASCII, else as encoded words cut between characters, one a line (RFC 2047 5)."""
    if _PLAIN_NAME.fullmatch(words) and "=?" not in words:
        return words
    pieces: list[str] = []
    piece = ""
    for character in words:
        # 45 octets make 60 characters of base64 and a word of 72, less what the field's name takes on the first line.
        if len((piece + character).encode()) > (45 if pieces else 45 - indent):
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(part.encode()).decode()}?=" for part in (*pieces, piece))


def checked(block: bytes) -> bytes:
    """``block``, if every line of it is one we meant: names of ours, each of From, To, Subject once, nothing folded in between.

    Raises HeaderRefused otherwise. The block ends without its empty line.
    """
    seen: list[str] = []
    for line in block.removesuffix(b"\r\n").split(b"\r\n"):
        match = _LINE.fullmatch(line)
        if match is None or len(line) > 998 or not line.strip():
            raise HeaderRefused(f"a header line of odd shape: {line[:60]!r}")
        if match[1]:
            seen.append(match[1].decode("ascii"))
    if unknown := [name for name in seen if name not in NAMES]:
        raise HeaderRefused(f"a header field that is not ours: {unknown[0]}")
    if odd := [name for name in NAMES if seen.count(name) > 1 or (name in ONCE and name not in seen)]:
        raise HeaderRefused(f"{odd[0]} must be there exactly once")
    return block


def _thread(answers: str | None, references: tuple[str, ...]) -> list[tuple[str, str]]:
    """In-Reply-To and References of the ids that are ids; the first and the latest ones where there are many."""
    known = [one for one in dict.fromkeys((*references, answers or "")) if _ID.fullmatch(one)]
    found = [("In-Reply-To", answers)] if answers and _ID.fullmatch(answers) else []
    if len(known) > _REFERENCES_CAP:
        known = [known[0], *known[-(_REFERENCES_CAP - 1) :]]
    return found + ([("References", "\r\n ".join(known))] if known else [])


def _list_id(kind: Kind, address: str) -> str:
    local, _, domain = address.partition("@")
    return f"<{kind.replace('_', '-')}.{re.sub(r'[^A-Za-z0-9-]', '-', local)}.{domain}>"


def _address(address: str) -> str:
    if len(address) > 254 or not _ADDRESS.fullmatch(address):
        raise HeaderRefused(f"not an address a letter can go to: {address[:80]!r}")
    return address
