"""C1: the hours a mentor names with a second yes move nobody off an agreed time, and the mentor reads what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from people import HILARY, NORA, PRIYA
from story_pairs import SOON, accepted, paired
from village import Delivered, Village

NEW = replace(NORA, timezone="Europe/Berlin")


Starts = tuple[datetime, ...]


async def starts(village: Village, number: int = 1) -> Starts:
    return tuple(s.start for s in (await village.state()).sessions[number])


async def second_yes(village: Village, answer: str) -> tuple[Starts, list[Delivered]]:
    """Hilary talks with Priya in the mornings and says yes to Nora; when she talks with Priya, and what she reads."""
    first = await paired(village)
    await accepted(village, HILARY, PRIYA)
    village.writes(NEW, "Could I have Hilary Meyer as my mentor? Every week, half an hour, any time suits me.")
    await village.lives_until(village.now + timedelta(days=1))
    agreed, known = await starts(village, first.id), len(village.letters_to(HILARY))
    village.answers(village.last(HILARY, "ask"), answer)
    await village.at(village.now + SOON)
    return agreed, village.letters_to(HILARY)[known:]


@pytest.mark.row("C1", "H3")
async def test_c1_afternoons_for_the_second_mentee_leave_the_mornings_of_the_first_and_the_mentor_reads_so(found) -> None:
    village = await found(NEW)
    agreed, letters = await second_yes(village, "Yes, but afternoons please")
    (stays,) = [d for d in letters if "stay" in d.subject]
    assert stays.subject == "Your talks with Priya stay as they are"
    assert await starts(village) == agreed
    assert "Thursday 4 March, 9:30" in stays.text
    assert not [d for d in village.letters_to(PRIYA, "change") if d.at >= stays.at]


@pytest.mark.row("C1", "H3")
async def test_c1_the_first_mentee_is_asked_where_the_mentor_wants_those_talks_elsewhere_too(found) -> None:
    village = await found(NEW)
    agreed, letters = await second_yes(village, "Yes, but afternoons please")
    village.answers(next(d for d in letters if "stay" in d.subject), "always Thursdays at 2 pm")
    await village.at(village.now + SOON)
    assert "14:00" in village.last(PRIYA, "told").text
    assert await starts(village) == agreed, "until Priya says yes, the old time stays"


@pytest.mark.row("C1")
@pytest.mark.parametrize("answer", ["Yes, gladly", "Yes, but mornings please", "Yes, but by video only"])
async def test_c1_a_second_yes_that_speaks_against_nothing_agreed_says_nothing_of_the_first(found, answer: str) -> None:
    village = await found(NEW)
    _, letters = await second_yes(village, answer)
    assert not [d for d in letters if "stay" in d.subject]
