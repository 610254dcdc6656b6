"""One person's own mail program: it reads that person's mailbox over IMAP and hands in their mail over SMTP, and knows nothing else.

Answers are written as mail programs write them: to Reply-To where there is one, with In-Reply-To, and the letter quoted below.
"""

from __future__ import annotations

import email
import email.policy
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from itertools import count

import aiosmtplib

from alongside.demo.servers import HOST, EmbeddedServers
from alongside.wire.imap import ImapMailbox


@dataclass(frozen=True, slots=True)
class Received:
    """A mail as it lay in somebody's mailbox."""

    to: str
    at: datetime
    raw: bytes
    parsed: EmailMessage

    @classmethod
    def of(cls, to: str, at: datetime, raw: bytes) -> Received:
        """A mail opened."""
        parsed = email.message_from_bytes(raw, policy=email.policy.default)
        assert isinstance(parsed, EmailMessage)
        return cls(to, at, raw, parsed)

    @property
    def kind(self) -> str:
        """What the programme calls a letter of its own, "" for the mail of a person: ``<kind.letter.mac@domain>``."""
        first, _, rest = str(self.parsed["Message-ID"] or "").strip("<> ").partition(".")
        return first if self.parsed["X-Alongside"] and rest else ""

    @property
    def sender(self) -> tuple[str, str]:
        """Name and address of the From header."""
        return parseaddr(str(self.parsed["From"] or ""))

    @property
    def subject(self) -> str:
        return str(self.parsed["Subject"] or "")

    @property
    def text(self) -> str:
        """The plain words."""
        part = self.parsed.get_body(("plain",))
        return str(part.get_content()) if part else ""

    @property
    def html(self) -> str:
        """The letter as a mail program shows it, "" where it has only plain words."""
        part = self.parsed.get_body(("html",))
        return str(part.get_content()) if part else ""

    @property
    def calendar(self) -> bytes:
        """The calendar part, or nothing."""
        for part in self.parsed.walk():
            if part.get_content_type() == "text/calendar":
                content = part.get_payload(decode=True)
                return content if isinstance(content, bytes) else b""
        return b""


_numbers = count(1)


@dataclass(slots=True)
class Letterbox:
    """The mailbox of ``name`` at ``address``; what is read is laid into the folder Archive."""

    name: str
    address: str
    servers: EmbeddedServers
    _mailbox: ImapMailbox = field(init=False)
    _connected: bool = False

    def __post_init__(self) -> None:
        own = replace(self.servers.mailbox_settings(self.address), done="Archive", review="Later")
        self._mailbox = ImapMailbox(own)

    async def unread(self) -> tuple[Received, ...]:
        """What has come since the last look, oldest first."""
        if not self._connected:
            await self._mailbox.connect()
            self._connected = True
        listing = await self._mailbox.listing()
        arrived = [mail async for window in self._mailbox.windows(listing.uids) for mail in window]
        await self._mailbox.move([mail.uid for mail in arrived], "done")
        return tuple(Received.of(self.address, mail.internal_date, mail.raw) for mail in arrived)

    async def post(self, mail: EmailMessage) -> None:
        """Hands a mail in at the relay."""
        to = parseaddr(str(mail["To"]))[1]
        await aiosmtplib.send(
            mail.as_bytes(policy=email.policy.SMTP), sender=self.address, recipients=[to], hostname=HOST, port=self.servers.smtp_port,
            start_tls=False, use_tls=False,
        )  # fmt: skip

    def mail(self, at: datetime, subject: str, to: str, answered: Received | None = None) -> EmailMessage:
        """An empty mail with the headers of a mail program."""
        mail = EmailMessage()
        mail["From"] = f"{self.name} <{self.address}>"
        mail["To"] = to
        mail["Subject"] = subject
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = f"<{next(_numbers)}.{self.address.partition('@')[0]}@people.example.org>"
        if answered:
            mail["In-Reply-To"] = mail["References"] = str(answered.parsed["Message-ID"])
        return mail

    def words(self, at: datetime, text: str, *, to: str, subject: str, answered: Received | None = None) -> EmailMessage:
        """A mail in words; an answer carries the letter it answers below, as mail programs do."""
        if answered:
            to = str(answered.parsed["Reply-To"] or answered.parsed["From"])
            subject = answered.subject if answered.subject.startswith("Re: ") else f"Re: {answered.subject}"
            name = answered.sender[0] or answered.sender[1]
            quoted = "\n".join(f"> {line}".rstrip() for line in answered.text.rstrip().splitlines())
            text = f"{text}\n\nOn {answered.at.astimezone(at.tzinfo):%a, %d %b %Y at %H:%M}, {name} wrote:\n{quoted}\n"
        mail = self.mail(at, subject, to, answered)
        mail.set_content(text)
        return mail

    def calendar_answer(self, at: datetime, ics: bytes, method: str, subject: str, *, to: str) -> EmailMessage:
        """What a calendar program sends by itself (RFC 6047 2.4)."""
        mail = self.mail(at, subject, to)
        mail.set_content(ics.decode(), subtype="calendar", params={"method": method})
        return mail

    async def close(self) -> None:
        await self._mailbox.close()
