"""What the pages name is there: files, links, commands, options, setting keys, tests; and the newcomer's two commands come first."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from alongside.commands.program import app
from alongside.configuration.keys import SECTIONS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "daemon" / "alongside"
PAGES = sorted([*ROOT.glob("*.md"), *(page for page in (ROOT / "docs").rglob("*.md") if page.name != "letters.md")])
MADE = ("./", "story/", "programme/alongside.toml", "programme/people.csv", ".venv")
"""What a command of the page makes, and what is not in the repository."""
FILE = re.compile(r"[\w.-]+(?:/[\w. -]+)*/?")
ENDINGS = (".py", ".md", ".toml", ".ics", ".eml", ".service", ".csv", ".j2", "/")


def spans(page: Path) -> list[str]:
    """Everything between backticks, outside the larger blocks."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"(?ms)^```.*?^```", "", page.read_text(encoding="utf-8")))


@cache
def known_names() -> frozenset[str]:
    sources = (file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    return frozenset(name for source in sources for name in re.findall(r"def (test_\w+)\(", source))


def named(pattern: str) -> list[tuple[str, str]]:
    """(page, span) of every span of every page that is one of these."""
    return sorted({(page.relative_to(ROOT).as_posix(), span) for page in PAGES for span in spans(page) if re.fullmatch(pattern, span)})


def test_the_readmes_first_two_blocks_are_the_newcomers() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"(?ms)^```(?:sh|shell|console)\n(.*?)^```", readme)
    assert [block.strip() for block in blocks[:2]] == ["make demo", "make test"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    inner = [link.partition("#")[0] for link in links if not link.startswith(("http", "mailto:", "#"))]
    assert [link for link in inner if not (page.parent / link).exists()] == []


def test_every_file_that_is_named_exists() -> None:
    missing = []
    for page, span in named(FILE.pattern):
        looks_like_one = span.endswith(ENDINGS) and ("/" in span or span.endswith(".py"))
        if looks_like_one and not span.startswith(MADE) and not any((place / span).exists() for place in (ROOT, PACKAGE, ROOT / "daemon")):
            missing.append((page, span))
    assert missing == []


def test_every_test_that_is_named_exists() -> None:
    cited = named(r"test_\w+")
    assert cited
    assert [(page, span) for page, span in cited if span not in known_names()] == []


def test_every_command_that_is_named_exists_with_its_options() -> None:
    wrong = [(page, span) for page, span in named(r"(?:\.\./)?(?:\.venv/bin/)?alongside(?: .+)?") if (fault := _fault(span)) and fault]
    assert wrong == []


def _fault(span: str) -> str:
    """What is wrong with a command line, or nothing."""
    command: Any = get_command(app)
    words = span.split()[1:]
    while words and (group := getattr(command, "commands", None)) and not words[0].startswith("-"):
        if words[0] not in group:
            return f"no command {words[0]}"
        command = group[words.pop(0)]
    options = {option for parameter in command.params for option in parameter.opts} | {"--help"}
    return ", ".join(word for word in words if word.startswith("--") and word.partition("=")[0] not in options)


def test_every_setting_that_is_named_exists() -> None:
    cited = named(rf"(?:{'|'.join(SECTIONS)})\.[a-z_]+")
    assert cited
    files = {f"{section}.py" for section in SECTIONS}
    assert [(page, span) for page, span in cited if span not in files and span.split(".")[1] not in SECTIONS[span.split(".")[0]]] == []


def test_every_module_that_is_named_by_its_room_is_one_of_the_rooms_table() -> None:
    rooms = re.findall(r"\| `daemon/alongside/(\w+)/` \|", (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))
    cited = {span.partition("/")[0] for _, span in named(r"[a-z]+/[a-z_]+\.py")} - {"tests"}
    assert cited <= set(rooms)
    assert rooms
