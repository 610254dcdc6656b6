"""Joy in it, idea by idea: have fun, let being overwhelmed pass, soon give something back, and tell the next ones how."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.programme.rules import Rhythm
from essay import LED, NEAR_NORA, NEAR_RAVI, PRIYA, answers, flat, says
from people import HILARY, MARY, NORA, RAVI
from story_pairs import accepted, first_start, paired, pairing
from village import Village


async def lived(found, *people, weeks: int = 3) -> Village:
    """Hilary and Priya, from the first talk to the last."""
    village: Village = await found(*(people or (LED,)), rhythm=Rhythm(weeks=weeks))
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village


async def over(village: Village) -> None:
    known = await pairing(village)
    await village.lives_until(village.now + (known.ends_on - village.now.date()) + timedelta(days=4))


@pytest.mark.essay("B6a")
async def test_b6a_have_fun_the_first_talk_begins_lightly_and_nobody_has_to_be_funny(found) -> None:
    village = await found(LED)
    await says(village, HILARY, "PLAIN")
    await paired(village)
    assert "What is fun in this job?" in flat(village.last(PRIYA, "introduction"))
    assert "What is fun" not in flat(village.last(HILARY, "introduction")), "whoever likes letters plain has them plain"


@pytest.mark.essay("B6b")
async def test_b6b_you_came_because_it_sounded_interesting_and_being_overwhelmed_passes(found) -> None:
    village = await lived(found)
    introduction = flat(village.last(PRIYA, "introduction"))
    assert "What drew you here?" in introduction
    assert "What confused you most in your first weeks?" in introduction
    await village.lives_until(await first_start(village) - timedelta(hours=20))
    await answers(village, village.last(PRIYA, "reminder"), "I understand nothing. Whom do I even ask?")
    await over(village)
    closing = village.last(PRIYA, "closing")
    assert "The questions you had at the start are the ones you can answer now" in flat(closing)
    (file,) = list(closing.parsed.iter_attachments())
    assert "I understand nothing. Whom do I even ask?" in file.get_content()


@pytest.mark.essay("B6c")
async def test_b6c_soon_you_work_beside_your_mentor_and_become_one(found) -> None:
    village = await lived(found, replace(LED, capacity=1), NEAR_NORA, weeks=4)
    await village.lives_until(await first_start(village) + timedelta(days=21))
    assert "something you could do for Hilary by now? A link, a test, a second pair of eyes" in flat(village.last(PRIYA, "reminder"))
    await over(village)
    await village.lives_until(village.now + timedelta(days=4))
    invitation = village.last(PRIYA, "become_mentor")
    assert "Now you would be the one who knows" in flat(invitation)
    await answers(village, invitation, "YES, mornings, one person")
    await says(village, NORA, "Could I have Priya as my mentor? Every week, half an hour, mornings suit me.")
    await village.lives_until(village.now + timedelta(days=3))
    await answers(village, village.last(PRIYA, "ask"), "Yes, gladly")
    assert "Priya Nair will be your mentor" in flat(village.last(NORA, "introduction"))


@pytest.mark.essay("E1")
async def test_e1_do_you_have_tips_to_add(found) -> None:
    tip = "Begin each talk with the one thing that went wrong."
    village = await lived(found, replace(LED, capacity=3), NEAR_RAVI)
    await over(village)
    assert "what would you tell a new pair?" in flat(village.last(PRIYA, "closing"))
    await answers(village, village.last(PRIYA, "closing"), tip)
    await village.lives_until(village.now + timedelta(days=8))
    assert tip in flat(village.last(MARY, "digest"))
    await answers(village, village.last(MARY, "digest"), "APPROVE 2")
    await paired(village, HILARY, RAVI)
    assert f"A tip from an earlier pair: {tip}" in flat(village.last(RAVI, "introduction"))
