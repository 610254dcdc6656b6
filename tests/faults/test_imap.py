"""What a mail server does to those who read from it, tried on the daemon itself. Nobody ever sees any of it."""

from __future__ import annotations

import asyncio
import imaplib
import itertools
import random
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import apart
import servers
from alongside import loops
from alongside.settings import Server
from alongside.wire import imap, line
from daemons import Host, asks, hosted, lay, sent_by, soon, until
from proxies import wire_to
from scripted_imap import ORDINARY, Script, ScriptedImap, Talk, scripted
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
        assert until(lambda: "does not answer; mail waits" in host.status(), every=0.5)
        with servers.dovecot(port=port) as late:
            late.deliver(user, asks(1))
            assert until(lambda: everybody(smtp_sink, 1), 60)
            assert until(lambda: "does not answer" not in host.status(), every=0.5)


@pytest.mark.fault("A2", "A5")
@pytest.mark.parametrize("seconds", [2.5, pytest.param(20.0, marks=pytest.mark.long)])
def test_a_server_that_is_restarted_again_and_again_loses_and_doubles_nothing(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str, seconds: float
) -> None:
    house, luck = start_dovecot(), random.Random(2)
    with hosted(tmp_path, house, smtp_sink, user, people=200) as host:
        house.deliver(user, asks(200))
        daemon = host.starts()
        assert daemon.ready()
        house.doveadm("stop")
        for turn in range(20):
            with start_dovecot_again(house):  # type: ignore[attr-defined]
                trickle_in(house, user, range(10 * turn + 1, min(10 * turn + 11, 200)), seconds * luck.uniform(0.5, 1.5))
        with start_dovecot_again(house):  # type: ignore[attr-defined]
            assert until(lambda: everybody(smtp_sink, 200), 330)
            assert until(lambda: "mailbox  fine" in host.status(), every=0.5)
        assert host.inbox() == ["handled"] * 200
        assert (daemon.process.poll(), host.findings()) == (None, [])


def trickle_in(house: Dovecot, user: str, numbers: Iterable[int], seconds: float) -> None:
    """Mails that come one after the other over a while."""
    some = list(numbers)
    for number in some:
        house.deliver(user, asks(number))
        time.sleep(seconds / len(some))


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
        assert until(lambda: kicked(dovecot, host.mailbox.user))
        dovecot.deliver(host.mailbox.user, asks(number))
        assert until(lambda n=number: everybody(smtp_sink, n), 60)


# ---------------------------------------------------------------- the server misbehaves


@asynccontextmanager
async def misbehaving(
    tmp_path: Path, sink: SmtpSink, scripts: dict[str, Script], patience: str = "2"
) -> AsyncIterator[tuple[ScriptedImap, Host]]:
    """A daemon at a server that does what the story says; its time-outs are short, or the true ones."""
    async with scripted(scripts) as server:
        with hosted(tmp_path, Dovecot(0, tmp_path), sink, "mentor@example.org", people=4, mailbox=server.settings.server) as host:
            host.starts(**({"STORY_PATIENCE": patience} if patience else {}))
            assert await soon(lambda: any("SELECT" in words for words in server.heard), 60)
            yield server, host


def folder_of(lying: dict[int, bytes], poison: int = 0) -> dict[str, Script]:
    """A folder in which these lie until they are moved; the server hangs up where one of them is poison to it."""

    async def search(talk: Talk) -> None:
        await talk.done(b"* SEARCH" + b"".join(b" %d" % uid for uid in sorted(lying)) + b"\r\n")

    async def fetch(talk: Talk) -> None:
        for number, uid in enumerate(sorted(lying), 1):
            if uid in _uids(talk.words):
                await (_told(talk, number, uid, lying[uid]) if uid != poison or "BODY" not in talk.words else _hung_up(talk))
        if not talk.writer.is_closing():
            await talk.done()

    async def move(talk: Talk) -> None:
        for uid in _uids(talk.words):
            lying.pop(uid, None)
        await talk.done()

    return {"UID SEARCH": search, "UID FETCH": fetch, "UID MOVE": move, "IDLE": _idles}


