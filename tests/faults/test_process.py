"""The process as systemd knows it: ready, alive, stopped, told again, killed by a mail, and put to sleep."""

from __future__ import annotations

import asyncio
import itertools
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from alongside.loops import GRACE
from alongside.settings import Server
from daemons import IN_TIME, Host, asks, hosted, sent_by, soon, until
from pairs_at_work import talk_once
from posted import write_letters
from proxies import wire_to
from scripted_smtp import relaying
from servers import HOST, Dovecot, SmtpSink

_users = itertools.count(1)


@pytest.fixture
def user() -> str:
    return f"process{next(_users)}@example.org"


@pytest.fixture
def host(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> Iterator[Host]:
    with hosted(tmp_path, dovecot, smtp_sink, user) as one:
        yield one


@pytest.mark.fault("E8")
def test_it_is_ready_when_ledger_and_lease_are_there_and_feeds_the_watchdog(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    dovecot.deliver(host.mailbox.user, asks(1))
    daemon = host.starts()
    assert daemon.ready()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    assert until(lambda: daemon.told.count("WATCHDOG=1") >= 2)
    assert "daemon" in host.status()
    assert daemon.end() < 20
    assert daemon.process.returncode == 0
    assert "STOPPING=1" in daemon.told
    assert (host.inbox(), host.letters(), host.findings()) == (["handled"], ["sent"], [])


@pytest.mark.fault("E8")
@pytest.mark.parametrize("loop", ["_read", "_fire", "_carry", "_renew", "_look", "_feed"])
def test_a_loop_that_breaks_takes_the_process_with_it_and_leaves_no_deaf_one(host: Host, loop: str) -> None:
    daemon = host.starts(STORY_BREAKS=loop)
    assert daemon.process.wait(IN_TIME) != 0
    assert f"a bug in {loop}" in daemon.said
    assert "STOPPING=1" in daemon.told


@pytest.mark.fault("G8")
def test_a_wrong_password_at_the_first_start_is_told_within_ten_seconds_with_what_the_server_said(
    tmp_path: Path, start_dovecot: Callable[..., Dovecot], smtp_sink: SmtpSink, user: str
) -> None:
    strict = start_dovecot(password="another")
    with hosted(tmp_path, strict, smtp_sink, user, mailbox=Server(HOST, strict.port, "plain", user, "rehearsal")) as host:
        daemon = host.starts()
        assert daemon.ready()
        assert until(lambda: "refuses our user name or password" in daemon.said, 10)
        assert "AUTHENTICATIONFAILED" in daemon.said or "Authentication failed" in daemon.said
        assert str(strict.port) in host.config.read_text()
        assert "rehearsal" not in daemon.said


@pytest.mark.fault("G8")
async def test_a_wrong_password_of_the_relay_is_told_within_ten_seconds_too_though_no_letter_is_due(
    tmp_path: Path, dovecot: Dovecot, user: str
) -> None:
    refusing = {"EHLO": "250-relay\r\n250 AUTH PLAIN LOGIN", "AUTH": "535 5.7.8 these are not your credentials"}
    async with relaying(refusing) as relay:
        server = Server(HOST, relay.port, "plain", "mentor@example.org", "rehearsal")
        with hosted(tmp_path, dovecot, relay.port, user, relay=server) as host:
            daemon = host.starts()
            assert await asyncio.to_thread(daemon.ready)
            assert await soon(lambda: "these are not your credentials" in daemon.said, 10)
            assert await soon(lambda: "problem  relay since" in host.status())
            assert "login refused: these are not your credentials" in host.status()
            assert await soon(lambda: "mailbox  fine" in host.status())
            assert "rehearsal" not in daemon.said
            await asyncio.sleep(6)
            assert sum(line.startswith("AUTH") for line in relay.heard) == 1


@pytest.mark.fault("G1")
def test_it_is_not_ready_with_a_config_that_is_wrong(host: Host) -> None:
    host.config.write_text(host.config.read_text().replace("coordinators", "coordinater"))
    daemon = host.starts()
    assert daemon.process.wait(IN_TIME) == 2
    assert daemon.told == []
    assert "coordinators" in daemon.said


@pytest.mark.fault("A29")
def test_a_second_daemon_says_who_runs_the_programme_and_takes_over_when_the_first_is_killed(host: Host) -> None:
    began = time.monotonic()
    first = host.starts()
    assert first.ready()
    took = time.monotonic() - began
    second = host.starts()
    assert second.process.wait(IN_TIME) == 1
    assert "already run by" in second.said
    assert f"pid {first.pid}" in second.said
    first.kill()
    third = host.starts()
    assert third.ready(10 + took)


@pytest.mark.fault("H5")
@pytest.mark.parametrize("elsewhere", ["another machine", "another path"])
def test_a_copy_of_the_ledger_that_wakes_up_elsewhere_sends_nothing_while_the_first_is_at_work(
    host: Host, tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, elsewhere: str
) -> None:
    first = host.starts()
    assert first.ready()
    (tmp_path / "elsewhere").mkdir()
    with hosted(tmp_path / "elsewhere", dovecot, smtp_sink, host.mailbox.user, age=None) as second:
        _copied(host.ledger, second.ledger, f"{'0' * 16} {second.ledger}" if elsewhere == "another machine" else "")
        copy = second.starts()
        assert copy.process.wait(IN_TIME) == 1
        assert "would send everything twice" in copy.said
        assert ("last run on another machine" if elsewhere == "another machine" else f"at work as {host.ledger}") in second.status()
        assert copy.told == []
        dovecot.deliver(host.mailbox.user, asks(1))
        assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
        assert until(lambda: host.letters() == ["sent"])
        first.end()
        _copied(host.ledger, second.ledger, f"{'0' * 16} {second.ledger}" if elsewhere == "another machine" else "")
        if elsewhere == "another machine":
            assert second.types("moved").returncode == 0
        assert second.starts().ready()
        dovecot.deliver(host.mailbox.user, asks(2))
        assert until(lambda: sent_by(smtp_sink) == ["person1@example.org", "person2@example.org"])
        assert "everything twice" not in second.status()


def _copied(ledger: Path, to: Path, home: str = "") -> None:
    """The ledger as a copy of the whole machine has it."""
    with closing(sqlite3.connect(ledger)) as here, closing(sqlite3.connect(to)) as there:
        here.backup(there)
        if home:
            there.execute("UPDATE meta SET home = ?", (home,))
            there.commit()


@pytest.mark.fault("G5")
def test_a_config_that_breaks_under_way_leaves_the_old_one_in_force_and_a_good_one_is_taken(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    daemon = host.starts()
    assert daemon.ready()
    good = host.config.read_text()
    host.config.write_text("[mailbox")
    daemon.process.send_signal(signal.SIGHUP)
    assert until(lambda: "the old ones stay in force" in daemon.said)
    dovecot.deliver(host.mailbox.user, asks(1))
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    host.config.write_text(good.replace('address = "mentor@example.org"', 'address = "mentor@example.org"\nname = "Bridges"'))
    daemon.process.send_signal(signal.SIGHUP)
    assert until(lambda: "the settings were read again" in daemon.said)
    dovecot.deliver(host.mailbox.user, asks(2))
    assert until(lambda: len(sent_by(smtp_sink)) == 2)
    assert any(b"Bridges" in mail.raw for mail in smtp_sink.mails())


@pytest.mark.fault("G5")
def test_a_wish_to_read_the_settings_again_does_not_end_a_daemon_that_is_just_starting(host: Host) -> None:
    daemon = host.starts()
    assert until(lambda: ignores_hangups(daemon.pid), 60, 0.005)
    while not daemon.told and daemon.process.poll() is None:
        daemon.process.send_signal(signal.SIGHUP)
        time.sleep(0.05)
    assert daemon.ready()
    daemon.process.send_signal(signal.SIGHUP)
    assert until(lambda: "the settings were read again" in daemon.said)
    assert daemon.process.poll() is None


def ignores_hangups(pid: int) -> bool:
    """Whether SIGHUP would do nothing to a process (proc(5), SigIgn)."""
    return any(row.startswith("SigIgn") and int(row.split()[1], 16) & 1 for row in Path(f"/proc/{pid}/status").read_text().splitlines())


@pytest.mark.fault("E2", "B3")
def test_it_stops_within_twenty_seconds_though_the_relay_is_silent_and_the_letter_leaves_again(
    tmp_path: Path, dovecot: Dovecot, start_smtp_sink: Callable[..., SmtpSink], user: str
) -> None:
    slow = start_smtp_sink("-W", ".:300")
    with hosted(tmp_path, dovecot, slow, user) as host:
        dovecot.deliver(user, asks(1))
        daemon = host.starts()
        assert until(lambda: "sending" in host.letters())
        time.sleep(0.5)
        assert daemon.end() < 20
        assert host.letters() == ["sending"]
        ordinary = start_smtp_sink()
        host.config.write_text(host.config.read_text().replace(f"port = {slow.port}", f"port = {ordinary.port}"))
        assert host.starts().ready()
        assert until(lambda: sent_by(ordinary) == ["person1@example.org"])
        assert until(lambda: host.letters() == ["sent"])


@pytest.mark.fault("E2")
def test_it_stops_under_load_with_every_letter_either_sent_or_untouched(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    crowd = [asks(number % 3 + 1, words="STATUS", mark=f".load{number}") for number in range(6)]
    host.config.write_text(host.config.read_text() + "pace = {connections = 1}\n")  # so that it takes its time
    write_letters(host, 400)
    dovecot.deliver(host.mailbox.user, *crowd)
    daemon = host.starts()
    assert until(lambda: len(smtp_sink.mails()) > 20)
    assert daemon.end() < 20
    assert daemon.process.returncode == 0
    states = Counter(row["state"] for row in host.export()["letters"])
    assert states.keys() <= {"sent", "waiting"}
    assert 20 < states["sent"] < 400
    assert host.starts().ready()
    assert until(lambda: Counter(row["state"] for row in host.export()["letters"]).keys() == {"sent"}, 180, 0.5)
    marks = Counter(str(message_from_bytes(mail.raw)["Message-ID"]) for mail in smtp_sink.mails())
    assert set(marks.values()) == {1}


@pytest.mark.fault("E2")
def test_a_second_word_to_stop_stops_it_at_once(
    tmp_path: Path, dovecot: Dovecot, start_smtp_sink: Callable[..., SmtpSink], user: str
) -> None:
    with hosted(tmp_path, dovecot, start_smtp_sink("-W", ".:300"), user) as host:
        dovecot.deliver(user, asks(1))
        daemon = host.starts()
        assert until(lambda: "sending" in host.letters())
        daemon.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        assert daemon.process.poll() is None
        assert daemon.end() < GRACE / 2
        assert (host.letters(), host.findings()) == (["sending"], [])


def header_of(lines: str) -> bytes:
    return f"From: person2@example.org\r\nTo: mentor@example.org\r\nSubject: Bomb\r\n{lines}\r\n\r\nHELP\r\n".encode()


BOMBS = (
    header_of("Message-ID: <[>"),
    header_of("Cc: " + ",\r\n ".join(f"someone{number}@example.org" for number in range(30_000))),
    header_of("\r\n".join(f"X-{number}: y" for number in range(200_000))),
    header_of("Comments: " + "(" * 5_000 + ")" * 5_000),
    header_of("X: =?utf-8?q?=?= <\r\nContent-Type: text/plain; charset=nope-8"),
    header_of("Content-Type: multipart/mixed; boundary=b0")
    + b"".join(b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (depth, depth + 1) for depth in range(3_000)),
)
"""What the standard library's own parser breaks or blocks at."""


@pytest.mark.fault("E6", "I-1")
def test_while_bombs_are_read_other_mail_is_answered_and_the_link_stays(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    with wire_to(dovecot.port, lambda luck: None) as wire:
        mailbox = Server(HOST, wire.port, "plain", user, "rehearsal")
        with hosted(tmp_path, dovecot, smtp_sink, user, mailbox=mailbox) as host:
            daemon = host.starts()
            assert daemon.ready()
            dovecot.deliver(user, *BOMBS, asks(1))
            assert until(lambda: "person1@example.org" in sent_by(smtp_sink), 180)
            assert until(lambda: len(host.inbox()) == len(BOMBS) + 1, 180)
            assert set(host.inbox()) <= {"handled", "ignored"}
            assert len(sent_by(smtp_sink, "person2@")) <= 2
            assert (wire.came, daemon.process.poll(), host.findings()) == (1, None, [])


@pytest.mark.fault("E7", "E4")
@pytest.mark.parametrize("company", [0, 2], ids=["alone", "among others"])
def test_a_mail_that_kills_its_reader_is_kept_aside_and_the_rest_goes_on(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, company: int
) -> None:
    others = [asks(number) for number in range(1, company + 1)]
    dovecot.deliver(host.mailbox.user, *others, asks(3, subject="Poison"))
    starts = 0
    while starts < 6:
        starts += 1
        daemon = host.starts()
        if until(lambda one=daemon: one.process.poll() is not None or "quarantined" in host.inbox(), 60) and daemon.process.poll() is None:
            break
    assert starts == 3 + (company > 0)  # of several in hand nobody knows which one it was
    assert (host.place / "tasted").read_text() == "x" * (starts - 1)
    assert until(lambda: host.letters() == ["sent"] * company)
    # What has left is on record before a doubtful mail is read, so that no death of its makes a second copy.
    assert sent_by(smtp_sink) == sorted(f"person{number}@example.org" for number in range(1, company + 1))
    assert sorted(host.inbox()) == ["handled"] * company + ["quarantined"]
    assert "1 mail(s) could not be read" in host.status()
    assert host.types("inbox", "show", str(host.inbox().index("quarantined") + 1)).returncode == 0
    assert host.findings() == []


@pytest.mark.fault("E3")
@pytest.mark.parametrize("seconds", [45, pytest.param(600, marks=pytest.mark.long)])
def test_a_process_that_stands_still_feeds_no_watchdog_and_goes_on_when_it_wakes(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, seconds: int
) -> None:
    daemon = host.starts()
    assert daemon.ready()
    daemon.process.send_signal(signal.SIGSTOP)
    time.sleep(0.5)
    fed = daemon.told.count("WATCHDOG=1")
    dovecot.deliver(host.mailbox.user, asks(1))
    time.sleep(seconds)
    host.set_clock(600 - seconds)
    assert daemon.told.count("WATCHDOG=1") == fed  # two seconds of silence, and systemd would have ended it
    daemon.process.send_signal(signal.SIGCONT)
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"], 60)
    assert until(lambda: daemon.told.count("WATCHDOG=1") > fed + 2)
    dovecot.deliver(host.mailbox.user, asks(2))
    assert until(lambda: len(sent_by(smtp_sink)) == 2, 60)
    assert "mailbox  fine" in host.status()
    assert (daemon.process.poll(), host.findings()) == (None, [])


# ---------------------------------------------------------------- the clock


@pytest.mark.fault("D1", "D2")
def test_a_clock_that_jumps_two_hours_and_three_back_sends_nothing_twice(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    for number, seconds in ((1, 7200), (2, -10800)):
        host.set_clock(seconds)
        time.sleep(1)
        dovecot.deliver(host.mailbox.user, asks(number))
        assert until(lambda n=number: len(sent_by(smtp_sink)) == n)
    time.sleep(2)
    assert sent_by(smtp_sink) == ["person1@example.org", "person2@example.org"]
    assert daemon.process.poll() is None


def prompts(sink: SmtpSink, *kinds: str) -> list[str]:
    """Who had a letter of these kinds."""
    marks = ((mail.recipient, str(message_from_bytes(mail.raw)["Message-ID"])[1:].partition(".")[0]) for mail in sink.mails())
    return [recipient for recipient, kind in marks if kind in kinds]


@pytest.fixture
def with_a_pair(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> Iterator[tuple[Host, float]]:
    """A pair after a talk; how far ahead the moment lies at which the mentee is to be asked what helped, in seconds."""
    with hosted(tmp_path, dovecot, smtp_sink, user, age=None) as host:
        yield host, (talk_once(host) - datetime.now(UTC)).total_seconds()


@pytest.mark.fault("D1", "D2")
def test_a_prompt_that_falls_due_within_a_jump_leaves_within_two_minutes_and_a_jump_back_sends_no_second(
    with_a_pair: tuple[Host, float], smtp_sink: SmtpSink
) -> None:
    host, ahead = with_a_pair
    host.set_clock(ahead - 3600)
    daemon = host.starts()
    assert daemon.ready()
    time.sleep(6)
    assert prompts(smtp_sink, "thanks_prompt") == []
    host.set_clock(ahead + 3600)
    assert until(lambda: prompts(smtp_sink, "thanks_prompt") == ["priya@example.org"], 120)
    assert until(lambda: {row["state"] for row in host.export()["letters"] if row["kind"] == "thanks_prompt"} == {"sent"})
    host.set_clock(ahead - 7200)
    time.sleep(12)
    host.set_clock(ahead + 7200)
    time.sleep(12)
    assert prompts(smtp_sink, "thanks_prompt") == ["priya@example.org"]
    assert (daemon.process.poll(), host.findings()) == (None, [])


@pytest.mark.fault("D3")
def test_a_clock_of_1970_reads_and_sends_nothing_until_it_is_set(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    host.set_clock(-time.time())
    dovecot.deliver(host.mailbox.user, asks(1))
    daemon = host.starts()
    assert until(lambda: "the clock is implausible" in daemon.said)
    assert until(lambda: any("the clock says 1970" in word for word in daemon.told))
    time.sleep(2)
    assert (sent_by(smtp_sink), host.inbox()) == ([], [])
    host.set_clock(0)
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])


@pytest.mark.fault("D3")
def test_a_clock_that_falls_back_for_years_under_way_is_said_in_status_and_forgotten_when_it_is_right(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    daemon = host.starts()
    assert daemon.ready()
    assert until(lambda: "clock" in host.status())
    host.set_clock(-400 * 86400)
    dovecot.deliver(host.mailbox.user, asks(1))
    assert until(lambda: "Nothing is sent until the clock" in host.status(), 60, 0.5)
    assert sent_by(smtp_sink) == []
    host.set_clock(0)
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    assert until(lambda: "Nothing is sent until the clock" not in host.status(), every=0.5)


@pytest.mark.fault("D12")
def test_a_machine_that_sleeps_for_ten_days_wakes_without_a_burst(host: Host, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    daemon = host.starts()
    assert daemon.ready()
    daemon.process.send_signal(signal.SIGSTOP)
    host.set_clock(10 * 86400)
    dovecot.deliver(host.mailbox.user, asks(1))
    daemon.process.send_signal(signal.SIGCONT)
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    time.sleep(1)
    assert len([mail for mail in smtp_sink.mails() if mail.recipient == "mary@example.org"]) <= 1
    assert daemon.process.poll() is None


@pytest.mark.fault("D12")
def test_a_pair_that_slept_for_ten_days_has_one_prompt_at_most_and_its_missed_talks_are_on_record(
    with_a_pair: tuple[Host, float], smtp_sink: SmtpSink
) -> None:
    host, ahead = with_a_pair
    host.set_clock(ahead - 3600)
    daemon = host.starts()
    assert daemon.ready()
    time.sleep(3)
    before = {row["id"] for row in host.export()["sessions"] if row["state"] in ("planned", "confirmed")}
    daemon.process.send_signal(signal.SIGSTOP)
    host.set_clock(ahead - 3600 + 10 * 86400)
    daemon.process.send_signal(signal.SIGCONT)
    wakes = (datetime.now(UTC) + timedelta(seconds=ahead - 3600 + 10 * 86400)).isoformat()

    def missed() -> list[str]:
        over = (
            row
            for row in host.export()["sessions"]
            if row["id"] in before and datetime.fromisoformat(row["end"]) < datetime.fromisoformat(wakes)
        )
        return [row["state"] for row in over]

    assert until(lambda: missed() and set(missed()) <= {"held", "unknown"})
    time.sleep(10)
    assert len(prompts(smtp_sink, "thanks_prompt", "reminder", "checkin", "ending")) <= 1
    assert len([mail for mail in smtp_sink.mails() if mail.recipient == "mary@example.org"]) <= 1
    assert (daemon.process.poll(), host.findings()) == (None, [])
