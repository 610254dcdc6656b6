"""Days and clock times as a reader reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from alongside.mail.dates import Dates, clock_name
from alongside.mail.samples import FIRST, NEAR, NOW, STARTS, TALKS

BERLIN = Dates("Europe/Berlin", "en", NOW)
KOLKATA = Dates("Asia/Kolkata", "en", NOW)
NEW_YORK = Dates("America/New_York", "en", NOW)
AUCKLAND = Dates("Pacific/Auckland", "en", NOW)


def test_a_moment_names_both_clocks() -> None:
    assert BERLIN.full(FIRST, "Asia/Kolkata") == "Tuesday 6 October, 9:30 Berlin time, 13:00 Kolkata time"
    assert KOLKATA.full(FIRST, "Europe/Berlin") == "Tuesday 6 October, 13:00 Kolkata time, 9:30 Berlin time"
    assert NEW_YORK.both(FIRST, "Europe/Berlin") == "3:30 New York time, 9:30 Berlin time"


def test_another_day_over_there_is_named() -> None:
    late = datetime(2026, 10, 6, 22, 0, tzinfo=UTC)
    assert NEW_YORK.full(late, "Pacific/Auckland") == "Tuesday 6 October, 18:00 New York time, Wednesday 11:00 Auckland time"


def test_one_zone_is_named_once() -> None:
    assert BERLIN.both(FIRST) == BERLIN.both(FIRST, "Europe/Berlin") == "9:30 Berlin time"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Europe/London", "London time"),
        ("Asia/Calcutta", "Kolkata time"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("UTC", "UTC"),
        ("Etc/GMT+3", "UTC"),
        ("+05:30", "UTC+05:30"),
        ("Nowhere/Land", "UTC"),
    ],
)
def test_a_clock_has_the_name_people_use(name: str, shown: str) -> None:
    assert clock_name(name) == shown


def test_an_offset_counts_as_a_zone() -> None:
    assert Dates("+05:30", "en", NOW).full(FIRST) == "Tuesday 6 October, 13:00 UTC+05:30"


def test_a_year_is_named_only_where_it_could_be_mistaken() -> None:
    assert BERLIN.day(date(2027, 3, 20)) == "Saturday 20 March"
    assert BERLIN.day(date(2027, 10, 5)) == "Tuesday 5 October 2027"
    assert BERLIN.day("2026-12-22") == "Tuesday 22 December"


def test_a_list_of_days_names_each_month_once() -> None:
    assert BERLIN.days(STARTS[:5]) == "6, 13, 20, 27 October, 3 November"


def test_a_clock_change_in_one_country_splits_the_series() -> None:
    here, there = BERLIN.shifts(TALKS), KOLKATA.shifts(TALKS)
    assert [(run.mine, run.theirs, len(run.starts)) for run in here] == [
        ("9:30", "13:00 Kolkata time", 3),
        ("9:30", "14:00 Kolkata time", 9),
    ]
    assert [(run.mine, run.theirs) for run in there] == [("13:00", "9:30 Berlin time"), ("14:00", "9:30 Berlin time")]


def test_without_dates_the_rule_tells_them() -> None:
    assert KOLKATA.shifts(replace(TALKS, starts=())) == KOLKATA.shifts(TALKS)
    every_second = replace(TALKS, starts=(), freq="biweekly", count=6)
    assert [run.starts[0] for run in KOLKATA.shifts(every_second)] == [STARTS[0], STARTS[4]]


def test_a_bare_offset_says_nothing_about_coming_clock_changes() -> None:
    assert KOLKATA.shifts(replace(TALKS, starts=(), other_zone="Europe/Berlin", first=FIRST.astimezone(UTC))) == ()


def test_new_york_and_berlin_differ_for_one_week_only() -> None:
    london = replace(TALKS, other_zone="America/New_York")
    assert [(run.theirs, len(run.starts)) for run in BERLIN.shifts(london)] == [
        ("3:30 New York time", 3),
        ("4:30 New York time", 1),
        ("3:30 New York time", 8),
    ]


def test_the_series_own_zone_counts_where_the_other_zone_is_not_given() -> None:
    assert KOLKATA.theirs(replace(TALKS, other_zone="")) == "Europe/Berlin"
    assert BERLIN.theirs(NEAR) == ""


def test_two_people_on_one_clock_need_no_list() -> None:
    assert BERLIN.shifts(NEAR) == ()
    assert BERLIN.shifts(replace(TALKS, other_zone="Europe/Paris")) == ()


def test_a_moment_of_the_ledger_is_shown_in_the_readers_zone() -> None:
    assert AUCKLAND.moment(FIRST.astimezone(ZoneInfo("UTC"))) == "Tuesday 6 October, 20:30"
