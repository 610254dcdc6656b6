"""The figures of the development set and of the page of traps never fall below their floors."""

from __future__ import annotations

import re

import pytest

from language.score import DEVELOPMENT, Score, rows, score

MASK = re.compile(
    r"\d+|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:hilary|tom|anna|meyer|lena|priya)\b|\b(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def english() -> Score:
    return score(rows(DEVELOPMENT[0]))


@pytest.mark.parametrize(
    ("field", "floor"),
    [
        ("intent", 0.97),
        ("availability", 0.95),
        ("tz", 0.95),
        ("cadence", 0.95),
        ("duration_min", 0.95),
        ("channels", 0.96),
        ("capacity", 0.96),
        ("absences", 0.95),
        ("targets", 0.93),
        ("times", 0.95),
        ("shift_min", 0.95),
        ("mentor_named", 0.9),
        ("topics", 0.9),
    ],
)
def test_each_field_of_the_english_mails_is_read_at_least_this_well(english: Score, field: str, floor: float) -> None:
    assert english.f1(field) >= floor


def test_four_of_five_mails_are_sure_and_those_are_right(english: Score) -> None:
    assert english.sure / english.mails >= 0.8
    assert english.sure_whole / english.sure >= 0.97
    assert english.grave_sure / english.grave >= 0.8


def test_the_mails_of_the_rounds_are_read_nearly_as_well() -> None:
    made = score(rows("rounds.jsonl"))
    assert made.whole / made.mails >= 0.95
    assert made.f1("intent") >= 0.97
    assert made.f1("availability") >= 0.95
    assert made.f1("times") >= 0.97
    assert made.sure / made.mails >= 0.78  # Rounds 18 and 19 are long mails, of which half are sure.
    assert made.sure_whole / made.sure >= 0.97


@pytest.mark.parametrize("name", DEVELOPMENT[2:])
def test_the_three_other_languages_are_read_nearly_as_well(name: str) -> None:
    made = score(rows(name))
    assert made.f1("intent") >= 0.97
    assert made.f1("availability") >= 0.95
    assert made.whole / made.mails >= 0.95
    assert made.sure / made.mails >= 0.7  # From round 7 on they are told at length, with reasons and asides: four in ten are sure.
    assert made.sure_whole / made.sure >= 0.96


@pytest.mark.parametrize("name", [*DEVELOPMENT, "traps.jsonl", "held_out.jsonl"])
def test_nothing_grave_is_surely_read_into_a_mail_that_does_not_say_it(name: str) -> None:
    assert score(rows(name)).harmful == []


def test_the_mails_are_many_and_no_two_are_alike() -> None:
    mails = [row["text"] for row in rows(*DEVELOPMENT, "traps.jsonl", "held_out.jsonl")]
    masked = [" ".join(MASK.sub("#", text).lower().split()) for text in mails]
    twice = {text for text in masked if masked.count(text) > 1}
    assert len(mails) >= 500
    assert twice == set()
