"""Every letter, byte for byte as a person last looked at it. ``tests/golden/rewrite_letters.py`` writes these files."""

from __future__ import annotations

from pathlib import Path

import pytest

from sample_letters import DOCS, GOLDEN, files

WANTED = files()


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in WANTED])
def test_a_letter_is_the_one_that_was_looked_at(path: Path) -> None:
    assert path.read_bytes() == WANTED[path]


def test_no_file_is_left_over() -> None:
    assert set(GOLDEN.iterdir()) == set(WANTED) - {DOCS}
