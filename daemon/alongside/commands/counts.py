"""What `status` counts and `letters show` reads, straight from the ledger's tables and without loading the whole programme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from alongside.ledger import tables as t
from alongside.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Counts:
    """How much lies where. ``backlog`` counts what is due and not worked off: mails to read again, and alarms."""

    letters: tuple[tuple[str, int], ...]
    oldest_waiting: datetime | None
    quarantine: int
    backlog: int


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
    return Counts(tuple(tuple(row) for row in states), oldest, rows.get("quarantined", 0), overdue + max(broken, rows.get("waiting", 0)))


def letter_of(ledger: Ledger, number: int) -> tuple[str, bytes]:
    """The words and the bytes of one letter. Raises LookupError where there is none."""
    row = ledger.store.read(lambda c: c.execute(select(t.letters.c.text, t.letters.c.raw).where(t.letters.c.id == number)).first())
    if row is None:
        raise LookupError(number)
    return row.text, row.raw
