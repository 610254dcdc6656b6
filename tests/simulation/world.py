"""One seed's twelve weeks: the real engine, ledger and postman between invented servers, with people who answer, in weather.

A process may be killed before or after any transaction and any word to a server; then everything it held in memory is gone, and the
next one begins on the same ledger. What the driver does between two moments is what the daemon's loops do.
"""

from __future__ import annotations

import asyncio
import hashlib
import heapq
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, ParamSpec, TypeVar

from sqlalchemy import Dialect, event, update
from sqlalchemy import Engine as SqlEngine

from alongside.engine import Engine
from alongside.ledger import tables
from alongside.ledger.ledger import Ledger
from alongside.ledger.note import Note, Noted
from alongside.ledger.store import Store
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Batch
from alongside.loops import MOMENT_EVERY
from alongside.programme.model import Person
from alongside.settings import Settings
from alongside.wire.postman import Postman
from colleagues import Colleague, Written, company
from postbox import Came
from simulation.luck import Luck, within
from simulation.virtual import JumpingLoop
from simulation.wire import Connection, Mailbox, Server
from village import ADDRESS, settings

Arguments = ParamSpec("Arguments")
Outcome = TypeVar("Outcome")
OPENING = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
WEEKS = 12
MOST_PASSES = 3000
"""Ten times what twelve weeks need: a programme that is woken again and again and gets nothing done is stopped here, and told of (I10)."""
CALM = timedelta(days=2)
"""After the last fault everything that waits must find its way by itself."""
WHIMS = (
    "SKIP", "SKIP", "Can we do it an hour later this week?", "Could we move our next talk to tomorrow at 11:00?",
    "Could we move our next talk to tomorrow at 10:00?", "MOVE Thursday at 10", "PAUSE", "RESUME", "STATUS", "HELP", "UNDO", "STOP",
)  # fmt: skip
PRODID = "-//example.org//Calendar//EN"
STATEMENTS: list[tuple[Dialect, Any]] = []
"""The first seed's dialect and compiled statements, which are the same in every seed; what is compiled belongs to its dialect."""
SECRET = "open-sesame-of-both-servers"
NEVER = datetime(9999, 1, 1, tzinfo=UTC)
LOOK = """
SELECT (SELECT min(due) FROM alarms),
       (SELECT min(expires) FROM letters WHERE state = 'waiting' AND kind IN ('invitation', 'change')),
       (SELECT max(min(ready_at), ifnull((SELECT max(ready_at) FROM letters WHERE state = 'waiting' AND reply LIKE '5.4.5 %'), ''))
        FROM letters AS newer WHERE state = 'waiting' AND NOT EXISTS
           (SELECT 1 FROM letters AS older WHERE older.ical_uid = newer.ical_uid AND older.person = newer.person AND older.id < newer.id
            AND older.state IN ('waiting', 'sending') AND older.attempts < 4 AND older.unsure < 2)),
       EXISTS (SELECT 1 FROM inbox WHERE NOT moved AND folder <> ''),
       EXISTS (SELECT 1 FROM letters WHERE state = 'maybe' AND claimed_by <> '')
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """When alarms and letters are due, whether mails have to be moved, and whether Sent copies have to be looked for."""

    alarm: datetime
    letter: datetime
    unmoved: bool
    unsure: bool


class Killed(BaseException):
    """The process is gone, at whatever it was doing."""


@dataclass(slots=True)
class NoteHere(Note):
    """The note beside the ledger, which a killed process leaves behind."""

    def read(self) -> Noted:
        return self._says


class LedgerHere(LedgerThread):
    """The ledger on the thread of the simulation; a process may die before a transaction or after it."""

    def __init__(self, ledger: Ledger, dies: Callable[[], None]) -> None:
        self.ledger = ledger
        self._dies = dies

    async def call(self, work: Callable[Arguments, Outcome], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Outcome:
        self._dies()
        done = work(*args, **kwargs)
        self._dies()
        return done

    async def close(self) -> None:
        return


@dataclass(slots=True)
class World:
    """Everybody, the servers, and the process of the moment."""

    luck: Luck
    settings: Settings
    store: Store
    people: dict[str, Colleague]
    loop: JumpingLoop
    server: Server = field(init=False)
    engine: Engine | None = None
    note: NoteHere = field(default_factory=NoteHere)
    starts_at: datetime = OPENING
    reads_at: datetime = OPENING
    deaths: int = 0
    passes: int = 0
    down: list[tuple[datetime, datetime]] = field(default_factory=list)
    """When no process ran."""
    errors: list[str] = field(default_factory=list)
    """What the log says of faults that are nobody's weather."""
    leaks: list[str] = field(default_factory=list)
    _coming: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    _numbers: count[int] = field(default_factory=count)
    _seeds: count[int] = field(default_factory=count)
    _until_death: int = -1
    _moment: datetime = OPENING
    _tended: datetime = OPENING - timedelta(days=1)
    _dead: bool = False
    _eyes: sqlite3.Connection = field(init=False)

    def __post_init__(self) -> None:
        self.server = Server(self.luck, lambda: self.now, self._step)
        self._eyes = sqlite3.connect(str(self.store.path), isolation_level=None)

    @property
    def now(self) -> datetime:
        return OPENING + timedelta(seconds=self.loop.time())

    def clock(self) -> datetime:
        """What the machine believes."""
        return self.now + self.luck.skew(self.now)

    @property
    def ledger(self) -> Ledger:
        """The ledger as somebody beside the process sees it."""
        return Ledger(self.store)

    # ------------------------------------------------------------------ life and death

    def _step(self) -> None:
        if self._dead:
            raise Killed
        if self._until_death > 0:
            self._until_death -= 1
            if not self._until_death:
                self._dead = True
                raise Killed

    def _plan_death(self) -> None:
        """The next one after so many steps of the process, or none."""
        share = Random(f"{self.luck.seed}:death:{self.deaths}")
        self._until_death = int(share.expovariate(1 / 150)) + 1 if self.deaths < self.luck.kills and self.now < self.luck.end else -1

    async def _start(self) -> None:
        self._dead = False
        self._plan_death()
        ledger = LedgerHere(self.ledger, self._step)
        postman = Postman(self.settings.relay, self.loop.time)
        postman._carriers = [Connection(self.server) for _ in range(2)]  # type: ignore[misc]
        self.engine = Engine.of(
            self.settings, ledger, Mailbox(self.server), postman, self.clock, "simulated", None, entropy=self._seed, note=self.note
        )
        await self.engine.begin()

    def _seed(self) -> str:
        return hashlib.sha256(f"{self.luck.seed}:{next(self._seeds)}".encode()).hexdigest()[:32]

    async def _turn(self) -> None:
        """What the daemon's loops do when something is due."""
        self.passes += 1
        try:
            if self.engine is None:
                await self._start()
            await self._work()
        except Killed:
            self._die()
        except Exception as trouble:  # noqa: BLE001 - whatever ends the process is told of, and the next one begins
            self.errors.append(f"{self.now:%a %d %b %H:%M} {trouble!r}")
            self._die()

    async def _work(self) -> None:
        engine = self.engine
        assert engine
        if self.clock() >= self._moment + MOMENT_EVERY:
            self._moment = self.clock()
            await engine.desk.ledger.set_moment(self._moment)
        if self.now >= self._tended + timedelta(days=1):
            self._tended = self.now
            await engine.tend()
        if self.now >= self.reads_at and self._mail_waits():
            await engine.mailroom.read()
            self.reads_at = self.now + timedelta(seconds=0 if engine.mailroom.connected else self.luck.between(30, 300))
        if self._look().alarm <= self.clock():
            await engine.fire()
        if engine.carrying.unwritten or self._look().letter <= self.clock():
            await engine.carrying.deliver()

    def _mail_waits(self) -> bool:
        """Whether the server has told us of something, or we have something to do there; a listing without either is no news."""
        seen = self._look()
        return bool(self.server.inbox or seen.unmoved or (self.settings.relay.sent and seen.unsure))

    def _look(self) -> Seen:
        """The ledger as somebody beside the process sees it, who is in a hurry."""
        alarm, news, letter, unmoved, unsure = self._eyes.execute(LOOK).fetchone()
        moments = (datetime.fromisoformat(at) if at else NEVER for at in (alarm, news, letter))
        alarm, news, letter = moments
        return Seen(min(alarm, news), letter, bool(unmoved), bool(unsure))

    def _die(self) -> None:
        self.engine = None
        self.deaths += 1
        self.starts_at = self.now + timedelta(seconds=5 if self.luck.odds(0.8) else self.luck.between(60, 40_000))
        self.down.append((self.now, self.starts_at))

    def close(self) -> None:
        self._eyes.close()
        self.store.close()

    # ------------------------------------------------------------------ time

    async def live(self, until: datetime) -> None:
        """From one moment to the next at which something is due."""
        while self.passes <= MOST_PASSES and (moment := self._next()) < until:
            await self._sleep(moment)
            while self._coming and self._coming[0][0] <= self.now:
                heapq.heappop(self._coming)[2]()
            if self.now >= self.starts_at:
                await self._turn()
            self._read_letters()
        await self._sleep(until)

    async def _sleep(self, moment: datetime) -> None:
        await asyncio.sleep(max(0.0, (moment - self.now).total_seconds()))

    def _next(self) -> datetime:
        moments = [self._coming[0][0]] if self._coming else []
        due = [self.starts_at] if self.engine is None else self._due()
        soonest = min([*moments, *(max(moment, self.starts_at) for moment in due)], default=datetime.max.replace(tzinfo=UTC))
        return max(soonest, self.now + timedelta(milliseconds=1))

    def _due(self) -> Iterable[datetime]:
        """When the process has something to do."""
        seen, skew = self._look(), self.luck.skew(self.now)
        if seen.alarm < NEVER:
            yield seen.alarm - skew
        if seen.letter < NEVER:
            away = within(self.luck.relay_away, self.now) or within(self.luck.blocked, self.now)
            yield max(seen.letter - skew, min(away, self.now + timedelta(hours=2)) if away else self.now)
        if self.server.inbox or seen.unmoved:
            yield max(self.reads_at, self.now + timedelta(seconds=1))
        yield max(self._tended + timedelta(days=1), self.now)
        if self.settings.relay.sent and seen.unsure:
            yield self.now + timedelta(minutes=3)
        yield from (max(end, self.now) for begin, end in self.luck.mailbox_away if begin <= self.now < end)

    def will(self, moment: datetime, act: Callable[[], None]) -> None:
        heapq.heappush(self._coming, (moment, next(self._numbers), act))

    # ------------------------------------------------------------------ people

    def _read_letters(self) -> None:
        letters, self.server.fresh = self.server.fresh, []
        for letter in letters:
            if (reader := self.people.get(letter.to)) and not any(letter.message_id == known.message_id for known in reader.letters):
                self.intend(reader, reader.reads(letter))

    def intend(self, colleague: Colleague, acts: Iterable[Written]) -> None:
        for act in acts:
            if act.at < self.luck.end:
                raw = self._mail(colleague, act)
                slow = self.luck.between(60, 30_000) if self.luck.odds(0.1) else self.luck.between(1, 60)
                self.will(act.at + timedelta(seconds=slow), lambda raw=raw: self._arrives(raw))  # type: ignore[misc]
                if self.luck.odds(0.06):
                    twice = act.at + timedelta(seconds=self.luck.between(1, 90_000))
                    self.will(twice, lambda raw=raw: self._arrives(raw))  # type: ignore[misc]

    def _arrives(self, raw: bytes) -> None:
        uid = self.server.deliver(raw)
        if self.luck.odds(0.05):
            self.will(self.now + timedelta(seconds=self.luck.between(0, 2)), lambda: self.server.meddle(uid))

    def _mail(self, colleague: Colleague, written: Written) -> bytes:
        """A mail as mail programs write it: to the letter's Reply-To, threaded, the letter quoted below."""
        letter, number = written.answers, next(self._numbers)
        ics = _calendar_answer(colleague, written) if written.partstat and letter else ""
        subject = f"Re: {letter.header('Subject')}" if letter else written.subject
        thread = f"In-Reply-To: {letter.message_id}\r\nReferences: {letter.message_id}\r\n" if letter and not ics else ""
        to = (letter.header("Reply-To") if letter and not ics else "") or ADDRESS
        kind = "text/calendar; charset=utf-8; method=REPLY" if ics else "text/plain; charset=utf-8"
        body = ics or written.text + (_quoted(letter) if letter else "")
        head = (
            f"From: {colleague.person.name} <{colleague.person.email}>\r\nTo: {to}\r\nSubject: {' '.join(subject.split())}\r\n"
            f"Date: {format_datetime(written.at)}\r\nMessage-ID: <{number}.mail@people.example.org>\r\n{thread}"
            f"MIME-Version: 1.0\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        )
        return (head + body.replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n").encode()


def _quoted(letter: Came) -> str:
    lines = "\n".join(f"> {line}" for line in letter.text.splitlines()[:12])
    return f"\n\nOn {letter.at:%a, %d %b %Y at %H:%M}, Peer mentoring <{ADDRESS}> wrote:\n{lines}\n"


def _calendar_answer(colleague: Colleague, written: Written) -> str:
    """A REPLY for what the letter invited to (RFC 5546 3.2.3)."""
    assert written.answers
    lines = written.answers.ics.replace(b"\r\n ", b"").decode().splitlines()
    first = {line.split(":")[0].split(";")[0]: line for line in reversed(lines)}
    which = [first["RECURRENCE-ID"]] if "RECURRENCE-ID" in first and "RRULE" not in first else []
    body = [
        "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "METHOD:REPLY", "BEGIN:VEVENT", first["UID"], first["SEQUENCE"],
        f"DTSTAMP:{written.at:%Y%m%dT%H%M%SZ}", first["ORGANIZER"], *which,
        f"ATTENDEE;PARTSTAT={written.partstat}:mailto:{colleague.person.email}", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "\r\n".join(body)


# ---------------------------------------------------------------- a seed


def founded(seed: int, template: bytes, place: Path, loop: JumpingLoop) -> World:
    """The first morning of a seed. Keys that a real ledger draws by chance are set, so that the same seed gives the same bytes."""
    file = place / "ledger.db"
    file.write_bytes(template)
    luck = Luck(seed, OPENING, OPENING + timedelta(weeks=WEEKS))
    own = settings(f"sqlite:///{file}")
    told = replace(own.mailbox.server, password=SECRET)
    own = replace(
        own, mailbox=replace(own.mailbox, server=told), relay=replace(own.relay, server=told, sent="Sent" if luck.keeps_copies else "")
    )
    store = Store(own.store_url)
    event.listen(store.engine, "connect", _unhurried)
    _compiled_before(store.engine)
    drawn = Random(f"{seed}:people")
    everybody = company(seed, drawn.choice((1, 1, 2)), drawn.choice((2, 3)), 1, OPENING, late=0.1, weeks=WEEKS)
    ledger = Ledger(store)
    boss = Person("mary", "mary@example.org", "Mary Olsen", timezone="Europe/Berlin", country="DE")
    ledger.state(own.rules, OPENING)
    ledger.commit(Batch(OPENING, ledger.revision, facts=(boss, *(c.person for c in everybody))))
    world = World(luck, own, store, {c.person.email: c for c in everybody}, loop)
    for colleague in everybody:
        world.intend(colleague, [*colleague.begins(OPENING), *_whims(colleague, drawn)])
    for moment in luck.renumbered:
        world.will(moment, world.server.renumber)
    return world


def _compiled_before(engine: SqlEngine) -> None:
    """Statements need not be compiled anew in each seed (by way of execution_options every event would be looked up twice)."""
    STATEMENTS.append((engine.dialect, engine._compiled_cache))
    del STATEMENTS[1:]
    engine.dialect, engine._compiled_cache = STATEMENTS[0]


def _whims(colleague: Colleague, drawn: Random) -> Iterator[Written]:
    """What people write about their talks without having been asked, most of it when a talk is near."""
    for _ in range(drawn.choice((0, 1, 3, 6))):
        moment = OPENING + timedelta(days=drawn.randint(4, 7 * WEEKS), minutes=drawn.randint(0, 1400))
        yield Written(colleague.at_work(moment), drawn.choice(WHIMS), subject="Our talks")


def template(place: Path) -> bytes:
    """A fresh ledger with set keys, made once for all seeds."""
    file = place / "template.db"
    ledger = Ledger.open(f"sqlite:///{file}", now=OPENING)
    ledger.store.write(_tuned)
    ledger.close()
    return file.read_bytes()


def _tuned(connection: Any) -> None:
    connection.execute(update(tables.token_keys).values(key="5e" * 32))
    connection.execute(update(tables.meta).values(instance="5e" * 16))


def _unhurried(connection: Any, record: object) -> None:
    """Nothing here has to survive a power cut."""
    connection.execute("PRAGMA synchronous=OFF")
