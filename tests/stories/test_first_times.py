"""A yes that finds no hour of the week: the three closest are offered to the one whose wishes can give."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.language.reading import Reading, Window
from alongside.programme.rules import Rhythm
from people import HILARY, MONDAY, PRIYA, TOM, WORK
from story_pairs import SOON, pairing, wished
from village import Delivered, Village

NO_TOM = replace(TOM, roles=frozenset())
AFTERNOONS, ONLY_AFTERNOONS = "Yes, but afternoons", "Yes, but only afternoons"
OFFERED = re.compile(r"^(\d) - (\w+)s, (\d+):\d+ Berlin time, first on", re.MULTILINE)


async def no_hour(village: Village, answer: str = AFTERNOONS) -> None:
    """Priya likes mornings, Hilary says yes to something else."""
    await wished(village)
    village.answers(village.last(HILARY, "ask"), answer)
    await village.at(village.now + SOON)


def offered(letter: Delivered) -> list[tuple[str, int]]:
    """The weekdays and hours a letter offers."""
    return [(day, int(hour)) for _, day, hour in OFFERED.findall(letter.text)]


async def says(village: Village, letter: Delivered, text: str) -> None:
    village.answers(letter, text)
    await village.at(village.now + SOON)


async def dates_of(village: Village) -> set[tuple[str, int]]:
    rows = (await village.state()).sessions[(await pairing(village)).id]
    return {(f"{row.start:%A}", row.start.hour) for row in rows}


@pytest.mark.row("E3")
async def test_e3_three_times_on_three_days_that_suit_the_mentee_are_offered_to_the_mentor(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    letter = village.last(HILARY, "clarify")
    times = offered(letter)
    assert len(times) == len({day for day, _ in times}) == 3
    assert all(9 <= hour < 12 for _, hour in times), "what Priya asked for is kept"
    assert all(hour == 11 for _, hour in times), "and it is the part of it that lies closest to Hilary's afternoons"
    assert "no hour of the week suits both you and Priya" in " ".join(letter.text.split())
    assert not (await village.state()).pairings


@pytest.mark.row("E3")
async def test_e3_a_number_takes_the_time_and_both_are_invited_to_it(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    letter = village.last(HILARY, "clarify")
    await says(village, letter, "2")
    assert await dates_of(village) == {offered(letter)[1]}
    assert village.letters_to(PRIYA, "introduction")
    assert village.letters_to(HILARY, "invitation")


@pytest.mark.row("E3")
@pytest.mark.parametrize(("words", "number"), [("The second one please", 2), ("{second} works", 2), ("{third} at {hour} works for me", 3)])
async def test_e3_words_that_fit_one_of_them_take_it_as_well(found, words: str, number: int) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    letter = village.last(HILARY, "clarify")
    times = offered(letter)
    await says(village, letter, words.format(second=times[1][0], third=times[2][0], hour=times[2][1]))
    assert await dates_of(village) == {times[number - 1]}


@pytest.mark.row("E3")
async def test_e3_the_time_becomes_one_wish_among_the_others_of_who_gave_way(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    await says(village, village.last(HILARY, "clarify"), "1")
    wants = [w for w in (await village.state()).people["hilary"].preferences.availability if w.kind == "want"]
    assert len(wants) == 2
    assert (wants[0].start, wants[0].end) == ("13:00", "17:00")


@pytest.mark.row("E3")
async def test_e3_who_can_only_then_is_not_asked_to_give_way_but_the_other_is(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village, ONLY_AFTERNOONS)
    letter = village.last(PRIYA, "told")
    times = offered(letter)
    assert "Hilary says yes" in letter.subject
    assert len(times) == 3
    assert all(hour >= 13 for _, hour in times)
    assert "I have asked Priya" in " ".join(village.last(HILARY, "understood").text.split())
    await says(village, letter, "1")
    assert await dates_of(village) == {times[0]}
    assert (await village.state()).people["priya"].preferences.availability == ()


@pytest.mark.row("E3")
async def test_e3_where_both_can_only_then_nothing_is_offered_and_a_person_reads_of_it(found) -> None:
    village = await found(NO_TOM, country="")
    await wished(village, text="Could I have {mentor} as my mentor? I can only do mornings.")
    await says(village, village.last(HILARY, "ask"), ONLY_AFTERNOONS)
    assert not offered(village.last(HILARY, "clarify"))
    assert "Which other days or hours" in village.last(HILARY, "clarify").text
    assert any("no hour of the week" in c.sentence for c in (await village.state()).concerns.values())
    assert not village.letters_to(PRIYA, "told")


@pytest.mark.row("E3")
async def test_e3_what_somebody_refuses_is_never_among_them(found) -> None:
    no_thursdays = Reading("preference", availability=(Window(WORK, "09:00", "12:00"), Window(("TH",), "00:00", "24:00", "avoid")))
    no_fridays = Reading("preference", availability=(Window(("FR",), "00:00", "24:00", "avoid"),))
    village = await found(NO_TOM, replace(HILARY, preferences=no_thursdays), replace(PRIYA, preferences=no_fridays), country="")
    await no_hour(village)
    times = offered(village.last(HILARY, "clarify"))
    assert {day for day, _ in times} == {"Monday", "Tuesday", "Wednesday"}


@pytest.mark.row("E3")
@pytest.mark.parametrize("none", ["None of these, sorry", "Keiner davon, leider", "Aucun des trois", "Ninguno de ellos"])
async def test_e3_none_of_these_is_asked_for_others_in_words_and_those_are_taken(found, none: str) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    await says(village, village.last(HILARY, "clarify"), none)
    letter = village.last(HILARY, "clarify")
    assert "Which other days or hours" in letter.text
    await says(village, letter, "Wednesdays between 9 and 11 then")
    assert {day for day, _ in await dates_of(village)} == {"Wednesday"}


@pytest.mark.row("E3")
async def test_e3_a_no_to_all_of_them_is_a_no_to_the_times_and_the_mentee_reads_that(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    await says(village, village.last(HILARY, "clarify"), "NO")
    assert "Too few common times" in village.last(PRIYA, "waiting").subject
    assert [d.kind for d in village.letters_to(HILARY)] == ["ask", "clarify", "understood"], "one letter of thanks is enough"
    await says(village, village.last(HILARY, "clarify"), "2")
    assert not (await village.state()).pairings, "what was declined is over"


@pytest.mark.row("E3")
@pytest.mark.parametrize("answer", [AFTERNOONS, ONLY_AFTERNOONS])
async def test_e3_silence_ends_in_thanks_to_the_mentor_and_an_honest_line_and_nobody_is_reminded_of_the_ask(found, answer: str) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village, answer)
    await village.until(MONDAY + timedelta(days=4), every=timedelta(hours=4))
    assert "Thank you for your yes" in village.last(HILARY, "ask_released").text
    assert "Too few common times" in village.last(PRIYA, "waiting").subject
    assert not village.letters_to(HILARY, "ask_reminder")
    assert not any("No answer" in letter.subject for letter in village.letters_to(PRIYA))


@pytest.mark.row("E3")
async def test_e3_a_time_that_is_taken_meanwhile_is_said_to_be_and_others_are_offered(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    letter = village.last(HILARY, "clarify")
    gone = offered(letter)[0][0]
    village.writes(PRIYA, f"I cannot on {gone}s any more")
    await village.at(village.now + timedelta(minutes=15))
    await says(village, letter, "1")
    again = village.last(HILARY, "clarify")
    assert "taken meanwhile" in again.text
    assert gone not in {day for day, _ in offered(again)}
    await says(village, again, "1")
    assert await dates_of(village) == {offered(again)[0]}


@pytest.mark.row("E3")
async def test_e3_other_hours_of_the_mentee_are_tried_against_the_yes(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village, ONLY_AFTERNOONS)
    await says(village, village.last(PRIYA, "told"), "Friday afternoons would be fine")
    assert {day for day, _ in await dates_of(village)} == {"Friday"}


@pytest.mark.row("E3")
async def test_e3_a_bare_yes_to_three_times_is_asked_which_and_a_second_yes_of_the_mentor_changes_nothing(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village)
    await says(village, village.last(HILARY, "clarify"), "Yes")
    assert len(offered(village.last(HILARY, "clarify"))) == 3
    assert not (await village.state()).pairings
    assert not village.letters_to(PRIYA, "waiting")


@pytest.mark.row("E3")
async def test_e3_a_fixed_clock_of_the_mentor_gives_way_too_and_the_managers_days_keep_the_chosen_time(found) -> None:
    boss = replace(HILARY, manager="anna@example.org")
    village = await found(NO_TOM, boss, country="", rhythm=Rhythm(first_talk="after objection"))
    await no_hour(village, "Yes, Tuesdays at 15:00 would be good")
    letter = village.last(HILARY, "clarify")
    times = offered(letter)
    assert len(times) == 3
    await says(village, letter, "2")
    assert village.last(HILARY, "understood").subject.startswith("Thank you: you and Priya")
    await village.until(MONDAY + timedelta(days=9), every=timedelta(hours=12))
    assert await dates_of(village) == {times[1]}


@pytest.mark.row("E3")
async def test_e3_status_says_who_chooses(found) -> None:
    village = await found(NO_TOM, country="")
    await no_hour(village, ONLY_AFTERNOONS)
    village.writes(PRIYA, "STATUS")
    village.writes(HILARY, "STATUS")
    await village.at(village.now + SOON)
    assert "waits for you to choose a time" in " ".join(village.last(PRIYA, "status").text.split())
    assert "Priya Nair chooses a time" in " ".join(village.last(HILARY, "status").text.split())


@pytest.mark.row("E3")
async def test_e3_a_yes_that_is_taken_back_takes_the_times_with_it(found) -> None:
    anytime = replace(HILARY, preferences=Reading(intent="preference"))
    village = await found(NO_TOM, anytime, country="")
    await no_hour(village, ONLY_AFTERNOONS)
    await says(village, village.last(HILARY, "understood"), "UNDO")
    await says(village, village.last(PRIYA, "told"), "1")
    assert not (await village.state()).pairings
    assert not village.letters_to(HILARY, "clarify")


@pytest.mark.row("E3", "A10")
async def test_e3_a_mentee_who_waits_for_the_time_reads_that_there_is_a_yes(found) -> None:
    village = await found(NO_TOM, country="")
    await wished(village)
    await village.until(MONDAY + timedelta(days=1, hours=22), every=timedelta(hours=11))
    await says(village, village.last(HILARY, "ask"), AFTERNOONS)
    await village.until(MONDAY + timedelta(days=3, hours=8), every=timedelta(hours=4))
    line = village.last(PRIYA, "waiting")
    assert line.subject == "Hilary says yes, the time is still open"
    assert "Good news" in line.text
