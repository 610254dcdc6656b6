"""The tables of ``alongside export --csv`` in a spreadsheet: words stay words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from alongside.commands.export import _write_table

FORMULAS = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1", "\u00a0=1+1")


@pytest.mark.fault("I-12")
@pytest.mark.parametrize("words", FORMULAS)
def test_words_that_a_spreadsheet_would_take_for_a_formula_are_only_words(tmp_path: Path, words: str) -> None:
    _write_table(tmp_path / "people.csv", [{"name": words, "topics": ["planning", words], "capacity": -2}])
    with (tmp_path / "people.csv").open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert row["name"] == f"'{words}"
    assert row["topics"] == f"planning;'{words}"
    assert row["capacity"] == "-2"


def test_other_words_are_left_as_they_are(tmp_path: Path) -> None:
    _write_table(tmp_path / "people.csv", [{"name": "O'Neil, Ann-Sophie = Ann", "email": "ann@example.org"}])
    with (tmp_path / "people.csv").open(newline="", encoding="utf-8") as file:
        assert list(csv.DictReader(file)) == [{"name": "O'Neil, Ann-Sophie = Ann", "email": "ann@example.org"}]
