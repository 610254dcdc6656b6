"""The first talk comes soon: the ask offers an early time, says until when it holds, and a later yes means the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alongside.language.reading import Absence, Reading, Window
from people import HILARY, MONDAY, PRIYA, TOM, WORK
from story_pairs import SOON, first_start, pairing, wished
from village import Village

TUESDAY, WEDNESDAY = (datetime(2027, 3, day, 8, 45, tzinfo=UTC) for day in (2, 3))


def words(text: str) -> str:
    return " ".join(text.split())


async def says_yes(village: Village, at: datetime, text: str = "YES") -> None:
    """Hilary answers Monday's ask at that moment."""
    await village.until(at - SOON, every=timedelta(hours=4))
    village.answers(village.last(HILARY, "ask"), text)
    await village.at(at)


@pytest.mark.row("E7")
async def test_e7_the_ask_offers_thursday_and_says_that_it_holds_until_tomorrow(found) -> None:
    village = await found()
    await wished(village)
    ask = words(village.last(HILARY, "ask").text)
    assert "From: 4 March to 20 May" in ask
    assert "A yes after Tuesday 2 March means the next time that suits you both. After Wednesday 3 March I ask somebody else." in ask


@pytest.mark.row("E7")
async def test_e7_a_yes_on_the_next_day_means_the_offer(found) -> None:
    village = await found()
    await wished(village)
    await says_yes(village, TUESDAY)
    assert await first_start(village) == datetime(2027, 3, 4, 8, 30, tzinfo=UTC)
    assert "too near" not in village.last(HILARY, "invitation").text


@pytest.mark.row("E7")
async def test_e7_a_yes_on_the_last_day_means_the_next_time_with_a_whole_day_in_between_and_says_why(found) -> None:
    """Thursday is too near on Wednesday, and the Thursday after it would be the sixth working day."""
    village = await found()
    await wished(village)
    await says_yes(village, WEDNESDAY)
    assert await first_start(village) == datetime(2027, 3, 5, 8, 30, tzinfo=UTC)
    assert "Thursday 4 March was too near by the time of your yes." in words(village.last(HILARY, "invitation").text)
    assert "too near" not in village.last(PRIYA, "invitation").text


@pytest.mark.row("E7")
async def test_e7_who_can_only_on_thursdays_keeps_them_after_a_late_yes(found) -> None:
    thursdays = Reading(intent="preference", availability=(Window(("TH",), "09:00", "12:00"),))
    village = await found(replace(HILARY, preferences=thursdays))
    await wished(village)
    await says_yes(village, WEDNESDAY)
    assert await first_start(village) == datetime(2027, 3, 11, 8, 30, tzinfo=UTC)


@pytest.mark.row("A10")
async def test_a10_who_waits_for_a_named_mentor_with_days_off_reads_a_line_on_the_third_working_day(found) -> None:
    """Hilary is asked on Monday and away from Tuesday to Friday: she would answer on the Tuesday after."""
    away = (Absence(datetime(2027, 3, 2, tzinfo=UTC).date(), datetime(2027, 3, 5, tzinfo=UTC).date()),)
    village = await found(replace(HILARY, absences=away))
    await wished(village)
    await village.until(datetime(2027, 3, 9, 8, 0, tzinfo=UTC), every=timedelta(hours=1))
    lines = [(letter.at.date().isoformat(), words(letter.text)) for letter in village.letters_to(PRIYA, "waiting")]
    assert [day for day, _ in lines] == ["2027-03-04"]
    assert "Hilary has not answered yet" in lines[0][1]
    assert "You hear from me by Tuesday 9 March" in lines[0][1]
    await village.until(datetime(2027, 3, 9, 12, 0, tzinfo=UTC), every=timedelta(hours=1))
    assert "Now I ask Tom Baker" in village.last(PRIYA, "waiting").text


@pytest.mark.row("A10")
async def test_a10_who_is_answered_in_time_reads_no_such_line(found) -> None:
    village = await found()
    await wished(village)
    await says_yes(village, TUESDAY)
    await village.until(datetime(2027, 3, 5, 18, 0, tzinfo=UTC), every=timedelta(hours=6))
    assert not village.letters_to(PRIYA, "waiting")


@pytest.mark.row("B5")
async def test_b5_a_mentor_who_gives_other_hours_after_the_question_for_them_has_said_yes(found) -> None:
    """Evenings do not suit Priya; any time does, and nobody is asked once more whether that is a yes."""
    village = await found()
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "Yes, but only after 6 pm.")
    await village.at(MONDAY + SOON)
    assert "If none does, write me days or hours that would, or NO." in words(village.last(HILARY, "clarify").text)
    village.answers(village.last(HILARY, "clarify"), "Any time between 9 and 5 works for me.")
    await village.at(MONDAY + 2 * SOON)
    assert (await pairing(village)).state == "active"
    assert len(village.letters_to(HILARY, "clarify")) == 1


@pytest.mark.row("B5")
async def test_b5_a_mentor_without_a_common_time_is_asked_for_another_once_and_then_the_next_mentor_is(found) -> None:
    village = await found(replace(TOM, timezone="Europe/Berlin", preferences=Reading(availability=(Window(WORK, "09:00", "17:00"),))))
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "Yes, but only after 6 pm.")
    await village.at(MONDAY + SOON)
    village.answers(village.last(HILARY, "clarify"), "After 7 pm would work, too.")
    await village.at(MONDAY + 2 * SOON)
    assert len(village.letters_to(HILARY, "clarify")) == 1
    assert village.letters_to(HILARY, "ask_released")
    line = words(village.last(PRIYA, "waiting").text)
    assert "You and Hilary share hardly a time of the week" in line
    assert "Now I ask Tom Baker." in line


@pytest.mark.row("B9")
async def test_b9_not_this_month_is_remembered_as_that(found) -> None:
    village = await found()
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "NOT THIS MONTH")
    await village.at(MONDAY + SOON)
    assert [(ask.mentor, ask.state) for ask in (await village.state()).asks[1]] == [("hilary", "later"), ("tom", "sent")]


@pytest.mark.row("B8")
async def test_b8_a_yes_that_comes_too_late_is_an_answer_all_the_same(found) -> None:
    village = await found()
    await wished(village)
    ask = village.last(HILARY, "ask")
    await village.until(WEDNESDAY + 2 * SOON, every=timedelta(hours=4))
    village.answers(ask, "YES")
    await village.at(WEDNESDAY + 3 * SOON)
    assert [(ask.mentor, ask.state) for ask in (await village.state()).asks[1]] == [("hilary", "late"), ("tom", "sent")]
    assert len(village.letters_to(HILARY, "ask_released")) == 2
