"""Every story of the ledger is told on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from alongside.ledger.ledger import Ledger
from ledger_people import MONDAY


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ledger.db"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def ledger(open_ledger: Callable[[], Ledger]) -> Ledger:
    """A new ledger, opened on Monday."""
    return open_ledger()


@pytest.fixture
def open_ledger(ledger_url: str) -> Iterator[Callable[[], Ledger]]:
    """Opens the same store once more, as a second process would."""
    opened: list[Ledger] = []

    def again() -> Ledger:
        opened.append(Ledger.open(ledger_url, now=MONDAY))
        return opened[-1]

    yield again
    for one in opened:
        one.close()
