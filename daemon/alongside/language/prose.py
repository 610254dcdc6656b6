"""Sentences: every atom goes to one field by what its clause speaks of, the cues and the question asked decide the intent.

A clause speaks of wishes unless a cue says that it moves a session, leaves one out, or tells of days away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from alongside.language import agenda, form, intents, people, weigh, wishes
from alongside.language.agenda import DATED, Today
from alongside.language.atoms import Atom, day_list, lex
from alongside.language.clocks import hhmm
from alongside.language.intents import Cue
from alongside.language.modes import TIMED, clause_modes
from alongside.language.page import Page, Span, fold, struck
from alongside.language.people import People
from alongside.language.reading import Absence, Cadence, Channels, Context, Reading, Targets, Times
from alongside.language.settling import about_us, only_words, settled, wonders
from alongside.language.windows import groups, windows

_SOCIAL = frozenset({"courtesy", "trap", "stop"})
_ALL_TIME = TIMED | DATED | {"nth", "cadence", "shift"}


@dataclass(slots=True)
class Notes:
    """What one text has given so far: the words used, and the doubts met."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    hard: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def take(self, name: str, *spans: Span) -> None:
        """Writes down which words a field was read from."""
        if spans:
            self.spans.setdefault(name, []).extend(spans)


def read(page: Page, context: Context, today: Today) -> Reading:
    """The reading of a text that is no command."""
    notes = Notes()
    answer = intents.answer(page.folded)
    folded = page.folded if answer is None else " " * answer.span[1] + page.folded[answer.span[1] :]
    body = replace(page, folded=folded)
    cues = intents.cues(folded, context.role)
    atoms = tuple(a for a in lex(folded) if not any(c.intent in _SOCIAL and c.span[0] <= a.span[0] < c.span[1] for c in cues))
    if context.asked == "thanks_prompt" and not _leaves_thanks(cues, answer):
        return weigh.thanks(page, cues)
    named = people.mentioned(body, context.roster, context.writer)
    reading = _fields(body, atoms, cues, context, today, notes, "")
    cues, asking = weigh.own(page, cues)
    kinds = {c.intent for c in cues} | ({answer.intent} if answer else set())
    reading = _with_people(reading, named, kinds, context, notes, page)
    kinds = settled(kinds, reading, context, answer, page)
    used = [c.span for c in cues] + ([answer.span] if answer else []) + [a for spans in notes.spans.values() for a in spans]
    used += [a.span for a in atoms if a.kind in ("refuse", "only", "except", "bad", "but", "verb", "address")] + list(named.spans)
    weighed = weigh.weight(body, used)
    if wonders(page) and kinds <= {"request", "preference", "skip", "away", "reschedule"} and not context.asked and not _moving(reading):
        return weigh.free(page, "question", kinds)
    if kinds & set(intents.ORDER):
        intent = intents.first_of(kinds)
    else:
        intent = "question" if asking else only_words(page, reading, context, weighed)
        reading = Reading() if intent in ("other", "thanks", "question") else reading
    if not context.role and not context.asked and weighed.unread and not about_us(page):
        return Reading(confidence=0.2, unread=weighed.unread)
    if intent in ("thanks", "note", "question", "help") and not kinds & {"request", "preference"}:
        return weigh.free(page, intent, kinds)
    if intent not in ("skip", "reschedule") and {"skip", "away"} & kinds == set() and reading.times and intent != "reschedule":
        reading = replace(reading, times=())
    if intent == "pause" and not kinds & {"pause"} and len(reading.absences) > 1:
        notes.doubts.append("several absences and no word of a pause")
    clear = weigh.is_clear(page, intent, cues) or (answer is not None and answer.intent == intent and context.asked != "")
    said = weigh.SAID_AS.get(intent, (intent,))
    notes.take("intent", *(c.span for c in (*cues, *((answer,) if answer else ())) if c.intent in said))
    if named.stranger and reading.mentor_named:
        notes.doubts.append("a name that nobody on the roster has")
    confidence, why = weigh.confidence(weighed, intent, kinds, reading, context, tuple(notes.doubts), clear)
    return replace(
        reading, intent=intent, unread=weighed.unread, confidence=confidence, why=why, hard=tuple(dict.fromkeys(notes.hard)),
        spans={name: tuple(page.quote(s) for s in spans) for name, spans in notes.spans.items()},
    )  # fmt: skip


def _moving(reading: Reading) -> bool:
    return bool(reading.times or reading.shift_min is not None or reading.mentor_named or reading.topics)


