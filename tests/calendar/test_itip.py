# ruff: noqa: DTZ001 - wall clocks are naive on purpose
"""What we send: golden bytes, the facts in them, and that others and we ourselves read back the same moments."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from alongside.calendar import itip
from alongside.calendar.answers import read_answer
from alongside.calendar.series import starts
from alongside.calendar.values import Attendee, EventText
from alongside.calendar.zones import exists
from calendar_golden import LATER, MESSAGES, PEOPLE
from calendar_people import HILARY, NOW, PROGRAMME, STARTS, TEXT, TOM, TUESDAYS, moved

GOLDEN = Path(__file__).parents[1] / "golden" / "calendar"
ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Europe/London",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
]


def lines_of(ics: bytes) -> list[str]:
    return ics.decode().replace("\r\n ", "").split("\r\n")


def events_of(ics: bytes):
    return Calendar.from_ical(ics).walk("VEVENT")


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_each_message_is_the_golden_one_byte_for_byte(name):
    assert MESSAGES[name] == (GOLDEN / f"{name}.ics").read_bytes()


def test_every_golden_file_belongs_to_a_message():
    assert {path.stem for path in GOLDEN.glob("*.ics")} == set(MESSAGES)


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_every_line_ends_in_crlf_and_is_at_most_75_octets_long(name):
    ics = MESSAGES[name]
    assert ics.endswith(b"END:VCALENDAR\r\n")
    assert ics.count(b"\n") == ics.count(b"\r\n") == ics.count(b"\r")
    assert max(len(line) for line in ics.split(b"\r\n")) <= 75
    for line in ics.split(b"\r\n"):
        line.decode()


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_another_reader_finds_no_fault_in_what_we_send(name):
    calendar = Calendar.from_ical(MESSAGES[name])
    assert [error for part in calendar.walk() for error in part.errors] == []
    assert calendar["PRODID"] == "-//Alongside//Alongside//EN"
    assert calendar["VERSION"] == "2.0"


@pytest.mark.parametrize("name", sorted(set(MESSAGES) - {"one_date_moved_for_sabre", "series_as_the_organizer_sees_it"}))
def test_a_message_holds_one_event_because_outlook_ignores_two(name):
    assert len(events_of(MESSAGES[name])) == 1


def test_the_invitation_asks_both_for_an_answer_and_the_mailbox_for_none():
    lines = lines_of(MESSAGES["invitation"])
    assert "METHOD:REQUEST" in lines
    assert 'ORGANIZER;CN="Peer mentoring":mailto:mentor@example.org' in lines
    attendees = [line for line in lines if line.startswith("ATTENDEE")]
    assert [line.rsplit("mailto:", 1)[1] for line in attendees] == ["hilary@example.org", "tom@example.org"]
    assert all(";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:" in line for line in attendees)


def test_the_invitation_says_when_in_the_mentors_zone():
    lines = lines_of(MESSAGES["invitation"])
    assert "DTSTART;TZID=Europe/Berlin:20270302T093000" in lines
    assert "DTEND;TZID=Europe/Berlin:20270302T100000" in lines
    assert "RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=12;BYDAY=TU;WKST=MO" in lines
    assert lines.index("END:VTIMEZONE") < lines.index("BEGIN:VEVENT")


def test_the_invitation_carries_what_outlook_looks_for():
    lines = lines_of(MESSAGES["invitation"])
    wanted = ["BUSYSTATUS:TENTATIVE", "INTENDEDSTATUS:BUSY", "ALLDAYEVENT:FALSE", "IMPORTANCE:1", "INSTTYPE:1", "APPT-SEQUENCE:0"]
    assert all(f"X-MICROSOFT-CDO-{line}" in lines for line in wanted)
    assert {"X-MICROSOFT-DISALLOW-COUNTER:FALSE", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "CLASS:PUBLIC"} <= set(lines)


def test_a_private_programme_sends_private_events():
    assert "CLASS:PRIVATE" in lines_of(MESSAGES["invitation_kolkata_monthly_private"])


def test_an_update_repeats_what_each_person_answered():
    lines = lines_of(MESSAGES["one_date_moved"])
    assert any("PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:hilary@example.org" in line for line in lines)
    assert any("PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:tom@example.org" in line for line in lines)


def test_a_moved_date_names_its_original_start_and_has_no_rule():
    lines = lines_of(MESSAGES["one_date_moved"])
    assert "RECURRENCE-ID;TZID=Europe/Berlin:20270323T093000" in lines
    assert "DTSTART;TZID=Europe/Berlin:20270323T143000" in lines
    assert not any(line.startswith("RRULE") for line in lines[lines.index("BEGIN:VEVENT") :])
    assert "SEQUENCE:3" in lines


def test_a_cancelled_date_is_a_cancel_of_that_date_alone():
    lines = lines_of(MESSAGES["one_date_cancelled"])
    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "RECURRENCE-ID;TZID=Europe/Berlin:20270406T093000"} <= set(lines)


def test_a_cancelled_series_keeps_its_rule_so_that_calendars_know_it():
    lines = lines_of(MESSAGES["series_cancelled"])
    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3", "DTSTART;TZID=Europe/Berlin:20270302T093000"} <= set(lines)
    assert not any(line.startswith("RECURRENCE-ID") for line in lines)


def test_sabre_gets_the_series_and_its_exceptions_in_one_message_with_one_sequence():
    master, exception = events_of(MESSAGES["one_date_moved_for_sabre"])
    assert master["RRULE"]
    assert master["EXDATE"].dts[0].dt == STARTS[5]
    assert exception["RECURRENCE-ID"].dt == STARTS[3]
    assert master["SEQUENCE"] == exception["SEQUENCE"] == 3


def test_a_declined_proposal_keeps_the_sequence_of_the_proposal_and_says_why():
    lines = lines_of(MESSAGES["proposal_declined"])
    assert {"METHOD:DECLINECOUNTER", "SEQUENCE:0", "RECURRENCE-ID;TZID=Europe/Berlin:20270316T093000"} <= set(lines)
    assert "COMMENT:Hilary keeps her evenings free\\; mornings are fine." in lines


def test_the_calendar_to_keep_has_no_method_and_all_exceptions():
    ics = MESSAGES["series_as_the_organizer_sees_it"]
    assert "METHOD" not in Calendar.from_ical(ics)
    assert [event["DTSTART"].dt for event in events_of(ics)] == [STARTS[0], moved(3).start]


def test_a_cancelled_series_is_kept_as_cancelled():
    kept = itip.whole(replace(LATER, state="cancelled"), (), PEOPLE, PROGRAMME, TEXT, NOW)
    assert "STATUS:CANCELLED" in lines_of(kept)


def test_the_same_message_twice_is_the_same_bytes_and_another_sequence_is_not():
    assert itip.request(TUESDAYS, PEOPLE, PROGRAMME, TEXT, NOW) == MESSAGES["invitation"]
    assert "SEQUENCE:7" in lines_of(itip.request(TUESDAYS, PEOPLE, PROGRAMME, TEXT, NOW, sequence=7))


@pytest.mark.parametrize(
    "name", ['Tom "the\r\nATTENDEE:mailto:eve@example.org', "Tom; CN=Eve, x:y", "To\x00m\u202e", "T\udce9o", "T" * 400]
)
def test_a_name_cannot_break_out_of_its_line(name):
    ics = itip.request(TUESDAYS, (HILARY, Attendee("tom@example.org", name)), PROGRAMME, TEXT, NOW)
    (event,) = events_of(ics)
    assert [str(a) for a in event["ATTENDEE"]] == ["mailto:hilary@example.org", "mailto:tom@example.org"]
    assert sum(line.startswith("ATTENDEE") for line in lines_of(ics)) == 2


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_title_and_description_arrive_as_they_were_or_without_their_control_characters(title, words):
    ics = itip.request(TUESDAYS, PEOPLE, PROGRAMME, EventText(title, "", words), NOW)
    answer = read_answer(ics)
    assert answer is not None
    assert answer.uid == TUESDAYS.uid
    assert [line for line in lines_of(ics) if line.startswith("BEGIN:")].count("BEGIN:VEVENT") == 1
    if title.isprintable():
        assert answer.summary == title.strip()


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(["weekly", "biweekly", "monthly"]),
    st.dates(datetime(2026, 1, 1).date(), datetime(2029, 12, 31).date()),
    st.integers(28, 80),
    st.integers(0, 11),
    st.integers(-300, 300),
)
def test_what_we_write_we_and_others_read_back_as_the_same_moments(tz, freq, first, quarter, index, shift):
    clock = datetime.combine(first, datetime.min.time()) + timedelta(minutes=15 * quarter)
    series = replace(TUESDAYS, timezone=tz, freq=freq, first=clock)
    original = starts(series)[index]
    there = (original.astimezone(UTC) + timedelta(minutes=shift)).astimezone(original.tzinfo)
    assume(exists(there.replace(tzinfo=None), tz))
    change = replace(moved(0), recurrence_id=original, start=there, end=there + timedelta(minutes=30))
    ics = itip.request_one(series, change, (HILARY, TOM), PROGRAMME, TEXT, NOW)
    (theirs,), ours = events_of(ics), read_answer(ics)
    assert ours is not None
    assert theirs["RECURRENCE-ID"].dt == ours.recurrence_id == original
    assert theirs["DTSTART"].dt == ours.start == there
    assert ours.problems == ()
