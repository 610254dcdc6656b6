"""One clause: where it stands, its cues and atoms, and what it speaks of; and which atoms name days, hours or both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alongside.language.atom import Atom
from alongside.language.expressions import Expression
from alongside.language.page import Span

DEFINITE = frozenset(
    {"date", "dates", "datelist", "point", "weekday", "weeks", "weekof", "partmonth", "month", "sessions", "lasting", "same"}
)
"""Atoms that name days of the calendar and nothing else."""

DATED = DEFINITE | {"days"}
CLOCKS = frozenset({"clock", "range", "barerange", "part", "bound", "allday"})
TELLING = DATED | CLOCKS | {"dayset", "nth", "cadence", "shift", "duration", "channel", "zone"}
"""Atoms that a field is read from."""
TIMELY = DATED | CLOCKS | {"dayset", "nth", "cadence", "shift"}

_FROM_TO = Expression(r"(?:\w+day|mon|tue|wed|thu|fri) to (?:\w+day|mon|tue|wed|thu|fri)")
"""In a move no span of days but the old one and the new."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: where it stands, the mark behind it, its sentence, its cues and atoms, and what it speaks of."""

    span: Span
    text: str
    mark: str
    line: int
    kinds: frozenset[str]
    atoms: tuple[Atom, ...]
    act: str = ""
    told: bool = False
    """Whether it only tells a story around the wish."""

    def has(self, *kinds: str) -> bool:
        """Whether an atom of one of these kinds stands in it."""
        return any(a.kind in kinds for a in self.atoms)

    @property
    def definite(self) -> bool:
        """Whether it names days that only come once."""
        return any(a.kind in DEFINITE for a in self.atoms)

    @property
    def single(self) -> bool:
        """Whether it names a weekday without saying that it is every such day."""
        return any(a.kind == "days" and not a.plural for a in self.atoms)

    @property
    def generic(self) -> bool:
        """Whether it names days or hours of every week."""
        return any(
            (a.kind in ("days", "part") and a.plural and not ("move" in self.kinds and _FROM_TO.fullmatch(a.text)))
            or (a.kind == "dayset" and not (self.single and re.match(r"any ?time", a.text)))
            or a.kind in ("cadence", "nth")
            for a in self.atoms
        ) and not any(a.kind == "lasting" for a in self.atoms)
