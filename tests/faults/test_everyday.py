"""What happens to every machine sooner or later: names that lead nowhere, logs that nobody takes, full mailboxes, a busy database."""

from __future__ import annotations

import itertools
import os
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from email import message_from_bytes
from pathlib import Path

import psycopg
import pytest

import apart
import servers
from daemons import Host, asks, hosted, lay, memory, sent_by, until
from pairs_at_work import pair_up
from servers import Dovecot, SmtpSink

_users = itertools.count(1)
AUTOCHECKPOINT = 4 * 1024 * 1024
"""Bytes after which SQLite writes its log back where nobody is in the way (1,000 pages)."""


@pytest.fixture
def user() -> str:
    return f"everyday{next(_users)}@example.org"


@pytest.fixture
def host(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> Iterator[Host]:
    with hosted(tmp_path, dovecot, smtp_sink, user, people=8) as one:
        yield one


def answered(sink: SmtpSink, count: int, seconds: float = 60) -> bool:
    """Whether the first so many people have had one letter each, in time."""
    return until(lambda: sent_by(sink) == [f"person{number}@example.org" for number in range(1, count + 1)], seconds, 0.2)


def kicked(house: Dovecot, user: str) -> bool:
    """Whether the connection to the mailbox was there to be broken; the daemon has something to say then."""
    try:
        house.doveadm("kick", user)
    except subprocess.CalledProcessError:
        return False
    return True


# ---------------------------------------------------------------- what is said


GONE = {
    "a full disk": 'exec "$@" >/dev/full 2>&1',
    "nobody listens": '"$@" 2>&1 | head -c 10',
    "closed": 'exec "$@" >&- 2>&-',
}


@pytest.mark.fault("E9")
@pytest.mark.parametrize("way", GONE.values(), ids=GONE)
def test_a_log_that_nobody_takes_ends_nothing(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, way: str) -> None:
    daemon = host.starts("sh", "-c", way, "sh")
    assert daemon.ready()
    dovecot.deliver(host.mailbox.user, asks(1))
    assert answered(smtp_sink, 1)
    for number in (2, 3):
        assert until(lambda: kicked(dovecot, host.mailbox.user))
        dovecot.deliver(host.mailbox.user, asks(number))
        assert answered(smtp_sink, number)
    assert daemon.process.poll() is None


@pytest.mark.fault("E13")
def test_nothing_is_left_open_and_nothing_is_forgotten_by_pythons_own_account(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts(PYTHONDEVMODE="1")
    assert daemon.ready(120)
    for number in (1, 2, 3):
        dovecot.deliver(host.mailbox.user, asks(number))
        assert answered(smtp_sink, number)
        assert until(lambda: kicked(dovecot, host.mailbox.user))
    assert until(lambda: "mailbox  fine" in host.status(), every=1.0)
    assert daemon.end() < 20
    said = daemon.said
    assert [line for line in said.splitlines() if "Warning" in line or "never awaited" in line or "was destroyed" in line] == []
    assert daemon.process.returncode == 0


# ---------------------------------------------------------------- the machine's own zone


@pytest.mark.fault("D14")
def test_the_zone_of_the_machine_changes_no_date_and_no_word(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> None:
    with hosted(tmp_path, dovecot, smtp_sink, user, age=None) as host:
        pair_up(host)
        dates = host.export()["sessions"]
        for number, zone in enumerate(("Asia/Tokyo", "America/New_York"), 1):
            daemon = host.starts(TZ=zone)
            dovecot.deliver(user, asks(1, "STATUS", mark=f".zone{number}").replace(b"Person 1 <person1@", b"Priya Nair <priya@"))
            assert until(lambda n=number: len(statuses(smtp_sink)) == n, 60, 0.2)
            assert host.export()["sessions"] == dates
            assert daemon.end() < 20
        (told,) = set(statuses(smtp_sink))
        assert "Hilary" in told
        assert host.findings() == []


def statuses(sink: SmtpSink) -> list[str]:
    """The words of every answer to Priya's STATUS."""
    found = [message_from_bytes(mail.raw) for mail in sink.mails() if mail.recipient == "priya@example.org"]
    mine = [mail for mail in found if str(mail["Message-ID"]).startswith("<status.")]
    return [
        next(part for part in mail.walk() if part.get_content_type() == "text/plain").get_payload(decode=True).decode() for mail in mine
    ]


# ---------------------------------------------------------------- names


def named(host: Host) -> Host:
    """The same machine, whose servers are known by a name."""
    host.config.write_text(host.config.read_text().replace('host = "127.0.0.1"', 'host = "localhost"'))
    return host


def knowing(place: Path, hosts: str) -> tuple[Path, tuple[str, ...]]:
    """A file of names that can be changed under way, and what to put in front of a command that is to know no others."""
    file, resolver = place / "hosts", place / "resolv.conf"
    file.write_text(hosts)
    resolver.write_text("nameserver 127.0.0.99\noptions timeout:1 attempts:1\n")
    mounts = f"mount --bind {file} /etc/hosts && mount --bind {resolver} /etc/resolv.conf"
    return file, ("unshare", "-m", "sh", "-c", f'{mounts} && exec "$@"', "sh")


@pytest.mark.fault("B14")
@pytest.mark.skipif(not apart.possible(), reason="this machine lets nobody mount anything")
def test_a_name_that_is_not_resolved_is_told_and_found_when_it_is(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    file, before = knowing(host.place, "127.0.0.1 somewhere-else\n")
    daemon = named(host).starts(*before)
    dovecot.deliver(host.mailbox.user, asks(1))
    assert until(lambda: "name resolution" in host.status() or "not known" in host.status(), 60, 1.0)
    file.write_text("127.0.0.1 localhost\n")
    assert answered(smtp_sink, 1, 60)
    assert until(lambda: "mailbox  fine" in host.status(), every=1.0)
    assert (daemon.process.poll(), host.inbox()) == (None, ["handled"])


@pytest.mark.fault("B15")
@pytest.mark.skipif(not apart.possible(), reason="this machine lets nobody have a network of their own")
def test_a_name_whose_first_address_is_dead_is_reached_by_the_second_within_half_a_minute(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], start_smtp_sink: Callable[..., SmtpSink], user: str
) -> None:
    with apart.network() as link:
        link.swallows("2001:db8::9")
        house, sink = start_dovecot(), start_smtp_sink()
        with hosted(tmp_path, house, sink, user) as host:
            house.deliver(user, asks(1))
            _, before = knowing(tmp_path, "2001:db8::9 localhost\n127.0.0.1 localhost\n")
            began = time.monotonic()
            named(host).starts(*before)
            assert answered(sink, 1)
            assert 2 < time.monotonic() - began < 30


# ---------------------------------------------------------------- the mailbox


@pytest.mark.fault("A21")
def test_a_mailbox_that_is_full_is_said_and_mail_is_read_all_the_same(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    rules = "plugin {\n  quota = maildir:User quota\n  quota_rule = *:storage=30K\n}\nmail_plugins = quota\nprotocol imap {\n  mail_plugins = quota\n}\n"
    house = start_dovecot(settings=rules)
    with hosted(tmp_path, house, smtp_sink, user, people=8) as host:
        house.deliver(user, asks(1))
        daemon = host.starts()
        assert answered(smtp_sink, 1)
        for number in range(12):  # so that nothing more fits in
            lay(
                house,
                user,
                f"full{number}",
                asks(8, "I am away. " * 400, mark=f".full{number}").replace(b"Subject:", b"Auto-Submitted: auto-replied\r\nSubject:"),
            )
        lay(house, user, "last", asks(2))
        assert answered(smtp_sink, 2)
        assert until(lambda: len(host.inbox()) == 14, 60, 0.5)
        assert (daemon.process.poll(), host.inbox().count("handled"), host.findings()) == (None, 2, [])


@pytest.mark.fault("A22")
def test_a_folder_that_cannot_be_made_is_named_and_found_when_it_can(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    dovecot.deliver(host.mailbox.user, asks(1))
    in_the_way = dovecot.place / "mail" / host.mailbox.user / ".Alongside.Done"
    in_the_way.write_bytes(b"a file of this name")
    in_the_way.chmod(0)
    daemon = host.starts()
    assert until(lambda: "Alongside" in host.status() and host.types("status").returncode == 1, 60, 1.0), host.status()
    in_the_way.unlink()
    assert answered(smtp_sink, 1, 120)
    assert daemon.process.poll() is None


@pytest.mark.fault("E12")
@pytest.mark.parametrize("times", [40, pytest.param(1000, marks=pytest.mark.long)])
def test_neither_memory_nor_files_grow_with_connections_that_break(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, times: int) -> None:
    daemon = host.starts(STORY_PATIENCE="1")
    dovecot.deliver(host.mailbox.user, asks(1))
    assert answered(smtp_sink, 1)
    figures = []
    for part in (times // 4, times):
        for number in range(part):
            assert until(lambda: kicked(dovecot, host.mailbox.user), every=0.02)
            if number % 10 == 0:
                dovecot.deliver(host.mailbox.user, asks(8, "I am away.", mark=f".{part}.{number}"))
        assert until(lambda: not list((dovecot.place / "mail" / host.mailbox.user / "new").iterdir()))
        time.sleep(2)
        figures.append((memory(daemon.pid), len(os.listdir(f"/proc/{daemon.pid}/fd"))))
    print(f"KiB and files after {times // 4} and {times + times // 4} broken connections: {figures}")
    (before, files), (after, later) = figures
    assert later <= files + 2
    assert after < before * 1.1


# ---------------------------------------------------------------- the database


@pytest.mark.fault("C18")
def test_the_log_of_a_ledger_that_somebody_reads_for_long_grows_no_more_when_they_are_gone(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    with hosted(tmp_path, dovecot, smtp_sink, user, people=300) as host:
        daemon, log = host.starts(), host.ledger.with_name("ledger.db-wal")
        assert daemon.ready()
        with closing(sqlite3.connect(host.ledger, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM letters").fetchone()
            for number in range(1, 201):
                dovecot.deliver(user, asks(number))
            assert answered_in_any_order(smtp_sink, 200)
            grown = log.stat().st_size
            assert grown > AUTOCHECKPOINT
        for number in range(201, 301):
            dovecot.deliver(user, asks(number))
        assert answered_in_any_order(smtp_sink, 300)
        print(f"the log: {grown} bytes beside the reader, {log.stat().st_size} later")
        assert log.stat().st_size < grown * 1.2
        assert (daemon.process.poll(), host.findings()) == (None, [])


def answered_in_any_order(sink: SmtpSink, count: int) -> bool:
    """Whether so many people have had one letter each."""
    return until(lambda: sent_by(sink) == sorted(f"person{number}@example.org" for number in range(1, count + 1)), 90, 0.2)


@pytest.mark.fault("C17")
def test_a_database_without_a_connection_left_is_said_and_waited_for(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    port = servers.free_port()
    with servers.private_directory("pgfew") as place:
        servers.make_cluster(place)
        with servers.serving(place, port, more=("max_connections=8",)) as house, house.database("few") as url:
            with psycopg.connect(url, autocommit=True) as one:
                one.execute("CREATE ROLE few LOGIN")
                one.execute("GRANT ALL ON DATABASE few TO few")
                one.execute("GRANT ALL ON SCHEMA public TO few")
            own = url.replace("postgres@", "few@")
            with hosted(tmp_path, dovecot, smtp_sink, user, url=own) as host:
                daemon = host.starts()
                assert daemon.ready(60)
                dovecot.deliver(user, asks(1))
                assert answered(smtp_sink, 1)
                others = hogged(own)
                dovecot.deliver(user, asks(2))
                assert answered(smtp_sink, 2)  # the connections that it has are enough
                dovecot.deliver(user, asks(3))

                def none_left() -> bool:  # once more, where the daemon was quicker than we
                    with psycopg.connect(url, autocommit=True) as one:
                        one.execute(END_OURS, [[other.info.backend_pid for other in others]])
                    others.extend(hogged(own))
                    return "the ledger cannot be used" in daemon.said

                assert until(none_left, every=1.0)
                told = host.types("status")
                assert (told.returncode, "Traceback" in told.stdout + told.stderr) == (1, False)
                for other in others:
                    other.close()
                assert answered(smtp_sink, 3)
                assert (daemon.process.poll(), host.findings()) == (None, [])


END_OURS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'few' AND NOT pid = ANY(%s)"


def hogged(url: str) -> list[psycopg.Connection[tuple[object, ...]]]:
    """All connections that a database still grants."""
    found = []
    while True:
        try:
            found.append(psycopg.connect(url))
        except psycopg.OperationalError:
            return found
