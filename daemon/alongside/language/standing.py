"""How a cue stands in its sentence: said by the writer for now, or asked, denied, supposed, put off, or told of others.

"I can't say yes yet" holds the words of a yes and is none. What stands before a cue in its own sentence decides, row by row; words that
only soften ("if that helps") are taken out first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from alongside.language.expressions import Expression
from alongside.language.intents import CONSEQUENTIAL, Cue
from alongside.language.page import Page, struck

SAID_AS: dict[str, tuple[str, ...]] = {"pause": ("pause", "open", "away"), "decline": ("decline", "lack"), "accept": ("accept", "fit")}
"""Cues that come down to an intent."""

GRAVE = CONSEQUENTIAL | {"lack", "skip", "away", "resume"}
"""Cues that count only as the writer's own."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A cue with the words of its sentence before and behind it, the courtesies struck out, and the mark the sentence ends with."""

    cue: Cue
    said: str
    before: str
    behind: str
    mark: str

    @property
    def around(self) -> str:
        """The sentence without the cue's own words."""
        return f"{self.before} {self.behind}"

    @property
    def near(self) -> str:
        """What stands before the cue in its own clause."""
        return _TURNS.split(self.before)[-1]


def placed(page: Page, cue: Cue, cues: tuple[Cue, ...]) -> Placed:
    """A cue in its sentence."""
    start, end = next(((a, b) for a, b in page.sentences if a <= cue.span[0] < b), cue.span)
    a, b = cue.span
    start, close = max(start, a - _REACH), max(b, min(end, b + _REACH))
    soft = [
        (max(x, start) - start, min(y, close) - start) for c in cues if c.intent in _SOFT for x, y in (c.span,) if x < close and y > start
    ]
    bare = struck(page.folded[start:close], soft)
    return Placed(cue, page.folded[a:b], bare[: a - start], bare[b - start :], page.folded[end : end + 1])


_SOFT = ("shield", "courtesy")
_REACH = 600
"""Letters of one sentence that a cue is seen against."""


_TURNS = Expression(r"[,;:()]| - |\b(?:but|so|because|therefore|however|and)\b")

_DENIED = Expression(r"\b(?:not|n't|never|cannot|can't|don't|won't|couldn't|wouldn't|hardly|without|no)(?: (?!only\b)[a-z']+){0,2} $")
_CONSENTING = Expression(r"\b(?:yes|accept|approval|approve|consent|agree|blessing|go ahead|ok|okay)\b")
_SUPPOSED = Expression(
    r"\b(?:i'd|i would|we'd|we would|would) (?:rather |gladly |happily |also |have |only |never )*$|\b(?:would|could|should|might|nearly|almost)(?: have)? (?:[a-z]+ )?$"
)
_ONLY_IF = Expression(r"\b(?:if|unless|only|once|when|after|as soon as|until|provided|as long as)\b")
_PUT_OFF = Expression(
    r"\b(?:before(?! (?:\d|noon|midday|lunch|work|half|quarter|(?:seven|eight|nine|ten|eleven|twelve|one|two|three|four|five|six)\b))|until|unless|as much as|whether|nearly|almost|a year ago|last year)\b[^.!?\n]*$"
)
_MAYBE = Expression(r"\b(?:might|may (?:have|need|want|wish)|maybe|perhaps|considering|wondering|not sure|unsure)\b[^.!?\n]*$")
"""What leaves a grave wish open: it stays one, and is asked about."""
_NOUN = Expression(
    r"\b(?:an?|the|that|this|his|her|their|any|every|each|some|long|short|awkward|coffee|lunch|tea|smoke|bus|dead|year|week|month|project|book|film)(?: [a-z]+)? $"
)
_OVER = Expression(r"\b(?:was|were|been|had)(?: [a-z]+)? $")
_REPORTED = Expression(
    r"^\s*(?!(?:i|we|as|it|which|that|this|you)\b)(?:[a-z]+ ){1,3}(?:said|says|thinks|thought|told (?:me|us)|wrote|mentioned|asked|keeps? asking|wants|wanted|feels)\b"
)


_ASIDE = Expression(
    r"(?:of course|absolutely|certainly|gladly|(?:it|that|this|all|everything)(?:'s| is)? (?:all )?(?:right|fine|ok|okay|good|great|works))$"
)
_SOFT_YES = Expression(
    r"(?:of course|absolutely|certainly|gladly|(?:it|that|this|all|everything)\b.*|good|i'd be .*|(?:very |more than |quite )?(?:happy|glad|pleased|delighted)\b(?! to (?:say|mentor|take|accept)).*)$"
)
"""Words that agree when an answer opens with them, and are no more than a manner of speaking further down."""


