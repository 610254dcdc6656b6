"""Sentences: every atom goes to one field by what its clause speaks of, the cues and the question asked decide the intent.

A clause speaks of wishes unless a cue says that it moves a session, leaves one out, or tells of days away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from alongside.language import agenda, dated, doubts, fitting, intents, moving, people, rhythm, standing, weigh, wishes
from alongside.language.agenda import Today
from alongside.language.atoms import Atom, lex
from alongside.language.clause import CLOCKS, Clause
from alongside.language.clauses import clauses
from alongside.language.expressions import Expression
from alongside.language.intents import Cue
from alongside.language.notes import Notes
from alongside.language.page import Page, Span, fold, struck
from alongside.language.people import People
from alongside.language.places import capacity
from alongside.language.reading import Context, Intent, Reading
from alongside.language.settling import about_us, asks_advice, astray, only_asks, only_words, settled, thanked_last, wonders
from alongside.language.topics import topics
from alongside.language.voice import elsewhere, passing
from alongside.language.ways import ways

_SOCIAL = frozenset({"courtesy", "trap", "stop", "open"})


def read(page: Page, context: Context, today: Today) -> Reading:
    """The reading of a text that is no command."""
    if astray(page):
        return Reading(confidence=0.2, unread=(page.own.strip(),))
    notes = Notes()
    heard = _heard(page, context, notes)
    if context.asked == "thanks_prompt" and not _leaves_thanks(heard.cues, heard.answer):
        return weigh.thanks(page, heard.cues)
    cut = clauses(heard.body, heard.atoms, heard.cues, context)
    reading = replace(_fields(heard.body, heard.cues, heard.atoms, cut, context, today, notes), capacity=heard.most)
    cues, asking = standing.own(page, heard.cues, bool(context.asked))
    kinds = {c.intent for c in cues} | ({heard.answer.intent} if heard.answer else set())
    reading = _with_people(reading, heard.named, kinds, context, notes, page)
    if kinds - SIGNS or context.asked:
        kinds = settled(kinds, reading, context, heard.answer, page)
    kinds, reading = _weighed_against(kinds, reading, cut, heard.atoms)
    used = _used(heard, cues, notes)
    weighed = weigh.weight(heard.body, used, cut)
    plain = ((asking or about_us(page)) and only_asks(page)) or (context.role == "mentee" and asks_advice(page, cut))
    if (free := _free(page, kinds, cues, reading, context, asking)) is not None:
        return weigh.free(page, free, kinds, plain)
    intent, reading = _intent(page, kinds, reading, context, weighed, asking)
    if not context.role and not context.asked and weighed.unread and not about_us(page):
        return Reading(confidence=0.2, unread=weighed.unread)
    if intent == "other" and reading.empty and not context.asked and not kinds - SIGNS - {"doubt"} and elsewhere(page, cut):
        return Reading(confidence=weigh.elsewhere(weighed), unread=weighed.unread, why=("nothing in it is about the programme",))
    if intent in FREE and not kinds & {"request", "preference"}:
        wishing = intent == "thanks" and any(_of_hours(c) for c in cut)
        courtesy = intent == "thanks" and "thanks" not in kinds and thanked_last(page)
        return weigh.free(page, intent, kinds | ({"doubt"} if wishing or courtesy else set()), plain)
    reading = fitting.fitted(intent, reading, kinds, fitting.Around(page, heard.atoms, cut, today, bool(context.asked)), notes)
    return _sure(replace(reading, intent=intent), heard, cues, kinds, cut, used, weighed, context, notes)


FREE = ("thanks", "note", "question", "help")
"""Intents whose words are carried whole."""
SIGNS = frozenset({"courtesy", "shield", "trap", "doubt"})
"""Cues that are no intent."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What stands in a text before it is known what its clauses speak of; ``body`` is without the yes or no it opens with."""

    page: Page
    body: Page
    answer: Cue | None
    cues: tuple[Cue, ...]
    atoms: tuple[Atom, ...]
    most: int | None
    named: People


