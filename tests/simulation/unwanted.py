"""The fourth invariant: mail that nobody may get, and talks that go against what people said, told one rule at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.ledger.values import LetterEntry
from alongside.ledger.whole import Whole
from alongside.programme.model import Person, Session
from simulation.world import World

Found = Iterator[str]
PROMPTS = frozenset({"thanks_prompt", "reminder", "checkin", "ending", "ask_reminder", "become_mentor"})
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LEFT_THE_HOUSE = ("sent", "maybe")
AWAKE = range(7, 20)
"""Hours of a reader's own clock at which a prompt may be due."""


def beyond_the_ceiling(world: World, ledger: Whole) -> Found:
    """One prompt of a kind a day; one thank-you prompt about one week."""
    prompts: defaultdict[tuple[str, str], list[datetime]] = defaultdict(list)
    for letter in ledger.letters:
        if letter.kind in PROMPTS and letter.sent_at:
            prompts[letter.person, letter.kind].append(letter.sent_at)
    for (person, kind), moments in prompts.items():
        days = Counter(moment.astimezone(_zone(ledger, person)).date() for moment in moments)
        yield from (f"{person} got {n} {kind} on {day}" for day, n in days.items() if n > 1 and kind not in ("reminder", "ask_reminder"))
    keys = Counter((one.kind, one.about) for one in ledger.letters if one.kind == "thanks_prompt" and one.state in LEFT_THE_HOUSE)
    yield from (f"{n} {kind} about {about}" for (kind, about), n in keys.items() if n > 1)


def at_night(world: World, ledger: Whole) -> Found:
    """A prompt is due in working hours of its reader's own clock."""
    for letter in _prompts(ledger):
        due = letter.due.astimezone(_zone(ledger, letter.person))
        if due.weekday() > 4 or due.hour not in AWAKE:
            yield f"letter {letter.id} ({letter.kind}) is due on {due:%a %H:%M}"


def after_a_stop(world: World, ledger: Whole) -> Found:
    """Who has stopped a kind of prompt, or all, gets none that was decided since."""
    for person in ledger.people.values():
        stops = [m.received_at for m in ledger.inbox if m.sender == person.email and m.event == "stopped" and m.state == "handled"]
        if not stops or not person.stopped:
            continue
        for letter in _prompts(ledger):
            unwanted = letter.kind in person.stopped or "ALL" in person.stopped
            if letter.person == person.id and unwanted and letter.created_at > max(stops):
                yield f"letter {letter.id} ({letter.kind}) came after {person.id}'s STOP"


def asked_again(world: World, ledger: Whole) -> Found:
    """Nobody is asked twice for one request, least of all who said no."""
    asked = Counter((one.person, one.about) for one in ledger.letters if one.kind == "ask" and one.state in LEFT_THE_HOUSE)
    yield from (f"{person} was asked {n} times for {about}" for (person, about), n in asked.items() if n > 1)


def after_they_left(world: World, ledger: Whole) -> Found:
    """Nobody who has left is prompted or asked."""
    for letter in ledger.letters:
        person = ledger.people.get(letter.person)
        gone = person is not None and person.left_on is not None and letter.created_at.date() > person.left_on + timedelta(days=1)
        if gone and (letter.kind in PROMPTS or letter.kind == "ask"):
            yield f"letter {letter.id} ({letter.kind}) went to {letter.person}, who has left"


def against_wishes(world: World, ledger: Whole) -> Found:
    """No pair talks in a way, and no date that nobody moved lies at an hour, that one of the two avoids."""
    for pairing in ledger.pairings.values():
        pair = [ledger.people[pairing.mentor], ledger.people[pairing.mentee]]
        for person in pair:
            if person.preferences.channels and pairing.channel in person.preferences.channels.avoid and pairing.state != "ended":
                yield f"pairing {pairing.id} talks by {pairing.channel}, which {person.id} avoids"
        ahead = [s for s in ledger.sessions.values() if s.pairing == pairing.id and s.start > world.now and s.moved_from is None]
        agreed = [s for s in ahead if s.state in ("planned", "confirmed")]
        yield from (f"{person.id} avoids the hour of {s.start:%a %d %b %H:%M}" for s in agreed for person in pair if _avoids(person, s))


def _avoids(person: Person, session: Session) -> bool:
    start = session.start.astimezone(ZoneInfo(person.timezone))
    windows = (w for w in person.preferences.availability if w.kind == "avoid" and DAYS[start.weekday()] in w.days)
    return any(str(w.start) <= f"{start:%H:%M}" < str(w.end) for w in windows)


def _prompts(ledger: Whole) -> Iterator[LetterEntry]:
    return (letter for letter in ledger.letters if letter.kind in PROMPTS)


def _zone(ledger: Whole, person: str) -> ZoneInfo:
    return ZoneInfo(ledger.people[person].timezone)


RULES = (beyond_the_ceiling, at_night, after_a_stop, asked_again, after_they_left, against_wishes)
