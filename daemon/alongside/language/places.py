"""How many mentees somebody takes at most: a limit said as such, room for one more, or none; "I have three mentees" is no limit."""

from __future__ import annotations

import re
from functools import cache

from alongside.language.expressions import Expression
from alongside.language.lexicon import NUMBERS, ORDINALS
from alongside.language.needed import Sieve
from alongside.language.page import Span

_N = r"(?:(?:one|two|three|four|[1-4]) ?(?:or|to|-) ?)?(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|a couple|a single|single|1x)"
_WHO = r"(?:new |more |other |additional |further |different )*(?:mentees?|people|persons?|newcomers?|colleagues|starters|joiners|juniors|individuals|folks|pairings?)"
_NOT_TIME = r"(?! ?(?:-|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|%|percent|sessions?|meetings?|talks?|calls?|o'clock|am\b|pm\b|:\d|\.\d|h\b|th\b|st\b|nd\b|rd\b|to \d|or \d|of the|topics?|slots?|dates?|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|pm|\.\s?(?:jan|feb|mar)|/))"
_TAKE = r"(?:take|taking|have|handle|manage|mentor|mentoring|support|look after|accept|accompany|coach|cope with|accommodate|fit in|do(?! \d ?(?:-|to|or) ?\d)|supervise|care for|squeeze in|fit|find room for|find time for|make room for|make space for)(?: on| in)?"
_CAN = r"(?:can|could|would|'d|i'd|will|'ll|may|might|happy to|able to|willing to|glad to|prepared to|like to|want to|prefer to|room for|space for|capacity for|capacity to take|time for|open to|up for|ready to|ready for|have room for|limit of|maximum of|max of|happy with|fine with|ok with|okay with|comfortable with)"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("sum", rf"(?:have|got|mentoring|mentor|with) (?:already |currently |now )*(?P<a>\d|one|two|three|four|five)(?: {_WHO})?(?: (?:already|now|at the moment|right now|currently|today))*,?\s*(?:and|but|so|,|;|\.)? ?(?:i |there'?s |i have |i've |i'm |and )*(?:still )?(?:{_CAN})[ ,]*(?:also |still |easily |gladly |probably )*(?:{_TAKE} )?(?:up to )?(?P<b>one|two|three|\d) (?:more|additional|extra|further)"),
    ("fewer", r"(?:don't|do not|never|please no|no|not) (?:give|send|assign|find|match)? ?(?:me )?(?:with )?(?:a )?(?P<f>second|third|fourth) mentee"),
    ("ordinal", rf"(?:{_CAN}) (?:also |still |easily |gladly )*(?:{_TAKE} )?(?:a |my )(?P<o>second|third|fourth|fifth)(?: {_WHO}| one| person)?(?! (?:time|session|week))|(?:a |my )(?P<o2>second|third|fourth) (?:mentee|person) (?:is|would be|works|also)? ?(?:ok|okay|fine|possible|welcome)"),
    ("none", r"(?:no|not any|don't (?:send|give|assign|find|match) me (?:any ?)?|do not (?:send|give|assign) me (?:any ?)?|not (?:take|taking|accept|accepting)(?: on)?(?: any)?|without)\s?(?:more|further|new|additional|any|other)(?: more| new| further)? (?:mentees?|people|pairings|newcomers|requests|matches)|(?:i'm|i am|am) (?:already |currently |completely |totally |now )*(?:full|fully booked|full up|at capacity|at my limit|booked out|at full capacity)(?! of| with)|(?:zero|0) mentees"),
    ("most", rf"(?:have|got|mentor|mentoring|with) (?:already |currently |now )*{_N} {_WHO}[^.;!?]{{0,30}}?(?:that's|that is|which is|this is)(?: already)? (?:my (?:limit|max(?:imum)?)|enough|the (?:limit|max(?:imum)?)|plenty|all i can|as much as)"),
    ("total", rf"(?:that|which|this) (?:would |will |'ll |'d )?(?:make|makes|be|is|brings)(?: it| me| us)?(?: to)? {_N} (?:in total|altogether|overall|all in all|then|at most|max)|(?:total|altogether|overall) (?:of )?{_N}{_NOT_TIME}|{_N} (?:mentees? |people )?(?:in total|altogether|overall|all in all)"),
    ("limit", rf"(?:\b(?:max(?:imum)?\.?|at (?:the )?(?:very )?most|up to|no more than|not more than|never more than|(?:more than|beyond|over|exceed|above)(?= \S+ (?:mentees?|people|persons?|at))|no further than|not exceed(?:ing)?|limit(?:ed)?|cap(?:ped)?|capacity|upper limit|ceiling|as many as|go as high as|stick (?:to|with)|keep (?:it )?(?:at|to)|number of mentees)(?: (?:of|is|are|at|to|me|it|us|should|be|number|for|from now on|now|please|mentees|down|up|up to|my|can|:|=))*[ :=]*)(?:just |only )?{_N}\b{_NOT_TIME}(?: (?:{_WHO}))?"),
    ("set", rf"\b(?:raise|increase|lower|reduce|set|put|limit|change|cut|keep|cap|bring|drop|make|(?<!pick-)(?<!pick )(?<!-)up|update|adjust|restrict|move|bump)(?: (?:me|it|my|the|us|this|number|limit|maximum|max|capacity|of|mentees|places|down|up|back|by (?:one|two|\d)))* ?(?:(?:to|at|from \S+ to)|(?<=cap)) (?:a maximum of |max(?:imum)? |just |only )?{_N}\b{_NOT_TIME}(?: (?:{_WHO}))?"),
    ("most", rf"(?<!to )(?<!till )(?<!until )(?<!\d and )(?<!-)(?<!at )(?<!before )(?<!after )(?<!by )(?<!around )(?<!from )(?<!past )(?:only |just )?\b{_N} (?:{_WHO} )?(?:at (?:the )?(?:very )?most|at the same time|at once|at a time|at any (?:one )?time|in parallel|max(?:imum)?\b|tops|is (?:enough|plenty|my (?:absolute |very |upper |own )?(?:limit|maximum|max)|the (?:limit|max|maximum)|all i can|as much|more than enough)|(?<=e )(?:is|would be) (?:fine|perfect|ideal)|are (?:still |also )?(?:enough|plenty|fine|the (?:max|maximum|limit)|my (?:max|limit|maximum)|all i can)|would be (?:enough|plenty|my (?:limit|max|maximum)|the (?:max|maximum|limit))|will be (?:enough|plenty)|(?:and )?(?:not|no) more)"),
    ("most", rf"the (?:very |absolute )?most (?:that )?(?:i|we) (?:{_CAN}) (?:{_TAKE} |be )?(?:right now |at the moment |currently |at present )?is {_N}\b{_NOT_TIME}(?: {_WHO})?"),
    ("can", rf"\b(?:{_CAN}) (?:also |still |easily |gladly |only |just |probably |now |currently |definitely |safely |well )*(?:be able to )?(?:{_TAKE} |go (?:up )?to )?(?:up to |only |just |at most |max(?:imum)? |care of )?{_N}\b(?! more| additional| extra){_NOT_TIME}(?: {_WHO})?(?=\s*(?:[.,!;:\n)-]|$|at|per|in|this|and|but|max|please|right|for|with|on|or|if|though|until|currently|now|these|of|tops|from|by|each|every|who|tues|mon|wed|thurs|fri|as))"),
    ("just", rf"interested in mentoring (?:only |just )?{_N} {_WHO}|\b(?:only|just|prefer|rather|want|like|with|to) (?:have |to have |mentor |take |take on )?(?:only |just )?{_N} {_WHO}(?! (?:already|as it is|at the moment|right now|now))(?: only| please| at a time| though| this [a-z]+| for now)?|(?:(?<=[.,;:!\n] )|(?<=\n)|^)(?:only |just )?{_N} (?:mentees?|persons?|people)(?: only| please| max| at a time| to begin with| to start(?: with)?| for a start| for now| at first)*(?=\s*[,.;!\n]|$)|only one(?: at a time)?(?=[.,;!\n]|$)|(?:don't|do not|never) (?:assign|give|send|find|match) me (?:with )?more than {_N}"),
    ("more", rf"(?:{_CAN}) (?:also |still |easily |gladly |only |just )*(?:{_TAKE} )?(?P<m>one|two|three|\d) (?:more|additional|extra|further)(?: {_WHO}| one)?"),
)  # fmt: skip


