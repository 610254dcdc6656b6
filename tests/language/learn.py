"""Learns what mails like this one mean, from all mails of this directory, and writes the tables that ``alongside.language.likeness`` reads.

``python tests/language/learn.py`` after a set has grown, ``learn.py de fr`` for two of the tables. Logistic regression by AdaGrad over
shuffled mails, the weights of the later rounds averaged, three orders averaged; half of the mails are also learnt without the writer's
role. The same mails, and for three languages the same grammar, give the same table up to the last bit of the machine's arithmetic.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from alongside.language.likeness import BUCKETS, HERE, features
from alongside.language.page import open_page
from alongside.language.reader import translated
from language.score import Row, rows

SETS = {
    "en": ("development.jsonl", "traps.jsonl", "held_out.jsonl", "rounds.jsonl", "phrases.jsonl", "intents.jsonl"),
    "de": ("development_de.jsonl", "traps.jsonl", "intents_de.jsonl"),
    "fr": ("development_fr.jsonl", "traps.jsonl", "intents_fr.jsonl"),
    "es": ("development_es.jsonl", "traps.jsonl", "intents_es.jsonl"),
}
"""What each table is learnt from."""

RATE, DECAY, ROUNDS, ORDERS = 0.35, 1e-4, 12, 3


@dataclass(frozen=True, slots=True)
class Learnt:
    """Weights by feature and intent."""

    intents: tuple[str, ...]
    weights: NDArray[np.float64]

    def written(self, digest: int) -> bytes:
        """The table as it is stored: a line of JSON, then a byte a weight, a column an intent."""
        scale = float(np.abs(self.weights).max()) / 127
        cells = np.round(self.weights / scale).astype(np.int8)
        head = {"intents": self.intents, "scale": scale, "learnt_from": digest}
        return json.dumps(head).encode() + b"\n" + cells.T.tobytes()


def meant(row: Row) -> str:
    """What a mail of a set is said to want."""
    return str(row["expect"]["intent"])


def unprompted(*names: str) -> list[Row]:
    """The mails of these sets that answer nothing."""
    return [row for row in rows(*names) if not row.get("asked")]


def digest(mails: Sequence[Row]) -> int:
    """One number that changes with any mail or meaning."""
    return crc32("\n".join(f"{row.get('role')} {meant(row)} {row['text']}" for row in mails).encode())


def seen(row: Row, role: str, tongue: str = "en") -> Sequence[int]:
    """What the reader sees of a mail: of the three other languages also what the grammar makes of it."""
    page = open_page(row["text"])
    return features(page.folded, role, "" if tongue == "en" else translated(page).folded)


def learn(mails: Sequence[Row], orders: int = ORDERS, tongue: str = "en") -> Learnt:
    """Learns from mails; one order is a little worse than three and takes a third of the time."""
    intents = tuple(sorted({meant(row) for row in mails}))
    known = [(seen(row, row.get("role", ""), tongue), meant(row)) for row in mails]
    known += [(seen(row, "", tongue), meant(row)) for row in mails[::2]]
    cases = [(np.array(where), intents.index(intent)) for where, intent in known if where]
    return Learnt(intents, sum((_one_order(cases, len(intents), seed) for seed in range(orders)), np.zeros(1)) / orders)


def _one_order(cases: Sequence[tuple[NDArray[np.int64], int]], many: int, seed: int) -> NDArray[np.float64]:
    weights, summed = np.zeros((BUCKETS, many)), np.zeros((BUCKETS, many))
    steps = np.full_like(weights, 1e-6)
    order, drawn = np.arange(len(cases)), np.random.default_rng(seed)
    for turn in range(ROUNDS):
        drawn.shuffle(order)
        for n in order:
            _step(weights, steps, *cases[n])
        if turn >= ROUNDS // 2:
            summed += weights
    return summed / (ROUNDS - ROUNDS // 2)


def _step(weights: NDArray[np.float64], steps: NDArray[np.float64], where: NDArray[np.int64], right: int) -> None:
    scale = 1 / np.sqrt(len(where))
    sums = weights[where].sum(0) * scale
    error = np.exp(sums - sums.max())
    error /= error.sum()
    error[right] -= 1
    slope = error * scale + DECAY * weights[where]
    steps[where] += slope * slope
    weights[where] -= RATE * slope / np.sqrt(steps[where])


def main(tongues: Sequence[str]) -> None:
    HERE.mkdir(exist_ok=True)
    for tongue in tongues or SETS:
        mails = unprompted(*SETS[tongue])
        table = learn(mails, tongue=tongue).written(digest(mails))
        (HERE / f"{tongue}.bin").write_bytes(table)
        print(f"{tongue}: {len(mails)} mails, {len(table):,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
