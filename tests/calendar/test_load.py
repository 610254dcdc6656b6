"""Full days: a mentor with enough talks on a day, or in a week, is offered no further one there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from alongside.calendar.hours import why_not
from alongside.calendar.slots import next_free, weekly_slots
from alongside.calendar.values import Hours
from alongside.language.reading import WORKDAYS, Window

MONDAY = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
HOURS = Hours("Europe/Berlin", (Window(WORKDAYS, "09:00", "12:00"),))
TUESDAYS = frozenset(date(2027, 3, 2) + timedelta(weeks=n) for n in range(20))


def test_no_slot_lies_on_a_weekday_whose_days_are_full() -> None:
    full = replace(HOURS, full=TUESDAYS)
    found = weekly_slots(full, HOURS, zone="Europe/Berlin", earliest=MONDAY, latest_first=MONDAY + timedelta(days=7))
    assert {slot.day for slot in found} == {"MO", "WE", "TH", "FR"}


def test_another_time_for_one_date_is_never_on_a_full_day() -> None:
    full = replace(HOURS, full=TUESDAYS)
    monday = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
    found = next_free(full, HOURS, monday, 30, (monday, monday + timedelta(days=4)))
    assert found
    assert date(2027, 3, 2) not in {start.date() for start in found}


def test_a_full_day_is_said_in_words_after_all_other_reasons() -> None:
    full = replace(HOURS, full=TUESDAYS)
    inside, outside = datetime(2027, 3, 2, 9, 0, tzinfo=UTC), datetime(2027, 3, 2, 15, 0, tzinfo=UTC)
    assert why_not(full, inside, inside + timedelta(minutes=30)) == "on a full day"
    assert why_not(full, outside, outside + timedelta(minutes=30)) == "outside mornings"
