"""COUNTER and REFRESH: another time is proposed by calendar, and a calendar asks for what it has lost (RFC 5546 3.2.6, 3.2.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from alongside.calendar.series import end_of
from alongside.calendar.values import CalendarAnswer
from alongside.programme import changes, drafts, proposals, series_notices
from alongside.programme.entries import entry, wants_full_set
from alongside.programme.events import Decision, MailArrived, Parent
from alongside.programme.instances import about_series, beside, original_of, program_learnt, said_in_words
from alongside.programme.letters import Clarify
from alongside.programme.model import COMING, Answered, Fact, Pairing, Session, State, apply
from alongside.programme.proposals import Proposed


def counter(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Another time is proposed for one date, or for all of them (RFC 5546 3.2.7); only start and end count."""
    answer = event.calendar
    person = state.people[event.person or ""]
    learnt: tuple[Fact, ...] = (*program_learnt(person, event), *changes.heard(pairing, person.id))
    state = apply(state, learnt)
    pairing = state.pairings[pairing.id]
    wish = _wish(state, event, pairing, now)
    if answer is None or wish is None:
        return Decision(facts=learnt) + _no_such_date(state, event, pairing, now)
    learnt = (*learnt, *beside(pairing, event, answer, wish.session, now))
    if answer.guessed:
        return Decision(facts=learnt) + _on_which_clock(state, event, pairing, wish, now)
    if answer.sequence is not None and answer.sequence < wish.session.time_sequence:
        return Decision(facts=learnt) + _too_late(state, event, pairing, wish, now)
    return Decision(facts=learnt) + proposals.propose(state, event, pairing, wish, now)


def _no_such_date(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """The proposal names no coming date of ours, or no time: the calendar gets the talks as they are, with a line that says so."""
    reason = "the proposal names no coming date of ours, or no time"
    series = entry(state, pairing, now)
    if series is None or series.series.state != "active" or not any(s.state in COMING and s.start > now for s in series.sessions):
        return Decision(action="ignored", reason=reason)
    words = "Your calendar proposed a new time for a date that is none of your coming talks, so nothing has moved."
    letter = series_notices.again(series, state.people[event.person or ""], None, event.inbox, event.message_id, words)
    return Decision(letters=(letter,), action="sent again", reason=reason)


def _too_late(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime) -> Decision:
    """The date has changed since: the proposal is declined and the present time sent along."""
    declined = proposals.refused(state, event, pairing, wish, now, "This talk has a new time since.")
    series = entry(state, pairing, now)
    letter = series and series_notices.again(series, state.people[event.person or ""], wish.session, event.inbox, event.message_id)
    return declined + Decision(letters=(letter,) if letter else ())


def _on_which_clock(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime) -> Decision:
    """The proposal stands in a zone that nobody knows: the time is said as it would be read, and a YES sets it free."""
    said = said_in_words(state, event, pairing, event.calendar)[1] if event.calendar else None
    about = f"session:{wish.session.id}" if wish.shift is None else f"pairing:{pairing.id}"
    held = replace(event, reading=said, parent=Parent(0, "change", about, event.person or "", pairing.id))
    detail = f"move it to {proposals.spoken_time(state, event.person or '', wish.start)} your time"
    asked = Clarify("really", other=state.other(pairing, event.person or "").first_name, detail=detail)
    return drafts.clarify(state, held, now, asked, about=about, pairing=pairing.id)


def _wish(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Proposed | None:
    """The proposal as a new time for one date; without a date it is a shift of all coming ones, seen at the first of them."""
    answer = event.calendar
    if answer is None or answer.start is None:
        return None
    coming = [
        s for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > now and s.uid == state.series[pairing.id].uid
    ]
    if not coming:
        return None
    end = answer.end or end_of(answer.start, pairing.duration_min)
    if about_series(event, answer):
        return _for_all(state, pairing, coming[0], answer, answer.start, end)
    original = original_of(state, pairing, event, answer)
    session = next((s for s in coming if s.recurrence_id == original), None)
    return Proposed(session, answer.start, end, None, answer) if session else None


def _for_all(state: State, pairing: Pairing, first: Session, answer: CalendarAnswer, start: datetime, end: datetime) -> Proposed:
    """A master's DTSTART is its first date, perhaps long past: the smaller of the two differences is the one that was meant."""
    dates = [s for s in state.sessions[pairing.id] if s.uid == first.uid]
    place = first.start.tzinfo
    proposed = start.astimezone(place).replace(tzinfo=None)
    shifts = [proposed - s.recurrence_id.replace(tzinfo=None) for s in (dates[0], first)]
    shift: timedelta = min(shifts, key=abs)
    moved = (first.recurrence_id.replace(tzinfo=None) + shift).replace(tzinfo=place)
    return Proposed(first, moved, moved + (end - start), shift, answer)


def refresh(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """The calendar has lost the entry and asks for it again (RFC 5546 3.2.6)."""
    series = entry(state, pairing, now)
    if series is None or series.series.state != "active":
        return Decision(action="ignored", reason="there is no series to send again")
    person = state.people[event.person or ""]
    if refusal := drafts.over_budget(state, event, person.email, now):
        return Decision(action="ignored", reason=refusal)
    dates = [None] if wants_full_set(state, person) else [None, *series.live_exceptions]
    letters = tuple(series_notices.again(series, person, session, event.inbox, event.message_id) for session in dates)
    asked = Answered(person.email, now, event.text_key)
    return Decision(facts=(*program_learnt(person, event), asked), letters=letters, action="sent again", reason="the calendar asked for it")