def fields(page: Page, context: Context, today: Today, mode: str) -> Reading:
    """The fields of a command's argument, where the command has already said what it speaks of."""
    notes = Notes()
    atoms = lex(page.folded)
    reading = _fields(page, atoms, intents.cues(page.folded, context.role), context, today, notes, mode)
    used = [s for spans in notes.spans.values() for s in spans]
    return replace(reading, unread=weigh.weight(page, used).unread)


def chosen(folded: str, context: Context) -> int | None:
    """Which of the choices offered a text takes: "2 please", "the second one", or the choice's own words."""
    words = re.sub(
        r"\b(?:please|thanks|thank you|yes|i'd like|i would like|i'd take|i take|let's take|take|go for|number|no\.|option|the|one|choice)\b|[#.,!:()]",
        " ",
        folded,
    )
    words = " ".join(words.split())
    table = {"1": 1, "2": 2, "3": 3, "first": 1, "second": 2, "third": 3, "two": 2, "three": 3}
    if words in table and (context.choices or context.asked) and table[words] <= (len(context.choices) or 3):
        return table[words]
    if not words or not context.choices:
        return None
    hits = [
        i
        for i, choice in enumerate(context.choices, 1)
        if words == fold(choice) or (len(words) > 3 and re.search(rf"\b{re.escape(words)}\b", fold(choice)))
    ]
    return hits[0] if len(hits) == 1 else None


def _leaves_thanks(cues: tuple[Cue, ...], answer: Cue | None) -> bool:
    """Whether an answer to the thank-you prompt is about something else."""
    kinds = {c.intent for c in cues}
    return bool(kinds & {"stop", "end", "pause", "skip", "away", "help", "note"}) and "thanks" not in kinds


def _with_people(reading: Reading, named: People, kinds: set[str], context: Context, notes: Notes, page: Page) -> Reading:
    """Names count as wishes where a mentor is asked for; elsewhere they are only the people of the story."""
    existing = "existing" in kinds
    asked_for = existing or "request" in kinds or context.asked in ("clarify", "received", "understood", "ask_released")
    bare = re.fullmatch(r"\W*(?:(?:please|just|only)\b\W*)*", _outside(page, named.spans)) is not None
    alone = not kinds and context.role in ("mentee", "") and bool(named.named) and (bare or not reading.empty)
    if not (asked_for or alone or (named.refused and context.role == "mentee")):
        return reading
    notes.take("mentor_named", *named.spans)
    only = bool(named.named) and _only_named(page, named)
    if only:
        notes.hard.append("mentor_named")
    if alone and named.named:
        kinds.add("request")
        if not context.asked:
            notes.doubts.append("a name alone")
    return replace(reading, mentor_named=named.named, mentors_avoided=named.refused, existing=existing and bool(named.named), only=only)


def _outside(page: Page, spans: tuple[Span, ...]) -> str:
    return struck(page.folded, sorted(spans))


def _only_named(page: Page, named: People) -> bool:
    """ "Only Hilary", "Hilary or nobody", "nobody else"."""
    return (
        any(
            re.search(r"\b(?:only|just)(?: (?:with|want|have|by))? $", page.folded[max(0, a - 16) : a])
            or re.match(r"\s*(?:only\b|,? (?:or|and) (?:nobody|no ?one)(?: else)?|,? nobody else)", page.folded[b : b + 24])
            for a, b in named.spans
        )
        or re.search(r"\b(?:nobody|no one) else\b", page.folded) is not None
    )


def _fields(page: Page, atoms: tuple[Atom, ...], cues: tuple[Cue, ...], context: Context, today: Today, notes: Notes, mode: str) -> Reading:
    """Every field but the intent and the people."""
    modes = clause_modes(page, atoms, cues, context, mode)
    wish = tuple(a for a, m in zip(atoms, modes, strict=True) if m == "wish")
    reading = _agenda(page, atoms, modes, cues, today, notes)
    reading, rest = _rhythm(page, reading, wish, notes)
    reading = _hours(page, reading, rest, notes)
    if reading.times and any(w.kind == "avoid" for w in reading.availability):
        notes.doubts.append("a new time and hours refused")
    return _plain(page, reading, atoms, context, notes)


