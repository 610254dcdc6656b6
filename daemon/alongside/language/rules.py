"""Rewriting rules and tables of them: what each looks for, what it puts there, and whether it need be tried on a text at all.

A table reads like one expression of all its rows: the leftmost match counts, and of those that begin together the first row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alongside.language.expressions import Expression
from alongside.language.needed import Needed, may_match, needed

Put = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rewriting: what it looks for, what it puts there, and the letters without which it cannot match."""

    looked_for: Expression
    put: Put
    needs: Needed

    @property
    def pattern(self) -> re.Pattern[str]:
        """What it looks for, compiled when a text has its letters for the first time."""
        return self.looked_for.made

    def may_match(self, text: str) -> bool:
        """Whether it need be tried."""
        return may_match(self.needs, text)


def rule(source: str, put: Put) -> Rule:
    """The rule of an expression."""
    return Rule(Expression(source), put, needed(source))


class Table:
    """Rows of which only one holds at a place."""

    __slots__ = ("_number", "_rows")

    def __init__(self, sources: tuple[str, ...]) -> None:
        self._rows = tuple((at, Expression(source), needed(source)) for at, source in enumerate(sources))
        self._number: dict[re.Pattern[str], int] = {}

    def row_of(self, match: re.Match[str]) -> int:
        """The number of the row by which a match was found."""
        return self._number[match.re]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of all rows, from left to right."""
        ahead = []
        for at, row, needs in self._rows:
            if may_match(needs, text) and (match := row.search(text)):
                self._number.setdefault(match.re, at)  # Of rows that are alike the first counts.
                ahead.append(match)
        while ahead:
            first = min(ahead, key=re.Match.start)
            yield first
            end = max(first.end(), first.start() + 1)
            ahead = [one for match in ahead if (one := match if match.start() >= end else match.re.search(text, end))]
