"""Sentences: every atom goes to one field by what its clause speaks of, the cues and the question asked decide the intent.

A clause speaks of wishes unless a cue says that it moves a session, leaves one out, or tells of days away.
"""

from __future__ import annotations

import re
from dataclasses import replace

from alongside.language import agenda, dated, doubts, intents, moving, people, rhythm, standing, weigh, wishes
from alongside.language.agenda import Today
from alongside.language.atoms import Atom, lex
from alongside.language.clauses import CLOCKS, Clause, clauses
from alongside.language.expressions import Expression
from alongside.language.intents import Cue
from alongside.language.notes import Notes
from alongside.language.page import Page, Span, fold, struck
from alongside.language.people import People
from alongside.language.places import capacity
from alongside.language.reading import DAYS, Channels, Context, Reading, Targets
from alongside.language.settling import about_us, astray, only_asks, only_words, settled, wonders
from alongside.language.topics import topics
from alongside.language.ways import ways

_SOCIAL = frozenset({"courtesy", "trap", "stop", "open"})


def read(page: Page, context: Context, today: Today) -> Reading:
    """The reading of a text that is no command."""
    if astray(page):
        return Reading(confidence=0.2, unread=(page.own.strip(),))
    notes = Notes()
    answer = intents.answer(page.folded)
    folded = page.folded if answer is None else " " * answer.span[1] + page.folded[answer.span[1] :]
    body = replace(page, folded=folded)
    most, places = _places(folded, context)
    notes.take("capacity", *places)
    bare = struck(folded, sorted(places), "\x00")
    cues = intents.cues(bare if most == 0 else folded, context.role)
    atoms = tuple(a for a in lex(bare) if not any(c.intent in _SOCIAL and c.span[0] <= a.span[0] < c.span[1] for c in cues))
    if context.asked == "thanks_prompt" and not _leaves_thanks(cues, answer):
        return weigh.thanks(page, cues)
    named = people.mentioned(body, context.roster, context.writer)
    cut = clauses(body, atoms, cues, context)
    reading = replace(_fields(body, cues, atoms, cut, context, today, notes), capacity=most)
    cues, asking = standing.own(page, cues, bool(context.asked))
    kinds = {c.intent for c in cues} | ({answer.intent} if answer else set())
    reading = _with_people(reading, named, kinds, context, notes, page)
    kinds = settled(kinds, reading, context, answer, page) if kinds - {"courtesy", "shield", "trap", "doubt"} or context.asked else kinds
    used = [c.span for c in cues] + ([answer.span] if answer else []) + [a for spans in notes.spans.values() for a in spans]
    used += [a.span for a in atoms if a.kind in ("refuse", "only", "except", "bad", "but", "verb", "address")] + list(named.spans)
    weighed = weigh.weight(body, used, cut)
    plain = (asking or about_us(page)) and only_asks(page)
    hours = any(c.act == "wish" and not c.kinds & {"thanks", "note"} and (c.generic or c.has("range", "barerange", "bound")) for c in cut)
    if (
        "note" in kinds
        and any(c.intent == "note" and not page.folded[: c.span[0]].strip() for c in cues)
        and not kinds & intents.CONSEQUENTIAL
    ):
        return weigh.free(page, "note", kinds)
    if "thanks" in kinds and kinds <= {"thanks", "courtesy", "shield", "trap", "doubt"} and any(_asked_for(c) for c in cut):
        kinds = kinds | {"preference"}
    longer = any(c.has("duration", "cadence") and c.kinds & {"propose", "preference"} for c in cut)
    if "trap" in kinds and not longer and not kinds & {"request", "volunteer", "accept"} and not any(a.plural for a in atoms):
        kinds.discard("preference")
        reading = replace(reading, availability=())
    if wonders(page) and kinds <= {"request", "preference", "skip", "away", "reschedule"} and not context.asked and not _moving(reading):
        return weigh.free(page, "question", kinds, plain)
    if asking and kinds <= {"preference", "shield", "courtesy"} and len(page.sentences) == 1:
        return weigh.free(page, "question", kinds, plain)
    if kinds & set(intents.ORDER):
        intent = intents.first_of(kinds)
    else:
        intent = "question" if asking else only_words(page, reading, context, weighed)
        reading = Reading() if intent in ("other", "thanks", "question") else reading
    if not context.role and not context.asked and weighed.unread and not about_us(page):
        return Reading(confidence=0.2, unread=weighed.unread)
    if intent in ("thanks", "note", "question", "help") and not kinds & {"request", "preference"}:
        return weigh.free(page, intent, kinds | ({"doubt"} if hours and intent == "thanks" else set()), plain)
    if intent == "preference" and reading.empty and not reading.mentors_avoided and not context.asked:
        intent = "other"  # "Please use my new address from now on": a change, and none of ours.
    if intent not in ("skip", "reschedule") and {"skip", "away"} & kinds == set() and reading.times and intent != "reschedule":
        reading = replace(reading, times=())
    if intent == "accept" and not context.asked and _agreed(page, atoms):
        reading = replace(reading, availability=(), cadence=None)
    if intent == "reschedule":
        reading = _spoken_of(_about_one(reading, notes), cut, today, notes)
    if intent in ("skip", "reschedule") and reading.availability:
        reading = _but_its_own_day(reading)
    if intent in ("decline", "end"):
        # "I change departments in May", "not even an hour": why, and no days away, no hours, no length.
        reading = replace(reading, absences=(), availability=(), duration_min=None)
    if intent == "stop":
        # "Stop the mails every Monday": the rhythm is that of the mails.
        reading = replace(reading, cadence=None, availability=(), channels=Channels())
    if intent not in ("request", "volunteer", "preference"):
        reading = replace(reading, topics=())
    if intent not in ("skip", "reschedule", "pause"):
        reading = replace(reading, targets=())
    if intent == "pause" and not kinds & {"pause"} and len(reading.absences) > 1:
        notes.doubts.append("several absences and no word of a pause")
    clear = standing.is_clear(page, intent, cues) or (answer is not None and answer.intent == intent and context.asked != "")
    said = standing.SAID_AS.get(intent, (intent,))
    notes.take("intent", *(c.span for c in (*cues, *((answer,) if answer else ())) if c.intent in said))
    if named.stranger and reading.mentor_named:
        notes.doubts.append("a name that nobody on the roster has")
    aside = [a.span for a in atoms if a.kind in ("foreign", "past", "vague", "link")]
    notes.doubts += doubts.of(page, cut, intent, reading, notes, [*used, *aside], context.role)
    confidence, why = weigh.confidence(weighed, intent, kinds, reading, context, tuple(notes.doubts), clear)
    return replace(
        reading, intent=intent, unread=weighed.unread, confidence=confidence, why=why, hard=tuple(dict.fromkeys(notes.hard)),
        spans={name: tuple(page.quote(s) for s in spans) for name, spans in notes.spans.items()},
    )  # fmt: skip


