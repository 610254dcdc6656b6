"""J6: how is it going, 1 to 5, asked of both apart; a low number reaches the coordinator, words only when shared."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from people import HILARY, MARY, PRIYA
from story_pairs import SOON, accepted, first_start, paired
from village import Delivered, Village

BERLIN = ZoneInfo("Europe/Berlin")


async def two_talks(found) -> tuple[Village, Delivered]:
    """Hilary and Priya have talked twice; Priya's check-in has come."""
    village: Village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(await first_start(village) + timedelta(days=12))
    return village, village.last(PRIYA, "checkin")


async def says(village: Village, letter: Delivered, words: str) -> str:
    village.answers(letter, words)
    await village.at(village.now + SOON)
    return " ".join(village.last(PRIYA).text.split())


async def monday(village: Village) -> str:
    """The coordinator's next Monday letter."""
    await village.lives_until(village.now + timedelta(days=8))
    return " ".join(" ".join(d.text.split()) for d in village.letters_to(MARY, "digest"))


@pytest.mark.row("J6")
async def test_j6_after_the_second_talk_both_are_asked_apart_and_then_around_day_thirty(found) -> None:
    village, letter = await two_talks(found)
    begun = await first_start(village)
    assert letter.at > begun + timedelta(days=7)
    assert len(village.letters_to(HILARY, "checkin")) == 1
    await village.lives_until(begun + timedelta(days=40))
    for person in (HILARY, PRIYA):
        days = [(d.at.astimezone(BERLIN).date() - begun.astimezone(BERLIN).date()).days for d in village.letters_to(person, "checkin")]
        assert len(days) == 2
        assert 30 <= days[1] <= 37


@pytest.mark.row("J6")
@pytest.mark.parametrize("number", ["4", "5/5", "3 - all fine so far"])
async def test_j6_a_good_number_is_kept_and_seen_by_nobody(found, number: str) -> None:
    village, letter = await two_talks(found)
    assert "does not see it" in await says(village, letter, number)
    (score,) = [s for s in (await village.state()).scores[1] if s.answered_at]
    assert (score.person, score.score) == ("priya", int(number[0]))
    assert "somebody gave" not in await monday(village)


@pytest.mark.row("J6", "B11")
async def test_j6_a_low_number_reaches_the_coordinator_without_its_words_and_offers_a_change(found) -> None:
    village, letter = await two_talks(found)
    echo = await says(village, letter, "2\n\nShe reads her mails while I talk.")
    assert "CHANGE" in echo
    told = await monday(village)
    assert "In pairing 1 somebody gave a 2 of 5" in told
    assert "reads her mails" not in told
    assert not [d for d in village.letters_to(HILARY) if "reads her mails" in d.text]


@pytest.mark.row("J6")
async def test_j6_words_that_begin_with_share_reach_the_coordinator(found) -> None:
    village, letter = await two_talks(found)
    await says(village, letter, "1\nSHARE I would like to talk to you about it.")
    assert "Priya of pairing 1 lets you read: “I would like to talk to you about it.”" in await monday(village)


@pytest.mark.row("J6")
async def test_j6_share_without_a_number_reaches_the_coordinator_and_not_the_mentor(found) -> None:
    village, letter = await two_talks(found)
    await says(village, letter, "SHARE I do not dare to ask her anything.")
    assert not [d for d in village.letters_to(HILARY) if "do not dare" in d.text]
    assert "I do not dare to ask her anything." in await monday(village)


@pytest.mark.row("B11")
async def test_b11_change_below_the_echo_of_a_low_number_asks_for_somebody_else(found) -> None:
    village, letter = await two_talks(found)
    await says(village, letter, "1")
    await says(village, village.last(PRIYA, "understood"), "CHANGE")
    assert (await village.state()).pairings[1].end_reason == "change"


@pytest.mark.row("J6")
async def test_j6_whoever_changes_their_mind_writes_another_number(found) -> None:
    village, letter = await two_talks(found)
    await says(village, letter, "2")
    village.now += timedelta(minutes=30)
    await says(village, letter, "4")
    (score,) = [s for s in (await village.state()).scores[1] if s.answered_at]
    assert score.score == 4


@pytest.mark.row("J6")
@pytest.mark.parametrize("words", ["SKIP", "4. But I can't make it this week, sorry."])
async def test_j6_a_skip_below_the_check_in_is_a_skip(found, words: str) -> None:
    village, letter = await two_talks(found)
    await says(village, letter, words)
    assert not [s for s in (await village.state()).scores[1] if s.answered_at]
    assert "skipped" in [s.state for s in (await village.state()).sessions[1]]
