"""The loops of the daemon: mail, alarms, letters, the lease, and the watchdog that is fed while all of them come round.

A loop that cannot go on takes the process with it, never leaves it deaf. What the store refuses for now is tried again, and stands in the
note beside the ledger until it works.
"""

from __future__ import annotations

import asyncio
import gc
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from alongside import clock
from alongside.alerting import FullStore
from alongside.engine import Engine
from alongside.language.reader import read as read_words
from alongside.language.reading import Context
from alongside.ledger.errors import FATAL, LeaseLost, LedgerError, StoreFull
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Held
from alongside.notify import notify, watchdog_interval
from alongside.wire import backoff
from alongside.wire.errors import LoginRefused, Throttled
from alongside.wire.postman import knock

log = structlog.get_logger()

LEASE_SECONDS = 20.0
LEASE_EVERY = 5.0
TICK = 5.0
"""No loop sleeps longer than this past the wall clock: a clock step or a resumed machine is noticed."""
MAIL_EVERY = 60.0
"""The longest wait for the server to speak; then the folder is listed anew, which also tells whether the link is alive."""
PROGRESS_WITHIN = {
    "mailbox": 300.0,  # a window of twenty megabytes over a slow line
    "alarms": 120.0,
    "letters": 720.0,  # ten minutes after the final dot (RFC 5321 4.5.3.2.6), and what came before it
    "lease": 120.0,
}
"""Seconds within which each loop has come round, or the watchdog is not fed."""
ANSWERS_WITHIN = 0.05
"""Seconds within which a relay that is near has an answer; for one that is not, mail is not left lying about."""
AHEAD_EVERY = 5.0
"""Seconds of work at a long backlog after which somebody who has just written is answered ahead of it."""
PAUSES = {LoginRefused: backoff.after_refused_login, Throttled: backoff.after_throttling}
"""How long to wait before knocking again, by what the server did last."""
GRACE = 10.0
"""Seconds that letters in hand have to arrive once we are asked to stop."""
CLOCK_MAY_LAG = timedelta(days=1)
CLOCK_MAY_LEAP = timedelta(days=400)
"""A ledger that nobody used for longer than this is rarer than a clock that is wrong."""
MOMENT_EVERY = timedelta(minutes=1)
"""How far the ledger's last moment may lag: it tells a wrong clock from a right one by days, and each write of it is a flush of the disk."""
LOOK_AFTER_EVERY = 60.0
KEY_YEAR = timedelta(days=365)
"""Token keys are replaced yearly; the old one stays good for ninety days."""


def give_back() -> None:
    """Gives memory that was freed back to the system (malloc_trim(3), where there is one): the first mail in a language leaves megabytes of it."""
    with suppress(ImportError, MemoryError, OSError, AttributeError):  # another libc, or one that may have no memory to write and run
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)


