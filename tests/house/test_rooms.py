"""The walls between the rooms hold: as they stand, and when somebody reaches through one."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "daemon" / "alongside"
PURE = ("programme", "calendar", "language", "mail")
CLOCKS = {"now", "utcnow", "today"}


def linted(house: Path) -> subprocess.CompletedProcess[str]:
    tool = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([tool, "--no-cache"], cwd=house, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the package beside the contracts, in which one may do damage."""
    shutil.copytree(PACKAGE, tmp_path / "alongside", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_walls_stand(house: Path) -> None:
    result = linted(house)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("programme", "from alongside.ledger import values"),
        ("programme", "import asyncio"),
        ("calendar", "import time"),
        ("language", "from alongside.programme import model"),
        ("language", "import babel"),
        ("mail", "from alongside.wire import errors"),
        ("ledger", "from alongside.mail import write"),
        ("ledger", "from alongside.wire import mailbox"),
        ("wire", "from alongside.ledger import values"),
        ("commands", "import smtplib"),
    ],
)
def test_a_planted_wrong_import_is_found(house: Path, room: str, line: str) -> None:
    (house / "alongside" / room / "planted.py").write_text(f'"""Planted."""\n\n{line}\n')
    result = linted(house)
    assert result.returncode == 1
    assert f"alongside.{room}.planted" in result.stdout


def test_a_room_that_no_contract_names_is_found(house: Path) -> None:
    attic = house / "alongside" / "attic"
    attic.mkdir()
    (attic / "__init__.py").write_text("")
    result = linted(house)
    assert result.returncode == 1
    assert "attic" in result.stdout


def readings_of_a_clock(source: str) -> list[int]:
    """Lines that ask the machine for the time: a call of something like ``datetime.now(…)`` or ``date.today()``."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [call.lineno for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in CLOCKS]


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_never_looks_at_a_clock(room: str) -> None:
    found = {
        str(file.relative_to(PACKAGE)): readings_of_a_clock(file.read_text(encoding="utf-8")) for file in (PACKAGE / room).rglob("*.py")
    }
    assert found, "there is something to look at"
    assert {file: lines for file, lines in found.items() if lines} == {}


def test_a_planted_look_at_the_clock_is_found() -> None:
    assert readings_of_a_clock("from datetime import datetime, UTC\n\nsoon = datetime.now(UTC)\n") == [3]
