"""What the programme keeps no longer than it needs: letters a month, words half a year beyond the pair, people two years after they left.

Looked at each Monday, with the coordinators' letter. Counts, dates and who mentored whom stay; approved tips belong to everybody.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.programme import hours, own_data
from alongside.programme.events import Decision
from alongside.programme.keepsakes import Faded
from alongside.programme.model import Person, State

LETTERS = timedelta(days=30)
WORDS = timedelta(days=180)
PEOPLE = timedelta(days=730)


def swept(state: State, now: datetime, seed: str) -> Decision:
    """The letters and words whose time is over go, and whoever left two years ago is forgotten as if they had asked for it."""
    decision = Decision(facts=(Faded(now - LETTERS, (now - WORDS).date()),))
    for person in state.people.values():
        if _long_gone(state, person, now):
            decision += Decision(facts=own_data.erased(state, person, seed, now))
    return decision


def _long_gone(state: State, person: Person, now: datetime) -> bool:
    return bool(person.left_on and not person.forgotten_at and person.left_on + PEOPLE <= hours.local_day(state, person, now))
