"""D7: somebody with several pairs says whose talks are meant; the others' stay as they are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from alongside.programme.model import Person, Session
from people import HILARY, MONDAY, PRIYA
from story_pairs import SOON, paired, pairing
from village import Village

NINA = Person("nina", "nina@example.org", "Nina Quist", frozenset({"mentee"}), timezone="Europe/Berlin")


async def with_two(found) -> Village:
    """Hilary has two mentees, both on the same clock."""
    village = await found(NINA, country="")
    await paired(village)
    await village.at(MONDAY + timedelta(days=1))
    await paired(village, mentee=NINA)
    return village


async def coming(village: Village, mentee: Person) -> list[Session]:
    rows = (await village.state()).sessions[(await pairing(village, HILARY, mentee)).id]
    return [s for s in rows if s.state in ("planned", "confirmed", "moved") and s.start > village.now]


async def says(village: Village, words: str) -> None:
    village.writes(HILARY, words)
    await village.at(village.now + SOON)


@pytest.mark.row("D7")
@pytest.mark.parametrize("words", ["With Nina always Thursdays at 11 please", "Could Nina and I always talk on Thursdays at 11?"])
async def test_d7_a_weekly_time_with_one_mentee_moves_her_talks_alone(found, words: str) -> None:
    village = await with_two(found)
    others = [s.start for s in await coming(village, PRIYA)]
    wishes = (await village.state()).people["hilary"].preferences
    await says(village, words)
    assert {f"{s.start:%A %H:%M}" for s in await coming(village, NINA)} == {"Thursday 11:00"}
    assert [s.start for s in await coming(village, PRIYA)] == others
    assert (await village.state()).people["hilary"].preferences == wishes


@pytest.mark.row("D7")
async def test_d7_a_weekly_time_outside_her_hours_is_asked_of_that_mentee_alone(found) -> None:
    mornings = "Could I have {mentor} as my mentor? Every week, half an hour. I can only do mornings."
    village = await found(NINA, country="")
    await paired(village)
    await village.at(MONDAY + timedelta(days=1))
    village.writes(NINA, mornings.format(mentor=HILARY.name))
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    await says(village, "With Nina always Thursdays at 2 pm")
    asked = village.last(NINA, "told")
    assert "all your coming talks to Thursdays at 14:00" in " ".join(asked.text.split())
    assert "all your talks with Nina to Thursdays at 14:00" in " ".join(village.last(HILARY, "understood").text.split())
    assert not village.letters_to(PRIYA, "told")
    village.answers(asked, "Yes")
    await village.at(village.now + SOON)
    assert {f"{s.start:%A %H:%M}" for s in await coming(village, NINA)} == {"Thursday 14:00"}


@pytest.mark.row("D7")
async def test_d7_hours_with_one_mentee_move_her_talks_alone(found) -> None:
    village = await with_two(found)
    others = [s.start for s in await coming(village, PRIYA)]
    wishes = (await village.state()).people["hilary"].preferences
    assert "Wednesday" not in {f"{s.start:%A}" for s in await coming(village, NINA)}
    await says(village, "With Nina I'd rather talk on Wednesday mornings")
    moved = await coming(village, NINA)
    assert {f"{s.start:%A}" for s in moved} == {"Wednesday"}
    assert all(s.start.hour < 12 for s in moved)
    assert [s.start for s in await coming(village, PRIYA)] == others
    assert (await village.state()).people["hilary"].preferences == wishes


@pytest.mark.row("D7")
async def test_d7_a_weekly_time_without_a_name_is_asked_back_and_the_number_moves_one_pair(found) -> None:
    village = await with_two(found)
    before = {m.id: [s.start for s in await coming(village, m)] for m in (PRIYA, NINA)}
    await says(village, "Could we always talk on Thursdays at 11?")
    asked = village.last(HILARY, "clarify")
    assert {m: [s.start for s in await coming(village, p)] for m, p in (("priya", PRIYA), ("nina", NINA))} == before
    assert "All talks with Priya Nair" in asked.text
    assert "All talks with Nina Quist" in asked.text
    village.answers(asked, "2")
    await village.at(village.now + SOON)
    assert {f"{s.start:%A %H:%M}" for s in await coming(village, NINA)} == {"Thursday 11:00"}
    assert [s.start for s in await coming(village, PRIYA)] == before["priya"]


@pytest.mark.row("G5")
async def test_g5_a_talk_with_a_name_is_left_out_without_asking_which(found) -> None:
    village = await with_two(found)
    others = [s.start for s in await coming(village, PRIYA)]
    first = next(s for s in await coming(village, NINA) if date(2027, 3, 8) <= s.start.date() <= date(2027, 3, 12))
    await says(village, "I can't make next week's talk with Nina, sorry")
    assert first.id not in {s.id for s in await coming(village, NINA)}
    assert [s.start for s in await coming(village, PRIYA)] == others


@pytest.mark.row("D7")
async def test_d7_a_name_below_the_letter_about_somebody_else_is_asked_back(found) -> None:
    village = await with_two(found)
    before = {m.id: [s.start for s in await coming(village, m)] for m in (PRIYA, NINA)}
    letter = next(d for d in village.letters_to(HILARY, "invitation") if "Priya" in d.text)
    village.answers(letter, "With Nina always Thursdays at 11")
    await village.at(village.now + SOON)
    assert "All talks with Nina Quist" in village.last(HILARY, "clarify").text
    assert {m: [s.start for s in await coming(village, p)] for m, p in (("priya", PRIYA), ("nina", NINA))} == before
