"""Sentences: every atom goes to one field by what its clause speaks of, the cues and the question asked decide the intent.

A clause speaks of wishes unless a cue says that it moves a session, leaves one out, or tells of days away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from alongside.language import agenda, intents, leaves, moving, people, weigh, wishes
from alongside.language.agenda import Stretch, Today
from alongside.language.atoms import Atom, lex
from alongside.language.clauses import CLOCKS, DATED, Clause, clauses
from alongside.language.clocks import hhmm
from alongside.language.expressions import Expression
from alongside.language.grouping import Run, groups
from alongside.language.intents import Cue
from alongside.language.page import Page, Span, fold, struck
from alongside.language.people import People
from alongside.language.places import capacity
from alongside.language.reading import Absence, Cadence, Context, Reading, Targets, Times
from alongside.language.settling import about_us, only_words, settled, wonders
from alongside.language.topics import topics
from alongside.language.ways import ways
from alongside.language.windows import windows

_SOCIAL = frozenset({"courtesy", "trap", "stop"})


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
    most, places = capacity(folded, context.role)
    notes.take("capacity", *places)
    bare = struck(folded, sorted(places), "\x00")
    cues = intents.cues(bare if most == 0 else folded, context.role)
    atoms = tuple(a for a in lex(bare) if not any(c.intent in _SOCIAL and c.span[0] <= a.span[0] < c.span[1] for c in cues))
    if context.asked == "thanks_prompt" and not _leaves_thanks(cues, answer):
        return weigh.thanks(page, cues)
    named = people.mentioned(body, context.roster, context.writer)
    reading = replace(_fields(body, cues, atoms, context, today, notes, ""), capacity=most)
    cues, asking = weigh.own(page, cues)
    kinds = {c.intent for c in cues} | ({answer.intent} if answer else set())
    reading = _with_people(reading, named, kinds, context, notes, page)
    kinds = settled(kinds, reading, context, answer, page) if kinds - {"courtesy", "shield", "trap", "doubt"} or context.asked else kinds
    used = [c.span for c in cues] + ([answer.span] if answer else []) + [a for spans in notes.spans.values() for a in spans]
    used += [a.span for a in atoms if a.kind in ("refuse", "only", "except", "bad", "but", "verb", "address")] + list(named.spans)
    weighed = weigh.weight(body, used)
    if (
        "note" in kinds
        and any(c.intent == "note" and not page.folded[: c.span[0]].strip() for c in cues)
        and not kinds & intents.CONSEQUENTIAL
    ):
        return weigh.free(page, "note", kinds)
    if "trap" in kinds and not kinds & {"request", "volunteer", "accept"} and not any(a.plural for a in atoms):
        kinds.discard("preference")
        reading = replace(reading, availability=())
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
    if intent == "accept" and not context.asked and _agreed(page, atoms):
        reading = replace(reading, availability=(), cadence=None)
    if intent not in ("request", "volunteer", "preference"):
        reading = replace(reading, topics=())
    if intent not in ("skip", "reschedule", "pause"):
        reading = replace(reading, targets=())
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


def _agreed(page: Page, atoms: tuple[Atom, ...]) -> bool:
    """ "Yes, Tuesday at 2 is perfect" agrees to what was proposed and wishes for nothing."""
    days = [a for a in atoms if a.kind in ("days", "dayset", "part", "cadence")]
    return (
        len(days) == 1
        and days[0].kind == "days"
        and not days[0].plural
        and not re.search(r"\b(?:but|better|rather|instead|only)\b", page.folded)
    )


def _moving(reading: Reading) -> bool:
    return bool(reading.times or reading.shift_min is not None or reading.mentor_named or reading.topics)


def fields(page: Page, context: Context, today: Today, mode: str) -> Reading:
    """The fields of a command's argument, where the command has already said what it speaks of."""
    notes = Notes()
    most, places = capacity(page.folded, context.role)
    notes.take("capacity", *places)
    bare = struck(page.folded, sorted(places), "\x00")
    reading = replace(_fields(page, intents.cues(bare, context.role), lex(bare), context, today, notes, mode), capacity=most)
    used = [s for spans in notes.spans.values() for s in spans]
    return replace(reading, unread=weigh.weight(page, used).unread)


