"""How sure a reading is: the share of the weighty words that were used, lowered by doubts and by what does not fit the question.

Not a statistic but a rule one can retell: whole text used and one clear intent is 0.95; anything of weight left over stays below 0.8.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from alongside.language.intents import CONSEQUENTIAL, Cue
from alongside.language.lexicon import FILLERS
from alongside.language.page import Page, Span
from alongside.language.reading import Context, Intent, Reading
from alongside.language.vernacular import loose

_KIND = re.compile(
    r"\b(?:help(?:ed|ful|s)?|thank|thanks|great|good|explain(?:ed)?|show(?:ed)?|taught|useful|learn(?:ed|t)?|grateful|kind|patient|lovely|enjoyed|liked|nice)\b"
)
_UNKIND = re.compile(r"\b(?:not|n't|never|nothing|useless|waste|boring|late|didn't|wasn't|rude|unhelpful|complain|sadly|unfortunately)\b")


@dataclass(frozen=True, slots=True)
class Weight:
    """The share of weighty words that were used, and the clauses in which some were not."""

    share: float
    unread: tuple[str, ...]


def weight(page: Page, used: list[Span]) -> Weight:
    """Counts the words that carry weight and those among them that a field or a cue used."""
    covered = bytearray(len(page.folded) + 1)
    for a, b in used:
        covered[a:b] = b"\x01" * (b - a)
    heavy = left = 0
    lost: list[int] = []
    light = loose(page.tongue)
    for word, (a, _) in page.words:
        if covered[a]:
            heavy += 1
        elif word not in FILLERS and word not in light and word.removesuffix("'s") not in FILLERS:
            heavy += 1
            left += 1
            lost.append(a)
    unread = tuple(page.quote(c) for c in page.clauses if bisect_left(lost, c[0]) < bisect_left(lost, c[1])) if lost else ()
    return Weight(1.0 - left / heavy if heavy else 1.0, tuple(u for u in unread if u))


_MISSING = {
    # An intent without what makes it usable is asked back.
    "reschedule": ("times", "shift_min"),
    "skip": ("targets", "absences"),
}


def confidence(found: Weight, intent: Intent, kinds: set[str], reading: Reading, context: Context, doubts: int) -> float:
    """The confidence of a reading, 0 to 1."""
    if intent == "other":
        return 0.2 if reading.empty else 0.4
    sure = 0.95 if not found.unread else min(0.75, 0.25 + found.share / 2)
    sure *= 0.8**doubts
    if "doubt" in kinds:
        sure = min(sure, 0.6)
    if intent in CONSEQUENTIAL and len(kinds & {"accept", "decline", "stop", "end", "pause", "resume"}) > 1:
        sure = min(sure, 0.6)
    if intent in ("accept", "decline") and not context.asked and kinds <= {intent, "thanks"} and reading.empty:
        sure = min(sure, 0.5)
    if intent in _MISSING and not any(getattr(reading, name) for name in _MISSING[intent]):
        sure = min(sure, 0.7)
    if intent == "pause" and not reading.absences and "pause" not in kinds:
        sure = min(sure, 0.6)
    return round(sure, 2)


def thanks(page: Page, cues: tuple[Cue, ...]) -> Reading:
    """An answer to the thank-you prompt: the words are the thanks; unkind or empty ones are unsure."""
    kind = _KIND.search(page.folded) is not None or any(c.intent == "thanks" for c in cues)
    unkind = _UNKIND.search(re.sub(r"can(?:no|')?t thank|can't thank", "thank", page.folded)) is not None
    sure = 0.5 if unkind else 0.95 if kind else 0.6
    return Reading(intent="thanks", confidence=sure, spans={"thanks": (page.own.strip(),)})


def free(page: Page, intent: Intent, kinds: set[str]) -> Reading:
    """Thanks, notes and questions carry their words whole; days and names in them are part of the story."""
    sure = {"thanks": 0.9, "note": 0.9, "help": 0.9, "question": 0.85}[intent]
    if kinds & {"trap", "doubt"}:
        sure = 0.6
    return Reading(intent=intent, argument=page.own.strip() if intent in ("note", "question") else "", confidence=sure)
