"""Mail from nobody on the roster: a colleague of an allowed domain may ask for a mentor, everybody else meets silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.programme import drafts, managers, questions, requests, risk
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.letters import Clarify, Letter, Understood
from alongside.programme.model import Concern, Person, Question, State


def wrote(state: State, event: MailArrived, now: datetime) -> Decision:
    """A manager may answer without being on the roster; a newcomer joins once the request is understood."""
    if answered := _asked_back(state, event, now) or _by_a_manager(state, event, now):
        return answered
    if event.key_for and event.key_for != event.sender:
        return holds_anothers_key(state, event, now)
    if not event.domain_allowed:
        return Decision(action="ignored", reason="the writer is not of this programme")
    if sought := risk.unclear(state, event, now) or requests.request(state, event, now):
        return risk.weighed(state, event, sought, now)
    return _first_letter(state, event, now)


def _asked_back(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A yes or a number to our own question takes the held words up again."""
    if event.parent is None or event.parent.kind != "clarify":
        return None
    return questions.meaning(state, event, now, wrote) or questions.really(state, event, now, wrote)


def _by_a_manager(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A confirmation sets the held objection free; what answers the notice and is neither yes nor no is asked about once."""
    if event.parent and event.parent.kind == "confirm":
        return questions.confirmation(state, event, now, lambda s, e, n: managers.reply(s, e, n) or Decision())
    if decided := managers.reply(state, event, now):
        return risk.weighed(state, event, decided, now)
    told = event.parent is not None and event.parent.kind == "manager_notice" and event.reading is not None
    if told and event.reading and event.reading.intent not in ("question", "help"):
        objects = replace(event.reading, intent="decline")
        return risk.asked(state, replace(event, reading=objects), objects, now, "take it as an objection")
    return None


def _first_letter(state: State, event: MailArrived, now: datetime) -> Decision:
    """Somebody of the house whose mail was not a request: one kind letter with examples, and no place on the roster yet."""
    if state.question_to(event.writer, "what"):
        return questions.not_understood(state, event, now)
    return drafts.clarify(state, event, now, Clarify("what"), about=f"person:{event.writer}")


def holds_anothers_key(state: State, event: MailArrived, now: datetime) -> Decision:
    """An unknown address answers somebody's letter: nothing is done, and the known address is asked once whether that was them."""
    owner = state.people.get(event.key_for or "")
    names_owner = event.calendar is not None and owner is not None and state.person_at(event.calendar.attendee or "") == owner
    if owner and event.person is None and (names_owner if event.calendar else event.reading):
        return _was_this_you(state, event, owner, now)
    sentence = f"Mail {event.inbox} answers a letter of another person from an address nobody knows; nothing was done."
    concern = Concern(identifier(event.seed, "stranger"), now, "forged", f"mail:{event.inbox}", sentence)
    return Decision(facts=(concern,), action="ignored", reason="From is not the person the letter went to", review=True)


def _was_this_you(state: State, event: MailArrived, owner: Person, now: datetime) -> Decision:
    """Once per address."""
    about = f"alias:{event.sender}"
    words = Clarify("really", quoted=event.sender, other="", detail="take mail from there for yours")
    key = f"clarify:{about}:{owner.id}"
    letter = Letter("clarify", drafts.reader(state, owner), words, key, now, about)
    question = Question(identifier(owner.id, f"question:{about}"), owner.id, "was_this_you", about, now, (event.sender,))
    asked = state.questions.get(question.id)
    if asked:
        return Decision(action="ignored", reason="the known address has been asked whether that was them")
    return Decision(facts=(question,), letters=(letter,), action="was this you", reason=f"mail from {event.sender} holds another's key")


def was_me(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """YES learns the further address, NO forgets it; the answer comes from the address that is known."""
    question = state.question_to(event.writer, "was_this_you")
    person = state.people.get(event.person or "")
    if question is None or person is None or event.reading is None or not event.parent or event.parent.about != question.about:
        return None
    closed = replace(question, closed_at=now)
    if event.reading.intent == "decline":
        return Decision(facts=(closed,)) + drafts.answer(state, event, now, "understood", Understood("undone"))
    address = question.choices[0]
    if event.reading.intent != "accept" or state.person_at(address):
        return None
    known = replace(person, aliases=(*person.aliases, address))
    echo = drafts.answer(state, event, now, "understood", Understood("alias_known", detail=address), about=f"person:{person.id}")
    return Decision(facts=(closed, known), action="alias known", reason="the known address said YES") + echo
