"""How answers are shown: rows in columns for people, JSON for scripts. Nothing here needs a terminal."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import typer


def as_json(value: Any) -> None:
    """One JSON document, readable by people too."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def as_rows(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], nothing: str) -> None:
    """A table with a header line, or the sentence for an empty one. Columns are named as in the JSON, "_" read as a blank."""
    if not rows:
        typer.echo(nothing)
        return
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    header = [column.replace("_", " ").upper() for column in columns]
    widths = [max(_width(line[i]) for line in [header, *cells]) for i in range(len(columns))]
    for line in [header, *cells]:
        typer.echo("  ".join(_padded(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip())


def as_record(record: Mapping[str, Any], labels: Iterable[str] = ()) -> None:
    """One thing, a line a field; absent fields are left out."""
    shown = [(name, record.get(name)) for name in (labels or record)]
    told = [(name.replace("_", " "), _cell(value)) for name, value in shown if value not in (None, "", [], {})]
    width = max((len(name) for name, _ in told), default=0)
    for name, value in told:
        typer.echo(f"{name:<{width}}  {value}")


def _cell(value: Any) -> str:
    match value:
        case None | "":
            return "-"
        case True | False:
            return "yes" if value else "no"
        case list() | tuple():
            return ", ".join(_cell(one) for one in value) or "-"
        case Mapping():
            return "; ".join(f"{key.replace('_', ' ')}: {_cell(one)}" for key, one in value.items()) or "-"
        case _:
            return _printable(str(value))


def _printable(text: str) -> str:
    """Text from strangers, without what moves a terminal's cursor or turns its reading direction."""
    return "".join(" " if c in "\r\n\t" else c for c in text if c in "\r\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
