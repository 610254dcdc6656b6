"""One typed token: what the shapes of ``patterns`` make of a few words."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.language.page import Span
from alongside.language.reading import Day


@dataclass(frozen=True, slots=True)
class Atom:
    """One typed token. ``hours`` are minutes after midnight; ``number`` a count, minutes or a clock by kind."""

    kind: str
    span: Span
    text: str
    days: tuple[Day, ...] = ()
    hours: tuple[int, int] | None = None
    number: int | None = None
    plural: bool = False
    """Said of every such day: "Mondays", "every Monday", "weekdays", "Mon-Wed"."""
    doubt: bool = False
