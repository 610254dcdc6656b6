"""The mailbox of a programme at work: what lies in it is fetched a window at a time, decided on, and moved out of the way.

Weather is noted, not raised: a link that breaks is made anew by whoever calls next.
"""

from __future__ import annotations

import asyncio
import math
import time
from bisect import bisect_right
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass

import structlog

from alongside import catching_up, clock
from alongside.desk import Desk
from alongside.ledger.note import Place
from alongside.ledger.values import Meta
from alongside.mail.envelope import envelope
from alongside.outages import Outages
from alongside.points import reach
from alongside.programme.events import Told
from alongside.taking import OLD_MAIL, Keys, Taking, place
from alongside.wire.errors import CommandRefused, FolderMissing, LinkLost, StoreFull, Weather
from alongside.wire.mailbox import MAIL_CAP, WINDOW_MAILS, Arrived, Folder, Listing, Mailbox

log = structlog.get_logger()

FOLDERS: tuple[Folder, ...] = ("done", "review")
HELD = 20.0
"""Seconds after which a link that breaks had been a good one: a box between us and the server may end every silence within half a minute."""
FEW, PAUSE = 5, 0.005
"""Of so many mails the answers leave before anything is moved; seconds between two looks whether they have."""
STRETCH = 5 * WINDOW_MAILS
"""So many mails of a backlog are handled before anybody looks who has written meanwhile."""
UNOPENED_CAP = 256 * 1024
"""Of a mail that is opened no more so many bytes are kept; of a larger one, which may do its harm by its size, only the header."""


