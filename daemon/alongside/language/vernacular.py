"""Four languages, one grammar: a text in another language is put into the grammar's English before it is read.

Each language brings a table and the words it is told by. Every word put in its place keeps the address of the words it stands for,
so that what is quoted to a person is always what that person wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType

from alongside.language import french, german, spanish
from alongside.language.expressions import Expression
from alongside.language.lexicon import FILLERS, MONTHS
from alongside.language.page import Page, rewritten

TONGUES: Mapping[str, ModuleType] = {"de": german, "fr": french, "es": spanish}

_WORD = Expression(r"[^\W\d_][\w'-]*")
_ENGLISH = frozenset(
    (
        *MONTHS,
        *(f"{day}day{s}" for day in ("mon", "tues", "wednes", "thurs", "fri") for s in ("", "s")),
        "morning",
        "mornings",
        "afternoon",
        "afternoons",
    )
)
"""Words of the calendar that only English has."""
_SAMPLE = 2_000
"""Letters by which a language is told."""


def tongue(folded: str) -> str:
    """The language of a text: the one with most of its known words in it; English where none has more."""
    words = set(_WORD.findall(folded[:_SAMPLE]))
    english = words & (FILLERS | _ENGLISH)
    counts = {name: (len(words & _known(name)), len(english - _known(name))) for name in TONGUES}
    best = max(counts, key=lambda name: counts[name][0] - counts[name][1])
    known, other = counts[best]
    return best if known > other and (words & _known(best)) - FILLERS else "en"


@cache
def _known(name: str) -> frozenset[str]:
    known: frozenset[str] = TONGUES[name].KNOWN | TONGUES[name].LOOSE
    return known


def loose(name: str) -> frozenset[str]:
    """The words of a language that carry no weight, beside the English ones."""
    return TONGUES[name].LOOSE if name in TONGUES else frozenset()


def in_english(page: Page) -> Page:
    """The page with the words of the three other languages put into English; an English one only with its foreign weekdays."""
    name = tongue(page.folded)
    if name == "en":
        return _days_in_english(page)
    for pattern, template in _order(name):
        page = rewritten(page, pattern, lambda m, t=template: m.expand(t))  # type: ignore[misc]
    return rewritten(page, _table(name), lambda m: _put(name, m), tongue=name)


def _days_in_english(page: Page) -> Page:
    for name, module in TONGUES.items():
        if any(day in page.folded for day in module.DAYS):
            page = rewritten(page, _days(name), lambda m, n=name: TONGUES[n].made("day", m.group()))  # type: ignore[misc]
    return page


def _put(name: str, match: re.Match[str]) -> str:
    english: str = TONGUES[name].TABLE[int((match.lastgroup or "g0")[1:])][1]
    if not english.startswith("@"):
        return english
    make: Callable[[str, str], str] = TONGUES[name].made
    return make(english[1:], match.group().strip())


_EDGE = r"(?:(?<!\w)|(?!\w))"
"""Not in the middle of a word."""


@cache
def _table(name: str) -> re.Pattern[str]:
    rows = TONGUES[name].TABLE
    return re.compile("|".join(rf"(?P<g{at}>{_EDGE}(?:{pattern}){_EDGE})" for at, (pattern, _) in enumerate(rows)))


@cache
def _days(name: str) -> re.Pattern[str]:
    names = "|".join(TONGUES[name].DAYS)
    return re.compile(rf"\b(?:{names})s?(?:vormittag|nachmittag)?s?\b")


@cache
def _order(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), template) for pattern, template in TONGUES[name].ORDER)
