"""Letters that came back: two days of hard bounces make a person unreachable, and one mail from them undoes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.programme import drafts, hours, talks
from alongside.programme.events import Decision, MailArrived, Told, identifier
from alongside.programme.letters import Letter, ToldWords
from alongside.programme.model import Concern, Person, State, apply

DAYS_UNTIL_UNREACHABLE = 2


def returned(state: State, event: MailArrived, now: datetime) -> Decision:
    """A delivery report. Only one about a letter of ours counts; anybody could send another (RFC 3464 4.1)."""
    report = event.undelivered
    if report is None or report.letter is None:
        return Decision(action="bounce ignored", reason="it is about no letter of ours")
    decision = Decision(action=f"{report.kind} bounce", reason=", ".join(report.recipients))
    if report.kind != "hard":
        return decision
    for address in report.recipients:
        if person := state.person_at(address):
            decision += _hard(apply(state, decision.facts), person, now, event.seed)
    return decision


def refused(state: State, event: Told, now: datetime) -> Decision:
    """The relay refused the address at once: as good as a hard bounce."""
    person = state.person_at(event.argument)
    return _hard(state, person, now, event.seed) if person else Decision(reason="nobody on the roster has that address")


def _hard(state: State, person: Person, now: datetime, seed: str) -> Decision:
    """One count a day; the second day pauses this person's pairings and tells the other side and the coordinator."""
    today = hours.local_day(state, person, now)
    days = tuple(dict.fromkeys((*person.hard_bounces, today)))
    counted = replace(person, hard_bounces=days)
    if len(days) < DAYS_UNTIL_UNREACHABLE or person.unreachable_since:
        return Decision(facts=(counted,), action="hard bounce", reason=f"{person.email} refused a letter")
    gone = replace(counted, unreachable_since=now)
    sentence = f"Letters to {person.email} come back as undeliverable; their pairings are paused until they write again."
    decision = Decision(
        facts=(gone, Concern(identifier(seed, f"bounce:{person.id}"), now, "bounce", f"person:{person.id}", sentence)), action="unreachable"
    )
    for pairing in state.pairings_of(person.id):
        if pairing.state == "active":
            decision += _paused(apply(state, decision.facts), pairing.id, person, now, seed)
    return decision


def _paused(state: State, number: int, person: Person, now: datetime, seed: str) -> Decision:
    pairing = state.pairings[number]
    paused = talks.pause(state, pairing, now, seed, by="programme", reason="unreachable")
    marked = replace(apply(state, paused.facts).pairings[number], state="paused", paused_for="unreachable")
    other = state.other(pairing, person.id)
    words = ToldWords("unreachable", person.first_name)
    key = f"told:unreachable:{number}:{other.id}:{hours.local_day(state, other, now)}"
    told = Letter("told", drafts.reader(state, other), words, key, now, f"pairing:{number}", number)
    return paused + Decision(facts=(marked,), letters=(told,))


def back(state: State, event: MailArrived, now: datetime) -> Decision:
    """Somebody thought unreachable has written: they are back, and so are their talks."""
    person = state.people.get(event.person or "")
    if person is None or not (person.unreachable_since or person.hard_bounces):
        return Decision()
    here = replace(person, unreachable_since=None, hard_bounces=())
    decision = Decision(facts=(here,))
    for pairing in state.pairings_of(person.id):
        if pairing.paused_for == "unreachable":
            active = replace(pairing, state="active", paused_for="")
            resumed = talks.resume(apply(state, (*decision.facts, active)), active, now, event.seed, by="programme")
            decision += Decision(facts=(active,)) + resumed
    return decision
