"""A year of a Berlin/New York pairing: over both changes of the clocks, holidays and days away nobody is invited outside hard hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from alongside.calendar.days import holidays_of
from alongside.language.reading import DAYS, Absence, Cadence, Reading, Window
from alongside.programme import changes, choosing, talks
from alongside.programme.model import COMING, Person, Request, State, apply
from alongside.programme.rules import Rules
from people import HILARY, MONDAY, NORA, RULES, WORK, paired, programme

A_YEAR = Rules(RULES.programme, replace(RULES.rhythm, weeks=52))


def hard(person: Person, start: int, end: int, **more: object) -> Person:
    """Somebody who said "only" for these hours of the working week."""
    window = Window(WORK, f"{start:02d}:00", f"{end:02d}:00")
    return replace(person, preferences=Reading("preference", availability=(window,), hard=("availability",)), **more)  # type: ignore[arg-type]


def inside(state: State, person: Person, start: datetime, end: datetime) -> bool:
    """Looked at on the person's own clock, minute by minute, without our calendar."""
    zone = ZoneInfo(person.timezone)
    (window,) = person.preferences.availability
    moments = [(start.astimezone(UTC) + timedelta(minutes=n)).astimezone(zone) for n in range(int((end - start) / timedelta(minutes=1)))]
    off = holidays_of(person.country, {m.year for m in moments})
    return all(
        DAYS[m.weekday()] in window.days
        and window.start <= f"{m:%H:%M}" < window.end
        and m.date() not in off
        and not person.away_on(m.date())
        for m in moments
    )


def year_of(mentor: Person, mentee: Person, now: datetime, freq: str) -> State | None:
    state = programme(mentor, mentee, rules=A_YEAR)
    wanted = Request(1, mentee.id, "asking", now, wishes=Reading("request", cadence=Cadence(freq)))  # type: ignore[arg-type]
    state = apply(state, (wanted,))
    offer = choosing.proposal(state, mentor, mentee, wanted, now)
    if offer is None:
        return None
    state, pairing = paired(state, offer, mentor.id, mentee.id)
    return apply(state, talks.begin(state, replace(pairing, request=1), offer, now, "seed").facts)


STARTS = st.integers(0, 52).map(lambda week: MONDAY + timedelta(weeks=week))
AWAY = st.lists(
    st.integers(0, 350).map(lambda n: Absence(date(2027, 3, 1) + timedelta(days=n), date(2027, 3, 6) + timedelta(days=n))), max_size=3
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(STARTS, st.integers(12, 16), st.integers(6, 9), AWAY, AWAY, st.sampled_from(["weekly", "biweekly", "monthly"]))
@pytest.mark.row("F4", "E1")
def test_a_year_of_berlin_and_new_york_never_leaves_either_hard_windows(
    now: datetime, berlin: int, york: int, away: list[Absence], gone: list[Absence], freq: str
) -> None:
    mentor = hard(HILARY, berlin, 20, country="DE-BY", absences=tuple(away))
    mentee = hard(NORA, york, 13, country="US", absences=tuple(gone))
    state = year_of(mentor, mentee, now, freq)
    assume(state is not None)
    assert state is not None
    coming = [s for s in state.sessions[3] if s.state in COMING]
    assert coming
    for session in coming:
        for person in (mentor, mentee):
            assert inside(state, person, session.start, session.end), (session.start, person.name)


def test_a_year_across_both_changes_keeps_the_mentors_clock_and_moves_only_what_the_other_cannot() -> None:
    mentor, mentee = hard(HILARY, 13, 20, country=""), hard(NORA, 8, 13, country="")
    state = year_of(replace(mentor, country="DE"), replace(mentee, country="US"), MONDAY, "weekly")
    assert state is not None
    dates = [s for s in state.sessions[3] if s.state in COMING]
    usual = max({f"{s.start:%H:%M}" for s in dates}, key=lambda clock: sum(f"{s.start:%H:%M}" == clock for s in dates))
    assert sum(f"{s.start:%H:%M}" == usual for s in dates) >= 42
    offsets = {s.start.astimezone(ZoneInfo("America/New_York")).utcoffset() for s in dates}
    assert len(offsets) == 2


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 50), st.integers(-12, 12))
def test_a_move_of_all_dates_stays_inside_the_hard_windows_as_well(skip_weeks: int, quarter_hours: int) -> None:
    mentor, mentee = hard(HILARY, 13, 20, country="DE"), hard(NORA, 8, 13, country="US")
    state = year_of(mentor, mentee, MONDAY, "weekly")
    assert state is not None
    now = MONDAY + timedelta(weeks=skip_weeks)
    shift = timedelta(minutes=15 * quarter_hours)
    first = next((s for s in state.sessions[3] if s.start > now), None)
    assume(first is not None)
    assert first is not None
    assume(inside(state, mentor, first.start + shift, first.end + shift) and inside(state, mentee, first.start + shift, first.end + shift))
    moved = apply(state, changes.move_series(state, state.pairings[3], shift, now, "moved", by="hilary").facts)
    for session in moved.sessions[3]:
        if session.state in COMING and session.start > now:
            assert inside(moved, mentor, session.start, session.end)
            assert inside(moved, mentee, session.start, session.end)
