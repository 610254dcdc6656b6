"""Whose pairings, asks and notices: found by person, without walking through all of them for each mail or mentor.

Each is kept from one question to the next, for as long as it is asked of the very same pairings or asks; a pairing that changes is
followed, since a backlog of mail changes one with every other mail.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the model looks things up here
    from alongside.programme.model import Ask, Notice, Pairing

_Pairings = tuple[Mapping[int, "Pairing"], Mapping[str, tuple["Pairing", ...]]]
_pairings: deque[_Pairings] = deque(maxlen=8)
"""Of a few states at once: what a mail changes is tried out, and looked at from the state before it."""
_managers: tuple[Mapping[int, tuple[Notice, ...]], frozenset[str]] | None = None
_asks: tuple[Mapping[int, tuple[Ask, ...]], Mapping[str, tuple[Ask, ...]]] | None = None


def pairings(all_pairings: Mapping[int, Pairing], person: str) -> tuple[Pairing, ...]:
    """Those in which this person is mentor or mentee."""
    return _of(all_pairings).get(person, ())


def _of(all_pairings: Mapping[int, Pairing]) -> Mapping[str, tuple[Pairing, ...]]:
    if (kept := _known(all_pairings)) is not None:
        return kept
    found: defaultdict[str, list[Pairing]] = defaultdict(list)
    for pairing in all_pairings.values():
        for side in _sides(pairing):
            found[side].append(pairing)
    theirs = {who: tuple(several) for who, several in found.items()}
    _pairings.append((all_pairings, theirs))
    return theirs


def _known(all_pairings: Mapping[int, Pairing]) -> Mapping[str, tuple[Pairing, ...]] | None:
    return next((theirs for known, theirs in _pairings if known is all_pairings), None)


def follow(before: Mapping[int, Pairing], after: Mapping[int, Pairing], changed: Sequence[Pairing]) -> None:
    """What is known of ``before`` becomes known of ``after``, which differs in these pairings only."""
    if (kept := _known(before)) is None or any(p.id in before and _sides(before[p.id]) != _sides(p) for p in changed):
        return
    theirs = dict(kept)
    for number in dict.fromkeys(p.id for p in changed):
        pairing = after[number]
        for side in _sides(pairing):
            mine = theirs.get(side, ())
            theirs[side] = tuple(pairing if p.id == number else p for p in mine) if number in before else (*mine, pairing)
    _pairings.append((after, theirs))


def _sides(pairing: Pairing) -> set[str]:
    return {pairing.mentor, pairing.mentee}


def managers(all_notices: Mapping[int, tuple[Notice, ...]]) -> frozenset[str]:
    """Every address that was told of a pairing as its manager's."""
    global _managers
    if _managers is None or _managers[0] is not all_notices:
        _managers = (all_notices, frozenset(n.manager for notices in all_notices.values() for n in notices))
    return _managers[1]


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
