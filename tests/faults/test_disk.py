"""The ledger's disk: full, failing, slow, held by somebody else, gone. Whatever it is, `status` says it, and nothing is sent that is not kept."""

from __future__ import annotations

import hashlib
import itertools
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alongside.ledger.migrations import HEAD
from daemons import IN_TIME, SOURCE_ROOT, Host, Running, asks, hosted, sent_by, strace, until
from servers import AS_ROOT, LEFT_OUT_WITHOUT_ROOT, NOBODY, Dovecot, SmtpSink

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
        assert until(lambda: "no room left" in host.status(), every=0.5)
        assert sent_by(smtp_sink) == []
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"], 60)
    assert until(lambda: "no room left" not in host.status(), every=0.5)
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
        assert daemon.process.wait(IN_TIME) == 1
    assert "the disk of the ledger failed" in daemon.said
    assert "Traceback" not in daemon.said
    assert "the disk of the ledger failed" in host.status()
    before = sent_by(smtp_sink)
    time.sleep(1)
    assert sent_by(smtp_sink) == before
    assert host.starts().ready()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    assert until(lambda: "the disk of the ledger failed" not in host.status())
    assert (host.inbox(), host.findings()) == (["handled"], [])


@pytest.mark.fault("C4")
def test_a_disk_that_fails_while_reading_ends_the_process_too(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    broken = host.starts(*strace("-P", str(host.ledger), "-e", "trace=pread64", "-e", "inject=pread64:error=EIO:when=20+"))
    assert broken.process.wait(IN_TIME) == 1
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
        assert until(lambda: len(sent_by(smtp_sink)) == 3)
        fed = len(daemon.told)
        assert until(lambda: len(daemon.told) > fed)
    assert until(lambda: host.letters() == ["sent"] * 3)


@pytest.mark.fault("C7")
def test_a_ledger_that_somebody_else_holds_is_said_and_nothing_is_lost(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    browser = sqlite3.connect(host.ledger, isolation_level=None)
    browser.execute("BEGIN EXCLUSIVE")
    dovecot.deliver(host.mailbox.user, asks(1))
    assert until(lambda: "another program holds the ledger" in host.status(), every=0.5)
    assert sent_by(smtp_sink) == []
    browser.execute("ROLLBACK")
    browser.close()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    assert until(lambda: "another program" not in host.status(), every=0.5)
    assert daemon.process.poll() is None


@pytest.mark.fault("C10")
def test_a_ledger_that_is_deleted_is_not_replaced_by_an_empty_one(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    kept = host.ledger.rename(host.ledger.with_suffix(".away"))
    dovecot.deliver(host.mailbox.user, asks(1))
    assert daemon.process.wait(IN_TIME) == 1
    assert "was deleted or replaced" in daemon.said
    assert "there is no ledger at" in host.status()
    again = host.starts()
    assert again.process.wait(IN_TIME) == 1
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
    assert daemon.process.wait(IN_TIME) == 1
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
            assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
            assert daemon.end() < 20
            for leftover in (Path(f"{host.ledger}-wal"), Path(f"{host.ledger}-shm")):
                assert not leftover.exists()
            with suppress(OSError):
                for number in range(20):
                    (host.place / "state" / f"more{number}").touch()
            poor = host.starts()
            assert poor.process.wait(IN_TIME) != 0
            assert "ledger" in poor.said
            assert "Traceback" not in poor.said
            for crumb in (host.place / "state").glob("crumb*"):
                crumb.unlink()
            dovecot.deliver("inodes@example.org", asks(2))
            host.starts()
            assert until(lambda: len(sent_by(smtp_sink)) == 2, 40)
    finally:
        subprocess.run(["umount", "-l", str(tmp_path / "state")], check=True)


# ---------------------------------------------------------------- an upgrade, an owner, any write


OF_THE_STORED = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
"""The day after the one at which the stored ledgers were left."""
STORED = Path(__file__).parents[1] / "ledger" / "stored"


def stored_at(ledger: Path, revision: str) -> str:
    """A ledger as an older version left it; its fingerprint."""
    with closing(sqlite3.connect(ledger)) as old:
        old.execute("PRAGMA journal_mode=WAL")
        old.executescript((STORED / f"{revision}.sql").read_text(encoding="utf-8"))
    return hashlib.sha256(ledger.read_bytes()).hexdigest()


def revision_of(ledger: Path) -> str:
    with closing(sqlite3.connect(ledger)) as look:
        return str(look.execute("SELECT version_num FROM alembic_version").fetchone()[0])


@pytest.mark.fault("C2", "E11")
@pytest.mark.skipif(LEFT_OUT_WITHOUT_ROOT, reason="only root can mount a small disk")
@pytest.mark.parametrize("room", [0, 40, 120], ids=lambda kib: f"{kib} KiB left")
def test_a_disk_that_is_full_during_an_upgrade_leaves_the_ledger_to_the_old_version(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, room: int
) -> None:
    state = tmp_path / "state"
    state.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(state)], check=True)
    try:
        with hosted(tmp_path, dovecot, smtp_sink, f"upgrade{room}@example.org", age=None) as host:
            before = stored_at(host.ledger, "0001")
            host.set_clock((OF_THE_STORED - datetime.now(UTC)).total_seconds())
            filler, free = state / "filler", os.statvfs(state)
            filler.write_bytes(b"x" * (free.f_bavail * free.f_frsize - room * 1024))
            daemon = host.starts()
            assert daemon.process.wait(IN_TIME) == 1
            assert "no room left" in daemon.said or "cannot be opened" in daemon.said
            assert "Traceback" not in daemon.said
            assert daemon.told == []
            filler.unlink()  # the last who reads a log that nothing was written to takes it away
            assert revision_of(host.ledger) == "0001"
            assert hashlib.sha256(host.ledger.read_bytes()).hexdigest() == before
            assert host.starts().ready()
            assert revision_of(host.ledger) == HEAD
            assert host.findings() == []
    finally:
        subprocess.run(["umount", "-l", str(state)], check=True)


NOT_ABOVE_THE_LAW = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if AS_ROOT else ()
"""Put in front of a command: root without the right to read and write what belongs to others."""


@pytest.mark.fault("C8")
def test_a_ledger_that_belongs_to_another_is_refused_with_its_path_and_no_mail_is_read(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    dovecot.deliver(host.mailbox.user, asks(1))
    if AS_ROOT:
        os.chown(host.ledger, NOBODY, NOBODY)
    host.ledger.chmod(0o400)
    daemon = host.starts(*NOT_ABOVE_THE_LAW)
    assert daemon.process.wait(IN_TIME) == 1
    assert f"{host.ledger} cannot be written by user {os.geteuid()}; it must belong to the user the daemon runs as" in daemon.said
    assert daemon.told == []
    with dovecot.session(host.mailbox.user) as person:
        assert person.select(readonly=True) == ("OK", [b"1"])
    assert sent_by(smtp_sink) == []
    if AS_ROOT:
        os.chown(host.ledger, os.geteuid(), os.getegid())
    host.ledger.chmod(0o600)
    assert host.starts(*NOT_ABOVE_THE_LAW).ready()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])


