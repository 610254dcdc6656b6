"""The hours and the rhythm wished for: what clauses that speak of wishes leave when the reasons beside them are set aside."""

from __future__ import annotations

import re
from dataclasses import replace

from alongside.language import busy, wishes
from alongside.language.atom import Atom
from alongside.language.clause import CLOCKS, DATED, Clause
from alongside.language.clocks import hhmm
from alongside.language.expressions import Expression
from alongside.language.group import Group
from alongside.language.grouping import Run, groups
from alongside.language.notes import Notes
from alongside.language.page import Page, Span, struck
from alongside.language.reading import Cadence, Reading
from alongside.language.voice import back_then
from alongside.language.windows import windows


def rhythm(page: Page, wish: tuple[Atom, ...], refused: set[Atom], notes: Notes) -> tuple[Cadence | None, tuple[Atom, ...]]:
    """The cadence, and the wish atoms that it leaves to the windows."""
    cadence, spans = wishes.cadence(page, tuple(a for a in wish if a not in refused))
    taken = set(spans)
    clocks = [a for a in wish if a.kind == "clock"]
    if cadence is not None and cadence.byday and not cadence.at and _timed_behind(page, wish, spans):
        cadence, taken = (replace(cadence, byday=()) if not cadence.nth else cadence), {spans[0]}
    if len(clocks) == 1 and cadence is not None and cadence.at:
        taken.add(clocks[0].span)
    elif len(clocks) == 1 and (days := _days_beside(page, wish, clocks[0])) is not None and not (cadence and cadence.nth):
        cadence = Cadence(cadence.freq if cadence else "weekly", days.days, (), hhmm(clocks[0].number or 0))
        taken |= {days.span, clocks[0].span}
    elif len(clocks) == 1 and cadence is not None and cadence.byday and not cadence.at and _same_sentence(page, spans[-1], clocks[0]):
        cadence = replace(cadence, at=hhmm(clocks[0].number or 0))
        taken.add(clocks[0].span)
    notes.take("cadence", *sorted(taken))
    return cadence, tuple(a for a in wish if a.span not in taken)


def _same_sentence(page: Page, span: Span, clock: Atom) -> bool:
    return not re.search(r"[.!?\n]", page.folded[min(span[1], clock.span[1]) : max(span[0], clock.span[0])])


def _timed_behind(page: Page, wish: tuple[Atom, ...], spans: tuple[Span, ...]) -> bool:
    """Whether hours follow the days of a rhythm: "every Tuesday morning" is a rhythm and a window."""
    end = spans[-1][1]
    return any(
        a.kind in ("part", "range", "barerange", "bound")
        and 0 <= a.span[0] - end <= 16
        and not re.search(r"[.;\n]", page.folded[end : a.span[0]])
        for a in wish
    )


def _days_beside(page: Page, wish: tuple[Atom, ...], clock: Atom) -> Atom | None:
    """The days right before or behind a single clock: "Thursdays at 10", "at 10 on Thursdays" fix the talk's start."""
    folded = struck(page.folded, [a.span for a in sorted(wish, key=lambda a: a.span) if a.kind == "zone"])
    for atom in wish:
        if atom.kind not in ("days", "dayset"):
            continue
        if atom.span[1] <= clock.span[0] and re.fullmatch(
            r"[\s,:(@]*(?:at|around|from|works? at|are good at)?\s*", folded[atom.span[1] : clock.span[0]]
        ):
            return atom
        if clock.span[1] <= atom.span[0] and re.fullmatch(r"\s*,?\s*(?:on|every|each)?\s*", folded[clock.span[1] : atom.span[0]]):
            return atom
    return None


