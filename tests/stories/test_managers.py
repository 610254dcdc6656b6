"""The mentor's manager is told once, in one letter a day, may object at any time, and is asked for where nobody knows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.programme.model import Person
from alongside.programme.rules import Rhythm
from people import ANNA, HILARY, MONDAY, PRIYA, TOM
from story_pairs import SOON, accepted, paired, pairing, told

BOSS = "boss@example.org"
WITH_BOSS = replace(HILARY, manager=BOSS)
TOM_WITH_BOSS = replace(TOM, manager=BOSS)
OLU = Person("olu", "olu@example.org", "Olu Ade", timezone="Europe/Berlin", roles=frozenset({"mentee"}))


@pytest.mark.row("C2")
async def test_the_manager_is_told_at_the_mentors_yes(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    letter = village.last(BOSS, "manager_notice")
    assert letter.at == MONDAY + SOON
    assert "Hilary Meyer" in letter.text
    assert "Mary Olsen" in letter.text
    assert "OBJECT" in letter.text
    assert "8 March" in letter.text
    assert "Priya" not in letter.text


@pytest.mark.row("C2")
async def test_one_letter_a_day_for_all_mentors_of_a_manager(found) -> None:
    village = await found(WITH_BOSS, TOM_WITH_BOSS, OLU)
    await paired(village)
    await paired(village, TOM, OLU)
    await village.until(MONDAY + timedelta(days=2))
    letters = village.letters_to(BOSS, "manager_notice")
    assert len(letters) == 2
    assert "Tom" in letters[1].text
    assert "Hilary" not in letters[1].text
    assert letters[1].at.date() == (MONDAY + timedelta(days=1)).date()


async def test_two_mentors_who_say_yes_in_the_evening_stand_in_one_letter(found) -> None:
    village = await found(WITH_BOSS, TOM_WITH_BOSS, OLU)
    village.writes(PRIYA, "Could I have Hilary as my mentor? Mornings suit me.")
    village.writes(OLU, "Could I have Tom as my mentor? Weekly please.")
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "yes")
    village.answers(village.last(TOM, "ask"), "yes")
    await village.at(MONDAY + timedelta(hours=10))
    assert not village.letters_to(BOSS)
    await village.until(MONDAY + timedelta(days=2))
    (letter,) = village.letters_to(BOSS, "manager_notice")
    assert "Tom" in letter.text
    assert "Hilary" in letter.text


@pytest.mark.row("C3")
async def test_an_objection_empties_the_calendars_in_that_pass_and_tells_both_kindly(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    village.answers(village.last(BOSS), "OBJECT")
    await village.at(MONDAY + 2 * SOON)
    known = await pairing(village)
    assert (known.state, known.paused_for) == ("paused", "objection")
    assert b"METHOD:CANCEL" in village.last(PRIYA, "cancel").ics
    assert b"METHOD:CANCEL" in village.last(HILARY, "cancel").ics
    assert village.last(PRIYA, "told").at == MONDAY + 2 * SOON
    assert "CHANGE" in village.last(PRIYA, "told").text
    assert "CHANGE" not in village.last(HILARY, "told").text
    assert village.last(BOSS).kind == "understood"


async def test_the_coordinator_can_lift_an_objection(found) -> None:
    village = await found(WITH_BOSS)
    known = await paired(village)
    village.answers(village.last(BOSS), "OBJECT")
    await village.at(MONDAY + 2 * SOON)
    await told(village, "lift", f"pairing:{known.id}")
    await village.at(MONDAY + timedelta(hours=2))
    assert (await pairing(village)).state == "active"
    assert len(village.letters_to(PRIYA, "invitation")) == 2


async def test_a_manager_who_is_fine_with_it_is_thanked(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    village.answers(village.last(BOSS), "Fine with me, go ahead.")
    await village.at(MONDAY + 2 * SOON)
    assert village.last(BOSS).kind == "understood"
    assert (await pairing(village)).state == "active"


async def test_a_manager_of_two_is_asked_whom_the_objection_is_about(found) -> None:
    village = await found(WITH_BOSS, TOM_WITH_BOSS, OLU)
    village.writes(PRIYA, "Could I have Hilary as my mentor? Mornings suit me.")
    village.writes(OLU, "Could I have Tom as my mentor? Weekly please.")
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "yes")
    village.answers(village.last(TOM, "ask"), "yes")
    await village.at(MONDAY + timedelta(hours=10))
    await village.until(MONDAY + timedelta(days=1, hours=2))
    village.answers(village.last(BOSS), "OBJECT")
    await village.at(village.now + SOON)
    question = village.last(BOSS, "clarify")
    number = 1 if question.text.index("Tom") < question.text.index("Hilary") else 2
    village.answers(question, str(number))
    await village.at(village.now + SOON)
    assert (await pairing(village, TOM, OLU)).state == "paused"
    assert (await pairing(village)).state == "active"


async def test_where_no_manager_is_on_file_the_introduction_asks_once_and_the_answer_is_told(found) -> None:
    village = await found()
    await paired(village)
    assert "MANAGER" in village.last(HILARY, "introduction").text
    assert "MANAGER" not in village.last(PRIYA, "introduction").text
    village.writes(HILARY, "MANAGER anna@example.org")
    await village.at(MONDAY + 2 * SOON)
    assert village.last(HILARY).kind == "understood"
    assert "Hilary" in village.last(ANNA, "manager_notice").text
    assert (await village.state()).people["hilary"].manager == "anna@example.org"


async def test_a_manager_from_elsewhere_is_not_taken(found) -> None:
    village = await found()
    await paired(village)
    village.writes(HILARY, "MANAGER anna@elsewhere.example.com")
    await village.at(MONDAY + 2 * SOON)
    assert not (await village.state()).people["hilary"].manager
    assert not village.letters_to("anna@elsewhere.example.com")


@pytest.mark.row("C3")
async def test_with_first_talk_after_objection_nothing_is_invited_before_silence_has_meant_yes(found) -> None:
    village = await found(WITH_BOSS, rhythm=Rhythm(first_talk="after objection"))
    await paired(village)
    assert (await pairing(village)).state == "proposed"
    assert not village.letters_to(PRIYA, "invitation")
    await village.until(MONDAY + timedelta(days=7, hours=3), every=timedelta(hours=4))
    assert (await pairing(village)).state == "active"
    assert village.letters_to(PRIYA, "invitation")
    assert village.letters_to(PRIYA, "introduction")
    assert "Hilary" in village.last(PRIYA, "introduction").text


async def test_an_objection_before_the_first_invitation_ends_the_waiting(found) -> None:
    village = await found(WITH_BOSS, rhythm=Rhythm(first_talk="after objection"))
    await paired(village)
    village.answers(village.last(BOSS), "OBJECT")
    await village.at(MONDAY + 2 * SOON)
    await village.until(MONDAY + timedelta(days=8), every=timedelta(hours=6))
    assert (await pairing(village)).state == "paused"
    assert not village.letters_to(PRIYA, "invitation")


async def test_an_objection_of_somebody_elses_manager_changes_nothing(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    village.writes("Eve <eve@example.org>", "OBJECT")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "active"


@pytest.mark.row("C4")
async def test_the_manager_reads_what_the_mentor_gains(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    words = " ".join(village.last(BOSS, "manager_notice").text.split())
    assert "good practice for leading people" in words
    assert "30 minutes a week" in words


@pytest.mark.row("C5", "C6")
async def test_no_manager_reads_who_the_mentee_is_or_what_the_two_write(found) -> None:
    her_own = "lead@example.org"
    village = await found(WITH_BOSS, replace(PRIYA, manager=her_own))
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.until(MONDAY + timedelta(days=14), every=timedelta(hours=12))
    village.writes(PRIYA, "Thank you Hilary, the walk through the month end helped me a lot.")
    await village.at(village.now + SOON)
    assert "month end" in village.last(HILARY, "thanks").text
    to_managers = [*village.letters_to(BOSS), *village.letters_to(her_own)]
    assert [d.kind for d in to_managers] == ["manager_notice"]
    assert not any(word in to_managers[0].text for word in ("Priya", "Nair", "month end"))


@pytest.mark.row("C3")
async def test_while_the_manager_may_still_object_both_have_read_one_line(found) -> None:
    village = await found(WITH_BOSS, rhythm=Rhythm(first_talk="after objection"))
    await paired(village)
    assert not village.letters_to(PRIYA, "introduction")
    for person, kind in ((PRIYA, "waiting"), (HILARY, "understood")):
        (line,) = [d for d in village.letters_to(person, kind) if d.at == village.now]
        assert "until Monday 8 March" in " ".join(line.text.split())
    assert "Hilary says yes" in village.last(PRIYA, "waiting").subject
