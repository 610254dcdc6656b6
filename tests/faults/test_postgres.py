"""Several daemons on one PostgreSQL: one decides, all carry, another leads when the leader is gone; and a server that is restarted under way."""

from __future__ import annotations

import itertools
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from daemons import IN_TIME, Host, asks, hosted, sent_by, until
from proxies import wire_to
from servers import Dovecot, Postgres, SmtpSink

_users = itertools.count(1)


@pytest.fixture
def host(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, postgres_url: str) -> Iterator[Host]:
    with hosted(tmp_path, dovecot, smtp_sink, f"postgres{next(_users)}@example.org", people=40, url=postgres_url) as one:
        yield one


def everybody(sink: SmtpSink, count: int) -> bool:
    return sent_by(sink) == sorted(f"person{number}@example.org" for number in range(1, count + 1))


def everybody_in_copies(sink: SmtpSink, count: int) -> bool:
    """Everybody has their letter, and whoever has it twice has the same bytes: a record that was cut off is a 250 that nobody knows of."""
    people = {f"person{number}@example.org" for number in range(1, count + 1)}
    return set(sent_by(sink)) == people and len({mail.raw for mail in sink.mails()}) == count


@pytest.mark.fault("A29")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_who_stands_by_leads_within_half_a_minute(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, number: int) -> None:
    first = host.starts()
    assert first.ready()
    second = host.starts()
    assert until(lambda: any("standing by for" in word for word in second.told))
    dovecot.deliver(host.mailbox.user, asks(1))
    assert until(lambda: everybody(smtp_sink, 1))
    first.process.send_signal(number)
    dovecot.deliver(host.mailbox.user, asks(2))
    assert until(lambda: any("the programme runs" in word for word in second.told), 30)
    assert until(lambda: everybody(smtp_sink, 2))
    assert second.process.poll() is None
    assert host.findings() == []


@pytest.mark.fault("A29")
def test_who_stands_by_carries_letters_and_none_leaves_twice(
    tmp_path: Path, dovecot: Dovecot, start_smtp_sink: Callable[..., SmtpSink], postgres_url: str
) -> None:
    slow = start_smtp_sink("-W", ".:1")
    with hosted(tmp_path, dovecot, slow, "beside@example.org", people=24, url=postgres_url) as host:
        host.config.write_text(host.config.read_text() + "pace = {connections = 1}\n")
        for _ in range(3):
            assert host.starts().ready()
        dovecot.deliver("beside@example.org", *[asks(number) for number in range(1, 25)])
        assert until(lambda: everybody(slow, 24), 60)
        assert until(lambda: host.letters() == ["sent"] * 24)
        assert host.inbox() == ["handled"] * 24
        with psycopg.connect(host.url) as look:
            carriers = look.execute("SELECT DISTINCT claimed_by FROM letters").fetchall()
    assert len(carriers) >= 2


@pytest.mark.fault("A29", "E3")
@pytest.mark.parametrize("seconds", [30, pytest.param(75, marks=pytest.mark.long)])
def test_a_leader_that_stood_still_sends_nothing_that_another_has_sent_meanwhile(
    tmp_path: Path, dovecot: Dovecot, start_smtp_sink: Callable[..., SmtpSink], postgres_url: str, seconds: int
) -> None:
    slow = start_smtp_sink("-W", ".:1")
    with hosted(tmp_path, dovecot, slow, f"stands{seconds}@example.org", people=24, url=postgres_url) as host:
        first = host.starts()
        assert first.ready()
        second = host.starts()
        assert until(lambda: any("standing by for" in word for word in second.told))
        dovecot.deliver(host.mailbox.user, *[asks(number) for number in range(1, 25)])
        assert until(lambda: len(sent_by(slow)) >= 3)
        first.process.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        assert until(lambda: host.letters().count("sent") >= 12, 60, 0.5)  # all but what is in the hands of the one that stands still
        first.process.send_signal(signal.SIGCONT)
        assert first.process.wait(IN_TIME) == 1
        assert "another daemon has taken over" in first.said
        assert until(lambda: host.letters() == ["sent"] * 24, 100, 0.5), host.letters()
        assert everybody_in_copies(slow, 24)
        with psycopg.connect(host.url) as look:
            doubted = look.execute("SELECT count(*) FROM letters WHERE unsure > 0").fetchone()
        assert doubted
        assert len(sent_by(slow)) - 24 <= doubted[0]
        assert (second.process.poll(), host.findings()) == (None, [])