def hours(page: Page, cut: tuple[Clause, ...], rest: tuple[Atom, ...], reading: Reading, notes: Notes) -> Reading:
    """The windows of the clauses that speak of wishes."""
    kept = set(rest)
    wished = [c for c in cut if c.act in ("wish", "")]
    for at, clause in enumerate(wished):
        if _THOSE_DAYS.search(clause.text) and clause.has(*CLOCKS) and not clause.has("days", "dayset"):
            said = next((b for b in reversed(cut[: cut.index(clause)]) if b.has("days")), None)
            days = tuple(a for a in said.atoms if a.kind == "days") if said is not None and said.act == "story" else ()
            wished[at] = replace(clause, atoms=(*days, *clause.atoms))
            kept |= set(days)
    leaving = max((at for at, c in enumerate(wished) if _LEAVES.match(c.text) and c.has("days")), default=-1)
    runs = [_run(page, wished, at, kept, at < leaving) for at in range(len(wished))]
    found = groups(page, runs)
    if reading.times or reading.targets:
        # In a mail about one session, hours without a day are why it moves and no wish.
        found = tuple(g for g in found if g.days)
    if any(g.days and g.hours for g in found) and (told := tuple(g for g in found if _told(g, wished))):
        # "I'm up in the mornings. Tuesdays 2 to 4 I can talk": the hours without a day are of the story.
        found = tuple(g for g in found if g not in told)
        notes.doubts.append("hours that are only told of")
    if reading.cadence is not None and reading.cadence.nth:
        # "First Wednesday, in the morning": the hours are of that day.
        found = tuple(g if g.days else replace(g, days=reading.cadence.byday) for g in found)
    if any(g.sign != "want" or g.only for g in found):
        notes.hard.append("availability")
    notes.take("availability", *(s for g in found for s in g.spans), *(c.span for c, r in zip(wished, runs, strict=True) if r.busy))
    return replace(reading, availability=windows(found)) if found else reading


_WISHING = Expression(
    r"\b(?:can|could|free|available|availability|prefer\w*|works?|best|better|suits?|please|fine|good|ideal\w*|only|possible|ok|okay|perfect|great|would|happy|time|slots?|"
    r"open|either|also|or|but|except|not|no|never|any|always|usually|between|before|after|until|how about|prefer|may|might|should|meet|talk|hours|others?|rest)\b"
)
"""Words of which a sentence that wishes for hours has at least one."""


def _told(group: Group, wished: list[Clause]) -> bool:
    """Whether hours stand without a day, in a sentence that wishes for nothing."""
    return group.sign == "want" and not group.days and not any(_WISHING.search(c.text) for c in wished if c.line == group.line)


