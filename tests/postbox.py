"""A postman for many letters: a letter is opened only as far as its reader looks, because a company gets thousands of them."""

from __future__ import annotations

import email
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import Message
from functools import cached_property

from alongside.wire.postman import Outbox
from alongside.wire.smtp import Outcome, Outgoing


@dataclass(frozen=True)
class Came:
    """A letter in somebody's mailbox."""

    to: str
    at: datetime
    raw: bytes

    @cached_property
    def opened(self) -> Message:
        return email.message_from_bytes(self.raw)

    def header(self, name: str) -> str:
        return str(make_header(decode_header(str(self.opened[name] or ""))))

    @cached_property
    def message_id(self) -> str:
        begin = self.raw.index(b"Message-ID: ") + 12
        return self.raw[begin : self.raw.index(b">", begin) + 1].decode()

    @property
    def kind(self) -> str:
        return self.message_id[1:].partition(".")[0]

    @cached_property
    def text(self) -> str:
        return self._part("text/plain").decode()

    @cached_property
    def ics(self) -> bytes:
        """The calendar part, or nothing."""
        return self._part("text/calendar") if b"text/calendar" in self.raw else b""

    @property
    def uid(self) -> str:
        """The UID of the calendar part, or nothing."""
        after = self.ics.replace(b"\r\n ", b"").partition(b"\nUID:")[2]
        return after.split(b"\r\n")[0].decode()

    def _part(self, content: str) -> bytes:
        found = (part for part in self.opened.walk() if part.get_content_type() == content)
        return next((bytes(part.get_payload(decode=True)) for part in found), b"")


@dataclass(slots=True)
class Postbox:
    """Hands everything over at once. ``delivered`` is all there ever was, ``fresh`` what nobody has read yet."""

    delivered: list[Came] = field(default_factory=list)
    fresh: list[Came] = field(default_factory=list)
    now: datetime = datetime(2027, 1, 1, tzinfo=UTC)

    async def deliver(self, outbox: Outbox) -> int:
        sent = 0
        while letters := await outbox.claim(50):
            sent += len(letters)
            await outbox.record([(letter.letter, self._carried(letter)) for letter in letters])
        return sent

    def _carried(self, letter: Outgoing) -> Outcome:
        came = Came(letter.recipient, self.now, letter.raw)
        self.delivered.append(came)
        self.fresh.append(came)
        return Outcome("sent", 250, "2.0.0", "ok")

    def stop(self) -> None:
        return

    async def close(self) -> None:
        return
