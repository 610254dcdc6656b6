"""Whose pairings and asks: found by person, without walking through all of them for each of a thousand mentors.

Each is kept from one question to the next, for as long as it is asked of the very same pairings or asks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the model looks things up here
    from alongside.programme.model import Ask, Pairing

_pairings: tuple[Mapping[int, Pairing], Mapping[str, tuple[Pairing, ...]]] | None = None
_asks: tuple[Mapping[int, tuple[Ask, ...]], Mapping[str, tuple[Ask, ...]]] | None = None


def pairings(all_pairings: Mapping[int, Pairing], person: str) -> tuple[Pairing, ...]:
    """Those in which this person is mentor or mentee."""
    global _pairings
    kept = _pairings
    if kept is None or kept[0] is not all_pairings:
        found: defaultdict[str, list[Pairing]] = defaultdict(list)
        for pairing in all_pairings.values():
            for side in {pairing.mentor, pairing.mentee}:
                found[side].append(pairing)
        kept = _pairings = (all_pairings, {who: tuple(theirs) for who, theirs in found.items()})
    return kept[1].get(person, ())


def asks(all_asks: Mapping[int, tuple[Ask, ...]], mentor: str) -> tuple[Ask, ...]:
    """Everything this mentor was ever asked, of the requests that are in sight."""
    global _asks
    kept = _asks
    if kept is None or kept[0] is not all_asks:
        found: defaultdict[str, list[Ask]] = defaultdict(list)
        for rounds in all_asks.values():
            for ask in rounds:
                found[ask.mentor].append(ask)
        kept = _asks = (all_asks, {who: tuple(theirs) for who, theirs in found.items()})
    return kept[1].get(mentor, ())
