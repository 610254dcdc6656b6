"""Each of the thirty ideas of the essay stands in docs/essay.md with a story, and the story carries the idea's key in its mark and its name."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEYS = (
    *(f"S{n}" for n in range(1, 8)), "B1a", "B1b", "B1c", "B2a", "B2b", "B2c", "B3a", "B3b", "B3c", "B4a", "B4b", "B4c", "B4d", "B4e",
    "B5a", "B5b", "B5c", "B5d", "B5e", "B6a", "B6b", "B6c", "E1",
)  # fmt: skip
ROW = re.compile(r"^\| (\w+) \| [^|]+ \| [^|]+ \| `([^`]+)::(test_\w+)` \|$", re.MULTILINE)
STORY = re.compile(r'@pytest\.mark\.essay\("(\w+)"\)\nasync def (test_\w+)\(')


def listed(page: str) -> dict[str, tuple[str, str]]:
    """The idea's key, its file and its story."""
    return {key: (file, story) for key, file, story in ROW.findall(page)}


def told() -> dict[str, tuple[str, str]]:
    """What the stories carry themselves."""
    files = sorted((ROOT / "tests" / "stories").glob("test_essay_*.py"))
    return {key: (file.relative_to(ROOT).as_posix(), story) for file in files for key, story in STORY.findall(file.read_text())}


def faults(page: str) -> list[str]:
    """What is missing, unknown, or told elsewhere than the page says."""
    rows, stories = listed(page), told()
    wrong = [f"{key} has no row" for key in KEYS if key not in rows]
    wrong += [f"{key} is no idea of the essay" for key in {*rows, *stories} - set(KEYS)]
    wrong += [f"{key} is told by {stories.get(key)} and listed with {row}" for key, row in rows.items() if stories.get(key) != row]
    return wrong + [
        f"{story} does not begin with {key}" for key, (_, story) in rows.items() if not story.startswith(f"test_{key.lower()}_")
    ]


def test_each_idea_of_the_essay_has_a_story_that_carries_its_key() -> None:
    assert len(KEYS) == 30
    assert faults((ROOT / "docs" / "essay.md").read_text(encoding="utf-8")) == []


def test_an_idea_without_a_story_is_found() -> None:
    page = (ROOT / "docs" / "essay.md").read_text(encoding="utf-8")
    without = "\n".join(line for line in page.splitlines() if not line.startswith("| B4c |"))
    assert faults(without) == ["B4c has no row"]
    elsewhere = page.replace("test_b4c_the_same_question", "test_b4c_another_question")
    assert len(faults(elsewhere)) == 1
