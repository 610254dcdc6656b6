"""What becomes of letters when the relay is kind, slow, strict, deaf, full or gone: told on smtp-sink, aiosmtpd and a scripted relay."""

import asyncio
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, repeat
from pathlib import Path

import pytest
import trustme
from aiosmtplib import SMTPResponse

from alongside.demo.servers import EmbeddedServers
from alongside.settings import PACES, Pace, RelaySettings, Server
from alongside.wire import smtp
from alongside.wire.pace import Allowance
from alongside.wire.postman import Postman, knock
from alongside.wire.smtp import Outgoing, dotted, judge
from outboxes import MemoryOutbox, a_letter, come_to, letters
from scripted_smtp import STALL, relaying
from servers import SmtpSink, free_port

SinkStarter = Callable[..., SmtpSink]


async def deliver(relay: RelaySettings, *post: Outgoing) -> MemoryOutbox:
    outbox, postman = MemoryOutbox(*post), Postman(relay)
    await postman.deliver(outbox)
    await postman.close()
    assert outbox.under_way == {}
    return outbox


async def test_many_letters_go_over_three_connections_each_once_with_its_own_bytes(smtp_sink: SmtpSink) -> None:
    post = letters(300)
    outbox, postman = MemoryOutbox(*post), Postman(smtp_sink.relay_settings())
    began = time.monotonic()
    assert await postman.deliver(outbox) == 300
    print(f"{300 / (time.monotonic() - began):.0f} letters a second over 3 connections to smtp-sink, dumped")
    await postman.close()
    assert outbox.kinds == ["sent"] * 300
    assert sorted(mail.raw for mail in smtp_sink.mails()) == sorted(letter.raw for letter in post)
    assert {(mail.sender, mail.recipient) for mail in smtp_sink.mails()} == {("mentor@example.org", "hilary@example.org")}


async def test_never_more_than_the_allowed_connections_and_they_stay_warm() -> None:
    async with relaying() as relay:
        postman = Postman(relay.relay(pace=Pace(6000, 10_000, connections=2)))
        for _ in range(3):
            assert await postman.deliver(MemoryOutbox(*letters(10))) == 10
        assert relay.most_present == 2
        assert sum(line.startswith("EHLO") for line in relay.heard) == 2
        await postman.close()


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (("-q", "."), "maybe"),  # the answer to the final dot is lost
        (("-q", "data"), "deferred"),
        (("-q", "rcpt"), "deferred"),
        (("-q", "mail"), "deferred"),
        (("-q", "connect"), "deferred"),
        (("-q", "ehlo"), "deferred"),
        (("-Q", "connect"), "deferred"),
        (("-Q", "mail"), "deferred"),
        (("-Q", "rcpt"), "deferred"),
        (("-Q", "."), "deferred"),
        (("-r", "connect"), "deferred"),
        (("-r", "mail"), "deferred"),
        (("-r", "rcpt"), "deferred"),
        (("-r", "data"), "deferred"),
        (("-r", "."), "deferred"),
        (("-f", "rcpt"), "refused"),
        (("-f", "data"), "refused"),
        (("-f", "."), "refused"),
        (("-f", "mail"), "blocked"),
        (("-f", "ehlo"), "sent"),  # by HELO
        (("-f", "connect"), "blocked"),
        (("-q", "quit"), "sent"),
        (("-f", "quit"), "sent"),
    ],
    ids=lambda value: "".join(value) if isinstance(value, tuple) else value,
)
async def test_each_fault_has_its_name(start_smtp_sink: SinkStarter, options: Sequence[str], kind: str) -> None:
    sink = start_smtp_sink(*options)
    outbox = await deliver(sink.relay_settings(), *letters(4))
    assert outbox.kinds == [kind] * 4
    assert outbox.waiting == []


