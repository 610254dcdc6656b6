"""Somebody is wished for and shares no hour of the week: the mentee reads the three closest before anybody else is asked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.language.reading import Reading, Window
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from people import HILARY, MONDAY, PRIYA, TOM, WORK
from story_pairs import SOON, pairing, told, wished
from village import Delivered, Village

AFTERNOONS = Reading("preference", availability=(Window(WORK, "13:00", "17:00"),))
LATE = replace(HILARY, preferences=AFTERNOONS)
ONLY_LATE = replace(HILARY, preferences=replace(AFTERNOONS, hard=("availability",)))
NO_TOM = replace(TOM, roles=frozenset())
OFFERED = re.compile(r"^(\d) - (\w+)s, (\d+):(\d+) Berlin time, first on", re.MULTILINE)
ONLY_MORNINGS = "Could I have {mentor} as my mentor? I can only do mornings."


def offered(letter: Delivered) -> list[tuple[str, int, int]]:
    """Weekday, hour and minute of the times that a letter offers."""
    return [(day, int(hour), int(minute)) for _, day, hour, minute in OFFERED.findall(letter.text)]


def words(letter: Delivered) -> str:
    return " ".join(letter.text.split())


async def says(village: Village, letter: Delivered, text: str) -> None:
    village.answers(letter, text)
    await village.at(village.now + SOON)


async def dates_of(village: Village) -> set[tuple[str, int, int]]:
    rows = (await village.state()).sessions[(await pairing(village)).id]
    return {(f"{row.start:%A}", row.start.hour, row.start.minute) for row in rows}


@pytest.mark.row("E3")
async def test_e3_three_times_that_suit_the_one_wished_for_are_offered_and_nobody_is_bothered(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    times = offered(letter)
    assert letter.kind == "clarify"
    assert len(times) == len({day for day, _, _ in times}) == 3
    assert all(hour == 13 for _, hour, _ in times), "inside Hilary's hours, and the part of them closest to Priya's mornings"
    assert "You would like Hilary. Only, no hour of the week suits you both yet, and so I have asked nobody so far." in words(letter)
    assert not village.letters_to(HILARY)
    assert not village.letters_to(TOM)


@pytest.mark.row("E3")
async def test_e3_the_chosen_time_is_what_the_mentor_is_asked_about_and_a_yes_begins_there(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    await says(village, letter, "2")
    day, hour, minute = offered(letter)[1]
    assert f"every {day}, {hour}:{minute:02d}" in words(village.last(HILARY, "ask"))
    assert "Hilary Meyer" in village.last(PRIYA, "received").text
    await says(village, village.last(HILARY, "ask"), "YES")
    assert await dates_of(village) == {(day, hour, minute)}
    assert [d.kind for d in village.letters_to(HILARY)] == ["ask", "introduction", "invitation"]
    assert f"{day} {hour}:{minute:02d}, because Priya makes room for it" in words(village.last(HILARY, "invitation"))
    assert f"{day} {hour}:{minute:02d}, because you chose it" in words(village.last(PRIYA, "invitation"))


@pytest.mark.row("E3")
@pytest.mark.parametrize("yes", ["Yes, but by phone please", "Yes, gladly. Afternoons are my time"])
async def test_e3_a_yes_with_changes_that_leave_the_time_alone_keeps_it(found, yes: str) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    await says(village, letter, "1")
    await says(village, village.last(HILARY, "ask"), yes)
    assert await dates_of(village) == {offered(letter)[0]}


@pytest.mark.row("E3")
async def test_e3_words_that_fit_one_of_them_take_it_and_other_hours_are_tried(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    await says(village, letter, f"{offered(letter)[2][0]} works for me")
    assert offered(letter)[2][0] in words(village.last(HILARY, "ask"))
    other = await found(LATE, country="", place="other")
    await wished(other)
    await says(other, other.last(PRIYA), "When: Thursday afternoons as well")
    assert "Thursday" in words(other.last(HILARY, "ask"))


@pytest.mark.row("E3")
@pytest.mark.parametrize("none", ["None of these, sorry", "NO", "Keiner davon"])
async def test_e3_none_of_these_asks_the_next_mentor_and_says_so_plainly(found, none: str) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    await says(village, letter, none)
    line = village.last(PRIYA)
    assert (line.kind, line.subject) == ("waiting", "Next I ask Tom Baker")
    assert "You and Hilary share hardly a time of the week" in words(line)
    assert village.last(TOM, "ask")
    assert not village.letters_to(HILARY)
    await says(village, letter, "1")
    assert not village.letters_to(HILARY), "what was declined is over"


@pytest.mark.row("E3")
async def test_e3_more_hours_while_the_next_is_asked_leave_that_ask_alone_and_a_no_does_not_come_back(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    await says(village, village.last(PRIYA), "NO")
    await says(village, village.last(PRIYA, "waiting"), "Afternoons are fine too")
    assert not village.letters_to(TOM, "ask_released")
    assert not village.letters_to(HILARY)
    await says(village, village.last(TOM, "ask"), "NO")
    await village.until(village.now + timedelta(days=2), every=timedelta(hours=6))
    assert len(village.letters_to(TOM, "ask")) == 1


@pytest.mark.row("E3")
async def test_e3_silence_goes_on_after_two_working_days_with_a_line(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    await village.until(MONDAY + timedelta(days=1, hours=23), every=timedelta(hours=4))
    assert [d.kind for d in village.letters_to(PRIYA)] == ["clarify"]
    await village.until(MONDAY + timedelta(days=2, hours=4), every=timedelta(hours=2))
    assert [d.kind for d in village.letters_to(PRIYA)] == ["clarify", "waiting"]
    assert village.last(PRIYA).subject == "Next I ask Tom Baker"
    assert village.last(TOM, "ask")


@pytest.mark.row("E3")
async def test_e3_who_said_only_reads_of_nobody_else_and_waits_after_a_no(found) -> None:
    village = await found(LATE, country="")
    await wished(village, text="I only want {mentor} as my mentor please. Mornings suit me.")
    assert "I ask somebody else" not in words(village.last(PRIYA))
    await says(village, village.last(PRIYA), "NO")
    assert village.last(PRIYA).subject == "Too few common times with Hilary yet"
    assert (await village.state()).requests[1].state == "waiting"
    assert not village.letters_to(TOM)
    await says(village, village.last(PRIYA), "Afternoons are fine too")
    assert village.last(HILARY, "ask"), "more hours help, as the letter says"


async def only_mornings(village: Village) -> Delivered:
    """Priya can do nothing but mornings, Hilary likes afternoons: the ask."""
    await wished(village, text=ONLY_MORNINGS)
    return village.last(HILARY, "ask")


@pytest.mark.row("E3")
async def test_e3_where_the_mentee_can_only_then_the_ask_itself_offers_the_mentor_the_closest_three(found) -> None:
    village = await found(LATE, country="")
    ask = await only_mornings(village)
    times = offered(ask)
    assert len(times) == len({day for day, _, _ in times}) == 3
    assert all(hour == 11 for _, hour, _ in times), "inside Priya's mornings, and closest to Hilary's afternoons"
    assert "Priya has no other hours, and these come closest to yours" in words(ask)
    assert "Hilary Meyer" in village.last(PRIYA, "received").text
    await says(village, ask, "3\n\nHope: that you ask me everything")
    assert await dates_of(village) == {times[2]}
    assert "Hope" not in village.last(PRIYA, "introduction").text.partition("Hilary hopes for: that you ask me everything")[2]


@pytest.mark.row("E3")
async def test_e3_a_bare_yes_to_such_an_ask_is_asked_which(found) -> None:
    village = await found(LATE, country="")
    ask = await only_mornings(village)
    await says(village, ask, "YES")
    assert offered(village.last(HILARY, "clarify")) == offered(ask)
    await says(village, village.last(HILARY, "clarify"), "1")
    assert await dates_of(village) == {offered(ask)[0]}


@pytest.mark.row("E3")
@pytest.mark.parametrize(("no", "state"), [("NO", "no"), ("NOT THIS MONTH", "later")])
async def test_e3_a_no_to_such_an_ask_is_a_mentors_no(found, no: str, state: str) -> None:
    village = await found(LATE, country="")
    await says(village, await only_mornings(village), no)
    assert "is not free to be a mentor now" in words(village.last(PRIYA, "waiting"))
    assert (await village.state()).asks[1][0].state == state
    assert village.last(TOM, "ask")


@pytest.mark.row("E3")
async def test_e3_none_of_these_below_such_an_ask_is_asked_for_others_and_is_no_yes(found) -> None:
    village = await found(LATE, country="")
    await says(village, await only_mornings(village), "None of these, sorry")
    assert "Which other days or hours would work for you?" in words(village.last(HILARY, "clarify"))
    assert "your yes" not in words(village.last(HILARY, "clarify"))
    await says(village, village.last(HILARY, "clarify"), "Wednesdays between 9 and 11 would do")
    assert not (await village.state()).pairings
    await says(village, village.last(HILARY, "clarify"), "YES")
    assert {day for day, _, _ in await dates_of(village)} == {"Wednesday"}


@pytest.mark.row("E3")
async def test_e3_silence_to_such_an_ask_is_reminded_of_once_with_the_same_times_and_is_silence(found) -> None:
    village = await found(LATE, country="")
    ask = await only_mornings(village)
    await village.until(MONDAY + timedelta(days=3), every=timedelta(hours=4))
    assert offered(village.last(HILARY, "ask_reminder")) == offered(ask)
    assert "yes" not in words(village.last(HILARY, "ask_released")).split("You get this")[0].lower().split()
    assert "has not answered in time" in words(village.last(PRIYA, "waiting"))
    assert (await village.state()).asks[1][0].state == "silent"


@pytest.mark.row("E3")
async def test_e3_other_hours_of_the_mentor_with_a_yes_are_a_yes_with_changes(found) -> None:
    village = await found(LATE, country="")
    await says(village, await only_mornings(village), "Yes, but Thursday mornings")
    assert {day for day, _, _ in await dates_of(village)} == {"Thursday"}
    assert all(hour < 12 for _, hour, _ in await dates_of(village))


@pytest.mark.row("E3")
async def test_e3_where_both_can_only_then_nothing_is_offered_and_the_next_is_asked(found) -> None:
    village = await found(ONLY_LATE, country="")
    await wished(village, text=ONLY_MORNINGS)
    assert village.last(PRIYA).subject == "Next I ask Tom Baker"
    assert not village.letters_to(HILARY)


@pytest.mark.row("E3")
async def test_e3_what_somebody_refuses_is_never_among_them(found) -> None:
    hers = replace(AFTERNOONS, availability=(*AFTERNOONS.availability, Window(("TH",), "00:00", "24:00", "avoid")))
    theirs = Reading("preference", availability=(Window(("FR",), "00:00", "24:00", "avoid"),))
    village = await found(replace(HILARY, preferences=hers), replace(PRIYA, preferences=theirs), country="")
    await wished(village)
    assert {day for day, _, _ in offered(village.last(PRIYA))} == {"Monday", "Tuesday", "Wednesday"}


@pytest.mark.row("E3")
async def test_e3_a_programme_without_an_hour_for_the_two_asks_the_next(found) -> None:
    full = replace(HILARY, preferences=replace(AFTERNOONS, availability=(Window((*WORK, "SA", "SU"), "09:00", "17:00", "avoid"),)))  # type: ignore[arg-type]
    village = await found(full, country="")
    await wished(village)
    assert village.last(PRIYA).subject == "Next I ask Tom Baker"


@pytest.mark.row("E3")
@pytest.mark.parametrize("back", ["CANCEL", "UNDO"])
async def test_e3_a_request_taken_back_takes_the_times_with_it(found, back: str) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    await says(village, letter, back)
    assert (await village.state()).requests[1].state == "withdrawn"
    await says(village, letter, "1")
    await village.until(MONDAY + timedelta(days=4), every=timedelta(hours=6))
    assert not village.letters_to(HILARY)
    assert not village.letters_to(TOM)


@pytest.mark.row("E3")
async def test_e3_a_mentor_who_is_full_by_then_is_not_asked_and_the_next_is(found) -> None:
    full = replace(LATE, capacity=1)
    village = await found(full, country="")
    await wished(village)
    letter = village.last(PRIYA)
    anna = replace(PRIYA, id="bea", email="bea@example.org", name="Bea Brandt")
    village.writes(anna, "Could I have Hilary Meyer as my mentor? Every week, half an hour, afternoons suit me.")
    await village.at(village.now + SOON)
    await says(village, village.last(HILARY, "ask"), "YES")
    await says(village, letter, "1")
    assert village.last(PRIYA).subject == "Next I ask Tom Baker"
    assert "could not take it on" in words(village.last(PRIYA))


@pytest.mark.row("E3")
async def test_e3_a_time_that_is_taken_meanwhile_is_said_to_be_and_others_are_offered(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    gone = offered(letter)[0]
    village.writes(HILARY, f"I cannot on {gone[0]}s any more")
    await village.at(village.now + SOON)
    await says(village, letter, "1")
    again = village.last(PRIYA)
    assert "taken meanwhile" in words(again)
    assert gone[0] not in {day for day, _, _ in offered(again)}
    await says(village, again, "1")
    assert offered(again)[0][0] in words(village.last(HILARY, "ask"))


@pytest.mark.row("E3")
async def test_e3_a_bare_yes_is_asked_which(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    first = village.last(PRIYA)
    await says(village, first, "YES")
    again = village.last(PRIYA)
    assert offered(again) == offered(first)
    assert not village.letters_to(HILARY)
    await says(village, again, "3")
    assert offered(first)[2][0] in words(village.last(HILARY, "ask"))


@pytest.mark.row("E3")
async def test_e3_a_process_that_ends_in_between_knows_the_times_and_what_was_chosen(found) -> None:
    village = await found(LATE, country="", now=MONDAY + timedelta(hours=9))
    await wished(village)
    letter = village.last(PRIYA)
    await another_process(village)
    await says(village, letter, "2")
    assert not village.letters_to(HILARY, "ask"), "it is evening"
    await another_process(village)
    await village.until(MONDAY + timedelta(days=1), every=timedelta(hours=5))
    day, hour, minute = offered(letter)[1]
    assert f"{day}, {hour}:{minute:02d}" in words(village.last(HILARY, "ask"))


async def another_process(village: Village) -> None:
    await village.ledger.close()
    village.ledger = LedgerThread(Ledger.open(village.settings.store_url, now=village.now))


@pytest.mark.row("E3", "B1")
async def test_e3_a_mentor_whom_a_coordinator_gives_is_offered_to_the_mentee_in_times_too(found) -> None:
    village = await found(replace(LATE, roles=frozenset()), NO_TOM, country="")
    await wished(village, mentor=replace(HILARY, name="Zoe Unknown"))
    await told(village, "ask", "request:1", "hilary")
    await village.at(village.now + SOON)
    letter = village.last(PRIYA)
    assert letter.subject == "Would one of these times do?"
    assert len(offered(letter)) == 3
    assert not village.letters_to(HILARY)
    await says(village, letter, "1")
    assert offered(letter)[0][0] in words(village.last(HILARY, "ask"))


@pytest.mark.row("E3", "B1")
async def test_e3_a_mentor_given_by_hand_while_the_times_stand_open_is_asked_and_the_times_are_over(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    await told(village, "ask", "request:1", "tom")
    await village.at(village.now + SOON)
    assert village.last(TOM, "ask")
    await says(village, letter, "1")
    assert not village.letters_to(HILARY)
    await village.until(MONDAY + timedelta(days=1, hours=8), every=timedelta(hours=4))
    await says(village, village.last(TOM, "ask"), "YES")
    assert await pairing(village, TOM)


@pytest.mark.row("E3")
async def test_e3_hours_that_go_before_the_morning_of_the_ask_are_offered_to_the_mentee_as_well(found) -> None:
    village = await found(country="", now=MONDAY + timedelta(hours=9))
    await wished(village)
    village.writes(HILARY, "Only afternoons suit me from now on")
    await village.at(village.now + SOON)
    await village.until(MONDAY + timedelta(days=1), every=timedelta(hours=5))
    assert not village.letters_to(HILARY, "ask")
    assert len(offered(village.last(PRIYA, "told"))) == 3


@pytest.mark.row("E3")
async def test_e3_a_no_of_the_mentor_leaves_the_mentees_wishes_as_they_were_but_for_that_time(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    await says(village, village.last(PRIYA), "1")
    await says(village, village.last(HILARY, "ask"), "NO")
    assert village.last(PRIYA).subject == "Next I ask Tom Baker"
    wants = (await village.state()).requests[1].wishes.availability
    assert (wants[0].start, wants[0].end, len(wants)) == ("09:00", "12:00", 2)


@pytest.mark.row("E3")
async def test_e3_status_says_that_the_mentee_has_the_ball(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    village.writes(PRIYA, "STATUS")
    await village.at(village.now + SOON)
    assert "it waits for your answer" in words(village.last(PRIYA, "status"))


@pytest.mark.row("E3")
async def test_e3_a_busy_afternoon_of_the_mentor_is_never_offered(found) -> None:
    anna = replace(PRIYA, id="bea", email="bea@example.org", name="Bea Brandt")
    village = await found(LATE, anna, NO_TOM, country="")
    village.writes(anna, "Could I have Hilary Meyer as my mentor? Every week, half an hour, afternoons suit me.")
    await village.at(village.now)
    await says(village, village.last(HILARY, "ask"), "YES")
    busy = await pairing(village, LATE, anna)
    rows = (await village.state()).sessions[busy.id]
    await wished(village)
    taken = {(f"{r.start:%A}", r.start.hour, r.start.minute) for r in rows}
    assert offered(village.last(PRIYA))
    assert not taken & set(offered(village.last(PRIYA)))


ANYBODY = "I would like a mentor. Every week, half an hour, mornings suit me."


@pytest.mark.row("E3", "B1")
async def test_e3_where_nobody_was_named_and_nobody_shares_an_hour_the_best_ones_closest_are_offered(found) -> None:
    village = await found(LATE, NO_TOM, country="")
    await wished(village, text=ANYBODY)
    letter = village.last(PRIYA)
    assert letter.kind == "clarify"
    assert len(offered(letter)) == 3
    assert "Hilary would fit. Only, no hour of the week suits you both" in words(letter)
    assert "somebody else" not in words(letter)
    await says(village, letter, "2")
    assert offered(letter)[1][0] in words(village.last(HILARY, "ask"))
    await says(village, village.last(HILARY, "ask"), "YES")
    assert await dates_of(village) == {offered(letter)[1]}


@pytest.mark.row("E3", "B1")
async def test_e3_whoever_likes_none_of_the_best_ones_hours_stands_in_the_queue_and_reads_so(found) -> None:
    village = await found(LATE, NO_TOM, country="")
    await wished(village, text=ANYBODY)
    await says(village, village.last(PRIYA), "None of these")
    assert village.last(PRIYA).subject == "Too few common times with Hilary yet"
    assert "Reply with some" in words(village.last(PRIYA))
    assert (await village.state()).requests[1].state == "waiting"
    assert not village.letters_to(HILARY)
    await says(village, village.last(PRIYA), "Afternoons are fine too")
    assert village.last(HILARY, "ask"), "the letter said that more hours would help"


@pytest.mark.row("E3", "B1")
async def test_e3_nobody_is_offered_hours_of_a_mentor_who_could_not_be_asked_anyhow(found) -> None:
    village = await found(replace(LATE, capacity=0), NO_TOM, country="")
    await wished(village, text=ANYBODY)
    assert village.last(PRIYA).kind == "received"
    assert not offered(village.last(PRIYA))


@pytest.mark.row("E3")
async def test_e3_a_mentee_who_goes_away_meanwhile_is_not_silent(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    village.writes(PRIYA, "I am away from 2 March to 9 March")
    await village.at(village.now + SOON)
    await village.until(MONDAY + timedelta(days=9), every=timedelta(hours=8))
    assert not village.letters_to(PRIYA, "waiting")
    await says(village, letter, "1")
    await village.until(MONDAY + timedelta(days=10), every=timedelta(hours=8))
    assert village.last(HILARY, "ask")


@pytest.mark.row("E3")
async def test_e3_another_name_below_the_times_is_another_wish_and_odd_words_are_asked_back_first(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    letter = village.last(PRIYA)
    await says(village, letter, "Blue elephants and the wall")
    assert village.last(PRIYA).kind == "clarify", "nobody has misunderstood anything before"
    await says(village, letter, "I'd rather have Tom Baker")
    assert village.last(TOM, "ask")
    await says(village, letter, "1")
    assert not village.letters_to(HILARY)


@pytest.mark.row("E3")
async def test_e3_tom_instead_is_asked_about_once_and_then_done(found) -> None:
    village = await found(LATE, country="")
    await wished(village)
    await says(village, village.last(PRIYA), "I would like Tom instead")
    if not village.letters_to(TOM, "ask"):
        await says(village, village.last(PRIYA, "clarify"), "YES")
    assert village.last(TOM, "ask")
