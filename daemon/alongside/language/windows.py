"""Hours of the week from atoms: groups of days and times with a polarity, folded into canonical windows.

"Tuesday and Thursday mornings" is one group, "Tuesday 9-11, Thursday 2-4" two. A refusal reaches over its clause; "except" subtracts.
"""

from __future__ import annotations

from dataclasses import replace

from alongside.language.clocks import hhmm, minutes
from alongside.language.group import DAY_SPAN, Group
from alongside.language.reading import DAYS, WORKDAYS, Day, Window


def windows(found: tuple[Group, ...]) -> tuple[Window, ...]:
    """The canonical windows of groups: wants as said, exceptions and inner refusals taken out, other refusals kept."""
    wants: list[Window] = []
    avoids: list[Window] = []
    for group in found:
        made = _made(group)
        if group.sign == "want":
            wants.extend(made)
        elif group.sign == "old":
            # "Afternoons, and no longer on Fridays": out of every day; beside named days it is only what was.
            wants = _minus(wants, made) if wants and all(w.days == WORKDAYS for w in wants) else wants
        elif group.sign == "except" and wants:
            # "Mondays 10 to 12, but never Fridays": what cannot be taken out is refused.
            outside = tuple(d for d in group.days if not any(d in w.days for w in wants))
            avoids.extend(_made(replace(group, days=outside)) if outside else ())
            wants = _minus(wants, made)
        else:
            avoids.extend(made)
    return fold((*wants, *avoids))


def _made(group: Group) -> list[Window]:
    kind = "want" if group.sign == "want" else "avoid"
    days = group.days or WORKDAYS
    whole = DAY_SPAN if kind == "want" else (0, 1440)
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
