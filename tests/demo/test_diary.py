"""A persona's calendar does with invitations what calendar programs do, in whatever order they arrive."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.calendar import itip
from alongside.calendar.answers import read_answer
from alongside.calendar.values import Attendee, EventText, Occurrence, Series
from alongside.demo.diary import Diary

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
ORGANIZER = Attendee("mentor@example.org", "Peer mentoring")
PRIYA = Attendee("priya@example.org", "Priya Nair")
TITLE = EventText("Priya & Hilary")
FIRST = datetime(2027, 3, 11, 9, 30, tzinfo=BERLIN)
SERIES = Series("s", "series@example.org", "Europe/Berlin", FIRST.replace(tzinfo=None), 30, "weekly", 4)
SECOND = FIRST + timedelta(weeks=1)


def invited(sequence: int = 0) -> bytes:
    return itip.request(SERIES, [PRIYA], ORGANIZER, TITLE, NOW, sequence=sequence)


def moved(sequence: int, hour: int) -> bytes:
    start = SECOND.replace(hour=hour)
    return itip.request_one(
        SERIES, Occurrence(SECOND, start, start + timedelta(minutes=30)), [PRIYA], ORGANIZER, TITLE, NOW, sequence=sequence
    )


def diary(*parts: bytes) -> Diary:
    own = Diary(PRIYA.email)
    for part in parts:
        own.takes(part)
    return own


def starts(own: Diary) -> list[str]:
    return [f"{talk.start.astimezone(BERLIN):%d.%m. %H:%M}" for talk in own.talks()]


def test_an_invitation_keeps_its_wall_clock_across_the_clock_change() -> None:
    assert starts(diary(invited())) == ["11.03. 09:30", "18.03. 09:30", "25.03. 09:30", "01.04. 09:30"]


def test_a_moved_date_moves_and_an_older_letter_that_comes_late_changes_nothing() -> None:
    own = diary(invited(), moved(2, 11))
    assert own.takes(moved(1, 16)) is False
    assert starts(own)[1] == "18.03. 11:30"
    assert [talk.moved for talk in own.talks()] == [False, True, False, False]


def test_a_cancelled_date_falls_out_and_a_cancelled_series_leaves_nothing() -> None:
    off = itip.cancel_one(SERIES, Occurrence(FIRST, FIRST, FIRST, cancelled=True), [PRIYA], ORGANIZER, TITLE, NOW, sequence=1)
    own = diary(invited(), off)
    assert starts(own)[0] == "18.03. 09:30"
    own.takes(itip.cancel(SERIES, [PRIYA], ORGANIZER, TITLE, NOW, sequence=2))
    assert starts(own) == []


def test_a_talk_keeps_its_number_when_others_fall_out() -> None:
    own = diary(invited())
    own.answers(SERIES.uid, "DECLINED", NOW, FIRST.astimezone(UTC))
    assert own.numbered(1) is None
    assert own.numbered(2) == own.talks()[0]


def test_accepting_the_series_marks_every_date_and_a_new_time_asks_anew() -> None:
    own = diary(invited())
    own.answers(SERIES.uid, "ACCEPTED", NOW)
    own.takes(moved(1, 11))
    assert [talk.partstat for talk in own.talks()] == ["ACCEPTED", "NEEDS-ACTION", "ACCEPTED", "ACCEPTED"]


def test_a_decline_names_the_date_and_the_sequence_and_carries_its_comment() -> None:
    own = diary(invited(3))
    answer = read_answer(own.answers(SERIES.uid, "DECLINED", NOW, FIRST.astimezone(UTC), "A customer call"), senders=(PRIYA.email,))
    assert answer is not None
    assert (answer.method, answer.partstat, answer.sequence, answer.comment) == ("REPLY", "DECLINED", 3, "A customer call")
    assert answer.recurrence_id == FIRST


def test_a_counter_proposes_and_leaves_the_calendar_as_it_is() -> None:
    own = diary(invited())
    before = own.talks()
    answer = read_answer(own.counters(before[1], SECOND.replace(hour=11), NOW), senders=(PRIYA.email,))
    assert answer is not None
    assert (answer.method, answer.recurrence_id, answer.start) == ("COUNTER", SECOND, SECOND.replace(hour=11))
    assert own.talks() == before


def test_a_longer_series_keeps_what_was_moved() -> None:
    own = diary(invited(), moved(1, 11))
    own.takes(itip.request(replace(SERIES, count=6, sequence=2), [PRIYA], ORGANIZER, TITLE, NOW))
    assert len(own.talks()) == 6
    assert starts(own)[1] == "18.03. 11:30"


def test_the_calendar_of_a_person_is_a_file_with_its_dates() -> None:
    ical = diary(invited()).ical()
    assert ical.count(b"BEGIN:VEVENT") == 4
    assert b"DTSTART:20270311T083000Z" in ical
