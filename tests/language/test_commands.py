"""Typed words: alone on the first line, in any case and four languages, and never a sentence that only begins like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.language.commands import INTENTS, WORDS, typed
from alongside.language.reader import read
from phrase_book import context


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_word_of_the_table_is_its_command_in_any_case_and_with_a_full_stop(word: str) -> None:
    for line in (word, word.upper(), f"\n\n  {word.capitalize()}.\n"):
        found = typed(line)
        assert found is not None
        assert found.command == WORDS[word]
        assert found.intent == INTENTS[WORDS[word]]


def the_page() -> list[list[list[str]]]:
    """The table of four languages in ``docs/words.md``: rows of cells of words."""
    page = (Path(__file__).parents[2] / "docs" / "words.md").read_text(encoding="utf-8")
    section = page.partition("## One word in four languages\n")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [[cell.split(", ") for cell in row] for row in rows[2:]]


@pytest.mark.parametrize("row", the_page(), ids=lambda row: row[0][0])
def test_the_page_of_words_tells_the_same_word_in_four_languages(row: list[list[str]]) -> None:
    english, *others = row
    for cell in (english, *others):
        found = [typed(word) for word in cell]
        assert [one and one.command for one in found] == english


@pytest.mark.parametrize(
    "sentence",
    [
        "No more than two please", "Stop by my office", "Move along nicely", "Note that I am new here", "Any day but Monday", "Cancel culture is odd",
        "End of the quarter suits me", "Help me find a mentor for payroll", "Skip is the name of my dog", "Change is good", "Ok but Thursdays",
        "Manager of the year", "Later is better", "Yes and no", "No objection", "Fin de semana", "Plain words are best", "Held by whom?",
    ],
)  # fmt: skip
def test_a_sentence_that_begins_like_a_command_is_none(sentence: str) -> None:
    assert typed(sentence) is None


@pytest.mark.parametrize(
    ("line", "command", "argument"),
    [
        ("MANAGER anna@example.org", "MANAGER", "anna@example.org"),
        ("Manager: anna@example.org", "MANAGER", "anna@example.org"),
        ("APPROVE 12", "APPROVE", "12"),
        ("PAIR tom@example.org anna@example.org", "PAIR", "tom@example.org anna@example.org"),
        ("Question: where is the archive?", "QUESTION", "where is the archive?"),
        ("FIND payroll", "FIND", "payroll"),
        ("PAUSE 3", "PAUSE", "3"),
        ("PAUSE ALL 20 December to 3 January", "PAUSE ALL", "20 December to 3 January"),
    ],
)
def test_a_command_keeps_what_follows_it(line: str, command: str, argument: str) -> None:
    found = typed(line)
    assert found is not None
    assert (found.command, found.argument) == (command, argument)


def test_a_note_runs_to_the_end_of_the_letter() -> None:
    reading = read("NOTE ask about the badge\nand the key to the archive", context())
    assert reading.argument == "ask about the badge\nand the key to the archive"


def test_a_yes_to_nothing_is_unsure_and_a_yes_to_a_question_is_sure() -> None:
    assert read("yes", context()).confidence < 0.8
    assert read("yes", context(asked="ask")).confidence >= 0.8


def test_a_number_counts_only_as_far_as_choices_were_offered() -> None:
    two = context(asked="clarify", choices=("Hilary Meyer", "Hilary Park"))
    assert read("2", two).choice == 2
    assert read("2", two).confidence >= 0.8
    assert read("3", two).confidence < 0.8
    assert read("Hilary Park please", two).choice == 2
