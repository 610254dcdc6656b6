"""What a coordinator does at the command line goes the same road as mail: events, one decision after the other, one commit."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from alongside.commands.mistakes import Refused
from alongside.deciding import Fold
from alongside.ledger.errors import StateMoved
from alongside.ledger.ledger import Ledger
from alongside.programme.events import Told
from alongside.programme.model import LIVE_PAIRINGS, Person, State, apply
from alongside.settings import Settings

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


def enrol(ledger: Ledger, settings: Settings, now: datetime, people: Sequence[Person]) -> None:
    """Writes people of a roster down; the pairings of those who leave end as by a coordinator's word. Raises Refused as ``tell``."""
    leavers = {person.id for person in people if person.left_on}
    for _ in range(TRIES):
        state = ledger.state(settings.rules, now)
        fold = _fold(ledger, settings, now, apply(state, tuple(people)))
        for pairing in state.pairings.values():
            if pairing.state in LIVE_PAIRINGS and leavers & {pairing.mentor, pairing.mentee}:
                fold.told(Told("end", f"pairing:{pairing.id}", _seed()))
        if _committed(ledger, fold, people):
            return
    raise Refused("the daemon is busy just now; try again in a moment")


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
