"""The programme takes a break: every talk inside is off, nobody is prompted, and letters begin again over two days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.programme import hours
from alongside.programme.model import Break
from alongside.programme.rules import Trust
from people import HILARY, MARY, MONDAY, NORA, PRIYA, TOM, programme
from story_pairs import accepted, paired
from village import Village

EASTER = (date(2027, 3, 22), date(2027, 4, 4))
WORDS = "PAUSE ALL 2027-03-22..2027-04-04"


@pytest.fixture
async def village(tmp_path):
    found = await Village.founded(tmp_path, HILARY, PRIYA, MARY, TOM, NORA, now=MONDAY)
    yield found
    await found.close()


async def rested(village: Village, writer=MARY) -> None:
    village.writes(writer, WORDS)
    await village.at(village.now + timedelta(minutes=1))
    village.answers(village.last(writer, "confirm"), "YES")
    await village.at(village.now + timedelta(minutes=1))


async def test_a_coordinator_is_asked_once_before_anybody_else_hears_of_it(village: Village) -> None:
    await paired(village)
    before = len(village.letters_to(PRIYA))
    village.writes(MARY, WORDS)
    await village.at(village.now + timedelta(minutes=1))
    assert "pause all from 22 Mar 2027 to 4 Apr 2027" in " ".join(village.last(MARY, "confirm").text.split())
    assert len(village.letters_to(PRIYA)) == before
    assert (await village.state()).breaks == {}


@pytest.mark.row("H6")
async def test_every_talk_inside_is_off_and_both_read_it_in_one_letter(village: Village) -> None:
    pairing = await paired(village)
    await accepted(village, HILARY, PRIYA)
    await rested(village)
    state = await village.state()
    inside = [s for s in state.sessions[pairing.id] if EASTER[0] <= s.start.date() <= EASTER[1]]
    outside = [s for s in state.sessions[pairing.id] if s not in inside]
    assert len(inside) == 2
    assert {s.state for s in inside} == {"skipped"}
    assert "skipped" not in {s.state for s in outside}
    for person in (HILARY, PRIYA):
        letter = village.last(person, "absence")
        assert "The whole programme takes a break from Monday 22 March to Sunday 4 April" in " ".join(letter.text.split())
        assert len(village.letters_to(person, "absence")) == 1
    assert "2 talks of 1 pair are off" in " ".join(village.last(MARY, "understood").text.split())


async def test_nobody_is_prompted_during_the_rest(village: Village) -> None:
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await rested(village)
    await village.lives_until(datetime(2027, 4, 8, 12, tzinfo=UTC))
    days = {d.at.date() for person in (HILARY, PRIYA) for d in village.letters_to(person) if "List-Id" in d.parsed}
    assert not {day for day in days if EASTER[0] <= day <= EASTER[1]}


async def test_the_word_of_somebody_else_pauses_no_programme(village: Village) -> None:
    await paired(village)
    village.writes(TOM, WORDS)
    await village.at(village.now + timedelta(minutes=1))
    assert (await village.state()).breaks == {}
    assert not village.letters_to(TOM, "confirm")


async def test_a_coordinators_name_alone_is_not_enough_where_a_server_could_speak_for_it(tmp_path) -> None:
    trust = Trust(authserv_id="mx.example.org")
    village = await Village.founded(tmp_path, HILARY, PRIYA, MARY, now=MONDAY, trust=trust)
    village.writes(MARY, WORDS)
    await village.at(village.now + timedelta(minutes=1))
    assert not village.letters_to(MARY, "confirm")
    assert [c.kind for c in (await village.state()).concerns.values()] == ["forged"]
    await village.close()


RESTING = replace(programme(), breaks={"b": Break("b", *EASTER, MONDAY)})


def test_letters_begin_again_over_two_days() -> None:
    first = {hours.first_working_day(RESTING, person, EASTER[0]) for person in RESTING.people.values()}
    assert first == {date(2027, 4, 5), date(2027, 4, 6)}


def test_new_talks_are_planned_around_the_rest() -> None:
    assert date(2027, 3, 30) in hours.hours_of(RESTING, HILARY, MONDAY.date()).holidays
