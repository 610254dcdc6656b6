"""A year of two people between clocks that go their own ways: half hours, gaps at midnight, summers on either side of the equator.

What is right is worked out by zoneinfo alone, without our own calendar room.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import WORKDAYS, Reading, Window
from alongside.programme.model import Person
from alongside.programme.rules import Rhythm
from attendee import moments
from people import HILARY, PRIYA
from story_pairs import accepted
from village import Village

FEBRUARY = datetime(2027, 2, 1, 9, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)
PAIRS = (
    ("Australia/Sydney 09-12", "Australia/Lord_Howe 09-12"),
    ("America/Sao_Paulo 09-13", "Europe/Lisbon 12-17"),
    ("America/Santiago 09-13", "America/New_York 08-12"),
    ("Africa/Cairo 09-12", "Asia/Beirut 09-12"),
    ("Asia/Kathmandu 13-17", "Europe/Berlin 09-12"),
    ("Asia/Kolkata 14-18", "Europe/London 09-12"),
    ("Europe/Berlin 14-18", "America/New_York 08-12"),
    ("America/Los_Angeles 08-12", "America/St_Johns 12-17"),
    ("Pacific/Auckland 10-14", "Australia/Adelaide 07-11"),
    ("Africa/Casablanca 09-13", "Europe/Paris 09-13"),
    ("Pacific/Chatham 09-13", "Pacific/Auckland 08-13"),
    ("Atlantic/Azores 10-15", "America/Halifax 06-11"),
)


def somebody(person: Person, place: str) -> Person:
    """Who lives there and talks only in these hours of the working week."""
    zone, _, hours = place.partition(" ")
    begin, _, end = hours.partition("-")
    only = (Window(WORKDAYS, f"{begin}:00", f"{end}:00"),)
    return replace(person, timezone=zone, country="", preferences=Reading("preference", availability=only, hard=("availability",)))


def within(person: Person, start: datetime) -> bool:
    """Whether every minute of half an hour lies in the person's hours, on the person's own clock."""
    (only,) = person.preferences.availability
    clocks = [(start + timedelta(minutes=n)).astimezone(ZoneInfo(person.timezone)) for n in range(30)]
    return all(clock.weekday() < 5 and only.start <= f"{clock:%H:%M}" < only.end for clock in clocks)


@pytest.mark.parametrize(("mentors", "mentees"), PAIRS, ids=[f"{a.split()[0]}-{b.split()[0]}" for a, b in PAIRS])
@pytest.mark.row("E1", "F4")
async def test_e1_a_year_between_two_clocks_stays_in_the_hours_of_both_and_both_read_both_times(found, mentors: str, mentees: str) -> None:
    mentor, mentee = somebody(HILARY, mentors), somebody(PRIYA, mentees)
    village: Village = await found(mentor, mentee, now=FEBRUARY, rhythm=Rhythm(weeks=52, duration=HALF_AN_HOUR))
    village.writes(mentee, "Could I have Hilary Meyer as my mentor? Every week, half an hour.")
    await village.lives_until(FEBRUARY + timedelta(hours=30))
    village.answers(village.last(mentor, "ask"), "YES")
    await village.at(village.now + HALF_AN_HOUR)
    invited = {person.id: village.last(person, "invitation") for person in (mentor, mentee)}
    await accepted(village, mentor, mentee)
    await village.lives_until(FEBRUARY + timedelta(days=380))
    talks = sorted(s.start.astimezone(UTC) for s in (await village.state()).sessions[1] if s.state != "skipped")
    assert len(talks) >= 50
    for person in (mentor, mentee):
        assert moments((x.ics for x in village.letters_to(person) if x.ics), "keeps") == set(talks)
        assert [start for start in talks if not within(person, start)] == []
    for letter in invited.values():
        said = " ".join(letter.text.split())
        for zone in (mentor.timezone, mentee.timezone):
            assert {clock for clock in changes_of_the_clock(talks, zone) if clock not in said} == set(), (letter.to, zone)


def changes_of_the_clock(talks: list[datetime], zone: str) -> set[str]:
    """The first hour on this clock, and each other one that a talk has there while the other's stays."""
    clocks = [start.astimezone(ZoneInfo(zone)) for start in talks]
    return {f"{clocks[0]:%-H:%M}"} | {f"{after:%-H:%M}" for before, after in pairwise(clocks) if f"{before:%H:%M}" != f"{after:%H:%M}"}
