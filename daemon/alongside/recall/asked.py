"""Whether a question was asked before: one interface, by words alone or, where the extra ``semantic`` is installed, by meaning too.

A pair's earlier questions are few, so each is compared. What is compared with is a pair's own log and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.recall import similarity, words


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question of the log, and its answer, "" while there is none. A repeat is a question of the log too, with the same answer."""

    id: str
    question: str
    answer: str = ""


def repeats(question: str, log: Sequence[Earlier], *, meaning: bool | None = None) -> str | None:
    """The id of the earlier question that this one asks again, None where it is new.

    ``meaning`` False leaves the vectors out, None uses them where they are installed.
    """
    scored = [(similarity.score(question, one, log, meaning=meaning), one.id) for one in log]
    best = max(scored, default=None)
    return best[1] if best and best[0] > 0 else None


def related(question: str, log: Sequence[Earlier]) -> tuple[str, ...]:
    """Ids of answered questions about the same things, the closest first: where a name may have been mentioned."""
    heavy = words.asked(question).heavy
    found = [(words.cover(heavy, words.asked(f"{one.question} {one.answer}").heavy), one.id) for one in log if one.answer]
    return tuple(known for share, known in sorted(found, key=lambda pair: -pair[0]) if share >= 0.5 and heavy)


def who(question: str) -> bool:
    """Whether the question asks for a person."""
    return words.sort_of(question) in ("who", "whom")


def speaks_of(wanted: str, text: str) -> bool:
    """Whether a text has every word looked for, in some form of it or as its beginning."""
    there = words.tokens(text)
    meant = frozenset().union(*(words.meanings(word) for word in there)) if there else frozenset()
    looked_for = [w for w in words.tokens(wanted) if w not in words.SMALL] or words.tokens(wanted)
    return bool(looked_for) and all(words.stem(w) in meant or any(word.startswith(w) for word in there) for w in looked_for)
