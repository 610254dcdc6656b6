"""Which intents hold once the fields are known: what outweighs what, and what a text without cues is.

A table settles cues against each other and against the fields, row by row; a text without any is told by its fields, its thanks or its
question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from alongside.language import intents
from alongside.language.clause import TELLING, Clause
from alongside.language.expressions import Expression
from alongside.language.intents import ASKING, Cue
from alongside.language.lexicon import FILLERS
from alongside.language.page import Page, fold
from alongside.language.reading import Channels, Context, Intent, Reading
from alongside.language.weigh import Weight

ECHOING = frozenset({"received", "understood"})
"""Letters that show a record: "no, Mondays" corrects it and declines nothing."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What else is known when intents are settled."""

    wishes: bool
    """Hours, rhythm, ways to talk, a length or a number of mentees were read."""
    moving: bool
    """A new time was read."""
    days: bool
    """Sessions left out or days away were read."""
    refusals: bool
    """Hours refused were read."""
    open_end: bool
    counted: bool
    """A number of sessions left out was read."""
    full: bool
    capacity: bool
    topics: bool
    named: bool
    asked: str
    role: str
    answer: str
    """The yes or no the text opens with."""

    @property
    def blue(self) -> bool:
        """Whether nobody asked for this text."""
        return not self.asked


def facts(reading: Reading, context: Context, answer: Cue | None) -> Facts:
    """The facts of a reading."""
    return Facts(
        wishes=bool(
            reading.availability
            or reading.cadence
            or reading.channels != Channels()
            or reading.duration_min
            or reading.capacity is not None
            or reading.tz
        ),
        moving=bool(reading.times or reading.shift_min is not None),
        days=bool(reading.targets or reading.absences),
        refusals=any(w.kind == "avoid" for w in reading.availability),
        open_end=any(a.until is None for a in reading.absences),
        counted=any(t.next is not None for t in reading.targets),
        full=reading.capacity == 0,
        capacity=reading.capacity is not None,
        topics=bool(reading.topics),
        named=bool(reading.mentor_named),
        asked=context.asked,
        role=context.role,
        answer=answer.intent if answer else "",
    )


Row = tuple[str, Callable[[set[str], Facts], bool], str, Callable[[Facts], str]]
"""What must be there (any of), when it holds, what goes, what comes."""


def _nothing(_: Facts) -> str:
    return ""


def _always(_: set[str], __: Facts) -> bool:
    return True


_ACTS = frozenset({"pause", "move", "stop", "end", "resume", "request", "accept", "fit", "volunteer", "propose"})

