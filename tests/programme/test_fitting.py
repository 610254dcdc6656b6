"""Coming talks are looked at again (H1 D7): another country, another way, and what two people had agreed on stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import Channels, Reading, Window
from alongside.programme import changes, fitting, talks
from alongside.programme.events import Told
from alongside.programme.model import COMING, State, apply
from people import HILARY, MONDAY, PRIYA, WORK, after, dates, offer, paired, programme

BERLIN = ZoneInfo("Europe/Berlin")


def begun(**more: object) -> State:
    proposal = offer(**more)  # type: ignore[arg-type]
    state, pairing = paired(programme(replace(PRIYA, country="IE"), replace(HILARY, country="IE")), proposal)
    return after(state, talks.begin(state, pairing, proposal, MONDAY, "seed"))


def changed(state: State, **more: object) -> State:
    return apply(state, (replace(state.people["priya"], **more),))  # type: ignore[arg-type]


def moved(state: State) -> State:
    return after(state, fitting.roster_changed(state, Told("moved", "person:priya", "f" * 32), MONDAY))


@pytest.mark.row("H1")
def test_h1_another_country_moves_the_dates_on_its_holidays_within_their_week() -> None:
    state = begun(day="TH", first=date(2027, 3, 11))
    assert date(2027, 5, 6) in {s.start.date() for s in dates(state)}
    again = moved(changed(state, country="DE"))
    ascension = next(s for s in dates(again) if s.recurrence_id.date() == date(2027, 5, 6))
    assert ascension.start.date() != date(2027, 5, 6)
    assert ascension.start.isocalendar()[:2] == ascension.recurrence_id.isocalendar()[:2]
    assert len([s for s in dates(again) if s.start != s.recurrence_id]) == len([s for s in dates(state) if s.start != s.recurrence_id]) + 1


@pytest.mark.row("D1")
def test_d1_a_way_that_the_roster_now_refuses_is_left() -> None:
    state = begun(channel="phone")
    again = moved(changed(state, preferences=Reading("preference", channels=Channels(avoid=("phone",)))))
    assert again.pairings[3].channel == "video"


@pytest.mark.row("D1")
def test_d1_no_way_in_common_is_for_a_person_to_settle() -> None:
    state = begun(channel="phone")
    everything = Channels(avoid=("in_person", "video", "phone", "email", "chat"))
    decision = fitting.roster_changed(
        changed(state, preferences=Reading("preference", channels=everything)), Told("moved", "person:priya", "f" * 32), MONDAY
    )
    assert [type(f).__name__ for f in decision.facts] == ["Concern"]


@pytest.mark.row("D7")
def test_d7_what_two_people_agreed_on_outside_their_hours_stays_when_others_change() -> None:
    state = begun()
    first = dates(state)[0]
    evening = datetime(2027, 3, 9, 19, 0, tzinfo=BERLIN)
    agreed = after(state, changes.move(state, state.pairings[3], first, evening, evening + timedelta(minutes=30), MONDAY, "m", by="priya"))
    new = changed(agreed, preferences=Reading("preference", availability=(Window(WORK, "09:00", "16:00"),)))
    decision = fitting.looked_again(agreed, new, new.people["priya"], MONDAY, "seed")
    assert dates(after(new, decision))[0].start == evening


@pytest.mark.row("D7")
def test_d7_one_date_that_no_longer_fits_moves_alone() -> None:
    state = begun()
    new = changed(state, country="DE", absences=())
    only = [s for s in dates(state) if s.state in COMING]
    decision = fitting.looked_again(state, new, new.people["priya"], MONDAY, "seed")
    still = [s for s in dates(after(new, decision)) if s.start in {o.start for o in only}]
    assert len(still) >= len(only) - 1


@pytest.mark.row("D7")
def test_d7_a_date_that_was_off_stays_off_when_all_talks_move_and_none_is_lost() -> None:
    state = begun()
    third = dates(state)[2]
    state = after(state, changes.skip(state, state.pairings[3], (third,), MONDAY, "skip", by="priya"))
    coming = [s for s in dates(state) if s.state in COMING]
    done = after(state, changes.move_series(state, state.pairings[3], timedelta(days=1), MONDAY, "move", by="priya"))
    still = [s for s in dates(done) if s.state in COMING]
    assert [s.recurrence_id.isocalendar()[:2] for s in still] == [s.recurrence_id.isocalendar()[:2] for s in coming]
    assert third.recurrence_id.isocalendar()[:2] not in {s.start.isocalendar()[:2] for s in still}
