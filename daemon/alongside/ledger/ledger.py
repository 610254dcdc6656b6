"""The ledger: one programme's memory, as the engine and the commands see it.

Synchronous on purpose; ``thread.LedgerThread`` is its face for the event loop. The living programme is kept in memory between
batches and loaded again only when somebody else has written facts.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Integer, Table, bindparam, delete, func, insert, select, update

from alongside.ledger import committing, holdings, home, incoming, leases, loading, outbox, restored, unsure
from alongside.ledger import tables as t
from alongside.ledger.errors import LedgerError
from alongside.ledger.holders import has_died
from alongside.ledger.living import living
from alongside.ledger.opening import opened
from alongside.ledger.store import Store
from alongside.ledger.values import (
    Batch,
    Claimed,
    Committed,
    Desk,
    DueAlarm,
    Failing,
    Fallen,
    Held,
    HeldBack,
    Holdings,
    Lease,
    Lookup,
    Meta,
    Recorded,
    Task,
    ToRead,
    Unmoved,
    Unsure,
    Untold,
)
from alongside.points import reach
from alongside.programme.expected import with_alarms
from alongside.programme.model import State, apply
from alongside.programme.rules import Rules

OLD_KEYS_KEPT = timedelta(days=90)


class Ledger:
    """An open ledger. Every method is one transaction and raises the sentences of ``errors``."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._state: State | None = None
        self._revision = 0

    @classmethod
    def open(cls, url: str, *, now: datetime, create: bool = True) -> Self:
        """Opens the ledger at ``url`` and brings its tables up to date; with ``create`` makes a new one where there is none."""
        return cls(opened(url, now=now, create=create))

    def close(self) -> None:
        self.store.close()

    # ------------------------------------------------------------------ the ledger about itself

    @property
    def meta(self) -> Meta:
        return self.store.read(leases.meta)

    @property
    def revision(self) -> int:
        """The revision of the state that ``state`` last returned: what a batch decided on it has to expect."""
        return self._revision

    def set_moment(self, now: datetime) -> None:
        """Moves the ledger's last moment forward. Raises MomentBefore."""
        self.store.write(lambda c: leases.set_moment(c, now), twice=True)

    def settle(self, now: datetime) -> None:
        """The ledger is run here. Raises StoreElsewhere where it was run on another machine before, or is at work at another path of this one."""
        self.store.write(lambda c: home.settle(c, home.here(self.store.path), self.store.name, lambda path: self._at_work(path, now)))

    def _at_work(self, path: str, now: datetime) -> bool:
        """Whether what lies there is this very programme, and a living process runs it."""
        if not Path(path).is_file():
            return False
        try:
            there = Ledger(Store(f"sqlite:///{path}"))
            try:
                leading, same = there.leader(now), there.meta.instance == self.meta.instance
            finally:
                there.close()
        except LedgerError:
            return False
        return same and leading is not None and not has_died(leading.by)

    def move_here(self) -> None:
        """The programme has moved: what was run elsewhere is run here from now on."""
        self.store.write(lambda c: home.move(c, home.here(self.store.path) or None))

    def another_mailbox(self, uidvalidity: int, wall: datetime, slack: timedelta) -> Meta:
        """Notes that another mailbox is read from here on; mail from before the last look, less ``slack``, is not ours to answer."""
        return self.store.write(lambda c: leases.another_mailbox(c, uidvalidity, wall, slack))

    def set_plus_addresses(self, arrive: bool) -> None:
        """Keeps what was seen of mail to name+word@domain."""
        self.store.write(lambda c: c.execute(update(t.meta).values(plus_addresses=arrive)))

    def rotate_key(self, now: datetime) -> None:
        """A new token key; keys that were replaced more than 90 days ago are forgotten."""
        self.store.write(lambda c: _rotate(c, now))

    def touch(self, task: str, now: datetime, problem: str = "") -> None:
        """Notes that a task or link went well, or what is wrong with it."""
        self.store.write(lambda c: leases.touch(c, task, now, problem), twice=True)

    def tasks(self) -> tuple[Task, ...]:
        return self.store.read(leases.tasks)

    def lease(self, holder: str, now: datetime, seconds: float) -> Lease | Held:
        """Takes or keeps the right to decide, or says who has it. A process of this host that has died holds nothing."""
        return self.store.write(lambda c: leases.lease(c, holder, now, seconds, has_died), twice=True)

    def leave(self, holder: str) -> None:
        """Gives the right to decide back."""
        self.store.write(lambda c: leases.leave(c, holder))

    def leader(self, now: datetime) -> Held | None:
        """Who decides right now."""
        return self.store.read(lambda c: leases.leader(c, now))

    # ------------------------------------------------------------------ deciding

    def state(self, rules: Rules, now: datetime) -> State:
        """The living programme: from memory while nobody else wrote facts, else from the tables."""
        return self._kept(self.store.read(lambda c: self._current(c, rules, now)))

    def forget(self) -> None:
        """What is held in memory is loaded anew next time: it holds moments by clocks whose rules have changed."""
        self._state = None

    def _kept(self, found: tuple[int, State]) -> State:
        self._revision, self._state = found
        return self._state

    def _current(self, connection: Connection, rules: Rules, now: datetime) -> tuple[int, State]:
        revision = int(connection.execute(_REVISION).scalar_one())
        if self._state is not None and revision == self._revision:
            return revision, living(replace(self._state, rules=rules), now)
        return revision, loading.load(connection, rules, now)

    def desk(self, rules: Rules, now: datetime, lookups: Sequence[Lookup] = ()) -> Desk:
        """All that a batch begins with, of one moment."""
        found, meta, letter, inbox, known = self.store.read(
            lambda c: (
                self._current(c, rules, now), leases.meta(c), _next_letter(c), _next_inbox(c), incoming.look_up(c, lookups)
            )
        )  # fmt: skip
        return Desk(self._kept(found), meta, letter, inbox, known)

    def commit(self, batch: Batch) -> Committed:
        """Writes a whole batch or nothing. Raises StateMoved, LeaseLost, FactRefused, or a fault of the store."""
        after = self._followed(batch)
        written = self.store.write(lambda c: committing.commit(c, batch, after), point="ledger")
        self._state, self._revision = after, written.revision
        return written

    def _followed(self, batch: Batch) -> State | None:
        """The state in memory after a batch; None, to be loaded again, where the batch speaks of something that is not in it."""
        if self._state is None or batch.expected_revision != self._revision:
            return None
        if batch.after is not None:
            return batch.after
        try:
            return with_alarms(apply(self._state, batch.facts), batch.fired, batch.alarms)
        except ValueError:
            return None

    def next_letter(self) -> int:
        return self.store.read(_next_letter)

    def next_inbox(self) -> int:
        return self.store.read(_next_inbox)

    # ------------------------------------------------------------------ alarms

    def alarms_due(self, now: datetime, limit: int) -> tuple[DueAlarm, ...]:
        """Alarms whose time has come, earliest first."""
        asked = {"now": now, "most": limit}
        rows = self.store.read(lambda c: c.execute(_ALARMS_DUE, asked).all())
        return tuple(DueAlarm(row.name, row.about, row.due, row.failures) for row in rows)

    def holdings(self, due: DueAlarm) -> Holdings:
        """All that is held on the person an alarm is about."""
        person = due.about.partition(":")[2]
        return self.store.read(lambda c: Holdings(holdings.rows_on(c, person), holdings.letters_to(c, person)))

    def next_alarm(self) -> datetime | None:
        """When the next alarm is due, or news of a talk comes too late for it."""
        return self.store.read(_next_alarm)

    def alarm_failed(self, name: str, about: str, again: datetime) -> int:
        """Counts a failure of one alarm's decision and puts it off until ``again``; returns how many there are."""
        this = (t.alarms.c.name == name, t.alarms.c.about == about)
        put_off = update(t.alarms).where(*this).values(failures=t.alarms.c.failures + 1, due=again).returning(t.alarms.c.failures)
        self._state = None
        return self.store.write(lambda c: c.execute(put_off).scalar()) or 0

    # ------------------------------------------------------------------ mail in

    def to_read(self, uidvalidity: int, uids: Iterable[int]) -> ToRead:
        """What there is to read: kept mails that a coordinator wants read again, and those of ``uids`` that nothing has become of yet."""
        return self.store.read(lambda c: incoming.to_read(c, uidvalidity, uids))

    def fail(self, uidvalidity: int, uid: int, reason: str, raw: bytes | None, now: datetime) -> int:
        """Counts a failure of one mail that was tried alone."""
        return self.store.write(lambda c: incoming.fail(c, uidvalidity, uid, reason, raw, now))

    def failing(self) -> tuple[Failing, ...]:
        """Mails that broke us and will be tried again."""
        return self.store.read(incoming.failing)

    def unmoved(self) -> tuple[Unmoved, ...]:
        """Mails to move on the server: (inbox, uidvalidity, uid, folder)."""
        return self.store.read(incoming.unmoved)

    def moved(self, ids: Sequence[int]) -> None:
        """These inbox rows' mails lie in their folder now."""
        self.store.write(lambda c: incoming.moved(c, ids), point="ledger-moved", twice=True)

    def retry(self, inbox: int) -> bool:
        """A quarantined mail is to be read again."""
        return self.store.write(lambda c: incoming.retry(c, inbox))

    def drop(self, inbox: int) -> bool:
        """A quarantined mail is let go."""
        return self.store.write(lambda c: incoming.drop(c, inbox))

    # ------------------------------------------------------------------ letters out

    def claim(self, now: datetime, limit: int, holder: str, *, first: bool = False) -> tuple[Claimed, ...]:
        """The next letters to send; their attempt is on record when this returns.

        With ``first`` a round of deliveries begins: stale prompts go, and under a used-up limit nothing is tried.
        """
        claimed = self.store.write(lambda c: outbox.claim(c, now, limit, holder) if not first or unsure.may_leave(c, now) else ())
        reach("ledger-claimed")
        return claimed

    def next_letter_due(self) -> datetime | None:
        """When the next waiting letter may leave."""
        return self.store.read(outbox.next_letter_due)

    def untold(self, now: datetime) -> tuple[Untold, ...]:
        """News of talks that could not leave in time, and has to be replaced."""
        return self.store.read(lambda c: outbox.untold(c, now))

    def let_go(self, ids: Sequence[int]) -> None:
        """Late news that nothing has replaced is not sent either."""
        self.store.write(lambda c: outbox.let_go(c, ids))

    def fallen(self) -> tuple[Fallen, ...]:
        """Letters that failed, and of which nobody has been told yet."""
        return self.store.read(outbox.fallen)

    def told_of(self, letter: int) -> None:
        """What follows from a letter that failed is decided."""
        self.store.write(lambda c: outbox.told_of(c, letter))

    def unsent(self, now: datetime) -> tuple[str, ...]:
        """One sentence for each letter that is due and has not left."""
        return self.store.read(lambda c: outbox.unsent(c, now))

    def record(self, outcomes: Sequence[Recorded], now: datetime) -> None:
        """Writes down how attempts ended."""
        self.store.write(lambda c: outbox.record(c, outcomes, now), twice=True)
        reach("ledger-recorded")

    def recover(self, now: datetime, *, looks: bool = False, mine: str = "") -> tuple[int, ...]:
        """Letters whose attempt nobody will finish wait again or stay "maybe", by kind. Called before anything is sent.

        Who asks on SQLite sends alone, so whatever is on its way there is lost; on PostgreSQL others may be at work.
        """

        def lost(holder: str) -> bool:
            return self.store.sqlite or holder == mine or has_died(holder)

        found = self.store.write(lambda c: outbox.recover(c, now, lost, looks=looks))
        reach("ledger-recovered")
        return found

    def unsure(self) -> tuple[Unsure, ...]:
        """Letters whose Sent copy is still to be looked for."""
        return self.store.read(unsure.unsure)

    def resolve(self, found: Collection[int], given_up: Collection[int], now: datetime, *, sure: bool) -> None:
        """What a look at the Sent copies told; ``sure`` when one that is not there is known not to have left."""
        self.store.write(lambda c: unsure.looked(c, found, given_up, now, sure=sure))

    def sent_after(self, moment: datetime) -> str:
        """The Message-ID of a letter that was certainly sent after a moment, or ""."""
        return self.store.read(lambda c: unsure.sent_after(c, moment))

    def give_up_looking(self, now: datetime) -> None:
        """Decides by kind what nobody could look for."""
        self.store.write(lambda c: unsure.given_up(c, unsure.blind(c, now), now, sure=False))

    def held_back(self) -> tuple[HeldBack, ...]:
        """What a restored ledger holds, to be looked for among the Sent copies."""
        return self.store.read(restored.held_back)

    def has_left(self, ids: Collection[int], now: datetime) -> None:
        """Held letters whose Sent copies are there: they left before the copy was put back."""
        self.store.write(lambda c: restored.has_left(c, ids, now))

    def reread(self) -> None:
        """What was handled since the copy was made lies in the inbox again."""
        self.store.write(restored.reread)

    def left_since(self, since: datetime) -> tuple[datetime, ...]:
        """When letters were handed over lately."""
        return self.store.read(lambda c: unsure.left_since(c, since))

    def hold(self, on: bool) -> None:
        """Begins or ends the rehearsal in which letters wait for a person."""
        self.store.write(lambda c: outbox.hold(c, on))

    def release(self, ids: Sequence[int] | None, now: datetime) -> tuple[int, ...]:
        """Lets held letters go; without ``ids`` all of them, and the hold ends."""
        return self.store.write(lambda c: outbox.release(c, ids, now))


