"""The rehearsal's own mail house: what is posted lies in the right mailbox at once, and whoever waits there wakes."""

import asyncio
import smtplib
import time

import pytest

from alongside.demo.servers import EmbeddedServers
from mailhouses import MailHouse, a_mail, everything

MENTOR, HILARY = "mentor@example.org", "hilary@example.org"


async def post(servers: EmbeddedServers, mail: bytes, *recipients: str, sender: str = HILARY) -> None:
    def hand_in() -> None:
        with smtplib.SMTP("127.0.0.1", servers.smtp_port, local_hostname="localhost") as session:
            session.sendmail(sender, recipients, mail)

    await asyncio.to_thread(hand_in)


async def test_a_mail_handed_in_wakes_whoever_waits_for_it(embedded: EmbeddedServers) -> None:
    async with MailHouse(embedded.mailbox_settings(MENTOR)).open() as mailbox:
        waiting = asyncio.create_task(mailbox.wait(10))
        await asyncio.sleep(0.1)
        began = time.monotonic()
        await post(embedded, a_mail(), MENTOR)
        assert await waiting is True
        assert time.monotonic() - began < 5
        (mail,) = await everything(mailbox)
    assert mail.raw == b"Return-Path: <hilary@example.org>\r\n" + a_mail()


async def test_each_recipient_has_a_copy_and_plus_addresses_are_the_same_person(embedded: EmbeddedServers) -> None:
    await post(embedded, a_mail(), "Mentor+token@Example.org", "john@example.org")
    for address, mails in ((MENTOR, 1), ("john@example.org", 1), (HILARY, 0)):
        async with MailHouse(embedded.mailbox_settings(address)).open() as mailbox:
            assert len(await everything(mailbox)) == mails
    assert [(posted.sender, posted.recipient) for posted in embedded.posted] == [
        (HILARY, "Mentor+token@Example.org"),
        (HILARY, "john@example.org"),
    ]


async def test_a_stranger_is_refused_as_a_real_server_would(embedded: EmbeddedServers) -> None:
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        await post(embedded, a_mail(), "nobody@example.org")
    assert refused.value.recipients == {"nobody@example.org": (550, b"5.1.1 No such person here")}
    assert embedded.posted == []
    assert await embedded.deliver("nobody@example.org", a_mail()) is False


async def test_an_account_can_be_opened_while_the_house_stands(embedded: EmbeddedServers) -> None:
    embedded.add("newcomer@example.org")
    await post(embedded, a_mail(), "newcomer@example.org")
    async with MailHouse(embedded.mailbox_settings("newcomer@example.org")).open() as mailbox:
        assert len(await everything(mailbox)) == 1
