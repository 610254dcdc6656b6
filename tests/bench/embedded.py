"""The rehearsal's own servers in a process of their own: accounts come in on standard input, the two ports go out, and it ends with the input."""

from __future__ import annotations

import asyncio
import sys

from alongside.demo.servers import EmbeddedServers


async def serve() -> None:
    """Serves until standard input is closed; an empty line ends the list of accounts."""
    accounts = list(iter(lambda: sys.stdin.readline().strip(), ""))
    async with EmbeddedServers(accounts) as house:
        print(house.imap_port, house.smtp_port, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
