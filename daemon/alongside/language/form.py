"""Lines of a form, "How often: every two weeks": how people correct the echo, and how some fill in what they wish.

A label says which field its line speaks of; the value goes through the ordinary grammar of that field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from alongside.language import agenda, leaves, moving, wishes
from alongside.language.agenda import Today
from alongside.language.atom import Atom
from alongside.language.atoms import lex
from alongside.language.expressions import Expression, Match
from alongside.language.group import Group
from alongside.language.grouping import Run, groups
from alongside.language.page import Page, Span
from alongside.language.places import capacity
from alongside.language.reading import CHANNELS, Channels, Intent, Reading
from alongside.language.topics import topic_list, topics
from alongside.language.ways import ways
from alongside.language.windows import windows

LABELS: dict[str, str] = {
    "mentor": "mentor", "who": "mentor", "with": "mentor", "already my mentor": "existing", "not with": "not with",
    "how often": "cadence", "rhythm": "cadence", "frequency": "cadence", "how long": "duration", "length": "duration", "duration": "duration",
    "when": "when", "times": "when", "time": "when", "hours": "when", "days": "when", "day": "when", "availability": "when",
    "never": "never", "not on": "never", "not available": "never", "unavailable": "never", "not possible": "never", "time zone": "zone", "timezone": "zone", "zone": "zone", "tz": "zone",
    "how": "how", "channel": "how", "channels": "how", "by": "how", "not": "not", "not by": "not",
    "max mentees": "capacity", "maximum mentees": "capacity", "number of mentees": "capacity", "places": "capacity", "max": "capacity", "maximum": "capacity",
    "role": "role", "i am": "role", "name": "mere", "team": "mere", "department": "mere", "site": "mere", "location": "mere", "office": "mere", "job": "mere",
    "phone": "mere", "e-mail": "mere", "email": "mere", "language": "mere", "languages": "mere", "position": "mere", "title": "mere",
    "wish": "wish", "my wish": "wish", "looking for": "wish", "i need": "wish", "goal": "wish", "goals": "wish", "interests": "topic", "skills": "topic", "expertise": "topic",
    "strengths": "topic", "focus": "topic", "subject": "topic", "subjects": "topic", "area": "topic", "what": "topic", "themes": "topic",
    "preferred times": "when", "preferred time": "when", "preferred days": "when", "best times": "when", "best time": "when", "available": "when", "slots": "when", "time slots": "when",
    "preferred channel": "how", "format": "how", "medium": "how", "contact": "how", "way": "how", "where": "how", "cadence": "cadence",
    "mentees": "capacity", "capacity": "capacity", "how many": "capacity", "topic": "topic", "topics": "topic", "about": "topic",
    "away": "away", "absence": "away", "session": "session", "sessions": "session", "new time": "times", "shift": "shift",
    "change rhythm": "cadence", "change how often": "cadence", "change length": "duration", "change how long": "duration", "change channel": "how",
    "change how": "how",
    "for": "topic", "wanted": "wish", "request": "wish", "seeking": "wish", "searching": "wish",
    "hope": "said", "hopes": "said", "i hope for": "said", "cannot": "said", "i cannot offer": "said", "cannot offer": "said",
}  # fmt: skip
"""The echo's labels and what people write instead of them."""

_LINE = Expression(r"^[ \t]*[-*•>]*[ \t]*(?P<label>[a-z][a-z ]{1,17}?)[ \t]*[:=][ \t]*(?P<value>[^\n]+)$", re.MULTILINE)


