"""Preferences (A6 D4 D7): one mail is a sign-up, wishes change any time, and only what lies ahead moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import Reading
from people import ANNA, HILARY, NORA, PRIYA
from story_pairs import SOON, paired, pairing
from village import Village


async def coming(village: Village, mentor=HILARY, mentee=PRIYA):
    """The pair's dates that still are to be."""
    rows = (await village.state()).sessions[(await pairing(village, mentor, mentee)).id]
    return [s for s in rows if s.state in ("planned", "confirmed", "moved") and s.start > village.now]


async def says(village: Village, person, words: str) -> None:
    village.writes(person, words)
    await village.at(village.now + SOON)


@pytest.mark.row("A6")
async def test_a6_one_mail_is_a_full_sign_up_echoed_line_by_line(found) -> None:
    village = await found(country="")
    village.writes(ANNA, "I can mentor, mornings only, not by phone, max 2. Topics: payroll")
    await village.at(village.now)
    anna = (await village.state()).people["anna"]
    assert anna.roles == {"mentor"}
    assert (anna.capacity, anna.topics, anna.preferences.channels.avoid) == (2, ("payroll",), ("phone",))
    echo = village.last(ANNA, "understood").text
    assert "9 to 12" in echo
    assert "payroll" in echo
    assert "phone" in echo


@pytest.mark.row("D7")
async def test_d7_other_hours_keep_the_weekday_and_tell_both_once_why(found) -> None:
    village = await found(replace(HILARY, preferences=Reading()), country="")
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Every week, half an hour.")
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    usual, before = (await coming(village))[1].start, len(village.postman.delivered)
    assert usual.hour < 12
    await says(village, HILARY, "Afternoons only from now on please")
    moved = await coming(village)
    assert {f"{s.start:%A}" for s in moved} == {f"{usual:%A}"}
    assert all(13 <= s.start.hour < 17 for s in moved)
    told = [d for d in village.postman.delivered[before:] if d.to == PRIYA.email]
    assert [d.kind for d in told] == ["change"]
    assert "Hilary's hours have changed" in " ".join(told[0].text.split())


@pytest.mark.row("D7")
async def test_d7_hours_that_change_just_before_the_first_talk_put_the_end_a_week_later(found) -> None:
    village = await found(replace(HILARY, preferences=Reading()), country="")
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Every week, half an hour.")
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    first, last = (await coming(village))[0].start, (await coming(village))[-1].start
    ends = (await pairing(village)).ends_on
    await village.at(first - timedelta(minutes=30))
    await says(village, HILARY, "Afternoons only from now on please")
    dates = await coming(village)
    assert [s.start.date() for s in (dates[0], dates[-1])] == [one.date() + timedelta(weeks=1) for one in (first, last)]
    assert (await pairing(village)).ends_on == ends + timedelta(weeks=1)
    await village.lives_until(dates[-1].end + timedelta(hours=1))
    after = {s.id: s.state for s in (await village.state()).sessions[(await pairing(village)).id]}
    assert {after[s.id] for s in dates} == {"held"}
    assert (await pairing(village)).state == "active", "it is closed after its last talk, not before"


@pytest.mark.row("D7")
async def test_d7_a_day_that_no_longer_suits_moves_all_talks_to_another_one(found) -> None:
    village = await found(country="")
    await paired(village)
    usual = (await coming(village))[1].start
    await says(village, HILARY, f"No {usual:%A}s please")
    moved = await coming(village)
    assert f"{usual:%A}" not in {f"{s.start:%A}" for s in moved}
    assert len({f"{s.start:%A %H:%M}" for s in moved}) <= 3
    assert "Hilary's hours have changed" in " ".join(village.last(PRIYA, "change").text.split())


