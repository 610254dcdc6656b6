"""H4: who goes on a long leave is asked once: rest, hand over, or end; what goes to the new mentor is the mentee's to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from people import HILARY, MONDAY, PRIYA, TOM
from story_pairs import SOON, paired, pairing
from village import Delivered, Village

KNOWS = replace(TOM, topics=("payroll",), preferences=HILARY.preferences, timezone="Europe/Berlin")
LEAVE = "I am on parental leave from 5 April to 30 September"


async def says(village: Village, person, text: str) -> None:
    village.writes(person, text)
    await village.at(village.now + SOON)


async def answers(village: Village, letter: Delivered, text: str) -> None:
    village.answers(letter, text)
    await village.at(village.now + SOON)


def asked(village: Village, person) -> list[Delivered]:
    return [letter for letter in village.letters_to(person, "clarify") if "while you are away" in letter.subject]


async def handing_over(village: Village, words: str = "HAND OVER") -> None:
    """Priya has an open question about payroll when Hilary hands over."""
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Topic: payroll. Mornings suit me.")
    await village.at(village.now)
    await answers(village, village.last(HILARY, "ask"), "Yes, gladly")
    await says(village, PRIYA, "Q: Who signs off a late invoice?")
    await says(village, HILARY, LEAVE)
    await answers(village, asked(village, HILARY)[0], words)
    await answers(village, village.last(HILARY, "confirm"), "YES")


@pytest.mark.row("H4")
async def test_h4_who_goes_on_a_long_leave_is_asked_once_with_three_words(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, HILARY, LEAVE)
    (letter,) = asked(village, HILARY)
    assert all(word in letter.text for word in ("PAUSE", "HAND OVER", "END"))
    await says(village, HILARY, "I am on leave from 6 April to 1 October")
    assert len(asked(village, HILARY)) == 1
    assert not asked(village, PRIYA)


@pytest.mark.row("H4")
async def test_h4_two_weeks_off_are_no_long_leave_and_a_mentee_cannot_hand_over(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, HILARY, "I am away 15 to 26 March")
    assert not asked(village, HILARY)
    await says(village, PRIYA, LEAVE)
    (letter,) = asked(village, PRIYA)
    assert "HAND OVER" not in letter.text
    await answers(village, letter, "HAND OVER")
    assert (await pairing(village)).state == "active"


@pytest.mark.row("H4")
async def test_h4_pause_rests_until_the_first_morning_back_and_every_talk_that_fell_out_comes_after_it(found) -> None:
    village = await found(country="")
    await paired(village)
    before = (await village.state()).sessions[(await pairing(village)).id]
    early, missed = (sum(s.start.date() < date(2027, 4, 5) for s in before), sum(s.start.date() >= date(2027, 4, 5) for s in before))
    await says(village, HILARY, LEAVE)
    await answers(village, asked(village, HILARY)[0], "PAUSE")
    assert "rest until Friday 1 October" in " ".join(village.last(HILARY, "understood").text.split())
    assert "rest until Friday 1 October" in " ".join(village.last(PRIYA, "told").text.split())
    await village.until(MONDAY + timedelta(days=214), every=timedelta(hours=12))
    known = await pairing(village)
    dates = (await village.state()).sessions[known.id]
    assert sum(s.state != "skipped" and s.start.date() < date(2027, 4, 5) for s in dates) == early, "talks before the leave take place"
    assert not [s for s in dates if s.state != "skipped" and date(2027, 4, 5) <= s.start.date() <= date(2027, 9, 30)]
    assert sum(s.start.date() > date(2027, 9, 30) for s in dates) == missed
    assert known.ends_on == max(s.start.date() for s in dates)
    assert not [c for c in village.letters_to(PRIYA, "checkin") if "all well" in c.subject], "a pair on leave is left in peace"
    assert village.last(PRIYA, "invitation").at.date() == date(2027, 10, 1)


@pytest.mark.row("H4")
@pytest.mark.parametrize("words", ["HAND OVER", "Please hand them over", "ÜBERGEBEN", "Transmettre", "Traspasar"])
async def test_h4_hand_over_is_confirmed_once_and_the_next_mentor_is_asked(found, words: str) -> None:
    village = await found(KNOWS, country="")
    await handing_over(village, words)
    assert (await pairing(village)).state == "ended"
    told = village.last(PRIYA, "told")
    assert "hands your talks on" in told.subject
    assert "Now I ask Tom Baker" in " ".join(told.text.split())
    assert "Who signs off a late invoice?" in told.text
    assert village.letters_to(TOM, "ask")
    assert "late invoice" not in village.last(TOM, "ask").text


@pytest.mark.row("H4", "B11")
async def test_h4_the_new_mentor_reads_topics_and_open_questions_if_the_mentee_agrees(found) -> None:
    village = await found(KNOWS, country="")
    await handing_over(village)
    await answers(village, village.last(PRIYA, "told"), "YES")
    await village.until(MONDAY + timedelta(days=1), every=timedelta(hours=6))
    await answers(village, village.last(TOM, "ask"), "Yes")
    letter = village.last(TOM, "told")
    assert "What Priya has been at" in letter.subject
    assert "Who signs off a late invoice?" in letter.text
    assert "payroll" in letter.text
    assert letter.parsed["Reply-To"] == "priya@example.org"


@pytest.mark.row("H4")
@pytest.mark.parametrize("answer", ["NO", ""])
async def test_h4_without_the_mentees_yes_nothing_goes_over(found, answer: str) -> None:
    village = await found(KNOWS, country="")
    await handing_over(village)
    if answer:
        await answers(village, village.last(PRIYA, "told"), answer)
    await village.until(MONDAY + timedelta(days=1), every=timedelta(hours=6))
    await answers(village, village.last(TOM, "ask"), "Yes")
    assert village.letters_to(TOM, "introduction")
    assert not village.letters_to(TOM, "told")


@pytest.mark.row("H4")
async def test_h4_a_yes_that_comes_after_the_new_pair_has_begun_is_carried_at_once(found) -> None:
    village = await found(KNOWS, country="")
    await handing_over(village)
    question = village.last(PRIYA, "told")
    await village.until(MONDAY + timedelta(days=1), every=timedelta(hours=6))
    await answers(village, village.last(TOM, "ask"), "Yes")
    await answers(village, question, "YES")
    assert "Who signs off a late invoice?" in village.last(TOM, "told").text
    assert "UNDO" not in village.last(PRIYA, "understood").text, "what has been read cannot be taken back, and nobody is told that it can"


@pytest.mark.row("H4")
async def test_h4_an_open_end_rests_at_once_and_is_asked_the_same(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, HILARY, "I'll be on leave from 5 April until further notice")
    assert len(asked(village, HILARY)) == 1
    await answers(village, asked(village, HILARY)[0], "END")
    await answers(village, village.last(HILARY, "confirm"), "YES")
    assert (await pairing(village)).state == "ended"
