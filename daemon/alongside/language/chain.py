"""Rules in a row: each is tried on what the ones before have left of a page, and only where its letters stand in it.

A mail has the letters of some fifty among hundreds; what a rule puts there may have those of later ones.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heapify, heappop, heappush

from alongside.language.needed import Sieve
from alongside.language.page import Page, rewritten
from alongside.language.rules import Put, Rule


class Chain:
    """Rules that are tried one after the other."""

    __slots__ = ("_sieve", "rules")

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._sieve = Sieve([one.needs for one in rules])

    def rewrite(self, page: Page, put: Callable[[Page, Rule], Put], *, own: bool = False) -> Page:
        """The page as the rules leave it; ``own``: the writer's words in another spelling."""
        known = self._sieve.anyway() | self._sieve.near(page.folded)
        waiting = list(known)
        heapify(waiting)
        while waiting:
            at = heappop(waiting)
            one = self.rules[at]
            if not one.may_match(page.folded):
                continue
            before, page = page, rewritten(page, one.pattern, put(page, one), own=own)
            if page is not before:
                come = self._sieve.near(news(before.folded, page.folded)) - known
                known |= come
                for other in come:
                    if other > at:
                        heappush(waiting, other)
        return page


def news(old: str, new: str) -> str:
    """The stretch of a text that is not as before, with three letters to each side."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(0, shorter, _STEP) if old[at : at + _STEP] != new[at : at + _STEP]), shorter)
    left = shorter - start
    end = next((at for at in range(0, left, _STEP) if old[: len(old) - at][-_STEP:] != new[: len(new) - at][-_STEP:]), left)
    return new[max(0, start - 3) : len(new) - end + 3]


_STEP = 16
"""Letters that are compared at once."""