def _places(folded: str, context: Context) -> tuple[int | None, tuple[Span, ...]]:
    """How many mentees the writer takes: a manager none; a mentee only where that is said, or while offering to be a mentor."""
    most, places = capacity(folded)
    if most is None or context.role not in ("mentee", "manager"):
        return most, places
    said = context.asked == "become_mentor" or any("mentee" in folded[start:end] for start, end in places)
    meant = context.role == "mentee" and (said or any(c.intent == "volunteer" for c in intents.cues(folded, context.role)))
    return (most, places) if meant else (None, ())


def _agreed(page: Page, atoms: tuple[Atom, ...]) -> bool:
    """ "Yes, Tuesday at 2 is perfect" agrees to what was proposed and wishes for nothing."""
    days = [a for a in atoms if a.kind in ("days", "dayset", "part", "cadence")]
    return (
        len(days) == 1
        and not any(a.kind in ("range", "barerange", "bound") for a in atoms)
        and days[0].kind == "days"
        and not days[0].plural
        and not re.search(r"\b(?:but|better|rather|instead|only)\b", page.folded)
    )


def _about_one(reading: Reading, notes: Notes) -> Reading:
    """A mail that moves one session: a week away is the session's, hours of every week are why it moves."""
    short = all(a.until is not None and (a.until - a.since).days < 7 for a in reading.absences)
    if reading.absences and not reading.targets and short:
        reading = replace(reading, absences=(), targets=tuple(Targets(a.since, a.until) for a in reading.absences))
    if reading.availability and _moving(reading):
        notes.doubts.append("hours of every week beside one session")
        reading = replace(reading, availability=())
    return reading


_ONE_DAY = frozenset({"date", "days", "point", "weekday"})


def _spoken_of(reading: Reading, cut: tuple[Clause, ...], today: Today, notes: Notes) -> Reading:
    """ "Friday the auditors come. How about Monday 8 March?": the one day told of before the new one is the session's."""
    if reading.targets or not reading.times:
        return reading
    begins = min((a for a, _ in notes.spans.get("times", ())), default=0)
    told = {
        stretch: atom
        for c in cut
        if c.act in ("wish", "") and c.span[1] <= begins and not _PAST.search(c.text)
        for atom in c.atoms
        if atom.kind in _ONE_DAY and not atom.plural
        for stretch in agenda.stretches(atom, today)
    }
    if len(told) != 1:
        return reading
    ((day, atom),) = told.items()
    if any(t.day == day.since for t in reading.times):
        return reading
    notes.take("targets", atom.span)
    notes.doubts.append("the session's day is only told of")
    return replace(reading, targets=(agenda.target(day),))


