"""How many random lives of a pair leave a calendar with other dates than the programme counts on, and what libical says about the messages.

PYTHONPATH=daemon:tests .venv/bin/python tests/bench/calendars.py 100

Three tempers of the standard, Evolution's store and Thunderbird itself each get every message in the dress of twelve clients in turn, and
each fourth life has moved dates on their own. What is counted is lives that differ anywhere: after any single change where mail is
repeated, at the end where it is out of order. The last two lines turn the whole post around, which no outbox can hinder once a letter has left.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from random import Random
from typing import get_args

import libical
from alongside.programme.rules import Rules
from attendee import Temper, moments
from deliveries import DRESSES, Steps, interleaved, repeated
from evolution import Evolution, evolution
from lives import ACTS, OWN_ENTRIES, SABRE, Step, expected_dates, objects_for, steps
from people import RULES
from thunderbird import Thunderbird, thunderbird

Attendee = Evolution | Thunderbird


def main(count: int) -> None:
    found = Counter[str]()
    with ExitStack() as stack:
        attendees = (stack.enter_context(evolution()), stack.enter_context(thunderbird()))
        for number in range(count):
            _by_the_standard(number, found)
            for attendee in attendees:
                _by_programs(number, attendee, found)
    print(f"{count} sequences of 12 acts")
    for what, how_many in found.items():
        print(f"{how_many:>6}  {what}")


def _life(number: int, random: Random, rules: Rules, prodids: tuple[str, str]) -> tuple[list[Step], Steps]:
    life = list(steps([random.randrange(len(ACTS)) for _ in range(12)], random, rules, prodids))
    return life, [objects_for(step.letters, "priya") for step in life]


def _by_the_standard(number: int, found: Counter[str]) -> None:
    random, judge = Random(number), libical.library()
    rules = OWN_ENTRIES if number % 4 == 3 else RULES
    for prodid, tempers in (("", ("keeps", "drops")), (SABRE, ("replaces",))):
        life, sent = _life(number, random, rules, (prodid, prodid))
        objects = [ics for step in sent for ics in step]
        found["messages"] += len(objects)
        found["faults found by libical"] += sum(not libical.judged(judge, ics).kept_restrictions for ics in objects)
        objects += random.sample(objects, len(objects) // 2)
        random.shuffle(objects)
        for temper in get_args(Temper) if rules is OWN_ENTRIES else tempers:
            found[f"differ: the standard, temper {temper}, repeated and shuffled"] += _differs(moments(objects, temper), life[-1])


def _by_programs(number: int, attendee: Attendee, found: Counter[str]) -> None:
    random = Random(number)
    prodid = list(DRESSES.values())[number % len(DRESSES)]
    rules = OWN_ENTRIES if number % 4 == 3 else RULES
    life, sent = _life(number, random, rules, (prodid, prodid))
    after_each = attendee.sees("priya@example.org", repeated(sent, random))
    found[f"compared: {attendee.name}, after each change"] += len(life)
    found[f"differ: {attendee.name}, mail repeated"] += any(_differs(seen, step) for seen, step in zip(after_each, life, strict=True))
    found[f"differ: {attendee.name}, mail about different entries out of order"] += _at_last(attendee, interleaved(sent, random), life)
    heap = [ics for step in sent for ics in step]
    random.shuffle(heap)
    found[f"differ: {attendee.name}, all mail in any order"] += _at_last(attendee, [heap], life)


def _at_last(attendee: Attendee, sent: Sequence[Sequence[bytes]], life: list[Step]) -> bool:
    return _differs(attendee.sees("priya@example.org", sent)[-1], life[-1])


def _differs(seen: frozenset[datetime], step: Step) -> bool:
    return {start for start in seen if start > step.now} != expected_dates(step.state, step.now)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
