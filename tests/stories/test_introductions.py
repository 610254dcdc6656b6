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


async def test_the_reason_for_the_time_stands_in_one_line(found) -> None:
    village = await found()
    await paired(village)
    assert "mornings" in village.last(PRIYA, "invitation").text
    assert "mornings" in village.last(HILARY, "invitation").text


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
