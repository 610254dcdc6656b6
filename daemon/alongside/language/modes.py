"""What each clause of a text speaks of: wishes, a session left out, days away, or a session moved.

A clause speaks of wishes unless a cue or its shape says otherwise; one that only goes on keeps what the clause before it spoke of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from alongside.language.agenda import DATED
from alongside.language.atoms import Atom
from alongside.language.intents import Cue
from alongside.language.page import Page, Span
from alongside.language.reading import Context
from alongside.language.settling import ASKING

TIMED = frozenset({"days", "dayset", "part", "clock", "range", "barerange", "bound"})
_MODES = {
    "skip": "skip",
    "away": "away",
    "reschedule": "move",
    "pause": "away",
    "open": "away",
    "move": "move",
    "lack": "skip",
    "reason": "skip",
}
"""The cues that say what a clause speaks of."""

_IN_GENERAL = re.compile(r"\b(?:in general|generally|as a rule|from now on|permanently|normally|usually|in future|in the future)\b")
"""Words that make of a proposed day a wish for every week."""


def clause_modes(page: Page, atoms: tuple[Atom, ...], cues: tuple[Cue, ...], context: Context, mode: str) -> list[str]:
    """What each atom's clause speaks of: wish, skip, away or move."""
    if mode:
        return [mode] * len(atoms)
    requesting = (
        any(c.intent in ("request", "volunteer", "accept", "preference") for c in cues)
        or context.asked in ASKING
        or _IN_GENERAL.search(page.folded) is not None
    )
    out = {}
    starts = [a.span[0] for a in atoms]
    before = "wish"
    for clause in _clauses(page):
        inside = list(atoms[bisect_left(starts, clause[0]) : bisect_left(starts, clause[1])])
        at = bisect_left(starts, clause[0]) - 1
        joined = (
            at >= 0
            and bool(inside)
            and re.fullmatch(r"[\s,]*(?:at|on)?\s*", page.folded[atoms[at].span[1] : inside[0].span[0]]) is not None
        )
        now = (
            before
            if joined and inside[0].kind in ("clock", "range", "barerange")
            else _mode(_clause(page, clause, inside, cues, requesting, before))
        )
        out.update({a.span: now for a in inside})
        before = now if inside or now != "wish" else before
    if any(a.kind == "shift" for a in atoms):
        # "On Thursday an hour later": the day says which talk.
        out.update({a.span: "skip" for a in atoms if a.kind in DATED and not a.plural})
    return [out.get(a.span, "wish") for a in atoms]


def _clauses(page: Page) -> list[Span]:
    """Clauses, also cut where "but" or "so" turns."""
    cut: list[Span] = []
    for start, end in page.clauses:
        for m in re.finditer(r"\b(?:but|so|instead can|can we|could we|shall we)\b", page.folded[start:end]):
            if page.folded[start : start + m.start()].strip() and start + m.start() > (cut[-1][1] if cut else 0):
                cut.append((max(start, cut[-1][1] if cut else 0), start + m.start()))
        cut.append((max(start, cut[-1][1] if cut else 0), end))
    return cut


def _start(cue: Cue) -> int:
    return cue.span[0]


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its words and the mark behind it, what its cues and atoms are, and what the text and the clause before speak of."""

    text: str
    mark: str
    kinds: frozenset[str]
    cued: bool
    has: frozenset[str]
    general: bool
    every: bool
    single: bool
    any_move: bool
    requesting: bool
    before: str


def _clause(page: Page, span: Span, inside: list[Atom], cues: tuple[Cue, ...], requesting: bool, before: str) -> Clause:
    here = cues[bisect_left(cues, span[0], key=_start) : bisect_left(cues, span[1], key=_start)]
    return Clause(
        text=page.folded[span[0] : span[1]],
        mark=page.folded[span[1] : span[1] + 1],
        kinds=frozenset(_MODES[c.intent] for c in here if c.intent in _MODES),
        cued=bool(here),
        has=frozenset(a.kind for a in inside),
        general=any(a.plural and a.kind in ("days", "part", "dayset") for a in inside),
        every=any(a.kind == "days" and "days" in a.text for a in inside),
        single=any(a.kind == "days" and not a.plural for a in inside),
        any_move=any(_MODES.get(c.intent) == "move" for c in cues),
        requesting=requesting,
        before=before,
    )


_WHOSE = re.compile(r"'s? (?:session|talk|meeting|call|one)\b|\b(?:the|our|my|this) (?:session|talk|meeting|call|appointment) (?:on|of) ")
_SUITS = re.compile(r"\b(?:works?|suits?|fine|possible|better|would be)\b")
_GOES_ON = re.compile(
    r"\s*(?:or|and|from|until|till|on|to|then|also|maybe|at|the|next|this|back|\w+day|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
_ONE_DAY = frozenset({"days", "weekday", "date", "point"})
_ONE_CLOCK = frozenset({"clock", "range", "barerange"})


def _mode(c: Clause) -> str:
    """What a clause speaks of: first what its cues say, then what its shape lets expect."""
    return _by_cue(c) or _by_shape(c) or "wish"


def _by_cue(c: Clause) -> str:
    dated = c.has & (DATED - {"days"})
    if c.any_move and c.kinds <= {"skip"} and c.has & (_ONE_DAY | {"weeks"}) and _WHOSE.search(c.text):
        return "move"
    if "move" in c.kinds and not (c.general and c.requesting) and not (c.every and not dated) and c.has & (TIMED | DATED | {"shift"}):
        return "move"
    if c.before == "skip" and not c.kinds and c.has & DATED and _SUITS.search(c.text):
        return "move"
    if c.before == "skip" and not c.cued and not c.general and c.has & _ONE_DAY and c.has & _ONE_CLOCK:
        return "move"
    if c.has & {"refuse", "bad"} and not c.cued and ("weeks" in c.has or (not c.general and c.has & _ONE_DAY and c.any_move)):
        return "skip"
    if "skip" in c.kinds and not (c.general and not c.has & {"weeks", "date", "point"}):
        return "skip"
    return "away" if "away" in c.kinds and not (c.general and not dated) else ""


def _by_shape(c: Clause) -> str:
    if "shift" in c.has:
        return "move"
    if c.before != "wish" and c.has & DATED and not c.general and _GOES_ON.match(c.text):
        return c.before
    if c.requesting:
        return ""
    if c.has & {"date", "point", "weekday"} and c.has & (_ONE_CLOCK | {"part", "bound"}):
        return "move"
    asking = c.mark == "?" or bool(c.kinds)
    point = c.single and ("clock" in c.has or (asking and c.has & _ONE_CLOCK))
    return "move" if point and not c.has & {"cadence", "refuse", "only", "except", "dayset"} else ""
