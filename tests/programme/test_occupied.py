# ruff: noqa: DTZ001 - wall clocks are naive on purpose
"""What other talks take, told as rules, is what their dates take: the search over a living programme equals trying every quarter hour."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alongside.calendar.series import end_of, starts
from alongside.calendar.slots import slot_counts, weekly_slots, why_not
from alongside.calendar.values import Hours, Series
from alongside.calendar.zones import zone
from alongside.language.reading import WORKDAYS, Reading, Window
from alongside.programme import hours, occupied
from alongside.programme.model import COMING, Pairing, Person, Session, State
from people import HILARY, MONDAY, RULES, offer, paired, programme
from tried_slots import tried_slots

ZONES = ["Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Sydney"]
SINCE = MONDAY.date()
Dice = random.Random


def wishes(dice: Dice) -> Reading:
    start = dice.randrange(7 * 60, 13 * 60, 15)
    end = start + dice.randrange(120, 420, 15)
    days = tuple(d for d in WORKDAYS if dice.random() < 0.7) or ("TU",)
    window = Window(days, f"{start // 60:02d}:{start % 60:02d}", f"{end // 60:02d}:{end % 60:02d}")
    avoid = (Window((dice.choice(WORKDAYS),), "10:00", "14:30", "avoid"),) if dice.random() < 0.4 else ()
    return Reading(intent="preference", availability=(window, *avoid))


def dates_of(dice: Dice, number: int) -> tuple[Session, ...]:
    """A series of somebody else's making: some of its dates moved, some off, some over."""
    first = datetime(2027, 2, 22) + timedelta(days=dice.randrange(28), minutes=dice.randrange(7 * 60, 18 * 60, 5))
    series = Series("", "", dice.choice(ZONES), first, dice.choice([30, 45]), dice.choice(["weekly", "weekly", "biweekly", "monthly"]), 12)
    return tuple(date_of(dice, number, original, series.duration_min) for original in starts(series))


def date_of(dice: Dice, number: int, original: datetime, minutes: int) -> Session:
    luck = dice.random()
    start = original + timedelta(days=dice.randrange(1, 3), minutes=dice.randrange(-90, 90, 15)) if luck < 0.15 else original
    state = "moved" if luck < 0.15 else "skipped" if luck < 0.3 else "held" if original < MONDAY else "planned"
    return Session(f"{number}:{original}", number, None, None, original, start, end_of(start, minutes), state)


def a_programme(dice: Dice) -> State:
    """A mentor and a mentee with up to four other pairings each."""
    people = {
        name: Person(
            name,
            f"{name}@example.org",
            name.title(),
            timezone=dice.choice(ZONES),
            country=dice.choice(["", "DE"]),
            preferences=wishes(dice),
        )
        for name in ("hilary", "priya", "else")
    }
    pairings, sessions = {}, {}
    for number in range(1, dice.randrange(2, 10)):
        mentor, mentee = dice.choice([("hilary", "else"), ("else", "hilary"), ("else", "priya")])
        pairings[number] = Pairing(number, mentor, mentee, "active", SINCE, SINCE + timedelta(days=90), "video", "weekly", 30)
        sessions[number] = dates_of(dice, number)
    return State(RULES, people=people, pairings=pairings, sessions=sessions)


def by_dates(state: State, person: str) -> Hours:
    """The same hours with every coming talk as a date of its own, read from the rows themselves."""
    mine = (p.id for p in state.pairings.values() if person in (p.mentor, p.mentee))
    busy = tuple((s.start, s.end) for known in mine for s in state.sessions[known] if s.state in COMING)
    return replace(hours.hours_of(state, state.people[person], SINCE), weekly=(), busy=busy)


