"""Which pair or talk is meant, and is it sure: what every act in plain words asks before it does anything.

With several pairs or talks the writer is asked back with choices; what weighs much is asked once more unless the words were sure.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from alongside.programme import changes, drafts, policy, proving, talks
from alongside.programme.dates import pairings_meant
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Clarify, Understood
from alongside.programme.model import Pairing, Session, State, apply
from alongside.programme.policy import Weight
from alongside.programme.proposals import short_time, spoken_time

Done = Callable[[State, MailArrived, Pairing, datetime], Decision | None]
CHOICES = 3


def in_a_pairing(state: State, event: MailArrived, now: datetime, weight: Weight, what: str, done: Done) -> Decision | None:
    """The act in the one pairing it can be about; with several of them the writer is asked which talk is meant."""
    mine = pairings_meant(state, event)
    if not mine or event.reading is None:
        return None
    if blocked := unproved(state, event, now, weight, what, mine[0]):
        return blocked
    if len(mine) > 1:
        return which_pairing(state, event, now, mine) if what == "pause" else which_session(state, event, now, mine)
    known = changes.heard(mine[0], event.person or "")
    after = apply(state, known)
    decision = done(after, event, after.pairings[mine[0].id], now)
    return Decision(facts=known) + decision if decision else None


def unproved(state: State, event: MailArrived, now: datetime, weight: Weight, what: str, pairing: Pairing | None) -> Decision | None:
    """What stands in the way of doing it."""
    about = f"pairing:{pairing.id}" if pairing else f"person:{event.person}"
    return proving.blocked(state, event, now, weight, what, about=about, pairing=pairing.id if pairing else None)


def unsure(state: State, event: MailArrived, now: datetime, detail: str, pairing: Pairing, *, grave: bool = False) -> Decision | None:
    """One yes or no before anything reaches the other, where the words were not clear enough for what they do."""
    if event.confirmed or event.reading is None or (event.reading.confidence >= policy.SURE and not grave):
        return None
    about = event.parent.about if event.parent else f"pairing:{pairing.id}"
    words = Clarify("really", quoted=event.text.strip()[:80], other=state.other(pairing, event.person or "").first_name, detail=detail)
    return drafts.clarify(state, event, now, words, about=about, pairing=pairing.id)


def shortly(state: State, event: MailArrived, found: tuple[Session, ...]) -> str:
    """What a subject line has room for: one date, or how many."""
    return short_time(state, event.person or "", found[0].start) if len(found) == 1 else f"{len(found)} talks"


def which_session(state: State, event: MailArrived, now: datetime, pairings: tuple[Pairing, ...]) -> Decision | None:
    """The next talks to choose from, with the other's name where there are several others."""
    coming = sorted((s for p in pairings for s in talks.coming_of(state, p, now)), key=lambda s: s.start)[:CHOICES]
    if not coming:
        return None
    writer = event.person or ""
    names = {p.id: state.other(p, writer).first_name for p in pairings}
    spelt = tuple(f"{names[s.pairing]}, {spoken_time(state, writer, s.start)}" for s in coming)
    other = next(iter(names.values())) if len(pairings) == 1 else ""
    words = Clarify("which_session", quoted=event.text.strip()[:80], choices=spelt, other=other)
    machine = tuple(f"session:{s.id}" for s in coming)
    return drafts.clarify(state, event, now, words, about=f"person:{writer}", choices=machine)


def which_pairing(state: State, event: MailArrived, now: datetime, pairings: tuple[Pairing, ...]) -> Decision:
    writer = event.person or ""
    spelt = tuple(f"All talks with {state.other(p, writer).name}" for p in pairings[:CHOICES])
    words = Clarify("which_session", quoted=event.text.strip()[:80], choices=spelt)
    machine = tuple(f"pairing:{p.id}" for p in pairings[:CHOICES])
    return drafts.clarify(state, event, now, words, about=f"person:{writer}", choices=machine)


def echoed(state: State, event: MailArrived, pairing: Pairing, now: datetime, words: Understood) -> Decision:
    return drafts.answer(state, event, now, "understood", words, about=f"pairing:{pairing.id}", pairing=pairing.id)
