"""Every field but the intent and the people: the atoms of each clause go where the clause speaks of them."""

from __future__ import annotations

import re
from dataclasses import replace

from alongside.language import agenda, dated, moving, rhythm, wishes
from alongside.language.agenda import Today
from alongside.language.atom import Atom
from alongside.language.clause import Clause
from alongside.language.expressions import Expression
from alongside.language.intents import SIGNS, Cue
from alongside.language.notes import Notes
from alongside.language.page import Page
from alongside.language.reading import Context, Reading
from alongside.language.topics import topics, what_it_is_about
from alongside.language.ways import ways


def filled(
    page: Page, cues: tuple[Cue, ...], atoms: tuple[Atom, ...], cut: tuple[Clause, ...], context: Context, today: Today, notes: Notes, most: int | None
) -> Reading:  # fmt: skip
    """Every field but the intent and the people; ``most`` is how many mentees the writer takes."""
    days = agenda.resolved(atoms, today)
    reading = dated.moved(page, cut, days, today, notes)
    reading = dated.missed(page, cut, cues, days, reading, today, notes)
    cut = tuple(_from_to(c) for c in cut)
    wish = tuple(a for c in cut if c.act in ("wish", "") and not rhythm.of_a_story(c) for a in c.atoms)
    several = sum(c.has("cadence") for c in cut) > 1
    refused = {a for c in cut if c.has("bad", "refuse") and (several or c.has("days")) for a in c.atoms if a.kind == "cadence"}
    cadence, rest = rhythm.rhythm(page, wish, refused, notes)
    reading = replace(reading, cadence=cadence, capacity=most)
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
    if not subjects and any("request" in c.kinds for c in cut):
        subjects, spans = what_it_is_about(page)
    notes.take("topics", *spans)
    stories = {a for c in cut if c.told and not c.kinds - SIGNS - {"thanks", "note"} for a in c.atoms}
    theirs = {a for c in cut if c.told and _THEIRS.match(c.text) for a in c.atoms}
    atoms = tuple(a for a in atoms if a not in stories or (a.kind == "zone" and a not in theirs))
    talk = ways(page, tuple(a for a in atoms if not any(a.text in subject.lower() for subject in subjects)))
    notes.take("channels", *talk.spans)
    if talk.hard:
        notes.hard.append("channels")
    gone = {a for c in cut if c.act in ("away", "miss") for a in c.atoms}
    dated_only = bool(reading.absences) and not reading.availability
    there = {a for c in cut if c.has("days", "dayset") for a in c.atoms if a.kind == "zone" and _THERE.match(a.text)}
    zoned = [a for a in atoms if a.kind == "zone" and a not in gone | there and not (dated_only and "time" not in a.text)]
    lengths = [c for c in cut if c.has("duration")] if len(cut) > 1 else []
    told = {a for c in lengths if _OVER.search(c.text) and not _OF_A_TALK.search(c.text) for a in c.atoms}
    lasting = [a for a in atoms if a.kind == "duration" and a not in told and not _replaced(page, a)]
    notes.take("duration_min", *(a.span for a in atoms if a.kind == "duration"))
    notes.take("tz", *(a.span for a in atoms if a.kind == "zone"))
    zones = [wishes.zone(a, context.tz) for a in sorted(zoned, key=lambda a: "time" in a.text) if not wishes.same_clock(a, context)]
    return replace(
        reading, channels=talk.channels, topics=subjects,
        duration_min=lasting[-1].number if lasting else None, tz=next((z for z in reversed(zones) if z), None),
    )  # fmt: skip


_OF_A_TALK = Expression(
    r"\b(?:sessions?|talks?|talking|meet(?:ing)?s?|calls?|chats?|slots?|each|per|at a time|max(?:imum)?|at (?:the )?most|only|enough|plenty|please|could|can|can't|would|should|shall|may|let's|prefer\w*|rather|like|want|need|wish|"
    r"fine|ok(?:ay)?|good|best|better|ideal\w*|perfect|works?|suits?|great|happy|instead|longer|shorter|make it|if possible|how about|what about|free|spare|give|offer|sounds?|do|don't|keep|limit|length|no more|not more|not|never|weekly|"
    r"every|once|twice|mentoring|mentors?|mentees?|conversations?|catch-?ups?|together|one-on-ones?|appointments?|too (?:long|short)|take|i've got|i have|we|us|our|from|sharp|short|long)\b|^[\s\W]*(?:[\w']+[\s\W]*){0,4}$"
)
"""What a length of talks stands beside; without any of it a length is of the story: "in one hour she explained more than the manual"."""
_OVER = Expression(r"\b(?:was|were|had|did|took|spent|drove|he|she|they|it's|it is|half of (?:it|that|them)|[a-z]{3,}ed)\b")
"""What is told: "in one hour she explained to me more than the manual"."""
_THEIRS = Expression(r"\s*(?:and |but |because |since )?(?:he|she|they|his|her|their)\b")
"""A clause about others: where they are is not where the writer is."""
_THERE = Expression(r"(?:i'm|i am|we're|we are|am|out|here|back|now)\b")
"""Where somebody is on some days of the week, which is not where they live: "on Mondays I'm in Brno"."""


def _replaced(page: Page, atom: Atom) -> bool:
    """Whether this is what shall no longer hold, or another's time: "instead of an hour", "an hour is too long"."""
    return (
        re.search(
            r"\bevery $|\b(?:under|below|exceed(?:s|ing)?|above|beyond)(?: (?:a|the))? $|(?<!more )(?<!longer )(?<!less )\b(?:instead of|rather than|not|than|for over|within|for about the last)(?: (?:a|the|full))* $|\b(?:the|these|those|our|current|usual) $|\b(?:useful|better|rather) than[a-z ]{0,12}$",
            page.folded[: atom.span[0]][-24:],
        )
        is not None
        or re.match(
            r"\s*(?:is|are|feels?|seems?) (?:a bit |way |far |much )?too (?:long|short|much)|\s*(?:drive|shifts?|train|walk|flight|away|ahead|behind|commute|ride|longer|ago|late)\b",
            page.folded[atom.span[1] :][:30],
        )
        is not None
    )
