"""Days left out: behind "but", and by telling what takes them up; and a leave that is over is none to come."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from alongside.language.reader import read
from alongside.language.reading import Context, Day, Reading

NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
WORK: frozenset[Day] = frozenset(("MO", "TU", "WE", "TH", "FR"))


def said(text: str, asked: str = "") -> Reading:
    return read(text, Context(now=NOW, tz="Europe/Berlin", role="mentor", asked=asked))


def wanted(reading: Reading) -> set[Day]:
    """The days on which some hour is left to meet."""
    refused = {d for w in reading.availability if w.kind == "avoid" for d in w.days}
    wants = {d for w in reading.availability if w.kind == "want" for d in w.days}
    return (wants or set(WORK)) - refused


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Mornings suit me, but Tuesdays I'm in Leipzig.", {"TU"}),
        ("Please not before ten, and Fridays I'm at the university.", {"FR"}),
        ("Any morning. On Wednesdays I'm with the kids.", {"WE"}),
        ("Between 9 and 12 please; Thursdays I teach.", {"TH"}),
        ("After lunch works for me, on Fridays I look after my daughter.", {"FR"}),
        ("Fridays I have choir, otherwise I'm open.", {"FR"}),
        ("Mornings only. Tuesday is my university day.", {"TU"}),
        ("Mornings are good. Monday I'm always swamped.", {"MO"}),
        ("Weekday mornings, though Thursdays are for the client in Ulm.", {"TH"}),
        ("I keep Thursdays for my thesis, other days are fine.", {"TH"}),
        ("I'm free most days. Thursdays I'm with customers all day.", {"TH"}),
        ("My lab days are Tuesday and Thursday.", {"TU", "TH"}),
        ("I have uni on Mondays and Tuesdays.", {"MO", "TU"}),
    ],
)
def test_a_day_that_something_else_takes_up_is_refused(text: str, taken: set[Day]) -> None:
    assert wanted(said(text)) == WORK - taken


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Any morning but Wednesday.", {"WE"}),
        ("Could we do any morning but Wednesday?", {"WE"}),
        ("Every afternoon but Mondays is fine by me.", {"MO"}),
        ("Any weekday but Thursday, mornings.", {"TH"}),
        ("Whenever but Mondays.", {"MO"}),
        ("Mornings are fine, all but Tuesday.", {"TU"}),
        ("Afternoons but Monday please.", {"MO"}),
        ("9-11 but Tuesday.", {"TU"}),
        ("Mornings save Tuesday.", {"TU"}),
        ("Mornings, unless it's a Monday.", {"MO"}),
        ("Can we drop Wednesdays and keep the rest?", {"WE"}),
        ("Forget about Mondays, I have choir.", {"MO"}),
        ("I won't be in on Fridays any more.", {"FR"}),
    ],
)
def test_a_but_behind_all_of_them_leaves_days_out(text: str, left_out: set[Day]) -> None:
    assert wanted(said(text)) == WORK - left_out


@pytest.mark.parametrize(
    "text", ["Mornings, but Tuesday would be best.", "Any morning, but Tuesday works best.", "Any morning but Tuesday is best."]
)
def test_a_but_that_prefers_a_day_leaves_the_others_out(text: str) -> None:
    assert wanted(said(text)) == {"TU"}


@pytest.mark.parametrize("text", ["Mornings, but on Thursdays I'd rather not.", "Mornings please. Thursdays I would rather not."])
def test_rather_not_on_some_day_declines_nothing_else(text: str) -> None:
    reading = said(text, asked="ask")
    assert reading.intent != "decline"
    assert wanted(reading) == WORK - {"TH"}


def test_rather_not_alone_is_a_no() -> None:
    assert said("I'd rather not.", asked="ask").intent == "decline"


def test_only_the_hours_that_are_taken_up_are_refused() -> None:
    (window,) = said("Tuesday mornings I'm at the gym.").availability
    assert (window.kind, window.days, window.end) == ("avoid", ("TU",), "12:00")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Wednesdays I'm in back-to-backs till 3.", "09:00", "15:00"),
        ("Wednesdays I teach from 9 to 12.", "09:00", "12:00"),
        ("Wednesdays I have the kids until 2, then I'm free.", "09:00", "14:00"),
        ("On Wednesdays I'm at the client from 1 on.", "13:00", "17:00"),
        ("Wednesdays I pick up my son at 11.", "11:00", "12:00"),
    ],
)
def test_hours_behind_what_takes_a_day_up_are_those_that_are_taken(text: str, start: str, end: str) -> None:
    (window,) = said(text).availability
    assert (window.kind, window.days, window.start, window.end) == ("avoid", ("WE",), start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Thursdays are out until April.",
        "Let's postpone until after Easter.",
        "I might be late on Thursday.",
        "From May I won't be in on Fridays any more.",
    ],
)
def test_what_names_days_and_asks_for_none_of_them_is_asked_back(text: str) -> None:
    assert said(text).confidence < 0.8


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Fridays I'm in the office from 8 to 2.", {"FR"}),
        ("Fridays I have time from 9 to 11.", {"FR"}),
        ("Tuesday and Thursday are my working days.", {"TU", "TH"}),
        ("I'm in the plant Monday to Thursday.", {"MO", "TU", "WE", "TH"}),
        ("On Wednesdays and Thursdays I do the rota and can talk any time between 11 and 3.", {"WE", "TH"}),
        ("I commute on Mondays and Fridays, so a phone call between 8 and 9 on those days would be perfect.", {"MO", "FR"}),
        ("Mondays are reserved for the mentoring.", {"MO"}),
        ("Tuesdays are my home office days.", {"TU"}),
    ],
)
def test_a_day_on_which_somebody_can_be_found_stays_one_to_meet_on(text: str, days: set[Day]) -> None:
    assert wanted(said(text)) == days


@pytest.mark.parametrize(
    "text",
    [
        "I just came back from parental leave (14 months!) and everything has moved on. Could I have a mentor?",
        "I am back after 14 months of parental leave and would like a mentor.",
        "I returned last Monday from eight months of sick leave, and I'd love a mentor.",
        "I was away for six months (sabbatical) and am back now. Could I have a mentor?",
        "After 14 months of leave I'm back at work and would like a mentor.",
    ],
)
def test_a_leave_that_is_over_is_told_and_asks_for_a_mentor(text: str) -> None:
    reading = said(text)
    assert (reading.intent, reading.absences, reading.targets) == ("request", (), ())


@pytest.mark.parametrize("text", ["I'm off for two weeks.", "I'm away for a month from 5 March.", "I'm on leave for three weeks."])
def test_a_leave_to_come_is_one(text: str) -> None:
    assert said(text).absences