@pytest.mark.parametrize("block", range(10))
@pytest.mark.row("B5", "E1", "E5")
def test_the_search_over_a_living_programme_is_the_one_that_tries_every_quarter_hour(block: int) -> None:
    for seed in range(block * 20, block * 20 + 20):
        dice = random.Random(seed)
        state = a_programme(dice)
        mentor, mentee = (hours.hours_of(state, state.people[name], SINCE) for name in ("hilary", "priya"))
        freq, count = dice.choice([("weekly", 12), ("weekly", 6), ("biweekly", 6)])
        earliest = MONDAY + timedelta(minutes=dice.randrange(0, 2880))
        latest = earliest + timedelta(days=8)
        asked = {"earliest": earliest, "latest_first": latest, "freq": freq, "count": count}
        found = {(s.day, s.at) for s in weekly_slots(mentor, mentee, zone=mentor.timezone, **asked)}
        dated = (by_dates(state, "hilary"), by_dates(state, "priya"))
        assert found == tried_slots(dated, mentor.timezone, earliest, latest, freq, count, 30), seed
        assert slot_counts([mentor], mentee, **asked) == (len(found),), seed


def test_a_talk_told_as_a_rule_stands_in_the_way_of_the_same_moments() -> None:
    for seed in range(40):
        dice = random.Random(seed)
        state = a_programme(dice)
        told, dated = hours.hours_of(state, state.people["hilary"], SINCE), by_dates(state, "hilary")
        for _ in range(60):
            start = datetime(2027, 3, 1, tzinfo=UTC) + timedelta(minutes=dice.randrange(0, 60 * 1440, 5))
            end = start + timedelta(minutes=30)
            assert why_not(told, start, end) == why_not(dated, start, end), (seed, start)


def test_twelve_talks_in_a_row_are_one_rule_and_one_that_moved_stands_alone() -> None:
    state, pairing = paired(programme(), offer())
    rows = tuple(
        Session(str(n), pairing.id, None, None, original, original, end_of(original, 30), "planned")
        for n, original in enumerate(starts(Series("", "", "Europe/Berlin", datetime(2027, 3, 2, 9, 30), 30, "weekly", 12)))
    )
    told = occupied.by_talks(replace(state, sessions={pairing.id: rows}), "hilary", "Europe/Berlin")
    assert [(t.weekday, t.minute, t.dates) for t in told.weekly] == [(1, 570, 12)]
    assert told.single == ()
    later = replace(rows[4], start=rows[4].start + timedelta(days=1), state="moved")
    told = occupied.by_talks(replace(state, sessions={pairing.id: (*rows[:4], later, *rows[5:])}), "hilary", "Europe/Berlin")
    assert sorted((t.weekday, t.dates) for t in told.weekly) == [(1, 4), (1, 7), (2, 1)]


def test_what_somebodys_talks_take_follows_every_change_of_a_date() -> None:
    state, pairing = paired(programme(), offer())
    start = datetime(2027, 3, 9, 9, 30, tzinfo=zone("Europe/Berlin"))
    row = Session("a", pairing.id, None, None, start, start, end_of(start, 30), "planned")
    here = replace(state, sessions={pairing.id: (row,)})
    assert why_not(hours.hours_of(here, HILARY, SINCE), start, start + timedelta(minutes=30)) == "another talk"
    off = replace(state, sessions={pairing.id: (replace(row, state="skipped"),)})
    assert why_not(hours.hours_of(off, HILARY, SINCE), start, start + timedelta(minutes=30)) == ""
    assert why_not(hours.hours_of(here, HILARY, SINCE, without=pairing.id), start, start + timedelta(minutes=30)) == ""


def test_a_talk_in_the_hour_that_comes_twice_is_kept_as_the_moment_it_is() -> None:
    state, pairing = paired(programme(), offer())
    second = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    row = Session("a", pairing.id, None, None, second, second, second + timedelta(minutes=30), "planned")
    told = occupied.by_talks(replace(state, sessions={pairing.id: (row,)}), "hilary", "Europe/Berlin")
    assert (told.weekly, told.single) == ((), ((second, second + timedelta(minutes=30)),))
