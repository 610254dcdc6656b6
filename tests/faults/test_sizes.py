"""Many at once: last answers lost for a third of five hundred letters, fifty thousand waiting mails, a database that never stays up."""

from __future__ import annotations

import asyncio
import itertools
import math
import random
import signal
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email import message_from_bytes
from pathlib import Path

import psycopg
import pytest

import servers
from alongside.ledger.errors import LedgerError
from alongside.ledger.unsure import ONCE_AT_MOST
from daemons import Host, asks, hosted, lie_in, memory, sent_by, soon, until
from posted import KINDS, write_letters
from scripted_smtp import HANG_UP, ScriptedSmtp, relaying
from servers import Dovecot, SmtpSink

LETTERS = 500
KEEPS_ITS_WORD = ("synchronous_commit=on", "full_page_writes=on")
"""A database that is stopped at once must not have promised what it had not yet written."""


def counted(host: Host, what: str) -> int:
    """How many rows there are, asked of the database itself: an export of thousands takes its time."""
    with closing(sqlite3.connect(f"file:{host.ledger}?mode=ro", uri=True)) as look:
        return int(look.execute(f"SELECT count(*) FROM {what}").fetchone()[0])  # noqa: S608 - the words are ours


@contextmanager
def laying_copies(relay: ScriptedSmtp, dovecot: Dovecot, user: str) -> Iterator[None]:
    """A provider that keeps a Sent copy of everything it takes, whether its answer was heard or not."""
    done = threading.Event()
    with dovecot.session(user) as session:
        session.create("Sent")

    def keep() -> None:
        kept = 0
        while not done.wait(0.05):
            if fresh := relay.taken[kept:]:
                dovecot.deliver(user, *dict.fromkeys(fresh), folder="Sent")
                kept += len(fresh)

    keeper = threading.Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join(5)


@pytest.mark.fault("B1")
@pytest.mark.parametrize("sent", ["Sent", ""], ids=["with Sent copies", "without"])
async def test_of_five_hundred_letters_with_a_third_of_all_last_answers_lost(tmp_path: Path, dovecot: Dovecot, sent: str) -> None:
    luck, user = random.Random(5), f"sizes{len(sent)}@example.org"
    answers = (HANG_UP if luck.random() < 0.3 else "250 2.0.0 taken" for _ in itertools.count())
    async with relaying({".": answers}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user, people=LETTERS) as host, laying_copies(relay, dovecot, user):
            if sent:
                host.config.write_text(host.config.read_text() + f'sent = "{sent}"\n')
            await asyncio.to_thread(write_letters, host, LETTERS)
            host.starts(STORY_PATIENCE="10")

            def settled() -> bool:
                time.sleep(1)
                # Without copies a letter whose last answer was lost twice rests for an hour.
                over = "state = 'sent'" if sent else "(state IN ('sent', 'maybe') OR unsure >= 2)"
                return counted(host, f"letters WHERE key LIKE '%:%' AND id <= {LETTERS} AND {over}") == LETTERS

            assert await soon(settled, 240), counted(host, "letters WHERE state = 'sent'")
            rows = {row["message_id"]: row for row in host.export()["letters"]}
    copies = Counter(str(message_from_bytes(raw)["Message-ID"]) for raw in relay.taken)
    mine = {mark: count for mark, count in copies.items() if rows[mark]["kind"] in KINDS}
    assert len(mine) == LETTERS
    assert len({(str(message_from_bytes(raw)["Message-ID"]), raw) for raw in relay.taken}) == len(copies)
    doubled = {rows[mark]["kind"] for mark, count in mine.items() if count > 1}
    if sent:
        assert doubled == set()
    else:
        assert doubled
        assert doubled.isdisjoint(ONCE_AT_MOST)
        assert set(mine.values()) == {1, 2}


