"""``alongside requests``: who wishes for a mentor, and how far each wish has come."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside.commands.exported import row_of, rows_of
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.screen import as_json, as_record, as_rows

app = typed("requests", "Wishes for a mentor.")
COLUMNS = ("id", "mentee", "mentor_named", "topics", "state", "asked", "received_at")


@app.command("list", epilog=example("alongside requests list", "alongside requests list --json"))
def list_requests(config: Config = None, json: Json = False) -> None:
    """List all requests, the finished ones too."""
    rows = rows_of(config, "requests")
    as_json(rows) if json else as_rows(rows, COLUMNS, "Nobody has asked for a mentor yet.")


@app.command("show", epilog=example("alongside requests show 3"))
def show(
    number: Annotated[int, typer.Argument(metavar="ID", help="The number in `requests list`.")],
    config: Config = None,
    json: Json = False,
) -> None:
    """Show one request."""
    row = row_of(config, "requests", number, "request")
    as_json(row) if json else as_record(row)