_ROWS: tuple[Row, ...] = (
    # "Fortnightly instead of weekly" moves nothing: a wish that changes is a wish.
    ("move", lambda k, f: f.wishes and not f.moving and not f.days, "move propose skip", lambda f: "preference"),
    ("propose", lambda k, f: f.moving and not k & {"request", "volunteer"}, "propose", lambda f: "reschedule"),
    # "Could we use Teams?": what is proposed is a wish.
    ("propose", lambda k, f: f.wishes and f.blue and not f.topics, "propose", lambda f: "preference"),
    ("propose", _always, "propose", _nothing),
    # "I need a break. Let's skip the next three sessions": what is left out is counted.
    ("pause", lambda k, f: "skip" in k and f.counted, "pause", _nothing),
    # Back, but away again: what is still to come counts.
    ("resume", lambda k, f: bool(k & {"skip", "pause", "move", "open"}) or ("away" in k and f.days), "resume", _nothing),
    ("resume", _always, "away reason lack", _nothing),
    # "I'm drowning in work" is why something is asked, where something is asked.
    ("lack", lambda k, f: bool(k & _ACTS) or ("away" in k and f.days) or (f.wishes and "decline" not in k), "lack", _nothing),
    ("reason", lambda k, f: bool(k & {"reschedule", "move"}) or f.moving or not f.days, "reason", _nothing),
    ("reason", _always, "reason", lambda f: "skip"),
    ("wonder", _always, "wonder request preference skip", lambda f: "question"),
    # "Only Friday is possible for me, can we shift?": what fits is the new time.
    ("fit", lambda k, f: f.moving and (f.days or "move" in k) and not f.answer, "fit", _nothing),
    ("fit", lambda k, f: f.wishes and not f.answer and f.asked not in ASKING and f.role != "manager", "fit", lambda f: "preference"),
    ("fit", _always, "fit", lambda f: "accept"),
    ("volunteer", lambda k, f: f.blue, "accept request", _nothing),
    ("request", lambda k, f: f.blue and f.role in ("mentee", ""), "accept", _nothing),
    # "I am back on 15 March and would like a mentor for payroll": the days say from when, there is no talk to leave out.
    ("away", lambda k, f: f.blue and "request" in k and "skip" not in k and (f.topics or f.named), "away", _nothing),
    # "I would love to go on" renews what is about to end.
    ("resume", lambda k, f: f.asked == "ending", "resume", lambda f: "accept"),
    # Whoever asks for a mentor wants one, not the talks of before.
    ("resume", lambda k, f: f.blue and "request" in k, "resume", lambda f: "request"),
    # "I can take up to three mentees. Send me somebody with energy": a mentor who asks for somebody wants a mentee.
    ("request", lambda k, f: f.blue and f.role == "mentor" and f.capacity and not (f.topics or f.named), "request", lambda f: "preference"),
    # "It isn't possible, I'm busy until June" to the question whether they take somebody on.
    ("lack", lambda k, f: f.asked in ("ask", "ask_reminder") and f.days and not k & {"accept", "skip", "away"}, "lack", lambda f: "decline doubt"),
    ("lack", _always, "lack", lambda f: "skip" if f.days else "preference" if f.refusals else "decline"),
    # "I can't do it then. Alternative: 9 March, 15:00": a no to that day.
    ("decline", lambda k, f: f.moving and f.blue and not f.answer and bool(k & {"propose", "move", "reschedule"}), "decline", lambda f: "reschedule"),
    ("decline", lambda k, f: f.full and f.blue, "decline", lambda f: "preference"),
    # "No, I'm not angry. Thank you": a no that answers nothing.
    ("decline", lambda k, f: f.answer == "decline" and f.blue and f.role == "mentee" and "thanks" in k, "decline", _nothing),
    # A cue without days to leave out or to move to is no skip and no move by itself.
    ("skip", lambda k, f: f.wishes and not f.days, "skip", lambda f: "preference"),
    # A manager who wants it ended objects.
    ("end", lambda k, f: f.role == "manager", "end", lambda f: "decline"),
    ("existing", _always, "existing", lambda f: "request"),
    ("away", lambda k, f: "skip" not in k and not f.days and "open" not in k and not f.wishes, "away", _nothing),
    ("away", lambda k, f: f.wishes and not f.days, "away skip", lambda f: "preference"),
    ("away open", lambda k, f: f.open_end, "away open", lambda f: "pause"),
    ("away open", lambda k, f: f.days or "skip" in k, "away open", lambda f: "skip"),
    ("away open", _always, "away open", _nothing),
    ("move", _always, "move skip", lambda f: "reschedule"),
    ("unsure decline", _always, "unsure decline", lambda f: "decline doubt"),
    ("", lambda k, f: f.moving and not k & {"accept", "request", "volunteer", "decline"}, "skip", lambda f: "reschedule"),
    ("", lambda k, f: f.moving and bool(f.answer) and f.asked not in ASKING, "accept decline", lambda f: "reschedule"),
    # "No, Mondays" to an echo corrects it.
    ("decline", lambda k, f: f.answer == "decline" and f.asked in ECHOING and (f.wishes or f.named), "decline", lambda f: "preference"),
    ("accept", lambda k, f: f.asked in ECHOING and f.wishes and not f.answer, "accept", lambda f: "preference"),
)  # fmt: skip


def settled(kinds: set[str], reading: Reading, context: Context, answer: Cue | None, page: Page) -> set[str]:
    """The intents that hold once the fields are known."""
    known = facts(reading, context, answer)
    for needs, holds, out, comes in _ROWS:
        wanted = {needs} if needs == "unsure decline" else set(needs.split())
        if (not wanted or kinds & wanted) and holds(kinds, known):
            kinds = (kinds - (wanted if needs == "unsure decline" else set(out.split()))) | set(comes(known).split())
    if (
        known.topics
        and known.role == "mentee"
        and not kinds & set(intents.ORDER)
        and (len(page.words) < 12 or A_MENTOR.search(page.folded))
        and "?" not in page.folded
    ):
        return kinds | {"request"}
    return kinds


