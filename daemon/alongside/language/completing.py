"""Groups that complete each other: days here and hours there, a bound that narrows what was said, "the other days".

"Mondays. Or Tuesdays. Mornings, please." are two days and one part of them; "late afternoon, 4 to 6" is two hours.
"""

from __future__ import annotations

from dataclasses import replace

from alongside.language.group import Group, Hours, late, meet, of_the_part
from alongside.language.lexicon import DAY_END, DAY_START


def completed(found: list[Group]) -> tuple[Group, ...]:
    """The groups of a text after all have been put together."""
    return tuple(_others(_put_together(found)))


def _put_together(found: list[Group]) -> list[Group]:
    """Days without times and times without days that stand side by side with one sign are one group; a bound narrows all before it."""
    out: list[Group] = []
    for group in found:
        at = max((i for i, g in enumerate(out) if g.sign != "except"), default=-1)
        before = out[at] if at >= 0 else None
        if before is not None and before.vague and not group.days and not group.vague and not group.bounded:
            group = replace(group, hours=tuple(of_the_part(h, before.hours[-1]) for h in group.hours))
        if group.sign == "want" and group.bounded and not group.days and any(g.sign == "want" for g in out):
            out = [_narrowed(g, group) if _narrows(g, group) else g for g in out]
        elif before is None or group.sign != "want" or before.sign != "want":
            out.append(group)
        elif (day := _of_one_day(out, group)) is not None:
            out = day
        elif (closer := _closer(out, group)) is not None:
            out = closer
        elif _halves(before, group) and group.hours:
            out = _spread(out, at, group)
        elif (one := _one(before, group)) is not None:
            out[at] = one
        else:
            out.append(group)
    return out


def _of_one_day(out: list[Group], bound: Group) -> list[Group] | None:
    """ "Every day from 2:30 to 4, but on Thursdays I have to leave at three": the bound narrows that day, where it lies in the hours said."""
    if not (bound.bounded and bound.days and len(bound.hours) == 1):
        return None
    for at, group in enumerate(out):
        if group.sign != "want" or not group.hours or not set(bound.days) < set(group.days):
            continue
        limit = _wide(bound.hours[0])
        met = tuple(m for h in group.hours if (m := meet(h, limit)) is not None)
        if not met or met == group.hours:
            return None
        rest = tuple(d for d in group.days if d not in bound.days)
        return [*out[:at], replace(group, days=rest), replace(bound, hours=met), *out[at + 1 :]]
    return None


def _closer(out: list[Group], group: Group) -> list[Group] | None:
    """ "Weekends are quieter. Saturdays and Sundays 10 to 12": days said without hours, and again with them."""
    if not (group.days and group.hours):
        return None
    near = [g for g in out if g.sign == "want" and group.line - g.line <= 1]
    rough = [g for g in near if not g.hours and not g.free and set(group.days) & set(g.days)]
    if not rough:
        return None
    left = [replace(g, days=tuple(d for d in g.days if d not in group.days)) if g in rough else g for g in out]
    return [*(g for g in left if not g.empty), group]


def _halves(before: Group, group: Group) -> bool:
    """Whether one has the days and the other the hours, in one sentence or the next."""
    return (
        bool(before.days) != bool(group.days)
        and bool(before.hours) != bool(group.hours)
        and bool(before.days) != bool(before.hours)
        and (group.line - before.line <= 1 or group.free or before.free)
    )


