"""How many random lives of a pair leave a calendar with other dates than the programme counts on, and what libical says about the messages.

PYTHONPATH=daemon:tests .venv/bin/python tests/bench/calendars.py 100
"""

from __future__ import annotations

import sys
from collections import Counter
from random import Random
from typing import get_args

import libical
from attendee import Temper, moments
from lives import ACTS, OWN_ENTRIES, expected_dates, lived, objects_for
from people import RULES


def main(count: int) -> None:
    judge, differ, seen = libical.library(), Counter[str](), Counter[str]()
    for number in range(count):
        random = Random(number)
        rules = OWN_ENTRIES if number % 4 == 3 else RULES
        state, letters, now = lived([random.randrange(len(ACTS)) for _ in range(12)], random, rules)
        wanted = expected_dates(state, now)
        for person in ("priya", "hilary"):
            objects = objects_for(letters, person)
            seen["messages"] += len(objects)
            seen["faults found by libical"] += sum(not libical.judged(judge, ics).kept_restrictions for ics in objects)
            objects += random.sample(objects, len(objects) // 2)
            random.shuffle(objects)
            tempers = get_args(Temper) if rules is OWN_ENTRIES else ("replaces",) if person == "hilary" else ("keeps", "drops")
            for temper in tempers:
                seen["calendars compared"] += 1
                differ[temper] += {m for m in moments(objects, temper) if m > now} != wanted
    print(f"{count} sequences of 12 acts, messages repeated and shuffled")
    for what, how_many in (*seen.items(), *((f"calendars that differ ({temper})", differ[temper]) for temper in get_args(Temper))):
        print(f"{how_many:>6}  {what}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