A_MENTOR = Expression(r"\b(?:an?|some|any) (?:[a-z]+ )?mentor\b|\bmy (?:main )?(?:topics?|subjects?) (?:is|are|would be)\b")
_FOR_SELF = Expression(
    r"\b(?:i|i'm|i'd|i've|i'll|me|we|we'd|we're|us|please|prefer|works?|suits?|best|better|fine|ok|okay|only|never|ideally|available|availability|free|possible|preferences?|would|my|our|first|if (?:needed|possible|necessary))\b"
)
_OF_OTHERS = Expression(r"\s*(?:he|she|they|the(?! (?:\d|first|second|third|fourth|last|next))|your)\b")
_GRATEFUL = Expression(r"\b(?:thanks|thank you|thank u|thx|cheers|merci|gracias|danke|grateful|appreciate)\b")
_GRATEFUL_END = Expression(r"^[^\n]*[,.!] (?:many )?(?:thanks|thank you)(?: so much| very much)?(?: [a-z]+)?[ .!]*$")
_GRATEFUL_LAST = Expression(
    r"\b(?:danke|dank|merci|gracias)\b(?! (?:im voraus|vorab|d'avance|par avance|de antemano|por adelantado|de (?:me|m'|vous|votre compr)|fur (?:die info|ihr verst|euer verst|dein verst)))[^?]*$"
)
"""A thank-you in another language that a mail ends with; as a courtesy it is blanked out where the mail says something else."""
_GRATEFUL_WARMLY = Expression(r"\b(?:thanks|thank you) (?:so much|so very much|a lot|a million|very much|again)\b(?! in advance)")
"""Thanks that are more than the end of a letter."""
_ASKS = Expression(
    r"\s*(?:and |so |but |just |quick question[:,]? )?(?:what|when|where|who|why|how|which|is|are|do|does|can|could|may|should|will|would|am|did|must)\b"
)
_WONDERS = Expression(
    r"\s*(?:who|why|what (?:is|are|happens|do|does|should)|how (?:do|does|is|are|can i|many|much|long|often)|where|what exactly|which|do i (?:have|need)|must i|am i allowed|does my|is my|are my) "
)
_OURS = Expression(
    r"\b(?:mentor\w*|mentees?|sessions?|talks?|programme|program|manager|meetings?|notes?|pairing|prepare|matched|series|invitations?|reminders?|paus\w+|skip\w*|cancel\w*|mails?|notes?|thank\w*|weeks|consent|boss|data)\b"
)


_ERRAND = Expression(
    r"\s*(?:(?:hi|dear) all,? |fyi,? |reminder[:,] |please (?:send|find|see|forward|review|check|sign|book)\b|(?:can|could|would|will) (?:you|somebody|someone|anybody) (?:please )?(?:send|forward|check|review|provide|look|tell|sign|bring|print|book|lend|give)\b)"
)


def _tells(page: Page, reading: Reading, weighed: Weight, context: Context) -> bool:
    """Whether hours and days without a word of wishing are the writer's own, and no room's, parcel's or colleague's."""
    unread = bool(weighed.unread)
    if _ERRAND.match(page.folded):
        return False
    if context.role and weighed.share >= 0.5 and not (len(page.sentences) == 1 and _OF_OTHERS.match(page.folded)):
        return True
    if len(page.sentences) == 1 and _OF_OTHERS.match(page.folded) and not re.search(r"\b(?:i|me|us|we)\b", page.folded):
        return False
    return not unread or _FOR_SELF.search(page.folded) is not None


_ASTRAY = Expression(
    r"\b(?:(?:the )?wrong (?:address|recipient|mailing list|list|inbox|thread|addressee)|(?:meant|intended) for (?:someone|somebody) else|(?:was|is|were|be) (?:probably |surely |certainly )?(?:meant|intended) for (?:the other|another) [a-z]+|sent (?:this )?to you by (?:mistake|accident))\b"
)


def astray(page: Page) -> bool:
    """Whether the writer says that the mail was not meant for us."""
    return _ASTRAY.search(page.folded) is not None


def wonders(page: Page) -> bool:
    """Whether the text is one plain question about the programme, in which days and ways to talk are no wishes."""
    return len(page.sentences) == 1 and page.folded.rstrip().endswith("?") and _WONDERS.match(page.folded) is not None


def asks_of_us(page: Page) -> bool:
    """Whether a sentence of a text without a word of thanks asks something about the programme: what is praised in the others is no answer."""
    asked = (page.folded[a:b] for a, b in page.sentences if page.folded[b : b + 1] == "?")
    return not _GRATEFUL.search(page.folded) and any(_ASKS.match(s) and _OURS.search(s) for s in asked)


def only_wonders(page: Page) -> bool:
    """Whether a text is nothing but several questions, one of them plainly about the programme: "How long does it last? And can I change?"."""
    asked = [page.folded[a:b] for a, b in page.sentences if page.folded[b : b + 1] == "?"]
    return (
        len(asked) == len(page.sentences) > 1 and "please" not in page.folded and any(_WONDERS.match(s) and _OURS.search(s) for s in asked)
    )


