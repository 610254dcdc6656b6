"""A relay that does what a story needs: answers by command, stalls, hangs up, or lets only so many in."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from alongside.settings import PACES, Pace, RelaySettings, Server

ORDINARY = {
    "CONNECT": "220 relay.example.org",
    "EHLO": "250 relay.example.org",
    "DATA": "354 go on",
    "QUIT": "221 bye",
}
Said = str | Callable[[str], str] | Iterator[str]
"""One answer for ever, one by what was said, or one after the other."""
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
    answers: Mapping[str, Said] | None = None,
    *,
    most: int = 100,
    tls: ssl.SSLContext | None = None,
    start_tls: ssl.SSLContext | None = None,
) -> AsyncIterator[ScriptedSmtp]:
    """Serve with ``answers`` by command (also "CONNECT" and "."); after ``most`` connections 432."""
    relay = ScriptedSmtp()
    script: dict[str, Said] = {**ORDINARY, **(answers or {})}

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        relay.present += 1
        relay.most_present = max(relay.most_present, relay.present)
        try:
            await _converse(relay, script, reader, writer, start_tls, crowded=relay.present > most)
        except (ConnectionError, ssl.SSLError):
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
    relay: ScriptedSmtp,
    script: Mapping[str, Said],
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    start_tls: ssl.SSLContext | None,
    *,
    crowded: bool,
) -> None:
    if crowded:
        writer.write(b"432 4.3.2 Concurrent connections limit exceeded\r\n")
        return
    said, line = "CONNECT", b""
    while await _answer(answer := _next(script.get(said, "250 2.0.0 fine"), line.decode().strip()), writer):
        if answer.startswith("354"):
            relay.taken.append((await reader.readuntil(b"\r\n.\r\n"))[:-3])
            said = "."
        elif line := await reader.readline():
            relay.heard.append(line.decode().strip())
            said = relay.heard[-1].partition(" ")[0].upper()
            if said == "STARTTLS" and start_tls:
                writer.write(b"220 go on\r\n")
                await writer.start_tls(start_tls)
                said = ""
        else:
            return


def _next(said: Said, line: str) -> str:
    if isinstance(said, str):
        return said
    return next(said) if isinstance(said, Iterator) else said(line)


async def _answer(answer: str, writer: asyncio.StreamWriter) -> bool:
    if answer == STALL:
        await asyncio.sleep(3600)
    if answer in (HANG_UP, STALL):
        return False
    writer.write(answer.encode() + b"\r\n")
    await writer.drain()
    return not answer.startswith(("421", "221"))
