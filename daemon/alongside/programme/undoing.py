"""UNDO: what somebody's own mail did is taken back for seven days, in answer to any letter about it or by itself.

What each act changed was kept by ``undoable.py``. In answer to a letter about the other's act, a date that still lies ahead goes back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from alongside.programme import absences, changes, drafts, first_times, proving, requests, seeking, taken_back, undoable
from alongside.programme.dates import pairings_meant, session_answered
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Clarify, Understood
from alongside.programme.model import OPEN_REQUESTS, Question, Request, State, ThanksWeek, apply
from alongside.programme.taken_back import not_undone

ORDER = ("person", "request", "pairing", "thanks")
"""Wishes first: dates go back into the hours that were."""
TOO_LATE = "UNDO reaches back seven days, and this was longer ago."


def undo(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Everything that one mail did; None where nothing of the writer's, or of the letter's, can be meant."""
    if event.reading is None or event.reading.command != "UNDO" or event.person is None:
        return None
    found = _meant(state, event)
    if found:
        return _taken_back(state, event, found, now)
    if _named(event):
        late = event.parent is not None and event.parent.at is not None and now - event.parent.at > undoable.DAYS
        return not_undone(state, event, now, TOO_LATE) if late else _done_already(state, event, now)
    return _of_the_other(state, event, now)


def _named(event: MailArrived) -> tuple[str, ...]:
    """The questions that the answered letter names, or the one that a confirmed UNDO was held for."""
    if event.parent is None:
        return ()
    return tuple(c.removeprefix(undoable.MARK) for c in (*event.parent.choices, event.parent.about) if c.startswith(undoable.MARK))


def _meant(state: State, event: MailArrived) -> tuple[Question, ...]:
    """What one mail of the writer left behind: the letter's, else the newest."""
    mine = [q for q in state.questions_to(event.writer) if q.kind == "undo" and not q.closed_at]
    moments = [q.asked_at for q in mine if q.id in _named(event)] if event.parent else [q.asked_at for q in mine]
    return tuple(q for q in mine if q.asked_at == max(moments)) if moments else ()


def _done_already(state: State, event: MailArrived, now: datetime) -> Decision:
    return drafts.answer(state, event, now, "understood", Understood("already"), pairing=event.parent.pairing if event.parent else None)


def _taken_back(state: State, event: MailArrived, found: tuple[Question, ...], now: datetime) -> Decision:
    if any(q.expires and q.expires < now for q in found):
        return not_undone(state, event, now, TOO_LATE)
    parent = event.parent or taken_back.no_letter(event)
    held = replace(event, parent=replace(parent, about=undoable.MARK + found[0].id))
    if blocked := proving.blocked(state, held, now, "change", "take that back", about=f"person:{event.person}", pairing=found[0].pairing):
        return blocked
    decision = Decision(facts=tuple(replace(q, closed_at=now) for q in found), action="undone")
    for question in sorted(found, key=lambda q: ORDER.index(_kind(q))):
        decision += ARMS[_kind(question)](apply(state, decision.facts), event, question, now)
    if any(letter.reader.person == event.person for letter in decision.letters):
        return decision
    about = found[0].about if _kind(found[0]) != "thanks" else f"person:{event.person}"
    return decision + drafts.answer(state, event, now, "understood", Understood("undone"), about=about, pairing=found[0].pairing)


def _kind(question: Question) -> str:
    return question.about.partition(":")[0]


# ---------------------------------------------------------------- people


def _person(state: State, event: MailArrived, question: Question, now: datetime) -> Decision:
    """Wishes, hours, capacity and the like as they were; a manager who has not read of it yet does not.

    Times that were offered because of a mentor's yes are offered no more: the yes went with the wishes it came with.
    """
    person = undoable.as_before(state.people[question.person], question)
    offered = (q for pending in state.asks_to(person.id) for q in first_times.asked(state, state.requests[pending.request]))
    decision = Decision(facts=(person, *first_times.closed(tuple(offered), now)))
    if "manager" not in undoable.fields(question):
        return decision
    untold = (
        n for p in state.pairings_of(person.id) for n in state.notices.get(p.id, ()) if n.state == "due" and n.manager != person.manager
    )
    return decision + Decision(facts=tuple(replace(n, state="withdrawn") for n in untold))


# ---------------------------------------------------------------- requests


def _request(state: State, event: MailArrived, question: Question, now: datetime) -> Decision:
    wanted = state.requests.get(int(question.about.partition(":")[2]))
    if wanted is None:
        return not_undone(state, event, now, "That request is over.")
    return REQUEST_ARMS[question.choices[0]](state, event, question, wanted, now)


