"""Agreeing on how it goes, idea by idea: both gain, the manager knows, a fixed time, and each one's way of talking."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import Channels
from essay import BY_MAIL, LED, PRIYA, answers, everybody_else, flat, says
from people import ANNA, HILARY, MORNINGS
from story_pairs import accepted, first_start, paired, pairing, wished


@pytest.mark.essay("B3a")
async def test_b3a_it_enriches_both_the_mentor_gets_thanks_and_is_asked_for_nothing(found) -> None:
    village = await found(LED)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(await first_start(village) + timedelta(days=5))
    await answers(village, village.last(PRIYA, "thanks_prompt"), "Hilary showed me how to close the month. Thank you!")
    assert "showed me how to close the month" in flat(village.last(HILARY, "thanks"))
    await village.lives_until(await first_start(village) + timedelta(days=22))
    assert "something you could do for Hilary by now" in flat(village.last(PRIYA, "reminder"))


@pytest.mark.essay("B3b")
async def test_b3b_the_mentors_manager_knows_and_is_fine_with_the_time(found) -> None:
    village = await found(LED)
    await paired(village)
    await village.lives_until(village.now + timedelta(days=1))
    notice = village.last(ANNA, "manager_notice")
    assert "Hilary Meyer: 30 minutes a week" in flat(notice)
    assert "You need not do a thing" in flat(notice)
    assert "Priya" not in notice.text
    await answers(village, notice, "OBJECT")
    assert (await pairing(village)).paused_for == "objection"
    assert b"METHOD:CANCEL" in village.last(HILARY, "cancel").ics


@pytest.mark.essay("B3c")
async def test_b3c_showing_somebody_the_ropes_is_practice_for_a_manager_to_be(found) -> None:
    village = await found(LED)
    await paired(village)
    await village.lives_until(village.now + timedelta(days=1))
    assert "Showing a newcomer the ropes is good practice for leading people" in flat(village.last(ANNA, "manager_notice"))


@pytest.mark.essay("B5a")
async def test_b5a_a_regular_time_stands_in_both_calendars(found) -> None:
    village = await found(LED)
    await paired(village)
    series = {village.last(person, "invitation").ics.replace(b"\r\n ", b"") for person in (PRIYA, HILARY)}
    assert all(b"RRULE:FREQ=WEEKLY" in one and b"COUNT=12" in one for one in series)
    starts = [s.start.astimezone(ZoneInfo("Europe/Berlin")) for s in (await village.state()).sessions[1]]
    usual = [
        start for start in starts if (start.weekday(), start.hour, start.minute) == (starts[0].weekday(), starts[0].hour, starts[0].minute)
    ]
    assert len(usual) >= 10, "holidays aside, one weekday and one hour"


@pytest.mark.essay("B5b")
async def test_b5b_a_mentor_who_prefers_mornings_gets_mornings(found) -> None:
    village = await found(replace(LED, preferences=MORNINGS))
    await says(village, PRIYA, "Could I have Hilary as my mentor? Every week, half an hour, any time.")
    await answers(village, village.last(HILARY, "ask"), "Yes")
    assert all(9 <= s.start.astimezone(ZoneInfo("Europe/Berlin")).hour < 12 for s in (await village.state()).sessions[1])
    assert "morning" in flat(village.last(PRIYA, "invitation"))


@pytest.mark.essay("B5c")
async def test_b5c_only_by_e_mail_means_letters_and_no_meeting(found) -> None:
    village = await found(BY_MAIL)
    await says(village, PRIYA, "Could I have Hilary as my mentor, only by e-mail? Every week.")
    await answers(village, village.last(HILARY, "ask"), "Yes")
    assert not village.letters_to(PRIYA, "invitation")
    await village.lives_until(await first_start(village) + timedelta(hours=1))
    await answers(village, village.last(PRIYA, "opener"), "How do I close a month? I got stuck on step two.")
    assert "I got stuck on step two" in flat(village.last(HILARY, "told"))
    assert not any(letter.ics for letter in village.postman.delivered)


@pytest.mark.essay("B5d")
async def test_b5d_not_on_the_phone_and_no_number_anywhere(found) -> None:
    quiet = replace(LED, preferences=replace(MORNINGS, channels=Channels(avoid=("phone",))), channel_link="https://meet.example.org/hilary")
    village = await found(quiet)
    await says(village, PRIYA, "Could I have Hilary as my mentor? Every week, by phone or by video.")
    await answers(village, village.last(HILARY, "ask"), "Yes")
    assert (await pairing(village)).channel == "video"
    for letter in village.postman.delivered:
        assert b"tel:" not in letter.ics + letter.html.encode()
        assert "+49" not in letter.text


@pytest.mark.essay("B5e")
async def test_b5e_both_say_what_they_expect_before_the_first_talk_and_read_it_side_by_side(found) -> None:
    village = await found(LED)
    await wished(village)
    await answers(village, village.last(PRIYA, "received"), "Hope: somebody who tells me when I am wrong")
    await answers(village, village.last(HILARY, "ask"), "Yes, gladly\n\nHope: questions that come early\nCannot: Fridays")
    for reader in (PRIYA, HILARY):
        introduction = flat(village.last(reader, "introduction"))
        assert "Priya hopes for: somebody who tells me when I am wrong" in introduction
        assert "Hilary hopes for: questions that come early" in introduction
        assert "Hilary cannot offer: Fridays" in introduction


@pytest.mark.essay("B4a")
async def test_b4a_the_mentors_time_is_valued(found) -> None:
    village = await found(replace(LED, capacity=1))
    await wished(village)
    ask = flat(village.last(HILARY, "ask"))
    assert "30 minutes a week" in ask
    assert "a no needs no reason" in ask
    await answers(village, village.last(HILARY, "ask"), "Yes")
    await accepted(village, HILARY, PRIYA)
    before = len(village.letters_to(HILARY))
    await village.lives_until(await first_start(village) + timedelta(days=7))
    assert len(village.letters_to(HILARY)) == before, "a week of talks costs a mentor no letter at all"
    await says(village, PRIYA, "SKIP")
    assert "Off: your talk with Priya" in village.last(HILARY, "cancel").subject, "and nobody waits for somebody who does not come"


@pytest.mark.essay("S6")
async def test_s6_the_manager_is_still_there_but_need_not_make_that_time(found) -> None:
    village = await found(replace(LED), replace(PRIYA, manager="george@example.org"))
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    assert "Your manager stays your manager" in flat(village.last(PRIYA, "introduction"))
    await village.lives_until(await first_start(village) + timedelta(days=30))
    assert [d.kind for d in village.letters_to(ANNA)] == ["manager_notice"], "one letter, and no work"
    assert not village.letters_to("george@example.org"), "her own manager is not asked for anything"
    assert "What they talk about stays with them" in everybody_else(village, PRIYA, HILARY)
