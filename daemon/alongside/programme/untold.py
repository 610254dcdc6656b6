"""News of a talk that could not leave in time: mail stood still until it was too late to come to it.

The date falls out, and what is sent instead says so and names other times; nobody is marked as having met who did not know of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.programme import changes, notices, plans
from alongside.programme.entries import Entry
from alongside.programme.events import Decision, Told
from alongside.programme.model import COMING, Pairing, Session, State, apply
from alongside.programme.one_notice import TOLD_BEFORE, Cause, Touched
from alongside.programme.sessions import session_of
from alongside.programme.talks import coming_of

STUCK = "Our mail was stuck, and not everybody could be told in time."


def untold(state: State, event: Told, now: datetime) -> Decision:
    """Letters about ``event.about`` ("session:<id>" or "series:<id>") have not left; ``argument`` is their kind and their readers' ids."""
    kind, *unknowing = event.argument.split()
    what, _, known = event.about.partition(":")
    if what == "session":
        session = session_of(state, known)
        return _one(state, session, now) if session else Decision(reason="the date is not known any more")
    pairing = next((state.pairings[number] for number, series in state.series.items() if series.id == known), None)
    if pairing is None or pairing.state != "active":
        return Decision(reason="nothing is left to be told of")
    missed = tuple(_missed(state, pairing, now))
    left = [s for s in coming_of(state, pairing, now) if s not in missed]
    if left and (missed or kind == "invitation"):
        return _series(state, pairing, kind, unknowing, missed, now)
    if missed:
        return changes.fallen_out(state, pairing, missed, now, Cause(reason=STUCK))
    return Decision(reason="nothing is left to be told of")


def _missed(state: State, pairing: Pairing, now: datetime) -> list[Session]:
    """Dates of the present series that have begun or are about to."""
    entry = Entry(state, pairing, state.series[pairing.id], now)
    return [s for s in entry.sessions if s.state in COMING and s.start - TOLD_BEFORE <= now]


def _one(state: State, session: Session, now: datetime) -> Decision:
    """One date that was moved: it is off, and another time of the week is proposed."""
    pairing = state.pairings[session.pairing]
    if session.state not in COMING or session.start - TOLD_BEFORE > now or pairing.state != "active":
        return Decision(reason="the date is elsewhere by now, or off")
    found = plans.alternatives(state, pairing, session, now)
    return changes.fallen_out(state, pairing, (session,), now, Cause(reason=STUCK, alternatives=found))


def _series(state: State, pairing: Pairing, kind: str, unknowing: list[str], missed: tuple[Session, ...], now: datetime) -> Decision:
    """The first dates of a series are off, now or by somebody's wish since; who had heard of none of them hears of the others."""
    cause = Cause(reason=STUCK)
    done = changes.fallen_out(state, pairing, missed, now, cause) if missed else Decision(action="told anew")
    after = apply(state, done.facts)
    entry = Entry(after, after.pairings[pairing.id], after.series[pairing.id], now)
    was = {s.id: s.start for s in missed}
    touched = tuple(Touched(s, was[s.id]) for s in after.sessions[pairing.id] if s.id in was)
    letters = notices.told_anew(entry, "invitation" if kind == "invitation" else "change", unknowing, touched, cause)
    return replace(done, letters=letters)
