"""What can be wrong with a configuration, and how it is told: one line a fault, all of them together."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: where, under which key, what, and what to write instead."""

    sentence: str
    key: str = ""
    where: str = ""
    """A file name, or the name of an environment variable."""
    line: int | None = None
    suggestion: str = ""

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}" if self.line else self.where
        told = ": ".join(part for part in (place, self.key, self.sentence) if part)
        return f"{told} - {self.suggestion}" if self.suggestion else told


class ConfigurationFaults(Exception):
    """The configuration cannot be used; nothing was started."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(*self.faults)

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


class Odd(ValueError):
    """A value that cannot be meant: the sentence says what is wrong, the suggestion what to write."""

    def __init__(self, sentence: str, suggestion: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.suggestion = suggestion


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """The nearest known word as a question, or "" where nothing is near."""
    by_lower = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return f"did you mean '{by_lower[near[0]]}'?" if near else ""
