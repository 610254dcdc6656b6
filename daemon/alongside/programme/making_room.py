"""The mentee's answer to the closest times, before anybody is asked: the mentor is asked with the one chosen, or the search goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.calendar.zones import zone
from alongside.language.answered import NONE
from alongside.language.reading import Reading
from alongside.programme import asking, early_times, first_times, proving, ranking, requests, seeking
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived
from alongside.programme.model import Person, Proposal, Question, Request, State, apply
from alongside.programme.plans import said


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A number or words that fit one time take it; "none of these" or a no goes on to the next mentor; other hours correct the request."""
    found = _answered(state, event)
    if found is None or event.reading is None:
        return None
    question, wanted, mentor = found
    wall = first_times.chosen(state, event, question, mentor)
    arm = _choice(state, event, wanted, mentor, wall, now) if wall else _unchosen(state, event, wanted, mentor, now)
    if arm is None:
        return None
    return proving.blocked(state, event, now, "change", "settle on that time", about=f"request:{wanted.id}") or arm


def _answered(state: State, event: MailArrived) -> tuple[Question, Request, Person] | None:
    """The open question for a time before an ask, and whose times they are."""
    wanted = state.open_request_of(event.person or "")
    if wanted is None or wanted.state != "clarifying" or (event.parent and event.parent.about != f"request:{wanted.id}"):
        return None
    question = next(iter(first_times.asked(state, wanted)), None)
    mentor = state.people.get(wanted.candidates[0]) if wanted.candidates else None
    return (question, wanted, mentor) if question and mentor else None


def _choice(state: State, event: MailArrived, wanted: Request, mentor: Person, wall: datetime, now: datetime) -> Decision:
    """The time joins the mentee's wishes and the mentor is asked with it; if it was taken meanwhile, others are offered."""
    closed = early_times.ended(state, wanted, now)
    here = apply(state, closed.facts)
    stop = ranking.limit(here, mentor, here.people[wanted.mentee], wanted, now)
    if stop:
        return closed + requests.stopped(here, event, wanted, mentor, now, stop)
    _, roomier = first_times.given(here, wanted, mentor, wanted.mentee, wall)
    roomier = replace(roomier, candidates=())
    offer = first_times.agreed(apply(here, (roomier,)), roomier, mentor, wall, now)
    if offer is None:
        return _gone(here, event, wanted, mentor, now, closed)
    return closed + requests.asked_with(apply(here, (roomier,)), event, roomier, mentor, _settled(here, roomier, offer), now)


def _gone(state: State, event: MailArrived, wanted: Request, mentor: Person, now: datetime, closed: Decision) -> Decision:
    again = early_times.offered(state, wanted, mentor, now, event.seed, event, gone=True)
    return closed + (again or requests.stopped(state, event, wanted, mentor, now, requests.NO_TIME))


def _settled(state: State, wanted: Request, offer: Proposal) -> Proposal:
    """The offer in the words of an ask: who made room for it."""
    first = offer.first.astimezone(zone(offer.timezone))
    when = f"{said(first).split()[0]} {first.hour}:{first:%M}"
    mentee = state.people[wanted.mentee].first_name
    return replace(
        offer, reason=f"{when}, because you chose it.", reason_mentor=f"{when}, because {mentee} makes room for it.", settled=True
    )


def _unchosen(state: State, event: MailArrived, wanted: Request, mentor: Person, now: datetime) -> Decision | None:
    """No time of the letter: the search goes on, which one was meant is asked, or other words speak."""
    reading, closed = event.reading or Reading(), early_times.ended(state, wanted, now)
    if reading.command == NONE or (reading.empty and reading.intent == "decline"):
        here = apply(state, closed.facts)
        return closed + requests.stopped(here, event, replace(wanted, candidates=()), mentor, now, requests.NO_TIME)
    if reading.empty and reading.intent == "accept":
        return early_times.offered(state, wanted, mentor, now, event.seed, event)
    return None


def over(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``times_over``: silence. The mentee reads that the search goes on, and with whom; days away are no silence."""
    wanted = state.requests.get(int(alarm.about.partition(":")[2]))
    if wanted is None or wanted.state != "clarifying" or not wanted.candidates or not first_times.asked(state, wanted):
        return Decision(reason="a time was chosen")
    until = asking.deadline(state, state.people[wanted.mentee], first_times.asked(state, wanted)[0].asked_at)
    if until > now:
        return Decision(alarms=(Alarm("times_over", alarm.about, until),), reason="the mentee is away")
    mentor = state.people[wanted.candidates[0]]
    free = replace(wanted, candidates=(), tried=(*wanted.tried, mentor.id))
    decision = Decision(facts=(*asking.times_closed(state, wanted, now), free), action="next asked", reason="no time was chosen")
    return decision + seeking.onward(apply(state, decision.facts), free, now, "no_time", mentor.first_name, key=f"times:{now.date()}")
