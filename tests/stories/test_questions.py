"""Questions between talks: carried as the pair likes it, answered by reply, and never a word of blame for asking twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alongside.programme.model import Pairing, Person
from people import ANNA, HILARY, MARY, NORA, PRIYA, TOM
from story_pairs import SOON, accepted, paired, pairing
from village import Delivered, Village

EVENING = datetime(2027, 3, 2, 20, 0, tzinfo=UTC)
BUILD = "Q: Why did the build stop last night?"
ANSWER = "The disk of the build machine was full. Ops clears it when you write to #builds."


async def a_pair(found, *people: Person) -> tuple[Village, Pairing]:
    village = await found(*people)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village, await pairing(village)


async def writes(village: Village, person, text: str, *, later: timedelta = SOON) -> None:
    """A mail, and a pass twenty minutes later."""
    village.writes(person, text)
    await village.at(village.now + later)


async def answers(village: Village, letter: Delivered, text: str) -> None:
    village.answers(letter, text)
    await village.at(village.now + SOON)


async def asked_and_answered(found, question: str = BUILD, answer: str = ANSWER) -> Village:
    village, _ = await a_pair(found)
    await writes(village, PRIYA, question)
    await answers(village, village.last(HILARY, "question"), answer)
    return village


def flat(letter: Delivered) -> str:
    """The words of a letter in one line, quotation marks left out."""
    return " ".join(letter.text.replace("\n> ", " ").replace("\n>", " ").split())


@pytest.mark.row("I5")
async def test_a_question_reaches_the_mentor_at_once_in_working_hours(found) -> None:
    village, _ = await a_pair(found)
    await writes(village, PRIYA, BUILD)
    letter = village.last(HILARY, "question")
    assert letter.at == village.now
    assert "Why did the build stop last night?" in flat(letter)
    assert village.last(PRIYA).kind == "understood"


async def test_a_question_of_the_evening_waits_for_the_mentors_morning(found) -> None:
    village, _ = await a_pair(found)
    await village.at(EVENING)
    await writes(village, PRIYA, BUILD)
    assert not village.letters_to(HILARY, "question")
    await village.until(EVENING + timedelta(hours=14))
    assert village.last(HILARY, "question").at.hour == 8, "half past eight in Berlin has passed, nine has not"


async def test_the_answer_is_carried_to_the_mentee_as_it_is_and_kept(found) -> None:
    village = await asked_and_answered(found)
    letter = village.last(PRIYA, "told")
    assert ANSWER in flat(letter)
    assert "Why did the build stop last night?" in flat(letter)
    assert letter.parsed["Reply-To"] == HILARY.email
    kept = (await village.state()).said[1]
    assert [(w.kind, w.state) for w in kept] == [("question", "answered"), ("answer", "")]


AGAIN = {
    "the same words": BUILD,
    "nearly the same words": "Q: why did the build stop last nigth",
    "other words": "Q: Why did the build stop overnight?",
}


@pytest.mark.row("I6")
@pytest.mark.parametrize("text", AGAIN.values(), ids=AGAIN)
async def test_asked_again_the_mentee_alone_gets_the_earlier_answer(found, text: str) -> None:
    village = await asked_and_answered(found)
    before = len(village.letters_to(HILARY))
    await writes(village, PRIYA, text, later=timedelta(days=1))
    letter = village.last(PRIYA)
    assert letter.kind == "asked_before"
    assert ANSWER in flat(letter)
    assert len(village.letters_to(HILARY)) == before
    assert not {"again", "twice", "already asked", "remember", "should have"} & set(own_lines(letter).split())


def own_lines(letter: Delivered) -> str:
    return " ".join(line for line in letter.text.lower().splitlines() if not line.startswith(">"))


async def test_ask_anyway_sends_it_on_as_if_it_were_new(found) -> None:
    village = await asked_and_answered(found)
    await writes(village, PRIYA, BUILD, later=timedelta(days=1))
    await answers(village, village.last(PRIYA, "asked_before"), "ASK ANYWAY")
    assert len(village.letters_to(HILARY, "question")) == 2
    assert own_lines(village.letters_to(HILARY, "question")[0]) == own_lines(village.letters_to(HILARY, "question")[1])


async def test_another_question_about_the_same_thing_is_no_repeat(found) -> None:
    village = await asked_and_answered(found)
    await writes(village, PRIYA, "Q: Who fixes the printer on our floor?", later=timedelta(days=1))
    assert village.last(PRIYA).kind == "understood"
    assert len(village.letters_to(HILARY, "question")) == 2


@pytest.mark.row("I9")
async def test_a_question_who_to_talk_to_is_answered_with_the_name_from_an_earlier_answer(found) -> None:
    village = await asked_and_answered(found, "Q: Who signs off a late invoice?", "Anna Keller in Finance does, up to 5,000 euros.")
    await writes(village, PRIYA, "Q: Who do I talk to about an invoice?", later=timedelta(days=1))
    letter = village.last(PRIYA)
    assert letter.kind == "asked_before"
    assert "Anna Keller" in own_text(letter)


@pytest.mark.row("I9")
async def test_a_question_who_to_talk_to_names_a_colleague_who_lets_others_ask_about_it(found) -> None:
    village, _ = await a_pair(found, replace(TOM, topics=("payroll",)), replace(ANNA, topics=("payroll",)))
    await writes(village, PRIYA, "Q: Who can I talk to about payroll?")
    assert "Tom Baker lets colleagues ask about such things" in flat(village.last(PRIYA, "understood"))
    assert "Anna Vogel" not in village.last(PRIYA, "understood").text, "she offers nothing to colleagues"
    assert village.letters_to(HILARY, "question"), "the mentor is asked all the same"
    assert not village.letters_to(TOM)


@pytest.mark.row("I9")
async def test_who_no_longer_shows_a_profile_is_named_to_nobody(found) -> None:
    village, _ = await a_pair(found, replace(TOM, topics=("payroll",), stopped=frozenset({"profile"})))
    await writes(village, PRIYA, "Q: Who can I talk to about payroll?")
    assert "Tom" not in village.last(PRIYA, "understood").text


def own_text(letter: Delivered) -> str:
    return " ".join(line for line in letter.text.splitlines() if not line.startswith(">"))


async def test_what_is_still_unanswered_is_said_to_be_on_the_list(found) -> None:
    village, _ = await a_pair(found)
    await writes(village, PRIYA, BUILD)
    await writes(village, PRIYA, BUILD, later=timedelta(hours=3))
    assert village.last(PRIYA).kind == "asked_before"
    assert "no answer yet" in flat(village.last(PRIYA))
    assert len(village.letters_to(HILARY, "question")) == 1


async def test_once_a_day_all_questions_come_in_one_letter_and_numbers_tell_the_answers_apart(found) -> None:
    village, _ = await a_pair(found)
    await writes(village, HILARY, "QUESTIONS DAILY")
    assert "once a day" in flat(village.last(PRIYA, "told"))
    await writes(village, PRIYA, BUILD)
    await writes(village, PRIYA, "Q: Where is the handbook for newcomers?", later=timedelta(hours=2))
    assert not village.letters_to(HILARY, "question")
    await village.until(village.now + timedelta(days=1))
    (letter,) = village.letters_to(HILARY, "question")
    await answers(village, letter, "1. The disk was full.\n2. On the intranet, bottom left.")
    first, second = village.letters_to(PRIYA, "told")[-2:]
    assert "The disk was full." in flat(first)
    assert "handbook" not in flat(first)
    assert "On the intranet, bottom left." in flat(second)


@pytest.mark.row("I7")
async def test_stop_below_a_question_keeps_further_ones_for_the_talk(found) -> None:
    village, known = await a_pair(found)
    await writes(village, PRIYA, BUILD)
    await answers(village, village.last(HILARY, "question"), "STOP")
    assert (await village.state()).pairings[known.id].questions == "talk"
    assert (await village.state()).people[HILARY.id].stopped == frozenset(), "other letters go on"
    await writes(village, PRIYA, "Q: Where is the handbook for newcomers?", later=timedelta(hours=2))
    assert len(village.letters_to(HILARY, "question")) == 1
    await village.until(datetime(2027, 3, 4, 12, 0, tzinfo=UTC))
    reminder = village.last(PRIYA, "reminder")
    assert "Where is the handbook for newcomers?" in flat(reminder)
    assert "Why did the build stop last night?" in flat(reminder)


async def test_what_was_asked_before_a_talk_that_has_been_is_off_the_list(found) -> None:
    village, _ = await a_pair(found)
    await writes(village, HILARY, "QUESTIONS AT THE TALK")
    await writes(village, PRIYA, BUILD)
    await village.until(datetime(2027, 3, 11, 18, 0, tzinfo=UTC), every=timedelta(hours=3))
    first, second = village.letters_to(PRIYA, "reminder")
    assert "build" in flat(first)
    assert "build" not in flat(second)


async def test_a_plain_question_is_only_passed_on_after_a_yes(found) -> None:
    village, _ = await a_pair(found)
    await writes(village, PRIYA, "Why did the build stop last night?")
    question = village.last(PRIYA)
    assert question.kind == "clarify"
    assert "ask Hilary" in flat(question)
    assert not village.letters_to(HILARY, "question")
    await answers(village, question, "YES")
    assert "Why did the build stop last night?" in flat(village.last(HILARY, "question"))


async def test_a_plain_question_asked_before_brings_its_answer_after_the_yes(found) -> None:
    village = await asked_and_answered(found)
    await writes(village, PRIYA, "Why did the build stop last night?", later=timedelta(days=1))
    await answers(village, village.last(PRIYA, "clarify"), "YES")
    assert village.last(PRIYA).kind == "asked_before"
    assert len(village.letters_to(HILARY, "question")) == 1


async def test_undo_takes_a_question_back_before_it_has_left(found) -> None:
    village, _ = await a_pair(found)
    await village.at(EVENING)
    await writes(village, PRIYA, BUILD)
    await answers(village, village.last(PRIYA, "understood"), "UNDO")
    assert "Taken back" in village.last(PRIYA).subject
    await village.until(EVENING + timedelta(hours=20))
    assert not village.letters_to(HILARY, "question")
    assert [w.text for w in (await village.state()).said[1]] == [""]


async def test_a_mentor_may_ask_the_mentee_too(found) -> None:
    village, _ = await a_pair(found)
    await writes(village, HILARY, "Q: What would you like to look at first?")
    assert "What would you like to look at first?" in flat(village.last(PRIYA, "question"))


async def test_no_coordinator_reads_a_question_and_nobody_outside_the_pair_is_written_to(found) -> None:
    village = await asked_and_answered(found)
    await village.until(village.now + timedelta(days=9), every=timedelta(hours=6))
    for person in (MARY, NORA):
        assert not [d for d in village.letters_to(person) if "build" in d.raw.decode()]


async def test_two_questions_in_one_batch_and_in_two_make_the_same_ledger(found) -> None:
    ledgers = []
    for place in ("together", "apart"):
        village = await found(place=place)
        await paired(village)
        await accepted(village, HILARY, PRIYA)
        village.writes(PRIYA, BUILD)
        if place == "apart":
            await village.at(village.now)
        village.writes(PRIYA, "Q: Why did the build stop overnight?")
        await village.at(village.now + SOON if place == "together" else village.now)
        ledgers.append({(w.kind, w.text, w.state) for w in (await village.state()).said[1]})
    assert ledgers[0] == ledgers[1]
    assert {state for _, _, state in ledgers[0]} == {"carried", "asked_before"}
