# ruff: noqa: DTZ001 - wall clocks are naive on purpose
"""One person's hours and reasons in words; holidays and working days."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.calendar.days import (
    add_working_days,
    days_between,
    holidays_of,
    is_known_country,
    is_working_day,
    iso_week_key,
    next_working_moment,
)
from alongside.calendar.slots import fits, hours_from, reason, weekly_slots, why_not
from alongside.calendar.zones import local
from alongside.language.reading import WORKDAYS, Absence, Reading, Window
from calendar_people import MORNINGS, hours_of

TUESDAYS_AND_THURSDAYS = Window(("TU", "TH"), "09:00", "12:00")
NO_FRIDAYS = Window(("FR",), "00:00", "24:00", "avoid")


def from_words(reading, **more):
    return hours_from(reading, timezone="Europe/Berlin", days=WORKDAYS, start="09:00", end="17:00", **more)


def berlin(day: int, hour: int, minute: int = 0) -> datetime:
    return local(datetime(2027, 3, day, hour, minute), "Europe/Berlin")


def half_hour(hours, start: datetime) -> str:
    return why_not(hours, start, start + timedelta(minutes=30))


# --- hours -----------------------------------------------------------------------------------------------------------------


def test_without_a_word_the_programmes_hours_count():
    assert from_words(None).windows == (Window(WORKDAYS, "09:00", "17:00"),)
    assert from_words(Reading()).windows == (Window(WORKDAYS, "09:00", "17:00"),)


def test_who_only_says_what_they_avoid_has_the_programmes_hours_without_it():
    hours = from_words(Reading(availability=(NO_FRIDAYS,)))
    assert half_hour(hours, berlin(4, 10)) == ""
    assert half_hour(hours, berlin(5, 10)) == "in hours kept free"


def test_wishes_replace_the_programmes_hours():
    hours = from_words(Reading(availability=(Window(("TU",), "18:00", "20:00"),)))
    assert half_hour(hours, berlin(2, 18, 30)) == ""
    assert half_hour(hours, berlin(2, 10)) == "outside Tuesdays, 18:00 to 20:00"


def test_a_zone_named_in_the_text_wins_over_the_rosters():
    assert from_words(Reading(tz="America/New_York")).timezone == "America/New_York"
    assert from_words(Reading(tz="+05:30")).timezone == "+05:30"
    assert from_words(Reading(tz="Nowhere/Land")).timezone == "Europe/Berlin"


def test_absences_from_words_and_from_the_roster_both_count():
    reading = Reading(absences=(Absence(date(2027, 3, 8), date(2027, 3, 12)), Absence(date(2027, 3, 29), None)))
    hours = from_words(reading, away=((date(2027, 3, 2), date(2027, 3, 2)),))
    assert [half_hour(hours, berlin(day, 10)) for day in (1, 2, 9, 15, 30)] == ["", "away", "away", "", "away"]


def test_each_reason_against_a_moment_is_a_plain_word():
    talk = (datetime(2027, 3, 4, 9, tzinfo=UTC), datetime(2027, 3, 4, 9, 30, tzinfo=UTC))
    hours = hours_of(MORNINGS, holidays=frozenset({date(2027, 3, 8)}), busy=(talk,))
    assert half_hour(hours, berlin(2, 9)) == ""
    assert half_hour(hours, berlin(2, 15)) == "outside mornings"
    assert half_hour(hours, berlin(2, 11, 45)) == "outside mornings"
    assert half_hour(hours, berlin(8, 10)) == "a holiday"
    assert half_hour(hours, berlin(4, 10, 15)) == "another talk"
    assert half_hour(hours, berlin(4, 10, 30)) == ""


def test_wishes_of_some_days_are_named_with_their_days():
    assert half_hour(hours_of((TUESDAYS_AND_THURSDAYS,)), berlin(3, 10)) == "outside Tuesday and Thursday mornings"


def test_a_pause_is_kept_where_one_is_asked_for():
    start = berlin(2, 9)
    assert fits(hours_of(), start, start + timedelta(minutes=30))
    assert not fits(hours_of(), start, start + timedelta(minutes=30), pause_min=10)


def test_a_moment_is_judged_on_the_persons_own_clock():
    indian = hours_of(MORNINGS, "Asia/Kolkata")
    assert half_hour(indian, berlin(2, 6)) == ""
    assert half_hour(indian, berlin(2, 9)) == "outside mornings"


def test_hours_over_midnight_run_into_the_next_day():
    night = hours_of((Window(("MO",), "22:00", "02:00"),))
    assert half_hour(night, berlin(1, 23, 45)) == ""
    assert half_hour(night, berlin(2, 1, 30)) == ""
    assert half_hour(night, berlin(2, 1, 45)) != ""
    assert half_hour(night, berlin(1, 1)) != ""


def test_a_talk_over_the_change_of_the_clocks_is_judged_by_real_time():
    sunday = hours_of((Window(("SU",), "01:00", "03:30"),))
    start = local(datetime(2027, 3, 28, 1, 45), "Europe/Berlin")
    assert half_hour(sunday, start) == ""
    assert why_not(sunday, start, start.astimezone(UTC) + timedelta(minutes=60)) != ""


@pytest.mark.parametrize(
    ("mentor", "mentee", "words"),
    [
        (Reading(availability=MORNINGS), None, "Monday 9:30, because Hilary likes mornings and you are both free then."),
        (None, Reading(availability=MORNINGS), "Monday 9:30, because you like mornings and Hilary is free then."),
        (None, None, "Monday 9:30, because you are both free then."),
        (
            Reading(availability=MORNINGS),
            Reading(availability=MORNINGS),
            "Monday 9:30, because Hilary likes mornings and it suits what you wrote.",
        ),
        (Reading(availability=(TUESDAYS_AND_THURSDAYS,)), None, "Monday 9:30, because you are both free then."),
    ],
)
def test_the_time_is_explained_in_one_line(mentor, mentee, words):
    begin = datetime(2027, 3, 1, 7, tzinfo=UTC)
    slot = weekly_slots(hours_of(), hours_of(), zone="Europe/Berlin", earliest=begin, latest_first=begin + timedelta(days=5), most=1)[0]
    assert reason(slot, mentor, mentee, "Hilary") == words


@pytest.mark.parametrize(
    ("published", "to_mentee", "to_mentor"),
    [
        ((True, False), ", by Hilary’s calendar too.", ", by your calendar too."),
        ((False, True), ", by your calendar too.", ", by Priya’s calendar too."),
        ((True, True), ", by both your calendars too.", ", by both your calendars too."),
    ],
)
def test_the_line_names_the_calendars_that_were_looked_at(published, to_mentee, to_mentor):
    begin = datetime(2027, 3, 1, 7, tzinfo=UTC)
    slot = weekly_slots(hours_of(), hours_of(), zone="Europe/Berlin", earliest=begin, latest_first=begin + timedelta(days=5), most=1)[0]
    assert reason(slot, None, None, "Hilary", published=published).endswith(f"free then{to_mentee}")
    assert reason(slot, None, None, "Hilary", "Priya", published=published).endswith(f"free then{to_mentor}")


# --- days ------------------------------------------------------------------------------------------------------------------


def test_holidays_are_those_of_the_country_and_its_region():
    assert holidays_of("DE", [2027])[date(2027, 10, 3)]
    assert date(2027, 1, 6) in holidays_of("DE-BY", [2027])
    assert date(2027, 1, 6) not in holidays_of("DE", [2027])
    assert holidays_of("", [2027]) == {}


def test_holidays_of_several_years_come_together():
    assert {day.year for day in holidays_of("GB", [2027, 2028])} == {2027, 2028}


def test_a_country_that_nobody_knows_is_said_to_be_unknown():
    assert is_known_country("US-CA")
    assert is_known_country("")
    assert not is_known_country("XX")
    assert not is_known_country("DE-XX")
    with pytest.raises(ValueError, match="XX"):
        holidays_of("XX", [2027])


def test_the_holiday_tables_are_loaded_only_when_needed():
    code = "import sys, alongside.calendar.days, alongside.calendar.slots, alongside.calendar.answers; print('holidays' in sys.modules, 'icalendar' in sys.modules)"
    assert subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": "daemon"}
    ).stdout.split() == ["False", "False"]


def test_weekends_holidays_and_days_off_are_no_working_days():
    assert is_working_day(date(2027, 3, 2), "DE")
    assert not is_working_day(date(2027, 3, 6), "DE")
    assert not is_working_day(date(2027, 3, 26), "DE")
    assert not is_working_day(date(2027, 3, 2), "DE", {date(2027, 3, 2)})


def test_two_working_days_after_maundy_thursday_are_the_wednesday_after_easter():
    asked = local(datetime(2027, 3, 25, 10, 0), "Europe/Berlin")
    assert add_working_days(asked, 2, "Europe/Berlin", "DE") == local(datetime(2027, 3, 31, 10, 0), "Europe/Berlin")


def test_one_working_day_before_a_monday_is_the_friday():
    assert add_working_days(berlin(8, 9), -1, "Europe/Berlin") == berlin(5, 9)


def test_from_a_saturday_one_working_day_later_is_monday():
    assert add_working_days(berlin(6, 9), 1, "Europe/Berlin") == berlin(8, 9)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (berlin(2, 10), berlin(2, 10)),
        (berlin(2, 6), berlin(2, 8, 30)),
        (berlin(2, 17), berlin(3, 8, 30)),
        (berlin(5, 18), berlin(8, 8, 30)),
        (berlin(6, 12), berlin(8, 8, 30)),
        (berlin(25, 20), berlin(30, 8, 30)),
    ],
)
def test_the_next_working_moment_is_now_or_the_next_morning_of_work(now, then):
    assert next_working_moment(now, "Europe/Berlin", "DE") == then


def test_days_off_are_passed_over():
    assert next_working_moment(berlin(2, 10), "Europe/Berlin", off=days_between(date(2027, 3, 2), date(2027, 3, 4))) == berlin(5, 8, 30)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 1)), st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata"]))
def test_a_working_moment_is_always_working_time_and_never_in_the_past(wall, tz):
    now = local(wall, tz)
    then = next_working_moment(now, tz, "DE")
    assert then >= now
    assert is_working_day(then.date(), "DE")
    assert "08:30" <= f"{then:%H:%M}" < "17:00"
    assert next_working_moment(then, tz, "DE") == then


def test_the_week_of_a_day_follows_iso_over_the_new_year():
    assert [iso_week_key(day) for day in (date(2026, 11, 24), date(2027, 1, 1), date(2027, 1, 4))] == ["2026-W48", "2026-W53", "2027-W01"]
