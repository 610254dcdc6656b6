"""How sure a reading is: the share of the weighty words that were used, lowered by doubts and by what does not fit the question.

Not a statistic but a rule one can retell: whole text used and one clear intent is 0.95; anything of weight left over stays below 0.8.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from alongside.language.expressions import Expression
from alongside.language.intents import CONSEQUENTIAL, Cue
from alongside.language.lexicon import FILLERS
from alongside.language.page import Page, Span
from alongside.language.reading import Context, Intent, Reading
from alongside.language.vernacular import loose

_KIND = Expression(
    r"\b(?:help(?:ed|ful|s)?|thank|thanks|great|good|explain(?:ed)?|show(?:ed)?|taught|useful|learn(?:ed|t)?|grateful|kind|patient|lovely|enjoyed|liked|nice)\b"
)
_UNKIND = Expression(r"\b(?:not|n't|never|nothing|useless|waste|boring|late|didn't|wasn't|rude|unhelpful|complain|sadly|unfortunately)\b")


@dataclass(frozen=True, slots=True)
class Weight:
    """The share of weighty words that were used, and the clauses in which some were not."""

    share: float
    unread: tuple[str, ...]
    near: int = 0
    """Weighty words left over in clauses of which something was used."""
    far: int = 0
    """Weighty words left over in clauses that nothing was read from."""
    cost: float = 1.0
    """What each of them weighs: more in a language of which less is known."""


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
    starts = sorted(a for a, b in used if b > a)
    touched = [c for c in page.clauses if bisect_left(starts, c[0]) < bisect_left(starts, c[1])]
    near = sum(bisect_left(lost, b) - bisect_left(lost, a) for a, b in touched)
    return Weight(1.0 - left / heavy if heavy else 1.0, tuple(u for u in unread if u), near, left - near, _COST.get(page.tongue, 2.0))


_COST = {"en": 1.0}
_NEAR, _FAR = 0.04, 0.015
"""What a weighty word left over costs, beside words that were used and in clauses of its own."""

_MISSING = {
    # An intent without what makes it usable is asked back.
    "reschedule": ("times", "shift_min", "targets"),
    "skip": ("targets", "absences"),
}


_ASKED_PEOPLE = ("mentor", "manager")
"""Whom the programme asks for a yes or a no: a whole sentence of theirs is an answer also where the question is not known."""

_HEDGE = Expression(
    r"\b(?:if|unless|whether|maybe|perhaps|might|may have to|probably|wonder|wondering|thinking of|considering|should i|should we|what happens|how do i|how can i|is there a way|last (?:year|time|month|term)|"
    r"did not say|not saying|didn't say|other(?:s|wise)?|used to|had to|they|he|she|my (?:colleague|old|friend|boss|sister|brother)|her|his|their)\b(?! please)"
)
"""Words that make a no, an end or a stop something else than the writer's own decision now."""
_OWN = Expression(r"\b(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|me|us|my|our|please)\b")


def is_clear(page: Page, intent: str, cues: tuple[Cue, ...]) -> bool:
    """Whether a sentence states the intent itself: no condition, no question about it, nobody else's doing, no words of another."""
    found = [c for c in cues if c.intent in SAID_AS.get(intent, (intent,))]
    return bool(found) and not any(_hedged(page, cue) for cue in found)


def own(page: Page, cues: tuple[Cue, ...]) -> tuple[tuple[Cue, ...], bool]:
    """The cues without those of grave intents that only ask about the thing or tell of others, and whether one only asked."""
    kept, asking = [], False
    for cue in cues:
        grave = cue.intent in CONSEQUENTIAL or cue.intent in ("lack", "skip", "away", "resume")
        asks = grave and _asks(page, cue)
        asking = asking or asks
        if not asks and not (grave and _of_others(_sentence(page, cue)[0])):
            kept.append(cue)
    return tuple(kept), asking


def _sentence(page: Page, cue: Cue) -> tuple[str, str]:
    """The sentence a cue stands in, and the mark it ends with."""
    start, end = next(((a, b) for a, b in page.sentences if a <= cue.span[0] < b), cue.span)
    return page.folded[start:end], page.folded[end : end + 1]


