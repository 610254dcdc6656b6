"""Whose pairings: what is followed from change to change is what a walk through all of them finds."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from alongside.programme import whose
from alongside.programme.model import Pairing

DAY = date(2026, 3, 9)


def found_by_walking(pairings: dict[int, Pairing], person: str) -> tuple[Pairing, ...]:
    return tuple(p for p in pairings.values() if person in (p.mentor, p.mentee))


def test_pairings_that_begin_and_change_are_followed_for_everybody() -> None:
    dice = random.Random(3)
    people = [f"p{n}" for n in range(6)]
    pairings: dict[int, Pairing] = {}
    for _ in range(400):
        number = dice.randrange(1, 30)
        mentor, mentee = dice.sample(people, 2)
        before = pairings.get(number)
        # Rarely a pairing has other people than before; mostly it only changes its state.
        if before and dice.random() < 0.9:
            pairing = replace(before, state=dice.choice(["active", "paused", "ended"]))
        else:
            pairing = Pairing(number, mentor, mentee, "active", DAY, DAY, "video", "weekly", 30)
        earlier, pairings = pairings, whose.with_pairing(pairings, pairing)
        for person in dice.sample(people, 3):
            assert whose.pairings(pairings, person) == found_by_walking(pairings, person)
            assert whose.pairings(earlier, person) == found_by_walking(earlier, person)
