"""Expressions that are compiled when they are first needed: a page full of them costs nothing before the first mail.

Needed is one where a text has the letters without which it cannot match; most of them no text ever has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from alongside.language.needed import Needed, may_match, needed

Match = re.Match[str]


class Expression:
    """A regular expression by its source, with the methods of ``re.Pattern`` that this room uses."""

    __slots__ = ("_flags", "_made", "_needs", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags
        self._made: re.Pattern[str] | None = None
        self._needs: Needed | None = None

    @property
    def made(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._made is None:
            self._made = re.compile(self._source, self._flags)
        return self._made

    @property
    def pattern(self) -> str:
        """The source."""
        return self._source

    @property
    def needs(self) -> Needed:
        """The letters without which it cannot match."""
        if self._needs is None:
            self._needs = frozenset() if self._flags else needed(self._source)
        return self._needs

    def may_match(self, text: str) -> bool:
        """Whether it need be tried on a text: false only where it certainly finds nothing."""
        return may_match(self.needs, text)

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first match from ``start`` on."""
        return self.made.search(text, start) if self.may_match(text) else None

    def match(self, text: str, start: int = 0) -> Match | None:
        """The match that begins at ``start``."""
        return self.made.match(text, start) if self.may_match(text) else None

    def fullmatch(self, text: str) -> Match | None:
        """The match of the whole text."""
        return self.made.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """All matches between ``start`` and ``end``."""
        return self.made.finditer(text, start, len(text) if end is None else end) if self.may_match(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """All matches as they stand."""
        return self.made.findall(text) if self.may_match(text) else []

    def sub(self, put: str | Callable[[Match], str], text: str) -> str:
        """The text with every match replaced."""
        return self.made.sub(put, text) if self.may_match(text) else text

    def split(self, text: str) -> list[str]:
        """The text between the matches."""
        return self.made.split(text) if self.may_match(text) else [text]
