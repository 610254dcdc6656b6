"""Several changes in a row (G6), a pause and what it gives back, and words beside a calendar answer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from people import HILARY, PRIYA
from story_pairs import SOON, paired, pairing
from village import Village

A_MOMENT = timedelta(minutes=3)


async def coming(village: Village):
    rows = (await village.state()).sessions[(await pairing(village)).id]
    return [s for s in rows if s.state in ("planned", "confirmed", "moved") and s.start > village.now]


def about_calendar(village: Village, person) -> list:
    return [d for d in village.letters_to(person) if d.kind in ("change", "cancel")]


@pytest.mark.row("G6")
async def test_g6_a_second_change_within_ten_minutes_reaches_the_other_at_their_end_and_the_first_is_not_told_twice(found) -> None:
    village = await found(country="")
    await paired(village)
    second = (await coming(village))[1]
    day = second.start
    village.writes(PRIYA, f"Could we move the talk of {day.day} March to {day.day} March at 10:30?")
    await village.at(village.now + SOON)
    first = len(about_calendar(village, HILARY))
    assert first >= 1
    village.writes(PRIYA, f"Could we move the talk of {day.day} March to {day.day} March at 11:00?")
    await village.at(village.now + A_MOMENT)
    village.writes(PRIYA, f"Could we move the talk of {day.day} March to {day.day} March at 10:00?")
    await village.at(village.now + A_MOMENT)
    assert len(about_calendar(village, HILARY)) == first
    assert len(about_calendar(village, PRIYA)) == first + 2
    await village.at(village.now + timedelta(minutes=6))
    assert len(about_calendar(village, HILARY)) == first + 1
    assert b"T100000" in village.last(HILARY, "change").ics


async def test_dates_skipped_before_a_pause_stay_skipped(found) -> None:
    village = await found(country="")
    await paired(village)
    planned = len(await coming(village))
    last = (await coming(village))[-1].start
    village.writes(PRIYA, f"SKIP {last.day} {last:%B}")
    await village.at(village.now + SOON)
    assert len(await coming(village)) == planned - 1
    village.writes(PRIYA, "PAUSE")
    await village.at(village.now + SOON)
    village.writes(PRIYA, "RESUME")
    await village.at(village.now + SOON)
    assert len(await coming(village)) == planned - 1