@pytest.mark.fault("A23", "B19")
@pytest.mark.parametrize("many", [9_000, pytest.param(50_000, marks=pytest.mark.long)])
def test_thousands_of_waiting_mails_are_worked_off_in_little_memory(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, many: int
) -> None:
    user = "fifty@example.org"
    with hosted(tmp_path, dovecot, smtp_sink, user, people=9) as host:
        dovecot.deliver(user, asks(1))  # makes the folder
        lie_in(dovecot, user, many)
        dovecot.doveadm("force-resync", "-u", user, "INBOX")
        daemon = host.starts()
        most, began, wrote = 0, time.monotonic(), math.inf
        answered: list[float] = []
        while counted(host, "inbox") < many + 2:
            most = max(most, memory(daemon.pid))
            assert daemon.process.poll() is None
            assert time.monotonic() - began < 7200
            if wrote == math.inf and counted(host, "inbox") > many / 50:
                dovecot.deliver(user, asks(9))
                wrote = time.monotonic()
            if not answered and sent_by(smtp_sink, "person9@"):
                answered = [time.monotonic() - wrote, counted(host, "inbox")]
            time.sleep(0.5)
        assert answered
        print(
            f"{many} mails in {time.monotonic() - began:.0f} s, at most {most / 1024:.0f} MB; "
            f"who wrote meanwhile was answered after {answered[0]:.0f} s and {answered[1]:.0f} mails"
        )
        assert answered[0] < 300
        assert answered[1] < many
        assert until(lambda: sent_by(smtp_sink) == ["person1@example.org", "person9@example.org"])
        assert most < 200 * 1024


@pytest.mark.fault("C13", "C14", "E10")
def test_a_database_that_is_stopped_every_few_seconds_loses_and_doubles_nothing(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    luck, port, many, user = random.Random(13), servers.free_port(), 500, "restarts@example.org"
    done, up = threading.Event(), threading.Event()
    with servers.private_directory("pgagain") as place:
        servers.make_cluster(place)
        stops = 0

        def serve() -> None:
            nonlocal stops
            while not done.is_set():
                with servers.serving(place, port, stop=signal.SIGQUIT, more=KEEPS_ITS_WORD):
                    up.set()
                    done.wait(luck.uniform(5, 40))
                stops += 1

        server = threading.Thread(target=serve, daemon=True)
        server.start()
        assert up.wait(30)
        with psycopg.connect(f"postgresql://postgres@{servers.HOST}:{port}/postgres", autocommit=True) as administrator:
            administrator.execute("CREATE DATABASE again")
        try:
            with hosted(tmp_path, dovecot, smtp_sink, user, people=many, url=f"postgresql://postgres@{servers.HOST}:{port}/again") as host:
                _asked_meanwhile(host, dovecot, user, many)
                wanted = {f"person{number}@example.org" for number in range(1, many + 1)}
                assert _goes_on(host, lambda: set(sent_by(smtp_sink)) == wanted, 240)
                done.set()
                server.join(60)
                with servers.serving(place, port, more=KEEPS_ITS_WORD):
                    assert _goes_on(host, lambda: set(host.letters()) == {"sent"}, 60)
                    assert host.findings() == []
                    attempts = Counter(row["attempts"] > 1 for row in host.export()["letters"])
                assert all("Traceback" not in one.said for one in host.daemons)
        finally:
            done.set()
            server.join(60)
    assert stops >= 4
    copies = Counter(str(message_from_bytes(mail.raw)["Message-ID"]) for mail in smtp_sink.mails() if mail.recipient.startswith("person"))
    assert len(copies) == many
    assert sum(count - 1 for count in copies.values()) <= attempts[True]


def _asked_meanwhile(host: Host, dovecot: Dovecot, user: str, many: int) -> None:
    """Everybody writes, a few at a time, while the database comes and goes."""
    host.starts()
    for first in range(1, many + 1, 10):
        dovecot.deliver(user, *[asks(number) for number in range(first, first + 10)])
        _goes_on(host, lambda: False, 2.5)


def _goes_on(host: Host, true: object, seconds: float) -> bool:
    """Waits until something holds; a daemon that ended is started again, as systemd does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if host.daemons[-1].process.poll() is not None:
            host.starts()
        try:
            if true():  # type: ignore[operator]
                return True
        except LedgerError:
            pass  # the database is away just now
        time.sleep(0.5)
    return False
