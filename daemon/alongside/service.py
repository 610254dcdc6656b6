"""The process around the engine: one pass and out, or the daemon with its loops, its lease, and its manners towards systemd."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from alongside import clock
from alongside.engine import Engine
from alongside.ledger.errors import LeaseLost, LedgerError, StoreUnsure
from alongside.ledger.holders import holder
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Held
from alongside.notify import notify, watchdog_interval
from alongside.settings import Settings
from alongside.wire import backoff
from alongside.wire.imap import ImapMailbox
from alongside.wire.postman import Postman

log = structlog.get_logger()

LEASE_SECONDS = 20.0
LEASE_EVERY = 5.0
TICK = 5.0
"""No loop sleeps longer than this past the wall clock: a clock step or a resumed machine is noticed."""
PROGRESS_WITHIN = 120.0
"""Seconds within which every loop has come round, or the watchdog is not fed (a mailbox wait counts as coming round)."""
CLOCK_MAY_LAG = timedelta(days=1)
LOOK_AFTER_EVERY = 60.0
KEY_YEAR = timedelta(days=365)
"""Token keys are replaced yearly; the old one stays good for ninety days."""


class AlreadyRun(Exception):
    """Another process decides for this programme."""


@dataclass(frozen=True, slots=True)
class PassReport:
    """What one pass leaves to be said: sentences about the links, and letters that wait."""

    problems: tuple[str, ...]
    waiting: tuple[str, ...]


async def run_once(settings: Settings, now: datetime) -> PassReport:
    """One pass at ``now``. Raises AlreadyRun, MomentBefore and the ledger's other errors."""
    async with AsyncExitStack() as leaving:
        # A rehearsal may begin in the future, but the mail in the mailbox is of today: the programme is no younger than that.
        ledger = LedgerThread(Ledger.open(settings.store_url, now=min(now, clock.wall())))
        leaving.push_async_callback(ledger.close)
        me = holder()
        lease = await ledger.lease(me, now, LEASE_SECONDS * 30)
        if isinstance(lease, Held):
            raise AlreadyRun(f"the programme is already run by {lease.by} since {lease.since:%Y-%m-%d %H:%M} UTC")
        leaving.push_async_callback(ledger.leave, me)
        await ledger.set_moment(now)
        engine = engine_of(settings, ledger, clock.at(now), me, lease.fence)
        leaving.push_async_callback(engine.close)
        await engine.pass_once()
        return PassReport(tuple(dict.fromkeys(engine.problems)), await ledger.unsent(now))


def engine_of(settings: Settings, ledger: LedgerThread, now: clock.Clock, me: str, fence: int | None) -> Engine:
    """An engine on the real wire."""
    return Engine(settings, ledger, ImapMailbox(settings.mailbox), Postman(settings.relay), now, me, fence)


# ---------------------------------------------------------------- the daemon