def _agenda(page: Page, atoms: tuple[Atom, ...], modes: list[str], cues: tuple[Cue, ...], today: Today, notes: Notes) -> Reading:
    """Absences, targets and times from the clauses that speak of the calendar."""
    by: dict[str, list[Atom]] = {"skip": [], "away": [], "move": []}
    for atom, mode in zip(atoms, modes, strict=True):
        if mode in by and atom.kind in _ALL_TIME:
            by[mode].append(atom)
    by["move"] = [part for a in by["move"] for part in _parted(a)]
    shift = next((a.number for a in by["move"] if a.kind == "shift"), None)
    olds = [a for a in by["move"] if _is_old(page, a, by["move"])]
    new = [a for a in by["move"] if a not in olds and a.kind != "shift"]
    week = next((s for a in olds if a.kind == "weeks" for s in agenda.stretches(a, today) if not s.count), None)
    times = agenda.times(page.folded, new, today, week)
    if not times and (day := _single_day(olds, today)) is not None:
        times = tuple(Times(day, hhmm(a.number or 0)) for a in new if a.kind == "clock")
    targets = form.session_targets(page.folded, [*[a for a in by["skip"] if a.kind in DATED], *olds], today)
    absences, targets = _gone(page, by["away"], cues, targets, today)
    notes.take("times", *(a.span for a in new if times))
    notes.take("targets", *(a.span for a in (*by["skip"], *olds) if targets and (a.kind in DATED or a.kind in ("part", "clock"))))
    notes.take("absences", *(a.span for a in by["away"] if absences or targets))
    notes.take("shift_min", *(a.span for a in by["move"] if a.kind == "shift"))
    notes.doubts += [
        f"{a.text} may put the day or the month first" for a in atoms if a.kind == "date" for s in agenda.stretches(a, today) if s.doubt
    ]
    return Reading(times=times, targets=targets, absences=absences, shift_min=shift)


def _single_day(olds: list[Atom], today: Today) -> date | None:
    """The day of the one talk that keeps its day and gets another hour: "Tuesday's talk: 3pm instead?"."""
    days = {s.since for a in olds for s in agenda.stretches(a, today) if s.since == s.until and not s.count}
    return days.pop() if len(days) == 1 else None


def _parted(atom: Atom) -> list[Atom]:
    """In a move "Tuesday to Thursday" is no span of days but the old one and the new."""
    match = re.fullmatch(r"(\w+) to (\w+)", atom.text) if atom.kind == "days" else None
    if match is None:
        return [atom]
    start = atom.span[0]
    ends = [(start, start + match.end(1)), (start + match.start(2), atom.span[1])]
    return [Atom("days", span, word, days=day_list(word)) for span, word in zip(ends, match.groups(), strict=True)]


def _is_old(page: Page, atom: Atom, move: list[Atom]) -> bool:
    """The session that is to move: "from Tuesday", "Tuesday's talk to Friday", "instead of Tuesday"."""
    before = page.folded[max(0, atom.span[0] - 14) : atom.span[0]]
    after = page.folded[atom.span[1] : atom.span[1] + 30]
    if atom.kind in ("sessions",):
        return True
    if atom.kind in ("clock", "range", "barerange", "part", *DATED) and re.search(
        r"\b(?:rather than|instead of|not) (?:at |on |the )?$", before
    ):
        return True
    if atom.kind not in DATED:
        return False
    others = any(a is not atom and a.kind in DATED | {"clock", "range"} and a.span[0] > atom.span[1] for a in move)
    whose = re.match(r"('s)?\s*(?:session|talk|meeting|one|call)s?\b", after) is not None
    leads = re.match(r"\s*(?:at \S+ )?to (?:the )?(?=\w)", after) is not None and others and atom.kind != "dates"
    return (
        re.search(
            r"\b(?:from|instead of|(?:the|our|my|this|next) (?:session|talk|meeting|call|one|appointment) (?:on|of)(?: the)?) $", before
        )
        is not None
        or whose
        or leads
        or (atom.kind in ("weeks", "days", "weekday", "point") and (atom.text.endswith("'s") or after.startswith("'s")))
    )


def _gone(
    page: Page, atoms: list[Atom], cues: tuple[Cue, ...], targets: tuple[Targets, ...], today: Today
) -> tuple[tuple[Absence, ...], tuple[Targets, ...]]:
    """Days away: one single weekday, today or tomorrow is a session missed, anything longer an absence."""
    dated = [a for a in atoms if a.kind in DATED and agenda.stretches(a, today)]
    back = re.search(r"\bback (?:on|again|from)?|\buntil\b|\btill\b|\bfrom\b", page.folded) is not None
    single = all(a.kind in ("days", "point", "weekday") for a in dated)
    if dated and single and not back:
        return (), (*targets, *form.session_targets(page.folded, dated, today))
    found = agenda.absences(page.folded, dated, today)
    targets = (*targets, *form.session_targets(page.folded, [a for a in dated if a.kind == "sessions"], today))
    if any(c.intent == "open" for c in cues):
        found = (*found[:-1], Absence(found[-1].since if found else today.day, None))
    return found, targets


