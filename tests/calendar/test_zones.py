# ruff: noqa: DTZ001 - wall clocks are naive on purpose
"""Zones: our VTIMEZONE held against zoneinfo, wall clocks around a change, and the names that clients give."""

import io
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.tz import tzical

from alongside.calendar.zones import changes_of, exists, local, tzid_of, vtimezone, zone, zone_label, zone_of

ALL_ZONES = sorted(available_timezones() - {"localtime", "posixrules", "Factory"})
FIRST, LAST = date(2027, 3, 1), date(2028, 2, 28)


def _as_others_read_it(tzid: str, first: date, last: date):
    lines = ["BEGIN:VCALENDAR", *vtimezone(tzid, first, last), "END:VCALENDAR"]
    return tzical(io.StringIO("\r\n".join(lines))).get()


def _wall_times(tzid: str, first: date, last: date) -> list[datetime]:
    """Noon and midnight of every fifth day, and every half hour around each change of the clocks."""
    start = datetime(first.year, first.month, first.day)
    walls = [start + timedelta(hours=12 * i) for i in range(0, 2 * (last - first).days, 10)]
    span = (start.replace(tzinfo=UTC), datetime(last.year, last.month, last.day, tzinfo=UTC))
    for change in changes_of(zone(tzid), *span):
        walls += [change.wall + timedelta(minutes=30 * i) for i in range(-6, 7)]
    return [wall for wall in walls if exists(wall, tzid)]


@pytest.mark.parametrize("part", range(6))
def test_every_zone_of_the_world_is_written_so_that_others_read_the_same_offsets(part):
    wrong = []
    first, last = FIRST.replace(year=2025 + part), LAST.replace(year=2026 + part)
    for tzid in ALL_ZONES[part::2]:
        theirs, ours = _as_others_read_it(tzid, first, last), ZoneInfo(tzid)
        walls = _wall_times(tzid, first, last)
        wrong += [(tzid, w) for w in walls if w.replace(tzinfo=theirs).utcoffset() != w.replace(tzinfo=ours).utcoffset()]
    assert wrong == []


def test_a_zone_with_summer_time_has_one_rule_each_way_as_outlook_wants_it():
    lines = vtimezone("Europe/Berlin", date(2027, 3, 2), date(2027, 5, 18))
    assert [line for line in lines if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]
    assert [line for line in lines if line.startswith("DTSTART")] == ["DTSTART:20260329T020000", "DTSTART:20261025T030000"]
    assert lines.count("BEGIN:DAYLIGHT") == lines.count("BEGIN:STANDARD") == 1


def test_new_york_changes_on_the_second_sunday_of_march_and_the_first_of_november():
    lines = vtimezone("America/New_York", date(2026, 9, 1), date(2027, 12, 1))
    assert "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3" in lines
    assert "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11" in lines


@pytest.mark.parametrize("tzid", ["Asia/Kolkata", "America/Sao_Paulo", "Asia/Kathmandu", "UTC", "America/Phoenix"])
def test_a_zone_without_summer_time_is_one_standard_without_a_rule(tzid):
    lines = vtimezone(tzid, FIRST, LAST)
    assert lines.count("BEGIN:STANDARD") == 1
    assert not any("DAYLIGHT" in line or "RRULE" in line or "RDATE" in line for line in lines)


def test_ramadan_in_casablanca_follows_no_rule_of_weekdays_and_is_written_change_by_change():
    lines = vtimezone("Africa/Casablanca", FIRST, LAST)
    assert not any("RRULE" in line for line in lines)
    assert sum(line.startswith("BEGIN:") for line in lines) > 3


def test_dublin_is_on_standard_time_in_winter_whatever_the_law_calls_it():
    lines = vtimezone("Europe/Dublin", FIRST, LAST)
    assert lines[lines.index("TZNAME:GMT") - 4] == "BEGIN:STANDARD"


def test_a_time_that_does_not_exist_is_read_with_the_offset_before_the_gap():
    assert local(datetime(2027, 3, 28, 2, 30), "Europe/Berlin").isoformat() == "2027-03-28T03:30:00+02:00"


def test_a_time_that_comes_twice_is_the_first_of_the_two():
    assert local(datetime(2027, 10, 31, 2, 30), "Europe/Berlin").isoformat() == "2027-10-31T02:30:00+02:00"


def test_an_offset_without_a_place_is_a_zone_that_calendars_can_name():
    assert tzid_of("+05:30") == "UTC+0530"
    assert "TZID:UTC+0530" in vtimezone("+05:30", FIRST, LAST)
    assert "TZOFFSETTO:+0530" in vtimezone("+05:30", FIRST, LAST)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ('"Europe/Berlin"', "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ('"Central Standard Time"', "America/Chicago"),
        ("India Standard Time", "Asia/Kolkata"),
        ("(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome", "Europe/Amsterdam"),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT-08.00) Pacific Time (US & Canada) / Tijuana", "America/Los_Angeles"),
        ("(UTC-03:00) Brasilia", "America/Sao_Paulo"),
        ("Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("W. Europe", "Europe/Berlin"),
        ("Eastern", "America/New_York"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "Europe/Berlin"),
        ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("tzone://Microsoft/Utc", "UTC"),
    ],
)
def test_the_names_that_clients_give_are_understood(said, meant):
    assert zone_of(said) == ZoneInfo(meant)


@pytest.mark.parametrize(
    "said", ["Customized Time Zone", "../../etc/passwd", "", "Europe", "(UTC+01:00) Atlantis", "\x00", "a" * 5000, "localtime"]
)
def test_a_name_that_nobody_knows_is_no_zone(said):
    assert zone_of(said) is None


@pytest.mark.parametrize(
    ("tz", "words"),
    [
        ("Europe/Berlin", "Berlin time"),
        ("America/New_York", "New York time"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("UTC", "UTC"),
        ("+05:30", "UTC+05:30"),
    ],
)
def test_a_zone_is_said_in_plain_words(tz, words):
    assert zone_label(tz) == words


def test_with_a_moment_the_zone_label_says_summer_or_winter():
    assert zone_label("Europe/Berlin", datetime(2027, 7, 1, tzinfo=UTC)) == "Berlin time (CEST)"
    assert zone_label("Asia/Kathmandu", datetime(2027, 7, 1, tzinfo=UTC)) == "Kathmandu time"
