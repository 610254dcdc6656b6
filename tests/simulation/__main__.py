"""Plays many seeds of twelve weeks and says of each that failed what did not hold. ``make simulate`` runs a thousand.

``--seed N`` plays one and tells what happened; the same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from simulation.play import Played, play


def main() -> int:
    """0 where everything held in every seed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seeds", type=int, default=1000)
    options.add_argument("--first", type=int, default=1)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--seed", type=int)
    chosen = options.parse_args()
    if chosen.seed is not None:
        one = play(chosen.seed)
        print(f"{one}\n" + "\n".join(one.broken))
        return bool(one.broken)
    began = time.perf_counter()
    with ProcessPoolExecutor(chosen.jobs) as players:
        played = list(players.map(play, range(chosen.first, chosen.first + chosen.seeds), chunksize=5))
    for one in played:
        if one.broken:
            print(f"seed {one.seed}: " + f"\nseed {one.seed}: ".join(one.broken))
    print(_figures(played, time.perf_counter() - began, chosen.jobs))
    return any(one.broken for one in played)


def _figures(played: list[Played], seconds: float, jobs: int) -> str:
    total = {name: sum(getattr(one, name) for one in played) for name in ("mails", "letters", "copies", "deaths", "lost", "passes")}
    cpu = sum(one.cpu for one in played)
    return (
        f"{len(played)} seeds of twelve weeks in {seconds:.0f} s on {jobs} processes ({cpu / len(played):.2f} s of a core each): "
        f"{total['mails']} mails in, {total['letters']} letters out, {total['deaths']} kills, {total['lost']} lost last answers, "
        f"{total['copies']} second copies, {total['passes']} passes; {sum(bool(one.broken) for one in played)} seeds failed"
    )


if __name__ == "__main__":
    sys.exit(main())
