"""A mail to ourselves and back: whether relay and mailbox belong together, and whether plus-addresses arrive."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from time import monotonic

from alongside.settings import Settings
from alongside.wire.imap import ImapMailbox
from alongside.wire.smtp import Carrier, Halt, Outcome, Outgoing

PATIENCE = 60.0
PLUS_PATIENCE = 20.0
"""How much longer the mail to the plus-address may take than the other."""
PAUSE = 1.0


@dataclass(frozen=True, slots=True)
class Trip:
    """How the mails travelled. ``plus_addresses`` is None where it could not be seen."""

    arrived: bool
    sentence: str
    plus_addresses: bool | None = None


async def travel(settings: Settings, instance: str, now: datetime) -> Trip:
    """Sends two mails to the mailbox, one of them to a plus-address, and waits for both; they are moved to ``done``.

    Raises Weather where the mailbox is lost on the way.
    """
    address = settings.programme.address
    local, _, domain = address.rpartition("@")
    word = secrets.token_hex(8)
    mails = {address: f"<check.{word}@{domain}>", f"{local}+check@{domain}": f"<check.{word}.plus@{domain}>"}
    mailbox = ImapMailbox(settings.mailbox)
    await mailbox.connect()
    try:
        before = (await mailbox.listing()).uids
        outcomes = await _sent(settings, mails, instance, now)
        plain, plus = (outcomes[recipient] for recipient in mails)
        if plain.kind != "sent":
            return Trip(False, f"the relay does not take mail to {address}: {plain.text}")
        wanted = [id for recipient, id in mails.items() if outcomes[recipient].kind == "sent"]
        seen = await _seen(mailbox, frozenset(before), wanted)
    finally:
        await mailbox.close()
    if mails[address] not in seen:
        return Trip(False, f"a mail to {address} left but did not arrive within {PATIENCE:.0f} seconds")
    return Trip(True, f"a mail to {address} came back after {seen[mails[address]]:.1f} s", plus.kind == "sent" and wanted[-1] in seen)


async def _sent(settings: Settings, mails: Mapping[str, str], instance: str, now: datetime) -> dict[str, Outcome]:
    carrier = Carrier(settings.relay.server)
    sender = settings.programme.address
    try:
        await carrier.connect()
        return {
            recipient: await carrier.carry(Outgoing(0, id, sender, recipient, _mail(sender, recipient, id, instance, now), 1))
            for recipient, id in mails.items()
        }
    except Halt as halt:
        return dict.fromkeys(mails, halt.outcome)
    finally:
        await carrier.close()


def _mail(sender: str, recipient: str, message_id: str, instance: str, now: datetime) -> bytes:
    """A mail with our own mark, so that a daemon that runs meanwhile knows it for its own and leaves it alone."""
    lines = (
        f"From: {sender}", f"To: {recipient}", "Subject: A mail to myself", f"Date: {format_datetime(now)}", f"Message-ID: {message_id}",
        f"X-Alongside: {instance}", "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
        "", "alongside check --round-trip sent this to see whether it arrives. It will be moved away.", "",
    )  # fmt: skip
    return "\r\n".join(lines).encode("ascii")


async def _seen(mailbox: ImapMailbox, before: frozenset[int], wanted: list[str]) -> dict[str, float]:
    """Which mails arrived, each with the seconds it took."""
    began = monotonic()
    until = began + PATIENCE
    seen: dict[str, float] = {}
    looked = set(before)
    while len(seen) < len(wanted) and monotonic() < until:
        new = [uid for uid in (await mailbox.listing()).uids if uid not in looked]
        looked.update(new)
        async with aclosing(mailbox.windows(new)) as windows:
            async for window in windows:
                for mail in window:
                    if id := next((id for id in wanted if id.encode() in mail.raw), None):
                        seen[id] = monotonic() - began
                        await mailbox.move([mail.uid], "done")
        if seen:
            until = min(until, began + max(seen.values()) + PLUS_PATIENCE)
        if len(seen) < len(wanted):
            await asyncio.sleep(PAUSE)
    return seen
