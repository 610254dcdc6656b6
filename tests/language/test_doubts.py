"""What keeps a reading from being sure: words left over that would have been a number, a name, a refusal, an answer or a move."""

from __future__ import annotations

import pytest

from alongside.language.reader import read
from alongside.language.reading import Channels, Targets, Times, Window
from phrase_book import MONDAY, context


@pytest.mark.parametrize(
    ("text", "role", "reason"),
    [
        ("I object if it takes more than an hour.", "manager", "the writer leaves it open"),
        ("Mornings are best. Gate 4711 blah 38.", "mentor", "a number that no field took"),
        ("Mornings are best, objection overruled.", "mentor", "a word of yes or no that was not read as one"),
        ("I'd like a mentor for payroll. The canteen praised Gregor Samsa.", "mentee", "a name that no field took"),
    ],
)
def test_what_was_left_over_keeps_a_reading_from_being_sure(text: str, role: str, reason: str) -> None:
    found = read(text, context(role=role))
    assert found.confidence < 0.8
    assert reason in found.why


def test_a_day_refused_beside_one_with_an_hour_moves_a_session() -> None:
    found = read("Tuesday no, Wednesday at 2 would work", context(role="mentee"))
    day = MONDAY.date()
    assert found.targets == (Targets(day.replace(day=2), day.replace(day=2)),)
    assert found.times == (Times(day.replace(day=3), "14:00"),)


@pytest.mark.parametrize(
    "text", ["I'd rather not talk on the phone any more.", "rather not talk on the phone any more", "I'd prefer not to use the phone."]
)
def test_what_somebody_would_rather_not_do_is_refused(text: str) -> None:
    assert read(text, context(role="mentee")).channels == Channels((), ("phone",))


def test_the_days_of_others_are_no_wish() -> None:
    found = read("My course is every Friday. Mondays from 9 to 11 suit me.", context(role="mentor"))
    assert found.availability == (Window(("MO",), "09:00", "11:00"),)
