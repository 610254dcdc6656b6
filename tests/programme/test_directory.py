"""Who can be named is known from one state to the next, and made anew when somebody's name, address or part has changed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from alongside.programme import directory
from alongside.programme.model import State, apply
from people import HILARY, MONDAY, PRIYA, programme


def shown(state: State) -> list[tuple[str, str, str]]:
    """What a walk through everybody finds, mentors first."""
    here = sorted(state.people.values(), key=lambda p: ("mentor" not in p.roles, p.name, p.id))
    return [(p.id, p.name, p.email) for p in here if not p.left_on and not p.forgotten_at]


def test_what_nobody_else_sees_of_a_person_leaves_the_roster_as_it_is() -> None:
    before = programme()
    roster = directory.everybody(before.people)
    after = apply(before, (replace(HILARY, capacity=3), replace(PRIYA, plain=True)))
    assert directory.everybody(after.people) is roster
    tidied = replace(after, people=dict(after.people))
    assert directory.everybody(tidied.people) is roster


def test_the_roster_is_always_what_a_walk_through_everybody_finds() -> None:
    dice = random.Random(5)
    states = [programme()]
    for n in range(300):
        state = dice.choice(states[-3:])  # what a mail changes is tried out, and looked at from the state before it
        person = dice.choice(list(state.people.values()))
        changed = dice.choice(
            (
                replace(person, capacity=n),
                replace(person, name=f"{person.first_name} {n}"),
                replace(person, roles=frozenset({"mentor"})),
                replace(person, forgotten_at=MONDAY + timedelta(days=n)),
                replace(person, id=f"new{n}", email=f"new{n}@example.org"),
            )
        )
        states.append(apply(state, (changed,)))
        for one in dice.sample(states[-4:], min(3, len(states))):
            assert [(named.id, named.name, named.email) for named in directory.everybody(one.people)] == shown(one)
