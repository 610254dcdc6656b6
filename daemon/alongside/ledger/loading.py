"""The state as the tables hold it: everybody, and what is not over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, func, or_, select

from alongside.ledger import tables as t
from alongside.ledger.columns import among
from alongside.ledger.living import ANSWERED_KEPT, ENDED_KEPT, PROMPTED_KEPT, living
from alongside.ledger.rows import series_of, values_of
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
    in_order,
)
from alongside.programme.rules import Rules

Value = TypeVar("Value")
Key = TypeVar("Key")


def load(connection: Connection, rules: Rules, now: datetime) -> State:
    """The living programme, with a handful of SELECTs whatever its size."""
    asked = {
        "ended_since": (now - ENDED_KEPT).date(),
        "received_since": now - ENDED_KEPT,
        "answered_since": now - ANSWERED_KEPT,
        "prompted_since": now - PROMPTED_KEPT,
    }

    def having(kind: type[Value]) -> list[Value]:
        return values_of(kind, connection.execute(_WANTED[kind], asked))

    state = State(
        rules,
        people={p.id: p for p in having(Person)},
        requests={r.id: r for r in having(Request)},
        asks=_grouped(sorted(having(Ask), key=lambda a: a.round), lambda a: a.request),
        pairings={p.id: p for p in having(Pairing)},
        series={of.pairing: of.series for of in series_of(connection.execute(_CURRENT_SERIES, asked))},
        sessions=_grouped(sorted(having(Session), key=in_order), lambda s: s.pairing),
        questions={q.id: q for q in having(Question)},
        thanks=_grouped(having(ThanksWeek), lambda w: w.pairing),
        said=_grouped(having(Said), lambda w: w.pairing),
        scores=_grouped(having(Score), lambda s: s.pairing),
        tips={(tip.pairing, tip.person): tip for tip in having(Tip)},
        contributions={c.id: c for c in having(Contribution)},
        notices=_grouped(having(Notice), lambda n: n.pairing),
        histories={(h.mentor, h.mentee): h for h in having(History)},
        answered=_grouped(having(Answered), lambda a: a.address),
        prompted=_grouped(having(Prompted), lambda p: p.person),
        concerns={c.id: c for c in having(Concern)},
        prompts_due={(row.name, row.about): row.due for row in connection.execute(_PROMPTS_DUE)},
        busy={b.person: b for b in having(Busy)},
        breaks={b.id: b for b in having(Break)},
        zones={z.name: z for z in having(ZoneIs)},
        next_request=(connection.execute(_LAST_REQUEST).scalar() or 0) + 1,
        next_pairing=(connection.execute(_LAST_PAIRING).scalar() or 0) + 1,
    )
    return living(state, now)


def _living_pairings() -> Select[tuple[int]]:
    """A little more than what lives; ``living`` has the last word."""
    over = func.coalesce(t.pairings.c.ended_on, t.pairings.c.ends_on)
    return select(t.pairings.c.id).where(or_(among(t.pairings.c.state, LIVE_PAIRINGS), over >= bindparam("ended_since")))


def _living_requests() -> Select[tuple[int]]:
    columns = t.requests.c
    lately = columns.received_at >= bindparam("received_since")
    return select(columns.id).where(or_(among(columns.state, OPEN_REQUESTS), lately, columns.pairing.in_(_PAIRINGS)))


def _wanted(table: Table, *where: ColumnElement[bool]) -> Select[Any]:
    return select(table).where(*where).order_by(*table.primary_key)


def _of_pairings(table: Table) -> Select[Any]:
    return _wanted(table, table.c.pairing.in_(_PAIRINGS))


# Made once: making a statement costs more than asking it.
_PAIRINGS = _living_pairings()
_REQUESTS = _living_requests()
_WANTED: Mapping[type, Select[Any]] = {
    Person: _wanted(t.people),
    Request: _wanted(t.requests, t.requests.c.id.in_(_REQUESTS)),
    Ask: _wanted(t.asks, t.asks.c.request.in_(_REQUESTS)),
    Pairing: _wanted(t.pairings, t.pairings.c.id.in_(_PAIRINGS)),
    Session: _of_pairings(t.sessions),
    Question: _wanted(t.questions, t.questions.c.closed_at.is_(None)),
    ThanksWeek: _of_pairings(t.thanks_weeks),
    Said: _of_pairings(t.said),
    Score: _of_pairings(t.scores),
    Tip: _wanted(t.tips),
    Contribution: _of_pairings(t.contributions),
    Notice: _of_pairings(t.notices),
    History: _wanted(t.histories),
    # In the order in which they were written.
    Answered: _wanted(t.answered, t.answered.c.at >= bindparam("answered_since")),
    Prompted: _wanted(t.prompted, t.prompted.c.at >= bindparam("prompted_since")),
    Concern: _wanted(t.concerns, t.concerns.c.told_at.is_(None)),
    Busy: _wanted(t.busy),
    Break: _wanted(t.breaks),
    ZoneIs: _wanted(t.zones),
}
_CURRENT_SERIES = select(t.series).where(t.series.c.current, t.series.c.pairing.in_(_PAIRINGS))
_PROMPTS_DUE = select(t.alarms).where(among(t.alarms.c.name, KINDS))
_LAST_REQUEST, _LAST_PAIRING = select(func.max(t.requests.c.id)), select(func.max(t.pairings.c.id))


def _grouped(values: Iterable[Value], by: Callable[[Value], Key]) -> dict[Key, tuple[Value, ...]]:
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for value in values:
        groups[by(value)].append(value)
    return {key: tuple(group) for key, group in groups.items()}
