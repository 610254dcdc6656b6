"""J2: who has several mentors thanks all of them by turns; a full week is no reason why one pair's thanks never come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from alongside.programme.rules import Rhythm
from people import HILARY, MORNINGS, NORA, PRIYA, TOM
from story_pairs import SOON, accepted, paired
from village import Village

FOUR = (
    HILARY,
    replace(TOM, timezone="Europe/Berlin", preferences=MORNINGS),
    replace(NORA, roles=frozenset({"mentor"}), timezone="Europe/Berlin", preferences=MORNINGS),
    replace(TOM, id="otto", email="otto@example.org", name="Otto Lind", timezone="Europe/Berlin", preferences=MORNINGS),
)
DAYS = {
    "pairs": ("Tuesday", "Tuesday", "Wednesday", "Wednesday"),
    "spread": ("Monday", "Tuesday", "Wednesday", "Thursday"),
    "end": ("Wednesday", "Thursday", "Thursday", "Friday"),
}


async def with_four(found, days: tuple[str, ...]) -> Village:
    """Priya has four mentors at once, each on a day of the week."""
    village: Village = await found(*FOUR, rhythm=Rhythm(weeks=24))
    for mentor, day in zip(FOUR, days, strict=True):
        await paired(village, mentor, PRIYA, answer=f"Yes, but {day}s only, please")
        await accepted(village, mentor, PRIYA)
    return village


@pytest.mark.row("J2", "J8")
@pytest.mark.parametrize("days", DAYS.values(), ids=DAYS)
async def test_who_has_four_mentors_is_asked_about_each_of_them_by_turns(found, days: tuple[str, ...]) -> None:
    village = await with_four(found, days)
    end, answered = village.now + timedelta(weeks=16), 0
    while village.now < end:
        await village.lives_until(village.now + timedelta(hours=12))
        prompts = village.letters_to(PRIYA, "thanks_prompt")
        for prompt in prompts[answered:]:
            village.answers(prompt, "Her checklist was great, thank you.")
            await village.at(village.now + SOON)
        answered = len(prompts)
    for mentor in FOUR:
        days = [d.at for d in village.letters_to(PRIYA, "thanks_prompt") if mentor.first_name in d.subject]
        assert len(days) >= 10, f"{mentor.first_name}: three prompts a week are twelve in sixteen weeks for each of four"
        assert max(later - earlier for earlier, later in pairwise((*days, end))) < timedelta(days=21), mentor.first_name
