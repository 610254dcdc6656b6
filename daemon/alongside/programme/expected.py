"""Which prompts are still to come for a person: what a lesser one has to leave room for.

Alarms fire in the order of their time, so a reminder due at half past eight would take the day's place of a thank-you prompt due
at nine. Prompts to come are known by their alarms; the week's thank-you prompt also by the talk that has not been yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from alongside.programme import hours
from alongside.programme.events import Alarm, Disarm
from alongside.programme.letters import Kind
from alongside.programme.model import COMING, Pairing, Person, State

KINDS: Mapping[str, Kind] = {
    "ending": "ending", "thanks": "thanks_prompt", "checkin": "checkin", "ask_reminder": "ask_reminder", "reminder": "reminder",
    "become_mentor": "become_mentor", "mentors_letter": "mentors_letter", "digest": "digest",
    "idle_ask": "checkin",
}  # fmt: skip
"""The alarms that bring prompts, and which prompt each brings."""
SECOND: Kind = "checkin"
"""A question that comes a second time goes where a check-in goes, behind the thanks of the week."""
AHEAD = timedelta(days=8)
"""Nothing due later than this competes with what is due now: the ceiling counts weeks."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One prompt to come, and when."""

    kind: Kind
    due: datetime
    pairing: int | None = None


def with_alarms(state: State, fired: Iterable[tuple[str, str]], alarms: Iterable[Alarm | Disarm]) -> State:
    """The state with the prompts' alarms as they are after a decision; what fired goes first."""
    gone = [key for key in fired if key in state.prompts_due]
    ours = [one for one in alarms if one.name in KINDS]
    if not gone and not ours:
        return state
    due = dict(state.prompts_due)
    for key in gone:
        del due[key]
    for one in ours:
        if isinstance(one, Alarm):
            due[one.name, one.about] = one.due
        else:
            due.pop((one.name, one.about), None)
    return replace(state, prompts_due=due)


def prompts_of(state: State, person: Person, now: datetime) -> tuple[Expected, ...]:
    """The prompts that will be due to this person within the week."""
    found = [*_of_asks(state, person)]
    for pairing in state.pairings.values():
        if person.id in (pairing.mentor, pairing.mentee):
            found += _of_pairing(state, person, pairing, now)
    return tuple(sorted((e for e in found if e.due < now + AHEAD and _wanted(person, e.kind)), key=lambda e: (e.due, e.kind)))


def _wanted(person: Person, kind: Kind) -> bool:
    return kind not in person.stopped and "ALL" not in person.stopped


def _of_asks(state: State, person: Person) -> Iterator[Expected]:
    for pending in state.asks_to(person.id):
        if due := state.prompts_due.get(("ask_reminder", f"request:{pending.request}")):
            yield Expected("ask_reminder", due)


def _of_pairing(state: State, person: Person, pairing: Pairing, now: datetime) -> Iterator[Expected]:
    mine = [(name, f"{pairing.id}:{person.id}") for name in ("ending", "checkin", "idle_ask")]
    if person.id == pairing.mentor:
        mine.append(("mentors_letter", f"pairing:{pairing.id}"))
    if person.id == pairing.mentee:
        mine += [
            ("reminder", f"pairing:{pairing.id}"),
            ("become_mentor", f"pairing:{pairing.id}"),
            ("become_mentor", f"pairing:{pairing.id}:again"),
        ]
        mine += [("thanks", f"{pairing.id}:{week.week}") for week in state.thanks.get(pairing.id, ()) if week.state == "due"]
        yield from _of_talks(state, person, pairing, now)
    for name, about in mine:
        if due := state.prompts_due.get((name, about)):
            yield Expected(KINDS[name], due, pairing.id)
    if due := state.prompts_due.get(("ending", f"{pairing.id}:{person.id}:again")):
        yield Expected(SECOND, due, pairing.id)


def _of_talks(state: State, mentee: Person, pairing: Pairing, now: datetime) -> Iterator[Expected]:
    """The thank-you prompts after talks that are still to be: the morning after the last one of each week."""
    if pairing.state != "active" or pairing.channel == "email" or state.rules.rhythm.thanks == "off":
        return
    known = {week.week for week in state.thanks.get(pairing.id, ())}
    last: dict[str, datetime] = {}
    for session in state.sessions.get(pairing.id, ()):
        if session.state in COMING and session.start < now + AHEAD:
            week = hours.week_of(state, mentee, session.start)
            last[week] = max(session.start, last.get(week, session.start))
    for week, start in last.items():
        if week not in known:
            due = hours.prompt_moment(state, mentee, hours.local_day(state, mentee, start) + timedelta(days=1))
            yield Expected("thanks_prompt", due, pairing.id)
