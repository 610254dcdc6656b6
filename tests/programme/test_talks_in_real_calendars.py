"""Two calendars that are not ours, Evolution's store and Thunderbird itself, show after each change what the programme counts on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from random import Random

import pytest

import servers
from alongside.programme.rules import Rules
from deliveries import DRESSES, interleaved, repeated
from evolution import Evolution, evolution
from lives import ACTS, OWN_ENTRIES, Step, expected_dates, objects_for, steps
from people import RULES
from thunderbird import Thunderbird, thunderbird

WHO = "priya"
ADDRESS = "priya@example.org"
LIVES = (*((dress, prodid, RULES) for dress, prodid in DRESSES.items()), ("on their own", "", OWN_ENTRIES))


@pytest.fixture(scope="module")
def attendees() -> Iterator[tuple[Evolution | Thunderbird, ...]]:
    with ExitStack() as stack:
        yield servers.started(evolution, stack), servers.started(thunderbird, stack)


@pytest.mark.parametrize(("dress", "prodid", "rules"), LIVES, ids=[life[0] for life in LIVES])
@pytest.mark.row("F3")
def test_after_each_change_two_foreign_calendars_show_what_the_programme_counts_on(
    attendees: Sequence[Evolution | Thunderbird], dress: str, prodid: str, rules: Rules
) -> None:
    random = Random(dress)
    life = list(steps([random.randrange(len(ACTS)) for _ in range(10)], random, rules, (prodid, prodid)))
    sent = [objects_for(step.letters, WHO) for step in life]
    for attendee in attendees:
        after_each = repeated(sent, random)
        for step, seen in zip(life, attendee.sees(ADDRESS, after_each), strict=True):
            assert ahead(seen, step) == expected_dates(step.state, step.now), (attendee.name, step.now)
        at_last = attendee.sees(ADDRESS, interleaved(sent, random))[-1]
        assert ahead(at_last, life[-1]) == expected_dates(life[-1].state, life[-1].now), attendee.name


def ahead(seen: frozenset[datetime], step: Step) -> set[datetime]:
    return {start for start in seen if start > step.now}
