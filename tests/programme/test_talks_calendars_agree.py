"""Whatever two people do with their talks, each calendar shows exactly the dates that the programme counts on."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from alongside.programme import changes, talks
from alongside.programme.model import COMING
from attendee import Temper, moments
from lives import ACTS, OWN_ENTRIES, expected_dates, lived, objects_for, unsent
from people import MONDAY, after, offer, paired, programme


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, len(ACTS) - 1), max_size=9), st.randoms(use_true_random=False))
@pytest.mark.row("F3")
def test_both_calendars_show_what_the_programme_counts_on(acts: list[int], random: Random) -> None:
    state, letters, now = lived(acts, random)
    expected = expected_dates(state, now)
    for delivered in (letters, unsent(letters)):
        tempers: tuple[tuple[str, Temper], ...] = (("priya", "keeps"), ("priya", "drops"), ("hilary", "replaces"))
        for person, temper in tempers:
            objects = objects_for(delivered, person)
            objects += random.sample(objects, len(objects) // 3)
            random.shuffle(objects)
            assert {m for m in moments(objects, temper) if m > now} == expected, (person, temper)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, len(ACTS) - 1), max_size=9), st.randoms(use_true_random=False))
@pytest.mark.row("F3")
def test_no_intent_is_written_twice_and_nothing_past_is_touched(acts: list[int], random: Random) -> None:
    state, letters, _ = lived(acts, random)
    keys = [letter.key for letter in letters]
    assert len(keys) == len(set(keys))
    live = [s.start for s in state.sessions[3] if s.state in COMING]
    assert len(live) == len(set(live))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, len(ACTS) - 1), max_size=9), st.randoms(use_true_random=False))
def test_dates_on_their_own_are_understood_by_calendars_of_every_temper(acts: list[int], random: Random) -> None:
    state, letters, now = lived(acts, random, OWN_ENTRIES)
    expected = expected_dates(state, now)
    for delivered in (letters, unsent(letters)):
        for person in ("priya", "hilary"):
            objects = objects_for(delivered, person)
            objects += random.sample(objects, len(objects) // 3)
            random.shuffle(objects)
            assert all(b"RECURRENCE-ID" not in ics for ics in objects)
            for temper in get_args(Temper):
                assert {m for m in moments(objects, temper) if m > now} == expected, (person, temper)


def test_a_date_that_is_on_again_comes_with_its_series_and_then_a_second_younger() -> None:
    """Thunderbird takes no single date that its copy of the series leaves out, and none that is no newer than the series."""
    state, pairing = paired(programme(), proposal := offer(count=6))
    state = after(state, talks.begin(state, pairing, proposal, MONDAY, "seed"))
    dates = state.sessions[3]
    off = after(state, changes.skip(state, pairing, (dates[0],), MONDAY, "seed", by="priya"))
    back = changes.restore(off, off.pairings[3], off.sessions[3][0], MONDAY + timedelta(hours=1), "again", by="priya", answers=None)
    series, alone = (Calendar.from_ical(ics).walk("VEVENT")[0] for ics in objects_for(back.letters, "hilary"))
    assert "RRULE" in series
    assert "EXDATE" not in series
    assert alone["RECURRENCE-ID"].dt == dates[0].start
    assert alone["DTSTAMP"].dt - series["DTSTAMP"].dt == timedelta(seconds=1)