_FIRST_ALARM = select(func.min(t.alarms.c.due))
_LETTERS_FROM = select(t.meta.c.letters_from)
_REVISION = select(t.meta.c.revision)
_ALARMS_DUE = (
    select(t.alarms).where(t.alarms.c.due <= bindparam("now")).order_by(t.alarms.c.due, t.alarms.c.name, t.alarms.c.about)
    .limit(bindparam("most", type_=Integer))
)  # fmt: skip
_HIGHEST = {table: select(func.max(table.c.id)) for table in (t.letters, t.inbox)}


def _next_alarm(connection: Connection) -> datetime | None:
    moments = (connection.execute(_FIRST_ALARM).scalar(), outbox.next_too_late(connection))
    return min((moment for moment in moments if moment), default=None)


def _next_letter(connection: Connection) -> int:
    return max(_highest(connection, t.letters) + 1, int(connection.execute(_LETTERS_FROM).scalar_one()))


def _next_inbox(connection: Connection) -> int:
    return _highest(connection, t.inbox) + 1


def _highest(connection: Connection, table: Table) -> int:
    return connection.execute(_HIGHEST[table]).scalar() or 0


def _rotate(connection: Connection, now: datetime) -> None:
    """A key is old from the moment the next one began; what it signed stays good for ninety days more."""
    newer = connection.execute(select(t.token_keys.c.since).order_by(t.token_keys.c.since)).scalars().all()[1:]
    gone = max((since for since in newer if since <= now - OLD_KEYS_KEPT), default=None)
    if gone is not None:
        connection.execute(delete(t.token_keys).where(t.token_keys.c.since < gone))
    connection.execute(insert(t.token_keys), [{"key": secrets.token_hex(32), "since": now}])
