"""How like two lists of words are: topics of a request, and what a mentor knows, does and belongs to.

Words are compared by their stems, and "pay roll" with "payroll"; nothing is learnt, so the same words give the same number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9+#]+")
_ENDINGS = (
    "isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "er", "ed", "es", "al",
    "s", "e", "y",
)  # fmt: skip
_PLAIN = (
    "a an and are as at back be been by can could do for from get give had has have hello help helped her him his how i in is it know knows learn like look "
    "looking me mentor mentoring month more my need new not of on or our please she he somebody someone start started that the their them they this "
    "to was week weeks want we well when where who will with work working would year you your"
)
PLAIN = frozenset(_PLAIN.split())
"""Words that stand in every request and tell nothing of its topic."""
COMMON = 5
"""Letters that two stems must share at their beginning to count as kin."""
KIN = 0.8


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The telling words of a text, each without its ending and accents."""
    folded = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return frozenset(_stem(word) for word in _WORD.findall(folded) if word not in PLAIN)


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 4), "")
    return word.removesuffix(ending)


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """0 to 1: the share of the telling words of ``one`` that ``other`` has too, kindred stems counting less."""
    mine, theirs = stems(one), stems(other)
    if not mine or not theirs:
        return 0.0
    if mine <= theirs or _joined(one) == _joined(other):
        return 1.0
    return sum(max(_kin(word, other_word) for other_word in theirs) for word in mine) / len(mine)


def _joined(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def _kin(one: str, other: str) -> float:
    if one == other:
        return 1.0
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return KIN if shared >= COMMON and 3 * shared >= 2 * max(len(one), len(other)) else 0.0


def covered(wanted: Iterable[str], by: Iterable[str]) -> tuple[float, tuple[str, ...]]:
    """How much of what is wanted somebody has, 0 to 1, and which of their own words say so, best first."""
    wishes, has = tuple(wanted), tuple(word for word in by if word)
    found = [max(((likeness(wish, word), word) for word in has), default=(0.0, ""), key=lambda f: f[0]) for wish in wishes]
    share = sum(value for value, _ in found) / len(found) if found else 0.0
    words = [word for value, word in sorted(found, key=lambda f: -f[0]) if value >= KIN]
    return share, tuple(dict.fromkeys(words))