@dataclass(slots=True)
class Mailroom:
    """The mailbox of one programme, and how the link to it does."""

    desk: Desk
    mailbox: Mailbox
    taking: Taking
    outages: Outages
    connected: bool = False
    attempts: int = 0
    """Connections in a row that came to nothing."""
    weather: Weather | None = None
    """What the mailbox's server did last, while it cannot be read."""
    ahead: float = math.inf
    """Seconds that a long backlog is worked at before who has just written is read ahead of it; a single pass keeps the order."""
    patience: float = 0.0
    """Seconds that mail lies about until the answers to it have left; none where nobody carries them meanwhile."""

    async def read(self) -> int:
        """Handles what lies in the mailbox; returns how many mails. Weather is noted, not raised."""
        try:
            if not self.connected:
                await self.mailbox.connect()
                self.connected = True
            meta = await self.desk.ledger.meta()
            await catching_up.read_again(self.desk.ledger, self.mailbox, meta)
            handled = await self._read_all(meta)
            self.attempts = 0 if handled else self.attempts
            await self._look_among_the_copies(meta)
            await self._plugged_well()
            await self.desk.ledger.touch("mailbox", self.desk.clock())
        except Weather as weather:
            await self._link_down(weather)
            return 0
        return handled

    async def _plugged_well(self) -> None:
        """Says in log and status how the plug-in does; the mails are read either way."""
        if self.desk.plugged is None:
            return
        if self.desk.plugged.trouble:
            log.warning("mails are read without the plug-in", action="plug-in", reason=self.desk.plugged.trouble)
        await self.desk.ledger.touch("plug-in", self.desk.clock(), self.desk.plugged.trouble)

    async def wait_for_mail(self, seconds: float) -> None:
        """Waits for the server to speak, at most so long. A link that breaks meanwhile is noted."""
        began = time.monotonic()
        try:
            await self.mailbox.wait(seconds)
            self.attempts = 0  # a login alone is no proof: a server may let us in and hang up again and again
        except Weather as weather:
            if time.monotonic() - began >= HELD:
                self.attempts = 0
            await self._link_down(weather)

    async def _link_down(self, weather: Weather) -> None:
        self.outages.problems.append(str(weather))
        self.connected, self.weather = False, weather
        self.attempts += 1
        await self.mailbox.close()
        await self.desk.ledger.touch("mailbox", self.desk.clock(), str(weather))
        log.warning("the mailbox cannot be read", action="mailbox-down", reason=str(weather))
        await self.outages.alert("mailbox")

    async def _read_all(self, known: Meta) -> int:
        keys = tuple(key for key, _ in known.token_keys)
        listing = await self.mailbox.listing()
        validity = listing.uidvalidity
        if validity != known.uidvalidity:
            await self._another_mailbox(validity, known)
        there = await self.desk.ledger.to_read(validity, listing.uids)
        if there.kept:
            await self.taking.take(
                [Arrived(k.uid, k.uidvalidity, k.received_at, len(k.raw), k.raw, _whole(k.raw)) for k in there.kept], keys
            )
        doubted = self.taking.doubtful.among(validity, there.uids)
        handled, listing = await self._backlog(listing, [uid for uid in there.uids if uid not in doubted] if doubted else there.uids, keys)
        for uid in doubted:
            given_up = self.taking.doubtful.given_up((validity, uid))
            async with self.taking.silence():
                handled += await self._windows(listing, [uid], keys, UNOPENED_CAP if given_up else MAIL_CAP)
        await self._tidy(listing)
        return handled

    async def _another_mailbox(self, validity: int, known: Meta) -> None:
        """The first look into a mailbox: what lay in it before is left as it lies, and where it is not the very first the coordinator reads of it."""
        fresh = await self.desk.ledger.another_mailbox(validity, clock.wall(), OLD_MAIL)
        if known.uidvalidity is None or fresh.answered_from is None:
            return
        old = await self.mailbox.count_older_than(fresh.answered_from)
        log.warning("another mailbox, or one that was numbered anew", action="another-mailbox", uidvalidity=validity, old=old)
        if old:
            await self.desk.tell(Told("another_mailbox", f"mailbox:{validity}", self.desk.entropy(), str(old)))

    async def _backlog(self, listing: Listing, uids: Sequence[int], keys: Keys) -> tuple[int, Listing]:
        """Handles everything in its order, but whoever has just written need not wait for a long backlog.

        Returns how many mails, and the listing that was read by last.
        """
        handled, looked, crowds = 0, time.monotonic(), set[str]()
        known = uids[-WINDOW_MAILS - 1] if len(uids) > WINDOW_MAILS else 0  # the last window counts as just written
        while uids:
            handled += await self._windows(listing, uids[:STRETCH], keys)
            uids = uids[STRETCH:]
            if uids and time.monotonic() - looked >= self.ahead:
                fresh = await self.mailbox.listing()
                uids = [*uids, *(uid for uid in fresh.uids if uid > listing.uids[-1])]
                listing, last, known = fresh, known, uids[-1]
                first = await self._of_people([uid for uid in uids if uid > last][-WINDOW_MAILS:], uids, crowds)
                handled += await self._windows(listing, first, keys)
                uids, looked = [uid for uid in uids if uid not in first], time.monotonic()
        return handled, listing

    async def _of_people(self, just_written: Sequence[int], waiting: Sequence[int], crowds: set[str]) -> list[int]:
        """What a mail that has just come is handled with ahead of others: all that its writer wrote before, so that the order stays theirs.

        Who has more than a window of mail waiting is no person in a hurry, and is kept among the ``crowds``.
        """
        first: set[int] = set()
        for writer in sorted(await self._writers(just_written) - crowds):
            try:
                theirs = set(waiting).intersection(await self.mailbox.written_by(writer))
            except CommandRefused:  # a server that cannot search for a writer gets its mail handled in the order in which it came
                self.ahead = math.inf
                return []
            if len(theirs) > WINDOW_MAILS:
                crowds.add(writer)
            else:
                first |= theirs
        return sorted(first)

    async def _writers(self, uids: Sequence[int]) -> set[str]:
        """Who wrote these mails; only the headers are fetched."""
        found: set[str] = set()
        async with aclosing(self.mailbox.windows(uids, 0)) as windows:
            async for window in windows:
                self.taking.note.hold(map(place, window))
                found |= {sender for mail in window if (sender := envelope(mail.raw, whole=False).from_address) and sender.isascii()}
                self.taking.note.release()
        return found

    async def _windows(self, listing: Listing, uids: Sequence[int], keys: Keys, cap: int = MAIL_CAP) -> int:
        """Handles mails, a window at a time; returns how many."""
        handled = begin = 0
        places = [(listing.uidvalidity, uid) for uid in uids]
        async with aclosing(self.mailbox.windows(uids, cap)) as windows:
            while (window := await self._next_window(windows, places[begin : begin + WINDOW_MAILS])) is not None:
                reach("engine-fetched")
                handled += await self.taking.take(window, keys)
                if len(window) <= FEW:
                    await self._answers_first()
                await self._tidy(listing)
                begin = bisect_right(uids, window[-1].uid) if window else begin
        return handled

    async def _next_window(self, windows: AsyncIterator[tuple[Arrived, ...]], coming: Sequence[Place]) -> tuple[Arrived, ...] | None:
        """What may come is in hand from here on: a mail can be too much for this machine before anybody reads it."""
        self.taking.note.hold(coming)
        try:
            window = await anext(windows, None)
        except (LinkLost, CommandRefused):
            self.taking.note.release()
            await self.taking.broke(coming)
            raise
        except (Weather, asyncio.CancelledError):  # whatever else it is, it ends the process (want of memory is no weather)
            self.taking.note.release()
            raise
        self.taking.note.release()
        return window

    async def _answers_first(self) -> None:
        """Somebody waits for an answer, nobody for a mail to lie in its folder."""
        for _ in range(round(self.patience / PAUSE)):
            if not self.desk.answers_wait.is_set():
                break
            await asyncio.sleep(PAUSE)

    async def _tidy(self, listing: Listing) -> None:
        """Moves handled mail out of the way: repairable housekeeping, so it comes after the commit.

        ``listing`` is the one that was read by: a fresh one would take note of mail that nobody then reads before the next wait is over.
        """
        waiting = await self.desk.ledger.unmoved()
        here = set(listing.uids)
        for folder in FOLDERS:
            mine = [u for u in waiting if u.folder == folder]
            uids = [u.uid for u in mine if u.uidvalidity == listing.uidvalidity and u.uid in here]
            if not mine or (uids and not await self._moved(uids, folder)):
                continue
            reach("engine-moved")
            await self.desk.ledger.moved([u.inbox for u in mine])

    async def _moved(self, uids: Sequence[int], folder: Folder) -> bool:
        """Whether the mails lie in their folder now. A full or missing one is said, and reading goes on."""
        try:
            await self.mailbox.move(uids, folder)
        except (StoreFull, FolderMissing) as trouble:
            self.outages.problems.append(str(trouble))
            return False
        return True

    async def _look_among_the_copies(self, meta: Meta) -> None:
        """Letters that may have left, and after a restore those that had left before: their Sent copies tell."""
        now, sent = self.desk.clock(), self.desk.settings.relay.sent
        if not sent:
            return
        try:
            await catching_up.sure_by_their_copies(self.desk.ledger, self.mailbox, sent, now)
            await catching_up.known_by_their_copies(self.desk.ledger, self.mailbox, sent, meta, now)
        except FolderMissing as missing:
            self.outages.problems.append(f"{missing} (relay.sent)")


def _whole(raw: bytes) -> bool:
    """Whether more than the header was kept of a mail that was put aside."""
    return not raw.endswith(b"\r\n\r\n") or raw.find(b"\r\n\r\n") < len(raw) - 4
