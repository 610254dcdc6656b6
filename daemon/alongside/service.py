"""The process around the engine: one pass and out, or the daemon with its lease, its signals, and its manners towards systemd."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from alongside import clock
from alongside.engine import Engine
from alongside.ledger.errors import FATAL, LeaseLost, LedgerError, StoreMissing
from alongside.ledger.holders import holder
from alongside.ledger.ledger import Ledger
from alongside.ledger.note import Note
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Held, Recorded
from alongside.loops import LEASE_EVERY, LEASE_SECONDS, TICK, Daemon
from alongside.notify import notify
from alongside.outbox import LedgerOutbox
from alongside.plugins import Plugged
from alongside.settings import Settings
from alongside.wire.imap import ImapMailbox
from alongside.wire.postman import Postman

log = structlog.get_logger()


COUNTED = 100_000
"""A relay that takes more than this in a day does not count."""


REST_BESIDE = 600.0


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
        await ledger.call(ledger.ledger.settle, now)
        me = holder()
        lease = await ledger.lease(me, now, LEASE_SECONDS * 30)
        if isinstance(lease, Held):
            raise AlreadyRun(f"the programme is already run by {lease.by} since {lease.since:%Y-%m-%d %H:%M} UTC")
        leaving.push_async_callback(ledger.leave, me)
        await ledger.set_moment(now)
        engine = await engine_of(settings, ledger, clock.at(now), me, lease.fence, Note.beside(settings.store_url))
        leaving.push_async_callback(engine.close)
        gc.freeze()  # what is there now stays until the pass is over: looking through it again and again would find nothing
        await engine.pass_once()
        return PassReport(tuple(dict.fromkeys(engine.outages.problems)), await ledger.unsent(now))


async def engine_of(settings: Settings, ledger: LedgerThread, now: clock.Clock, me: str, fence: int | None, note: Note) -> Engine:
    """An engine on the real wire. What left in the last day counts for the relay's pace, whoever sent it."""
    postman = Postman(settings.relay)
    if settings.relay.pace.per_day < COUNTED:
        postman.remember([(now() - at).total_seconds() for at in await ledger.left_since(now() - timedelta(days=1))])
    plugged = Plugged(settings.language.plugin, settings.language.seconds) if settings.language.plugin else None
    return Engine.of(settings, ledger, ImapMailbox(settings.mailbox), postman, now, me, fence, note=note, plugged=plugged)


# ---------------------------------------------------------------- the daemon


@dataclass(slots=True)
class Signals:
    """What this process was asked for: to stop (SIGTERM, SIGINT), or to read its settings again (SIGHUP)."""

    stop: asyncio.Event = field(default_factory=asyncio.Event)
    again: asyncio.Event = field(default_factory=asyncio.Event)

    @classmethod
    def caught(cls) -> Signals:
        signals, loop = cls(), asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, signals._end)
        loop.add_signal_handler(signal.SIGHUP, signals.again.set)
        return signals

    def _end(self) -> None:
        if self.stop.is_set():  # asked twice: at once, and the next start finds out about letters in hand
            os._exit(1)
        self.stop.set()

    async def stop_within(self, seconds: float) -> bool:
        """Waits for the end, at most so long; whether it was asked for."""
        try:
            await asyncio.wait_for(self.stop.wait(), seconds)
        except TimeoutError:
            return False
        return True


async def run(settings: Settings, reread: Callable[[], Settings]) -> None:
    """The daemon, until SIGTERM. SIGHUP reads the settings again; where they are wrong, the old ones stay in force."""
    signals = Signals.caught()
    await _plausible_clock(signals)
    me, note = holder(), Note.beside(settings.store_url)
    ledger = LedgerThread(_opened(settings, note))
    try:
        beside = None if settings.store_url.startswith("sqlite") else Beside(settings, ledger, me)
        fence = await _lead(ledger, me, signals, beside)
        note.well()
        while not signals.stop.is_set():
            await _until(await engine_of(settings, ledger, clock.wall, me, fence, note), signals)
            settings = await _reloaded(settings, reread, signals)
    except LedgerError as end:
        if not isinstance(end, LeaseLost):
            note.in_trouble(str(end), clock.wall())
        raise
    finally:
        notify("STOPPING=1")
        await _leave(ledger, me)


async def _plausible_clock(signals: Signals) -> None:
    """Waits for a clock that was never set (1970) to be set: a new ledger would keep that day for ever."""
    while clock.wall() < clock.EARLIEST:
        log.error("the clock is implausible; waiting for it to be set", action="clock-wrong", now=str(clock.wall()))
        notify(f"STATUS=the clock says {clock.wall():%Y-%m-%d}; waiting for it to be set")
        if await signals.stop_within(TICK):
            return


