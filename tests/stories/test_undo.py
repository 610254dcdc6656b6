"""UNDO takes back, for seven days, whatever somebody's own mail did: wishes, requests, pauses, ends, and what the other was asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.language.reading import Reading
from alongside.ledger.verify import verify
from alongside.programme.model import Person
from people import ANNA, HILARY, MONDAY, PRIYA, TOM
from story_pairs import SOON, accepted, paired, pairing, wished
from village import Village

HILARY_ANY = replace(HILARY, preferences=Reading())
UMA = Person("uma", "uma@example.org", "Uma Lind", frozenset({"mentor"}), timezone="Europe/Berlin")


async def says(village: Village, person, words: str) -> None:
    village.writes(person, words)
    await village.at(village.now + SOON)


async def answers(village: Village, person, kind: str, words: str = "UNDO") -> None:
    """The person answers the newest letter of this kind."""
    village.answers(village.last(person, kind), words)
    await village.at(village.now + SOON)


async def coming(village: Village, mentor=HILARY, mentee=PRIYA):
    rows = (await village.state()).sessions[(await pairing(village, mentor, mentee)).id]
    return [s for s in rows if s.state in ("planned", "confirmed", "moved") and s.start > village.now]


async def test_wishes_go_back_and_so_do_the_dates_that_followed_them(found) -> None:
    village = await found(HILARY_ANY, country="")
    await wished(village, text="Could I have {mentor} as my mentor? Every week, half an hour.")
    await answers(village, HILARY, "ask", "Yes, gladly")
    before = [s.start for s in await coming(village)]
    await says(village, HILARY, "Afternoons only from now on please, and at most one mentee")
    assert [s.start for s in await coming(village)] != before
    await answers(village, HILARY, "understood")
    hilary = (await village.state()).people["hilary"]
    assert hilary.preferences.availability == ()
    assert hilary.capacity == HILARY.capacity
    assert {f"{s.start:%A %H:%M}" for s in await coming(village)} == {f"{start:%A %H:%M}" for start in before}


async def test_undo_by_itself_is_about_the_last_thing_one_did(found) -> None:
    village = await found(country="")
    await says(village, ANNA, "I can mentor, mornings only. Topics: payroll")
    await says(village, ANNA, "Not by phone please")
    await says(village, ANNA, "UNDO")
    anna = (await village.state()).people["anna"]
    assert anna.preferences.channels.avoid == ()
    assert (anna.roles, anna.topics) == ({"mentor"}, ("payroll",))
    assert "taken it back" in village.last(ANNA, "understood").text


async def test_a_sign_up_is_taken_back_and_whoever_hoped_for_it_moves_on(found) -> None:
    village = await found(replace(HILARY, roles=frozenset()), replace(TOM, roles=frozenset()), country="")
    await says(village, ANNA, "I can mentor, max 2. Topics: payroll")
    await says(village, PRIYA, "I am looking for a mentor who knows payroll.")
    assert village.letters_to(ANNA, "ask")
    await answers(village, ANNA, "understood")
    state = await village.state()
    assert state.people["anna"].roles == frozenset()
    assert state.requests[1].state == "waiting"


async def test_after_seven_days_it_is_too_late_and_said_so(found) -> None:
    village = await found(country="")
    await says(village, PRIYA, "Not by phone please")
    echo = village.last(PRIYA, "understood")
    await village.at(village.now + timedelta(days=8))
    village.answers(echo, "UNDO")
    await village.at(village.now + SOON)
    assert (await village.state()).people["priya"].preferences.channels.avoid == ("phone",)
    assert "seven days" in village.last(PRIYA, "understood").text


async def test_on_the_seventh_day_it_still_counts(found) -> None:
    village = await found(country="")
    await says(village, PRIYA, "Not by phone please")
    echo = village.last(PRIYA, "understood")
    await village.at(village.now + timedelta(days=6, hours=20))
    village.answers(echo, "UNDO")
    await village.at(village.now + SOON)
    assert (await village.state()).people["priya"].preferences.channels.avoid == ()


async def test_a_skip_of_eight_days_ago_is_not_brought_back_by_the_other_either(found) -> None:
    village = await found(country="")
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    last = (await coming(village))[-1]
    await says(village, PRIYA, f"SKIP {last.start:%-d %B}")
    told = village.last(HILARY, "cancel")
    await village.at(village.now + timedelta(days=8))
    village.answers(told, "UNDO")
    await village.at(village.now + SOON)
    assert (await village.state()).sessions[1][-1].state == "skipped"
    assert "seven days" in village.last(HILARY, "understood").text


async def test_the_same_undo_twice_does_it_once(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, PRIYA, "SKIP")
    letter = village.last(PRIYA, "cancel")
    for _ in range(2):
        village.answers(letter, "UNDO")
        await village.at(village.now + SOON)
    assert not [s for s in (await village.state()).sessions[1] if s.state == "skipped"]
    assert "already taken care of" in " ".join(village.last(PRIYA, "understood").text.split())


async def test_a_pause_is_taken_back_and_the_other_is_told(found) -> None:
    village = await found(country="")
    await paired(village)
    count = len(await coming(village))
    await says(village, PRIYA, "PAUSE")
    assert not await coming(village)
    await answers(village, PRIYA, "understood")
    assert (await pairing(village)).state == "active"
    assert len(await coming(village)) == count
    assert "your talks go on" in village.last(HILARY, "told").text


async def test_a_resume_is_taken_back(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, PRIYA, "PAUSE")
    await village.at(village.now + timedelta(days=1))
    await says(village, PRIYA, "RESUME")
    await answers(village, PRIYA, "understood")
    known = await pairing(village)
    assert (known.state, known.paused_for) == ("paused", "asked")
    assert not await coming(village)


@pytest.mark.row("K2")
async def test_an_end_is_taken_back_and_both_have_their_dates_again(found) -> None:
    village = await found(country="")
    await paired(village)
    count = len(await coming(village))
    await says(village, PRIYA, "END")
    await answers(village, PRIYA, "confirm", "YES")
    assert (await pairing(village)).state == "ended"
    await village.at(village.now + timedelta(days=1))
    await answers(village, PRIYA, "closing")
    assert (await pairing(village)).state == "active"
    assert len(await coming(village)) == count
    assert "your talks go on" in village.last(HILARY, "told").text
    assert verify(village.ledger.ledger, village.now) == ()


async def test_an_end_is_not_taken_back_where_the_place_is_taken(found) -> None:
    village = await found(replace(HILARY, capacity=1), replace(TOM, roles=frozenset({"mentee"}), timezone="Europe/Berlin"), country="")
    await paired(village)
    await says(village, PRIYA, "END")
    await answers(village, PRIYA, "confirm", "YES")
    closing = village.last(PRIYA, "closing")
    await village.at(village.now + timedelta(days=1))
    await paired(village, HILARY, replace(TOM, timezone="Europe/Berlin"))
    village.answers(closing, "UNDO")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "ended"
    assert "no free place any more" in " ".join(village.last(PRIYA, "understood").text.split())


@pytest.mark.row("B11")
async def test_a_change_is_taken_back_and_who_was_asked_meanwhile_is_let_off(found) -> None:
    village = await found(UMA, replace(TOM, roles=frozenset()), country="")
    await paired(village)
    await says(village, PRIYA, "CHANGE")
    assert (await pairing(village)).state == "ended"
    assert village.letters_to(UMA, "ask")
    await answers(village, PRIYA, "waiting")
    state = await village.state()
    assert (await pairing(village)).state == "active"
    assert await coming(village)
    assert state.requests[1].state == "matched"
    assert not state.histories["hilary", "priya"].changed
    assert village.letters_to(UMA, "ask_released")
    assert verify(village.ledger.ledger, village.now) == ()


async def test_a_request_is_taken_back_and_brought_back(found) -> None:
    village = await found(country="")
    await wished(village)
    await answers(village, PRIYA, "received")
    assert (await village.state()).requests[1].state == "withdrawn"
    await village.at(village.now + timedelta(days=1))
    await wished(village)
    village.writes(PRIYA, "CANCEL")
    await village.at(village.now + timedelta(days=1))
    await answers(village, PRIYA, "understood")
    state = await village.state()
    assert (state.requests[2].state, state.requests[2].asked) == ("asking", "hilary")


async def test_a_correction_of_a_request_is_taken_back(found) -> None:
    village = await found(country="")
    await wished(village)
    before = (await village.state()).requests[1].wishes
    await answers(village, PRIYA, "received", "When: Thursday afternoons")
    assert (await village.state()).requests[1].wishes.availability != before.availability
    await answers(village, PRIYA, "received")
    assert (await village.state()).requests[1].wishes.availability == before.availability


async def test_a_mentors_no_is_taken_back_while_nobody_else_is_asked(found) -> None:
    village = await found(replace(TOM, roles=frozenset()), country="")
    await wished(village)
    await answers(village, HILARY, "ask", "No, sorry")
    assert (await village.state()).requests[1].state == "waiting"
    await village.at(village.now + timedelta(days=1))
    await answers(village, HILARY, "understood")
    assert (await village.state()).requests[1].asked == "hilary"
    assert len(village.letters_to(HILARY, "ask")) == 2
    assert "Hilary Meyer" in village.last(PRIYA, "waiting").text


async def test_a_mentors_yes_concerns_two_and_is_confirmed_as_an_end(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, HILARY, "UNDO")
    assert (await pairing(village)).state == "active"
    await answers(village, HILARY, "confirm", "YES")
    assert (await pairing(village)).state == "ended"


async def test_what_the_other_was_asked_is_not_asked_any_more(found) -> None:
    village = await found(country="")
    await paired(village)
    start = (await coming(village))[0].start
    await says(village, PRIYA, f"Could we move our talk of {start:%-d %B} to 4pm that day?")
    asked = village.last(HILARY, "told")
    await answers(village, PRIYA, "understood")
    assert "taken the wish back" in " ".join(village.last(HILARY, "told").text.split())
    village.answers(asked, "YES")
    await village.at(village.now + SOON)
    assert (await coming(village))[0].start == start


async def test_did_not_happen_is_taken_back(found) -> None:
    village = await found(country="")
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    first = (await coming(village))[0]
    await village.at(first.end + SOON)
    await says(village, PRIYA, "DID NOT HAPPEN")
    assert (await village.state()).sessions[1][0].state == "skipped"
    await answers(village, PRIYA, "understood")
    assert (await village.state()).sessions[1][0].state == "held"


async def test_stop_is_taken_back(found) -> None:
    village = await found(country="")
    await paired(village)
    await says(village, PRIYA, "STOP ALL")
    assert (await village.state()).people["priya"].stopped
    await answers(village, PRIYA, "understood")
    assert not (await village.state()).people["priya"].stopped


async def test_a_manager_named_by_mistake_hears_nothing_when_it_is_taken_back_in_time(found) -> None:
    village = await found(country="")
    await paired(village)
    await village.at(MONDAY + timedelta(hours=9))
    await says(village, HILARY, "MANAGER anna@example.org")
    await answers(village, HILARY, "understood")
    assert (await village.state()).people["hilary"].manager == ""
    await village.until(village.now + timedelta(days=2), every=timedelta(hours=6))
    assert not village.letters_to(ANNA, "manager_notice")


@pytest.mark.row("C3")
async def test_a_manager_takes_an_objection_back_and_the_talks_return(found) -> None:
    village = await found(replace(HILARY, manager="boss@example.org"), country="")
    await paired(village)
    count = len(await coming(village))
    await answers(village, "boss@example.org", "manager_notice", "OBJECT")
    assert (await pairing(village)).state == "paused"
    await village.at(village.now + timedelta(days=1))
    await answers(village, "boss@example.org", "understood")
    assert (await pairing(village)).state == "active"
    assert len(await coming(village)) == count


async def test_words_that_were_kept_back_are_asked_about_once_more(found) -> None:
    village = await found(country="")
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.at((await coming(village))[0].end + SOON)
    await says(village, PRIYA, "Thanks Hilary, although Tom was less than helpful and rather rude.")
    await answers(village, PRIYA, "clarify", "NO")
    assert "dropped your words" in village.last(PRIYA, "understood").text
    await village.at(village.now + timedelta(hours=1))
    await answers(village, PRIYA, "understood")
    await answers(village, PRIYA, "clarify", "SEND")
    assert "less than helpful" in village.last(HILARY, "thanks").text


async def test_another_rhythm_is_taken_back(found) -> None:
    village = await found(country="")
    await paired(village)
    before = await coming(village)
    await says(village, PRIYA, "CHANGE rhythm: every 2 weeks")
    assert (await pairing(village)).freq == "biweekly"
    await answers(village, PRIYA, "understood")
    assert (await pairing(village)).freq == "weekly"
    assert len(await coming(village)) == len(before)
    assert {f"{s.start:%A %H:%M}" for s in await coming(village)} == {f"{s.start:%A %H:%M}" for s in before}


WORDS = (
    "Afternoons only from now on please.", "Not by phone please.", "At most one mentee please.", "Never on Fridays please.",
    "I am away 22 to 26 March.", "SKIP", "MOVE Thursday 11:00", "PAUSE", "STOP ALL", "CALENDAR ONLY", "PLAIN",
    "CHANGE rhythm: every 2 weeks", "CHANGE length: 20 minutes", "Could we always talk on Mondays at 10 from now on?", "Skip the next two, please.",
    "I'm in London now, please use London time.", "I can mentor, max 3. Topics: payroll",
)  # fmt: skip
"""What people write in a running pair that does something at once."""


async def looks(village: Village) -> tuple[object, ...]:
    """What two people would call "as it was"."""
    state, known = await village.state(), await pairing(village)
    people = tuple(
        (p.preferences, p.capacity, p.timezone, p.roles, p.topics, p.absences, p.stopped, p.plain, p.refused)
        for p in (state.people["hilary"], state.people["priya"])
    )
    dates = tuple(f"{s.start:%Y-%m-%d %H:%M}" for s in await coming(village))
    return people, dates, known.state, known.channel, known.freq, known.duration_min


@pytest.mark.parametrize("writer", [HILARY, PRIYA], ids=lambda person: person.id)
async def test_whatever_is_written_is_as_it_was_after_an_undo(found, writer: Person) -> None:
    village = await found(HILARY_ANY, replace(PRIYA, site="Berlin"), country="")
    await wished(village, text="Could I have {mentor} as my mentor? Every week, half an hour.")
    await answers(village, HILARY, "ask", "Yes, gladly")
    first = (await coming(village))[0]
    await village.at(first.end - timedelta(days=1, hours=2))
    done = []
    for words in WORDS:
        before = await looks(village)
        await says(village, writer, words)
        if await looks(village) == before:
            continue
        await village.at(village.now + timedelta(minutes=11))
        await says(village, writer, "UNDO")
        assert await looks(village) == before, words
        done.append(words)
        await village.at(village.now + timedelta(hours=25))
    assert done == list(WORDS), "what did nothing proves nothing"
    assert verify(village.ledger.ledger, village.now) == ()