def _opened(state: State, event: MailArrived, question: Question, wanted: Request, now: datetime) -> Decision:
    """A request is taken back as by CANCEL."""
    if wanted.state not in OPEN_REQUESTS:
        return not_undone(state, event, now, "Your request is settled by now.")
    return requests.cancel(state, event, now) or Decision()


def _withdrawn(state: State, event: MailArrived, question: Question, wanted: Request, now: datetime) -> Decision:
    """The request is open again, as it was, and the mentor is asked once more."""
    if state.open_request_of(wanted.mentee):
        return not_undone(state, event, now, "You have asked anew since, and that request goes on.")
    again = replace(wanted, state="clarifying", answered_at=None)
    return Decision(facts=(again,)) + requests.settled(apply(state, (again,)), event, again, now, updated=True)


def _record(state: State, event: MailArrived, question: Question, wanted: Request, now: datetime) -> Decision:
    """The record as it was before the correction; it is looked at again who can be asked."""
    if wanted.state not in OPEN_REQUESTS:
        return not_undone(state, event, now, "Your request is settled by now.")
    again = undoable.record_before(wanted, question)
    return Decision(facts=(again,)) + requests.settled(apply(state, (again,)), event, again, now, updated=True)


def _wishes(state: State, event: MailArrived, question: Question, wanted: Request, now: datetime) -> Decision:
    return Decision(facts=(replace(wanted, wishes=question.held or wanted.wishes),))


def _refused(state: State, event: MailArrived, question: Question, wanted: Request, now: datetime) -> Decision:
    """A mentor's NO is taken back: they are asked once more if nobody else is, else when it is their turn again."""
    free = replace(wanted, tried=tuple(t for t in wanted.tried if t != question.person))
    here = apply(state, (free,))
    if wanted.state == "waiting":
        sought = seeking.asked(here, free, here.people[question.person], now)
        line = seeking.step(here, free, sought, now)
        return Decision(facts=(free,), letters=(line,)) + sought.decision
    if wanted.state == "asking":
        turn = not_undone(here, event, now, "Somebody else is being asked. If they cannot, it may be your turn again.")
        return Decision(facts=(free,)) + turn
    return not_undone(state, event, now, "That request is settled by now.")


# ---------------------------------------------------------------- thanks


def _thanks(state: State, event: MailArrived, question: Question, now: datetime) -> Decision:
    """A week's prompt may be answered after all; words that were kept back are asked about once more."""
    _, number, week = question.about.split(":", 2)
    pairing = state.pairings.get(int(number))
    if pairing is None:
        return not_undone(state, event, now, "Those talks are over.")
    if question.choices[0] != "kept_back":
        before = question.choices[0].partition(":")[2]
        return Decision(facts=(ThanksWeek(pairing.id, week, before, now),))  # type: ignore[arg-type]
    held = replace(event, text=question.held_text, reading=question.held)
    mentor = state.people[pairing.mentor].first_name
    words = Clarify("release_thanks", quoted=question.held_text.strip(), choices=("SEND", "NO"), other=mentor)
    return drafts.clarify(state, held, now, words, about=question.about, pairing=pairing.id)


ARMS: Mapping[str, Callable[[State, MailArrived, Question, datetime], Decision]] = {
    "person": _person,
    "request": _request,
    "pairing": taken_back.of_the_pair,
    "thanks": _thanks,
}
REQUEST_ARMS: Mapping[str, Callable[[State, MailArrived, Question, Request, datetime], Decision]] = {
    "opened": _opened,
    "withdrawn": _withdrawn,
    "record": _record,
    "wishes": _wishes,
    "refused": _refused,
}


# ---------------------------------------------------------------- what the other did


def _of_the_other(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """In answer to a letter about the other's skip, move or absence: a date that still lies ahead goes back where it was."""
    choices = event.parent.choices if event.parent else ()
    if not any(choice.startswith(("away:", "shift:")) for choice in choices) and session_answered(state, event) is None:
        return None
    if event.parent and event.parent.at and now - event.parent.at > undoable.DAYS:
        return not_undone(state, event, now, TOO_LATE)
    about, number = (event.parent.about, event.parent.pairing) if event.parent else ("", None)
    if blocked := proving.blocked(state, event, now, "change", "take that back", about=about, pairing=number):
        return blocked
    mine = pairings_meant(state, event)
    if len(mine) != 1:
        return None
    known = changes.heard(mine[0], event.person or "")
    after = apply(state, known)
    pairing = after.pairings[mine[0].id]
    if any(choice.startswith("away:") for choice in choices):
        return absences.here_after_all(after, event, after.people[event.person or ""], choices, now)
    shift = next((choice for choice in choices if choice.startswith("shift:")), "")
    session = session_answered(after, event)
    line = shift or (taken_back.line_of(session) if session else "")
    decision = taken_back.dates_back(after, event, pairing, (line,), now) if line else None
    return Decision(facts=known) + decision if decision else None
