"""The same village on real servers: mails are laid into a Dovecot, letters are what an smtp-sink took, a pass is a command.

People write and read through a ``Village`` that has neither ledger nor engine; ``carry`` brings their mails to the server and
what the sink took back to them.
"""

from __future__ import annotations

import email
import email.policy
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from unittest.mock import patch

import alongside
from alongside.commands import main
from alongside.commands.exported import everything
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch
from alongside.ledger.verify import verify
from alongside.programme.model import Person
from alongside.settings import Settings
from servers import HOST, PASSWORD, Dovecot, SmtpSink
from village import Delivered, ListMailbox, ListPostman, Village, settings

COMMAND = "from alongside.commands import main; main()"
SOURCE_ROOT = str(Path(alongside.__file__).parent.parent)
FOUNDED = datetime(2026, 1, 1, tzinfo=UTC)
"""Long before any mail: a Dovecot believes no INTERNALDATE that lies ahead of its own clock, so mails bear the day of the test."""


@dataclass(slots=True)
class Road:
    """One programme between a Dovecot and a sink, with a ledger in a directory of its own."""

    place: Path
    dovecot: Dovecot
    sink: SmtpSink
    user: str
    village: Village
    _seen: set[bytes] = field(default_factory=set)

    @classmethod
    def founded(cls, place: Path, dovecot: Dovecot, sink: SmtpSink, user: str, *people: Person, now: datetime) -> Road:
        """A fresh programme with these people, and its configuration file."""
        own = settings(f"sqlite:///{place}/ledger.db")
        ledger = Ledger.open(own.store_url, now=FOUNDED)
        ledger.state(own.rules, FOUNDED)
        ledger.commit(Batch(FOUNDED, ledger.revision, facts=people))
        ledger.close()
        village = Village(own, None, ListMailbox(), ListPostman(), now)  # type: ignore[arg-type]
        road = cls(place, dovecot, sink, user, village)
        road.config.write_text(road._configuration(own))
        road.config.chmod(0o600)
        return road

    @property
    def config(self) -> Path:
        return self.place / "alongside.toml"

    def _configuration(self, own: Settings) -> str:
        servers = (
            f'[{name}]\nhost = "{HOST}"\nport = {port}\nsecurity = "plain"\nuser = "{self.user}"\npassword = "{PASSWORD}"\n{more}'
            for name, port, more in (("mailbox", self.dovecot.port, 'plus_addresses = "yes"\n'), ("relay", self.sink.port, ""))
        )
        programme = own.programme
        return (
            f'[programme]\nname = "{programme.name}"\naddress = "{programme.address}"\ncoordinators = ["mary@example.org"]\n'
            f'domains = ["example.org"]\ntimezone = "Europe/Berlin"\ncountry = "DE"\n[store]\nurl = "{own.store_url}"\n' + "".join(servers)
        )

    # ------------------------------------------------------------------ passes

    def carry_mails(self, at: datetime) -> None:
        """Whatever people wrote meanwhile arrives at the server."""
        fresh = [raw for raw, _ in self.village.mailbox.inbox.values()]
        self.village.mailbox.inbox.clear()
        if fresh:
            self.dovecot.deliver(self.user, *fresh, at=at)

    def child(self, at: datetime, kill_at: str = "") -> bool:
        """One pass in a process of its own; whether it came to its end. Any other end than the one asked for fails."""
        environment = {**os.environ, "PYTHONPATH": SOURCE_ROOT, **({"ALONGSIDE_KILL_AT": kill_at} if kill_at else {})}
        command = [sys.executable, "-c", COMMAND, "run", "--once", "--at", at.isoformat(), "--config", str(self.config)]
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
        if kill_at and ended.returncode == -signal.SIGKILL:
            return False
        assert ended.returncode == 0, f"{ended.stdout}\n{ended.stderr}"
        assert not ended.stderr, ended.stderr
        return True

    def here(self, at: datetime) -> None:
        """One pass in this process, which starts faster."""
        command = ["alongside", "run", "--once", "--at", at.isoformat(), "--config", str(self.config)]
        said = io.StringIO()
        with patch.object(sys, "argv", command), redirect_stderr(said):
            code = _exit_of(main)
        assert (code, said.getvalue()) == (0, "")

    def carry_letters(self, at: datetime) -> None:
        """Whatever the sink has taken since is delivered to its readers, in the order in which it was decided."""
        letters = []
        for mail in self.sink.mails():
            if mail.raw in self._seen:
                continue
            self._seen.add(mail.raw)
            parsed = email.message_from_bytes(mail.raw, policy=email.policy.default)
            assert isinstance(parsed, EmailMessage)
            number = int(str(parsed["Message-ID"]).split(".")[1])
            letters.append((number, Delivered(mail.recipient, at, mail.raw, parsed)))
        self.village.postman.delivered.extend(letter for _, letter in sorted(letters, key=lambda pair: pair[0]))

    # ------------------------------------------------------------------ looking

    def copies(self) -> dict[str, list[bytes]]:
        """Every letter the sink has taken, with each of its copies, by Message-ID."""
        found: dict[str, list[bytes]] = {}
        for mail in self.sink.mails():
            found.setdefault(str(email.message_from_bytes(mail.raw)["Message-ID"]), []).append(mail.raw)
        return found

    def lying_in(self, folder: str) -> int:
        """How many mails lie in a folder of the programme's mailbox."""
        with self.dovecot.session(self.user) as session:
            delimiter = session.list('""', '""')[1][0].split(b'"')[1].decode()  # type: ignore[union-attr]
            status, count = session.select(f'"{folder.replace("/", delimiter)}"', readonly=True)
            return int(count[0] or b"0") if status == "OK" else 0

    def export(self) -> dict[str, Any]:
        """What ``alongside export --json`` prints."""
        return everything(self.config)

    def findings(self) -> list[str]:
        """What ``alongside verify`` finds."""
        ledger = Ledger.open(self.village.settings.store_url, now=self.village.now)
        try:
            return [f"{f.rule}: {f.about}: {f.sentence}" for f in verify(ledger, self.village.now)]
        finally:
            ledger.close()


def _exit_of(command: Callable[[], None]) -> int | str:
    try:
        command()
    except SystemExit as end:
        return end.code or 0
    return 0
