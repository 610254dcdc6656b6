"""Days away and days off (H1 H2), and UNDO: every date inside in one update, the other told once, and all of it back by one word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import Reading
from people import HILARY, MONDAY, PRIYA
from story_pairs import SOON, accepted, paired, pairing
from village import Village

HALF_A_DAY = timedelta(hours=12)


async def dates(village: Village):
    """The pair's rows, oldest first."""
    return (await village.state()).sessions[(await pairing(village)).id]


async def says(village: Village, person, words: str) -> None:
    village.writes(person, words)
    await village.at(village.now + SOON)


@pytest.mark.row("H2")
async def test_h2_two_weeks_away_skip_every_date_inside_in_one_update_and_the_other_is_told_once(found) -> None:
    village = await found(country="")
    await paired(village)
    before = len(village.postman.delivered)
    await says(village, HILARY, "I am away 15 to 26 March")
    off = [s.start.date() for s in await dates(village) if s.state == "skipped"]
    assert off == [s.start.date() for s in await dates(village) if date(2027, 3, 15) <= s.start.date() <= date(2027, 3, 26)]
    assert len(off) == 2
    sent = village.postman.delivered[before:]
    assert sorted((d.kind, d.to) for d in sent) == [("absence", HILARY.email), ("absence", PRIYA.email)]
    told = village.last(PRIYA, "absence")
    assert "Hilary is away" in told.subject
    assert b"EXDATE" in told.ics
    assert told.ics.count(b"BEGIN:VEVENT") == 1


@pytest.mark.row("H2")
async def test_h2_one_date_inside_is_cancelled_by_itself(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, PRIYA, "I am away 15 to 19 March")
    told = village.last(HILARY, "absence")
    assert b"METHOD:CANCEL" in told.ics
    assert b"RECURRENCE-ID" in told.ics


@pytest.mark.row("H2")
async def test_h2_prompts_rest_while_their_reader_is_away(found) -> None:
    village = await found(country="")
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    first = (await dates(village))[0]
    await village.until(first.end, every=HALF_A_DAY)
    day = first.start.date()
    await says(village, PRIYA, f"AWAY {day + timedelta(days=1)} to {day + timedelta(days=14)}")
    before = len(village.letters_to(PRIYA))
    await village.until(village.now + timedelta(days=12), every=HALF_A_DAY)
    assert len(village.letters_to(PRIYA)) == before


async def test_undo_below_the_letter_brings_every_date_back_in_one_update(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, HILARY, "I am away 15 to 26 March")
    before = len(village.postman.delivered)
    village.answers(village.last(HILARY, "absence"), "UNDO")
    await village.at(village.now + SOON)
    assert not [s for s in await dates(village) if s.state == "skipped"]
    assert not (await village.state()).people["hilary"].absences
    sent = village.postman.delivered[before:]
    assert sorted((d.kind, d.to) for d in sent) == [("change", HILARY.email), ("change", PRIYA.email)]
    assert all(b"EXDATE" not in d.ics for d in sent)


async def test_undo_of_an_absence_brings_no_date_back_that_was_off_before(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, PRIYA, "SKIP 15 to 19 March")
    await says(village, HILARY, "I am away 15 to 26 March")
    village.answers(village.last(HILARY, "absence"), "UNDO")
    await village.at(village.now + SOON)
    assert len([s for s in await dates(village) if s.state == "skipped"]) == 1


async def test_undo_takes_a_move_of_all_dates_back(found) -> None:
    village = await found(country="")
    await paired(village)
    old = (await dates(village))[1].start
    await says(village, HILARY, "Could we always talk on Wednesdays at 10 from now on?")
    moved = [s for s in await dates(village) if s.state != "skipped"]
    assert {f"{s.start:%A %H:%M}" for s in moved} == {"Wednesday 10:00"}
    village.answers(village.last(HILARY, "change"), "UNDO")
    await village.at(village.now + SOON)
    back = [s for s in await dates(village) if s.state != "skipped"]
    assert {f"{s.start:%A %H:%M}" for s in back} == {f"{old:%A %H:%M}"}


@pytest.mark.row("H1")
async def test_h1_a_holiday_of_either_side_moves_its_date_before_the_invitation_with_the_reason_in_one_line(found) -> None:
    village = await found(replace(HILARY, country="DE-BY"), replace(PRIYA, country="US"))
    await paired(village)
    off = {date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17), date(2027, 5, 27), date(2027, 5, 31)}
    assert not {s.start.date() for s in await dates(village) if s.state != "skipped"} & off
    moved = [s for s in await dates(village) if s.recurrence_id.date() in off]
    if moved:
        assert "is a holiday for" in " ".join(village.last(PRIYA, "invitation").text.split())


@pytest.mark.row("H2")
async def test_h2_a_pair_that_only_writes_is_told_of_an_absence_without_a_calendar(found) -> None:
    village = await found(country="")
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Every week, mornings suit me, by e-mail only please.")
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    await says(village, HILARY, "I am away 15 to 26 March")
    assert not village.last(PRIYA, "absence").ics
    assert len(village.letters_to(PRIYA, "absence")) == 1
    berlin = ZoneInfo("Europe/Berlin")
    assert not [
        s
        for s in await dates(village)
        if s.state == "planned" and s.start < datetime(2027, 3, 27, tzinfo=berlin) and s.start > datetime(2027, 3, 15, tzinfo=berlin)
    ]


@pytest.mark.row("H1")
async def test_whose_holiday_it_is_reads_your_holiday_and_the_other_reads_the_name(found) -> None:
    village = await found(replace(HILARY, country="DE"), replace(PRIYA, country=""), country="")
    await paired(village)
    notes = {person.id: " ".join(village.last(person, "invitation").text.split()) for person in (HILARY, PRIYA)}
    assert "is a holiday for you" in notes["hilary"]
    assert "is a holiday for Hilary" not in notes["hilary"]
    assert "is a holiday for Hilary" in notes["priya"]


@pytest.mark.row("D7")
async def test_whose_hours_have_changed_reads_your_hours(found) -> None:
    village = await found(replace(HILARY, preferences=Reading()), country="")
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Every week, half an hour.")
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    await says(village, HILARY, "Afternoons only from now on please")
    assert "Your hours have changed" in village.last(HILARY, "change").text
    assert "Hilary's hours have changed" in village.last(PRIYA, "change").text