@pytest.mark.fault("C13", "E10")
def test_a_database_that_is_restarted_under_way_loses_and_doubles_nothing(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, postgres: Postgres
) -> None:
    daemon = host.starts()
    assert daemon.ready()
    for number in range(1, 41, 4):
        dovecot.deliver(host.mailbox.user, *[asks(n) for n in range(number, number + 4)])
        time.sleep(0.6)
        _hang_up_on_everybody(postgres)
        if daemon.process.poll() is not None:  # an unsure COMMIT ends the process, as it should; systemd starts the next one
            daemon = host.starts()
    end = time.monotonic() + 180
    while time.monotonic() < end and not (everybody_in_copies(smtp_sink, 40) and host.letters() == ["sent"] * 40):
        if daemon.process.poll() is not None:
            daemon = host.starts()
        time.sleep(0.3)
    assert everybody_in_copies(smtp_sink, 40)
    assert host.letters() == ["sent"] * 40
    assert host.findings() == []
    assert all("Traceback" not in one.said for one in host.daemons)


def _hang_up_on_everybody(postgres: Postgres) -> None:
    """What a restart does to those who are connected (the server of this run is shared, so it stays up itself)."""
    with psycopg.connect(postgres.url(), autocommit=True) as administrator:
        administrator.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'story_%'")


@pytest.mark.fault("C15")
def test_rows_that_somebody_else_locks_are_waited_for(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    with psycopg.connect(host.url) as somebody:
        somebody.execute("SELECT * FROM meta FOR UPDATE")
        dovecot.deliver(host.mailbox.user, asks(1))
        time.sleep(4)
        assert sent_by(smtp_sink) == []
        somebody.rollback()
    assert until(lambda: everybody(smtp_sink, 1))
    assert daemon.process.poll() is None


@pytest.mark.fault("C15")
def test_a_transaction_that_the_database_chooses_to_fail_is_begun_again(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    with psycopg.connect(host.url, autocommit=True) as administrator:
        administrator.execute("CREATE SEQUENCE tries")  # counts also what is rolled back
        administrator.execute(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF nextval('tries') < 4 THEN "
            "RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$"
        )
        administrator.execute("CREATE TRIGGER refuse BEFORE INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION refuse()")
        daemon = host.starts()
        dovecot.deliver(host.mailbox.user, asks(1))
        assert until(lambda: everybody(smtp_sink, 1))
        assert administrator.execute("SELECT last_value FROM tries").fetchone() == (4,)
    assert daemon.process.poll() is None
    assert host.inbox() == ["handled"]


@pytest.mark.fault("C14")
def test_a_line_that_breaks_between_commit_and_its_answer_loses_and_doubles_nothing(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, postgres: Postgres, postgres_url: str
) -> None:
    with (
        wire_to(postgres.port, lambda luck: 0, words=b"COMMIT", times=lambda luck: luck.randrange(2, 9)) as wire,
        hosted(tmp_path, dovecot, smtp_sink, "atcommit@example.org", people=20, url=postgres_url) as host,
    ):
        broken = host.config.read_text().replace(f":{postgres.port}/", f":{wire.port}/")
        host.config.write_text(broken)
        dovecot.deliver("atcommit@example.org", *[asks(number) for number in range(1, 21)])
        host.starts()
        end = time.monotonic() + 240
        while time.monotonic() < end and not (wire.at_ease and everybody_in_copies(smtp_sink, 20) and host.letters() == ["sent"] * 20):
            wire.at_ease = wire.broke >= 4  # a line that breaks for ever is no storm but a dead line
            if host.daemons[-1].process.poll() is not None:
                host.starts()
            time.sleep(0.2)
        assert wire.broke >= 4
        assert everybody_in_copies(smtp_sink, 20)
        assert host.inbox() == ["handled"] * 20
        assert host.findings() == []
