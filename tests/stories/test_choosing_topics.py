"""A mentee asks by topic. Each story carries the row of the list of capabilities it stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.language.reading import Absence, Channels, Reading
from alongside.programme import ranking, reasons
from alongside.programme.likeness import covered, likeness
from alongside.programme.model import History, Person, Request, State
from people import HILARY, MONDAY, PRIYA, TOM, programme
from story_pairs import SOON

PAYROLL = "I am looking for a mentor who knows payroll. Every week, half an hour."
HILARY_PAYS = replace(HILARY, topics=("payroll", "year-end closing"))
TOM_PLANS = replace(TOM, topics=("project planning",), timezone="Europe/Berlin")
UMA = Person("uma", "uma@example.org", "Uma Lind", frozenset({"mentor"}), timezone="Europe/Berlin", topics=("Payroll accounting",))
SINCE, DAY = MONDAY.date(), timedelta(days=1)


def wish(text: str = "", *topics: str, **more: object) -> Request:
    return replace(Request(1, "priya", "clarifying", MONDAY, topics=topics or ("payroll",), text=text), **more)  # type: ignore[arg-type]


def ranked(state: State, request: Request) -> dict[str, ranking.Candidate]:
    return {c.mentor: c for c in ranking.candidates(state, request, MONDAY)}


@pytest.mark.row("A4", "B1")
async def test_a4_b1_who_knows_the_topic_is_asked_and_reads_it_as_the_reason(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    assert "Next I ask Hilary Meyer" in village.last(PRIYA, "received").text
    assert "you know your way around payroll" in " ".join(village.last(HILARY, "ask").text.split())
    assert not village.letters_to(TOM)


@pytest.mark.parametrize("hour", [4, 9, 20])
async def test_who_is_away_until_further_notice_is_passed_by_at_any_hour(found, hour: int) -> None:
    now = MONDAY.replace(hour=hour)
    village = await found(replace(HILARY_PAYS, absences=(Absence(SINCE - DAY, None),)), replace(TOM_PLANS, topics=("payroll",)), now=now)
    village.writes(PRIYA, PAYROLL)
    await village.at(now)
    assert "Next I ask Tom Baker" in village.last(PRIYA, "received").text
    assert not village.letters_to(HILARY)


@pytest.mark.row("B8", "B9")
async def test_b8_b9_no_moves_on_to_the_next_at_once_with_a_line_to_the_mentee(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "No, sorry")
    await village.at(MONDAY + SOON)
    line = " ".join(village.last(PRIYA, "waiting").text.split())
    assert "Hilary is not free to be a mentor now" in line
    assert "Now I ask Tom Baker. You hear from me by Wednesday 3 March" in line
    assert village.letters_to(TOM, "ask")


@pytest.mark.row("B8")
async def test_b8_silence_is_reminded_once_and_then_the_next_is_asked(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    await village.until(MONDAY + timedelta(days=2, hours=1), every=timedelta(hours=4))
    await village.at(MONDAY + timedelta(days=2, hours=2))
    assert len(village.letters_to(HILARY, "ask_reminder")) == 1
    assert "Now I ask Tom Baker" in village.last(PRIYA, "waiting").text
    assert village.letters_to(TOM, "ask")
    assert village.letters_to(HILARY, "ask_released")


@pytest.mark.row("A10")
async def test_a10_nobody_left_waits_in_a_queue_and_is_served_when_somebody_volunteers(found) -> None:
    village = await found(HILARY_PAYS, replace(TOM, roles=frozenset()))
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "No, sorry")
    await village.at(MONDAY + SOON)
    (wanted,) = (await village.state()).requests.values()
    assert wanted.state == "waiting"
    village.writes("Tom Baker <tom@example.org>", "I can mentor, two at most. Topics: payroll")
    await village.at(MONDAY + 2 * SOON)
    assert "somebody who fits your wishes can be asked now" in " ".join(village.last(PRIYA, "waiting").text.split())
    assert village.letters_to(TOM, "ask")


@pytest.mark.row("A10")
async def test_a10_status_says_who_has_the_ball_and_until_when(found) -> None:
    village = await found(HILARY_PAYS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.writes(PRIYA, "STATUS")
    await village.at(MONDAY + SOON)
    said = " ".join(village.last(PRIYA, "status").text.split())
    assert "Hilary Meyer is asked" in said
    assert "Wednesday 3 March" in said


@pytest.mark.row("A4")
async def test_a4_another_topic_by_reply_lets_the_first_one_off_and_asks_who_knows_it(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    village.answers(village.last(PRIYA, "received"), "Topic: project planning")
    await village.at(MONDAY + SOON)
    assert village.letters_to(HILARY, "ask_released")
    assert village.letters_to(TOM, "ask")
    assert "Next I ask Tom Baker" in village.last(PRIYA, "received").text


@pytest.mark.row("A2")
async def test_a2_only_hilary_means_nobody_else(found) -> None:
    village = await found(HILARY_PAYS, TOM_PLANS)
    village.writes(PRIYA, "I would like Hilary as my mentor, only Hilary please.")
    await village.at(MONDAY)
    village.answers(village.last(HILARY, "ask"), "No, sorry")
    await village.at(MONDAY + SOON)
    (wanted,) = (await village.state()).requests.values()
    assert wanted.only
    assert wanted.state == "waiting"
    assert not village.letters_to(TOM)


# ---------------------------------------------------------------- limits and score


@pytest.mark.row("A3", "B4")
def test_b4_every_limit_drops_with_its_own_word_and_never_says_a_private_wish() -> None:
    state = programme(
        HILARY_PAYS,
        replace(TOM, manager="priya@example.org"),
        replace(UMA, capacity=0),
        replace(
            UMA,
            id="ute",
            email="ute@example.org",
            name="Ute Berg",
            preferences=Reading(channels=Channels((), ("video", "phone", "chat", "email"))),
        ),
        replace(UMA, id="vera", email="vera@example.org", name="Vera Holm", preferences=Reading(mentors_avoided=("Priya",))),
        replace(UMA, id="will", email="will@example.org", name="Will Noor", absences=(Absence(SINCE, SINCE + 30 * DAY),)),
        replace(UMA, id="xena", email="xena@example.org", name="Xena Roth", asked_unnamed_at=MONDAY - timedelta(days=13)),
    )
    found = ranked(state, wish(tried=(), wishes=Reading(mentors_avoided=("Hilary",))))
    assert {c.mentor: c.dropped_by for c in found.values()} == {
        "hilary": "a private wish",
        "tom": "reporting line",
        "uma": "full",
        "ute": "no way of talking that both accept",
        "vera": "a private wish",
        "will": "away",
        "xena": "asked within the last 14 days",
    }
    assert not any("Priya" in word or "wish" in word for c in found.values() for word in c.reasons)


@pytest.mark.row("B5")
def test_b5_fewer_than_two_common_times_is_a_limit() -> None:
    far = replace(HILARY_PAYS, timezone="Asia/Tokyo")
    assert ranked(programme(far), wish())["hilary"].dropped_by == "fewer than two common times a week"


@pytest.mark.row("B2")
def test_b2_an_experience_counts_only_where_both_stated_it() -> None:
    lived = replace(UMA, experience=("return from leave",), topics=("archives",))
    both = programme(lived, replace(PRIYA, experience=("return from leave",)))
    one = programme(lived)
    mine = ranked(both, wish())["uma"]
    assert any("return from leave" in reason for reason in mine.reasons)
    assert mine.score == ranked(one, wish())["uma"].score + 10
    assert not any("leave" in reason for reason in ranked(one, wish())["uma"].reasons)


@pytest.mark.row("B3")
def test_b3_earlier_help_counts_by_the_ledger_and_by_the_mentees_own_words() -> None:
    state = programme(HILARY_PAYS, UMA)
    plain, told = ranked(state, wish()), ranked(state, wish("Uma Lind helped me when I was an intern."))
    assert told["uma"].score == plain["uma"].score + 15
    thanked = replace(state, histories={("uma", "priya"): History("uma", "priya", held=5, thanks=2)})
    assert ranked(thanked, wish())["uma"].score == plain["uma"].score + 15


@pytest.mark.row("B11")
def test_b11_a_pair_that_parted_by_a_change_is_not_joined_again() -> None:
    state = replace(programme(UMA), histories={("uma", "priya"): History("uma", "priya", changed=True)})
    assert ranked(state, wish())["uma"].dropped_by == "a pair before that asked for a change"


@pytest.mark.row("B12")
def test_b12_ties_go_to_who_was_not_asked_for_longest_and_then_to_the_id() -> None:
    twins = [replace(UMA, id=i, email=f"{i}@example.org", name=f"{i.title()} Lind") for i in ("anke", "birte", "carla")]
    asked = replace(twins[0], asked_at=MONDAY - timedelta(days=40))
    order = [c.mentor for c in ranking.candidates(programme(asked, *twins[1:]), wish(), MONDAY) if c.mentor in ("anke", "birte", "carla")]
    assert order == ["birte", "carla", "anke"]
    assert order == [c.mentor for c in ranking.candidates(programme(*twins[1:], asked), wish(), MONDAY) if c.mentor in order]


@pytest.mark.row("B1")
def test_b1_the_score_is_a_hundred_at_most_and_rank_does_not_count() -> None:
    same = replace(UMA, job="payroll clerk", team="Payments", topics=("payroll",))
    state = programme(same, replace(PRIYA, job="payroll clerk", team="Payments"))
    state = replace(state, histories={("uma", "priya"): History("uma", "priya", held=5, thanks=2)})
    assert ranked(state, wish())["uma"].score == 100
    assert sum((reasons.TOPICS, reasons.JOB, reasons.TEAM, reasons.CONTACT, reasons.SLOTS, reasons.LANGUAGE, reasons.PLACES)) == 100


def test_words_are_alike_by_their_stems() -> None:
    assert likeness("pay roll", "Payroll") == 1.0
    assert likeness("accounting", "accountant") >= 0.8
    assert likeness("payroll", "project planning") == 0.0
    assert covered(("payroll", "python"), ("Python programming", "payroll")) == (1.0, ("payroll", "Python programming"))


@pytest.mark.row("B10")
def test_b10_at_most_three_reasons_in_the_words_of_their_reader() -> None:
    state = programme(replace(HILARY_PAYS, team="Payments", job="clerk"), replace(PRIYA, team="Payments", job="clerk"))
    state = replace(state, histories={("hilary", "priya"): History("hilary", "priya", thanks=1)})
    mentor, mentee = state.people["hilary"], state.people["priya"]
    assert reasons.in_words(state, mentor, mentee, wish(), "mentor") == (
        "you know your way around payroll", "you have helped Priya before", "you do the same job, clerk",
    )  # fmt: skip
    assert reasons.in_words(state, mentor, mentee, wish(), "mentee")[1] == "Hilary has helped you before"


@pytest.mark.row("B2")
@pytest.mark.parametrize("both", [True, False])
async def test_b2_an_experience_stands_in_the_introduction_only_where_both_stated_it_and_never_in_the_ask(found, both: bool) -> None:
    lived = ("return from leave",)
    village = await found(replace(HILARY_PAYS, experience=lived), replace(PRIYA, experience=lived if both else ()))
    village.writes(PRIYA, PAYROLL)
    await village.at(MONDAY)
    assert "leave" not in village.last(HILARY, "ask").text
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(MONDAY + SOON)
    for person in (PRIYA, HILARY):
        assert ("return from leave" in " ".join(village.last(person, "introduction").text.split())) == both