def _uids(words: str) -> set[int]:
    """The UIDs of a command: "UID FETCH 4:6,9 …"."""
    spans = (part.partition(":") for part in words.split()[2].split(","))
    return {uid for first, _, last in spans for uid in range(int(first), int(last or first) + 1)}


async def _told(talk: Talk, number: int, uid: int, raw: bytes) -> None:
    if "BODY" in talk.words:
        await talk.say(b"* %d FETCH (UID %d BODY[] {%d}\r\n%b)\r\n" % (number, uid, len(raw), raw))
    else:
        came = f"{datetime.now(UTC):%d-%b-%Y %H:%M:%S +0000}".encode()
        await talk.say(b'* %d FETCH (UID %d RFC822.SIZE %d INTERNALDATE "%b")\r\n' % (number, uid, len(raw), came))


async def _hung_up(talk: Talk) -> None:
    talk.writer.close()


async def _idles(talk: Talk) -> None:
    await talk.say(b"+ idling\r\n")
    await talk.reader.readline()
    await talk.done()


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
        assert await soon(lambda: logins(server) >= 3)
        assert await soon(lambda: "connection to 127.0.0.1 broke off" in host.status())
        assert logins(server) < 20


@pytest.mark.fault("A6", "F1", "F6")
@pytest.mark.skipif(not apart.possible(), reason="this machine lets nobody have a network of their own")
def test_a_link_that_swallows_everything_is_told_within_six_minutes_and_mail_is_noticed_when_it_carries_again(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], start_smtp_sink: Callable[..., SmtpSink], user: str
) -> None:
    with apart.network() as link:
        house, sink = start_dovecot(), start_smtp_sink()
        with hosted(tmp_path, house, sink, user) as host:
            daemon = host.starts()
            house.deliver(user, asks(1))
            assert until(lambda: everybody(sink, 1))
            assert until(lambda: host.inbox() == ["handled"])
            time.sleep(3)  # it idles
            link.switch(False)
            lay(house, user, "meanwhile", asks(2))
            assert until(lambda: "connection to 127.0.0.1 broke off" in host.status(), 360, 2.0)
            assert everybody(sink, 1)
            time.sleep(60)
            link.switch(True)
            assert until(lambda: everybody(sink, 2), 360, 0.5)
            assert until(lambda: "broke off" not in host.status(), every=0.5)
            assert (daemon.process.poll(), host.inbox()) == (None, ["handled"] * 2)


@pytest.mark.fault("F6")
@pytest.mark.long
@pytest.mark.skipif(not apart.possible(), reason="this machine lets nobody have a network of their own")
def test_when_our_address_changes_under_way_the_mailbox_is_asked_again_within_six_minutes(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], start_smtp_sink: Callable[..., SmtpSink], user: str
) -> None:
    with apart.network() as link:
        link.known_as("127.0.0.10")
        house, sink = start_dovecot(), start_smtp_sink()
        with hosted(tmp_path, house, sink, user) as host:
            daemon = host.starts()
            house.deliver(user, asks(1))
            assert until(lambda: everybody(sink, 1), 60)
            time.sleep(3)  # it idles
            began = time.monotonic()
            link.known_as("127.0.0.11", instead_of="127.0.0.10")
            lay(house, user, "meanwhile", asks(2))
            assert until(lambda: everybody(sink, 2), 360, 0.5)
            print(f"answered {time.monotonic() - began:.0f} s after our address had changed")
            assert "broke off" in daemon.said
            assert (daemon.process.poll(), host.inbox()) == (None, ["handled"] * 2)


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

    async with misbehaving(tmp_path, smtp_sink, {"UID FETCH": fetch, "IDLE": _falls_silent}, patience="5"):
        assert await soon(lambda: sent_by(smtp_sink) == ["person1@example.org"])
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


