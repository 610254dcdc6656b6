"""Rewriting rules and tables of them: what each looks for, what it puts there, and whether it need be tried on a text at all.

A table reads like one expression of all its rows: the leftmost match counts, and of those that begin together the first row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alongside.language.needed import Needed, may_match, needed

Put = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rewriting: what it looks for, what it puts there, and the letters without which it cannot match."""

    pattern: re.Pattern[str]
    put: Put
    needs: Needed

    def may_match(self, text: str) -> bool:
        """Whether it need be tried."""
        return may_match(self.needs, text)


def rule(source: str, put: Put) -> Rule:
    """The rule of an expression."""
    return Rule(re.compile(source), put, needed(source))


class Table:
    """Rows of which only one holds at a place."""

    __slots__ = ("_number", "_rows")

    def __init__(self, sources: tuple[str, ...]) -> None:
        self._rows = tuple((re.compile(source), needed(source)) for source in sources)
        self._number = {row: at for at, (row, _) in reversed(list(enumerate(self._rows)))}

    def row_of(self, match: re.Match[str]) -> int:
        """The number of the row by which a match was found."""
        return self._number[match.re]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of all rows, from left to right."""
        ahead = [match for row, needs in self._rows if may_match(needs, text) and (match := row.search(text))]
        while ahead:
            first = min(ahead, key=re.Match.start)
            yield first
            end = max(first.end(), first.start() + 1)
            ahead = [one for match in ahead if (one := match if match.start() >= end else match.re.search(text, end))]