@dataclass(slots=True)
class Daemon:
    """The loops of one run of the daemon under one set of settings."""

    engine: Engine
    ledger: LedgerThread
    me: str
    stopping: asyncio.Event
    came_round: dict[str, float] = field(default_factory=dict)
    looked_after: float = float("-inf")
    clock_was_wrong: bool = True
    warm: bool = False
    knocked: bool = False
    _moment: datetime | None = None
    _moment_read: float = float("-inf")
    _full: FullStore = field(init=False)

    def __post_init__(self) -> None:
        self._full = FullStore(self.engine.desk.settings, self.ledger)

    async def run(self) -> None:
        """Runs all loops until ``stopping``. Raises what a loop cannot wait out."""
        self.engine.desk.came_round = self._progress
        self.engine.mailroom.patience, self.engine.mailroom.ahead = ANSWERS_WITHIN, AHEAD_EVERY
        try:
            await self._run_all()
        except BaseExceptionGroup as several:
            raise several.exceptions[0] from several

    async def _run_all(self) -> None:
        async with asyncio.TaskGroup() as loops:
            # Letters in hand arrive and are written down; everything else may stop at once.
            letters = loops.create_task(self._loop("letters", self._carry))
            others = [
                loops.create_task(self._loop("mailbox", self._read)),
                loops.create_task(self._loop("alarms", self._fire)),
                loops.create_task(self._loop("lease", self._renew)),
                loops.create_task(self._loop("calendars", self._look)),
                loops.create_task(self._feed()),
            ]
            await self.stopping.wait()
            self.engine.carrying.postman.stop()
            self.engine.desk.letters_wait.set()
            for task in others:
                task.cancel()
            await asyncio.wait({letters}, timeout=GRACE)
            letters.cancel()  # the relay is silent: the attempt is on record, and the next start finds out

    def _progress(self, name: str) -> None:
        self.came_round[name] = time.monotonic()

    async def _loop(self, name: str, step: Callable[[], Awaitable[None]]) -> None:
        while not self.stopping.is_set():
            try:
                await step()
            except FATAL:
                raise
            except LedgerError as trouble:
                log.error("the ledger cannot be used; trying again", action="store-down", reason=str(trouble))
                self.engine.note.in_trouble(str(trouble), self.engine.desk.clock())
                if isinstance(trouble, StoreFull):
                    with suppress(LedgerError):  # a store that cannot even be read tells nobody's address
                        await self._full.tell(self.engine.desk.clock())
                await asyncio.sleep(TICK)
            self._progress(name)

    async def _rest(self, name: str, seconds: float) -> None:
        """Waits on purpose, which is progress too: the watchdog must not end it with a new process that knocks again at once."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._progress(name)
            await asyncio.sleep(min(TICK, left))

    async def _read(self) -> None:
        if await self._clock_is_wrong():
            await asyncio.sleep(TICK)
            return
        if not self.warm:
            # What the first reading of a process prepares takes longer than any mail: a kill meanwhile must not count against a mail.
            await asyncio.to_thread(read_words, "Good morning, could we talk on Tuesday at 10?", Context(self.engine.desk.clock()))
            gc.freeze()  # what is there now stays: looking through it again takes fifty milliseconds, in which somebody waits for an answer
            self.warm = True
        await self.engine.mailroom.read()
        self.engine.desk.letters_wait.set()
        if self.engine.mailroom.connected:
            await self.engine.mailroom.wait_for_mail(MAIL_EVERY)
        if not self.engine.mailroom.connected:
            wait = next((pause for kind, pause in PAUSES.items() if isinstance(self.engine.mailroom.weather, kind)), backoff.after)
            await self._rest("mailbox", wait(self.engine.mailroom.attempts, random.random()))

    async def _fire(self) -> None:
        due = await self.ledger.next_alarm()
        now = self.engine.desk.clock()
        if due and due <= now and not await self._clock_is_wrong():
            await self.engine.fire()
            self.engine.desk.letters_wait.set()
        await asyncio.sleep(TICK if not due else min(TICK, max(0.2, (due - now).total_seconds())))

    async def _knock(self) -> None:
        """Tries a relay that has never been well before any letter is due: who installs the programme waits for a word about the password."""
        self.knocked = True
        if any(task.name == "relay" and task.last_success for task in await self.ledger.tasks()):
            return
        if refused := await knock(self.engine.desk.settings.relay):
            log.warning("the relay takes no letters", action="relay-down", reason=refused.text)
        await self.ledger.touch("relay", self.engine.desk.clock(), refused.text if refused else "")

    async def _carry(self) -> None:
        if not self.knocked and not await self._clock_is_wrong():
            await self._knock()
            await self.engine.carrying.take_up()
        self.engine.desk.letters_wait.clear()  # before looking: what is committed from here on wakes us again
        if self.engine.carrying.unwritten or (await self._letters_are_due() and not await self._clock_is_wrong()):
            await self.engine.carrying.deliver()
        self.engine.desk.answers_wait.clear()
        try:
            await asyncio.wait_for(self.engine.desk.letters_wait.wait(), TICK)
        except TimeoutError:
            return

    async def _letters_are_due(self) -> bool:
        if self.engine.desk.answers_wait.is_set():
            return True
        due = await self.ledger.next_letter_due()
        return due is not None and due <= self.engine.desk.clock()

    async def _renew(self) -> None:
        """Keeps the lease; now and then looks after letters of a postman that died, and after the key of the tokens."""
        lease = await self.ledger.lease(self.me, self.engine.desk.clock(), LEASE_SECONDS)
        if isinstance(lease, Held) or lease.fence != self.engine.desk.fence:
            raise LeaseLost("another daemon has taken over")
        self.engine.note.well()
        if time.monotonic() - self.looked_after > LOOK_AFTER_EVERY:
            self.looked_after = time.monotonic()
            await self._look_after()
        await asyncio.sleep(LEASE_EVERY)

    async def _look(self) -> None:
        """The calendars that people publish, beside everything else: their hosts may be slow."""
        if not await self._clock_is_wrong():
            await self.engine.look()
        await asyncio.sleep(LOOK_AFTER_EVERY)

    async def _look_after(self) -> None:
        now = self.engine.desk.clock()
        await asyncio.to_thread(give_back)
        await self.engine.tend()
        await self.engine.carrying.listen()
        if not self.engine.desk.settings.store_url.startswith("sqlite"):
            await self.ledger.recover(now, looks=bool(self.engine.desk.settings.relay.sent))
        if self.engine.desk.settings.relay.sent:
            await self.ledger.give_up_looking(now)
        meta = await self.ledger.meta()
        if now - meta.token_keys[0][1] > KEY_YEAR:
            await self.ledger.call(self.ledger.ledger.rotate_key, now)

    async def _clock_is_wrong(self) -> bool:
        """A clock far away from the ledger's last moment is wrong: nothing is read, fired or sent on it."""
        last, now = await self._last_moment(), self.engine.desk.clock()
        if now < clock.EARLIEST or (last and not -CLOCK_MAY_LAG <= now - last <= CLOCK_MAY_LEAP):
            told = f"The clock says {now:%Y-%m-%d}" + (f", the ledger was last used {last:%Y-%m-%d}." if last else ".")
            log.error("the clock is implausible; nothing is sent", action="clock-wrong", now=str(now), ledger=str(last))
            await self.ledger.touch("clock", last or now, f"{told} Nothing is sent until the clock of this machine is set right.")
            self.clock_was_wrong = True
            return True
        if self.clock_was_wrong:
            await self.ledger.touch("clock", now)
            self.clock_was_wrong = False
        if last is None or now >= last + MOMENT_EVERY:
            await self.ledger.set_moment(now)
            self._moment = now
        return False

    async def _last_moment(self) -> datetime | None:
        """The ledger's last moment. Who decides moves it, so that it need not be read for every letter."""
        if time.monotonic() - self._moment_read > TICK:
            self._moment, self._moment_read = (await self.ledger.meta()).last_moment, time.monotonic()
        return self._moment

    async def _feed(self) -> None:
        """Feeds the watchdog only while every loop comes round."""
        interval = watchdog_interval() or TICK
        started = time.monotonic()
        while True:
            now = time.monotonic()
            if all(now - self.came_round.get(name, started) < within for name, within in PROGRESS_WITHIN.items()):
                notify("WATCHDOG=1")
            await asyncio.sleep(interval)
