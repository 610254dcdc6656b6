"""Clauses and what each speaks of: wishes, a session missed, days away, or a session moved.

A clause speaks of wishes unless a cue or its shape says otherwise; one that only goes on keeps what the clause before it spoke of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from alongside.language.atoms import Atom
from alongside.language.expressions import Expression
from alongside.language.intents import ASKING, Cue
from alongside.language.page import Page, Span
from alongside.language.reading import Context

DEFINITE = frozenset(
    {"date", "dates", "datelist", "point", "weekday", "weeks", "weekof", "partmonth", "month", "sessions", "lasting", "same"}
)
"""Atoms that name days of the calendar and nothing else."""

DATED = DEFINITE | {"days"}
CLOCKS = frozenset({"clock", "range", "barerange", "part", "bound", "allday"})
TIMELY = DATED | CLOCKS | {"dayset", "nth", "cadence", "shift"}

_SPEAKS = {
    "skip": "miss", "reason": "miss", "lack": "miss", "away": "away", "pause": "away", "open": "away", "move": "move", "propose": "propose",
}  # fmt: skip
"""The cues that say what a clause speaks of."""

_GENERAL = frozenset({"request", "volunteer", "accept", "fit", "preference"})
_IN_GENERAL = Expression(
    r"\b(?:in general|generally|as a rule|from now on|permanently|normally|usually|in future|in the future|going forward|every week|each week|always|regularly|as from|for good)\b"
)
_TURN = Expression(
    r":(?= (?:i|i'd|we|could|can|how|what|let's) )|\b(?:but|so(?= (?:i|we|can|could|let|please|no|not|how|would|any|that (?:week|session|talk)|skip|it|this|afternoons|mornings|only|mon|tue|wed|thu|fri))|because|since (?=i|we|my|our)|as (?=i'm|i am|i have|my)|instead can|(?:and|or|then) (?=(?:i|we|i'm|i'd|let's|please|could|can|would|how|what|otherwise|then|never|no|not|skip|cancel|move|back|after that|don't) )|(?=\bif (?:that|not|you|she|he|it|possible|this|we|needed|necessary)\b)|(?=\b(?:can|could|shall) we\b))"
)


_FROM_TO = Expression(r"(?:\w+day|mon|tue|wed|thu|fri) to (?:\w+day|mon|tue|wed|thu|fri)")
"""In a move no span of days but the old one and the new."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: where it stands, the mark behind it, its sentence, its cues and atoms, and what it speaks of."""

    span: Span
    text: str
    mark: str
    line: int
    kinds: frozenset[str]
    atoms: tuple[Atom, ...]
    act: str = ""

    def has(self, *kinds: str) -> bool:
        """Whether an atom of one of these kinds stands in it."""
        return any(a.kind in kinds for a in self.atoms)

    @property
    def definite(self) -> bool:
        """Whether it names days that only come once."""
        return any(a.kind in DEFINITE for a in self.atoms)

    @property
    def single(self) -> bool:
        """Whether it names a weekday without saying that it is every such day."""
        return any(a.kind == "days" and not a.plural for a in self.atoms)

    @property
    def generic(self) -> bool:
        """Whether it names days or hours of every week."""
        return any(
            (a.kind in ("days", "part") and a.plural and not ("move" in self.kinds and _FROM_TO.fullmatch(a.text)))
            or (a.kind == "dayset" and not (self.single and re.match(r"any ?time", a.text)))
            or a.kind in ("cadence", "nth")
            for a in self.atoms
        ) and not any(a.kind == "lasting" for a in self.atoms)


@dataclass(frozen=True, slots=True)
class Mail:
    """What the whole text is about, as far as its clauses need to know."""

    general: bool
    moving: bool
    strongly: bool
    """Somebody is asked for or offers themselves: nothing is agreed yet that could move."""
    away: bool = False
    """Days away are spoken of somewhere, so a reason is theirs."""


def clauses(page: Page, atoms: tuple[Atom, ...], cues: tuple[Cue, ...], context: Context, mode: str = "") -> tuple[Clause, ...]:
    """The clauses of a text, each with what it speaks of; ``mode`` says it for all of them where a command has said it."""
    cut = _cut(page, atoms, cues)
    if mode:
        return tuple(replace(c, act="wish" if mode == "move" and c.generic and not c.definite else mode) for c in cut)
    mail = _mail(page, cut, cues, context)
    out: list[Clause] = []
    before = ""
    for clause, ahead in _with_next(cut):
        act = _act(clause, before, mail, ahead)
        out.append(replace(clause, act=act))
        before = act if clause.atoms or act else before
    return _without_others(_pointed_back(tuple(out)))