def _asks(page: Page, cue: Cue) -> bool:
    """ "What happens if I decline?"; "Could we pause?" is no question but a polite wish."""
    sentence, mark = _sentence(page, cue)
    if cue.intent in ("skip", "away"):
        return (
            mark == "?"
            and re.match(r"\s*(?:what (?:happens|if)|how (?:do|can)|is (?:the|it)|are (?:the|there)|does (?:the|it)|do i)\b", sentence)
            is not None
        )
    return mark == "?" and re.match(r"\s*(?:what|how|if|should|when|why|who|where|is|are|do|does|did|must)\b", sentence) is not None


def _of_others(sentence: str) -> bool:
    return re.match(
        r"\s*(?:he|she|they|my (?!session|talk|mentoring|series|request)\w+|the (?!meetings?|sessions?|talks?|calls?|appointments?|series|mentoring|pairing|slot|date|reminders?|mails?|e-?mails?)\w+|someone|somebody)\b",
        sentence,
    ) is not None and not re.search(r"\b(?:i|i'm|we|me|us|our|please)\b", sentence)


def _hedged(page: Page, cue: Cue) -> bool:
    """Whether a condition, a doubt, a question or quotation marks stand around the words."""
    sentence, mark = _sentence(page, cue)
    said = page.folded[slice(*cue.span)]
    asked = mark == "?" and not re.match(r"\s*(?:please |hi,? |so |and )?(?:can|could|would|may|will) (?:we|you|i)\b", sentence)
    hedge = _HEDGE.search(sentence.replace(said, " "))
    quoted = '"' in page.folded[max(0, cue.span[0] - 1) : cue.span[1] + 1]
    return asked or quoted or (hedge is not None and (hedge.group() not in _THIRD or not _OWN.search(sentence)))


SAID_AS: dict[str, tuple[str, ...]] = {"pause": ("pause", "open", "away"), "decline": ("decline", "lack")}
"""Cues that come down to an intent."""


_THIRD = frozenset({"they", "he", "she", "her", "his", "their", "others", "other"})
"""Other people may be spoken of where the writer speaks too."""


def confidence(
    found: Weight, intent: Intent, kinds: set[str], reading: Reading, context: Context, doubts: tuple[str, ...], clear: bool
) -> tuple[float, tuple[str, ...]]:
    """The confidence of a reading, 0 to 1, and in words why it is not higher."""
    if intent == "other":
        return (
            (0.2, ("nothing of the programme was recognised",))
            if reading.empty
            else (0.4, ("fields, but nothing that says what is wanted",))
        )
    sure = max(0.5, 0.95 - found.cost * (_NEAR * found.near + _FAR * found.far))
    why = [f"{n} word{'s' * (n > 1)} left over {place}" for n, place in ((found.near, "beside words read"), (found.far, "elsewhere")) if n]
    for doubt in doubts:
        sure *= 0.8
        why.append(doubt)
    for cap, holds, reason in _caps(intent, kinds, reading, context, clear):
        if holds:
            sure = min(sure, cap)
            why.append(reason)
    return round(sure, 2), tuple(why)


def _caps(intent: Intent, kinds: set[str], reading: Reading, context: Context, clear: bool) -> tuple[tuple[float, bool, str], ...]:
    """What holds a confidence down, whatever else was read: the cap, whether it applies, and the reason."""
    unasked = intent in ("accept", "decline") and not context.asked and reading.empty
    missing = intent in _MISSING and not any(getattr(reading, name) for name in _MISSING[intent])
    several = intent in CONSEQUENTIAL and len(kinds & {"accept", "decline", "stop", "end", "pause", "resume"}) > 1
    return (
        (0.6, "doubt" in kinds, "the writer leaves it open"),
        (0.6, several, "two answers stand in one mail"),
        (0.5, unasked and not (clear and context.role in _ASKED_PEOPLE), "a yes or no to a question that is not known"),
        (0.6, intent in CONSEQUENTIAL and not clear, "a condition, a question or somebody else stands in the sentence"),
        (0.7, missing, "which date or time is not said"),
        (0.6, intent == "pause" and not reading.absences and "pause" not in kinds, "from when on is not said"),
    )


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
