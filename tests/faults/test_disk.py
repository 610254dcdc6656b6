"""The ledger's disk: full, failing, slow, held by somebody else, gone. Whatever it is, `status` says it, and nothing is sent that is not kept."""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from daemons import Host, Running, asks, hosted, sent_by, strace, until
from servers import LEFT_OUT_WITHOUT_ROOT, Dovecot, SmtpSink

_users = itertools.count(1)


@pytest.fixture
def host(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink) -> Iterator[Host]:
    with hosted(tmp_path, dovecot, smtp_sink, f"disk{next(_users)}@example.org", people=4) as one:
        yield one


@contextmanager
def failing(daemon: Running, calls: str, fault: str, *paths: Path) -> Iterator[None]:
    """The system calls of a running daemon on these files fail until the block is left."""
    on = [word for path in paths for word in ("-P", str(path))]
    words = (*strace(*on), "-e", f"trace={calls}", "-e", f"inject={calls}:{fault}", "-p", str(daemon.pid))
    tracer = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    assert until(lambda: _traced(daemon.pid))
    try:
        yield
    finally:
        tracer.send_signal(signal.SIGINT)
        tracer.wait(10)


def _traced(pid: int) -> bool:
    threads = Path(f"/proc/{pid}/task")
    try:
        return all("TracerPid:\t0" not in (thread / "status").read_text() for thread in threads.iterdir())
    except OSError:
        return False


@pytest.mark.fault("C1")
def test_a_full_disk_is_said_and_waited_out(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    with failing(daemon, "pwrite64", "error=ENOSPC", host.ledger, Path(f"{host.ledger}-wal")):
        dovecot.deliver(host.mailbox.user, asks(1))
        assert until(lambda: "no room left" in host.status(), 40, 0.5)
        assert sent_by(smtp_sink) == []
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"], 60)
    assert until(lambda: "no room left" not in host.status(), 20, 0.5)
    assert daemon.process.poll() is None
    assert (host.inbox(), host.findings()) == (["handled"], [])


@pytest.mark.fault("C3", "C9")
@pytest.mark.parametrize(
    ("calls", "fault"), [("fdatasync,fsync", "error=EIO"), ("pwrite64", "error=EROFS"), ("fdatasync,fsync", "error=EIO:when=1")]
)
def test_a_disk_that_fails_or_turns_read_only_ends_the_process_with_the_reason_and_nothing_leaves_before_the_next_start(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, calls: str, fault: str
) -> None:
    daemon = host.starts()
    assert daemon.ready()
    with failing(daemon, calls, fault, host.ledger, Path(f"{host.ledger}-wal")):
        dovecot.deliver(host.mailbox.user, asks(1))
        assert daemon.process.wait(40) == 1
    assert "the disk of the ledger failed" in daemon.said
    assert "Traceback" not in daemon.said
    assert "the disk of the ledger failed" in host.status()
    before = sent_by(smtp_sink)
    time.sleep(1)
    assert sent_by(smtp_sink) == before
    assert host.starts().ready()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    assert "the disk of the ledger failed" not in host.status()
    assert (host.inbox(), host.findings()) == (["handled"], [])


@pytest.mark.fault("C4")
def test_a_disk_that_fails_while_reading_ends_the_process_too(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    broken = host.starts(*strace("-P", str(host.ledger), "-e", "trace=pread64", "-e", "inject=pread64:error=EIO:when=20+"))
    assert broken.process.wait(30) == 1
    assert "the disk of the ledger failed" in broken.said or "the ledger is damaged" in broken.said
    dovecot.deliver(host.mailbox.user, asks(1))
    assert host.starts().ready()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])