def _in_passing(page: Page, at: Placed) -> bool:
    """ "And of course it's in the middle of the day", "it's right here", "I'd be glad to have it back" in the third sentence."""
    if at.cue.intent != "accept" or not _SOFT_YES.match(at.said.strip()):
        return False
    late = sum(b <= at.cue.span[0] for _, b in page.sentences) > 1
    return late or (_ASIDE.match(at.said.strip()) is not None and len(at.before.split()) > 1)


_PLAIN_YES = Expression(
    r"\b(?:yes|yep|yeah|yup|accept|agree|agreed|approved?|approval|consent|endorse|blessing|support|count me in|count on|i'm in|on board|gladly|delighted|honou?r(?:ed)?|thrilled|pleasure|happy to|glad to|willing to|love to|objections?|object|mind|"
    r"go ahead|proceed|renew|carry on|continue|extend|go on|sure|of course|take (?:her|him|them)|mentor|why not|let's do|give (?:it|this|her|him|them) a|do (?:it|this|that|so)|green light|permission)\b"
)


def faint(page: Page, cues: tuple[Cue, ...]) -> bool:
    """Whether the only yes stands below the first two sentences and is no plain one."""
    found = [c for c in cues if c.intent in ("accept", "fit")]
    begun = page.sentences[1][1] if len(page.sentences) > 1 else len(page.folded)
    return bool(found) and all(c.span[0] >= begun and not _PLAIN_YES.search(page.folded[slice(*c.span)]) for c in found)


_IF_EVER = Expression(r"\b(?:if|should|when|whenever|in case|unless) (?:(?:i|we) )?$")


def _if_ever(at: Placed) -> bool:
    """ "He'll be insufferable if I say no": an answer that is only imagined."""
    own_words = at.said.startswith(("i ", "we ")) or at.near.endswith(("i ", "we "))
    return at.cue.intent in ("accept", "decline") and own_words and _IF_EVER.search(at.near) is not None


def _denied(at: Placed) -> bool:
    """ "Not with my approval", "I can't say yes"."""
    yes = at.cue.intent == "volunteer" or (at.cue.intent == "accept" and _CONSENTING.search(at.said) is not None)
    return yes and _DENIED.search(at.near) is not None


def _not_yet(at: Placed) -> bool:
    return at.said.endswith(" yet") or at.behind.lstrip().startswith("yet")


def _put_off(at: Placed) -> bool:
    """ "Before I say yes", "I might have to say no", "I'd cancel if I could"."""
    if at.cue.intent in ("accept", "decline") and _not_yet(at):
        return True
    if at.cue.intent in CONSEQUENTIAL | {"accept", "skip"} and _PUT_OFF.search(at.near):
        return True
    return (
        at.cue.intent in CONSEQUENTIAL | {"accept", "skip"}
        and _SUPPOSED.search(at.before) is not None
        and _ONLY_IF.search(at.behind) is not None
    )


def _noun(at: Placed) -> bool:
    """ "There was an awkward pause", "I was on pause long enough": the thing, not the wish."""
    if at.cue.intent != "pause":
        return False
    return (at.said.startswith(("pause", "freeze")) and _NOUN.search(at.before) is not None) or (
        at.said.startswith("on ") and _OVER.search(at.before) is not None
    )


def _as_meant(at: Placed) -> list[Cue]:
    """What a cue of the writer's own comes to: itself, a doubt, or its opposite with a doubt."""
    doubt = replace(at.cue, intent="doubt")
    if _denied(at) and not _not_yet(at):
        return [replace(at.cue, intent="decline"), doubt]
    if _put_off(at):
        return [doubt]
    if at.cue.intent in CONSEQUENTIAL | {"accept"} and _MAYBE.search(at.near):
        return [doubt] if at.cue.intent == "accept" else [doubt, at.cue]
    return [at.cue]


def own(page: Page, cues: tuple[Cue, ...], asked: bool = False) -> tuple[tuple[Cue, ...], bool]:
    """The cues that are the writer's own for now, and whether a grave one was only asked about.

    One that is put off or denied becomes a doubt; one told of others, or no more than a noun, goes.
    """
    kept, asking = [], False
    for cue in cues:
        if cue.intent not in GRAVE | {"accept", "volunteer"}:
            kept.append(cue)
            continue
        at = placed(page, cue, cues)
        asks = cue.intent in GRAVE and _asks(at)
        asking = asking or asks
        told = cue.intent == "accept" and _REPORTED.match(at.before) is not None and not _WE.search(at.near)
        told = told or (_MINDS.match(at.said) is not None and _OTHERS.match(at.near) is not None and not _WE.search(at.near))
        if asks or told or _noun(at) or _if_ever(at) or (not asked and _in_passing(page, at)) or (cue.intent in GRAVE and _of_others(at)):
            continue
        kept += _as_meant(at)
    return tuple(kept), asking


