"""What a relay does to those who hand mail in, tried on the daemon itself: nothing is lost, nothing comes twice without need."""

from __future__ import annotations

import asyncio
import itertools
import signal
import sqlite3
import ssl
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
import trustme

from alongside import outbox
from alongside.ledger.outbox import RANKS
from alongside.settings import PACES, Server
from alongside.wire import smtp
from alongside.wire.postman import Postman
from daemons import IN_TIME, Host, asks, hosted, sent_by, soon, until
from outboxes import MemoryOutbox, letters
from pairs_at_work import pair_up
from posted import write_letters
from proxies import wire_to
from scripted_smtp import HANG_UP, STALL, ScriptedSmtp, relaying
from servers import HOST, Dovecot, SmtpSink

_users = itertools.count(1)


@pytest.fixture
def user() -> str:
    return f"smtp{next(_users)}@example.org"


def recipients(relay: ScriptedSmtp) -> list[str]:
    """Who was written to, for what the relay took, but for the coordinators."""
    return sorted(to for raw in relay.taken if "person" in (to := str(message_from_bytes(raw)["To"]).rpartition("<")[2].rstrip(">")))


def heard(relay: ScriptedSmtp, word: str) -> int:
    return sum(line.upper().startswith(word) for line in relay.heard)


def copies(sink: SmtpSink) -> Counter[str]:
    """How often each letter came."""
    return Counter(str(message_from_bytes(mail.raw)["Message-ID"]) for mail in sink.mails())


@contextmanager
def keeping_copies(sink: SmtpSink, dovecot: Dovecot, user: str, late: float = 0.0) -> Iterator[None]:
    """A provider that lays a copy of everything it takes into the folder Sent, after a while."""
    done = threading.Event()
    with dovecot.session(user) as session:
        session.create("Sent")

    def keep() -> None:
        seen: dict[bytes, float] = {}
        kept: set[bytes] = set()
        while not done.wait(0.2):
            for mail in sink.mails():
                seen.setdefault(mail.raw, time.monotonic())
            ripe = [raw for raw, since in seen.items() if raw not in kept and time.monotonic() - since >= late]
            if ripe:
                dovecot.deliver(user, *ripe, folder="Sent")
                kept.update(ripe)

    keeper = threading.Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join(5)


GOLDEN = Path(__file__).parents[1] / "golden" / "letters"
LOST = b"\r\n.\r\n"


@pytest.mark.fault("B1")
@pytest.mark.parametrize("sent", ["Sent", ""], ids=["with Sent copies", "without"])
def test_of_lost_answers_to_the_final_dot_little_is_ever_seen(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str, sent: str
) -> None:
    with (
        wire_to(smtp_sink.port, lambda luck: 0 if luck.random() < 0.3 else None, words=LOST) as wire,
        hosted(tmp_path, dovecot, wire.port, user, people=40) as host,
        keeping_copies(smtp_sink, dovecot, user),
    ):
        if sent:
            host.config.write_text(host.config.read_text() + f'sent = "{sent}"\n')
        daemon = host.starts(STORY_PATIENCE="2")
        for number in range(1, 41, 4):
            dovecot.deliver(user, *[asks(n) for n in range(number, number + 4)])
            time.sleep(1.0)
        assert until(lambda: host.letters() == ["sent"] * 40, 240, 0.5), host.letters()
        assert daemon.process.poll() is None
    counted = copies(smtp_sink)
    assert set(sent_by(smtp_sink)) == {f"person{n}@example.org" for n in range(1, 41)}
    assert wire.broke >= 2
    assert max(counted.values()) <= (1 if sent else 1 + wire.broke)
    byte_by_byte = {(str(message_from_bytes(mail.raw)["Message-ID"]), mail.raw) for mail in smtp_sink.mails()}
    assert len(byte_by_byte) == len(counted)


