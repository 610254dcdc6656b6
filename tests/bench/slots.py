"""How long the search for common slots takes over a thousand mentors with two hundred other series each, from cold lists.

Everything that a search remembers is made anew: the mentors' talks are plain lists of rules, and nothing has been looked at before.
Then the same over a living programme, as a request searches it: cold, when every pairing is seen for the first time, and when one talk
has changed since the last search.
Run with ``PYTHONPATH=daemon:tests python tests/bench/slots.py``; it prints milliseconds of one processor, the best of five rounds.
"""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from alongside.calendar.series import end_of, starts
from alongside.calendar.slots import slot_counts
from alongside.calendar.values import Hours, Series, WeeklyTalk
from alongside.language.reading import Window
from alongside.programme import hours
from alongside.programme.model import Pairing, Person, Session, State
from calendar_people import OFFICE, hours_of
from people import PRIYA, RULES

MONDAY = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
DAY = MONDAY.date()
MENTORS, TALKS, ROUNDS = 1000, 200, 5
MENTEES = {
    "Tuesday and Thursday mornings": hours_of((Window(("TU", "TH"), "09:00", "12:00"),)),
    "the whole week": hours_of(OFFICE),
}


def talk(dice: random.Random) -> WeeklyTalk:
    """Half an hour a week for twelve weeks, begun within a quarter before or after."""
    day = date(2027, 3, 1) + timedelta(weeks=dice.randrange(-12, 12), days=dice.randrange(5))
    return WeeklyTalk(day.weekday(), 9 * 60 + 15 * dice.randrange(30), 30, "Europe/Berlin", day, 12)


def mentors(seed: int) -> list[Hours]:
    dice = random.Random(seed)
    return [replace(hours_of(OFFICE), weekly=tuple(talk(dice) for _ in range(TALKS))) for _ in range(MENTORS)]


def measured(everybody: list[Hours], mentee: Hours) -> float:
    """Milliseconds for one search."""
    begun = time.process_time()
    counts = slot_counts(everybody, mentee, earliest=MONDAY, latest_first=MONDAY + timedelta(days=7))
    taken = (time.process_time() - begun) * 1000
    assert len(counts) == MENTORS
    return taken


# ---------------------------------------------------------------- a living programme


def living(series: int) -> State:
    """A thousand mentors with so many running pairings each; a pairing's dates are one of a few hundred series, to save memory."""
    dice = random.Random(series)
    rows = [dates(dice) for _ in range(500)]
    people = {
        f"m{n}": Person(f"m{n}", f"m{n}@example.org", f"Mentor {n}", frozenset({"mentor"}), timezone="Europe/Berlin")
        for n in range(MENTORS)
    }
    pairings, sessions = {}, {}
    for number in range(MENTORS * series):
        pairings[number] = Pairing(number, f"m{number % MENTORS}", "priya", "active", DAY, DAY, "video", "weekly", 30)
        sessions[number] = dice.choice(rows)
    return State(RULES, people={**people, "priya": PRIYA}, pairings=pairings, sessions=sessions)


def dates(dice: random.Random) -> tuple[Session, ...]:
    one = talk(dice)
    first = datetime.combine(one.first, datetime.min.time()) + timedelta(minutes=one.minute)
    starts_ = starts(Series("", "", one.timezone, first, one.minutes, "weekly", one.dates))
    return tuple(Session(f"{n}", 0, None, None, start, start, end_of(start, 30), "planned") for n, start in enumerate(starts_))


def searched(state: State) -> float:
    """Milliseconds for one search over everybody, hours included."""
    begun = time.process_time()
    everybody = [hours.hours_of(state, person, DAY) for person in state.people.values() if "mentor" in person.roles]
    counts = slot_counts(everybody, MENTEES["the whole week"], earliest=MONDAY, latest_first=MONDAY + timedelta(days=7))
    taken = (time.process_time() - begun) * 1000
    assert len(counts) == MENTORS
    return taken


def print_living(series: int) -> None:
    state = living(series)
    cold = searched(state)
    changed = replace(state, sessions={**state.sessions, 0: dates(random.Random(1))})
    print(
        f"a living programme, {series} pairings a mentor: {cold:.0f} ms cold, {searched(changed):.0f} ms after one change, {searched(changed):.0f} ms again"
    )


def main() -> None:
    """Print one line a mentee, and one a living programme."""
    for name, mentee in MENTEES.items():
        best = min(measured(mentors(seed), mentee) for seed in range(ROUNDS))
        print(f"{MENTORS} mentors, {TALKS} series each, {name}: {best:.0f} ms")
    for series in (2, 20, TALKS):
        print_living(series)


if __name__ == "__main__":
    main()
