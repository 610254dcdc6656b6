"""How sure a reading is: the share of the weighty words that were used, lowered by doubts and by what does not fit the question.

Not a statistic but a rule one can retell: whole text used and one clear intent is 0.95; anything of weight left over stays below 0.8.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from alongside.language.clause import TELLING, Clause
from alongside.language.expressions import Expression
from alongside.language.intents import CONSEQUENTIAL, SIGNS, Cue
from alongside.language.lexicon import FILLERS
from alongside.language.page import Page, Span
from alongside.language.reading import Channels, Context, Intent, Reading
from alongside.language.vernacular import loose

_KIND = Expression(
    r"\b(?:help(?:ed|ful|s)?|thank|thanks|great|good|explain(?:ed)?|show(?:ed)?|taught|useful|learn(?:ed|t)?|grateful|kind|patient|lovely|enjoyed|liked|nice)\b"
)
_UNKIND = Expression(r"\b(?:not|n't|never|nothing|useless|waste|boring|late|didn't|wasn't|rude|unhelpful|complain|sadly|unfortunately)\b")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a weighty word left over costs: where it may be the verb of days and hours, beside a known one, beside a plain no, an end or a
    stop, where it is why and no field can be lost, and in a clause that nothing was read from."""

    bare: float
    near: float
    reason: float
    apart: float


ENGLISH, OTHERS = Cost(0.042, 0.02, 0.04, 0.002), Cost(0.08, 0.02, 0.08, 0.01)
"""Three such words of English leave a reading sure, four do not: of what 300 mails lost, that told right from wrong best."""


@dataclass(frozen=True, slots=True)
class Weight:
    """The share of weighty words that were used, and the clauses in which some were not."""

    share: float
    unread: tuple[str, ...]
    """What was not read, stories told around a wish too."""
    open: tuple[str, ...] = ()
    """What was not read and tells no story: a wish may be lost in it."""
    bare: int = 0
    """Weighty words left over in clauses that a field was read from without a word that says what for."""
    near: int = 0
    """Those in clauses that such a word was found in."""
    far: int = 0
    """Those in clauses that nothing was read from."""
    cost: Cost = ENGLISH
    """What each of them costs: more in a language of which less is known."""

    @property
    def lighter(self) -> Weight:
        """The same where mails in such words nearly always wanted just this: a word left over beside words read costs half."""
        cost = self.cost
        return replace(self, cost=Cost(cost.bare / 2, cost.near / 2, cost.reason / 2, cost.apart))


SURE = 0.8
"""The confidence from which a reading is acted upon."""
CERTAIN = 0.9
"""The likelihood of an intent from which it makes a reading that shares it surer."""
DIFFERING = 0.7
"""The most that a reading is worth on whose intent grammar and likeness differ."""


def differing(reading: Reading, mostly: Intent) -> Reading:
    """A reading on whose intent the grammar and the likeness to other mails differ: it is asked back."""
    reason = f"such words mostly mean {mostly}, the sentence says otherwise"
    return replace(reading, confidence=min(reading.confidence, DIFFERING), why=(*reading.why, reason))


def weight(page: Page, used: list[Span], cut: tuple[Clause, ...] = ()) -> Weight:
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
    unread = [c for c in page.clauses if bisect_left(lost, c[0]) < bisect_left(lost, c[1])] if lost else []
    told = bytearray(len(page.folded) + 1)
    for a, b in (c.span for c in cut if _story(c, covered)):
        told[a:b] = b"\x01" * (b - a)
    open_ = [c for c in unread if not all(told[at] for at in lost[bisect_left(lost, c[0]) : bisect_left(lost, c[1])])]
    lost_in = [(c, bisect_left(lost, c.span[1]) - bisect_left(lost, c.span[0])) for c in cut if not _story(c, covered)]
    near = sum(n for c, n in lost_in if c.kinds - SIGNS)
    bare = sum(n for c, n in lost_in if not c.kinds - SIGNS and any(a.kind in TELLING and covered[a.span[0]] for a in c.atoms))
    share = 1.0 - left / heavy if heavy else 1.0
    return Weight(
        share, _quoted(page, unread), _quoted(page, open_), bare, near, left - near - bare, ENGLISH if page.tongue == "en" else OTHERS
    )


def _quoted(page: Page, clauses: list[Span]) -> tuple[str, ...]:
    return tuple(said for c in clauses if (said := page.quote(c)))


