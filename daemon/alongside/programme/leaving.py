"""People who leave by the roster: their pairings end kindly, what they asked for is withdrawn, and nobody waits for their answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.programme import asking, asks, endings
from alongside.programme.events import Decision, Disarm, Told
from alongside.programme.model import OPEN_REQUESTS, Person, Request, State, apply


def left(state: State, event: Told, now: datetime) -> Decision:
    """Everything that somebody who has left is part of."""
    person = state.people.get(event.about.partition(":")[2])
    if person is None:
        return Decision(reason="nobody of that id")
    decision = Decision(action="left", reason=f"{person.email} has left")
    for pairing in state.pairings_of(person.id):
        decision += endings.closed(apply(state, decision.facts), pairing, now, event.seed, by="")
    for wanted in state.requests.values():
        if wanted.mentee == person.id and wanted.state in OPEN_REQUESTS:
            decision += _withdrawn(apply(state, decision.facts), wanted, now)
    decision += asks.lost(apply(state, decision.facts), person, now)
    return _unsent(decision, person)


def _withdrawn(state: State, wanted: Request, now: datetime) -> Decision:
    """A mentor who was asked reads that nothing is left to do."""
    gone = replace(wanted, state="withdrawn", asked=None, answered_at=now)
    alarms = (*asking.patient(f"request:{wanted.id}"), Disarm("request_expires", f"request:{wanted.id}"))
    return asking.withdraw(state, wanted, now) + Decision(facts=(gone,), alarms=alarms)


def _unsent(decision: Decision, person: Person) -> Decision:
    """Only the calendar is emptied of somebody who has left; words to them would reach a closed mailbox or a private one."""
    kept = tuple(one for one in decision.letters if one.reader.address != person.email or one.calendar)
    return replace(decision, letters=kept, alarms=tuple(a for a in decision.alarms if a.name != "become_mentor"))
