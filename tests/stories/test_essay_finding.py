"""Finding a mentor, idea by idea: ask for somebody you are at ease with, who does the work herself, and do it soon."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.calendar.days import is_working_day
from alongside.programme.rules import Rhythm
from essay import LED, NEAR_RAVI, PAYROLL, PRIYA, RIVAL, answers, everybody_else, flat, says
from people import HILARY, MARY, MONDAY, TOM
from story_pairs import accepted, first_start, paired


@pytest.mark.essay("B1a")
async def test_b1a_pick_somebody_you_are_comfortable_with_out_of_three_and_say_in_private_who_it_must_not_be(found) -> None:
    four = (LED, RIVAL, replace(NEAR_RAVI, roles=frozenset({"mentor"}), topics=("payroll",)))
    village = await found(*four, rhythm=Rhythm(choice=3))
    await says(village, PRIYA, f"{PAYROLL} Not Tom, please.")
    choice = village.last(PRIYA, "found")
    assert "Tom" not in flat(choice).partition("I understood")[0].replace("Tom, please", "")
    names = [name for name in ("Hilary Meyer", "Ravi Sharma") if name in choice.text]
    assert len(names) == 2
    number = 1 if choice.text.index("Hilary") < choice.text.index("Ravi") else 2
    await answers(village, choice, str(number))
    assert village.letters_to(HILARY, "ask")
    assert not village.letters_to(TOM)
    assert "Tom" not in everybody_else(village, PRIYA)


@pytest.mark.essay("B1b")
async def test_b1b_ask_for_the_very_person_you_can_put_your_questions_to(found) -> None:
    village = await found(LED, RIVAL)
    await says(village, PRIYA, "Could I have Hilary as my mentor, and only Hilary? Every week, half an hour, mornings suit me.")
    ask = village.last(HILARY, "ask")
    assert "Priya Nair" in ask.text
    assert "asked for you by name" in flat(ask)
    await answers(village, ask, "No, sorry")
    assert not village.letters_to(TOM, "ask"), "only her means nobody else"


@pytest.mark.essay("B1c")
async def test_b1c_whoever_was_helpful_before_is_a_good_choice(found) -> None:
    village = await found(LED, RIVAL, rhythm=Rhythm(weeks=2))
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(await first_start(village) + timedelta(days=4))
    await answers(village, village.last(PRIYA, "thanks_prompt"), "Hilary showed me how to close the month. Thank you!")
    await village.lives_until(village.now + timedelta(days=30))
    await says(village, PRIYA, PAYROLL)
    assert not village.letters_to(TOM, "ask"), "Tom knows payroll as well, and was never asked before"
    assert "you have helped Priya before" in flat(village.last(HILARY, "ask"))


@pytest.mark.essay("B2a")
async def test_b2a_be_proactive_and_one_plain_mail_is_enough(found) -> None:
    village = await found(LED)
    await says(village, PRIYA, "Hi, new here. Could somebody who knows payroll show me around? Tuesday mornings would be best.")
    letter = village.last(PRIYA, "received")
    assert letter.at == village.now
    assert "Next I ask Hilary Meyer" in flat(letter)
    assert "You hear from me by" in flat(letter)
    assert "Topic: payroll" in letter.text
    assert village.letters_to(HILARY, "ask")


@pytest.mark.essay("B2b")
async def test_b2b_where_nobody_assigns_a_mentor_a_newcomer_on_no_list_asks_for_one(found) -> None:
    village = await found(LED)
    await village.lives_until(MONDAY + timedelta(days=7))
    assert not village.letters_to(HILARY, "ask"), "nobody is given a mentor or a mentee unasked"
    village.writes("Lena Berg <lena@example.org>", "Could I have Hilary Meyer as my mentor? Every week, half an hour.")
    await village.at(village.now)
    assert "Welcome, and good that you asked" in flat(village.last("lena@example.org", "received"))
    assert "Lena Berg" in village.last(HILARY, "ask").text


@pytest.mark.essay("B2c")
async def test_b2c_it_is_worth_asking_because_the_first_talk_comes_within_days(found) -> None:
    village = await found(LED)
    await paired(village)
    assert "Good that you asked" in flat(village.last(PRIYA, "received"))
    start = await first_start(village)
    days = [d for d in ((MONDAY + timedelta(days=n)).date() for n in range(1, 15)) if d <= start.date() and is_working_day(d, "DE")]
    assert len(days) <= 5
    assert len((await village.state()).sessions[1]) == 12, "and then every week"


@pytest.mark.essay("S2")
async def test_s2_somebody_with_almost_the_same_job_who_has_lived_the_same_return_from_leave(found) -> None:
    same = {"experience": ("return from leave",), "job": "payroll clerk"}
    village = await found(replace(LED, **same), replace(RIVAL, job="project lead"), replace(PRIYA, **same))
    await says(village, PRIYA, PAYROLL)
    ask = village.last(HILARY, "ask")
    assert not village.letters_to(TOM, "ask")
    await answers(village, ask, "Yes, gladly")
    introduction = flat(village.last(PRIYA, "introduction"))
    assert "you both know what “return from leave” is like" in introduction
    assert "you do the same job, payroll clerk" in introduction


@pytest.mark.essay("S3")
async def test_s3_help_in_the_days_of_coming_back_without_telling_anybody_why(found) -> None:
    village = await found(LED)
    await says(village, PRIYA, "I am back on 15 March from parental leave and would like a mentor who knows payroll. Mornings suit me.")
    ask = village.last(HILARY, "ask")
    assert "leave" not in flat(ask)
    await answers(village, ask, "Yes, gladly")
    start = await first_start(village)
    assert start.date().isoformat() >= "2027-03-15", "the talks begin when she is there again"
    assert (start.date() - MONDAY.date()).days <= 21
    assert "parental" not in everybody_else(village, PRIYA)


@pytest.mark.essay("S4")
async def test_s4_nobody_assigned_the_pair_it_just_is_one(found) -> None:
    village = await found(LED, RIVAL)
    await says(village, PRIYA, "Hilary is already my mentor.")
    ask = village.last(HILARY, "ask")
    assert "Are you already Priya Nair's mentor?" in ask.subject
    await answers(village, ask, "Yes, I am")
    assert "Hilary Meyer will be your mentor" in flat(village.last(PRIYA, "introduction"))
    assert village.letters_to(PRIYA, "invitation")
    assert not village.letters_to(TOM), "nobody was chosen, nobody else was asked"
    assert not village.letters_to(MARY), "and nobody had to decide it"


@pytest.mark.essay("S7")
async def test_s7_the_mentor_knows_because_she_does_the_work_herself(found) -> None:
    does, manages = replace(LED, topics=(), job="payroll clerk"), replace(RIVAL, topics=(), job="head of finance")
    village = await found(does, manages, replace(PRIYA, job="payroll clerk"))
    await says(village, PRIYA, PAYROLL)
    assert village.letters_to(HILARY, "ask")
    assert not village.letters_to(TOM, "ask")
    assert "you do the same job, payroll clerk" in flat(village.last(HILARY, "ask"))
