"""The two houses in which a backlog is worked off: Dovecot with smtp-sink, and the rehearsal's servers in a process of their own."""

from __future__ import annotations

import imaplib
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import servers
from alongside.settings import MailboxSettings, RelaySettings, Server


@dataclass(frozen=True, slots=True)
class House:
    """Two servers. ``letters_for`` counts what has arrived for somebody since the house was opened."""

    name: str
    imap_port: int
    smtp_port: int
    letters_for: Callable[[str], int]

    def mailbox(self, user: str) -> MailboxSettings:
        return MailboxSettings(Server(servers.HOST, self.imap_port, "plain", user, servers.PASSWORD), plus_addresses="yes")

    def relay(self) -> RelaySettings:
        return RelaySettings(Server(servers.HOST, self.smtp_port, "plain", ""))

    def session(self, user: str) -> imaplib.IMAP4:
        session = imaplib.IMAP4(servers.HOST, self.imap_port)
        session.login(user, servers.PASSWORD)
        return session

    def lay(self, user: str, mails: Iterable[bytes], at: datetime) -> None:
        """Lays mails into the INBOX of ``user``, dated ``at``."""
        with self.session(user) as session:
            for mail in mails:
                session.append("INBOX", None, imaplib.Time2Internaldate(at), mail)


Opening = Callable[[Iterable[str]], AbstractContextManager[House]]


@contextmanager
def real(accounts: Iterable[str]) -> Iterator[House]:
    """Dovecot and smtp-sink. Raises ``servers.Missing`` where one is not installed."""
    with servers.dovecot() as dovecot, servers.smtp_sink() as sink:
        yield House("Dovecot + smtp-sink", dovecot.port, sink.port, lambda someone: _dumped(sink.place / "out"))


def _dumped(place: Path) -> int:
    return sum(file.stat().st_size > 0 for file in place.iterdir())


@contextmanager
def embedded(accounts: Iterable[str]) -> Iterator[House]:
    """The servers of the demo, apart from the process that is measured."""
    command = [sys.executable, str(Path(__file__).with_name("embedded.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as house:
        assert house.stdin
        assert house.stdout
        house.stdin.write("\n".join(accounts) + "\n\n")
        house.stdin.flush()
        imap_port, smtp_port = map(int, house.stdout.readline().split())
        try:
            yield House("embedded servers", imap_port, smtp_port, lambda someone: _lying(imap_port, someone))
        finally:
            house.stdin.close()
            house.wait()


def _lying(port: int, someone: str) -> int:
    with imaplib.IMAP4(servers.HOST, port) as session:
        session.login(someone, servers.PASSWORD)
        return int((session.select("INBOX", readonly=True)[1][0] or b"0").decode())
