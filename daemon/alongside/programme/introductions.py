"""The mentor said yes: the pairing begins, both meet each other by letter, the manager will be told, the end is in the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.programme import agreement, choosing, drafts, endings, leaves, managers, one_notice, reasons, talks, tips, wishes
from alongside.programme.entries import entry
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived
from alongside.programme.letters import Introduction, Letter, Understood, Waiting
from alongside.programme.model import Pairing, Person, Proposal, Request, State, apply

OPENERS = (
    "What drew you here?",
    "What is fun in this job?",
    "What confused you most in your first weeks?",
)


def pair(state: State, wanted: Request, mentor: Person, offer: Proposal, event: MailArrived, now: datetime) -> Decision:
    """Request and yes become a pairing: introductions, the series, the manager's notice, the alarms of the end."""
    pairing = _pairing(state, wanted, mentor, offer, event.text, now)
    matched = replace(wanted, state="matched", asked=None, answered_at=now, pairing=pairing.id)
    met = apply(state, (matched, pairing))
    told = managers.told_of(met, pairing, mentor, now)
    met = apply(met, told.facts)
    decision = Decision(facts=(matched, pairing), action="paired", reason=f"pairing {pairing.id} begins") + told
    if state.rules.rhythm.first_talk == "after objection" and mentor.manager:
        first = managers.objection_over(met, mentor, now)
        waiting = replace(pairing, state="proposed", objection_by=first.date())
        held = Decision(facts=(waiting,), alarms=(Alarm("begin", f"pairing:{pairing.id}", first),))
        return decision + held + _heard_meanwhile(met, waiting, wanted, event, now)
    return decision + _introduced(met, pairing, wanted, offer, event, now)


def _pairing(state: State, wanted: Request, mentor: Person, offer: Proposal, text: str, now: datetime) -> Pairing:
    mentee = state.people[wanted.mentee]
    return Pairing(
        state.next_pairing, mentor.id, mentee.id, "active", offer.first.date(), offer.ends_on, offer.channel, offer.freq, offer.duration_min,
        request=wanted.id, reason=offer.reason, why=reasons.in_words(state, mentor, mentee, wanted, "mentor"), introduced_at=now,
        mentee_hopes=wanted.hopes, mentee_cannot=wanted.cannot, mentor_hopes=agreement.hope(text), mentor_cannot=agreement.cannot(text),
    )  # fmt: skip


def _introduced(state: State, pairing: Pairing, wanted: Request, offer: Proposal, event: MailArrived, now: datetime) -> Decision:
    """One introduction to each, then both invitations, then the alarms that close the pairing one day."""
    begun = talks.begin(state, pairing, offer, now, event.seed)
    state = apply(state, begun.facts)
    introduced = Decision(letters=_letters(state, pairing, wanted, now)) + leaves.handed_over(state, pairing, wanted, now)
    return introduced + begun + endings.planned(state, state.pairings[pairing.id], now)


def _heard_meanwhile(state: State, pairing: Pairing, wanted: Request, event: MailArrived, now: datetime) -> Decision:
    """One line to each while the manager may still object: there was a yes, and when the invitation comes."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    words = Waiting("manager_days", mentor.first_name, pairing.objection_by)
    letter = Letter(
        "waiting", drafts.reader(state, mentee), words, f"waiting:{wanted.id}:manager_days:{pairing.id}", now, f"pairing:{pairing.id}",
        pairing.id, answers=wanted.thread,
    )  # fmt: skip
    if event.writer == mentee.id:  # who settled on a time reads this in answer; the mentor's yes was answered before
        return Decision(letters=(replace(letter, answers=event.message_id),))
    until = pairing.objection_by.isoformat() if pairing.objection_by else ""
    echo = Understood("yes_waits", other=mentee.first_name, detail=until)
    return Decision(letters=(letter,)) + drafts.answer(
        state, event, now, "understood", echo, about=f"pairing:{pairing.id}", pairing=pairing.id
    )


def begin(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``begin``: the manager's days for an objection are over and nobody objected."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    wanted = state.requests.get(pairing.request or 0) if pairing else None
    if pairing is None or wanted is None or pairing.state != "proposed":
        return Decision(reason="the pairing no longer waits")
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    promised = next((ask.proposal for ask in state.asks.get(wanted.id, ()) if ask.state == "yes"), None)
    offer = promised and choosing.kept(state, mentor, mentee, wanted, promised, now)
    offer = offer or choosing.agreed(state, mentor, mentee, wanted, None, now)
    if offer is None:
        return Decision(action="no common time", reason=f"pairing {pairing.id} has no common time any more")
    active = replace(pairing, state="active", started_on=offer.first.date(), ends_on=offer.ends_on, introduced_at=now)
    met = apply(state, (active,))
    begun = talks.begin(met, active, offer, now, alarm.seed)
    met = apply(met, begun.facts)
    introduced = Decision(facts=(active,), letters=_letters(met, active, wanted, now), action="paired")
    introduced += leaves.handed_over(met, active, wanted, now)
    return introduced + begun + endings.planned(met, met.pairings[active.id], now)


def _letters(state: State, pairing: Pairing, wanted: Request, now: datetime) -> tuple[Letter, ...]:
    """One introduction to each, with the talks as they were planned."""
    return tuple(_letter(state, pairing, wanted, reader, now) for reader in (pairing.mentee, pairing.mentor))


def _letter(state: State, pairing: Pairing, wanted: Request, reader: str, now: datetime) -> Letter:
    person, other = state.people[reader], state.other(pairing, reader)
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    agreed, differing = agreement.compared(mentor.preferences, wishes.changed(mentee.preferences, wanted.wishes), mentor, mentee)
    side = "mentor" if reader == pairing.mentor else "mentee"
    series = entry(state, pairing, now)
    words = Introduction(
        other.name,
        other.email,
        "mentor" if side == "mentor" else "mentee",
        one_notice.talks(series, person) if series else None,
        pairing.why if side == "mentor" else reasons.in_words(state, mentor, mentee, wanted, "mentee"),
        agreed,
        differing,
        () if person.plain else OPENERS,
        ask_manager=side == "mentor" and not person.manager,
        manager_told=side == "mentor" and bool(person.manager),
        tip=tips.shown(state, pairing),
        own_words=agreement.in_own_words(pairing, mentor, mentee),
    )
    return Letter(
        "introduction", drafts.reader(state, person), words, f"introduction:{pairing.id}:{person.id}:1", now, f"pairing:{pairing.id}",
        pairing.id, reply_to=other.email, answers=wanted.thread if reader == pairing.mentee else None,
    )  # fmt: skip
