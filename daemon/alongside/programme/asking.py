"""One mentor is asked for one request: when the letter leaves, what it says, how it is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from alongside.calendar.zones import local
from alongside.programme import choosing, drafts, hours, reasons, whose, wishes
from alongside.programme.events import Alarm, Decision, Disarm
from alongside.programme.letters import AskReleased, AskWords, Letter, Talks
from alongside.programme.model import Ask, Person, Proposal, Question, Request, State, apply
from alongside.programme.rules import Days

REMINDER_AFTER = Days(1)
ASK_ALARMS = ("ask_send", "ask_reminder", "ask_timeout")
UNTOLD = frozenset({"experience"})
"""What an ask does not say: a mentee's life is told, if at all, once somebody has said yes."""
SILENT_FOR = Days(3)
"""A mentee who waits for a mentor's answer reads a line after so long, also if there is nothing new."""
LINE_AT = time(16)
WAITING_ALARMS = ("waiting_line", "choose", "choice_over", "times_over")


def ask(
    state: State, wanted: Request, mentor: Person, now: datetime, settled: Proposal | None = None, found: Proposal | None = None
) -> Decision:
    """One mentor is asked: at once in their working hours, else the next morning; never two asks on one day.

    ``settled`` is the time that the mentee has made room for, ``found`` the best that suits both where that was looked for already.
    """
    due = _free_day(state, mentor, hours.working_moment(state, mentor, now))
    number = wanted.round + 1
    wanted = replace(wanted, state="asking", asked=mentor.id, round=number)
    pending = Ask(wanted.id, number, mentor.id, "due", due, proposal=settled)
    alarms: tuple[Alarm | Disarm, ...] = (*patient(f"request:{wanted.id}"), next_line(state, wanted, now))
    decision = Decision(facts=(*times_closed(state, wanted, now), wanted, pending), alarms=alarms, action="ask")
    offer = found or offer_of(state, wanted, pending, now) if due <= now else None
    if offer is None:
        return decision + Decision(alarms=(Alarm("ask_send", f"request:{wanted.id}", due),))
    return decision + send(apply(state, decision.facts), wanted, pending, offer, now)


def offer_of(state: State, wanted: Request, pending: Ask, now: datetime) -> Proposal | None:
    """The time of an ask that leaves now: the settled one while it stands, else the best that suits both."""
    mentor, mentee = state.people[pending.mentor], state.people[wanted.mentee]
    return standing(state, wanted, pending, mentor, now) or choosing.proposal(state, mentor, mentee, wanted, now)


def standing(state: State, wanted: Request, pending: Ask, mentor: Person, now: datetime) -> Proposal | None:
    """The time that the mentee made room for, as long as it suits both."""
    promised = pending.proposal
    if promised is None or not promised.settled:
        return None
    kept = choosing.kept(state, mentor, state.people[wanted.mentee], wanted, promised, now)
    return replace(kept, reason=promised.reason, reason_mentor=promised.reason_mentor, settled=True) if kept else None


def open_times(state: State, wanted: Request) -> tuple[Question, ...]:
    """What is open of this request's time: the closest ones, or the question for others."""
    return tuple(q for q in state.questions_about(f"request:{wanted.id}") if q.kind == "which_time" and not q.closed_at)


def times_closed(state: State, wanted: Request, now: datetime) -> tuple[Question, ...]:
    """Nobody waits for an answer about the time any more."""
    return tuple(replace(question, closed_at=now) for question in open_times(state, wanted))


def _free_day(state: State, mentor: Person, due: datetime) -> datetime:
    """A mentor gets one ask a day."""
    taken = {hours.local_day(state, mentor, a.sent_at or a.due) for a in whose.ASKS.of(state.asks, mentor.id)}
    day = hours.local_day(state, mentor, due)
    while day in taken:
        due = hours.working_moment(state, mentor, hours.prompt_moment(state, mentor, _next(state, mentor, day)))
        day = hours.local_day(state, mentor, due)
    return due


def _next(state: State, mentor: Person, day: date) -> date:
    return hours.first_working_day(state, mentor, day + timedelta(days=1))


