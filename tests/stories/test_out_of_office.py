"""A robot says when somebody is away; on return the person is asked what became of the talks inside."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from alongside.programme.model import Session
from people import HILARY, MONDAY, PRIYA
from story_pairs import accepted, paired
from village import Village

SOON = timedelta(minutes=10)
AWAY = "I am out of the office from 8 March 2027 to 19 March 2027 and read no mail. For urgent matters call my team."
RETURN = datetime(2027, 3, 22, 7, 0, tzinfo=UTC)


@pytest.fixture
async def village(tmp_path: Path) -> AsyncIterator[Village]:
    found = await Village.founded(tmp_path, HILARY, PRIYA, now=MONDAY)
    yield found
    await found.close()


async def away(village: Village) -> int:
    """The pair has its talks, and Hilary's robot answers a letter."""
    pairing = await paired(village)
    await accepted(village, HILARY, PRIYA)
    village.writes(HILARY, AWAY, subject="Automatic reply: Your talk", Auto_Submitted="auto-replied")
    before = len(village.letters_to(HILARY))
    await village.at(village.now + SOON)
    assert len(village.letters_to(HILARY)) == before
    return pairing.id


async def inside(village: Village, pairing: int) -> list[Session]:
    """The talks of those days."""
    days = (date(2027, 3, 8), date(2027, 3, 19))
    return [s for s in (await village.state()).sessions[pairing] if days[0] <= s.start.date() <= days[1]]


async def states(village: Village, pairing: int) -> list[str]:
    return [s.state for s in await inside(village, pairing)]


@pytest.mark.row("H3")
async def test_h3_on_return_the_person_is_asked_once_and_a_yes_skips_the_talks_inside(village: Village) -> None:
    pairing = await away(village)
    await village.lives_until(RETURN)
    assert not village.letters_to(HILARY, "clarify")
    await village.lives_until(RETURN + timedelta(hours=8))
    (question,) = village.letters_to(HILARY, "clarify")
    first, second = await inside(village, pairing)
    wanted = f"skip these 2, {first.start.day} March and {second.start.day} March?"
    assert wanted in " ".join(question.text.split())
    assert [first.state, second.state] == ["held", "held"]
    village.answers(question, "YES")
    await village.at(village.now + SOON)
    sessions = (await village.state()).sessions[pairing]
    assert {s.id for s in sessions if s.state == "skipped"} == {first.id, second.id}
    assert "these talks with Priya did not happen" in " ".join(village.last(HILARY, "understood").text.split())


async def test_a_no_leaves_all_as_it_is(village: Village) -> None:
    pairing = await away(village)
    await village.lives_until(RETURN + timedelta(hours=8))
    village.answers(village.last(HILARY, "clarify"), "NO")
    await village.at(village.now + SOON)
    assert await states(village, pairing) == ["held", "held"]


async def test_who_has_said_it_in_words_meanwhile_is_not_asked(village: Village) -> None:
    pairing = await away(village)
    village.writes(HILARY, "AWAY 8 March to 19 March")
    await village.at(village.now + SOON)
    await village.lives_until(RETURN + timedelta(hours=8))
    assert await states(village, pairing) == ["skipped", "skipped"]
    assert not village.letters_to(HILARY, "clarify")


async def test_a_robot_with_dates_that_hold_no_talk_is_nothing(village: Village) -> None:
    await paired(village)
    village.writes(
        HILARY, AWAY.replace("8 March", "1 May").replace("19 March", "2 May"), subject="Automatic reply", Auto_Submitted="auto-replied"
    )
    await village.at(village.now + SOON)
    await village.lives_until(datetime(2027, 3, 3, 12, tzinfo=UTC))
    assert not village.letters_to(HILARY, "clarify")
