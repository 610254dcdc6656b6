"""Where a command finds what it works on: the settings, the ledger, the clock."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alongside.ledger.ledger import Ledger
    from alongside.settings import Settings


def settings_from(config: Path | None) -> Settings:
    """The settings. Raises ConfigurationFaults."""
    from alongside.configuration import load

    return load(config, os.environ)


def clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


@contextmanager
def ledger_of(settings: Settings, *, create: bool = False) -> Iterator[Ledger]:
    """The ledger, open for one command. Raises LedgerError where it is missing or cannot be used."""
    from alongside.ledger.ledger import Ledger

    ledger = Ledger.open(settings.store_url, now=clock(), create=create)
    try:
        yield ledger
    finally:
        ledger.close()


def now_of(ledger: Ledger) -> datetime:
    """The moment a command speaks of: now, or the ledger's last one where a rehearsal has run ahead of the clock."""
    return max(clock(), ledger.meta.last_moment or clock())
