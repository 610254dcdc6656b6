"""Facts find their place in the state; whose things are is followed from change to change, and is what a walk through all of them finds."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import get_args

from alongside.programme import whose
from alongside.programme.model import PLACES, Ask, Fact, Pairing, Question, State, apply
from people import RULES

DAY = date(2026, 3, 9)
NOW = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)


def found_by_walking(pairings: Mapping[int, Pairing], person: str) -> tuple[Pairing, ...]:
    return tuple(p for p in pairings.values() if person in (p.mentor, p.mentee))


def test_pairings_that_begin_and_change_are_followed_for_everybody() -> None:
    dice = random.Random(3)
    people = [f"p{n}" for n in range(6)]
    pairings: Mapping[int, Pairing] = {}
    for _ in range(400):
        number = dice.randrange(1, 30)
        mentor, mentee = dice.sample(people, 2)
        before = pairings.get(number)
        # Rarely a pairing has other people than before; mostly it only changes its state.
        if before and dice.random() < 0.9:
            pairing = replace(before, state=dice.choice(["active", "paused", "ended"]))
        else:
            pairing = Pairing(number, mentor, mentee, "active", DAY, DAY, "video", "weekly", 30)
        earlier, pairings = pairings, apply(State(RULES, pairings=pairings), (pairing,)).pairings
        for person in dice.sample(people, 3):
            assert whose.PAIRINGS.of(pairings, person) == found_by_walking(pairings, person)
            assert whose.PAIRINGS.of(earlier, person) == found_by_walking(earlier, person)


def test_questions_that_are_asked_and_closed_are_followed_for_everybody_and_every_matter() -> None:
    dice = random.Random(4)
    people, matters = [f"p{n}" for n in range(6)], [f"session:{n}" for n in range(4)]
    state = State(RULES)
    for _ in range(400):
        known = f"q{dice.randrange(60)}"
        before = state.questions.get(known)
        # Rarely a question is asked of somebody else than before; mostly it is closed.
        closes = before and dice.random() < 0.9
        asked = (
            replace(before, closed_at=NOW) if before and closes else Question(known, dice.choice(people), "undo", dice.choice(matters), NOW)
        )
        earlier, state = state, apply(state, (asked,))
        for seen in (state, earlier):
            who, about = dice.choice(people), dice.choice(matters)
            assert seen.questions_to(who) == tuple(q for q in seen.questions.values() if q.person == who)
            assert seen.questions_about(about) == tuple(q for q in seen.questions.values() if q.about == about)


def test_asks_that_are_made_and_answered_are_followed_for_every_mentor() -> None:
    dice = random.Random(5)
    people = [f"p{n}" for n in range(6)]
    state = State(RULES)
    for _ in range(400):
        request = dice.randrange(1, 30)
        rounds = state.asks.get(request, ())
        # A further round is asked of anybody, of whom a later request may have been asked before.
        if rounds and dice.random() < 0.7:
            asked = replace(dice.choice(rounds), state=dice.choice(["sent", "yes", "silent"]))
        else:
            asked = Ask(request, len(rounds) + 1, dice.choice(people), "due", NOW)
        earlier, state = state, apply(state, (asked,))
        for seen in (state, earlier):
            mentor = dice.choice(people)
            assert whose.ASKS.of(seen.asks, mentor) == tuple(a for some in seen.asks.values() for a in some if a.mentor == mentor)


def test_every_kind_of_fact_has_a_place_in_the_state() -> None:
    assert set(PLACES) == set(get_args(Fact))
