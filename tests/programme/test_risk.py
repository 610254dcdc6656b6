"""Whatever people write: nothing grave is done and nobody else hears of it while the words are not sure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from alongside.language.intents import CONSEQUENTIAL
from alongside.language.reader import read
from alongside.language.reading import Context, Role
from alongside.programme import talks
from alongside.programme.decide import decide
from alongside.programme.events import Decision, MailArrived, Parent
from alongside.programme.model import Answered, Ask, Concern, Notice, Pairing, Person, Question, Request, State, apply
from people import HILARY, MONDAY, PRIYA, RAVI, TOM, after, mail, offer, paired, programme

BOSS = "boss@example.org"
HARMLESS = (Answered, Concern, Question)
"""Facts that note that something was asked or seen."""

WRITTEN = Path(__file__).parent.parent / "language"


def lively() -> State:
    """Priya and Hilary talk, Ravi hopes for Tom, Hilary's manager has been told."""
    state, pairing = paired(programme(replace(HILARY, manager=BOSS), replace(TOM, capacity=3)), offer())
    state = after(state, talks.begin(state, pairing, offer(), MONDAY, "seed"))
    wanted = Request(7, RAVI.id, "asking", MONDAY, asked=TOM.id, named=TOM.id, mentor_named="Tom Baker", round=1)
    ask = Ask(wanted.id, TOM.id, 1, "sent", MONDAY, proposal=offer())
    return apply(state, (wanted, ask, Notice(3, BOSS, "told", MONDAY)))


def mails() -> Iterator[dict[str, str]]:
    """Every mail of the sets that were written for the reader, with its expectations left aside."""
    for name in ("development.jsonl", "traps.jsonl", "development_de.jsonl", "development_fr.jsonl", "development_es.jsonl"):
        for line in (WRITTEN / name).read_text().splitlines():
            yield json.loads(line)


def wrote(state: State, text: str, role: str, asked: str) -> MailArrived:
    """The mail as it would come: a mentee and a mentor of a pair, the mentor who is asked, the manager who was told."""
    writer: dict[str, Person] = {"mentor": TOM if asked == "ask" else HILARY, "mentee": PRIYA, "": PRIYA}
    parents = {
        "ask": Parent(1, "ask", "request:7", TOM.id),
        "manager_notice": Parent(2, "manager_notice", f"manager:{BOSS}", BOSS, choices=("3",)),
        "change": Parent(3, "change", "pairing:3", "", 3),
    }
    reading = read(text, Context(MONDAY, "Europe/Berlin", cast(Role, role), asked=asked))
    event = mail(writer.get(role, PRIYA), reading, text=text, parent=parents.get(asked))
    return replace(event, sender=BOSS, person=None) if role == "manager" else event


def others(event: MailArrived, decision: Decision) -> list[str]:
    own = {event.person, event.sender} - {None}
    return [letter.reader.address for letter in decision.letters if letter.reader.person not in own and letter.reader.address not in own]


def unsure() -> Iterator[tuple[State, MailArrived]]:
    """Every such mail that is not sure, as an answer to what the set says, and out of the blue."""
    state = lively()
    for one in mails():
        for asked in {one.get("asked", ""), ""}:
            event = wrote(state, one["text"], one.get("role", ""), asked)
            if event.reading and event.reading.confidence < 0.8:
                yield state, event


def test_nobody_else_hears_of_words_that_are_not_sure() -> None:
    found = list(unsure())
    assert len(found) > 40
    for state, event in found:
        assert others(event, decide(state, event, MONDAY)) == [], event.text


def test_nothing_grave_is_done_on_words_that_are_not_sure() -> None:
    found = [(state, event) for state, event in unsure() if event.reading and event.reading.intent in CONSEQUENTIAL]
    assert len(found) > 5
    for state, event in found:
        decision = decide(state, event, MONDAY)
        changed = [fact for fact in decision.facts if not isinstance(fact, HARMLESS)]
        assert [fact for fact in changed if not _heard(state, fact)] == [], event.text


def _heard(state: State, fact: object) -> bool:
    """Noting that somebody of the pair has written, or in which language, changes nothing for them."""
    if isinstance(fact, Person):
        known = state.people[fact.id]
        return replace(fact, heard=known.heard, detected=known.detected) == known
    before = state.pairings.get(fact.id) if isinstance(fact, Pairing) else None
    return isinstance(fact, Pairing) and before is not None and replace(fact, heard_of=before.heard_of) == before


@pytest.mark.parametrize("text", ["Maybe I'll have to decline.", "I object if it takes more than an hour."])
def test_the_question_back_is_one_yes_or_no(text: str) -> None:
    state = lively()
    event = wrote(state, text, "manager", "manager_notice")
    decision = decide(state, event, MONDAY)
    (letter,) = decision.letters
    assert (letter.kind, letter.reader.address) == ("clarify", BOSS)
