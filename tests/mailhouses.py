"""One way to speak of a mailbox under test, whichever server keeps it: a program reads it, and a person reads it too."""

from __future__ import annotations

import asyncio
import imaplib
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from alongside.settings import MailboxSettings
from alongside.wire.imap import ImapMailbox
from alongside.wire.mailbox import Arrived

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class MailHouse:
    """A mailbox on some server. ``user`` is its account."""

    settings: MailboxSettings

    async def person(self, does: Callable[[imaplib.IMAP4], T]) -> T:
        """Let a person with a mail program of their own do something in the mailbox."""
        return await asyncio.to_thread(self._with_session, does)

    def _with_session(self, does: Callable[[imaplib.IMAP4], T]) -> T:
        server = self.settings.server
        with imaplib.IMAP4(server.host, server.port) as session:
            session.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            session.login(server.user, server.password)
            return does(session)

    async def deliver(self, *mails: bytes, at: datetime | None = None) -> None:
        """Lay mails into the INBOX."""
        when = imaplib.Time2Internaldate(at) if at else None
        await self.person(lambda session: [session.append("INBOX", "", when, mail) for mail in mails])

    async def lying_in(self, folder: str) -> int:
        """Count what a person sees in a folder, named with "/" whatever the server writes."""

        def count(session: imaplib.IMAP4) -> int:
            delimiter = session.list('""', '""')[1][0].split(b'"')[1].decode()  # type: ignore[union-attr]
            status, answer = session.select(f'"{folder.replace("/", delimiter)}"')
            assert status == "OK", answer
            return int(answer[0] or b"0")

        return await self.person(count)

    @asynccontextmanager
    async def open(self, **changed: object) -> AsyncIterator[ImapMailbox]:
        """The mailbox as the daemon sees it, connected; ``changed`` are settings that differ."""
        mailbox = ImapMailbox(replace(self.settings, **changed))  # type: ignore[arg-type]
        await mailbox.connect()
        try:
            yield mailbox
        finally:
            await mailbox.close()


async def everything(mailbox: ImapMailbox) -> list[Arrived]:
    """All mails of the folder."""
    listing = await mailbox.listing()
    return [mail async for window in mailbox.windows(listing.uids) for mail in window]


def a_mail(subject: str = "Hello", body: str = "Mornings suit me.", size: int = 0) -> bytes:
    """A small mail of an invented person; ``size`` pads it."""
    head = f"From: Hilary <hilary@example.org>\r\nTo: mentor@example.org\r\nSubject: {subject}\r\n\r\n{body}\r\n"
    return head.encode() + (b"x" * 76 + b"\r\n") * (size // 78)
