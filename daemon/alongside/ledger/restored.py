"""A ledger that was put back is older than the world: what it may have done since is not done again under the same numbers.

Everything waits for a person. Letters get numbers and series get SEQUENCEs that nothing sent since can have had; what is found among
the Sent copies has left.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from alongside.ledger import tables as t
from alongside.ledger.values import HeldBack

UNSENT = ("waiting", "sending", "maybe")
LETTERS_LEAP = 100_000
"""More letters than a programme writes between two backups; a round number, so that one sees where it begins."""
SEQUENCE_LEAP = 1000
"""More changes than one series has between two backups (RFC 5546 2.1.4: calendars take no lower SEQUENCE than they have seen)."""


def put_back(connection: Connection) -> int:
    """Nobody runs it, everything waits for a person; returns how many letters do. What was on its way may have arrived since."""
    columns = t.meta.c
    highest = connection.execute(select(func.max(t.letters.c.id))).scalar() or 0
    first = (highest // LETTERS_LEAP + 2) * LETTERS_LEAP
    since = func.coalesce(columns.last_moment, columns.created_at)
    connection.execute(delete(t.leases))
    connection.execute(update(t.meta).values(held=True, letters_from=first, restored_from=since, reread_from=since, home=None))
    connection.execute(update(t.series).where(t.series.c.state == "active").values(sequence=t.series.c.sequence + SEQUENCE_LEAP))
    return connection.execute(update(t.letters).where(t.letters.c.state.in_(UNSENT)).values(state="held")).rowcount


def held_back(connection: Connection) -> tuple[HeldBack, ...]:
    """What waits for a person, oldest first."""
    columns = t.letters.c
    wanted = select(columns.id, columns.message_id, columns.kind, columns.recipient, columns.subject)
    return tuple(HeldBack(*row) for row in connection.execute(wanted.where(columns.state == "held").order_by(columns.id)))


def has_left(connection: Connection, ids: Collection[int], now: datetime) -> None:
    """These were sent by the programme as it was before it was put back."""
    columns = t.letters.c
    seen = {"state": "sent", "sent_at": now, "attempted_at": now, "attempts": columns.attempts + 1, "reply": "seen among the Sent copies"}
    connection.execute(update(t.letters).where(columns.id.in_(ids), columns.state == "held").values(seen))


def reread(connection: Connection) -> None:
    connection.execute(update(t.meta).values(reread_from=None))


def caught_up(connection: Connection) -> None:
    """The hold has ended: a person has seen to the rest."""
    connection.execute(update(t.meta).values(restored_from=None, reread_from=None))