def _apart(pattern: str) -> str:
    """A group name may stand once in a pattern: further ones get a number."""
    parts = pattern.split("(?P<n>")
    return parts[0] + "".join(f"(?P<n{i}>{part}" for i, part in enumerate(parts[1:]))


_SAID = tuple((kind, Expression(rf"(?<![\w'])(?:{_apart(pattern)})(?!\w)")) for kind, pattern in _PATTERNS)


@cache
def _sieve() -> Sieve:
    return Sieve([pattern.needs for _, pattern in _SAID])


def capacity(folded: str) -> tuple[int | None, tuple[Span, ...]]:
    """The most mentees at a time and the words that said it."""
    for kind, pattern in map(_SAID.__getitem__, _sieve().may_match(folded)):
        matches = list(pattern.made.finditer(folded))
        if matches and (number := _count(kind, matches[-1])) is not None and not _of_a_clock(number, matches[-1].group()):
            return number, tuple(m.span() for m in matches)
    return None, ()


def _of_a_clock(number: int, words: str) -> bool:
    """ "Up to 8" and "put at 11" without a word of whom are hours: nobody takes so many."""
    return number > _MANY and _OF_AN_HOUR.search(words) is not None and not _PEOPLE.search(words)


_MANY = 6
_OF_AN_HOUR = Expression(r"^up to|\bat (?:\d+|[a-z]+)$")
_PEOPLE = Expression(r"\b(?:mentees?|people|persons?|newcomers?|colleagues|juniors|places)\b")


def _count(kind: str, match: re.Match[str]) -> int | None:
    if kind == "none":
        return 0
    if kind == "sum":
        return _number(match["a"]) + _number(match["b"])
    if kind == "ordinal":
        return ORDINALS[match["o"] or match["o2"]]
    if kind == "fewer":
        return ORDINALS[match["f"]] - 1
    if kind == "more":
        return _number(match["m"])
    said = next((v for k, v in match.groupdict().items() if k.startswith("n") and v), None)
    return _number(said) if said else 1


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return {"a couple": 2, "a single": 1}.get(word) or NUMBERS.get(word, 1)
