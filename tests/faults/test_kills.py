"""A daemon that is killed again and again, whenever it happens: no mail is lost, no letter comes twice but with the same bytes."""

from __future__ import annotations

import random
import signal
import time
from email import message_from_bytes
from pathlib import Path

import pytest

from daemons import asks, hosted, sent_by, until
from servers import Dovecot, SmtpSink


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
            daemon = host.starts()
            if luck.random() < 0.8:  # most die at work, some before they are ready
                daemon.ready()
            time.sleep(luck.random() * 0.4)
            daemon.kill()
            assert daemon.process.returncode == -signal.SIGKILL, daemon.said
        host.starts()
        assert until(lambda: host.letters() == ["sent"] * mails, 120, 0.5), host.letters()
        assert sorted(set(host.inbox())) == ["handled"]
        assert host.findings() == []
        unsure = sum(letter["attempts"] > 1 for letter in host.export()["letters"])
    arrived = sent_by(smtp_sink)
    assert len(set(arrived)) == mails
    assert len(arrived) - mails <= unsure
    bytes_of = {(str(message_from_bytes(mail.raw)["Message-ID"]), mail.raw) for mail in smtp_sink.mails()}
    assert len(bytes_of) == len({mark for mark, _ in bytes_of})


@pytest.mark.fault("E5")
def test_a_process_with_hardly_any_files_ends_with_a_word_and_the_next_one_does_the_work(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    with hosted(tmp_path, dovecot, smtp_sink, "files@example.org") as host:
        dovecot.deliver("files@example.org", asks(1))
        poor = host.starts("prlimit", "--nofile=14")
        until(lambda: poor.process.poll() is not None or sent_by(smtp_sink), 15)
        if poor.process.poll() is None:
            poor.kill()
        assert poor.said or sent_by(smtp_sink)
        host.starts()
        assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"], 30)
