"""How the stories' pairs come about: a wish, an ask, a yes."""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside import clock
from alongside.engine import Engine
from alongside.programme.events import Told
from alongside.programme.model import Pairing, Person
from people import HILARY, PRIYA
from village import Village

WISH = "Could I have {mentor} as my mentor? Every week, half an hour, mornings suit me."
SOON = timedelta(minutes=20)


async def wished(village: Village, mentor: Person = HILARY, mentee: Person = PRIYA, text: str = WISH) -> None:
    """The mentee asks for the mentor by name; the pass reads it."""
    village.writes(mentee, text.format(mentor=mentor.name))
    await village.at(village.now)


async def paired(village: Village, mentor: Person = HILARY, mentee: Person = PRIYA, answer: str = "Yes, gladly") -> Pairing:
    """The mentee asks, the mentor says yes twenty minutes later."""
    await wished(village, mentor, mentee)
    village.answers(village.last(mentor, "ask"), answer)
    await village.at(village.now + SOON)
    return await pairing(village, mentor, mentee)


async def pairing(village: Village, mentor: Person = HILARY, mentee: Person = PRIYA) -> Pairing:
    """The pairing of the two as the ledger has it."""
    found = (await village.state()).pairings.values()
    return next(p for p in found if (p.mentor, p.mentee) == (mentor.id, mentee.id))


async def accepted(village: Village, *people: Person) -> None:
    """Their calendars accept the newest invitation."""
    for person in people:
        village.replies_by_calendar(village.last(person, "invitation"), "ACCEPTED")
    await village.at(village.now + SOON)


async def first_start(village: Village, mentor: Person = HILARY, mentee: Person = PRIYA) -> datetime:
    """When the pair's first date begins."""
    known = await pairing(village, mentor, mentee)
    return (await village.state()).sessions[known.id][0].start


async def told(village: Village, name: str, about: str, argument: str = "") -> None:
    """A coordinator at the command line; the letters leave with the next pass."""
    engine = Engine.of(village.settings, village.ledger, village.mailbox, village.postman, clock.at(village.now))  # type: ignore[arg-type]
    await engine.desk.tell(Told(name, about, f"{name}{about}", argument))  # type: ignore[arg-type]
