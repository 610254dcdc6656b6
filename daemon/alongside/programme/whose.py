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
_managers: tuple[Mapping[int, tuple[Notice, ...]], frozenset[str]] | None = None


class Register(Generic[Thing]):
    """Things of a kind by the words that each is looked for by, in the order in which walking through them all would find them.

    Of a few states at once: what a mail changes is tried out, and looked at from the state before it.
    """

    def __init__(self, marks: Callable[[Thing], Collection[str]], rows: Callable[[Any], tuple[Thing, ...]] = lambda one: (one,)) -> None:
        self._marks, self._rows = marks, rows
        self._kept: deque[tuple[Mapping[Any, Any], Mapping[str, tuple[Thing, ...]]]] = deque(maxlen=8)

    def of(self, things: Mapping[Any, Any], mark: str) -> tuple[Thing, ...]:
        """Those that are looked for by this word."""
        kept = self._known(things)
        if kept is None:
            found: defaultdict[str, list[Thing]] = defaultdict(list)
            for held in things.values():
                for one in self._rows(held):
                    for its in self._marks(one):
                        found[its].append(one)
            kept = {its: tuple(several) for its, several in found.items()}
            self._kept.append((things, kept))
        return kept.get(mark, ())

    def _known(self, things: Mapping[Any, Any]) -> Mapping[str, tuple[Thing, ...]] | None:
        return next((kept for known, kept in tuple(self._kept) if known is things), None)

    def follow(self, before: Mapping[Any, Any], after: Mapping[Any, Any], changed: Iterable[Any]) -> None:
        """What is known of ``before`` becomes known of ``after``, which differs under these keys only."""
        if (kept := self._known(before)) is None:
            return
        theirs = dict(kept)
        for key in dict.fromkeys(changed):
            old = self._rows(before[key]) if key in before else ()
            new = self._rows(after[key])
            if not self._replaced(theirs, old, new) or not self._added(theirs, new[len(old) :], last=not old):
                return
        self._kept.append((after, theirs))

    def _replaced(self, theirs: dict[str, tuple[Thing, ...]], old: tuple[Thing, ...], new: tuple[Thing, ...]) -> bool:
        """Puts newer versions in the place of what they replace; False where one is looked for by another word than before."""
        for was, now in zip(old, new, strict=False):
            marks = self._marks(now)
            if set(marks) != set(self._marks(was)):
                return False
            for its in marks:
                theirs[its] = tuple(now if one is was else one for one in theirs[its])
        return True

    def _added(self, theirs: dict[str, tuple[Thing, ...]], more: tuple[Thing, ...], *, last: bool) -> bool:
        """Puts what is new behind all others; False where it may belong between them."""
        for one in more:
            for its in self._marks(one):
                if its in theirs and not last:
                    return False
                theirs[its] = (*theirs.get(its, ()), one)
        return True


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
