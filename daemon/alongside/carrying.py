"""Letters leave: the postman carries what is due, and what he comes back with is written down and has its consequences.

A letter that has been committed leaves with exactly those bytes, however often it takes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from alongside.desk import Desk
from alongside.ledger.values import Recorded
from alongside.outages import DEAD_AFTER, Outages
from alongside.outbox import LedgerOutbox, UnderWay
from alongside.programme.events import Told
from alongside.wire.postman import Postman

DELAYED = timedelta(hours=2)
"""A relay that has put off every letter for so long takes none."""
PUT_OFF = "every letter is put off: "
Follows = Literal["unanswered", "delayed"]


@dataclass(slots=True)
class Carrying:
    """The letters of one programme on their way."""

    desk: Desk
    postman: Postman
    outages: Outages
    under_way: UnderWay
    unwritten: list[Recorded] = field(default_factory=list)
    """What became of letters while the ledger could not be written."""
    _to_tell: list[Told] = field(default_factory=list)
    """What follows from answers of the relay and is still to be decided."""
    _taken_up: bool = False
    """Whether all letters that failed have been told of."""
    _round: LedgerOutbox | None = None

    async def deliver(self) -> int:
        """Carries what is due; returns how many letters left the house."""
        self._round = outbox = self._outbox()
        await outbox.write_down()
        try:
            sent = await self.postman.deliver(outbox)
        finally:
            self._round = None
        self._taken_up = self._taken_up and not outbox.fallen
        self._follows("unanswered", outbox.unanswered)
        if outbox.trouble:
            raise outbox.trouble
        if not await self._all_put_off(outbox):  # one alert says it of them all
            self._follows("delayed", outbox.delayed)
        await self.take_up()
        while self._to_tell:
            await self.desk.tell(self._to_tell[0])
            del self._to_tell[0]
        return sent

    async def listen(self) -> None:
        """Says so when the relay has been silent for long in the middle of its work."""
        if self._round is not None:
            await self._round.listen()

    async def take_up(self) -> None:
        """Tells of letters that failed, also of those that a process before this one had no time to tell of."""
        if self._taken_up:
            return
        for fallen in await self.desk.ledger.fallen():
            await self.desk.tell(Told(fallen.follows, f"letter:{fallen.letter}", self.desk.entropy(), fallen.recipient))
            await self.desk.ledger.told_of(fallen.letter)
        self._taken_up = True

    def _outbox(self) -> LedgerOutbox:
        desk = self.desk
        looks = bool(desk.settings.relay.sent)
        return LedgerOutbox(
            desk.ledger, desk.clock, desk.holder, self.unwritten, lambda: desk.came_round("letters"), self.under_way, looks=looks
        )

    def _follows(self, name: Follows, letters: list[tuple[int, str]]) -> None:
        self._to_tell += [Told(name, f"letter:{letter}", self.desk.entropy(), recipient) for letter, recipient in letters]

    async def _all_put_off(self, outbox: LedgerOutbox) -> bool:
        """Notes how the relay does; whether it has put off every letter for two hours, of which the coordinators hear at once."""
        problem = await self._relay_trouble(outbox)
        stands = problem.startswith(PUT_OFF)
        if problem:
            self.outages.problems.append(problem)
        if outbox.tried or not await self.outages.trouble("relay"):
            # A round without letters says nothing about a relay that refused the last ones.
            await self.desk.ledger.touch("relay", self.desk.clock(), problem)
        if problem:
            await self.outages.alert("relay", timedelta() if stands else DEAD_AFTER)
        return stands

    async def _relay_trouble(self, outbox: LedgerOutbox) -> str:
        """What keeps letters from leaving: the relay cannot be used, or it answers, and has put off every one of them for two hours."""
        before = await self.outages.trouble("relay") if outbox.tried and not outbox.problem else None
        said = outbox.put_off or (before.problem.partition(PUT_OFF)[2] if before else "")
        if outbox.problem or not said or await self.desk.ledger.sent_after(self.desk.clock() - DELAYED):
            return outbox.problem
        return PUT_OFF + said
