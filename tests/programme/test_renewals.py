"""A renewal for which no hour suits both: both people and the coordinators hear of it, and no date is touched."""

from __future__ import annotations

from dataclasses import replace

from alongside.language.reader import read
from alongside.language.reading import Context
from alongside.programme.decide import decide
from alongside.programme.events import Parent
from alongside.programme.model import Concern, Pairing, apply
from people import HILARY, MONDAY, PRIYA, mail, offer, paired, programme

CONTEXT = Context(now=MONDAY, tz="Europe/Berlin", country="DE", roster=(), role="mentee", asked="ending")


def test_a_slower_renewal_without_a_common_hour_tells_both_and_the_coordinators() -> None:
    state = paired(programme(), offer())[0]
    (pairing,) = state.pairings.values()
    mornings = read("I can only do mornings, never in the afternoon.", CONTEXT)
    afternoons = read("I can only do afternoons, never in the morning.", CONTEXT)
    state = apply(
        state,
        (
            replace(state.people[HILARY.id], preferences=mornings),
            replace(state.people[PRIYA.id], preferences=afternoons),
            replace(pairing, renewals=(HILARY.id,), renewal_freq="biweekly"),
        ),
    )
    parent = Parent(1, "ending", f"pairing:{pairing.id}", PRIYA.id, pairing.id)
    decision = decide(state, mail(PRIYA, read("SLOWER", CONTEXT), text="SLOWER", parent=parent), MONDAY)
    said = {letter.reader.person: (letter.kind, letter.words.what) for letter in decision.letters}  # type: ignore[union-attr]
    assert said == {HILARY.id: ("told", "no_date"), PRIYA.id: ("understood", "no_date")}
    assert [fact.kind for fact in decision.facts if isinstance(fact, Concern)] == ["needs_a_person"]
    assert not [fact for fact in decision.facts if isinstance(fact, Pairing) and fact.ends_on != pairing.ends_on]
