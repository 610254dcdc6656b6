"""Writes the golden files of all letters and ``docs/letters.md`` anew. Run it by hand and read the difference; no test runs it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "daemon"), str(ROOT / "tests")]

from sample_letters import GOLDEN, files  # noqa: E402


def main() -> None:
    """Write what changed, remove what no example stands for any more, and say so."""
    wanted = files()
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for path in set(GOLDEN.iterdir()) - set(wanted):
        path.unlink()
        print("removed", path.relative_to(ROOT))
    for path, octets in wanted.items():
        if not path.exists() or path.read_bytes() != octets:
            path.write_bytes(octets)
            print("written", path.relative_to(ROOT))


if __name__ == "__main__":
    main()
