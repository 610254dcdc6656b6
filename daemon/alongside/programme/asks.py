"""Asking one mentor for one request: when the letter leaves, the reminder, the deadline, and what the mentor answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from alongside.language.reading import Reading
from alongside.programme import choosing, drafts, hours, introductions, prompts, proving, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, identifier
from alongside.programme.letters import AskReleased, AskWords, Clarify, Letter, Talks, Understood, Waiting
from alongside.programme.model import Ask, Concern, Person, Proposal, Request, State, apply
from alongside.programme.rules import Days

REMINDER_AFTER = Days(1)
ASK_ALARMS = ("ask_send", "ask_reminder", "ask_timeout")


def ask(state: State, wanted: Request, mentor: Person, now: datetime, seed: str) -> Decision:
    """One mentor is asked: at once in their working hours, else the next morning; never two asks on one day."""
    due = _free_day(state, mentor, hours.working_moment(state, mentor, now))
    number = wanted.round + 1
    wanted = replace(wanted, state="asking", asked=mentor.id, round=number)
    pending = Ask(wanted.id, number, mentor.id, "due", due)
    decision = Decision(facts=(wanted, pending), alarms=(Disarm("waiting_line", f"request:{wanted.id}"),), action="ask")
    if due > now:
        return decision + Decision(alarms=(Alarm("ask_send", f"request:{wanted.id}", due),))
    return decision + send(apply(state, decision.facts), wanted, pending, now, seed)


def _free_day(state: State, mentor: Person, due: datetime) -> datetime:
    """A mentor gets one ask a day."""
    taken = {hours.local_day(state, mentor, a.sent_at or a.due) for asks in state.asks.values() for a in asks if a.mentor == mentor.id}
    day = hours.local_day(state, mentor, due)
    while day in taken:
        due = hours.working_moment(state, mentor, hours.prompt_moment(state, mentor, _next(state, mentor, day)))
        day = hours.local_day(state, mentor, due)
    return due


def _next(state: State, mentor: Person, day: date) -> date:
    return hours.first_working_day(state, mentor, day + timedelta(days=1))


def send(state: State, wanted: Request, pending: Ask, now: datetime, seed: str) -> Decision:
    """The ask leaves with a concrete time; without a common one the mentee reads so and a person looks."""
    mentor, mentee = state.people[pending.mentor], state.people[wanted.mentee]
    offer = choosing.proposal(state, mentor, mentee, wanted, now)
    if offer is None:
        return _no_common_time(state, wanted, pending, mentor, now, seed)
    answer_by = deadline(state, mentor, now)
    sent = replace(pending, state="sent", sent_at=now, answer_by=answer_by, proposal=offer)
    letter = _letter(state, wanted, sent, offer, now, "ask")
    about = f"request:{wanted.id}"
    alarms = (
        Disarm("ask_send", about),
        Alarm("ask_reminder", about, hours.after(state, mentor, now, REMINDER_AFTER)),
        Alarm("ask_timeout", about, answer_by),
    )
    return Decision(facts=(sent,), letters=(letter,), alarms=alarms, action="ask", reason=f"{mentor.name} is asked for request {wanted.id}")


def deadline(state: State, mentor: Person, sent: datetime) -> datetime:
    """When the next one would be asked."""
    return hours.after(state, mentor, sent, state.rules.rhythm.answer_within)


def _letter(state: State, wanted: Request, sent: Ask, offer: Proposal, now: datetime, kind: Literal["ask", "ask_reminder"]) -> Letter:
    mentor, mentee = state.people[sent.mentor], state.people[wanted.mentee]
    words = AskWords(
        mentee.name,
        _talks(state, mentee, offer),
        (sent.answer_by or now).astimezone(ZoneInfo(state.zone(mentor))).date(),
        wanted.topics,
        introductions.reasons(state, mentor, mentee, wanted),
        wishes.weekly_minutes(offer.freq, offer.duration_min),
        existing=wanted.existing,
        reminder=kind == "ask_reminder",
    )
    return Letter(kind, drafts.reader(state, mentor), words, f"{kind}:{wanted.id}:{mentor.id}:{sent.round}", now, f"request:{wanted.id}")


def _talks(state: State, mentee: Person, offer: Proposal) -> Talks:
    other = state.zone(mentee)
    return Talks(
        offer.first, offer.freq, offer.count, offer.duration_min, offer.channel, offer.ends_on,
        other_zone="" if other == offer.timezone else other, reason=offer.reason_mentor,
    )  # fmt: skip


def _no_common_time(state: State, wanted: Request, pending: Ask, mentor: Person, now: datetime, seed: str) -> Decision:
    about = f"request:{wanted.id}"
    waiting = replace(wanted, state="waiting", asked=None, tried=(*wanted.tried, mentor.id))
    letter = _waiting(state, waiting, Waiting("no_time", mentor.first_name), now, f"waiting:{wanted.id}:{pending.round}")
    concern = Concern(
        identifier(seed, "no-time"), now, "needs_a_person", about, f"Request {wanted.id}: the two share fewer than one weekly time."
    )
    facts = (replace(pending, state="withdrawn"), waiting, concern)
    return Decision(facts=facts, letters=(letter,), alarms=_calm(about), action="no common time")


def _waiting(state: State, wanted: Request, words: Waiting, now: datetime, key: str) -> Letter:
    to = drafts.reader(state, state.people[wanted.mentee])
    return Letter("waiting", to, words, key, now, f"request:{wanted.id}", answers=wanted.thread)


def _calm(about: str) -> tuple[Disarm, ...]:
    return tuple(Disarm(name, about) for name in ASK_ALARMS)


# ---------------------------------------------------------------- alarms


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``ask_send``: the mentor's morning has come."""
    wanted, pending = _pending(state, alarm.about)
    if wanted is None or pending is None or pending.state != "due":
        return Decision(reason="nobody is to be asked any more")
    mentor = state.people[pending.mentor]
    moment = hours.working_moment(state, mentor, now)
    if moment > now:
        return Decision(facts=(replace(pending, due=moment),), alarms=(Alarm("ask_send", alarm.about, moment),), action="later")
    return send(state, wanted, pending, now, alarm.seed)


