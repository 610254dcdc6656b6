"""Every row of docs/rows.md has a story that carries its number, and no story carries a number that is not listed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| ([A-P]\d+) \| (.+) \| `([\w/.]+)::(\w+)` \|$", re.MULTILINE)


def listed(page: str) -> dict[str, str]:
    """The story that the page names for each row."""
    return {row: f"{file}::{story}" for row, _, file, story in ROW.findall(page)}


def carried(source: str, file: str) -> Iterator[tuple[str, str]]:
    """(row, story) of every mark in a test file."""
    for node in ast.walk(ast.parse(source)):
        for mark in getattr(node, "decorator_list", ()):
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.row":
                for argument in mark.args:
                    yield ast.literal_eval(argument), f"{file}::{node.name}"  # type: ignore[attr-defined]


def stories() -> dict[str, set[str]]:
    told: dict[str, set[str]] = {}
    for file in (ROOT / "tests").rglob("test_*.py"):
        for row, story in carried(file.read_text(), file.relative_to(ROOT).as_posix()):
            told.setdefault(row, set()).add(story)
    return told


def faults(page: dict[str, str], told: dict[str, set[str]]) -> list[str]:
    """What does not agree, one line each."""
    return [
        *(f"{row} is listed, and no story carries it" for row in page.keys() - told.keys()),
        *(f"{row} is carried by {min(told[row])} and not listed" for row in told.keys() - page.keys()),
        *(f"{row} names {story}, which does not carry it" for row, story in page.items() if row in told and story not in told[row]),
    ]


def test_each_row_has_a_story_that_carries_its_number() -> None:
    page = listed((ROOT / "docs" / "rows.md").read_text())
    assert faults(page, stories()) == []


def test_no_row_is_listed_twice_or_in_a_shape_that_nobody_checks() -> None:
    text = (ROOT / "docs" / "rows.md").read_text()
    rows = re.findall(r"^\| ([A-P]\d+) ", text, re.MULTILINE)
    assert rows == [row for row, *_ in ROW.findall(text)]
    assert len(rows) == len(set(rows))


PLANTED = '@pytest.mark.row("B8")\ndef test_somebody_waits() -> None: ...\n'


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ({}, "not listed"),
        ({"B8": "tests/test_a.py::test_somebody_waits", "B9": "tests/test_a.py::test_somebody_waits"}, "no story carries it"),
        ({"B8": "tests/test_a.py::test_another"}, "does not carry it"),
    ],
)
def test_a_planted_gap_is_found(page: dict[str, str], words: str) -> None:
    told: dict[str, set[str]] = {}
    for row, story in carried(PLANTED, "tests/test_a.py"):
        told.setdefault(row, set()).add(story)
    (found,) = faults(page, told)
    assert words in found
