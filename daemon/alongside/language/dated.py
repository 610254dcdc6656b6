"""The days of a text as fields: the session that moves and when instead, the sessions left out, the days away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from alongside.language import agenda, dates, leaves, moving
from alongside.language.agenda import Stretch, Today
from alongside.language.atom import Atom
from alongside.language.clause import CLOCKS, DATED, Clause
from alongside.language.intents import Cue
from alongside.language.notes import Notes
from alongside.language.page import Page, struck
from alongside.language.reading import Absence, Reading, Targets

Days = dict[Atom, tuple[Stretch, ...]]


def moved(page: Page, cut: tuple[Clause, ...], days: Days, today: Today, notes: Notes) -> Reading:
    """Which session moves, when instead, and by how much."""
    if not any(c.act in ("move", "miss") for c in cut):
        return Reading()
    atoms = [part for c in cut if c.act == "move" for a in c.atoms for part in moving.parted(a)]
    atoms = [a for a in atoms if a.kind in DATED | CLOCKS | {"shift"}]
    days.update({a: found for a in atoms if a not in days and (found := agenda.stretches(a, today))})
    shift = moving.shifted(atoms)
    if shift and not shift % 1440 and sum(a.kind in ("date", "days", "weekday", "point") for a in atoms) > 1:
        # "A day earlier, Tuesday instead of Wednesday": the days say it.
        shift, atoms = None, [a for a in atoms if a.kind != "shift"]
    old = [a for a in atoms if a.kind in DATED] if shift is not None else moving.olds(page, atoms)
    missed = [a for c in cut if c.act == "miss" for a in c.atoms if a.kind in DATED]
    notes.take("targets", *(a.span for a in missed if a.kind == "month"))
    days.update(agenda.of_month(missed, days))
    missed = [a for a in missed if days.get(a)]
    new = [a for a in atoms if a not in old and a.kind != "shift" and not (a.kind == "bound" and a.text.startswith("i "))]
    named = [(a, days[a]) for a in (*missed, *old, *moving.hour_swapped(old, new)) if a in days]
    targets = leaves.sessions(page.folded, sorted(named, key=lambda n: n[0].span), today)
    week = _spoken_of(cut, old, new, days, today)
    same = next((t.since for t in targets if t.since == t.until), None)
    if same is None and (same := _pointed_at(cut, new, days)) is not None:
        targets = (Targets(same, same),)
    times = moving.times(_without(page.folded, old), new, days, week, same) if shift is None else ()
    if not times and same is not None and shift is None:
        times = moving.later(same, new)
    old_days = {t.since for t in targets if t.since == t.until}
    times = tuple(t for t in times if t.start or t.day not in old_days) or times
    if (times or shift is not None) and not targets:
        coming = [(a, days[a]) for c in cut for a in c.atoms if a.kind == "sessions" and a in days]
        named, targets = coming, leaves.sessions(page.folded, coming[:1], today) if coming else ()
    timed = {t.day for t in times if t.start}
    times = tuple(t for t in times if t.start or t.day not in timed)
    notes.take("targets", *(a.span for a in old if times and a.kind in CLOCKS | {"same"}))
    notes.take("times", *(a.span for a in new if times))
    notes.take("targets", *(a.span for a, _ in named), *(a.span for c in cut if c.act == "miss" for a in c.atoms if a.kind in CLOCKS))
    notes.take("shift_min", *(a.span for a in atoms if a.kind == "shift"))
    return Reading(times=times, targets=targets, shift_min=shift)


def _pointed_at(cut: tuple[Clause, ...], new: list[Atom], days: Days) -> date | None:
    """The day that "that day" stands for, and whose session gets another hour: "a town hall on Wednesday at 2. I'm free at 3:30 that day"."""
    pointer = next((a for a in new if a.kind == "same"), None)
    named = (a for c in cut for a in c.atoms if pointer and a.span[1] <= pointer.span[0] and a.kind in _ONE_DAY and not a.plural)
    told = [s.since for a in named for s in days.get(a, ()) if s.since == s.until]
    return told[-1] if told else None


_ONE_DAY = frozenset({"date", "days", "point", "weekday"})


def _spoken_of(cut: tuple[Clause, ...], old: list[Atom], new: list[Atom], days: Days, today: Today) -> Stretch | None:
    """The week in which a bare weekday is meant: "next week is tricky, Tuesday at 9?", "Monday 8 March is a holiday, Tuesday instead?"."""
    tricky = [a for c in cut if c.act == "miss" and c.has("bad") for a in c.atoms if a.kind == "weeks" and "next" in a.text]
    if (week := next((s for a in (*old, *tricky) if a.kind == "weeks" for s in days.get(a, ()) if not s.count), None)) is not None:
        return week
    if (coming := next((s for a in old if a.kind == "weekday" and "next" in a.text for s in days.get(a, ())), None)) is not None:
        # "Can we move next Tuesday to Wednesday?": of the same week.
        start = dates.monday(coming.since)
        return Stretch(start, start + timedelta(days=6)) if all(a.kind in ("days", *CLOCKS) for a in new) else None
    lost = [s.since for c in cut if c.act in ("miss", "away") for a in c.atoms if a.kind in ("date", "weekday") for s in days.get(a, ())]
    monday = dates.monday(lost[0]) if lost else today.day
    if monday <= today.day or any(a.kind not in ("days", *CLOCKS) for a in new):
        return None
    return Stretch(monday, monday + timedelta(days=6))


def _without(folded: str, old: list[Atom]) -> str:
    """The text without what shall no longer hold: "10:30 instead of 10 tomorrow" is "10:30 tomorrow"."""
    bare = struck(folded, [a.span for a in sorted(old, key=lambda a: a.span)])
    return re.sub(r"\b(?:instead of|rather than|and not|not|than)(?: (?:at|on|the))* (?= )", lambda m: " " * len(m.group()), bare)


def missed(page: Page, cut: tuple[Clause, ...], cues: tuple[Cue, ...], days: Days, reading: Reading, today: Today, notes: Notes) -> Reading:
    """Days away: one single weekday, today or tomorrow is a session missed, anything longer an absence."""
    named = [(a, days[a]) for c in cut if c.act == "away" for a in c.atoms if a in days]
    long = [
        (a, days[a])
        for c in cut
        if c.act == "miss"
        for a in c.atoms
        if days.get(a) and a.kind in ("month", "partmonth") and (days[a][-1].until - days[a][0].since).days > 13
    ]
    if not (named or long or any(c.intent == "open" for c in cues)):
        return reading
    named, reading = (named or long, replace(reading, targets=())) if long and not named else (named, reading)
    skipping = any(c.intent == "skip" for c in cues)
    back = any(leaves.bounded(page.folded, a) for a, _ in named)
    single = all(a.kind in ("days", "point", "weekday") or (skipping and a.kind in ("weeks", "date")) for a, _ in named)
    notes.take("absences", *(a.span for a, _ in named))
    if named and single and not back and not any(len(a.days) > 1 and a.plural for a, _ in named):
        return replace(reading, targets=tuple(dict.fromkeys((*reading.targets, *leaves.sessions(page.folded, named, today)))))
    absences = leaves.absences(page.folded, named, today)
    more = [(a, found) for a, found in named if a.kind == "sessions"]
    targets = tuple(dict.fromkeys((*reading.targets, *leaves.sessions(page.folded, more, today))))
    begun = any(c.intent == "pause" or (c.intent == "away" and "going" not in page.folded[slice(*c.span)]) for c in cues)
    if any(c.intent == "open" for c in cues) and (named or begun):
        absences = (*absences[:-1], Absence(absences[-1].since if absences else today.day, None))
    if absences:
        targets = tuple(t for t in targets if not any(_inside(t, a) for a in absences))
    return replace(reading, absences=absences, targets=targets)


def _inside(target: Targets, absence: Absence) -> bool:
    """Whether the sessions left out are those of the days away."""
    return (
        target.since is not None
        and target.until is not None
        and absence.since <= target.since
        and (absence.until is None or target.until <= absence.until)
    )
