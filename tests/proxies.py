"""A wire that breaks: every connection to a server goes through here, and some are cut after so many bytes of either side."""

from __future__ import annotations

import asyncio
import random
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Cut = Callable[[random.Random], int | None]
"""After how many bytes a connection breaks; None: it holds."""


BROKEN = -1
WHOLE = 1024


@dataclass(slots=True)
class Wire:
    """The port to speak to, and how many connections came and broke."""

    port: int = 0
    came: int = 0
    broke: int = 0
    listening: threading.Event = field(default_factory=threading.Event)
    at_ease: bool = False
    """While it is, words are not counted and nothing breaks."""


def three_in_ten(luck: random.Random) -> int | None:
    """A third of all connections breaks somewhere."""
    return luck.randrange(1, 6000) if luck.random() < 0.3 else None


@contextmanager
def wire_to(
    port: int,
    cut: Cut = three_in_ten,
    seed: int = 7,
    words: bytes = b"",
    times: Callable[[random.Random], int] = lambda luck: 1,
    *,
    hears: Callable[[bytes], None] | None = None,
    piece: int = 4096,
) -> Iterator[Wire]:
    """A wire to ``port``. With ``words``, only what the server says after the client has said them so many ``times`` counts and is swallowed.

    Whatever the client says waits until ``hears`` has heard it. What the server says comes in pieces of so many bytes.
    """
    wire, luck = Wire(), random.Random(seed)
    loop = asyncio.new_event_loop()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        wire.came += 1
        try:
            there, back = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            writer.close()
            return
        left = [cut(luck)]
        said, still = asyncio.Event(), [times(luck)]
        ways = [
            _one_way(wire, reader, back, left if not words else [None], words, said, still=still, hears=hears),
            _one_way(wire, there, writer, left, b"", said, bool(words), piece=piece),
        ]
        _, rest = await asyncio.wait([asyncio.ensure_future(way) for way in ways], return_when=asyncio.FIRST_COMPLETED)
        for way in rest:
            way.cancel()
        if left[0] == BROKEN:
            wire.broke += 1
            _reset(writer)
            _reset(back)
        for end in (writer, back):
            end.close()

    async def serve() -> None:
        server = await asyncio.start_server(carry, "127.0.0.1", 0)
        wire.port = server.sockets[0].getsockname()[1]
        wire.listening.set()

    def work() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(serve())
        loop.run_forever()

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    wire.listening.wait(10)
    try:
        yield wire
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


async def _one_way(
    wire: Wire,
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    left: list[int | None],
    words: bytes,
    said: asyncio.Event,
    after: bool = False,
    *,
    still: list[int] | None = None,
    hears: Callable[[bytes], None] | None = None,
    piece: int = 4096,
) -> None:
    """Carries bytes until an end hangs up or the wire breaks."""
    while chunk := await reader.read(piece):
        if hears is not None:
            await asyncio.to_thread(hears, chunk)
        if words and still and words in chunk and not wire.at_ease:
            still[0] -= 1
            if still[0] <= 0:
                said.set()
        counts = left[0] is not None and (not after or said.is_set())
        if counts and left[0] is not None:
            chunk, left[0] = chunk[: max(0, left[0])], left[0] - len(chunk)
        writer.write(chunk)
        await writer.drain()
        if piece < WHOLE:
            await asyncio.sleep(0.0002)  # so that the pieces are not put together again on the way
        if counts and (left[0] or 0) <= 0:
            left[0] = BROKEN
            return


def _reset(writer: asyncio.StreamWriter) -> None:
    """Closing sends a reset and no goodbye."""
    raw = writer.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
