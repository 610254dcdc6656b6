"""Whatever two people do with their talks, each calendar shows exactly the dates that the programme counts on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from alongside.calendar.values import CalendarAnswer
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch
from alongside.programme import changes, replies, talks
from alongside.programme.events import Decision
from alongside.programme.model import COMING, Fact, State
from attendee import Temper, moments
from lives import ACTS, OWN_ENTRIES, expected_dates, lived, objects_for, unsent
from people import MONDAY, after, mail, offer, paired, programme


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


@dataclass
class Restarted:
    """Each decision is committed, and now and then a new process goes on from what the ledger holds."""

    url: str
    random: Random
    ledger: Ledger | None = None
    restarts: int = 0

    def __call__(self, state: State, decision: Decision, now: datetime) -> State:
        if self.ledger is None:
            self.ledger = Ledger.open(self.url, now=now)
            self._commit(state, (*state.people.values(), *state.pairings.values()), now)
        self._commit(state, decision.facts, now)
        if self.random.random() < 0.5:
            self.restarts += 1
            self.ledger.close()
            self.ledger = Ledger.open(self.url, now=now)
        return self.ledger.state(state.rules, now)

    def _commit(self, state: State, facts: tuple[Fact, ...], now: datetime) -> None:
        assert self.ledger
        self.ledger.state(state.rules, now)
        self.ledger.commit(Batch(now, self.ledger.revision, facts=facts))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, len(ACTS) - 1), min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_a_restart_between_any_two_acts_changes_nothing_in_any_calendar(acts: list[int], random: Random) -> None:
    with TemporaryDirectory() as place:
        follow = Restarted(f"sqlite:///{place}/ledger.db", Random(random.random()))
        state, letters, now = lived(acts, random, follow=follow)
        assert follow.ledger
        follow.ledger.close()
    expected = expected_dates(state, now)
    for person in ("priya", "hilary"):
        objects = objects_for(letters, person)
        random.shuffle(objects)
        assert {m for m in moments(objects, "keeps" if person == "priya" else "replaces") if m > now} == expected, person


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


def test_the_present_time_sent_once_more_gives_way_to_a_newer_word_while_it_waits() -> None:
    """Found by random lives: an answer to the old time is told the new one again, and that letter left after the talks were off."""
    state, pairing = paired(programme(), proposal := offer(count=6))
    state = after(state, first := talks.begin(state, pairing, proposal, MONDAY, "seed"))
    state = after(state, moved := changes.move_series(state, pairing, timedelta(hours=1), MONDAY + timedelta(hours=5), "m", by="priya"))
    late = MONDAY + timedelta(hours=10)
    date = talks.coming_of(state, state.pairings[3], late)[3]
    old = CalendarAnswer(
        "REPLY", state.series[3].uid, 0, late, date.recurrence_id, None, "priya@example.org", "ACCEPTED", None, date.start, date.end
    )
    again = replies.calendar_answer(state, mail(state.people["priya"], calendar=old), late)
    state = after(state, again)
    off = changes.skip(state, state.pairings[3], (date,), late + timedelta(hours=1), "s", by="hilary")
    state = after(state, off)
    paused = talks.pause(state, state.pairings[3], late + timedelta(hours=2), "p", by="hilary")
    assert [letter.reader.person for letter in again.letters] == ["priya"]
    waiting = [letter for decision in (first, moved, again, off, paused) for letter in decision.letters]
    assert moments(objects_for(unsent(waiting), "priya"), "keeps") == frozenset()
