"""A session moved: which one, and when instead. "From A to B", "A's talk to B", "B instead of A"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from alongside.language import dates
from alongside.language.agenda import Stretch, Today
from alongside.language.atom import Atom
from alongside.language.atoms import day_list
from alongside.language.clause import CLOCKS, DATED
from alongside.language.clocks import hhmm
from alongside.language.expressions import Expression
from alongside.language.page import Page
from alongside.language.reading import Times

Named = tuple[Atom, tuple[Stretch, ...]]

_S = r"(?:sessions?|talks?|meetings?|calls?|one|slot|appointment|chat|catch-?up|date|conversation|lunch|coffee)"
_ITS_DAY = Expression(rf"\b(?:our|the|my|this) (?:\w+ )?{_S} (?:on |of )?$")
"""What makes "that day" the day of the session that moves: "move our session that day to Friday"."""
_NOT = Expression(r"\b(?:rather than|instead of|not|than|in place of|and not)(?: (?:at|on|the|our|my|this))* $")
_OBJECT = Expression(
    rf"\b(?:from(?: the)?|(?:the|our|my|this|next|regular|usual|weekly) {_S} (?:on|of|from|scheduled for|planned for|for|next|this)(?: the)?|"
    r"we (?:said|agreed(?: on)?|planned(?: for)?|fixed|booked|scheduled)(?: the)?|(?:move|moving|shift|reschedule|rescheduling|postpone|postponing|push|swap|switch|change|rearrange|delay|defer|rebook|cancel|bring)(?: (?:our|the|my|this))?) $"
)
_HELD = Expression(
    rf"\b(?:have|having|do|doing|hold|holding|make|making|schedule|scheduling|put|get) (?:our|the|my|this|it)(?: (?:next|first|coming|usual|weekly|following))?(?: {_S})?(?: (?:on|for|at))?(?: the)? $"
)
"""Where the new day stands behind the session: "could we have our talk on Wednesday"."""
_TO = Expression(
    r"\s*(?:at \S+ )?(?:wait |(?:be )?(?:moved |shifted |postponed |pushed |put ))?(?:back |forward |on |out |off )?(?:to|for|until|with|till|->|→)(?! \d{1,2}:?\d* ?(?:minutes|hours)) (?:the )?(?=\w)"
)


_OURS = Expression(r"\b(?:our|my|the)(?: (?:usual|regular|weekly|planned|old))? $")
"""What makes a clock the session itself: "our 2 pm"."""
_OUR_DAY = Expression(r"\b(?:our|your)(?: (?:usual|regular|next|weekly))? $")
"""What makes a day the session itself: "an all-hands on our Thursday"."""
_OUR_CLOCK = Expression(r"\b(?:our|my|the) \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m| o'?clock)?(?: on)? $")
_HEADED = Expression(
    rf"(?:^|[.!?\n] ?)\s*(?:re|regarding|concerning|about|as for|with regard to|as regards|ref)\b[: ]*(?:(?:our|the|your|my) )?(?:{_S} )?(?:(?:on|of|from) )?(?:the )?$"
)
"""A heading names the session: "Regarding 17 March: ..."."""


def parted(atom: Atom) -> list[Atom]:
    """In a move "Tuesday to Thursday" is no span of days but the old one and the new."""
    if atom.kind not in ("days", "dates"):
        return [atom]
    match = re.fullmatch(r"(?:from )?((?:the |\w+ )?\w+)(?:'s)? (?:to|until|till) ((?:the |\w+ )?\w+(?: (?:of )?\w+)?)", atom.text)
    if match is None:
        return [atom]
    start = atom.span[0]
    ends = [(start + match.start(1), start + match.end(1)), (start + match.start(2), atom.span[1])]
    kind = "days" if atom.kind == "days" else "date"
    month = re.search(r"[a-z]{3,}\.?$", match[2]) if kind == "date" else None
    first = (
        f"{match[1]} {month.group()}"
        if month and not re.search(r"[a-z]{3,}$", match[1].removeprefix("the ")[2:]) and month.group() not in ("the",)
        else match[1]
    )
    return [
        Atom(kind, span, word, days=day_list(word) if kind == "days" else ()) for span, word in zip(ends, (first, match[2]), strict=True)
    ]


def olds(page: Page, move: list[Atom]) -> list[Atom]:
    """The atoms that say which session is to move."""
    found: list[Atom] = []
    for at, atom in enumerate(move):
        told = found and found[-1] is move[at - 1] and found[-1].kind in DATED and atom.kind == "clock"
        hour = told and _AT.fullmatch(page.folded[found[-1].span[1] : atom.span[0]]) and any(a.kind in CLOCKS for a in move[at + 1 :])
        if hour or _is_old(page, atom, move):
            found.append(atom)
    return found


_AT = Expression(r"\s*(?:,|at|@|from)?\s*")
"""Between the old day and its old hour: "we said Tuesday 4 pm"."""


def _is_old(page: Page, atom: Atom, move: list[Atom]) -> bool:
    before = page.folded[max(0, atom.span[0] - 46) : atom.span[0]]
    after = page.folded[atom.span[1] : atom.span[1] + 40]
    if atom.kind == "sessions":
        return True
    if atom.kind in CLOCKS | DATED and _NOT.search(before):
        return True
    if atom.kind == "clock":
        return _OURS.search(before) is not None and any(a is not atom and a.kind in ("clock", "range") for a in move)
    if atom.kind == "same":
        return _ITS_DAY.search(before) is not None or re.match(rf"'s (?:\w+ )?{_S}\b", after) is not None
    if atom.kind not in DATED or atom.kind == "lasting":
        return False
    if _HEADED.search(before) or _OUR_CLOCK.search(before) or (atom.kind in ("days", "weekday") and _OUR_DAY.search(before)):
        return True
    if atom.text.endswith("'s") or (
        re.match(rf"(?:'s)?\s*(?:regular |usual |weekly |planned |mentoring )?{_S}\b(?!-)", after) and not re.match(r"\s*one\b", after)
    ):
        return True
    if _HELD.search(before) or re.match(r"[^.,;?!\n]{0,24}\b(?:instead of|rather than)\b", after):
        return False
    others = any(a is not atom and a.kind in DATED | {"clock", "range"} and a.span[0] >= atom.span[1] for a in move)
    if others and atom.kind in ("point", "weekday") and _ITS_DAY.search(before):
        return True
    if _TO.match(after) and others and atom.kind != "dates":
        return True
    return _OBJECT.search(before) is not None and not re.search(r"\b(?:to|for|until|till)(?: the)? $", before)


def hour_swapped(old: list[Atom], new: list[Atom]) -> list[Atom]:
    """The day on which only the hour changes: "4 instead of 3 on Wednesday"."""
    days = [a for a in new if a.kind in ("date", "weekday", "point") or (a.kind == "days" and len(a.days) == 1)]
    swapped = any(a.kind == "clock" for a in old) and any(a.kind in ("clock", "range") for a in new)
    return days if swapped and len(days) == 1 and not any(a.kind in DATED for a in old) else []


def shifted(move: list[Atom]) -> int | None:
    """How many minutes later, earlier where negative."""
    return next((a.number for a in move if a.kind == "shift"), None)


def times(
    folded: str, atoms: list[Atom], days_of: dict[Atom, tuple[Stretch, ...]], frame: Stretch | None, same: date | None
) -> tuple[Times, ...]:
    """New times in the order proposed; a clock holds for the days right before it, or for the one right behind it."""
    found: list[Times] = []
    waiting: list[date] = []
    told: list[date] = []
    early: list[Atom] = []
    last = 0
    behind = _weeks_behind(folded, atoms, days_of)
    for atom in atoms:
        gap = folded[last : atom.span[0]]
        if waiting and (re.search(r"[;\n]", gap) or (re.search(r"[.?!]\s", gap) and atom.kind not in CLOCKS)):
            found, waiting = [*found, *(Times(d) for d in waiting)], []
        last = atom.span[1]
        if atom.kind == "weeks" and days_of.get(atom):
            frame = days_of[atom][0]
        elif atom.kind in ("date", "datelist", "point", "weekday", "days", "same"):
            days = (
                [_framed(s.since, behind.get(atom, frame)) for s in days_of.get(atom, ())]
                if atom.kind != "same"
                else [same]
                if same
                else []
            )
            if atom.kind == "point" and (hours := _point_hours(atom)) is not None:
                found, told = [*found, *(Times(d, *hours) for d in days)], days
                continue
            if early and re.fullmatch(r"\s*(?:,|on|at|of|this|the)?\s*", gap):
                found, told, early = [*found, *(_timed(d, e) for d in days for e in early)], days, []
            elif atom.kind == "date" and found and len(told) == len(days) == 1 and _same_day(told[0], days[0], gap):
                # "Monday morning, 15 March": the date says which Monday.
                found, told = [*found[:-1], replace(found[-1], day=days[0])], days
            elif atom.kind == "date" and waiting and re.fullmatch(r"\s*[,(]?\s*(?:the )?", gap):
                waiting = days
            else:
                if early and same and re.search(r"\bor\b", gap):
                    # "Tomorrow at ten clashes: two o'clock, or Wednesday at nine": the first is of the same day.
                    found = [*found, *(_timed(same, e) for e in early)]
                waiting, early = waiting + days, []
        elif atom.kind in CLOCKS:
            found, waiting, told, early = _clocked(atom, gap, found, waiting, told, early)
    return tuple(dict.fromkeys((*found, *(Times(d) for d in waiting))))


def _same_day(told: date, day: date, gap: str) -> bool:
    return told.weekday() == day.weekday() and re.fullmatch(r"\s*[,(]?\s*(?:the )?", gap) is not None


def later(day: date, new: list[Atom]) -> tuple[Times, ...]:
    """The new hours of a session that stays on its day: "from 10 to 11", "to the afternoon, 2-4"."""
    spans = [a for a in new if a.kind in ("range", "barerange") and a.hours]
    clocks = [a for a in new if a.kind == "clock"]
    if spans and not clocks and spans[-1].text.startswith("from "):
        return (Times(day, hhmm((spans[-1].hours or (0, 0))[1])),)
    said = clocks or spans or [a for a in new if a.kind in ("part", "bound")]
    return tuple(_timed(day, a) for a in said)


def _weeks_behind(folded: str, atoms: list[Atom], days_of: dict[Atom, tuple[Stretch, ...]]) -> dict[Atom, Stretch]:
    """ "Tuesday afternoon next week": the week said behind a weekday, in the same sentence."""
    framed: dict[Atom, Stretch] = {}
    for at, atom in enumerate(atoms):
        if atom.kind != "weeks" or not days_of.get(atom) or not re.search(r"next|coming|following", atom.text):
            continue
        for day in reversed(atoms[:at]):
            if re.search(r"[.?!;\n]", folded[day.span[1] : atom.span[0]]) or day.kind == "weeks":
                break
            if day.kind == "days":
                framed[day] = days_of[atom][0]
    return framed


def _clocked(
    atom: Atom, gap: str, found: list[Times], waiting: list[date], told: list[date], early: list[Atom]
) -> tuple[list[Times], list[date], list[date], list[Atom]]:
    """A clock, a range or a part of the day, put to the days it belongs to."""
    if waiting:
        return [*found, *(_timed(d, atom) for d in waiting)], [], waiting, []
    if told and re.search(r"\bor\b|/|,\s*(?:or )?$|\band\b", gap):
        return [*found, *(_timed(d, atom) for d in told)], [], told, []
    if told and found and found[-1].end and atom.kind in ("range", "barerange", "bound", "clock"):
        # "Thursday afternoon, at 3": the figures say what the word meant.
        return [*found[: -len(told)], *(_timed(d, atom) for d in told)], [], told, []
    return found, waiting, told, [*early, atom]


def _point_hours(atom: Atom) -> tuple[str, str] | None:
    """ "Tomorrow morning" brings its hours."""
    part = next((p for p in ("morning", "afternoon", "evening") if p in atom.text), None)
    return {"morning": ("09:00", "12:00"), "afternoon": ("13:00", "17:00"), "evening": ("17:00", "21:00")}[part] if part else None


def _framed(day: date, frame: Stretch | None) -> date:
    """ "Next week, Wednesday": the weekday inside the week said before it."""
    if frame is None or frame.count or frame.since <= day <= frame.until or (frame.until - frame.since).days > 6:
        return day
    moved = dates.monday(frame.since) + timedelta(days=day.weekday())
    return moved if moved >= frame.since else day


def _timed(day: date, atom: Atom) -> Times:
    if atom.kind == "clock":
        return Times(day, hhmm(atom.number or 0))
    start, end = atom.hours or (540, 1020)
    if atom.kind in ("range", "barerange"):
        return Times(day, hhmm(start), hhmm(end))
    if start >= 1020 and end == 1440:
        return Times(day, hhmm(start), hhmm(1260))
    return Times(day, hhmm(max(start, 540)), hhmm(min(end, 1260) if end < 1440 else 1020))


def without_end(atom: Atom) -> Atom:
    """An atom without its possessive."""
    return replace(atom, text=atom.text.removesuffix("'s"))


def week_of_today(today: Today) -> Stretch:
    """The days left of this week."""
    return Stretch(*dates.week(0, today.day))
