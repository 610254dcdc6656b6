"""A relay that does what a story needs: answers by command, stalls, hangs up, or lets only so many in."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import repeat

from alongside.settings import PACES, Pace, RelaySettings, Server

ORDINARY = {
    "CONNECT": "220 relay.example.org",
    "EHLO": "250 relay.example.org",
    "DATA": "354 go on",
    "QUIT": "221 bye",
}
HANG_UP = "hang up"
STALL = "stall"


@dataclass(slots=True)
class ScriptedSmtp:
    """The relay's port, what it heard, what it took, and how many spoke to it at once."""

    port: int = 0
    heard: list[str] = field(default_factory=list)
    taken: list[bytes] = field(default_factory=list)
    present: int = 0
    most_present: int = 0

    def relay(self, security: str = "plain", user: str = "", password: str = "", pace: Pace = PACES["own-relay"]) -> RelaySettings:
        """How to hand mail in."""
        return RelaySettings(Server("127.0.0.1", self.port, security, user, password), pace)  # type: ignore[arg-type]


@asynccontextmanager
async def relaying(
    answers: Mapping[str, str | Iterator[str]] | None = None, *, most: int = 100, tls: ssl.SSLContext | None = None
) -> AsyncIterator[ScriptedSmtp]:
    """Serve with ``answers`` by command (also "CONNECT" and "."), one or one after the other; after ``most`` connections 432."""
    relay = ScriptedSmtp()
    script = {said: repeat(answer) if isinstance(answer, str) else answer for said, answer in {**ORDINARY, **(answers or {})}.items()}

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        relay.present += 1
        relay.most_present = max(relay.most_present, relay.present)
        try:
            await _converse(relay, script, reader, writer, crowded=relay.present > most)
        except ConnectionError:
            pass  # the other side left
        finally:
            relay.present -= 1
            writer.close()

    listener = await asyncio.start_server(converse, "127.0.0.1", 0, ssl=tls)
    relay.port = listener.sockets[0].getsockname()[1]
    try:
        yield relay
    finally:
        listener.close()
        await asyncio.sleep(0.01)


async def _converse(
    relay: ScriptedSmtp, script: Mapping[str, Iterator[str]], reader: asyncio.StreamReader, writer: asyncio.StreamWriter, crowded: bool
) -> None:
    if crowded:
        writer.write(b"432 4.3.2 Concurrent connections limit exceeded\r\n")
        return
    said = "CONNECT"
    while await _answer(answer := next(script.get(said, repeat("250 2.0.0 fine"))), writer):
        if answer.startswith("354"):
            relay.taken.append((await reader.readuntil(b"\r\n.\r\n"))[:-3])
            said = "."
        elif line := await reader.readline():
            relay.heard.append(line.decode().strip())
            said = relay.heard[-1].partition(" ")[0].upper()
        else:
            return


async def _answer(answer: str, writer: asyncio.StreamWriter) -> bool:
    if answer == STALL:
        await asyncio.sleep(60)
    if answer in (HANG_UP, STALL):
        return False
    writer.write(answer.encode() + b"\r\n")
    await writer.drain()
    return not answer.startswith(("421", "221"))