_PAST = re.compile(r"\b(?:was|were|had|did|last|ago|went|until|till|since|by)\b")


def _asked_for(clause: Clause) -> bool:
    """Whether a clause asks for hours, a length or a way to talk, whatever is told or thanked for around it."""
    said = (clause.has(*CLOCKS, "duration", "cadence") or clause.generic) and not clause.definite
    asks = clause.kinds & {"propose", "preference", "fit"} or "please" in clause.text
    return said and bool(asks) and clause.act in ("wish", "") and "thanks" not in clause.kinds


def _but_its_own_day(reading: Reading) -> Reading:
    """ "Thursday is the day of the move. Can we leave out Thursday's talk?": the day of the session is no wish."""
    own = {DAYS[t.since.weekday()] for t in reading.targets if t.since and t.since == t.until}
    return replace(reading, availability=tuple(w for w in reading.availability if w.kind == "avoid" or not set(w.days) <= own))


def _moving(reading: Reading) -> bool:
    return bool(reading.times or reading.shift_min is not None or reading.mentor_named or reading.topics)


def fields(page: Page, context: Context, today: Today, mode: str) -> Reading:
    """The fields of a command's argument, where the command has already said what it speaks of."""
    notes = Notes()
    most, places = _places(page.folded, context)
    notes.take("capacity", *places)
    bare = struck(page.folded, sorted(places), "\x00")
    cues, atoms = intents.cues(bare, context.role), lex(bare)
    cut = clauses(page, atoms, cues, context, mode)
    reading = replace(_fields(page, cues, atoms, cut, context, today, notes), capacity=most)
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


def _fields(
    page: Page, cues: tuple[Cue, ...], atoms: tuple[Atom, ...], cut: tuple[Clause, ...], context: Context, today: Today, notes: Notes
) -> Reading:
    """Every field but the intent and the people."""
    days = agenda.resolved(atoms, today)
    reading = dated.moved(page, cut, days, today, notes)
    reading = dated.missed(page, cut, cues, days, reading, today, notes)
    cut = tuple(_from_to(c) for c in cut)
    wish = tuple(a for c in cut if c.act in ("wish", "") for a in c.atoms)
    refused = {a for c in cut if c.has("bad", "refuse") and c.has("days") for a in c.atoms if a.kind == "cadence"}
    cadence, rest = rhythm.rhythm(page, wish, refused, notes)
    reading = replace(reading, cadence=cadence)
    reading = rhythm.hours(page, cut, rest, reading, notes)
    return _plain(page, reading, atoms, cut, context, notes)


def _from_to(clause: Clause) -> Clause:
    """ "Switch from Tuesdays to Thursdays": only the new days are wished for."""
    if clause.act != "wish" or "move" not in clause.kinds:
        return clause
    return replace(clause, atoms=tuple(parts[-1] for a in clause.atoms if (parts := moving.parted(a))))


def _plain(page: Page, reading: Reading, atoms: tuple[Atom, ...], cut: tuple[Clause, ...], context: Context, notes: Notes) -> Reading:
    """Channels, length, number, zone and topics."""
    talk = ways(page, atoms)
    notes.take("channels", *talk.spans)
    if talk.hard:
        notes.hard.append("channels")
    gone = {a for c in cut if c.act in ("away", "miss") for a in c.atoms}
    dated_only = bool(reading.absences) and not reading.availability
    there = {a for c in cut if c.has("days", "dayset") for a in c.atoms if a.kind == "zone" and _THERE.match(a.text)}
    zoned = [a for a in atoms if a.kind == "zone" and a not in gone | there and not (dated_only and "time" not in a.text)]
    lasting = [a for a in atoms if a.kind == "duration" and not _replaced(page, a)]
    notes.take("duration_min", *(a.span for a in atoms if a.kind == "duration"))
    notes.take("tz", *(a.span for a in atoms if a.kind == "zone"))
    zones = [wishes.zone(a, context.tz) for a in sorted(zoned, key=lambda a: "time" in a.text)]
    subjects, spans = topics(page)
    notes.take("topics", *spans)
    return replace(
        reading, channels=talk.channels, topics=subjects,
        duration_min=lasting[-1].number if lasting else None, tz=next((z for z in reversed(zones) if z), None),
    )  # fmt: skip


_THERE = Expression(r"(?:i'm|i am|we're|we are|am|out|here|back|now)\b")
"""Where somebody is on some days of the week, which is not where they live: "on Mondays I'm in Brno"."""


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
