"""Asking and listening, idea by idea: no question is silly, none is asked twice, advice is weighed, and help is thanked for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from essay import ANNA, LED, PRIYA, answers, everybody_else, flat, says
from people import HILARY, MARY
from story_pairs import accepted, first_start, paired
from village import Village

SILLY = "What does EOD mean? I have been nodding for a week."


async def a_pair(found) -> Village:
    """Hilary and Priya, whose calendars have said yes."""
    village: Village = await found(LED)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village


@pytest.mark.essay("S1")
async def test_s1_somebody_to_ask_the_silly_questions_without_feeling_silly(found) -> None:
    village = await a_pair(found)
    assert "All questions are welcome. - What is said stays here" in flat(village.last(PRIYA, "introduction"))
    await says(village, PRIYA, f"Q: {SILLY}")
    assert SILLY in flat(village.last(HILARY, "question"))
    await answers(village, village.last(HILARY, "question"), "End of day. I asked that, too, in my third week.")
    assert "I asked that, too" in flat(village.last(PRIYA, "told"))
    await village.lives_until(village.now + timedelta(days=8))
    assert village.letters_to(MARY, "digest")
    assert village.letters_to(ANNA)
    assert "EOD" not in everybody_else(village, PRIYA, HILARY), "neither coordinator nor manager reads it"


@pytest.mark.essay("S5")
async def test_s5_the_questions_of_each_day_why_it_happened_who_to_talk_to_how_it_is_done(found) -> None:
    village = await a_pair(found)
    for question, answer in (
        ("Why did the build stop last night?", "The staging disk was full, it happens on Sundays."),
        ("Who can talk to the bank about a lost card?", "Anna Vogel knows them by name."),
        ("How do I book a half day?", "Two quarters, with the same code."),
    ):
        await says(village, PRIYA, f"Q: {question}")
        assert question in flat(village.last(HILARY, "question"))
        await answers(village, village.last(HILARY, "question"), answer)
        assert answer in flat(village.last(PRIYA, "told"))
        village.now += timedelta(days=1)


@pytest.mark.essay("B4b")
async def test_b4b_take_notes_and_find_them_again(found) -> None:
    village = await a_pair(found)
    await village.lives_until(await first_start(village) + timedelta(days=6, hours=2))
    await answers(village, village.last(PRIYA, "reminder"), "Late invoices: first the form, then the signature.")
    assert "your eyes only" in flat(village.last(PRIYA, "understood"))
    await village.lives_until(village.now + timedelta(days=20))
    await says(village, PRIYA, "FIND invoices")
    assert "Late invoices: first the form, then the signature." in flat(village.last(PRIYA, "found"))
    assert "first the form" not in everybody_else(village, PRIYA)


@pytest.mark.essay("B4c")
async def test_b4c_the_same_question_is_not_asked_twice_and_nobody_is_blamed_for_it(found) -> None:
    village = await a_pair(found)
    await says(village, PRIYA, "Q: How do I get access to the payroll database?")
    await answers(village, village.last(HILARY, "question"), "Write to the desk and name my ticket, number seven.")
    await village.lives_until(village.now + timedelta(days=10))
    await says(village, PRIYA, "Q: How can I get access to the payroll database?")
    earlier = flat(village.last(PRIYA, "asked_before"))
    assert "Write to the desk and name my ticket" in earlier
    assert "Only you read this letter" in earlier
    assert len(village.letters_to(HILARY, "question")) == 1, "the mentor never hears that it was asked again"
    await answers(village, village.last(PRIYA, "asked_before"), "ASK ANYWAY")
    await village.lives_until(village.now + timedelta(days=3))
    assert len(village.letters_to(HILARY, "question")) == 2, "unless the mentee wants it"


@pytest.mark.essay("B4d")
async def test_b4d_advice_is_weighed_and_not_obeyed(found) -> None:
    village = await a_pair(found)
    for reader in (PRIYA, HILARY):
        assert "Weigh advice, then decide yourself" in flat(village.last(reader, "introduction"))
    await says(village, PRIYA, "Q: Should I move to the other team?")
    await answers(village, village.last(HILARY, "question"), "I would stay a year.")
    await village.lives_until(village.now + timedelta(days=20))
    asked = " ".join(flat(d) for d in village.letters_to(PRIYA) if d.kind in ("reminder", "checkin", "thanks_prompt"))
    assert "did you do" not in asked, "nobody checks whether the advice was followed"
    assert "I would stay a year" not in asked


@pytest.mark.essay("B4e")
async def test_b4e_thank_them_in_your_own_words_while_it_is_fresh(found) -> None:
    village = await a_pair(found)
    await village.lives_until(await first_start(village) + timedelta(days=5))
    prompt = village.last(PRIYA, "thanks_prompt")
    assert "What helped you this week that came from Hilary?" in flat(prompt)
    await answers(village, prompt, "You listened when I was stuck, and that helped a lot.")
    thanks = village.last(HILARY, "thanks")
    assert "You listened when I was stuck, and that helped a lot." in flat(thanks)
    assert "These are Priya's own words" in flat(thanks)
    assert thanks.parsed["Reply-To"] == PRIYA.email