def _opened(settings: Settings, note: Note) -> Ledger:
    """The ledger, made where there has never been one; one that was there and is gone is not replaced by an empty one."""
    try:
        ledger = Ledger.open(settings.store_url, now=clock.wall(), create=not (note.exists and settings.store_url.startswith("sqlite")))
        ledger.settle(clock.wall())
    except StoreMissing as gone:
        if not note.exists:
            raise
        raise StoreMissing(f"{gone} (there was one before: put it back, or delete {note.path} to begin anew)") from gone
    except LedgerError as trouble:
        note.in_trouble(str(trouble), clock.wall())
        raise
    note.begin()
    return ledger


async def _leave(ledger: LedgerThread, me: str) -> None:
    """Gives the lease back, where the store still takes anything: what ended us must not be hidden by what follows from it."""
    try:
        await ledger.leave(me)
    except LedgerError as trouble:
        log.warning("the lease could not be given back and runs out by itself", action="lease-kept", reason=str(trouble))
    await ledger.close()


@dataclass(slots=True)
class Beside:
    """A daemon that stands by on a shared store: it decides nothing, and carries letters."""

    settings: Settings
    ledger: LedgerThread
    me: str
    rests_until: float = 0.0
    unwritten: list[Recorded] = field(default_factory=list)

    async def carry(self) -> None:
        """One round of letters. After a refusal it leaves them to the leader for a while: what follows from one must be decided."""
        outbox = LedgerOutbox(self.ledger, clock.wall, self.me, self.unwritten, looks=bool(self.settings.relay.sent), decides=False)
        await outbox.write_down()
        if time.monotonic() < self.rests_until:
            return
        postman = Postman(self.settings.relay)
        try:
            await postman.deliver(outbox)
        finally:
            await postman.close()
        if outbox.trouble:
            raise outbox.trouble
        if outbox.left_alone or outbox.problem:
            self.rests_until = time.monotonic() + REST_BESIDE


async def _lead(ledger: LedgerThread, me: str, signals: Signals, beside: Beside | None) -> int | None:
    """The lease, at once; on a shared store as soon as the leader is gone, on a file not at all while it is there."""
    stands_by = False
    while not signals.stop.is_set():
        try:
            lease = await ledger.lease(me, clock.wall(), LEASE_SECONDS)
            if not isinstance(lease, Held):
                return lease.fence
            if beside is None:
                raise AlreadyRun(f"the programme is already run by {lease.by} since {lease.since:%Y-%m-%d %H:%M} UTC")
            notify("READY=1", "WATCHDOG=1", f"STATUS=standing by for {lease.by}")
            stands_by = True
            await beside.carry()
        except FATAL:
            raise
        except LedgerError as trouble:
            if not stands_by:
                raise
            log.error("the ledger cannot be used; trying again", action="store-down", reason=str(trouble))
        await signals.stop_within(LEASE_EVERY)
    return None


async def _until(engine: Engine, signals: Signals) -> None:
    """Runs the loops until a signal."""
    await engine.begin()
    notify("READY=1", "STATUS=the programme runs")
    ended = asyncio.Event()
    waiting = [asyncio.create_task(event.wait()) for event in (signals.stop, signals.again)]
    daemon = asyncio.create_task(Daemon(engine, engine.desk.ledger, engine.desk.holder, ended).run())
    try:
        await asyncio.wait((daemon, *waiting), return_when=asyncio.FIRST_COMPLETED)
        ended.set()
        await daemon
    finally:
        for task in waiting:
            task.cancel()
        await engine.close()


async def _reloaded(settings: Settings, reread: Callable[[], Settings], signals: Signals) -> Settings:
    """The settings for the next run of the loops: the new ones where they are good."""
    signals.again.clear()
    if signals.stop.is_set():
        return settings
    try:
        fresh = await asyncio.to_thread(reread)
    except Exception as wrong:  # noqa: BLE001 - whatever is wrong with the new settings, the old ones are good
        log.error("the new settings are wrong; the old ones stay in force", action="reload-refused", reason=str(wrong))
        notify("STATUS=the new settings are wrong; the old ones stay in force")
        return settings
    if fresh.store_url != settings.store_url:
        log.warning("another store needs a new start; the old one stays in use", action="store-kept")
    log.info("the settings were read again", action="reloaded")
    return replace(fresh, store_url=settings.store_url)
