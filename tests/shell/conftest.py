"""A coordinator, for every story of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from coordinator import Coordinator


@pytest.fixture
def mary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Coordinator:
    """Mary, the coordinator, in a directory of her own and without a word from the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    return Coordinator(tmp_path, monkeypatch, capsys)
