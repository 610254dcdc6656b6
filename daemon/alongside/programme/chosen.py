"""Answers to what a pair was asked: the other side's yes or no to a new time, a number for a time, a number for a talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.programme import changes, drafts, proposals
from alongside.programme.dates import pairings_meant, session_answered
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Letter, ToldWords, Understood
from alongside.programme.model import COMING, Pairing, Question, Session, State, apply
from alongside.programme.proposals import Proposed
from alongside.programme.sessions import session_of


def told_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """YES moves the date and both read it; NO keeps it and the proposer is told; another time is a proposal of its own."""
    found = _asked(state, event, "other_side", now)
    if found is None or event.reading is None:
        return None
    question, pairing, session = found
    closed = Decision(facts=(replace(question, closed_at=now), *changes.heard(pairing, event.person or "")))
    after = apply(state, closed.facts)
    pairing = after.pairings[pairing.id]
    wish = proposals.held(question, session)
    if event.reading.times or event.reading.shift_min:
        return None
    if event.reading.intent == "accept":
        return closed + _agreed(after, event, pairing, session, wish, now)
    if event.reading.intent in ("decline", "skip"):
        return closed + _refused(after, event, pairing, session, wish, now)
    return None


def _agreed(state: State, event: MailArrived, pairing: Pairing, session: Session, wish: Proposed, now: datetime) -> Decision:
    """The proposer may be anybody of the pair but the one who agrees."""
    if wish.start <= now or not changes.movable(session, now):
        return proposals.refused(state, event, pairing, replace(wish, by_calendar=None), now, "That moment has passed.")
    proposer = state.other(pairing, event.person or "")
    return proposals.done(state, event, pairing, wish, now, by=proposer.id, agreed=True)


def _refused(state: State, event: MailArrived, pairing: Pairing, session: Session, wish: Proposed, now: datetime) -> Decision:
    writer = state.people[event.person or ""]
    proposer = state.other(pairing, writer.id)
    words = ToldWords("move_refused", writer.first_name, (wish.start,), session.start)
    letter = Letter(
        "told", drafts.reader(state, proposer), words, f"told:move_refused:{session.id}:{proposer.id}:{event.inbox}", now,
        f"session:{session.id}", pairing.id, reply_to=writer.email,
    )  # fmt: skip
    echo = Understood("no", other=proposer.first_name, when=(session.start,))
    answered = drafts.answer(state, event, now, "understood", echo, about=f"session:{session.id}", pairing=pairing.id)
    return Decision(letters=(letter,), action="move refused", reason=f"{writer.first_name} keeps the old time") + answered


def which_time_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A number takes one of the times that stood in the letter; whoever of the two answers first decides."""
    found = _asked(state, event, "which_time", now)
    if found is None or event.reading is None:
        return _on_again(state, event, now)
    question, pairing, session = found
    number = 1 if event.reading.command == "ANY" else event.reading.choice
    if number is None or number > len(question.choices):
        return None
    closed = tuple(replace(q, closed_at=now) for q in state.questions_about(question.about) if q.kind == "which_time" and not q.closed_at)
    after = apply(state, closed)
    start = datetime.fromisoformat(question.choices[number - 1]).astimezone(session.start.tzinfo)
    wish = Proposed(session, start, start + (session.end - session.start))
    return Decision(facts=closed) + proposals.propose(after, event, pairing, wish, now)


def _on_again(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A number below a letter about a date that was off and is on again: it is said when the talk is, and nothing moves."""
    session = session_answered(state, event)
    if session is None or session.state not in COMING or session.start <= now or not (event.reading and event.reading.choice):
        return None
    pairing = state.pairings[session.pairing]
    if pairing not in pairings_meant(state, event):
        return None
    echo = Understood("on_again", other=state.other(pairing, event.person or "").first_name, when=(session.start,))
    return drafts.answer(state, event, now, "understood", echo, about=f"session:{session.id}", pairing=pairing.id)


def _asked(state: State, event: MailArrived, kind: str, now: datetime) -> tuple[Question, Pairing, Session] | None:
    """The open question of this kind that the mail can answer: the letter's own, else the newest; about one talk of the writer."""
    mine = [q for q in state.questions_to(event.writer) if q.kind == kind and not q.closed_at]
    mine = [q for q in mine if q.about.startswith("session:") and (q.expires is None or q.expires > now)]
    if event.parent and event.parent.about.startswith("session:"):
        mine = [q for q in mine if q.about == event.parent.about]
    question = max(mine, key=lambda q: q.asked_at, default=None)
    session = session_of(state, question.about.partition(":")[2]) if question else None
    pairing = state.pairings.get(session.pairing) if session else None
    if question is None or session is None or pairing is None or pairing not in pairings_meant(state, event):
        return None
    return question, pairing, session
