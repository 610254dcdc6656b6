"""Answers to what we asked back: the number of a choice or a meaning, the YES that sets held words free, and the second misunderstanding."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.language.reading import Meaning, Reading
from alongside.programme import drafts
from alongside.programme.events import Decision, MailArrived, Parent, identifier
from alongside.programme.letters import Clarify, Understood, Unreadable
from alongside.programme.model import Concern, Question, QuestionKind, State, apply

Route = Callable[[State, MailArrived, datetime], Decision]
ASKED_AGAIN_WITHIN = timedelta(days=7)
NARROW: tuple[QuestionKind, ...] = ("what", "which_mentor", "which_time", "which_session", "really", "which_date", "who")
"""Questions about words we did not understand: whoever answers one of them with more such words hears from a person."""


def confirmation(state: State, event: MailArrived, now: datetime, route: Route) -> Decision | None:
    """YES from the stored address sets the held words free, once; NO lets them go."""
    question = confirmed(state, event, now)
    if question is None or event.reading is None:
        return None
    closed = replace(question, closed_at=now)
    if event.reading.intent == "decline":
        echo = drafts.answer(state, event, now, "understood", Understood("undone"), about=question.about)
        return Decision(facts=(closed,), action="not confirmed") + echo
    if event.reading.intent != "accept":
        return None
    return Decision(facts=(closed,), action="confirmed") + route(apply(state, (closed,)), _set_free(event, question), now)


def confirmed(state: State, event: MailArrived, now: datetime) -> Question | None:
    """The question this YES answers: by its token, else the confirm letter it replies to. An expired one no longer counts."""
    waiting = [q for q in state.questions_to(event.writer) if q.kind == "confirm" and not q.closed_at]
    waiting = [q for q in waiting if q.expires is None or now <= q.expires]
    if event.confirmation:
        return next((q for q in waiting if q.secret == event.confirmation), None)
    if event.parent and event.parent.kind == "confirm":
        return max((q for q in waiting if q.about == event.parent.about), key=lambda q: q.asked_at, default=None)
    return None


def _set_free(event: MailArrived, question: Question) -> MailArrived:
    """The words as they were held, now proved, in answer to the letter they answered then."""
    parent = Parent(0, question.parent_kind, question.parent_about, event.writer, question.pairing) if question.parent_kind else None
    return replace(
        event,
        text=question.held_text,
        reading=question.held,
        evidence="proved",
        confirmed=True,
        parent=parent,
        calendar=None,
        verdict="human",
    )


def really(state: State, event: MailArrived, now: datetime, route: Route) -> Decision | None:
    """The yes or no to "did you mean ...?": yes sets the held words free."""
    question = state.question_to(event.writer, "really")
    if question is None or event.reading is None or (event.parent and event.parent.about != question.about):
        return None
    closed = replace(question, closed_at=now)
    conditions = _only_conditions(state, question)
    if event.reading.intent == "accept" and conditions and question.held:
        yes = replace(event, reading=replace(question.held, intent="accept", confidence=1.0), parent=_parent(question, event))
        return Decision(facts=(closed,)) + route(apply(state, (closed,)), yes, now)
    if event.reading.intent == "accept":
        return Decision(facts=(closed,)) + route(apply(state, (closed,)), _set_free(event, question), now)
    if event.reading.intent == "decline" and conditions:
        return Decision(facts=(closed,)) + route(apply(state, (closed,)), replace(event, parent=_parent(question, event)), now)
    if event.reading.intent == "decline":
        return Decision(facts=(closed,)) + drafts.answer(state, event, now, "understood", Understood("undone"), about=question.about)
    return None


def _only_conditions(state: State, question: Question) -> bool:
    """Whether an ask was answered by conditions alone ("mornings only"), so that the question was: is that a yes?

    The same below the letter that asked a mentor, who has not said yes so far, for other hours.
    """
    held = question.held.intent if question.held else ""
    is_asked = any(f"request:{pending.request}" == question.about for pending in state.asks_to(question.person))
    of_an_ask = question.parent_kind in ("ask", "ask_reminder") or (question.parent_kind == "clarify" and is_asked)
    return of_an_ask and held in ("preference", "reschedule", "volunteer")


def meaning(state: State, event: MailArrived, now: datetime, route: Route) -> Decision | None:
    """The number of what was meant by "3/4" or "next Friday", or the day itself: the held words then mean that."""
    question = state.question_to(event.writer, "which_date")
    if question is None or question.held is None or event.reading is None or (event.parent and event.parent.about != question.about):
        return None
    chosen = _chosen(event, question.held.meanings)
    if chosen is None:
        return None
    closed = replace(question, closed_at=now)
    parent = _parent(question, event) if question.parent_kind else None
    said = replace(event, text=question.held_text, reading=chosen, parent=parent)
    return Decision(facts=(closed,), action="meaning settled") + route(apply(state, (closed,)), said, now)


def _chosen(answer: MailArrived, meanings: tuple[Meaning, ...]) -> Reading | None:
    """By its number, or by the one meaning that the answer spells."""
    number = answer.reading.choice if answer.reading else None
    if number is not None:
        return meanings[number - 1].reading if 0 < number <= len(meanings) else None
    spelt = [one.reading for one in meanings if _spells(answer.text.lower(), one.meant.lower())]
    return spelt[0] if len(spelt) == 1 else None


def _spells(text: str, meant: str) -> bool:
    """Whether ``text`` says "Dublin", "5:30 pm", or the day and month of a date."""
    keys = (meant.removesuffix(" time"), *re.findall(r"\d{1,2} [a-z]+(?= \d{4})", meant))
    return any(re.search(rf"(?<!\d){re.escape(key)}\b", text) for key in keys)


def _parent(question: Question, event: MailArrived) -> Parent:
    return Parent(0, question.parent_kind, question.parent_about, event.writer, question.pairing)


_ANSWERED = {"ending": "ending", "ask": "ask", "ask_reminder": "ask"}
"""Letters whose own answers are offered once more."""


def not_understood(state: State, event: MailArrived, now: datetime) -> Decision:
    """One kind letter with examples; the second time within a week a person looks, who learns that it happened and not what."""
    pairing = _only_pairing(state, event)
    if _asked_before(state, event, now):
        return _twice(state, event, pairing, now)
    other = ""
    if pairing and event.person:
        other = state.other(state.pairings[pairing], event.person).first_name
    words = Clarify(
        "what", quoted=_first_words(event.text), other=other, detail=_ANSWERED.get(event.parent.kind, "") if event.parent else ""
    )
    about = event.parent.about if event.parent else f"person:{event.writer}"
    return drafts.clarify(state, event, now, words, about=about, pairing=pairing)


def _asked_before(state: State, event: MailArrived, now: datetime) -> bool:
    """Whether these words come after a question of ours that they should have answered; offered times ask about no words."""
    asked = state.question_to(event.writer, *(NARROW if event.parent and event.parent.kind == "clarify" else ("what",)))
    offered = asked is not None and asked.kind == "which_time" and asked.about.startswith("request:")
    return asked is not None and not offered and now - asked.asked_at < ASKED_AGAIN_WITHIN


def _twice(state: State, event: MailArrived, pairing: int | None, now: datetime) -> Decision:
    """A person looks, except at the words of somebody in a pair: these stay with them, unless they write to the coordinator themselves."""
    private = bool(event.person and state.pairings_of(event.person))
    where = "its words stay with the pair" if private else "it lies in the folder for you"
    sentence = f"Mail {event.inbox} was not understood twice; {where}."
    concern = Concern(identifier(event.seed, "unread"), now, "unread", f"mail:{event.inbox}", sentence)
    words = Unreadable("private", drafts.coordinator(state).address) if private else Unreadable("twice")
    told = drafts.answer(state, event, now, "unreadable", words, pairing=pairing)
    return Decision(facts=(concern,), action="a person looks", reason="not understood twice", review=not private) + told


def _only_pairing(state: State, event: MailArrived) -> int | None:
    if event.parent and event.parent.pairing in state.pairings:
        return event.parent.pairing
    mine = state.pairings_of(event.person) if event.person else ()
    return mine[0].id if len(mine) == 1 else None


def _first_words(text: str) -> str:
    """The first line, as a reminder of what was meant; cut at 80 characters."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= 80 else line[:77] + "..."
