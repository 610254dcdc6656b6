"""Sent copies are looked for in another folder of the mailbox, and the daemon is back in its own afterwards."""

from __future__ import annotations

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
