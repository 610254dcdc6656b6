"""The rehearsal: the real engine on real IMAP and SMTP, invented people, and a clock that jumps to the next thing that happens.

Nothing here decides for the programme: the play only asks the ledger when the next alarm or letter is due, and the people when they
will next sit at their desks.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from alongside.demo.cast import CHARACTERS, PROGRAMME, ROSTER
from alongside.demo.diary import Talk
from alongside.demo.personas import Act, Persona
from alongside.demo.servers import EmbeddedServers, Posted
from alongside.engine import Engine
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Batch
from alongside.ledger.verify import Finding, verify
from alongside.ledger.whole import Whole, whole
from alongside.programme.rules import Programme, Rhythm, Trust
from alongside.settings import Settings
from alongside.wire.imap import ImapMailbox
from alongside.wire.postman import Postman

FIRST_DAY = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
AFTERWARDS = timedelta(weeks=4)
"""How long it plays on after the last planned week: for closing letters and for the new mentor."""
LEAST_STEP = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Page:
    """What a person's calendar held from a moment on."""

    at: datetime
    talks: tuple[Talk, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """Everything that was played: the mail in the order it was posted, each person's calendar over time, and the ledger's verdict."""

    began: datetime
    ended: datetime
    posted: tuple[Posted, ...]
    calendars: dict[str, tuple[Page, ...]]
    icals: dict[str, bytes]
    passes: int
    pairings: int
    sessions: dict[str, int]
    """How many dates came to which end."""
    held: tuple[tuple[str, datetime], ...]
    """The talks that took place: the mentee's address and the start."""
    problems: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Play:
    """One rehearsal. People named in ``silent`` read their mail and never answer."""

    store: Path
    weeks: int = 12
    silent: Collection[str] = ()
    progress: Callable[[float, datetime], None] = lambda share, now: None
    now: datetime = FIRST_DAY
    passes: int = 0
    problems: list[str] = field(default_factory=list)
    _plans: list[tuple[datetime, int, Persona, Act]] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=count)
    _calendars: dict[str, list[Page]] = field(default_factory=lambda: {person.email: [] for person in ROSTER})

    async def run(self) -> Played:
        """Plays from the first morning until all is said."""
        async with AsyncExitStack() as leaving:
            addresses = (PROGRAMME, *(person.email for person in ROSTER))
            servers = await leaving.enter_async_context(EmbeddedServers(addresses, clock=lambda: self.now))
            settings = _settings(servers, self.store, self.weeks)
            ledger = await self._founded(settings)
            leaving.push_async_callback(ledger.close)
            seeds = count(1)
            engine = Engine.of(
                settings, ledger, ImapMailbox(settings.mailbox), Postman(settings.relay), lambda: self.now,
                entropy=lambda: f"{next(seeds):032x}",
            )  # fmt: skip
            leaving.push_async_callback(engine.close)
            people = {person.email: CHARACTERS.get(person.id, Persona)(person, servers, PROGRAMME) for person in ROSTER}
            for persona in people.values():
                leaving.push_async_callback(persona.box.close)
                self._plan(persona, persona.begins())
            await self._until_the_end(engine, servers, people)
            findings = await ledger.call(verify, ledger.ledger, self.now)
            return self._played(servers, people, await ledger.call(ledger.ledger.store.read, whole), findings)

    def _played(self, servers: EmbeddedServers, people: dict[str, Persona], all_of_it: Whole, findings: tuple[Finding, ...]) -> Played:
        calendars = {address: tuple(pages) for address, pages in self._calendars.items()}
        icals = {address: persona.diary.ical() for address, persona in people.items()}
        problems = tuple(dict.fromkeys(self.problems))
        sessions: Counter[str] = Counter(session.state for session in all_of_it.sessions.values())
        return Played(
            FIRST_DAY, self.now, tuple(servers.posted), calendars, icals, self.passes, len(all_of_it.pairings), dict(sessions),
            _held(all_of_it), problems, findings,
        )  # fmt: skip

    async def _founded(self, settings: Settings) -> LedgerThread:
        ledger = LedgerThread(Ledger.open(settings.store_url, now=self.now))
        await ledger.state(settings.rules, self.now)
        await ledger.commit(Batch(self.now, ledger.revision, facts=ROSTER))
        return ledger

    # ------------------------------------------------------------------ the clock

    async def _until_the_end(self, engine: Engine, servers: EmbeddedServers, people: dict[str, Persona]) -> None:
        end = FIRST_DAY + timedelta(weeks=self.weeks) + AFTERWARDS
        while (moment := await self._next(engine, people)) <= end:
            self.progress((moment - FIRST_DAY) / (end - FIRST_DAY), moment)
            mornings = [p for p in people.values() if p.next_look(self.now) <= moment]
            self.now = max(moment, self.now).astimezone(UTC)
            before = len(servers.posted)
            await self._act()
            for persona in mornings:
                self._plan(persona, persona.looks(self.now))
            await self._pass(engine)
            self.passes += 1
            await self._read(servers, before, people)

    async def _next(self, engine: Engine, people: dict[str, Persona]) -> datetime:
        """The next moment at which anything can happen."""
        dues = (await engine.desk.ledger.next_alarm(), await engine.desk.ledger.next_letter_due())
        theirs = [max(due, self.now + LEAST_STEP) for due in dues if due]
        plans = [self._plans[0][0]] if self._plans else []
        return min(*theirs, *plans, *(persona.next_look(self.now) for persona in people.values()))

    async def _pass(self, engine: Engine) -> None:
        await engine.desk.ledger.set_moment(self.now)
        await engine.pass_once()
        self.problems += engine.outages.problems

    # ------------------------------------------------------------------ the people

    def _plan(self, persona: Persona, acts: Iterable[Act]) -> None:
        if persona.person.id in self.silent:
            return
        for act in acts:
            due = persona.at_desk(persona.at_desk(self.now) + act.after)
            heapq.heappush(self._plans, (due, next(self._numbers), persona, act))

    async def _act(self) -> None:
        while self._plans and self._plans[0][0] <= self.now:
            _, _, persona, act = heapq.heappop(self._plans)
            await persona.box.post(act.write(self.now))
            self._leaf(persona)

    async def _read(self, servers: EmbeddedServers, before: int, people: dict[str, Persona]) -> None:
        """Whoever has new mail is woken by their server and reads it."""
        woken = {servers.account_of(posted.recipient) for posted in servers.posted[before:]}
        for persona in (people[address] for address in sorted(filter(None, woken)) if address in people):
            for letter in await persona.fetch():
                self._leaf(persona)
                self._plan(persona, persona.reads(letter))

    def _leaf(self, persona: Persona) -> None:
        """A new page of the calendar, where it changed."""
        pages, talks = self._calendars[persona.person.email], persona.diary.talks()
        if talks != (pages[-1].talks if pages else ()):
            pages.append(Page(self.now, talks))


def _held(all_of_it: Whole) -> tuple[tuple[str, datetime], ...]:
    mentees = {pairing.id: all_of_it.people[pairing.mentee].email for pairing in all_of_it.pairings.values()}
    held = ((mentees[session.pairing], session.start) for session in all_of_it.sessions.values() if session.state == "held")
    return tuple(sorted(held, key=lambda talk: talk[1]))


def _settings(servers: EmbeddedServers, store: Path, weeks: int) -> Settings:
    programme = Programme("Peer mentoring", PROGRAMME, ("mary@example.org",), ("example.org",), timezone="Europe/Berlin", country="DE")
    mailbox = replace(servers.mailbox_settings(PROGRAMME), plus_addresses="yes")
    return Settings(programme, mailbox, servers.relay_settings(PROGRAMME), f"sqlite:///{store}", Trust(), Rhythm(weeks=weeks))
