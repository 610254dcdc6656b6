"""Which tokens are none: an ambiguous word counts only beside an unambiguous neighbour of time.

"Sun was shining", "pages 3-7" and "the Friday cake" name no day and no hour; what is meant is seen from the words around.
"""

from __future__ import annotations

import re

from alongside.language.atom import Atom
from alongside.language.expressions import Expression

_TIMELY = frozenset(
    {
        "days",
        "dayset",
        "part",
        "clock",
        "range",
        "bound",
        "weekday",
        "cadence",
        "weeks",
        "except",
        "refuse",
        "only",
        "barerange",
        "zone",
        "allday",
        "nth",
        "point",
    }
)
_NEAR = Expression(
    r"[\s,:()/&-]*(?:(?:from|between|at|on|and|or|is|are|only|i|can|do|suits?|works?|for|ideally|preferably|best|free|available|anytime|fine|good|ok|okay|great|perfect|possible|easiest|would|be|so|around|about|roughly|time|local|me|say)\b[\s,:()/&-]*)*"
)


def stray(atom: Atom, at: int, found: list[Atom], text: str) -> bool:
    """An ambiguous atom counts only beside an unambiguous neighbour of time ("Sun was shining", "pages 3-7" do not)."""
    if atom.kind == "weeks" and atom.text == "all week":
        return any(a.kind in ("weeks", "weekof", "date", "dates") for a in found[max(0, at - 2) : at])
    if atom.kind == "point" and _IS_DAY.match(text, atom.span[1]):
        return True
    if atom.kind == "part" and "end of" in atom.text:
        return _SUMMING_UP.match(text, atom.span[1]) is not None
    if atom.kind == "barerange":
        return not _beside(atom, at, found, text, 24) and not _alone(atom, text) and not _wished(atom, text)
    if atom.kind == "part" and re.search(r"\byour $", text[max(0, atom.span[0] - 5) : atom.span[0]]):
        return True
    if atom.kind == "days" and _TODAY_IS.search(text[max(0, atom.span[0] - 24) : atom.span[0]]):
        return re.match(r"\s*(?:and|but|already|today|afternoon|morning|[,.!;])", text[atom.span[1] :]) is not None
    if (
        atom.kind == "days"
        and not atom.plural
        and _ATTRIBUTE.search(text[max(0, atom.span[0] - 10) : atom.span[0]])
        and _OF_A_THING.match(text, atom.span[1])
    ):
        return True
    if atom.kind == "days" and atom.doubt:
        return not _beside(atom, at, found, text, 10) and not _alone(atom, text) and not _dated_day(atom, text)
    if atom.kind == "date" and re.fullmatch(r"\d{1,2}/\d{1,2}", atom.text):
        before = text[: atom.span[0]].rstrip()
        if re.match(r"\s*(?:to|until|till|through|thru|-|or|and|,)\s*\d{1,2}/\d", text[atom.span[1] :]):
            return False
        if (
            at + 1 < len(found)
            and found[at + 1].kind in ("clock", "range")
            and re.fullmatch(r"\s*,?\s*", text[atom.span[1] : found[at + 1].span[0]])
        ):
            return False
        return not re.search(
            r"(?:\b(?:say|would|could|can|might|suggest|propose|try|prefer|maybe|perhaps|then|make it|instead|offer|is|on|from|until|to|till|by|back|for|about|the|before|after|or|and|can't|cannot|do|make|skip|move|of|away|off|out|office|leave|holidays?|vacation|through|thru|this|our|session|talk|meeting|day|mon|tue|wed|thu|fri)|[-,:])$",
            before,
        ) and not _alone(atom, text)
    return False


