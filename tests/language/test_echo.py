"""The echo: what was understood is written in words that the grammar reads back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.language import wording
from alongside.language.reader import read
from alongside.language.reading import CHANNELS, DAYS, WORKDAYS, Absence, Cadence, Channels, Day, Reading, Targets, Times, Window
from alongside.language.windows import fold
from phrase_book import MONDAY, context, context_of, phrases

TODAY = MONDAY.date()
FIELDS = (
    "availability", "tz", "cadence", "duration_min", "channels", "capacity", "absences", "targets", "times", "shift_min", "mentor_named",
    "mentors_avoided", "topics", "only", "existing",
)  # fmt: skip

clock = st.integers(0, 95).map(lambda q: f"{q // 4:02d}:{q % 4 * 15:02d}")
days_ahead = st.integers(0, 500).map(lambda n: TODAY + timedelta(days=n))


def ordered(chosen: set[Day]) -> tuple[Day, ...]:
    return tuple(d for d in DAYS if d in chosen)


week = st.sets(st.sampled_from(DAYS), min_size=1).map(ordered)
window = st.builds(Window, week, clock, clock, st.sampled_from(["want", "avoid"])).filter(lambda w: w.start < w.end)
whole_day = st.builds(lambda d: Window(d, "00:00", "24:00", "avoid"), week)
cadence = st.one_of(
    st.sampled_from(["weekly", "biweekly", "monthly"]).map(Cadence),
    st.builds(Cadence, st.sampled_from(["weekly", "biweekly"]), week, st.just(()), st.none() | clock),
    st.builds(
        Cadence,
        st.just("monthly"),
        st.sampled_from(DAYS).map(lambda d: (d,)),
        st.sampled_from([(1,), (2, 4), (1, 3), (-1,)]),
        st.none() | clock,
    ),
)
ways = st.permutations(CHANNELS).flatmap(lambda p: st.integers(0, 4).map(lambda n: Channels(tuple(p[:n]), ()))) | st.sampled_from(
    [Channels(("email",), ("phone",)), Channels((), ("phone", "video"))]
)
absence = st.tuples(days_ahead, st.integers(0, 30)).map(lambda t: Absence(t[0], t[0] + timedelta(days=t[1]))) | days_ahead.map(
    lambda d: Absence(d, None)
)
target = st.tuples(days_ahead, st.integers(0, 10)).map(lambda t: Targets(t[0], t[0] + timedelta(days=t[1])))
time = st.builds(Times, days_ahead, st.none() | clock) | st.builds(Times, days_ahead, clock, clock).filter(lambda t: t.start < t.end)
record = st.builds(
    Reading,
    availability=st.lists(window | whole_day, max_size=4).map(lambda ws: fold(tuple(ws))),
    tz=st.sampled_from([None, "Europe/London", "Asia/Kolkata", "America/New_York", "+05:30"]),
    cadence=st.none() | cadence,
    duration_min=st.none() | st.integers(2, 180),
    channels=ways,
    capacity=st.none() | st.integers(1, 9),
    absences=st.lists(absence, max_size=2, unique=True).map(tuple),
    targets=st.just(()) | target.map(lambda t: (t,)) | st.integers(1, 4).map(lambda n: (Targets(next=n),)),
    times=st.lists(time, max_size=2, unique=True).map(tuple),
    shift_min=st.sampled_from([None, 30, -15, 60]),
    mentor_named=st.lists(st.sampled_from(["Hilary", "Hilary Meyer", "Tom Okafor"]), max_size=2, unique=True).map(tuple),
    mentors_avoided=st.sampled_from([(), ("Anna Weiss",)]),
    topics=st.lists(st.sampled_from(["payroll", "VPN", "expense reports", "the archive in Oslo"]), max_size=2, unique=True)
    .map(lambda ts: tuple(t.removeprefix("the ") for t in ts)),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(record)
def test_every_record_is_read_back_from_its_echo(told: Reading) -> None:
    again = read(wording.text(told), context(role="mentee", asked="understood"))
    assert {f: getattr(again, f) for f in FIELDS} == {f: getattr(told, f) for f in FIELDS}, wording.text(told)


@pytest.mark.parametrize("days", [("TU",), ("TU", "TH"), ("MO", "WE", "FR"), WORKDAYS], ids=" ".join)
def test_hours_from_any_half_hour_to_any_other_are_read_back_as_they_are_said(days: tuple[Day, ...]) -> None:
    halves = [f"{half // 2:02d}:{half % 2 * 30:02d}" for half in range(49)]
    wanted = [
        Window(days, start, end) for n, start in enumerate(halves) for end in halves[n + 1 :: 3] if (start, end) != ("00:00", "24:00")
    ]
    for told in wanted:
        said = wording.window(told)
        assert read(f"When: {said}", context(role="mentee", asked="understood")).availability == (told,), said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Window(("TU", "TH"), "09:00", "12:00"), "Tuesdays and Thursdays, 9 to 12"),
        (Window(WORKDAYS, "13:00", "17:00"), "Monday to Friday, 13:00 to 17:00"),
        (Window(("MO",), "09:30", "11:00"), "Mondays, 9:30 to 11:00"),
        (Window(("MO",), "07:00", "20:00"), "Mondays, 07:00 to 20:00"),
        (Window(("MO", "WE", "FR"), "03:00", "04:00"), "Mondays, Wednesdays and Fridays, 03:00 to 04:00"),
        (Window(("FR",), "00:00", "24:00", "avoid"), "Fridays"),
    ],
)
def test_hours_are_said_as_a_person_would_where_that_leaves_no_doubt(told: Window, said: str) -> None:
    assert wording.window(told) == said


def test_every_record_of_the_phrase_book_is_read_back_from_its_echo() -> None:
    for row in phrases():
        told = read(row["text"], context_of(row))
        words = wording.text(told)
        again = read(words, context(role="mentee", asked="understood"))
        assert {f: getattr(again, f) for f in FIELDS} == {f: getattr(told, f) for f in FIELDS}, words


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Mentor: Tom", "mentor_named", ("Tom",)),
        ("How often: every two weeks", "cadence", Cadence("biweekly")),
        ("How long: an hour", "duration_min", 60),
        ("When: Tuesday 9-11", "availability", (Window(("TU",), "09:00", "11:00"),)),
        ("How: by video, not by phone", "channels", Channels(("video",), ("phone",))),
        ("How: e-mail only", "channels", Channels(("email",), ("in_person", "video", "phone", "chat"))),
        ("Time zone: Kolkata", "tz", "Asia/Kolkata"),
        ("Topics: payroll and the VPN", "topics", ("payroll", "VPN")),
        ("Mentees: two", "capacity", 2),
        ("Away: 3 to 14 August", "absences", (Absence(date(2027, 8, 3), date(2027, 8, 14)),)),
    ],
)
def test_a_line_of_the_echo_is_corrected_by_a_reply(line: str, field: str, value: object) -> None:
    reading = read(f"Hi,\n\n{line}\n\nThanks, Priya", context(role="mentee", asked="understood"))
    assert getattr(reading, field) == value
    assert reading.confidence >= 0.8


def test_a_line_that_no_field_can_use_is_given_back() -> None:
    reading = read("How often: when the moon is full", context(asked="understood"))
    assert reading.unread == ("when the moon is full",)
    assert reading.confidence < 0.8


def test_the_echo_shows_days_with_their_weekday() -> None:
    away = Reading(absences=(Absence(date(2027, 4, 12), date(2027, 4, 25)),), times=(Times(date(2027, 3, 9), "14:00"),))
    assert wording.echo(away) == (("Away", "Monday 12 April 2027 to Sunday 25 April 2027"), ("New time", "Tuesday 9 March 2027 at 14:00"))


def test_the_echo_says_nothing_about_fields_that_are_not_there() -> None:
    assert wording.echo(Reading()) == ()
    assert wording.echo(replace(Reading(), duration_min=30)) == (("How long", "30 minutes"),)
