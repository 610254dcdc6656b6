"""The loop: what has arrived and what is due becomes events, events become one committed batch, the postman carries.

``pass_once`` is the whole of it, done once; the daemon does the same parts again and again. There is one decider, so there are
no locks between decisions, and nothing is sent that has not been committed before.
"""

from __future__ import annotations

import asyncio
import secrets
import sys
import time
from bisect import bisect_right
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from alongside import catching_up, clock, intake, published, zone_files
from alongside.calendar import zones
from alongside.clock import Clock
from alongside.deciding import Fold
from alongside.doubtful import BROKE, DIED, FAILURES_UNTIL_QUARANTINE, Doubtful
from alongside.language.reader import read as read_words
from alongside.ledger.errors import LedgerError, StateMoved
from alongside.ledger.note import Note, Place
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Batch, DueAlarm, Holdings, Known, Meta, Recorded, Task
from alongside.outbox import LedgerOutbox, UnderWay
from alongside.plugins import Plugged
from alongside.points import reach
from alongside.programme import clocks, digests
from alongside.programme.events import Told, identifier
from alongside.programme.model import Concern, State
from alongside.settings import Settings
from alongside.wire.errors import CommandRefused, FolderMissing, LinkLost, StoreFull, Weather
from alongside.wire.mailbox import MAIL_CAP, WINDOW_MAILS, Arrived, Folder, Listing, Mailbox
from alongside.wire.postman import Postman

log = structlog.get_logger()

Keys = tuple[bytes, ...]
"""What our Message-IDs and tokens are signed with, the newest first."""

BATCH = 50
FOLDERS: tuple[Folder, ...] = ("done", "review")
OLD_MAIL = timedelta(days=7)
TRIES = 3
"""How often something is decided again because a coordinator changed the programme at the same moment."""
DEAD_AFTER = timedelta(hours=1)
"""A link that is down for less needs nobody's attention: it comes back by itself."""
HELD = 20.0
"""Seconds after which a link that breaks had been a good one: a box between us and the server may end every silence within half a minute."""
DELAYED = timedelta(hours=2)
"""A relay that has put off every letter for so long takes none."""
PUT_OFF = "every letter is put off: "
ZONES_LOOKED_AT = timedelta(days=1)
"""How often the files of the time zones are compared with those that this process has read."""
HUSH, HUSH_STEPS = 15.0, 300
"""Seconds that letters in hand have to arrive before a doubtful mail is read, and how often is looked meanwhile."""
FEW, PAUSE = 5, 0.005
"""Of so many mails the answers leave before anything is moved; seconds between two looks whether they have."""
UNOPENED_CAP = 256 * 1024
"""Of a mail that is opened no more so many bytes are kept; of a larger one, which may do its harm by its size, only the header."""
ALARM_ROUNDS = 200
"""More rounds of alarms than any honest pass needs: a decision that keeps setting its own alarm in the past is a fault."""


def random_seed() -> str:
    return secrets.token_hex(16)


def unwatched(loop: str) -> None:
    """Nobody asks whether a single pass makes progress."""


