"""Which intents hold once the fields are known: what outweighs what, and what a text without cues is.

A table settles cues against each other and against the fields; a text without any is told by its fields, its thanks or its question.
"""

from __future__ import annotations

import re

from alongside.language import intents
from alongside.language.intents import Cue
from alongside.language.page import Page, fold
from alongside.language.reading import Channels, Context, Intent, Reading
from alongside.language.weigh import Weight

ASKING = frozenset({"ask", "ask_reminder", "become_mentor", "received", "understood", "clarify", "ask_released"})
"""Letters whose answer speaks of a week in general: a weekday in it is a wish, not a date."""

ECHOING = frozenset({"received", "understood"})
"""Letters that show a record: "no, Mondays" corrects it and declines nothing."""


def settled(kinds: set[str], reading: Reading, context: Context, answer: Cue | None, page: Page) -> set[str]:
    """The intents that hold once the fields are known: one table of what outweighs what."""
    for holds, out, into in _rules(kinds, reading, context, answer, page):
        if holds:
            kinds = (kinds - out) | into
    return kinds


def _rules(
    kinds: set[str], reading: Reading, context: Context, answer: Cue | None, page: Page
) -> tuple[tuple[bool, set[str], set[str]], ...]:
    """Rows of: whether it holds, what goes, what comes; in this order."""
    wishes_there = bool(
        reading.availability or reading.cadence or reading.channels != Channels() or reading.duration_min or reading.capacity is not None
    )
    moving = bool(reading.times or reading.shift_min is not None)
    out_of_blue = not context.asked
    return (
        (
            "reason" in kinds,
            {"reason"},
            set[str]() if kinds & {"reschedule", "move"} or moving or not (reading.targets or reading.absences) else {"skip"},
        ),
        ("wonder" in kinds, {"wonder", "request", "preference", "skip"}, {"question"}),
        ("fit" in kinds, {"fit"}, {"preference"} if wishes_there and answer is None and context.asked not in ASKING else {"accept"}),
        (bool(kinds & {"volunteer"}) and out_of_blue, {"accept", "request"}, set[str]()),
        ("request" in kinds and out_of_blue and context.role in ("mentee", ""), {"accept"}, set[str]()),
        (
            "lack" in kinds,
            {"lack"},
            {"skip"} if reading.targets else {"preference"} if any(w.kind == "avoid" for w in reading.availability) else {"decline"},
        ),
        ("decline" in kinds and reading.capacity == 0 and out_of_blue, {"decline"}, {"preference"}),
        ("skip" in kinds and wishes_there and not reading.targets and not reading.absences, {"skip"}, {"preference"}),
        ("existing" in kinds, {"existing"}, {"request"}),
        # "I'm back from leave and look for somebody who knows payroll": whoever names a topic wants a mentor, not the talks of before.
        ("resume" in kinds and bool(reading.topics) and out_of_blue, {"resume"}, {"request"}),
        # A cue without days to leave out or to move to is no skip and no move by itself.
        ("away" in kinds and wishes_there and not reading.absences and not reading.targets, {"away", "skip"}, {"preference"}),
        (
            ("away" in kinds and not wishes_there) or bool({"away", "open"} & kinds and (reading.absences or reading.targets)),
            {"away", "open"},
            {"pause"} if any(a.until is None for a in reading.absences) else {"skip"},
        ),
        ("move" in kinds, {"move", "skip"}, {"reschedule"}),
        ("unsure decline" in kinds, {"unsure decline"}, {"decline", "doubt"}),
        ("reschedule" in kinds and not moving and not _moves(page), {"reschedule"}, set[str]()),
        (moving and not kinds & {"accept", "request", "volunteer", "decline"}, {"skip"}, {"reschedule"}),
        (moving and answer is not None and context.asked not in ASKING, {"accept", "decline"}, {"reschedule"}),
        # "No, Mondays" to an echo corrects it.
        (
            answer is not None and answer.intent == "decline" and context.asked in ECHOING and (wishes_there or bool(reading.mentor_named)),
            {"decline"},
            {"preference"},
        ),
        (context.asked in ECHOING and wishes_there and "accept" in kinds and answer is None, {"accept"}, {"preference"}),
        (bool(reading.topics) and context.role == "mentee" and not kinds & set(intents.ORDER), set[str](), {"request"}),
    )


