"""The ask: when it leaves, what it offers, and every way of answering it or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import Reading
from alongside.programme.model import Person
from people import HILARY, MONDAY, NORA, PRIYA, RAVI, TOM
from story_pairs import SOON, paired, wished

NO_TOM = replace(TOM, roles=frozenset())
"""Where Hilary is the only mentor there is."""
BERLIN = ZoneInfo("Europe/Berlin")
EVENING = datetime(2027, 3, 1, 18, 0, tzinfo=UTC)
WEDNESDAY = datetime(2027, 3, 3, 9, 0, tzinfo=UTC)

NO_OTHER = replace(TOM, roles=frozenset())
"""Tom does not mentor, so that Hilary is the only one who can be asked."""


@pytest.mark.row("C1")
async def test_the_ask_goes_out_at_once_in_the_mentors_working_hours_with_a_concrete_time(found) -> None:
    village = await found()
    await wished(village)
    ask = village.last(HILARY, "ask")
    assert ask.at == MONDAY
    assert "every Thursday, 9:30 Berlin time" in ask.text
    assert "From: 4 March to 20 May" in ask.text
    assert "30 minutes a week, by video" in ask.text
    assert "YES" in ask.text
    assert "NO" in ask.text


async def test_an_ask_decided_in_the_evening_leaves_the_next_morning(found) -> None:
    village = await found(now=EVENING)
    await wished(village)
    assert not village.letters_to(HILARY)
    await village.until(EVENING + timedelta(hours=16), every=timedelta(minutes=30))
    assert village.last(HILARY, "ask").at.astimezone(BERLIN).strftime("%a %H:%M") == "Tue 08:30"


async def test_on_a_friday_evening_the_ask_waits_for_monday(found) -> None:
    village = await found(now=datetime(2027, 3, 5, 18, 0, tzinfo=UTC))
    await wished(village)
    await village.until(datetime(2027, 3, 8, 12, 0, tzinfo=UTC), every=timedelta(hours=2, minutes=30))
    assert village.last(HILARY, "ask").at.astimezone(BERLIN).date().isoformat() == "2027-03-08"


@pytest.mark.row("C1")
async def test_yes_makes_a_pair(found) -> None:
    village = await found()
    known = await paired(village)
    assert known.state == "active"
    assert village.last(PRIYA, "introduction").parsed["Reply-To"] == "hilary@example.org"
    assert village.last(HILARY, "introduction").parsed["Reply-To"] == "priya@example.org"
    assert "REQUEST" in str(village.last(PRIYA, "invitation").ics)


async def test_yes_with_another_day_moves_the_offer_there(found) -> None:
    village = await found()
    await paired(village, answer="Yes, but Thursdays")
    (dates,) = (await village.state()).sessions.values()
    assert {d.start.strftime("%a") for d in dates} == {"Thu"}
    assert all(9 <= d.start.hour < 12 for d in dates), "the mentee's mornings still hold"


async def test_yes_but_thursdays_and_email_is_better_than_the_phone(found) -> None:
    village = await found()
    known = await paired(village, answer="yes, but Thursdays, and e-mail is better than the phone")
    assert known.channel == "email"
    (dates,) = (await village.state()).sessions.values()
    assert {d.start.strftime("%a") for d in dates} == {"Thu"}
    assert all(d.series is None for d in dates)
    assert not village.letters_to(PRIYA, "invitation")


async def test_yes_but_not_by_phone_is_remembered_for_the_next_ask(found) -> None:
    village = await found()
    await paired(village, answer="Yes, but mornings only, not by phone")
    assert (await village.state()).people["hilary"].preferences.channels.avoid == ("phone",)


async def test_no_is_told_to_the_mentee_in_an_honest_letter_and_the_request_waits(found) -> None:
    village = await found(NO_TOM, NO_OTHER)
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "No, sorry")
    await village.at(MONDAY + SOON)
    (wanted,) = (await village.state()).requests.values()
    assert (wanted.state, wanted.asked, wanted.tried) == ("waiting", None, ("hilary",))
    assert "Hilary" in village.last(PRIYA, "waiting").text
    assert [c.kind for c in (await village.state()).concerns.values()] == ["needs_a_person"]


async def test_yes_twice_makes_one_pair_and_no_second_invitation(found) -> None:
    village = await found()
    await paired(village)
    village.answers(village.last(HILARY, "ask"), "Yes")
    await village.at(MONDAY + timedelta(hours=1))
    assert len((await village.state()).pairings) == 1
    assert len(village.letters_to(PRIYA, "invitation")) == 1
    assert village.last(HILARY).kind == "understood"


async def test_silence_is_reminded_once_after_a_working_day(found) -> None:
    village = await found()
    await wished(village)
    await village.until(MONDAY + timedelta(days=1, hours=12))
    reminders = village.letters_to(HILARY, "ask_reminder")
    assert [r.at for r in reminders] == [MONDAY + timedelta(days=1)]


async def test_yes_after_the_reminder_makes_the_pair(found) -> None:
    village = await found()
    await wished(village)
    await village.until(MONDAY + timedelta(days=1, hours=1))
    village.answers(village.last(HILARY, "ask_reminder"), "YES")
    await village.at(MONDAY + timedelta(days=1, hours=2))
    assert len((await village.state()).pairings) == 1
    await village.until(WEDNESDAY + timedelta(hours=3))
    assert not village.letters_to(PRIYA, "waiting")
    assert not village.letters_to(HILARY, "ask_released")


async def test_silence_of_the_only_candidate_ends_in_an_honest_letter_and_lets_the_mentor_off(found) -> None:
    village = await found(NO_TOM, NO_OTHER)
    await wished(village)
    await village.until(WEDNESDAY + timedelta(hours=1))
    assert [d.kind for d in village.letters_to(PRIYA)] == ["received", "waiting"]
    assert village.last(HILARY).kind == "ask_released"
    (wanted,) = (await village.state()).requests.values()
    assert wanted.state == "waiting"


async def test_a_late_yes_while_the_request_still_waits_is_welcome(found) -> None:
    village = await found(NO_TOM, NO_OTHER)
    await wished(village)
    await village.until(WEDNESDAY + timedelta(hours=1))
    village.answers(village.last(HILARY, "ask"), "Yes, sorry for the wait")
    await village.at(WEDNESDAY + timedelta(hours=2))
    (pairing,) = (await village.state()).pairings.values()
    first = (await village.state()).sessions[pairing.id][0].start
    assert first - village.now > timedelta(days=1)


async def test_who_waits_reads_a_line_every_two_weeks(found) -> None:
    village = await found(NO_TOM, NO_OTHER)
    await wished(village)
    await village.until(MONDAY + timedelta(days=32), every=timedelta(hours=8))
    assert len(village.letters_to(PRIYA, "waiting")) == 3


@pytest.mark.row("B8")
async def test_a_mentor_gets_one_ask_a_day(found) -> None:
    village = await found(replace(NORA, timezone="Europe/Berlin"))
    await wished(village)
    await wished(village, mentee=NORA)
    assert len(village.letters_to(HILARY, "ask")) == 1
    await village.until(MONDAY + timedelta(days=1, hours=1))
    assert len(village.letters_to(HILARY, "ask")) == 2


async def test_a_yes_that_fills_the_mentor_takes_the_other_ask_back(found) -> None:
    village = await found(replace(HILARY, capacity=1), replace(NORA, timezone="Europe/Berlin"))
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "I can take one mentee. Yes")
    await village.at(MONDAY + SOON)
    await wished(village, mentee=NORA)
    assert not village.letters_to(HILARY, "ask")[1:]
    assert village.last(NORA).kind == "waiting"


async def test_capacity_said_with_the_yes_releases_the_asks_that_no_longer_fit(found) -> None:
    village = await found(NO_TOM, NO_OTHER, replace(HILARY, capacity=2), replace(NORA, timezone="Europe/Berlin"))
    await wished(village)
    await wished(village, mentee=NORA)
    await village.until(MONDAY + timedelta(days=1, minutes=30), every=timedelta(minutes=30))
    first, _second = village.letters_to(HILARY, "ask")
    village.answers(first, "Yes, but one mentee at most")
    await village.at(village.now + SOON)
    state = await village.state()
    assert len(state.pairings) == 1
    assert [r.state for r in state.requests.values()] == ["matched", "waiting"]
    assert village.last(NORA).kind == "waiting"
    assert village.last(HILARY, "ask_released")
    assert not state.asks_to("hilary")


@pytest.mark.row("B4")
async def test_the_manager_of_the_mentee_is_never_asked(found) -> None:
    village = await found(replace(PRIYA, manager="hilary@example.org"))
    await wished(village)
    assert not village.letters_to(HILARY)
    assert village.last(PRIYA).kind == "waiting"


async def test_the_named_person_need_not_be_a_mentor_yet(found) -> None:
    plain = Person("zoe", "zoe@example.org", "Zoe Park", timezone="Europe/Berlin")
    village = await found(plain)
    await paired(village, plain)
    assert "mentor" in (await village.state()).people["zoe"].roles


async def test_conditions_without_a_yes_are_asked_back(found) -> None:
    village = await found()
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "Only on Thursdays.")
    await village.at(MONDAY + SOON)
    assert village.last(HILARY).kind == "clarify"
    assert not (await village.state()).pairings
    village.answers(village.last(HILARY, "clarify"), "YES")
    await village.at(MONDAY + 2 * SOON)
    (dates,) = (await village.state()).sessions.values()
    assert {d.start.strftime("%a") for d in dates} == {"Thu"}


async def test_two_people_on_two_continents_are_offered_a_time_inside_both_days(found) -> None:
    village = await found()
    village.writes(RAVI, "Could I have Tom as my mentor? Weekly, half an hour.")
    await village.at(MONDAY)
    village.answers(village.last(TOM, "ask"), "yes")
    await village.at(MONDAY + SOON)
    (dates,) = (await village.state()).sessions.values()
    for date in dates:
        for zone in ("Asia/Kolkata", "Europe/London"):
            local = date.start.astimezone(ZoneInfo(zone))
            assert local.hour >= 9
            assert local.hour * 60 + local.minute + 30 <= 17 * 60
    assert "Kolkata" in village.last(RAVI, "invitation").text
    assert "London" in village.last(RAVI, "invitation").text


async def test_who_shares_no_hour_with_a_mentor_of_only_mornings_reads_so_at_once(found) -> None:
    village = await found(NO_TOM, NO_OTHER, replace(HILARY, preferences=replace(HILARY.preferences, hard=("availability",))))
    await wished(village, mentee=NORA)
    await village.until(MONDAY + timedelta(days=2), every=timedelta(hours=4))
    assert [d.kind for d in village.letters_to(NORA)] == ["waiting"]
    assert "share hardly a time of the week" in village.last(NORA).text
    assert not village.letters_to(HILARY)


@pytest.mark.row("B9")
async def test_not_this_month_is_a_no_for_now(found) -> None:
    village = await found()
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "NOT THIS MONTH")
    await village.at(MONDAY + SOON)
    assert village.last(PRIYA).kind == "waiting"
    assert village.last(HILARY).kind == "understood"


async def test_an_ok_below_another_letter_is_no_yes_to_an_ask(found) -> None:
    village = await found(replace(HILARY, roles=frozenset({"mentor", "mentee"})))
    await wished(village)
    await wished(village, TOM, HILARY, "Could I have {mentor} as my mentor? Weekly please.")
    village.answers(village.last(HILARY, "received"), "OK")
    await village.at(MONDAY + SOON)
    assert not (await village.state()).pairings


async def test_a_correction_between_the_ask_and_the_yes_is_told_to_the_mentor(found) -> None:
    village = await found(replace(HILARY, preferences=Reading()))
    await wished(village)
    village.answers(village.last(PRIYA, "received"), "When: afternoons")
    await village.at(village.now + SOON)
    village.answers(village.last(HILARY, "ask"), "YES")
    await village.at(village.now + SOON)
    assert "no longer suits you both" in " ".join(village.last(HILARY, "invitation").text.split())
    assert "no longer suits" not in village.last(PRIYA, "invitation").text
    assert all(s.start.hour >= 12 for s in (await village.state()).sessions[1])


@pytest.mark.row("B5")
async def test_a_named_mentor_with_one_common_time_a_week_is_not_asked(found) -> None:
    village = await found(replace(TOM, timezone="Europe/Berlin"))
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? I can only do Tuesdays from 9:00 to 10:00.")
    await village.at(MONDAY)
    assert not village.letters_to(HILARY)
    assert "share hardly a time" in " ".join(village.last(PRIYA, "waiting").text.split())


@pytest.mark.row("B5")
async def test_a_yes_that_leaves_one_common_time_a_week_is_asked_for_more(found) -> None:
    village = await found()
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "Yes, but only on Tuesdays from 9:00 to 10:00")
    await village.at(village.now + SOON)
    assert "Which other times" in village.last(HILARY, "clarify").subject
    village.answers(village.last(HILARY, "clarify"), "Tuesday and Thursday mornings are fine")
    await village.at(village.now + SOON)
    assert (await village.state()).pairings


@pytest.mark.row("B5", "D2")
async def test_a_pair_that_only_writes_needs_one_common_moment_for_its_opener_and_no_second(found) -> None:
    village = await found()
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? By e-mail only please, and I can only do Tuesdays from 9:00 to 10:00.")
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(MONDAY + SOON)
    (pairing,) = (await village.state()).pairings.values()
    assert (pairing.state, pairing.channel) == ("active", "email")
    assert {f"{s.start:%A}" for s in (await village.state()).sessions[pairing.id]} == {"Tuesday"}
