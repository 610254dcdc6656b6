"""Days away: every talk inside is off in one update, the other person is told once, and an UNDO brings all of it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from alongside.language.reading import Absence, Reading
from alongside.programme import changes, drafts, leaves, standing, talks
from alongside.programme.dates import between, zone_of
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Understood
from alongside.programme.model import Pairing, Person, Session, State, apply


def away(state: State, event: MailArrived, person: Person, reading: Reading, now: datetime) -> Decision:
    """The absences are noted; in every pairing the dates inside are skipped, and both read one letter about them."""
    there = standing.with_wishes(person, Reading(absences=reading.absences))
    decision = Decision(facts=(there,), action="away", reason=f"{person.first_name} is away")
    days = tuple(f"away:{a.since}:{a.until}" for a in reading.absences)
    for pairing in state.pairings_of(person.id):
        current = apply(state, decision.facts)
        inside = _inside(current, event, pairing, reading, now)
        decision += changes.skip(
            current, current.pairings[pairing.id], inside, now, event.seed, by=person.id, answers=event,
            reason=f"{person.first_name} is away then.", away=True, undo=(*days, *(s.id for s in inside)),
        )  # fmt: skip
    decision += leaves.asked(apply(state, decision.facts), event, person, reading, now)
    if any(letter.reader.person == person.id and letter.kind != "clarify" for letter in decision.letters):
        return decision
    echo = Understood("away", wishes=Reading(absences=reading.absences), unread=reading.unread)
    return decision + drafts.answer(state, event, now, "understood", echo, about=f"person:{person.id}", choices=days)


def _inside(state: State, event: MailArrived, pairing: Pairing, reading: Reading, now: datetime) -> tuple[Session, ...]:
    coming, place = talks.coming_of(state, pairing, now), zone_of(state, event)
    found = {s.id for a in reading.absences for s in between(coming, a.since, a.until, place)}
    return tuple(s for s in coming if s.id in found)


def here_after_all(state: State, event: MailArrived, person: Person, choices: tuple[str, ...], now: datetime) -> Decision:
    """The absences that the answered letter noted are taken back, and every date it skipped that still lies ahead is on again."""
    gone = {_absence(choice) for choice in choices if choice.startswith("away:")}
    here = replace(person, absences=tuple(a for a in person.absences if a not in gone))
    decision = Decision(facts=(here,), action="here after all", reason=f"{person.first_name} is not away")
    back: list[datetime] = []
    for pairing in state.pairings_of(person.id):
        current = apply(state, decision.facts)
        lost = tuple(s for s in current.sessions.get(pairing.id, ()) if s.id in choices and s.state == "skipped" and s.start > now)
        back += [s.start for s in lost]
        decision += changes.restore_all(
            current, current.pairings[pairing.id], lost, now, by=person.id, answers=event,
            reason=f"{person.first_name} is here after all.", own="You are here after all.",
        )  # fmt: skip
    if any(letter.reader.person == person.id for letter in decision.letters):
        return decision
    echo = Understood("undone", when=tuple(sorted(back))[:1])
    return decision + drafts.answer(state, event, now, "understood", echo, about=f"person:{person.id}")


def _absence(choice: str) -> Absence:
    _, since, until = choice.split(":")
    return Absence(date.fromisoformat(since), None if until == "None" else date.fromisoformat(until))
