"""A colleague asks for a mentor in plain words, reads at once what was understood, and corrects it by reply."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.programme.model import Person
from people import HILARY, MONDAY, PRIYA, TOM
from village import Village

WISH = "Could I have Hilary as my mentor? Every week, half an hour, mornings suit me."
OTHER_HILARY = Person("hilary2", "hilary.ross@example.org", "Hilary Ross", frozenset({"mentor"}), team="Payments")
SOON = timedelta(minutes=20)


async def asked(village: Village, text: str = WISH, person: Person = PRIYA) -> None:
    village.writes(person, text)
    await village.at(village.now)


@pytest.mark.row("A1")
async def test_a_request_is_answered_at_once_with_what_was_understood_who_is_asked_and_by_when(found) -> None:
    village = await found()
    await asked(village)
    echo = village.last(PRIYA, "received").text
    assert "Hilary Meyer" in echo
    assert "How often: every week" in echo
    assert "9 to 12" in echo
    assert "How long: 30 minutes" in echo
    assert "Wednesday 3 March" in echo


@pytest.mark.row("A7")
async def test_hilary_is_already_my_mentor_asks_hilary_to_confirm(found) -> None:
    village = await found()
    await asked(village, "Hilary is already my mentor.")
    text = village.last(HILARY, "ask").text
    assert "already" in text
    assert "somebody else" not in text, "where the two are no pair, nobody else is asked"
    assert "ask me later" not in text
    village.answers(village.last(HILARY, "ask"), "Yes, that is true.")
    await village.at(MONDAY + SOON)
    (pairing,) = (await village.state()).pairings.values()
    assert (pairing.mentor, pairing.mentee, pairing.state) == ("hilary", "priya", "active")


@pytest.mark.row("A2")
async def test_two_people_of_that_name_make_one_letter_with_numbers(found) -> None:
    village = await found(OTHER_HILARY, replace(HILARY, team="Search"))
    await asked(village)
    (letter,) = village.letters_to(PRIYA)
    assert letter.kind == "clarify"
    assert "Hilary Meyer" in letter.text
    assert "Hilary Ross (Payments)" in letter.text
    assert not village.letters_to(HILARY)
    order = ["hilary", "hilary2"] if letter.text.index("Meyer") < letter.text.index("Ross") else ["hilary2", "hilary"]
    village.answers(letter, "2")
    await village.at(MONDAY + SOON)
    (wanted,) = (await village.state()).requests.values()
    assert wanted.asked == order[1]


@pytest.mark.row("A2")
async def test_a_surname_settles_which_of_two_is_meant(found) -> None:
    village = await found(OTHER_HILARY)
    await asked(village)
    village.answers(village.last(PRIYA, "clarify"), "Hilary Ross please")
    await village.at(MONDAY + SOON)
    assert village.letters_to(OTHER_HILARY, "ask")


@pytest.mark.row("A1")
async def test_somebody_unknown_of_an_allowed_domain_joins_once_the_request_is_understood(found) -> None:
    village = await found()
    village.writes("Olu Ade <olu@example.org>", WISH)
    await village.at(MONDAY)
    person = (await village.state()).person_at("olu@example.org")
    assert person
    assert person.name == "Olu Ade"
    assert "mentee" in person.roles
    assert village.letters_to("olu@example.org", "received")
    assert village.letters_to(HILARY, "ask")


async def test_somebody_unknown_who_is_not_understood_does_not_join(found) -> None:
    village = await found()
    village.writes("Olu Ade <olu@example.org>", "The canteen was closed again and I wonder about the zebra.")
    await village.at(MONDAY)
    assert (await village.state()).person_at("olu@example.org") is None
    assert [d.kind for d in village.letters_to("olu@example.org")] == ["clarify"]


async def test_somebody_from_elsewhere_meets_silence(found) -> None:
    village = await found()
    village.writes("Eve <eve@elsewhere.example.com>", WISH)
    await village.at(MONDAY)
    assert village.postman.delivered == []
    assert (await village.state()).person_at("eve@elsewhere.example.com") is None


async def test_what_is_not_understood_gets_one_kind_letter_with_three_examples_and_the_second_time_a_person(found) -> None:
    village = await found()
    await asked(village, "The wobbly zebra sings on alternate furlongs.")
    letter = village.last(PRIYA)
    assert letter.kind == "clarify"
    assert sum(line.startswith("- ") for line in letter.text.partition("for example")[2].splitlines() if line != "-- ") == 3
    village.now = MONDAY + timedelta(hours=1)
    village.answers(letter, "Furlongs, I said, and quite a few of them.")
    await village.at(MONDAY + timedelta(hours=1))
    assert village.last(PRIYA).kind == "unreadable"
    assert [c.kind for c in (await village.state()).concerns.values()] == ["unread"]
    assert list(village.mailbox.moved.values()) == ["done", "review"]


async def test_a_second_request_while_one_is_open_updates_the_first(found) -> None:
    village = await found()
    await asked(village)
    village.writes(PRIYA, "Could I have Hilary as my mentor? Every two weeks please.")
    await village.at(MONDAY + SOON)
    (wanted,) = (await village.state()).requests.values()
    assert wanted.wishes.cadence
    assert wanted.wishes.cadence.freq == "biweekly"
    assert wanted.wishes.availability, "mornings stay"
    assert len(village.letters_to(HILARY, "ask")) == 1


async def test_another_name_in_a_second_request_takes_the_first_ask_back(found) -> None:
    village = await found()
    await asked(village)
    village.writes(PRIYA, "I would rather have Tom as my mentor.")
    await village.at(MONDAY + SOON)
    assert village.letters_to(HILARY, "ask_released")
    assert village.letters_to("tom@example.org", "ask")
    (wanted,) = (await village.state()).requests.values()
    assert wanted.asked == "tom"


async def test_cancel_withdraws_the_request_and_lets_the_mentor_off(found) -> None:
    village = await found()
    await asked(village)
    village.answers(village.last(PRIYA, "received"), "CANCEL")
    await village.at(MONDAY + SOON)
    (wanted,) = (await village.state()).requests.values()
    assert wanted.state == "withdrawn"
    assert village.letters_to(HILARY, "ask_released")
    assert "off the list" in village.last(PRIYA, "understood").text
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(MONDAY + timedelta(hours=1))
    assert not (await village.state()).pairings


async def test_a_cancelled_request_can_be_made_again(found) -> None:
    village = await found()
    await asked(village)
    village.answers(village.last(PRIYA, "received"), "CANCEL")
    await village.at(MONDAY + SOON)
    village.writes(PRIYA, "Could I have Tom as my mentor? Weekly, please.")
    await village.at(MONDAY + timedelta(hours=1))
    first, second = (await village.state()).requests.values()
    assert (first.state, second.state, second.asked) == ("withdrawn", "asking", "tom")


@pytest.mark.row("A7")
@pytest.mark.parametrize("answer", ["No, we are not", ""])
async def test_a_pair_that_the_mentor_does_not_confirm_is_told_and_offered_a_search(found, answer: str) -> None:
    village = await found(replace(TOM, timezone="Europe/Berlin"))
    village.writes(PRIYA, "Hilary Meyer is already my mentor. Mornings suit me.")
    await village.at(MONDAY)
    if answer:
        village.answers(village.last(HILARY, "ask"), answer)
        await village.at(MONDAY + SOON)
    else:
        await village.until(MONDAY + timedelta(days=3), every=timedelta(hours=6))
    line = " ".join(village.last(PRIYA, "waiting").text.split())
    assert ("does not see it that way" if answer else "has not answered") in line
    assert not village.letters_to(TOM, "ask")
    village.answers(village.last(PRIYA, "waiting"), "YES")
    await village.at(village.now + SOON)
    request = (await village.state()).requests[1]
    assert (request.state, request.asked, request.existing) == ("asking", "tom", False)
    assert "Tom Baker" in village.last(PRIYA, "received").text


@pytest.mark.row("A7")
async def test_a_late_yes_to_a_pair_that_exists_is_welcome(found) -> None:
    village = await found()
    village.writes(PRIYA, "Hilary Meyer is already my mentor. Mornings suit me.")
    await village.at(MONDAY)
    await village.until(MONDAY + timedelta(days=3), every=timedelta(hours=6))
    village.answers(village.last(HILARY, "ask_released"), "Yes, I am")
    await village.at(village.now + SOON)
    assert (await village.state()).pairings[1].state == "active"
