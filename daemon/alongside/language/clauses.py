"""Clauses and what each speaks of: wishes, a session missed, days away, or a session moved.

A clause speaks of wishes unless a cue or its shape says otherwise; one that only goes on keeps what the clause before it spoke of.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from alongside.language.acts import act_of
from alongside.language.atom import Atom
from alongside.language.clause import CLOCKS, DATED, DEFINITE, TIMELY, Clause
from alongside.language.expressions import Expression
from alongside.language.gist import WHOSE, mail_of, with_next
from alongside.language.intents import Cue
from alongside.language.page import Page, Span
from alongside.language.reading import Context
from alongside.language.voice import asks, told

_TURN = Expression(
    r":(?= (?:i|i'd|we|could|can|how|what|let's) )|\b(?:but\b|so(?= (?:i|we|can|could|let|please|no|not|how|would|any|that (?:week|session|talk)|skip|it|this|afternoons|mornings|only|mon|tue|wed|thu|fri))|because|since (?=i|we|my|our)|as (?=i'm|i am|i have|my)|instead can|(?:and|or|then) (?=(?:i|we|i'm|i'd|let's|please|could|can|would|how|what|otherwise|then|never|no|not|skip|cancel|move|back|after that|don't) )|(?=\bif (?:that|not|you|she|he|it|possible|this|we|needed|necessary)\b)|(?=\b(?:can|could|shall) we\b))"
)
_INSTEAD = Expression(
    r"\b(?:skip|cancel|drop|scrap|leave out|miss)\b[^.;!?\n]{1,40}? (?P<turn>(?:and|but|,) (?:rather |just |then |better )?)"
    r"(?=(?:meet|talk|do|have|speak|chat|catch up|make it|take|use|see each other|get together)\b)"
)
"""One session goes and another takes its place: "cancel Tuesday and do Thursday at 10"."""
_HEADED = Expression(
    r"\s*[-*]? ?(?:(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b(?: ?(?:,|/|&|and|or) ?)?)+ ?[:-]+ ?"
    r"(?=(?:i |i'm |we |i am )?(?:can|can't|cannot|could|couldn't|won't|not|never|unable|free|available)\b)"
)
"""A day as a heading, and what stands behind it refuses it: "Friday: I can't"."""
_BACK = Expression(
    r"\b(?:then|that (?:time|week|day|period|month)|those (?:days|weeks|dates)|these (?:days|dates|weeks)|in between|meanwhile|during (?:it|this)|that long|when (?:i|we) (?:was|were) (?:going|supposed|meant|due|planning|planned) to|when our (?:talk|session|meeting)|when we (?:usually |normally )?(?:meet|talk))\b"
)


def clauses(page: Page, atoms: tuple[Atom, ...], cues: tuple[Cue, ...], context: Context, mode: str = "") -> tuple[Clause, ...]:
    """The clauses of a text, each with what it speaks of; ``mode`` says it for all of them where a command has said it."""
    cut = _told_on(_cut(page, atoms, cues))
    if mode:
        return tuple(replace(c, act="wish" if mode == "move" and c.generic and not c.definite else mode) for c in cut)
    mail = mail_of(page, cut, cues, context)
    out: list[Clause] = []
    before = ""
    for clause, ahead in with_next(cut):
        act = act_of(clause, before, mail, ahead)
        out.append(replace(clause, act=act) if act else clause)
        before = act if clause.atoms or act else before
    return _without_others(_pointed_back(_busy(_home_again(tuple(out)))))


_FRAGMENT = Expression(
    r"\s*(?:and )?(?:then |again |also |always |mostly )*(?:on |at |in |from |every |until |the )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d[\w:.]*|(?:seven|eight|nine|ten|eleven|one|two|three|four|five|six)\b|mornings?|afternoons?|evenings?|nights?|half|quarter)\b"
)


_COME_THEN = Expression(r"\s*so\b[^.;!?\n]*\b(?:then|those|these|that)\b")


def _told_on(cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "I was mentored in 2019, Thursdays at eight over bad coffee": what only goes on with a story is of it, where hours stand elsewhere."""
    out = list(cut)
    for at, clause in enumerate(cut[:-1]):
        if clause.told and cut[at + 1].line == clause.line and clause.has(*CLOCKS) and _COME_THEN.match(cut[at + 1].text):
            out[at] = replace(clause, told=False)  # "The rota puts me in the back office on Mondays 12-14, so come then."
    lines = {c.line for c in cut if not c.told and any(a.kind in TIMELY for a in c.atoms)}
    for at, clause in enumerate(cut[1:], 1):
        before = out[at - 1]
        if not (before.told and before.line == clause.line and _FRAGMENT.match(clause.text)) or clause.kinds or clause.mark == "?":
            continue
        if asks(clause.text) or not lines - {clause.line}:
            continue
        out[at] = replace(clause, told=True)
    return tuple(out)


_HOME_AGAIN = Expression(
    r"\b(?:am|i'm|was|be|been|got|came|come|now|just|finally|recently|freshly|newly|only) back\b(?! (?:on|at|by|in|until|from the \d|from \d))"
    r"|\breturned\b|\bback from\b|^\s*(?:fresh|straight|just) (?:from|off|out of)\b|\b(?:(?:this|it) is|it's) my first (?:day|week|month) back\b"
)
_WAS_AWAY = Expression(r"\b(?:i|we) (?:was|were|spent|took|had)\b")
_HOW_LONG = Expression(
    r"\s*(?:and |so |now |that is |that's )*(?:after|following)\b|[^a-z]*(?:about |around |nearly |almost |over |for |a total of |all in all )*$"
)
"""What says how long somebody was away who is here again: "after 14 months of parental leave", "(14 months!)"."""


