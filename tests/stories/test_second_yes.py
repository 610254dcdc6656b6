"""C1: the hours a mentor names with a second yes move nobody off an agreed time, and the mentor reads what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from alongside.programme.model import Person
from people import ANNA, HILARY, NORA, PRIYA
from story_pairs import SOON, accepted, paired
from village import Delivered, Village

NEW = replace(NORA, timezone="Europe/Berlin")


Starts = tuple[datetime, ...]


async def starts(village: Village, number: int = 1) -> Starts:
    return tuple(s.start for s in (await village.state()).sessions[number])


async def yes_to(village: Village, mentee: Person, answer: str) -> list[Delivered]:
    """One more mentee asks for Hilary, who gets one such question a day and answers it; what she reads then."""
    asks = len(village.letters_to(HILARY, "ask"))
    village.writes(mentee, "Could I have Hilary Meyer as my mentor? Every week, half an hour, any time suits me.")
    while len(village.letters_to(HILARY, "ask")) == asks:
        await village.lives_until(village.now + timedelta(days=1))
    known = len(village.letters_to(HILARY))
    village.answers(village.last(HILARY, "ask"), answer)
    await village.at(village.now + SOON)
    return village.letters_to(HILARY)[known:]


async def second_yes(village: Village, answer: str) -> tuple[Starts, list[Delivered]]:
    """Hilary talks with Priya in the mornings and says yes to Nora; when she talks with Priya, and what she reads."""
    first = await paired(village)
    await accepted(village, HILARY, PRIYA)
    return await starts(village, first.id), await yes_to(village, NEW, answer)


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


ANNA_ASKS = replace(ANNA, roles=frozenset({"mentee"}))


async def third_yes(village: Village) -> list[Delivered]:
    """Hilary talks with Priya and Nora in the mornings and says yes to Anna, in the afternoons; what she reads."""
    await paired(village)
    await yes_to(village, NEW, "Yes, gladly")
    return await yes_to(village, ANNA_ASKS, "Yes, but afternoons please")


@pytest.mark.row("C1", "H3")
async def test_c1_where_two_pairs_stay_one_letter_says_so_of_both_and_a_letter_of_either_moves_it(found) -> None:
    village = await found(NEW, ANNA_ASKS, replace(HILARY, capacity=3))
    (stays,) = [d for d in await third_yes(village) if "stay" in d.subject]
    assert stays.subject == "Your talks with Nora and Priya stay as they are"
    assert len((await village.state()).pairings) == 3
    village.answers(next(d for d in village.letters_to(HILARY, "introduction") if "Nora" in d.subject), "always Thursdays at 2 pm")
    await village.at(village.now + SOON)
    assert [d for d in village.letters_to(NEW, "change") if "every Thursday, 14:00" in d.subject]
