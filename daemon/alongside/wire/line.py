"""One IMAP connection: aioimaplib's commands over our own reader, one command at a time, each with a limit on silence.

The library alone loses its way after a thousand responses, never tells a waiter that the link is gone, and cannot use a connection after
a late answer. Here a lost link ends what waits for it at once, and a call that is given up closes the connection.
"""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aioimaplib import aioimaplib  # type: ignore[import-untyped]

from alongside.wire.reaching import reached
from alongside.wire.reader import Garbled, Response, ResponseReader

CONNECT_PATIENCE = 30.0
PATIENCE = 60.0


class Lost(Exception):
    """The connection is gone or was given up; the text says how."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer: OK, NO or BAD, the text after it, and the untagged responses that came before it."""

    status: str
    text: str
    responses: tuple[Response, ...]

    @property
    def ok(self) -> bool:
        """Whether the command was carried out."""
        return self.status == "OK"

    @property
    def code(self) -> str:
        """The response code in brackets (RFC 3501 7.1, RFC 5530), upper case, or nothing."""
        return self.text[1:].partition("]")[0].partition(" ")[0].upper() if self.text.startswith("[") else ""


class ImapProtocol(aioimaplib.IMAP4ClientProtocol):  # type: ignore[misc]
    """The library's protocol with its reading, its loss handling and its bookkeeping of responses replaced."""

    pending_sync_command: Any
    pending_async_commands: dict[str, Any]

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop)
        self.greeting: asyncio.Future[bytes] = loop.create_future()
        self.heard = loop.time()
        self.farewell = ""
        self.exists = 0
        self.news = asyncio.Event()
        self.lost = asyncio.Event()
        self.credentials = ""
        self._reader = ResponseReader()

    def data_received(self, data: bytes) -> None:
        """Hand every whole response on; a server that talks nonsense is left."""
        self.heard = self.loop.time()
        try:
            for response in self._reader.feed(data):
                self._take(response)
        except Garbled as nonsense:
            self.farewell = f"garbled answer: {nonsense}"
            self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """End everything that waits for this connection, at once."""
        reason = Lost(self.farewell or (str(exc) if exc else "") or "closed by the server")
        if not self.greeting.done():
            self.greeting.set_exception(reason)
            self.greeting.exception()
        for command in self._pending():
            command._exception = reason
            command.close(b"", "KO")
        self.lost.set()

    def send(self, line: str, scrub: str | None = None) -> None:
        """Write a line. A link that is lost by now answers nothing, and ended its commands before this one was among them: raises `Lost`."""
        if self.lost.is_set():
            raise Lost(self.farewell or "closed by the server")
        super().send(line, scrub)

    def _pending(self) -> list[Any]:
        waiting = list(self.pending_async_commands.values())
        return waiting if self.pending_sync_command is None else [*waiting, self.pending_sync_command]

    def _take(self, response: Response) -> None:
        line = response[0]
        if not self.greeting.done():
            self.greeting.set_result(line)
        elif line.startswith(b"* "):
            self._take_untagged(response)
        elif line.startswith(b"+"):
            self._continuation(line)
        elif line:
            self._take_tagged(line)

    def _take_untagged(self, response: Response) -> None:
        number, _, kind = response[0][2:].partition(b" ")
        match kind.upper() if number.isdigit() else number.upper():
            case b"EXISTS":
                self._count(int(number))
            case b"EXPUNGE":
                self.exists = max(0, self.exists - 1)
            case b"BYE":
                self.farewell = kind.decode("utf-8", "replace")
                self.news.set()
        for command in self._pending():
            command._resp_lines.append(response)

    def _count(self, exists: int) -> None:
        if exists > self.exists:
            self.news.set()
        self.exists = exists

    def _continuation(self, line: bytes) -> None:
        """Answer a challenge of AUTHENTICATE once with the credentials, and then with nothing, which ends it (RFC 3501 6.2.2)."""
        if self.pending_sync_command is not None and self.pending_sync_command.name == "AUTHENTICATE":
            self.transport.write(self.credentials.encode("ascii") + b"\r\n")
            self.credentials = ""
        else:
            super()._continuation(line)

    def _take_tagged(self, line: bytes) -> None:
        tag, _, rest = line.partition(b" ")
        status, _, text = rest.partition(b" ")
        for command in self._pending():
            if command.tag.encode() == tag:
                self._forget(command)
                command.close(text, result=status.decode("ascii", "replace").upper())

    def _forget(self, command: Any) -> None:
        if self.pending_sync_command is command:
            self.pending_sync_command = None
        self.pending_async_commands = {name: other for name, other in self.pending_async_commands.items() if other is not command}