NURSERY = """
import asyncio, os, signal, sys
from pathlib import Path
from alongside import service
from alongside.commands.places import clock, settings_from
def one_pass():
    asyncio.run(service.run_once(settings_from(Path(sys.argv[1])), clock()))
one_pass()
print("> warm", flush=True)
for _ in sys.stdin:
    if not (child := os.fork()):
        os.kill(os.getpid(), signal.SIGSTOP)
        code = 1
        try:
            one_pass()
            code = 0
        finally:
            os._exit(code)
    print(">", child, flush=True)
    print(">", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Passes that need no start: each is a child that waits until somebody lets it go."""
WRITES = "pwrite64,fdatasync,fsync,ftruncate,unlink"


@dataclass(slots=True)
class Nursery:
    """Where passes are born, and how each of them ends."""

    process: subprocess.Popen[str]

    def says(self) -> str:
        """The next word that is no line of a log."""
        assert self.process.stdout is not None
        return next(line[2:].strip() for line in self.process.stdout if line.startswith("> "))

    def passes(self, *killed_at: str) -> int:
        """One pass, killed by strace as told; its exit code."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        child = int(self.says())
        assert until(lambda: "\nState:\tT" in Path(f"/proc/{child}/status").read_text())
        if killed_at:
            tracer = subprocess.Popen([*strace(*killed_at), "-p", str(child)], stderr=subprocess.DEVNULL)
            assert until(lambda: _traced(child))
        os.kill(child, signal.SIGCONT)
        code = int(self.says())
        if killed_at:
            tracer.wait(10)
        return code


@contextmanager
def nursery(host: Host) -> Iterator[Nursery]:
    command = [sys.executable, "-c", NURSERY, str(host.config)]
    env = {**os.environ, "PYTHONPATH": SOURCE_ROOT}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env) as process:
        one = Nursery(process)
        try:
            assert until(lambda: one.says() == "warm", 60)
            yield one
        finally:
            process.kill()


@pytest.mark.fault("C6")
def test_killed_at_every_write_and_every_flush_of_a_whole_pass_nothing_is_lost_and_nothing_doubled_but_with_the_same_bytes(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    ledger, log = host.ledger, Path(f"{host.ledger}-wal")
    dovecot.deliver(host.mailbox.user, asks(1))
    with nursery(host) as born:
        assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
        kept, points, doubled = ledger.read_bytes(), 0, 0
        for point in itertools.count(1):
            for leftover in (log, Path(f"{ledger}-shm"), Path(f"{ledger}-note")):
                leftover.unlink(missing_ok=True)
            ledger.write_bytes(kept)
            before = {mail.raw for mail in smtp_sink.mails()}
            dovecot.deliver(host.mailbox.user, asks(2, mark=f".{point}"))
            code = born.passes(
                "-P", str(ledger), "-P", str(log), "-e", f"trace={WRITES}", "-e", f"inject={WRITES}:signal=KILL:when={point}"
            )
            assert code in (0, -signal.SIGKILL)
            for _ in range(3):  # what a second process leaves unsure rests for two minutes; one kill leaves nothing that does
                assert born.passes() == 0
            copies = [mail for mail in smtp_sink.mails() if mail.raw not in before]
            assert {mail.recipient for mail in copies} == {"person2@example.org"}, point
            assert len({mail.raw for mail in copies}) == 1, point
            doubled += len(copies) > 1
            assert (host.inbox(), host.letters(), host.findings()) == (["handled"] * 2, ["sent"] * 2, []), point
            if code == 0:
                break
            points = point
    print(f"killed at {points} points, {doubled} second copies")
    assert points > 50
