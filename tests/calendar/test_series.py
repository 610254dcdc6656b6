# ruff: noqa: DTZ001 - wall clocks are naive on purpose
"""The planned starts of a series, against the recurrence library that we do not use, and over changes of the clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.calendar.series import end_of, nth_of, rrule, starts
from alongside.calendar.values import Series
from calendar_people import STARTS, TUESDAYS

ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Europe/London",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
]

any_series = st.builds(
    Series,
    id=st.just("s"),
    uid=st.just("u@example.org"),
    timezone=st.sampled_from(ZONES),
    first=st.datetimes(datetime(2026, 1, 1, 6), datetime(2029, 1, 1)).map(
        lambda d: d.replace(hour=6 + d.hour % 14, minute=d.minute // 15 * 15, second=0, microsecond=0)
    ),
    duration_min=st.sampled_from([25, 30, 45, 60]),
    freq=st.sampled_from(["weekly", "biweekly", "monthly"]),
    count=st.integers(1, 30),
)


def test_a_weekly_series_keeps_its_wall_clock_over_the_change_to_summer_time():
    assert {(s.hour, s.minute) for s in STARTS} == {(9, 30)}
    assert STARTS[3].astimezone(UTC).hour == 8
    assert STARTS[4].astimezone(UTC).hour == 7
    assert len(STARTS) == 12


def test_every_second_week_is_fourteen_days():
    days = [s.date() for s in starts(replace(TUESDAYS, freq="biweekly", count=3))]
    assert days == [date(2027, 3, 2), date(2027, 3, 16), date(2027, 3, 30)]


def test_monthly_keeps_the_second_tuesday():
    monthly = replace(TUESDAYS, freq="monthly", count=3, first=datetime(2027, 3, 9, 9, 30))
    assert [s.date() for s in starts(monthly)] == [date(2027, 3, 9), date(2027, 4, 13), date(2027, 5, 11)]
    assert "BYDAY=2TU" in rrule(monthly)


def test_monthly_from_the_thirtieth_on_means_the_last_weekday():
    monthly = replace(TUESDAYS, freq="monthly", count=2, first=datetime(2027, 3, 30, 9, 30))
    assert [s.date() for s in starts(monthly)] == [date(2027, 3, 30), date(2027, 4, 27)]
    assert "BYDAY=-1TU" in rrule(monthly)


def test_a_wished_nth_that_the_first_day_is_not_gives_way_to_the_first_day():
    assert nth_of(date(2027, 3, 9), 3) == 2
    assert nth_of(date(2027, 3, 30), 5) == 5


def test_a_talk_over_the_change_of_the_clocks_is_not_longer_for_it():
    start = starts(replace(TUESDAYS, first=datetime(2027, 3, 28, 1, 45)))[0]
    assert end_of(start, 30).isoformat() == "2027-03-28T03:15:00+02:00"
    assert end_of(start, 30).astimezone(UTC) - start.astimezone(UTC) == timedelta(minutes=30)


@settings(max_examples=150, deadline=None)
@given(any_series)
def test_the_rule_we_write_gives_the_dates_we_mean(series):
    theirs = list(rrulestr(rrule(series), dtstart=series.first))
    assert [s.replace(tzinfo=None) for s in starts(series)] == theirs
    assert theirs[0] == series.first