_ASKS_OF_DAYS = Expression(r"\s*(?:what (?:happens|if)|how (?:do|can)|is (?:the|it)|are (?:the|there)|does (?:the|it)|do i)\b")
_ASKS = Expression(
    r"\s*(?:and |so |but |just )?(?:what|how|if|should|when|why|who|where|is|are|do|does|did|must|until when|by when|can i still|may i still|am i allowed)\b"
)


def _asks(at: Placed) -> bool:
    """ "What happens if I decline?"; "Could we pause?" is no question but a polite wish."""
    asking = _ASKS_OF_DAYS if at.cue.intent in ("skip", "away") else _ASKS
    return at.mark == "?" and asking.match(f"{at.before}{at.said}") is not None


_OTHERS = Expression(
    r"\s*(?:he|she|they|my (?!session|talk|mentoring|series|request|answer|reply|calendar|diary|schedule|decision|workload|vote)\w+|the (?!meetings?|sessions?|talks?|calls?|appointments?|series|mentoring|pairing|slot|date|reminders?|mails?|e-?mails?)\w+|someone|somebody|everyone|everybody)\b"
)
_WE = Expression(r"\b(?:i|i'm|we|me|us|our|please)\b")


_MINDS = Expression(r"(?:don't|doesn't|do not|does not|wouldn't|won't|would not) (?:mind|object)\b")
"""What others do not mind is no yes of the writer's."""


_SUBJECT = Expression(
    r"\s*(?:and |but |because |since |as )*(?:the|my|our|his|her|their) (?!(?:\w+ )?(?:sessions?|talks?|meetings?|calls?|series|mentoring|pairing|slots?|dates?|reminders?|mails?|e-?mails?|answer|reply|decision|calendar|diary|schedule|agenda|plate|hands|weeks?|days?|request|workload)\b)[a-z-]+ $"
)
"""Somebody or something else of whom a clause says what they cannot do: "the satellite can't take it"."""


def _of_others(at: Placed) -> bool:
    if _SUBJECT.fullmatch(at.near) and at.said.startswith(("can", "won", "does", "is", "has", "will")):
        return True
    sentence = f"{at.before}{at.said}{at.behind}"
    if _REPORTED.match(at.before) and not _WE.search(at.near):
        return True
    return _OTHERS.match(sentence) is not None and not _WE.search(sentence)


_HEDGE = Expression(
    r"\b(?:if|unless|whether|maybe|perhaps|might|may have to|probably|wonder|wondering|thinking of|considering|should i|should we|what happens|how do i|how can i|is there a way|last (?:year|time|month|term)|"
    r"did not say|not saying|didn't say|other(?:s|wise)?|used to|had to|they|he|she|my (?:colleague|old|friend|boss|sister|brother)|her|his|their)\b(?! please)"
)
"""Words that make a no, an end or a stop something else than the writer's own decision now."""
_THIRD = frozenset({"they", "he", "she", "her", "his", "their", "others", "other"})
"""Other people may be spoken of where the writer speaks too."""
_OWN = Expression(r"\b(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|me|us|my|our|please)\b")
_POLITE = Expression(r"\s*(?:please |hi,? |so |and )?(?:can|could|would|may|will) (?:we|you|i)\b")


def is_clear(page: Page, intent: str, cues: tuple[Cue, ...]) -> bool:
    """Whether a sentence states the intent itself: no condition, no question about it, nobody else's doing, no words of another."""
    found = [c for c in cues if c.intent in SAID_AS.get(intent, (intent,))]
    return bool(found) and not any(_hedged(page, placed(page, cue, cues)) for cue in found)


def _hedged(page: Page, at: Placed) -> bool:
    """Whether a condition, a doubt, a question or quotation marks stand around the words."""
    a, b = at.cue.span
    asked = at.mark == "?" and not _POLITE.match(f"{at.before}{at.said}")
    quoted = '"' in page.folded[max(0, a - 1) : b + 1]
    hedge = _HEDGE.search(at.around)
    others = hedge is not None and hedge.group() in _THIRD
    if others and at.cue.intent == "accept":
        return asked or quoted  # "Of course she may": the yes is to somebody.
    return asked or quoted or (hedge is not None and (not others or not _OWN.search(f"{at.around} {at.said}")))
