"""Letters without which an expression cannot match: hundreds of turns are tried on a mail, and nearly all are ruled out by a look for theirs.

Only what is certain is used: of a sequence the longest letters that must stand there, of alternatives the letters of each, of what may be
missing nothing. An expression in which nothing is certain is always tried.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

Runs = frozenset[str]
"""Letters of which at least one run stands in every match."""
Needed = tuple[Runs, ...]
"""What every match has a run of each of, what rules out most first; empty where nothing is certain."""

_NOTHING: Needed = ()
_PIECE = re.compile(
    r"(?P<open>\((?:\?(?:P<\w+>|[:=!]|<[=!]))?)|(?P<close>\))|(?P<bar>\|)|(?P<times>(?:[*+?]|\{\d*,?\d*\})\??)|(?P<other>\\g<\w+>|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P=\w+\)|[.^$])|(?P<letter>[a-z0-9 ',:]+(?![*+?{a-z0-9 ',:])|.)",
    re.DOTALL,
)
_FLAGGED = re.compile(r"\(\?(?:[a-zA-Z-]+[:)]|\()")
_THERE = ("(", "(?:", "(?=", "(?<=")
"""What opens a group that must stand there, if only around the match."""
_LONG_ENOUGH = 2
"""Single letters stand in every text."""
_ENOUGH = 2
"""So many sets of runs rule out nearly all that more of them would."""


@cache
def needed(source: str) -> Needed:
    """The runs of letters that every match of this expression has some of; of one with flags or conditions nothing is certain."""
    if _FLAGGED.search(source):
        return _NOTHING
    return _alternatives(list(_PIECE.finditer(source)), 0)[0]


def may_match(needs: Needed, text: str) -> bool:
    """Whether an expression that needs these runs can match in a text at all."""
    for runs in needs:
        for run in runs:
            if run in text:
                break
        else:
            return False
    return True


_FOUR = 4
"""So many letters in a row tell most runs apart, and a text has few of them."""


class Sieve:
    """Which of many expressions may match in a text: the text is gone through once, and not once for each of them."""

    __slots__ = ("_always", "_besides", "_by_four", "_short")

    def __init__(self, needs: Sequence[Needed]) -> None:
        runs = [(run, number) for number, some in enumerate(needs) for first in some[:1] for run in first]
        common = Counter(four for run, _ in runs for four in _fours(run))
        self._besides = [some[1:] for some in needs]
        self._always = [number for number, some in enumerate(needs) if not some]
        self._short = [(run, number) for run, number in runs if len(run) < _FOUR]
        self._by_four: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for run, number in runs:
            if len(run) >= _FOUR:
                self._by_four[min(_fours(run), key=lambda four: (common[four], four))].append((run, number))

    def anyway(self) -> set[int]:
        """The numbers of the expressions of which four letters in a row say nothing."""
        return {*self._always, *(n for _, n in self._short)}

    def near(self, text: str) -> set[int]:
        """The numbers of the other expressions of which the four rarest letters stand in a piece of a text."""
        return {n for four in self._by_four.keys() & _fours(text) for _, n in self._by_four[four]}

    def may_match(self, text: str) -> list[int]:
        """The numbers of the expressions that need be tried, in ascending order."""
        likely = (one for four in self._by_four.keys() & _fours(text) for one in self._by_four[four])
        found = sorted({*self._always, *(n for run, n in likely if run in text), *(n for run, n in self._short if run in text)})
        return [n for n in found if not (besides := self._besides[n]) or may_match(besides, text)]


@lru_cache(maxsize=8)
def _fours(text: str) -> frozenset[str]:
    """Every four letters that follow each other in a text."""
    return frozenset(text[at : at + _FOUR] for at in range(len(text) - _FOUR + 1))


def _alternatives(pieces: list[re.Match[str]], at: int) -> tuple[Needed, int]:
    """What the alternatives from a place on need together, and where they end."""
    ways: list[Needed] = []
    while True:
        way, at = _sequence(pieces, at)
        ways.append(way)
        if at == len(pieces) or pieces[at].lastgroup == "close":
            return (ways[0] if len(ways) == 1 else tuple(frozenset().union(*some) for some in zip(*ways, strict=False))), at
        at += 1


def _sequence(pieces: list[re.Match[str]], at: int) -> tuple[Needed, int]:
    """What one alternative needs: the longest runs of it, and of its groups those whose shortest run is longest."""
    parts: list[Runs] = []
    run = ""
    while at < len(pieces) and (kind := pieces[at].lastgroup) not in ("bar", "close"):
        piece = pieces[at].group()
        inner = _NOTHING
        if kind == "open":
            inner, at = _alternatives(pieces, at + 1)
        at += 1
        spared = at < len(pieces) and pieces[at].lastgroup == "times" and not pieces[at].group().startswith("+")
        if kind == "letter" and not spared:
            run += piece
            continue
        if len(run) >= _LONG_ENOUGH:
            parts.append(frozenset({run}))
        run = ""
        if not spared and (piece in _THERE or piece.startswith("(?P<")):
            parts += inner
    if len(run) >= _LONG_ENOUGH:
        parts.append(frozenset({run}))
    return tuple(sorted(parts, key=_shortest, reverse=True)[:_ENOUGH] if len(parts) > 1 else parts), at


def _shortest(runs: Runs) -> int:
    """How much a set of runs rules out: the length of the shortest."""
    return min(map(len, runs))