def _home_again(cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "I just came back from parental leave (14 months!)": a leave that is over is told, not asked for."""
    home = {c.line for c in cut if _HOME_AGAIN.search(c.text) and not any(a.kind in DEFINITE - {"lasting"} | {"vague"} for a in c.atoms)}
    return tuple(replace(c, act="story", told=True) if _only_tells_of(c, c.line in home) else c for c in cut)


def _only_tells_of(clause: Clause, home: bool) -> bool:
    """Whether a clause only says that somebody is here again (``home``: in a sentence that does), or for how long they were away."""
    days = [a for a in clause.atoms if a.kind in TIMELY]
    if not days:
        return home and clause.act == "away" and _HOME_AGAIN.search(clause.text) is not None
    around = clause.text[: days[0].span[0] - clause.span[0]]
    over = home and (_HOME_AGAIN.search(clause.text) is not None or _HOW_LONG.match(around) is not None)
    return all(a.kind == "lasting" for a in days) and (over or _WAS_AWAY.search(around) is not None)


_BUSY = Expression(
    r"\s*(?:i|we)(?:'ve got|'ve| have| have got| got| do| teach| attend| go to| play| run| lead) (?!(?:no|nothing|time|free|an? (?:free|open|slot|gap|hour)|half|hours?|room|space|any|some time|slots?)\b)[^.!?]*\b(?:every|each|on) "
)
_AT_WORK = Expression(
    r"\s*(?:i|we) (?:close|open|lock up|teach|train|start|finish|hand over|have|do|run|cover|clean|drive|deliver|eat|cook)\b"
)
_SO = Expression(r"\s*(?:so|therefore|hence|that's why|which is why)\b")


def _busy(cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "I've got physiotherapy every Tuesday morning, so Tuesday mornings don't work": what is drawn from it says the hours."""
    drawn = {at for at, c in enumerate(cut[1:]) if c.line == cut[at].line and _SO.match(c.text) and c.has("days", "dayset", *CLOCKS)}
    return tuple(
        replace(c, act="reason")
        if at in drawn and c.act in ("wish", "") and (_BUSY.match(c.text) or (c.has("clock") and _AT_WORK.match(c.text)))
        else c
        for at, c in enumerate(cut)
    )


_OTHERS = Expression(
    r"\s*(?:and |but |because |since |as )*(?:(?:my|our|the|his|her|their|a) (?!(?:\w+ )?(?:sessions?|talks?|meetings?|calls?|one|slot|\w+day|next|chat|catch-?up)\b)[a-z-]+(?: [a-z-]+)? (?:is|are|was|will|can|could|has|have|had|wants?|needs?|goes|comes|gets|takes?|starts?|closes?|ends?)|they|they've|they're|she|he|someone|somebody|everybody|everyone)\b"
)
"""A clause about somebody or something else."""


def _without_others(cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Where the writer names the session, the days of others are why: "my husband can take over from Friday, he's in court till then"."""
    if not any(
        c.act in ("miss", "move")
        and ("skip" in c.kinds or ("move" in c.kinds and WHOSE.search(c.text)))
        and any(a.kind in DATED - {"same"} for a in c.atoms)
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
            acts = ("", "wish", "story", "move", *(("reason",) if out[back].definite else ()))
            if (out[back].definite or (out[back].single and not out[back].generic)) and out[back].act in acts:
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
    places = frozenset(m.start("turn") for m in _INSTEAD.finditer(page.folded))
    for start, end in _spans(page, atoms, places):
        inside = atoms[bisect_left(starts, start) : bisect_left(starts, end)]
        own = cues[bisect_left(cue_starts, start) : bisect_left(cue_starts, end)]
        of_way = any(a.kind == "channel" for a in inside) and not any(a.kind in TIMELY for a in inside)
        kinds = frozenset(c.intent for c in own if not (of_way and c.intent == "skip" and _NO_GOOD.match(page.folded, c.span[0])))
        kinds |= {"propose"} if start in places else set()
        text, mark = page.folded[start:end], _mark(page, end)
        story = page.tongue == "en" and told(text, page.folded[end : end + 1])
        out.append(Clause((start, end), text, mark, bisect_left(lines, end), kinds, inside, told=story))
    return tuple(out)


_NO_GOOD = Expression(r"(?:is|are|was|it's|that's|not|no|impossible|difficult|hard|tricky)\b")
"""What speaks against a way to talk and against no session: "e-mail is no good for this"."""


_MARK = Expression(r"[.!?\n;]")


def _mark(page: Page, end: int) -> str:
    """The mark that ends the sentence a clause stands in."""
    follows = _MARK.search(page.folded[end : end + 160])
    return follows.group() if follows else ""


def _headed(page: Page, start: int, at: int) -> bool:
    """Whether ``at`` lies in or right behind the heading that begins at ``start``."""
    heading = _HEADED.match(page.folded, start)
    return heading is not None and heading.start() < at <= heading.end()


def _spans(page: Page, atoms: tuple[Atom, ...], places: frozenset[int]) -> list[Span]:
    """Clauses, also cut where "but" or "so" turns and at ``places``; never inside an atom."""
    inner = {i for a in atoms for i in range(a.span[0] + 1, a.span[1])}
    cut: list[Span] = []
    for start, end in page.clauses:
        if cut and (start - 1 in inner or _headed(page, cut[-1][0], start)):
            cut[-1] = (cut[-1][0], end)
            continue
        turns = {m.start() for m in _TURN.finditer(page.folded, start, end)} | {at for at in places if start < at < end}
        for turn in sorted(turns):
            if turn not in inner and page.folded[start:turn].strip() and not _headed(page, start, turn):
                cut.append((start, turn))
                start = turn
        cut.append((start, end))
    return cut
