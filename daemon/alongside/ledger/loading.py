"""The state as the tables hold it: everybody, and what is not over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, func, or_, select

from alongside.ledger import tables as t
from alongside.ledger.living import ANSWERED_KEPT, ENDED_KEPT, PROMPTED_KEPT, living
from alongside.ledger.rows import Series, value_of
from alongside.programme.expected import KINDS
from alongside.programme.keepsakes import Contribution, Said, Score, Tip
from alongside.programme.model import (
    LIVE_PAIRINGS,
    OPEN_REQUESTS,
    Answered,
    Ask,
    Break,
    Busy,
    Concern,
    History,
    Notice,
    Pairing,
    Person,
    Prompted,
    Question,
    Request,
    Session,
    State,
    ThanksWeek,
    ZoneIs,
)
from alongside.programme.rules import Rules

Value = TypeVar("Value")
Key = TypeVar("Key")


def load(connection: Connection, rules: Rules, now: datetime) -> State:
    """The living programme, with a handful of SELECTs whatever its size."""
    pairings, requests = _living_pairings(now), _living_requests(now)

    def having(kind: type[Value], table: Table, *where: ColumnElement[bool]) -> list[Value]:
        return [value_of(kind, row) for row in connection.execute(select(table).where(*where).order_by(*table.primary_key))]

    def of_pairings(kind: type[Value], table: Table) -> list[Value]:
        return having(kind, table, table.c.pairing.in_(pairings))

    state = State(
        rules,
        people={p.id: p for p in having(Person, t.people)},
        requests={r.id: r for r in having(Request, t.requests, t.requests.c.id.in_(requests))},
        asks=_grouped(sorted(having(Ask, t.asks, t.asks.c.request.in_(requests)), key=lambda a: a.round), lambda a: a.request),
        pairings={p.id: p for p in having(Pairing, t.pairings, t.pairings.c.id.in_(pairings))},
        series=_current_series(connection, pairings),
        sessions=_grouped(sorted(of_pairings(Session, t.sessions), key=lambda s: s.recurrence_id), lambda s: s.pairing),
        questions={q.id: q for q in having(Question, t.questions, t.questions.c.closed_at.is_(None))},
        thanks=_grouped(of_pairings(ThanksWeek, t.thanks_weeks), lambda w: w.pairing),
        said=_grouped(of_pairings(Said, t.said), lambda w: w.pairing),
        scores=_grouped(of_pairings(Score, t.scores), lambda s: s.pairing),
        tips={(tip.pairing, tip.person): tip for tip in having(Tip, t.tips)},
        contributions={c.id: c for c in of_pairings(Contribution, t.contributions)},
        notices=_grouped(of_pairings(Notice, t.notices), lambda n: n.pairing),
        histories={(h.mentor, h.mentee): h for h in having(History, t.histories)},
        answered=_grouped(_since(having, Answered, t.answered, now - ANSWERED_KEPT), lambda a: a.address),
        prompted=_grouped(_since(having, Prompted, t.prompted, now - PROMPTED_KEPT), lambda p: p.person),
        concerns={c.id: c for c in having(Concern, t.concerns, t.concerns.c.told_at.is_(None))},
        prompts_due=_prompts_due(connection),
        busy={b.person: b for b in having(Busy, t.busy)},
        breaks={b.id: b for b in having(Break, t.breaks)},
        zones={z.name: z for z in having(ZoneIs, t.zones)},
        next_request=_next(connection, t.requests),
        next_pairing=_next(connection, t.pairings),
    )
    return living(state, now)


def _prompts_due(connection: Connection) -> dict[tuple[str, str], datetime]:
    rows = connection.execute(select(t.alarms).where(t.alarms.c.name.in_(KINDS)))
    return {(row.name, row.about): row.due for row in rows}


def _living_pairings(now: datetime) -> Select[tuple[int]]:
    """A little more than what lives; ``living`` has the last word."""
    over = func.coalesce(t.pairings.c.ended_on, t.pairings.c.ends_on)
    since = (now - ENDED_KEPT).date()
    return select(t.pairings.c.id).where(or_(t.pairings.c.state.in_(LIVE_PAIRINGS), over >= since))


def _living_requests(now: datetime) -> Select[tuple[int]]:
    columns = t.requests.c
    return select(columns.id).where(
        or_(columns.state.in_(OPEN_REQUESTS), columns.received_at >= now - ENDED_KEPT, columns.pairing.in_(_living_pairings(now)))
    )


def _current_series(connection: Connection, pairings: Select[tuple[int]]) -> dict[int, Any]:
    found = connection.execute(select(t.series).where(t.series.c.current, t.series.c.pairing.in_(pairings)))
    return {row.pairing: value_of(Series, row) for row in found}


def _since(having: Callable[..., list[Value]], kind: type[Value], table: Table, since: datetime) -> list[Value]:
    """In the order in which they were written."""
    return having(kind, table, table.c.at >= since)


def _grouped(values: Iterable[Value], by: Callable[[Value], Key]) -> dict[Key, tuple[Value, ...]]:
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for value in values:
        groups[by(value)].append(value)
    return {key: tuple(group) for key, group in groups.items()}


def _next(connection: Connection, table: Table) -> int:
    return (connection.execute(select(func.max(table.c.id))).scalar() or 0) + 1
