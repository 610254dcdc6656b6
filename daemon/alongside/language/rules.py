"""Rewriting rules and tables of them: what each looks for, what it puts there, and whether it need be tried on a text at all.

A table reads like one expression of all its rows: the leftmost match counts, and of those that begin together the first row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from alongside.language.expressions import Expression
from alongside.language.needed import Needed, Sieve, needed

Put = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rewriting: what it looks for, and what it puts there."""

    looked_for: Expression
    put: Put

    @property
    def pattern(self) -> re.Pattern[str]:
        """What it looks for, compiled when a text has its letters for the first time."""
        return self.looked_for.made

    @property
    def needs(self) -> Needed:
        """The letters without which it cannot match."""
        return self.looked_for.needs

    def may_match(self, text: str) -> bool:
        """Whether it need be tried."""
        return self.looked_for.may_match(text)


def rule(source: str, put: Put) -> Rule:
    """The rule of an expression."""
    return Rule(Expression(source), put)


def leftmost(rows: Iterable[Expression], text: str) -> Iterator[re.Match[str]]:
    """The matches of all rows, from left to right; the rows are those of which a sieve has said that they may match."""
    ahead = [match for row in rows if (match := row.made.search(text))]
    while ahead:
        first = min(ahead, key=re.Match.start)
        yield first
        end = max(first.end(), first.start() + 1)
        ahead = [one for match in ahead if (one := match if match.start() >= end else match.re.search(text, end))]


class Table:
    """Rows of which only one holds at a place."""

    __slots__ = ("_number", "_rows", "_sieve")

    def __init__(self, sources: tuple[str, ...]) -> None:
        self._rows = tuple(map(Expression, sources))
        self._sieve = Sieve([needed(source) for source in sources])
        self._number: dict[re.Pattern[str], int] = {}

    def row_of(self, match: re.Match[str]) -> int:
        """The number of the row by which a match was found."""
        return self._number[match.re]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of all rows, from left to right."""
        tried = self._sieve.may_match(text)
        for at in tried:
            self._number.setdefault(self._rows[at].made, at)  # Of rows that are alike the first counts.
        return leftmost([self._rows[at] for at in tried], text)
