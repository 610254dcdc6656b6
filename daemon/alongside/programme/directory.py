"""Who is who: everybody's addresses and names, without walking through everybody for each mail.

Both are kept from one question to the next and made again when the people have changed in something that matters here. Most facts
about a person (what their calendar is called, when they were last asked) do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from alongside.language.reading import Named

if TYPE_CHECKING:  # the model looks people up here
    from alongside.programme.model import Person

People = Mapping[str, "Person"]
_Shown = tuple[str, str, str, bool, date | None, datetime | None]

_roster: tuple[People, tuple[Named, ...]] | None = None
_addresses: tuple[People, Mapping[str, str]] | None = None


def everybody(people: People) -> tuple[Named, ...]:
    """Everybody who can be named, mentors first; the same object while nobody's name, address or part has changed."""
    global _roster
    kept = _roster
    if kept is None or not _same(kept[0], people):
        kept = (people, _named(people))
    elif kept[0] is not people:
        kept = (people, kept[1])
    _roster = kept
    return kept[1]


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
    """Whether the roster shows the same; people who have not changed are the same objects."""
    if before is now:
        return True
    return len(before) == len(now) and all(
        one is other or _shown(one) == _shown(other) for one, other in zip(before.values(), now.values(), strict=True)
    )


def _shown(person: Person) -> _Shown:
    return person.id, person.name, person.email, "mentor" in person.roles, person.left_on, person.forgotten_at
