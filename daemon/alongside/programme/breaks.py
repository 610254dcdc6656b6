"""What somebody writes about a time without talks: away, pause, resume.

An absence takes its dates out of all pairings; a pause is one pair's, until somebody ends it.
"""

from __future__ import annotations

from datetime import datetime

from alongside.language.reading import Reading
from alongside.programme import absences, drafts, leaves, talks
from alongside.programme.dates import pairings_meant
from alongside.programme.events import Decision, MailArrived, Told
from alongside.programme.letters import Letter, ToldWords, Understood, Waiting
from alongside.programme.model import Pairing, State, apply
from alongside.programme.which_one import echoed, in_a_pairing, unproved, unsure, which_pairing


def away(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "I am away 3 to 14 August": every talk inside is off in all pairings, each other person told once; an open end is a pause."""
    reading, person = event.reading, state.people.get(event.person or "")
    if reading is None or person is None or not reading.absences:
        return None
    if any(a.until is None for a in reading.absences):
        return pause_in_words(state, event, now)
    if blocked := unproved(state, event, now, "change", "away", None):
        return blocked
    return absences.away(state, event, person, reading, now)


def pause_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """No talks until further notice; a break with an end is an absence."""
    reading = event.reading
    if reading and reading.absences and all(a.until for a in reading.absences):
        return away(state, event, now)
    return in_a_pairing(state, event, now, "final", "pause", _pause)


def _pause(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    if pairing.state == "paused":
        return drafts.answer(state, event, now, "understood", Understood("already"), about=f"pairing:{pairing.id}", pairing=pairing.id)
    if asked := unsure(state, event, now, "pause all your talks", pairing):
        return asked
    writer = event.person or ""
    paused = talks.pause(state, pairing, now, event.seed, by=writer, paused_for="asked")
    told = _told(state, event, pairing, now, ToldWords("paused", state.people[writer].first_name))
    told += leaves.asked(state, event, state.people[writer], event.reading or Reading(), now)
    return paused + told + echoed(state, event, pairing, now, Understood("paused", other=state.other(pairing, writer).first_name))


def paused_by_hand(state: State, event: Told, now: datetime) -> Decision:
    """The coordinator pauses a pairing."""
    pairing = state.pairings.get(int(event.about.partition(":")[2]))
    if pairing is None or pairing.state != "active":
        return Decision(reason="the pairing is not active")
    return talks.pause(state, pairing, now, event.seed, reason="The coordinator has paused your talks.", paused_for="coordinator")


def resume_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The talks go on from the next free time; a manager's objection only the coordinator lifts."""
    mine = pairings_meant(state, event, "paused")
    if not mine:
        return None
    if blocked := unproved(state, event, now, "change", "resume", mine[0]):
        return blocked
    return which_pairing(state, event, now, mine) if len(mine) > 1 else _resume(state, event, mine[0], now)


def _resume(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    writer = event.person or ""
    other = state.other(pairing, writer)
    if pairing.paused_for == "objection":
        words = Waiting("objection", other.first_name, pairing.objection_by)
        return drafts.answer(state, event, now, "waiting", words, about=f"pairing:{pairing.id}", pairing=pairing.id)
    resumed = talks.resume(state, pairing, now, event.seed, by=writer)
    after = apply(state, resumed.facts)
    coming = talks.coming_of(after, pairing, now)
    first = tuple(s.start for s in coming[:1])
    told = _told(state, event, pairing, now, ToldWords("resumed", state.people[writer].first_name, first))
    return resumed + told + echoed(state, event, pairing, now, Understood("resumed", other=other.first_name, when=first))


def _told(state: State, event: MailArrived, pairing: Pairing, now: datetime, words: ToldWords) -> Decision:
    writer = state.people[event.person or ""]
    other = state.other(pairing, writer.id)
    key = f"told:{words.what}:{pairing.id}:{other.id}:{event.inbox}"
    about = f"pairing:{pairing.id}"
    return Decision(letters=(Letter("told", drafts.reader(state, other), words, key, now, about, pairing.id, reply_to=writer.email),))
