# ruff: noqa: DTZ001 - wall clocks are naive on purpose
"""The few people, and the one series, that the calendar stories are about. All of them are invented."""

from datetime import UTC, datetime, timedelta

from alongside.calendar.series import end_of, starts
from alongside.calendar.values import Attendee, EventText, Hours, Occurrence, Series
from alongside.language.reading import WORKDAYS, Window

NOW = datetime(2027, 2, 25, 8, 0, tzinfo=UTC)
PROGRAMME = Attendee("mentor@example.org", "Peer mentoring")
HILARY = Attendee("hilary@example.org", "Hilary Brandt")
TOM = Attendee("tom@example.org", "Tom Özgür")
TEXT = EventText("Tom & Hilary", "https://meet.example.org/tom-hilary", "Half an hour, every week.\nAnswer here or by mail: SKIP, MOVE.")
TUESDAYS = Series("s1", "7f3a9c2e5b@example.org", "Europe/Berlin", datetime(2027, 3, 2, 9, 30), 30, "weekly", 12)
STARTS = starts(TUESDAYS)
MORNINGS = (Window(WORKDAYS, "09:00", "12:00"),)
OFFICE = (Window(WORKDAYS, "09:00", "17:00"),)


def moved(index: int, hours: int = 5, series: Series = TUESDAYS) -> Occurrence:
    original = starts(series)[index]
    return Occurrence(original, original + timedelta(hours=hours), end_of(original + timedelta(hours=hours), series.duration_min))


def off(index: int, series: Series = TUESDAYS) -> Occurrence:
    original = starts(series)[index]
    return Occurrence(original, original, end_of(original, series.duration_min), cancelled=True)


def hours_of(windows=MORNINGS, timezone="Europe/Berlin", **more) -> Hours:
    return Hours(timezone, tuple(windows), **more)
