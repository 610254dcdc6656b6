"""Whoever asks for help gets it at once, with an example, and in the same shape everywhere."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from alongside.commands.program import app
from coordinator import Coordinator

CONTRACT = """
demo, init, check, run, read, status, people import, people list, people show, requests list, requests show, pairings list,
pairings show, pairings end, pairings pause, sessions list, letters list, letters show, letters preview, inbox list, inbox show,
inbox retry, inbox drop, preview, hold, release, export, verify
"""


def commands(group: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    for word, command in group.commands.items():
        here = f"{name} {word}".strip()
        if hasattr(command, "commands"):
            yield from commands(command, here)
        else:
            yield here, command


COMMANDS = dict(commands(typer.main.get_command(app)))


HEAVY = ("sqlalchemy", "alembic", "icalendar", "holidays", "babel", "jinja2", "aioimaplib", "aiosmtplib", "structlog")


def test_help_does_not_wait_for_what_it_does_not_need() -> None:
    """Seconds are the bench's matter; here it is what they are made of: the imports."""
    code = (
        "import sys\nfrom alongside.commands import main\nsys.argv = ['alongside', '--help']\n"
        f"try:\n    main()\nexcept SystemExit:\n    pass\nsys.exit(str([m for m in {HEAVY!r} if m in sys.modules]))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "Usage" in told.stdout
    assert told.stderr.strip() == "[]"


def test_all_commands_are_there() -> None:
    assert {name.strip() for name in CONTRACT.replace("\n", " ").split(",")} <= COMMANDS.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_and_the_common_options(name: str, mary: Coordinator) -> None:
    told = mary.types(*name.split(), "--help").out
    assert f"alongside {name}" in told.partition("Example:")[2]
    assert "--config FILE" in told
    assert "--json" in told


def test_every_command_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"alongside {name}" not in page] == []


@pytest.mark.parametrize("words", [["nonsense"], ["status", "--nonsense"], ["requests", "show"], ["requests", "show", "x"], ["people"]])
def test_wrong_use_exits_with_two(words: list[str], mary: Coordinator) -> None:
    mary.types(*words, code=2)


def test_the_version_is_told(mary: Coordinator) -> None:
    from alongside import __version__

    assert mary.types("--version").out == f"alongside {__version__}\n"


def test_help_needs_nothing_heavy() -> None:
    program = (
        "import sys, alongside.commands; print([m for m in ('sqlalchemy', 'icalendar', 'jinja2', 'asyncio', 'rich') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert found == "[]\n"