async def test_a_letter_with_a_lost_answer_has_left_and_another_attempt_has_the_same_bytes(start_smtp_sink: SinkStarter) -> None:
    sink = start_smtp_sink("-q", ".")
    letter = a_letter()
    await deliver(sink.relay_settings(), letter)
    await deliver(sink.relay_settings(), replace(letter, attempt=2))
    assert [mail.raw for mail in sink.mails()] == [letter.raw] * 2


async def test_what_the_relay_says_is_kept(start_smtp_sink: SinkStarter) -> None:
    sink = start_smtp_sink("-f", "rcpt", "-B", "550 5.1.1 Nobody of that name")
    ((_, outcome),) = (await deliver(sink.relay_settings(), a_letter())).recorded
    assert (outcome.kind, outcome.code, outcome.enhanced, outcome.text) == ("refused", 550, "5.1.1", "Nobody of that name")


async def test_a_refused_recipient_does_not_spoil_the_next_one(embedded: EmbeddedServers) -> None:
    relay = embedded.relay_settings("mentor@example.org", Pace(6000, 10_000, connections=1))
    post = (a_letter(1, "nobody@example.org"), a_letter(2), a_letter(3, "John@Example.org"), a_letter(4, "mentor+k7@example.org"))
    outbox = await deliver(relay, *post)
    assert outbox.kinds == ["refused", "sent", "sent", "sent"]
    assert [mail.recipient for mail in embedded.posted] == [letter.recipient for letter in post[1:]]
    assert [mail.raw for mail in embedded.posted] == [letter.raw for letter in post[1:]]


async def test_the_embedded_servers_take_more_than_a_hundred_letters_a_second(embedded: EmbeddedServers) -> None:
    outbox, postman = MemoryOutbox(*letters(500)), Postman(embedded.relay_settings("mentor@example.org"))
    began = time.process_time()  # both sides are in this process: what others do on the machine is not counted
    assert await postman.deliver(outbox) == 500
    rate = 500 / (time.process_time() - began)
    print(f"{rate:.0f} letters a second of work into the embedded servers")
    await postman.close()
    assert rate > 100


@pytest.mark.parametrize(
    "address",
    [
        "hilary@example.org\r\nRCPT TO:<john@example.org>",
        "hilary@example.org> NOTIFY=NEVER",
        "hil ary@example.org",
        "hilary",
        "@example.org",
        "hilary@",
        "hilary@exa_mple..org",
        "hilary\x00@example.org",
        "",
        "h" * 300 + "@example.org",
    ],
)
async def test_what_is_no_address_never_reaches_the_wire(address: str) -> None:
    async with relaying() as relay:
        outbox = await deliver(relay.relay(), a_letter(1, address))
        assert outbox.kinds == ["refused"]
        assert [line for line in relay.heard if line.startswith(("MAIL", "RCPT"))] == []


async def test_an_address_beyond_ascii_needs_a_relay_that_carries_it(embedded: EmbeddedServers, smtp_sink: SmtpSink) -> None:
    embedded.add("jürgen@example.org")
    letter = a_letter(1, "jürgen@example.org")
    assert (await deliver(embedded.relay_settings("mentor@example.org"), letter)).kinds == ["sent"]
    ((_, outcome),) = (await deliver(smtp_sink.relay_settings(), letter)).recorded
    assert (outcome.kind, outcome.enhanced) == ("refused", "5.6.7")


async def test_a_sender_that_is_no_address_stops_all_and_fails_nobody() -> None:
    async with relaying() as relay:
        outbox = await deliver(relay.relay(), *[replace(letter, sender="mentor example.org") for letter in letters(3)])
    assert set(outbox.kinds) == {"blocked"}


async def test_a_relay_that_is_gone_costs_one_claim_and_the_rest_waits_untouched() -> None:
    relay = RelaySettings(Server("127.0.0.1", free_port(), "plain", "", ""))
    outbox = await deliver(relay, *letters(100))
    assert outbox.kinds == ["deferred"] * 12
    assert len(outbox.waiting) == 88