@pytest.mark.fault("B21")
def test_a_sent_copy_that_appears_late_is_waited_for(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> None:
    with (
        wire_to(smtp_sink.port, lambda luck: 0, words=LOST) as wire,
        hosted(tmp_path, dovecot, wire.port, user) as host,
        keeping_copies(smtp_sink, dovecot, user, late=4.0),
    ):
        host.config.write_text(host.config.read_text() + 'sent = "Sent"\n')
        dovecot.deliver(user, asks(1))
        host.starts(STORY_PATIENCE="3")
        assert until(lambda: host.letters() == ["maybe"])
        assert until(lambda: host.letters() == ["sent"])
    assert sent_by(smtp_sink) == ["person1@example.org"]


@pytest.mark.fault("B2")
@pytest.mark.parametrize("seconds", [75, pytest.param(300, marks=pytest.mark.long)])  # a minute is the library's own patience
def test_a_slow_answer_to_the_final_dot_makes_no_second_copy(
    tmp_path: Path, dovecot: Dovecot, start_smtp_sink: Any, user: str, seconds: int
) -> None:
    assert smtp.DOT_PATIENCE >= 600
    slow = start_smtp_sink("-W", f".:{seconds}", "-t", "600")  # it hangs up by itself after a hundred seconds otherwise
    with hosted(tmp_path, dovecot, slow, user) as host:
        dovecot.deliver(user, asks(1))
        daemon = host.starts()
        assert until(lambda: host.letters() == ["sending"])
        assert until(lambda: host.letters() == ["sent"], seconds + 60, 1.0)
        assert host.export()["letters"][0]["attempts"] == 1
        fed = daemon.told.count("WATCHDOG=1")
        time.sleep(5)
        assert (daemon.process.poll(), daemon.told.count("WATCHDOG=1") > fed) == (None, True)
    assert sent_by(slow) == ["person1@example.org"]


@pytest.mark.fault("B3")
async def test_while_one_answer_is_awaited_other_letters_go_on_and_the_first_leaves_again(
    tmp_path: Path, dovecot: Dovecot, user: str
) -> None:
    async with relaying({".": itertools.chain([STALL], itertools.repeat("250 2.0.0 taken"))}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user) as host:
            dovecot.deliver(user, asks(1))
            host.starts(STORY_PATIENCE="2", STORY_DOT_PATIENCE="15")
            assert await soon(lambda: len(relay.taken) == 1)
            dovecot.deliver(user, asks(2), asks(3))
            assert await soon(lambda: len(relay.taken) >= 3)
            assert len(set(relay.taken[:3])) == 3  # the two others, before the first came again
            assert await soon(lambda: host.letters() == ["sent"] * 3)
    assert recipients(relay) == [f"person{n}@example.org" for n in (1, 1, 2, 3)]
    assert len(set(relay.taken)) == 3


@pytest.mark.fault("B3")
@pytest.mark.parametrize("patience", [20, pytest.param(600, marks=pytest.mark.long)])
async def test_what_the_relay_never_answers_for_is_said_and_settled_by_its_kind(
    tmp_path: Path, dovecot: Dovecot, user: str, patience: int
) -> None:
    stalled: list[str] = []

    def dot(_: str) -> str:
        kind = mark_of(relay.taken[-1])[1:].partition(".")[0]
        if kind in ("change", "thanks_prompt") and kind not in stalled:
            stalled.append(kind)
            return STALL
        return "250 2.0.0 taken"

    async with relaying({".": dot}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user, people=5) as host:
            await asyncio.to_thread(write_letters, host, 5)
            host.starts(**({"STORY_PATIENCE": "2", "STORY_DOT_PATIENCE": "20"} if patience == 20 else {}))
            assert await soon(lambda: len(relay.taken) == 5)
            began = time.monotonic()
            answered = dict.fromkeys(("invitation", "understood", "reminder"), "sent")
            assert await soon(lambda: states(host) == answered | {"change": "sending", "thanks_prompt": "sending"}, patience - 5)
            assert await soon(lambda: "unsure   2 letter(s)" in host.status())
            assert await soon(lambda: len(relay.taken) == 6, patience + 180)
            print(f"the change left again {time.monotonic() - began:.0f} s later")
            assert await soon(lambda: states(host) == answered | {"change": "sent", "thanks_prompt": "maybe"})
            await asyncio.sleep(4)
    copies_of = Counter(relay.taken)
    assert {mark_of(raw)[1:].partition(".")[0]: count for raw, count in copies_of.items() if count > 1} == {"change": 2}


def states(host: Host) -> dict[str, str]:
    """The state of the letter of each kind."""
    return {row["kind"]: row["state"] for row in host.export()["letters"]}


def mark_of(raw: bytes) -> str:
    return str(message_from_bytes(raw)["Message-ID"])


@pytest.mark.fault("B4", "C6")
@pytest.mark.parametrize("point", ["ledger-claimed", "postman-before-data", "postman-after-250", "ledger-recorded"])
def test_a_kill_around_the_final_dot_loses_nothing_and_sends_the_same_bytes_again(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str, point: str
) -> None:
    with hosted(tmp_path, dovecot, smtp_sink, user) as host:
        dovecot.deliver(user, asks(1))
        assert host.starts(ALONGSIDE_KILL_AT=point).process.wait(IN_TIME) == -signal.SIGKILL
        host.starts()
        assert until(lambda: host.letters() == ["sent"])
        assert host.findings() == []
    assert set(sent_by(smtp_sink)) == {"person1@example.org"}
    assert max(copies(smtp_sink).values()) <= 1 + (point == "postman-after-250")
    assert len({mail.raw for mail in smtp_sink.mails() if mail.recipient.startswith("person")}) == 1


@pytest.mark.fault("B7", "B4")
async def test_a_kill_right_after_a_refusal_was_written_down_hides_it_from_nobody(tmp_path: Path, dovecot: Dovecot, user: str) -> None:
    async with relaying({"RCPT": lambda line: "550 5.7.1 not wanted" if "person1@" in line else "250 2.1.5 fine"}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user) as host:
            dovecot.deliver(user, asks(1))
            killed = host.starts(ALONGSIDE_KILL_AT="ledger-recorded")
            assert await asyncio.to_thread(killed.process.wait, IN_TIME) == -signal.SIGKILL
            assert host.letters() == ["failed"]
            assert host.concerns() == []
            host.starts()
            assert await soon(lambda: any("Letter 1 to person1@example.org was refused for good" in told for told in host.concerns()))
            for _ in range(2):
                host.daemons[-1].kill()
                assert await asyncio.to_thread(host.starts().ready)
            await asyncio.sleep(2)
            assert len([told for told in host.concerns() if "person1@" in told]) == 1


STAGES = {
    "CONNECT": ("421 4.3.2 busy", "220 relay"),
    "EHLO": ("421 4.3.2 busy", "250 relay"),
    "MAIL": ("451 4.3.0 later", "250 2.1.0 fine"),
    "RCPT": ("450 4.7.1 greylisted", "250 2.1.5 fine"),
    "DATA": ("421 4.3.2 busy", "354 go on"),
    ".": ("452 4.3.1 no room", "250 2.0.0 taken"),
}


@pytest.mark.fault("B5", "B6", "B13")
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("hangs_up", [False, True], ids=["refuses", "hangs up"])
async def test_a_relay_that_will_not_now_is_asked_again_as_planned(
    tmp_path: Path, dovecot: Dovecot, user: str, stage: str, hangs_up: bool
) -> None:
    refusal, welcome = STAGES[stage]
    twice = [HANG_UP if hangs_up else refusal] * (2 if stage != "." or not hangs_up else 0)
    async with relaying({stage: itertools.chain(twice, itertools.repeat(welcome))}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user) as host:
            dovecot.deliver(user, asks(1))
            host.starts(STORY_PATIENCE="1")
            assert await soon(lambda: host.letters() == ["sent"])
    assert recipients(relay) == ["person1@example.org"] * (1 if stage != "." else len(relay.taken))


@pytest.mark.fault("B16")
def test_every_kind_of_letter_can_be_carried_by_a_relay_that_knows_seven_bits_only() -> None:
    letters = {file.name: file.read_bytes() for file in GOLDEN.glob("*.eml")}
    assert len(letters) > 50
    assert [name for name, raw in letters.items() if not raw.isascii()] == []
    assert [name for name, raw in letters.items() if max(map(len, raw.splitlines())) > 998] == []  # RFC 5321 4.5.3.1.6


@pytest.mark.fault("B16")
def test_a_relay_that_knows_no_extension_carries_plain_letters_and_an_address_beyond_ascii_is_named_to_the_coordinator(
    tmp_path: Path, dovecot: Dovecot, start_smtp_sink: Any, user: str
) -> None:
    old = start_smtp_sink("-e")
    with hosted(tmp_path, dovecot, old, user) as host:
        write_letters(host, 1, "jürgen@example.org")
        dovecot.deliver(user, asks(1))
        host.starts()
        assert until(lambda: sent_by(old) == ["person1@example.org"])
        assert until(lambda: any("Letter 1 to jürgen@example.org was refused for good" in told for told in host.concerns()))
        assert all(mail.raw.isascii() for mail in old.mails())
        assert "beyond ASCII" in host.types("letters", "show", "1").stdout


def waits(host: Host, letter: int = 1) -> tuple[int, int]:
    """How often a letter was tried, and for how many minutes it waits since."""
    with closing(sqlite3.connect(f"file:{host.ledger}?mode=ro", uri=True)) as look:
        found = look.execute("SELECT attempts, attempted_at, ready_at FROM letters WHERE id = ? AND attempted_at IS NOT NULL", (letter,))
        attempts, tried, ready = found.fetchone() or (0, "2027-01-01", "2027-01-01")
    return attempts, round((datetime.fromisoformat(ready) - datetime.fromisoformat(tried)).total_seconds() / 60)


PLANNED = [(1, 1), (2, 5), (3, 15), (4, 30), (5, 60), (6, 120)]
"""The first tries, and the minutes until the next."""


@pytest.mark.fault("B5", "B6")
@pytest.mark.parametrize("everybody", [False, True], ids=["one address", "all"])
async def test_what_is_put_off_for_two_hours_is_tried_as_planned_and_the_coordinator_hears_of_it(
    tmp_path: Path, dovecot: Dovecot, user: str, everybody: bool
) -> None:
    willing = False

    def recipient(line: str) -> str:
        return "250 2.1.5 fine" if willing or not (everybody or "person1@" in line) else "450 4.7.1 greylisted for ever"

    async with relaying({"RCPT": recipient}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user, people=8) as host:
            dovecot.deliver(user, asks(1))
            host.starts()
            ahead = 0.0
            for number, (tries, minutes) in enumerate(PLANNED):
                assert await soon(lambda due=(tries, minutes): waits(host) == due), (waits(host), tries)
                if not everybody and number == 3:
                    dovecot.deliver(user, asks(2))
                    assert await soon(lambda: recipients(relay) == ["person2@example.org"])
                if tries < 6:
                    assert "put off" not in host.status()
                    host.set_clock(ahead := ahead + 60 * minutes + 1)
            assert await soon(
                lambda: (
                    "Letter 1 to person1@example.org is put off by the relay again and again: 4.7.1" in host.status()
                    or ("put off by the relay again and again: greylisted for ever" in host.status())
                )
            )
            told = "Letter 1 to person1@example.org was put off for two hours"
            if everybody:
                assert await soon(lambda: "every letter is put off: 450 4.7.1 greylisted for ever" in host.status())
                assert not any(told in one for one in host.concerns())
            else:
                assert await soon(lambda: any(told in one for one in host.concerns()))
            willing = True
            host.set_clock(ahead := ahead + 60 * 120 + 1)
            assert await soon(lambda: "person1@example.org" in recipients(relay))
            assert await soon(lambda: "put off" not in host.status())
            alerts = [raw for raw in relay.taken if mark_of(raw).startswith("<alert.")]
            assert await soon(lambda: len([raw for raw in relay.taken if mark_of(raw).startswith("<alert.")]) == everybody), alerts


def test_the_plan_of_retries_is_the_published_one() -> None:
    assert [int(wait.total_seconds() // 60) for wait in outbox.RETRIES[:7]] == [1, 5, 15, 30, 60, 120, 240]


@pytest.mark.fault("B7")
async def test_one_address_that_is_refused_stops_nobody_else_and_is_not_tried_again(tmp_path: Path, dovecot: Dovecot, user: str) -> None:
    answers = itertools.chain(["550 5.1.1 user unknown"], itertools.repeat("250 2.1.5 fine"))
    async with relaying({"RCPT": answers}) as relay:
        settings = "[relay]\nhost"
        with hosted(tmp_path, dovecot, relay.port, user) as host:
            assert settings in host.config.read_text()
            dovecot.deliver(user, asks(1))
            host.starts(STORY_PATIENCE="1")
            assert await soon(lambda: host.letters() == ["failed"])
            dovecot.deliver(user, asks(2))
            assert await soon(lambda: "person2@example.org" in recipients(relay))
            assert await soon(lambda: host.letters() == ["failed", "sent"])
            await asyncio.sleep(2)
            assert host.letters() == ["failed", "sent"]


@pytest.mark.fault("B7")
async def test_an_address_that_is_refused_on_two_days_pauses_the_pair_and_the_other_side_and_the_coordinator_are_told(
    tmp_path: Path, dovecot: Dovecot, user: str
) -> None:
    def recipient(line: str) -> str:
        return "550 5.1.1 user unknown" if "priya@" in line else "250 2.1.5 fine"

    async with relaying({"RCPT": recipient}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user, age=None) as host:
            await asyncio.to_thread(pair_up, host)
            host.starts()
            for day in (0, 1):
                host.set_clock(86400 * day)
                dovecot.deliver(user, hilary_skips(day))  # a mail of Priya's own would show that she is there after all
                assert await soon(lambda n=day: len(failed_to_priya(host)) > n)
            assert await soon(lambda: [row["state"] for row in host.export()["pairings"]] == ["paused"])
            assert await soon(
                lambda: any("hilary@" in str(message_from_bytes(raw)["To"]) and "<told." in mark_of(raw) for raw in relay.taken)
            )
            assert await soon(lambda: any("Letters to priya@example.org come back as undeliverable" in told for told in host.concerns()))
            refused = sum("priya@" in line for line in relay.heard)
            host.set_clock(to_a_tuesday_noon())
            assert await soon(lambda: any("mary@" in str(message_from_bytes(raw)["To"]) and b"priya" in raw for raw in relay.taken))
            await asyncio.sleep(3)
            assert sum("priya@" in line for line in relay.heard) == refused
            assert host.findings() == []


def to_a_tuesday_noon() -> float:
    """Seconds until a Tuesday's noon that is more than a week ahead: the Monday letter was due, and a letter to a coordinator may leave."""
    now = datetime.now(UTC)
    tuesday = now.replace(hour=11, minute=0) + timedelta(days=8 + (1 - (now + timedelta(days=8)).weekday()) % 7)
    return (tuesday - now).total_seconds()


def hilary_skips(number: int) -> bytes:
    mail = asks(1, words="SKIP", mark=f".hilary{number}")
    return mail.replace(b"Person 1 <person1@example.org>", b"Hilary Meyer <hilary@example.org>")


def failed_to_priya(host: Host) -> list[int]:
    return [row["id"] for row in host.export()["letters"] if (row["to"], row["state"]) == ("priya@example.org", "failed")]


@pytest.mark.fault("B8", "B11")
@pytest.mark.parametrize(
    ("answers", "words", "secret"),
    [
        ({"MAIL": "554 5.2.0 this account is blocked"}, "this account is blocked", ""),
        ({"EHLO": "250-relay\r\n250 AUTH PLAIN LOGIN", "AUTH": "535 5.7.8 wrong"}, "login refused", "wire-secret"),
    ],
    ids=["B8", "B11"],
)
async def test_a_relay_that_refuses_everything_burns_no_letter_and_is_not_pressed(
    tmp_path: Path, dovecot: Dovecot, user: str, answers: dict[str, str], words: str, secret: str
) -> None:
    async with relaying(answers) as relay:
        server = Server(HOST, relay.port, "plain", "mentor@example.org" if secret else "", secret)
        with hosted(tmp_path, dovecot, relay.port, user, relay=server) as host:
            dovecot.deliver(user, asks(1), asks(2), asks(3))
            daemon = host.starts()
            assert await soon(lambda: words in host.status())
            assert await soon(lambda: host.letters() == ["waiting"] * 3)
            await asyncio.sleep(6)
            assert heard(relay, "MAIL") + heard(relay, "AUTH") <= 3
            assert host.letters() == ["waiting"] * 3
            assert all(one["attempts"] == 0 for one in host.export()["letters"])
            assert "wire-secret" not in daemon.said


@pytest.mark.fault("B9")
async def test_a_used_up_limit_is_said_survives_a_restart_and_the_rest_goes_later(tmp_path: Path, dovecot: Dovecot, user: str) -> None:
    answers = itertools.chain(["250 2.1.0 fine"] * 2, ["550 5.4.5 Daily user sending limit exceeded"], itertools.repeat("250 2.1.0 fine"))
    async with relaying({"MAIL": answers}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user, people=6) as host:
            host.config.write_text(host.config.read_text() + "pace = {connections = 1}\n")
            dovecot.deliver(user, *[asks(number) for number in range(1, 7)])
            daemon = host.starts()
            assert await soon(lambda: "the rest goes from" in host.status())
            assert len(relay.taken) == 2
            await asyncio.to_thread(daemon.end)
            tried = heard(relay, "MAIL")
            assert await asyncio.to_thread(host.starts().ready)
            await asyncio.sleep(6)
            assert heard(relay, "MAIL") == tried
            host.set_clock(3700)
            assert await soon(lambda: len(recipients(relay)) == 6)
            assert await soon(lambda: host.letters() == ["sent"] * 6)


@pytest.mark.fault("B9")
async def test_under_a_limit_what_is_most_urgent_goes_first_and_the_coordinator_hears_when_it_stands_for_more_than_an_hour(
    tmp_path: Path, dovecot: Dovecot, user: str
) -> None:
    over, fine = "550 5.4.5 Daily user sending limit exceeded", "250 2.1.0 fine"
    async with relaying({"MAIL": itertools.chain([fine] * 4, [over] * 2, itertools.repeat(fine))}) as relay:
        with hosted(tmp_path, dovecot, relay.port, user, people=20) as host:
            host.config.write_text(host.config.read_text() + "pace = {connections = 1}\n")
            await asyncio.to_thread(write_letters, host, 20)
            host.starts()
            assert await soon(lambda: "the rest goes from" in host.status())
            assert len(relay.taken) == 4
            first = rests_until(host)
            host.set_clock(3700)
            assert await soon(lambda: heard(relay, "MAIL") == 6)
            assert await soon(lambda: rests_until(host) not in ("", first))  # it has heard the second refusal before another hour is over
            assert len(relay.taken) == 4
            host.set_clock(7400)
            assert await soon(lambda: len(relay.taken) == 21)
            assert await soon(lambda: "the rest goes from" not in host.status())
    kinds = [mark_of(raw)[1:].partition(".")[0] for raw in relay.taken]
    ranks = [RANKS[kind] for kind in kinds if kind != "alert"]  # type: ignore[index]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 3
    alert = next(raw for raw in relay.taken if mark_of(raw).startswith("<alert."))
    assert b"limit exceeded" in alert.replace(b"=\r\n", b"").replace(b"\r\n", b" ")


def rests_until(host: Host) -> str:
    """The hour that a relay's limit stands until, as `status` has it."""
    return host.status().partition("the rest goes from ")[2][:5]


@pytest.mark.fault("B10")
async def test_a_relay_that_grants_two_connections_is_asked_for_two_from_then_on() -> None:
    async with relaying(most=2) as relay:
        postman = Postman(replace(relay.relay(), pace=replace(PACES["own-relay"], connections=3)))
        for first in (1, 41, 81):
            box = MemoryOutbox(*[replace(one, letter=one.letter + first) for one in letters(40)], slow=0.005)
            assert await postman.deliver(box) == 40
        crowded = relay.most_present
        await postman.close()
    assert crowded <= 3
    assert heard(relay, "EHLO") == 2


MINUTE = 60.0


@pytest.mark.fault("B10")
async def test_a_provider_that_counts_thirty_a_minute_and_three_connections_never_has_to_say_no_twice(
    tmp_path: Path, dovecot: Dovecot, user: str
) -> None:
    many, times = 42, deque[float]()
    refused = 0

    def counted() -> Iterator[str]:
        nonlocal refused
        while True:
            lately = sum(time.monotonic() - at < MINUTE for at in times)
            refused += lately >= 30
            if lately < 30:
                times.append(time.monotonic())
            yield "250 2.1.0 fine" if lately < 30 else "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded"

    async with relaying({"MAIL": counted()}, most=3) as relay:
        with hosted(tmp_path, dovecot, relay.port, user, people=many) as host:
            host.config.write_text(host.config.read_text() + 'pace = "exchange-online"\n')
            dovecot.deliver(user, *[asks(number) for number in range(1, many + 1)])
            began = time.monotonic()
            host.starts()
            assert await soon(lambda: len(recipients(relay)) == many, 240)
            assert time.monotonic() - began >= (many - 30) / 30 * MINUTE
            assert await soon(lambda: host.letters() == ["sent"] * many)
    assert recipients(relay) == sorted(f"person{number}@example.org" for number in range(1, many + 1))
    assert relay.most_present <= 3
    assert refused <= 1
    assert all(later - earlier > MINUTE - 1 for earlier, later in zip(times, list(times)[30:], strict=False))


@pytest.mark.fault("B10")
async def test_what_left_before_a_restart_counts_for_the_pace() -> None:
    async with relaying() as relay:
        postman = Postman(replace(relay.relay(), pace=replace(PACES["own-relay"], per_day=10)))
        postman.remember([80_000.0, 3_000.0, 20.0])
        assert await postman.deliver(MemoryOutbox(*letters(12))) == 7
        await postman.close()


@pytest.mark.fault("B12", "A12")
async def test_a_relay_without_starttls_hears_no_letter_and_no_password(tmp_path: Path, dovecot: Dovecot, user: str) -> None:
    async with relaying() as relay:
        server = Server(HOST, relay.port, "starttls", "mentor@example.org", "wire-secret")
        with hosted(tmp_path, dovecot, relay.port, user, relay=server) as host:
            dovecot.deliver(user, asks(1))
            host.starts()
            assert await soon(lambda: "STARTTLS" in host.status())
            assert await soon(lambda: host.letters() == ["waiting"])
    assert {line.split()[0].upper() for line in relay.heard} <= {"EHLO", "QUIT"}


@pytest.mark.fault("B12", "A11")
@pytest.mark.parametrize("security", ["tls", "starttls"])
async def test_a_relay_with_a_certificate_of_its_own_making_hears_no_letter_and_no_password(
    tmp_path: Path, dovecot: Dovecot, user: str, security: str
) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trustme.CA().issue_cert(HOST).configure_cert(context)
    answers = {"EHLO": "250-relay\r\n250 STARTTLS"} if security == "starttls" else {}
    async with relaying(answers, tls=context if security == "tls" else None, start_tls=context) as relay:
        server = Server(HOST, relay.port, security, "mentor@example.org", "wire-secret")  # type: ignore[arg-type]
        with hosted(tmp_path, dovecot, relay.port, user, relay=server) as host:
            dovecot.deliver(user, asks(1))
            daemon = host.starts()
            assert await soon(lambda: "certificate" in host.status().lower())
            assert await soon(lambda: host.letters() == ["waiting"])
            await asyncio.sleep(3)
            assert host.letters() == ["waiting"]
            assert "wire-secret" not in daemon.said
    assert relay.taken == []
    assert {line.split()[0].upper() for line in relay.heard} <= {"EHLO", "STARTTLS", "QUIT"}


@pytest.mark.fault("B13")
def test_a_letter_that_is_cut_off_half_way_arrives_once(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> None:
    cuts = itertools.chain([700, 1500, 300], itertools.repeat(None))
    with wire_to(smtp_sink.port, lambda luck: next(cuts)) as wire, hosted(tmp_path, dovecot, wire.port, user, people=4) as host:
        dovecot.deliver(user, *[asks(number) for number in range(1, 5)])
        host.starts(STORY_PATIENCE="1")
        assert until(lambda: host.letters() == ["sent"] * 4)
    assert sent_by(smtp_sink) == [f"person{n}@example.org" for n in range(1, 5)]


@pytest.mark.fault("B20", "I-10")
def test_a_robot_that_answers_every_letter_gets_two_answers_and_then_silence(
    tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    with hosted(tmp_path, dovecot, smtp_sink, user) as host:
        dovecot.deliver(user, asks(1))
        host.starts()
        for letter in (1, 2):
            assert until(lambda n=letter: len(sent_by(smtp_sink, "person1@")) == n)
            dovecot.deliver(user, asks(1, mark=f".echo{letter}"))
        assert until(lambda: len(host.inbox()) == 3)
        time.sleep(6)
        assert len(sent_by(smtp_sink, "person1@")) == 2
