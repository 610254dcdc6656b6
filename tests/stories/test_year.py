"""E3, E5: a year of Berlin and New York over all four changes of the clocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import WORKDAYS, Reading, Window
from alongside.programme.model import Session
from alongside.programme.rules import Rhythm
from attendee import moments
from people import HILARY, NORA
from village import Village

FEBRUARY = datetime(2027, 2, 1, 9, tzinfo=UTC)
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
UNTIL_FIVE = Reading(intent="preference", availability=(Window(WORKDAYS, "13:00", "17:00"),), hard=("availability",))
FIRST_HOUR = Reading(intent="preference", availability=(Window(WORKDAYS, "09:00", "10:00"),), hard=("availability",))


async def a_year(found) -> tuple[Village, list[Session]]:
    """Hilary talks until five in Berlin, Nora in the first hour of New York, each week for a year."""
    hilary, nora = replace(HILARY, preferences=UNTIL_FIVE, country="DE"), replace(NORA, preferences=FIRST_HOUR, country="US")
    village: Village = await found(hilary, nora, now=FEBRUARY, rhythm=Rhythm(weeks=52))
    village.writes(nora, "Could I have Hilary Meyer as my mentor?")
    await village.lives_until(FEBRUARY + timedelta(hours=1))
    village.answers(village.last(HILARY, "ask"), "YES")
    await village.at(FEBRUARY + timedelta(hours=2))
    return village, sorted((await village.state()).sessions[1], key=lambda s: s.start)


@pytest.mark.row("E1", "F4")
async def test_e3_a_year_of_berlin_and_new_york_never_leaves_the_hours_of_either(found) -> None:
    _, talks = await a_year(found)
    coming = [talk for talk in talks if talk.state != "skipped"]
    assert len(coming) >= 48
    for talk in coming:
        here, there = (
            (talk.start.astimezone(BERLIN), talk.end.astimezone(BERLIN)),
            (talk.start.astimezone(NEW_YORK), talk.end.astimezone(NEW_YORK)),
        )
        assert here[0].weekday() < 5
        assert "13:00" <= f"{here[0]:%H:%M}" < f"{here[1]:%H:%M}" <= "17:00"
        assert "09:00" <= f"{there[0]:%H:%M}" < f"{there[1]:%H:%M}" <= "10:00"


async def test_e5_in_the_weeks_between_the_clocks_the_hour_moves_for_one_of_them_and_moves_back(found) -> None:
    _, talks = await a_year(found)
    hours = [talk.start.astimezone(BERLIN).hour for talk in talks if talk.state != "skipped"]
    changes = [(before, after) for before, after in pairwise(hours) if before != after]
    assert changes == [(15, 14), (14, 15), (15, 14), (14, 15)]


async def test_e5_both_calendars_show_that_year_as_it_was_planned(found) -> None:
    village, talks = await a_year(found)
    planned = {talk.start.astimezone(UTC) for talk in talks if talk.state != "skipped"}
    for person in (HILARY, NORA):
        assert moments((letter.ics for letter in village.letters_to(person) if letter.ics), "keeps") == planned
