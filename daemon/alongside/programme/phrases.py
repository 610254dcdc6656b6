"""Hundreds of phrases of which a text has hardly any: only those are tried whose letters stand in it."""

from __future__ import annotations

from functools import cached_property

from alongside.language.expressions import Expression
from alongside.language.needed import Sieve


class Phrases:
    """Expressions any of which counts; each is compiled when the first text has its letters."""

    def __init__(self, *sources: str) -> None:
        self._each = tuple(map(Expression, sources))

    def any_in(self, text: str) -> bool:
        """Whether one of them stands in a text."""
        return any(self._each[number].search(text) for number in self._sieve.may_match(text))

    def replaced(self, put: str, text: str) -> str:
        """The text with every one of them replaced, the first in their order where several begin at one place."""
        return self._together.sub(put, text) if self.any_in(text) else text

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve([one.needs for one in self._each])

    @cached_property
    def _together(self) -> Expression:
        return Expression("|".join(one.pattern for one in self._each))