def _rhythm(page: Page, reading: Reading, wish: tuple[Atom, ...], notes: Notes) -> tuple[Reading, tuple[Atom, ...]]:
    """The cadence, and the wish atoms that it leaves to the windows."""
    cadence, spans = wishes.cadence(page, wish)
    taken = set(spans)
    clocks = [a for a in wish if a.kind == "clock"]
    if cadence is not None and cadence.byday and not cadence.at and _timed_behind(page, wish, spans):
        cadence, taken = replace(cadence, byday=()), {spans[0]} if not cadence.nth else taken
    if len(clocks) == 1 and cadence is not None and cadence.at:
        taken.add(clocks[0].span)
    elif len(clocks) == 1 and (days := _days_before(page, wish, clocks[0])) is not None:
        cadence = Cadence(cadence.freq if cadence else "weekly", days.days, (), hhmm(clocks[0].number or 0))
        taken |= {days.span, clocks[0].span}
    notes.take("cadence", *sorted(taken))
    return replace(reading, cadence=cadence), tuple(a for a in wish if a.span not in taken)


def _timed_behind(page: Page, wish: tuple[Atom, ...], spans: tuple[Span, ...]) -> bool:
    """Whether hours follow the days of a rhythm: "every Tuesday morning" is a rhythm and a window."""
    end = spans[-1][1]
    return any(
        a.kind in ("part", "range", "barerange", "bound")
        and 0 <= a.span[0] - end <= 14
        and not re.search(r"[,.;\n]", page.folded[end : a.span[0]])
        for a in wish
    )


def _days_before(page: Page, wish: tuple[Atom, ...], clock: Atom) -> Atom | None:
    """The days right before a single clock: "Thursdays at 10" fixes the talk's start."""
    for atom in wish:
        if (
            atom.kind in ("days", "dayset")
            and atom.span[1] <= clock.span[0]
            and re.fullmatch(r"[\s,]*", page.folded[atom.span[1] : clock.span[0]])
        ):
            return atom
    return None


def _hours(page: Page, reading: Reading, wish: tuple[Atom, ...], notes: Notes) -> Reading:
    """The windows of the clauses that speak of wishes."""
    found = tuple(g for g in groups(page, wish) if g.days or g.hours)
    if reading.cadence is not None and reading.cadence.nth:
        # "First Wednesday, in the morning": the hours are of that day.
        found = tuple(g if g.days else replace(g, days=reading.cadence.byday) for g in found)
    if any(g.sign != "want" or g.only for g in found):
        notes.hard.append("availability")
    notes.take("availability", *(s for g in found for s in g.spans))
    return replace(reading, availability=windows(found))


def _plain(page: Page, reading: Reading, atoms: tuple[Atom, ...], context: Context, notes: Notes) -> Reading:
    """Channels, length, number, zone and topics."""
    ways = wishes.channels(page, atoms)
    notes.take("channels", *ways.spans)
    if ways.hard:
        notes.hard.append("channels")
    for name, kind in (("duration_min", "duration"), ("capacity", "capacity"), ("tz", "zone")):
        notes.take(name, *(a.span for a in atoms if a.kind == kind))
    zones = [wishes.zone(a, context.tz) for a in atoms if a.kind == "zone"]
    notes.doubts += [f"{a.text} names more than one zone" for a in atoms if a.kind == "zone" and wishes.zone(a, context.tz)[1]]
    if context.tz.startswith("America/"):
        notes.doubts += [
            f"{a.text} may be half past or half to"
            for a in atoms
            if re.search(r"\bhalf (?!past|an|a\b|hour)\w+", a.text) and a.kind in ("clock", "range", "bound")
        ]
    subjects, spans = wishes.topics(page)
    notes.take("topics", *spans)
    return replace(
        reading, channels=ways.channels if ways.spans else Channels(), topics=subjects,
        duration_min=next((a.number for a in reversed(atoms) if a.kind == "duration" and not _replaced(page, a)), None),
        capacity=next((a.number for a in reversed(atoms) if a.kind == "capacity"), None),
        tz=next((z for z, _ in reversed(zones) if z), None),
    )  # fmt: skip


def _replaced(page: Page, atom: Atom) -> bool:
    """Whether this is what shall no longer hold: "instead of an hour"."""
    return page.folded[: atom.span[0]].endswith(("instead of ", "rather than ", "not ", "than "))
