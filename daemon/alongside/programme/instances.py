"""Which date a calendar's answer is about, which program wrote it, the words beside it, and the same answer said in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from alongside.calendar.answers import instance
from alongside.calendar.values import CalendarAnswer
from alongside.language.reading import DAYS, Cadence, Reading, Targets, Times
from alongside.programme import changes
from alongside.programme.events import MailArrived, identifier
from alongside.programme.keepsakes import Said
from alongside.programme.model import Pairing, Person, Session, State


def program_learnt(person: Person, event: MailArrived) -> tuple[Person, ...]:
    """The program that answered decides the form of later changes."""
    answer = event.calendar
    if answer is None or not answer.prodid or answer.from_subject or answer.prodid == person.prodid:
        return ()
    return (replace(person, prodid=answer.prodid),)


def in_its_series(state: State, one: CalendarAnswer) -> CalendarAnswer:
    """An answer to the own entry of a moved date, as if it named that date of the series."""
    session = state.session_of_uid(one.uid)
    return replace(one, uid=session.uid, recurrence_id=session.recurrence_id) if session and session.uid else one


def about_series(event: MailArrived, one: CalendarAnswer) -> bool:
    return one.recurrence_id is None and not parent_session(event)


def parent_session(event: MailArrived) -> str:
    """Some clients answer for one date without naming it; then the letter they answer does (Emacs, see docs/clients.md)."""
    about = event.parent.about if event.parent else ""
    return about.partition(":")[2] if about.startswith("session:") else ""


def original_of(state: State, pairing: Pairing, event: MailArrived, one: CalendarAnswer) -> datetime | None:
    series = state.series.get(pairing.id)
    dates = [s for s in state.sessions.get(pairing.id, ()) if series and s.uid == series.uid]
    if one.recurrence_id is not None and series:
        return instance(series, one.recurrence_id, [s.recurrence_id for s in dates])
    known = parent_session(event)
    return next((s.recurrence_id for s in dates if s.id == known), None)


def beside(pairing: Pairing, event: MailArrived, one: CalendarAnswer, session: Session, now: datetime) -> tuple[Said, ...]:
    """What was written beside an answer (COMMENT, RFC 5545 3.8.1.4) is kept as a private note of its writer."""
    words = (one.comment or "").strip()
    about = None if about_series(event, one) else session.id
    known = identifier(event.seed, f"comment:{session.id}")
    return (Said(known, pairing.id, event.person or "", "note", words, now, session=about),) if words else ()


def said_in_words(state: State, event: MailArrived, pairing: Pairing, answer: CalendarAnswer) -> tuple[str, Reading]:
    zone = ZoneInfo(state.zone(state.people[event.person or ""]))
    if answer.method == "COUNTER" and answer.start and about_series(event, answer):
        start = changes.placed(state, pairing, answer.start)
        weekly = Cadence(pairing.freq, (DAYS[start.weekday()],), at=f"{start:%H:%M}")
        return "reschedule", Reading("reschedule", cadence=weekly, confidence=1.0)
    if answer.method == "COUNTER" and answer.start:
        start = answer.start.astimezone(zone)
        return "reschedule", Reading("reschedule", times=(Times(start.date(), f"{start:%H:%M}"),), confidence=1.0)
    day = answer.recurrence_id.astimezone(zone).date() if answer.recurrence_id else None
    return "skip", Reading("skip", targets=(Targets(day, day),) if day else (), confidence=1.0)
