"""Names as people write them, matched to the roster: full, first, last, initialled, possessive, misspelt by one letter, or an address.

A roster is indexed once, since every mail is read against everybody; each test below is put only to people whom it may fit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from alongside.language.expressions import Expression
from alongside.language.page import fold
from alongside.language.reading import Named

Test = Callable[[list[str], list[str]], bool]
NOBODY: frozenset[str] = frozenset()


class Index:
    """The positions of a roster's people by address, by the parts of their names, and by the letters these begin and end with."""

    def __init__(self, roster: tuple[Named, ...]) -> None:
        self.roster = roster
        self.names = [parts_of(person.name) for person in roster]
        self.by_email: defaultdict[str, list[int]] = defaultdict(list)
        self.by_part: defaultdict[str, list[int]] = defaultdict(list)
        self.by_edge: defaultdict[str, list[int]] = defaultdict(list)
        for position, (person, names) in enumerate(zip(roster, self.names, strict=True)):
            self.by_email[fold(person.email)].append(position)
            for part in names:
                self.by_part[part].append(position)
            for edge in {edge for part in (names[:1] + names[-1:]) for edge in (f"^{part[0]}", f"{part[-1]}$")}:
                self.by_edge[edge].append(position)

    def parts_among(self, words: set[str]) -> set[str]:
        """Which of these words somebody has in their name."""
        return self.by_part.keys() & words

    def has_part(self, part: str, without: frozenset[str]) -> bool:
        """Whether anybody but ``without`` has this word in their name."""
        return any(self.roster[position].id not in without for position in self.by_part.get(part, ()))

    def sharing(self, words: list[str]) -> set[int]:
        """Whose name has one of these words."""
        return {position for word in words for position in self.by_part.get(word, ())}

    def sounding(self, words: list[str]) -> set[int]:
        """Whose name begins or ends like one of these words: a slip of one letter leaves one of the two ends as it was."""
        edges = {edge for word in words for edge in (f"^{word[0]}", f"{word[-1]}$")}
        return {position for edge in edges for position in self.by_edge.get(edge, ())}


_kept: tuple[tuple[Named, ...], Index] | None = None


def index(roster: tuple[Named, ...]) -> Index:
    """The index of a roster; the last one is kept, for as long as it is asked for with the very same roster."""
    global _kept
    kept = _kept
    if kept is None or kept[0] is not roster:
        kept = (roster, Index(roster))
        if len(roster) > 1:
            _kept = kept
    return kept[1]


def match(name_as_written: str, roster: tuple[Named, ...], without: frozenset[str] = NOBODY) -> tuple[Named, ...]:
    """Everybody but ``without`` (ids) whom the words fit best, in the roster's order: two Hilarys are two, nobody is ()."""
    written = fold(name_as_written).strip(" .,;:!?\"'()<>")
    known = index(roster)
    if "@" in written:
        return _people(known, known.by_email.get(written, ()), without)
    words = parts(re.sub(r"'s\b|(?<=s)'(?=\s|$)", "", written))
    if not words:
        return ()
    for test, may_fit in _TESTS:
        if found := _people(known, sorted(p for p in may_fit(known, words) if test(words, known.names[p])), without):
            return found
    return ()


def _people(known: Index, positions: Iterable[int], without: frozenset[str]) -> tuple[Named, ...]:
    return tuple(person for position in positions if (person := known.roster[position]).id not in without)


@lru_cache(maxsize=65536)
def parts_of(name: str) -> list[str]:
    """The folded words of a name as on the roster; not to be changed."""
    return parts(fold(name))


def parts(name: str) -> list[str]:
    """The words of a folded name, "Meyer, Hilary" turned round."""
    name = name.replace("ß", "ss")
    if name.count(",") == 1:
        last, first = name.split(",")
        name = f"{first} {last}"
    return _PART.findall(name.replace("'", ""))


_PART = Expression(r"[^\W\d_]+")


def _whole(words: list[str], names: list[str]) -> bool:
    return words == names


def _part(words: list[str], names: list[str]) -> bool:
    return (len(words) == 1 and words[0] in (names[0], names[-1])) or (len(words) > 1 and _inside(words, names))


def _inside(words: list[str], names: list[str]) -> bool:
    return any(names[i : i + len(words)] == words for i in range(len(names))) or (words[0], words[-1]) == (names[0], names[-1])


def _initialled(words: list[str], names: list[str]) -> bool:
    if len(words) < 2 or len(names) < 2:
        return False
    return _starts(words[0], names[0]) and _starts(words[-1], names[-1]) and 1 in (len(words[0]), len(words[-1]))


def _starts(short: str, whole: str) -> bool:
    return short == whole or (len(short) == 1 and whole.startswith(short))


def _titled(words: list[str], names: list[str]) -> bool:
    return len(words) > 1 and words[0] in ("mr", "mrs", "ms", "dr", "frau", "herr") and _part(words[1:], names)


def _misspelt(words: list[str], names: list[str]) -> bool:
    if len(words) > 1:
        return near("".join(words), "".join(names)) or near("".join(words), names[0] + names[-1])
    return near(words[0], names[0]) or near(words[0], names[-1])


_TESTS: tuple[tuple[Test, Callable[[Index, list[str]], set[int]]], ...] = (
    (_whole, Index.sharing),
    (_part, Index.sharing),
    (_initialled, Index.sounding),
    (_titled, Index.sharing),
    (_misspelt, Index.sounding),
)
"""Best fit first, each with whom it may fit; the first test that anybody passes decides."""


def near(one: str, other: str) -> bool:
    """Whether one letter lost, added, changed or swapped makes the other; words under four letters must be exact."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[head:], other[head:]
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[1::-1] and a[2:] == b[2:])
