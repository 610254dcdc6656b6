"""How alike two questions are, as one number above or below nought: a weighted sum of signs for it and against it.

Each sign runs one way only: more of it never makes a repeat less likely, or never more likely. The weights were learnt from the logs
of ``tests/asked`` (``fit.py``: by words from its development half and everyday logs, by meaning from all but the newest) and leave about
one false alarm in twenty there.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from alongside.recall import words

if TYPE_CHECKING:  # the log's entries are made there
    from alongside.recall.asked import Earlier

ALMOST_EQUAL = 92
"""Of 100: the same question with a slip of the keyboard."""
SOUNDS = 84
"""Of 100: two forms of one word that the endings did not bring together."""
ALL_BUT_ONE = 0.9
"""From this much of a common frame on, the word that differs is the point."""
SLIP = 75
"""The same of longer words whose letters changed places."""
SYNONYM, SOUNDING = 0.85, 0.8
"""What a word counts that only means or sounds the same."""
KIN_WORDS = 1.4
"""By how much the nearness of two kindred words is raised, so that those that mean the same come near a synonym."""
KIN = (
    {"how", "may"},
    {"how", "what"},
    {"what", "may"},
    {"what", "much"},
    {"where", "how"},
    {"when", "much"},
    {"whom", "who"},
    {"whom", "how"},
    {"whom", "where"},
    {"whom", "may"},
)
"""Sorts of question that people put for each other."""
NEIGHBOURS = ({"where", "how"}, {"when", "much"}, {"how", "may"})
"""Those of them that ask for another thing where all the words are the same: how to write a ticket, where to write one."""
THE_SAME = 0.8
"""From this on a word counts as shared: the same stem or a synonym."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for a repeat (above nought) and against it (below), each in its own measure."""

    asked_for: float
    """Which share of the earlier question's words the new one has."""
    least: float
    in_answer: float
    """Which share of the new words the earlier answer has."""
    same_sort: float
    other_sort: float
    other_sort_same_words: float
    neighbouring_sort_same_words: float
    shared: float
    """How many words that matter both have, up to three."""
    missing: float
    """How many words of the earlier question have no counterpart."""
    swapped: float
    """The frame is the same, a word in it another: "the new billing system" and "the old billing system"."""
    meaning: float = 0.0
    meaning_with_answer: float = 0.0
    meaning_of_answer: float = 0.0
    answered_as_well: float = 0.0
    """By how much the earlier answer lies nearer to the new question than to the one it was given to."""


BY_WORDS: Mapping[str, float] = {
    "": -3.583, "asked_for": 3.26, "in_answer": 2.43, "same_sort": 1.41, "other_sort": 2.08, "other_sort_same_words": 3.72, "neighbouring_sort_same_words": 3.3, "shared": 1.32, "missing": 0.53, "swapped": 4.41,
}  # fmt: skip
BY_MEANING: Mapping[str, float] = {
    "": -5.632, "in_answer": 0.96, "same_sort": 0.07, "other_sort": 1.14, "other_sort_same_words": 4.64, "neighbouring_sort_same_words": 3.07, "shared": 0.46, "missing": 0.35, "swapped": 5.77, "meaning": 6.43, "meaning_with_answer": 3.05, "meaning_of_answer": 3.09, "answered_as_well": 3.94,
}  # fmt: skip
"""What each sign weighs; "" is where nought lies."""


@cache
def vectors_are_there() -> bool:
    """Whether sentences can be compared by meaning: numpy and the model's package are installed."""
    try:
        from alongside.recall import minilm
    except ImportError:
        return False
    return minilm.folder() is not None


def score(question: str, earlier: Earlier, log: Sequence[Earlier], *, meaning: bool | None = None) -> float:
    """Above nought: asked before. ``meaning`` as for ``asked.repeats``."""
    by_meaning = vectors_are_there() if meaning is None else meaning
    if ruled_out(question, earlier):
        return -1.0
    same = float(_ratio()(words.fold(question), words.fold(earlier.question))) >= ALMOST_EQUAL
    if same and not _swapped(question, earlier.question):
        return 1.0
    weights = BY_MEANING if by_meaning else BY_WORDS
    found = asdict(signs(question, earlier, log, by_meaning))
    return weights[""] + sum(weight * float(found[name]) for name, weight in weights.items() if name)


