"""What `status` counts and `letters show` reads, straight from the ledger's tables and without loading the whole programme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, or_, select

from alongside.ledger import tables as t
from alongside.ledger.ledger import Ledger
from alongside.ledger.unsure import DELAYED_AT

SLOW = timedelta(seconds=5)
"""A relay that has a letter in hand for longer may have taken it."""
FRESH = timedelta(days=1)
"""What was unsure longer ago stays so, and is no news."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much lies where. ``backlog`` counts what is due and not worked off: mails to read again, and alarms."""

    letters: tuple[tuple[str, int], ...]
    oldest_waiting: datetime | None
    quarantine: int
    backlog: int
    unsure: int
    """Letters of which the relay has not said yet, or will never say, whether it took them."""
    put_off: tuple[str, ...]
    """What the relay said to letters that it has put off for two hours."""


def counts(ledger: Ledger, now: datetime) -> Counts:
    """All of it in one look."""
    return ledger.store.read(lambda connection: _counts(connection, now))


def _counts(connection: Connection, now: datetime) -> Counts:
    letters, inbox = t.letters.c, t.inbox.c
    states = connection.execute(select(letters.state, func.count()).group_by(letters.state).order_by(letters.state))
    oldest = connection.execute(select(func.min(letters.due)).where(letters.state == "waiting")).scalar()
    rows = dict(tuple(row) for row in connection.execute(select(inbox.state, func.count()).group_by(inbox.state)))
    overdue = connection.execute(select(func.count()).select_from(t.alarms).where(t.alarms.c.due <= now)).scalar_one()
    broken = connection.execute(select(func.count()).select_from(t.failures)).scalar_one()
    backlog = overdue + max(broken, rows.get("waiting", 0))
    return Counts(
        tuple(tuple(row) for row in states), oldest, rows.get("quarantined", 0), backlog, _unsure(connection, now), _put_off(connection)
    )


def _unsure(connection: Connection, now: datetime) -> int:
    columns = t.letters.c
    lost = (columns.state == "maybe") & (columns.attempted_at > now - FRESH)
    silent = (columns.state == "sending") & (columns.attempted_at <= now - SLOW)
    again = (columns.state == "waiting") & (columns.unsure > 0)
    return connection.execute(select(func.count()).where(or_(lost, silent, again))).scalar_one()


def _put_off(connection: Connection) -> tuple[str, ...]:
    columns = t.letters.c
    late = (columns.state == "waiting", columns.attempts >= DELAYED_AT)
    found = connection.execute(select(columns.id, columns.recipient, columns.reply).where(*late).order_by(columns.id))
    return tuple(f"Letter {row.id} to {row.recipient} is put off by the relay again and again: {row.reply}" for row in found)


def letter_of(ledger: Ledger, number: int) -> tuple[str, bytes, str]:
    """The words and the bytes of one letter, and what the relay said of it last. Raises LookupError where there is none."""
    columns = t.letters.c
    row = ledger.store.read(lambda c: c.execute(select(columns.text, columns.raw, columns.reply).where(columns.id == number)).first())
    if row is None:
        raise LookupError(number)
    return row.text, row.raw, row.reply or ""
