"""The list of faults is whole, names tests that exist, and leaves nothing of the first importance untried."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
COUNTS = {"A": 29, "B": 21, "C": 20, "D": 15, "E": 13, "F": 7, "G": 12, "H": 9, "I-": 16}
ALWAYS = "A1-9 A13-19 A23 A25-29 B1-13 B17-21 C1-15 D1-6 D12 E1-8 G1 G8-10 H1-5"  # what each build tries
ROW = re.compile(r"^\| ([A-Z]-?\d+) \| (.+?) \| (.+) \|$", re.MULTILINE)


def rows() -> dict[str, str]:
    return {row: how for row, _, how in ROW.findall((ROOT / "docs" / "faults.md").read_text())}


def always() -> Iterator[str]:
    for part in ALWAYS.split():
        letter, first, last = re.fullmatch(r"([A-Z])(\d+)(?:-(\d+))?", part).groups()  # type: ignore[union-attr]
        yield from (f"{letter}{number}" for number in range(int(first), int(last or first) + 1))


def test_the_list_is_whole() -> None:
    assert set(rows()) == {f"{letter}{number}" for letter, most in COUNTS.items() for number in range(1, most + 1)}


def test_every_test_that_it_names_exists() -> None:
    for row, how in rows().items():
        if how.startswith("not tried: "):
            continue
        file, _, name = how.strip("`").partition("::")
        assert (ROOT / file).is_file(), row
        functions = {
            node.name for node in ast.walk(ast.parse((ROOT / file).read_text())) if hasattr(node, "args") and hasattr(node, "name")
        }
        assert not name or name in functions, f"{row}: {name}"


def test_what_each_build_tries_is_tried() -> None:
    told = rows()
    assert [row for row in always() if told[row].startswith("not tried")] == []


def test_a_test_that_names_a_row_names_one_that_is_listed() -> None:
    told = rows()
    named = {
        row
        for file in (ROOT / "tests").rglob("test_*.py")
        for mark in re.findall(r"mark\.fault\(([^)]*)\)", file.read_text())
        for row in re.findall(r'"([A-Z]-?\d+)"', mark)
    }
    assert named <= told.keys()
    assert len(named) > 50
