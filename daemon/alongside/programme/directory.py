"""Who is who: everybody's addresses and names, without walking through everybody for each mail.

Both are kept from one question to the next and made again when the people have changed in something that matters here. Most facts
about a person (what their calendar is called, when they were last asked) do not, and what is known is known of the people after them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from alongside.language.reading import Named

if TYPE_CHECKING:  # the model looks people up here
    from alongside.programme.model import Person

People = Mapping[str, "Person"]
_Shown = tuple[str, str, str, bool, date | None, datetime | None]

_rosters: deque[tuple[People, tuple[Named, ...]]] = deque(maxlen=8)
"""Of a few states at once: what a mail changes is tried out, and looked at from the state before it."""
_addresses: tuple[People, Mapping[str, str]] | None = None


def everybody(people: People) -> tuple[Named, ...]:
    """Everybody who can be named, mentors first; the same object while nobody's name, address or part has changed."""
    if (kept := _known(people)) is None:
        kept = _rosters[-1][1] if _rosters and _same(_rosters[-1][0], people) else _named(people)
        _rosters.append((people, kept))
    return kept


def _known(people: People) -> tuple[Named, ...] | None:
    return next((roster for known, roster in _rosters if known is people), None)


def follow(before: People, after: People, changed: Sequence[Person]) -> None:
    """What is known of ``before`` becomes known of ``after``, where these people, the only ones that differ, are shown as they were."""
    if (kept := _known(before)) is not None and all(p.id in before and _shown(before[p.id]) == _shown(p) for p in changed):
        _rosters.append((after, kept))


def at(people: People, address: str) -> Person | None:
    """Whose address it is, in lower case; nobody's who is forgotten."""
    global _addresses
    kept = _addresses
    if kept is not None and (found := _holding(people, kept[1].get(address, ""), address)):
        return found
    if kept is None or kept[0] is not people:
        kept = _addresses = (people, {a: p.id for p in tuple(people.values())[::-1] if not p.forgotten_at for a in p.addresses})
    return _holding(people, kept[1].get(address, ""), address)


def _holding(people: People, known: str, address: str) -> Person | None:
    """The person of that id, if the address is theirs."""
    person = people.get(known)
    return person if person and address in person.addresses and not person.forgotten_at else None


def _named(people: People) -> tuple[Named, ...]:
    here = [p for p in people.values() if not p.left_on and not p.forgotten_at]
    here.sort(key=lambda p: ("mentor" not in p.roles, p.name, p.id))
    return tuple(Named(p.id, p.name, p.email) for p in here)


def _same(before: People, now: People) -> bool:
    """Whether the roster shows the same of a state that was tidied or loaded anew; people who have not changed are the same objects."""
    return len(before) == len(now) and all(
        one is other or _shown(one) == _shown(other) for one, other in zip(before.values(), now.values(), strict=True)
    )


def _shown(person: Person) -> _Shown:
    return person.id, person.name, person.email, "mentor" in person.roles, person.left_on, person.forgotten_at
