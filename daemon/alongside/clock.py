"""The wall clock, and the only place that reads it. A rehearsal hands out a moment of its own instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
EARLIEST = datetime(2025, 1, 1, tzinfo=UTC)
"""No machine runs this programme before it was written: a clock that says so has lost its battery."""


def wall() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


def at(moment: datetime) -> Clock:
    """A clock that stands still at ``moment``."""
    return lambda: moment
