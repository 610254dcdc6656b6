"""What holds for every text: case and greetings change nothing, prose without dates gives none, and nothing lies in the past."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.language.reader import read
from alongside.language.reading import Reading, as_json
from phrase_book import MONDAY, context, context_of, phrases, told

DAEMON = Path(__file__).parents[2] / "daemon"

DATE_FREE = [
    "May I ask a favour?", "Please look at pages 3-7.", "I would give it 10/10.", "The Sun was shining.", "I have 10 years of experience.",
    "It is on floor 3, room 204.", "We live at 12 High Street.", "April would like to join us.", "Thank you so much!", "I sat down and read it.",
    "That was a second opinion.", "We march on.", "It costs 5 or 6 euros.", "Version 3.2 is installed.", "My extension is 4711.",
    "I wed the two files into one.", "I read chapters 2 and 3.", "One to one is best.", "The score was 3-1.", "Add a cup of tea to it.",
]  # fmt: skip

words = st.sampled_from(
    [
        "yes",
        "no",
        "can't",
        "we",
        "Hilary",
        "Tuesday",
        "on",
        "the",
        "3rd",
        "August",
        "from",
        "to",
        "until",
        "next",
        "week",
        "9-12",
        "at",
        "10",
        "not",
        "never",
        "except",
        "but",
        "half",
        "an",
        "hour",
        "later",
        "31.2.",
        "99/99",
        "24:61",
        "monday",
        "mornings",
        ",",
        ".",
        "?",
        "!",
        "\n",
        ":",
        "Mentor:",
        "When:",
        "skip",
        "STOP",
        "every",
        "other",
        "the",
        "first",
        "phone",
        "only",
        "Berlin",
        "time",
    ]
)


def folded(reading: Reading) -> str:
    """A reading to compare whatever the case of its words."""
    return str((told(reading), reading.confidence)).lower()


@pytest.mark.parametrize("row", [r for r in phrases() if "argument" not in r["expect"]], ids=lambda r: r["text"][:40])
def test_upper_and_lower_case_never_change_a_reading(row: dict[str, Any]) -> None:
    plain = folded(read(row["text"], context_of(row)))
    assert folded(read(row["text"].lower(), context_of(row))) == plain
    assert folded(read(row["text"].upper(), context_of(row))) == plain


@pytest.mark.parametrize("row", phrases(), ids=lambda r: r["text"][:40])
def test_a_greeting_and_a_sign_off_never_change_a_reading(row: dict[str, Any]) -> None:
    plain = read(row["text"], context_of(row))
    for dressed in (f"Hi,\n\n{row['text']}", f"Hello Mary,\n{row['text']}\n\nBest,\nPriya"):
        again = read(dressed, context_of(row))
        assert (told(again, row["expect"]), again.confidence) == (told(plain, row["expect"]), plain.confidence), dressed


@pytest.mark.parametrize("sentence", DATE_FREE)
def test_a_sentence_without_a_date_gives_none(sentence: str) -> None:
    reading = read(sentence, context(role="mentee"))
    assert (reading.times, reading.targets, reading.absences, reading.availability, reading.cadence) == ((), (), (), (), None)


@settings(max_examples=200, deadline=None)
@given(st.lists(words, max_size=14).map(" ".join))
def test_no_text_breaks_the_reader_and_no_date_lies_in_the_past(text: str) -> None:
    reading = read(text, context(role="mentor", asked="invitation"))
    assert 0 <= reading.confidence <= 1
    assert as_json(reading)["intent"]
    days = [t.day for t in reading.times] + [a.since for a in reading.absences] + [t.since for t in reading.targets if t.since]
    assert all(day >= MONDAY.date() for day in days)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_is_a_reading(text: str) -> None:
    assert isinstance(read(text, context()), Reading)
    assert read(text, context()) == read(text, context())


def test_a_mail_is_read_within_five_milliseconds() -> None:
    rows = [(r["text"], context_of(r)) for r in phrases()]
    for text, known in rows[:5]:
        read(text, known)
    started = time.process_time()
    for text, known in rows:
        read(text, known)
    assert (time.process_time() - started) / len(rows) < 0.005


SEEDS = (
    "yes, but Thursdays at 9, ",
    "9-12 ",
    "not ",
    "hilary ",
    "a",
    "the 2nd and ",
    "thanks, \n",
    "mon/",
    "When: x\n",
    "Regards\nAnna\n",
    "Best,\n\n",
    "- Monday\n",
    "Anna Weiss ",
    "\n\n",
    "no more ",
    "la ",
    "the ",
    "  ",
)


@pytest.mark.parametrize(("seed", "asked"), [*((seed, "ask") for seed in SEEDS), ("  ", ""), (" \n", ""), ("the 2nd and ", "")])
def test_the_time_grows_with_the_text_and_no_faster(seed: str, asked: str) -> None:
    def spent(size: int) -> float:
        started = time.process_time()
        read(f"Mornings{(seed * (size // len(seed) + 1))[:size]}Mondays", context(asked=asked))
        return time.process_time() - started

    spent(1000)
    longest = spent(32_000)
    assert longest < 14 * max(spent(4_000), 0.004)
    assert longest < 8


@pytest.mark.parametrize("word", ["la ", "the ", "not ", "yes, but Thursdays at 9, ", "but ", "mornings but monday "])
def test_one_word_said_a_thousand_times_is_read_within_a_second(word: str) -> None:
    started = time.process_time()
    read((word * 32_000)[:32_000], context(asked="ask"))
    assert time.process_time() - started < 1


@pytest.mark.parametrize("glue", ["", " ", ", ", "-"])
@pytest.mark.parametrize("word", ["mon", "friday", "on ", "can't", "skip", "no", "and"])
def test_a_word_said_over_and_over_before_another_sentence_does_not_take_for_ever(word: str, glue: str) -> None:
    """Where a clause is cut both sides are looked at: a pattern that may share letters out in two ways would try them all."""
    text = (word + glue) * 400 + "x. Hello there, Tuesday: I can't"
    read(text[-80:], context())  # The tables of a language are put together once.
    started = time.process_time()
    read(text, context())
    assert time.process_time() - started < 1


def test_the_reader_brings_only_the_standard_library() -> None:
    code = (
        "import sys, datetime, zoneinfo, re, dataclasses, unicodedata; before = set(sys.modules); "
        "import alongside.language.reader, alongside.language.wording; "
        "print(*{m.split('.')[0] for m in set(sys.modules) - before} - set(sys.stdlib_module_names))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(DAEMON)})
    assert out.stdout.split() == ["alongside"]
