"""What letters say to the coordinator: that work has stopped, and what a week brought.

They hold counts and never a word of a pair.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Alert:
    """Work has stopped: what, since when, and what to do."""

    sentence: str
    since: datetime
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """The coordinator's Monday letter: what needs a person, counts, delivery trouble."""

    needs: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    trouble: tuple[str, ...] = ()
    left: int = 0
    """How many more need a person; they are named the Monday after."""
