"""``alongside hold`` and ``alongside release``: a rehearsal, in which letters wait for a person."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json

app = typed()


@app.command("hold", epilog=example("alongside hold"))
def hold(config: Config = None, json: Json = False) -> None:
    """Begin a rehearsal: everything goes on, but letters wait until they are released."""
    with ledger_of(settings_from(config), create=True) as ledger:
        ledger.hold(True)
    as_json({"held": True}) if json else typer.echo("Letters are held; `alongside letters list --state held` shows them.")


@app.command("release", epilog=example("alongside release 12 13", "alongside release"))
def release(
    numbers: Annotated[list[int] | None, typer.Argument(metavar="[ID]…", help="Letters to let go; all of them where left out.")] = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Let held letters go. Without numbers all of them go, and the rehearsal is over."""
    with ledger_of(settings_from(config)) as ledger:
        released = ledger.release(numbers or None, now_of(ledger))
        held = ledger.meta.held
    if json:
        as_json({"released": list(released), "held": held})
    else:
        typer.echo(f"Released: {', '.join(map(str, released)) or 'nothing'}." + ("" if held else " Letters leave by themselves again."))
    if missed := sorted(set(numbers or ()) - set(released)):
        raise Refused(f"not held: {', '.join(map(str, missed))}")
