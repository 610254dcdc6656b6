"""What is reversible and sure is done and told; what is grave needs clear words; what is unsure costs one short question, then a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.programme.model import Pairing, Person, Session
from people import HILARY, MONDAY, NORA, PRIYA, TOM
from story_pairs import paired, pairing, wished
from village import Village

BOSS = "boss@example.org"
WITH_BOSS = replace(HILARY, manager=BOSS)


async def says(village: Village, person: Person | str, text: str, hours: int = 1) -> None:
    """A mail out of the blue an hour later, and the pass that reads it."""
    village.writes(person, text)
    await village.at(village.now + timedelta(hours=hours))


async def answers(village: Village, person: Person | str, kind: str, text: str, hours: int = 1) -> None:
    """An answer to the last letter of this kind, an hour later."""
    village.answers(village.last(person, kind), text)
    await village.at(village.now + timedelta(hours=hours))


async def dates(village: Village) -> tuple[Session, ...]:
    known = await pairing(village)
    return (await village.state()).sessions[known.id]


async def states(village: Village) -> list[str]:
    return [s.state for s in await dates(village)]


async def state_of(village: Village) -> Pairing:
    return await pairing(village)


# ---------------------------------------------------------------- reversible and sure


async def test_a_clear_wish_is_done_and_told_line_by_line(found) -> None:
    village = await found()
    await says(village, HILARY, "Tuesday mornings only, please, and never by phone.")
    assert [d.kind for d in village.letters_to(HILARY)] == ["understood"]
    assert "When: Tuesdays, 9 to 12" in village.last(HILARY).text
    assert "Not: by phone" in village.last(HILARY).text
    assert "phone" in (await village.state()).people["hilary"].preferences.channels.avoid


async def test_a_clear_skip_of_one_talk_is_done_at_once(found) -> None:
    village = await found()
    await paired(village)
    await says(village, PRIYA, "Sorry, I can't make it on 11 March.")
    assert (await states(village))[1] == "skipped"


# ---------------------------------------------------------------- grave: a bare word or the one clear cue


@pytest.mark.parametrize("text", ["STOP", "Please stop sending me these letters."])
async def test_stopping_needs_a_clear_word_and_no_more(found, text: str) -> None:
    village = await found()
    await says(village, HILARY, text)
    assert (await village.state()).people["hilary"].stopped
    assert village.last(HILARY).kind == "understood"


UNSURE_STOP = "Maybe you should stop the letters to me, I am not sure."


async def test_a_stop_that_is_left_open_is_asked_once_and_done_at_a_yes(found) -> None:
    village = await found()
    await says(village, HILARY, UNSURE_STOP)
    assert village.last(HILARY).kind == "clarify"
    assert not (await village.state()).people["hilary"].stopped
    await answers(village, HILARY, "clarify", "YES")
    assert (await village.state()).people["hilary"].stopped


async def test_a_no_to_the_question_leaves_all_as_it_was(found) -> None:
    village = await found()
    await says(village, HILARY, UNSURE_STOP)
    await answers(village, HILARY, "clarify", "NO")
    assert not (await village.state()).people["hilary"].stopped
    assert village.last(HILARY).kind == "understood"


async def asked(village: Village) -> None:
    """Priya has asked for Hilary, Hilary has the ask."""
    await wished(village)
    assert village.letters_to(HILARY, "ask")


UNSURE_NO = "I think I must decline, unless nobody else can."


async def test_a_decline_with_a_condition_is_asked_back_and_the_mentee_hears_nothing(found) -> None:
    village = await found()
    await asked(village)
    before = len(village.letters_to(PRIYA))
    await answers(village, HILARY, "ask", UNSURE_NO)
    assert village.last(HILARY).kind == "clarify"
    assert len(village.letters_to(PRIYA)) == before
    (wanted,) = (await village.state()).requests.values()
    assert wanted.asked == "hilary"


async def test_the_yes_to_that_question_is_a_no_to_the_ask(found) -> None:
    village = await found(TOM)
    await asked(village)
    await answers(village, HILARY, "ask", UNSURE_NO)
    await answers(village, HILARY, "clarify", "YES")
    state = await village.state()
    (wanted,) = state.requests.values()
    assert wanted.asked != "hilary"
    assert not state.pairings
    assert village.last(PRIYA).kind == "waiting"


async def test_a_yes_under_a_condition_pairs_nobody_before_it_is_one(found) -> None:
    village = await found()
    await asked(village)
    await answers(village, HILARY, "ask", "I'd accept if it were mornings, otherwise it is hard.")
    assert not (await village.state()).pairings
    assert village.last(HILARY).kind == "clarify"
    await answers(village, HILARY, "clarify", "YES")
    assert [p.state for p in (await village.state()).pairings.values()] == ["active"]


async def test_a_no_with_a_condition_left_over_is_asked_back(found) -> None:
    village = await found()
    await asked(village)
    await answers(village, HILARY, "ask", "No, unless it can be mornings.")
    assert village.last(HILARY).kind == "clarify"
    (wanted,) = (await village.state()).requests.values()
    assert wanted.asked == "hilary"


async def test_a_no_above_a_correction_takes_no_request_back(found) -> None:
    village = await found()
    await asked(village)
    await answers(village, PRIYA, "received", "No, from 3 to 14 August")
    assert village.last(PRIYA).kind == "clarify"
    (wanted,) = (await village.state()).requests.values()
    assert wanted.state == "asking"


async def test_an_objection_that_is_only_thought_about_pauses_nothing(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    await answers(village, BOSS, "manager_notice", "I might have to object to this, not sure yet.")
    assert (await state_of(village)).state == "active"
    assert village.last(BOSS).kind == "clarify"
    await answers(village, BOSS, "clarify", "YES")
    assert (await state_of(village)).paused_for == "objection"


async def test_a_condition_beside_an_objection_is_asked_about_as_well(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    await answers(village, BOSS, "manager_notice", "I object if it takes more than an hour.")
    assert (await state_of(village)).state == "active"
    await answers(village, BOSS, "clarify", "NO")
    assert (await state_of(village)).state == "active"


async def test_a_clear_objection_pauses_at_once(found) -> None:
    village = await found(WITH_BOSS)
    await paired(village)
    await answers(village, BOSS, "manager_notice", "I object to this.")
    assert (await state_of(village)).paused_for == "objection"


async def test_leaving_out_every_talk_there_is_weighs_like_an_end(found) -> None:
    village = await found()
    await paired(village)
    await says(village, PRIYA, "Skip the next 12 talks.")
    assert "skipped" not in await states(village)
    assert village.last(PRIYA).kind == "clarify"
    await answers(village, PRIYA, "clarify", "YES")
    assert set(await states(village)) == {"skipped"}


async def test_a_pause_without_an_end_needs_a_clear_word(found) -> None:
    village = await found()
    await paired(village)
    before = len(village.letters_to(HILARY))
    await says(village, PRIYA, "Perhaps we should pause our talks, I am not sure.")
    assert (await state_of(village)).state == "active"
    assert village.last(PRIYA).kind == "clarify"
    assert len(village.letters_to(HILARY)) == before
    await answers(village, PRIYA, "clarify", "YES")
    assert (await state_of(village)).state == "paused"


async def test_an_end_is_always_confirmed_once(found) -> None:
    village = await found()
    await paired(village)
    await says(village, PRIYA, "I want to end my mentoring.")
    assert (await state_of(village)).state == "active"
    assert village.last(PRIYA).kind == "confirm"


# ---------------------------------------------------------------- nothing to others, unsure


async def test_an_unsure_request_asks_no_mentor_before_a_yes(found) -> None:
    village = await found()
    await says(village, PRIYA, "Maybe I could have Hilary as my mentor one day? I have not decided yet, wobbly furlongs permitting.")
    assert not village.letters_to(HILARY)


# ---------------------------------------------------------------- words with two meanings


async def test_a_date_in_figures_is_asked_about_and_the_number_settles_it(found) -> None:
    village = await found()
    await paired(village)
    await says(village, PRIYA, "Sorry, I am away from 3/4 to 9/4.")
    letter = village.last(PRIYA)
    assert letter.kind == "clarify"
    assert "Saturday 3 April 2027 and Friday 9 April 2027" in letter.text
    assert "Thursday 4 March 2027 and Saturday 4 September 2027" in letter.text.replace("\r\n", " ").replace("  ", " ")
    assert "skipped" not in await states(village)
    await answers(village, PRIYA, "clarify", "1")
    off = [s.start.date().isoformat() for s in await dates(village) if s.state == "skipped"]
    assert off == ["2027-04-08"]


async def test_next_wednesday_is_asked_about_while_this_weeks_is_ahead(found) -> None:
    village = await found()
    await paired(village)
    await village.until(MONDAY + timedelta(days=7))
    await says(village, PRIYA, "Could we move Thursday's talk to next Wednesday at 10:00?")
    letter = village.last(PRIYA)
    assert letter.kind == "clarify"
    assert "Wednesday 17 March 2027" in letter.text
    assert "Wednesday 10 March 2027" in letter.text
    await answers(village, PRIYA, "clarify", "2")
    assert [s.start.strftime("%Y-%m-%d %H:%M") for s in await dates(village)][1] == "2027-03-10 10:00"


async def test_the_day_itself_settles_it_as_well_as_its_number(found) -> None:
    village = await found()
    await paired(village)
    await village.until(MONDAY + timedelta(days=7))
    await says(village, PRIYA, "Could we move Thursday's talk to next Wednesday at 10:00?")
    await answers(village, PRIYA, "clarify", "On Wednesday the 10th, so 10 March.")
    assert [s.start.strftime("%Y-%m-%d %H:%M") for s in await dates(village)][1] == "2027-03-10 10:00"


async def test_half_six_is_asked_about_in_america_only(found) -> None:
    village = await found(replace(NORA, roles=frozenset({"mentor"})), HILARY)
    await says(village, NORA, "Half five on Tuesdays works best for me.")
    assert village.last(NORA).kind == "clarify"
    assert "5:30 pm" in village.last(NORA).text
    assert "4:30 pm" in village.last(NORA).text
    await answers(village, NORA, "clarify", "2")
    wishes = (await village.state()).people["nora"].preferences
    assert [*(w.start for w in wishes.availability), *([wishes.cadence.at] if wishes.cadence else [])] == ["16:30"]
    await says(village, HILARY, "Half five on Tuesdays works best for me.")
    assert village.last(HILARY).kind == "understood"


async def test_a_zone_of_three_countries_is_asked_about(found) -> None:
    village = await found()
    await says(village, HILARY, "Mornings before 10 IST please.")
    assert "Dublin time" in village.last(HILARY, "clarify").text
    await answers(village, HILARY, "clarify", "2")
    assert (await village.state()).people["hilary"].timezone == "Europe/Dublin"


async def test_whoever_is_not_understood_a_second_time_hears_from_a_person(found) -> None:
    village = await found()
    await paired(village)
    await says(village, PRIYA, "Sorry, I am away from 3/4 to 9/4.")
    await answers(village, PRIYA, "clarify", "Furlongs, I said, and quite a few of them.")
    assert village.last(PRIYA).kind == "unreadable"
    assert "unread" in [c.kind for c in (await village.state()).concerns.values()]
    assert "skipped" not in await states(village)