@pytest.mark.row("D7")
async def test_d7_a_past_talk_is_never_touched(found) -> None:
    village = await found(country="")
    await paired(village)
    first = (await coming(village))[0]
    await village.until(first.end + timedelta(minutes=30), every=timedelta(hours=12))
    await says(village, HILARY, f"No {first.start:%A}s please")
    rows = (await village.state()).sessions[(await pairing(village)).id]
    assert next(s for s in rows if s.id == first.id).start == first.start
    assert f"{first.start:%A}" not in {f"{s.start:%A}" for s in await coming(village)}


@pytest.mark.row("D7")
async def test_d7_a_wish_that_still_fits_moves_nothing_and_tells_only_its_writer(found) -> None:
    village = await found(country="")
    await paired(village)
    before = len(village.letters_to(PRIYA))
    starts = [s.start for s in await coming(village)]
    await says(village, HILARY, "Not before 8 please")
    assert [s.start for s in await coming(village)] == starts
    assert len(village.letters_to(PRIYA)) == before


@pytest.mark.row("D7")
async def test_d7_where_no_time_is_left_the_other_is_asked_with_three_and_a_number_moves_all(found) -> None:
    village = await found(country="")
    await paired(village)
    starts = [s.start for s in await coming(village)]
    await says(village, PRIYA, "I can only do afternoons")
    asked = village.last(HILARY, "told")
    assert "another time" in asked.subject
    assert [s.start for s in await coming(village)] == starts
    village.answers(asked, "2")
    await village.at(village.now + SOON)
    moved = await coming(village)
    assert all(s.start.hour >= 13 for s in moved)
    assert "Your hours have changed" in " ".join(village.last(PRIYA, "change").text.split())
    assert "Priya's hours have changed" in " ".join(village.last(HILARY, "change").text.split())


@pytest.mark.row("D7", "E3")
async def test_d7_who_can_only_talk_then_is_not_asked_about_other_hours_and_a_person_reads_of_it(found) -> None:
    only = replace(HILARY.preferences, hard=("availability",))
    village = await found(replace(HILARY, preferences=only), country="")
    await paired(village)
    starts = [s.start for s in await coming(village)]
    await says(village, PRIYA, "I can only do afternoons")
    assert not village.letters_to(HILARY, "told")
    assert [s.start for s in await coming(village)] == starts
    assert any("no common time any more" in c.sentence for c in (await village.state()).concerns.values())


@pytest.mark.row("D7", "E3")
async def test_d7_hours_that_a_mentee_asked_for_with_only_are_kept_in_the_pairing_too(found) -> None:
    village = await found(country="")
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? I can only do mornings.")
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "YES")
    await village.at(village.now + SOON)
    await says(village, HILARY, "I can only do afternoons")
    assert not village.letters_to(PRIYA, "told")
    await says(village, PRIYA, "Afternoons are fine from now on")
    assert all(s.start.hour >= 13 for s in await coming(village)), "newer words without only give way"


@pytest.mark.row("D1")
async def test_d1_who_no_longer_likes_the_way_they_talk_is_never_invited_to_it_again(found) -> None:
    village = await found(
        replace(HILARY, preferences=replace(HILARY.preferences, channels=replace(HILARY.preferences.channels, prefer=("phone",)))),
        country="",
    )
    await paired(village)
    assert (await pairing(village)).channel == "phone"
    await says(village, PRIYA, "Not on the phone please")
    assert (await pairing(village)).channel == "video"
    told = village.last(HILARY, "change")
    assert "by video" in told.text
    assert "Priya would rather not talk by phone" in " ".join(told.text.split())
    assert b"By phone" not in told.ics


