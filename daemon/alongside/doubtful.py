"""Mails that may end the process that reads them, or the link that brings them: each is tried alone, after all the others.

Of several mails in hand at a death or a break nobody knows which one it was. Only what was alone in hand has its failure counted, and the
third failure puts it aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alongside.ledger.note import Note, Place
from alongside.ledger.thread import LedgerThread

FAILURES_UNTIL_QUARANTINE = 3
BREAKS_APART = timedelta(minutes=1)
"""Between two breaks that count against a mail: a server that starts anew three times in a row is no mail's fault."""
DIED = "the process ended while this mail was being read"
BROKE = "the server ends the connection whenever this mail is fetched; it lies in the folder of mails that need a person"


@dataclass(slots=True)
class Doubtful:
    """The mails in doubt of one process."""

    ledger: LedgerThread
    note: Note
    _deaths: dict[Place, int] = field(default_factory=dict)
    """How many processes each of them has ended."""
    _breaks: dict[Place, tuple[int, datetime]] = field(default_factory=dict)
    """How often the link broke while one was fetched by itself, and when that counted last."""

    async def take_up(self, now: datetime) -> None:
        """What the process before this one had in hand when it ended, and what failed before."""
        left = self.note.read().hand
        self.note.release()  # before it is counted: a process that dies here, reading nothing, must not count against the mail
        if len(left) == 1:
            await self.ledger.fail(*left[0], DIED, None, now)
        self._deaths = dict.fromkeys(left, 0)
        for broken in await self.ledger.failing():
            self._deaths[broken.uidvalidity, broken.uid] = broken.times if broken.reason == DIED else 0

    def __contains__(self, place: Place) -> bool:
        return place in self._deaths

    def among(self, uidvalidity: int, uids: Iterable[int]) -> list[int]:
        """Which of these mails are in doubt; what broke the link least is first."""
        here = [uid for uid in uids if (uidvalidity, uid) in self._deaths]
        return sorted(here, key=lambda uid: self._times((uidvalidity, uid)))

    def given_up(self, place: Place) -> bool:
        """Whether a mail has ended so many processes that it is opened no more."""
        return self._deaths[place] + 1 >= FAILURES_UNTIL_QUARANTINE

    def settled(self, place: Place) -> None:
        """Nobody need doubt this mail any more: it is handled, or put aside."""
        self._deaths.pop(place, None)

    async def broke(self, coming: Sequence[Place], now: datetime) -> bool:
        """The link broke over a fetch; whether what was fetched is a single mail to be put aside."""
        self._deaths = dict.fromkeys(coming, 0) | self._deaths
        if len(coming) != 1:
            return False
        mail = coming[0]
        if mail not in self._breaks or abs(now - self._breaks[mail][1]) >= BREAKS_APART:
            self._breaks[mail] = await self.ledger.fail(*mail, BROKE, None, now), now
        return self._times(mail) >= FAILURES_UNTIL_QUARANTINE

    def _times(self, place: Place) -> int:
        return self._breaks[place][0] if place in self._breaks else 0
