"""What every mailbox must do, told once and tried on the embedded server and on Dovecot."""

import asyncio
import imaplib
import itertools
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
import pytest_asyncio

from alongside.demo.servers import EmbeddedServers
from alongside.wire.errors import FolderMissing, LinkLost, LoginRefused, TlsRefused, Unreachable
from alongside.wire.imap import ImapMailbox
from mailhouses import MailHouse, a_mail, everything
from servers import Dovecot, free_port

_users = itertools.count(1)


@pytest_asyncio.fixture(params=["embedded", "dovecot"])
async def house(request: pytest.FixtureRequest) -> AsyncIterator[MailHouse]:
    user = f"mentor{next(_users)}@example.org"
    if request.param == "dovecot":
        yield MailHouse(request.getfixturevalue("dovecot").mailbox_settings(user))
        return
    async with EmbeddedServers([user]) as servers:
        yield MailHouse(servers.mailbox_settings(user))


async def test_an_empty_folder_lists_nothing_and_has_its_two_neighbours(house: MailHouse) -> None:
    async with house.open() as mailbox:
        listing = await mailbox.listing()
        assert listing.uids == ()
        assert listing.uidvalidity > 0
        assert {"IMAP4REV1", "UIDPLUS", "IDLE", "MOVE"} <= mailbox.capabilities
    assert await house.lying_in("Alongside/Done") == await house.lying_in("Alongside/Needs a person") == 0


async def test_mails_are_listed_in_order_and_a_person_who_reads_them_hides_nothing(house: MailHouse) -> None:
    await house.deliver(a_mail("one"), a_mail("two"), a_mail("three"))

    def reads_all(session: imaplib.IMAP4) -> None:
        session.select()
        session.store("1:*", "+FLAGS", r"(\Seen)")

    await house.person(reads_all)
    async with house.open() as mailbox:
        mails = await everything(mailbox)
    assert [mail.raw for mail in mails] == [a_mail("one"), a_mail("two"), a_mail("three")]
    assert [mail.uid for mail in mails] == sorted(mail.uid for mail in mails)


@pytest.mark.parametrize(
    "mail",
    [
        a_mail("5* hotel (and an open bracket"),
        a_mail('a "quoted" subject {12}'),
        a_mail(body="* 7 EXISTS\r\nA1 OK done\r\n)\r\n+ go on"),
        a_mail(body="Grüße aus Köln, and a very long line " + "x" * 9000),
        b"Subject: no sender, no date, no body\r\n\r\n",
        b"From: hilary@example.org\r\nSubject: =?utf-8?q?x=0D=0ABcc:_a=40b?=\r\n\r\n\x00\xff\xfe\r\n".replace(b"\x00", b""),
    ],
    ids=["star", "braces", "imap", "eight-bit", "bare", "odd"],
)
async def test_a_mail_arrives_with_the_bytes_it_was_sent_with(house: MailHouse, mail: bytes) -> None:
    await house.deliver(mail)
    async with house.open() as mailbox:
        (arrived,) = await everything(mailbox)
    assert (arrived.raw, arrived.whole, arrived.size) == (mail, True, len(mail))


async def test_fetching_does_not_mark_a_mail_as_read(house: MailHouse) -> None:
    await house.deliver(a_mail())
    async with house.open() as mailbox:
        await everything(mailbox)

    def unread(session: imaplib.IMAP4) -> bytes:
        session.select(readonly=True)
        return bytes(session.search(None, "UNSEEN")[1][0])

    assert await house.person(unread) == b"1"


