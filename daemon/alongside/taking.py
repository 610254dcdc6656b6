"""Mails become decisions: a window at once, where that breaks one by one, and what may end the process after all the others.

Only what fails alone has its failure counted; the third puts a mail into quarantine, and the loop goes on.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

from alongside import intake
from alongside.desk import Desk
from alongside.doubtful import BROKE, DIED, FAILURES_UNTIL_QUARANTINE, Doubtful
from alongside.ledger.errors import LedgerError
from alongside.ledger.note import Note, Place
from alongside.outbox import UnderWay
from alongside.programme.events import identifier
from alongside.programme.model import Concern
from alongside.wire.errors import Weather
from alongside.wire.mailbox import Arrived

log = structlog.get_logger()

Keys = tuple[bytes, ...]
"""What our Message-IDs and tokens are signed with, the newest first."""

OLD_MAIL = timedelta(days=7)
HUSH, HUSH_STEPS = 15.0, 300
"""Seconds that letters in hand have to arrive before a doubtful mail is read, and how often is looked meanwhile."""


@dataclass(slots=True)
class Taking:
    """The mails of one programme while they are in hand."""

    desk: Desk
    note: Note
    under_way: UnderWay
    doubtful: Doubtful = field(init=False)

    def __post_init__(self) -> None:
        self.doubtful = Doubtful(self.desk.ledger, self.note)

    async def take(self, window: Sequence[Arrived], keys: Keys) -> int:
        """One window of mails: what is in doubt by itself, after all the others."""
        self.desk.came_round("mailbox")
        doubtful = [arrived for arrived in window if place(arrived) in self.doubtful]
        if others := [arrived for arrived in window if arrived not in doubtful] if doubtful else window:
            await self._together(others, keys)
        for arrived in doubtful:
            if self.doubtful.given_up(place(arrived)):
                await self._quarantine(intake.unopened(arrived), DIED)
            else:
                async with self.silence():
                    await self._together([arrived], keys)
            self.doubtful.settled(place(arrived))
        return len(window)

    @asynccontextmanager
    async def silence(self) -> AsyncIterator[None]:
        """A mail that may end the process is fetched and read while no letter is on its way: what has left is on record, and leaves once."""
        self.under_way.hushed = True
        try:
            for _ in range(HUSH_STEPS):
                if not self.under_way.letters:
                    break
                await asyncio.sleep(HUSH / HUSH_STEPS)
            yield
        finally:
            self.under_way.hushed = False
            self.desk.letters_wait.set()

    async def _together(self, window: Sequence[Arrived], keys: Keys) -> None:
        """Some mails at once, and where that breaks, one mail after the other."""
        self.note.hold(map(place, window))
        mails = [intake.opened(arrived, keys) for arrived in window]
        self.note.release()
        try:
            await self._mails(mails)
        except (Weather, LedgerError):
            raise
        except Exception as fault:  # noqa: BLE001 - ours: the batch is rolled back and repeated one by one
            log.error("a batch of mails failed and is repeated one by one", action="batch-failed", fault=repr(fault))
            for mail in mails:
                await self._alone(mail)
        finally:
            if not _deadly(sys.exc_info()[1]):
                self.note.release()

    async def _mails(self, mails: Sequence[intake.Envelopes]) -> None:
        async with self.desk.deciding:
            fold, known = await self.desk.fold_of(mails)
            self.note.hold(place(mail.arrived) for mail in mails)
            for mail, about in zip(mails, known, strict=True):
                if mail.arrived.internal_date < (fold.meta.answered_from or fold.meta.created_at - OLD_MAIL):
                    fold.too_old(mail)
                else:
                    fold.mail(mail, about)
            self.note.release()  # from here on it is the disk's turn, and no mail's fault
            await self.desk.commit(fold)

    async def _alone(self, mail: intake.Envelopes) -> None:
        """One mail by itself. Only what fails alone is counted; the third failure puts it into quarantine."""
        try:
            await self._mails([mail])
        except (Weather, LedgerError):
            raise
        except Exception as fault:  # noqa: BLE001 - ours: the mail is kept, the loop goes on
            reason = f"{type(fault).__name__}: {fault}"[:300]
            log.error("a mail breaks us", action="mail-failed", uid=mail.arrived.uid, fault=reason)
            times = await self.desk.ledger.fail(mail.arrived.uidvalidity, mail.arrived.uid, reason, mail.arrived.raw, self.desk.clock())
            if times >= FAILURES_UNTIL_QUARANTINE:
                await self._quarantine(mail, reason)

    async def _quarantine(self, mail: intake.Envelopes, reason: str) -> None:
        async with self.desk.deciding:
            fold = await self.desk.fold()
            number, now = fold.next_inbox, self.desk.clock()
            sentence = f"Mail {number} could not be handled and is kept: `alongside inbox show {number}`, then retry or drop it."
            fold.quarantined(
                mail, reason, Concern(identifier(self.desk.entropy(), "quarantine"), now, "quarantine", f"mail:{number}", sentence)
            )
            await self.desk.commit(fold)

    async def broke(self, coming: Sequence[Place]) -> None:
        """A link that broke over a fetch: the mail that did so three times by itself is put aside without having been seen."""
        if await self.doubtful.broke(coming, self.desk.clock()):
            validity, uid = coming[0]
            await self._quarantine(intake.unopened(Arrived(uid, validity, self.desk.clock(), 0, b"", False)), BROKE)
            self.doubtful.settled(coming[0])


def place(arrived: Arrived) -> Place:
    """What the note beside the ledger knows a mail by."""
    return arrived.uidvalidity, arrived.uid


def _deadly(error: BaseException | None) -> bool:
    """Whether an error ends the process: neither ours to count, nor somebody who asked us to stop."""
    return error is not None and not isinstance(error, Exception | asyncio.CancelledError)
