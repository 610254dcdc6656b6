"""The picture of the story page on the first screen of the README: its second week, taken by Chromium.

python tests/look/story.py [DIRECTORY]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "daemon"))

from alongside.demo.play import play  # noqa: E402

WIDTH, HEIGHT, SCALE = 1440, 1080, 1200 / 1440
MOST_BYTES = 400_000
SCROLLER = "<style>html { overflow: hidden; height: 100vh; scroll-behavior: auto } body { overflow: auto; height: 100vh; scroll-padding-top: 64px }</style></head>"
"""Chromium takes its picture from the top of the document; so the body is made to scroll instead."""


def picture(page: Path, png: Path, place: str = "") -> Path:
    """A PNG of one screen of ``page``, in light colours, 1200 pixels wide; ``place`` is where it is scrolled to ("#week-0-2")."""
    copy = page.with_name("pictured.html")
    copy.write_text(page.read_text(encoding="utf-8").replace("</head>", SCROLLER if place else "</head>", 1), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=6000"]
    command += [f"--screenshot={png}", f"--window-size={WIDTH},{HEIGHT}", f"--force-device-scale-factor={SCALE}"]
    command += ["--blink-settings=preferredColorScheme=1", copy.as_uri() + place]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, timeout=60)
    return png


def main(out: Path) -> None:
    """Play the story, take its picture."""
    with tempfile.TemporaryDirectory() as directory:
        play(Path(directory), 12, json=False)
        page = Path(directory) / "story.html"
        png = picture(page, out / "story-later.png", "#week-0-2")
        assert png.stat().st_size < MOST_BYTES, f"{png} is {png.stat().st_size} bytes"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
