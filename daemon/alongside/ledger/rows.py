"""Values as rows and rows as values.

A fact of a kind with a key replaces the row of that key; what has none (an answer given, a prompt sent, a change of a
session) is added and never touched again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, get_type_hints

from sqlalchemy import Connection, Executable, Insert, Result, Table, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from alongside.ledger import tables as t
from alongside.programme.keepsakes import Contribution, Said, Score, Tip
from alongside.programme.model import (
    Answered,
    Ask,
    Break,
    Busy,
    Concern,
    Fact,
    History,
    Notice,
    Pairing,
    Person,
    Prompted,
    Question,
    Request,
    SeriesIs,
    Session,
    SessionChange,
    State,
    ThanksWeek,
    ZoneIs,
    followed,
)

AnyRow = dict[str, Any]
Value = TypeVar("Value")
Series: type[Any] = get_type_hints(SeriesIs)["series"]
"""A value of the calendar, known here only as what a ``SeriesIs`` holds."""

KEPT: Mapping[type, Table] = {
    # Tables that others name come first.
    Person: t.people,
    Request: t.requests,
    Pairing: t.pairings,
    Ask: t.asks,
    Question: t.questions,
    ThanksWeek: t.thanks_weeks,
    Said: t.said,
    Score: t.scores,
    Tip: t.tips,
    Contribution: t.contributions,
    Notice: t.notices,
    History: t.histories,
    Concern: t.concerns,
    Busy: t.busy,
    Break: t.breaks,
    ZoneIs: t.zones,
}
ADDED: Mapping[type, Table] = {Answered: t.answered, Prompted: t.prompted}


def _names(kind: Any) -> Iterable[str]:
    """The fields of a dataclass; asked once a value, so the short way."""
    names: Iterable[str] = kind.__dataclass_fields__
    return names


def row_of(value: Any) -> AnyRow:
    """The row that holds the fields of a value."""
    return {name: getattr(value, name) for name in _names(value)}


def values_of(kind: type[Value], rows: Result[Any]) -> list[Value]:
    """The values whose fields the rows hold; further columns are passed over."""
    made: Callable[..., Value] = kind
    return [made(*row) for row in rows.columns(*_names(kind))]


def series_of(rows: Result[Any]) -> list[SeriesIs]:
    """Each series with the pairing that its row names."""
    return [SeriesIs(row[0], Series(*row[1:])) for row in rows.columns("pairing", *_names(Series))]


def in_place(connection: Connection, table: Table) -> Executable:
    """An INSERT that replaces the row of the same primary key."""
    return _replacing(connection.dialect.name, table)


@cache
def _replacing(dialect: str, table: Table) -> Executable:
    inserted: Any = (sqlite if dialect == "sqlite" else postgresql).insert(table)
    key = [column.name for column in table.primary_key]
    others = {c.name: inserted.excluded[c.name] for c in table.columns if c.name not in key}
    statement: Executable = inserted.on_conflict_do_update(index_elements=key, set_=others)
    return statement


@cache
def _adding(table: Table) -> Insert:
    return insert(table)


def write_facts(connection: Connection, facts: Sequence[Fact], after: State | None = None) -> None:
    """Writes facts in their order: of two versions of one thing the later stays. ``after`` is the state they lead to, where it is known."""
    by_kind: defaultdict[type, list[Any]] = defaultdict(list)
    for fact in facts:
        by_kind[type(fact)].append(fact)
    for kind, table in KEPT.items():
        if kind in by_kind:
            connection.execute(in_place(connection, table), _last_versions(table, map(row_of, by_kind[kind])))
    for kind, table in ADDED.items():
        if kind in by_kind:
            connection.execute(_adding(table), [row_of(value) for value in by_kind[kind]])
    if SeriesIs in by_kind:
        _write_series(connection, by_kind[SeriesIs])
    if SessionChange in by_kind:
        _write_changes(connection, by_kind[SessionChange], after)


def _last_versions(table: Table, rows: Iterable[AnyRow]) -> list[AnyRow]:
    key = [column.name for column in table.primary_key]
    return list({tuple(row[name] for name in key): row for row in rows}.values())


def _write_series(connection: Connection, facts: Sequence[SeriesIs]) -> None:
    """The last series written for a pairing is its current one."""
    current = {fact.pairing: fact.series.id for fact in facts}
    rows = [
        {**row_of(f.series), "pairing": f.pairing, "current": current[f.pairing] == f.series.id}
        for f in facts
    ]  # fmt: skip
    connection.execute(_FORMER, {"pairings": list(current)})
    connection.execute(in_place(connection, t.series), _last_versions(t.series, rows))


def _write_changes(connection: Connection, changes: Sequence[SessionChange], after: State | None) -> None:
    """The history is added to, and each session's row becomes the fold of its history."""
    sessions = _folded(connection, changes) if after is None else _held(after, changes)
    connection.execute(in_place(connection, t.sessions), [{**row_of(session), "begins": session.start} for session in sessions])
    connection.execute(_adding(t.session_changes), [row_of(change) for change in changes])


def _held(after: State, changes: Sequence[SessionChange]) -> Iterable[Session]:
    """The sessions as the state has them that followed the changes already."""
    wanted = {change.session for change in changes}
    pairings = dict.fromkeys(change.pairing for change in changes)
    return [session for pairing in pairings for session in after.sessions[pairing] if session.id in wanted]


def _folded(connection: Connection, changes: Sequence[SessionChange]) -> Iterable[Session]:
    """The sessions as the tables hold them, and what the changes make of them."""
    found = connection.execute(_SESSIONS, {"wanted": list({change.session for change in changes})})
    sessions = {session.id: session for session in values_of(Session, found)}
    for change in changes:
        sessions[change.session] = followed(sessions.get(change.session), change)
    return sessions.values()


# Made once: making a statement costs more than asking it.
_FORMER = update(t.series).where(t.series.c.pairing.in_(bindparam("pairings", expanding=True))).values(current=False)
_SESSIONS = select(t.sessions).where(t.sessions.c.id.in_(bindparam("wanted", expanding=True)))
