"""What two who talk ask the programme in their own words: another pace, another mentor, when they meet next, what is kept of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from people import HILARY, PRIYA
from story_pairs import SOON, accepted, paired, pairing, wished
from village import Delivered, Village


async def talking(found) -> Village:
    village: Village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village


async def writes(village: Village, person, text: str, answers: Delivered | None = None) -> None:
    village.writes(person, text, answers=answers)
    await village.at(village.now + SOON)


@pytest.mark.row("D9")
async def test_d9_every_other_week_in_plain_words_is_kept_in_both_calendars(found) -> None:
    village = await talking(found)
    await writes(village, PRIYA, "Could we make it every other week? Weekly is a bit much right now.")
    assert (await pairing(village)).freq == "biweekly"
    liked = (await village.state()).people["priya"].preferences.cadence
    assert liked
    assert liked.freq == "biweekly", "whoever comes after is found by it"
    assert "every two weeks" in village.last(PRIYA, "understood").subject
    for person in (PRIYA, HILARY):
        assert b"INTERVAL=2" in village.last(person, "invitation").ics
        gone = village.letters_to(person, "cancel")[0]
        assert gone.subject.startswith("Off: the old times with")
        assert "The new ones come in a letter of their own." in " ".join(gone.text.split())


@pytest.mark.row("D9")
async def test_d9_a_longer_talk_in_plain_words_is_asked_of_the_other_first(found) -> None:
    village = await talking(found)
    await writes(village, HILARY, "I'd like 45 minutes instead of half an hour.")
    assert (await pairing(village)).duration_min == 30
    village.answers(village.last(PRIYA, "told"), "Yes")
    await village.at(village.now + SOON)
    assert (await pairing(village)).duration_min == 45


@pytest.mark.row("B11")
@pytest.mark.parametrize("person", [HILARY, PRIYA], ids=lambda p: p.id)
async def test_b11_somebody_else_in_plain_words_ends_the_pair_after_a_yes(found, person) -> None:
    village = await talking(found)
    words = {
        HILARY: "I'm changing teams in April and won't have time any more. Can somebody else take Priya over?",
        PRIYA: "To be honest it's not working out between us. Could I have somebody else? Please don't tell Hilary why.",
    }
    await writes(village, person, words[person])
    assert (await pairing(village)).state == "active"
    assert "end your talks with" in " ".join(village.last(person, "confirm").text.split())
    village.answers(village.last(person, "confirm"), "Yes")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "ended"
    other = PRIYA if person is HILARY else HILARY
    assert not any("not working out" in d.text or "changing teams" in d.text for d in village.letters_to(other))


@pytest.mark.row("A10")
@pytest.mark.parametrize("question", ["When do Priya and I meet next?", "Who is my mentee?", "Can you tell me when our next talk is?"])
async def test_a_question_about_the_pair_itself_is_answered_by_the_programme(found, question: str) -> None:
    village = await talking(found)
    await writes(village, HILARY, question)
    assert "next talk on" in village.last(HILARY, "status").text
    assert not village.letters_to(PRIYA, "question")


@pytest.mark.parametrize("question", ["What have you stored about me?", "Please send me my data."])
async def test_what_is_kept_of_somebody_is_sent_to_their_own_address_after_a_yes(found, question: str) -> None:
    village = await talking(found)
    await writes(village, PRIYA, question)
    assert not village.letters_to(PRIYA, "data")
    village.answers(village.last(PRIYA, "confirm"), "Yes")
    await village.at(village.now + SOON)
    await village.at(village.now + SOON)
    assert village.letters_to(PRIYA, "data")


@pytest.mark.row("I3")
async def test_i3_a_note_is_shared_by_one_word_below_its_echo(found) -> None:
    village = await talking(found)
    await writes(village, HILARY, "NOTE bring the error log of the nightly build")
    assert not village.letters_to(PRIYA, "told")
    await writes(village, HILARY, "Share", village.last(HILARY, "understood"))
    assert "bring the error log" in village.last(PRIYA, "told").text
    kept = [w for words in (await village.state()).said.values() for w in words]
    assert [(w.kind, w.text) for w in kept] == [("shared_note", "bring the error log of the nightly build")]


MONDAY_OF_THE_THIRD = datetime(2027, 3, 15, 9, 0, tzinfo=UTC)


@pytest.mark.row("G2")
async def test_g2_who_cannot_on_a_day_is_offered_other_days_and_no_other_hour_of_it(found) -> None:
    village = await talking(found)
    await village.lives_until(MONDAY_OF_THE_THIRD)
    await writes(village, PRIYA, "I have a training on Thursday, could we skip?")
    letter = village.last(PRIYA, "cancel").text
    assert "Thursday 18 March" in letter
    offered = letter.partition("Another day instead?")[2]
    assert offered
    assert "Thursday 18 March" not in offered


@pytest.mark.row("G2")
async def test_g2_next_thursday_is_the_one_on_which_there_is_a_talk(found) -> None:
    village = await talking(found)
    await village.lives_until(MONDAY_OF_THE_THIRD)
    await writes(village, PRIYA, "Please skip Thursday.")
    await writes(village, PRIYA, "I can't make it next Thursday either.")
    assert "Thursday 25 March" in village.last(PRIYA, "cancel").text
    assert not village.letters_to(PRIYA, "clarify")


@pytest.mark.parametrize(
    "words",
    [
        "We didn't talk last week, Hilary was ill.",
        "The session didn't happen.",
        "She never showed up on Thursday.",
        "We missed each other.",
    ],
)
async def test_a_talk_that_was_none_is_told_in_plain_words(found, words: str) -> None:
    village = await talking(found)
    await village.lives_until(datetime(2027, 3, 10, 12, 0, tzinfo=UTC))
    village.answers(village.last(PRIYA, "reminder"), words)
    await village.at(village.now + SOON)
    dates = (await village.state()).sessions[(await pairing(village)).id]
    assert dates[0].state == "skipped"
    assert all(s.state != "skipped" for s in dates[1:])
    assert not village.letters_to(PRIYA, "clarify")


async def test_who_would_rather_not_by_phone_says_no_to_it_and_is_not_asked_again(found) -> None:
    village = await talking(found)
    await writes(village, PRIYA, "Could we talk by phone instead of video from now on?")
    village.answers(village.last(HILARY, "told"), "I'd rather not use the phone.")
    await village.at(village.now + SOON)
    assert (await pairing(village)).channel == "video"
    assert "phone" in village.last(PRIYA, "told").text
    assert "phone" in (await village.state()).people["hilary"].preferences.channels.avoid


async def checked_in(found) -> Village:
    village = await talking(found)
    await village.lives_until(datetime(2027, 3, 16, 9, 0, tzinfo=UTC))
    return village


async def scores(village: Village) -> list[int | None]:
    given = (await village.state()).scores[(await pairing(village)).id]
    return [s.score for s in given if s.person == HILARY.id]


@pytest.mark.parametrize(("words", "score"), [("a 4 from me", 4), ("5!! Priya is great", 5), ("I'd say three", 3), ("4/5", 4)])
async def test_a_number_said_in_words_is_the_number(found, words: str, score: int) -> None:
    village = await checked_in(found)
    await writes(village, HILARY, words, village.last(HILARY, "checkin"))
    assert await scores(village) == [score]
    assert village.last(HILARY, "understood").subject == "Thank you for the number"


async def test_words_without_a_number_are_kept_and_the_number_is_asked_for(found) -> None:
    village = await checked_in(found)
    await writes(village, HILARY, "One thing I like is how she prepares.", village.last(HILARY, "checkin"))
    assert await scores(village) == [None]
    assert "number from 1 to 5" in " ".join(village.last(HILARY, "understood").text.split())


async def test_who_asks_not_to_be_asked_how_it_goes_is_not(found) -> None:
    village = await checked_in(found)
    await writes(village, HILARY, "Please stop asking me how it goes.", village.last(HILARY, "checkin"))
    assert "checkin" in (await village.state()).people["hilary"].stopped
    assert village.last(HILARY, "understood").subject.startswith("Stopped")


@pytest.mark.parametrize("words", ["nothing special this week", "Not much this time, sorry.", "Nothing to report."])
async def test_nothing_to_tell_is_no_thanks_to_carry(found, words: str) -> None:
    village = await checked_in(found)
    village.answers(village.last(PRIYA, "thanks_prompt"), words)
    await village.at(village.now + SOON)
    assert not village.letters_to(PRIYA, "clarify")
    assert not village.letters_to(HILARY, "thanks")


async def test_one_more_mentee_is_one_beside_those_there_are(found) -> None:
    village = await talking(found)
    await writes(village, HILARY, "I could take one more mentee.")
    assert (await village.state()).people["hilary"].capacity == 2


async def test_a_manager_is_named_in_a_sentence(found) -> None:
    village = await talking(found)
    await writes(village, HILARY, "My new manager is anna@example.org")
    assert (await village.state()).people["hilary"].manager == "anna@example.org"
    assert village.letters_to("anna@example.org", "manager_notice")


@pytest.mark.parametrize(("word", "state"), [("YES", "active"), ("NO", None)])
async def test_a_mentor_whose_answer_was_not_understood_answers_with_one_word(found, word: str, state: str | None) -> None:
    village = await found()
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "Hm, hard to say.")
    await village.at(village.now + SOON)
    letter = village.last(HILARY, "clarify")
    assert all(answer in letter.text for answer in ("YES", "NO", "NOT THIS MONTH"))
    village.answers(letter, word)
    await village.at(village.now + SOON)
    assert [p.state for p in (await village.state()).pairings.values()] == ([state] if state else [])
    assert (await village.state()).asks_to("hilary") == ()
