"""Waiting mails are written down in batches: what a batch asks of the store does not grow with its mails. How long it takes is in ``tests/bench``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch, Lookup
from alongside.programme.events import Alarm
from alongside.programme.model import Answered
from ledger_people import JOHN, MONDAY, REQUEST, RULES, keep, letter_to, mail_from

MAILS, BATCH = 400, 50
STATEMENTS = 20
"""A look-up of fifty mails and the commit of what they come to."""


def batch_of(ledger: Ledger, first: int) -> Batch:
    """What fifty mails come to: each a request, an answer, an alarm, an inbox row."""
    numbers = range(first, first + BATCH)
    return Batch(
        MONDAY,
        ledger.revision,
        inbox=tuple(mail_from(JOHN, n) for n in numbers),
        facts=tuple(
            fact for n in numbers
            for fact in (replace(REQUEST, id=n, mentee=f"p-{n}", pairing=None), Answered(JOHN.email, MONDAY - timedelta(days=2), "k"))
        ),
        letters=tuple(letter_to(JOHN, n, "received") for n in numbers),
        alarms=tuple(Alarm("answer", f"request:{n}", MONDAY) for n in numbers),
    )  # fmt: skip


def test_a_batch_of_fifty_mails_is_written_down_with_a_few_statements(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *(replace(JOHN, id=f"p-{n}", email=f"person-{n}@example.org") for n in range(1, MAILS + 1)))
    asked: list[str] = []
    event.listen(ledger.store.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    spent = []
    for first in range(1, MAILS + 1, BATCH):
        asked.clear()
        ledger.desk(
            RULES,
            MONDAY,
            [Lookup(7, n, f"<{n}@example.org>", (f"<received.{n}.mac@example.org>",), f"content-{n}") for n in range(first, first + BATCH)],
        )
        ledger.commit(batch_of(ledger, first))
        spent.append(len(asked))
    assert len(open_ledger().state(RULES, MONDAY).requests) == MAILS
    assert len(set(spent[1:])) == 1, spent
    assert spent[-1] <= STATEMENTS, asked