def _heard(page: Page, context: Context, notes: Notes) -> Heard:
    """The cues, tokens, places and people of a text."""
    answer = intents.answer(page.folded)
    folded = page.folded if answer is None else " " * answer.span[1] + page.folded[answer.span[1] :]
    body = replace(page, folded=folded)
    most, places = _places(folded, context)
    notes.take("capacity", *places)
    bare = struck(folded, sorted(places), "\x00")
    lexed = lex(bare)
    cues = tuple(c for c in intents.cues(bare if most == 0 else folded, context.role) if not _of_something_else(c, body, lexed))
    atoms = tuple(a for a in lexed if not any(c.intent in _SOCIAL and c.span[0] <= a.span[0] < c.span[1] for c in cues))
    return Heard(page, body, answer, cues, atoms, most, people.mentioned(body, context.roster, context.writer))


def _of_something_else(cue: Cue, page: Page, atoms: tuple[Atom, ...]) -> bool:
    """A move in a story, "our youngest moved out"; a no to a way to talk, "e-mail isn't for me"; a choice of one."""
    if cue.intent in ("move", "propose"):
        return passing(page, cue.span)
    if cue.intent not in ("decline", "request") or not _OF_A_WAY.fullmatch(page.folded[slice(*cue.span)]):
        return False
    start = next((a for a, b in page.clauses if a <= cue.span[0] < b), 0)
    return any(a.kind == "channel" and start <= a.span[0] < cue.span[0] for a in atoms)


_OF_A_WAY = Expression(r"(?:isn't|is not|not) .*|(?:is|are|would|could)(?: be)? my .*choice.*")


_SIGNALS = ("refuse", "only", "except", "bad", "but", "verb", "address")
_ASIDE = ("foreign", "past", "vague", "link")
"""Tokens that are no part of a wish: rooms, years, what is over."""


def _used(heard: Heard, cues: tuple[Cue, ...], notes: Notes) -> list[Span]:
    """The words that something was read from."""
    used = [c.span for c in (*cues, *((heard.answer,) if heard.answer else ()))]
    used += [a for spans in notes.spans.values() for a in spans]
    return [*used, *(a.span for a in heard.atoms if a.kind in _SIGNALS), *heard.named.spans]


def _weighed_against(kinds: set[str], reading: Reading, cut: tuple[Clause, ...], atoms: tuple[Atom, ...]) -> tuple[set[str], Reading]:
    """What is asked for beside thanks counts, hours beside what is told of others do not."""
    limited = reading.capacity is not None
    if "thanks" in kinds and kinds - {"thanks"} <= SIGNS and (limited or any(_asked_for(c) for c in cut)):
        kinds = kinds | {"preference"}
    longer = any(c.has("duration", "cadence") and c.kinds & {"propose", "preference"} for c in cut)
    if "trap" in kinds and not longer and not kinds & {"request", "volunteer", "accept"} and not any(a.plural for a in atoms):
        return kinds - {"preference"}, replace(reading, availability=())
    return kinds, reading


def _free(page: Page, kinds: set[str], cues: tuple[Cue, ...], reading: Reading, context: Context, asking: bool) -> Intent | None:
    """Note or question, where the whole text is one; days and names in it are part of the story."""
    opens = any(c.intent == "note" and not page.folded[: c.span[0]].strip() for c in cues)
    if "note" in kinds and opens and not kinds & intents.CONSEQUENTIAL:
        return "note"
    if (
        wonders(page)
        and kinds <= {"request", "preference", "skip", "away", "reschedule"}
        and not context.asked
        and not fitting.moving(reading)
    ):
        return "question"
    return "question" if asking and kinds <= {"preference", "shield", "courtesy"} and len(page.sentences) == 1 else None


def _intent(page: Page, kinds: set[str], reading: Reading, context: Context, weighed: weigh.Weight, asking: bool) -> tuple[Intent, Reading]:
    """The one intent, and the fields that it leaves."""
    if kinds & set(intents.ORDER):
        intent = intents.first_of(kinds)
    else:
        intent = "question" if asking else only_words(page, reading, context, weighed)
        reading = Reading() if intent in ("other", "thanks", "question") else reading
    if intent == "preference" and reading.empty and not reading.mentors_avoided and not context.asked:
        return "other", reading  # "Please use my new address from now on": a change, and none of ours.
    return intent, reading


