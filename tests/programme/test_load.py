"""A mentor's load (E5): at most one talk with mentees a day and two hours a week, ten minutes between any two talks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alongside.programme import choosing, hours, talks
from alongside.programme.model import Request, State
from people import HILARY, MONDAY, NORA, PRIYA, RAVI, RULES, after, offer, paired, programme

THURSDAY = date(2027, 3, 11)
WISH = Request(9, "ravi", "asking", MONDAY)


def busy(mentee: str = "priya", number: int = 3, state: State | None = None, **more: object) -> State:
    proposal = offer(**{"day": "TH", "first": THURSDAY, **more})  # type: ignore[arg-type]
    state, pairing = paired(state or programme(replace(RAVI, timezone="Europe/Berlin")), proposal, mentee=mentee, number=number)
    return after(state, talks.begin(state, pairing, proposal, MONDAY, f"seed{number}"))


def days_offered(state: State) -> set[str]:
    return {slot.day for slot in choosing.common_slots(state, state.people["hilary"], state.people["ravi"], WISH, MONDAY)}


@pytest.mark.row("E5")
def test_e5_a_second_mentee_is_offered_another_day_of_the_mentors_week() -> None:
    assert "TH" in days_offered(programme(replace(RAVI, timezone="Europe/Berlin")))
    assert "TH" not in days_offered(busy())


@pytest.mark.row("E5")
def test_e5_a_week_with_two_hours_of_mentoring_takes_no_more() -> None:
    state = busy()
    for number, day, first in ((4, "WE", date(2027, 3, 10)), (5, "TU", date(2027, 3, 9)), (6, "FR", date(2027, 3, 12))):
        assert hours.full_days(state, state.people["hilary"], 30) & {date(2027, 3, 8)} == set()
        state = busy("nora", number, state, day=day, first=first)
    assert date(2027, 3, 8) in hours.full_days(state, state.people["hilary"], 30)
    assert days_offered(state) == set()


@pytest.mark.row("E5")
def test_e5_being_a_mentee_oneself_is_no_mentoring() -> None:
    state = busy()
    assert hours.full_days(state, state.people["priya"], 30) == frozenset()


@pytest.mark.row("E5")
def test_e5_the_coordinator_may_allow_more_a_day() -> None:
    rules = replace(RULES, rhythm=replace(RULES.rhythm, mentoring_a_day=2))
    state = busy(state=programme(replace(RAVI, timezone="Europe/Berlin"), rules=rules))
    assert "TH" in days_offered(state)
    found = choosing.common_slots(state, state.people["hilary"], state.people["ravi"], WISH, MONDAY)
    taken = offer(day="TH", first=THURSDAY).first
    for slot in (s for s in found if s.day == "TH"):
        start = slot.starts[0].replace(year=taken.year, month=taken.month, day=taken.day)
        assert abs(start - taken) >= timedelta(minutes=40)


@pytest.mark.row("E5")
def test_e5_a_talk_outside_the_pair_is_left_out_of_its_own_load() -> None:
    state = busy()
    assert hours.full_days(state, state.people["hilary"], 30, without=3) == frozenset()
    assert {HILARY.id, PRIYA.id, NORA.id} <= set(state.people)
