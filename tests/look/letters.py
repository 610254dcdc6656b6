"""Pictures of every letter in Chromium: narrow and wide, light and dark, a dozen to a sheet, for a person to look at.

python tests/look/letters.py DIRECTORY [part of a name]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from html import escape
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "daemon"), str(ROOT / "tests")]

from sample_letters import Sample, written  # noqa: E402

WIDTHS = {390: 6, 1000: 3}
ROWS = 2
HEIGHT = 980
SCHEMES = {"dark": 0, "light": 1}


def sheet(samples: tuple[Sample, ...], width: int, columns: int) -> str:
    """A page that shows each letter in a frame of ``width`` pixels."""
    frame = f'style="width:{width}px;height:{HEIGHT - 30}px;border:0;display:block"'
    cells = "".join(
        f'<div><b style="font:14px sans-serif;color:#888">{escape(s.name)}</b><iframe {frame} srcdoc="{escape(s.written.html)}"></iframe></div>'
        for s in samples
    )
    style = f"display:grid;grid-template-columns:repeat({columns},{width}px);gap:8px"
    return f'<!DOCTYPE html><meta name="color-scheme" content="light dark"><body style="margin:0"><div style="{style}">{cells}</div>'


def picture(page: Path, width: int, height: int, scheme: int) -> Path:
    """A PNG of ``page`` beside it."""
    shot = page.with_suffix(".png")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--screenshot={shot}"]
    command += [f"--window-size={width},{height}", f"--blink-settings=preferredColorScheme={scheme}", page.as_uri()]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, timeout=60)
    return shot


def main(out: Path, part: str = "") -> None:
    """Write the sheets into ``out`` and name them."""
    out.mkdir(parents=True, exist_ok=True)
    chosen = tuple(sample for sample in written() if part in sample.name)
    for (width, columns), (scheme, number) in product(WIDTHS.items(), SCHEMES.items()):
        size = columns * ROWS
        for start in range(0, len(chosen), size):
            page = out / f"{width}-{scheme}-{start // size}.html"
            page.write_text(sheet(chosen[start : start + size], width, columns))
            print(picture(page, columns * (width + 8), ROWS * HEIGHT, number))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("out", type=Path)
    options.add_argument("only", nargs="?", default="")
    chosen = options.parse_args()
    main(chosen.out, chosen.only)
