"""Sent copies are looked for in another folder of the mailbox, and the daemon is back in its own afterwards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.wire.errors import FolderMissing
from mailhouses import MailHouse, a_mail, everything
from servers import Dovecot


def marked(mark: str) -> bytes:
    """A mail with a Message-ID."""
    return f"Message-ID: {mark}\r\n".encode() + a_mail()


async def test_copies_are_found_by_their_message_id_and_mail_is_read_on(dovecot: Dovecot) -> None:
    house = MailHouse(dovecot.mailbox_settings("copies@example.org"))
    with dovecot.session("copies@example.org") as session:
        session.create("Sent")
    dovecot.deliver("copies@example.org", marked("<ask.1@example.org>"), folder="Sent")
    async with house.open() as mailbox:
        found = await mailbox.copies("Sent", ["<ask.1@example.org>", "<ask.2@example.org>"])
        assert found == {"<ask.1@example.org>"}
        await house.deliver(a_mail("one"))
        assert [mail.raw for mail in await everything(mailbox)] == [a_mail("one")]


async def test_a_folder_that_is_not_there_is_named_and_mail_is_read_on(dovecot: Dovecot) -> None:
    house = MailHouse(dovecot.mailbox_settings("nocopies@example.org"))
    async with house.open() as mailbox:
        with pytest.raises(FolderMissing, match="Nowhere"):
            await mailbox.copies("Nowhere", ["<ask.1@example.org>"])
        await house.deliver(a_mail("one"))
        assert [mail.raw for mail in await everything(mailbox)] == [a_mail("one")]


async def test_what_was_handled_since_a_day_comes_back_and_is_read_again(dovecot: Dovecot) -> None:
    house = MailHouse(dovecot.mailbox_settings("backagain@example.org"))
    async with house.open() as mailbox:
        await house.deliver(a_mail("old"), at=datetime(2026, 1, 5, 9, tzinfo=UTC))
        await house.deliver(a_mail("new"), at=datetime(2026, 1, 15, 9, tzinfo=UTC))
        listing = await mailbox.listing()
        await mailbox.move(listing.uids[:1], "done")
        await mailbox.move(listing.uids[1:], "review")
        assert await everything(mailbox) == []
        assert await mailbox.bring_back(datetime(2026, 1, 10, tzinfo=UTC)) == 1
        assert [mail.raw for mail in await everything(mailbox)] == [a_mail("new")]
    assert await house.lying_in("Alongside/Done") == 1


async def test_the_headers_of_sent_copies_come_without_their_words(dovecot: Dovecot) -> None:
    house = MailHouse(dovecot.mailbox_settings("heads@example.org"))
    with dovecot.session("heads@example.org") as session:
        session.create("Sent")
    dovecot.deliver("heads@example.org", marked("<ask.1@example.org>"), folder="Sent")
    async with house.open() as mailbox:
        (head,) = await mailbox.headers("Sent", datetime(2026, 1, 10, tzinfo=UTC))
        assert b"<ask.1@example.org>" in head
        assert b"Mornings suit me" not in head
        assert await mailbox.headers("Sent", datetime.now(UTC) + timedelta(days=5)) == ()
