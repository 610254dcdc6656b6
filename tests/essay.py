"""What the stories of the essay's ideas have in common: people write, a pass happens, and letters are read as flowing text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from alongside.language.reading import Channels, Reading, Window
from alongside.programme.model import Person
from people import ANNA, HILARY, NORA, PRIYA, RAVI, TOM
from story_pairs import SOON
from village import Delivered, Village

BERLIN = "Europe/Berlin"
LED = replace(HILARY, manager=ANNA.email, topics=("payroll", "year-end closing"))
RIVAL = replace(TOM, topics=("payroll",), timezone=BERLIN)
NEAR_RAVI, NEAR_NORA = replace(RAVI, timezone=BERLIN), replace(NORA, timezone=BERLIN)
PAYROLL = "I am looking for a mentor who knows payroll. Every week, half an hour, mornings suit me."
BY_MAIL = replace(
    HILARY, preferences=Reading(intent="preference", availability=(Window(("MO", "TU", "WE", "TH", "FR"), "09:00", "12:00"),), channels=Channels(("email",)))
)  # fmt: skip


def flat(letter: Delivered) -> str:
    """The words of a letter on one line, without the marks of quoting."""
    return " ".join(letter.text.replace("\n>", " ").split())


async def says(village: Village, person: Person, words: str) -> None:
    """Somebody writes of their own accord, half an hour later."""
    village.now += timedelta(minutes=30)
    village.writes(person, words)
    await village.at(village.now)


async def answers(village: Village, letter: Delivered, words: str) -> None:
    """The reader of a letter answers it."""
    village.answers(letter, words)
    await village.at(village.now + SOON)


def everybody_else(village: Village, *people: Person) -> str:
    """All that was written to anybody but these."""
    known = {person.email for person in people}
    return " ".join(f"{d.subject} {flat(d)}" for d in village.postman.delivered if d.to not in known)


def told(village: Village, person: Person) -> list[str]:
    """The kinds of letters this person got, in their order."""
    return [d.kind for d in village.letters_to(person)]


__all__ = [
    "ANNA",
    "BY_MAIL",
    "HILARY",
    "LED",
    "NEAR_NORA",
    "NEAR_RAVI",
    "PAYROLL",
    "PRIYA",
    "RIVAL",
    "answers",
    "everybody_else",
    "flat",
    "says",
    "told",
]
