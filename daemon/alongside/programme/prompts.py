"""The ceiling over prompts: one a day and three a week a person, in good hours, in the order of the policy's table."""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.programme import hours, policy
from alongside.programme.events import Alarm, AlarmDue, Decision
from alongside.programme.letters import Letter
from alongside.programme.model import Person, Prompted, State


def prompt(state: State, person: Person, letter: Letter, alarm: AlarmDue, now: datetime) -> Decision:
    """The letter now where the ceiling allows it, else the same alarm again on the next day that does."""
    if letter.kind in person.stopped or "ALL" in person.stopped:
        return Decision(action="not sent", reason=f"{letter.kind} was stopped by its reader")
    later = next_chance(state, person, now)
    if later > now:
        return Decision(alarms=(Alarm(alarm.name, alarm.about, later),), action="later", reason="another prompt went out already")
    day = hours.local_day(state, person, now)
    return Decision(facts=(Prompted(person.id, now, letter.kind, day),), letters=(letter,), action=letter.kind)


def next_chance(state: State, person: Person, now: datetime) -> datetime:
    """The first moment from now on at which one more prompt may go to this person."""
    moment = hours.working_moment(state, person, now, hours.PROMPT_HOURS)
    for _ in range(21):
        day = hours.local_day(state, person, moment)
        sent = [p.day for p in state.prompted.get(person.id, ())]
        week = [d for d in sent if d.isocalendar()[:2] == day.isocalendar()[:2]]
        if sent.count(day) < policy.PROMPTS_A_DAY and len(week) < policy.PROMPTS_A_WEEK:
            return moment
        moment = hours.prompt_moment(state, person, day + timedelta(days=1))
    return moment
