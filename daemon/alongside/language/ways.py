"""Ways of talking wanted and refused.

"X only" refuses the others. "X is better than Y" and "rather X than Y" prefer X and say nothing against Y: a liking is no refusal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alongside.language.atom import Atom
from alongside.language.expressions import Expression
from alongside.language.lexicon import CHANNELS
from alongside.language.page import Page, Span
from alongside.language.reading import CHANNELS as ALL
from alongside.language.reading import Channel, Channels


@dataclass(frozen=True, slots=True)
class Ways:
    """Channels with the words they were read from, and whether "only" or "never" stood there."""

    channels: Channels
    spans: tuple[Span, ...]
    hard: bool


_STOP = Expression(r"[.;!?\n]|(?<!anything )(?<!everything )\bbut\b|\bthough\b|\bhowever\b| - ")
_LIST = Expression(
    r"[\s,/&+]*(?:(?:or|and|nor|also|by|on|via|over|in|through|using|the|a|either|even|per|maybe|quick|short|then|otherwise|else|sometimes|if necessary|if needed|calls?|meetings?|possible|via|ok|chat)\b[\s,/&+]*)*"
)
_COMPARED = Expression(
    r"\b(?:than|instead of|rather than|as opposed to|more than)(?: (?:to )?(?:talk|speak|meet|chat|call|be called)(?:ing)?)?(?: (?:by|on|via|using|in|per|the|a|an|through|over))* $|"
    r"\b(?:prefer|rather|better|favou?r|person|phone|video|e-?mails?|chat|teams|zoom|slack|calls?|meetings?|face)\b[^.,;!?\n]{0,16} (?<!or )(?<!and )over(?: (?:the|a))? $"
)
"""What stands before the lesser of two: "phone over Teams", while "let's do it over Teams" compares nothing."""
_REFUSED = Expression(
    r"\b(?:no|not|never|don't|do not|doesn't|can't|cannot|won't|without|avoid|neither|hate|dislike|nor|neither|isn't|except(?: for)?|anything but|apart from|other than|nothing|refuse|rather not|stay off|stay away from|prefer not to|can't stand|uncomfortable with|not a fan of|"
    r"not comfortable with|allergic to|bad at|less|hardly|not (?:keen|fond) (?:on|of)|skip|please no|instead of|steer clear of)\b(?! (?:mind|only|just|before|after|until|a problem|problem))"
)
_AGAIN = Expression(r"\b(?:prefer|rather|like|works?|fine|ok|okay|best|please use|use|better|happy|yes|great|instead|easier|love)\b")
_BEHIND = Expression(
    r"(?: ?calls?| ?meetings?| ?chats?| ?messages)?(?: (?:is|are|does|do|would be|really|just|simply|absolutely|also|for me|please|unfortunately|at all|from home|here))*(?:,)? ?(?:"
    r"(?P<no>isn't|aren't|not (?:really )?(?:work|suit|possible|ideal|ok|okay|good|an option|for me|great|so good|please|my thing|working|suitable|allowed)|never(?! by| on| via| over| use)|doesn't (?:work|suit)|don't (?:work|suit)|impossible|bad|difficult|hard|out of the question|a no[- ]go|no[- ]go|no (?:good|use|help|fun)|no option|terrible|awful|off limits|hopeless|unusable|tricky|(?:isn't|not) (?:really )?(?:for me|my thing|my cup of tea)|is out|too (?:noisy|slow|hard)|blocked|banned|forbidden|broken|disabled|unreliable|useless|pointless|annoys? me|makes me|stress(?:es)? me|worse|not(?=\s*(?:[.,!;\n]|$)))"
    r"|(?P<only>only|exclusively))\b"
)
_ONLY = Expression(
    r"(?<!not )(?<!or )(?<!if )\b(?:only|exclusively|solely|strictly|nothing but|purely|(?<!or )just)(?: (?:by|on|via|over|in|through|use|using|do|talk|meet|want|work|per|ever|possible|available|reachable|communicate|interested in|the|a|an|be reached|accept|for|have|with))* $"
)
_NEEDS = {
    "im": Expression(r"(?:\b(?:by|via|on|over|use|using|through|prefer|only|or|and|no|not|than|rather)(?: the| an)?|[/&+]) $"),
    "chat": Expression(r"(?:\b(?:by|via|on|over|use|using|through|per|prefer|only|no|not|than|like|in|never|with|please)(?: the| a)?|[,/&+:]|\b(?:or|and|nor)) $"),
    "teams": Expression(r"(?:\b(?:then|otherwise|else|alternatively|preferably|ideally|by|via|on|over|use|using|through|per|prefer|only|no|not|than|like|in|never|with|please|ms|microsoft|a|quick|be|me|either|do|means)(?: the| a| ms)?|[,/&+:(-]|\b(?:or|and|nor)) $"),
    "personally": Expression(r"\b(?:meet|it|her|him|you|them|other|talk|speak|see|come|discuss|prefer|rather)(?: (?:up|together))? $"),
    "meet": Expression(r"\b(?:by|on|via|over|use|google|prefer|(?:zoom|teams|webex|skype|slack|video|phone|e-?mail|chat),? (?:or|and)) $"),
    "mail": Expression(r"(?:\b(?:then|otherwise|else|alternatively|preferably|ideally|by|via|on|over|use|using|through|per|prefer|only|no|not|than|like|in|never|with|please|to|is|be|just|quick|means|keep it to|either|rather|write|writing|send|send me|sending|read|check|answer|get|receive)(?: the| a| short)?|[,/&+:(-]|\b(?:or|and|nor)) $"),
}  # fmt: skip
_OTHERWISE = Expression(
    r"\b(?:your|this|that|the last|last|previous|earlier|my|these|an|we|can|our|for your|his|her|[a-z]+'s|saw the|got the|(?:your|this|that|the|his|her|my|another|each|every) [a-z]+) $"
)
_OBJECTS = Expression(
    r"[ -]?(?:numbers?|no\.|box|address|client|server|account|signature|bill|addresses|list|lists|training|team|template|project|about|from(?! (?:the (?:van|car|train|bus|road|office|plant|shop)|home|here|there)\b)|channel|room|problem|ring|rang|app)\b"
)


_LIKED = Expression(
    r"(?: calls?| meetings?)?(?: (?:is|are|would be|works?|suits?))(?: (?:much|far|a lot|just|also|always|really|me))* ?(?:better|best|fine|ok|okay|good|great|easier|perfect|preferred|ideal|well)\b"
)
"""Praise right behind a way of talking ends a refusal before it."""


_LEFT_OUT = Expression(r"\b(?:except(?: for)?|(?:any|every)thing but|apart from|other than)(?: (?:by|on|via|the|a))* $")
"""What leaves a way out whatever is praised behind it: "anything except video is fine"."""


def ways(page: Page, atoms: tuple[Atom, ...]) -> Ways:
    """The channels of a text, in order of liking."""
    prefer: list[Channel] = []
    avoid: list[Channel] = []
    spans: list[Span] = []
    only = refused = False
    last = 0
    for atom in (a for a in atoms if a.kind == "channel"):
        if not is_way(page, atom):
            continue
        spans.append(atom.span)
        way = CHANNELS[atom.text]
        before = _before(page, atom)
        if _COMPARED.search(page.folded[max(0, atom.span[0] - 40) : atom.span[0]]):
            continue
        listed = last > 0 and _LIST.fullmatch(page.folded[last : atom.span[0]]) is not None
        behind = _BEHIND.match(page.folded[atom.span[1] : atom.span[1] + 48])
        left_out = _LEFT_OUT.search(before) is not None
        liked = not left_out and _LIKED.match(page.folded[atom.span[1] : atom.span[1] + 40]) is not None
        if (
            only
            and not listed
            and not liked
            and behind is None
            and not _AGAIN.search(before)
            and _STOP.search(page.folded[last : atom.span[0]])
        ):
            continue  # "By e-mail only. I stammer on the phone": what is told behind it is why.
        refused = not liked and _refused(before, listed and refused, behind)
        if refused and re.match(r"\s*(?:and |or )?if\b", before):
            prefer.insert(0, way)
        else:
            (avoid if refused else prefer).append(way)
        only = only or (not refused and (_ONLY.search(before) is not None or bool(behind and behind["only"])))
        last = atom.span[1]
    return Ways(_made(prefer, avoid, only), tuple(spans), only or bool(avoid))


def _made(prefer: list[Channel], avoid: list[Channel], only: bool) -> Channels:
    liked = tuple(dict.fromkeys(c for c in prefer if c not in avoid or (prefer.index(c) == 0 and avoid.count(c) == 0)))
    if not only:
        return Channels(liked, tuple(dict.fromkeys(avoid)))
    return Channels(liked, tuple(c for c in ALL if c not in liked))


def _before(page: Page, atom: Atom) -> str:
    """The words of the clause before a channel."""
    start = 0
    for stop in _STOP.finditer(page.folded, 0, atom.span[0]):
        start = stop.end()
    return page.folded[start : atom.span[0]]


_UNLESS = Expression(r"\bif [^.;,]*?(?:not|n't)(?: (?:possible|work|working|available|feasible|an option|convenient))?,?(?: then)?")
"""A condition that refuses nothing: "if that's not possible, then Teams"."""


def _refused(before: str, going_on: bool, behind: re.Match[str] | None) -> bool:
    """Whether a refusal reaches the channel: the last sign before it in its clause, or one right behind it."""
    if behind is not None and behind["no"]:
        return True
    before = _UNLESS.sub(" ", before)
    sign = next((m for m in reversed(list(_REFUSED.finditer(before))) if len(before) - m.end() <= 36), None)
    if sign is None:
        return going_on
    last = before.rfind(",")
    if last > sign.start() and not re.match(r",\s*(?:$|(?:or|nor|no|not|and|zoom|teams|phone|video|slack|chat|e-?mail)\b)", before[last:]):
        return False
    return _AGAIN.search(_WHAT_IS_REFUSED.sub("", before[sign.end() :])) is None


_WHAT_IS_REFUSED = Expression(r"^ (?:(?:really|much|particularly|want|wish|to) )*(?:like|love|work well|work|use)\b")
"""The verb of a refusal: "don't like" is one word of it, and no liking."""


_TALKED = Expression(
    r"(?<!to be )\b(?:discussed|spoke|talked|agreed|told|mentioned|said|spoken|chatted|announced|promised|wrote)(?: \w+){0,3} (?:by |on |over |via |in )?(?:the |a |an )?$"
)
"""A talk that was: "as discussed on the phone"."""


_AT_HAND = Expression(
    r"\b(?:eyes?|ear|glued|stuck) (?:on|to|at) (?:the |my |a )?$|\bwith no $|\bon-?call $|\b(?:people|colleagues|everybody|others|they|somebody) (?:are |is |always )*on $"
)
"""A thing at hand and no way to talk: "one eye on the phone", "forty people on phones"."""
_SOUNDS = Expression(r" (?:i|we|you|he|she|they|people) (?:sound|seem|am|are|is|get)")
"""How somebody is at it: "on the phone we sound the same"."""
_THERE = Expression(r"\b(?:back|days?|work|working|be|am|i'm|been|arrive|sit|was|are|is|again) $")
"""Where somebody is: "my first day back at the office"."""
_WRITTEN = Expression(
    r"\b(?:(?:write|writing|wrote|send|sending|sent|got|read|answer(?:ed)?)(?: (?:you|me|us|them|just))? an? (?:short |quick )?|(?:(?:to|can|could) (?:answer|read|delete|sort)|answering|reading|deleting|sorting|drowning in|of|catch(?:ing)? up on|behind (?:on|with)|(?:going|working|wading|ploughing) through) )$"
)
"""One mail that is written or was: "just write a mail in plain words"."""


_WHILE = Expression(r"\b(?:when(?:ever)?|while) (?:i'm|i am|we're|you're|he's|she's|they're)(?: [a-z]+)? (?:on|by|over|in) (?:the |a )?$")
"""Where somebody is at such times: "I talk too much when I'm on the phone"."""


def is_way(page: Page, atom: Atom) -> bool:
    """Whether the word stands for a way of talking: "your mail", "our chat", "other teams" do not."""
    if _WHILE.search(page.folded[max(0, atom.span[0] - 40) : atom.span[0]]):
        return False
    before = page.folded[max(0, atom.span[0] - 24) : atom.span[0]]
    if atom.text in ("at the office", "on site") and _THERE.search(before):
        return False
    if _is_device(page, atom, before) or _is_group(page, atom, before):
        return False
    if CHANNELS[atom.text] == "email" and _WRITTEN.search(before):
        return False
    if atom.text in ("phone", "phones", "telephone") and _AT_HAND.search(before):
        return False
    if _TALKED.search(page.folded[max(0, atom.span[0] - 40) : atom.span[0]]):
        return False
    behind = page.folded[atom.span[1] :][:16]
    if before.endswith("on the ") and _SOUNDS.match(behind):
        return False
    word = {"mails": "mail", "emails": "email", "e-mails": "email"}.get(atom.text, atom.text)
    if _OBJECTS.match(behind) and word != "video" and CHANNELS[atom.text] != "in_person":
        return False
    need = _NEEDS.get(word)
    if need is not None and word == "im":
        return need.search(before) is not None
    if need is not None:
        return (
            need.search(before) is not None
            or (
                word not in ("meet", "personally")
                and re.match(r"\s*(?:only|is |are |works|calls?|meetings?|please|or|and|/|,|isn't|please)", behind) is not None
                and not _OTHERWISE.search(before)
                and not re.search(
                    r"\b(?:a|our|the|short|quick|little|nice|first|next|other|of|two|several|changed|different|both|between|across) $",
                    before,
                )
            )
            or _stands_alone(page, atom)
        )
    return word not in ("email", "e-mail", "im") or _OTHERWISE.search(before) is None


_OWNED = Expression(r"\b(?:(?:my|our|his|her|their)(?: [a-z]+)?|desk|company|work) $")
_BY = Expression(
    r"\b(?:by|via|over|per|use|using|prefer|only|not|no|through|reach me on|call me on|catch me on|rather)(?: (?:my|our|the|a))? $"
)
_TYPED = Expression(
    r"\b(?:writing|write|typing|type|typed|dictating|reading|read|sent|sending|saw|see)(?: (?:this|it|you|that|these))? (?:on|from|with) $"
)


def _is_device(page: Page, atom: Atom, before: str) -> bool:
    """ "My desk phone only rings", "my company phone was stolen", "I'm writing this on my phone"."""
    if atom.text not in ("phone", "telephone"):
        return False
    owned = _OWNED.search(before)
    if owned is None:
        return False
    refused = _BEHIND.match(page.folded, atom.span[1])
    praised = _LIKED.match(page.folded, atom.span[1]) or (refused is not None and refused["no"])
    typed = _TYPED.search(before[: owned.start()]) is not None
    return typed or not (praised or _BY.search(before) or before[: owned.start()].endswith("on "))


def _is_group(page: Page, atom: Atom, before: str) -> bool:
    """ "The two support teams", in small letters where the writer uses capitals."""
    small = atom.text == "teams" and page.shown[slice(*atom.span)].islower() and not page.shown.islower()
    return small and not re.search(r"\b(?:by|via|on|over|use|using|ms|microsoft) $", before)


_MEETS = Expression(r" (?!(?:or|and) )\w")
"""The verb: "Meet on Tuesday?" names no way to talk."""


def _stands_alone(page: Page, atom: Atom) -> bool:
    before = page.folded[: atom.span[0]].rstrip(" -*")[-1:]
    if atom.text == "meet" and _MEETS.match(page.folded, atom.span[1]):
        return False
    return before in ("", "\n", ".", ":", ";", "!", ",") and page.folded[atom.span[1] : atom.span[1] + 1] in (
        "",
        ".",
        ",",
        "\n",
        "!",
        ";",
        " ",
        "/",
    )