@pytest.mark.fault("A9")
def test_a_password_that_is_changed_under_way_is_tried_three_times_in_ten_minutes_and_the_coordinator_reads_of_it(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    house = start_dovecot()
    with hosted(tmp_path, house, smtp_sink, user) as host:
        daemon = host.starts(STORY_HURRY="60")
        house.deliver(user, asks(1))
        assert until(lambda: everybody(smtp_sink, 1))
        of_old = change_password(house, "another")
        assert until(lambda: kicked(house, user))
        assert until(lambda: "refuses our user name or password" in host.status(), 60)
        assert host.types("status").returncode == 1
        time.sleep(600 / 60)
        assert 1 <= refused_logins(house) <= 3
        host.set_clock(3700)
        assert until(lambda: any(b"the mailbox cannot be read" in mail.raw for mail in smtp_sink.mails()), 120)
        assert [mail.recipient for mail in smtp_sink.mails()].count("mary@example.org") == 1
        change_password(house, PASSWORD, of_old)
        house.deliver(user, asks(2))
        assert until(lambda: everybody(smtp_sink, 2), 120)
        assert PASSWORD not in daemon.said


@pytest.mark.fault("A9")
@pytest.mark.long
def test_a_password_that_is_changed_is_tried_three_times_in_ten_true_minutes(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    house = start_dovecot()
    with hosted(tmp_path, house, smtp_sink, user) as host:
        daemon = host.starts()
        house.deliver(user, asks(1))
        assert until(lambda: everybody(smtp_sink, 1), 60)
        of_old = change_password(house, "another")
        assert until(lambda: kicked(house, user))
        assert until(lambda: "refuses our user name or password" in host.status(), 90)
        time.sleep(600)
        tried = refused_logins(house)
        print(f"{tried} refused logins in ten minutes")
        assert 1 <= tried <= 3
        assert host.types("status").returncode == 1
        change_password(house, PASSWORD, of_old)
        house.deliver(user, asks(2))
        assert daemon.end() < 20
        assert host.starts().ready()
        assert until(lambda: everybody(smtp_sink, 2), 60)


def change_password(house: Dovecot, new: str, conf: str = "") -> str:
    """The administrator gives every mailbox another password; what the configuration was before."""
    file = house.place / "dovecot.conf"
    before = file.read_text()
    file.write_text(conf or before.replace(f"args = password={PASSWORD}", f"args = password={new}"))
    house.doveadm("reload")
    return before


def refused_logins(house: Dovecot) -> int:
    return (house.place / "dovecot.log").read_text().count("auth failed")


@pytest.mark.fault("A26")
async def test_a_server_that_takes_five_seconds_for_each_command_is_worked_with(tmp_path: Path, smtp_sink: SmtpSink) -> None:
    lying = {4: asks(1)}

    def late(script: Script) -> Script:
        async def answer(talk: Talk) -> None:
            await asyncio.sleep(5)
            await script(talk)

        return answer

    def says(words: bytes) -> Script:
        return lambda talk: talk.done(words)

    scripts = {**{name: says(words) for name, words in ORDINARY.items()}, **folder_of(lying)}
    slow = {name: late(script) for name, script in scripts.items()}
    async with misbehaving(tmp_path, smtp_sink, slow, patience="") as (server, host):
        assert await soon(lambda: everybody(smtp_sink, 1), 120)
        assert await soon(lambda: lying == {}, 60)
        assert await soon(lambda: "mailbox  fine" in host.status())
        assert logins(server) == 1


@pytest.mark.fault("A26")
async def test_a_server_that_asks_us_to_slow_down_hears_less_than_a_command_a_second(tmp_path: Path, smtp_sink: SmtpSink) -> None:
    busy: dict[str, Script] = {"UID SEARCH": lambda talk: talk.done(status="NO [THROTTLED] slow down")}
    async with misbehaving(tmp_path, smtp_sink, busy, patience="") as (server, host):
        assert await soon(lambda: "asks us to slow down" in host.status())
        began, before = time.monotonic(), len(server.heard)
        await asyncio.sleep(50)
        assert logins(server) <= 4
        assert len(server.heard) - before < time.monotonic() - began


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
@pytest.mark.parametrize(("share", "every"), [(0.3, 1), (0.7, 10)])
def test_connections_that_break_at_any_byte_lose_and_double_nothing(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str, share: float, every: int
) -> None:
    with wire_to(dovecot.port, lambda luck: luck.randrange(1, 20000) if luck.random() < share else None) as wire:
        mailbox = Server(HOST, wire.port, "plain", user, PASSWORD)
        with hosted(tmp_path, dovecot, smtp_sink, user, people=300, mailbox=mailbox) as host:
            daemon = host.starts(STORY_PATIENCE="3")
            for turn, number in enumerate(range(1, 301, 6)):
                dovecot.deliver(user, *[asks(n) for n in range(number, number + 6)])
                time.sleep(0.4)
                if turn % every == 0:  # a connection that holds would hold for ever
                    kicked(dovecot, user)
            assert until(lambda: everybody(smtp_sink, 300), 240)
            assert host.inbox() == ["handled"] * 300
            assert (daemon.process.poll(), host.findings()) == (None, [])
    assert wire.broke >= 3  # of some dozen connections; more of them where the machine is faster


@pytest.mark.fault("A16")
def test_a_mail_that_a_person_deletes_between_our_search_and_our_fetch_is_left_out_and_the_rest_is_read(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    gone: list[str] = []

    def deletes(said: bytes) -> None:
        if b"BODY.PEEK[]" in said and not gone:
            with dovecot.session(user) as person:
                person.select()
                person.uid("STORE", "2", "+FLAGS", r"(\Deleted)")
                gone.append(person.expunge()[0])

    with wire_to(dovecot.port, lambda luck: None, hears=deletes) as wire:
        mailbox = Server(HOST, wire.port, "plain", user, PASSWORD)
        with hosted(tmp_path, dovecot, smtp_sink, user, people=4, mailbox=mailbox) as host:
            dovecot.deliver(user, asks(1), asks(2), asks(3))
            daemon = host.starts()
            assert until(lambda: sent_by(smtp_sink) == ["person1@example.org", "person3@example.org"])
            dovecot.deliver(user, asks(4))
            assert until(lambda: sent_by(smtp_sink) == [f"person{number}@example.org" for number in (1, 3, 4)])
            assert (host.inbox(), gone, wire.came) == (["handled"] * 3, ["OK"], 1)
            assert (daemon.process.poll(), "mailbox  fine" in host.status()) == (None, True)


@pytest.mark.fault("A28")
@pytest.mark.parametrize("piece", [1, 2, 3, 5, 7, 11])
def test_answers_that_come_in_crumbs_are_read(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str, piece: int) -> None:
    with wire_to(dovecot.port, lambda luck: None, piece=piece) as wire:
        mailbox = Server(HOST, wire.port, "plain", user, PASSWORD)
        with hosted(tmp_path, dovecot, smtp_sink, user, mailbox=mailbox) as host:
            dovecot.deliver(user, asks(1), asks(2))
            host.starts()
            assert until(lambda: everybody(smtp_sink, 2), 60)
            dovecot.deliver(user, asks(3))
            assert until(lambda: everybody(smtp_sink, 3), 60)
            assert wire.came == 1


@pytest.mark.fault("A28")
async def test_unasked_news_are_borne_and_nonsense_ends_the_connection_and_no_more(tmp_path: Path, smtp_sink: SmtpSink) -> None:
    lying, nonsense = {4: asks(1)}, [b"* 1 FETCH (UID 4 BODY[] {99999999999999}\r\nx", b"* 1 FETCH (((\xff\x00 {\r\n", b"* 1 FETCH NIL\r\n"]
    ordinary = folder_of(lying)

    async def fetch(talk: Talk) -> None:
        await talk.say(b"* 9 EXPUNGE\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* OK still here\r\n")
        if "BODY" in talk.words and nonsense:
            await talk.say(nonsense.pop(0))
            await talk.done()
        else:
            await ordinary["UID FETCH"](talk)

    async with misbehaving(tmp_path, smtp_sink, {**ordinary, "UID FETCH": fetch}) as (server, host):
        assert await soon(lambda: everybody(smtp_sink, 1), 60)
        assert await soon(lambda: lying == {})
        assert await soon(lambda: "mailbox  fine" in host.status())
        assert nonsense == []
        assert logins(server) < 12
        assert host.daemons[0].process.poll() is None


@pytest.mark.fault("A28", "E7")
async def test_a_mail_that_breaks_the_link_at_each_fetch_is_put_aside_while_all_others_are_read(
    tmp_path: Path, smtp_sink: SmtpSink
) -> None:
    lying = {4: asks(1), 5: asks(2), 6: asks(3)}
    async with misbehaving(tmp_path, smtp_sink, folder_of(lying, poison=5), patience="5") as (server, host):
        assert await soon(lambda: sent_by(smtp_sink) == ["person1@example.org", "person3@example.org"], 60)
        assert await soon(lambda: sorted(host.inbox()) == ["handled", "handled", "quarantined"], 60)
        assert await soon(lambda: lying == {})
        before = logins(server)
        lying[7] = asks(4)
        assert await soon(lambda: sent_by(smtp_sink) == [f"person{number}@example.org" for number in (1, 3, 4)])
        assert logins(server) == before
        moves = [words for words in server.heard if words.startswith("UID MOVE 5 ")]
        assert len(moves) == 1
        assert "Needs a person" in moves[0]
        assert "1 mail(s) could not be read" in host.status()
        assert "whenever this mail is fetched" in str([row["reason"] for row in host.export()["inbox"]])
        assert host.findings() == []


@pytest.mark.fault("A25")
def test_a_server_that_grants_one_connection_is_content_with_us(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    house = start_dovecot(settings="mail_max_userip_connections = 1\n")
    with hosted(tmp_path, house, smtp_sink, user) as host:
        house.deliver(user, asks(1))
        occupied = house.session(user)
        host.starts(STORY_PATIENCE="2")
        assert until(lambda: "slow down" in host.status() or "broke off" in host.status() or "refuses" in host.status(), every=0.5)
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
    dovecot.deliver(host.mailbox.user, *old(500), at=long_ago)
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
    assert until(lambda: [row["reason"] for row in host.export()["inbox"]].count("older than the programme") == 1500, 120, 0.5)
    assert host.inbox().count("handled") == 3
    assert host.findings() == []


@pytest.mark.fault("G9", "H6")
def test_another_mailbox_with_thousands_of_old_mails_is_left_as_it_lies_and_what_is_new_in_it_is_answered(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    now, many, other = datetime.now(UTC), 3_000, f"other.{user}"
    with hosted(tmp_path, dovecot, smtp_sink, user, people=8, age=timedelta(days=90)) as host:
        dovecot.deliver(user, asks(1))
        first = host.starts()
        assert until(lambda: everybody(smtp_sink, 1))
        assert until(lambda: "mailbox  fine" in host.status())
        first.end()
        dovecot.deliver(other, asks(2))
        dovecot.doveadm("mailbox", "update", "-u", other, "--uid-validity", "4711", "INBOX")
        for number, raw in enumerate(old(many)):
            lay(dovecot, other, f"{number}", raw, now - timedelta(days=8 + number % 60))
        dovecot.doveadm("force-resync", "-u", other, "INBOX")
        host.config.write_text(host.config.read_text().replace(f'user = "{user}"', f'user = "{other}"'))
        second = host.starts()
        assert until(lambda: everybody(smtp_sink, 2), 60)
        assert until(lambda: host.inbox().count("ignored") == many, 120, 1.0)
        assert everybody(smtp_sink, 2)
        assert f"{many} mail(s) from before the last look" in "".join(host.concerns())
        assert (second.process.poll(), host.findings()) == (None, [])


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