def ruled_out(question: str, earlier: Earlier) -> bool:
    """Whether the two cannot be one question, whatever else they share: one word of the frame, or the name in it, is another."""
    return (
        _swapped(question, earlier.question) >= ALL_BUT_ONE
        or _named_otherwise(question, earlier)
        or _another_of_its_kind(question, earlier)
    )


def signs(question: str, earlier: Earlier, log: Sequence[Earlier], by_meaning: bool) -> Signs:
    """All signs of one comparison; ``log`` tells which words say little because the pair uses them all the time."""
    new, old = words.asked(question), words.asked(earlier.question)
    rarity = _rarity(tuple(one.question for one in log))
    there, back = _covered(new.heavy, old.heavy, rarity), _covered(old.heavy, new.heavy, rarity)
    mean = math.sqrt(there * back)
    extra = [word for word in new.heavy if _match(word, old.heavy) < 0.5]
    missing = sum(_match(word, new.heavy) < 0.5 for word in old.heavy)
    said = words.asked(earlier.answer).heavy
    shared = sum(_match(word, old.heavy) >= THE_SAME for word in new.heavy)
    other = bool(new.sort and old.sort and new.sort != old.sort and {new.sort, old.sort} not in KIN)
    meant = _meanings(question, earlier) if by_meaning else (0.0, 0.0, 0.0, 0.0)
    return Signs(
        back, min(there, back), sum(_match(word, said) for word in extra) / len(extra) if extra else 0.0,
        float(new.sort == old.sort != ""), -float(other), -mean * other, -back * ({new.sort, old.sort} in NEIGHBOURS),
        float(min(shared, 3)), -float(min(missing, 3)),
        -_swapped(question, earlier.question), *meant,
    )  # fmt: skip


@cache
def _rarity(log: tuple[str, ...]) -> Mapping[str, int]:
    """In how many questions of the log a stem stands."""
    return Counter(stem for question in log for stem in {words.root(word) for word in words.asked(question).heavy})


def _covered(wanted: tuple[frozenset[str], ...], there: tuple[frozenset[str], ...], rarity: Mapping[str, int]) -> float:
    """Which share of the words wanted is there; a word that the pair uses all the time counts less."""
    weights = [1 / (1 + 0.3 * max(0, rarity.get(words.root(word), 0) - 1)) for word in wanted]
    return sum(w * _match(word, there) for w, word in zip(weights, wanted, strict=True)) / sum(weights) if wanted else 0.5


def _match(word: frozenset[str], there: tuple[frozenset[str], ...]) -> float:
    return max((_pair(word, other) for other in there), default=0.0)


@cache
def _pair(word: frozenset[str], other: frozenset[str]) -> float:
    """1 for one stem, a little less for a synonym or two forms that sound alike."""
    if common := word & other:
        return 1.0 if any(not name.startswith("=") for name in common) else SYNONYM
    near = KIN_WORDS * words.nearness(words.root(word), words.root(other))
    return max(near, SOUNDING if _ratio()(words.root(word), words.root(other)) >= SOUNDS else 0.0)


def _swapped(question: str, put: str) -> float:
    """From 0 to 1: how much of the frame two questions share that differ in a word that matters."""
    new, old = words.tokens(question), words.tokens(put)
    if "whom" in (new[:1] + old[:1]):
        new, old = _behind_the_lead(new), _behind_the_lead(old)
    kept = sum(block.size for block in SequenceMatcher(None, new, old, autojunk=False).get_matching_blocks())
    frame = min(1.0, 2 * kept / max(1, min(len(new), len(old))) - 0.6)
    mine, theirs = _unmatched(new, old), _unmatched(old, new)
    if frame < 0.4 or not mine or not theirs:
        return 0.0
    return frame


