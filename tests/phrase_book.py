"""The invented company and the phrase book of ``phrases.jsonl``, for the language tests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alongside.language.reading import Context, Named, Reading, as_json

ROSTER = (
    Named("1", "Hilary Meyer", "hilary@example.org"),
    Named("2", "Hilary Park", "hilary.park@example.org"),
    Named("3", "Tom Okafor", "tom@example.org"),
    Named("4", "Anna Weiss", "anna@example.org"),
)
MONDAY = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
BOOK = Path(__file__).parent / "language" / "phrases.jsonl"


def context(**more: Any) -> Context:
    """A Monday morning in Berlin."""
    known: dict[str, Any] = {"now": MONDAY, "tz": "Europe/Berlin", "country": "DE", "roster": ROSTER}
    return Context(**{**known, **more})


def phrases() -> list[dict[str, Any]]:
    """Every line of the book."""
    return [json.loads(line) for line in BOOK.read_text(encoding="utf-8").splitlines()]


def context_of(row: Mapping[str, Any]) -> Context:
    """The context bits of one line."""
    return context(role=row.get("role", ""), asked=row.get("asked", ""), choices=tuple(row.get("choices", ())))


def told(reading: Reading, expected: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A reading as the book writes it: the canonical form, and what a command or a choice was."""
    out = as_json(reading, private=True)
    for name in ("hard", "unread"):
        out.pop(name, None)
    for name in ("command", "choice", "only", "existing"):
        if value := getattr(reading, name):
            out[name] = value
    if reading.argument and "argument" in (expected or {}):
        out["argument"] = reading.argument
    return out
