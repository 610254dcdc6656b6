"""``read --explain`` marks what was read in a mail, and says what was left over and why the confidence is what it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alongside.commands.explained import lines, marked
from alongside.commands.read import app
from alongside.language.reader import read
from alongside.language.reading import Context
from people import MONDAY

MAIL = """From: hilary@example.org
To: mentor@example.org
Subject: Re: hello
Message-ID: <a@example.org>
Date: Mon, 01 Mar 2027 10:00:00 +0100

{words}
"""


@pytest.fixture
def explain(tmp_path: Path):
    def run(words: str) -> str:
        path = tmp_path / "letter.eml"
        path.write_text(MAIL.format(words=words))
        told = CliRunner().invoke(
            app, ["--role", "mentor", "--tz", "Europe/Berlin", "--now", "2027-03-01T10:00:00+01:00", "--explain", str(path)]
        )
        assert told.exit_code == 0
        return told.output

    return run


def test_the_words_that_were_read_stand_in_brackets(explain) -> None:
    shown = explain("Yes, but Tuesday mornings only, not by phone.")
    assert "[Yes], but [Tuesday] [mornings] only, not by [phone]." in shown
    assert "every word of weight was used" in shown


def test_what_was_left_over_is_told_and_what_it_costs(explain) -> None:
    shown = explain("Yes, Tuesday mornings. Kindly dragons permitting.")
    assert "left over: Kindly dragons permitting" in shown
    assert "words left over" in shown


def test_a_date_with_two_readings_is_named_as_the_reason(explain) -> None:
    assert "may mean Saturday 3 April" in explain("I am away from 3/4 to 5/4.")


def test_a_word_is_marked_once_though_two_fields_were_read_from_it() -> None:
    assert marked("Tuesday", {"a": ("Tuesday",), "b": ("Tuesday",)}, {"a": "green", "b": "cyan"}).count("[Tuesday]") == 1


def test_words_with_two_meanings_show_both(explain) -> None:
    shown = explain("Could we move it to 3/4 at 10?")
    assert "3/4 may mean Saturday 3 April 2027 or Thursday 4 March 2027" in shown


def test_colours_are_there_for_a_screen_that_has_them(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_text(MAIL.format(words="Tuesday mornings only, and do bring the purple zebra along to that."))
    told = CliRunner().invoke(app, ["--explain", "--role", "mentor", "--now", "2027-03-01T10:00:00+01:00", str(path)], color=True)
    assert "\x1b[" in told.output
    assert "left over: and do bring the purple zebra along to that" in told.output
    assert "4 words left over" in told.output.rpartition("confidence")[2]


@pytest.mark.parametrize("name", ["development", "traps"])
def test_no_low_confidence_is_explained_by_nothing(name: str) -> None:
    for line in (Path(__file__).parent.parent / "language" / f"{name}.jsonl").read_text().splitlines():
        row = json.loads(line)
        found = read(row["text"], Context(MONDAY, "Europe/Berlin", row.get("role", ""), asked=row.get("asked", "")))
        assert found.confidence >= 0.8 or "nothing speaks against it" not in lines(row["text"], found)[-1]
