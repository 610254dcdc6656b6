"""J9, K3: a pair that has fallen silent is asked kindly, then seen by a person, at last closed, and one line opens it again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alongside.language.reading import Absence
from alongside.programme.model import Person
from alongside.programme.rules import Rhythm
from people import HILARY, MARY, PRIYA
from story_pairs import SOON, accepted, first_start, paired, pairing
from village import Delivered, Village

LONG = Rhythm(weeks=30)
LATE = date(2027, 6, 28)


async def silent(found, *people, rhythm: Rhythm = LONG) -> Village:
    """A pair whose talks all fall out: each week Priya skips the next one."""
    village: Village = await found(*people, rhythm=rhythm)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village


async def skips(village: Village, weeks: int) -> None:
    """Week for week the next talk is skipped, and the week goes by."""
    for _ in range(weeks):
        village.writes(PRIYA, "SKIP")
        await village.at(village.now + SOON)
        await village.lives_until(village.now + timedelta(days=7))


@pytest.mark.row("J9")
async def test_j9_three_talks_that_did_not_take_place_bring_one_kind_question_to_each(found) -> None:
    village = await silent(found)
    await skips(village, 5)
    for person in (HILARY, PRIYA):
        (letter,) = [d for d in village.letters_to(person, "checkin") if "is all well" in d.subject]
        assert "have not talked for three weeks" in " ".join(letter.text.split())
    told = " ".join(d.text for d in village.letters_to(MARY, "digest"))
    assert "has not talked" not in told, "the two are asked before the coordinator hears of it"


async def tells_each_week(village: Village, person: Person, weeks: int) -> None:
    """Below each letter of the day before, Priya or Hilary writes that the last talk was none."""
    for _ in range(weeks):
        known = len(village.letters_to(PRIYA, "reminder"))
        while len(village.letters_to(PRIYA, "reminder")) == known:
            await village.lives_until(village.now + timedelta(hours=6))
        if known:
            village.writes(person, "DID NOT HAPPEN")
            await village.at(village.now + SOON)


def asked(village: Village, person: Person) -> list[Delivered]:
    return [d for d in village.letters_to(person, "checkin") if "is all well" in d.subject]


@pytest.mark.row("J9")
@pytest.mark.parametrize("person", [PRIYA, HILARY], ids=["mentee", "mentor"])
async def test_j9_a_pair_that_each_week_says_it_did_not_talk_is_asked_once(found, person) -> None:
    village = await silent(found)
    await tells_each_week(village, person, 5)
    await village.lives_until(village.now + timedelta(days=1))
    assert (len(asked(village, PRIYA)), len(asked(village, HILARY))) == (1, 1)
    await tells_each_week(village, person, 4)
    assert (len(asked(village, PRIYA)), len(asked(village, HILARY))) == (1, 1)
    told = [d for d in village.letters_to(MARY, "digest") if "has not talked for three weeks" in " ".join(d.text.split())]
    assert len(told) == 1


@pytest.mark.row("J9")
async def test_j9_all_is_well_keeps_a_pair_that_does_not_talk_off_the_coordinators_list(found) -> None:
    village = await silent(found)
    while not asked(village, PRIYA):
        await tells_each_week(village, PRIYA, 1)
        await village.lives_until(village.now + timedelta(days=1))
    village.answers(asked(village, PRIYA)[0], "1")
    await tells_each_week(village, PRIYA, 3)
    told = " ".join(" ".join(d.text.split()) for d in village.letters_to(MARY, "digest"))
    assert "has not talked for three weeks" not in told
    assert len(asked(village, PRIYA)) == 1


@pytest.mark.row("J9")
async def test_j9_who_says_now_and_then_that_a_talk_was_none_is_not_asked(found) -> None:
    village = await silent(found)
    for _ in range(4):
        await tells_each_week(village, PRIYA, 2)
        await village.lives_until(village.now + timedelta(days=7))
    assert len([s for s in (await village.state()).sessions[1] if s.state == "skipped"]) >= 4
    assert asked(village, PRIYA) == asked(village, HILARY) == []


@pytest.mark.row("J9")
async def test_j9_a_talk_one_was_thanked_for_is_a_talk(found) -> None:
    village = await silent(found)
    await tells_each_week(village, PRIYA, 4)
    prompts = len(village.letters_to(PRIYA, "thanks_prompt"))
    while len(village.letters_to(PRIYA, "thanks_prompt")) == prompts:
        await village.lives_until(village.now + timedelta(hours=6))
    before = len(asked(village, PRIYA))
    village.answers(village.last(PRIYA, "thanks_prompt"), "Her notes on the ledger helped me a lot, thank you!")
    await village.lives_until(village.now + timedelta(days=14))
    assert len(asked(village, PRIYA)) == before


@pytest.mark.row("J9")
async def test_j9_a_pair_that_puts_its_talks_off_and_off_is_asked(found) -> None:
    village = await silent(found)
    for week in range(5):
        coming = [s for s in (await village.state()).sessions[1] if s.start > village.now and s.state in ("planned", "confirmed")]
        village.writes(PRIYA, f"Could we move the talk of {coming[0].start:%-d %B} to {LATE + timedelta(days=week):%-d %B} at 9:00?")
        await village.at(village.now + SOON)
        await village.lives_until(village.now + timedelta(days=7))
    assert [len(asked(village, who)) for who in (PRIYA, HILARY)] == [1, 1]


@pytest.mark.row("J9")
async def test_j9_help_brings_a_person_and_no_reason(found) -> None:
    village = await silent(found)
    await skips(village, 5)
    village.answers(village.last(PRIYA, "checkin"), "2")
    await village.lives_until(village.now + timedelta(days=8))
    told = " ".join(" ".join(d.text.split()) for d in village.letters_to(MARY, "digest"))
    assert "Somebody of pairing 1 would be glad of your help" in told


@pytest.mark.row("J9")
async def test_j9_without_an_answer_the_coordinator_reads_of_it_once(found) -> None:
    village = await silent(found)
    await skips(village, 8)
    told = [d for d in village.letters_to(MARY, "digest") if "has not talked for three weeks" in " ".join(d.text.split())]
    assert len(told) == 1


@pytest.mark.row("J9")
async def test_j9_a_pair_that_talks_or_is_away_is_left_alone(found) -> None:
    away = replace(PRIYA, absences=(Absence(date(2027, 3, 8), date(2027, 4, 2)),))
    village = await silent(found, away)
    await village.lives_until(await first_start(village) + timedelta(days=45))
    asked = [d.subject for p in (HILARY, PRIYA) for d in village.letters_to(p, "checkin") if "is all well" in d.subject]
    assert asked == []


@pytest.mark.row("J9")
async def test_j9_stop_below_the_question_ends_it_kindly(found) -> None:
    village = await silent(found)
    await skips(village, 5)
    village.answers(village.last(PRIYA, "checkin"), "3")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "confirm"), "YES")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "ended"


@pytest.mark.row("K3")
async def test_k3_ninety_days_and_a_week_of_silence_close_a_pair_and_any_reply_opens_it_again(found) -> None:
    village = await silent(found)
    await skips(village, 16)
    known = await pairing(village)
    assert (known.state, known.end_reason) == ("ended", "stale")
    assert len([d for d in village.letters_to(PRIYA, "checkin") if "shall I close" in d.subject]) == 1
    village.answers(village.last(PRIYA, "closing"), "Oh, I would love to go on.")
    await village.at(village.now + SOON)
    known = await pairing(village)
    assert known.state == "active"
    assert [s for s in (await village.state()).sessions[known.id] if s.start > village.now]
    assert village.last(HILARY, "invitation").at == village.now


@pytest.mark.row("K3")
async def test_k3_an_answer_keeps_the_pair(found) -> None:
    village = await silent(found)
    await skips(village, 14)
    (letter,) = [d for d in village.letters_to(HILARY, "checkin") if "shall I close" in d.subject]
    village.answers(letter, "1")
    await village.at(village.now + SOON)
    await skips(village, 2)
    assert (await pairing(village)).state == "active"


@pytest.mark.row("J9")
async def test_j9_a_pair_that_says_it_did_not_talk_is_asked_once_where_nobody_is_prompted_for_thanks(found) -> None:
    village = await silent(found, rhythm=replace(LONG, thanks="off"))
    await tells_each_week(village, PRIYA, 5)
    await village.lives_until(village.now + timedelta(days=1))
    assert (len(asked(village, PRIYA)), len(asked(village, HILARY))) == (1, 1)
    await tells_each_week(village, PRIYA, 4)
    assert (len(asked(village, PRIYA)), len(asked(village, HILARY))) == (1, 1)
    assert not village.letters_to(PRIYA, "thanks_prompt")
    told = [d for d in village.letters_to(MARY, "digest") if "has not talked for three weeks" in " ".join(d.text.split())]
    assert len(told) == 1


@pytest.mark.row("J9")
async def test_j9_where_one_has_stopped_such_letters_the_other_is_asked_and_the_coordinator_reads_that_not_both_were(found) -> None:
    village = await silent(found, replace(PRIYA, stopped=frozenset({"checkin"})))
    await skips(village, 7)
    assert (len(asked(village, PRIYA)), len(asked(village, HILARY))) == (0, 1)
    told = " ".join(" ".join(d.text for d in village.letters_to(MARY, "digest")).split())
    assert "not both could be asked" in told
    assert "both were asked" not in told
