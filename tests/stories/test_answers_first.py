"""Whoever wrote waits for an answer; that their mail lies in its folder can wait until the answer has left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from alongside import clock, loops
from alongside.demo.servers import EmbeddedServers
from alongside.engine import Engine
from alongside.ledger.values import Held
from alongside.loops import LEASE_SECONDS, Daemon
from alongside.programme.model import Person
from alongside.wire.imap import ImapMailbox
from alongside.wire.mailbox import Folder, Mailbox
from alongside.wire.postman import Outbox
from outboxes import come_to
from people import HILARY, MONDAY, PRIYA
from village import ADDRESS, ListMailbox, ListPostman, Village


@dataclass(slots=True)
class Listened(ListMailbox):
    """Wakes whoever waits as soon as there is mail, and says when it is moved."""

    said: list[str] = field(default_factory=list)

    async def wait(self, seconds: float) -> bool:
        await come_to(lambda: bool(self.inbox))
        return True

    async def move(self, uids: object, folder: Folder) -> None:
        self.said.append("moved")
        await ListMailbox.move(self, uids, folder)  # type: ignore[arg-type]


@dataclass(slots=True)
class Carrying(ListPostman):
    """Takes a while for each round, as a relay does, and says when it is done."""

    said: list[str] = field(default_factory=list)

    async def deliver(self, outbox: Outbox) -> int:
        await asyncio.sleep(0.01)
        sent = await ListPostman.deliver(self, outbox)
        self.said += ["left"] * bool(sent)
        return sent

    def stop(self) -> None:
        return


@asynccontextmanager
async def running(village: Village, postman: Carrying, mailbox: Mailbox | None = None) -> AsyncIterator[list[str]]:
    """The daemon's loops on a programme, and what its wire did, in order."""
    village.postman, postman.now = postman, village.now
    if mailbox is None:
        mailbox = village.mailbox = Listened(said=postman.said)
    lease = await village.ledger.lease("here", village.now, LEASE_SECONDS)
    assert not isinstance(lease, Held)
    engine = Engine.of(village.settings, village.ledger, mailbox, postman, clock.at(village.now), "here", lease.fence)  # type: ignore[arg-type]
    stopping = asyncio.Event()
    loops = asyncio.create_task(Daemon(engine, village.ledger, "here", stopping).run())
    try:
        yield postman.said
    finally:
        stopping.set()
        await loops


def written(village: Village, person: Person, text: str) -> bytes:
    """A mail of somebody's, as bytes, before it lies anywhere."""
    village.writes(person, text)
    return village.mailbox.inbox.popitem()[1][0]


@dataclass(slots=True)
class Waiting(Carrying):
    """A relay that has no answer before the mail is out of the way."""

    async def deliver(self, outbox: Outbox) -> int:
        await come_to(lambda: "moved" in self.said)
        return await Carrying.deliver(self, outbox)


async def test_an_answer_leaves_before_its_mail_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "ANSWERS_WITHIN", 20.0)  # a machine that is busy with other things is not near
    village = await Village.founded(tmp_path, PRIYA, HILARY, now=MONDAY)
    async with running(village, Carrying()) as said:
        village.writes(PRIYA, "HELP")
        await come_to(lambda: len(village.mailbox.moved) == 1)
    await village.close()
    assert said == ["left", "moved"]


async def test_a_slow_relay_leaves_no_mail_lying_about(tmp_path: Path) -> None:
    village = await Village.founded(tmp_path, PRIYA, HILARY, now=MONDAY)
    async with running(village, Waiting()) as said:
        village.writes(PRIYA, "HELP")
        await come_to(lambda: said == ["moved", "left"])
    await village.close()
    assert said == ["moved", "left"]


async def test_a_mail_that_comes_while_the_one_before_it_is_put_away_is_read_at_once(tmp_path: Path, embedded: EmbeddedServers) -> None:
    """The server speaks of each mail once; nobody may hear it and go on to wait."""
    village = await Village.founded(tmp_path, PRIYA, HILARY, now=MONDAY)
    first, second = (written(village, person, "HELP") for person in (PRIYA, HILARY))

    class Followed(Carrying):
        async def deliver(self, outbox: Outbox) -> int:
            sent = await Carrying.deliver(self, outbox)
            if len(self.delivered) == sent == 1:
                await embedded.deliver(ADDRESS, second, village.now)
            return sent

    postman, mailbox = Followed(), ImapMailbox(embedded.mailbox_settings(ADDRESS))
    async with running(village, postman, mailbox):
        await embedded.deliver(ADDRESS, first, village.now)
        await come_to(lambda: len(postman.delivered) == 2)
    await mailbox.close()
    await village.close()
    assert [letter.to for letter in postman.delivered] == [PRIYA.email, HILARY.email]
