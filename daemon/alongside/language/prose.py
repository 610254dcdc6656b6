"""Sentences: every atom goes to one field by what its clause speaks of, the cues and the question asked decide the intent.

A clause speaks of wishes unless a cue says that it moves a session, leaves one out, or tells of days away. Where nothing was asked,
what such mails mostly mean (``likeness``) is a second opinion: a reading it shares is surer, one it does not share is not sure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from alongside.language import doubts, fitting, intents, standing, weigh
from alongside.language.agenda import Today
from alongside.language.atom import Atom
from alongside.language.atoms import lex
from alongside.language.clause import CLOCKS, Clause
from alongside.language.clauses import clauses
from alongside.language.expressions import Expression
from alongside.language.filling import filled
from alongside.language.heard import Heard, hear, places_of, used_in
from alongside.language.intents import SIGNS, Cue
from alongside.language.likeness import Likely
from alongside.language.notes import Notes
from alongside.language.page import Page, Span, fold, struck
from alongside.language.reading import Context, Intent, Reading
from alongside.language.settling import (
    A_MENTOR,
    about_us,
    asks_advice,
    asks_of_us,
    astray,
    only_asks,
    only_wonders,
    only_words,
    settled,
    thanked_last,
    wonders,
)
from alongside.language.voice import elsewhere
from alongside.language.wanted import with_people


def read(page: Page, context: Context, today: Today, likely: Likely | None = None) -> Reading:
    """The reading of a text that is no command; with what such mails mostly mean, where that is known."""
    if astray(page):
        return Reading(confidence=0.2, unread=(page.own.strip(),))
    reading = _read(page, context, today, likely)
    if likely is None or not likely.against(reading.intent):
        return reading
    intent = likely.beside(reading.intent, reading.confidence >= weigh.SURE)
    if intent == "other":
        reading = Reading(confidence=0.4, unread=reading.unread)
    elif intent != reading.intent:
        reading = _meant(page, context, today, intent)
    return weigh.differing(reading, likely.intent)


def _meant(page: Page, context: Context, today: Today, intent: Intent) -> Reading:
    """The reading of a text whose intent is already known."""
    if intent in FREE:
        return weigh.free(page, intent, set())
    notes = Notes()
    heard = hear(page, context, notes)
    kinds = {intent} | ({c.intent for c in heard.cues} & SIGNS)
    cut = clauses(heard.body, heard.atoms, heard.cues, context)
    if intent == "preference":
        cut = tuple(replace(c, act="wish") if c.act in ("miss", "move", "away") and not c.definite else c for c in cut)
    reading = filled(heard.body, heard.cues, heard.atoms, cut, context, today, notes, heard.most)
    reading = with_people(reading, heard.named, kinds, context, notes, page)
    used = used_in(heard, heard.cues, notes)
    around = fitting.Around(page, heard.atoms, cut, today, bool(context.asked))
    fitted = replace(fitting.fitted(intent, reading, kinds, around, notes), intent=intent)
    return _sure(fitted, heard, heard.cues, kinds, cut, used, weigh.weight(heard.body, used, cut), context, notes)


def _read(page: Page, context: Context, today: Today, likely: Likely | None) -> Reading:
    notes = Notes()
    heard = hear(page, context, notes)
    if context.asked == "thanks_prompt" and not _leaves_thanks(heard.cues, heard.answer):
        return weigh.thanks(page, heard.cues)
    cut = clauses(heard.body, heard.atoms, heard.cues, context)
    reading = filled(heard.body, heard.cues, heard.atoms, cut, context, today, notes, heard.most)
    cues, asking = standing.own(page, heard.cues, bool(context.asked))
    if (
        not context.asked
        and heard.answer is None
        and context.role in ("mentor", "mentee")
        and not reading.empty
        and standing.faint(page, cues)
    ):
        cues = tuple(c for c in cues if c.intent not in ("accept", "fit"))
    kinds = {c.intent for c in cues} | ({heard.answer.intent} if heard.answer else set())
    reading = with_people(reading, heard.named, kinds, context, notes, page)
    if kinds - SIGNS or context.asked or (reading.topics and A_MENTOR.search(page.folded)):
        kinds = settled(kinds, reading, context, heard.answer, page)
    kinds, reading = _weighed_against(page, kinds, reading, cut, heard.atoms)
    used = used_in(heard, cues, notes)
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
        wishing = intent == "thanks" and (any(_of_hours(c) for c in cut) or _asks_beside(page, cut))
        courtesy = intent == "thanks" and "thanks" not in kinds and thanked_last(page)
        return weigh.free(page, intent, kinds | ({"doubt"} if wishing or courtesy else set()), plain)
    reading = fitting.fitted(intent, reading, kinds, fitting.Around(page, heard.atoms, cut, today, bool(context.asked)), notes)
    if likely is not None and likely.shares.get(intent, 0.0) >= weigh.CERTAIN:
        weighed = weighed.lighter
    return _sure(replace(reading, intent=intent), heard, cues, kinds, cut, used, weighed, context, notes)


FREE = ("thanks", "note", "question", "help")
"""Intents whose words are carried whole."""


_ASIDE = ("foreign", "past", "vague", "link")
"""Tokens that are no part of a wish: rooms, years, what is over."""


def _weighed_against(
    page: Page, kinds: set[str], reading: Reading, cut: tuple[Clause, ...], atoms: tuple[Atom, ...]
) -> tuple[set[str], Reading]:
    """What is asked beside praise or for beside thanks counts, hours beside what is told of others do not."""
    limited = reading.capacity is not None
    if "thanks" in kinds and kinds - {"thanks"} <= SIGNS and (limited or any(_asked_for(c) for c in cut)):
        kinds = kinds | {"preference"}
    if "thanks" in kinds and kinds - {"thanks"} <= SIGNS and asks_of_us(page):
        return (kinds - {"thanks"}) | {"question"}, reading
    longer = any(c.has("duration", "cadence") and c.kinds & {"propose", "preference"} for c in cut)
    if "trap" in kinds and not longer and not kinds & {"request", "volunteer", "accept"} and not any(a.plural for a in atoms):
        return kinds - {"preference"}, replace(reading, availability=())
    return kinds, reading


def _free(page: Page, kinds: set[str], cues: tuple[Cue, ...], reading: Reading, context: Context, asking: bool) -> Intent | None:
    """Note or question, where the whole text is one; days and names in it are part of the story."""
    opens = any(c.intent == "note" and not page.folded[: c.span[0]].strip() for c in cues)
    if "note" in kinds and opens and not kinds & intents.CONSEQUENTIAL:
        return "note"
    if kinds <= {"request", *SIGNS} and only_wonders(page) and not context.asked:
        return "question"
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
    if intent == "accept" and not context.asked and answer is None and standing.faint(page, cues):
        notes.doubts.append("a faint yes further down in the mail")
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
        reading, unread=weighed.open, confidence=confidence, why=why, hard=tuple(dict.fromkeys(notes.hard)),
        spans={name: tuple(page.quote(s) for s in spans) for name, spans in notes.spans.items()},
    )  # fmt: skip


_REFUSING = Expression(
    r"\b(?:ab(?:zu)?lehnen|lehne|absagen|abzusagen|verzichte|zurückziehen|décline|déclinerai|refuse|renonce|rechazo|declino|renuncio|opongo|oponerme|oppose|objeción|objection|einspruch|widerspreche)\b"
)
"""Words by which somebody refuses for themselves: beside thanks in another language they may be the point of the mail."""


def _asks_beside(page: Page, cut: tuple[Clause, ...]) -> bool:
    """Whether a thank-you in another language names days of the calendar or a way to talk, refuses, or asks for something with a please."""
    if page.tongue == "en":
        return False
    return any(c.definite or c.has("channel") for c in cut) or "please" in page.folded or _REFUSING.search(page.source.lower()) is not None


def _of_hours(clause: Clause) -> bool:
    """Whether a clause speaks of hours of every week and is no part of the thanks."""
    return clause.act == "wish" and not clause.kinds & {"thanks", "note"} and (clause.generic or clause.has("range", "barerange", "bound"))


def _asked_for(clause: Clause) -> bool:
    """Whether a clause asks for hours, a length or a way to talk, whatever is told or thanked for around it."""
    said = (clause.has(*CLOCKS, "duration", "cadence") or clause.generic or clause.single) and not clause.definite
    asks = (
        clause.kinds & {"propose", "preference", "fit"}
        or (clause.has("refuse", "only") and not clause.told)
        or _ASKING.match(clause.text)
        or "please" in clause.text
    )
    return said and bool(asks) and clause.act in ("wish", "") and "thanks" not in clause.kinds


_ASKING = Expression(r"\s*(?:and |so |but |maybe |perhaps )*(?:could|can|may|might|would|shall) (?:we|i|it|you|the|our)\b")


def fields(page: Page, context: Context, today: Today, mode: str) -> Reading:
    """The fields of a command's argument, where the command has already said what it speaks of."""
    notes = Notes()
    most, places = places_of(page.folded, context)
    notes.take("capacity", *places)
    bare = struck(page.folded, sorted(places), "\x00")
    cues, atoms = intents.cues(bare, context.role), lex(bare)
    cut = clauses(page, atoms, cues, context, mode)
    reading = filled(page, cues, atoms, cut, context, today, notes, most)
    used = [s for spans in notes.spans.values() for s in spans]
    return replace(reading, unread=weigh.weight(page, used).unread)


def chosen(folded: str, context: Context) -> int | None:
    """Which of the choices offered a text takes: "2 please", "the second one", or the choice's own words."""
    if not (context.choices or context.asked):
        return None
    words = re.sub(
        r"\b(?:please|thanks|thank you|yes|with pleasure|gladly|happily|sounds good|looks good|is fine|is good|is best|is perfect|works(?: for me| best| well)?|suits me(?: best)?|would be (?:great|good|best|fine|perfect|lovely)|for me|great|perfect|ok|okay|it is|i choose|i'd choose|i prefer|let's go with|let's go for|let's do|we'll take|i'd like|i would like|i'd take|i take|let's take|take|go for|number|no\.|option|the|one|choice)\b|[#.,!:()]",
        " ",
        folded,
    )
    words = " ".join(words.split())
    table = {"1": 1, "2": 2, "3": 3, "first": 1, "second": 2, "third": 3, "two": 2, "three": 3}
    if words in table and table[words] <= (len(context.choices) or 3):
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
