"""How a decision drafts its letters: the reader, the intent's key, the answer budget. One place, so that no arm invents its own."""

from __future__ import annotations

from base64 import b32encode
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from alongside.programme import policy, speech
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.letters import Clarify, Confirm, Kind, Letter, Reader, Words
from alongside.programme.model import Answered, Concern, Person, Question, State


def confirmation_token(seed: str) -> str:
    """128 random bits in base32, so that with its mark it still fits the local part of an address (RFC 5321 4.5.3.1.1)."""
    return b32encode(bytes.fromhex(identifier(seed, "confirm"))).decode().rstrip("=").lower()


def reader(state: State, person: Person) -> Reader:
    """The person as the reader of a letter."""
    return Reader(person.name, person.email, state.zone(person), speech.language(state, person), person.id)


def stranger(state: State, event: MailArrived) -> Reader:
    """Somebody who is not on the roster, as the reader of an answer."""
    programme = state.rules.programme
    return Reader(event.sender_name, event.sender, programme.timezone, programme.language)


def coordinator(state: State) -> Reader:
    """The first coordinator; the name stands in letters that a person signs."""
    address = state.rules.programme.coordinators[0]
    person = state.person_at(address)
    if person:
        return reader(state, person)
    programme = state.rules.programme
    return Reader(address.partition("@")[0].replace(".", " ").title(), address, programme.timezone, programme.language)


def answer(
    state: State,
    event: MailArrived,
    now: datetime,
    kind: Kind,
    words: Words,
    *,
    about: str = "",
    pairing: int | None = None,
    choices: tuple[str, ...] = (),
) -> Decision:
    """The one automatic answer to a mail, if the answer budget still allows one (RFC 3834 2)."""
    person = state.people.get(event.person or "")
    to = reader(state, person) if person else stranger(state, event)
    if not _answerable(event):
        return Decision(reason=_AUTOMATIC)
    if refusal := over_budget(state, event, to.address, now):
        return Decision(facts=(Concern(identifier(event.seed, "budget"), now, "loop", to.address, refusal),), reason=refusal)
    letter = Letter(
        kind, to, words, f"answer:{event.inbox}:{kind}", now, about or f"person:{to.person or to.address}", pairing,
        answers=event.message_id, references=event.references, choices=choices,
    )  # fmt: skip
    return Decision(facts=(Answered(to.address, now, event.text_key),), letters=(letter,))


_AUTOMATIC = "an automatic mail is not answered"


def _answerable(event: MailArrived) -> bool:
    """Whether a person or their calendar wrote it to the programme (RFC 3834 2)."""
    return event.addressed and event.verdict in ("human", "calendar", "unreadable", "empty")


def over_budget(state: State, event: MailArrived, address: str, now: datetime) -> str:
    """Why no further automatic answer goes to this address today, or ""."""
    if not _answerable(event):
        return _AUTOMATIC
    recent = [a for a in state.answered.get(address, ()) if now - a.at < timedelta(days=1)]
    if len(recent) >= policy.ANSWERS_A_DAY:
        return f"{address} has had {policy.ANSWERS_A_DAY} answers today"
    if sum(a.text_key == event.text_key for a in recent) >= policy.ANSWERS_TO_ONE_TEXT:
        return f"{address} has had two answers to the same words"
    times = sorted(a.at for a in recent)
    if any(later - earlier < timedelta(minutes=10) for earlier, later in pairwise(times)):
        return f"{address} has had two answers within ten minutes"
    return ""


def clarify(
    state: State,
    event: MailArrived,
    now: datetime,
    words: Clarify,
    *,
    about: str,
    choices: tuple[str, ...] = (),
    pairing: int | None = None,
) -> Decision:
    """Ask the writer one narrow question back and remember what 1, 2 and 3 stand for."""
    decision = answer(state, event, now, "clarify", words, about=about, pairing=pairing, choices=choices)
    question = Question(
        identifier(event.seed, f"question:{words.about}"), event.writer, words.about, about, now, choices,
        held_text=event.text, held=event.reading, parent_kind=event.parent.kind if event.parent else "",
        parent_about=event.parent.about if event.parent else "", pairing=pairing,
    )  # fmt: skip
    return decision + Decision(facts=(question,), action="asked back", reason=words.about)


def confirm(state: State, event: MailArrived, now: datetime, what: str, *, about: str, pairing: int | None = None) -> Decision:
    """Nothing is done yet: one YES from the stored address sets the words free, once, within three days."""
    token = confirmation_token(event.seed)
    until = now + timedelta(days=policy.CONFIRM_DAYS)
    decision = answer(state, event, now, "confirm", Confirm(what, token, local_date(state, event, until)), about=about, pairing=pairing)
    question = Question(
        identifier(event.seed, "question:confirm"), event.writer, "confirm", about, now,
        held_text=event.text, held=event.reading, parent_kind=event.parent.kind if event.parent else "",
        parent_about=event.parent.about if event.parent else "", pairing=pairing, secret=identifier(token, "secret"), expires=until,
    )  # fmt: skip
    return decision + Decision(facts=(question,), action="waits for a confirmation", reason=what)


def local_date(state: State, event: MailArrived, moment: datetime) -> date:
    """The date of ``moment`` where the writer is."""
    person = state.people.get(event.person or "")
    return moment.astimezone(ZoneInfo(state.zone(person) if person else state.rules.programme.timezone)).date()
