"""The loop: what has arrived and what is due becomes events, events become one committed batch, the postman carries.

``pass_once`` is the whole of it, done once; the daemon does the same parts again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from alongside import published, zone_files
from alongside.calendar import zones
from alongside.carrying import Carrying
from alongside.clock import Clock
from alongside.desk import Desk, random_seed
from alongside.ledger.errors import LedgerError
from alongside.ledger.note import Note
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Batch, DueAlarm, Holdings
from alongside.mailroom import Mailroom
from alongside.outages import Outages
from alongside.outbox import UnderWay
from alongside.plugins import Plugged
from alongside.programme import clocks, digests
from alongside.programme.events import Told
from alongside.programme.model import State
from alongside.settings import Settings
from alongside.taking import Taking
from alongside.wire.mailbox import Mailbox
from alongside.wire.postman import Postman

log = structlog.get_logger()

BATCH = 50
ZONES_LOOKED_AT = timedelta(days=1)
"""How often the files of the time zones are compared with those that this process has read."""
ALARM_ROUNDS = 200
"""More rounds of alarms than any honest pass needs: a decision that keeps setting its own alarm in the past is a fault."""


@dataclass(slots=True)
class Engine:
    """One programme at work: its desk, its mailbox, its letters, and what stands in their way."""

    desk: Desk
    outages: Outages
    mailroom: Mailroom
    carrying: Carrying
    note: Note
    _looked: dict[str, datetime] = field(default_factory=dict)
    """When this process last tried each published calendar."""
    _zones: tuple[datetime, dict[str, str]] | None = None
    """When the files of the time zones were last looked at, and what they held."""

    @classmethod
    def of(
        cls,
        settings: Settings,
        ledger: LedgerThread,
        mailbox: Mailbox,
        postman: Postman,
        clock: Clock,
        holder: str = "once",
        fence: int | None = None,
        *,
        entropy: Callable[[], str] = random_seed,
        note: Note | None = None,
        plugged: Plugged | None = None,
    ) -> Engine:
        """A programme between these servers."""
        desk = Desk(settings, ledger, clock, holder, fence, entropy, plugged)
        outages, under_way, note = Outages(desk), UnderWay(), note or Note()
        mailroom = Mailroom(desk, mailbox, Taking(desk, note, under_way), outages)
        return cls(desk, outages, mailroom, Carrying(desk, postman, outages, under_way), note)

    async def pass_once(self) -> None:
        """Read and decide, fire what is due, deliver, look once more for both, stop."""
        self.outages.problems.clear()
        await self.begin()
        await self.tend()
        await self.look()
        for _ in range(2):
            await self.mailroom.read()
            await self.fire()
            await self.carrying.deliver()

    async def begin(self) -> None:
        """Takes up what the process before this one left: letters on their way, and mails it had in hand when it ended."""
        desk = self.desk
        await desk.ledger.recover(desk.clock(), looks=bool(desk.settings.relay.sent), mine=desk.holder)
        await self.mailroom.taking.doubtful.take_up(desk.clock())

    async def tend(self) -> None:
        """Sets the alarm of the Monday letter, where it is missing; compares the rules of time zones with those written down."""
        desk, now = self.desk, self.desk.clock()
        state = await self._reread_zones(await desk.ledger.state(desk.settings.rules, now), now)
        if clocks.differ(state, now):
            log.warning("the rules of a time zone have changed", action="clocks-changed")
            await desk.tell(Told("clocks", "zones", desk.entropy()))
        if not (digests.planned(state, now) or clocks.known(state, now)):
            return
        async with desk.deciding:
            state = await desk.ledger.state(desk.settings.rules, now)
            alarms, facts = digests.planned(state, now), clocks.known(state, now)
            await desk.ledger.commit(Batch(now, desk.ledger.revision, facts=facts, alarms=alarms, fence=desk.fence))

    async def _reread_zones(self, state: State, now: datetime) -> State:
        """Once a day: where an update has exchanged the file of a zone that talks depend on, all that was read of zones is read again."""
        if self._zones and now - self._zones[0] < ZONES_LOOKED_AT:
            return state
        before, found = self._zones, zone_files.fingerprints(state.zones)
        self._zones = (now, found)
        if not before or not zone_files.exchanged(before[1], found):
            return state
        log.info("the files of time zones were exchanged; they are read again", action="zones-exchanged")
        desk = self.desk
        async with desk.deciding:
            zones.forget()
            await desk.ledger.call(desk.ledger.ledger.forget)
            return await desk.ledger.state(desk.settings.rules, now)

    async def look(self) -> None:
        """Looks at the calendars that people publish, where it is time; what cannot be read holds up nothing."""
        desk, now = self.desk, self.desk.clock()
        state = await desk.ledger.state(desk.settings.rules, now)
        if people := published.due(state, now, self._looked):
            self._looked |= {person.id: now for person in people}
            facts = await published.looked_at(state, people, desk.settings.calendars, now)
            async with desk.deciding:
                await desk.ledger.state(desk.settings.rules, now)
                await desk.ledger.commit(Batch(now, desk.ledger.revision, facts=facts, fence=desk.fence))

    async def fire(self) -> int:
        """Fires what is due, in order of due time; returns how many alarms."""
        fired = 0
        await self.replace_what_is_late()
        for _ in range(ALARM_ROUNDS):
            self.desk.came_round("alarms")
            due = await self.desk.ledger.alarms_due(self.desk.clock(), BATCH)
            if not due:
                break
            await self._alarms(due)
            fired += len(due)
        await self.desk.ledger.touch("alarms", self.desk.clock())
        return fired

    async def replace_what_is_late(self) -> None:
        """News of a talk that could not leave in time is replaced, before the end of that talk is taken for its having been held."""
        for late in await self.desk.ledger.untold(self.desk.clock()):
            await self.desk.tell(Told("untold", late.about, self.desk.entropy(), " ".join((late.kind, *late.people))))
            await self.desk.ledger.let_go(late.letters)

    async def _alarms(self, due: Sequence[DueAlarm]) -> None:
        try:
            await self._fired(due)
        except LedgerError:
            raise
        except Exception as fault:  # noqa: BLE001 - ours: repeated one by one, and what fails alone is put off
            log.error("a batch of alarms failed and is repeated one by one", action="alarms-failed", fault=repr(fault))
            for one in due:
                await self._one_alarm(one)

    async def _one_alarm(self, due: DueAlarm) -> None:
        try:
            await self._fired([due])
        except LedgerError:
            raise
        except Exception as fault:  # noqa: BLE001 - ours: an hour later, so that nothing else waits for it
            log.error("an alarm breaks us", action="alarm-failed", alarm=due.name, about=due.about, fault=repr(fault))
            self.outages.problems.append(f"The alarm {due.name} about {due.about} fails: {fault!r}")
            await self.desk.ledger.alarm_failed(due.name, due.about, self.desk.clock() + timedelta(hours=1))

    async def _fired(self, due: Sequence[DueAlarm]) -> None:
        async with self.desk.deciding:
            fold = await self.desk.fold()
            for one in due:
                fold.alarm(one, await self.desk.ledger.holdings(one) if one.name == "own_data" else Holdings())
            await self.desk.commit(fold)

    async def close(self) -> None:
        """Leaves both servers, and lets the plug-in go."""
        if self.desk.plugged is not None:
            self.desk.plugged.close()
        await self.mailroom.mailbox.close()
        await self.carrying.postman.close()
