"""How fast a backlog is worked off: 2,000 mails wait, 1,100 of them want an answer; the same work without any thought is the floor.

The floor fetches, parses, commits once per fifty, moves by fifties and sends over three connections, with the standard library. Both
use the same private Dovecot and smtp-sink, one after the other. Run with ``make bench``; ``make bench ARGS=500`` takes fewer mails.
"""

from __future__ import annotations

import asyncio
import email
import imaplib
import smtplib
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import structlog

import servers
from alongside import service
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch
from alongside.programme.model import Person
from alongside.programme.rules import Programme
from alongside.settings import Settings

NOW = datetime.now(UTC)
WANTED = 0.12
"""The share of the floor's rate that the daemon is held to."""
ANSWERED = 55
"""Of a hundred."""
BATCH = 50
CONNECTIONS = 3


AWAY = "Thank you for your mail. I am away until 12 March and read mail again on the 13th.\r\n"
QUOTED = (
    "\r\n-- \r\nPerson\r\nOperations\r\n\r\nOn Fri, 26 Feb 2027 at 09:00, Peer mentoring wrote:\r\n"
    + "> A line of an earlier letter.\r\n" * 40
)


def mails(count: int) -> Iterator[bytes]:
    """Every mail is of another person; 55 in 100 ask for help, the others are absence notices."""
    for n in range(count):
        asks = n % 100 < ANSWERED
        extra, subject, text = ("", "A question", "HELP\r\n") if asks else ("Auto-Submitted: auto-replied\r\n", "Away", AWAY)
        head = f"From: Person {n} <p{n}@example.org>\r\nTo: mentor@example.org\r\nSubject: {subject}\r\nMessage-ID: <{n}@example.org>\r\n"
        yield f"{head}Date: {format_datetime(NOW)}\r\n{extra}\r\n{text}{QUOTED}".encode()


def floor(dovecot: servers.Dovecot, user: str, sink: servers.SmtpSink, place: Path) -> tuple[int, int]:
    """The work without any thought; returns mails read and letters sent."""
    outgoing: list[bytes] = []
    with dovecot.session(user) as session, closing(sqlite3.connect(place / "floor.db")) as store:
        store.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE mail (uid INTEGER, subject TEXT, raw BLOB)")
        session.create("Done")
        session.select("INBOX")
        uids = session.uid("SEARCH", "ALL")[1][0].decode().split()
        for start in range(0, len(uids), BATCH):
            outgoing += _one_batch(session, store, uids[start : start + BATCH])
    with ThreadPoolExecutor(CONNECTIONS) as carriers:
        list(carriers.map(lambda part: _send(sink.port, part), [outgoing[n::CONNECTIONS] for n in range(CONNECTIONS)]))
    return len(uids), len(outgoing)


def _one_batch(session: imaplib.IMAP4, store: sqlite3.Connection, uids: Sequence[str]) -> list[bytes]:
    fetched = session.uid("FETCH", ",".join(uids), "(UID BODY.PEEK[])")[1]
    raws = [part[1] for part in fetched if isinstance(part, tuple)]
    parsed = [email.message_from_bytes(raw) for raw in raws]
    with store:
        store.executemany(
            "INSERT INTO mail VALUES (?, ?, ?)", [(i, str(m["Subject"]), r) for i, (m, r) in enumerate(zip(parsed, raws, strict=True))]
        )
    session.uid("MOVE", ",".join(uids), "Done")
    return [raw for raw, message in zip(raws, parsed, strict=True) if not message["Auto-Submitted"]]


def _send(port: int, letters: Sequence[bytes]) -> None:
    with smtplib.SMTP(servers.HOST, port) as relay:
        for letter in letters:
            relay.sendmail("mentor@example.org", ["p@example.org"], letter)


def daemon(dovecot: servers.Dovecot, user: str, sink: servers.SmtpSink, place: Path, count: int) -> tuple[int, int, float]:
    """One pass of the real thing on a ledger with as many people; returns mails handled, letters sent, and seconds."""
    programme = Programme("Peer mentoring", "mentor@example.org", ("mary@example.org",), ("example.org",))
    settings = Settings(programme, dovecot.mailbox_settings(user), sink.relay_settings(), f"sqlite:////{place}/ledger.db")
    with closing(Ledger.open(settings.store_url, now=NOW)) as ledger:
        ledger.state(settings.rules, NOW)
        people = tuple(Person(f"p{n}", f"p{n}@example.org", f"Person {n}") for n in range(count))
        ledger.commit(Batch(NOW, ledger.revision, facts=people))
    began = time.perf_counter()
    asyncio.run(service.run_once(settings, NOW))
    seconds = time.perf_counter() - began
    with closing(sqlite3.connect(place / "ledger.db")) as store:
        (handled,) = store.execute("SELECT count(*) FROM inbox").fetchone()
        (sent,) = store.execute("SELECT count(*) FROM letters WHERE state = 'sent'").fetchone()
    return handled, sent, seconds


def main() -> int:
    """Prints both times and their ratio; 1 where the daemon is slower than it is held to, 2 where a server is missing."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    waiting = list(mails(count))
    try:
        with servers.dovecot() as dovecot, servers.smtp_sink() as sink, tempfile.TemporaryDirectory() as place:
            for user in ("floor@example.org", "daemon@example.org"):
                dovecot.deliver(user, *waiting, at=NOW)
            return _compare(dovecot, sink, Path(place), count)
    except servers.Missing as missing:
        print(f"{missing} is not installed; the backlog needs dovecot-imapd and postfix (for smtp-sink)", file=sys.stderr)
        return 2


def _compare(dovecot: servers.Dovecot, sink: servers.SmtpSink, place: Path, count: int) -> int:
    began = time.perf_counter()
    read, answered = floor(dovecot, "floor@example.org", sink, place)
    at_best = time.perf_counter() - began
    print(f"floor    {at_best:6.2f} s  {read} mails in, {answered} out, {read / at_best:.0f} mails/s")
    handled, sent, ours = daemon(dovecot, "daemon@example.org", sink, place, count)
    share = (handled / ours) / (read / at_best)
    print(f"daemon   {ours:6.2f} s  {handled} mails in, {sent} out, {handled / ours:.0f} mails/s")
    print(f"share of the floor's rate: {share:.0%} (held to {WANTED:.0%})")
    whole = (handled, sent) == (read, answered)
    return 0 if whole and share >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
