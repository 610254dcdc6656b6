"""Thunderbird as an attendee: the program itself without a window, its own iTIP code asked through Marionette (Mozilla's remote control).

What a person does is one press of the button that Thunderbird offers above a mail; where it offers none, nothing happens.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from servers import HOST, find_program, free_port, private_directory, running

SCRIPT = Path(__file__).with_name("thunderbird_mailbox.js")
PREFERENCES = """
user_pref("marionette.port", {port});
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mail.shell.checkDefaultClient", false);
user_pref("mail.spotlight.firstRunDone", true);
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.socks", "127.0.0.1");
user_pref("network.proxy.socks_port", 9);
user_pref("calendar.timezone.useSystemTimezone", false);
user_pref("calendar.timezone.local", "Europe/Berlin");
"""
"""Nothing to click away and nothing to fetch: whatever it would load from elsewhere meets a closed port."""


class Thunderbird:
    """The running program."""

    name = "thunderbird"

    def __init__(self, port: int) -> None:
        self._line, self._read, self._number = socket.create_connection((HOST, port), 120), b"", 0
        self._message()
        self._ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
        self._ask("Marionette:SetContext", {"value": "chrome"})

    def sees(self, address: str, steps: Sequence[Sequence[bytes]]) -> list[frozenset[datetime]]:
        """The starts in a fresh calendar of this person after each step, in which some messages are opened."""
        texts = [[ics.decode() for ics in step] for step in steps]
        answer = json.loads(self._ask("WebDriver:ExecuteAsyncScript", {"script": SCRIPT.read_text(), "args": [address, texts]})["value"])
        assert not isinstance(answer, str), answer
        return [frozenset(datetime.fromtimestamp(start, UTC) for start in starts) for starts in answer]

    def close(self) -> None:
        self._line.close()

    def _ask(self, command: str, arguments: dict[str, Any]) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, command, arguments]).encode()
        self._line.sendall(b"%d:%s" % (len(message), message))
        _, _, error, value = self._message()
        assert error is None, error
        return value

    def _message(self) -> Any:
        """One message of the protocol: its length in digits, a colon, JSON."""
        while b":" not in self._read:
            self._read += self._line.recv(65536)
        length, _, rest = self._read.partition(b":")
        while len(rest) < int(length):
            rest += self._line.recv(65536)
        self._read = rest[int(length) :]
        return json.loads(rest[: int(length)])


@contextmanager
def thunderbird() -> Iterator[Thunderbird]:
    """Run Thunderbird without a window, with a profile of its own, as long as the block lasts."""
    program, port = find_program("thunderbird"), free_port()
    with private_directory("thunderbird") as home:
        profile = home / "profile"
        profile.mkdir()
        (profile / "user.js").write_text(PREFERENCES.format(port=port))
        places = ["env", "-i", "PATH=/usr/bin:/bin", f"HOME={home}", f"XDG_RUNTIME_DIR={home}", "TZ=UTC"]
        command = [program, "--headless", "--no-remote", "--profile", str(profile), "--marionette", "-remote-allow-system-access"]
        with running([*places, *command], port, log=home / "log"):
            mailbox = Thunderbird(port)
            try:
                yield mailbox
            finally:
                mailbox.close()