@pytest.mark.row("F6")
async def test_f6_lets_meet_in_person_is_asked_and_her_yes_changes_the_place_for_both(found) -> None:
    village = await found(replace(HILARY, site="Berlin, Room 2.14"), replace(PRIYA, site="Berlin, Room 2.14"))
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Every week, mornings suit me, by video please.")
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    assert (await pairing(village)).channel == "video"
    await says(village, PRIYA, "Let's meet in person")
    assert (await pairing(village)).channel == "video"
    village.answers(village.last(HILARY, "told"), "YES")
    await village.at(village.now + SOON)
    assert (await pairing(village)).channel == "in_person"
    for person in (HILARY, PRIYA):
        assert b"LOCATION:Berlin\\, Room 2.14" in village.last(person, "change").ics
    assert (await village.state()).people["priya"].preferences.channels.prefer == ()


@pytest.mark.row("F6")
async def test_f6_a_no_leaves_the_place_and_is_told_kindly(found) -> None:
    village = await found(replace(HILARY, site="Berlin"), replace(PRIYA, site="Berlin"))
    await paired(village)
    await says(village, PRIYA, "Could we talk by chat instead?")
    village.answers(village.last(HILARY, "told"), "NO")
    await village.at(village.now + SOON)
    assert (await pairing(village)).channel != "chat"
    assert "leave it as it is" in village.last(PRIYA, "told").subject


@pytest.mark.row("F6")
async def test_f6_from_video_to_e_mail_only_the_calendars_are_emptied_and_the_openers_begin(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, HILARY, "Let's do it by e-mail only from now on")
    village.answers(village.last(PRIYA, "told"), "YES")
    await village.at(village.now + SOON)
    assert (await pairing(village)).channel == "email"
    assert b"METHOD:CANCEL" in village.last(PRIYA, "cancel").ics
    await village.until((await coming(village))[0].start, every=timedelta(hours=12))
    assert village.letters_to(HILARY, "opener")


@pytest.mark.row("P2")
async def test_p2_a_pair_without_a_room_of_its_mentor_gets_one_that_stays(found) -> None:
    village = await found(video_room="https://meet.example.org/{room}")
    await paired(village)
    first = village.last(PRIYA, "invitation").ics.replace(b"\r\n ", b"")
    room = next(line for line in first.splitlines() if line.startswith(b"LOCATION:https://meet.example.org/"))
    assert len(room.rpartition(b"/")[2]) == 20
    await says(village, HILARY, "Could we always talk on Wednesdays at 10 from now on?")
    assert room in village.last(PRIYA, "change").ics.replace(b"\r\n ", b"")


@pytest.mark.row("F6")
async def test_f6_the_mentors_own_room_comes_first(found) -> None:
    village = await found(replace(HILARY, channel_link="https://meet.example.org/hilary"), video_room="https://rooms.example.org/{room}")
    await paired(village)
    assert b"LOCATION:https://meet.example.org/hilary" in village.last(PRIYA, "invitation").ics.replace(b"\r\n ", b"")


@pytest.mark.row("D4")
async def test_hours_length_and_rhythm_are_read_from_words_kept_in_the_writers_zone_and_read_back(found) -> None:
    village = await found(replace(HILARY, preferences=Reading()), country="")
    await says(village, NORA, "Tuesday and Thursday mornings please, never on Fridays, 45 minutes every other week.")
    wishes = (await village.state()).people["nora"].preferences
    assert [(w.days, w.start, w.end) for w in wishes.availability if w.kind == "want"] == [(("TU", "TH"), "09:00", "12:00")]
    assert [w.days for w in wishes.availability if w.kind == "avoid"] == [("FR",)]
    assert (wishes.duration_min, wishes.cadence.freq) == (45, "biweekly")
    echo = " ".join(village.last(NORA, "understood").text.split())
    for said in ("Tue", "Thu", "9 to 12", "45 minutes", "every two weeks"):
        assert said in echo
    await says(village, NORA, "Could I have Hilary Meyer as my mentor?")
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    talks = await coming(village, HILARY, NORA)
    assert len(talks) == 6
    assert {s.end - s.start for s in talks} == {timedelta(minutes=45)}
    assert {s.start.astimezone(ZoneInfo("America/New_York")).strftime("%a") for s in talks} <= {"Tue", "Thu"}
