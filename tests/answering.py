"""A pair whose talks have begun, and what their calendars answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from alongside.calendar.values import CalendarAnswer
from alongside.programme import talks
from alongside.programme.events import MailArrived
from alongside.programme.model import Person, Session, State
from people import MONDAY, after, mail, offer, paired, programme

LATER = MONDAY + timedelta(hours=3)


def begun(*people: Person, **more: Any) -> State:
    proposal = offer(**more)
    state, pairing = paired(programme(*people), proposal)
    return after(state, talks.begin(state, pairing, proposal, MONDAY, "seed"))


def said(state: State, person: Person, partstat: str | None, session: Session | None = None, **more: Any) -> MailArrived:
    """A calendar's answer, for one date or for the series."""
    answer = CalendarAnswer(
        "REPLY", state.series[3].uid, state.series[3].sequence, LATER, session.recurrence_id if session else None, None, person.email,
        partstat, None, None, None, prodid="-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN",
    )  # fmt: skip
    return mail(person, calendar=replace(answer, **more))


def counter(state: State, person: Person, session: Session | None, start: datetime, **more: Any) -> MailArrived:
    return said(state, person, "TENTATIVE", session, method="COUNTER", start=start, end=start + timedelta(minutes=30), **more)
