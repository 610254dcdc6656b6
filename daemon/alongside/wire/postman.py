"""The postman: takes finished letters from the outbox, hands each to the relay, and writes down at once what became of it.

The outbox has noted the attempt before the postman touches the network, so a crash leaves a letter that is known to be under way, never
one that looks untried. What the relay says is judged in `smtp`; here is only who carries what, when.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from alongside.points import reach
from alongside.settings import RelaySettings
from alongside.wire.pace import MINUTE, Allowance
from alongside.wire.smtp import Carrier, Halt, Outcome, Outgoing

__all__ = ["Outbox", "Outcome", "Outgoing", "Postman", "knock"]

CLAIMED_PER_CONNECTION = 4  # what a crash leaves unsure, against commits saved
GATHERED = 0.02  # seconds for which a report waits for others at most; a crash leaves about as many unsure as are claimed together
STOPPING = Outcome("blocked", None, None, "the daemon is stopping", unreached=True)
BESIDE = 1.0
"""Seconds between two looks for new letters while another connection waits for its answer."""
TRY_MORE_AFTER = 3600.0
"""Seconds after which one connection more is tried than the relay granted last."""


class Outbox(Protocol):
    """Where letters wait. Both calls are committed when they return."""

    async def claim(self, limit: int) -> Sequence[Outgoing]:
        """Give at most ``limit`` letters that are due, most urgent first, each noted as under way with its attempt."""

    async def record(self, outcomes: Sequence[tuple[int, Outcome]]) -> None:
        """Note what became of letters, by their number."""


class Postman:
    """Delivers what the outbox has, over a few warm connections and no faster than the relay's pace."""

    def __init__(self, relay: RelaySettings, clock: Callable[[], float] = time.monotonic) -> None:
        self._carriers = [Carrier(relay.server, clock) for _ in range(max(1, relay.pace.connections))]
        self._allowance = Allowance(relay.pace)
        self._clock = clock
        self._granted = len(self._carriers)
        self._learned = clock()
        self._round: _Round | None = None

    def remember(self, ages: Sequence[float]) -> None:
        """What left before this postman began counts for the pace too: so many seconds ago, the longest first."""
        now = self._clock()
        for age in ages:
            self._allowance.take(now - age)

    async def deliver(self, outbox: Outbox) -> int:
        """Deliver until nothing is due, the day's pace is used up or the relay stops us; return how many letters left the house.

        Errors of the outbox are raised, and nothing more is sent.
        """
        if self._granted < len(self._carriers) and self._clock() - self._learned > TRY_MORE_AFTER:
            self._granted, self._learned = self._granted + 1, self._clock()
        carriers = self._carriers[: self._granted]
        self._round = _Round(outbox, self._allowance, self._clock, len(carriers))
        try:
            return await self._round.walk(carriers)
        finally:
            if self._round.turned_away:
                self._granted, self._learned = max(1, self._granted - self._round.turned_away), self._clock()
                self._carriers.sort(key=lambda carrier: not carrier.connected)
            self._round = None

    def stop(self) -> None:
        """Let the letters in hand arrive and give the others back."""
        if self._round is not None:
            self._round.halt(STOPPING)

    async def close(self) -> None:
        """Close the connections."""
        await asyncio.gather(*(carrier.close() for carrier in self._carriers))


async def knock(relay: RelaySettings) -> Outcome | None:
    """Connect, log in and leave again; None when the relay would take letters, else what stands in the way."""
    carrier = Carrier(relay.server)
    try:
        await carrier.connect()
    except Halt as refused:
        return refused.outcome
    await carrier.close()
    return None


