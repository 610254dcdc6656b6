"""Days away: "until D" starts today, "from D" alone stays open, "back on D" ends the day before; "for two weeks" counts from the day said."""

from __future__ import annotations

import re
from datetime import date, timedelta

from alongside.language import dates
from alongside.language.agenda import Stretch, Today, last_of, stretches, target
from alongside.language.atom import Atom
from alongside.language.expressions import Expression
from alongside.language.reading import DAYS, Absence, Targets

Named = tuple[Atom, tuple[Stretch, ...]]
"""An atom and the days it names."""

_FILL = r"(?: (?:and|including|probably|on|again|in|the|to|of|office|work|at|be|i'll|will|i|only|just|from|about))*"
_BACK = Expression(
    r"\b(?:back|return(?:ing)?|rejoin(?:ing)?|here again|available again|in again|come back|start again|restart|resume|resuming)(?: (?:again|to work|to the office|at work|in the office|at my desk|online|in \w+ (?:weeks?|days?|months?)|in [a-z]+))*[:,]?(?: (?:on|in|from|by|the|again|only))* (?:the )?$"
)
_UNTIL = Expression(
    r"\b(?:until|till|til|through|thru|up to|til|to|up until|lasts?|ends?|ending|finish(?:es)?)(?: (?:and including|including|around|about|at least|on|the|end of|after|the end of|it ends on))* ?(?:the )?(?:end of )?$|(?:-|–) ?$|\b(?:until|till) (?:my|the|our|his|her|their|i|we|this|all|things?)\b(?: [a-z']+){1,6} (?:at|on|in|by|around)(?: the)?(?: end of)? ?$"
)
_FROM = Expression(
    r"\b(?:from|as of|starting|since|as from|beginning|starts?|begins?|after|commencing|effective|leave on|leaving on|going on(?: \w+){1,2} on|go on(?: \w+){1,2} on)(?: (?:on|from|about|around))* ?(?:the )?$"
)
_JOIN = Expression(
    r"\s*(?:,|\()?\s*(?:-|to|till|til|until|through|thru|up to|up until|up to and including|and back|and including|bis)\s*(?:and including |including |about |around )?(?:the )?(?:end of )?(?:on )?(?:the )?"
)


def absences(folded: str, named: list[Named], today: Today, wanted: str = "away") -> tuple[Absence, ...]:
    """The days away that these atoms tell of, in the order said."""
    found: list[Absence] = []
    ends: list[int] = []
    rest = [(a, s) for a, s in named if a.kind != "sessions" and s]
    at = 0
    while at < len(rest):
        atom, days = rest[at]
        follows = rest[at + 1] if at + 1 < len(rest) else None
        before = folded[max(0, atom.span[0] - 60) : atom.span[0]]
        step, more = _one(folded, before, atom, days, follows, found, today)
        found = more
        ends.append(atom.span[1])
        at += step
    return tuple(a for a in _merged(found) if a.until is None or a.since <= a.until)


def sessions(folded: str, named: list[Named], today: Today) -> tuple[Targets, ...]:
    """The sessions named: single days, spans "3 to 14 August", or the next n. "Tuesday next week" is that week's Tuesday."""
    week = next((s for a, found in named if a.kind == "weeks" for s in found if not s.count), None)
    days = [(a, tuple(_framed(s, week) for s in found)) for a, found in named if a.kind not in ("weeks", "sessions")]
    if days:
        return tuple(dict.fromkeys(_listed(folded, days, today)))
    if week is not None:
        return tuple(dict.fromkeys(target(s) for a, found in named if a.kind == "weeks" for s in found if not s.count))
    return tuple(target(s) for _, found in named[-1:] for s in found)


def _listed(folded: str, days: list[Named], today: Today) -> list[Targets]:
    """Days one by one, except where two of them are the ends of a stretch or one is its end alone."""
    out: list[Targets] = []
    at = 0
    while at < len(days):
        atom, named = days[at]
        follows = days[at + 1] if at + 1 < len(days) else None
        before = folded[max(0, atom.span[0] - 40) : atom.span[0]]
        if follows and named and follows[1] and _joined(folded[atom.span[1] : follows[0].span[0]], before):
            out.append(Targets(named[0].since, max(follows[1][-1].until, named[0].since)))
            at += 1
        elif re.search(r"\b(?:until|till)(?: and including)?(?: the)? $", before):
            out += [Targets(today.day, named[-1].until)] if named else []
        else:
            out += [Targets(s.since, s.until) for s in named]
        at += 1
    return out


def _framed(stretch: Stretch, week: Stretch | None) -> Stretch:
    """A single day inside the week said beside it."""
    if week is None or stretch.since != stretch.until or week.since <= stretch.since <= week.until:
        return stretch
    day = dates.monday(week.since) + timedelta(days=stretch.since.weekday())
    return Stretch(day, day) if week.since <= day else stretch


def bounded(folded: str, atom: Atom) -> bool:
    """Whether the words before a day make it the end or the beginning of a stretch."""
    before = folded[max(0, atom.span[0] - 40) : atom.span[0]]
    return any(pattern.search(before) for pattern in (_BACK, _UNTIL, _FROM))


