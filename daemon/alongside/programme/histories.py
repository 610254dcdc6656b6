"""What two people have been to each other: kept when a pairing ends, looked at when the next mentor is chosen."""

from __future__ import annotations

from alongside.programme.model import History, Pairing, State

PASSED_ON = ("given", "answered")
"""What becomes of a week whose thanks reached the mentor."""


def kept(state: State, pairing: Pairing, *, changed: bool = False) -> History:
    """What this pairing leaves behind, added to what the two had before."""
    before, (held, thanks) = _before(state, pairing), _of(state, pairing)
    return History(pairing.mentor, pairing.mentee, before.held + held, before.thanks + thanks, before.changed or changed)


def without(state: State, pairing: Pairing) -> History:
    """The same without this pairing, whose end was taken back: it is counted at its next one."""
    before, (held, thanks) = _before(state, pairing), _of(state, pairing)
    return History(pairing.mentor, pairing.mentee, max(0, before.held - held), max(0, before.thanks - thanks))


def _before(state: State, pairing: Pairing) -> History:
    return state.histories.get((pairing.mentor, pairing.mentee), History(pairing.mentor, pairing.mentee))


def _of(state: State, pairing: Pairing) -> tuple[int, int]:
    """Talks held and weeks of thanks."""
    held = sum(session.state == "held" for session in state.sessions.get(pairing.id, ()))
    return held, sum(week.state in PASSED_ON for week in state.thanks.get(pairing.id, ()))


def between(state: State, one: str, other: str) -> History:
    """All that was between two people, whoever of them was the mentor."""
    there = state.histories.get((one, other), History(one, other))
    back = state.histories.get((other, one), History(other, one))
    return History(one, other, there.held + back.held, there.thanks + back.thanks, there.changed or back.changed)
