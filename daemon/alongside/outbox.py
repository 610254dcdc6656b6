"""Between the postman and the ledger: letters are claimed before anybody connects, and every outcome finds its next step."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from alongside.ledger.errors import FATAL, LedgerError
from alongside.ledger.thread import LedgerThread
from alongside.ledger.unsure import DELAYED_AT, ONCE_AT_MOST
from alongside.ledger.values import Claimed, Follows, Recorded
from alongside.wire.postman import STOPPING
from alongside.wire.smtp import Outcome, Outgoing

RETRIES = tuple(
    timedelta(minutes=m) for m in (1, 5, 15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 1440)
)  # fmt: skip
"""How long a letter waits after its first, second ... try that came to nothing; about five days in all."""
BLOCKED = timedelta(minutes=5)
"""A relay that refuses everything is asked again after this long; no letter's tries are used up."""
UNREACHED = timedelta(minutes=1)
"""A relay that is not there is looked for after this long, so that a letter leaves soon after it is back."""
OVER_THE_LIMIT = timedelta(hours=1)
"""A day's limit slides: some of it is free again after a while. Until then everything rests, and the most urgent goes first."""
SILENT = 240.0
"""Seconds of silence, with letters in its hands, after which a relay's silence is said: it is waited for up to ten minutes."""
NOBODY = re.compile(r"user unknown|unknown user|no such (user|recipient|mailbox)|does(n't| not) exist", re.IGNORECASE)
UNSURE = (timedelta(minutes=2), timedelta(hours=1), timedelta(hours=4), timedelta(days=1))
"""How long a letter waits whose first, second ... last answer was lost. Once is an accident. A relay that does it twice has most likely taken
the letter both times, so that the third copy is late, and the sixth is never sent."""


@dataclass(slots=True)
class UnderWay:
    """How many letters are in the postman's hands and not yet written down; none is added while ``hushed``."""

    letters: int = 0
    hushed: bool = False


