"""A daemon that is killed again and again, whenever it happens: no mail is lost, no letter comes twice but with the same bytes."""

from __future__ import annotations

import random
import signal
import sqlite3
import time
from collections import Counter
from contextlib import closing
from email import message_from_bytes
from pathlib import Path

import pytest

from daemons import Host, asks, hosted, until
from servers import Dovecot, SmtpSink

REST = "15"
"""Seconds, for the two minutes that a letter rests which two processes left unsure."""


@pytest.mark.fault("E1", "C6")
@pytest.mark.parametrize(("kills", "mails"), [(40, 80), pytest.param(200, 300, marks=pytest.mark.long)])
def test_of_many_kills_nobody_notices_more_than_a_second_copy(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, kills: int, mails: int
) -> None:
    luck = random.Random(4)
    with hosted(tmp_path, dovecot, smtp_sink, "kills@example.org", people=mails) as host:
        waiting = list(range(1, mails + 1))
        for _ in range(kills):
            some, waiting = waiting[:2], waiting[2:]
            if some:
                dovecot.deliver("kills@example.org", *[asks(number) for number in some])
            daemon = host.starts(STORY_REST=REST)
            if luck.random() < 0.8:  # most die at work, some before they are ready
                daemon.ready()
            time.sleep(luck.random() * 1.2)  # from the first word to the mailbox to letters that have long left
            daemon.kill()
            assert daemon.process.returncode == -signal.SIGKILL, daemon.said
        host.starts(STORY_REST=REST)
        assert until(lambda: len(host.inbox()) == mails, 120, 0.5), host.inbox()
        retried = _put_aside(host)
        assert until(lambda: host.letters() == ["sent"] * mails, 120, 0.5), (host.letters(), retried)
        assert set(host.inbox()) <= {"handled", "ignored"}
        assert host.findings() == []
        unsure = doubts(host)
    arrived = [mail for mail in smtp_sink.mails() if mail.recipient.startswith("person")]
    assert {mail.recipient for mail in arrived} == {f"person{number}@example.org" for number in range(1, mails + 1)}
    copies = Counter(str(message_from_bytes(mail.raw)["Message-ID"]) for mail in arrived)
    assert len(copies) == len({mail.raw for mail in arrived}) == mails
    # A letter has come more than once only where the ledger says that the one before may have arrived.
    assert all(count - 1 <= unsure[mark] for mark, count in copies.items())
    print(f"{kills} kills, {mails} mails: {sum(copies.values()) - mails} second copies, {len(retried)} put aside")


def doubts(host: Host) -> dict[str, int]:
    """How often it was unsure of each letter whether it had left."""
    with closing(sqlite3.connect(f"file:{host.ledger}?mode=ro", uri=True)) as look:
        return dict(look.execute("SELECT message_id, unsure FROM letters").fetchall())


def _put_aside(host: Host) -> list[int]:
    """What three kills met while it was read counts as what killed; a coordinator has it read again."""
    numbers = [row["id"] for row in host.export()["inbox"] if row["state"] == "quarantined"]
    for number in numbers:
        assert host.types("inbox", "retry", str(number)).returncode == 0
    return numbers