def _moves(page: Page) -> bool:
    return (
        re.search(r"\b(?:moved?|reschedule|postpone|(?:another|different|new|other) (?:time|slot|day|date)|shift|push)\b", page.folded)
        is not None
    )


_FOR_SELF = re.compile(
    r"\b(?:i|i'm|i'd|i've|i'll|me|we|we'd|we're|us|please|prefer|works?|suits?|best|better|fine|ok|okay|only|never|ideally|available|availability|free|possible|preferences?|would|my|our|first|if (?:needed|possible|necessary))\b"
)
_OF_OTHERS = re.compile(r"\s*(?:he|she|they|the(?! (?:\d|first|second|third|fourth|last|next))|your)\b")
_GRATEFUL = re.compile(r"\b(?:thanks|thank you|thank u|thx|cheers|merci|gracias|danke|grateful|appreciate)\b")
_GRATEFUL_END = re.compile(r"^[^\n]*[,.!] (?:many )?(?:thanks|thank you)(?: so much| very much)?(?: [a-z]+)?[ .!]*$")
_ASKS = re.compile(
    r"\s*(?:and |so |but |just |quick question[:,]? )?(?:what|when|where|who|why|how|which|is|are|do|does|can|could|may|should|will|would|am|did|must)\b"
)
_WONDERS = re.compile(
    r"\s*(?:who|why|what (?:is|are|happens|do|does|should)|how (?:do|does|is|are|can i|many|much|long|often)|where|what exactly|which) "
)
_OURS = re.compile(
    r"\b(?:mentor\w*|mentees?|sessions?|talks?|programme|program|manager|meetings?|notes?|pairing|prepare|matched|series|invitation)\b"
)


_ERRAND = re.compile(
    r"\s*(?:(?:hi|dear) all,? |fyi,? |reminder[:,] |please (?:note|send|find|see|forward|review|check|sign|book)\b|(?:can|could|would|will) (?:you|somebody|someone|anybody) (?:please )?(?:send|forward|check|review|provide|look|tell|sign|bring|print|book|lend|give)\b)"
)


def _tells(page: Page, reading: Reading, weighed: Weight, context: Context) -> bool:
    """Whether hours and days without a word of wishing are the writer's own, and no room's, parcel's or colleague's."""
    unread = bool(weighed.unread)
    if _ERRAND.match(page.folded):
        return False
    if context.role and weighed.share >= 0.5 and not _OF_OTHERS.match(page.folded):
        return True
    if _OF_OTHERS.match(page.folded) and not re.search(r"\b(?:i|me|us|we)\b", page.folded):
        return False
    return not unread or _FOR_SELF.search(page.folded) is not None


def wonders(page: Page) -> bool:
    """Whether the text is one plain question about the programme, in which days and ways to talk are no wishes."""
    return len(page.sentences) == 1 and page.folded.rstrip().endswith("?") and _WONDERS.match(page.folded) is not None


def about_us(page: Page) -> bool:
    """Whether a stranger's mail speaks of themselves or of the programme at all."""
    return (
        _OURS.search(page.folded) is not None
        or re.search(r"\b(?:i|i'm|i'd|i'll|me|my|we'd like|please|remind\w*|unsubscribe)\b", page.folded) is not None
    )


def only_words(page: Page, reading: Reading, context: Context, weighed: Weight) -> Intent:
    """The intent of a text without cues: a question, a bare thanks, or nothing we know."""
    asks = "?" in page.folded and any(_ASKS.match(page.folded[a:b]) for a, b in page.sentences if page.folded[b : b + 1] == "?")
    if wonders(page):
        return "question"
    if not reading.empty and _tells(page, reading, weighed, context):
        return "preference" if not (reading.times or reading.targets or reading.absences) else "reschedule" if reading.times else "skip"
    if _GRATEFUL.search(page.folded) or _GRATEFUL_END.search(fold(page.shown.strip())):
        return "thanks"
    return "question" if asks and (context.role or _OURS.search(page.folded)) else "other"
