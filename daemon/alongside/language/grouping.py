"""Days and times that were said together, with their polarity: the step between atoms and windows.

Atoms are taken one by one. Hours belong to the days before them, or to those right behind; a bound narrows what it stands beside; a
refusal holds for what follows in its clause, or, like "Mondays don't work", for what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alongside.language.atom import Atom
from alongside.language.atoms import day_list
from alongside.language.completing import completed
from alongside.language.expressions import Expression
from alongside.language.group import Group, Hours, inside, late, meet, of_the_part
from alongside.language.lexicon import DAY_END, DAY_START
from alongside.language.page import Page, Span
from alongside.language.reading import DAYS, Day
from alongside.language.ways import is_way

_DAYS = frozenset({"days", "dayset"})
_TIMES = frozenset({"part", "range", "barerange", "bound", "clock", "allday"})
_SIGNS = frozenset({"refuse", "except", "only", "bad", "old"})


@dataclass(frozen=True, slots=True)
class Run:
    """The atoms of one clause, the number of its sentence, and whether it only names a condition ("if that doesn't work")."""

    atoms: tuple[Atom, ...]
    line: int = 0
    conditional: bool = False
    adding: bool = False
    """Whether it begins with "or" or "and": another choice, no closer word for the last one."""
    joined: bool = False
    """Whether it goes on with the clause before it, a comma between."""
    busy: bool = False
    """Whether it only tells what takes its days up."""


def groups(page: Page, runs: Sequence[Run]) -> tuple[Group, ...]:
    """The groups of a text in the order said."""
    found: list[Group] = []
    for run in runs:
        if any(g.days for g in found):
            # "Either day is fine" says no days of its own.
            run = replace(run, atoms=tuple(a for a in run.atoms if not (a.kind == "dayset" and a.text.startswith("either"))))
        found += _of_run(page, run, found[-1] if found and run.joined else None)
    return completed(_meant([g for g in _not_refused(found) if not g.empty]))


def _not_refused(found: list[Group]) -> list[Group]:
    """ "Exam class on Fridays, so no Fridays": days named without hours, and refused or excepted as a whole, are not wished for."""
    refused = {d for g in found if g.sign in ("avoid", "except") and not g.hours for d in g.days}
    if not refused:
        return found
    named = [g.sign == "want" and not g.hours and not g.free for g in found]
    return [replace(g, days=tuple(d for d in g.days if d not in refused)) if n else g for g, n in zip(found, named, strict=True)]


def _of_run(page: Page, run: Run, before: Group | None) -> list[Group]:
    """The groups of one clause."""
    out: list[Group] = []
    now = Group(line=run.line, adding=run.adding)
    if before is not None and before.sign != "want" and _goes_on(page, run):
        now = replace(now, sign=before.sign)
    if before is not None and run.atoms and re.search(r"\bsame\b", page.folded[max(0, run.atoms[0].span[0] - 18) : run.atoms[0].span[0]]):
        now = replace(now, hours=before.hours)
    for at, atom in enumerate(run.atoms):
        gap = page.folded[run.atoms[at - 1].span[1] : atom.span[0]] if at else ""
        if atom.kind in _SIGNS:
            if not _of_channel(page, run.atoms, at):
                now = _signed(page, now, out, run, at)
        elif atom.kind in _DAYS:
            own = _own_hours(page, run.atoms, at)
            if _only_then(run.atoms, at) and len(parts := _split(atom)) > 1:
                # "Not on Mondays, and on Fridays only until noon": the last day is wished for.
                out.append(_with_days(now, parts[0], out, gap, False))
                now = Group(days=parts[1].days, spans=(parts[1].span,), line=run.line)
                continue
            if own and _mixed(atom):
                # "Thursdays or Tuesday afternoons": the afternoons are of the day in the singular.
                parts = _split(atom)
                out.append(_with_days(now, parts[0], out, gap, False))
                now = Group(now.sign, parts[1].days, spans=(parts[1].span,), line=run.line)
                continue
            for part in _split(atom) if now.hours and not now.days and own else (atom,):
                now = _with_days(now, part, out, gap, (own and part is not atom and part.span[1] == atom.span[1]) or (own and part is atom))
        elif atom.kind in _TIMES:
            now = _with_hours(now, atom, out, gap)
    return [*out, now]


def _only_then(atoms: tuple[Atom, ...], at: int) -> bool:
    """Whether "only" and hours follow the days, in two words or in one token, "only until noon"."""
    if len(atoms) > at + 1 and atoms[at + 1].kind == "bound" and atoms[at + 1].text.startswith("only "):
        return True
    return len(atoms) > at + 2 and atoms[at + 1].kind == "only" and atoms[at + 2].kind in _TIMES


def _mixed(atom: Atom) -> bool:
    return re.fullmatch(r"[a-z, ]*days,? (?:or|and|nor)(?: on)? [a-z]+day", atom.text) is not None and len(_split(atom)) > 1


_LAST = Expression(r"(.+?)(\s?,\s?(?:or|and)\s|\sor\s|\sand\s(?=on ))(?:on )?(\w+)$")
_CLOSED = Expression(r"(.*\band \w+)(\s?,\s?)(?:on )?(\w+)$")
"""A list that an "and" has closed: "Monday and Tuesday, Wednesday until noon"."""


def _split(atom: Atom) -> tuple[Atom, ...]:
    """ "2 to 4 on Mondays, or Tuesday mornings": the last of the days belongs to what follows."""
    cut = _LAST.match(atom.text) or _CLOSED.match(atom.text)
    if cut is None:
        return (atom,)
    first, last = atom.span[0], atom.span[1]
    return (
        replace(atom, span=(first, first + len(cut[1])), text=cut[1], days=day_list(cut[1])),
        replace(atom, span=(last - len(cut[3]), last), text=cut[3], days=day_list(cut[3])),
    )


def _goes_on(page: Page, run: Run) -> bool:
    """ "Never Mondays, or Friday afternoons": the refusal holds on."""
    first = run.atoms[0] if run.atoms else None
    return (
        first is not None
        and first.kind in _DAYS
        and re.search(r"(?:^|,)\s*(?:or|nor)\s*(?:on )?$", page.folded[max(0, first.span[0] - 8) : first.span[0]]) is not None
    )


def _of_channel(page: Page, atoms: tuple[Atom, ...], at: int) -> bool:
    """Whether a refusal speaks of the way to talk right behind it: "mornings only and not by phone"."""
    follows = atoms[at + 1] if at + 1 < len(atoms) else None
    if follows is None or atoms[at].kind not in ("refuse", "only", "old") or follows.kind != "channel":
        return False
    gap = page.folded[atoms[at].span[1] : follows.span[0]]
    if not is_way(page, follows):
        return False
    return len(gap) < 28 and not re.search(r"[,.;\n]", gap)


def _own_hours(page: Page, atoms: tuple[Atom, ...], at: int) -> bool:
    """Whether hours of its own follow the days."""
    follows = atoms[at + 1] if at + 1 < len(atoms) else None
    if follows is None or follows.kind not in _TIMES:
        return False
    gap = page.folded[atoms[at].span[1] : follows.span[0]]
    return len(gap) <= 14 and not re.search(r"\b(?:or|and)\b", gap)


def _signed(page: Page, now: Group, out: list[Group], run: Run, at: int) -> Group:
    atom = run.atoms[at]
    if run.conditional:
        return now
    match atom.kind:
        case "only":
            return replace(now, only=True)
        case "bad" | "refuse" if not now.empty and _of_before(page, run, at):
            # "Mondays don't work" speaks of what stands before it, "mornings, not Fridays" of what follows.
            return replace(now, sign="avoid" if now.sign == "want" else now.sign)
        case "bad" if not now.empty:
            return replace(now, sign="avoid") if now.sign == "want" else now
        case "refuse" | "bad":
            if not now.empty:
                out.append(now)
            return Group("avoid", line=run.line)
        case _:
            if not now.empty:
                out.append(now)
            return Group(atom.kind, line=run.line)


def _of_before(page: Page, run: Run, at: int) -> bool:
    """Whether a refusal speaks of what stands before it: nothing follows, or it is the verb."""
    ahead = next((a for a in run.atoms[at + 1 :] if a.kind in _DAYS | _TIMES), None)
    return ahead is None or _verbal(page, run.atoms[at], ahead)


def _verbal(page: Page, atom: Atom, ahead: Atom) -> bool:
    """Whether the refusal is the verb of what stands before it ("Mondays I can't do before ten" is not)."""
    return (
        re.match(
            r"\s*(?:work|suit|fit|possible|an option|good|available|ok|okay|convenient|great|really work)",
            page.folded[atom.span[1] : ahead.span[0]],
        )
        is not None
    )


def _with_days(now: Group, atom: Atom, out: list[Group], gap: str, own_hours: bool) -> Group:
    spans = (*now.spans, atom.span)
    free = _is_free(atom)
    if free and now.days:
        return replace(now, spans=spans)
    if now.free and not free and not now.other:
        return replace(now, days=atom.days, spans=spans, free=False, other=_is_other(atom))
    if now.days and not now.hours and atom.kind == "days" and not now.other and not _is_other(atom):
        return replace(now, days=_merged(now.days, atom.days), spans=spans)
    if now.days or (now.hours and own_hours):
        out.append(now)
        same = re.search(r"\bsame\b", gap) is not None
        return Group(
            now.sign if now.sign != "except" or re.fullmatch(r"\s*(?:,|and|or|nor|,? ?(?:and|or) on|on)?\s*", gap) else "want",
            atom.days,
            now.hours if same else (),
            (atom.span,),
            line=now.line,
            free=free,
            other=_is_other(atom),
        )
    return replace(now, days=atom.days, spans=spans, other=_is_other(atom), free=free)


def _is_free(atom: Atom) -> bool:
    return atom.kind == "dayset" and not _is_other(atom) and not atom.text.startswith("weekend")


def _is_other(atom: Atom) -> bool:
    return atom.kind == "dayset" and re.search(r"\bothers?\b|\belse\b|\brest\b|\bremaining\b", atom.text) is not None


def _with_hours(now: Group, atom: Atom, out: list[Group], gap: str) -> Group:
    spans = (*now.spans, atom.span)
    hours = of_the_part(_hours(atom), now.hours[-1]) if now.vague else _hours(atom)
    listed = re.search(r"\b(?:or|and)\b|[,/+&]", gap) is not None
    if atom.kind == "bound":
        return _bounded(now, atom, hours, spans, listed)
    if now.hours and not listed and meet(now.hours[-1], hours):
        # "Early (9-10)", "late afternoon 4 to 6": the figures say what the word meant, a word tells no more than figures.
        keep = now.hours[-1] if atom.kind == "part" else hours
        return replace(now, hours=(*now.hours[:-1], keep), spans=spans, bounded=False)
    if (
        now.hours
        and listed
        and atom.kind in ("range", "barerange")
        and not re.search(r"\bor\b|\band\b", gap)
        and inside(hours, now.hours[-1])
    ):
        return replace(now, hours=(*now.hours[:-1], hours), spans=spans, bounded=False)
    return replace(
        now,
        hours=(*now.hours, hours),
        spans=spans,
        bounded=False,
        lone=atom.kind == "clock" and not now.hours,
        vague=atom.kind == "part" and not now.hours,
    )


def _bounded(now: Group, atom: Atom, hours: Hours, spans: tuple[Span, ...], listed: bool) -> Group:
    """A group with a bound: a refused one ("nothing before 10") says what is wanted."""
    if now.sign == "avoid" and not atom.doubt and (not now.days or now.hours) and (now.empty or now.bounded):
        hours = (hours[1], 1440) if hours[0] == 0 else (0, hours[0])
        met = meet(now.hours[-1], hours) if now.hours else None
        return replace(now, hours=(met or _clamped(hours),), spans=spans, bounded=True, inverted=True)
    if now.hours and listed and now.bounded and meet(now.hours[-1], hours) is None:
        return replace(now, hours=(*now.hours, _clamped(hours)), spans=spans)
    if now.hours and listed and not now.bounded:
        return replace(now, hours=(*now.hours, _clamped(hours)), spans=spans)
    if now.hours:
        within = tuple(h for o in now.hours if (h := meet(o, late(hours, o))) is not None)
        return replace(now, hours=within or (_clamped(hours),), spans=spans)
    return replace(now, hours=(_clamped(hours),), spans=spans, bounded=True)


def _hours(atom: Atom) -> Hours:
    if atom.hours is not None:
        return atom.hours
    start = atom.number or 0
    return (start, min(start + 60, 1440))


def _clamped(hours: Hours) -> Hours:
    """ "After X" runs to the end of the day, "before X" from its start; where X is outside those, a wide day counts."""
    start, end = hours
    if end == 1440:
        end = DAY_END if start < DAY_END else 1260
    if start == 0:
        start = DAY_START if end > DAY_START else 0
    return start, end


def _merged(one: tuple[Day, ...], other: tuple[Day, ...]) -> tuple[Day, ...]:
    return tuple(d for d in DAYS if d in one or d in other)


def _meant(found: list[Group]) -> list[Group]:
    """Groups without those of a lone clock beside others: "I fetch her at three" is no wish; refused bounds turned into wishes."""
    found = [_turned(g) for g in found if g.days or g.hours != ((0, 1440),)]
    return [g for g in found if g.days or not g.lone]


def _turned(group: Group) -> Group:
    """ "Don't schedule anything before 10 or after 4" wants ten to four."""
    return replace(group, sign="want") if group.sign == "avoid" and group.inverted else group
