"""CHANGE: another mentor, or another mentee, without fault and without a reason.

The pairing ends kindly, both calendars are left clean, the two are not paired again, and the mentee's request is opened once more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from alongside.language.reading import Reading
from alongside.programme import drafts, histories, hours, proving, seeking, talks, watch
from alongside.programme.events import Decision, Disarm, MailArrived
from alongside.programme.letters import Clarify, Letter, ToldWords, Understood, Waiting
from alongside.programme.model import LIVE_PAIRINGS, Pairing, Person, Request, State, apply
from alongside.programme.seeking import Sought

_ANOTHER = re.compile(
    r"\b(?:another|a different|a new|an other|some other) (?:mentor|mentee|person|colleague)\b|\b(?:some(?:one|body)|any(?:one|body)) (?:else|different|new)\b"
    r"|\b(?:change|switch|swap) (?:my |the )?(?:mentors?|mentees?)\b",
    re.IGNORECASE,
)

_BESIDES = re.compile(r"\b(?:as well|also|too|second|additional|besides|in addition|extra)\b", re.IGNORECASE)


def in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Could I have another mentor?" of somebody who has one is a CHANGE said politely, if they say YES to that; or a wish for a second."""
    pairing = _meant(state, event)
    if not _ANOTHER.search(event.text) or _BESIDES.search(event.text) or _names_a_third(state, event, pairing):
        return None
    if pairing is None or event.confirmed:
        return asked(state, event, now) if pairing else None
    what = f"end your talks with {state.other(pairing, event.person or '').first_name} and ask somebody else"
    return drafts.confirm(state, event, now, what, about=f"pairing:{pairing.id}", pairing=pairing.id)


def _names_a_third(state: State, event: MailArrived, pairing: Pairing | None) -> bool:
    """Whether somebody is named who is not the other of the pair."""
    other = state.other(pairing, event.person or "").name.lower().split() if pairing else []
    return event.reading is not None and any(not set(name.lower().split()) <= set(other) for name in event.reading.mentor_named)


def asked(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """CHANGE from either side: of the letter's pairing, else of the only one there is."""
    pairing = _meant(state, event)
    if pairing is None:
        return _which(state, event, now)
    about = f"pairing:{pairing.id}"
    other = state.other(pairing, event.person or "").first_name
    if blocked := proving.blocked(state, event, now, "final", f"end your talks with {other}", about=about, pairing=pairing.id):
        return blocked
    over = ended(state, pairing, now, event.seed, by=event.person or "")
    state = apply(state, over.facts)
    wanted = opened_again(state, pairing, now)
    state = apply(state, (wanted,))
    sought = seeking.best(state, wanted, now)
    told = _to_mentor if event.person == pairing.mentor else _to_mentee
    return over + Decision(facts=(wanted,)) + sought.decision + told(state, event, pairing, wanted, sought, now)


def _meant(state: State, event: MailArrived) -> Pairing | None:
    person = event.person or ""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    if pairing:
        return pairing if person in (pairing.mentor, pairing.mentee) and pairing.state in LIVE_PAIRINGS else None
    mine = state.pairings_of(person)
    return mine[0] if len(mine) == 1 else None


def _which(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Of several pairings one must be meant; whoever has none asks for a mentor."""
    if not state.pairings_of(event.person or ""):
        return None
    return drafts.clarify(state, event, now, Clarify("what", quoted="CHANGE"), about=f"person:{event.person}")


def ended(state: State, pairing: Pairing, now: datetime, seed: str, *, by: str) -> Decision:
    """Both calendars are emptied; what comes with an end by itself (thanks, an invitation to mentor) stays away."""
    finished = talks.finish(state, pairing, now, seed, by="programme", reason="change")
    after = apply(state, finished.facts)
    mentee = state.people[pairing.mentee]
    ended = replace(
        after.pairings[pairing.id], state="ended", paused_for="", ended_on=hours.local_day(state, mentee, now), end_reason="change"
    )
    calm = (*watch.over(pairing), Disarm("objection_lapses", f"pairing:{pairing.id}"), Disarm("begin", f"pairing:{pairing.id}"))
    facts = (ended, histories.kept(after, pairing, changed=True))
    return Decision(action="changed", reason=f"pairing {pairing.id} ended by a change") + finished + Decision(facts=facts, alarms=calm)


def opened_again(state: State, pairing: Pairing, now: datetime) -> Request:
    """The request that led to the pairing, without the name; a pairing of another origin begins a new one."""
    before = state.requests.get(pairing.request or 0)
    if open_already := state.open_request_of(pairing.mentee):
        return replace(open_already, tried=(*open_already.tried, pairing.mentor))
    if before is None:
        return Request(state.next_request, pairing.mentee, "waiting", now, wishes=Reading(intent="request"), tried=(pairing.mentor,))
    return replace(
        before, state="waiting", mentor_named="", named=None, asked=None, only=False, existing=False, answered_at=None, pairing=None,
        tried=(*before.tried, pairing.mentor), wishes=replace(before.wishes, mentor_named=()),
    )  # fmt: skip


def _to_mentee(state: State, event: MailArrived, pairing: Pairing, wanted: Request, sought: Sought, now: datetime) -> Decision:
    """The mentee asked: one answer says that it is done and who is asked now; the mentor reads a neutral line."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    words = _onward(mentor, sought)
    answered = drafts.answer(state, event, now, "waiting", words, about=f"request:{wanted.id}")
    return answered + Decision(letters=(_farewell(state, pairing, mentor, mentee, now),))


def _to_mentor(state: State, event: MailArrived, pairing: Pairing, wanted: Request, sought: Sought, now: datetime) -> Decision:
    """The mentor asked: they are echoed, and the mentee's one letter says at once who is asked instead."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    echo = Understood("changed", other=mentee.first_name)
    answered = drafts.answer(state, event, now, "understood", echo, about=f"pairing:{pairing.id}", pairing=pairing.id)
    letter = seeking.line(state, wanted, _onward(mentor, sought), now, f"change:{pairing.id}")
    return answered + Decision(letters=(letter,))


def _onward(mentor: Person, sought: Sought) -> Waiting:
    return Waiting("changed", mentor.first_name, sought.until, sought.mentor.name if sought.mentor else "")


def _farewell(state: State, pairing: Pairing, reader: Person, other: Person, now: datetime) -> Letter:
    """Kind, neutral, without a reason."""
    words = ToldWords("pair_ended", other.first_name)
    key = f"told:pair_ended:{pairing.id}:{reader.id}"
    return Letter("told", drafts.reader(state, reader), words, key, now, f"pairing:{pairing.id}", pairing.id)
