"""Writes a ledger of today's form, with rows in every table, as the stored ledger of its revision.

Run once, when a revision is new: ``PYTHONPATH=daemon:tests python tests/ledger/stored/store.py``. It refuses to overwrite: an old form stays as it was.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from alongside.language.reading import Reading
from alongside.ledger.ledger import Ledger
from alongside.ledger.migrations import HEAD
from alongside.ledger.values import Recorded
from alongside.programme.events import Alarm
from alongside.programme.keepsakes import Contribution, Said, Score, Tip
from alongside.programme.model import (
    Answered,
    Ask,
    Break,
    Busy,
    Concern,
    Fact,
    History,
    Notice,
    Prompted,
    Question,
    SessionChange,
    ThanksWeek,
    ZoneIs,
)
from ledger_people import HILARY, JOHN, MONDAY, STARTS, THE_PAIR, keep, letter_to, mail_from

FACTS: tuple[Fact, ...] = (
    *THE_PAIR,
    Ask(1, 1, HILARY.id, "yes", MONDAY),
    Question("q-1", JOHN.id, "confirm", "pairing:1", MONDAY, held=Reading(intent="end")),
    ThanksWeek(1, "2027-W09", "sent", MONDAY),
    Said("w-1", 1, JOHN.id, "thanks", "You found the form for me.", MONDAY),
    Score(1, JOHN.id, 1, MONDAY, 4),
    Tip(1, JOHN.id, "Write your questions down as they come.", MONDAY),
    Contribution("c-1", 1, JOHN.id, "w-1", MONDAY),
    Notice(1, "nora@example.org", "told", MONDAY),
    History(HILARY.id, JOHN.id, held=3, thanks=1),
    Answered("john@example.org", MONDAY, "abc"),
    Prompted(JOHN.id, MONDAY, "thanks_prompt", date(2027, 3, 1)),
    Busy(HILARY.id, ((MONDAY, MONDAY + timedelta(hours=1)),), MONDAY),
    Break("b-1", date(2027, 12, 21), date(2028, 1, 6), MONDAY),
    ZoneIs("Europe/Berlin", ((MONDAY, 60),)),
    Concern("c-1", MONDAY, "unread", "inbox:1", "A mail was not understood."),
    SessionChange("d-1", 1, MONDAY, HILARY.id, "answered", side="mentor", partstat="ACCEPTED", answer_key=(0, "2027-03-01T09:00:00Z")),
)


def write(ledger: Ledger) -> None:
    """One pairing's first day."""
    ends = tuple(Alarm("session_end", f"d-{n}", start + timedelta(minutes=30)) for n, start in enumerate(STARTS, 1))
    letters = (letter_to(JOHN, 1, "invitation", pairing=1), letter_to(HILARY, 2, "ask", due=MONDAY + timedelta(hours=1)))
    keep(ledger, *FACTS, letters=letters, alarms=ends, inbox=(mail_from(JOHN, 1),))
    ledger.claim(MONDAY, 1, "here (pid 1)")
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY)
    ledger.fail(7, 2, "odd", b"raw", MONDAY)
    ledger.lease("here (pid 1)", MONDAY, 30)
    ledger.touch("mailbox", MONDAY)
    ledger.set_moment(MONDAY)


def main() -> None:
    path = Path(__file__).with_name(f"{HEAD}.sql")
    scratch = path.with_suffix(".db")
    if path.exists():
        sys.exit(f"{path.name} is there already; a stored ledger is never rewritten")
    ledger = Ledger.open(f"sqlite:///{scratch}", now=MONDAY)
    write(ledger)
    ledger.close()
    with closing(sqlite3.connect(scratch)) as connection:
        path.write_text("\n".join(connection.iterdump()) + "\n", encoding="utf-8")
    scratch.unlink()


if __name__ == "__main__":
    main()