def about_us(page: Page) -> bool:
    """Whether a stranger's mail speaks of themselves or of the programme at all."""
    return (
        _OURS.search(page.folded) is not None
        or re.search(r"\b(?:i|i'm|i'd|i'll|me|my|we'd like|please|remind\w*|unsubscribe)\b", page.folded) is not None
    )


def thanked_last(page: Page) -> bool:
    """Whether a mail in another language tells something and ends with thanks, and nothing else in it is grateful."""
    told = page.tongue != "en" and len(page.words) > 3 and not _GRATEFUL.search(page.folded)
    return told and _GRATEFUL_LAST.search(fold(page.source)) is not None


def only_asks(page: Page) -> bool:
    """Whether no sentence beside the question says something: what is told there may be the wish."""
    told = [page.folded[a:b] for a, b in page.sentences if page.folded[b : b + 1] != "?"]
    return not any(sum(w.group() not in FILLERS for w in _WORDS.finditer(sentence)) > 1 for sentence in told)


_ADVICE = Expression(
    r"\s*(?:(?:and|so|but|now|well|just curious|out of curiosity|honestly|in your opinion),? )?(?:how (?:do|would|did|does|long|often|much|can|should|could|have)|what (?:do|would|did|does|can|should|could|have|helped|is)|why (?:do|would|did|does)|when (?:do|would|did|does)|"
    r"(?:should|would|do|did|have|were|are|does|is|can|could) (?:you|i|one|it|people|a|the|anybody|somebody|someone))\b"
)


def asks_advice(page: Page, cut: tuple[Clause, ...]) -> bool:
    """Whether a question is asked that somebody with more years could answer, and nothing around it names a day, an hour or a wish."""
    if any(not c.told and (any(a.kind in TELLING for a in c.atoms) or _FOR_SELF_NOW.search(c.text)) for c in cut):
        return False
    return any(
        page.folded[b : b + 1] == "?" and _ADVICE.match(page.folded[a:b]) and re.search(r"\b(?:you|one|i|people)\b", page.folded[a:b])
        for a, b in page.sentences
    )


_FOR_SELF_NOW = Expression(
    r"\b(?:please|can we|could we|shall we|may i|could i|mentor me|a mentor|our (?:next )?(?:talk|session|meeting)|sessions?|programme)\b"
)
"""Words of a wish: a question beside them may be one."""
_WORDS = Expression(r"[a-z][\w'-]+|\d+")


def _asks_in_words(page: Page) -> bool:
    """Whether a clause of a sentence with a question mark begins as questions do."""
    return "?" in page.folded and any(
        _ASKS.match(page.folded[c[0] : c[1]])
        for a, b in page.sentences
        if page.folded[b : b + 1] == "?"
        for c in page.clauses
        if a <= c[0] < b
    )


_TO_ALL = Expression(r"\s*(?:(?:has|have|does|did|is|who has|if) )?(?:\w+ )?(?:someone|anyone|somebody|anybody|alguien|quelqu'un)\b")
"""Who asks everybody whether they have seen the cable asks nothing of the programme."""


def _asks_at_length(page: Page) -> bool:
    """Whether a mail in another language, where questions may begin with any word, asks more than "how are you" and thanks for nothing."""
    if page.tongue == "en" or _GRATEFUL.search(page.folded):
        return False
    asked = (page.folded[a:b] for a, b in page.sentences if page.folded[b : b + 1] == "?")
    return any(len(words.split()) > 4 and not _TO_ALL.match(words) for words in asked)


def only_words(page: Page, reading: Reading, context: Context, weighed: Weight) -> Intent:
    """The intent of a text without cues: a question, a bare thanks, or nothing we know."""
    asks = _asks_in_words(page) or _asks_at_length(page)
    if wonders(page) or (asks and replace(reading, topics=(), tz=None, mentor_named=()).empty):
        return "question" if context.role or _OURS.search(page.folded) else "other"
    if not replace(reading, topics=()).empty and _tells(page, reading, weighed, context):
        moved = bool(reading.times) or reading.shift_min is not None
        return "reschedule" if moved else "skip" if reading.targets or reading.absences else "preference"
    if _GRATEFUL.search(page.folded) or _GRATEFUL_WARMLY.search(fold(page.shown)) or _GRATEFUL_END.search(fold(page.shown.strip())):
        return "thanks"
    if not asks and replace(reading, topics=(), tz=None).empty and thanked_last(page):
        return "thanks"
    return "question" if asks and (context.role or _OURS.search(page.folded)) else "other"
