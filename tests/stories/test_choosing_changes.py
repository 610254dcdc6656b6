"""What moves on, changes or is chosen. Each story carries the row of the list of capabilities it stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.programme.rules import Rhythm
from people import ANNA, HILARY, MONDAY, NORA, PRIYA, RAVI, TOM
from story_pairs import SOON, paired, pairing, wished

PAYROLL = "I am looking for a mentor who knows payroll. Every week, half an hour."
HILARY_PAYS = replace(HILARY, topics=("payroll", "year-end closing"))
TOM_PLANS = replace(TOM, topics=("project planning", "payroll"), timezone="Europe/Berlin")
CHOOSING = Rhythm(choice=3)


@pytest.mark.row("B11")
async def test_b11_the_mentee_asks_for_a_change_and_the_next_is_asked_without_a_reason(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    old = await paired(village)
    village.writes(PRIYA, "CHANGE")
    await village.at(village.now + SOON)
    if village.last(PRIYA).kind == "confirm":
        village.answers(village.last(PRIYA, "confirm"), "YES")
        await village.at(village.now + SOON)
    state = await village.state()
    assert state.pairings[old.id].state == "ended"
    assert state.requests[1].state == "asking"
    assert state.requests[1].asked == "tom"
    assert "Now I ask Tom Baker" in village.last(PRIYA, "waiting").text
    farewell = " ".join(village.last(HILARY, "told").text.split())
    assert "nobody did anything wrong" in farewell
    assert village.letters_to(PRIYA, "cancel")
    assert village.letters_to(HILARY, "cancel")
    assert not village.letters_to(PRIYA, "closing")
    assert not village.letters_to(HILARY, "closing")
    assert state.histories["hilary", "priya"].changed


@pytest.mark.row("B11")
async def test_b11_the_mentor_asks_for_a_change_and_the_mentee_reads_at_once_who_is_next(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    await paired(village)
    village.writes(HILARY, "CHANGE")
    await village.at(village.now + SOON)
    if village.last(HILARY).kind == "confirm":
        village.answers(village.last(HILARY, "confirm"), "YES")
        await village.at(village.now + SOON)
    assert village.last(HILARY).kind in ("understood", "cancel")
    line = " ".join(village.last(PRIYA, "waiting").text.split())
    assert "nobody did anything wrong" in line
    assert "Now I ask Tom Baker" in line


@pytest.mark.row("B11")
async def test_b11_after_a_change_the_two_are_not_paired_again(found) -> None:
    village = await found(HILARY_PAYS, replace(TOM, roles=frozenset()))
    await paired(village)
    village.writes(PRIYA, "Could I have another mentor please?")
    await village.at(village.now + SOON)
    if village.last(PRIYA).kind == "confirm":
        village.answers(village.last(PRIYA, "confirm"), "YES")
        await village.at(village.now + SOON)
    state = await village.state()
    assert state.requests[1].state == "waiting"
    assert len(village.letters_to(HILARY, "ask")) == 1


@pytest.mark.row("B11")
async def test_b11_a_wish_for_a_second_mentor_ends_nothing(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    old = await paired(village)
    village.writes(PRIYA, "I would like another mentor for project planning as well.")
    await village.at(village.now + SOON)
    state = await village.state()
    assert state.pairings[old.id].state == "active"
    assert state.requests[2].asked == "tom"


@pytest.mark.row("B11")
async def test_b11_change_of_somebody_with_two_mentees_is_asked_back(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS, replace(RAVI, timezone="Europe/Berlin"))
    await paired(village)
    await village.at(MONDAY + timedelta(days=1))
    await paired(village, mentee=replace(RAVI, timezone="Europe/Berlin"))
    village.writes(HILARY, "CHANGE")
    await village.at(village.now + SOON)
    assert village.last(HILARY).kind == "clarify"
    assert {p.state for p in (await village.state()).pairings.values()} == {"active"}


@pytest.mark.row("B7")
async def test_b7_three_profiles_and_a_number_picks_the_mentor(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS, rhythm=CHOOSING)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    letter = village.last(PRIYA, "found")
    assert "1 - Hilary Meyer. Knows payroll" in " ".join(letter.text.split())
    assert not village.letters_to(HILARY)
    assert not village.letters_to(TOM)
    village.answers(letter, "2")
    await village.at(MONDAY + SOON)
    assert village.letters_to(TOM, "ask")
    assert not village.letters_to(HILARY)
    assert "Next I ask Tom Baker" in village.last(PRIYA, "received").text


@pytest.mark.row("B7")
async def test_b7_any_and_two_days_of_silence_take_the_best(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS, rhythm=CHOOSING)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.answers(village.last(PRIYA, "found"), "ANY")
    await village.at(MONDAY + SOON)
    assert village.letters_to(HILARY, "ask")
    silent = await found(HILARY_PAYS, TOM_PLANS, rhythm=CHOOSING, place="silent")
    silent.writes(PRIYA, PAYROLL)
    await silent.at(MONDAY)
    await silent.at(MONDAY + timedelta(days=2, minutes=5))
    assert silent.letters_to(HILARY, "ask")
    assert "You left the choice open" in silent.last(PRIYA, "waiting").text


@pytest.mark.row("A5")
async def test_a5_mentors_shows_at_most_five_who_stated_the_topic_with_one_tap_each(found) -> None:
    names = ("Anke Berg", "Birte Lund", "Carla Noor", "Doris Roth", "Elke Stern", "Frida Holm", "Greta Falk")
    many = [replace(HILARY_PAYS, id=f"m{n}", email=f"m{n}@example.org", name=name) for n, name in enumerate(names)]
    quiet = replace(TOM, topics=())
    village = await found(*many, replace(HILARY, roles=frozenset()), quiet)
    village.writes(PRIYA, "MENTORS payroll")
    await village.at(MONDAY)
    letter = village.last(PRIYA, "found")
    assert letter.text.count("as my mentor") == 5
    assert "Tom" not in letter.text
    assert "example.org?subject" in letter.html
    village.answers(letter, "I would like Carla Noor as my mentor")
    await village.at(MONDAY + SOON)
    assert village.letters_to("m2@example.org", "ask")


@pytest.mark.row("B8")
async def test_b8_a_mentor_who_says_at_most_one_lets_open_asks_move_on_at_once(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS, replace(RAVI, timezone="Europe/Berlin"))
    await paired(village)
    await wished(village, mentee=replace(RAVI, timezone="Europe/Berlin"))
    await village.until(MONDAY + timedelta(days=1), every=timedelta(hours=4))
    assert (await village.state()).requests[2].asked == "hilary"
    village.writes(HILARY, "At most one mentee please.")
    await village.at(village.now + SOON)
    assert (await village.state()).requests[2].asked == "tom"
    assert "Now I ask Tom Baker" in village.last(RAVI, "waiting").text


@pytest.mark.row("A10")
async def test_a10_a_place_that_becomes_free_goes_to_who_waited_longest(found) -> None:
    one = replace(HILARY_PAYS, capacity=1)
    village = await found(
        one, replace(TOM, roles=frozenset()), replace(NORA, timezone="Europe/Berlin"), replace(RAVI, timezone="Europe/Berlin")
    )
    old = await paired(village)
    for person in (NORA, RAVI):
        village.writes(person, PAYROLL)
        await village.at(village.now + SOON)
        assert "you are on the list" in " ".join(village.last(person, "received").text.split())
    village.writes(PRIYA, "END")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "confirm"), "YES")
    await village.at(village.now + SOON)
    state = await village.state()
    assert state.pairings[old.id].state == "ended"
    assert [state.requests[n].state for n in (2, 3)] == ["asking", "waiting"]


@pytest.mark.row("B10")
async def test_b10_the_introductions_say_why_each_in_the_readers_words(found) -> None:
    village = await found(HILARY_PAYS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(MONDAY + SOON)
    assert await pairing(village)
    assert "you know your way around payroll" in " ".join(village.last(HILARY, "introduction").text.split())
    assert "Hilary knows payroll" in " ".join(village.last(PRIYA, "introduction").text.split())


@pytest.mark.row("A5", "A6")
async def test_a5_who_signs_up_reads_how_they_are_found_and_stop_takes_them_off_the_list_only(found) -> None:
    village = await found(replace(HILARY, roles=frozenset()), replace(TOM, roles=frozenset()))
    village.writes(ANNA, "I can mentor, mornings only. Topics: payroll")
    await village.at(MONDAY)
    signed_up = village.last(ANNA, "understood")
    assert "Colleagues who look for payroll can read your name" in " ".join(signed_up.text.split())
    village.writes(PRIYA, "MENTORS payroll")
    await village.at(MONDAY + SOON)
    assert "Anna Vogel" in village.last(PRIYA, "found").text
    village.answers(signed_up, "STOP")
    await village.at(MONDAY + 2 * SOON)
    assert (await village.state()).people["anna"].stopped == {"profile"}
    village.writes(PRIYA, "MENTORS payroll, please")
    await village.at(MONDAY + 3 * SOON)
    assert "Anna Vogel" not in village.last(PRIYA, "found").text
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY + timedelta(hours=2))
    assert village.letters_to(ANNA, "ask"), "the search still finds her"


@pytest.mark.row("A5")
async def test_a5_a_mentor_without_topics_is_looked_up_by_nobody_until_they_name_some(found) -> None:
    village = await found(replace(HILARY, roles=frozenset()), replace(TOM, roles=frozenset()))
    village.writes(ANNA, "I can mentor, mornings only.")
    await village.at(MONDAY)
    assert "Nobody can look you up" in " ".join(village.last(ANNA, "understood").text.split())
    village.answers(village.last(ANNA, "understood"), "Topics: payroll")
    await village.at(MONDAY + SOON)
    assert (await village.state()).people["anna"].topics == ("payroll",)
    village.writes(PRIYA, "MENTORS payroll")
    await village.at(MONDAY + 2 * SOON)
    assert "Anna Vogel" in village.last(PRIYA, "found").text
