"""The answer to the closest times, where a yes had found no hour that suits both: one of them is taken, or the search goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.language.answered import NONE
from alongside.language.reading import Reading
from alongside.programme import asks, drafts, first_times, policy, proving, wishes
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Understood
from alongside.programme.model import Ask, Question, Request, State, apply


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The answer to the closest times: one of them begins the pairing, "none of these" is asked back, a no goes on to the next mentor.

    Other hours in a mentee's words are tried; a mentor's are a yes with changes like any other.
    """
    found = first_times.answered(state, event)
    if found is None or event.reading is None:
        return None
    question, wanted, asked = found
    wall = first_times.chosen(state, event, question, state.people[asked.mentor])
    arm = _choice(state, event, question, wanted, asked, wall, now) if wall else _unchosen(state, event, question, wanted, asked, now)
    if arm is None:
        return None
    weight: policy.Weight = "light" if event.writer == asked.mentor else "change"
    return proving.blocked(state, event, now, weight, "settle on that time", about=f"request:{wanted.id}") or arm


def _choice(state: State, event: MailArrived, question: Question, wanted: Request, asked: Ask, wall: datetime, now: datetime) -> Decision:
    closed = Decision(facts=first_times.closed((question,), now))
    mentor, wanted = first_times.given(state, wanted, state.people[asked.mentor], event.writer, wall)
    here = apply(state, (*closed.facts, mentor, wanted))
    offer = first_times.agreed(here, wanted, mentor, wall, now)
    if offer is None:
        return closed + asks.no_time_for_both(apply(state, closed.facts), event, state.requests[wanted.id], asked, now, again="gone")
    own = f"{question.held_text}\n{event.text}" if event.writer == mentor.id else question.held_text
    return closed + asks.paired(here, replace(event, text=own), wanted, asked, mentor, offer, now)


def _unchosen(state: State, event: MailArrived, question: Question, wanted: Request, asked: Ask, now: datetime) -> Decision | None:
    """No time of the letter: asked back once, declined, or a mentee's other hours."""
    reading, closed = event.reading or Reading(), Decision(facts=first_times.closed((question,), now))
    here = apply(state, closed.facts)
    if question.choices and reading.command == NONE:
        return closed + first_times.others_asked_for(here, event, wanted, state.people[asked.mentor], now, question.held_text)
    if question.choices and reading.empty and reading.intent == "accept":
        return closed + asks.no_time_for_both(here, event, wanted, asked, now, again="clear")
    if reading.empty and reading.intent == "decline" and question.held_text:
        mine = event.writer == asked.mentor
        thanks = Understood("no", other=state.people[wanted.mentee].first_name)
        answered = drafts.answer(here, event, now, "understood", thanks) if mine else Decision()
        return closed + asks.no_hour(here, wanted, asked, now, thanked=mine) + answered
    if event.writer != wanted.mentee or reading.empty or reading.intent == "decline":
        return None
    wanted = replace(wanted, wishes=replace(wishes.changed(wanted.wishes, reading), intent="request"))
    return closed + _other_hours(apply(here, (wanted,)), event, question, wanted, asked, now)


def _other_hours(state: State, event: MailArrived, question: Question, wanted: Request, asked: Ask, now: datetime) -> Decision:
    """What the mentee names instead, against the hours with which the mentor said yes."""
    mentor, mentee = state.people[asked.mentor], state.people[wanted.mentee]
    offer = asks.final(state, mentor, mentee, wanted, asked, event, now)
    if offer is None:
        return Decision(facts=(wanted,)) + asks.no_hour(state, wanted, asked, now)
    return Decision(facts=(wanted,)) + asks.paired(state, replace(event, text=question.held_text), wanted, asked, mentor, offer, now)
