"""Mail that needs no decision, or somebody else's: robots, lists, colleagues without a place on the roster, people from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from people import HILARY, MONDAY, PRIYA
from story_pairs import SOON, paired, wished

WISH = "Could I have Hilary as my mentor? Mornings suit me."


@pytest.mark.parametrize(
    "headers",
    [{"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List_Id": "<all.example.org>"}, {"X_Autoreply": "yes"}],
    ids=lambda h: next(iter(h)),
)
async def test_a_robot_is_not_answered(found, headers: dict[str, str]) -> None:
    village = await found()
    village.writes(PRIYA, WISH, **headers)
    await village.at(MONDAY)
    assert village.postman.delivered == []
    assert not (await village.state()).requests


async def test_our_own_letter_that_comes_back_is_not_answered(found) -> None:
    village = await found()
    await wished(village)
    before = len(village.postman.delivered)
    village.mailbox.deliver(village.last(HILARY, "ask").raw, village.now)
    await village.at(MONDAY + SOON)
    assert len(village.postman.delivered) == before


async def test_a_colleague_who_asks_what_this_is_gets_one_letter_with_examples(found) -> None:
    village = await found()
    village.writes("Olu Ade <olu@example.org>", "HELP")
    await village.at(MONDAY)
    assert len(village.letters_to("olu@example.org")) == 1


async def test_a_roster_address_from_elsewhere_may_take_part(found) -> None:
    village = await found(replace(PRIYA, email="priya@partner.example.com"))
    village.writes("Priya Nair <priya@partner.example.com>", WISH)
    await village.at(MONDAY)
    assert village.letters_to("priya@partner.example.com", "received")
    assert village.letters_to(HILARY, "ask")


async def test_the_address_is_known_in_any_case(found) -> None:
    village = await found()
    village.writes("Priya Nair <PRIYA@Example.ORG>", WISH)
    await village.at(MONDAY)
    assert len((await village.state()).people) == 7
    assert village.letters_to(PRIYA, "received")


async def test_an_alias_is_the_same_person(found) -> None:
    village = await found(replace(PRIYA, aliases=("p.nair@example.org",)))
    village.writes("Priya <p.nair@example.org>", WISH)
    await village.at(MONDAY)
    assert village.letters_to(PRIYA, "received")
    assert village.letters_to(HILARY, "ask")


async def test_a_colleague_who_answers_anothers_letter_is_not_taken_for_them(found) -> None:
    village = await found()
    await wished(village)
    village.writes("Tom Baker <tom@example.org>", "Yes, gladly", answers=village.last(HILARY, "ask"))
    await village.at(MONDAY + SOON)
    assert not (await village.state()).pairings
    assert not village.letters_to("tom@example.org")


async def test_two_of_the_pair_may_answer_on_one_thread(found) -> None:
    village = await found()
    await paired(village)
    village.writes(PRIYA, "SKIP", answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    assert village.last(HILARY, "cancel")
    assert not (await village.state()).concerns


async def test_mail_of_somebody_who_left_is_answered_by_a_person_only(found) -> None:
    village = await found(replace(PRIYA, left_on=(MONDAY - timedelta(days=3)).date()))
    village.writes(PRIYA, "Thanks for everything, it was a good time here.")
    await village.at(MONDAY)
    assert not village.letters_to(HILARY)
