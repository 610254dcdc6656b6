"""A kind word to the programme is taken as one: nothing happens, nobody is told that it was not understood, and no mentor reads it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from people import HILARY, PRIYA
from story_pairs import SOON, paired, pairing, wished


@pytest.mark.parametrize("words", ["Thanks!", "Great, thank you", "OK", "Okay, thanks a lot!", "Perfect, thank you very much"])
async def test_a_kind_word_about_the_echo_of_a_request_makes_no_letter(found, words: str) -> None:
    village = await found()
    await wished(village)
    before = len(village.postman.delivered)
    village.answers(village.last(PRIYA, "received"), words)
    await village.at(village.now + SOON)
    assert len(village.postman.delivered) == before
    (wanted,) = (await village.state()).requests.values()
    assert wanted.state == "asking"


@pytest.mark.parametrize("words", ["Thanks!", "Thank you so much!"])
async def test_thanks_for_an_echo_of_ours_are_not_carried_to_the_mentor(found, words: str) -> None:
    village = await found()
    await paired(village)
    village.writes(PRIYA, "STATUS")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "status"), words)
    await village.at(village.now + SOON)
    assert not village.letters_to(HILARY, "thanks")
    assert village.last(PRIYA).kind == "status"


@pytest.mark.parametrize("words", ["Works for me", "Yes", "Great, see you then!"])
async def test_a_yes_in_words_to_the_invitation_counts_as_word_from_the_pair(found, words: str) -> None:
    village = await found()
    await paired(village)
    before = len(village.postman.delivered)
    village.answers(village.last(PRIYA, "invitation"), words)
    await village.at(village.now + SOON)
    assert len(village.postman.delivered) == before
    assert PRIYA.id in (await pairing(village)).heard_of


async def test_a_mentors_thanks_for_being_let_off_makes_no_letter(found) -> None:
    village = await found()
    await wished(village)
    await village.until(village.now + timedelta(days=2, hours=1))
    before = len(village.postman.delivered)
    village.answers(village.last(HILARY, "ask_released"), "Thank you!")
    await village.at(village.now + SOON)
    assert len(village.postman.delivered) == before
