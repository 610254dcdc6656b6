"""What a coordinator does at the command line goes the same road as mail: events, one decision after the other, one commit."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.commands.mistakes import Refused
from alongside.deciding import Fold
from alongside.ledger.errors import StateMoved
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import FinishedLetter
from alongside.programme.events import Alarm, Told
from alongside.programme.model import Person, State, apply
from alongside.settings import Settings

ONE_DAY = timedelta(days=1)
TRIES = 5
"""A daemon at work may write between our look and our word; then it is decided again."""


def tell(ledger: Ledger, settings: Settings, now: datetime, told: Sequence[Told]) -> None:
    """Decides ``told`` and commits what follows. Raises Refused where the daemon is too busy to be interrupted."""
    for _ in range(TRIES):
        fold = _fold(ledger, settings, now, ledger.state(settings.rules, now))
        for event in told:
            fold.told(event)
        if _committed(ledger, fold, ()):
            return
    raise Refused("the daemon is busy just now; try again in a moment")


WHEN_AND_HOW = ("timezone", "country", "preferences", "absences")
"""What of a person decides when and how they talk: where the roster changes it, coming talks are looked at again."""


def enrol(ledger: Ledger, settings: Settings, now: datetime, people: Sequence[Person]) -> None:
    """Writes people of a roster down, and what follows for those who leave or have another manager. Raises Refused as ``tell``."""
    for _ in range(TRIES):
        if _committed(ledger, _enrolled(ledger, settings, now, people), people):
            return
    raise Refused("the daemon is busy just now; try again in a moment")


def letters_at_once(ledger: Ledger, settings: Settings, now: datetime, people: Sequence[Person]) -> int:
    """How many letters ``enrol`` would bring about on the same day; nothing is written."""
    batch = _enrolled(ledger, settings, now, people).batch(None)
    managers = {a.about for a in batch.alarms if isinstance(a, Alarm) and a.name == "manager_notice" and a.due < now + ONE_DAY}
    return len(batch.letters) + len(managers)


def letters_of(ledger: Ledger, settings: Settings, now: datetime, told: Sequence[Told]) -> tuple[FinishedLetter, ...]:
    """The letters that ``tell`` would bring about; nothing is written."""
    fold = _fold(ledger, settings, now, ledger.state(settings.rules, now))
    for event in told:
        fold.told(event)
    return fold.batch(None).letters


def _enrolled(ledger: Ledger, settings: Settings, now: datetime, people: Sequence[Person]) -> Fold:
    state = ledger.state(settings.rules, now)
    fold = _fold(ledger, settings, now, apply(state, tuple(people)))
    for person in people:
        before = state.people.get(person.id)
        if person.left_on and before and not before.left_on:
            fold.told(Told("left", f"person:{person.id}", _seed()))
        elif before and person.manager and person.manager != before.manager:
            fold.told(Told("manager", f"person:{person.id}", _seed()))
        if before and not person.left_on and any(getattr(person, field) != getattr(before, field) for field in WHEN_AND_HOW):
            fold.told(Told("moved", f"person:{person.id}", _seed()))
    fold.told(Told("roster", "people", _seed()))
    return fold


def _fold(ledger: Ledger, settings: Settings, now: datetime, state: State) -> Fold:
    meta = ledger.meta
    plus = {"yes": True, "no": False, "auto": bool(meta.plus_addresses)}[settings.mailbox.plus_addresses]
    return Fold(state, settings, meta, now, ledger.revision, ledger.next_letter(), ledger.next_inbox(), _seed, plus)


def _seed() -> str:
    return secrets.token_hex(16)


def _committed(ledger: Ledger, fold: Fold, people: Sequence[Person]) -> bool:
    batch = fold.batch(None)
    try:
        ledger.commit(replace(batch, facts=(*people, *batch.facts)))
    except StateMoved:
        return False
    return True
