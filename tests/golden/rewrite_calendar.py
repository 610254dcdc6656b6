"""Writes the golden calendar files anew. Run by a person who has read the difference, never by a test.

PYTHONPATH=daemon:tests .venv/bin/python tests/golden/rewrite_calendar.py
"""

from pathlib import Path

from calendar_golden import MESSAGES

HERE = Path(__file__).parent / "calendar"

if __name__ == "__main__":
    for name, ics in MESSAGES.items():
        (HERE / f"{name}.ics").write_bytes(ics)
        print(HERE / f"{name}.ics")
