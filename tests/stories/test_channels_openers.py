"""Pairs that only write (D2, B5c): an opener on each agreed day, answers carried in own words, and a week that is held by writing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from people import HILARY, PRIYA
from story_pairs import SOON, paired, pairing, wished
from village import Village

HALF_A_DAY = timedelta(hours=12)
BY_MAIL = "Could I have {mentor} as my mentor for payroll? Every week, mornings suit me, by e-mail only please."


async def writing(village: Village) -> None:
    """Hilary and Priya are a pair that only writes."""
    await wished(village, text=BY_MAIL)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    assert (await pairing(village)).channel == "email"


async def first(village: Village):
    return (await village.state()).sessions[(await pairing(village)).id][0]


async def opened(village: Village) -> None:
    await writing(village)
    await village.until((await first(village)).start, every=HALF_A_DAY)


@pytest.mark.row("D2")
async def test_d2_there_is_no_calendar_event_and_both_get_an_opener_on_the_agreed_day(found) -> None:
    village = await found()
    await opened(village)
    assert [d.kind for d in village.postman.delivered if d.ics] == []
    assert "payroll" in village.last(PRIYA, "opener").text
    assert "carry your words to Priya" in village.last(HILARY, "opener").text
    assert len(village.letters_to(PRIYA, "opener")) == len(village.letters_to(HILARY, "opener")) == 1


@pytest.mark.row("D2")
async def test_d2_an_answer_is_carried_in_own_words_kept_as_that_weeks_session_and_makes_it_held(found) -> None:
    village = await found()
    await opened(village)
    village.answers(village.last(PRIYA, "opener"), "How do I close a month in payroll? I got stuck on step two.")
    await village.at(village.now + SOON)
    told = village.last(HILARY, "told")
    assert "How do I close a month in payroll? I got stuck on step two." in told.text
    assert str(told.parsed["Reply-To"]).strip("<>") == PRIYA.email
    assert (await first(village)).state == "held"
    village.answers(village.last(HILARY, "opener"), "Look at the checklist first, it helped me a lot.")
    await village.at(village.now + SOON)
    assert "checklist" in village.last(PRIYA, "told").text


@pytest.mark.row("D2")
async def test_d2_a_held_week_is_contact_and_the_thank_you_prompt_comes_the_next_working_morning(found) -> None:
    village = await found()
    await opened(village)
    village.answers(village.last(PRIYA, "opener"), "How do I close a month in payroll? I got stuck on step two.")
    await village.until(village.now + timedelta(hours=5))
    assert not village.letters_to(PRIYA, "thanks_prompt")
    await village.until(village.now + timedelta(days=3), every=timedelta(hours=4))
    assert len(village.letters_to(PRIYA, "thanks_prompt")) == 1


@pytest.mark.row("D2")
async def test_d2_a_week_in_which_nobody_wrote_is_unknown_and_a_late_answer_makes_it_held(found) -> None:
    village = await found()
    await opened(village)
    await village.until(village.now + timedelta(days=6), every=timedelta(hours=6))
    assert (await first(village)).state == "unknown"
    village.answers(village.last(HILARY, "opener"), "Sorry for the delay, here is what I know about deploys: they run at noon.")
    await village.at(village.now + SOON)
    assert (await first(village)).state == "held"


@pytest.mark.row("D2")
async def test_d2_skip_below_an_opener_is_this_week_and_the_other_is_told_once(found) -> None:
    village = await found()
    await opened(village)
    village.answers(village.last(PRIYA, "opener"), "SKIP")
    await village.at(village.now + SOON)
    assert (await first(village)).state == "skipped"
    assert len(village.letters_to(HILARY, "cancel")) == 1
    assert not village.last(HILARY, "cancel").ics


@pytest.mark.row("D2")
async def test_d2_move_below_an_opener_opens_again_on_the_other_day(found) -> None:
    village = await found()
    await opened(village)
    village.answers(village.last(PRIYA, "opener"), "MOVE next Tuesday")
    await village.at(village.now + SOON)
    moved = await first(village)
    assert f"{moved.start:%A}" == "Tuesday"
    await village.until(moved.start, every=HALF_A_DAY)
    assert len(village.letters_to(PRIYA, "opener")) == len(village.letters_to(HILARY, "opener")) == 2


@pytest.mark.row("D2")
async def test_d2_pause_stops_the_openers_and_resume_brings_them_back(found) -> None:
    village = await found()
    await opened(village)
    village.writes(PRIYA, "PAUSE")
    await village.at(village.now + SOON)
    await village.until(village.now + timedelta(days=8), every=timedelta(hours=6))
    assert len(village.letters_to(PRIYA, "opener")) == 1
    village.writes(PRIYA, "RESUME")
    await village.at(village.now + SOON)
    await village.until(village.now + timedelta(days=14), every=timedelta(hours=6))
    assert len(village.letters_to(PRIYA, "opener")) >= 2


@pytest.mark.row("D2")
async def test_d2_a_letter_that_only_begins_like_a_command_is_carried(found) -> None:
    village = await found()
    await opened(village)
    words = (
        "We cannot skip the audit this week, can we? The finance people asked me twice and I do not know what to say to them, because "
        "nobody told me what belongs into the file and where it lies."
    )
    village.answers(village.last(PRIYA, "opener"), words)
    await village.at(village.now + SOON)
    assert "finance people" in " ".join(village.last(HILARY, "told").text.replace("> ", "").split())


@pytest.mark.row("D3")
async def test_d3_a_number_in_the_answer_leaves_a_gap(found) -> None:
    village = await found()
    await opened(village)
    village.answers(village.last(PRIYA, "opener"), "It is quicker by phone, call me on +49 30 1234567 today about the month.")
    await village.at(village.now + SOON)
    text = village.last(HILARY, "told").text
    assert "(a number was left out)" in " ".join(text.replace("> ", "").split())
    assert "1234567" not in text


async def test_a_pair_that_talks_gets_no_opener(found) -> None:
    village = await found()
    await paired(village)
    await village.until((await first(village)).start + timedelta(hours=2), every=HALF_A_DAY)
    assert not village.letters_to(PRIYA, "opener")
