"""The letters in ``tests/letters`` and the programme they were written to, for the tests of reading mail."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from alongside.mail.incoming import MailContext

LETTERS = Path(__file__).parent / "letters"
PROGRAMME = MailContext(
    now=datetime(2027, 3, 2, 15, 0, tzinfo=UTC),
    own=("mentor@example.org",),
    domains=("example.org",),
    instance="instance-one",
    tz="Europe/Berlin",
)


def letter(name: str) -> bytes:
    """The raw mail ``name``."""
    return (LETTERS / f"{name}.eml").read_bytes()


def mail(body: str = "Hello.\n", *, sender: str = "Hilary Meyer <hilary@example.org>", extra: str = "", subject: str = "Hello") -> bytes:
    """A small mail to the programme, with ``extra`` header lines on top."""
    return (
        f"{extra}From: {sender}\nTo: mentor@example.org\nDate: Tue, 2 Mar 2027 15:40:00 +0100\nMessage-ID: <one@client.example.org>\n"
        f"Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    ).encode()
