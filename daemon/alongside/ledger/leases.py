"""Who decides, what has been going well, and how far time has come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, bindparam, case, func, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from alongside.ledger import tables as t
from alongside.ledger.committing import DECIDER
from alongside.ledger.errors import MomentBefore
from alongside.ledger.values import Held, Lease, Meta, Task


def lease(connection: Connection, holder: str, now: datetime, seconds: float, died: Callable[[str], bool]) -> Lease | Held:
    """Takes or keeps the right to decide until ``now`` + ``seconds``. A new holder gets a new fence."""
    columns = t.leases.c
    until = now + timedelta(seconds=seconds)
    row = connection.execute(select(t.leases).where(columns.name == DECIDER).with_for_update()).first()
    if row is None:
        connection.execute(insert(t.leases), [{"name": DECIDER, "holder": holder, "fence": 1, "since": now, "until": until}])
        return Lease(holder, 1, now)
    if row.holder == holder:
        connection.execute(update(t.leases).where(columns.name == DECIDER).values(until=until))
        return Lease(holder, row.fence, row.since)
    if row.holder and row.until > now and not died(row.holder):
        return Held(row.holder, row.since)
    taken = {"holder": holder, "fence": row.fence + 1, "since": now, "until": until}
    connection.execute(update(t.leases).where(columns.name == DECIDER).values(taken))
    return Lease(holder, row.fence + 1, now)


def leave(connection: Connection, holder: str) -> None:
    """Gives the lease back, if it is ``holder``'s; the row stays, so that fences only grow."""
    connection.execute(update(t.leases).where(t.leases.c.name == DECIDER, t.leases.c.holder == holder).values(holder=""))


def leader(connection: Connection, now: datetime) -> Held | None:
    """Who decides right now."""
    row = connection.execute(select(t.leases).where(t.leases.c.name == DECIDER)).first()
    return Held(row.holder, row.since) if row and row.holder and row.until > now else None


_TASKS = select(t.tasks).order_by(t.tasks.c.name)
_LAST_MOMENT = select(t.meta.c.last_moment)
_SET_MOMENT = (
    update(t.meta).where(or_(t.meta.c.last_moment.is_(None), t.meta.c.last_moment <= bindparam("now"))).values(last_moment=bindparam("now"))
)
_META = select(t.meta)
_KEYS = select(t.token_keys).order_by(t.token_keys.c.since.desc())


def touch(connection: Connection, task: str, now: datetime, problem: str) -> None:
    """Notes that a task went well, or what is wrong with it; ``problem_since`` stays while the trouble lasts."""
    success, since = (None, now) if problem else (now, None)
    note = {"name": task, "last_success": success, "problem_since": since, "problem": problem}
    connection.execute(_touched(connection.dialect.name), [note])


@cache
def _touched(dialect: str) -> Executable:
    """An INSERT that keeps what is older where there is no news of it."""
    inserted: Any = (sqlite if dialect == "sqlite" else postgresql).insert(t.tasks)
    before, told = t.tasks.c, inserted.excluded
    since = case((told.problem == "", None), else_=func.coalesce(before.problem_since, told.problem_since))
    success = func.coalesce(told.last_success, before.last_success)
    statement: Executable = inserted.on_conflict_do_update(
        index_elements=["name"], set_={"last_success": success, "problem_since": since, "problem": told.problem}
    )
    return statement


def tasks(connection: Connection) -> tuple[Task, ...]:
    found = connection.execute(_TASKS)
    return tuple(Task(row.name, row.last_success, row.problem, row.problem_since) for row in found)


def set_moment(connection: Connection, now: datetime) -> None:
    """Moves the ledger's last moment forward. Raises MomentBefore for a moment that lies before it."""
    if not connection.execute(_SET_MOMENT, {"now": now}).rowcount:
        last = connection.execute(_LAST_MOMENT).scalar_one()
        raise MomentBefore(f"{now.isoformat()} lies before the ledger's last moment, {last.isoformat()}; time only moves forward")


def another_mailbox(connection: Connection, uidvalidity: int, wall: datetime, slack: timedelta) -> Meta:
    """Notes that another mailbox is read from here on. What is older than the last look into the one before it, less ``slack``, is not ours.

    A rehearsal may have looked into the future, but mail comes by the clock on the ``wall``.
    """
    known = meta(connection)
    seen = next((task.last_success for task in tasks(connection) if task.name == "mailbox" and task.last_success), None)
    last = min(seen, wall) if seen and known.uidvalidity is not None else known.created_at
    connection.execute(update(t.meta).values(uidvalidity=uidvalidity, answered_from=max(last, known.created_at) - slack))
    return meta(connection)


def meta(connection: Connection) -> Meta:
    row = connection.execute(_META).one()
    keys = connection.execute(_KEYS)
    named = tuple((bytes.fromhex(key.key), key.since) for key in keys)
    return Meta(
        row.instance,
        row.created_at,
        named,
        row.last_moment,
        row.held,
        row.plus_addresses,
        row.letters_from,
        row.restored_from,
        row.reread_from,
        row.uidvalidity,
        row.answered_from,
    )
