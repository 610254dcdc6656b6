"""libical reads every message that we send, finds nothing against the rules, and counts the same moments out of it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import ExitStack, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import libical
import servers
from alongside.calendar import itip
from alongside.calendar.series import starts
from alongside.programme.rules import Rules
from calendar_golden import MESSAGES, PEOPLE
from calendar_people import NOW, PROGRAMME, STARTS, TEXT, TUESDAYS, moved, off
from lives import ACTS, OWN_ENTRIES, lived, objects_for
from people import RULES

DECLINED = "proposal_declined"
BARE = frozenset({"ATTENDEE", "SEQUENCE", "SUMMARY"})
"""What libical 3 wants to be absent from a DECLINECOUNTER. Thunderbird shows whom it is to by ATTENDEE, so we leave it there."""
ZONES = (
    "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Australia/Sydney", "Australia/Lord_Howe",
    "Asia/Kathmandu", "Asia/Kolkata", "America/Santiago", "Africa/Cairo", "Asia/Beirut", "America/Sao_Paulo",
)  # fmt: skip


@pytest.fixture(scope="module")
def ical() -> Iterator[ctypes.CDLL]:
    with ExitStack() as stack:
        yield servers.started(lambda: nullcontext(libical.library()), stack)


@pytest.mark.parametrize("name", sorted(set(MESSAGES) - {DECLINED}))
def test_libical_finds_nothing_against_the_rules_of_itip(ical: ctypes.CDLL, name: str) -> None:
    found = libical.judged(ical, MESSAGES[name])
    assert found.errors == ()
    assert found.kept_restrictions


def test_libical_finds_a_declined_proposal_only_richer_than_it_would_be(ical: ctypes.CDLL) -> None:
    errors = libical.judged(ical, MESSAGES[DECLINED]).errors
    assert {word for word in BARE for error in errors if f"for {word} property. Expected 0" in error} == BARE
    assert len(errors) == len(BARE)


def test_libical_counts_the_moments_that_we_mean(ical: ctypes.CDLL) -> None:
    def counted(name: str) -> list[datetime]:
        return sorted(libical.judged(ical, MESSAGES[name]).moments)

    all_of_them = [start.astimezone(UTC) for start in STARTS]
    assert counted("invitation") == all_of_them
    assert counted("invitation_with_a_date_left_out") == all_of_them[:5] + all_of_them[6:]
    assert counted("series_cut_short") == all_of_them[:4]
    assert counted("one_date_moved") == counted("date_of_its_own") == [moved(3).start.astimezone(UTC)]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(ZONES), st.sampled_from(["weekly", "biweekly", "monthly"]),
    st.dates(datetime(2026, 1, 1, tzinfo=UTC).date(), datetime(2030, 12, 31, tzinfo=UTC).date()), st.integers(20, 88), st.integers(1, 20),
)  # fmt: skip
def test_libical_counts_the_same_moments_in_twelve_zones_over_every_change_of_the_clocks(
    ical: ctypes.CDLL, tz: str, freq: str, first: object, quarter: int, count: int
) -> None:
    wall = datetime.fromisoformat(f"{first}T00:00") + timedelta(minutes=15 * quarter)
    series = replace(TUESDAYS, timezone=tz, freq=freq, first=wall, count=count)  # type: ignore[arg-type]
    # From five to ten: libical 3 itself counts on with a wrong hour where a series has met one that does not exist.
    found = libical.judged(ical, itip.request(series, PEOPLE, PROGRAMME, TEXT, NOW))
    assert found.errors == ()
    assert found.moments == {start.astimezone(UTC) for start in starts(series)}


def test_libical_takes_a_date_out_whose_clock_has_changed_meanwhile(ical: ctypes.CDLL) -> None:
    found = libical.judged(ical, itip.request(TUESDAYS, PEOPLE, PROGRAMME, TEXT, NOW, exceptions=(off(0), off(4), off(11))))
    assert len(found.moments) == 9


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, len(ACTS) - 1), max_size=9), st.randoms(use_true_random=False), st.sampled_from([RULES, OWN_ENTRIES]))
def test_libical_finds_nothing_against_any_letter_that_a_pairs_life_brings(
    ical: ctypes.CDLL, acts: list[int], random: Random, rules: Rules
) -> None:
    _, letters, _ = lived(acts, random, rules)
    for person in ("priya", "hilary"):
        for ics in objects_for(letters, person):
            found = libical.judged(ical, ics)
            assert (found.errors, found.kept_restrictions) == ((), True)
