"""Taken times out of published calendars: what is an appointment, on which days a rule falls, and that no feed keeps us busy."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.calendar.busy import Taken, taken
from dresses import W_EUROPE

BERLIN = ZoneInfo("Europe/Berlin")
SINCE = datetime(2027, 3, 1, tzinfo=UTC)
UNTIL = SINCE + timedelta(weeks=8)


def calendar(*events: str) -> bytes:
    body = "".join(f"BEGIN:VEVENT\r\nUID:u{n}\r\n{event}\r\nEND:VEVENT\r\n" for n, event in enumerate(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


def spans(*events: str, owner: tuple[str, ...] = ()) -> list[tuple[datetime, datetime]]:
    found = taken(calendar(*events), SINCE, UNTIL, zone="Europe/Berlin", owner=owner)
    assert found is not None
    return list(found.spans)


def at(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2027, month, day, hour, minute, tzinfo=BERLIN)


ONE = "DTSTART;TZID=Europe/Berlin:20270302T093000\r\nDTEND;TZID=Europe/Berlin:20270302T103000"


def test_an_event_takes_its_time() -> None:
    assert spans(ONE) == [(at(2, 9, 30), at(2, 10, 30))]


@pytest.mark.parametrize("line", ["STATUS:CANCELLED", "TRANSP:TRANSPARENT", "ATTENDEE;PARTSTAT=DECLINED:mailto:Tom@example.org"])
def test_what_is_off_shown_as_free_or_declined_takes_none(line: str) -> None:
    assert spans(f"{ONE}\r\n{line}", owner=("tom@example.org",)) == []


def test_what_somebody_else_declined_takes_the_owners_time() -> None:
    assert spans(f"{ONE}\r\nATTENDEE;PARTSTAT=DECLINED:mailto:eve@example.org", owner=("tom@example.org",)) != []


def test_a_whole_day_takes_the_day_of_its_owner() -> None:
    assert spans("DTSTART;VALUE=DATE:20270304") == [(at(4, 0), at(5, 0))]


def test_a_weekly_meeting_takes_each_of_its_days_on_its_own_clock() -> None:
    found = spans(f"{ONE.replace('0302T', '0105T')}\r\nRRULE:FREQ=WEEKLY;BYDAY=TU\r\nEXDATE;TZID=Europe/Berlin:20270316T093000")
    assert [begin.astimezone(BERLIN).strftime("%d%m %H:%M") for begin, _ in found] == [
        "0203 09:30", "0903 09:30", "2303 09:30", "3003 09:30", "0604 09:30", "1304 09:30", "2004 09:30",
    ]  # fmt: skip


def test_a_windows_zone_with_its_own_rules_changes_its_clocks_too() -> None:
    name = ";TZID=W. Europe Standard Time"
    ics = "\r\n".join(
        ["BEGIN:VCALENDAR", *W_EUROPE, "BEGIN:VEVENT", "UID:1", f"DTSTART{name}:20270302T093000", f"DTEND{name}:20270302T100000",
         "RRULE:FREQ=WEEKLY;COUNT=6", "END:VEVENT", "END:VCALENDAR", ""]
    )  # fmt: skip
    found = taken(ics.encode(), SINCE, UNTIL, zone="Europe/Berlin")
    assert found is not None
    assert [f"{begin.astimezone(BERLIN):%H:%M}" for begin, _ in found.spans] == ["09:30"] * 6


def test_a_moved_date_takes_its_new_time_and_frees_the_old_one() -> None:
    series = f"{ONE}\r\nRRULE:FREQ=WEEKLY;COUNT=2"
    moved = "DTSTART;TZID=Europe/Berlin:20270311T140000\r\nDTEND;TZID=Europe/Berlin:20270311T150000\r\nRECURRENCE-ID:20270309T083000Z"
    ics = calendar(series, moved).replace(b"UID:u1", b"UID:u0")
    found = taken(ics, SINCE, UNTIL, zone="Europe/Berlin")
    assert found is not None
    assert list(found.spans) == [(at(2, 9, 30), at(2, 10, 30)), (at(11, 14), at(11, 15))]


def test_free_and_busy_times_are_read_as_they_are() -> None:
    ics = (
        b"BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:20270302T080000Z/PT1H,20270303T080000Z/20270303T090000Z\r\n"
        b"FREEBUSY;FBTYPE=FREE:20270304T080000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    )
    found = taken(ics, SINCE, UNTIL, zone="Europe/Berlin")
    assert found is not None
    assert [begin.day for begin, _ in found.spans] == [2, 3]


RULES = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])},
    optional={
        "INTERVAL": st.integers(1, 4), "BYDAY": st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR"]), min_size=1, max_size=3, unique=True).map(",".join),
    },
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(RULES, st.datetimes(datetime(2025, 1, 1), datetime(2027, 4, 20)))  # noqa: DTZ001 - wall clocks
def test_a_rule_falls_on_the_days_that_a_recurrence_library_counts(parts: dict[str, object], begin: datetime) -> None:
    begin = begin.replace(hour=9, minute=30, second=0, microsecond=0)
    parts = {name: value for name, value in parts.items() if name != "BYDAY" or parts["FREQ"] in ("DAILY", "WEEKLY")}
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    found = spans(f"DTSTART;TZID=Europe/Berlin:{begin:%Y%m%dT%H%M%S}\r\nDURATION:PT30M\r\nRRULE:{rule}")
    counted = rrulestr(rule, dtstart=begin).between(datetime(2027, 3, 1, 1), datetime(2027, 4, 25), inc=True)  # noqa: DTZ001
    ours = {b.astimezone(BERLIN).replace(tzinfo=None) for b, _ in found}
    first = {begin} if SINCE <= begin.replace(tzinfo=BERLIN) < UNTIL else set()
    assert {wall for wall in ours if wall < datetime(2027, 4, 25)} - first == set(counted) - first  # noqa: DTZ001


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=-1TU", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"]
)
def test_the_nth_day_of_a_month_is_found(rule: str) -> None:
    begin = datetime(2026, 1, 13, 9, 30)  # noqa: DTZ001
    found = spans(f"DTSTART;TZID=Europe/Berlin:{begin:%Y%m%dT%H%M%S}\r\nDURATION:PT30M\r\nRRULE:{rule}")
    counted = rrulestr(rule, dtstart=begin).between(datetime(2027, 3, 1), datetime(2027, 4, 25))  # noqa: DTZ001
    assert [b.astimezone(BERLIN).replace(tzinfo=None) for b, _ in found] == counted


def test_what_is_made_to_hurt_is_over_soon_and_counted() -> None:
    bomb = f"{ONE}\r\nRRULE:FREQ=SECONDLY;COUNT=999999999"
    never = f"{ONE}\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
    begun = time.process_time()
    found = taken(calendar(*[bomb, never] * 1500), SINCE, UNTIL, zone="Europe/Berlin")
    assert time.process_time() - begun < 8
    assert found is not None
    assert found.unread == 1500


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=6)), max_size=8))
def test_no_damage_to_a_calendar_makes_the_reader_raise(damage: list[tuple[int, bytes]]) -> None:
    ics = bytearray(calendar(f"{ONE}\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270501T000000Z\r\nEXDATE:20270309T083000Z", ONE))
    for place, junk in damage:
        ics[place % len(ics) : place % len(ics) + len(junk)] = junk
    found = taken(bytes(ics), SINCE, UNTIL, zone="Europe/Berlin")
    assert found is None or isinstance(found, Taken)