def remind(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``ask_reminder``: one, after one working day."""
    wanted, pending = _pending(state, alarm.about)
    if wanted is None or pending is None or pending.state != "sent" or pending.proposal is None:
        return Decision(reason="already answered")
    letter = _letter(state, wanted, pending, pending.proposal, now, "ask_reminder")
    return prompts.prompt(state, state.people[pending.mentor], letter, alarm, now)


def time_out(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``ask_timeout``: silence. The mentor is let off with thanks, the mentee reads an honest line and waits."""
    wanted, pending = _pending(state, alarm.about)
    if wanted is None or pending is None or pending.state != "sent":
        return Decision(reason="already answered")
    mentor = state.people[pending.mentor]
    released = _released(state, mentor, wanted, now, "time", pending.round)
    return _unanswered(state, wanted, replace(pending, state="silent"), mentor, now, "mentor_silent") + Decision(letters=(released,))


def _pending(state: State, about: str) -> tuple[Request | None, Ask | None]:
    wanted = state.requests.get(int(about.partition(":")[2]))
    if wanted is None or wanted.state != "asking":
        return None, None
    return wanted, next((a for a in state.asks.get(wanted.id, ()) if a.round == wanted.round), None)


def _released(state: State, mentor: Person, wanted: Request, now: datetime, why: Literal["time", "withdrawn"], number: int) -> Letter:
    words = AskReleased(state.people[wanted.mentee].first_name, why)
    key = f"ask_released:{wanted.id}:{mentor.id}:{number}"
    return Letter("ask_released", drafts.reader(state, mentor), words, key, now, f"request:{wanted.id}")


def _unanswered(
    state: State, wanted: Request, ended: Ask, mentor: Person, now: datetime, why: Literal["mentor_said_no", "mentor_silent"]
) -> Decision:
    """No yes: the mentee reads it plainly, the request waits, the coordinator's Monday letter will name it."""
    about = f"request:{wanted.id}"
    waiting = replace(wanted, state="waiting", asked=None, tried=(*wanted.tried, mentor.id))
    letter = _waiting(state, waiting, Waiting(why, mentor.first_name), now, f"waiting:{wanted.id}:{ended.round}")
    concern = Concern(
        identifier(f"{wanted.id}:{ended.round}", "unanswered"),
        now,
        "needs_a_person",
        about,
        f"Request {wanted.id} waits for another mentor.",
    )
    alarms: tuple[Alarm | Disarm, ...] = (*_calm(about), Alarm("waiting_line", about, now + timedelta(days=14)))
    return Decision(facts=(ended, waiting, concern), letters=(letter,), alarms=alarms, action="request waits", reason=why)


def withdraw(state: State, wanted: Request, now: datetime, *, except_for: str = "") -> Decision:
    """Takes back what was asked of others for this request."""
    decision = Decision()
    for pending in state.asks.get(wanted.id, ()):
        if pending.state not in ("due", "sent") or pending.mentor == except_for:
            continue
        facts = (replace(pending, state="withdrawn"),)
        mentor = state.people[pending.mentor]
        letters = (_released(state, mentor, wanted, now, "withdrawn", pending.round),) if pending.state == "sent" else ()
        decision += Decision(facts=facts, letters=letters, alarms=_calm(f"request:{wanted.id}"))
    return decision


# ---------------------------------------------------------------- the mentor's answer


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A mentor's answer to an ask: YES, YES with changes, NO, or a time of their own among the ones offered."""
    found = _asked(state, event)
    if found is None or event.reading is None:
        return None
    wanted, asked = found
    arm = ANSWERS.get(event.reading.intent)
    if arm is None:
        return None
    what = f"answer {state.people[wanted.mentee].first_name}'s request"
    if blocked := proving.blocked(state, event, now, "light", what, about=f"request:{wanted.id}"):
        return blocked
    return arm(state, event, wanted, asked, now)


def _asked(state: State, event: MailArrived) -> tuple[Request, Ask] | None:
    """The ask this answers: by the letter it replies to, else the only one that waits for this person."""
    person = event.person or ""
    if (
        event.parent
        and event.parent.kind in ("ask", "ask_reminder", "ask_released", "clarify")
        and event.parent.about.startswith("request:")
    ):
        wanted = state.requests.get(int(event.parent.about.partition(":")[2]))
        mine = [a for a in state.asks.get(wanted.id, ()) if a.mentor == person] if wanted else []
        return (wanted, mine[-1]) if wanted and mine else None
    if event.parent:
        return None
    waiting = [a for a in state.asks_to(person) if a.state == "sent"]
    return (state.requests[waiting[0].request], waiting[0]) if len(waiting) == 1 else None


def _yes(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime) -> Decision:
    if asked.state == "yes":
        return drafts.answer(state, event, now, "understood", Understood("already"), about=f"request:{wanted.id}", pairing=wanted.pairing)
    open_still = wanted.state in ("asking", "waiting") and (wanted.asked in (None, asked.mentor))
    if not open_still:
        words = AskReleased(state.people[wanted.mentee].first_name, "withdrawn" if wanted.state == "withdrawn" else "time")
        to = drafts.reader(state, state.people[asked.mentor])
        letter = Letter("ask_released", to, words, f"ask_released:{event.inbox}", now, f"request:{wanted.id}", answers=event.message_id)
        return Decision(letters=(letter,), action="too late", reason="the request is no longer open")
    return _agreed(state, event, wanted, asked, now)


def _agreed(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime) -> Decision:
    """The mentor's own changes become standing wishes; the time is the promised one where it still suits both."""
    mentor = _with_wishes(state.people[asked.mentor], event.reading or Reading())
    state = apply(state, (mentor,))
    mentee = state.people[wanted.mentee]
    offer = _final(state, mentor, mentee, wanted, asked, now)
    if offer is None:
        return Decision(facts=(mentor,)) + _no_time_for_both(state, event, wanted, now)
    decided = (mentor, replace(asked, state="yes"))
    calm = Decision(facts=decided, alarms=(*_calm(f"request:{wanted.id}"), Disarm("waiting_line", f"request:{wanted.id}")))
    paired = calm + introductions.pair(apply(state, decided), wanted, mentor, offer, event, now)
    return paired + _full(apply(state, paired.facts), mentor, now)


def _full(state: State, mentor: Person, now: datetime) -> Decision:
    """Once the last free place is taken, whoever else hoped for this mentor reads so, and the mentor need not say no to them."""
    if sum(p.mentor == mentor.id for p in state.pairings_of(mentor.id)) < mentor.capacity:
        return Decision()
    decision = Decision()
    for pending in state.asks_to(mentor.id):
        wanted = state.requests[pending.request]
        if not wanted.existing:
            decision += _unanswered(state, wanted, replace(pending, state="withdrawn"), mentor, now, "mentor_said_no")
            letters = (_released(state, mentor, wanted, now, "time", pending.round),) if pending.state == "sent" else ()
            decision += Decision(letters=letters)
    return decision


def lost(state: State, mentor: Person, now: datetime) -> Decision:
    """A mentor who can no longer be asked: whoever hoped for them reads so, and the request goes on without them."""
    decision = Decision()
    for pending in state.asks_to(mentor.id):
        wanted = state.requests[pending.request]
        decision += _unanswered(state, wanted, replace(pending, state="withdrawn"), mentor, now, "mentor_said_no")
    return decision


def _with_wishes(mentor: Person, said: Reading) -> Person:
    merged = replace(wishes.changed(mentor.preferences, said), intent="preference", mentor_named=(), topics=())
    return replace(
        mentor,
        roles=mentor.roles | {"mentor"},
        preferences=replace(merged, absences=(), capacity=None),
        absences=(*mentor.absences, *said.absences),
        capacity=said.capacity if said.capacity is not None else mentor.capacity,
    )


def _final(state: State, mentor: Person, mentee: Person, wanted: Request, asked: Ask, now: datetime) -> Proposal | None:
    """Nothing else was promised: the offered time as long as it suits both, else the best that does."""
    if wishes.channel(mentor, mentee, wanted.wishes) is None:
        return None
    promised = asked.proposal and choosing.kept(state, mentor, mentee, wanted, asked.proposal, now)
    return promised or choosing.proposal(state, mentor, mentee, wanted, now)


def _no_time_for_both(state: State, event: MailArrived, wanted: Request, now: datetime) -> Decision:
    """The changes leave no common time or way of talking: the mentor is asked for another, nothing is promised yet."""
    words = Clarify("which_time", other=state.people[wanted.mentee].first_name, detail="no common time")
    return drafts.clarify(state, event, now, words, about=f"request:{wanted.id}")


def _no(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime) -> Decision:
    if asked.state not in ("due", "sent"):
        return drafts.answer(state, event, now, "understood", Understood("already"), about=f"request:{wanted.id}")
    mentor = state.people[asked.mentor]
    thanked = drafts.answer(state, event, now, "understood", Understood("no", other=state.people[wanted.mentee].first_name))
    return _unanswered(state, wanted, replace(asked, state="no"), mentor, now, "mentor_said_no") + thanked


def _changes_only(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime) -> Decision | None:
    """Conditions without a yes ("mornings only") are asked back: is that a yes?"""
    if asked.state != "sent" or event.reading is None or event.reading.empty:
        return None
    words = Clarify(
        "really", quoted=event.text.strip().splitlines()[0][:120], choices=("YES", "NO"), other=state.people[wanted.mentee].first_name
    )
    return drafts.clarify(state, event, now, words, about=f"request:{wanted.id}")


ANSWERS = {"accept": _yes, "decline": _no, "end": _no, "preference": _changes_only, "reschedule": _changes_only, "volunteer": _yes}
