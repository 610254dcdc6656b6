"""An IMAP server that does what a story needs, to the byte: it greets, lets in, selects, and misbehaves where it is told to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from alongside.settings import MailboxSettings, Server
from alongside.wire.imap import ImapMailbox

ORDINARY = {
    "CAPABILITY": b"* CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS\r\n",
    "LIST": b'* LIST () "/" "x"\r\n',
    "SELECT": b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] fine\r\n",
    "UID SEARCH": b"* SEARCH 4\r\n",
    "LOGOUT": b"* BYE\r\n",
}


@dataclass(slots=True)
class Talk:
    """One connection, as the script sees it."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    tag: str = ""
    words: str = ""

    async def say(self, text: bytes) -> None:
        """Send bytes as they are."""
        self.writer.write(text)
        await self.writer.drain()

    async def done(self, before: bytes = b"", status: str = "OK fine") -> None:
        """Send untagged responses and the tagged end of the command."""
        await self.say(before + f"{self.tag} {status}\r\n".encode())


Script = Callable[[Talk], Awaitable[None]]


@dataclass(slots=True)
class ScriptedImap:
    """The server's port, and every command it heard."""

    port: int = 0
    heard: list[str] = field(default_factory=list)

    @property
    def settings(self) -> MailboxSettings:
        """How to read its mailbox."""
        return MailboxSettings(Server("127.0.0.1", self.port, "plain", "mentor@example.org", "rehearsal"))


def _command(words: str) -> str:
    first, _, rest = words.partition(" ")
    return f"UID {rest.partition(' ')[0]}" if first == "UID" else first


@asynccontextmanager
async def opened(server: ScriptedImap) -> AsyncIterator[ImapMailbox]:
    """The daemon's mailbox on that server, connected, and closed whatever happens."""
    mailbox = ImapMailbox(server.settings)
    try:
        await mailbox.connect()
        yield mailbox
    finally:
        await mailbox.close()


@asynccontextmanager
async def scripted(scripts: Mapping[str, Script], greeting: bytes = b"* OK ready\r\n") -> AsyncIterator[ScriptedImap]:
    """Serve with ``scripts`` by command ("UID FETCH"); a script may write, stay silent or close."""
    server = ScriptedImap()

    writers: list[asyncio.StreamWriter] = []

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        talk = Talk(reader, writer)
        await talk.say(greeting)
        while not writer.is_closing() and (line := await reader.readline()):
            talk.tag, _, talk.words = line.decode().strip().partition(" ")
            server.heard.append(talk.words)
            command = _command(talk.words)
            await (scripts[command](talk) if command in scripts else talk.done(ORDINARY.get(command, b"")))
        writer.close()

    listener = await asyncio.start_server(converse, "127.0.0.1", 0)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        for writer in writers:
            writer.transport.abort()
        await asyncio.sleep(0.01)
