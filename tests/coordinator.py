"""A coordinator at the command line: types a command in this process, and reads what it printed."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from alongside.commands import main
from alongside.settings import Server


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(slots=True)
class Coordinator:
    """Types commands in a directory of their own."""

    place: Path
    monkeypatch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def types(self, *words: str, code: int = 0) -> Answer:
        """``alongside`` with these words; asserts the exit code."""
        self.monkeypatch.setattr(sys, "argv", ["alongside", *words])
        self.capture.readouterr()
        try:
            main()
            found = 0
        except SystemExit as end:
            found = end.code if isinstance(end.code, int) else int(end.code is not None)
        printed = self.capture.readouterr()
        assert found == code, f"{words}: exit {found}\n{printed.out}\n{printed.err}"
        assert "Traceback" not in printed.err
        return Answer(found, printed.out, printed.err)

    def configures(self, mailbox: Server | None = None, relay: Server | None = None, extra: str = "") -> Path:
        """Writes alongside.toml for servers on loopback, with a ledger beside it."""
        path = self.place / "alongside.toml"
        path.write_text(
            f"""\
[programme]
address = "mentor@example.org"
coordinators = ["mary@example.org"]
timezone = "Europe/Berlin"
{_section("mailbox", mailbox)}
{_section("relay", relay)}
[store]
url = "sqlite:///ledger.db"
{extra}
"""
        )
        path.chmod(0o600)
        return path


def _section(name: str, server: Server | None) -> str:
    host, port, password = (server.host, server.port, server.password or "none") if server else ("127.0.0.1", 1, "none")
    return f'[{name}]\nhost = "{host}"\nport = {port}\nsecurity = "plain"\npassword = "{password}"'