_THOSE_DAYS = Expression(
    r"\b(?:on|for) (?:those|these)(?: two| three)?(?: days)?\b|\b(?:those|these)(?: two| three)? days\b|\bboth (?:of those )?days\b"
)
"""Days that were named before: "12:15 to one on those days then"."""
_REFERS = Expression(
    r"\b(?:(?:those|them|these|that|it) (?:free|clear|alone|out)|that day|(?:those|these) (?:two |three |same )?days|both days|both of them|then|that time)\b"
)
_BECAUSE = Expression(
    r"\s*,?\s*(?:(?:mostly|mainly|simply|just|only|partly|largely) )?(?:because|since(?! (?:my|the|our) [a-z]+(?: [a-z]+)?,? (?:i|we)\b)|as i|due to)\b"
)
_FREE = Expression(r"\b(?:free|available|works?|suits?|quiet\w*|calm\w*|better|best|good|fine|easier|easiest|open|can)\b")
"""What makes the days of a reason those that are wished for."""
_THEREFORE = Expression(r"\s*,?\s*(?:so|therefore|hence|that's why|thus)\b")
_OCCUPIED = Expression(
    r"\b(?:(?:i|we)(?:'ve| have)?(?: got| have)? (?:the|my|our|his|her) [a-z]+|(?:i|we) (?:teach|look after|mind|drop|drive|pick|fetch|collect|feed|take|bring|do|cover|man|run|start|get up|sleep|am on|finish)|(?:i|we)(?:'m|'re| am| are) (?:home|back|done|finished|awake|asleep|up)|(?:my|the) (?:shift|husband|wife|kids?|baby|little one|train|bus|ward|school|nursery|kindergarten|team|stand-?up)\b[a-z' ]*) [^.;!?]*$"
)
"""What keeps somebody busy until some hour is why other hours are wished for."""
_HELD = Expression(
    r"\b(?:lectures?|class(?:es)?|courses?|trainings?|rehearsals?|seminars?|lessons?|choir|yoga|therapy|physio|practice)(?: (?:always|usually))? (?:is|are|takes? place|runs?|happens?) (?:every|each|on|\w+days?)\b"
)
"""What is held on some day is why another is wished for."""
_OPEN = Expression(
    r"\b(?:depends?(?: on)?|var(?:y|ies)|is unclear|are unclear|a (?:bit of a )?(?:lottery|gamble|mystery)|unpredictable|hard to (?:say|predict|tell)|who knows|anybody's guess|up in the air)\b"
)
"""What says neither yes nor no to the days it is said of."""
_LEFT_TO_YOU = Expression(r"\b(?:leave (?:it |that |them )?(?:up )?to you|up to you|your choice|as you like|you decide|you choose)\b")
_REST = Expression(r"\b(?:other|rest|remaining|others|else)\b")
_BY_THEN = Expression(
    r"by [a-z0-9:.]+(?: ?[ap]m)?,? (?:i'm|i am|we're|we are|i've|i have) (?!(?:always |usually |mostly )*(?:free|available|done|back|home|in|out|at|ready|finished)\b)"
)
"""How the writer is at some hour: "by three I'm a houseplant"."""
_APART_FROM_THAT = Expression(
    r"\s*(?:but |and )?(?:apart|aside|except(?:ing)?|other|besides)(?: from| for| than)? (?:that|this|those|these|them|then)\b"
)
"""What makes the hours just told of those that cannot be: "Between noon and two I swim. Apart from that ..."."""
_ELSEWHERE = Expression(
    r"\b(?:other|remaining) (?:week|working )?days,? (?:(?:i'm|i am|we're) (?:on|at|in|with|off|out|away|driving|teaching|travel+ing)\b(?! (?:the )?(?:office|free|available))|(?:i have|i've|i go|i do|i teach|i look after) (?!time|no\b))"
)
"""Where somebody is on all the other days."""
_LATE = Expression(r"\b(?:be|am|i'm|running|run|arrive|come|a bit|little|slightly|minutes?) late\b")
"""Who will be late on some day wishes for nothing."""
_LEAVES = Expression(r"\s*(?:so |and )?(?:that|which|this)(?:'d| would)?(?: only| just)? leaves?\b")
"""What is left when all that was said before is taken: "that leaves Wednesday and Friday"."""
_SUPPOSED = Expression(
    r"\s*(?:and |or )?if (?:somebody|someone|anybody|anyone|he|she|they|people|[a-z]+) (?:tells?|told|says?|said|thinks?|wrote|writes)\b"
)
"""What others may have said: "if somebody told you that I don't like Mondays"."""
_CONDITION = Expression(r"\s*(?:and |or )?(?:if|unless(?! it'?s (?:an? |on )?\w*day)|when|in case)\b")


def of_a_story(clause: Clause) -> bool:
    """Whether the hours of a clause are somebody else's: "the lab runs its centrifuges until noon"."""
    return clause.told and (not clause.kinds or back_then(clause.text) or (clause.kinds == {"reason"} and clause.generic))


def left_open(clause: Clause) -> bool:
    """Whether a clause says neither yes nor no to its days: "the rest of the week depends on my shifts"."""
    if clause.has("refuse", "bad"):
        return False
    return _OPEN.search(clause.text) is not None or (_LEFT_TO_YOU.search(clause.text) is not None and _REST.search(clause.text) is not None)


_ASIDES = 5
"""So many clauses may stand between days and what points back at them."""


def _referring(wished: list[Clause], at: int) -> Clause | None:
    """The next clause, or a later one of its sentence, that speaks of the days of this one and names none itself."""
    for clause in wished[at + 1 : at + 1 + _ASIDES]:
        named = any(a.kind in CLOCKS | DATED | {"dayset"} for a in clause.atoms)
        if named or (clause.line != wished[at].line and clause is not wished[at + 1]):
            return None
        if _REFERS.search(clause.text):
            return clause
    return None


def _bare_no(clause: Clause) -> bool:
    """Whether a clause is nothing but a refusal of what the one before it named: "Mondays: dialysis, no chance"."""
    return bool(clause.atoms) and all(a.kind == "bad" for a in clause.atoms) and len(clause.text.split()) <= _WORDS_OF_A_NO


_WORDS_OF_A_NO = 4


