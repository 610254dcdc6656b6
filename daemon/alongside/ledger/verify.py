"""What must hold in a ledger, rule by rule; ``alongside verify`` prints one line a finding.

A rule sees the whole ledger as values and yields (about, sentence). A ledger that is written only through ``commit`` and
decided on only by the programme breaks none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from alongside.ledger.ledger import Ledger
from alongside.ledger.rules_of_letters import LETTER_RULES
from alongside.ledger.rules_of_pairs import PAIR_RULES
from alongside.ledger.rules_of_people import PEOPLE_RULES
from alongside.ledger.rules_of_time import TIME_RULES
from alongside.ledger.whole import Whole, whole

Rule = Callable[[Whole, datetime], Iterator[tuple[str, str]]]
RULES: Mapping[str, Rule] = {**PEOPLE_RULES, **PAIR_RULES, **TIME_RULES, **LETTER_RULES}


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that does not hold: its name, the thing it is about ("pairing:3"), and a sentence."""

    rule: str
    about: str
    sentence: str


def verify(ledger: Ledger, now: datetime) -> tuple[Finding, ...]:
    """Everything that is wrong with a ledger, the store's own pages included. Raises StoreDamaged where they cannot be read."""
    broken = ledger.store.read(_of_the_store)
    everything = ledger.store.read(whole)
    return broken + tuple(Finding(name, *found) for name, rule in RULES.items() for found in rule(everything, now))


def _of_the_store(connection: Connection) -> tuple[Finding, ...]:
    """SQLite's own checks. PostgreSQL keeps foreign keys by itself and checks its pages with amcheck."""
    if connection.dialect.name != "sqlite":
        return ()
    pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return (
        *(Finding("pages", "store", f"SQLite says: {line}") for line in pages if line != "ok"),
        *(Finding("rows that belong together", f"{row[0]}:{row[1]}", f"a row of {row[0]} names one of {row[2]} that is not there") for row in loose),
    )  # fmt: skip
