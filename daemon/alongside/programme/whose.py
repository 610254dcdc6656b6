"""Whose pairings, asks, questions and notices: found by person, without walking through all of them for each mail or mentor.

What is found is kept from one question to the next, for as long as it is asked of the very same things; a thing that changes is
followed, since a backlog of mail changes some with every other mail.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:  # the model looks things up here
    from alongside.programme.model import Ask, Notice, Pairing, Question

Thing = TypeVar("Thing")
Keys = Mapping[str, tuple[Any, ...]]
"""By word: under which keys the things stand that are looked for by it."""
_managers: tuple[Mapping[int, tuple[Notice, ...]], frozenset[str]] | None = None


class Register(Generic[Thing]):
    """Things of a kind by the words that each is looked for by, in the order in which walking through them all would find them.

    What is kept is under which keys the things of a word stand, so that a newer version of one changes nothing. Of a few states at
    once: what a mail changes is tried out, and looked at from the state before it.
    """

    def __init__(self, marks: Callable[[Thing], Collection[str]], rows: Callable[[Any], tuple[Thing, ...]] = lambda one: (one,)) -> None:
        self._marks, self._rows = marks, rows
        self._kept: deque[tuple[Mapping[Any, Any], Keys]] = deque(maxlen=8)

    def of(self, things: Mapping[Any, Any], mark: str) -> tuple[Thing, ...]:
        """Those that are looked for by this word."""
        keys = self._keys(things).get(mark)
        return tuple(one for key in keys for one in self._rows(things[key]) if mark in self._marks(one)) if keys else ()

    def _keys(self, things: Mapping[Any, Any]) -> Keys:
        kept = self._known(things)
        if kept is None:
            found: defaultdict[str, list[Any]] = defaultdict(list)
            for key, held in things.items():
                for its in self._words(held):
                    found[its].append(key)
            kept = {its: tuple(keys) for its, keys in found.items()}
            self._kept.append((things, kept))
        return kept

    def _words(self, held: Any) -> Iterable[str]:
        """All that what stands under one key is looked for by, each once."""
        return dict.fromkeys(its for one in self._rows(held) for its in self._marks(one))

    def _known(self, things: Mapping[Any, Any]) -> Keys | None:
        return next((kept for known, kept in reversed(tuple(self._kept)) if known is things), None)

    def follow(self, before: Mapping[Any, Any], after: Mapping[Any, Any], changed: Iterable[Any]) -> None:
        """What is known of ``before`` becomes known of ``after``, which differs under these keys only.

        It is gathered anew where a word is new to what stood between others before.
        """
        known = self._known(before)
        if known is None:
            return
        theirs: Keys = known
        for key in dict.fromkeys(changed):
            for its in self._words(after[key]):
                keys = theirs.get(its, ())
                if key in keys:
                    continue
                if key in before and keys:
                    return
                theirs = {**theirs, its: (*keys, key)}
        self._kept.append((after, theirs))


def _sides(pairing: Pairing) -> set[str]:
    return {pairing.mentor, pairing.mentee}


_BY_ID = attrgetter("id")
PAIRINGS: Register[Pairing] = Register(_sides)
"""By person: those in which they are mentor or mentee."""
ASKS: Register[Ask] = Register(lambda ask: (ask.mentor,), tuple)
"""By mentor: everything they were ever asked, of the requests that are in sight."""
QUESTIONS: Register[Question] = Register(lambda question: (question.person,))
"""By person: everything they were asked back that is in sight, be it open or closed."""
MATTERS: Register[Question] = Register(lambda question: (question.about,))
"""The same by what it is about."""
_REGISTERS: Mapping[str, tuple[tuple[Register[Any], ...], Callable[[Any], Any]]] = {
    "pairings": ((PAIRINGS,), _BY_ID),
    "asks": ((ASKS,), attrgetter("request")),
    "questions": ((QUESTIONS, MATTERS), _BY_ID),
}
"""By field of the state: what is kept of it, and under which key the field holds a fact."""
FOLLOWED = _REGISTERS.keys()


def follow(field: str, before: Mapping[Any, Any], after: Mapping[Any, Any], facts: Iterable[Any]) -> None:
    """What is known of a field of one state becomes known of the state after these facts of that field."""
    registers, key = _REGISTERS[field]
    for register in registers:
        register.follow(before, after, map(key, facts))


def managers(all_notices: Mapping[int, tuple[Notice, ...]]) -> frozenset[str]:
    """Every address that was told of a pairing as its manager's."""
    global _managers
    if _managers is None or _managers[0] is not all_notices:
        _managers = (all_notices, frozenset(n.manager for notices in all_notices.values() for n in notices))
    return _managers[1]
