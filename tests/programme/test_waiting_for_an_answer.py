"""Whoever is asked has to be there to answer: a mentee is not kept waiting for somebody's days off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alongside.language.reading import Absence
from alongside.programme import ranking
from alongside.programme.model import Request
from people import HILARY, MONDAY, PRIYA, programme

PAYROLL = Request(1, PRIYA.id, "asking", MONDAY, topics=("payroll",))
FROM_TOMORROW = (Absence(date(2027, 3, 2), date(2027, 3, 16)),)
ONE_DAY = (Absence(date(2027, 3, 2), date(2027, 3, 2)),)


def hilary(absences: tuple[Absence, ...], request: Request = PAYROLL) -> str:
    """The limit that stops Hilary, who knows payroll, from being asked on a Monday."""
    state = programme(replace(HILARY, topics=("payroll",), absences=absences))
    return next(c.dropped_by for c in ranking.candidates(state, request, MONDAY) if c.mentor == HILARY.id)


def test_a_mentor_who_leaves_tomorrow_for_two_weeks_is_not_asked_today() -> None:
    assert hilary(FROM_TOMORROW) == ranking.AWAY


def test_a_mentor_who_is_away_for_a_day_is_asked() -> None:
    assert hilary(ONE_DAY) == ""


def test_a_mentor_who_was_named_is_asked_before_they_leave() -> None:
    assert hilary(FROM_TOMORROW, replace(PAYROLL, named=HILARY.id)) == ""
