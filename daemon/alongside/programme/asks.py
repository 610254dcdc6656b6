"""What becomes of an ask: it leaves in the mentor's morning, is brought to mind once, runs out, or is answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Literal

from alongside.language.reading import Reading
from alongside.programme import (
    asking,
    choosing,
    drafts,
    early_times,
    first_times,
    fitting,
    hours,
    introductions,
    prompts,
    proving,
    ranking,
    seeking,
    wishes,
)
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, Told, identifier
from alongside.programme.letters import AskReleased, Clarify, Letter, Understood, Waiting
from alongside.programme.model import Ask, Concern, Fact, Person, Proposal, Question, Request, State, apply

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
    offer, stop = asking.offer_of(state, wanted, pending, now), choosing.obstacle(state, mentor, state.people[wanted.mentee], wanted)
    if not stop and wanted.named == mentor.id and (near := _closest(state, wanted, pending, now, alarm.seed)):
        return near
    if offer is None or stop:
        return seeking.unanswered(state, wanted, replace(pending, state="withdrawn"), mentor, now, "next_asked" if offer else "no_time")
    return asking.send(state, wanted, pending, offer, now)


def _closest(state: State, wanted: Request, pending: Ask, now: datetime, seed: str) -> Decision | None:
    """Somebody wished for who shares too little time with the mentee by now: the closest, to the mentee, else in the ask."""
    mentor, mentee = state.people[pending.mentor], state.people[wanted.mentee]
    if asking.standing(state, wanted, pending, mentor, now) or ranking.planned(state, mentor, mentee, wanted, now):
        return None
    return early_times.offered(state, wanted, mentor, now, seed) or early_times.in_the_ask(state, wanted, pending, now, seed)


def remind(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``ask_reminder``: one, after one working day."""
    wanted, pending = _pending(state, alarm.about)
    if wanted is None or pending is None or pending.state != "sent" or pending.proposal is None:
        return Decision(reason="already answered")
    letter = asking.letter(state, wanted, pending, pending.proposal, now, "ask_reminder")
    return prompts.prompt(state, state.people[pending.mentor], letter, alarm, now)


