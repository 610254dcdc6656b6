"""The mentor said yes: the pairing begins, both meet each other by letter, the manager will be told, the end is in the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.language.reading import Channel, Reading
from alongside.programme import choosing, drafts, endings, managers, notices, reasons, talks, tips, wishes
from alongside.programme.entries import entry
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived
from alongside.programme.letters import Introduction, Letter
from alongside.programme.model import Pairing, Person, Proposal, Request, State, apply

OPENERS = (
    "What drew you here?",
    "What is fun in this job?",
    "What confused you most in your first weeks?",
)
CHANNEL_WORDS: dict[Channel, str] = {
    "in_person": "in person", "video": "by video", "phone": "on the phone", "email": "by e-mail", "chat": "by chat",
}  # fmt: skip


def pair(state: State, wanted: Request, mentor: Person, offer: Proposal, event: MailArrived, now: datetime) -> Decision:
    """Request and yes become a pairing: introductions, the series, the manager's notice, the alarms of the end."""
    pairing = _pairing(state, wanted, mentor, offer, now)
    matched = replace(wanted, state="matched", asked=None, answered_at=now, pairing=pairing.id)
    met = apply(state, (matched, pairing))
    told = managers.told_of(met, pairing, mentor, now)
    met = apply(met, told.facts)
    decision = Decision(facts=(matched, pairing), action="paired", reason=f"pairing {pairing.id} begins") + told
    if state.rules.rhythm.first_talk == "after objection" and mentor.manager:
        first = managers.objection_over(met, mentor, now)
        waiting = replace(pairing, state="proposed", objection_by=first.date())
        return decision + Decision(facts=(waiting,), alarms=(Alarm("begin", f"pairing:{pairing.id}", first),))
    return decision + _introduced(met, pairing, wanted, offer, event, now)


def _pairing(state: State, wanted: Request, mentor: Person, offer: Proposal, now: datetime) -> Pairing:
    mentee = state.people[wanted.mentee]
    return Pairing(
        state.next_pairing, mentor.id, mentee.id, "active", offer.first.date(), offer.ends_on, offer.channel, offer.freq, offer.duration_min,
        request=wanted.id, reason=offer.reason, why=reasons.in_words(state, mentor, mentee, wanted, "mentor"), introduced_at=now,
    )  # fmt: skip


def _introduced(state: State, pairing: Pairing, wanted: Request, offer: Proposal, event: MailArrived, now: datetime) -> Decision:
    """One introduction to each, then both invitations, then the alarms that close the pairing one day."""
    begun = talks.begin(state, pairing, offer, now, event.seed)
    state = apply(state, begun.facts)
    return Decision(letters=_letters(state, pairing, wanted, now)) + begun + endings.planned(state, state.pairings[pairing.id], now)


def begin(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``begin``: the manager's days for an objection are over and nobody objected."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    wanted = state.requests.get(pairing.request or 0) if pairing else None
    if pairing is None or wanted is None or pairing.state != "proposed":
        return Decision(reason="the pairing no longer waits")
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    offer = choosing.proposal(state, mentor, mentee, wanted, now)
    if offer is None:
        return Decision(action="no common time", reason=f"pairing {pairing.id} has no common time any more")
    active = replace(pairing, state="active", started_on=offer.first.date(), ends_on=offer.ends_on, introduced_at=now)
    met = apply(state, (active,))
    begun = talks.begin(met, active, offer, now, alarm.seed)
    met = apply(met, begun.facts)
    introduced = Decision(facts=(active,), letters=_letters(met, active, wanted, now), action="paired")
    return introduced + begun + endings.planned(met, met.pairings[active.id], now)


def _letters(state: State, pairing: Pairing, wanted: Request, now: datetime) -> tuple[Letter, ...]:
    """One introduction to each, with the talks as they were planned."""
    return tuple(_letter(state, pairing, wanted, reader, now) for reader in (pairing.mentee, pairing.mentor))


def _letter(state: State, pairing: Pairing, wanted: Request, reader: str, now: datetime) -> Letter:
    person, other = state.people[reader], state.other(pairing, reader)
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    agreed, differing = compared(mentor.preferences, wishes.changed(mentee.preferences, wanted.wishes), mentor, mentee)
    side = "mentor" if reader == pairing.mentor else "mentee"
    series = entry(state, pairing, now)
    words = Introduction(
        other.name,
        other.email,
        "mentor" if side == "mentor" else "mentee",
        notices.talks(series, person) if series else None,
        pairing.why if side == "mentor" else reasons.in_words(state, mentor, mentee, wanted, "mentee"),
        agreed,
        differing,
        OPENERS,
        ask_manager=side == "mentor" and not person.manager,
        manager_told=side == "mentor" and bool(person.manager),
        tip=tips.shown(state, pairing),
    )
    return Letter(
        "introduction", drafts.reader(state, person), words, f"introduction:{pairing.id}:{person.id}:1", now, f"pairing:{pairing.id}",
        pairing.id, reply_to=other.email, answers=wanted.thread if reader == pairing.mentee else None,
    )  # fmt: skip


def compared(mentor: Reading, mentee: Reading, first: Person, second: Person) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What both want, and where they differ with one suggestion each; only what they said themselves."""
    agreed, differing = [], []
    if mentor.channels.prefer and mentee.channels.prefer:
        hers, theirs = CHANNEL_WORDS[mentor.channels.prefer[0]], CHANNEL_WORDS[mentee.channels.prefer[0]]
        if hers == theirs:
            agreed.append(f"You both like to talk {hers}.")
        else:
            differing.append(f"{first.first_name} likes to talk {hers}, {second.first_name} {theirs}: try both, keep what works.")
    if mentor.duration_min and mentee.duration_min and mentor.duration_min != mentee.duration_min:
        low, high = sorted((mentor.duration_min, mentee.duration_min))
        differing.append(f"{low} or {high} minutes: start with {low}, and stop while it is still fun.")
    if mentor.cadence and mentee.cadence:
        same = mentor.cadence.freq == mentee.cadence.freq
        (agreed if same else differing).append(
            f"You both like a {mentor.cadence.freq} talk." if same else "You like different rhythms: look again after four talks."
        )
    return tuple(agreed), tuple(differing)