async def test_an_account_that_may_not_send_leaves_every_letter_as_it_was() -> None:
    async with relaying({".": "554 5.2.0 quota exceeded"}) as relay:
        outbox = await deliver(relay.relay(), *letters(100))
    assert set(outbox.kinds) == {"blocked"}
    assert len(outbox.waiting) >= 88
    assert len(relay.taken) <= 3


@pytest.mark.parametrize(
    ("stage", "code", "text", "kind"),
    [
        ("RCPT", 550, "5.1.1 unknown", "refused"),
        ("RCPT", 553, "5.1.3 syntax", "refused"),
        ("RCPT", 501, "bad address", "refused"),
        ("RCPT", 552, "5.2.2 mailbox full", "refused"),
        ("DATA", 554, "5.6.0 not liked", "refused"),
        ("DATA", 552, "5.2.2 our own mailbox is full", "blocked"),
        ("DATA", 554, "5.2.0 quota", "blocked"),
        ("RCPT", 550, "5.4.5 daily quota", "blocked"),
        ("DATA", 550, "5.7.708 traffic not accepted", "blocked"),
        ("RCPT", 550, "5.1.8 bad outbound sender", "blocked"),
        ("RCPT", 530, "log in first", "blocked"),
        ("MAIL", 550, "whatever", "blocked"),
        ("MAIL", 452, "4.3.1 no room", "deferred"),
        ("RCPT", 450, "4.2.1 greylisted", "deferred"),
        ("DATA", 432, "4.3.2 too many", "deferred"),
    ],
)
def test_a_refusal_is_about_the_letter_or_about_us(stage: str, code: int, text: str, kind: str) -> None:
    assert judge(stage, SMTPResponse(code, text)).kind == kind


async def test_a_relay_that_allows_two_connections_gets_everything_over_two() -> None:
    async with relaying(most=2) as relay:
        outbox = await deliver(relay.relay(), *letters(40))
        assert outbox.kinds == ["sent"] * 40
        assert len(relay.taken) == 40


async def test_one_stalled_answer_holds_up_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "DOT_PATIENCE", 3.0)

    async with relaying({".": chain([STALL], repeat("250 2.0.0 fine"))}) as relay:
        outbox, postman = MemoryOutbox(*letters(30)), Postman(relay.relay())
        delivering = asyncio.create_task(postman.deliver(outbox))
        await come_to(lambda: outbox.kinds == ["sent"] * 29)
        assert not delivering.done()
        assert await delivering == 29
        await postman.close()
    assert sorted(outbox.kinds) == ["maybe"] + ["sent"] * 29


async def test_a_relay_that_hangs_up_between_two_letters_is_called_again() -> None:
    async with relaying({".": chain(["250 fine", "421 4.3.2 going down"], repeat("250 fine"))}) as relay:
        outbox = await deliver(relay.relay(pace=Pace(6000, 10_000, connections=1)), *letters(4))
        assert outbox.kinds == ["sent", "deferred", "sent", "sent"]
        assert sum(line.startswith("EHLO") for line in relay.heard) == 2


# Logging in and being sure


async def test_a_password_goes_to_a_relay_that_asks_for_one_and_to_no_other(smtp_sink: SmtpSink) -> None:
    assert (await deliver(smtp_sink.relay_settings(user="mentor@example.org"), a_letter())).kinds == ["sent"]
    for offer, asked in (("250 relay", 0), ("250-relay\r\n250 AUTH PLAIN", 1)):
        async with relaying({"EHLO": offer, "AUTH": "235 2.7.0 welcome"}) as relay:
            assert (await deliver(relay.relay(user="mentor@example.org", password="secret"), a_letter())).kinds == ["sent"]
            assert sum(line.startswith("AUTH") for line in relay.heard) == asked


async def test_a_refused_login_stops_all_and_fails_nobody() -> None:
    async with relaying({"EHLO": "250-relay\r\n250 AUTH PLAIN", "AUTH": "535 5.7.8 no"}) as relay:
        outbox = await deliver(relay.relay(user="mentor@example.org", password="secret"), *letters(20))
        assert set(outbox.kinds) == {"blocked"}
        assert sum(line.startswith("AUTH") for line in relay.heard) <= 3
    ((_, outcome), *_) = outbox.recorded
    assert outcome.code == 535
    assert "login refused" in outcome.text
    assert "secret" not in outcome.text


