"""``alongside inbox``: what came in and what became of it, and another try for what broke us."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside.commands.exported import row_of, rows_of
from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, settings_from
from alongside.commands.screen import as_json, as_record, as_rows

app = typed("inbox", "Mail that came in.")
COLUMNS = ("id", "from", "received_at", "verdict", "event", "state", "reason")
Number = Annotated[int, typer.Argument(metavar="ID", help="The number in `inbox list`.")]


@app.command("list", epilog=example("alongside inbox list", "alongside inbox list --state quarantined"))
def list_inbox(
    state: Annotated[str | None, typer.Option("--state", help="Only what is handled, ignored, quarantined or waiting.")] = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """List all mails that came in."""
    rows = [row for row in rows_of(config, "inbox") if state in (None, row["state"])]
    as_json(rows) if json else as_rows(rows, COLUMNS, "No mail.")


@app.command("show", epilog=example("alongside inbox show 7"))
def show(number: Number, config: Config = None, json: Json = False) -> None:
    """Show what became of one mail. Its words stay in the mailbox."""
    row = row_of(config, "inbox", number, "mail")
    as_json(row) if json else as_record(row)


@app.command("retry", epilog=example("alongside inbox retry 7"))
def retry(number: Number, config: Config = None, json: Json = False) -> None:
    """Have a quarantined mail read again by the next pass."""
    row_of(config, "inbox", number, "mail")
    with ledger_of(settings_from(config)) as ledger:
        done = ledger.retry(number)
    _answer(done, number, "is read again by the next pass", json)


@app.command("drop", epilog=example("alongside inbox drop 7"))
def drop(number: Number, config: Config = None, json: Json = False) -> None:
    """Let a quarantined mail go unread; its row stays, its bytes do not."""
    row_of(config, "inbox", number, "mail")
    with ledger_of(settings_from(config)) as ledger:
        done = ledger.drop(number)
    _answer(done, number, "is dropped", json)


def _answer(done: bool, number: int, what: str, json: bool) -> None:
    if not done:
        raise Refused(f"mail {number} is not in quarantine")
    as_json({"id": number, "done": True}) if json else typer.echo(f"Mail {number} {what}.")