_TODAY_IS = Expression(
    r"(?:^|[.!?\n,;])\s*(?:(?:hey|hi|well|now|and|but|because|since),? )?(?:it's|it is|today is|today's)(?: (?:only|already))? $"
)
"""What makes a weekday the day of writing: "it's Wednesday and I've lost my voice"."""
_ATTRIBUTE = Expression(r"\b(?:the|our|my|a|that|his|her|their|your|after|before|during) $")
_OF_A_THING = Expression(
    r" (?!(?:sessions?|talks?|meetings?|calls?|one|ones|slots?|chats?|catch-?ups?|catch|appointments?|dates?|check-?ins?|conversations?|times?|hours?|mentoring|weekly|usual|regular|mornings?|afternoons?|evenings?|lunch\w*|nights?|noon|early|late|"
    r"and|or|at|is|are|was|works?|suits?|will|would|might|could|can|can't|doesn't|isn't|won't|instead|for|from|to|in|on|of|by|please|pls|after|before|between|around|until|till|through|next|this|following|then|too|also|as|so|but|because|since|if|when|"
    r"which|that|who|i|i'm|we|you|it|he|she|they|my|our|the|has|have|had|looks?|seems?|sounds?|fits?|only|not|never|off|out|rather|with|over|about|should|shall|may|must|need|needs|gets?|got|turns?|turned|falls?|clashes|away|there|here|again|now|maybe|perhaps|unless|except|half|all|free|booked|full|went|goes|comes?|came|became|becomes|remains?|stays?|does|did|ok|okay|fine|good|week|weeks|slot's|thanks|thx|sorry|via|per|each|every|"
    r"two|three|ten|nine|eight|eleven|twelve|one|four|five|six|seven|a|an)\b)[a-z][a-z-]{2,}\b"
)
"""A thing called by its day: "the Friday cake", "our Monday stand-up"; not a session, an hour or a verb."""
_IS_DAY = Expression(r" is (?:only |already )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
"""What day it is: "today is Monday and there's a bucket"."""
_SUMMING_UP = Expression(r",? (?:it|it's|it is|we|i|i'm|that|that's|he|she|they|you|this|everything|what|all|nothing|nobody|there)\b")
"""What follows where "at the end of the day" means no hour."""


def _wished(atom: Atom, text: str) -> bool:
    """ "9 to 11 for me please": hours of the day with a word of wishing behind them."""
    start, end = atom.hours or (0, 0)
    return (
        start >= 420
        and end <= 1260
        and re.match(r"\s*(?:for me|please|works?|suits?|would|is (?:best|good|fine|ok|perfect|ideal))\b", text[atom.span[1] :]) is not None
    ) or re.search(
        r"\b(?:say|do|ideally|preferably|perhaps|maybe|best|hours|like|make it|approximately|plan|anything|always|only|either|early|late)\W* $",
        text[max(0, atom.span[0] - 16) : atom.span[0]],
    ) is not None


_IS_A_DAY = Expression(r"(?<![a-z] )(?:mon|wed)s?\.?(?:'s| is| are|:) ")
"""Words that open their clause and have something said of them: "Wed is my day off"."""


def _dated_day(atom: Atom, text: str) -> bool:
    """ "on Wed", "this Mon", "Tue or Wed": a preposition or a list makes it a day."""
    return (
        _IS_A_DAY.match(text, atom.span[0]) is not None
        or re.search(r"\b(?:on|every|next|this|until|till|from|or|and|to|by) $|[,/&:] ?$", text[max(0, atom.span[0] - 8) : atom.span[0]])
        is not None
    )


def _beside(atom: Atom, at: int, found: list[Atom], text: str, reach: int) -> bool:
    for other in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]):
        gap = text[min(other.span[1], atom.span[1]) : max(other.span[0], atom.span[0])]
        pair = atom.kind == "barerange" and other.kind in ("days", "date", "weekday", "point") and not gap.strip(" :,-") and "\n" not in gap
        if pair or (other.kind in _TIMELY and not other.doubt and len(gap) <= reach and _NEAR.fullmatch(gap) and "\n" not in gap):
            return True
    return False


def _alone(atom: Atom, text: str) -> bool:
    """Whether the atom is all its line says, a form's label aside."""
    start = text.rfind("\n", 0, atom.span[0]) + 1
    end = text.find("\n", atom.span[1])
    line = text[start : end if end >= 0 else len(text)]
    return re.sub(r"^\s*[a-z ]+:", "", line).strip(" .,;!?-*()") == atom.text.rstrip(".")
