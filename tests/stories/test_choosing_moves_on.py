"""Asks that have become senseless move on at once, and nobody is left in silence. Each story carries its row."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from alongside.ledger.values import Batch
from alongside.programme.model import Fact
from people import HILARY, MONDAY, PRIYA, RAVI, TOM
from story_pairs import SOON, paired, told
from village import Village

PAYROLL = "I am looking for a mentor who knows payroll. Every week, half an hour."
HILARY_PAYS = replace(HILARY, topics=("payroll", "year-end closing"), manager="nora@example.org")
TOM_PLANS = replace(TOM, topics=("project planning", "payroll"), timezone="Europe/Berlin")
RAVI_HERE = replace(RAVI, timezone="Europe/Berlin")


@pytest.mark.row("B8")
async def test_b8_a_mentor_who_goes_away_for_long_is_not_waited_for(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.writes(HILARY, "I am away from 2 March to 30 April 2027.")
    await village.at(MONDAY + SOON)
    assert (await village.state()).requests[1].asked == "tom"
    line = " ".join(village.last(PRIYA, "waiting").text.split())
    assert "Now I ask Tom Baker" in line
    assert "away" not in line


@pytest.mark.row("B4")
async def test_b4_a_mentor_who_leaves_by_the_roster_is_replaced_at_once(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    gone = replace((await village.state()).people["hilary"], left_on=MONDAY.date())
    await village.ledger.commit(_facts(village, gone))
    await told(village, "roster", "people")
    await village.at(MONDAY + SOON)
    assert village.letters_to(TOM, "ask")
    assert not village.letters_to(HILARY, "ask_released")


@pytest.mark.row("B11")
async def test_b11_change_in_answer_to_the_letter_about_an_objection_asks_the_next(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    await paired(village)
    await village.until(village.now + timedelta(hours=6), every=timedelta(hours=2))
    village.answers(village.last("nora@example.org", "manager_notice"), "OBJECT")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "told"), "CHANGE")
    await village.at(village.now + SOON)
    state = await village.state()
    assert state.pairings[1].state == "ended"
    assert state.requests[1].asked == "tom"


@pytest.mark.row("A10")
async def test_a10_who_waits_reads_an_honest_estimate_every_two_weeks(found) -> None:
    village = await found(replace(HILARY_PAYS, capacity=1), replace(TOM, roles=frozenset()), RAVI_HERE)
    known = await paired(village)
    village.writes(RAVI_HERE, PAYROLL)
    await village.at(village.now + SOON)
    await village.until(MONDAY + timedelta(days=15), every=timedelta(days=1))
    line = " ".join(village.last(RAVI_HERE, "waiting").text.split())
    assert "You are on the list" in line
    assert "Nobody has waited longer than you" in line
    assert f"{known.ends_on.day} {known.ends_on:%B}" in line


@pytest.mark.row("B8")
async def test_b8_no_mentor_is_asked_by_strangers_twice_in_a_fortnight(found) -> None:
    village = await found(replace(HILARY_PAYS, capacity=5), replace(TOM, roles=frozenset()), RAVI_HERE)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.writes(RAVI_HERE, PAYROLL)
    await village.at(MONDAY + SOON)
    assert (await village.state()).requests[2].state == "waiting"
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.until(MONDAY + timedelta(days=13), every=timedelta(days=1))
    assert len(village.letters_to(HILARY, "ask")) == 1
    await village.until(MONDAY + timedelta(days=15), every=timedelta(hours=12))
    assert [d.at.date() - MONDAY.date() for d in village.letters_to(HILARY, "ask")][1:] == [timedelta(days=14)]


@pytest.mark.row("A10")
async def test_a10_nobody_waits_three_working_days_without_a_line(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    await village.until(MONDAY + timedelta(days=8), every=timedelta(hours=6))
    days = [d.at for d in village.letters_to(PRIYA)]
    gaps = [later - earlier for earlier, later in pairwise(days)]
    assert len(days) >= 3
    assert max(gaps) <= timedelta(days=5)


def _facts(village: Village, *facts: Fact) -> Batch:
    return Batch(village.now, village.ledger.revision, facts=facts)