_NEXT = Expression(r"[.;][ \t]+(?P<label>[a-z][a-z ]{1,17}?)[ \t]*[:=][ \t]*")
_SENTENCE = Expression(r"\.[ \t]+(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Row:
    """One filled line: the field, its value as a page of its own, and where it stood."""

    field: str
    value: Page
    span: Span


def rows(page: Page) -> tuple[Row, ...]:
    """All labelled lines of a text."""
    return tuple(row for m in _LINE.finditer(page.folded) if m["label"].strip() in LABELS for row in _split(page, m))


def _split(page: Page, line: Match) -> list[Row]:
    """The rows of a line that has several: "Topics: Excel, planning. Times: Mon 9-11. By video": the last sentence is prose again."""
    found: list[Row] = []
    label, start = line["label"].strip(), line.start()
    value = line.start("value")
    for match in _NEXT.finditer(page.folded, value, line.end()):
        if match["label"].strip() in LABELS:
            found.append(Row(LABELS[label], page.part((value, match.start())), (start, match.start())))
            label, start, value = match["label"].strip(), match.start(), match.end()
    end = line.end()
    rest = _SENTENCE.search(page.folded[value:end]) if found else None
    end = value + rest.start() if rest else end
    return [*found, Row(LABELS[label], page.part((value, end)), (start, end))]


def stated(found: tuple[Row, ...]) -> Intent | None:
    """The intent that a form states: a mentor's offers, a mentee's or a wish asks."""
    for row in found:
        if row.field == "role" and re.match(r"\s*(?:a |as )?(?:peer )?mentor\b", row.value.folded):
            return "volunteer"
        if row.field == "wish" or (row.field == "role" and "mentee" in row.value.folded):
            return "request"
    return None


def filled(found: tuple[Row, ...], today: Today) -> tuple[Reading, tuple[str, ...]]:
    """The reading of the lines, and the values that no field could use."""
    reading, lost = Reading(), []
    hours: list[Group] = []
    for row in found:
        atoms = lex(row.value.folded)
        if row.field in ("when", "never"):
            made = groups(row.value, [Run(part, 2 * n) for n, part in enumerate(_parts(row.value.folded, atoms))])
            hours += [replace(g, sign="avoid") for g in made] if row.field == "never" else made
            after = reading if made else None
        else:
            after = _field(reading, row, atoms, today)
        if after is None:
            lost.append(row.value.quote((0, len(row.value.folded))).strip())
        else:
            reading = after
    return replace(reading, availability=windows(_joined(hours))), tuple(lost)


def _parts(folded: str, atoms: tuple[Atom, ...]) -> list[tuple[Atom, ...]]:
    """The atoms between one semicolon and the next."""
    ends = [0, *(m.end() for m in re.finditer(";", folded)), len(folded) + 1]
    return [tuple(a for a in atoms if start <= a.span[0] < end) for start, end in pairwise(ends)]


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
        case "role" | "mere":
            return reading
        case "wish":
            subjects, _ = topics(row.value)
            subjects = subjects or tuple(topic_list(row.value.quote((0, len(row.value.folded)))))
            rhythm, _ = wishes.cadence(row.value, atoms)
            return replace(
                reading, topics=subjects, cadence=rhythm or reading.cadence, duration_min=numbers[-1] if numbers else reading.duration_min
            )
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
            zone = wishes.zone_name(row.value.shown) or next((z for a in atoms if a.kind == "zone" and (z := wishes.zone(a, ""))), None)
            return replace(reading, tz=zone) if zone else None
        case "how" | "not":
            return _channels(reading, row, atoms)
        case "capacity":
            return _capacity(reading, row)
        case "said":
            return reading  # "Cannot: evenings" is for the other to read, and refuses nothing.
        case "topic":
            return replace(reading, topics=tuple(topic_list(row.value.quote((0, len(row.value.folded))))))
        case _:
            return _dated(reading, row.field, row, atoms, today)


def _dated(reading: Reading, field: str, row: Row, atoms: tuple[Atom, ...], today: Today) -> Reading | None:
    if field == "shift":
        return next((replace(reading, shift_min=a.number) for a in atoms if a.kind == "shift"), None)
    days = agenda.resolved(atoms, today)
    named = list(days.items())
    if field == "away":
        away = tuple(
            a
            for part in _parts(row.value.folded, atoms)
            for a in leaves.absences(row.value.folded, [n for n in named if n[0] in part], today)
        )
        return replace(reading, absences=away) if away else None
    if field == "times":
        new = moving.times(row.value.folded, list(atoms), days, None, None)
        return replace(reading, times=new) if new else None
    meant = leaves.sessions(row.value.folded, named, today)
    return replace(reading, targets=meant) if meant else None


def _named(reading: Reading, row: Row) -> Reading:
    words = re.sub(r",?\s*(?:only|nobody else|please)\b", "", row.value.shown, flags=re.I)
    listed = tuple(n.strip(" .") for n in re.split(r"\bor\b|\band\b|;", words, flags=re.I) if n.strip(" ."))
    if row.field == "not with":
        return replace(reading, mentors_avoided=listed)
    return replace(reading, mentor_named=listed, only="only" in row.value.folded)


def _channels(reading: Reading, row: Row, atoms: tuple[Atom, ...]) -> Reading | None:
    found = ways(row.value, atoms)
    before = reading.channels
    prefer, avoid = found.channels.prefer, found.channels.avoid
    if not prefer and not avoid:
        return None
    if row.field == "not":
        return replace(reading, channels=Channels(before.prefer, tuple(dict.fromkeys((*before.avoid, *prefer, *avoid)))))
    avoid = tuple(dict.fromkeys((*before.avoid, *avoid)))
    return replace(reading, channels=Channels(prefer, tuple(c for c in CHANNELS if c in avoid) if "only" in row.value.folded else avoid))


def _capacity(reading: Reading, row: Row) -> Reading | None:
    count, _ = capacity(row.value.folded)
    word = re.match(r"\s*(\d{1,3}|one|two|three|four|five|six)\b", row.value.folded)
    if count is None and word is not None:
        count = int(word[1]) if word[1].isdigit() else ("one", "two", "three", "four", "five", "six").index(word[1]) + 1
    return replace(reading, capacity=count) if count is not None else None
