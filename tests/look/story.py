"""The picture of the story page for the README: its first screen, taken by Chromium.

python tests/look/story.py [PNG]
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


def picture(page: Path, png: Path) -> None:
    """A PNG of the first screen of ``page``, in light colours, 1200 pixels wide."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=6000"]
    command += [f"--screenshot={png}", f"--window-size={WIDTH},{HEIGHT}", f"--force-device-scale-factor={SCALE}"]
    command += ["--blink-settings=preferredColorScheme=1", page.as_uri()]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, timeout=60)


def main(png: Path) -> None:
    """Play the story, take its picture."""
    with tempfile.TemporaryDirectory() as directory:
        play(Path(directory), 12, json=False)
        picture(Path(directory) / "story.html", png)
    assert png.stat().st_size < MOST_BYTES, f"{png} is {png.stat().st_size} bytes"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "story.png")
