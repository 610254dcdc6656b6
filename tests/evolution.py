"""GNOME's Evolution as an attendee: its own store reads what we send, on a session bus and in a home directory of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from servers import Missing, find_program, private_directory

PYTHON = "/usr/bin/python3"
STORE = Path("/usr/libexec/evolution-calendar-factory")
MAILBOX = Path(__file__).with_name("evolution_mailbox.py")


class Evolution:
    """The running store."""

    name = "evolution"

    def __init__(self, pipe: subprocess.Popen[str]) -> None:
        self._pipe = pipe

    def sees(self, address: str, steps: Sequence[Sequence[bytes]]) -> list[frozenset[datetime]]:
        """The starts in a fresh calendar after each step, in which it gets some messages. Whose it is does not matter here."""
        assert self._pipe.stdin
        assert self._pipe.stdout
        self._pipe.stdin.write(json.dumps([[ics.decode() for ics in step] for step in steps]) + "\n")
        self._pipe.stdin.flush()
        answer = self._pipe.stdout.readline()
        assert answer, "Evolution's store has ended"
        return [frozenset(datetime.fromtimestamp(start, UTC) for start in starts) for starts in json.loads(answer)]


@contextmanager
def evolution() -> Iterator[Evolution]:
    """Run the store as long as the block lasts."""
    bus = find_program("dbus-run-session")
    if not STORE.exists():
        raise Missing("evolution-data-server")
    if subprocess.run([PYTHON, "-c", "import gi; gi.require_version('ECal', '2.0')"], capture_output=True).returncode:
        raise Missing("gir1.2-ecal-2.0")
    with private_directory("evolution") as home, (home / "log").open("wb") as log:
        places = {"PATH": "/usr/bin:/bin", "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "GSETTINGS_BACKEND": "memory", "TZ": "UTC"}
        command = [bus, "--", PYTHON, str(MAILBOX)]
        pipe = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env=places, text=True)
        try:
            yield Evolution(pipe)
        finally:
            pipe.communicate(timeout=20)