def _one(
    folded: str, before: str, atom: Atom, days: tuple[Stretch, ...], follows: Named | None, found: list[Absence], today: Today
) -> tuple[int, list[Absence]]:
    """How many atoms were used, and the days away with them."""
    first, last = days[0], days[-1]
    if atom.kind == "lasting":
        return _lasting(folded, atom, follows, found, today)
    if atom.kind == "days" and len(atom.days) > 1 and follows and follows[0].kind == "weeks":
        return 2, [*found, _in_week(atom, follows[1][0])]
    if atom.kind == "weeks" and follows and follows[0].kind == "days" and len(follows[0].days) > 1:
        return 2, [*found, _in_week(follows[0], first)]
    if _BACK.search(before):
        return 1, _returned(found, first.since, today)
    if follows and _joined(folded[atom.span[1] : follows[0].span[0]], before):
        end = follows[1][-1].until
        end = end if end >= first.since else _later(follows, first.since, today)
        return 2, _added(found, Absence(first.since, max(end, first.since)), folded, atom)
    if _UNTIL.search(before):
        return 1, _ended(found, last.until, today)
    if _FROM.search(before) and found and found[-1].since == today.day < first.since <= (found[-1].until or first.since) and first == last:
        # "Back on the 15th, on holiday from the 4th": the return was said first.
        return 1, [*found[:-1], Absence(first.since, found[-1].until)]
    if _FROM.search(before):
        return 1, [*found, Absence(first.since, None if first.since == last.until or atom.kind == "month" else last.until)]
    if len(days) > 1 and days[-1].until - days[0].since == timedelta(days=len(days) - 1):
        return 1, [*found, Absence(first.since, last.until)]
    if len(days) > 1:
        return 1, [*found, *(Absence(s.since, s.until) for s in days)]
    return 1, _added(found, Absence(first.since, last.until), folded, atom)


def _later(follows: Named, since: date, today: Today) -> date:
    """An end that seemed to lie before its start belongs to the time after it."""
    again = stretches(follows[0], Today(since, today.month_first))
    return again[-1].until if again else follows[1][-1].until


def _in_week(atom: Atom, week: Stretch) -> Absence:
    """ "Monday to Friday next week"."""
    start = dates.monday(week.since)
    return Absence(max(week.since, start + timedelta(days=DAYS.index(atom.days[0]))), start + timedelta(days=DAYS.index(atom.days[-1])))


def _joined(gap: str, before: str) -> bool:
    """Whether the words between two days make them the ends of one stretch."""
    if re.search(r"\bbetween (?:the )?$", before) and gap.strip() in ("and", "and the"):
        return True
    return _JOIN.fullmatch(gap) is not None and "back" not in gap


def _added(found: list[Absence], new: Absence, folded: str, atom: Atom) -> list[Absence]:
    """One more, unless it spells out the one before ("over Christmas, 21 December to 3 January")."""
    if found and found[-1].until is not None and new.until is not None:
        old = found[-1]
        if old.since <= new.until and new.since <= (old.until or new.until):
            longer = (new.until - new.since) >= ((old.until or old.since) - old.since)
            return [*found[:-1], new] if longer or re.search(r"[(:,]\s*$", folded[max(0, atom.span[0] - 4) : atom.span[0]]) else found
    return [*found, new]


def _ended(found: list[Absence], last: date, today: Today) -> list[Absence]:
    """ "Until D" ends the open absence said before it, else one that begins today."""
    if found and found[-1].since <= last and (found[-1].until is None or found[-1].until == found[-1].since):
        return [*found[:-1], Absence(found[-1].since, last)]
    return found or [Absence(today.day, last)]


def _lasting(folded: str, atom: Atom, follows: Named | None, found: list[Absence], today: Today) -> tuple[int, list[Absence]]:
    """ "Two weeks from 9 August"; "for two weeks" from the day said before it, else from today."""
    if follows and re.search(
        r"\b(?:from|starting|as of|beginning|commencing)(?: on)? (?:the )?$", folded[atom.span[1] : follows[0].span[0]]
    ):
        return 2, [*found, Absence(follows[1][0].since, last_of(follows[1][0].since, atom.text))]
    if follows and re.fullmatch(r"\s*[:,(-]\s*(?:from )?(?:the )?", folded[atom.span[1] : follows[0].span[0]]):
        return 1, found  # "Two weeks off: 5 April to 16 April": the days say which.
    if found and found[-1].until in (None, found[-1].since):
        return 1, [*found[:-1], Absence(found[-1].since, last_of(found[-1].since, atom.text))]
    return 1, found or [Absence(today.day, last_of(today.day, atom.text))]


def _returned(found: list[Absence], back: date, today: Today) -> list[Absence]:
    last = back - timedelta(days=1)
    if found and found[-1].since <= last:
        return [*found[:-1], Absence(found[-1].since, last)]
    return [*found, Absence(today.day, last)] if last >= today.day else found


def _merged(found: list[Absence]) -> list[Absence]:
    """Without those that lie inside another."""
    return [
        a
        for i, a in enumerate(dict.fromkeys(found))
        if not any(
            b is not a and b.since <= a.since and b.until is not None and a.until is not None and a.until <= b.until
            for b in dict.fromkeys(found)
        )
    ]
