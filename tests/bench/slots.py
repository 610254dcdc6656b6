"""How long the search for common slots takes over a thousand mentors with two hundred other series each, from cold lists.

Everything that a search remembers is made anew: the mentors' talks are plain lists of rules, and nothing has been looked at before.
Run with ``PYTHONPATH=daemon:tests python tests/bench/slots.py``; it prints milliseconds of one processor, the best of five rounds.
"""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from alongside.calendar.slots import slot_counts
from alongside.calendar.values import Hours, WeeklyTalk
from alongside.language.reading import Window
from calendar_people import OFFICE, hours_of

MONDAY = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
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


def main() -> None:
    """Print one line a mentee."""
    for name, mentee in MENTEES.items():
        best = min(measured(mentors(seed), mentee) for seed in range(ROUNDS))
        print(f"{MENTORS} mentors, {TALKS} series each, {name}: {best:.0f} ms")


if __name__ == "__main__":
    main()
