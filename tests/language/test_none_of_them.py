"""Below numbered choices "none of these" declines the choices, in four languages; elsewhere, or beside anything else, it is no such answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alongside.language.answered import NONE
from alongside.language.reader import read
from phrase_book import context

CHOICES = ("2027-03-08T13:00:00+01:00", "2027-03-09T13:00:00+01:00", "2027-03-10T13:00:00+01:00")
OFFERED = replace(context(asked="clarify"), choices=CHOICES)
SAYINGS = (
    "None", "None of these", "none of them, sorry", "Sorry, none of them work for me", "I'm afraid none of the three", "Neither", "Unfortunately not one of them",
    "None of these times suits me", "None of your options, thanks", "Keiner", "Keiner davon", "Leider passt keiner davon", "Keine der Zeiten passt mir, leider",
    "Keines davon, danke", "Tut mir leid, da passt keiner", "Aucun", "Aucun des trois", "Malheureusement aucune de ces dates ne me convient",
    "Désolée, aucun ne convient", "Ninguno", "Ninguno de ellos", "Lo siento, ninguna me viene bien", "Por desgracia ninguno de los tres",
)  # fmt: skip


@pytest.mark.parametrize("words", SAYINGS)
def test_none_of_these_below_numbers_is_a_sure_answer(words: str) -> None:
    found = read(words, OFFERED)
    assert (found.command, found.intent) == (NONE, "decline")
    assert found.confidence >= 0.8
    assert found.empty


@pytest.mark.parametrize("words", [*SAYINGS, "None of your business"])
def test_where_nothing_was_offered_nothing_is_declined_by_it(words: str) -> None:
    assert read(words, context(asked="thanks_prompt")).command != NONE


@pytest.mark.parametrize(
    "words",
    [
        "None of these, but Wednesdays at 10 would do", "None of your business", "None too soon, the first please", "Nonetheless the second",
        "Neither Monday nor Tuesday, but the third is fine", "Keine Frage, die zweite", "Aucun problème pour la première", "Ninguna duda: la segunda", "1", "the third",
    ],
)  # fmt: skip
def test_whoever_says_more_than_none_is_read_for_what_they_say(words: str) -> None:
    assert read(words, OFFERED).command != NONE


@pytest.mark.parametrize(
    "words",
    ["Sorry, none of them work for me", "Neither works for me, sorry", "None of the times suit me", "Keine der Zeiten passt mir", "Da passt leider keiner", "Ninguna me viene bien", "Aucune ne me convient"],
)  # fmt: skip
@pytest.mark.parametrize("asked", ["ask", "told", "clarify"])
def test_neither_works_for_me_is_no_yes_to_a_letter_that_asks(words: str, asked: str) -> None:
    found = read(words, context(asked=asked))
    assert (found.intent, found.command) == ("decline", None)


@pytest.mark.parametrize(
    "words",
    ["Neither works for me. How about Friday at 10?", "None of these times works for me, I am on a course", "Keine der Zeiten passt mir, ich bin auf Schulung", "Ninguna hora me viene bien, tengo un curso"],
)  # fmt: skip
def test_beside_other_words_it_is_no_yes_either(words: str) -> None:
    found = read(words, context(asked="told"))
    assert found.intent != "accept" or found.confidence < 0.8