def _run(page: Page, wished: list[Clause], at: int, kept: set[Atom], taken: bool) -> Run:
    """One clause for the windows; the hours of a mere reason ("I teach until nine, so ...") are left out."""
    clause = wished[at]
    atoms = tuple(a for a in clause.atoms if a in kept)
    ahead = wished[at + 1] if at + 1 < len(wished) else None
    if page.tongue == "en" and busy.takes_up(clause, ahead):
        return Run((*atoms, Atom("bad", (clause.span[1], clause.span[1]), "")), clause.line, busy=True)
    signs = {a.kind for a in atoms}
    atoms = (*atoms, *_refused_behind(wished, at, signs))
    if ahead is not None and _APART_FROM_THAT.match(ahead.text) and not signs & {"refuse", "bad", "except", "only", "bound"}:
        return Run((*atoms, Atom("bad", (clause.span[1], clause.span[1]), "")), clause.line)
    if _leads(ahead) and not any(a.kind in ("days", "dayset") for a in atoms) and "zone" not in signs:
        atoms = ()
    atoms = _unoccupied(wished, at, atoms, signs)
    atoms = tuple(a for a in atoms if not (a.kind == "bound" and _BY_THEN.match(page.folded, a.span[0])))
    if _why(wished, at, atoms, signs) or (taken and not signs & {"refuse", "bad"}):
        atoms = ()
    return Run(
        atoms,
        clause.line,
        _CONDITION.match(clause.text) is not None,
        re.match(r"\s*(?:or|and|also|plus)\b", clause.text) is not None,
        at > 0 and wished[at - 1].line == clause.line,
    )


def _refused_behind(wished: list[Clause], at: int, signs: set[str]) -> tuple[Atom, ...]:
    """The refusals in later clauses that speak of the days of this one: "..., so please leave those out", "..., no chance"."""
    clause, ahead = wished[at], wished[at + 1] if at + 1 < len(wished) else None
    refers = _referring(wished, at)
    found = tuple(a for a in refers.atoms if a.kind in ("bad", "refuse")) if refers is not None else ()
    bare = ahead is not None and ahead.line == clause.line and signs & {"days", "dayset"} and _bare_no(ahead)
    return (*found, *ahead.atoms) if ahead is not None and bare else found


def _leads(ahead: Clause | None) -> bool:
    """Whether what follows draws days or hours from this clause: "I teach until nine, so after ten"."""
    return (
        ahead is not None and _THEREFORE.match(ahead.text) is not None and any(a.kind in CLOCKS | {"days", "dayset"} for a in ahead.atoms)
    )


def _unoccupied(wished: list[Clause], at: int, atoms: tuple[Atom, ...], signs: set[str]) -> tuple[Atom, ...]:
    """The atoms of a clause before what keeps somebody busy, where hours are wished for elsewhere."""
    clause = wished[at]
    if signs & {"days", "dayset", "except", "refuse", "only", "bad"}:
        return atoms
    if not any(c.act == "wish" and c.has(*CLOCKS) for c in (*wished[at + 1 : at + 2], *wished[:at])):
        return atoms
    occupied = _OCCUPIED.search(clause.text)
    if occupied is None:
        return atoms
    return tuple(a for a in atoms if a.span[1] <= clause.span[0] + occupied.start())


def _why(wished: list[Clause], at: int, atoms: tuple[Atom, ...], signs: set[str]) -> bool:
    """Whether a clause only tells why other hours are wished for, or what others do and say."""
    clause = wished[at]
    if not clause.kinds - {"reason"} and (_ELSEWHERE.search(clause.text) or (_LATE.search(clause.text) and not clause.generic)):
        return True
    if left_open(clause) and "refuse" not in {a.kind for a in atoms}:
        return True
    if len(wished) > 1 and _HELD.search(clause.text) and any(c.has("days", "dayset") for c in wished if c is not clause):
        return True
    plain = not signs & {"refuse", "bad", "only", "except"}
    if plain and _BECAUSE.match(clause.text) and not (signs & {"days", "dayset"} and (_FREE.search(clause.text) or ":" in clause.text)):
        return True
    if signs & {"refuse", "bad"} and _SUPPOSED.match(clause.text):
        return True
    return of_a_story(clause) and any(not of_a_story(c) and c.has(*CLOCKS, "days", "dayset") for c in wished)
