"""One automatic answer a mail, five a day an address, and silence where two robots would talk."""

from __future__ import annotations

from datetime import timedelta

from people import MONDAY, PRIYA
from story_pairs import SOON


async def test_at_most_five_answers_a_day_go_to_one_address(found) -> None:
    village = await found()
    for hour in range(9):
        village.writes(PRIYA, f"STATUS {'!' * hour}", subject=f"{hour}")
        await village.at(MONDAY + timedelta(hours=hour))
    assert len(village.letters_to(PRIYA)) == 5
    assert "loop" in {c.kind for c in (await village.state()).concerns.values()}
    village.writes(PRIYA, "STATUS", subject="tomorrow")
    await village.at(MONDAY + timedelta(hours=34))
    assert len(village.letters_to(PRIYA)) == 6


async def test_after_two_answers_to_the_same_words_there_is_silence(found) -> None:
    village = await found()
    for number in range(4):
        village.now = MONDAY + timedelta(hours=number)
        village.writes(PRIYA, "STATUS", subject=f"{number}")
        await village.at(village.now)
    assert len(village.letters_to(PRIYA)) == 2


async def test_after_two_answers_within_ten_minutes_there_is_silence_and_one_note(found) -> None:
    village = await found()
    for number in range(5):
        village.now = MONDAY + timedelta(minutes=number)
        village.writes(PRIYA, ("STATUS", "HELP", "STATUS please", "What can I do here? HELP", "status")[number], subject=f"{number}")
        await village.at(village.now)
    assert len(village.letters_to(PRIYA)) == 2
    concerns = [c for c in (await village.state()).concerns.values() if c.kind == "loop"]
    assert len(concerns) == 1, "one note to the coordinator"


async def test_silence_does_not_keep_a_request_from_being_made(found) -> None:
    village = await found()
    for number in range(3):
        village.writes(PRIYA, "STATUS", subject=f"{number}")
    village.writes(PRIYA, "Could I have Hilary as my mentor? Mornings suit me.")
    await village.at(MONDAY)
    assert village.letters_to("hilary@example.org", "ask")
    assert len(village.letters_to(PRIYA)) == 2
    await village.at(MONDAY + SOON)
    assert len(village.letters_to(PRIYA)) == 2
