"""The ledger's face for the event loop: the same methods, awaited, all on one thread that belongs to the ledger.

One thread, because SQLite has one writer and the order of the calls is the order of the transactions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import ParamSpec, TypeVar

from alongside.ledger.ledger import Ledger
from alongside.ledger.values import (
    Batch,
    Claimed,
    Committed,
    Desk,
    DueAlarm,
    Failing,
    Fallen,
    Held,
    HeldBack,
    Holdings,
    Lease,
    Lookup,
    Meta,
    Recorded,
    Task,
    ToRead,
    Unmoved,
    Unsure,
    Untold,
)
from alongside.programme.model import State
from alongside.programme.rules import Rules

Arguments = ParamSpec("Arguments")
Outcome = TypeVar("Outcome")


def _heard(future: asyncio.Future[Outcome]) -> None:
    """Takes note of an error that nobody waits for any more: the store keeps it in mind and raises it at the next call."""
    if not future.cancelled():
        future.exception()


class LedgerThread:
    """Awaits the ledger. A cancelled await does not stop its transaction: what was handed over is finished."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ledger")

    async def call(self, work: Callable[Arguments, Outcome], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Outcome:
        """``work`` on the ledger's thread."""
        future = asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(*args, **kwargs))
        future.add_done_callback(_heard)
        return await asyncio.shield(future)

    async def close(self) -> None:
        """Finishes what was handed over, then closes the ledger."""
        await self.call(self.ledger.close)
        self._thread.shutdown(wait=False)

    @property
    def revision(self) -> int:
        return self.ledger.revision

    async def meta(self) -> Meta:
        return await self.call(lambda: self.ledger.meta)

    async def another_mailbox(self, uidvalidity: int, wall: datetime, slack: timedelta) -> Meta:
        return await self.call(self.ledger.another_mailbox, uidvalidity, wall, slack)

    async def set_moment(self, now: datetime) -> None:
        await self.call(self.ledger.set_moment, now)

    async def touch(self, task: str, now: datetime, problem: str = "") -> None:
        await self.call(self.ledger.touch, task, now, problem)

    async def tasks(self) -> tuple[Task, ...]:
        return await self.call(self.ledger.tasks)

    async def lease(self, holder: str, now: datetime, seconds: float) -> Lease | Held:
        return await self.call(self.ledger.lease, holder, now, seconds)

    async def leave(self, holder: str) -> None:
        await self.call(self.ledger.leave, holder)

    async def state(self, rules: Rules, now: datetime) -> State:
        return await self.call(self.ledger.state, rules, now)

    async def desk(self, rules: Rules, now: datetime, lookups: Sequence[Lookup] = ()) -> Desk:
        return await self.call(self.ledger.desk, rules, now, lookups)

    async def commit(self, batch: Batch) -> Committed:
        return await self.call(self.ledger.commit, batch)

    async def next_letter(self) -> int:
        return await self.call(self.ledger.next_letter)

    async def next_inbox(self) -> int:
        return await self.call(self.ledger.next_inbox)

    async def alarms_due(self, now: datetime, limit: int) -> tuple[DueAlarm, ...]:
        return await self.call(self.ledger.alarms_due, now, limit)

    async def holdings(self, due: DueAlarm) -> Holdings:
        return await self.call(self.ledger.holdings, due)

    async def next_alarm(self) -> datetime | None:
        return await self.call(self.ledger.next_alarm)

    async def alarm_failed(self, name: str, about: str, again: datetime) -> int:
        return await self.call(self.ledger.alarm_failed, name, about, again)

    async def to_read(self, uidvalidity: int, uids: Iterable[int]) -> ToRead:
        return await self.call(self.ledger.to_read, uidvalidity, uids)

    async def fail(self, uidvalidity: int, uid: int, reason: str, raw: bytes | None, now: datetime) -> int:
        return await self.call(self.ledger.fail, uidvalidity, uid, reason, raw, now)

    async def failing(self) -> tuple[Failing, ...]:
        return await self.call(self.ledger.failing)

    async def unmoved(self) -> tuple[Unmoved, ...]:
        return await self.call(self.ledger.unmoved)

    async def moved(self, ids: Sequence[int]) -> None:
        await self.call(self.ledger.moved, ids)

    async def claim(self, now: datetime, limit: int, holder: str, *, first: bool) -> tuple[Claimed, ...]:
        return await self.call(self.ledger.claim, now, limit, holder, first=first)

    async def next_letter_due(self) -> datetime | None:
        return await self.call(self.ledger.next_letter_due)

    async def untold(self, now: datetime) -> tuple[Untold, ...]:
        return await self.call(self.ledger.untold, now)

    async def let_go(self, ids: Sequence[int]) -> None:
        await self.call(self.ledger.let_go, ids)

    async def fallen(self) -> tuple[Fallen, ...]:
        return await self.call(self.ledger.fallen)

    async def told_of(self, letter: int) -> None:
        await self.call(self.ledger.told_of, letter)

    async def unsent(self, now: datetime) -> tuple[str, ...]:
        return await self.call(self.ledger.unsent, now)

    async def record(self, outcomes: Sequence[Recorded], now: datetime) -> None:
        await self.call(self.ledger.record, outcomes, now)

    async def recover(self, now: datetime, *, looks: bool = False, mine: str = "") -> tuple[int, ...]:
        return await self.call(self.ledger.recover, now, looks=looks, mine=mine)

    async def unsure(self) -> tuple[Unsure, ...]:
        return await self.call(self.ledger.unsure)

    async def resolve(self, found: Collection[int], given_up: Collection[int], now: datetime, *, sure: bool) -> None:
        await self.call(self.ledger.resolve, found, given_up, now, sure=sure)

    async def sent_after(self, moment: datetime) -> str:
        return await self.call(self.ledger.sent_after, moment)

    async def give_up_looking(self, now: datetime) -> None:
        await self.call(self.ledger.give_up_looking, now)

    async def held_back(self) -> tuple[HeldBack, ...]:
        return await self.call(self.ledger.held_back)

    async def has_left(self, ids: Collection[int], now: datetime) -> None:
        await self.call(self.ledger.has_left, ids, now)

    async def reread(self) -> None:
        await self.call(self.ledger.reread)

    async def left_since(self, since: datetime) -> tuple[datetime, ...]:
        return await self.call(self.ledger.left_since, since)

    async def hold(self, on: bool) -> None:
        await self.call(self.ledger.hold, on)

    async def release(self, ids: Sequence[int] | None, now: datetime) -> tuple[int, ...]:
        return await self.call(self.ledger.release, ids, now)