@dataclass(slots=True)
class Engine:
    """One programme at work. ``problems`` are the sentences of the last pass."""

    settings: Settings
    ledger: LedgerThread
    mailbox: Mailbox
    postman: Postman
    clock: Clock
    holder: str = "once"
    fence: int | None = None
    entropy: Callable[[], str] = random_seed
    note: Note = field(default_factory=Note)
    plugged: Plugged | None = None
    """A reader of the coordinators' own, asked before ours."""
    came_round: Callable[[str], None] = unwatched
    """Told that a loop makes progress, also in the middle of a long piece of work."""
    problems: list[str] = field(default_factory=list)
    connected: bool = False
    attempts: int = 0
    """Connections in a row that came to nothing."""
    weather: Weather | None = None
    """What the mailbox's server did last, while it cannot be read."""
    letters_wait: asyncio.Event = field(default_factory=asyncio.Event)
    answers_wait: asyncio.Event = field(default_factory=asyncio.Event)
    """Set by a batch with a letter that may leave at once, cleared by who carries it."""
    patience: float = 0.0
    """Seconds that mail lies about until the answers to it have left; none where nobody carries them meanwhile."""
    unwritten: list[Recorded] = field(default_factory=list)
    """What became of letters while the ledger could not be written."""
    under_way: UnderWay = field(default_factory=UnderWay)
    _to_tell: list[Told] = field(default_factory=list)
    """What follows from refusals and is still to be decided."""
    doubtful: Doubtful = field(init=False)
    _looked: dict[str, datetime] = field(default_factory=dict)
    """When this process last tried each published calendar."""
    _zones: tuple[datetime, dict[str, str]] | None = None
    """When the files of the time zones were last looked at, and what they held."""
    _deciding: asyncio.Lock = field(default_factory=asyncio.Lock)
    _alerted: set[datetime] = field(default_factory=set)
    """The beginnings of outages that the coordinators were told of."""

    def __post_init__(self) -> None:
        self.doubtful = Doubtful(self.ledger, self.note)

    # ------------------------------------------------------------------ one pass

    async def pass_once(self) -> None:
        """Read and decide, fire what is due, deliver, look once more for both, stop."""
        self.problems.clear()
        await self.begin()
        await self.tend()
        await self.look()
        await self.read()
        await self.fire()
        await self.deliver()
        await self.read()
        await self.fire()
        await self.deliver()

    async def tend(self) -> None:
        """Sets the alarm of the Monday letter, where it is missing; compares the rules of time zones with those written down."""
        now = self.clock()
        state = await self._reread_zones(await self.ledger.state(self.settings.rules, now), now)
        if clocks.differ(state, now):
            log.warning("the rules of a time zone have changed", action="clocks-changed")
            await self.tell(Told("clocks", "zones", self.entropy()))
        if not (digests.planned(state, now) or clocks.known(state, now)):
            return
        async with self._deciding:
            state = await self.ledger.state(self.settings.rules, now)
            alarms, facts = digests.planned(state, now), clocks.known(state, now)
            await self.ledger.commit(Batch(now, self.ledger.revision, facts=facts, alarms=alarms, fence=self.fence))

    async def _reread_zones(self, state: State, now: datetime) -> State:
        """Once a day: where an update has exchanged the file of a zone that talks depend on, all that was read of zones is read again."""
        if self._zones and now - self._zones[0] < ZONES_LOOKED_AT:
            return state
        before, found = self._zones, zone_files.fingerprints(state.zones)
        self._zones = (now, found)
        if not before or not zone_files.exchanged(before[1], found):
            return state
        log.info("the files of time zones were exchanged; they are read again", action="zones-exchanged")
        async with self._deciding:
            zones.forget()
            await self.ledger.call(self.ledger.ledger.forget)
            return await self.ledger.state(self.settings.rules, now)

    async def look(self) -> None:
        """Looks at the calendars that people publish, where it is time; what cannot be read holds up nothing."""
        now = self.clock()
        state = await self.ledger.state(self.settings.rules, now)
        if people := published.due(state, now, self._looked):
            self._looked |= {person.id: now for person in people}
            facts = await published.looked_at(state, people, self.settings.calendars, now)
            async with self._deciding:
                await self.ledger.state(self.settings.rules, now)
                await self.ledger.commit(Batch(now, self.ledger.revision, facts=facts, fence=self.fence))

    async def begin(self) -> None:
        """Takes up what the process before this one left: letters on their way, and mails it had in hand when it ended."""
        await self.ledger.recover(self.clock(), looks=bool(self.settings.relay.sent), mine=self.holder)
        await self.doubtful.take_up(self.clock())

    # ------------------------------------------------------------------ mail

    async def read(self) -> int:
        """Handles what lies in the mailbox; returns how many mails. Weather is noted, not raised."""
        try:
            if not self.connected:
                await self.mailbox.connect()
                self.connected = True
            meta = await self.ledger.meta()
            await catching_up.read_again(self.ledger, self.mailbox, meta)
            handled = await self._read_all(meta)
            self.attempts = 0 if handled else self.attempts
            await self._look_among_the_copies(meta)
            await self._plugged_well()
            await self.ledger.touch("mailbox", self.clock())
        except Weather as weather:
            await self._link_down(weather)
            return 0
        return handled

    async def _plugged_well(self) -> None:
        """Says in log and status how the plug-in does; the mails are read either way."""
        if self.plugged is None:
            return
        if self.plugged.trouble:
            log.warning("mails are read without the plug-in", action="plug-in", reason=self.plugged.trouble)
        await self.ledger.touch("plug-in", self.clock(), self.plugged.trouble)

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
        self.problems.append(str(weather))
        self.connected, self.weather = False, weather
        self.attempts += 1
        await self.mailbox.close()
        await self.ledger.touch("mailbox", self.clock(), str(weather))
        log.warning("the mailbox cannot be read", action="mailbox-down", reason=str(weather))
        await self._alert("mailbox")

    async def _alert(self, link: str, dead_after: timedelta = DEAD_AFTER) -> None:
        """Once a link has been dead for an hour the coordinators read so, once; the letter's key sees to that after a restart too."""
        task = await self._trouble(link)
        since = task.problem_since if task else None
        if task is None or since is None or self.clock() - since < dead_after or since in self._alerted:
            return
        self._alerted.add(since)
        await self.tell(Told("stopped", f"{link}:{since.isoformat()}", self.entropy(), task.problem))

    async def _trouble(self, link: str) -> Task | None:
        """What is wrong with a link, where something is."""
        return next((t for t in await self.ledger.tasks() if t.name == link and t.problem), None)

    async def _read_all(self, known: Meta) -> int:
        keys = tuple(key for key, _ in known.token_keys)
        listing = await self.mailbox.listing()
        validity = listing.uidvalidity
        if validity != known.uidvalidity:
            await self._another_mailbox(validity, known)
        there = await self.ledger.to_read(validity, listing.uids)
        if there.kept:
            await self._take([Arrived(k.uid, k.uidvalidity, k.received_at, len(k.raw), k.raw, _whole(k.raw)) for k in there.kept], keys)
        doubted = self.doubtful.among(validity, there.uids)
        handled = await self._windows(listing, [uid for uid in there.uids if uid not in doubted] if doubted else there.uids, keys)
        for uid in doubted:
            given_up = self.doubtful.given_up((validity, uid))
            async with self._silence():
                handled += await self._windows(listing, [uid], keys, UNOPENED_CAP if given_up else MAIL_CAP)
        await self._tidy(listing)
        return handled

    async def _another_mailbox(self, validity: int, known: Meta) -> None:
        """The first look into a mailbox: what lay in it before is left as it lies, and where it is not the very first the coordinator reads of it."""
        fresh = await self.ledger.another_mailbox(validity, clock.wall(), OLD_MAIL)
        if known.uidvalidity is None or fresh.answered_from is None:
            return
        old = await self.mailbox.count_older_than(fresh.answered_from)
        log.warning("another mailbox, or one that was numbered anew", action="another-mailbox", uidvalidity=validity, old=old)
        if old:
            await self.tell(Told("another_mailbox", f"mailbox:{validity}", self.entropy(), str(old)))

    async def _windows(self, listing: Listing, uids: Sequence[int], keys: Keys, cap: int = MAIL_CAP) -> int:
        """Handles mails, a window at a time; returns how many."""
        handled = begin = 0
        places = [(listing.uidvalidity, uid) for uid in uids]
        async with aclosing(self.mailbox.windows(uids, cap)) as windows:
            while (window := await self._next_window(windows, places[begin : begin + WINDOW_MAILS])) is not None:
                reach("engine-fetched")
                handled += await self._take(window, keys)
                if len(window) <= FEW:
                    await self._answers_first()
                await self._tidy(listing)
                begin = bisect_right(uids, window[-1].uid) if window else begin
        return handled

    async def _next_window(self, windows: AsyncIterator[tuple[Arrived, ...]], coming: Sequence[Place]) -> tuple[Arrived, ...] | None:
        """What may come is in hand from here on: a mail can be too much for this machine before anybody reads it."""
        self.note.hold(coming)
        try:
            window = await anext(windows, None)
        except (LinkLost, CommandRefused):
            self.note.release()
            await self._broke(coming)
            raise
        except (Weather, asyncio.CancelledError):  # whatever else it is, it ends the process (want of memory is no weather)
            self.note.release()
            raise
        self.note.release()
        return window

    async def _broke(self, coming: Sequence[Place]) -> None:
        """A link that broke over a fetch: the mail that did so three times by itself is put aside without having been seen."""
        if await self.doubtful.broke(coming, self.clock()):
            validity, uid = coming[0]
            await self._quarantine(intake.unopened(Arrived(uid, validity, self.clock(), 0, b"", False)), BROKE)
            self.doubtful.settled(coming[0])

    async def _take(self, window: Sequence[Arrived], keys: Keys) -> int:
        """One window of mails: what is in doubt by itself, after all the others."""
        self.came_round("mailbox")
        doubtful = [arrived for arrived in window if _place(arrived) in self.doubtful]
        if others := [arrived for arrived in window if arrived not in doubtful] if doubtful else window:
            await self._together(others, keys)
        for arrived in doubtful:
            if self.doubtful.given_up(_place(arrived)):
                await self._quarantine(intake.unopened(arrived), DIED)
            else:
                async with self._silence():
                    await self._together([arrived], keys)
            self.doubtful.settled(_place(arrived))
        return len(window)

    @asynccontextmanager
    async def _silence(self) -> AsyncIterator[None]:
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
            self.letters_wait.set()

    async def _together(self, window: Sequence[Arrived], keys: Keys) -> None:
        """Some mails at once, and where that breaks, one mail after the other."""
        self.note.hold(map(_place, window))
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
        async with self._deciding:
            fold, known = await self._fold_of(mails)
            self.note.hold(_place(mail.arrived) for mail in mails)
            for mail, about in zip(mails, known, strict=True):
                if mail.arrived.internal_date < (fold.meta.answered_from or fold.meta.created_at - OLD_MAIL):
                    fold.too_old(mail)
                else:
                    fold.mail(mail, about)
            self.note.release()  # from here on it is the disk's turn, and no mail's fault
            await self._commit(fold)

    async def _alone(self, mail: intake.Envelopes) -> None:
        """One mail by itself. Only what fails alone is counted; the third failure puts it into quarantine."""
        try:
            await self._mails([mail])
        except (Weather, LedgerError):
            raise
        except Exception as fault:  # noqa: BLE001 - ours: the mail is kept, the loop goes on
            reason = f"{type(fault).__name__}: {fault}"[:300]
            log.error("a mail breaks us", action="mail-failed", uid=mail.arrived.uid, fault=reason)
            times = await self.ledger.fail(mail.arrived.uidvalidity, mail.arrived.uid, reason, mail.arrived.raw, self.clock())
            if times >= FAILURES_UNTIL_QUARANTINE:
                await self._quarantine(mail, reason)

    async def _quarantine(self, mail: intake.Envelopes, reason: str) -> None:
        fold = await self._fold()
        number = fold.next_inbox
        sentence = f"Mail {number} could not be handled and is kept: `alongside inbox show {number}`, then retry or drop it."
        fold.quarantined(
            mail, reason, Concern(identifier(self.entropy(), "quarantine"), self.clock(), "quarantine", f"mail:{number}", sentence)
        )
        await self._commit(fold)

    async def _answers_first(self) -> None:
        """Somebody waits for an answer, nobody for a mail to lie in its folder."""
        for _ in range(round(self.patience / PAUSE)):
            if not self.answers_wait.is_set():
                break
            await asyncio.sleep(PAUSE)

    async def _tidy(self, listing: Listing) -> None:
        """Moves handled mail out of the way: repairable housekeeping, so it comes after the commit.

        ``listing`` is the one that was read by: a fresh one would take note of mail that nobody then reads before the next wait is over.
        """
        waiting = await self.ledger.unmoved()
        here = set(listing.uids)
        for folder in FOLDERS:
            mine = [u for u in waiting if u.folder == folder]
            uids = [u.uid for u in mine if u.uidvalidity == listing.uidvalidity and u.uid in here]
            if not mine or (uids and not await self._moved(uids, folder)):
                continue
            reach("engine-moved")
            await self.ledger.moved([u.inbox for u in mine])

    async def _moved(self, uids: Sequence[int], folder: Folder) -> bool:
        """Whether the mails lie in their folder now. A full or missing one is said, and reading goes on."""
        try:
            await self.mailbox.move(uids, folder)
        except (StoreFull, FolderMissing) as trouble:
            self.problems.append(str(trouble))
            return False
        return True

    # ------------------------------------------------------------------ alarms

    async def fire(self) -> int:
        """Fires what is due, in order of due time; returns how many alarms."""
        fired = 0
        await self.replace_what_is_late()
        for _ in range(ALARM_ROUNDS):
            self.came_round("alarms")
            due = await self.ledger.alarms_due(self.clock(), BATCH)
            if not due:
                break
            await self._alarms(due)
            fired += len(due)
        await self.ledger.touch("alarms", self.clock())
        return fired

    async def replace_what_is_late(self) -> None:
        """News of a talk that could not leave in time is replaced, before the end of that talk is taken for its having been held."""
        for late in await self.ledger.untold(self.clock()):
            await self.tell(Told("untold", late.about, self.entropy(), " ".join((late.kind, *late.people))))
            await self.ledger.let_go(late.letters)

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
            self.problems.append(f"The alarm {due.name} about {due.about} fails: {fault!r}")
            await self.ledger.alarm_failed(due.name, due.about, self.clock() + timedelta(hours=1))

    async def _fired(self, due: Sequence[DueAlarm]) -> None:
        async with self._deciding:
            fold = await self._fold()
            for one in due:
                fold.alarm(one, await self.ledger.holdings(one) if one.name == "own_data" else Holdings())
            await self._commit(fold)

    async def tell(self, event: Told) -> None:
        """What a coordinator did at the command line goes the same road as mail."""
        for left in reversed(range(TRIES)):
            try:
                async with self._deciding:
                    fold = await self._fold()
                    fold.told(event)
                    await self._commit(fold)
                return
            except StateMoved:
                if not left:
                    raise

    # ------------------------------------------------------------------ the batch

    async def _fold(self) -> Fold:
        return (await self._fold_of(()))[0]

    async def _fold_of(self, mails: Sequence[intake.Envelopes]) -> tuple[Fold, tuple[Known, ...]]:
        """An empty fold, and what is known of each mail that is to go into it."""
        now = self.clock()
        state, meta, next_letter, next_inbox, known = await self.ledger.desk(self.settings.rules, now, [mail.lookup for mail in mails])
        plus = {"yes": True, "no": False, "auto": bool(meta.plus_addresses)}[self.settings.mailbox.plus_addresses]
        reader = self.plugged.read if self.plugged else read_words
        return Fold(state, self.settings, meta, now, self.ledger.revision, next_letter, next_inbox, self.entropy, plus, reader), known

    async def _commit(self, fold: Fold) -> None:
        reach("engine-decided")
        batch = fold.batch(self.fence)
        await self.ledger.commit(batch)
        if any(finished.letter.due <= batch.now for finished in batch.letters):
            self.answers_wait.set()
        self.letters_wait.set()
        reach("engine-committed")

    # ------------------------------------------------------------------ letters

    async def deliver(self) -> int:
        """Carries what is due; returns how many letters left the house."""
        looks = bool(self.settings.relay.sent)
        outbox = LedgerOutbox(
            self.ledger, self.clock, self.holder, self.unwritten, lambda: self.came_round("letters"), self.under_way, looks=looks
        )
        await outbox.write_down()
        sent = await self.postman.deliver(outbox)
        self._to_tell += [Told("refused", f"letter:{letter}", self.entropy(), recipient) for letter, recipient in outbox.refused]
        self._to_tell += [Told("undelivered", f"letter:{letter}", self.entropy(), recipient) for letter, recipient in outbox.failed]
        self._to_tell += [Told("unanswered", f"letter:{letter}", self.entropy(), recipient) for letter, recipient in outbox.unanswered]
        if outbox.trouble:
            raise outbox.trouble
        problem = await self._relay_trouble(outbox)
        stands = problem.startswith(PUT_OFF)
        if problem:
            self.problems.append(problem)
        if outbox.tried or not await self._trouble("relay"):
            # A round without letters says nothing about a relay that refused the last ones.
            await self.ledger.touch("relay", self.clock(), problem)
        if problem:
            await self._alert("relay", timedelta() if stands else DEAD_AFTER)
        if not stands:  # one alert says it of them all
            self._to_tell += [Told("delayed", f"letter:{letter}", self.entropy(), recipient) for letter, recipient in outbox.delayed]
        while self._to_tell:
            await self.tell(self._to_tell[0])
            del self._to_tell[0]
        return sent

    async def _relay_trouble(self, outbox: LedgerOutbox) -> str:
        """What keeps letters from leaving: the relay cannot be used, or it answers, and has put off every one of them for two hours."""
        before = await self._trouble("relay") if outbox.tried and not outbox.problem else None
        said = outbox.put_off or (before.problem.partition(PUT_OFF)[2] if before else "")
        if outbox.problem or not said or await self.ledger.sent_after(self.clock() - DELAYED):
            return outbox.problem
        return PUT_OFF + said

    async def _look_among_the_copies(self, meta: Meta) -> None:
        """Letters that may have left, and after a restore those that had left before: their Sent copies tell."""
        now, sent = self.clock(), self.settings.relay.sent
        if not sent:
            return
        try:
            await catching_up.sure_by_their_copies(self.ledger, self.mailbox, sent, now)
            await catching_up.known_by_their_copies(self.ledger, self.mailbox, sent, meta, now)
        except FolderMissing as missing:
            self.problems.append(f"{missing} (relay.sent)")

    async def close(self) -> None:
        """Leaves both servers, and lets the plug-in go."""
        if self.plugged is not None:
            self.plugged.close()
        await self.mailbox.close()
        await self.postman.close()


def _place(arrived: Arrived) -> Place:
    return arrived.uidvalidity, arrived.uid


def _whole(raw: bytes) -> bool:
    """Whether more than the header was kept of a mail that was put aside."""
    return not raw.endswith(b"\r\n\r\n") or raw.find(b"\r\n\r\n") < len(raw) - 4


def _deadly(error: BaseException | None) -> bool:
    """Whether an error ends the process: neither ours to count, nor somebody who asked us to stop."""
    return error is not None and not isinstance(error, Exception | asyncio.CancelledError)
