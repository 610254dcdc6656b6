"""One IMAP connection at the moment it is lost."""

from __future__ import annotations

import asyncio

import pytest

from alongside.wire.line import ImapLine, Lost
from scripted_imap import scripted


@pytest.mark.parametrize("ask", [lambda line: line.ask("NOOP"), lambda line: line.idle(60)], ids=["NOOP", "IDLE"])
async def test_a_command_begun_in_the_moment_the_link_is_lost_ends_at_once(ask) -> None:  # type: ignore[no-untyped-def]
    async with scripted({}) as server:
        line = await ImapLine.open("127.0.0.1", server.port, None)
        line.enter("SELECTED")
        asking = asyncio.create_task(ask(line))
        await asyncio.sleep(0)  # it has looked whether the link stands, and has not yet written
        line._protocol.connection_lost(None)
        with pytest.raises(Lost, match="closed by the server"):
            await asyncio.wait_for(asking, 2)
        line.drop()