@pytest.mark.fault("C12")
def test_a_slow_disk_slows_nothing_but_itself(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    with failing(daemon, "fdatasync,fsync", "delay_enter=500000", host.ledger, Path(f"{host.ledger}-wal")):
        dovecot.deliver(host.mailbox.user, *[asks(number) for number in (1, 2, 3)])
        assert until(lambda: len(sent_by(smtp_sink)) == 3, 40)
        fed = len(daemon.told)
        assert until(lambda: len(daemon.told) > fed, 5)
    assert until(lambda: host.letters() == ["sent"] * 3)


@pytest.mark.fault("C7")
def test_a_ledger_that_somebody_else_holds_is_said_and_nothing_is_lost(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    browser = sqlite3.connect(host.ledger, isolation_level=None)
    browser.execute("BEGIN EXCLUSIVE")
    dovecot.deliver(host.mailbox.user, asks(1))
    assert until(lambda: "another program holds the ledger" in host.status(), 40, 0.5)
    assert sent_by(smtp_sink) == []
    browser.execute("ROLLBACK")
    browser.close()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"], 40)
    assert until(lambda: "another program" not in host.status(), 20, 0.5)
    assert daemon.process.poll() is None


@pytest.mark.fault("C10")
def test_a_ledger_that_is_deleted_is_not_replaced_by_an_empty_one(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    kept = host.ledger.rename(host.ledger.with_suffix(".away"))
    dovecot.deliver(host.mailbox.user, asks(1))
    assert daemon.process.wait(40) == 1
    assert "was deleted or replaced" in daemon.said
    assert "there is no ledger at" in host.status()
    again = host.starts()
    assert again.process.wait(20) == 1
    assert "there was one before" in again.said
    assert not host.ledger.exists()
    assert sent_by(smtp_sink) == []
    kept.rename(host.ledger)
    assert host.starts().ready()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])


@pytest.mark.fault("C11")
def test_a_damaged_ledger_is_refused_with_the_way_to_mend_it(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    dovecot.deliver(host.mailbox.user, asks(1))
    sound = host.ledger.read_bytes()
    with host.ledger.open("r+b") as file:
        file.seek(8192)
        file.write(os.urandom(len(sound) - 8192))
    daemon = host.starts()
    assert daemon.process.wait(20) == 1
    assert "restore the last backup" in daemon.said
    assert "restore the last backup" in host.status()
    assert sent_by(smtp_sink) == []
    host.ledger.write_bytes(sound)
    assert host.starts().ready()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])


@pytest.mark.fault("C5")
def test_torn_last_pages_of_the_log_are_dropped_and_the_work_is_done_again(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    dovecot.deliver(host.mailbox.user, asks(1))
    assert until(lambda: host.letters() == ["sent"])
    daemon.kill()
    log = Path(f"{host.ledger}-wal")
    with log.open("r+b") as file:
        file.truncate(log.stat().st_size - 3000)
    dovecot.deliver(host.mailbox.user, asks(2))
    assert host.starts().ready()
    assert until(lambda: {"person1@example.org", "person2@example.org"} <= set(sent_by(smtp_sink)))
    assert until(lambda: set(host.letters()) == {"sent"})
    assert host.findings() == []


@pytest.mark.fault("C19")
@pytest.mark.skipif(LEFT_OUT_WITHOUT_ROOT, reason="only root can mount a small disk")
def test_a_disk_without_inodes_stops_nothing_that_has_its_files_and_a_new_start_says_why(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    (tmp_path / "state").mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=20m,nr_inodes=20", "none", str(tmp_path / "state")], check=True)
    try:
        with hosted(tmp_path, dovecot, smtp_sink, "inodes@example.org") as host:
            daemon = host.starts()
            assert daemon.ready()
            crumbs = [host.place / "state" / f"crumb{number}" for number in range(20)]
            with suppress(OSError):
                for crumb in crumbs:
                    crumb.touch()
            dovecot.deliver("inodes@example.org", asks(1))
            assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"], 40)
            assert daemon.end() < 20
            for leftover in (Path(f"{host.ledger}-wal"), Path(f"{host.ledger}-shm")):
                assert not leftover.exists()
            with suppress(OSError):
                for number in range(20):
                    (host.place / "state" / f"more{number}").touch()
            poor = host.starts()
            assert poor.process.wait(30) != 0
            assert "ledger" in poor.said
            assert "Traceback" not in poor.said
            for crumb in (host.place / "state").glob("crumb*"):
                crumb.unlink()
            dovecot.deliver("inodes@example.org", asks(2))
            host.starts()
            assert until(lambda: len(sent_by(smtp_sink)) == 2, 40)
    finally:
        subprocess.run(["umount", "-l", str(tmp_path / "state")], check=True)
