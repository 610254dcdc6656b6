"""Where everything is decided: what came in is folded into one batch, and the batch is committed.

There is one decider, so there are no locks between decisions, and nothing is sent that has not been committed before.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from alongside import intake
from alongside.clock import Clock
from alongside.deciding import Fold
from alongside.language.reader import read as read_words
from alongside.ledger.errors import StateMoved
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Known
from alongside.plugins import Plugged
from alongside.points import reach
from alongside.programme.events import Told
from alongside.settings import Settings

TRIES = 3
"""How often something is decided again because a coordinator changed the programme at the same moment."""


def random_seed() -> str:
    return secrets.token_hex(16)


def unwatched(loop: str) -> None:
    """Nobody asks whether a single pass makes progress."""


@dataclass(slots=True)
class Desk:
    """What all parts of one programme at work share, and the one place at which anything is decided."""

    settings: Settings
    ledger: LedgerThread
    clock: Clock
    holder: str = "once"
    fence: int | None = None
    entropy: Callable[[], str] = random_seed
    plugged: Plugged | None = None
    """A reader of the coordinators' own, asked before ours."""
    came_round: Callable[[str], None] = unwatched
    """Told that a loop makes progress, also in the middle of a long piece of work."""
    letters_wait: asyncio.Event = field(default_factory=asyncio.Event)
    answers_wait: asyncio.Event = field(default_factory=asyncio.Event)
    """Set by a batch with a letter that may leave at once, cleared by who carries it."""
    deciding: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def tell(self, event: Told) -> None:
        """What a coordinator did at the command line goes the same road as mail."""
        for left in reversed(range(TRIES)):
            try:
                async with self.deciding:
                    fold = await self.fold()
                    fold.told(event)
                    await self.commit(fold)
                return
            except StateMoved:
                if not left:
                    raise

    async def fold(self) -> Fold:
        """An empty fold."""
        return (await self.fold_of(()))[0]

    async def fold_of(self, mails: Sequence[intake.Envelopes]) -> tuple[Fold, tuple[Known, ...]]:
        """An empty fold, and what is known of each mail that is to go into it."""
        now = self.clock()
        state, meta, next_letter, next_inbox, known = await self.ledger.desk(self.settings.rules, now, [mail.lookup for mail in mails])
        plus = {"yes": True, "no": False, "auto": bool(meta.plus_addresses)}[self.settings.mailbox.plus_addresses]
        reader = self.plugged.read if self.plugged else read_words
        return Fold(state, self.settings, meta, now, self.ledger.revision, next_letter, next_inbox, self.entropy, plus, reader), known

    async def commit(self, fold: Fold) -> None:
        """Writes down what was decided, and wakes who carries letters."""
        reach("engine-decided")
        batch = fold.batch(self.fence)
        await self.ledger.commit(batch)
        if any(finished.letter.due <= batch.now for finished in batch.letters):
            self.answers_wait.set()
        self.letters_wait.set()
        reach("engine-committed")
