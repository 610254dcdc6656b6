"""A connection to a server by its name: one address after the other, and none for long while there is another.

A name with a dead IPv6 address first is common; who waits for that one until the whole patience is used up never comes to the one that works.
"""

from __future__ import annotations

import asyncio
import socket

NEXT_AFTER = 5.0
"""Seconds for an address that is not the last one."""


async def reached(host: str, port: int) -> socket.socket:
    """A connected socket. Raises OSError with what the last address said, or with why the name has none."""
    loop = asyncio.get_running_loop()
    *others, last = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for found in others:
        try:
            return await asyncio.wait_for(_to(found[0], found[4]), NEXT_AFTER)
        except (OSError, TimeoutError):
            continue
    return await _to(last[0], last[4])


async def _to(family: int, address: tuple[str | int | bytes, ...]) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        await asyncio.get_running_loop().sock_connect(sock, address)
    except BaseException:
        sock.close()
        raise
    return sock