@dataclass(slots=True)
class Daemon:
    """The loops of one run of the daemon under one set of settings."""

    engine: Engine
    ledger: LedgerThread
    me: str
    stopping: asyncio.Event
    came_round: dict[str, float] = field(default_factory=dict)
    looked_after: float = field(default_factory=time.monotonic)

    async def run(self) -> None:
        """Runs all loops until ``stopping``; a loop that dies takes the process with it, never leaves it deaf."""
        async with asyncio.TaskGroup() as loops:
            # Letters in hand arrive and are written down; everything else may stop at once.
            loops.create_task(self._loop("letters", self._carry))
            others = [
                loops.create_task(self._loop("mailbox", self._read)),
                loops.create_task(self._loop("alarms", self._fire)),
                loops.create_task(self._loop("lease", self._renew)),
                loops.create_task(self._feed()),
            ]
            await self.stopping.wait()
            self.engine.postman.stop()
            self.engine.letters_wait.set()
            for task in others:
                task.cancel()

    async def _loop(self, name: str, step: Callable[[], Awaitable[None]]) -> None:
        while not self.stopping.is_set():
            try:
                await step()
            except (LeaseLost, StoreUnsure):
                raise
            except LedgerError as trouble:
                log.error("the ledger cannot be used; trying again", action="store-down", reason=str(trouble))
                await asyncio.sleep(TICK)
            self.came_round[name] = time.monotonic()

    async def _read(self) -> None:
        if await self._clock_lags():
            await asyncio.sleep(TICK)
            return
        await self.engine.read()
        self.engine.letters_wait.set()
        if not self.engine.connected:
            wait = backoff.after_refused_login if self.engine.login_refused else backoff.after
            await asyncio.sleep(wait(self.engine.attempts, random.random()))
            return
        await self.engine.wait_for_mail(PROGRESS_WITHIN / 2)

    async def _fire(self) -> None:
        due = await self.ledger.next_alarm()
        now = self.engine.clock()
        if due and due <= now and not await self._clock_lags():
            await self.engine.fire()
            self.engine.letters_wait.set()
        await asyncio.sleep(TICK if not due else min(TICK, max(0.2, (due - now).total_seconds())))

    async def _carry(self) -> None:
        due = await self.ledger.next_letter_due()
        if due and due <= self.engine.clock() and not await self._clock_lags():
            await self.engine.deliver()
        self.engine.letters_wait.clear()
        try:
            await asyncio.wait_for(self.engine.letters_wait.wait(), TICK)
        except TimeoutError:
            return

    async def _renew(self) -> None:
        """Keeps the lease; now and then looks after letters of a postman that died, and after the key of the tokens."""
        lease = await self.ledger.lease(self.me, self.engine.clock(), LEASE_SECONDS)
        if isinstance(lease, Held) or lease.fence != self.engine.fence:
            raise LeaseLost("another daemon has taken over")
        if time.monotonic() - self.looked_after > LOOK_AFTER_EVERY:
            self.looked_after = time.monotonic()
            await self._look_after()
        await asyncio.sleep(LEASE_EVERY)

    async def _look_after(self) -> None:
        now = self.engine.clock()
        if not self.engine.settings.store_url.startswith("sqlite"):
            await self.ledger.recover(now)
        meta = await self.ledger.meta()
        if now - meta.token_keys[0][1] > KEY_YEAR:
            await self.ledger.call(self.ledger.ledger.rotate_key, now)

    async def _clock_lags(self) -> bool:
        """A clock that lies more than a day before the ledger's last moment is wrong: nothing is sent on it."""
        meta = await self.ledger.meta()
        now = self.engine.clock()
        if meta.last_moment and now < meta.last_moment - CLOCK_MAY_LAG:
            log.error("the clock is implausible; nothing is sent", action="clock-lags", now=str(now), ledger=str(meta.last_moment))
            await self.ledger.touch(
                "clock", meta.last_moment, f"The clock says {now:%Y-%m-%d}, the ledger was last used {meta.last_moment:%Y-%m-%d}."
            )
            return True
        if meta.last_moment is None or now > meta.last_moment:
            await self.ledger.set_moment(now)
        return False

    async def _feed(self) -> None:
        """Feeds the watchdog only while every loop comes round."""
        interval = watchdog_interval() or TICK
        started = time.monotonic()
        while True:
            oldest = min(self.came_round.get(name, started) for name in ("mailbox", "alarms", "letters", "lease"))
            if time.monotonic() - oldest < PROGRESS_WITHIN:
                notify("WATCHDOG=1")
            await asyncio.sleep(interval)


async def run(settings: Settings, reread: Callable[[], Settings]) -> None:
    """The daemon, until SIGTERM. SIGHUP reads the settings again; where they are wrong, the old ones stay in force."""
    stop, again = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGINT, stop.set)
    loop.add_signal_handler(signal.SIGHUP, again.set)
    me = holder()
    ledger = LedgerThread(Ledger.open(settings.store_url, now=clock.wall()))
    try:
        fence = await _lead(ledger, me, stop, standby=not settings.store_url.startswith("sqlite"))
        await ledger.recover(clock.wall())
        notify("READY=1", "STATUS=the programme runs")
        while not stop.is_set():
            again.clear()
            await _until(settings, ledger, me, fence, stop, again)
            settings = _reread(settings, reread) if again.is_set() and not stop.is_set() else settings
    finally:
        notify("STOPPING=1")
        await ledger.leave(me)
        await ledger.close()


async def _lead(ledger: LedgerThread, me: str, stop: asyncio.Event, *, standby: bool) -> int | None:
    """The lease, at once; on a shared store as soon as the leader is gone, on a file not at all while it is there."""
    while not stop.is_set():
        lease = await ledger.lease(me, clock.wall(), LEASE_SECONDS)
        if not isinstance(lease, Held):
            return lease.fence
        if not standby:
            raise AlreadyRun(f"the programme is already run by {lease.by} since {lease.since:%Y-%m-%d %H:%M} UTC")
        notify("READY=1", f"STATUS=standing by for {lease.by}")
        try:
            await asyncio.wait_for(stop.wait(), LEASE_EVERY)
        except TimeoutError:
            continue
    return None


async def _until(settings: Settings, ledger: LedgerThread, me: str, fence: int | None, stop: asyncio.Event, again: asyncio.Event) -> None:
    """Runs the loops until a signal."""
    engine = engine_of(settings, ledger, clock.wall, me, fence)
    ended = asyncio.Event()
    signals = [asyncio.create_task(event.wait()) for event in (stop, again)]
    daemon = asyncio.create_task(Daemon(engine, ledger, me, ended).run())
    try:
        await asyncio.wait((daemon, *signals), return_when=asyncio.FIRST_COMPLETED)
        ended.set()
        await daemon
    finally:
        for task in signals:
            task.cancel()
        await engine.close()


def _reread(settings: Settings, reread: Callable[[], Settings]) -> Settings:
    try:
        fresh = reread()
    except Exception as wrong:  # noqa: BLE001 - whatever is wrong with the new settings, the old ones are good
        log.error("the new settings are wrong; the old ones stay in force", action="reload-refused", reason=str(wrong))
        return settings
    log.info("the settings were read again", action="reloaded")
    return fresh