async def test_a_knock_tells_whether_letters_would_be_taken_and_leaves_none() -> None:
    async with relaying({"EHLO": "250-relay\r\n250 AUTH PLAIN", "AUTH": chain(["235 welcome", "535 5.7.8 no"])}) as relay:
        settings = relay.relay(user="mentor@example.org", password="secret")
        assert await knock(settings) is None
        refused = await knock(settings)
        assert refused is not None
        assert (refused.kind, refused.code) == ("blocked", 535)
        assert [line for line in relay.heard if line.startswith("MAIL")] == []


async def test_starttls_is_required_and_never_if_offered() -> None:
    async with relaying() as relay:
        outbox = await deliver(relay.relay("starttls", "mentor@example.org", "secret"), a_letter())
        assert outbox.kinds == ["blocked"]
        assert [line for line in relay.heard if line.startswith(("MAIL", "AUTH"))] == []


async def test_plain_text_leaves_this_machine_never() -> None:
    elsewhere = RelaySettings(Server("smtp.example.org", 25, "plain", "mentor@example.org", "secret"))
    ((_, outcome),) = (await deliver(elsewhere, a_letter())).recorded
    assert outcome.kind == "blocked"
    assert "this machine only" in outcome.text


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return authority


@pytest.mark.parametrize(("name", "kind"), [("127.0.0.1", "sent"), ("other.example.org", "blocked")])
async def test_a_certificate_must_be_the_relays_own(authority: trustme.CA, name: str, kind: str) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    async with relaying(tls=context) as relay:
        assert (await deliver(relay.relay("tls"), a_letter())).kinds == [kind]
        assert bool(relay.heard) is (kind == "sent")


# Pace, stopping, and an outbox that fails


def test_no_minute_has_more_than_its_letters_however_they_fall() -> None:
    allowance = Allowance(Pace(per_minute=3, per_day=5, connections=1))
    left: list[float] = []
    now = 0.0
    while len(left) < 5:
        now += max(allowance.pause(now), 7.0)
        allowance.take(now)
        left.append(now)
    assert all(later - earlier >= 60 for earlier, later in zip(left, left[3:], strict=False))
    assert allowance.free(now) == 0
    assert allowance.pause(now + 1) == pytest.approx(left[0] + 86400 - now - 1)
    assert allowance.free(left[0] + 86400) == 1


def test_a_long_queue_is_spread_over_its_minute_and_a_place_is_never_far() -> None:
    allowance = Allowance(PACES["exchange-online"])
    left: list[float] = []
    now = 0.0
    while len(left) < 200:
        pause = allowance.pause(now)
        assert pause < 3
        now += pause
        assert allowance.free(now) >= 1
        allowance.take(now)
        left.append(now)
    assert left[2] == 0.0 < left[3]
    assert all(later - earlier >= 59.99 for earlier, later in zip(left, left[30:], strict=False))
    assert 26 < 60 * 197 / (left[-1] - left[2]) < 28


def test_a_relay_that_takes_thousands_a_minute_is_not_spread_over() -> None:
    allowance = Allowance(PACES["own-relay"])
    for _ in range(3000):
        allowance.take(0.0)
    assert allowance.pause(0.0) == 0.0
    assert allowance.free(0.0) == 3000


async def test_when_the_days_letters_are_used_up_the_rest_stays_in_the_outbox() -> None:
    async with relaying() as relay:
        outbox = await deliver(relay.relay(pace=Pace(per_minute=100, per_day=5, connections=2)), *letters(9))
        assert outbox.kinds == ["sent"] * 5
        assert len(outbox.waiting) == 4


