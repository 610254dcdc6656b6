"""What a mail server does to those who read from it, tried on the daemon itself. Nobody ever sees any of it."""

from __future__ import annotations

import asyncio
import imaplib
import itertools
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import servers
from alongside import loops
from alongside.settings import Server
from alongside.wire import imap, line
from daemons import Host, asks, hosted, sent_by, soon, until
from proxies import wire_to
from scripted_imap import Script, ScriptedImap, Talk, scripted
from servers import HOST, PASSWORD, Dovecot, SmtpSink, free_port

_users = itertools.count(1)


@pytest.fixture
def user() -> str:
    return f"imap{next(_users)}@example.org"


@pytest.fixture
def host(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> Iterator[Host]:
    with hosted(tmp_path, dovecot, smtp_sink, user, people=8) as one:
        yield one


def everybody(sink: SmtpSink, count: int) -> bool:
    """Whether each of so many people has had exactly one letter."""
    return sent_by(sink) == sorted(f"person{number}@example.org" for number in range(1, count + 1))


def start_dovecot_again(house: Dovecot) -> object:
    """The same house on the same port; leave the returned block to stop it."""
    command = [servers.find_program("dovecot"), "-F", "-c", str(house.place / "dovecot.conf")]
    return servers.running(command, house.port, log=house.place / "again.log")


# ---------------------------------------------------------------- the server goes


@pytest.mark.fault("A1")
def test_a_server_that_is_down_at_the_start_is_said_and_found_when_it_is_up(tmp_path: Path, smtp_sink: SmtpSink, user: str) -> None:
    port = free_port()
    mailbox = Server(HOST, port, "plain", user, PASSWORD)
    with hosted(tmp_path, Dovecot(port, tmp_path), smtp_sink, user, mailbox=mailbox) as host:
        assert host.starts().ready()
        assert until(lambda: "does not answer; mail waits" in host.status(), 20, 0.5)
        with servers.dovecot(port=port) as late:
            late.deliver(user, asks(1))
            assert until(lambda: everybody(smtp_sink, 1), 60)
            assert until(lambda: "does not answer" not in host.status(), 20, 0.5)


@pytest.mark.fault("A2", "A5")
def test_a_server_that_is_restarted_again_and_again_loses_and_doubles_nothing(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    house = start_dovecot()
    with hosted(tmp_path, house, smtp_sink, user, people=24) as host:
        house.deliver(user, *[asks(number) for number in range(1, 5)])
        assert host.starts().ready()
        time.sleep(0.5)
        house.doveadm("stop")
        for turn in range(1, 6):
            with start_dovecot_again(house):  # type: ignore[attr-defined]
                house.deliver(user, *[asks(number) for number in range(4 * turn + 1, 4 * turn + 5)])
                time.sleep(1.0)
        with start_dovecot_again(house):  # type: ignore[attr-defined]
            assert until(lambda: everybody(smtp_sink, 24), 60)
        assert host.inbox() == ["handled"] * 24


def kicked(dovecot: Dovecot, user: str) -> bool:
    """Whether somebody was there to be thrown out: a daemon that has just begun, or come back, is not there yet."""
    try:
        dovecot.doveadm("kick", user)
    except subprocess.CalledProcessError:
        return False
    return True


@pytest.mark.fault("A3")
def test_a_goodbye_while_idle_is_noticed(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    assert host.starts().ready()
    for number in (1, 2, 3):
        time.sleep(0.5)
        assert until(lambda: kicked(dovecot, host.mailbox.user), 30)
        dovecot.deliver(host.mailbox.user, asks(number))
        assert until(lambda n=number: everybody(smtp_sink, n), 60)


# ---------------------------------------------------------------- the server misbehaves


@asynccontextmanager
async def misbehaving(tmp_path: Path, sink: SmtpSink, scripts: dict[str, Script]) -> AsyncIterator[tuple[ScriptedImap, Host]]:
    """A daemon at a server that does what the story says; its time-outs are short."""
    async with scripted(scripts) as server:
        with hosted(tmp_path, Dovecot(0, tmp_path), sink, "mentor@example.org", mailbox=server.settings.server) as host:
            host.starts(STORY_PATIENCE="2")
            assert await soon(lambda: any("SELECT" in words for words in server.heard))
            yield server, host


def logins(server: ScriptedImap) -> int:
    return sum(words.startswith("LOGIN") for words in server.heard)


async def _goodbye(talk: Talk) -> None:
    await talk.say(b"* BYE shutting down\r\n")
    talk.writer.close()


async def _hangs_up(talk: Talk) -> None:
    await talk.say(b"+ idling\r\n")
    talk.writer.close()


async def _falls_silent(talk: Talk) -> None:
    await talk.say(b"+ idling\r\n")
    await asyncio.sleep(3600)


EMPTY: dict[str, Script] = {"UID SEARCH": lambda talk: talk.done(b"* SEARCH\r\n")}


@pytest.mark.fault("A4", "A5", "A6")
@pytest.mark.parametrize("idle", [_goodbye, _hangs_up, _falls_silent], ids=["A4", "A5", "A6"])
async def test_a_link_that_dies_in_idle_is_left_and_made_anew(tmp_path: Path, smtp_sink: SmtpSink, idle: Script) -> None:
    async with misbehaving(tmp_path, smtp_sink, {**EMPTY, "IDLE": idle}) as (server, host):
        assert await soon(lambda: logins(server) >= 3, 30)
        assert await soon(lambda: "connection to 127.0.0.1 broke off" in host.status(), 30)
        assert logins(server) < 20


@pytest.mark.fault("A6")
def test_with_the_true_limits_a_dead_link_is_noticed_within_six_minutes() -> None:
    assert loops.MAIL_EVERY + line.PATIENCE + line.CONNECT_PATIENCE <= 360


@pytest.mark.fault("A7")
async def test_a_mail_that_stalls_half_way_is_read_later_and_once(tmp_path: Path, smtp_sink: SmtpSink) -> None:
    raw, tries = asks(1), itertools.count(1)

    async def fetch(talk: Talk) -> None:
        size = b'* 1 FETCH (UID 4 RFC822.SIZE %d INTERNALDATE "%s")\r\n' % (
            len(raw),
            f"{datetime.now(UTC):%d-%b-%Y %H:%M:%S +0000}".encode(),
        )
        if "BODY" not in talk.words:
            await talk.done(size)
        elif next(tries) == 1:
            await talk.say(b"* 1 FETCH (UID 4 BODY[] {%d}\r\n" % len(raw) + raw[:40])
            await asyncio.sleep(3600)
        else:
            await talk.done(b"* 1 FETCH (UID 4 BODY[] {%d}\r\n%b)\r\n" % (len(raw), raw))

    async with misbehaving(tmp_path, smtp_sink, {"UID FETCH": fetch, "IDLE": _falls_silent}):
        assert await soon(lambda: sent_by(smtp_sink) == ["person1@example.org"], 30)
    assert next(tries) == 3


@pytest.mark.fault("A9")
async def test_a_password_that_was_changed_is_said_and_the_account_is_not_locked(tmp_path: Path, smtp_sink: SmtpSink) -> None:
    async with scripted({"LOGIN": lambda talk: talk.done(status="NO [AUTHENTICATIONFAILED] no")}) as server:
        with hosted(tmp_path, Dovecot(0, tmp_path), smtp_sink, "mentor@example.org", mailbox=server.settings.server) as host:
            assert await asyncio.to_thread(host.starts().ready)
            assert await soon(lambda: "refuses our user name or password" in host.status())
            await asyncio.sleep(4)
            assert logins(server) == 1
            assert "rehearsal" not in host.daemons[0].said


@pytest.mark.fault("A26")
async def test_a_server_that_asks_us_to_slow_down_is_not_pressed(tmp_path: Path, smtp_sink: SmtpSink) -> None:
    busy: dict[str, Script] = {"UID SEARCH": lambda talk: talk.done(status="NO [THROTTLED] slow down")}
    async with misbehaving(tmp_path, smtp_sink, busy) as (server, host):
        assert await soon(lambda: "asks us to slow down" in host.status())
        before, began = len(server.heard), time.monotonic()
        await asyncio.sleep(6)
        assert logins(server) <= 8
        assert (len(server.heard) - before) / (time.monotonic() - began) < 8  # a login is seven commands, the next one waits


@pytest.mark.fault("A8")
def test_connections_that_break_at_any_byte_lose_and_double_nothing(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    with wire_to(dovecot.port, lambda luck: luck.randrange(300, 20000) if luck.random() < 0.7 else None) as wire:
        mailbox = Server(HOST, wire.port, "plain", user, PASSWORD)
        with hosted(tmp_path, dovecot, smtp_sink, user, people=60, mailbox=mailbox) as host:
            host.starts(STORY_PATIENCE="3")
            for number in range(1, 61, 6):
                dovecot.deliver(user, *[asks(n) for n in range(number, number + 6)])
                time.sleep(0.4)
            assert until(lambda: everybody(smtp_sink, 60), 90)
            assert host.inbox() == ["handled"] * 60
    assert wire.broke >= 3


@pytest.mark.fault("A25")
def test_a_server_that_grants_one_connection_is_content_with_us(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    house = start_dovecot(settings="mail_max_userip_connections = 1\n")
    with hosted(tmp_path, house, smtp_sink, user) as host:
        house.deliver(user, asks(1))
        occupied = house.session(user)
        host.starts(STORY_PATIENCE="2")
        assert until(lambda: "slow down" in host.status() or "broke off" in host.status() or "refuses" in host.status(), 20, 0.5)
        occupied.logout()
        assert until(lambda: everybody(smtp_sink, 1), 60)


@pytest.mark.fault("A27")
def test_a_server_without_idle_and_move_is_asked_now_and_then(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    house = start_dovecot(capability="IMAP4rev1")
    with hosted(tmp_path, house, smtp_sink, user) as host:
        assert imap.POLL <= 60
        assert host.starts(STORY_PATIENCE="3").ready()
        time.sleep(1)
        house.deliver(user, asks(1))
        assert until(lambda: everybody(smtp_sink, 1), 60)
        house.deliver(user, asks(2))
        assert until(lambda: everybody(smtp_sink, 2), 60)
        assert host.inbox() == ["handled"] * 2


# ---------------------------------------------------------------- what people and administrators do to the folder


def old(count: int) -> list[bytes]:
    return [asks(number % 8 + 1, mark=f".old{number}") for number in range(count)]


@pytest.mark.fault("A13", "A14", "G9", "H6")
def test_new_numbers_for_old_mail_start_nothing_again(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=30)
    dovecot.deliver(host.mailbox.user, *old(100), at=long_ago)
    dovecot.deliver(host.mailbox.user, asks(1))
    daemon = host.starts()
    assert until(lambda: everybody(smtp_sink, 1))
    dovecot.doveadm("mailbox", "update", "-u", host.mailbox.user, "--uid-validity", "99999", "INBOX")
    dovecot.deliver(host.mailbox.user, asks(2))
    assert until(lambda: everybody(smtp_sink, 2), 60)
    daemon.end()
    dovecot.doveadm("mailbox", "update", "-u", host.mailbox.user, "--uid-validity", "100999", "INBOX")
    dovecot.deliver(host.mailbox.user, asks(3))
    assert host.starts().ready()
    assert until(lambda: everybody(smtp_sink, 3), 60)
    assert host.inbox().count("handled") == 3
    assert host.findings() == []


@pytest.mark.fault("A15", "A17", "A18", "A19")
def test_what_a_person_reads_moves_or_doubles_is_handled_once(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    same = asks(1)
    dovecot.deliver(host.mailbox.user, same, same, asks(2), asks(3, mark=".x"), asks(4).replace(b"<4@", b"<3.x@"))
    with dovecot.session(host.mailbox.user) as person:
        person.select()
        person.store("1:*", "+FLAGS", r"(\Seen)")
        person.create("Elsewhere")
        person.uid("MOVE", "3", "Elsewhere")
    assert host.starts().ready()
    assert until(lambda: sent_by(smtp_sink) == [f"person{n}@example.org" for n in (1, 3, 4)])
    with dovecot.session(host.mailbox.user) as person:
        _moved_back(person)
    assert until(lambda: everybody(smtp_sink, 4))
    with dovecot.session(host.mailbox.user) as person:
        person.select('"Alongside.Done"')
        person.copy("1:*", "INBOX")
    time.sleep(2)
    assert everybody(smtp_sink, 4)
    assert host.inbox().count("handled") == 4


def _moved_back(person: imaplib.IMAP4) -> None:
    person.select("Elsewhere")
    person.uid("MOVE", "1:*", "INBOX")
