"""How far unsure words may go: nothing grave is done on them, and nothing of them reaches anybody else, before one short question.

Whatever an arm has decided is weighed here by what it would bring about, so that no arm can forget to ask. Words with two meanings
are asked about first, with each meaning spelt out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from alongside.language.intents import CONSEQUENTIAL
from alongside.language.reading import Intent, Reading
from alongside.programme import drafts, hours, policy
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Clarify, Letter
from alongside.programme.model import COMING, Ask, State

_WORDS_ONLY: frozenset[Intent] = frozenset({"thanks", "note", "question", "help", "autoreply", "other"})
"""Intents that carry words and change no date: what a date in them means is between the people."""
_CARRIED = ("opener", "thanks_prompt", "question")
"""Letters whose answer goes on to the other in its writer's own words; their guards are elsewhere."""
_ECHOES = ("received", "understood")
"""Letters that show a record: a no above further words corrects a line and takes nothing back."""
_CONDITION = re.compile(r"\W*(?:unless|if|except|but|only|provided|as long as|until)\b", re.IGNORECASE)
_ASKING = ("asked back", "waits for a confirmation", "was this you")
"""Decisions that ask already."""

IN_SHORT: dict[Intent, str] = {
    "accept": "take it as a yes",
    "decline": "take it as a no",
    "stop": "stop my letters to you",
    "end": "end it",
    "pause": "pause your talks",
    "resume": "let your talks go on",
    "skip": "leave the talk out",
    "reschedule": "move the talk",
    "request": "look for a mentor for you",
    "volunteer": "note you as a mentor",
    "preference": "change your wishes",
    "thanks": "pass your thanks on",
}
"""What a subject line says would be done, where the arm has no better words."""


def settled(state: State, event: MailArrived) -> MailArrived:
    """``event`` with the one meaning that names a talk of its writer's, where the others name days without one: "next Thursday"."""
    reading = event.reading
    if reading is None or event.person is None or not reading.meanings:
        return event
    coming = {
        hours.local_day(state, state.people[event.person], s.start)
        for p in state.pairings_of(event.person) for s in state.sessions.get(p.id, ()) if s.state in COMING
    }  # fmt: skip
    if not all(_one_day(m.reading) for m in reading.meanings):
        return event
    there = [m.reading for m in reading.meanings if m.reading.targets[0].since in coming]
    return replace(event, reading=replace(there[0], meanings=())) if len(there) == 1 else event


def _one_day(reading: Reading) -> bool:
    """Whether the words name exactly one date of theirs."""
    return len(reading.targets) == 1 and reading.targets[0].since is not None and reading.targets[0].since == reading.targets[0].until


def unclear(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Which meaning is meant, by a number, where words that would act have several; nothing is done before."""
    reading = event.reading
    carried = event.parent is not None and event.parent.kind in _CARRIED
    if reading is None or event.confirmed or carried or not reading.meanings or reading.intent in _WORDS_ONLY:
        return None
    spelt = tuple(one.meant for one in reading.meanings)
    about = event.parent.about if event.parent else f"person:{event.writer}"
    words = Clarify("which_date", quoted=reading.meanings[0].said, choices=spelt)
    return drafts.clarify(state, event, now, words, about=about, choices=spelt, pairing=event.parent.pairing if event.parent else None)


def weighed(state: State, event: MailArrived, decision: Decision, now: datetime) -> Decision:
    """``decision``, or one yes or no instead of it where the words were not sure enough for what it does."""
    reading = event.reading
    if reading is None or event.confirmed or _sure(event, reading) or decision.action in _ASKING:
        return decision
    grave = reading.intent in CONSEQUENTIAL and bool(decision.facts)
    if not grave and not _reaches_others(event, decision):
        return decision
    return asked(state, event, reading, now)


def asked(state: State, event: MailArrived, reading: Reading, now: datetime, what: str = "") -> Decision:
    """One yes or no about the words as they stand; ``what`` would be done at a yes."""
    about = event.parent.about if event.parent else f"person:{event.writer}"
    words = Clarify("really", quoted=event.text.strip()[:80], detail=what or IN_SHORT.get(reading.intent) or _below(event))
    return drafts.clarify(state, event, now, words, about=about, pairing=event.parent.pairing if event.parent else None)


def _below(event: MailArrived) -> str:
    """What words that say nothing by themselves would do below the letter they answer."""
    return "let your talks go on" if event.parent and event.parent.kind == "ending" else "do what you wrote"


def _sure(event: MailArrived, reading: Reading) -> bool:
    """Whether the words are clear enough for what they say; a grave one with a condition left over, or below an echo, is not."""
    if reading.confidence < policy.SURE or reading.intent not in CONSEQUENTIAL:
        return reading.confidence >= policy.SURE
    corrects = event.parent is not None and event.parent.kind in _ECHOES
    return not any(corrects or _CONDITION.match(clause) for clause in reading.unread)


def _reaches_others(event: MailArrived, decision: Decision) -> bool:
    """Whether a letter to somebody else leaves, or an ask is on its way to one. Words carried as they stand were not read for it."""
    own = {event.person, event.sender} - {None, ""}
    letters = any(
        letter.reader.person not in own and letter.reader.address.lower() not in own and not _carried(letter, event)
        for letter in decision.letters
    )
    return letters or any(isinstance(fact, Ask) and fact.state == "due" for fact in decision.facts)


def _carried(letter: Letter, event: MailArrived) -> bool:
    """Whether the letter brings the writer's own words and nothing that was made of them."""
    brought = " ".join(getattr(letter.words, "text", "").split())
    return letter.kind == "thanks" or (bool(brought) and brought in " ".join(event.text.split()))
