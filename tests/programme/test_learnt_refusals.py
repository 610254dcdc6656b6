"""A slot that somebody turns down twice is not offered a third time."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.calendar.slots import weekly_slots
from alongside.programme import changes, hours
from alongside.programme.decide import decide
from alongside.programme.model import Person, State
from answering import LATER, begun, counter, said
from people import ANNA, HILARY, MONDAY, PRIYA, after, dates

BERLIN = ZoneInfo("Europe/Berlin")


def starts_offered(state: State, person: Person) -> set[str]:
    """The weekly starts that a search would find for this person and Anna, who works from nine to five."""
    own, other = (hours.hours_of(state, state.people[p.id], MONDAY.date()) for p in (person, ANNA))
    first = datetime(2027, 6, 7, tzinfo=BERLIN)
    found = weekly_slots(own, other, zone="Europe/Berlin", earliest=first, latest_first=first + timedelta(days=6))
    return {f"{slot.day} {slot.at.zfill(5)}" for slot in found}


def declined(state: State, number: int) -> State:
    return after(state, decide(state, said(state, PRIYA, "DECLINED", dates(state)[number]), LATER + timedelta(hours=number)))


@pytest.mark.row("E6")
def test_e6_a_start_declined_twice_is_offered_no_more() -> None:
    once = declined(begun(), 0)
    assert "TU 09:30" in starts_offered(once, PRIYA)
    twice = declined(once, 1)
    assert twice.people["priya"].refused == ("TU 09:30", "TU 09:30")
    assert "TU 09:30" not in starts_offered(twice, PRIYA)
    assert "TU 10:00" in starts_offered(twice, PRIYA)
    assert "TU 09:30" in starts_offered(twice, HILARY)


def test_a_start_moved_away_from_twice_is_offered_no_more() -> None:
    state = begun()
    for number in (0, 1):
        session = dates(state)[number]
        state = after(
            state, decide(state, counter(state, HILARY, session, session.start + timedelta(days=2)), LATER + timedelta(hours=number))
        )
    assert state.people["hilary"].refused.count("TU 09:30") == 2
    assert "TU 09:30" not in starts_offered(state, HILARY)


def test_days_away_say_nothing_about_a_start() -> None:
    state = begun()
    gone = changes.skip(state, state.pairings[3], dates(state)[:2], LATER, "seed", by="priya", away=True)
    assert after(state, gone).people["priya"].refused == ()


def test_a_date_that_was_moved_already_says_nothing_more() -> None:
    state = begun()
    session = dates(state)[0]
    state = after(state, decide(state, counter(state, PRIYA, session, session.start + timedelta(days=2)), LATER))
    again = dates(state)[0]
    state = after(state, decide(state, said(state, PRIYA, "DECLINED", again), LATER + timedelta(hours=1)))
    assert state.people["priya"].refused == ("TU 09:30",)
