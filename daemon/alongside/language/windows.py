"""Hours of the week from atoms: groups of days and times with a polarity, folded into canonical windows.

"Tuesday and Thursday mornings" is one group, "Tuesday 9-11, Thursday 2-4" two. A refusal reaches over its clause; "except" subtracts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alongside.language.atoms import Atom
from alongside.language.clocks import hhmm, minutes
from alongside.language.lexicon import DAY_END, DAY_START
from alongside.language.page import Page, Span
from alongside.language.reading import DAYS, WORKDAYS, Day, Window

Hours = tuple[int, int]

_STOP = re.compile(r"[.;!?\n,]|\bbut\b| - ")
_HARD_STOP = re.compile(r"[.;!?\n]")
_DAYS = frozenset({"days", "dayset"})
_TIMES = frozenset({"part", "range", "barerange", "bound", "clock"})
_SIGNS = frozenset({"refuse", "except", "only", "bad", "but", "verb", "old"})


@dataclass(frozen=True, slots=True)
class Group:
    """Days and times said together. ``sign`` is want, avoid or except; ``days`` or ``hours`` may be left open."""

    sign: str
    days: tuple[Day, ...] = ()
    hours: tuple[Hours, ...] = ()
    spans: tuple[Span, ...] = ()
    bounded: bool = False
    """Only "before" or "after": it narrows the window said before it."""
    only: bool = False
    lone: bool = False
    """A single clock."""
    free: bool = False
    """ "Any time": days only where none are said."""
    other: bool = False
    """The days not spoken of before."""
    line: int = 0
    """Which sentence it stands in; groups of different sentences do not complete each other."""


def groups(page: Page, atoms: tuple[Atom, ...], lines: bool = False) -> tuple[Group, ...]:
    """The groups of a text in the order said. With ``lines`` (a form) days and times of neighbouring lines belong together."""
    found: list[Group] = []
    now = Group("want")
    last = 0
    line = 0
    for at, atom in enumerate(atoms):
        gap = page.folded[last : atom.span[0]]
        if _HARD_STOP.search(gap) and not lines:
            line += 1
        if now.spans and _breaks(gap, atom, now):
            found.append(now)
            now = Group("want", line=line)
        elif not now.spans and _STOP.search(gap):
            now = Group("want", line=line)
        now = replace(now, line=line) if not now.spans else now
        last = atom.span[1]
        if atom.kind in _SIGNS and not _of_channel(page, atoms, at):
            now = _signed(now, atom, found)
        elif atom.kind in _DAYS | _TIMES:
            now = _taken(now, atom, found, gap)
            if atom.kind in _DAYS and found and not now.hours and re.search(r"\bsame\b", gap):
                now = replace(now, hours=found[-1].hours)
    return tuple(_others(_completed(_meant([*found, now] if now.spans else found))))


def _of_channel(page: Page, atoms: tuple[Atom, ...], at: int) -> bool:
    """Whether a refusal speaks of the way to talk right behind it: "mornings only and not by phone"."""
    follows = atoms[at + 1] if at + 1 < len(atoms) else None
    if follows is None or atoms[at].kind != "refuse" or follows.kind != "channel":
        return False
    return (
        re.fullmatch(
            r"\s*(?:by|on|via|over|use|using|the|a|any|per|through|in|with)?\s*(?:the |a |any )?",
            page.folded[atoms[at].span[1] : follows.span[0]],
        )
        is not None
    )


def _meant(found: list[Group]) -> list[Group]:
    """Groups but those of a lone clock without days beside others: "I fetch her at three" is no wish."""
    if len(found) < 2:
        return found
    return [g for g in found if g.days or not g.lone]


def _others(found: list[Group]) -> list[Group]:
    """ "Not Fridays, any other day": the days refused before are what the other days leave out."""
    out: list[Group] = []
    for group in found:
        if not group.other:
            out.append(group)
            continue
        refused = [g for g in out if g.sign == "avoid" and not g.hours] or [g for g in out if g.sign == "want" and g.days and not g.hours]
        out = [*(g for g in out if g not in refused), group, *(replace(g, sign="except") for g in refused)]
    return out


def _breaks(gap: str, atom: Atom, now: Group) -> bool:
    """A stop ends a group, unless the same refusal goes on ("never Mondays, or Friday afternoons")."""
    if not _STOP.search(gap):
        return False
    return not (now.sign != "want" and re.fullmatch(r"\s*,?\s*(?:or|nor)\s*(?:on )?", gap) and atom.kind in _DAYS)


def _signed(now: Group, atom: Atom, found: list[Group]) -> Group:
    match atom.kind:
        case "verb":
            return now
        case "only":
            return replace(now, only=True)
        case "bad":
            return replace(now, sign="avoid")
        case "refuse" if now.spans and now.sign == "want" and (now.days or now.hours):
            # "Mondays don't work" speaks of what stands before it, "mornings, not Fridays" of what follows: a stop tells them apart.
            return replace(now, sign="avoid")
        case "refuse":
            return replace(now, sign="avoid")
        case "except" | "old":
            if now.spans:
                found.append(now)
            return Group(atom.kind, line=now.line)
        case _:
            if now.spans:
                found.append(now)
            return Group("want", line=now.line)


def _taken(now: Group, atom: Atom, found: list[Group], gap: str = "") -> Group:
    spans = (*now.spans, atom.span)
    if _is_free(atom) and now.days:
        return replace(now, spans=spans)
    if atom.kind in _DAYS:
        if now.days or (now.hours and now.spans and now.bounded and not now.days):
            if not now.hours and atom.kind == "days" and now.days:
                return replace(now, days=_merged(now.days, atom.days), spans=spans)
            if now.days:
                found.append(now)
                return Group(now.sign, atom.days, spans=(atom.span,), line=now.line)
        return replace(
            now,
            days=atom.days,
            spans=spans,
            other=now.other or re.search(r" other | rest | remaining ", atom.text) is not None,
            free=_is_free(atom),
        )
    hours = _hours(atom)
    if atom.kind == "bound":
        if now.hours and re.search(r"\bor\b", gap):
            return replace(now, hours=(*now.hours, _clamped(hours)), spans=spans)
        if now.hours:
            return replace(now, hours=tuple(h for o in now.hours if (h := _meet(o, hours)) is not None), spans=spans)
        return replace(now, hours=(_clamped(hours),), spans=spans, bounded=True)
    if now.hours and gap.strip() in ("", "(", ",", "-", ":") and _meet(now.hours[-1], hours):
        # "Early (9-10)": the figures say what the word meant.
        return replace(now, hours=(*now.hours[:-1], hours), spans=spans)
    return replace(now, hours=(*now.hours, hours), spans=spans, bounded=False, lone=atom.kind == "clock" and not now.hours)


def _is_free(atom: Atom) -> bool:
    return re.match(r"any ?time|whenever", atom.text) is not None


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


def _meet(one: Hours, other: Hours) -> Hours | None:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None


def _late(bound: Hours, wanted: Hours) -> Hours:
    """ "After five, until eight": an end before the start is one of the evening."""
    return (bound[0], bound[1] + 720) if bound[1] <= wanted[0] and bound[1] + 720 <= 1440 else bound


def _completed(found: list[Group]) -> list[Group]:
    """Days without times and times without days that stand side by side with one sign are one group."""
    out: list[Group] = []
    for group in found:
        before = out[-1] if out else None
        if group.free and before is not None and before.days and not before.hours and before.sign == group.sign == "want":
            group = replace(group, days=())
        if before is None or before.sign != group.sign or (before.line != group.line and not (before.bounded and group.bounded)):
            out.append(group)
        elif group.bounded and not group.days and before.hours and before.sign == "want":
            met = tuple(m for h in before.hours for g in group.hours if (m := _meet(h, _late(g, h))) is not None)
            out[-1] = replace(before, hours=met or before.hours, spans=(*before.spans, *group.spans))
        elif (
            not group.days
            and before.days
            and len(before.hours) == 1 == len(group.hours)
            and before.line == group.line
            and _meet(before.hours[0], group.hours[0])
        ):
            # "Late afternoon, 4 to 6": the figures say what the word meant.
            out[-1] = replace(before, hours=group.hours, spans=(*before.spans, *group.spans))
        elif bool(before.days) != bool(group.days) and bool(before.hours) != bool(group.hours) and bool(before.days) != bool(before.hours):
            out[-1] = replace(
                before, days=before.days or group.days, hours=before.hours or group.hours, spans=(*before.spans, *group.spans),
                only=before.only or group.only,
            )  # fmt: skip
        else:
            out.append(group)
    return out


def windows(found: tuple[Group, ...]) -> tuple[Window, ...]:
    """The canonical windows of groups: wants as said, exceptions and inner refusals taken out, other refusals kept."""
    wants: list[Window] = []
    avoids: list[Window] = []
    for group in found:
        made = _made(group)
        if group.sign == "want":
            wants.extend(made)
        elif group.sign == "old":
            continue
        elif group.sign == "except" and wants:
            wants = _minus(wants, made)
        else:
            avoids.extend(made)
    return fold((*wants, *avoids))


def _made(group: Group) -> list[Window]:
    kind = "want" if group.sign == "want" else "avoid"
    days = group.days or WORKDAYS
    whole = (DAY_START, DAY_END) if kind == "want" else (0, 1440)
    hours = (whole,) if group.hours in ((), ((0, 1440),)) else group.hours
    return [Window(days, hhmm(a), hhmm(b), "want" if kind == "want" else "avoid") for a, b in hours]


def fold(said: tuple[Window, ...]) -> tuple[Window, ...]:
    """Canonical form: an avoid inside a want is subtracted from it, any other stays; days of equal times are merged."""
    wants = [w for w in said if w.kind == "want"]
    kept: list[Window] = []
    for avoid in (w for w in said if w.kind == "avoid"):
        outside = tuple(d for d in avoid.days if not any(d in w.days and _covers(w, avoid) for w in wants))
        wants = _minus(wants, [replace(avoid, days=tuple(d for d in avoid.days if d not in outside))])
        if outside:
            kept.append(replace(avoid, days=outside))
    return (*_gathered(wants), *_gathered(kept))


def _covers(want: Window, avoid: Window) -> bool:
    return want.start <= avoid.start and avoid.end <= want.end


def _minus(wants: list[Window], taken: list[Window]) -> list[Window]:
    for avoid in taken:
        wants = [piece for want in wants for piece in _without(want, avoid)]
    return wants


def _without(want: Window, avoid: Window) -> list[Window]:
    hit = tuple(d for d in want.days if d in avoid.days)
    if not hit or avoid.end <= want.start or want.end <= avoid.start:
        return [want]
    out = [replace(want, days=rest)] if (rest := tuple(d for d in want.days if d not in hit)) else []
    if want.start < avoid.start:
        out.append(Window(hit, want.start, avoid.start))
    if avoid.end < want.end:
        out.append(Window(hit, avoid.end, want.end))
    return out


def _gathered(windows: list[Window]) -> list[Window]:
    """Windows of one time merged over their days, in the order first said."""
    days: dict[tuple[str, str, str], set[Day]] = {}
    for w in windows:
        days.setdefault((w.kind, w.start, w.end), set()).update(w.days)
    return [
        Window(tuple(d for d in DAYS if d in found), start, end, "want" if kind == "want" else "avoid")
        for (kind, start, end), found in days.items()
        if minutes(start) < minutes(end)
    ]
