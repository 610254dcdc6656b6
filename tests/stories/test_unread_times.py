"""A calendar wants another time, and the part that says which was lost on the way."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from people import HILARY, MONDAY, PRIYA
from story_pairs import SOON, first_start, paired
from village import Village


@pytest.fixture
async def village(tmp_path: Path) -> AsyncIterator[Village]:
    found = await Village.founded(tmp_path, HILARY, PRIYA, now=MONDAY)
    await paired(found)
    yield found
    await found.close()


async def proposes(village: Village, text: str, subject: str = "New Time Proposed: Priya & Hilary") -> None:
    reply = str(village.last(PRIYA, "invitation").parsed["Message-ID"])
    village.writes(PRIYA, text, subject=subject, In_Reply_To=reply)
    await village.at(village.now + SOON)


@pytest.mark.parametrize(
    "text", ["Friday 5 March 2027 10:00-10:30", "When: Friday, 5 March 2027 10:00-10:30.", "Could we do Friday at 10?"]
)
@pytest.mark.row("G3")
async def test_g3_a_time_in_the_words_beside_an_unreadable_proposal_is_taken(village: Village, text: str) -> None:
    await proposes(village, text)
    assert f"{await first_start(village):%a %d %b %H:%M}" == "Fri 05 Mar 10:00"
    assert village.last(HILARY).kind == "change"
    assert not (await village.state()).people["priya"].preferences.availability


@pytest.mark.parametrize("text", ["", "Sorry, something came up.", "10:30 would be better for me"])
@pytest.mark.parametrize("subject", ["New Time Proposed: Priya & Hilary", "Neue Uhrzeit vorgeschlagen: Priya & Hilary"])
@pytest.mark.row("G3")
async def test_g3_without_a_time_in_words_one_narrow_question_is_asked(village: Village, text: str, subject: str) -> None:
    before, asked = await first_start(village), len(village.letters_to(HILARY))
    await proposes(village, text, subject)
    question = village.last(PRIYA)
    assert (question.kind, question.subject) == ("clarify", "Which time did you mean?")
    assert await first_start(village) == before
    assert len(village.letters_to(HILARY)) == asked
    village.answers(question, "Friday at 10")
    await village.at(village.now + SOON)
    assert f"{await first_start(village):%a %d %b %H:%M}" == "Fri 05 Mar 10:00"