LEAD = frozenset(["whom", "who", "how", "where", "what", "do", "does", "did", "can", "could", "should", "may", "must", "i", "we", "one"])
"""What opens a question that a person or a way is asked for with."""
BEFORE_A_THING = frozenset(["the", "a", "an", "our", "my", "your", "their", "this", "for", "of", "in", "on", "with", "about", "from"])
COUNTED = frozenset(
    [
        "next",
        "coming",
        "following",
        "last",
        "previous",
        "past",
        "current",
        "first",
        "second",
        "third",
        "extra",
        "additional",
        "two",
        "three",
        "few",
        "more",
        "big",
        "large",
        "small",
        "little",
        "short",
        "long",
    ]
)
"""Words before a thing that count or measure it, and name none."""


def _another_of_its_kind(question: str, earlier: Earlier) -> bool:
    """Whether both speak of a thing of one kind and of two of them: the release calendar, the holiday calendar."""
    new, old = words.tokens(question), words.tokens(earlier.question)
    pairs = ((mine, theirs) for mine in _compounds(new) for theirs in _compounds(old))
    known = (*old, *words.tokens(earlier.answer))
    return any(
        words.stem(mine[1]) == words.stem(theirs[1])
        and not any(_same(mine[0], w) for w in known)
        and not any(_same(theirs[0], w) for w in new)
        for mine, theirs in pairs
    )


def _compounds(tokens: list[str]) -> list[tuple[str, str]]:
    """Things named by two words: "the release calendar"."""
    return [
        (which, thing)
        for before, which, thing in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if before in BEFORE_A_THING and which not in COUNTED and words.matters(which) and words.matters(thing)
    ]


def _named_otherwise(question: str, earlier: Earlier) -> bool:
    """Whether each of the two speaks of somebody or something by a name that the other has not: deliveries to Norway, to Switzerland."""
    new, old = words.names(question), words.names(earlier.question)
    known = {*words.tokens(earlier.question), *words.tokens(earlier.answer)}
    strange = [name for name in new if not _called(name, known)]
    return bool(strange) and any(not _called(name, words.tokens(question)) for name in old)


def _called(name: str, there: Collection[str]) -> bool:
    """Whether a name is there, in a form of it or as what stands for it; names are never kin, as Norway and Switzerland are words of a kind."""
    return any(words.meanings(name) & words.meanings(word) or (len(name) > 4 and name[:4] == word[:4]) for word in there)


def _behind_the_lead(tokens: list[str]) -> list[str]:
    """What is asked for, without "whom" or "how do I"."""
    return list(dropwhile(lambda word: word in LEAD, tokens))


def _unmatched(these: list[str], those: list[str]) -> list[str]:
    """The words that matter, verbs like "get" included, which have no counterpart."""
    there = [word for word in those if words.matters(word)]
    return [word for word in these if words.matters(word) and not any(_same(word, other) for other in there)]


@cache
def _ratio() -> Callable[[str, str], float]:
    """How much of two texts is the same, of 100. The library takes four megabytes, which nobody pays before the first question."""
    from rapidfuzz import fuzz

    return fuzz.ratio


def _same(word: str, other: str) -> bool:
    """Whether two words mean the same, or one is the other with a slip of the keyboard."""
    slip = min(len(word), len(other)) >= 5 and word[0] == other[0] and _ratio()(word, other) >= SLIP
    return slip or bool(words.meanings(word) & words.meanings(other)) or words.nearness(words.stem(word), words.stem(other)) > 0


def _meanings(question: str, earlier: Earlier) -> tuple[float, float, float, float]:
    from alongside.recall import minilm

    new, old = minilm.vector(question), minilm.vector(earlier.question)
    both = float(new @ minilm.vector(f"{earlier.question} {earlier.answer}"))
    if not earlier.answer:
        return float(new @ old), both, 0.0, 0.0
    answer = minilm.vector(earlier.answer)
    return float(new @ old), both, float(new @ answer), float(new @ answer - old @ answer)
