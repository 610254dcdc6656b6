"""Who decides, what has been going well, and how far time has come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, select, update

from alongside.ledger import tables as t
from alongside.ledger.committing import DECIDER
from alongside.ledger.errors import MomentBefore
from alongside.ledger.rows import in_place
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


_TASK = select(t.tasks).where(t.tasks.c.name == bindparam("task"))
_TASKS = select(t.tasks).order_by(t.tasks.c.name)
_LAST_MOMENT = select(t.meta.c.last_moment)
_SET_MOMENT = update(t.meta).values(last_moment=bindparam("now"))
_META = select(t.meta)
_KEYS = select(t.token_keys).order_by(t.token_keys.c.since.desc())


def touch(connection: Connection, task: str, now: datetime, problem: str) -> None:
    """Notes that a task went well, or what is wrong with it; ``problem_since`` stays while the trouble lasts."""
    row = connection.execute(_TASK, {"task": task}).first()
    since = (row.problem_since if row and row.problem_since else now) if problem else None
    success = (row.last_success if row else None) if problem else now
    note = {"name": task, "last_success": success, "problem_since": since, "problem": problem}
    connection.execute(in_place(connection, t.tasks), [note])


def tasks(connection: Connection) -> tuple[Task, ...]:
    found = connection.execute(_TASKS)
    return tuple(Task(row.name, row.last_success, row.problem, row.problem_since) for row in found)


def set_moment(connection: Connection, now: datetime) -> None:
    """Moves the ledger's last moment forward. Raises MomentBefore for a moment that lies before it."""
    last = connection.execute(_LAST_MOMENT).scalar()
    if last is not None and now < last:
        raise MomentBefore(f"{now.isoformat()} lies before the ledger's last moment, {last.isoformat()}; time only moves forward")
    connection.execute(_SET_MOMENT, {"now": now})


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
    )
