"""The end of a date: held unless somebody said no, unknown while nobody of the pair was ever heard of."""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.programme import checkins, silence, thanks, watch
from alongside.programme.events import Alarm, AlarmDue, Decision
from alongside.programme.model import COMING, Pairing, Person, Session, SessionChange, State, apply

ANSWERS_COUNT = timedelta(days=5)
"""So long after its day an opener may be answered before its date counts as unknown; a later answer still makes it held."""


def ended(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``session_end``: the date is over; a held one is contact, and its week's thank-you prompt is due."""
    session = session_of(state, alarm.about)
    if session is None or session.state not in COMING:
        return Decision(reason="the date was skipped, or is known already")
    if session.end > now:
        return Decision(alarms=(Alarm("session_end", session.id, session.end),), reason="the date has moved to later")
    pairing = state.pairings[session.pairing]
    if pairing.channel == "email" and now < session.start + ANSWERS_COUNT:
        return Decision(alarms=(Alarm("session_end", session.id, session.start + ANSWERS_COUNT),), reason="an answer may still come")
    if not counts_as_held(pairing):
        unknown = SessionChange(session.id, pairing.id, now, "programme", "unknown")
        return Decision(facts=(unknown,), action="date unknown", reason="nobody has answered yet")
    return held(state, pairing, session, now)


def counts_as_held(pairing: Pairing) -> bool:
    """A talk that nobody contradicts took place; by e-mail only an answered opener shows it, and without any word nothing does."""
    return pairing.channel != "email" and bool(pairing.heard_of)


def held(state: State, pairing: Pairing, session: Session, now: datetime, by: str = "programme") -> Decision:
    """The date took place, which is contact in its week."""
    facts = (SessionChange(session.id, pairing.id, now, by, "held"),)
    after = apply(state, facts)
    row = next(s for s in after.sessions[pairing.id] if s.id == session.id)
    looked_at = () if silence.guessed(after, pairing, row, now) else (watch.talked(pairing, now),)
    done = Decision(facts=facts, alarms=looked_at, action="date held", reason=f"pairing {pairing.id} has talked")
    return done + thanks.contact(after, pairing, row, now) + checkins.after_a_talk(after, pairing, now)


def week_of(state: State, mentee: Person, moment: datetime) -> str:
    """The week of contact a moment falls into, where the mentee is."""
    return thanks.week_of(state, mentee, moment)


def session_of(state: State, known: str) -> Session | None:
    """The row of this id."""
    return next((s for dates in state.sessions.values() for s in dates if s.id == known), None)
