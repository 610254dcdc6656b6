"""Names as people write them, matched to the roster: full, first, last, initialled, possessive, misspelt by one letter, or an address."""

from __future__ import annotations

import re
from collections.abc import Callable

from alongside.language.page import fold
from alongside.language.reading import Named

Test = Callable[[list[str], list[str]], bool]


def match(name_as_written: str, roster: tuple[Named, ...]) -> tuple[Named, ...]:
    """Everybody whom the words fit best, in the roster's order: two Hilarys are two, nobody is ()."""
    written = fold(name_as_written).strip(" .,;:!?\"'()<>")
    if "@" in written:
        return tuple(n for n in roster if fold(n.email) == written)
    words = parts(re.sub(r"'s\b|(?<=s)'(?=\s|$)", "", written))
    if not words:
        return ()
    people = [(person, parts(fold(person.name))) for person in roster]
    for test in _TESTS:
        if found := tuple(person for person, names in people if names and test(words, names)):
            return found
    return ()


def parts(name: str) -> list[str]:
    """The words of a folded name, "Meyer, Hilary" turned round."""
    name = name.replace("ß", "ss")
    if name.count(",") == 1:
        last, first = name.split(",")
        name = f"{first} {last}"
    return re.findall(r"[^\W\d_]+", name.replace("'", ""))


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


_TESTS: tuple[Test, ...] = (_whole, _part, _initialled, _titled, _misspelt)
"""Best fit first; the first test that anybody passes decides."""


def near(one: str, other: str) -> bool:
    """Whether one letter lost, added, changed or swapped makes the other; words under four letters must be exact."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[head:], other[head:]
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[1::-1] and a[2:] == b[2:])
