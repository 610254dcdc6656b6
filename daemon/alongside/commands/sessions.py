"""``alongside sessions``: every agreed date of every pairing."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside.commands.exported import rows_of
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.screen import as_json, as_rows

app = typed("sessions", "The dates that pairs have agreed on.")
COLUMNS = ("id", "pairing", "start", "end", "state", "moved_from", "mentor_partstat", "mentee_partstat")


@app.callback()
def _sessions() -> None:
    """The dates that pairs have agreed on."""


@app.command("list", epilog=example("alongside sessions list", "alongside sessions list --pairing 3 --json"))
def list_sessions(
    pairing: Annotated[int | None, typer.Option("--pairing", metavar="ID", help="Only those of one pairing.")] = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """List all sessions, past and future."""
    rows = [row for row in rows_of(config, "sessions") if pairing in (None, row["pairing"])]
    as_json(rows) if json else as_rows(rows, COLUMNS, "There are no sessions yet.")
