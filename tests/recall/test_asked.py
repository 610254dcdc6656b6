"""Repeats and look-alikes: what has to be told apart by words alone, and that the figures of the documentation are the measured ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alongside.recall import words
from alongside.recall.asked import Earlier, related, repeats, speaks_of, who
from asked.score import by_words_shared, cases, scored

LOG = (
    Earlier("build", "Why did the build stop last night?", "The disk of the build machine was full. Write to #builds."),
    Earlier("invoice", "Who signs off a late invoice?", "Anna Keller in Finance does."),
    Earlier("billing", "Who knows the old billing system?", "Only Walter."),
)
PAGE = Path(__file__).parents[2] / "docs" / "asked-before.md"
WAYS = [pytest.param(False, id="by words"), pytest.param(True, id="by meaning")]


@pytest.mark.parametrize("meaning", WAYS)
@pytest.mark.parametrize("entry", LOG, ids=lambda entry: entry.id)
def test_the_same_words_are_always_a_repeat(entry: Earlier, meaning: bool) -> None:
    assert repeats(entry.question, LOG, meaning=meaning) == entry.id
    assert repeats(entry.question.lower().rstrip("?"), LOG, meaning=meaning) == entry.id


@pytest.mark.parametrize("meaning", WAYS)
def test_one_word_that_matters_makes_another_question(meaning: bool) -> None:
    assert repeats("Who knows the new billing system?", LOG, meaning=meaning) is None
    assert repeats("Who signs off a late contract?", LOG, meaning=meaning) is None


@pytest.mark.parametrize("meaning", WAYS)
def test_another_sort_of_question_is_another_question(meaning: bool) -> None:
    assert repeats("How do I stop the build?", LOG, meaning=meaning) is None


def test_nothing_was_asked_before_in_an_empty_log() -> None:
    assert repeats("Why did the build stop last night?", ()) is None
    assert related("Who knows the build?", ()) == ()


def test_a_question_for_a_person_finds_answers_about_the_same_things() -> None:
    assert who("Whom do I ask about invoices?")
    assert related("Whom do I ask about invoices?", LOG)[0] == "invoice"
    assert not who("Why is there no invoice?")


def test_a_word_is_found_in_its_forms_and_by_its_beginning() -> None:
    assert speaks_of("invoice", "All invoices of May")
    assert speaks_of("VPN", "the vpn-client needs a token")
    assert speaks_of("deploy", "Deployments on Fridays")
    assert not speaks_of("vpn", "the canteen closes at two")


def test_what_is_asked_for_is_told_by_more_than_the_first_word() -> None:
    for question, sort in (
        ("What is the reason for the extra form?", "why"),
        ("What is the deadline for expense claims?", "when"),
        ("At what time do I reach the warehouse best?", "when"),
        ("I need the agreement with the cleaning company, where is it?", "where"),
        ("An invoice is overdue. Whose signature do I need?", "who"),
        ("What is the procedure for tests that sometimes fail?", "how"),
        ("What do I do when a test is flaky?", "how"),
        ("People keep saying DRI. What does that stand for?", "what"),
    ):
        assert words.sort_of(question) == sort, question


def test_words_of_one_kind_stand_near_and_rivals_do_not() -> None:
    assert words.nearness(words.stem("laptop"), words.stem("computer")) > 0.4
    assert words.nearness(words.stem("buy"), words.stem("purchase")) > 0.4
    for one, other in (("monday", "tuesday"), ("old", "new"), ("import", "export"), ("yellow", "blue")):
        assert words.nearness(words.stem(one), words.stem(other)) == 0.0, (one, other)


@pytest.mark.parametrize("meaning", WAYS)
def test_two_countries_make_two_questions(meaning: bool) -> None:
    log = (Earlier("tax", "What is the tax code for deliveries to Switzerland?", "A7."),)
    assert repeats("What is the tax code for deliveries to Norway?", log, meaning=meaning) is None
    assert repeats("We deliver to Switzerland. What tax code goes on it?", log, meaning=meaning) == "tax"


@pytest.mark.parametrize("meaning", WAYS)
def test_a_person_to_ask_is_only_the_way_to_the_thing(meaning: bool) -> None:
    log = (Earlier("rights", "who do I ask for access to the release calendar?", "Petra, she shares it in a minute."), *LOG)
    for again in (
        "How can I get rights for the release calendar?",
        "Who lets me into the release calendar?",
        "Where do I get access to the release calendar?",
    ):
        assert repeats(again, log, meaning=meaning) == "rights", again
    for new in ("How can I get rights for the holiday calendar?", "Who plans the release?", "How do I print the release calendar?"):
        assert repeats(new, log, meaning=meaning) is None, new


@pytest.mark.parametrize("meaning", WAYS)
def test_where_it_says_who_is_who(meaning: bool) -> None:
    log = (Earlier("duty", "Who is on call tonight?", "The rota hangs in the kitchen."), *LOG)
    assert repeats("Where does it say who is on call tonight?", log, meaning=meaning) == "duty"
    assert words.sort_of("Where can I see how many days I have left?") == "much"


def test_names_are_told_by_their_capitals_and_never_in_german() -> None:
    assert words.names("Who at Halvorsen knows the SAP form S-12?") == {"halvorsen", "sap", "s-12"}
    assert words.names("Do invoices above 10,000 euros need two signatures?") == frozenset()
    assert words.names("Wo finde ich den Ordner mit den Rechnungen?") == frozenset()


def test_where_is_not_how_though_all_words_are_the_same() -> None:
    log = (Earlier("ticket", "How do I write a good ticket?", "Say what you did and what you expected."),)
    assert repeats("Where do I write a ticket?", log, meaning=False) is None


@pytest.mark.parametrize("meaning", WAYS)
def test_the_page_tells_how_the_words_shared_decide(meaning: bool) -> None:
    rows = re.findall(r"\| (?:none|one|two or more) \| (\d+) of (\d+) \| (\d+) of (\d+) \|", PAGE.read_text())
    said = [(int(row[2 * meaning]), int(row[2 * meaning + 1])) for row in rows]
    assert said == list(by_words_shared(meaning=meaning).values())


def test_the_two_halves_of_the_file_have_no_question_in_common() -> None:
    halves = [{c.question for c in cases() if c.half == half} for half in ("development", "held_out")]
    assert not halves[0] & halves[1]
    assert sum(map(len, halves)) >= 300
    assert len(halves[1]) == 133


@pytest.mark.parametrize("half", ["held_out", "fresh", "apart", "crafts"])
@pytest.mark.parametrize("meaning", WAYS)
def test_the_page_tells_the_figures_as_they_are_measured(meaning: bool, half: str) -> None:
    score = scored(half, meaning=meaning)
    row = re.search(
        rf"\| {half.replace('_', ' ')}, by {'meaning too' if meaning else 'words'} \| ([\d.]+) % of (\d+) \| ([\d.]+) % of (\d+) \|",
        PAGE.read_text(),
    )
    assert row is not None
    said = (float(row[1]), int(row[2]), float(row[3]), int(row[4]))
    assert said == (round(100 * score.found, 1), score.repeats, round(100 * score.false_alarms, 1), score.new)
