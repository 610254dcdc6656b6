"""A mail house of our own for rehearsals: IMAP and SMTP on loopback, in this process' loop, everything in memory, no root needed.

A mail handed in over SMTP lies in the recipient's INBOX before the 250 is said, and wakes whoever idles there.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import Iterable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self
from weakref import WeakSet

from aiosmtpd.smtp import SMTP, Envelope, Session
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Identity, Login
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import BuiltinHash

from alongside.clock import Clock, wall
from alongside.settings import PACES, MailboxSettings, Pace, RelaySettings, Server

HOST = "127.0.0.1"
PASSWORD = "rehearsal"
GREATEST_MAIL = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Posted:
    """A mail as it was handed in: the envelope, and the bytes the sender sent."""

    sender: str
    recipient: str
    raw: bytes
    at: datetime


class EmbeddedServers:
    """One IMAP and one SMTP server with an account per address. ``async with EmbeddedServers([...]) as servers``.

    ``clock`` dates what is delivered: a rehearsal hands in its own.
    """

    def __init__(self, addresses: Iterable[str], password: str = PASSWORD, clock: Clock = wall) -> None:
        self._password = password
        self.clock = clock
        self._addresses = tuple(addresses)
        self._accounts: dict[str, str] = {}
        self._stack = AsyncExitStack()
        self._config = _imap_config()
        self._login = Login(self._config)
        self._readers: WeakSet[asyncio.StreamWriter] = WeakSet()
        self._counters: WeakSet[SMTP] = WeakSet()
        self.posted: list[Posted] = []
        self.imap_port = 0
        self.smtp_port = 0

    async def __aenter__(self) -> Self:
        for address in self._addresses:
            self.add(address)
        self._config.apply_context()
        self.imap_port = await self._serve_imap()
        self.smtp_port = await self._serve_smtp()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._stack.aclose()
        for reader in self._readers:
            reader.transport.abort()
        for counter in self._counters:
            if counter.transport is not None:
                counter.transport.close()
        await asyncio.sleep(0)  # let the connections hear that they are closed

    def add(self, address: str) -> None:
        """Open an account; also while the servers run."""
        self._accounts[address.lower()] = address
        hashed = self._config.hash_context.hash(self._config.password_prep(self._password))
        self._login.users_dict[address] = UserMetadata(self._config, address, password=hashed)

    def account_of(self, recipient: str) -> str | None:
        """The account a recipient's mail goes to, plus-addresses included; None for a stranger."""
        local, _, domain = recipient.lower().rpartition("@")
        plain = f"{local.partition('+')[0]}@{domain}"
        return self._accounts.get(recipient.lower()) or self._accounts.get(plain)

    async def deliver(self, recipient: str, raw: bytes, at: datetime | None = None) -> bool:
        """Lay a mail into an account's INBOX, dated ``at`` or now; False for a stranger."""
        account = self.account_of(recipient)
        if account is None:
            return False
        async with Identity(account, self._login, None, frozenset()).new_session() as session:
            await session.append_messages("INBOX", [AppendMessage(raw, at or self.clock())])
        return True

    def mailbox_settings(self, address: str) -> MailboxSettings:
        """How to read the mailbox of an address."""
        return MailboxSettings(Server(HOST, self.imap_port, "plain", address, self._password))

    def relay_settings(self, address: str, pace: Pace = PACES["own-relay"]) -> RelaySettings:
        """How to hand in mail as an address; the server asks for no login."""
        return RelaySettings(Server(HOST, self.smtp_port, "plain", address, self._password), pace)

    async def _serve_imap(self) -> int:
        imap = ProxyProtocolReader(self._config.proxy_protocol).get_callback(IMAPServer(self._login, self._config))

        async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self._readers.add(writer)
            with suppress(ConnectionError, asyncio.CancelledError):  # the reader left, or the house closes
                await imap(reader, writer)

        return await self._keep(await asyncio.start_server(speak, HOST, 0))

    async def _serve_smtp(self) -> int:
        loop = asyncio.get_running_loop()

        def speak() -> SMTP:
            counter = SMTP(_Counter(self), hostname="localhost", enable_SMTPUTF8=True, data_size_limit=GREATEST_MAIL, loop=loop)
            self._counters.add(counter)
            return counter

        return await self._keep(await loop.create_server(speak, HOST, 0))

    async def _keep(self, server: asyncio.Server) -> int:
        self._stack.callback(server.close)
        port: int = server.sockets[0].getsockname()[1]
        return port


class _Counter:
    """Where mail is handed in: known recipients only, and delivered before it is accepted."""

    def __init__(self, servers: EmbeddedServers) -> None:
        self._servers = servers

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        if self._servers.account_of(address) is None:
            return "550 5.1.1 No such person here"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        raw = envelope.content if isinstance(envelope.content, bytes) else b""
        sender, now = envelope.mail_from or "", self._servers.clock()
        traced = b"Return-Path: <" + sender.encode("utf-8") + b">\r\n" + raw
        for recipient in envelope.rcpt_tos:
            self._servers.posted.append(Posted(sender, recipient, raw, now))
            await self._servers.deliver(recipient, traced, now)
        return f"250 2.0.0 Posted as {len(self._servers.posted)}"


def _imap_config() -> Config:
    """Loopback needs no TLS, and a rehearsal's password no half second of hashing in another thread."""
    return Config(
        Namespace(passlib_cfg=None, proxy_protocol=None),
        host=HOST,
        port=0,
        tls_enabled=False,
        hash_context=BuiltinHash(rounds=1),
        cpu_subsystem=Subsystem.for_asyncio(),
        invalid_user_sleep=0.0,
        reject_dnsbl=False,
        demo_data=False,
        demo_user="",
        demo_password="",
    )
