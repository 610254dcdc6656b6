"""``alongside moved``: the programme lives here now."""

from __future__ import annotations

import typer

from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json

app = typed()


@app.command("moved", epilog=example("alongside moved", "alongside run"))
def moved(config: Config = None, json: Json = False) -> None:
    """Say that this ledger was carried here from elsewhere, and that nobody runs the one it is a copy of any more."""
    with ledger_of(settings_from(config)) as ledger:
        if leader := ledger.leader(now_of(ledger)):
            raise Refused(f"the programme is run by {leader.by}; stop it first")
        ledger.move_here()
    as_json({"moved": True}) if json else typer.echo("The programme lives here now; `alongside run` starts it.")
