"""The ceiling over prompts: one a day and three a week a person, in good hours, in the order of the policy's table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from alongside.programme import hours, policy
from alongside.programme.events import Alarm, AlarmDue, Decision
from alongside.programme.expected import prompts_of
from alongside.programme.letters import Kind, Letter
from alongside.programme.model import Person, Prompted, State

LOOK_AHEAD = 60
"""Days after which the search for a free one ends."""


def prompt(
    state: State, person: Person, letter: Letter, alarm: AlarmDue, now: datetime, *, until: datetime | None = None, like: Kind | None = None
) -> Decision:
    """The letter now where the ceiling allows it, else the same alarm again on the next day that does; from ``until`` on, never.

    ``like`` is the kind it stands in line as, where that is not its own.
    """
    if letter.kind in person.stopped or "ALL" in person.stopped:
        return Decision(action="not sent", reason=f"{letter.kind} was stopped by its reader")
    if person.left_on or person.unreachable_since or person.forgotten_at:
        return Decision(action="not sent", reason=f"{person.first_name} cannot be reached")
    chance = next_chance(state, person, like or letter.kind, now, letter.pairing)
    if until and chance >= until:
        return Decision(action="not sent", reason=f"{letter.kind} would come too late")
    if chance > now:
        return Decision(alarms=(Alarm(alarm.name, alarm.about, chance),), action="later", reason="another prompt goes first")
    return Decision(facts=(counted(state, person, letter.kind, now),), letters=(letter,), action=letter.kind)


def counted(state: State, person: Person, kind: Kind, moment: datetime) -> Prompted:
    """What the ceiling counts: one prompt, on the day its reader has at that moment."""
    return Prompted(person.id, moment, kind, hours.local_day(state, person, moment))


def next_chance(state: State, person: Person, kind: Kind, now: datetime, pairing: int | None = None) -> datetime:
    """The first moment from now on at which a prompt of this kind may go to this person, with room left for those that go first."""
    taken = [p.day for p in state.prompted.get(person.id, ())]
    mine = _turn(state, kind, pairing)
    first = [e for e in prompts_of(state, person, now) if _turn(state, e.kind, e.pairing) < mine]
    for expected in sorted(first, key=lambda e: (_turn(state, e.kind, e.pairing), e.due)):
        taken.append(hours.local_day(state, person, _room(state, person, max(expected.due, now), taken)))
    return _room(state, person, now, taken)


def _turn(state: State, kind: Kind, pairing: int | None) -> tuple[int, date]:
    """Where a prompt stands in line: by its kind; among the thanks of several pairings the one that has waited longest goes first."""
    known = state.pairings.get(pairing or 0) if kind == "thanks_prompt" else None
    return policy.PROMPT_ORDER.index(kind), (known and known.thanks_last_prompt) or date.min


def _room(state: State, person: Person, moment: datetime, taken: Sequence[date]) -> datetime:
    """The first good moment of a day and a week that are not full."""
    moment = hours.good_moment(state, person, moment)
    for _ in range(LOOK_AHEAD):
        day = hours.local_day(state, person, moment)
        week = [d for d in taken if d.isocalendar()[:2] == day.isocalendar()[:2]]
        if list(taken).count(day) < policy.PROMPTS_A_DAY and len(week) < policy.PROMPTS_A_WEEK:
            return moment
        moment = hours.prompt_moment(state, person, day + timedelta(days=1))
    return moment