def time_out(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``ask_timeout``: silence. The mentor is let off with thanks, the mentee reads an honest line, the next one is asked."""
    wanted, pending = _pending(state, alarm.about)
    if wanted is None or pending is None or pending.state != "sent":
        return Decision(reason="already answered")
    mentor = state.people[pending.mentor]
    if first_times.after_a_yes(state, wanted):
        return no_hour(state, wanted, pending, now)
    let_off = asking.released(state, mentor, wanted, now, "time", pending.round)
    if wanted.existing:
        return _no_pair(state, wanted, replace(pending, state="silent"), now) + Decision(letters=(let_off,))
    silent = seeking.unanswered(state, wanted, replace(pending, state="silent"), mentor, now, "mentor_silent")
    return silent + Decision(letters=(let_off,))


def choose(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``choose``: a limit has passed by itself, so the waiting request is looked at again."""
    wanted = state.requests.get(int(alarm.about.partition(":")[2]))
    if wanted is None or wanted.state != "waiting":
        return Decision(reason="the request no longer waits")
    return seeking.serve(state, wanted, now, "free") or seeking.waits_on(state, wanted, now)


def enrolled(state: State, event: Told, now: datetime) -> Decision:
    """The roster has changed: asks that have become senseless move on, and whoever waits is served."""
    return Decision(action="roster", reason="the roster has changed") + seeking.reviewed(state, now, tuple(state.people))


def by_hand(state: State, event: Told, now: datetime) -> Decision:
    """A coordinator has this mentor asked for a request, ``argument`` is the mentor's id; where the two share no hour, the mentee is first."""
    wanted = state.requests.get(int(event.about.partition(":")[2]))
    mentor = state.people.get(event.argument)
    if wanted is None or mentor is None or wanted.state not in ("asking", "waiting", "clarifying") or wanted.asked == mentor.id:
        return Decision(reason="the request is not open")
    withdrawn = asking.withdraw(state, wanted, now)
    here = apply(state, withdrawn.facts)
    timeless = not choosing.proposal(here, mentor, here.people[wanted.mentee], wanted, now)
    if timeless and (near := early_times.offered(here, wanted, mentor, now, event.seed)):
        return withdrawn + near
    sought = seeking.asked(here, wanted, mentor, now)
    return withdrawn + sought.decision + Decision(letters=(seeking.step(here, wanted, sought, now),))


def _pending(state: State, about: str) -> tuple[Request | None, Ask | None]:
    wanted = state.requests.get(int(about.partition(":")[2]))
    if wanted is None or wanted.state != "asking":
        return None, None
    return wanted, next((a for a in state.asks.get(wanted.id, ()) if a.round == wanted.round), None)


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
        return Decision(facts=_heard(asked), letters=(letter,), action="too late", reason="the request is no longer open")
    return _agreed(state, event, wanted, asked, now)


def _heard(asked: Ask) -> tuple[Ask, ...]:
    """Whoever answers late has answered: others need not be asked before them."""
    return (replace(asked, state="late"),) if asked.state == "silent" else ()


def _agreed(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime) -> Decision:
    """The mentor's own changes become standing wishes; the time is the promised one where it still suits both."""
    if event.reading and event.reading.empty and first_times.asked_of(state, wanted, wanted.mentee):
        return drafts.answer(state, event, now, "understood", Understood("already"), about=f"request:{wanted.id}")
    mentor = _with_wishes(state.people[asked.mentor], event.reading or Reading())
    before, state = state, apply(state, (mentor,))
    mentee = state.people[wanted.mentee]
    stays = fitting.stays(before, state, event, now)
    offer = final(state, mentor, mentee, wanted, asked, event, now)
    if offer is None:
        return Decision(facts=(mentor,)) + no_time_for_both(state, event, wanted, asked, now) + stays
    return paired(state, event, wanted, asked, mentor, offer, now) + stays


def paired(state: State, event: MailArrived, wanted: Request, asked: Ask, mentor: Person, offer: Proposal, now: datetime) -> Decision:
    """The two begin with ``offer``; the ask keeps it, for where a manager's days come first."""
    about = f"request:{wanted.id}"
    decided: tuple[Fact, ...] = (mentor, replace(asked, state="yes", proposal=offer), *asking.times_closed(state, wanted, now))
    calm = Decision(facts=decided, alarms=(*asking.calm(about), *asking.patient(about)))
    paired = calm + introductions.pair(apply(state, decided), wanted, mentor, offer, event, now)
    return paired + _full(apply(state, paired.facts), mentor, now)


def _full(state: State, mentor: Person, now: datetime) -> Decision:
    """Once the last free place is taken, whoever else hoped for this mentor is found another, and the mentor need not say no to them."""
    if sum(p.mentor == mentor.id for p in state.pairings_of(mentor.id)) < mentor.capacity:
        return Decision()
    return lost(state, mentor, now)


def lost(state: State, mentor: Person, now: datetime) -> Decision:
    """A mentor who can no longer be asked: whoever hoped for them reads so, and each request goes on without them."""
    decision = Decision()
    for pending in state.asks_to(mentor.id):
        if not state.requests[pending.request].existing:
            decision += seeking.moved_on(apply(state, decision.facts), pending, now)
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


def final(state: State, mentor: Person, mentee: Person, wanted: Request, asked: Ask, event: MailArrived, now: datetime) -> Proposal | None:
    """Nothing else was promised: the offered time as long as it suits both and is not too near, else the best that does."""
    if settled := asking.standing(state, wanted, asked, mentor, now):
        return settled
    if ranking.few_slots(state, mentor, mentee, wanted, now):
        return None
    own_wish = event.reading is not None and not event.reading.empty
    return choosing.agreed(state, mentor, mentee, wanted, asked.proposal, now, own_wish=own_wish)


def no_time_for_both(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime, *, again: str = "") -> Decision:
    """The three closest times are offered to the one whose wishes can give; where there are none, other hours are asked for, and a
    person reads of it. Whoever was asked is not asked once more, but ``again``: a time has "gone", or which was meant is not "clear"."""
    if not again and any(q.closed_at in (None, now) for q in _asked_for_hours(state, event, wanted)):
        return no_hour(state, wanted, asked, now)
    older = Decision(facts=first_times.closed(first_times.asked(state, wanted), now))
    mentor = state.people[asked.mentor]
    if near := first_times.closest(state, wanted, mentor, now):
        return older + first_times.offered(state, event, wanted, asked, near, now, gone=again == "gone")
    sentence = f"Request {wanted.id}: {mentor.name} says yes, and no hour of the week suits both; other hours were asked for."
    concern = Concern(identifier(event.seed, "no-hour"), now, "needs_a_person", f"request:{wanted.id}", sentence)
    return older + Decision(facts=(concern,)) + first_times.others_asked_for(state, event, wanted, mentor, now, event.text)


def no_hour(state: State, wanted: Request, asked: Ask, now: datetime, *, thanked: bool = False) -> Decision:
    """No hour was found: the mentor who said yes is thanked, where that is not done yet; the mentee reads why, the next one is asked."""
    mentor = state.people[asked.mentor]
    let_off = asking.released(state, mentor, wanted, now, "no_hour", asked.round)
    ended = seeking.unanswered(state, wanted, replace(asked, state="withdrawn"), mentor, now, "no_time")
    return Decision(letters=() if thanked else (let_off,)) + ended


def _asked_for_hours(state: State, event: MailArrived, wanted: Request) -> Iterator[Question]:
    """What was asked back after a yes that left too few common times: hours that answer it need no second yes."""
    about = f"request:{wanted.id}"
    return (q for q in state.questions_about(about) if (q.kind, q.person) == ("which_time", event.writer))


def _no(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime) -> Decision:
    if asked.state not in ("due", "sent"):
        already = drafts.answer(state, event, now, "understood", Understood("already"), about=f"request:{wanted.id}")
        return Decision(facts=_heard(asked)) + already
    mentor = state.people[asked.mentor]
    thanked = drafts.answer(state, event, now, "understood", Understood("no", other=state.people[wanted.mentee].first_name))
    if wanted.existing:
        return _no_pair(state, wanted, replace(asked, state="no"), now) + thanked
    later = event.reading and event.reading.command == "NOT THIS MONTH"
    ended = replace(asked, state="later" if later else "no")
    return seeking.unanswered(state, wanted, ended, mentor, now, "mentor_said_no") + thanked


def _no_pair(state: State, wanted: Request, ended: Ask, now: datetime) -> Decision:
    """The mentee said that the two are a pair, the mentor does not: the mentee reads so and is offered a search, and nobody else is asked."""
    about = f"request:{wanted.id}"
    free = replace(wanted, state="waiting", asked=None, tried=(*wanted.tried, ended.mentor))
    why: Literal["not_a_pair", "pair_silent"] = "not_a_pair" if ended.state == "no" else "pair_silent"
    words = Waiting(why, state.people[ended.mentor].first_name)
    letter = seeking.line(state, free, words, now, f"{why}:{ended.round}")
    alarms: tuple[Alarm | Disarm, ...] = (*asking.calm(about), Alarm("waiting_line", about, now + seeking.LINE_EVERY))
    return Decision(facts=(ended, free), letters=(letter,), alarms=alarms, action="no pair", reason="the mentor does not confirm it")


def _changes_only(state: State, event: MailArrived, wanted: Request, asked: Ask, now: datetime) -> Decision | None:
    """Conditions without a yes ("mornings only") are asked back: is that a yes? Below our question for another time it is one."""
    if asked.state != "sent" or event.reading is None or event.reading.empty:
        return None
    if more := next((q for q in _asked_for_hours(state, event, wanted) if q.held_text and not q.closed_at), None):
        closed = replace(more, closed_at=now)
        spoken = replace(event, text=f"{more.held_text}\n{event.text}")
        return Decision(facts=(closed,)) + _yes(apply(state, (closed,)), spoken, wanted, asked, now)
    words = Clarify(
        "really", quoted=event.text.strip().splitlines()[0][:120], choices=("YES", "NO"), other=state.people[wanted.mentee].first_name
    )
    return drafts.clarify(state, event, now, words, about=f"request:{wanted.id}")


ANSWERS = {"accept": _yes, "decline": _no, "end": _no, "preference": _changes_only, "reschedule": _changes_only, "volunteer": _yes}