class ImapLine:
    """A connection that asks one thing at a time. Any time-out or cancellation closes it: the next answer could be the last one's."""

    def __init__(self, protocol: ImapProtocol) -> None:
        self._protocol = protocol
        self._turn = asyncio.Lock()
        self._dropped = False

    @classmethod
    async def open(cls, host: str, port: int, tls: ssl.SSLContext | None) -> ImapLine:
        """Connect and hear the greeting. Raises `Lost`, OSError, ssl.SSLError or TimeoutError."""
        loop = asyncio.get_running_loop()
        protocol = ImapProtocol(loop)
        async with asyncio.timeout(CONNECT_PATIENCE):
            sock = await reached(host, port)
            transport, _ = await loop.create_connection(lambda: protocol, sock=sock, ssl=tls, server_hostname=host if tls else None)
            _keep_alive(transport)
            try:
                greeting = await protocol.greeting
            except BaseException:
                transport.abort()
                raise
        return cls(protocol)._greeted(greeting)

    def _greeted(self, greeting: bytes) -> ImapLine:
        words = greeting.upper()
        if not words.startswith((b"* OK", b"* PREAUTH")):
            self.drop()
            raise Lost(greeting.removeprefix(b"* ").decode("utf-8", "replace"))
        self.enter(aioimaplib.AUTH if words.startswith(b"* PREAUTH") else aioimaplib.NONAUTH)
        return self

    @property
    def needs_login(self) -> bool:
        """Whether the server has not let us in yet."""
        return bool(self._protocol.state == aioimaplib.NONAUTH)

    @property
    def alive(self) -> bool:
        """Whether the connection is not known to be gone."""
        return not self._dropped and not self._protocol.lost.is_set()

    @property
    def farewell(self) -> str:
        """What the server said in its BYE, or why we left; empty while all is well."""
        return self._protocol.farewell

    @property
    def news(self) -> asyncio.Event:
        """Set as soon as the server reports more mails than before, or says goodbye."""
        return self._protocol.news

    def enter(self, state: str) -> None:
        """Note the state of the session (RFC 3501 3), which decides what may be asked."""
        self._protocol.state = state

    async def ask(self, name: str, *arguments: str, uid: bool = False, secret: str | None = None) -> Answer:
        """Send a command and return its answer. Raises `Lost` when the link breaks or is silent for `PATIENCE` seconds."""
        command = aioimaplib.Command(name, self._protocol.new_tag(), *arguments, prefix="UID" if uid else None)
        async with self._turn:
            self._check()
            return _answer(await self._patiently(self._protocol.execute(command, scrub=secret)))

    def _check(self) -> None:
        if not self.alive:
            raise Lost(self.farewell or "closed")

    async def authenticate(self, mechanism: str, credentials: bytes) -> Answer:
        """Log in by SASL (RFC 4616 and its like), for what a quoted string cannot carry. Raises `Lost`."""
        self._protocol.credentials = base64.b64encode(credentials).decode("ascii")
        return await self.ask("AUTHENTICATE", mechanism)

    async def _patiently(self, answer: Any) -> Any:
        asked = asyncio.ensure_future(answer)
        self._protocol.heard = asyncio.get_running_loop().time()
        try:
            while not asked.done():
                await self._hear(asked)
            return asked.result()
        except aioimaplib.AioImapException as refused:
            self.drop()
            raise Lost(str(refused)) from refused
        finally:
            if not asked.done():
                asked.cancel()
                self.drop("given up")

    async def _hear(self, asked: asyncio.Future[Any]) -> None:
        loop = asyncio.get_running_loop()
        left = self._protocol.heard + PATIENCE - loop.time()
        if left <= 0:
            raise Lost(f"no word for {PATIENCE:.0f} seconds")
        await asyncio.wait({asked}, timeout=left)

    async def idle(self, seconds: float) -> None:
        """Wait in IDLE until there is news, the link is lost or the time is over (RFC 2177). Raises `Lost`."""
        command = aioimaplib.Command("IDLE", self._protocol.new_tag())
        async with self._turn:
            self._check()
            idling = asyncio.ensure_future(self._protocol.execute(command))
            try:
                await self._first(idling, self._protocol.wait_for_idle_response(), PATIENCE)
                if not idling.done() and not self._protocol._idle_event.is_set():
                    raise Lost(f"IDLE not taken up within {PATIENCE:.0f} seconds")
                if not idling.done():
                    await self._first(idling, self.news.wait(), seconds)
                if not idling.done():
                    self._protocol.send("DONE")
                answer = _answer(await self._patiently(idling))
            finally:
                if not idling.done():
                    idling.cancel()
                    self.drop("given up")
        if not answer.ok:
            raise Lost(f"IDLE refused: {answer.text}")

    async def _first(self, idling: asyncio.Future[Any], other: Any, seconds: float) -> None:
        waiting = asyncio.ensure_future(other)
        try:
            await asyncio.wait({idling, waiting}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()

    def drop(self, why: str = "") -> None:
        """Close the connection without a word."""
        self._dropped = True
        self._protocol.farewell = self._protocol.farewell or why
        if self._protocol.transport is not None:
            self._protocol.transport.abort()


def _answer(response: Any) -> Answer:
    *untagged, text = response.lines
    return Answer(response.result, text.decode("utf-8", "replace"), tuple(untagged))


def _keep_alive(transport: asyncio.BaseTransport) -> None:
    sock: socket.socket | None = transport.get_extra_info("socket")
    if sock is not None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)


def words_of(responses: Sequence[Response], kind: bytes) -> list[bytes]:
    """The rest of each untagged response of a kind: ``* SEARCH 1 2`` gives ``1 2``; one that says nothing gives nothing."""
    head = b"* " + kind
    told = [b"".join(response) for response in responses if response[0].upper().startswith(head)]
    return [words[len(head) :].strip() for words in told if words[len(head) : len(head) + 1] in (b"", b" ")]
