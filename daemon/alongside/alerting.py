"""The one letter that no ledger can hold: the ledger is full, and work has stopped because of it.

It is written and handed over without being recorded anywhere; a process sends it once an hour at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from alongside.ledger.thread import LedgerThread
from alongside.mail.write import Post, write
from alongside.programme import digests
from alongside.programme.letters import Letter
from alongside.settings import Settings
from alongside.wire.postman import Outbox, Outcome, Outgoing, Postman

log = structlog.get_logger()
EVERY = timedelta(hours=1)
BEYOND = 10**12
"""No letter of the ledger has so high a number; the hour comes on top, since a Message-ID names one letter."""


@dataclass(slots=True)
class Unrecorded:
    """An outbox in memory: its letters are carried once, and what became of them is only logged."""

    letters: list[Outgoing]

    async def claim(self, limit: int) -> Sequence[Outgoing]:
        taken, self.letters = self.letters[:limit], self.letters[limit:]
        return taken

    async def record(self, outcomes: Sequence[tuple[int, Outcome]]) -> None:
        for _, outcome in outcomes:
            log.info("the alert about the full store", action="store-alert", outcome=outcome.kind, reply=outcome.text)


@dataclass(slots=True)
class FullStore:
    """Tells the coordinators that the store is full."""

    settings: Settings
    ledger: LedgerThread
    told_at: datetime | None = field(default=None)

    async def tell(self, now: datetime, postman: Postman | None = None) -> None:
        """Sends the alert, unless it was sent within the hour. What a full store lets read is enough for it."""
        if self.told_at and now - self.told_at < EVERY:
            return
        self.told_at = now
        outbox: Outbox = Unrecorded(await self._letters(now))
        carrying = postman or Postman(self.settings.relay)
        try:
            await carrying.deliver(outbox)
        finally:
            await carrying.close()

    async def _letters(self, now: datetime) -> list[Outgoing]:
        meta = await self.ledger.meta()
        programme = self.settings.programme
        domain = programme.address.rpartition("@")[2]
        post = Post(programme.name, programme.address, domain, meta.instance, meta.token_keys[0][0], bool(meta.plus_addresses))
        letters = digests.full_store(await self.ledger.state(self.settings.rules, now), now)
        first = BEYOND + int(now.timestamp() // EVERY.total_seconds()) * 100
        return [_outgoing(letter, first + n, post, now) for n, letter in enumerate(letters)]


def _outgoing(letter: Letter, number: int, post: Post, now: datetime) -> Outgoing:
    written = write(letter, number, post=post, now=now)
    return Outgoing(number, written.message_id, written.sender, letter.reader.address, written.raw, 1)
