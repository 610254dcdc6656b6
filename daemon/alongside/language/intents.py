"""What a text wants: the cues found in it, and the contract's order when several speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from alongside.language.cues import TABLE
from alongside.language.expressions import Expression
from alongside.language.needed import Sieve, needed
from alongside.language.page import Span, struck
from alongside.language.reading import Intent
from alongside.language.rules import leftmost
from alongside.language.turns import lines_of

ORDER: tuple[Intent, ...] = (
    "stop", "end", "decline", "accept", "pause", "resume", "skip", "reschedule", "request", "volunteer", "preference", "thanks", "note",
    "question", "help", "other",
)  # fmt: skip
"""One intent a mail, the first that applies."""

ASKING = frozenset({"ask", "ask_reminder", "become_mentor", "received", "understood", "clarify", "ask_released"})
"""Letters whose answer speaks of a week in general: a weekday in it is a wish, not a date."""

CONSEQUENTIAL = frozenset({"stop", "end", "decline", "pause"})
"""Intents that undo something: they need a clear word of their own."""
SIGNS = frozenset({"courtesy", "shield", "trap", "doubt"})
"""Cues that are no intent."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One sign of an intent and the words that gave it."""

    intent: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows that hold for a writer: "find somebody else" is a mentor's no and a mentee's wish."""

    intents: tuple[str, ...]
    lines: tuple[tuple[int, Expression], ...]
    """Every line with the number of its row, in the order of the table."""
    sieve: Sieve

    def possible(self, text: str) -> Iterator[tuple[str, list[Expression]]]:
        """The rows of which a line may match in a text, with those lines."""
        lines = [self.lines[at] for at in self.sieve.may_match(text)]
        for row, some in groupby(lines, key=itemgetter(0)):
            yield self.intents[row], [line for _, line in some]


@cache
def _rows(role: str) -> _Rows:
    rows = [(name.partition("@")[0], lines_of(block)) for name, block in TABLE if name.partition("@")[2] in ("", role)]
    lines = tuple((row, line) for row, (_, block) in enumerate(rows) for line in block)
    return _Rows(tuple(intent for intent, _ in rows), lines, Sieve([needed(line.pattern) for _, line in lines]))


def cues(folded: str, role: str = "") -> tuple[Cue, ...]:
    """All cues of a folded text; the words of each are taken, so none is counted twice."""
    found: list[Cue] = []
    left = folded
    for intent, lines in _rows(role).possible(folded):
        spans = [m.span() for m in leftmost(lines, left) if m.group().strip()]
        found += [Cue(intent, span) for span in spans]
        left = struck(left, spans, "\x00") if spans else left
    return tuple(sorted(found, key=lambda c: c.span))


_YES = r"(?:yes|yep|yeah|yup|sure|of course|certainly|absolutely|gladly|definitely|with pleasure|ok|okay|alright|fine|agreed|deal|perfect|great|ja|gerne|oui|si|sí|da'accord)"
_NO = r"(?:no|nope|nah|sorry,? no|no,? sorry|no,? thanks|no,? thank you|nein|non|unfortunately not|sadly not|not really)"
_ANSWER = Expression(
    rf"\s*(?:(?:oh|well|hmm|um|ah),? )?(?:(?P<yes>{_YES})|(?P<no>{_NO}))(?:,? (?:please|thanks|thank you|sorry))*"
    rf"(?=\s*(?:[,.!;:\n]|- |$|but\b|and\b|(?:i|we|that|it|she|he|not|mornings?|with|happy|gladly|as|for|to)\b))"
)


_THANKED = Expression(r"\s*(?:and )?(?:many )?(?:thanks|thank you)\b[^.!?\n]{0,70}[.!]\s+")
"""A courtesy that may stand before the answer: "Thanks for asking. No, I'm sorry"."""


def answer(folded: str) -> Cue | None:
    """The yes or no a text opens with; "no Mondays" is none. One look at the opening is less than one for each word it may have."""
    thanked = _THANKED.match(folded)
    match = _ANSWER.made.match(folded, thanked.end()) if thanked else None
    match = match or _ANSWER.made.match(folded)
    if match is None or re.match(r"\s*,? and no\b", folded[match.end() :]):
        return None
    agrees = match["yes"] or _NOT_AT_ALL.match(folded, match.end())
    return Cue("accept" if agrees else "decline", match.span())


_NOT_AT_ALL = Expression(
    r"[\s,.!-]*(?:not at all|(?:i |we )?(?:really )?(?:don't|do not|wouldn't) (?:mind|object)|(?:no|not a) (?:problem|objections?|issue)|(?:it's|that's|it is|that is) (?:all |quite |perfectly )?(?:fine|ok|okay|alright))\b"
)
"""What shows that an opening "no" denies a worry: "No, I don't mind"."""


def first_of(intents: set[str]) -> Intent:
    """The one intent of a mail: the first of the contract's order that is there."""
    return next((i for i in ORDER if i in intents), "other")