def _sure(
    reading: Reading, heard: Heard, cues: tuple[Cue, ...], kinds: set[str], cut: tuple[Clause, ...], used: list[Span], weighed: weigh.Weight,
    context: Context, notes: Notes,
) -> Reading:  # fmt: skip
    """The reading with its confidence, its reasons, and the words it came from."""
    page, answer, intent = heard.page, heard.answer, reading.intent
    if intent == "pause" and not kinds & {"pause"} and len(reading.absences) > 1:
        notes.doubts.append("several absences and no word of a pause")
    whole = intent == "accept" and len(page.words) > 3 and "?" not in page.folded
    clear = standing.is_clear(page, intent, cues) or (answer is not None and answer.intent == intent and (context.asked != "" or whole))
    said = standing.SAID_AS.get(intent, (intent,))
    notes.take("intent", *(c.span for c in (*cues, *((answer,) if answer else ())) if c.intent in said))
    if heard.named.stranger and reading.mentor_named:
        notes.doubts.append("a name that nobody on the roster has")
    aside = [a.span for a in heard.atoms if a.kind in _ASIDE]
    notes.doubts += doubts.of(page, cut, intent, reading, notes, [*used, *aside], context.role)
    confidence, why = weigh.confidence(weighed, intent, kinds, reading, context, tuple(notes.doubts), clear)
    return replace(
        reading, unread=weighed.unread, confidence=confidence, why=why, hard=tuple(dict.fromkeys(notes.hard)),
        spans={name: tuple(page.quote(s) for s in spans) for name, spans in notes.spans.items()},
    )  # fmt: skip


def _of_hours(clause: Clause) -> bool:
    """Whether a clause speaks of hours of every week and is no part of the thanks."""
    return clause.act == "wish" and not clause.kinds & {"thanks", "note"} and (clause.generic or clause.has("range", "barerange", "bound"))


def _places(folded: str, context: Context) -> tuple[int | None, tuple[Span, ...]]:
    """How many mentees the writer takes: a manager none; a mentee only where that is said, or while offering to be a mentor."""
    most, places = capacity(folded)
    if most is None or context.role not in ("mentee", "manager"):
        return most, places
    said = context.asked == "become_mentor" or any("mentee" in folded[start:end] for start, end in places)
    meant = context.role == "mentee" and (said or any(c.intent == "volunteer" for c in intents.cues(folded, context.role)))
    return (most, places) if meant else (None, ())


def _asked_for(clause: Clause) -> bool:
    """Whether a clause asks for hours, a length or a way to talk, whatever is told or thanked for around it."""
    said = (clause.has(*CLOCKS, "duration", "cadence") or clause.generic or clause.single) and not clause.definite
    asks = clause.kinds & {"propose", "preference", "fit"} or _ASKING.match(clause.text) or "please" in clause.text
    return said and bool(asks) and clause.act in ("wish", "") and "thanks" not in clause.kinds


_ASKING = Expression(r"\s*(?:and |so |but |maybe |perhaps )*(?:could|can|may|might|would|shall) (?:we|i|it|you|the|our)\b")


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
    wish = tuple(a for c in cut if c.act in ("wish", "") and not rhythm.of_a_story(c) for a in c.atoms)
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
    subjects, spans = topics(page, tuple(c.span for c in cut if c.told and context.role != "mentee"))
    notes.take("topics", *spans)
    stories = {a for c in cut if c.told and not c.kinds - SIGNS for a in c.atoms}
    atoms = tuple(a for a in atoms if a not in stories or a.kind == "zone")
    talk = ways(page, tuple(a for a in atoms if not any(a.text in subject.lower() for subject in subjects)))
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
            r"\b(?:under|exceed(?:s|ing)?|above|beyond)(?: (?:a|the))? $|(?<!more )(?<!longer )(?<!less )\b(?:instead of|rather than|not|than|for over|within|for about the last)(?: (?:a|the|full))* $|\b(?:the|these|those|our|current|usual) $|\b(?:useful|better|rather) than[a-z ]{0,12}$",
            page.folded[: atom.span[0]][-24:],
        )
        is not None
        or re.match(
            r"\s*(?:is|are|feels?|seems?) (?:a bit |way |far |much )?too (?:long|short|much)|\s*(?:drive|train|walk|flight|away|ahead|behind|commute|ride|longer|ago|late)\b",
            page.folded[atom.span[1] :][:30],
        )
        is not None
    )
