"""The whole ledger, the past included, as values: what exports, lists and the ledger's own rules look at.

Words and bytes of letters and mails are left where they are; whoever shows one asks for it alone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, select

from alongside.ledger import tables as t
from alongside.ledger.leases import meta
from alongside.ledger.rows import series_of, values_of
from alongside.ledger.values import DueAlarm, InboxEntry, LetterEntry, Meta
from alongside.programme.model import (
    Ask,
    Notice,
    Pairing,
    Person,
    Prompted,
    Question,
    Request,
    SeriesIs,
    Session,
    SessionChange,
    ThanksWeek,
)

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class LeaseRow:
    """The lease as it lies in its table, whether it is good or not."""

    holder: str
    fence: int
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything that was ever written down, in the order of its keys."""

    meta: Meta
    people: dict[str, Person]
    requests: dict[int, Request]
    asks: tuple[Ask, ...]
    pairings: dict[int, Pairing]
    series: tuple[SeriesIs, ...]
    current_series: frozenset[str]
    """Ids of the series that are their pairings' current ones."""
    sessions: dict[str, Session]
    changes: dict[str, tuple[SessionChange, ...]]
    """By session, oldest first."""
    questions: tuple[Question, ...]
    thanks: tuple[ThanksWeek, ...]
    notices: tuple[Notice, ...]
    prompted: tuple[Prompted, ...]
    letters: tuple[LetterEntry, ...]
    inbox: tuple[InboxEntry, ...]
    alarms: tuple[DueAlarm, ...]
    lease: LeaseRow | None


def whole(connection: Connection) -> Whole:
    """Reads all of it in one transaction."""

    def every(kind: type[Value], table: Table) -> tuple[Value, ...]:
        return tuple(values_of(kind, connection.execute(select(table).order_by(*table.primary_key))))

    current = frozenset(connection.execute(select(t.series.c.id).where(t.series.c.current)).scalars())
    leases = every(LeaseRow, t.leases)
    return Whole(
        meta(connection),
        people={p.id: p for p in every(Person, t.people)},
        requests={r.id: r for r in every(Request, t.requests)},
        asks=every(Ask, t.asks),
        pairings={p.id: p for p in every(Pairing, t.pairings)},
        series=tuple(series_of(connection.execute(select(t.series).order_by(t.series.c.pairing, t.series.c.id)))),
        current_series=current,
        sessions={s.id: s for s in every(Session, t.sessions)},
        changes=_histories(every(SessionChange, t.session_changes)),
        questions=every(Question, t.questions),
        thanks=every(ThanksWeek, t.thanks_weeks),
        notices=every(Notice, t.notices),
        prompted=every(Prompted, t.prompted),
        letters=letters(connection),
        inbox=inbox(connection),
        alarms=every(DueAlarm, t.alarms),
        lease=leases[0] if leases else None,
    )


def letters(connection: Connection, *where: ColumnElement[bool]) -> tuple[LetterEntry, ...]:
    """Letters by number."""
    wanted = [t.letters.c[name] for name in LetterEntry.__dataclass_fields__]
    return tuple(values_of(LetterEntry, connection.execute(select(*wanted).where(*where).order_by(t.letters.c.id))))


def inbox(connection: Connection, *where: ColumnElement[bool]) -> tuple[InboxEntry, ...]:
    """Mails by number."""
    columns = t.inbox.c
    wanted: list[Any] = [columns[name] for name in InboxEntry.__dataclass_fields__ if name != "kept"]
    found = connection.execute(select(*wanted, columns.raw.is_not(None).label("kept")).where(*where).order_by(columns.id))
    return tuple(values_of(InboxEntry, found))


def _histories(changes: tuple[SessionChange, ...]) -> dict[str, tuple[SessionChange, ...]]:
    histories: defaultdict[str, list[SessionChange]] = defaultdict(list)
    for change in changes:
        histories[change.session].append(change)
    return {session: tuple(history) for session, history in histories.items()}
