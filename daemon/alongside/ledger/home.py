"""Where a ledger lives. A copy of it that wakes up on another machine would send what the first sends, and answer the same mail.

Only a file has a home: who shares a database shares its lease, and sees who decides.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, select, update

from alongside.ledger import tables as t
from alongside.ledger.errors import StoreElsewhere

MACHINE_ID = Path("/etc/machine-id")
BACKUP = "a backup"
"""The home of what ``alongside backup`` wrote: to be put back, not to be run."""


def here(path: Path | None) -> str:
    """This machine (its id as a hash, since that is nobody's business) and the file; "" where there is no telling, as in many containers."""
    try:
        machine = MACHINE_ID.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
    return f"{hashlib.sha256(f'alongside {machine}'.encode()).hexdigest()[:16]} {path.resolve()}" if path and machine else ""


def settle(connection: Connection, place: str, name: str, at_work: Callable[[str], bool]) -> None:
    """The ledger is run here, from its first start on. Raises StoreElsewhere where it was run on another machine, or is ``at_work`` elsewhere on this."""
    before = connection.execute(select(t.meta.c.home)).scalar()
    if before == BACKUP:
        raise StoreElsewhere(f"{name}: this is a backup; `alongside restore FILE` puts it in the place of a ledger, held")
    if not place or before == place:
        return
    machine, _, path = (before or place).partition(" ")
    if machine != place.partition(" ")[0]:
        raise StoreElsewhere(f"{name}: {_ELSEWHERE.format('last run on another machine')}")
    if before and at_work(path):
        raise StoreElsewhere(f"{name}: {_ELSEWHERE.format(f'at work as {path}')}")
    move(connection, place)


def move(connection: Connection, place: str | None) -> None:
    """The ledger is run there from now on; None: wherever it is started next."""
    connection.execute(update(t.meta).values(home=place))


_ELSEWHERE = (
    "this ledger is a copy of one {}, and two of them would send everything twice. If the programme has moved here and the other one is "
    "stopped for good, type `alongside moved`; if this is an older copy, put it back with `alongside restore FILE`"
)
