"""The phrase book: every line is read as it stands there, and what is unsure is said to be."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.language.reader import read
from phrase_book import context_of, phrases, told

_WHOLE = {"thanks", "note", "question", "help"}
"""Intents whose words go on as they are."""
CONSEQUENTIAL = {"stop", "end", "decline", "pause"}


@pytest.mark.parametrize("row", phrases(), ids=lambda row: f"{row['text'][:40]!r} to {row.get('asked', '')!r}")
def test_a_phrase_of_the_book_is_read_as_it_is_meant(row: dict[str, Any]) -> None:
    reading = read(row["text"], context_of(row))
    assert told(reading, row["expect"]) == row["expect"]
    assert (reading.confidence >= 0.8) is row["sure"], reading


def test_the_book_is_long_enough_and_no_two_lines_are_alike() -> None:
    seen = [(row["text"].lower(), row.get("asked", "")) for row in phrases()]
    assert len(seen) >= 150
    assert len(set(seen)) == len(seen)


def test_a_consequential_word_is_never_surely_read_into_a_line_that_does_not_mean_it() -> None:
    wrong = [
        row["text"]
        for row in phrases()
        if (r := read(row["text"], context_of(row))).confidence >= 0.8 and r.intent in CONSEQUENTIAL and row["expect"]["intent"] != r.intent
    ]
    assert wrong == []


def test_what_is_left_over_costs_confidence() -> None:
    for row in phrases():
        reading = read(row["text"], context_of(row))
        more = read(f"{row['text']}\nQuarrelsome gizmos were whirling merrily outside.", context_of(row))
        assert (
            more.confidence < reading.confidence
            or more.intent != reading.intent
            or reading.confidence < 0.8
            or reading.command
            or row.get("asked") == "thanks_prompt"
            or reading.intent in _WHOLE
        ), row