def _one(before: Group, group: Group) -> Group | None:
    """Two groups as one, where they are; ``None`` where each stands for itself."""
    spans = (*before.spans, *group.spans)
    same_line = group.line == before.line
    figures = len(group.hours) == 1 and not group.days
    if before.bounded and not before.days and group.days and group.hours:
        return replace(_narrowed(group, before), spans=spans)
    if group.free and not group.hours and before.days and same_line:
        return replace(before, spans=spans)
    if (group.free or before.free) and bool(before.hours) != bool(group.hours) and not (group.other or before.other):
        return _joined(before, group)
    if (
        before.vague
        and not before.days
        and group.days
        and group.hours
        and not group.adding
        and all(meet(h, before.hours[0]) for h in group.hours)
    ):
        # "Late afternoon is best. To be exact: Mondays from 4 to 5": the figures say what the word meant.
        return replace(group, spans=spans)
    if _halves(before, group):
        return _joined(before, group)
    # "Late afternoon, 4 to 6": the figures say what the word meant.
    if figures and same_line and before.days and len(before.hours) == 1 and meet(before.hours[0], group.hours[0]):
        return replace(before, hours=group.hours, spans=spans)
    if figures and same_line and not before.days and before.vague and not group.adding and not group.vague:
        return replace(before, hours=(*before.hours[:-1], *group.hours), spans=spans)
    return None


def _narrows(group: Group, bound: Group) -> bool:
    return group.sign == "want" and (not group.hours or any(meet(h, late(bound.hours[0], h)) for h in group.hours))


def _narrowed(group: Group, bound: Group) -> Group:
    """A group within a bound said elsewhere."""
    limit = bound.hours[0]
    if not group.hours:
        return replace(group, hours=(limit,), spans=(*group.spans, *bound.spans), only=group.only or bound.only, bounded=True)
    said = tuple(_opened(h, limit) for h in group.hours) if group.bounded else group.hours
    met = tuple(m for h in said if (m := meet(h, _wide(late(limit, h)))) is not None)
    return replace(group, hours=met or group.hours, spans=(*group.spans, *bound.spans), only=group.only or bound.only)


def _opened(hours: Hours, limit: Hours) -> Hours:
    """ "I leave at 2. Start is at 8": where one end was only supposed, the other bound says it."""
    start = limit[0] if hours[0] == DAY_START and 0 < limit[0] < DAY_START else hours[0]
    return (start, limit[1] if hours[1] == DAY_END and DAY_END < limit[1] < 1440 else hours[1])


def _wide(bound: Hours) -> Hours:
    """A clamped bound is open again on its far side."""
    return (0 if bound[0] == DAY_START else bound[0], 1440 if bound[1] == DAY_END else bound[1])


def _spread(out: list[Group], last: int, hours: Group) -> list[Group]:
    """Hours said last hold for all days without hours that were named right before."""
    first = last
    while first and out[first - 1].sign == "want" and out[first - 1].days and not out[first - 1].hours:
        first -= 1
    if out[last].hours:
        return [*out[:last], _joined(out[last], hours), *out[last + 1 :]]
    told = [replace(g, hours=hours.hours, spans=(*g.spans, *hours.spans), free=False) for g in out[first : last + 1]]
    return [*out[:first], *told, *out[last + 1 :]]


def _joined(before: Group, group: Group) -> Group:
    days = before.days if group.free or not group.days else group.days
    return replace(
        before, days=days, hours=before.hours or group.hours, spans=(*before.spans, *group.spans), only=before.only or group.only, free=False,
        lone=False, bounded=False,
    )  # fmt: skip


def _others(found: list[Group]) -> list[Group]:
    """ "The other days": what was not named before; where a refused day was the whole of it, that refusal is said with it."""
    out: list[Group] = []
    for group in found:
        if not group.other:
            out.append(group)
            continue
        if group.sign != "want" or not any(g.days for g in out):
            # "Everything else is blocked" repeats what the hours said, "anything else" beside ways to talk is no hour.
            continue
        refused = [g for g in out if g.sign == "avoid" and not g.hours] or [
            g for g in out if g.sign == "want" and g.days and not g.hours and not group.hours
        ]
        named = {d for g in (refused or out) for d in g.days}
        rest = tuple(d for d in group.days if d not in named)
        merged = bool(refused) and not group.hours
        out = [*(g for g in out if not (merged and g in refused)), replace(group, days=rest or group.days, other=False)]
    return out
