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

    __slots__ = ("_flags", "made", "needs", "pattern")

    pattern: str
    """The source."""
    made: re.Pattern[str]
    """The compiled expression."""
    needs: Needed
    """The letters without which it cannot match."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        """What is made of the source when it is first asked for, and found in its place ever after."""
        if name == "made":
            self.made = re.compile(self.pattern, self._flags)
            return self.made
        if name == "needs":
            self.needs = () if self._flags else needed(self.pattern)
            return self.needs
        raise AttributeError(name)

    def may_match(self, text: str) -> bool:
        """Whether it need be tried on a text: false only where it certainly finds nothing."""
        return may_match(self.needs, text)

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first match from ``start`` on."""
        return self.made.search(text, start) if may_match(self.needs, text) else None

    def match(self, text: str, start: int = 0) -> Match | None:
        """The match that begins at ``start``."""
        return self.made.match(text, start) if may_match(self.needs, text) else None

    def fullmatch(self, text: str) -> Match | None:
        """The match of the whole text."""
        return self.made.fullmatch(text) if may_match(self.needs, text) else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """All matches between ``start`` and ``end``."""
        return self.made.finditer(text, start, len(text) if end is None else end) if may_match(self.needs, text) else iter(())

    def findall(self, text: str) -> list[str]:
        """All matches as they stand."""
        return self.made.findall(text) if may_match(self.needs, text) else []

    def sub(self, put: str | Callable[[Match], str], text: str) -> str:
        """The text with every match replaced."""
        return self.made.sub(put, text) if may_match(self.needs, text) else text

    def split(self, text: str) -> list[str]:
        """The text between the matches."""
        return self.made.split(text) if may_match(self.needs, text) else [text]
