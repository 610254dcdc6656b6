"""Lines of a form, "How often: every two weeks": how people correct the echo, and how some fill in what they wish.

A label says which field its line speaks of; the value goes through the ordinary grammar of that field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alongside.language import agenda, wishes
from alongside.language.agenda import Today
from alongside.language.atoms import Atom, lex
from alongside.language.page import Page, Span
from alongside.language.reading import CHANNELS, Channels, Reading, Targets
from alongside.language.windows import Group, groups, windows

LABELS: dict[str, str] = {
    "mentor": "mentor", "who": "mentor", "with": "mentor", "already my mentor": "existing", "not with": "not with",
    "how often": "cadence", "rhythm": "cadence", "frequency": "cadence", "how long": "duration", "length": "duration", "duration": "duration",
    "when": "when", "times": "when", "time": "when", "hours": "when", "days": "when", "day": "when", "availability": "when",
    "never": "never", "not on": "never", "time zone": "zone", "timezone": "zone", "zone": "zone", "tz": "zone",
    "how": "how", "channel": "how", "channels": "how", "by": "how", "not": "not", "not by": "not",
    "mentees": "capacity", "capacity": "capacity", "how many": "capacity", "topic": "topic", "topics": "topic", "about": "topic",
    "away": "away", "absence": "away", "session": "session", "sessions": "session", "new time": "times", "shift": "shift",
    "change rhythm": "cadence", "change how often": "cadence", "change length": "duration", "change how long": "duration", "change channel": "how",
    "change how": "how",
    "hope": "said", "hopes": "said", "i hope for": "said", "cannot": "said", "i cannot offer": "said", "cannot offer": "said",
}  # fmt: skip
"""The echo's labels and what people write instead of them."""

