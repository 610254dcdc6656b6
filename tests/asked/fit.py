"""Learns the weights of ``recall/similarity.py`` and prints them. Run by hand; no test runs it.

By words from the development half and the everyday logs, by meaning from all sets but the crafts, where each set was also left out in
turn to see what the others say of it. Logistic regression with every weight held at or above nought; look-alikes count six times. The
threshold is put where about one in twenty of the questions that are new, most of them made to mislead, would be a false alarm.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "daemon"), str(ROOT / "tests")]

from alongside.recall import similarity  # noqa: E402
from asked.score import Case, cases, scored  # noqa: E402

RIDGE, LOOK_ALIKE, REPEAT = 4.0, 6.0, 3.0
ALARMS = {False: 0.05, True: 0.045}
"""By words, and by meaning, where a set that is left out has a little more false alarms than those learnt from."""
LEARNT = {False: ("development", "everyday"), True: ("development", "everyday", "later", "held_out", "fresh", "apart", "again")}


def fitted(chosen: Sequence[Case], by_meaning: bool) -> dict[str, float]:
    rows = [(case, one, asdict(similarity.signs(case.question, one, case.log, by_meaning))) for case in chosen for one in case.log]
    names = [name for name in rows[0][2] if by_meaning or not name.startswith(("meaning", "answered"))]
    signs = np.array([[found[name] for name in names] for _, _, found in rows])
    right = np.array([float(case.kind == "again" and case.about == one.id) for case, one, _ in rows])
    weights = np.array(
        [REPEAT if r else LOOK_ALIKE if c.kind == "alike" and c.about == o.id else 1.0 for (c, o, _), r in zip(rows, right, strict=True)]
    )
    spread = signs.std(0) + 1e-9
    scaled = np.hstack([(signs - signs.mean(0)) / spread, np.ones((len(signs), 1))])

    def loss(x: np.ndarray) -> tuple[float, np.ndarray]:
        z = scaled @ x
        slope = scaled.T @ (weights * (1 / (1 + np.exp(-z)) - right))
        return float((weights * (np.logaddexp(0, z) - right * z)).sum() + RIDGE / 2 * (x[:-1] ** 2).sum()), slope + RIDGE * np.r_[x[:-1], 0]

    bounds = [(0, None)] * len(names) + [(None, None)]
    best = minimize(loss, np.zeros(scaled.shape[1]), jac=True, bounds=bounds, method="L-BFGS-B").x[:-1] / spread
    totals = {}
    for (case, one, _), total in zip(rows, signs @ best, strict=True):
        if not similarity.ruled_out(case.question, one):
            totals[case] = max(totals.get(case, -99.0), float(total))
    new = sorted((totals.get(case, -99.0) for case in chosen if case.kind != "again"), reverse=True)
    threshold = new[int(ALARMS[by_meaning] * len(new))] + 1e-6
    return {"": round(-threshold, 3), **{name: round(float(w), 2) for name, w in zip(names, best, strict=True) if w >= 0.01}}


if __name__ == "__main__":
    for by_meaning, halves in LEARNT.items():
        print("BY_MEANING" if by_meaning else "BY_WORDS", fitted([c for c in cases() if c.half in halves], by_meaning))
        for left_out in halves if by_meaning else ():
            others = [c for c in cases() if c.half in halves and c.half != left_out]
            similarity.BY_MEANING = fitted(others, by_meaning)
            print(f"  without {left_out:11}", scored(left_out, meaning=True))