def _story(clause: Clause, covered: bytearray) -> bool:
    """Whether a clause tells of something else, and nothing was read from it."""
    return clause.told and not any(a.kind in TELLING and covered[a.span[0]] for a in clause.atoms)


_MISSING = {
    # An intent without what makes it usable is asked back.
    "reschedule": ("times", "shift_min", "targets"),
    "skip": ("targets", "absences"),
}


_ASKED_PEOPLE = ("mentor", "manager")
"""Whom the programme asks for a yes or a no: a whole sentence of theirs is an answer also where the question is not known."""


_COUNTED = (
    "availability", "tz", "cadence", "duration_min", "channels", "capacity", "absences", "targets", "times", "shift_min", "mentor_named", "topics",
)  # fmt: skip
_FACT = 0.03
"""What every field beyond the second costs where words were left over: the more a mail says, the more they can have meant."""


_NOTHING = "nothing of the programme was recognised"
"""Why a mail that is about something else is asked back."""


def confidence(
    found: Weight, intent: Intent, kinds: set[str], reading: Reading, context: Context, doubts: tuple[str, ...], clear: bool
) -> tuple[float, tuple[str, ...]]:
    """The confidence of a reading, 0 to 1, and in words why it is not higher."""
    if intent == "other":
        return (0.2, (_NOTHING,)) if reading.empty else (0.4, ("fields, but nothing that says what is wanted",))
    bare, near = (found.cost.reason,) * 2 if intent in CONSEQUENTIAL else (found.cost.bare, found.cost.near)
    many = max(0, sum(getattr(reading, name) not in (None, (), Channels()) for name in _COUNTED) - 2)
    beside = found.bare + found.near
    many = many if beside or found.far else 0
    sure = max(0.5, 0.95 - bare * found.bare - near * found.near - found.cost.apart * found.far - _FACT * many)
    why = [f"{n} word{'s' * (n > 1)} left over {place}" for n, place in ((beside, "beside words read"), (found.far, "elsewhere")) if n]
    if many:
        why.append("many things in one mail")
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
        (0.7, "trap" in kinds and intent in (*CONSEQUENTIAL, "accept", "skip"), "the same is denied or told of others"),
        (0.6, several, "two answers stand in one mail"),
        (
            0.5,
            unasked and not (clear and (intent == "accept" or context.role in _ASKED_PEOPLE)),
            "a yes or no to a question that is not known",
        ),
        (0.6, intent in CONSEQUENTIAL and not clear, "a condition, a question or somebody else stands in the sentence"),
        (0.7, missing, "which date or time is not said"),
        (0.6, intent == "pause" and not reading.absences and "pause" not in kinds, "from when on is not said"),
    )


def elsewhere(found: Weight) -> float:
    """How sure a mail is that is plainly about something else: a long story may hide a wish."""
    return round(0.88 - found.cost.apart * found.far, 2)


def thanks(page: Page, cues: tuple[Cue, ...]) -> Reading:
    """An answer to the thank-you prompt: the words are the thanks; unkind or empty ones are unsure."""
    kind = _KIND.search(page.folded) is not None or any(c.intent == "thanks" for c in cues)
    unkind = _UNKIND.search(re.sub(r"can(?:no|')?t thank|can't thank", "thank", page.folded)) is not None
    sure = 0.5 if unkind else 0.95 if kind else 0.6
    return Reading(intent="thanks", confidence=sure, spans={"thanks": (page.own.strip(),)})


_TURNED = Expression(r"(?<!can )(?<!all )(?<!nothing )(?<!anything )\b(?:but|however|unfortunately)\b(?! also)(?! thanks)")
"""A thank-you that goes on with "but" may be about what follows."""


def free(page: Page, intent: Intent, kinds: set[str], plain: bool = True) -> Reading:
    """Thanks, notes and questions carry their words whole; days and names in them are part of the story.

    A question that is not ``plain``, about nothing of the programme or beside sentences that ask nothing, is unsure.
    """
    sure = {"thanks": 0.9, "note": 0.9, "help": 0.9, "question": 0.85}[intent]
    turned = intent in ("thanks", "question", "help") and _TURNED.search(page.folded) is not None
    if kinds & ({"doubt"} if intent == "thanks" else {"trap", "doubt"}) or turned or (intent == "question" and not plain):
        sure = 0.6
    return Reading(intent=intent, argument=page.own.strip() if intent in ("note", "question") else "", confidence=sure)
