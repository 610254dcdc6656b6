"""Whoever was wished for shares no hour with the mentee: before anybody else is asked, the mentee reads the three closest times.

They suit the mentor as things stand, who has not been asked so far and is not bothered. ``making_room.py`` reads the answer. Where
the mentee can only talk when they said, the ask itself offers the mentor three.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.calendar.zones import local
from alongside.programme import asking, choosing, drafts, first_times, hours, ranking
from alongside.programme.events import Alarm, Decision, Disarm, MailArrived, identifier
from alongside.programme.letters import Letter
from alongside.programme.model import Ask, Person, Question, Request, State, apply


def offered(
    state: State, wanted: Request, mentor: Person, now: datetime, seed: str, event: MailArrived | None = None, *, gone: bool = False
) -> Decision | None:
    """The closest times to the mentee, in answer to their mail where there is one; None where their wishes leave none."""
    mentee = state.people[wanted.mentee]
    slots = first_times.from_one(state, wanted, mentor, mentee, now).slots
    if not slots:
        return None
    about, until = f"request:{wanted.id}", asking.deadline(state, mentee, now)
    walls = tuple(slot.wall for slot in slots)
    firsts = tuple(local(wall, state.zone(mentor)) for wall in walls)
    question = Question(
        identifier(seed, f"question:early:{wanted.id}"), mentee.id, "which_time", about, now, tuple(wall.isoformat() for wall in walls)
    )
    open_still = replace(wanted, state="clarifying", asked=None, candidates=(mentor.id,))
    last = None if wanted.only or wanted.existing or wanted.named != mentor.id else hours.local_day(state, mentee, until)
    words = first_times.words_of(state, wanted, mentor, mentee, firsts=firsts, gone=gone, until=last, asked=False)
    choices = tuple(first.isoformat() for first in firsts)
    alarms: tuple[Alarm | Disarm, ...] = (*asking.calm(about), *asking.patient(about), Alarm("times_over", about, until))
    decision = asking.withdraw(state, wanted, now) + Decision(
        facts=(*asking.times_closed(state, wanted, now), open_still, question), alarms=alarms, action="asked back",
        reason=f"no hour of the week suits {mentee.name} and {mentor.name}; the closest are offered",
    )  # fmt: skip
    if event:
        return decision + drafts.answer(state, event, now, "clarify", words, about=about, choices=choices)
    letter = Letter(
        "told", drafts.reader(state, mentee), words, f"told:no_hour:{question.id}", now, about, choices=choices, answers=wanted.thread
    )
    return decision + Decision(letters=(letter,))


def with_the_best(state: State, wanted: Request, now: datetime, event: MailArrived) -> Decision | None:
    """Nobody was named and nobody shares enough hours with the mentee: the closest to those of whom only the hours stand in the way."""
    ranked = ranking.candidates(state, wanted, now, [wanted.named] if wanted.only and wanted.named else None)
    timeless = (state.people[c.mentor] for c in ranked if c.dropped_by == ranking.FEW_SLOTS)
    return next((near for mentor in timeless if (near := offered(state, wanted, mentor, now, event.seed, event))), None)


def may_bend(state: State, wanted: Request, mentor: Person, now: datetime) -> bool:
    """Whether the mentor's wishes leave times that suit the mentee."""
    return bool(first_times.from_one(state, wanted, mentor, mentor, now).slots)


def in_the_ask(state: State, wanted: Request, pending: Ask, now: datetime, seed: str) -> Decision | None:
    """The ask leaves with the times closest to the mentor's wishes that suit the mentee; None where there are none."""
    mentor, mentee = state.people[pending.mentor], state.people[wanted.mentee]
    slots = first_times.from_one(state, wanted, mentor, mentor, now).slots
    if not slots:
        return None
    walls = tuple(slot.wall.isoformat() for slot in slots)
    question = Question(identifier(seed, f"question:bend:{wanted.id}"), mentor.id, "which_time", f"request:{wanted.id}", now, walls)
    here = apply(state, (question,))
    return Decision(facts=(question,)) + asking.send(here, wanted, pending, choosing.from_slot(here, mentor, mentee, wanted, slots[0]), now)


def ended(state: State, wanted: Request, now: datetime) -> Decision:
    """Nobody chooses among the times any more."""
    return Decision(facts=asking.times_closed(state, wanted, now), alarms=(Disarm("times_over", f"request:{wanted.id}"),))