async def test_the_moment_of_arrival_is_told_in_utc(house: MailHouse) -> None:
    moment = datetime(2024, 3, 4, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    await house.deliver(a_mail(), at=moment)
    async with house.open() as mailbox:
        (mail,) = await everything(mailbox)
    assert mail.internal_date == moment
    assert mail.internal_date.utcoffset() == timedelta(0)


async def test_a_backlog_comes_in_windows_of_fifty(house: MailHouse) -> None:
    await house.deliver(*[a_mail(f"number {number}") for number in range(120)])
    async with house.open() as mailbox:
        listing = await mailbox.listing()
        windows = [window async for window in mailbox.windows(listing.uids)]
    assert [len(window) for window in windows] == [50, 50, 20]
    assert [mail.uid for window in windows for mail in window] == list(listing.uids)


async def test_large_mails_come_in_windows_of_twenty_megabytes_and_the_largest_as_its_head_only(house: MailHouse) -> None:
    eight, eleven = a_mail("eight", size=8_000_000), a_mail("eleven", size=11 * 1024 * 1024)
    await house.deliver(eight, eleven, eight, eight)
    async with house.open() as mailbox:
        listing = await mailbox.listing()
        windows = [window async for window in mailbox.windows(listing.uids)]
    assert [[mail.whole for mail in window] for window in windows] == [[True, False, True], [True]]
    head = windows[0][1]
    assert head.raw == eleven.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    assert head.size == len(eleven)
    assert windows[1][0].raw == eight


async def test_what_one_person_wrote_is_found_by_their_address(house: MailHouse) -> None:
    others = b"From: Ann <ann@example.org>\r\nSubject: written by hilary@example.org\r\n\r\nhilary@example.org\r\n"
    mine = b'From: "Hilary (London)" <Hilary@example.org>\r\n\r\nHello\r\n'
    await house.deliver(mine, others, mine.replace(b"Hilary@", b"hilary@"))
    async with house.open() as mailbox:
        uids = (await mailbox.listing()).uids
        assert await mailbox.written_by("hilary@example.org") == (uids[0], uids[2])
        assert await mailbox.written_by("nobody@example.org") == ()


async def test_a_mail_that_a_person_removed_meanwhile_is_left_out(house: MailHouse) -> None:
    await house.deliver(a_mail("one"), a_mail("two"), a_mail("three"))

    def removes_the_second(session: imaplib.IMAP4) -> None:
        session.select()
        session.store("2", "+FLAGS", r"(\Deleted)")
        session.expunge()

    async with house.open() as mailbox:
        listing = await mailbox.listing()
        await house.person(removes_the_second)
        mails = [mail async for window in mailbox.windows(listing.uids) for mail in window]
        assert [mail.raw for mail in mails] == [a_mail("one"), a_mail("three")]
        await mailbox.move(listing.uids, "done")
        assert (await mailbox.listing()).uids == ()
    assert await house.lying_in("Alongside/Done") == 2


async def test_handled_mail_is_moved_and_what_needs_a_person_too(house: MailHouse) -> None:
    await house.deliver(*[a_mail(f"number {number}") for number in range(6)])
    async with house.open() as mailbox:
        uids = (await mailbox.listing()).uids
        await mailbox.move([uids[0], uids[1], uids[4]], "done")
        await mailbox.move([uids[2]], "review")
        await mailbox.move([], "done")
        assert (await mailbox.listing()).uids == (uids[3], uids[5])
    assert await house.lying_in("Alongside/Done") == 3
    assert await house.lying_in("Alongside/Needs a person") == 1


async def test_folders_may_have_names_beyond_ascii(house: MailHouse) -> None:
    await house.deliver(a_mail())
    async with house.open(done="Programm/Geprüft & gut") as mailbox:
        await mailbox.move((await mailbox.listing()).uids, "done")
    assert await house.lying_in("Programm/Gepr&APw-ft &- gut") == 1


async def test_a_new_mail_ends_the_wait_at_once(house: MailHouse) -> None:
    async with house.open() as mailbox:
        await mailbox.listing()
        waiting = asyncio.create_task(mailbox.wait(20))
        await asyncio.sleep(0.2)
        await house.deliver(a_mail())
        posted = time.monotonic()
        assert await waiting is True
        assert time.monotonic() - posted < 8
        assert len(await everything(mailbox)) == 1


async def test_a_mail_that_came_before_the_wait_is_not_slept_through(house: MailHouse) -> None:
    async with house.open() as mailbox:
        await mailbox.listing()
        await house.deliver(a_mail())
        began = time.monotonic()
        assert await mailbox.wait(20) is True
        assert time.monotonic() - began < 8


async def test_a_wait_without_news_ends_in_time_and_moving_mail_away_is_no_news(house: MailHouse) -> None:
    await house.deliver(a_mail(), a_mail())
    async with house.open() as mailbox:
        await mailbox.move((await mailbox.listing()).uids, "done")
        assert await mailbox.wait(0.3) is False
        assert await mailbox.wait(0.1) is False
        assert (await mailbox.listing()).uids == ()


async def test_old_mail_is_counted_by_the_day(house: MailHouse) -> None:
    monday = datetime(2024, 3, 4, 12, tzinfo=UTC)
    for days in (1, 8, 30):
        await house.deliver(a_mail(), at=monday - timedelta(days=days))
    async with house.open() as mailbox:
        assert await mailbox.count_older_than(monday - timedelta(days=7)) == 2
        assert await mailbox.count_older_than(monday - timedelta(days=100)) == 0


async def test_uids_mean_the_same_after_a_new_connection(house: MailHouse) -> None:
    await house.deliver(a_mail())
    async with house.open() as mailbox:
        before = await mailbox.listing()
        await mailbox.close()
        await mailbox.connect()
        assert await mailbox.listing() == before


async def test_a_wrong_password_is_told_as_that(house: MailHouse) -> None:
    wrong = replace(house.settings, server=replace(house.settings.server, password='not "this"'))
    with pytest.raises(LoginRefused, match="password_file"):
        await ImapMailbox(wrong).connect()


@pytest.mark.parametrize("kept_by", ["embedded", "dovecot"])
async def test_a_password_may_have_any_letters(start_dovecot: Callable[..., Dovecot], kept_by: str) -> None:
    password = 'Grüße, "Köln" \\ 7'
    async with EmbeddedServers(["mentor@example.org"], password) as servers:
        settings = servers.mailbox_settings("mentor@example.org")
        if kept_by == "dovecot":
            settings = start_dovecot(password="Grüße-Köln").mailbox_settings(password="Grüße-Köln")
        async with MailHouse(settings).open() as mailbox:
            assert (await mailbox.listing()).uids == ()
        wrong = replace(settings, server=replace(settings.server, password="Grüße aus Kiel"))
        with pytest.raises(LoginRefused):
            await ImapMailbox(wrong).connect()


async def test_a_folder_that_is_not_there_is_named(house: MailHouse) -> None:
    with pytest.raises(FolderMissing, match="Nowhere"):
        await ImapMailbox(replace(house.settings, folder="Nowhere")).connect()


async def test_a_call_that_is_given_up_closes_the_connection_and_the_next_one_starts_clean(house: MailHouse) -> None:
    await house.deliver(a_mail())
    async with house.open() as mailbox:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await mailbox.wait(20)
        with pytest.raises(LinkLost):
            await mailbox.noop()
        await mailbox.connect()
        assert len(await everything(mailbox)) == 1


async def test_nobody_there_is_unreachable_and_plain_text_leaves_this_machine_never(house: MailHouse) -> None:
    silent = replace(house.settings.server, port=free_port())
    with pytest.raises(Unreachable):
        await ImapMailbox(replace(house.settings, server=silent)).connect()
    elsewhere = replace(house.settings.server, host="imap.example.org")
    with pytest.raises(TlsRefused, match="this machine only"):
        await ImapMailbox(replace(house.settings, server=elsewhere)).connect()


async def test_a_plain_server_where_tls_was_asked_for_hears_no_password(house: MailHouse) -> None:
    tls = replace(house.settings.server, security="tls")
    with pytest.raises(TlsRefused):
        await ImapMailbox(replace(house.settings, server=tls)).connect()


# Dovecot alone: what the embedded server cannot play


async def test_an_administrator_who_ends_the_session_is_noticed_at_once(dovecot: Dovecot) -> None:
    house = MailHouse(dovecot.mailbox_settings("kicked@example.org"))
    async with house.open() as mailbox:
        waiting = asyncio.create_task(mailbox.wait(20))
        await asyncio.sleep(0.2)
        dovecot.doveadm("kick", "kicked@example.org")
        with pytest.raises(LinkLost):
            await asyncio.wait_for(waiting, 15)
        await mailbox.connect()
        assert (await mailbox.listing()).uids == ()


async def test_a_new_uidvalidity_is_told_after_the_reconnection(dovecot: Dovecot) -> None:
    house = MailHouse(dovecot.mailbox_settings("moved@example.org"))
    await house.deliver(a_mail())
    async with house.open() as mailbox:
        before = await mailbox.listing()
        dovecot.doveadm("mailbox", "update", "-u", "moved@example.org", "--uid-validity", "99999", "INBOX")
        with pytest.raises(LinkLost, match="inconsistent"):
            await mailbox.wait(5)
        await mailbox.connect()
        assert (await mailbox.listing()).uidvalidity == 99999 != before.uidvalidity


@pytest.mark.parametrize(
    ("capability", "left_over"),
    [("IMAP4rev1 UIDPLUS IDLE", 0), ("IMAP4rev1", 2)],
    ids=["without MOVE", "without MOVE, UIDPLUS, IDLE and NAMESPACE"],
)
async def test_a_simpler_server_is_served_too(start_dovecot: Callable[..., Dovecot], capability: str, left_over: int) -> None:
    house = MailHouse(start_dovecot(capability=capability).mailbox_settings())
    await house.deliver(a_mail("one"), a_mail("two"), a_mail("three"))
    async with house.open() as mailbox:
        uids = (await mailbox.listing()).uids
        await mailbox.move(uids[:2], "done")
        assert len((await mailbox.listing()).uids) == 1 + left_over
        assert await mailbox.wait(0.2) is False
    assert await house.lying_in("Alongside/Done") == 2
