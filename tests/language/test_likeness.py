"""What mails in such words mostly mean is learnt from mails, and stands beside what the grammar finds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alongside.language import likeness
from alongside.language.likeness import BUCKETS, HERE, Likely
from alongside.language.page import open_page
from alongside.language.reader import read
from language.learn import SETS, Learnt, digest, learn, meant, seen, unprompted
from language.score import Row
from phrase_book import context

TOLD = "tests/language/learn.py has to be run again: a set has changed since the table was learnt"


def likely(text: str, role: str = "mentee") -> Likely:
    found = likeness.likely(open_page(text).folded, role, "en")
    assert found is not None
    return found


@pytest.mark.parametrize("tongue", SETS)
def test_a_table_is_learnt_from_the_mails_as_they_stand(tongue: str) -> None:
    head, _, cells = (HERE / f"{tongue}.bin").read_bytes().partition(b"\n")
    told = json.loads(head)
    assert told["learnt_from"] == digest(unprompted(*SETS[tongue])), TOLD
    assert len(cells) == BUCKETS * len(told["intents"])


@pytest.fixture(scope="module")
def without_the_last() -> tuple[Learnt, list[Row]]:
    """What is learnt from all English mails but every tenth, and those."""
    mails = unprompted(*SETS["en"])
    return learn([row for n, row in enumerate(mails) if n % 10], orders=1), mails[::10]


def test_mails_that_were_not_learnt_from_are_told_as_well(without_the_last: tuple[Learnt, list[Row]]) -> None:
    learnt, mails = without_the_last
    right = [learnt.intents[int(learnt.weights[list(seen(row, row.get("role", "")))].sum(0).argmax())] == meant(row) for row in mails]
    assert len(mails) > 400
    assert sum(right) / len(right) >= 0.85


def test_what_is_stored_says_what_was_learnt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mails = unprompted("traps.jsonl")
    learnt = learn(mails, orders=1)
    (tmp_path / "en.bin").write_bytes(learnt.written(digest(mails)))
    monkeypatch.setattr(likeness, "HERE", tmp_path)
    likeness._table.cache_clear()
    try:
        stored = [likely(row["text"], row.get("role", "")).intent for row in mails]
    finally:
        likeness._table.cache_clear()
    sums = [learnt.weights[list(seen(row, row.get("role", "")))].sum(0) for row in mails]
    assert sum(learnt.intents[int(one.argmax())] == said for one, said in zip(sums, stored, strict=True)) >= 0.98 * len(mails)


def test_shares_are_parts_of_one() -> None:
    assert sum(likely("Could we talk on Thursday instead?").shares.values()) == pytest.approx(1.0)


def test_a_greeting_and_empty_lines_change_nothing() -> None:
    assert (
        likely("Could we talk on Thursday instead?").shares
        == likely("Hi Mary,\n\n\nCould we talk on Thursday instead?\n\nBest, Pat").shares
    )


def test_no_words_are_like_nothing() -> None:
    assert likeness.likely("", "mentee", "en") is None
    assert likeness.likely("könnten wir", "mentee", "xx") is None


def test_the_grammar_outweighs_a_faint_likeness_and_yields_to_a_strong_one() -> None:
    faint, strong = Likely({"skip": 0.5, "preference": 0.3, "other": 0.2}), Likely({"skip": 0.9, "preference": 0.06, "other": 0.04})
    assert faint.beside("preference", sure=False) == "preference"
    assert strong.beside("preference", sure=True) == "skip"
    assert Likely({"skip": 0.8, "preference": 0.2}).beside("preference", sure=True) == "preference"


def test_a_grave_word_is_only_given_up_for_something_plain() -> None:
    assert Likely({"other": 0.65, "accept": 0.2, "stop": 0.15}).beside("stop", sure=False) == "stop"
    assert Likely({"other": 0.9, "accept": 0.06, "stop": 0.04}).beside("stop", sure=False) == "other"


def test_what_is_like_no_mail_stays_none_of_ours() -> None:
    assert not Likely({"preference": 0.35, "other": 0.2, "skip": 0.45}).against("other")
    assert Likely({"preference": 0.6, "other": 0.2, "skip": 0.2}).against("other")
    assert Likely({"preference": 0.35, "accept": 0.2, "skip": 0.45}).against("accept")


def test_a_reading_on_which_both_differ_is_asked_back() -> None:
    reading = read("I declined the dinner on the 4th, not our session. All good between us.", context(role="mentee"))
    assert reading.intent == "other" or reading.confidence < 0.8


def test_an_answer_is_read_by_the_question_and_not_by_likeness(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(likeness, "likely", lambda *_: asked.append("likely"))
    read("Mornings are fine, but not Mondays.", context(role="mentor", asked="ask"))
    read("SKIP next week", context(role="mentor"))
    assert asked == []
    read("Mornings are fine, but not Mondays.", context(role="mentor"))
    assert asked == ["likely"]


def test_rows_that_are_added_as_numbers_weigh_what_they_weigh_cell_by_cell() -> None:
    columns = [bytes((row * 7 + n * 31) % 256 for row in range(BUCKETS)) for n in range(3)]
    table = likeness._Table(("request", "skip", "other"), 1.0, likeness._by_rows(b"".join(columns), 3))
    rows = [0, 1, 77, 4096, BUCKETS - 1]
    assert table.added(rows) == [sum(int.from_bytes(column[row : row + 1], "little", signed=True) for row in rows) for column in columns]


@pytest.mark.parametrize("weight", [-128, 127])
def test_the_heaviest_rows_of_all_together_stay_in_their_places(weight: int) -> None:
    cells = weight.to_bytes(1, "little", signed=True) * (2 * BUCKETS)
    table = likeness._Table(("request", "skip"), 1.0, likeness._by_rows(cells, 2))
    assert table.added(range(BUCKETS)) == [weight * BUCKETS] * 2
