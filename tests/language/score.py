"""How well mails are read: per field, whole, by confidence, and the wrong intents that would have done harm.

Run as a program it prints the figures of the files named: ``python tests/language/score.py tests/language/development*.jsonl``.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alongside.language.reader import read
from alongside.language.reading import Context, as_json

HERE = Path(__file__).parent
DEVELOPMENT = ("development.jsonl", "rounds.jsonl", "development_de.jsonl", "development_fr.jsonl", "development_es.jsonl")
NOW = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
SURE = 0.8
HARMFUL = frozenset({"stop", "end", "decline", "pause"})
FIELDS = (
    "intent", "availability", "tz", "cadence", "duration_min", "channels", "capacity", "absences", "targets", "times", "shift_min",
    "mentor_named", "topics",
)  # fmt: skip

Row = Mapping[str, Any]


def rows(*names: str) -> list[Row]:
    """The mails of these files of this directory."""
    return [json.loads(line) for name in names for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def context_of(row: Row) -> Context:
    """What the reader knows: the role and what was asked, nobody's name."""
    now = datetime.fromisoformat(row["now"]) if "now" in row else NOW
    return Context(now, tz=row.get("tz", "Europe/Berlin"), role=row.get("role", ""), asked=row.get("asked", ""))


def _items(name: str, value: Any) -> Counter[str]:
    """A field as the single things that can be right or wrong in it: hours a weekday, one channel, one day."""
    if value is None:
        return Counter()
    if name == "availability":
        return Counter(f"{w['kind']} {day} {w['start']}-{w['end']}" for w in value for day in w["days"])
    if name == "channels":
        return Counter(f"{side} {way}" for side in ("prefer", "avoid") for way in value[side])
    if name in ("topics", "mentor_named"):
        return Counter(str(v).casefold() for v in value)
    return Counter(json.dumps(v, sort_keys=True) for v in (value if isinstance(value, list) else [value]))


@dataclass
class Score:
    """The count over a set of mails."""

    mails: int = 0
    whole: int = 0
    sure: int = 0
    sure_whole: int = 0
    grave: int = 0
    grave_sure: int = 0
    hits: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    meant: Counter[str] = field(default_factory=Counter)
    harmful: list[str] = field(default_factory=list)
    wrong: list[tuple[str, dict[str, tuple[Any, Any]], float]] = field(default_factory=list)

    def f1(self, name: str) -> float:
        """The harmonic mean of precision and recall; a field nobody spoke of is right."""
        both = self.read[name] + self.meant[name]
        return 2 * self.hits[name] / both if both else 1.0

    def count(self, row: Row) -> None:
        """Reads one mail and compares it with what is meant."""
        reading = read(row["text"], context_of(row))
        found, meant = as_json(reading), row["expect"]
        sure = reading.confidence >= SURE
        amiss = {}
        for name in FIELDS:
            a, b = _items(name, found.get(name)), _items(name, meant.get(name))
            self.hits[name] += (a & b).total()
            self.read[name] += a.total()
            self.meant[name] += b.total()
            if a != b:
                amiss[name] = (found.get(name), meant.get(name))
        self._tally(row["text"], found["intent"], meant["intent"], sure, amiss, reading.confidence)

    def _tally(self, text: str, found: str, meant: str, sure: bool, amiss: dict[str, tuple[Any, Any]], confidence: float) -> None:
        self.mails += 1
        self.whole += not amiss
        self.sure += sure
        self.sure_whole += sure and not amiss
        if meant in HARMFUL and found == meant:
            self.grave += 1
            self.grave_sure += sure
        if sure and found in HARMFUL and found != meant:
            self.harmful.append(text)
        if amiss:
            self.wrong.append((text, amiss, confidence))


def score(mails: Iterable[Row]) -> Score:
    """The score of all these mails."""
    made = Score()
    for row in mails:
        made.count(row)
    return made


def told(made: Score) -> str:
    """The figures as lines to print."""
    lines = [f"{name:14}{made.f1(name):6.3f}  of {made.meant[name]}" for name in FIELDS if made.meant[name] or made.read[name]]
    lines.append(f"whole exact   {made.whole / made.mails:6.3f}  of {made.mails}")
    lines.append(f"sure          {made.sure / made.mails:6.3f}, exact there {made.sure_whole / max(1, made.sure):.3f}")
    lines.append(f"grave, right and sure {made.grave_sure} of {made.grave}; wrong and sure {len(made.harmful)}")
    return "\n".join(lines)


def main(names: list[str]) -> None:
    """Prints the figures, with -v also what went wrong."""
    loud = "-v" in names
    files = [Path(n).name for n in names if n != "-v"] or list(DEVELOPMENT)
    made = score(rows(*files))
    if loud:
        for text, amiss, confidence in made.wrong:
            print(f"{confidence:.2f} {text!r}")
            for name, (found, meant) in amiss.items():
                print(f"       {name}: {found}  MEANT {meant}")
    print(told(made))


if __name__ == "__main__":
    main(sys.argv[1:])
