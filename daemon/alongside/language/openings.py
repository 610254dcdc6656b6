"""The letters that an expression can begin with: of a table of shapes only those few are tried at a word that may begin like it.

What is said here may be too much and is never too little: looks ahead and behind are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from string import ascii_uppercase

Heads = frozenset[str]
"""The first two letters of everything that an expression may match; one letter where a match may be no longer, none where it may be empty."""

LENGTH = 2
_EMPTY: Heads = frozenset({""})
TOLD_APART = frozenset(map(chr, range(ord(" "), 127))) - frozenset(ascii_uppercase) | {"\n", "\x00"}
"""The letters of folded texts of which something is said here."""
_PIECE = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<open>\((?:\?:)?)|(?P<close>\))|(?P<bar>\|)|(?P<times>(?:[*+?]|\{(?P<least>\d*),?\d*\})\??)|<(?P<block>[a-z]+)>|(?P<edge>\\[bB]|[\^$])|(?P<run>[a-z ]{2,}(?![*+?{a-z ]))|(?P<one>\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.)",
    re.DOTALL,
)


def heads(source: str, block: Callable[[str], Heads]) -> Heads:
    """What an expression may begin with; ``block`` tells it of a name in angle brackets."""
    return _alternatives(list(_PIECE.finditer(source)), 0, block)[0]


def _alternatives(pieces: list[re.Match[str]], at: int, block: Callable[[str], Heads]) -> tuple[Heads, int]:
    """What the alternatives from a place on may begin with, and where they end."""
    found: Heads = frozenset()
    while True:
        way, at = _sequence(pieces, at, block)
        found |= way
        if at == len(pieces) or pieces[at].lastgroup == "close":
            return found, at
        at += 1


def _sequence(pieces: list[re.Match[str]], at: int, block: Callable[[str], Heads]) -> tuple[Heads, int]:
    found: Heads = frozenset()
    short = _EMPTY
    while at < len(pieces) and (kind := pieces[at].lastgroup) not in ("bar", "close"):
        piece, inner = pieces[at], _EMPTY
        if kind in ("open", "around"):
            inner, at = _alternatives(pieces, at + 1, block)
        at += 1
        times = pieces[at] if at < len(pieces) and pieces[at].lastgroup == "times" else None
        at += times is not None
        if short and kind not in ("around", "edge"):
            match kind:
                case "open":
                    part = inner
                case "block":
                    part = block(piece["block"])
                case "run":
                    part = frozenset({piece.group()[:LENGTH]})
                case _:
                    part = _one(piece.group())
            longer = _joined(short, _repeated(part, times) if times else part)
            found |= frozenset(one for one in longer if len(one) == LENGTH)
            short = longer - found
    return found | short, at


def _joined(first: Heads, second: Heads) -> Heads:
    return frozenset((one + other)[:LENGTH] for one in first for other in second)


def _repeated(part: Heads, times: re.Match[str]) -> Heads:
    many = part if times.group().startswith("?") else part | _joined(part, part)
    spared = times.group().startswith(("?", "*")) or times["least"] in ("", "0")
    return many | _EMPTY if spared else many


@cache
def _one(piece: str) -> Heads:
    """The letters that a letter, an escape or a class stands for."""
    made = re.compile(piece, re.DOTALL)
    return frozenset(filter(made.fullmatch, TOLD_APART))
