"""A batch of one and of fifty give the same ledger, and it does not matter in which order people who have nothing to do with each other write."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any, Literal

import pytest

from alongside.programme.model import Person
from alongside.report.exports import export
from people import HILARY, PRIYA
from village import Village

NAMES = (
    ("Ada Brown", "Ben Clark", "Cleo Dunn", "Dan Evans", "Eva Frost", "Finn Grant"),
    ("Gita Hale", "Hugo Ives", "Ines Jung", "Jon Kemp", "Kim Lund", "Leo Marsh"),
)


def _people(names: tuple[str, ...], role: Literal["mentor", "mentee"]) -> tuple[Person, ...]:
    firsts = [(name, name.split()[0].lower()) for name in names]
    return tuple(Person(first, f"{first}@example.org", name, frozenset({role}), timezone="Europe/Berlin") for name, first in firsts)


MENTEES, MENTORS = _people(NAMES[0], "mentee"), _people(NAMES[1], "mentor")


def write_all(village: Village, *, backwards: bool = False) -> None:
    """Requests, corrections, a cancellation, a repeated mail and some noise, from people who know nothing of each other."""
    letters = [
        *((mentee, f"Could I have {mentor.name} as my mentor? Mornings suit me.") for mentee, mentor in zip(MENTEES, MENTORS, strict=True)),
        (PRIYA, "Could I have Hilary as my mentor? Every week."),
        (replace(PRIYA, id="x", name="Olu Ade", email="olu@example.org"), "What is this?"),
        (HILARY, "Only by phone please, and not on Fridays."),
    ]
    for person, text in reversed(letters) if backwards else letters:
        village.writes(person, text)


async def story(village: Village, group: int, *, backwards: bool = False) -> dict[str, Any]:
    """The same mails read in groups of so many, then their answers likewise."""
    write_all(village, backwards=backwards)
    await in_groups(village, group)
    for mentor in MENTORS:
        village.answers(village.last(mentor, "ask"), "Yes, gladly")
    village.writes(PRIYA, "CANCEL")
    await in_groups(village, group)
    return export(village.ledger.ledger, village.now, lambda *_: b"")


async def in_groups(village: Village, group: int) -> None:
    """Passes at one moment, each of which finds only so many mails."""
    waiting = dict(village.mailbox.inbox)
    village.mailbox.inbox.clear()
    for begin in range(0, len(waiting), group):
        village.mailbox.inbox.update(list(waiting.items())[begin : begin + group])
        await village.at(village.now)
    village.now += timedelta(minutes=20)


def without_ids(found: dict[str, Any]) -> dict[str, Any]:
    """The export without numbers and random names."""
    return {
        "people": sorted((p["email"], p["roles"], str(p["preferences"])) for p in found["people"]),
        "requests": sorted((r["mentee"], r["state"], str(r["asked"])) for r in found["requests"]),
        "pairings": sorted((p["mentor"], p["mentee"], p["state"], p["started_on"], p["ends_on"]) for p in found["pairings"]),
        "series": sorted((s["dtstart"], s["rrule"], s["sequence"]) for s in found["series"]),
        "sessions": sorted((s["start"], s["state"]) for s in found["sessions"]),
        "letters": Counter((x["kind"], x["to"], x["subject"], x["state"], x["due"]) for x in found["letters"]),
        "inbox": Counter((x["from"], x["state"], x["event"]) for x in found["inbox"]),
        "alarms": Counter((a["name"], a["due"]) for a in found["alarms"]),
    }


async def test_a_batch_of_one_and_of_fifty_give_the_same_ledger(found) -> None:
    one = await story(await found(*MENTEES, *MENTORS, place="one"), 1)
    fifty = await story(await found(*MENTEES, *MENTORS, place="fifty"), 50)
    assert without_ids(one) == without_ids(fifty)
    order = [[(x["id"], x["kind"], x["to"]) for x in found["letters"]] for found in (one, fifty)]
    assert order[0] == order[1], "also in the same order"


@pytest.mark.parametrize("group", [2, 5])
async def test_another_grouping_and_order_of_peoples_mails_ends_the_same(found, group: int) -> None:
    one = await story(await found(*MENTEES, *MENTORS, place="one"), 50)
    other = await story(await found(*MENTEES, *MENTORS, place="other"), group, backwards=True)
    assert without_ids(one) == without_ids(other)
