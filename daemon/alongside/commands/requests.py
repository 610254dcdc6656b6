"""``alongside requests``: who wishes for a mentor, and how far each wish has come."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside.commands.exported import row_of, rows_of
from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json, as_record, as_rows

app = typed("requests", "Wishes for a mentor.")
CANDIDATE = ("mentor", "score", "reasons", "dropped_by")
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


@app.command("explain", epilog=example("alongside requests explain 3", "alongside requests explain 3 --json"))
def explain(
    number: Annotated[int, typer.Argument(metavar="ID", help="The number in `requests list`.")],
    config: Config = None,
    json: Json = False,
) -> None:
    """Show everybody who could be the mentor: score, reasons, and the rule that dropped each. Private wishes stay private."""
    from alongside.programme.ranking import candidates

    settings = settings_from(config)
    with ledger_of(settings) as ledger:
        now = now_of(ledger)
        state = ledger.state(settings.rules, now)
        if number not in state.requests:
            raise Refused(f"there is no open request {number}; `alongside requests list` shows all")
        rows = [
            {"mentor": state.people[c.mentor].email, "score": c.score, "reasons": list(c.reasons), "dropped_by": c.dropped_by or None}
            for c in candidates(state, state.requests[number], now)
        ]
    as_json({"request": number, "candidates": rows}) if json else as_rows(rows, CANDIDATE, "Nobody mentors yet.")
