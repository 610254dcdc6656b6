"""Whatever two people do with their talks, each calendar shows exactly the dates that the programme counts on."""

from __future__ import annotations

from random import Random
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.programme.model import COMING
from attendee import Temper, moments
from lives import ACTS, OWN_ENTRIES, expected_dates, lived, objects_for, unsent


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
