"""When a pair last talked, and whether it has fallen silent.

Silent is a pair whose last three dates did not take place, though nobody was away; or one with no date at all. Either way three weeks
lie behind its last talk. A date that nobody contradicts has taken place; but where the one before it was told afterwards to have been
none, that is a guess and no sign of life until somebody gives one.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from alongside.programme import hours
from alongside.programme.model import COMING, Pairing, Session, State
from alongside.programme.watch import SILENT

DATES = 3
STALE = timedelta(days=90)
"""So long without a talk, and the pair is asked for the last time."""


def last_talk(state: State, pairing: Pairing, now: datetime) -> datetime:
    """The last talk that took place as far as anybody can tell, else the beginning."""
    dates = state.sessions.get(pairing.id, ())
    held = [s.start for s in dates if s.state == "held" and not guessed(state, pairing, s, now)]
    return max(held, default=min((s.recurrence_id for s in dates), default=datetime.combine(pairing.started_on, time(), UTC)))


def guessed(state: State, pairing: Pairing, session: Session, now: datetime) -> bool:
    """Whether a held date is the last one over, follows one that was told to have been none, and nobody was thanked for it."""
    over = sorted((s for s in state.sessions.get(pairing.id, ()) if s.end <= now), key=lambda s: s.start)
    if len(over) < 2 or over[-1].id != session.id or not _told_off(state, pairing, over[-2]):
        return False
    week = _week(state, pairing, session)
    return not any(t.week == week and t.state in ("answered", "given") for t in state.thanks.get(pairing.id, ()))


def _told_off(state: State, pairing: Pairing, session: Session) -> bool:
    """Whether a date had counted as held before somebody said that it was none: its week was one of contact, and has no other talk."""
    week = _week(state, pairing, session)
    held = any(s.state == "held" and _week(state, pairing, s) == week for s in state.sessions[pairing.id])
    return session.state == "skipped" and not held and any(t.week == week for t in state.thanks.get(pairing.id, ()))


def _week(state: State, pairing: Pairing, session: Session) -> str:
    return hours.week_of(state, state.people[pairing.mentee], session.start)


def silent(state: State, pairing: Pairing, last: datetime, now: datetime) -> bool:
    """Three dates in a row that were none, or no date at all; a pair that rests on its own wish only after ninety days."""
    if now - last < SILENT or _away_lately(state, pairing, now):
        return False
    if pairing.state == "paused":
        return now - last >= STALE
    dates = [s for s in state.sessions.get(pairing.id, ()) if s.start >= last]
    missed = [s for s in dates if _missed(s, now) and not _somebody_away(state, pairing, s)]
    return len(missed) >= DATES or not any(s.state in COMING for s in dates)


def _missed(session: Session, now: datetime) -> bool:
    """Whether a date's agreed day has gone by without a talk: it was none, or it has been put off and off."""
    gone = session.end <= now and session.state in ("skipped", "unknown")
    return gone or (session.state in COMING and session.recurrence_id <= now < session.start)


def _somebody_away(state: State, pairing: Pairing, session: Session) -> bool:
    people = (state.people[pairing.mentor], state.people[pairing.mentee])
    return any(person.away_on(hours.local_day(state, person, session.start)) for person in people)


def _away_lately(state: State, pairing: Pairing, now: datetime) -> bool:
    """Whether one of the two is away, or has been back for less than three weeks: that a pair does not talk then needs no question."""
    people = (state.people[pairing.mentor], state.people[pairing.mentee])
    days = ((hours.local_day(state, person, now), absence) for person in people for absence in person.absences)
    return any(a.since <= day and (a.until is None or day <= a.until + SILENT) for day, a in days)


def asked_since(pairing: Pairing, last: datetime) -> bool:
    """Whether both have been asked about the silence that began with ``last``."""
    return pairing.idle_asked_on is not None and pairing.idle_asked_on > last.date()