_OTHERS = Expression(
    r"\s*(?:and |but |because |since |as )*(?:(?:my|our|the|his|her|their|a) (?!(?:\w+ )?(?:sessions?|talks?|meetings?|calls?|one|slot|\w+day|next|chat|catch-?up)\b)[a-z-]+(?: [a-z-]+)? (?:is|are|was|will|can|could|has|have|had|wants?|needs?|goes|comes|gets|takes?|starts?|closes?|ends?)|they|they've|they're|she|he|someone|somebody|everybody|everyone)\b"
)
"""A clause about somebody or something else."""


def _without_others(cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Where the writer names the session, the days of others are why: "my husband can take over from Friday, he's in court till then"."""
    if not any(
        c.act in ("miss", "move")
        and ("skip" in c.kinds or ("move" in c.kinds and _WHOSE.search(c.text)))
        and (c.definite or c.single)
        and not _OTHERS.match(c.text)
        for c in cut
    ):
        return cut
    return tuple(replace(c, act="reason") if c.act in ("miss", "move") and not c.kinds and _OTHERS.match(c.text) else c for c in cut)


def _pointed_back(cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "I have exams in June, so no sessions then": the days said before are those that are left out.

    So are those of "On Thursday I'm at a funeral. Can we skip it?", where nothing else names a day.
    """
    out = list(cut)
    if (alone := _only_day(cut)) is not None:
        out[alone] = replace(out[alone], act="miss")
        return tuple(out)
    skips = any("skip" in c.kinds for c in cut)
    for at, clause in enumerate(cut):
        dated = clause.single or any(a.kind in DEFINITE - {"same"} for a in clause.atoms)
        if clause.act not in ("away", "miss", "reason") or dated or not (at and _BACK.search(clause.text)):
            continue
        for back in range(at - 1, -1, -1):
            if (out[back].definite or (out[back].single and not out[back].generic)) and out[back].act in ("", "wish", "story", "move"):
                out[back] = replace(
                    out[back],
                    act="miss"
                    if clause.act == "reason"
                    else "away"
                    if any(a.kind in ("dates", "lasting", "month") or (a.kind == "date" and not skips) for a in out[back].atoms)
                    else clause.act,
                )
                break
    return tuple(out)


def _only_day(cut: tuple[Clause, ...]) -> int | None:
    """The one clause that names a day, where a later one leaves a session out without saying when."""
    dated = [at for at, c in enumerate(cut) if c.definite or c.single]
    if any(c.has("shift") for c in cut):
        return None
    left_out = [at for at, c in enumerate(cut) if "skip" in c.kinds and not any(a.kind in TIMELY for a in c.atoms)]
    if any("move" in c.kinds and c.has(*CLOCKS) for c in cut):
        return None
    if len(dated) != 1 or not left_out or left_out[-1] <= dated[0]:
        return None
    day = cut[dated[0]]
    named = [a for a in day.atoms if a.kind in DATED]
    single = len(named) == 1 and named[0].kind in ("days", "date", "weekday", "point", "weeks") and len(named[0].days) < 2
    return dated[0] if single and not day.generic and not day.kinds & {"away", "request", "volunteer", "resume"} else None


def _cut(page: Page, atoms: tuple[Atom, ...], cues: tuple[Cue, ...]) -> tuple[Clause, ...]:
    starts = [a.span[0] for a in atoms]
    cue_starts = [c.span[0] for c in cues]
    lines = [a for a, _ in page.sentences]
    out = []
    for start, end in _spans(page, atoms):
        inside = atoms[bisect_left(starts, start) : bisect_left(starts, end)]
        own = cues[bisect_left(cue_starts, start) : bisect_left(cue_starts, end)]
        of_way = any(a.kind == "channel" for a in inside) and not any(a.kind in TIMELY for a in inside)
        kinds = frozenset(c.intent for c in own if not (of_way and c.intent == "skip" and _NO_GOOD.match(page.folded, c.span[0])))
        out.append(Clause((start, end), page.folded[start:end], _mark(page, end), bisect_left(lines, end), kinds, inside))
    return tuple(out)


_NO_GOOD = Expression(r"(?:is|are|was|it's|that's|not|no|impossible|difficult|hard|tricky)\b")
"""What speaks against a way to talk and against no session: "e-mail is no good for this"."""


def _mark(page: Page, end: int) -> str:
    """The mark that ends the sentence a clause stands in."""
    follows = re.search(r"[.!?\n;]", page.folded[end : end + 160])
    return follows.group() if follows else ""


def _spans(page: Page, atoms: tuple[Atom, ...]) -> list[Span]:
    """Clauses, also cut where "but" or "so" turns; never inside an atom."""
    inner = {i for a in atoms for i in range(a.span[0] + 1, a.span[1])}
    cut: list[Span] = []
    for start, end in page.clauses:
        if cut and start - 1 in inner:
            cut[-1] = (cut[-1][0], end)
            continue
        for m in _TURN.finditer(page.folded, start, end):
            if m.start() not in inner and page.folded[start : m.start()].strip():
                cut.append((start, m.start()))
                start = m.start()
        cut.append((start, end))
    return cut


def _mail(page: Page, cut: tuple[Clause, ...], cues: tuple[Cue, ...], context: Context) -> Mail:
    kinds = {c.intent for c in cues}
    shifted = any(c.has("shift") for c in cut)
    strongly = bool(kinds & {"request", "volunteer"}) or context.asked in ASKING
    missed = any(c.kinds & {"skip", "reason", "away"} and (c.definite or c.single) and not c.generic for c in cut)
    hurdle = any(c.kinds & {"skip", "reason"} and not c.generic for c in cut)
    whose = any(_WHOSE.search(c.text) and (c.definite or c.single) for c in cut)
    lost = any(
        (c.has("point", "date", "weekday") or (c.single and ahead is not None and ahead.line == c.line)) and _lost(c, ahead)
        for c, ahead in _with_next(cut)
    )
    clashes = any(_WHOSE.search(c.text) and c.kinds & {"skip", "reason"} and c.single for c in cut)
    moving = (
        shifted
        or lost
        or _swapped(cut)
        or (clashes and "fit" in kinds and sum(c.single for c in cut) > 1)
        or (whose and "propose" in kinds)
        or any("move" in c.kinds and not _of_length(c) for c in cut)
        or ((missed or hurdle) and "propose" in kinds)
    )
    calm = [c for c in cut if not c.kinds & (set(_SPEAKS) - {"propose"})]
    listed = any(c.generic for c in calm) + sum(_paired(c) for c in calm) > 1
    moving = moving and not (listed and "move" not in kinds and "?" not in page.folded)
    general = strongly or listed or bool(kinds & _GENERAL) or _IN_GENERAL.search(page.folded) is not None
    away = any("away" in c.kinds for c in cut) and "skip" not in kinds
    return Mail(general, moving and not (strongly and not shifted), strongly, away)


def _of_length(c: Clause) -> bool:
    """ "Could we have an hour instead?" changes every talk and moves none."""
    return c.has("duration", "cadence", "channel") and not c.has(*DATED, *CLOCKS, "shift")


def _swapped(cut: tuple[Clause, ...]) -> bool:
    """ "Tuesday no, Wednesday at 2 would work": a day refused, and one with an hour behind it."""
    refused = next((at for at, c in enumerate(cut) if _refused_day(c)), len(cut))
    return any(
        c.single and not c.generic and "propose" in c.kinds | ({"propose"} if c.mark == "?" else set()) and c.has("clock")
        for c in cut[refused + 1 :]
    )


def _refused_day(c: Clause) -> bool:
    """Whether a clause refuses one weekday as a whole."""
    return (
        c.single and not c.generic and c.has("refuse", "bad") and not c.has(*CLOCKS, "channel", "only") and not c.kinds - {"propose", "fit"}
    )


def _paired(c: Clause) -> int:
    """How many weekdays stand with hours of their own."""
    return sum(
        a.kind == "days" and not a.plural and b.kind in ("range", "barerange", "part", "bound") and b.span[0] - a.span[1] < 8
        for a, b in zip(c.atoms, c.atoms[1:], strict=False)
    )


_WHOSE = Expression(
    r"'s? (?:session|talk|meeting|call|one|slot)\b|\b(?:the|our|my|this) (?:session|talk|meeting|call|appointment) (?:on|of|next|this|tomorrow) ?"
)
_SESSION = Expression(r"day's (?:session|talk|meeting|call|one|slot|off|out|gone)\b")
"""A session called by its day: "Friday's talk is off"."""
_STORY = Expression(
    r"\b(?:started|joined|was|were|had|met|talked|spoke|saw|went|came|heard|attended|gave|told|mentioned|asked|used to|showed|explained|helped|learned|learnt|(?<!ve )got|arrived|discussed|presented|promised|said|did|took|sat|wrote|sent|returned|moved here)\b"
)
"""Verbs of what is over: the days beside them are part of a story."""
_BACK = Expression(
    r"\b(?:then|that (?:time|week|day|period|month)|those (?:days|weeks|dates)|these (?:days|dates|weeks)|in between|meanwhile|during (?:it|this)|that long|when (?:i|we) (?:was|were) (?:going|supposed|meant|due|planning|planned) to|when our (?:talk|session|meeting)|when we (?:usually |normally )?(?:meet|talk))\b"
)
_WHY = Expression(r"\s*(?:because of|due to|owing to)\b")
_NORMAL = Expression(
    r"\b(?:is|will be|looks|should be) (?:all )?(?:normal|fine|ok|okay|free|quieter|calmer|better|as usual|back to normal)\b"
)
_GOES_ON = Expression(
    r"[\s(]*(?:or|and|from|until|till|on|to|then|also|maybe|at|the|next|this|back|through|returning|i.e\.|\w+day|\d|for|no|in|so|that is|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)


def _act(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    """What a clause speaks of: first what its cues say, then what its shape lets expect; "" where it says nothing of the calendar."""
    if c.has("shift"):
        return "move"
    if before in ("miss", "move") and _WHY.match(c.text):
        return "reason"
    acts = {_SPEAKS[k] for k in c.kinds if k in _SPEAKS}
    bounded = sum(a.kind in DATED for a in c.atoms) > 1 and re.search(r"\b(?:until|till|to|through)\b|-", c.text) is not None
    if {"miss", "away"} <= acts and (bounded or c.has("dates")):
        acts = {"away"}
    if c.kinds & set(_SPEAKS) == {"reason"} and (mail.away or bounded or c.has("dates")):
        acts = {"away"}
    for act in ("move", "miss", "away", "propose"):
        if act in acts and (found := _CUED[act](c, before, mail, ahead)):
            return found
    return _by_shape(c, before, mail, ahead)


def _moved(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if _of_length(c):
        return "wish"
    if not any(a.kind in TIMELY for a in c.atoms):
        return "" if mail.strongly else "move"
    if c.generic and not c.definite:
        return "wish"
    if mail.strongly and not c.definite:
        return "wish"
    return "move"


def _missed(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if not any(a.kind in TIMELY for a in c.atoms):
        return "miss" if c.kinds & {"skip", "reason"} else ""
    if c.kinds & {"propose", "move"} and not c.kinds & {"skip", "reason"}:
        return ""
    if c.has("month") and c.has("days"):
        return "miss"
    if c.generic and not c.has("weeks", "date", "point", "weekday", "weekof", "sessions"):
        return "wish"
    if not c.definite and not c.single:
        return "wish" if not mail.moving else "miss"
    if c.single and not c.definite and mail.general and not mail.moving and not _WHOSE.search(c.text):
        return "wish"
    return "miss"


def _once(c: Clause) -> bool:
    """ "I'm on a course from Wednesday through Friday": days from one to another, said in the singular."""
    return any(a.kind == "days" and _FROM_DAY.fullmatch(a.text) for a in c.atoms) and not _ALWAYS.search(c.text)


_FROM_DAY = Expression(r"(?:from )?[a-z]+day (?:to|through|thru|until|till) [a-z]+day")
_ALWAYS = Expression(r"\b(?:always|usually|normally|every|each|mostly|never|generally)\b")


def _gone(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if before == "miss" and not c.definite and any(a.kind == "days" for a in c.atoms):
        return "reason"
    if c.generic and not c.definite and not (_once(c) and not mail.general):
        return "wish"
    if not any(a.kind in TIMELY for a in c.atoms):
        return "away"
    if _once(c):
        return "away"
    if not (c.definite or c.single):
        return "wish" if c.has("bound", "part", "range", "clock") else "away"
    if c.single and not c.definite and (mail.strongly or (mail.general and not mail.moving)):
        return "wish"
    return "away"


_TOGETHER = Expression(r"\b(?:let's|(?:could|can|shall) we|(?:how|what) about)\b")


def _proposed(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if c.generic and not c.has("date", "weekday", "weekof") and not any(a.kind == "point" and a.text != "today" for a in c.atoms):
        return "wish"
    if mail.moving:
        return "move"
    if c.has("date", "point", "weekday", "weekof"):
        return "move"
    if c.has("weeks", "sessions") and not mail.general:
        return "move"
    if c.single and not mail.general and (c.has("clock") or c.mark == "?" or before == "miss" or _TOGETHER.search(c.text)):
        return "move"
    return "wish"


_CUED = {"move": _moved, "miss": _missed, "away": _gone, "propose": _proposed}


def _with_next(cut: tuple[Clause, ...]) -> Iterator[tuple[Clause, Clause | None]]:
    """Every clause with the first one of the next sentence, or with what "so" draws from it in its own."""
    for at, clause in enumerate(cut):
        drawn = cut[at + 2 : at + 3] if cut[at + 1 : at + 2] and _SO.fullmatch(cut[at + 1].text) else cut[at + 1 : at + 2]
        if cut[at + 1 : at + 2] and _SO.match(cut[at + 1].text) and drawn and drawn[0].kinds & {"propose", "move"}:
            yield clause, drawn[0]
        else:
            yield clause, next((c for c in cut[at + 1 :] if c.line > clause.line), None)


_SO = Expression(r"\s*(?:so|therefore|hence)\b\s*")


def _lost(c: Clause, ahead: Clause | None) -> bool:
    """ "My Friday has gone. Could we talk on Thursday instead?": a day without hours, in a sentence before the one that proposes."""
    proposes = ahead is not None and bool(ahead.kinds & {"propose", "move"}) and (ahead.definite or ahead.single)
    apart = c.mark in (".", "\n") or (ahead is not None and ahead.line == c.line)
    return proposes and apart and not c.kinds and not c.has(*CLOCKS) and not (c.generic and not c.definite)


_OFFERED = Expression(
    r"\b(?:would|could|might|should)(?: be)?(?: (?:fine|ok|okay|possible|good|better|work|suit|do|great|perfect))?(?: for me)?\s*$|(?<!n't )(?<!not )\b(?:works?|suits?|is (?:fine|ok|okay|possible|good|free|better))(?: for me)?\s*$"
)
"""How a day is offered behind one that cannot be: "the 10th is bad, the 12th would"."""
_UNTIL = Expression(r"\d\.? ?[a-z]*\.? ?(?:-|to|until|till|through|thru) ?\w*\.? ?\d")


def _by_shape(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    timely = any(a.kind in TIMELY for a in c.atoms)
    if not timely:
        return ""
    if mail.moving and (_refused_day(c) or ((c.definite or c.single) and _lost(c, ahead))):
        return "miss"
    if "resume" in c.kinds or (
        _STORY.search(c.text)
        and not re.match(r"\s*(?:but |and )?(?:only )?if\b", c.text)
        and not c.kinds & {"propose", "preference", "request", "volunteer", "accept", "fit", "move"}
        and not c.has("cadence", "dayset")
    ):
        return "story"
    if before in ("miss", "away") and c.has("weeks") and _NORMAL.search(c.text) and not c.has(*CLOCKS):
        return "story"
    if c.has("refuse", "bad") and ((c.has("month") and c.has("days")) or (c.single and _SESSION.search(c.text))):
        return "miss"
    if c.generic and not c.definite:
        return "wish"
    if before == "away" and c.has("lasting"):
        return "away"
    if (c.definite or c.single) and _WHOSE.search(c.text) and mail.moving:
        return "move"
    if before == "miss" and (c.definite or c.single) and not mail.strongly and _OFFERED.search(c.text):
        return "move"
    if (
        before in ("miss", "away")
        and not c.has("clock", "range", "barerange")
        and (c.definite or (c.single and before == "away"))
        and _GOES_ON.match(c.text)
        and c.mark != "?"
    ):
        return before
    specific = c.definite or c.single
    if before == "miss" and specific and not mail.strongly:
        return "move" if c.kinds or c.has(*CLOCKS) or c.mark == "?" or mail.moving else "reason"
    if before == "move" and not c.generic:
        return "move"
    if mail.moving and specific:
        return "move"
    if mail.general:
        return "wish"
    if c.has("dates") or (sum(a.kind == "date" for a in c.atoms) == 2 and _UNTIL.search(c.text)):
        return "away"
    if c.has("refuse", "bad") and (c.has("weeks") or (specific and c.definite)):
        return "miss"
    if c.has("date", "point", "weekday") and c.has(*CLOCKS):
        return "move"
    if (
        c.single
        and not c.has("cadence", "refuse", "only", "except", "dayset")
        and (c.has("clock") or (c.mark == "?" and c.has("range", "part", "barerange")))
    ):
        return "move"
    return "wish"