class LedgerOutbox:
    """The outbox of one round of delivery.

    ``fallen`` tells that letters came to nothing, ``left_alone`` that some were refused which the leader is to meet himself. ``unanswered``
    collects those of which nobody will know whether they arrived, ``delayed`` those that the relay has put off for two hours; ``put_off`` is
    what it said to such letters. ``trouble`` is what the ledger refused for now: nothing more is claimed then, letters in
    hand arrive, and what became of them is kept in ``unwritten`` until it can be written. How the relay does is noted as soon as it is known: a
    round that waits for one last answer may take ten minutes.
    """

    def __init__(
        self,
        ledger: LedgerThread,
        clock: Callable[[], datetime],
        holder: str,
        unwritten: list[Recorded] | None = None,
        progress: Callable[[], None] = lambda: None,
        under_way: UnderWay | None = None,
        *,
        looks: bool = False,
        decides: bool = True,
    ) -> None:
        self._looks = looks
        self._decides = decides
        self._ledger = ledger
        self._clock = clock
        self._holder = holder
        self._unwritten = [] if unwritten is None else unwritten
        self._progress = progress
        self._under_way = under_way or UnderWay()
        self._claimed: dict[int, Claimed] = {}
        self._first = True
        self.fallen = False
        self.left_alone = False
        self.unanswered: list[tuple[int, str]] = []
        self.delayed: list[tuple[int, str]] = []
        self.put_off = ""
        self.trouble: LedgerError | None = None
        self.tried = False
        self._refused = ""
        self._broke = ""
        self._noted = ""
        self._heard = time.monotonic()

    @property
    def problem(self) -> str:
        """Why the relay cannot be used, if it cannot. A connection that broke says nothing once another letter has left."""
        return self._refused or self._broke

    async def claim(self, limit: int) -> Sequence[Outgoing]:
        self._progress()
        if self.trouble or self._under_way.hushed:
            return ()
        self._under_way.letters += limit  # at most so many, as long as nobody knows better
        try:
            found = await self._ledger.claim(self._clock(), limit, self._holder, first=self._first)
            self._first = False
        except FATAL:
            raise
        except LedgerError as trouble:
            self.trouble, found = trouble, ()
        self._under_way.letters -= limit - len(found)
        self._claimed.update({c.letter: c for c in found})
        self._heard = time.monotonic() if found else self._heard
        self.tried = self.tried or bool(found)
        return [Outgoing(c.letter, c.message_id, c.sender, c.recipient, c.raw, c.attempt) for c in found]

    async def record(self, outcomes: Sequence[tuple[int, Outcome]]) -> None:
        now, self._heard = self._clock(), time.monotonic()
        self._unwritten += [self._recorded(letter, outcome, now) for letter, outcome in outcomes]
        try:
            await self.write_down()
            await self._note(self.problem)
        except FATAL:
            raise
        except LedgerError as trouble:
            self.trouble = trouble
        self._under_way.letters -= len(outcomes)

    async def write_down(self) -> None:
        """Writes what is known of letters; where the ledger cannot take it now, it is kept and written with the next."""
        self._progress()
        if outcomes := tuple(self._unwritten):
            await self._ledger.record(outcomes, self._clock())
            del self._unwritten[: len(outcomes)]

    async def listen(self) -> None:
        """Says so when the relay has letters in hand and has been silent for long."""
        silent = time.monotonic() - self._heard
        if self._claimed and silent >= SILENT:
            await self._note(f"silent for {silent / 60:.0f} minutes, with {len(self._claimed)} letter(s) in its hands")

    async def _note(self, problem: str) -> None:
        if self._decides and problem != self._noted:
            await self._ledger.touch("relay", self._clock(), problem)
            self._noted = problem

    def _recorded(self, letter: int, outcome: Outcome, now: datetime) -> Recorded:
        claimed = self._claimed.pop(letter)
        match outcome.kind:
            case "sent":
                self._broke = ""
                return Recorded(letter, "sent", outcome.code, outcome.text)
            case "deferred" if outcome.unreached:
                self._refused = self._refused or outcome.text
                return Recorded(letter, "waiting", outcome.code, outcome.text, now + UNREACHED, untried=True)
            case "deferred":
                self._broke = self._broke or (outcome.text if outcome.code is None else "")
                return self._again(claimed, outcome, now)
            case "blocked" if outcome == STOPPING:
                return Recorded(letter, "waiting", None, "", now, untried=True)  # the next start need not wait for anything
            case "blocked":
                pause = OVER_THE_LIMIT if outcome.over_the_limit else BLOCKED
                self._refused = outcome.text + (f"; the rest goes from {now + pause:%H:%M} UTC on" if outcome.over_the_limit else "")
                enhanced = f"{outcome.enhanced} " if outcome.enhanced else ""
                return Recorded(letter, "waiting", outcome.code, enhanced + outcome.text, now + pause, untried=True)
            case "maybe":
                return self._unsure(claimed, outcome, now)
            case "refused" if not self._decides:
                # What follows from a refusal is decided by the leader, who meets it himself.
                self.left_alone = True
                return Recorded(letter, "waiting", outcome.code, outcome.text, now + UNREACHED, untried=True)
            case "refused":
                return self._fallen(claimed, outcome, "refused" if _dead(outcome) else "undelivered")

    def _again(self, claimed: Claimed, outcome: Outcome, now: datetime) -> Recorded:
        if claimed.attempt > len(RETRIES):
            return self._fallen(claimed, outcome, "undelivered")
        if claimed.attempt == DELAYED_AT:
            self.delayed.append((claimed.letter, claimed.recipient))
        if claimed.attempt >= DELAYED_AT:
            self.put_off = f"{outcome.code or ''} {outcome.enhanced or ''} {outcome.text}".strip()
        return Recorded(claimed.letter, "waiting", outcome.code, outcome.text, now + RETRIES[claimed.attempt - 1])

    def _fallen(self, claimed: Claimed, outcome: Outcome, follows: Follows) -> Recorded:
        """What follows stands in the ledger until it is decided: a process may end before that."""
        self.fallen = True
        return Recorded(claimed.letter, "failed", outcome.code, outcome.text, follows=follows)

    def _unsure(self, claimed: Claimed, outcome: Outcome, now: datetime) -> Recorded:
        """The last 250 was lost (RFC 1047). Where Sent copies are kept, they tell; else what does no harm twice goes again."""
        if self._looks or claimed.kind in ONCE_AT_MOST:
            return Recorded(claimed.letter, "maybe", outcome.code, outcome.text)
        if claimed.unsure >= len(UNSURE):
            self.unanswered.append((claimed.letter, claimed.recipient))
            return Recorded(claimed.letter, "maybe", outcome.code, outcome.text)
        return Recorded(claimed.letter, "waiting", outcome.code, outcome.text, now + UNSURE[claimed.unsure], unsure=True)


def _dead(outcome: Outcome) -> bool:
    """Whether the relay says that the address does not exist (RFC 3463 3.2), by code or in words."""
    return (outcome.enhanced or "").startswith("5.1.") or NOBODY.search(outcome.text) is not None
