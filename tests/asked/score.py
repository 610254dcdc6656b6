"""How many repeats are found and how many new questions are mistaken for one: ``python tests/asked/score.py`` prints the table.

Each question is put to a log of fifteen earlier ones with their answers, as a pair would have it. A repeat counts as found only when
the right earlier question comes back; anything that comes back for a new question is a false alarm.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "daemon"), str(ROOT / "tests")]

from alongside.recall import words  # noqa: E402
from alongside.recall.asked import Earlier, repeats  # noqa: E402

PAIRS = Path(__file__).with_name("pairs.jsonl")
FRESH = Path(__file__).with_name("fresh.jsonl")
"""Two logs of twelve and eighteen questions, written when signs and weights stood; nothing was chosen or fitted on them."""
EVERYDAY = Path(__file__).with_name("everyday.jsonl")
"""Three logs as colleagues repeat themselves after weeks, written before the code was looked at, and learnt from afterwards."""
APART = Path(__file__).with_name("apart.jsonl")
"""Two logs more of that sort, written on the same day and scored once, when signs and weights stood."""
LATER = Path(__file__).with_name("later.jsonl")
"""Seven logs more of that sort, written some rounds later without a look at code or at other logs, scored once, and phrases learnt from afterwards."""
AGAIN = Path(__file__).with_name("again.jsonl")
"""Four logs more of that sort, written a round later in the same way and scored once; words were added afterwards by who had written them."""
CRAFTS = Path(__file__).with_name("crafts.jsonl")
"""Six logs more, of a ward, a warehouse, an accounts office, a lab, a kitchen and a library, written when a part of the word list and two rows
of another log had been seen and nothing more, scored once before and once after the weights by meaning were learnt anew; nothing was learnt from them."""
UNLEARNT = ("held_out", "fresh", "apart")
"""By words; by meaning the weights were learnt from all but the crafts."""
HALVES = ("development", "everyday", "later", "held_out", "fresh", "apart", "again", "crafts")


@dataclass(frozen=True)
class Case:
    """One question, the log it is put to, and the entry of the log that it was written for."""

    half: str
    kind: str
    """again: the entry in other words · alike: looks like it and is not · unrelated."""
    question: str
    about: str
    log: tuple[Earlier, ...]


def cases() -> tuple[Case, ...]:
    """Every question of the file."""
    rows = [
        json.loads(line)
        for file in (PAIRS, FRESH, EVERYDAY, APART, LATER, AGAIN, CRAFTS)
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return tuple(case for name in sorted({row["log"] for row in rows}) for case in _of_log([row for row in rows if row["log"] == name]))


def _of_log(rows: Sequence[dict[str, object]]) -> Iterator[Case]:
    log = tuple(Earlier(f"q{n}", str(row["asked"]), str(row["answer"])) for n, row in enumerate(rows))
    for row, earlier in zip(rows, log, strict=True):
        for kind in ("again", "alike", "unrelated"):
            found = row[kind]
            for question in found if isinstance(found, list) else [found]:
                yield Case(str(row["half"]), kind, str(question), earlier.id, log)


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1, and how many questions stand behind them."""

    found: float
    false_alarms: float
    repeats: int
    new: int


def scored(half: str, *, meaning: bool) -> Score:
    """How one part of the questions comes out."""
    chosen = [case for case in cases() if case.half == half]
    again = [case for case in chosen if case.kind == "again"]
    new = [case for case in chosen if case.kind != "again"]
    found = sum(repeats(case.question, case.log, meaning=meaning) == case.about for case in again)
    alarms = sum(repeats(case.question, case.log, meaning=meaning) is not None for case in new)
    return Score(found / len(again), alarms / len(new), len(again), len(new))


def by_words_shared(*, meaning: bool) -> dict[int, tuple[int, int]]:
    """Of the repeats that nothing was learnt from by words: how many are found of how many, by the weighty words shared (0, 1, 2 or more)."""
    counts = {0: (0, 0), 1: (0, 0), 2: (0, 0)}
    for case in cases():
        if case.kind == "again" and case.half in UNLEARNT:
            shared = min(2, len(_stems(case.question) & _stems(next(one.question for one in case.log if one.id == case.about))))
            found, of = counts[shared]
            counts[shared] = (found + (repeats(case.question, case.log, meaning=meaning) == case.about), of + 1)
    return counts


def _stems(question: str) -> set[str]:
    return {words.stem(word) for word in words.tokens(question) if word not in words.SMALL}


def main() -> None:
    for meaning in (False, True):
        for shared, (found, of) in by_words_shared(meaning=meaning).items():
            print(
                f"{'by meaning' if meaning else 'by words':10} weighty words shared: {shared}{'+' * (shared == 2)}   found {found} of {of}"
            )
        for half in HALVES:
            score = scored(half, meaning=meaning)
            way = "by meaning" if meaning else "by words"
            print(f"{way:10} {half:11} found {score.found:6.1%} of {score.repeats}   false alarms {score.false_alarms:5.1%} of {score.new}")


if __name__ == "__main__":
    main()
