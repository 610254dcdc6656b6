"""Letters that lie in the outbox before anybody runs: of several kinds, each to a reader of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch, FinishedLetter
from alongside.programme.letters import Help, Kind, Letter, Reader
from daemons import Host, somebody
from village import settings

KINDS: tuple[Kind, ...] = ("invitation", "change", "understood", "thanks_prompt", "reminder")


def finished(number: int, now: datetime, address: str = "") -> FinishedLetter:
    """One of many letters of all kinds."""
    kind, reader = KINDS[number % len(KINDS)], somebody(number)
    to = address or reader.email
    mark = f"<{kind}.{number}.mac@example.org>"
    letter = Letter(kind, Reader(reader.name, to, "Europe/Berlin", person=reader.id), Help(), f"{kind}:{number}", now, "programme")
    raw = f"From: mentor@example.org\r\nTo: {reader.email}\r\nMessage-ID: {mark}\r\nSubject: {kind}\r\n\r\nWords\r\n".encode()
    return FinishedLetter(number, letter, mark, kind, "Words", raw, "mentor@example.org")


def write_letters(host: Host, count: int, to: str = "") -> None:
    """So many letters wait, all to one address where it is given."""
    now = datetime.now(UTC)
    commit(host, now, (finished(number, now, to) for number in range(1, count + 1)))


def commit(host: Host, now: datetime, letters: Iterable[FinishedLetter]) -> None:
    ledger = Ledger.open(host.url, now=now)
    ledger.state(settings(host.url).rules, now)
    ledger.commit(Batch(now, ledger.revision, letters=tuple(letters)))
    ledger.close()
