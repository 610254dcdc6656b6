"""What was kept long enough is emptied, on both stores, and what is still needed stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from alongside.ledger import tables as t
from alongside.ledger.ledger import Ledger
from alongside.programme.keepsakes import Contribution, Faded, Said, Score, Tip
from alongside.programme.model import Question
from alongside.programme.retention import LETTERS, WORDS
from ledger_people import HILARY, JOHN, MONDAY, PAIRING, REQUEST, THE_PAIR, keep, letter_to

END = MONDAY.date() + timedelta(days=22)
OVER = replace(PAIRING, state="ended", ended_on=END, mentee_hopes="planted hope", mentor_cannot="planted limit", reason="planted reason")
WORDS_OF_THE_PAIR = (
    Said("n-1", 1, JOHN.id, "note", "planted note", MONDAY),
    Score(1, JOHN.id, 1, MONDAY, 4, "planted line", MONDAY),
    Tip(1, JOHN.id, "planted tip", MONDAY),
    Contribution("k-1", 1, JOHN.id, "n-1", MONDAY, "planted offer", MONDAY),
    Question("a-1", JOHN.id, "clarify", "pairing:1", MONDAY, pairing=1, held_text="planted answer", closed_at=MONDAY),
)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A pair that is over and has left words in every table."""
    keep(ledger, *THE_PAIR, replace(REQUEST, text="planted request", hopes="planted", cannot="planted"), OVER, *WORDS_OF_THE_PAIR)
    keep(ledger, letters=(letter_to(HILARY, 1, state="sent"), letter_to(JOHN, 2, state="waiting")))
    return ledger


def everything(ledger: Ledger) -> str:
    with ledger.store.engine.connect() as connection:
        kept = (t.said, t.scores, t.tips, t.contributions, t.questions, t.requests, t.pairings)
        return " ".join(str(tuple(row)) for table in kept for row in connection.execute(select(table)))


def letters(ledger: Ledger) -> dict[int, str]:
    with ledger.store.engine.connect() as connection:
        return {row.id: row.text for row in connection.execute(select(t.letters.c.id, t.letters.c.text))}


@pytest.mark.row("N3")
def test_half_a_year_after_the_end_no_word_of_the_pair_is_left(filled: Ledger) -> None:
    now = MONDAY + timedelta(days=22) + WORDS + timedelta(days=1)
    keep(filled, Faded(now - LETTERS, (now - WORDS).date()), now=now)
    assert "planted" not in everything(filled)
    assert HILARY.id in everything(filled), "who mentored whom stays"


@pytest.mark.row("N3")
def test_on_the_last_day_of_the_half_year_all_words_are_there(filled: Ledger) -> None:
    now = MONDAY + timedelta(days=22) + WORDS
    keep(filled, Faded(MONDAY - LETTERS, (now - WORDS).date()), now=now)
    assert everything(filled).count("planted") == 11


@pytest.mark.row("N3")
def test_a_letter_that_left_a_month_ago_is_emptied_and_one_that_waits_is_not(filled: Ledger) -> None:
    now = MONDAY + LETTERS + timedelta(days=1)
    keep(filled, Faded(now - LETTERS, (now - WORDS).date()), now=now)
    assert letters(filled) == {1: "", 2: "Words"}
