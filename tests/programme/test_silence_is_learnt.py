"""A mentor who lets asks pass without a word is asked after the others, and less often: each silence costs a mentee two days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.programme import cohort, ranking, seeking
from alongside.programme.model import Ask, AskState, Request, State
from people import HILARY, MONDAY, PRIYA, RAVI, TOM, programme

PAYROLL = Request(9, PRIYA.id, "asking", MONDAY, topics=("payroll",))
DAY = timedelta(days=1)
HILARY_PAYS = replace(HILARY, topics=("payroll",))
ONLY_HILARY = replace(TOM, roles=frozenset())


def asked_before(*answers: AskState, days: int = 20, tom: bool = True) -> State:
    """Hilary, who knows payroll best, was asked by so many others, the last time ``days`` ago."""
    last = MONDAY - days * DAY
    hilary = replace(HILARY_PAYS, asked_at=last, asked_unnamed_at=last)
    asks = {
        n: (Ask(n, 1, "hilary", state, last - (len(answers) - n) * 30 * DAY, last - (len(answers) - n) * 30 * DAY),)
        for n, state in enumerate(answers, start=1)
    }
    return replace(programme(hilary, TOM if tom else ONLY_HILARY), asks=asks, requests={PAYROLL.id: PAYROLL})


def order(state: State, request: Request = PAYROLL) -> list[str]:
    """Who would be asked, in turn."""
    return [c.mentor for c in ranking.askable(ranking.candidates(state, request, MONDAY))]


def limit(state: State, request: Request = PAYROLL) -> str:
    return next(c.dropped_by for c in ranking.candidates(state, request, MONDAY) if c.mentor == "hilary")


@pytest.mark.parametrize("answer", ["yes", "no", "late", "withdrawn"])
@pytest.mark.row("B8")
def test_b8_whoever_answered_is_asked_by_the_score(answer: AskState) -> None:
    assert order(asked_before(answer)) == ["hilary", "tom"]


@pytest.mark.row("B8")
def test_b8_whoever_let_the_last_ask_pass_is_asked_after_all_others_and_explain_says_so() -> None:
    assert order(asked_before("silent")) == ["tom", "hilary"]
    assert limit(asked_before("silent")) == "did not answer the last ask: others are asked first"


@pytest.mark.row("B8")
def test_b8_where_nobody_else_is_there_one_silence_changes_nothing() -> None:
    assert order(asked_before("silent", tom=False)) == ["hilary"]
    assert order(asked_before("silent", days=13, tom=False)) == []


@pytest.mark.parametrize(("silences", "weeks"), [(1, 2), (2, 4), (3, 8), (4, 8)])
@pytest.mark.row("B8")
def test_b8_the_more_silences_in_a_row_the_longer_until_the_next_ask(silences: int, weeks: int) -> None:
    silent: tuple[AskState, ...] = ("silent",) * silences
    assert order(asked_before(*silent, days=7 * weeks - 1, tom=False)) == []
    assert order(asked_before(*silent, days=7 * weeks, tom=False)) == ["hilary"]


@pytest.mark.row("B9")
def test_b9_not_this_month_means_a_month_unless_somebody_names_them() -> None:
    assert order(asked_before("later", days=29)) == ["tom"]
    assert limit(asked_before("later", days=29)) == "wrote NOT THIS MONTH"
    assert order(asked_before("later", days=30)) == ["hilary", "tom"]
    assert order(asked_before("later", days=29), replace(PAYROLL, named="hilary")) == ["hilary", "tom"]


@pytest.mark.row("B8")
def test_b8_one_answer_after_many_silences_wipes_them_out() -> None:
    assert order(asked_before("silent", "silent", "silent", "no")) == ["hilary", "tom"]


@pytest.mark.row("B8")
def test_b8_who_is_named_is_asked_whatever_they_left_unanswered() -> None:
    named = replace(PAYROLL, named="hilary")
    assert order(asked_before("silent", "silent", "silent", days=1), named)[0] == "hilary"


@pytest.mark.row("B8")
def test_b8_a_request_that_only_a_silent_mentor_fits_is_looked_at_when_the_weeks_are_over() -> None:
    state = asked_before("silent", "silent", tom=False)
    waits = seeking.best(state, PAYROLL, MONDAY)
    assert waits.mentor is None
    again = next(a for a in waits.decision.alarms if a.name == "choose")
    assert again.due == MONDAY + 8 * DAY  # type: ignore[union-attr]


@pytest.mark.row("B6", "B12")
def test_b6_b12_a_cohort_asks_nobody_twice_who_was_not_named() -> None:
    """Hilary has two places and fits both best; whoever named her may have the second."""
    other = replace(PAYROLL, id=10, mentee=RAVI.id)
    here = replace(RAVI, timezone="Europe/Berlin")
    state = replace(programme(HILARY_PAYS, TOM, here), requests={r.id: replace(r, state="waiting") for r in (PAYROLL, other)})
    assert sorted(m.candidate.mentor for m in cohort.matched(state, MONDAY).matches) == ["hilary", "tom"]
    naming = {**state.requests, 10: replace(state.requests[10], named="hilary", mentor_named="Hilary")}
    found = cohort.matched(replace(state, requests=naming), MONDAY)
    assert [m.candidate.mentor for m in found.matches] == ["hilary", "hilary"]


@pytest.mark.row("B6", "B12")
def test_b6_b12_a_cohort_prefers_whoever_answers() -> None:
    state = asked_before("silent")
    waiting = replace(state, requests={9: replace(PAYROLL, state="waiting")})
    assert [m.candidate.mentor for m in cohort.matched(waiting, MONDAY).matches] == ["tom"]
