"""Facts find their place in the state; whose pairings is followed from change to change, and is what a walk through all of them finds."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

from alongside.programme import whose
from alongside.programme.model import PLACES, Fact, Pairing, State, apply
from people import RULES

DAY = date(2026, 3, 9)


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
            assert whose.pairings(pairings, person) == found_by_walking(pairings, person)
            assert whose.pairings(earlier, person) == found_by_walking(earlier, person)


def test_every_kind_of_fact_has_a_place_in_the_state() -> None:
    assert set(PLACES) == set(get_args(Fact))
