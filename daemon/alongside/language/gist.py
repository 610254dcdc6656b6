"""What a whole mail is about, as far as its clauses need to know: something general or one session, a move, days away, a pause.

A mail that moves a session reads its days otherwise than one that wishes for hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.language.clause import CLOCKS, DATED, Clause
from alongside.language.expressions import Expression
from alongside.language.intents import ASKING, Cue
from alongside.language.page import Page
from alongside.language.reading import Context

SPEAKS = {
    "skip": "miss", "reason": "miss", "lack": "miss", "away": "away", "pause": "away", "open": "away", "move": "move", "propose": "propose",
}  # fmt: skip
"""The cues that say what a clause speaks of."""
_GENERAL = frozenset({"request", "volunteer", "accept", "fit", "preference"})
_IN_GENERAL = Expression(
    r"\b(?:in general|generally|as a rule|from now on|permanently|normally|usually|in future|in the future|going forward|every week|each week|always|regularly|as from|for good(?! [a-z]))\b"
)


@dataclass(frozen=True, slots=True)
class Mail:
    """What the whole text is about, as far as its clauses need to know."""

    general: bool
    moving: bool
    strongly: bool
    """Somebody is asked for or offers themselves: nothing is agreed yet that could move."""
    away: bool = False
    """Days away are spoken of somewhere, so a reason is theirs."""
    pausing: bool = False
    """A pause is asked for: the day from which the writer will be busy is its first."""


def mail_of(page: Page, cut: tuple[Clause, ...], cues: tuple[Cue, ...], context: Context) -> Mail:
    kinds = {c.intent for c in cues}
    shifted = any(c.has("shift") for c in cut)
    strongly = bool(kinds & {"request", "volunteer"}) or context.asked in ASKING
    missed = any(c.kinds & {"skip", "reason", "away"} and (c.definite or c.single) and not c.generic for c in cut)
    hurdle = any(c.kinds & {"skip", "reason"} and not c.generic for c in cut)
    whose = "propose" in kinds and any((c.definite or c.single) and WHOSE.search(c.text) for c in cut)
    gone = any(
        (c.has("point", "date", "weekday") or (c.single and ahead is not None and ahead.line == c.line)) and lost(c, ahead)
        for c, ahead in with_next(cut)
    )
    clashes = "fit" in kinds and any(c.kinds & {"skip", "reason"} and c.single and WHOSE.search(c.text) for c in cut)
    moving = (
        shifted
        or gone
        or _swapped(cut)
        or (clashes and sum(c.single for c in cut) > 1)
        or whose
        or any("move" in c.kinds and not of_length(c) for c in cut)
        or ((missed or hurdle) and "propose" in kinds)
    )
    calm = [c for c in cut if not c.kinds & (set(SPEAKS) - {"propose"})]
    listed = any(c.generic for c in calm) + sum(_paired(c) for c in calm) > 1
    moving = moving and not (listed and "move" not in kinds and "?" not in page.folded)
    general = strongly or listed or bool(kinds & _GENERAL) or _IN_GENERAL.search(page.folded) is not None
    away = any("away" in c.kinds for c in cut) and "skip" not in kinds
    return Mail(general, moving and not (strongly and not shifted), strongly, away, bool(kinds & {"pause", "open"}))


def of_length(c: Clause) -> bool:
    """ "Could we have an hour instead?" changes every talk and moves none."""
    return c.has("duration", "cadence", "channel") and not c.has(*DATED, *CLOCKS, "shift")


def _swapped(cut: tuple[Clause, ...]) -> bool:
    """ "Tuesday no, Wednesday at 2 would work": a day refused, and one with an hour behind it."""
    refused = next((at for at, c in enumerate(cut) if refused_day(c)), len(cut))
    return any(
        c.single and not c.generic and "propose" in c.kinds | ({"propose"} if c.mark == "?" else set()) and c.has("clock")
        for c in cut[refused + 1 :]
    )


def refused_day(c: Clause) -> bool:
    """Whether a clause refuses one weekday as a whole."""
    return (
        c.single
        and not c.generic
        and c.has("refuse", "bad")
        and (not c.has(*CLOCKS, "channel", "only") or _TOO.search(c.text) is not None)
        and not c.kinds - {"propose", "fit"}
    )


_TOO = Expression(r"\b(?:is|would be|'s) (?:a bit |much |far |way )?too (?:early|late|soon|tight)\b")
"""What speaks against the hour of a day that stands beside it."""


def _paired(c: Clause) -> int:
    """How many weekdays stand with hours of their own."""
    return sum(
        a.kind == "days" and not a.plural and b.kind in ("range", "barerange", "part", "bound") and b.span[0] - a.span[1] < 8
        for a, b in zip(c.atoms, c.atoms[1:], strict=False)
    )


WHOSE = Expression(
    r"'s? (?:session|talk|meeting|call|one|slot)\b|\b(?:the|our|my|this) (?:session|talk|meeting|call|appointment) (?:on|of|next|this|tomorrow) ?|\bi was (?:to|going to|supposed to|meant to|due to) (?:see|meet|talk (?:to|with)|speak (?:to|with)) |\bwe(?:'d| had)? (?:said|agreed(?: on)?|planned(?: for)?|fixed|booked|scheduled) |\b(?:our|your) (?:(?:usual|regular|next|weekly) )?(?:mon|tues|wednes|thurs|fri)day\b(?!s)"
)


def with_next(cut: tuple[Clause, ...]) -> Iterator[tuple[Clause, Clause | None]]:
    """Every clause with the first one of the next sentence, or with what "so" draws from it in its own."""
    for at, clause in enumerate(cut):
        drawn = cut[at + 2 : at + 3] if cut[at + 1 : at + 2] and _SO.fullmatch(cut[at + 1].text) else cut[at + 1 : at + 2]
        if cut[at + 1 : at + 2] and _SO.match(cut[at + 1].text) and drawn and drawn[0].kinds & {"propose", "move"}:
            yield clause, drawn[0]
        else:
            yield clause, next((c for c in cut[at + 1 :] if c.line > clause.line), None)


_SO = Expression(r"\s*(?:so|therefore|hence)\b\s*")


def lost(c: Clause, ahead: Clause | None) -> bool:
    """ "My Friday has gone. Could we talk on Thursday instead?": a day without hours, in a sentence before the one that proposes."""
    proposes = ahead is not None and bool(ahead.kinds & {"propose", "move"}) and (ahead.definite or ahead.single)
    apart = c.mark in (".", "\n") or (ahead is not None and ahead.line == c.line)
    return proposes and apart and not c.kinds and not c.has(*CLOCKS) and not (c.generic and not c.definite)