def send(state: State, wanted: Request, pending: Ask, offer: Proposal, now: datetime) -> Decision:
    """The ask leaves with a concrete time; whoever was not named is not asked again by strangers for a while."""
    mentor = state.people[pending.mentor]
    unnamed = wanted.named != mentor.id
    asked = replace(mentor, asked_at=now, asked_unnamed_at=now if unnamed else mentor.asked_unnamed_at)
    answer_by = deadline(state, mentor, now)
    sent = replace(pending, state="sent", sent_at=now, answer_by=answer_by, proposal=offer)
    about = f"request:{wanted.id}"
    alarms = (
        Disarm("ask_send", about),
        Alarm("ask_reminder", about, hours.after(state, mentor, now, REMINDER_AFTER)),
        Alarm("ask_timeout", about, answer_by),
    )
    return Decision(
        facts=(asked, sent), letters=(letter(state, wanted, sent, offer, now, "ask"),), alarms=alarms, action="ask",
        reason=f"{mentor.name} is asked for request {wanted.id}",
    )  # fmt: skip


def next_line(state: State, wanted: Request, now: datetime) -> Alarm:
    """The mentee hears again on the afternoon of their third working day at the latest; an earlier line moves this."""
    mentee = state.people[wanted.mentee]
    day = hours.local_day(state, mentee, hours.after(state, mentee, now, SILENT_FOR))
    return Alarm("waiting_line", f"request:{wanted.id}", datetime.combine(day, LINE_AT, ZoneInfo(state.zone(mentee))).astimezone(UTC))


def deadline(state: State, mentor: Person, sent: datetime) -> datetime:
    """When the next one would be asked."""
    return hours.after(state, mentor, sent, state.rules.rhythm.answer_within)


def letter(state: State, wanted: Request, sent: Ask, offer: Proposal, now: datetime, kind: Literal["ask", "ask_reminder"]) -> Letter:
    """The ask, or its one reminder."""
    mentor, mentee = state.people[sent.mentor], state.people[wanted.mentee]
    answer_by = sent.answer_by or now
    firsts = _closest(state, wanted, mentor)
    words = AskWords(
        mentee.name,
        _talks(state, mentee, offer),
        answer_by.astimezone(ZoneInfo(state.zone(mentor))).date(),
        wanted.topics,
        reasons.in_words(state, mentor, mentee, wanted, "mentor", without=UNTOLD),
        None if firsts else choosing.holds_until(state, mentor, offer, answer_by, now),
        wishes.weekly_minutes(offer.freq, offer.duration_min),
        existing=wanted.existing,
        reminder=kind == "ask_reminder",
        firsts=firsts,
    )
    key, choices = f"{kind}:{wanted.id}:{mentor.id}:{sent.round}", tuple(first.isoformat() for first in firsts)
    return Letter(kind, drafts.reader(state, mentor), words, key, now, f"request:{wanted.id}", choices=choices)


def _closest(state: State, wanted: Request, mentor: Person) -> tuple[datetime, ...]:
    """The first talk at each of the times that the ask itself offers."""
    asked = (q for q in open_times(state, wanted) if q.person == mentor.id and not q.held_text)
    return tuple(local(datetime.fromisoformat(wall), state.zone(mentor)) for q in asked for wall in q.choices)


def _talks(state: State, mentee: Person, offer: Proposal) -> Talks:
    other = state.zone(mentee)
    return Talks(
        offer.first, offer.freq, offer.count, offer.duration_min, offer.channel, offer.ends_on,
        other_zone="" if other == offer.timezone else other, reason=offer.reason_mentor,
    )  # fmt: skip


def calm(about: str) -> tuple[Disarm, ...]:
    """Nobody is being asked any more."""
    return tuple(Disarm(name, about) for name in ASK_ALARMS)


def patient(about: str) -> tuple[Disarm, ...]:
    """Nobody waits for a mentor to be found any more."""
    return tuple(Disarm(name, about) for name in WAITING_ALARMS)


def released(
    state: State, mentor: Person, wanted: Request, now: datetime, why: Literal["time", "withdrawn", "no_hour"], number: int
) -> Letter:
    """The mentor is let off with thanks."""
    words = AskReleased(state.people[wanted.mentee].first_name, why)
    key = f"ask_released:{wanted.id}:{mentor.id}:{number}"
    return Letter("ask_released", drafts.reader(state, mentor), words, key, now, f"request:{wanted.id}")


def withdraw(
    state: State, wanted: Request, now: datetime, *, except_for: str = "", why: Literal["time", "withdrawn"] = "withdrawn"
) -> Decision:
    """Takes back what was asked of others for this request."""
    decision = Decision()
    for pending in state.asks.get(wanted.id, ()):
        if pending.state not in ("due", "sent") or pending.mentor == except_for:
            continue
        facts = (replace(pending, state="withdrawn"),)
        mentor = state.people[pending.mentor]
        letters = (released(state, mentor, wanted, now, why, pending.round),) if pending.state == "sent" else ()
        decision += Decision(facts=facts, letters=letters, alarms=calm(f"request:{wanted.id}"))
    return decision