_LINE = re.compile(r"^[ \t]*[-*•>]*[ \t]*(?P<label>[a-z][a-z ]{1,17}?)[ \t]*[:=][ \t]*(?P<value>[^\n]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """One filled line: the field, its value as a page of its own, and where it stood."""

    field: str
    value: Page
    span: Span


def rows(page: Page) -> tuple[Row, ...]:
    """All labelled lines of a text."""
    return tuple(
        Row(LABELS[m["label"].strip()], page.part(m.span("value")), m.span())
        for m in _LINE.finditer(page.folded)
        if m["label"].strip() in LABELS
    )


def filled(found: tuple[Row, ...], today: Today) -> tuple[Reading, tuple[str, ...]]:
    """The reading of the lines, and the values that no field could use."""
    reading, lost = Reading(), []
    hours: list[Group] = []
    for row in found:
        atoms = lex(row.value.folded)
        if row.field in ("when", "never"):
            made = groups(row.value, atoms, lines=True)
            hours += [replace(g, sign="avoid") for g in made] if row.field == "never" else made
            after = reading if made else None
        else:
            after = _field(reading, row, atoms, today)
        if after is None:
            lost.append(row.value.quote((0, len(row.value.folded))).strip())
        else:
            reading = after
    return replace(reading, availability=windows(_joined(hours))), tuple(lost)


def _joined(found: list[Group]) -> tuple[Group, ...]:
    """ "When: mornings" and "Days: Tuesday" are two lines and one wish."""
    days = [g for g in found if g.sign == "want" and g.days and not g.hours]
    hours = [g for g in found if g.sign == "want" and g.hours and not g.days]
    if len(days) != 1 or len(hours) != 1:
        return tuple(found)
    both = replace(hours[0], days=days[0].days)
    return tuple(both if g is hours[0] else g for g in found if g is not days[0])


def _field(reading: Reading, row: Row, atoms: tuple[Atom, ...], today: Today) -> Reading | None:
    """The reading with one more field; ``None`` where the value says nothing the field knows."""
    numbers = [a.number for a in atoms if a.kind == "duration"]
    match row.field:
        case "mentor" | "not with":
            return _named(reading, row)
        case "existing":
            return replace(reading, existing=row.value.folded.strip().startswith("y"))
        case "cadence":
            rhythm, _ = wishes.cadence(row.value, atoms)
            return replace(reading, cadence=rhythm) if rhythm else None
        case "duration":
            return replace(reading, duration_min=numbers[-1]) if numbers else None
        case "zone":
            zone = wishes.zone_name(row.value.shown) or next((z for a in atoms if a.kind == "zone" and (z := wishes.zone(a, "")[0])), None)
            return replace(reading, tz=zone) if zone else None
        case "how" | "not":
            return _channels(reading, row, atoms)
        case "capacity":
            return _capacity(reading, row, atoms)
        case "said":
            return reading  # "Cannot: evenings" is for the other to read, and refuses nothing.
        case "topic":
            return replace(reading, topics=tuple(wishes.topic_list(row.value.quote((0, len(row.value.folded))))))
        case _:
            return _dated(reading, row.field, row, atoms, today)


def _dated(reading: Reading, field: str, row: Row, atoms: tuple[Atom, ...], today: Today) -> Reading | None:
    if field == "shift":
        return next((replace(reading, shift_min=a.number) for a in atoms if a.kind == "shift"), None)
    if field == "away":
        away = agenda.absences(row.value.folded, list(atoms), today)
        return replace(reading, absences=away) if away else None
    if field == "times":
        new = agenda.times(row.value.folded, list(atoms), today)
        return replace(reading, times=new) if new else None
    meant = session_targets(row.value.folded, list(atoms), today)
    return replace(reading, targets=meant) if meant else None


def session_targets(folded: str, atoms: list[Atom], today: Today) -> tuple[Targets, ...]:
    """The sessions named: single days, spans "3 to 14 August", or the next n."""
    rest = [a for a in atoms if a.kind not in ("sessions", "weeks")]
    single = [s.since for a in rest for s in agenda.stretches(a, today)]
    # "Tuesday doesn't work this week" speaks of Tuesday, not of the week.
    spoken = [s for a in atoms if a.kind in ("sessions", "weeks") for s in agenda.stretches(a, today)]
    counted = [agenda.target(s) for s in spoken if s.count or not any(s.since <= day <= s.until for day in single)]
    return (*counted, *(Targets(a.since, a.until or a.since) for a in agenda.absences(folded, rest, today)))


def _named(reading: Reading, row: Row) -> Reading:
    words = re.sub(r",?\s*(?:only|nobody else|please)\b", "", row.value.shown, flags=re.I)
    listed = tuple(n.strip(" .") for n in re.split(r"\bor\b|\band\b|;", words, flags=re.I) if n.strip(" ."))
    if row.field == "not with":
        return replace(reading, mentors_avoided=listed)
    return replace(reading, mentor_named=listed, only="only" in row.value.folded)


def _channels(reading: Reading, row: Row, atoms: tuple[Atom, ...]) -> Reading | None:
    found = wishes.channels(row.value, atoms)
    before = reading.channels
    prefer, avoid = found.channels.prefer, found.channels.avoid
    if not prefer and not avoid:
        return None
    if row.field == "not":
        return replace(reading, channels=Channels(before.prefer, tuple(dict.fromkeys((*before.avoid, *prefer, *avoid)))))
    avoid = tuple(dict.fromkeys((*before.avoid, *avoid)))
    return replace(reading, channels=Channels(prefer, tuple(c for c in CHANNELS if c in avoid) if "only" in row.value.folded else avoid))


def _capacity(reading: Reading, row: Row, atoms: tuple[Atom, ...]) -> Reading | None:
    count = next((a.number for a in atoms if a.kind == "capacity"), None)
    word = re.match(r"\s*(\d{1,3}|one|two|three|four|five|six)\b", row.value.folded)
    if count is None and word is not None:
        count = int(word[1]) if word[1].isdigit() else ("one", "two", "three", "four", "five", "six").index(word[1]) + 1
    return replace(reading, capacity=count) if count is not None else None
