"""The mentor's yes: both meet each other by letter, and one recurring invitation stands in both calendars."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from alongside.calendar.days import is_working_day
from people import HILARY, MONDAY, PRIYA, RAVI, TOM
from story_pairs import first_start, paired


@pytest.mark.row("E4", "F2")
async def test_the_invitation_is_one_series_of_the_mailbox_in_the_mentors_zone(found) -> None:
    village = await found()
    await paired(village)
    assert village.last(PRIYA, "invitation").ics.replace(b"\r\n ", b"").count(b"BEGIN:VEVENT") == 1
    calendar = Calendar.from_ical(village.last(PRIYA, "invitation").ics)
    (event,) = calendar.walk("VEVENT")
    assert str(event["ORGANIZER"]).lower() == "mailto:mentor@example.org"
    assert str(event["SUMMARY"]) == "Priya & Hilary"
    assert event["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert event["RRULE"]["COUNT"] == [12]
    (zone,) = calendar.walk("VTIMEZONE")
    assert b"RRULE" in zone.to_ical()
    assert {str(a).lower() for a in event["ATTENDEE"]} == {"mailto:hilary@example.org", "mailto:priya@example.org"}


@pytest.mark.parametrize("hour", [7, 9, 13, 15])
@pytest.mark.parametrize("day", [1, 2, 3, 4, 5])
async def test_the_first_date_is_within_five_working_days_and_a_full_working_day_after_the_invitation(found, day: int, hour: int) -> None:
    village = await found(now=datetime(2027, 3, day, hour, 30, tzinfo=UTC))
    await paired(village)
    invited = village.last(PRIYA, "invitation").at.astimezone(ZoneInfo("Europe/Berlin")).date()
    first = (await first_start(village)).date()
    between = [d for d in (invited + timedelta(days=n) for n in range(1, (first - invited).days)) if is_working_day(d, "DE")]
    assert 1 <= len(between) <= 4


@pytest.mark.row("F4")
async def test_both_local_times_stand_in_the_letters_with_the_names_of_their_zones(found) -> None:
    village = await found()
    village.writes(RAVI, "Could I have Tom as my mentor? Weekly, half an hour.")
    await village.at(MONDAY)
    village.answers(village.last(TOM, "ask"), "Yes")
    await village.at(MONDAY + timedelta(minutes=20))
    start = await first_start(village, TOM, RAVI)
    london, kolkata = (start.astimezone(ZoneInfo(zone)) for zone in ("Europe/London", "Asia/Kolkata"))
    for person in (TOM, RAVI):
        text = village.last(person, "invitation").text
        for local, name in ((london, "London"), (kolkata, "Kolkata")):
            assert f"{local:%-H:%M}" in text
            assert name in text


@pytest.mark.row("E7")
async def test_the_reason_for_the_time_stands_in_one_line(found) -> None:
    village = await found()
    await paired(village)
    assert "mornings" in village.last(PRIYA, "invitation").text
    assert "mornings" in village.last(HILARY, "invitation").text


@pytest.mark.row("H1")
async def test_no_date_falls_on_a_holiday_or_into_a_time_away(found) -> None:
    village = await found()
    village.writes(PRIYA, "I am away from 12 to 16 April.")
    await village.at(MONDAY)
    await paired(village)
    days = [s.start.date() for s in (await village.state()).sessions[1] if s.state == "planned"]
    assert date(2027, 3, 26) not in days, "Good Friday"
    assert not any(date(2027, 4, 12) <= day <= date(2027, 4, 16) for day in days)


async def test_a_date_that_meets_another_talk_of_the_mentors_is_elsewhere(found) -> None:
    village = await found(replace(TOM, timezone="Europe/Berlin"), replace(RAVI, timezone="Europe/Berlin"))
    await paired(village)
    village.now = MONDAY + timedelta(days=1)
    await paired(village, HILARY, RAVI)
    starts = [s.start for dates in (await village.state()).sessions.values() for s in dates if s.state == "planned"]
    assert len(starts) == len(set(starts))


async def test_a_mentee_who_is_somebodys_mentor_as_well_has_both(found) -> None:
    village = await found(replace(PRIYA, roles=frozenset({"mentor", "mentee"})), replace(RAVI, timezone="Europe/Berlin"))
    await paired(village)
    village.now = MONDAY + timedelta(days=1)
    await paired(village, PRIYA, RAVI)
    assert len((await village.state()).pairings) == 2


@pytest.mark.row("D8")
async def test_the_introduction_says_how_the_two_are_to_each_other(found) -> None:
    village = await found(replace(HILARY, manager="boss@example.org"))
    await paired(village)
    for person in (HILARY, PRIYA):
        words = " ".join(village.last(person, "introduction").text.split())
        for rule in (
            "questions are welcome",
            "What is said stays here",
            "Weigh advice, then decide yourself",
            "Your manager stays your manager",
        ):
            assert rule in words


@pytest.mark.row("F7")
async def test_the_entry_names_the_two_and_how_to_change_a_date_and_nothing_private(found) -> None:
    village = await found(replace(HILARY, topics=("payroll",), experience=("return from leave",)))
    village.writes(PRIYA, "I'm back from leave and would like Hilary Meyer as my mentor for payroll, but not Tom. Mornings suit me.")
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(MONDAY + timedelta(minutes=20))
    (event,) = Calendar.from_ical(village.last(PRIYA, "invitation").ics).walk("VEVENT")
    said = f"{event['SUMMARY']} {event['DESCRIPTION']}"
    assert "Priya and Hilary talk" in said
    assert "mentor@example.org" in said
    assert not any(word in said.lower() for word in ("payroll", "leave", "tom", "morning"))


@pytest.mark.row("F8")
async def test_who_sees_no_buttons_finds_the_same_facts_in_words_and_answers_in_words(found) -> None:
    village = await found()
    await paired(village)
    letter = village.last(PRIYA, "invitation")
    (event,) = Calendar.from_ical(letter.ics).walk("VEVENT")
    first = event["DTSTART"].dt
    words = " ".join(letter.text.split())
    assert f"{first:%-H:%M}" in words
    assert f"{first.day} {first:%B}" in words
    assert "No buttons?" in words
    village.answers(letter, "YES")
    await village.at(village.now + timedelta(minutes=20))
    (pairing,) = (await village.state()).pairings.values()
    assert "priya" in pairing.heard_of
