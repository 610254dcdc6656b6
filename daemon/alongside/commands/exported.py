"""Everything a script may want, as the lists of ``export``: the commands that look at one kind of thing look into these."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alongside.commands.mistakes import Refused
from alongside.commands.places import clock, ledger_of, settings_from


def rows_of(config: Path | None, kind: str) -> list[dict[str, Any]]:
    """All rows of one list of the export."""
    rows = everything(config)[kind]
    return list(rows)


def everything(config: Path | None) -> dict[str, Any]:
    """The whole export."""
    from alongside.calendar.itip import whole
    from alongside.ledger.exports import export

    settings = settings_from(config)
    with ledger_of(settings) as ledger:
        return export(ledger, clock(), whole)


def row_of(config: Path | None, kind: str, number: int, name: str) -> dict[str, Any]:
    """One row by its number. Raises Refused where there is none."""
    return found(rows_of(config, kind), lambda row: row["id"] == number, f"there is no {name} {number}; `alongside {kind} list` shows all")


def found(rows: list[dict[str, Any]], wanted: Callable[[dict[str, Any]], bool], otherwise: str) -> dict[str, Any]:
    """The first row that is wanted. Raises Refused with the sentence ``otherwise``."""
    if (row := next(filter(wanted, rows), None)) is None:
        raise Refused(otherwise)
    return row