def chosen(folded: str, context: Context) -> int | None:
    """Which of the choices offered a text takes: "2 please", "the second one", or the choice's own words."""
    words = re.sub(
        r"\b(?:please|thanks|thank you|yes|with pleasure|gladly|happily|sounds good|looks good|is fine|is good|is best|is perfect|works(?: for me| best| well)?|suits me(?: best)?|would be (?:great|good|best|fine|perfect|lovely)|for me|great|perfect|ok|okay|it is|i choose|i'd choose|i prefer|let's go with|let's go for|let's do|we'll take|i'd like|i would like|i'd take|i take|let's take|take|go for|number|no\.|option|the|one|choice)\b|[#.,!:()]",
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


def _fields(page: Page, cues: tuple[Cue, ...], atoms: tuple[Atom, ...], context: Context, today: Today, notes: Notes, mode: str) -> Reading:
    """Every field but the intent and the people."""
    cut = clauses(page, atoms, cues, context, mode)
    days = agenda.resolved(atoms, today)
    reading = _moved(page, cut, days, today, notes)
    reading = _missed(page, cut, cues, days, reading, today, notes)
    cut = tuple(_from_to(c) for c in cut)
    wish = tuple(a for c in cut if c.act in ("wish", "") for a in c.atoms)
    refused = {a for c in cut if c.has("bad", "refuse") and c.has("days") for a in c.atoms if a.kind == "cadence"}
    cadence, rest = _rhythm(page, wish, refused, notes)
    reading = replace(reading, cadence=cadence)
    reading = _hours(page, cut, rest, reading, notes)
    return _plain(page, reading, atoms, cut, context, notes)


def _from_to(clause: Clause) -> Clause:
    """ "Switch from Tuesdays to Thursdays": only the new days are wished for."""
    if clause.act != "wish" or "move" not in clause.kinds:
        return clause
    return replace(clause, atoms=tuple(parts[-1] for a in clause.atoms if (parts := moving.parted(a))))


Days = dict[Atom, tuple[Stretch, ...]]


def _moved(page: Page, cut: tuple[Clause, ...], days: Days, today: Today, notes: Notes) -> Reading:
    """Which session moves, when instead, and by how much."""
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
    new = [a for a in atoms if a not in old and a.kind != "shift"]
    named = [(a, days[a]) for a in (*missed, *old) if a in days]
    targets = leaves.sessions(page.folded, sorted(named, key=lambda n: n[0].span), today)
    week = next((s for a in old if a.kind == "weeks" for s in days.get(a, ()) if not s.count), None)
    same = next((t.since for t in targets if t.since == t.until), None)
    times = moving.times(_without(page.folded, old), new, days, week, same) if shift is None else ()
    if not times and same is not None and shift is None:
        times = tuple(Times(same, hhmm(a.number or 0)) for a in new if a.kind == "clock")
    if not times and same is not None and shift is None:
        times = tuple(Times(same, hhmm(a.hours[1])) for a in new if a.kind == "range" and a.hours and a.text.startswith("from "))
    notes.take("times", *(a.span for a in new if times))
    notes.take("targets", *(a.span for a, _ in named), *(a.span for c in cut if c.act == "miss" for a in c.atoms if a.kind in CLOCKS))
    notes.take("shift_min", *(a.span for a in atoms if a.kind == "shift"))
    return Reading(times=times, targets=targets, shift_min=shift)


def _without(folded: str, old: list[Atom]) -> str:
    """The text without what shall no longer hold: "10:30 instead of 10 tomorrow" is "10:30 tomorrow"."""
    bare = struck(folded, [a.span for a in sorted(old, key=lambda a: a.span)])
    return re.sub(r"\b(?:instead of|rather than|and not|not|than)(?: (?:at|on|the))* (?= )", lambda m: " " * len(m.group()), bare)


def _missed(
    page: Page, cut: tuple[Clause, ...], cues: tuple[Cue, ...], days: Days, reading: Reading, today: Today, notes: Notes
) -> Reading:
    """Days away: one single weekday, today or tomorrow is a session missed, anything longer an absence."""
    named = [(a, days[a]) for c in cut if c.act == "away" for a in c.atoms if a in days]
    long = [
        (a, days[a])
        for c in cut
        if c.act == "miss"
        for a in c.atoms
        if days.get(a) and a.kind in ("month", "partmonth") and (days[a][-1].until - days[a][0].since).days > 13
    ]
    named, reading = (named or long, replace(reading, targets=())) if long and not named else (named, reading)
    skipping = any(c.intent == "skip" for c in cues)
    back = any(leaves.bounded(page.folded, a) for a, _ in named)
    single = all(a.kind in ("days", "point", "weekday") or (skipping and a.kind == "weeks") for a, _ in named)
    notes.take("absences", *(a.span for a, _ in named))
    if named and single and not back and not any(len(a.days) > 1 and a.plural for a, _ in named):
        return replace(reading, targets=tuple(dict.fromkeys((*reading.targets, *leaves.sessions(page.folded, named, today)))))
    absences = leaves.absences(page.folded, named, today)
    more = [(a, found) for a, found in named if a.kind == "sessions"]
    targets = tuple(dict.fromkeys((*reading.targets, *leaves.sessions(page.folded, more, today))))
    if any(c.intent == "open" for c in cues) and (named or any(c.intent in ("pause", "away") for c in cues)):
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


def _rhythm(page: Page, wish: tuple[Atom, ...], refused: set[Atom], notes: Notes) -> tuple[Cadence | None, tuple[Atom, ...]]:
    """The cadence, and the wish atoms that it leaves to the windows."""
    cadence, spans = wishes.cadence(page, tuple(a for a in wish if a not in refused))
    taken = set(spans)
    clocks = [a for a in wish if a.kind == "clock"]
    if cadence is not None and cadence.byday and not cadence.at and _timed_behind(page, wish, spans):
        cadence, taken = (replace(cadence, byday=()) if not cadence.nth else cadence), {spans[0]}
    if len(clocks) == 1 and cadence is not None and cadence.at:
        taken.add(clocks[0].span)
    elif len(clocks) == 1 and (days := _days_beside(page, wish, clocks[0])) is not None and not (cadence and cadence.nth):
        cadence = Cadence(cadence.freq if cadence else "weekly", days.days, (), hhmm(clocks[0].number or 0))
        taken |= {days.span, clocks[0].span}
    elif len(clocks) == 1 and cadence is not None and cadence.byday and not cadence.at and _same_sentence(page, spans[-1], clocks[0]):
        cadence = replace(cadence, at=hhmm(clocks[0].number or 0))
        taken.add(clocks[0].span)
    notes.take("cadence", *sorted(taken))
    return cadence, tuple(a for a in wish if a.span not in taken)


def _same_sentence(page: Page, span: Span, clock: Atom) -> bool:
    return not re.search(r"[.!?\n]", page.folded[min(span[1], clock.span[1]) : max(span[0], clock.span[0])])


def _timed_behind(page: Page, wish: tuple[Atom, ...], spans: tuple[Span, ...]) -> bool:
    """Whether hours follow the days of a rhythm: "every Tuesday morning" is a rhythm and a window."""
    end = spans[-1][1]
    return any(
        a.kind in ("part", "range", "barerange", "bound")
        and 0 <= a.span[0] - end <= 16
        and not re.search(r"[.;\n]", page.folded[end : a.span[0]])
        for a in wish
    )


def _days_beside(page: Page, wish: tuple[Atom, ...], clock: Atom) -> Atom | None:
    """The days right before or behind a single clock: "Thursdays at 10", "at 10 on Thursdays" fix the talk's start."""
    for atom in wish:
        if atom.kind not in ("days", "dayset"):
            continue
        if atom.span[1] <= clock.span[0] and re.fullmatch(
            r"[\s,:(@]*(?:at|around|from|works? at|are good at)?\s*", page.folded[atom.span[1] : clock.span[0]]
        ):
            return atom
        if clock.span[1] <= atom.span[0] and re.fullmatch(r"\s*,?\s*(?:on|every|each)?\s*", page.folded[clock.span[1] : atom.span[0]]):
            return atom
    return None


def _hours(page: Page, cut: tuple[Clause, ...], rest: tuple[Atom, ...], reading: Reading, notes: Notes) -> Reading:
    """The windows of the clauses that speak of wishes."""
    kept = set(rest)
    wished = [c for c in cut if c.act in ("wish", "")]
    runs = [_run(page, wished, at, kept) for at in range(len(wished))]
    found = groups(page, runs)
    if reading.times or reading.targets:
        # In a mail about one session, hours without a day are why it moves and no wish.
        found = tuple(g for g in found if g.days)
    if reading.cadence is not None and reading.cadence.nth:
        # "First Wednesday, in the morning": the hours are of that day.
        found = tuple(g if g.days else replace(g, days=reading.cadence.byday) for g in found)
    if any(g.sign != "want" or g.only for g in found):
        notes.hard.append("availability")
    notes.take("availability", *(s for g in found for s in g.spans))
    return replace(reading, availability=windows(found))


_REFERS = Expression(r"\b(?:that day|those days|then|that time)\b")
_BECAUSE = Expression(r"\s*,?\s*(?:because|since|as i|due to)\b")
_THEREFORE = Expression(r"\s*,?\s*(?:so|therefore|hence|that's why|thus)\b")
_CONDITION = Expression(r"\s*(?:and |or )?(?:if|unless|when|in case)\b")


def _run(page: Page, wished: list[Clause], at: int, kept: set[Atom]) -> Run:
    """One clause for the windows; the hours of a mere reason ("I teach until nine, so ...") are left out."""
    clause = wished[at]
    atoms = tuple(a for a in clause.atoms if a in kept)
    ahead = wished[at + 1] if at + 1 < len(wished) else None
    signs = {a.kind for a in atoms}
    if ahead is not None and _REFERS.search(ahead.text) and not any(a.kind in CLOCKS | DATED | {"dayset"} for a in ahead.atoms):
        atoms = (*atoms, *(a for a in ahead.atoms if a.kind in ("bad", "refuse")))
    leads = ahead is not None and _THEREFORE.match(ahead.text) and any(a.kind in CLOCKS | {"days", "dayset"} for a in ahead.atoms)
    if leads and not any(a.kind in ("days", "dayset") for a in atoms) and "zone" not in signs:
        atoms = ()
    if _BECAUSE.match(clause.text) and not signs & {"days", "dayset", "refuse"}:
        atoms = ()
    joined = at > 0 and wished[at - 1].line == clause.line
    return Run(
        atoms,
        clause.line,
        _CONDITION.match(clause.text) is not None,
        re.match(r"\s*(?:or|and|also|plus)\b", clause.text) is not None,
        joined,
    )


def _plain(page: Page, reading: Reading, atoms: tuple[Atom, ...], cut: tuple[Clause, ...], context: Context, notes: Notes) -> Reading:
    """Channels, length, number, zone and topics."""
    talk = ways(page, atoms)
    notes.take("channels", *talk.spans)
    if talk.hard:
        notes.hard.append("channels")
    gone = {a for c in cut if c.act in ("away", "miss") for a in c.atoms}
    zoned = [a for a in atoms if a.kind == "zone" and a not in gone]
    lasting = [a for a in atoms if a.kind == "duration" and not _replaced(page, a)]
    notes.take("duration_min", *(a.span for a in atoms if a.kind == "duration"))
    notes.take("tz", *(a.span for a in atoms if a.kind == "zone"))
    zones = [wishes.zone(a, context.tz) for a in zoned]
    subjects, spans = topics(page)
    notes.take("topics", *spans)
    return replace(
        reading, channels=talk.channels, topics=subjects,
        duration_min=lasting[-1].number if lasting else None, tz=next((z for z in reversed(zones) if z), None),
    )  # fmt: skip


def _replaced(page: Page, atom: Atom) -> bool:
    """Whether this is what shall no longer hold, or another's time: "instead of an hour", "an hour is too long"."""
    return (
        re.search(
            r"(?<!more )(?<!longer )(?<!less )\b(?:instead of|rather than|not|than|for over|within|for about the last)(?: (?:a|the|full))* $|\b(?:the|these|those|our|current|usual) $|\b(?:useful|better|rather) than[a-z ]{0,12}$",
            page.folded[: atom.span[0]][-24:],
        )
        is not None
        or re.match(
            r"\s*(?:is|are|feels?|seems?) (?:a bit |way |far |much )?too (?:long|short|much)|\s*(?:drive|train|walk|flight|away|ahead|behind|commute|ride|longer|ago|late)\b",
            page.folded[atom.span[1] :][:30],
        )
        is not None
    )
