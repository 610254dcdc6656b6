"""Two thousand waiting mails, in batches of fifty, cost next to nothing to write down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from statistics import median
from time import perf_counter

from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch, Lookup
from alongside.programme.events import Alarm
from alongside.programme.model import Answered
from ledger_people import JOHN, MONDAY, REQUEST, RULES, keep, letter_to, mail_from

MAILS, BATCH = 2000, 50


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


def test_two_thousand_mails_are_written_down_in_little_time(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *(replace(JOHN, id=f"p-{n}", email=f"person-{n}@example.org") for n in range(1, MAILS + 1)))
    spent = []
    for first in range(1, MAILS + 1, BATCH):
        begun = perf_counter()
        ledger.state(RULES, MONDAY)
        ledger.look_up(
            [Lookup(7, n, f"<{n}@example.org>", (f"<received.{n}.mac@example.org>",), f"content-{n}") for n in range(first, first + BATCH)],
            MONDAY,
        )
        decided = batch_of(ledger, first)
        ledger.commit(decided)
        spent.append((perf_counter() - begun) / BATCH)
    print(
        f"{ledger.store.engine.dialect.name}: {median(spent) * 1000:.3f} ms a mail (state, look-up, commit), slowest batch {max(spent) * 1000:.3f}"
    )
    assert len(open_ledger().state(RULES, MONDAY).requests) == MAILS
    assert median(spent) < 0.002
