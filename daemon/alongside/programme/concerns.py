"""What a coordinator hears of on Monday: each matter once, in its newest words, however often it came up during the week."""

from __future__ import annotations

from dataclasses import replace

from alongside.programme.events import Decision
from alongside.programme.model import Concern, Fact, State


def once(state: State, decision: Decision) -> Decision:
    """The decision with every concern that repeats an untold one written over it."""
    if not any(isinstance(fact, Concern) for fact in decision.facts):
        return decision
    untold: dict[tuple[str, str], Concern] = {(c.kind, c.about): c for c in state.concerns.values() if c.told_at is None}
    return replace(decision, facts=tuple(_newest(untold, fact) for fact in decision.facts))


def _newest(untold: dict[tuple[str, str], Concern], fact: Fact) -> Fact:
    if not isinstance(fact, Concern) or fact.told_at:
        return fact
    before = untold.setdefault((fact.kind, fact.about), fact)
    return replace(fact, id=before.id, at=before.at)
