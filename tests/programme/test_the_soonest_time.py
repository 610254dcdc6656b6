"""Of the times that suit two people an ask offers the one that lets them begin soon, and that moves few dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from alongside.language.reading import Reading, Window
from alongside.programme import choosing
from alongside.programme.model import Proposal, Request
from people import HILARY, MONDAY, PRIYA, programme

WISH = Request(1, PRIYA.id, "asking", MONDAY)
TUESDAY = MONDAY + timedelta(days=1)


def offered(now: datetime, *days: str) -> date:
    """The first date of what Hilary is offered, who can talk in the mornings of these days."""
    wants = (Window(days or ("MO", "TU", "WE", "TH", "FR"), "09:00", "12:00"),)  # type: ignore[arg-type]
    state = programme(replace(HILARY, preferences=Reading(intent="preference", availability=wants)))
    found = choosing.proposal(state, state.people["hilary"], PRIYA, WISH, now)
    assert isinstance(found, Proposal)
    return found.first.date()


@pytest.mark.row("E7")
def test_e7_fridays_lose_good_friday_and_still_come_before_tuesdays_four_days_later() -> None:
    assert offered(TUESDAY) == date(2027, 3, 5)


@pytest.mark.row("E7")
def test_e7_fridays_in_three_days_come_before_mondays_that_lose_two_easter_weeks() -> None:
    assert offered(TUESDAY, "MO", "FR") == date(2027, 3, 5)
    assert offered(TUESDAY, "MO", "TU") == date(2027, 3, 9)


@pytest.mark.row("E7")
def test_e7_a_time_that_only_a_yes_of_today_could_keep_is_offered_where_there_is_no_other() -> None:
    assert offered(MONDAY, "WE") == date(2027, 3, 3)
    assert offered(MONDAY, "WE", "TH") == date(2027, 3, 4)
