"""Mail from nobody on the roster: a colleague of an allowed domain may ask for a mentor, everybody else meets silence."""

from __future__ import annotations

from datetime import datetime

from alongside.programme import drafts, managers, questions, requests
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.letters import Clarify
from alongside.programme.model import Concern, State


def wrote(state: State, event: MailArrived, now: datetime) -> Decision:
    """A manager may answer without being on the roster; a newcomer joins once the request is understood."""
    if answered := _by_a_manager(state, event, now):
        return answered
    if event.key_for:
        return holds_anothers_key(state, event, now)
    if not event.domain_allowed:
        return Decision(action="ignored", reason="the writer is not of this programme")
    return requests.request(state, event, now) or _first_letter(state, event, now)


def _by_a_manager(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A confirmation sets the held objection free; everything else is an answer to the notice."""
    if event.parent and event.parent.kind == "confirm":
        return questions.confirmation(state, event, now, lambda s, e, n: managers.reply(s, e, n) or Decision())
    return managers.reply(state, event, now)


def _first_letter(state: State, event: MailArrived, now: datetime) -> Decision:
    """Somebody of the house whose mail was not a request: one kind letter with examples, and no place on the roster yet."""
    if state.question_to(event.writer, "what"):
        return questions.not_understood(state, event, now)
    return drafts.clarify(state, event, now, Clarify("what"), about=f"person:{event.writer}")


def holds_anothers_key(state: State, event: MailArrived, now: datetime) -> Decision:
    """An unknown address answers somebody's letter: nothing is done, a person reads that it happened."""
    sentence = f"Mail {event.inbox} answers a letter of another person from an address nobody knows; nothing was done."
    concern = Concern(identifier(event.seed, "stranger"), now, "forged", f"mail:{event.inbox}", sentence)
    return Decision(facts=(concern,), action="ignored", reason="From is not the person the letter went to", review=True)
