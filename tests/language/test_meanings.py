"""Words with two meanings are read the likely way, are not sure, and come with each meaning spelt out and read."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from alongside.language.reader import read
from alongside.language.reading import Absence, Context, Reading, Times

TUESDAY = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)


def _read(text: str, tz: str = "Europe/Berlin") -> Reading:
    return read(text, Context(now=TUESDAY, tz=tz, role="mentee"))


def _meant(text: str, tz: str = "Europe/Berlin") -> list[str]:
    return [one.meant for one in _read(text, tz).meanings]


@pytest.mark.parametrize(
    ("text", "tz", "meant"),
    [
        ("Can we move to 3/4 at 10?", "Europe/Berlin", ["Saturday 3 April 2027", "Thursday 4 March 2027"]),
        ("Can we move to 3/4 at 10?", "America/Chicago", ["Thursday 4 March 2027", "Saturday 3 April 2027"]),
        ("Skip 3/4", "Europe/London", ["Saturday 3 April 2027", "Thursday 4 March 2027"]),
        ("Can we do next Friday at 10 instead?", "Europe/Berlin", ["Friday 12 March 2027", "Friday 5 March 2027"]),
        ("I can't next Friday.", "America/New_York", ["Friday 12 March 2027", "Friday 5 March 2027"]),
        ("Half six on Tuesdays works best", "America/New_York", ["6:30 pm", "5:30 pm"]),
        ("Could we move tomorrow's talk to half nine?", "America/Chicago", ["9:30 am", "8:30 am"]),
        ("Mornings before 10 IST please", "Europe/Berlin", ["Kolkata time", "Dublin time", "Israel time"]),
        ("Tuesdays 9-11 CST", "Europe/Berlin", ["Chicago time", "Shanghai time"]),
    ],
)
def test_each_meaning_is_spelt_out_and_the_reading_is_not_sure(text: str, tz: str, meant: list[str]) -> None:
    found = _read(text, tz)
    assert [one.meant for one in found.meanings] == meant
    assert found.confidence < 0.8
    assert all(one.reading.confidence >= 0.8 and one.reading.intent == found.intent for one in found.meanings)


@pytest.mark.parametrize(
    ("text", "tz"),
    [
        ("Can we move to 13/4 at 10?", "Europe/Berlin"),
        ("Can we move to 4/4 at 10?", "Europe/Berlin"),
        ("Can we move to 2027-04-03 at 10?", "Europe/Berlin"),
        ("I'm away from 3/4 to 20/4.", "Europe/Berlin"),
        ("I'm away 3-4 May", "Europe/Berlin"),
        ("I can't next Monday", "Europe/Berlin"),
        ("I can't on Friday", "Europe/Berlin"),
        ("Half six on Tuesdays works best", "Europe/Berlin"),
        ("Half an hour on Tuesdays works best", "America/New_York"),
        ("Mornings before 10 IST please", "Asia/Kolkata"),
        ("Mornings before 10 Kolkata time please", "Europe/Berlin"),
        ("I have done 3/4 of it and I'm away on 5 May", "Europe/Berlin"),
        ("Thank you for next Friday's idea, it helped!", "Europe/Berlin"),
    ],
)
def test_what_is_settled_by_itself_has_one_meaning(text: str, tz: str) -> None:
    assert _meant(text, tz) == []


def test_all_dates_of_a_text_are_meant_the_same_way_round() -> None:
    first, second = _read("I am away from 3/4 to 5/4.").meanings
    assert first.said == "3/4 and 5/4"
    assert first.reading.absences == (Absence(date(2027, 4, 3), date(2027, 4, 5)),)
    assert second.reading.absences == (Absence(date(2027, 3, 4), date(2027, 5, 4)),)


def test_dates_that_would_run_backwards_are_not_offered() -> None:
    assert _meant("I am away 12/8/2027 to 3/9/2027") == []


def test_the_rest_of_the_words_is_read_as_it_was() -> None:
    assert Times(date(2027, 3, 12), "10:00") in _read("Can we do next Friday at 10 instead?").meanings[0].reading.times
