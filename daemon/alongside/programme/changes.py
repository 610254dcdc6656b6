"""One date, or all coming dates, off or elsewhere: facts, SEQUENCE and both letters of a change.

Whether a change may be made is decided before; here it is done. A past date is never touched.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from alongside.calendar.series import end_of
from alongside.calendar.values import Series
from alongside.calendar.zones import zone
from alongside.programme import notices
from alongside.programme.entries import Entry, side_of
from alongside.programme.events import Alarm, Decision, Disarm, MailArrived
from alongside.programme.model import COMING, Fact, Pairing, SeriesIs, Session, SessionChange, Side, State, apply
from alongside.programme.notices import Cause, Touched

LATE = timedelta(days=7)
"""So long after its day a skipped date may still find another one."""


def skip(
    state: State,
    pairing: Pairing,
    sessions: tuple[Session, ...],
    now: datetime,
    seed: str,
    *,
    by: str,
    answers: MailArrived | None = None,
    reason: str = "",
    alternatives: tuple[datetime, ...] = (),
) -> Decision:
    """These dates are off: rows, both calendars, no alarm. Dates that have begun or are off already stay as they are."""
    coming = tuple(s for s in sessions if s.state in COMING and s.start > now)
    if not coming:
        return Decision(reason="none of these dates lies ahead")
    facts: tuple[Fact, ...] = tuple(SessionChange(s.id, pairing.id, now, by, "skipped", reason) for s in coming)
    cause = Cause(by, answers, reason, alternatives)
    done = _done(state, pairing, facts, coming, cause, now)
    return replace(done, alarms=tuple(Disarm("session_end", s.id) for s in coming), action="date skipped", reason=reason)


def move(
    state: State,
    pairing: Pairing,
    session: Session,
    start: datetime,
    end: datetime,
    now: datetime,
    seed: str,
    *,
    by: str,
    answers: MailArrived | None = None,
    reason: str = "",
    agreed: bool = False,
) -> Decision:
    """This date is elsewhere. Who proposed it has accepted it; ``agreed``: the other has said yes as well."""
    if not movable(session, now) or start <= now:
        return Decision(reason="a past date is never moved")
    place = session.start.tzinfo
    start, end = start.astimezone(place), end.astimezone(place)
    raised = _raised(state, pairing)
    side = side_of(pairing, by)
    sequence = raised.sequence if raised else None
    facts: list[Fact] = [
        SessionChange(session.id, pairing.id, now, by, "moved", reason, start=start, end=end, side=side, sequence=sequence),
    ]
    if agreed and side:
        other: Side = "mentee" if side == "mentor" else "mentor"
        person = pairing.mentee if side == "mentor" else pairing.mentor
        facts.append(SessionChange(session.id, pairing.id, now, person, "answered", side=other, partstat="ACCEPTED"))
    done = _done(state, pairing, tuple(facts), (session,), Cause(by, answers, reason), now)
    return replace(done, alarms=(Alarm("session_end", session.id, end),), action="date moved", reason=reason)


def restore(
    state: State, pairing: Pairing, session: Session, now: datetime, seed: str, *, by: str, answers: MailArrived | None
) -> Decision:
    """A skipped date is on again, where it was."""
    if session.state != "skipped" or session.start <= now:
        return Decision(reason="only a coming date that is off can be taken back")
    raised = _raised(state, pairing)
    sequence = raised.sequence if raised else None
    facts = (SessionChange(session.id, pairing.id, now, by, "restored", sequence=sequence),)
    done = _done(state, pairing, facts, (session,), Cause(by, answers), now)
    return replace(done, alarms=(Alarm("session_end", session.id, session.end),), action="date restored")


def movable(session: Session, now: datetime) -> bool:
    """A coming date, or one that was skipped not long ago."""
    if session.state in COMING:
        return session.start > now
    return session.state == "skipped" and session.start > now - LATE


def heard(pairing: Pairing, person: str) -> tuple[Pairing, ...]:
    """The fact that this person has answered or written about the talks, once."""
    if side_of(pairing, person) is None or person in pairing.heard_of:
        return ()
    return (replace(pairing, heard_of=(*pairing.heard_of, person)),)


def _raised(state: State, pairing: Pairing) -> Series | None:
    """The live series one SEQUENCE higher (RFC 5546 2.1.4), None for a pair without a calendar."""
    series = state.series.get(pairing.id)
    return replace(series, sequence=series.sequence + 1) if series and series.state == "active" else None


def _done(state: State, pairing: Pairing, facts: tuple[Fact, ...], before: tuple[Session, ...], cause: Cause, now: datetime) -> Decision:
    """The facts with the raised SEQUENCE, and the letters that the state after them calls for."""
    raised = _raised(state, pairing)
    if raised:
        facts = (SeriesIs(pairing.id, raised), *facts)
    facts = (*facts, *heard(pairing, cause.by))
    after = apply(state, facts)
    was = {s.id: s.start for s in before}
    touched = tuple(Touched(s, was[s.id]) for s in after.sessions[pairing.id] if s.id in was)
    if raised:
        return Decision(facts=facts, letters=notices.changes(Entry(after, pairing, raised, now), touched, cause))
    return Decision(facts=facts, letters=notices.in_words_only(after, pairing, touched, cause, now))


def end_for(pairing: Pairing, start: datetime) -> datetime:
    """The end of a talk of this pairing that begins at ``start``."""
    return end_of(start, pairing.duration_min)


def placed(state: State, pairing: Pairing, start: datetime) -> datetime:
    """A moment on the wall clock of the pairing's series."""
    series = state.series.get(pairing.id)
    return start.astimezone(zone(series.timezone if series else state.zone(state.people[pairing.mentor])))
