"""What two people of a pair write about their coming talks in plain words: skip and move, and which of them a number then names.

Every arm answers ``None`` when the mail is not about that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.calendar.slots import why_not
from alongside.language.reading import Reading
from alongside.programme import fitting, plans, proposals, replies, sessions, talks
from alongside.programme.breaks import away, pause_in_words, resume_in_words
from alongside.programme.dates import Moment, meant, moments_meant, pairings_meant, pairings_named, shift_meant
from alongside.programme.events import Decision, MailArrived, Parent
from alongside.programme.model import COMING, Pairing, Question, Session, State, apply
from alongside.programme.proposals import Proposed, short_time
from alongside.programme.which_one import in_a_pairing, shortly, unproved, unsure, which_pairing, which_session

Arm = Callable[[State, MailArrived, datetime], Decision | None]
WHOLE = 4
"""So many talks left out at once, and none kept, is asked once more."""


def skip_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Can't this week": the talks meant are off; for one of them other times of that week are offered in the same letters."""
    if event.reading and event.reading.absences:
        return away(state, event, now)
    return in_a_pairing(state, event, now, "change", "skip", _skip)


def _skip(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    found = tuple(s for s in meant(state, event, pairing, event.reading or Reading(), now) if s.state in COMING)
    if not found:
        return which_session(state, event, now, (pairing,))
    if asked := unsure(state, event, now, f"skip {shortly(state, event, found)}", pairing, grave=_whole(state, pairing, found, now)):
        return asked
    return replies.declined_dates(state, event, pairing, found, now)


def _whole(state: State, pairing: Pairing, found: tuple[Session, ...], now: datetime) -> bool:
    """Whether nothing would be left of the talks: as grave as an end, whatever the words were."""
    return len(found) >= WHOLE and len(found) == len(talks.coming_of(state, pairing, now))


def move_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Thursday at 3?": one talk, or by a weekday for all of them, goes where the words say, if the other agrees."""
    return in_a_pairing(state, event, now, "change", "move", _move)


def _move(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    reading = event.reading or Reading()
    found = meant(state, event, pairing, reading, now)
    if len(found) != 1:
        return which_session(state, event, now, (pairing,))
    session = found[0]
    if wish := _for_all(reading, session, now):
        detail = f"all talks on {wish.start:%A}s, {wish.start.hour}:{wish.start:%M}"
        return unsure(state, event, now, detail, pairing) or proposals.propose(state, event, pairing, wish, now)
    moments = moments_meant(state, event, session, reading)
    if not moments:
        return proposals.refused(state, event, pairing, _now_at(session), now, "")
    wish = _best(state, event, pairing, session, moments, now)
    detail = f"move it to {short_time(state, event.person or '', wish.start)}"
    return unsure(state, event, now, detail, pairing) or proposals.propose(state, event, pairing, wish, now)


def every_time_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Could we always talk on Wednesdays at 10?" in a pair: a proposal for all coming talks, where it is about nothing else.

    Who has several pairs names one ("with Nora always Thursdays at 2") or is asked which: no hour is that of two talks.
    """
    reading, mine = event.reading, pairings_meant(state, event, "active")
    cadence = reading.cadence if reading else None
    if reading is None or cadence is None or not mine or not (cadence.byday or cadence.at) or any(cadence.freq != p.freq for p in mine):
        return None
    about_more = reading.availability or reading.channels.prefer or reading.channels.avoid or reading.capacity or reading.topics
    if about_more or (len(mine) > 1 and not cadence.at):
        return None
    if len(mine) > 1:
        return unproved(state, event, now, "change", "move", mine[0]) or which_pairing(state, event, now, mine)
    return in_a_pairing(state, event, now, "change", "move", _move)


def hours_with_one(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "With Nora rather on Thursday mornings", from somebody with several pairs: a proposal for that pair; the others stay as they are."""
    reading, named = event.reading, pairings_named(state, event, "active")
    if reading is None or len(named) != 1 or not any(w.kind == "want" for w in reading.availability) or reading.capacity or reading.topics:
        return None
    return in_a_pairing(state, event, now, "change", "move", _into_hours)


def _into_hours(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    reading, coming = event.reading or Reading(), talks.coming_of(state, pairing, now)
    if not coming:
        return None
    shift = fitting.within(state, pairing, state.people[event.person or ""], reading.availability, now)
    if shift is None:
        return proposals.refused(state, event, pairing, _now_at(coming[0]), now, "No such hour suits you both.")
    wish = _shifted(coming[0], shift)
    detail = f"all talks on {wish.start:%A}s, {wish.start.hour}:{wish.start:%M}"
    return unsure(state, event, now, detail, pairing) or proposals.propose(state, event, pairing, wish, now)


def _for_all(reading: Reading, first: Session, now: datetime) -> Proposed | None:
    """All talks at the weekday or clock that was said; where the first of them would lie in the past, from a week later on."""
    shift = shift_meant(reading, first)
    if shift is None:
        return None
    if first.recurrence_id + shift <= now:
        shift += timedelta(days=7)
    return _shifted(first, shift)


def _shifted(first: Session, shift: timedelta) -> Proposed:
    start = (first.recurrence_id.replace(tzinfo=None) + shift).replace(tzinfo=first.recurrence_id.tzinfo)
    return Proposed(first, start, start + (first.end - first.start), shift)


def _now_at(session: Session) -> Proposed:
    return Proposed(session, session.start, session.end)


def _best(state: State, event: MailArrived, pairing: Pairing, session: Session, moments: tuple[Moment, ...], now: datetime) -> Proposed:
    """The first of the times that suits the other, else the first."""
    wishes = [
        Proposed(session, m.start, m.start + (timedelta(minutes=m.minutes) if m.minutes else session.end - session.start)) for m in moments
    ]
    if len(wishes) == 1:
        return wishes[0]
    other = plans.hours_in(state, pairing, state.other(pairing, event.person or ""), now)
    return next((w for w in wishes if w.start > now and not why_not(other, w.start, w.end)), wishes[0])


def which_session_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A number names the talk or the pairing; the words that were held are then done with it."""
    question = state.question_to(event.writer, "which_session")
    number = event.reading.choice if event.reading else None
    if question is None or question.held is None or number is None or number > len(question.choices):
        return None
    arm = HELD_ARMS.get(question.held.intent)
    closed = replace(question, closed_at=now)
    asked_again = _with_choice(state, event, question, question.choices[number - 1])
    decision = arm(apply(state, (closed,)), asked_again, now) if arm and asked_again else None
    return Decision(facts=(closed,)) + decision if decision else None


def _with_choice(state: State, event: MailArrived, question: Question, about: str) -> MailArrived | None:
    """The held words, as if they had answered a letter about the thing chosen; the number needs no second proof."""
    kind, _, known = about.partition(":")
    session = sessions.session_of(state, known) if kind == "session" else None
    pairing = session.pairing if session else int(known) if kind == "pairing" else None
    if pairing is None or question.held is None:
        return None
    parent = Parent(0, "change", about, event.writer, pairing)
    return replace(event, reading=replace(question.held, targets=()), text=question.held_text, parent=parent)


HELD_ARMS: Mapping[str, Arm] = {
    "skip": skip_in_words,
    "preference": every_time_in_words,
    "reschedule": move_in_words,
    "pause": pause_in_words,
    "resume": resume_in_words,
}
"""What was wished before it was asked which talk is meant."""