class _Round:
    """One delivery: some carriers walk, one recorder writes down what they report."""

    def __init__(self, outbox: Outbox, allowance: Allowance, clock: Callable[[], float], carriers: int) -> None:
        self._outbox = outbox
        self._allowance = allowance
        self._clock = clock
        self._walking = carriers
        self._most = carriers * CLAIMED_PER_CONNECTION
        self._ready: deque[Outgoing] = deque()
        self._claiming = asyncio.Lock()
        self._connecting = asyncio.Lock()
        self._reports: list[tuple[int, Outcome]] = []
        self._reported = asyncio.Event()
        self._enough = asyncio.Event()
        self._halted = asyncio.Event()
        self._verdict = STOPPING
        self._sent = 0
        self._carrying = 0
        self._unwritten = 0
        self._nobody_waits = asyncio.Event()
        self._had_all_at = float("-inf")
        """When the outbox last gave less than it was asked for, in the clock's seconds."""
        self.turned_away = 0
        """Connections that the relay did not grant while it granted others."""

    async def walk(self, carriers: Sequence[Carrier]) -> int:
        try:
            async with asyncio.TaskGroup() as group:
                recorder = group.create_task(self._keep_records())
                for carrier in carriers:
                    group.create_task(self._walk(carrier))
        except BaseExceptionGroup as several:
            raise several.exceptions[0] from several
        finally:
            recorder.cancel()
        return self._sent

    def halt(self, outcome: Outcome) -> None:
        """Stop claiming, and give back what nobody has in hand."""
        self._verdict = outcome
        self._halted.set()
        self._give_back()

    def _give_back(self) -> None:
        while self._ready:
            self._report(self._ready.popleft(), self._verdict)

    async def _walk(self, carrier: Carrier) -> None:
        try:
            while (letter := await self._next()) is not None:
                if not await self._carry(carrier, letter):
                    return
        except BaseException:
            self._halted.set()
            raise
        finally:
            self._walking -= 1
            self._reported.set()
            if not self._walking:
                self._enough.set()

    async def _next(self) -> Outgoing | None:
        """The next letter; while another connection waits for its answer, what comes due meanwhile need not wait for that.

        What is not on record yet may hold up a newer word about the same entry, so there is one more look when all is written down.
        """
        while (letter := await self._claimed()) is None and (self._carrying or self._unwritten) and not self._halted.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._nobody_waits.wait(), BESIDE)
        return letter

    async def _claimed(self) -> Outgoing | None:
        async with self._claiming:
            if not self._ready and not self._halted.is_set() and self._may_have_more() and await self._may_leave():
                wanted = min(self._most, self._allowance.free(self._clock()))
                self._ready.extend(await self._outbox.claim(wanted))
                self._had_all_at = self._clock() if len(self._ready) < wanted else float("-inf")
                reach("postman-claimed")
            if self._halted.is_set():  # it may have been while the outbox was busy
                self._give_back()
            return self._take()

    def _may_have_more(self) -> bool:
        """One look is enough for all who carry, for a while or until something is on record that may have held up another."""
        return self._clock() - self._had_all_at >= BESIDE

    def _take(self) -> Outgoing | None:
        if not self._ready:
            return None
        self._allowance.take(self._clock())
        return self._ready.popleft()

    async def _may_leave(self) -> bool:
        """Wait for the minute's pace; False when the day's is used up or the round is halted."""
        while (pause := self._allowance.pause(self._clock())) > 0.0:
            if pause > MINUTE:
                return False
            try:
                await asyncio.wait_for(self._halted.wait(), pause)
            except TimeoutError:
                continue
            return False
        return True

    async def _carry(self, carrier: Carrier, letter: Outgoing) -> bool:
        """Carry one letter; False when this carrier is of no more use in this round."""
        self._carrying += 1
        self._nobody_waits.clear()
        try:
            async with self._connecting:  # one after the other: what refuses the first would refuse them all
                if self._halted.is_set():
                    self._report(letter, self._verdict)
                    return False
                await carrier.ready()
        except Halt as refused:
            return self._without_connection(letter, refused.outcome)
        else:
            return await self._hand_over(carrier, letter)
        finally:
            self._carrying -= 1
            if not self._carrying and not self._unwritten:
                self._nobody_waits.set()

    async def _hand_over(self, carrier: Carrier, letter: Outgoing) -> bool:
        try:
            outcome = await carrier.carry(letter)
        except Halt as stopped:
            self._report(letter, stopped.outcome)
            self.halt(stopped.outcome)
            return False
        self._report(letter, outcome)
        return True

    def _without_connection(self, letter: Outgoing, outcome: Outcome) -> bool:
        """A relay that only refuses one connection more (432, 421) leaves the letter to the carriers that have one."""
        if outcome.kind == "deferred" and self._walking > 1 and not self._halted.is_set():
            self._ready.appendleft(letter)
            self.turned_away += outcome.code is not None
        else:
            self._report(letter, outcome)
            self.halt(outcome)
        return False

    def _report(self, letter: Outgoing, outcome: Outcome) -> None:
        self._reports.append((letter.letter, outcome))
        self._unwritten += 1
        self._nobody_waits.clear()
        self._sent += outcome.kind == "sent"
        self._reported.set()
        if len(self._reports) >= self._most:
            self._enough.set()

    async def _keep_records(self) -> None:
        """Record all there is, again and again: what comes in during one commit, or shortly after, goes into the next."""
        try:
            while self._walking or self._reports:
                await self._reported.wait()
                await self._company()
                self._reported.clear()
                self._enough.clear()
                await self._record()
        except BaseException:
            self._halted.set()  # a cancellation alone may be lost: wait_for swallows one that meets an answer (Python before 3.12)
            raise

    async def _company(self) -> None:
        """Wait a moment for more to record: as many as are claimed together, or until the carriers are home."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._enough.wait(), GATHERED)

    async def _record(self) -> None:
        reports, self._reports = self._reports, []
        if reports:
            await self._outbox.record(reports)
            self._unwritten -= len(reports)
            self._had_all_at = float("-inf")
            if not self._carrying and not self._unwritten:
                self._nobody_waits.set()
