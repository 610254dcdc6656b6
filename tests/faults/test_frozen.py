"""Servers that stand still without hanging up, and go on: what they were told before, they do when they wake. Nobody may notice."""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from email import message_from_bytes
from pathlib import Path

import pytest

from alongside.ledger.unsure import ONCE_AT_MOST
from alongside.settings import Server
from daemons import Host, asks, hosted, lay, sent_by, until
from posted import write_letters
from proxies import wire_to
from servers import HOST, PASSWORD, Dovecot, SmtpSink

_users = itertools.count(1)
MANY = 30
WITHIN_SIX_MINUTES = 360.0


@pytest.fixture
def user() -> str:
    return f"frozen{next(_users)}@example.org"


@contextmanager
def standing_still(*pids: int) -> Iterator[None]:
    """These processes take no step, and the kernel keeps their connections open for them."""
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


def pids_of(sink: SmtpSink) -> list[int]:
    """The processes of a relay, told by its port."""
    commands = ((entry, entry / "cmdline") for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [int(entry.name) for entry, command in commands if f"{HOST}:{sink.port}".encode() in _read(command).split(b"\0")]


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""  # it has ended meanwhile


def house_of(house: Dovecot) -> list[int]:
    """Dovecot's master and everything that it has started."""
    master = int((house.place / "run" / "master.pid").read_text())
    children = (entry for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [master, *(int(entry.name) for entry in children if _read(entry / "stat").rpartition(b")")[2].split()[1:2] == [b"%d" % master])]


def sessions_of(house: Dovecot, user: str) -> list[int]:
    """The processes that serve a user's connections."""
    rows = (row.split() for row in house.doveadm("who", "-1", user).splitlines()[1:])
    return [int(pid) for _, service, pid, *_ in rows if service == "imap"]


# ---------------------------------------------------------------- the relay


TRUE = {"STORY_PATIENCE": "0"}
HURRIED = {"STORY_PATIENCE": "3", "STORY_DOT_PATIENCE": "8", "STORY_CONNECT_PATIENCE": "6"}


@pytest.mark.fault("B3", "B2")
@pytest.mark.parametrize(
    ("stage", "seconds", "patience"),
    [
        *[pytest.param(stage, 30, TRUE, id=f"half a minute at {stage}") for stage in ("rcpt", ".")],
        *[pytest.param(stage, 25, HURRIED, id=f"beyond all patience at {stage}") for stage in ("mail", ".")],
        *[pytest.param(stage, 420, TRUE, id=f"seven minutes at {stage}", marks=pytest.mark.long) for stage in ("mail", "data", ".")],
    ],
)
def test_a_relay_that_stands_still_in_the_middle_of_thirty_letters_loses_none_and_doubles_only_what_was_unsure(
    tmp_path: Path,
    dovecot: Dovecot,
    start_smtp_sink: Callable[..., SmtpSink],
    user: str,
    stage: str,
    seconds: int,
    patience: dict[str, str],
) -> None:
    slow = start_smtp_sink("-W", f"{stage}:1", "-t", "600")
    (relay,) = pids_of(slow)
    with hosted(tmp_path, dovecot, slow, user, people=MANY) as host:
        write_letters(host, MANY)
        daemon = host.starts(**patience)
        assert until(lambda: len(slow.mails()) >= 4)
        with standing_still(relay):
            began = time.monotonic()
            if seconds > 30 or patience == HURRIED:
                assert until(lambda: "problem  relay since" in host.status(), WITHIN_SIX_MINUTES, seconds / 30)
                print(f"said after {time.monotonic() - began:.0f} s")
            time.sleep(max(0.0, seconds - (time.monotonic() - began)))
        assert until(lambda: all(over(host).values()), 180, 0.5), over(host)
        assert until(lambda: "relay    fine" in host.status())
        assert daemon.process.poll() is None
        unsure = doubts(host)
    copies = Counter(str(message_from_bytes(mail.raw)["Message-ID"]) for mail in slow.mails())
    assert len(copies) == len({mail.raw for mail in slow.mails()}) == MANY
    print(f"{sum(copies.values()) - MANY} second copies, {sum(unsure.values())} doubts")
    assert all(count - 1 <= unsure[mark] for mark, count in copies.items())
    assert {mark for mark, count in copies.items() if count > 1 and mark[1:].partition(".")[0] in ONCE_AT_MOST} == set()
    if patience == TRUE and seconds == 30:
        assert max(copies.values()) == 1


def over(host: Host) -> dict[int, bool]:
    """Whether each letter is settled: it has left, or is one of which no second copy may leave."""
    with closing(sqlite3.connect(f"file:{host.ledger}?mode=ro", uri=True)) as look:
        rows = look.execute("SELECT id, state, kind FROM letters").fetchall()
    return {number: state == "sent" or (state == "maybe" and kind in ONCE_AT_MOST) for number, state, kind in rows}


def doubts(host: Host) -> dict[str, int]:
    """How often it was unsure of each letter whether it had left."""
    with closing(sqlite3.connect(f"file:{host.ledger}?mode=ro", uri=True)) as look:
        return dict(look.execute("SELECT message_id, unsure FROM letters").fetchall())


# ---------------------------------------------------------------- the mailbox


def everybody(sink: SmtpSink, count: int) -> bool:
    """Whether each of so many people has had exactly one letter."""
    return sent_by(sink) == sorted(f"person{number}@example.org" for number in range(1, count + 1))


def lying_in(house: Dovecot, user: str) -> tuple[int, int]:
    """How many mails lie in the mailbox, and among what was handled."""
    with house.session(user) as session:
        inbox, done = (int(session.select(name, readonly=True)[1][0] or 0) for name in ("INBOX", '"Alongside.Done"'))
    return inbox, done


WORDS = ("UID SEARCH", "BODY.PEEK[]", "UID MOVE")


@pytest.mark.fault("A6", "A7")
@pytest.mark.parametrize(
    ("word", "seconds", "patience"),
    [
        pytest.param("BODY.PEEK[]", 30, "0", id="half a minute at the fetching"),
        *[pytest.param(word, 15, "3", id=f"beyond all patience at {word}") for word in WORDS],
        *[pytest.param(word, 420, "0", id=f"seven minutes at {word}", marks=pytest.mark.long) for word in WORDS],
    ],
)
def test_a_mailbox_that_stands_still_at_a_command_does_it_when_it_wakes_and_each_mail_is_answered_once(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str, word: str, seconds: int, patience: str
) -> None:
    house, still = start_dovecot(), list[int]()

    def stands_still(said: bytes) -> None:
        if word.encode() in said and not still:
            still.extend(house_of(house))
            for pid in still:
                os.kill(pid, signal.SIGSTOP)

    with wire_to(house.port, lambda luck: None, hears=stands_still) as wire:
        mailbox = Server(HOST, wire.port, "plain", user, PASSWORD)
        with hosted(tmp_path, house, smtp_sink, user, people=MANY, mailbox=mailbox) as host:
            house.deliver(user, *[asks(number) for number in range(1, MANY + 1)])
            daemon = host.starts(STORY_PATIENCE=patience, STORY_CONNECT_PATIENCE=patience)
            assert until(lambda: bool(still))
            began = time.monotonic()
            try:
                if (seconds, patience) != (30, "0"):
                    assert until(lambda: "problem  mailbox since" in host.status(), WITHIN_SIX_MINUTES, seconds / 30)
                    print(f"said after {time.monotonic() - began:.0f} s")
                time.sleep(max(0.0, seconds - (time.monotonic() - began)))
            finally:
                for pid in still:
                    os.kill(pid, signal.SIGCONT)
            assert until(lambda: everybody(smtp_sink, MANY), 180, 0.5), sent_by(smtp_sink)
            assert until(lambda: lying_in(house, user) == (0, MANY), 60, 0.5), lying_in(house, user)
            assert until(lambda: "mailbox  fine" in host.status())
            assert (daemon.process.poll(), host.inbox(), host.findings()) == (None, ["handled"] * MANY, [])
    assert everybody(smtp_sink, MANY)


@pytest.mark.fault("A6")
@pytest.mark.parametrize(("seconds", "patience"), [(15, "3"), pytest.param(420, "0", marks=pytest.mark.long)])
def test_while_the_connection_that_idles_stands_still_mail_is_read_over_another(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str, seconds: int, patience: str
) -> None:
    house = start_dovecot()
    with hosted(tmp_path, house, smtp_sink, user) as host:
        house.deliver(user, asks(1))
        daemon = host.starts(STORY_PATIENCE=patience, STORY_CONNECT_PATIENCE=patience)
        assert until(lambda: everybody(smtp_sink, 1))
        assert until(lambda: lying_in(house, user) == (0, 1))
        time.sleep(1)  # it idles
        with standing_still(*sessions_of(house, user)):
            began = time.monotonic()
            lay(house, user, "meanwhile", asks(2))
            assert until(lambda: everybody(smtp_sink, 2), WITHIN_SIX_MINUTES, 0.5)
            print(f"answered after {time.monotonic() - began:.0f} s")
            time.sleep(max(0.0, seconds - (time.monotonic() - began)))
        house.deliver(user, asks(3))
        assert until(lambda: everybody(smtp_sink, 3))
        assert until(lambda: lying_in(house, user) == (0, 3))
        assert (daemon.process.poll(), host.inbox(), host.findings()) == (None, ["handled"] * 3, [])
