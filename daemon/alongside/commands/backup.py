"""``alongside backup`` and ``alongside restore``: the whole programme in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import clock, ledger_of, settings_from
from alongside.commands.screen import as_json

app = typed()
Force = Annotated[bool, typer.Option("--force", help="Write although there is something in its place.")]


@app.command("backup", epilog=example("alongside backup /var/backups/alongside.db"))
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    force: Force = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Write the ledger into one file. The daemon may go on meanwhile; the copy is of one moment."""
    from alongside.ledger.copying import back_up

    with ledger_of(settings_from(config)) as ledger:
        rows = back_up(ledger, file, clock(), force=force)
    as_json({"file": str(file), "rows": rows}) if json else typer.echo(
        f"{rows} rows are in {file}. It holds personal data and keys: keep it safe."
    )


@app.command("restore", epilog=example("alongside restore /var/backups/alongside.db", "alongside release"))
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `alongside backup` wrote.")],
    force: Force = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Put a backup in the ledger's place. It starts held: nothing leaves before you have looked and typed `alongside release`."""
    from alongside.ledger import copying

    settings = settings_from(config)
    held = copying.restore(file, settings.store_url, clock(), force=force)
    if json:
        as_json({"file": str(file), "held": held})
        return
    typer.echo(
        f"Restored, and held: {held} letters wait. Some may have left after the backup was made; `alongside letters list --state held`"
    )
    typer.echo("shows them. `alongside release ID` lets one go, `alongside release` lets all go and ends the hold.")
