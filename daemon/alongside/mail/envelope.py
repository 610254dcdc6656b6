"""The envelope of a mail: who, when, in answer to what. It is all the ledger needs to load what reading will need.

It is read from the header block alone, in a fraction of a millisecond, and never fails: what is not certain is ``None``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from alongside.mail.accessors import SUBJECT_CAP, addresses, clean_line, header_text, ids, mailboxes, moment, one_id
from alongside.mail.headers import Headers, split

SIZE_CAP = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the header of one mail says. ``date`` is aware; ``problems`` names what was cut or odd."""

    message_id: str | None
    from_address: str | None
    """Only with exactly one From field that holds exactly one mailbox and no defect, else nobody wrote this mail."""
    from_name: str
    to: tuple[str, ...]
    """Every address it was sent or delivered to: To, Cc and what the last hops noted."""
    addressed: tuple[str, ...]
    """Of these, the ones of To and Cc alone."""
    subject: str
    date: datetime | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    return_path: str | None
    """The envelope sender; empty for the null sender ``<>``, ``None`` where no Return-Path was noted."""
    content_key: str
    """The same for every copy of one mail, whatever relays put on top of it."""
    problems: tuple[str, ...]
    own_mark: str | None
    headers: Headers = field(repr=False, compare=False)
    """The fields it was read from, for whoever reads on."""
    whole: bool = True
    """False where only the beginning was fetched, because the mail is larger than we read."""


def envelope(raw: bytes, *, whole: bool = True) -> Envelope:
    """The envelope of the mail ``raw``; ``whole`` is false where only its beginning was fetched."""
    headers, body = split(raw)
    return envelope_of(headers, body, whole=whole)


def envelope_of(headers: Headers, body: bytes, *, whole: bool = True) -> Envelope:
    """The envelope of a mail that was split already."""
    who, name, doubts = _author(headers)
    addressed = addresses(headers.all("to") + headers.all("cc"))
    noted = addresses(tuple(v for name in _DELIVERED for v in headers.all(name)))
    return Envelope(
        message_id=one_id(headers.first("message-id")),
        from_address=who,
        from_name=name,
        to=tuple(dict.fromkeys(addressed + noted)),
        addressed=addressed,
        subject=clean_line(header_text(headers.first("subject")[:2000]), SUBJECT_CAP),
        date=moment(headers.first("date")),
        in_reply_to=ids(headers.first("in-reply-to")),
        references=ids(headers.first("references")),
        return_path=_return_path(headers),
        content_key=_content_key(headers, body),
        problems=headers.problems + doubts,
        own_mark=clean_line(headers.first("x-alongside"), 100) if headers.has("x-alongside") else None,
        headers=headers,
        whole=whole,
    )


_DELIVERED = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")


def _author(headers: Headers) -> tuple[str | None, str, tuple[str, ...]]:
    """The one author, the name, and why there is none: two readers of an odd From may see two people, so we see nobody."""
    fields = headers.all("from")
    if len(fields) != 1:
        return None, "", ("no From field" if not fields else "more than one From field",)
    boxes, sound = mailboxes(fields[0])
    if len(boxes) != 1 or not sound or "From over 8 kB" in headers.problems:
        return None, "", ("From does not name exactly one address",)
    return boxes[0].address, boxes[0].name, ()


def _return_path(headers: Headers) -> str | None:
    if not headers.has("return-path"):
        return None
    value = headers.first("return-path")
    if "".join(value.split()) == "<>":
        return ""
    return next(iter(addresses((value,))), None)


def _content_key(headers: Headers, body: bytes) -> str:
    """SHA-256 over Message-ID, From, Date and body.

    Not the Message-ID alone: a sender chooses it, so another text under a known id is another mail. Not without it: two
    short answers of one second are two mails. Received and Delivered-To, the line ends and the last line break may differ.
    """
    named = ("message-id", "from", "date")
    digest = hashlib.sha256("\n".join(" ".join(" ".join(headers.all(name)).split()) for name in named).encode("utf-8", "replace"))
    digest.update(b"\n\n" + body[:SIZE_CAP].replace(b"\r\n", b"\n").rstrip())
    return digest.hexdigest()
