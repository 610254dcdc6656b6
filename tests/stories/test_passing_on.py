"""J4, K4-K7: what a pair leaves behind: a file of notes, the mentor's letter, a new mentor, an answer for somebody newer, a tip."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alongside.ledger.values import Batch
from alongside.programme.keepsakes import Said
from alongside.programme.rules import Rhythm
from people import ANNA, HILARY, MARY, MONDAY, NORA, PRIYA, RAVI, TOM
from story_pairs import SOON, accepted, paired, pairing
from village import Delivered, Village

LED = replace(HILARY, manager=ANNA.email, topics=("payroll", "year-end closing"))
SHORT = Rhythm(weeks=3)
THANKS = "Thank you for your patience with my many questions."
NOTE = "The staging data is copied on Sundays."


async def over(found, *people, rhythm: Rhythm = SHORT) -> Village:
    """Hilary and Priya have had their three talks; there was a note, a question with its answer, and a thank-you."""
    village: Village = await found(*(people or (LED,)), rhythm=rhythm)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(datetime(2027, 3, 9, 12, tzinfo=UTC))
    village.answers(village.last(PRIYA, "thanks_prompt"), THANKS)
    await _kept(village)
    await village.lives_until(datetime(2027, 3, 23, 12, tzinfo=UTC))
    return village


async def _kept(village: Village) -> None:
    """What the two said between the talks, as the ledger keeps it."""
    asked = Said("q1", 1, "priya", "question", "How does payroll treat a half day?", village.now, state="answered")
    said = (
        Said("n1", 1, "priya", "note", NOTE, village.now),
        asked,
        Said("a1", 1, "hilary", "answer", "As half a day.", village.now, answers="q1"),
    )
    await village.state()
    await village.ledger.commit(Batch(village.now, village.ledger.revision, facts=said))


async def answers(village: Village, letter: Delivered, words: str) -> None:
    village.answers(letter, words)
    await village.at(village.now + SOON)


def flat(letter: Delivered) -> str:
    return " ".join(letter.text.split())


def attached(letter: Delivered) -> str:
    (part,) = list(letter.parsed.iter_attachments())
    return str(part.get_content())


@pytest.mark.row("K4")
async def test_k4_the_mentees_closing_letter_brings_all_own_notes_and_questions_as_one_file(found) -> None:
    village = await over(found)
    file = attached(village.last(PRIYA, "closing"))
    assert file.startswith("Your notes and questions with Hilary Meyer")
    for words in (NOTE, "How does payroll treat a half day?", "Hilary: As half a day."):
        assert words in file
    assert not list(village.last(HILARY, "closing").parsed.iter_attachments())
    assert NOTE not in "".join(d.raw.decode() for d in village.letters_to(HILARY))


@pytest.mark.row("K4")
async def test_k4_the_mentor_reads_the_number_of_talks_all_thanks_and_a_line_for_the_review(found) -> None:
    village = await over(found)
    closing = flat(village.last(HILARY, "closing"))
    assert "3 times" in closing
    assert THANKS in closing
    assert "yearly review" in closing


@pytest.mark.row("J4")
async def test_j4_thanks_reach_the_manager_only_if_the_mentor_likes_and_the_mentee_lets_them(found) -> None:
    village = await over(found)
    await village.lives_until(village.now + timedelta(days=7))
    letter = village.last(HILARY, "mentors_letter")
    assert "3 times" in flat(letter)
    assert "one question" in flat(letter)
    assert THANKS in flat(letter)
    assert not village.letters_to(ANNA, "thanks")
    await answers(village, letter, "SEND")
    assert not village.letters_to(ANNA, "thanks"), "the mentee is asked first"
    question = village.last(PRIYA, "told")
    assert THANKS in flat(question)
    await answers(village, question, "SEND")
    told = village.last(ANNA, "thanks")
    assert THANKS in flat(told)
    assert "Priya" not in told.text
    assert told.parsed["Reply-To"] == HILARY.email


@pytest.mark.row("J4")
async def test_j4_a_mentee_who_keeps_the_thanks_keeps_them_and_the_manager_reads_numbers_alone(found) -> None:
    village = await over(found)
    await village.lives_until(village.now + timedelta(days=7))
    await answers(village, village.last(HILARY, "mentors_letter"), "SEND")
    await answers(village, village.last(PRIYA, "told"), "NO")
    told = flat(village.last(ANNA, "thanks"))
    assert "3 talks" in told
    assert THANKS not in told


@pytest.mark.row("J4")
async def test_j4_a_mentor_without_a_manager_on_file_names_one_and_the_mentee_is_still_asked_first(found) -> None:
    village = await over(found, replace(LED, manager=""))
    await village.lives_until(village.now + timedelta(days=7))
    letter = village.last(HILARY, "mentors_letter")
    assert "MANAGER" in letter.text
    await answers(village, letter, f"MANAGER {ANNA.email}")
    assert not village.letters_to(ANNA)
    await answers(village, village.last(PRIYA, "told"), "YES")
    assert THANKS in flat(village.last(ANNA, "thanks"))


@pytest.mark.row("J4")
async def test_j4_a_mentor_who_says_no_is_left_alone(found) -> None:
    village = await over(found)
    await village.lives_until(village.now + timedelta(days=7))
    await answers(village, village.last(HILARY, "mentors_letter"), "NO")
    await village.lives_until(village.now + timedelta(days=14))
    assert not village.letters_to(ANNA, "thanks")
    assert len(village.letters_to(HILARY, "mentors_letter")) == 1


@pytest.mark.row("K5")
async def test_k5_the_profile_is_filled_with_what_was_asked_and_yes_puts_it_on_the_list(found) -> None:
    village = await over(found)
    await village.lives_until(village.now + timedelta(days=4))
    letter = village.last(PRIYA, "become_mentor")
    assert "You know about: payroll" in letter.text
    await answers(village, letter, "YES")
    person = (await village.state()).people["priya"]
    assert person.topics == ("payroll",)
    assert "Topic: payroll" in village.last(PRIYA, "understood").text


@pytest.mark.row("K5")
async def test_k5_silence_is_asked_once_more_after_sixty_days_and_never_a_third_time(found) -> None:
    village = await over(found)
    await village.lives_until(village.now + timedelta(days=110))
    first, second = village.letters_to(PRIYA, "become_mentor")
    assert 60 <= (second.at - first.at).days <= 64
    assert "LATER" not in second.text


@pytest.mark.row("K6")
async def test_k6_from_the_fourth_week_the_mentee_is_asked_what_they_could_do_for_the_mentor(found) -> None:
    village: Village = await found(LED)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(datetime(2027, 4, 10, 12, tzinfo=UTC))
    said = ["something you could do for Hilary" in flat(d) for d in village.letters_to(PRIYA, "reminder")]
    assert said == [False, False, False, True, True, True]


async def wondering(found, weeks: int) -> Village:
    """Priya has had a mentor for some weeks; Nora waits for one and wonders about something."""
    village: Village = await found(replace(HILARY, capacity=1), replace(TOM, roles=frozenset()))
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(MONDAY + timedelta(weeks=weeks, hours=4))
    village.writes(NORA, "I am looking for a mentor who knows falconry.")
    await village.at(village.now + SOON)
    village.writes(NORA, "Q: How do I get a key for the lab?")
    await village.at(village.now + SOON)
    return village


@pytest.mark.row("K6")
async def test_k6_a_newcomers_question_is_answered_by_somebody_who_was_new_not_long_ago(found) -> None:
    village = await wondering(found, 7)
    assert not village.letters_to(PRIYA, "question"), "nothing leaves before the newcomer says yes"
    await answers(village, village.last(NORA, "clarify"), "YES")
    await village.lives_until(village.now + timedelta(days=1))
    letter = village.last(PRIYA, "question")
    assert "How do I get a key for the lab?" in letter.text
    assert "Nora" in letter.subject
    await answers(village, letter, "Ask Anna at the desk, she has a spare one.")
    told = village.last(NORA, "told")
    assert "Ask Anna at the desk" in told.text
    assert told.parsed["Reply-To"] == PRIYA.email
    everybody_else = "".join(d.text for d in village.postman.delivered if d.to not in (NORA.email, PRIYA.email))
    assert "key for the lab" not in everybody_else


@pytest.mark.row("K6")
async def test_k6_before_the_sixth_week_nobody_is_bothered(found) -> None:
    village = await wondering(found, 3)
    await answers(village, village.last(NORA, "clarify"), "YES")
    assert not village.letters_to(PRIYA, "question")
    assert "nobody I could ask" in flat(village.last(NORA, "understood"))


@pytest.mark.row("K7")
async def test_k7_a_tip_is_shown_to_the_next_pair_once_the_coordinator_approves_it(found) -> None:
    near = (replace(newcomer, timezone="Europe/Berlin") for newcomer in (RAVI, NORA))
    village = await over(found, replace(LED, capacity=3), *near)
    tip = "Begin each talk with the one thing that went wrong."
    await answers(village, village.last(PRIYA, "closing"), tip)
    assert "Your name is not on it" in flat(village.last(PRIYA, "understood"))
    await paired(village, HILARY, RAVI)
    assert tip not in flat(village.last(RAVI, "introduction")), "nobody has read it yet"
    await village.lives_until(village.now + timedelta(days=8))
    digest = village.last(MARY, "digest")
    assert tip in flat(digest)
    assert "APPROVE 2" in flat(digest)
    await answers(village, digest, "APPROVE 2")
    assert tip in flat(village.last(MARY, "understood"))
    await paired(village, HILARY, NORA)
    for reader in (NORA, HILARY):
        assert tip in flat(village.last(reader, "introduction"))


@pytest.mark.row("K7")
async def test_k7_a_coordinator_who_is_on_no_roster_approves_as_well(found) -> None:
    boss = "office@example.org"
    village: Village = await found(LED, rhythm=SHORT, coordinators=(boss,))
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(datetime(2027, 3, 23, 12, tzinfo=UTC))
    await answers(village, village.last(PRIYA, "closing"), "Begin each talk with the one thing that went wrong.")
    await village.lives_until(village.now + timedelta(days=8))
    await answers(village, village.last(boss, "digest"), "APPROVE 2")
    assert {tip.state for tip in (await village.state()).tips.values()} == {"approved"}


@pytest.mark.row("K7")
async def test_k7_nobody_but_a_coordinator_approves(found) -> None:
    village = await over(found, replace(LED, capacity=3))
    await answers(village, village.last(PRIYA, "closing"), "Begin each talk with the one thing that went wrong.")
    village.writes(PRIYA, "APPROVE 2")
    await village.at(village.now + SOON)
    assert {tip.state for tip in (await village.state()).tips.values()} == {"new"}


@pytest.mark.row("K4")
async def test_k4_a_kind_word_below_the_closing_letter_is_no_tip(found) -> None:
    village = await over(found)
    await answers(village, village.last(HILARY, "closing"), "Thank you, it was a pleasure.")
    assert not (await village.state()).tips
    assert (await pairing(village)).state == "ended"