async def test_when_the_minutes_letters_are_used_up_the_postman_waits_without_holding_letters() -> None:
    now = 0.0
    async with relaying() as relay:
        outbox, postman = MemoryOutbox(*letters(5)), Postman(relay.relay(pace=Pace(3, 100, connections=2)), lambda: now)
        delivering = asyncio.create_task(postman.deliver(outbox))
        await come_to(lambda: len(outbox.recorded) == 3)
        await asyncio.sleep(0.3)
        assert (len(outbox.recorded), len(outbox.waiting), outbox.under_way) == (3, 2, {})
        postman.stop()
        assert await asyncio.wait_for(delivering, 10) == 3
        now = 61.0
        assert await postman.deliver(outbox) == 2
        await postman.close()


async def test_stopping_lets_the_letters_in_hand_arrive_and_gives_the_others_back() -> None:
    async with relaying() as relay:
        outbox, postman = MemoryOutbox(*letters(200), slow=0.005), Postman(relay.relay())
        delivering = asyncio.create_task(postman.deliver(outbox))
        await come_to(lambda: len(relay.taken) > 10)
        postman.stop()
        sent = await asyncio.wait_for(delivering, 10)
        await postman.close()
    assert sent == len(relay.taken) == outbox.kinds.count("sent")
    assert 0 < sent < 200
    assert outbox.under_way == {}


async def test_nothing_is_sent_when_the_attempt_cannot_be_noted() -> None:
    class Broken(MemoryOutbox):
        async def claim(self, limit: int) -> Sequence[Outgoing]:
            raise OSError("disk full")

    async with relaying() as relay:
        with pytest.raises(OSError, match="disk full"):
            await Postman(relay.relay()).deliver(Broken(*letters(3)))
        assert relay.most_present == 0


async def test_an_outbox_that_cannot_record_stops_the_postman_at_once() -> None:
    class Broken(MemoryOutbox):
        async def record(self, outcomes: Sequence[object]) -> None:
            raise OSError("disk full")

    async with relaying() as relay:
        outbox, postman = Broken(*letters(500)), Postman(relay.relay())
        with pytest.raises(OSError, match="disk full"):
            await postman.deliver(outbox)
        await postman.close()
        assert len(relay.taken) < 30


# Bytes


@pytest.mark.parametrize(
    ("raw", "sent"),
    [
        (b"a: b\r\n\r\n.\r\n..x\r\n", b"a: b\r\n\r\n..\r\n...x\r\n.\r\n"),
        (b"a: b\n\n.x", b"a: b\r\n\r\n..x\r\n.\r\n"),
        (b"a\rb\r\r\nc", b"a\r\nb\r\n\r\nc\r\n.\r\n"),
        (b"", b".\r\n"),
    ],
)
def test_no_line_of_a_letter_can_end_it_early(raw: bytes, sent: bytes) -> None:
    assert dotted(raw) == sent


class OneByOne(MemoryOutbox):
    """An outbox in which each letter is held up until the one before it is on record."""

    async def claim(self, limit: int) -> Sequence[Outgoing]:
        return [] if self.under_way else await super().claim(1)


async def test_a_letter_that_waits_for_the_record_of_another_leaves_in_the_same_round() -> None:
    async with relaying() as relay:
        postman = Postman(relay.relay(pace=Pace(6000, 10_000, connections=3)))
        assert await postman.deliver(OneByOne(*letters(5))) == 5
        await postman.close()


async def test_while_one_connection_carries_the_only_letter_the_others_do_not_ask_for_more_in_its_way() -> None:
    looks: list[int] = []

    class Counting(MemoryOutbox):
        async def claim(self, limit: int) -> Sequence[Outgoing]:
            looks.append(len(self.recorded))
            return await super().claim(limit)

    async with relaying() as relay:
        postman = Postman(relay.relay(pace=Pace(6000, 10_000, connections=4)))
        assert await postman.deliver(Counting(a_letter())) == 1
        await postman.close()
    assert looks[0] == 0
    assert set(looks[1:]) == {1}, "the next look comes when the letter is on record, which may have held up another"
