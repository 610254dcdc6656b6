"""The program ``alongside``: its commands in the order of a newcomer's days, and what becomes of mistakes."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside import __version__
from alongside.commands import (
    backup,
    check,
    demo,
    export,
    hold,
    inbox,
    init,
    letters,
    login,
    match,
    moved,
    pairings,
    people,
    preview,
    read,
    requests,
    run,
    sessions,
    status,
)
from alongside.commands.mistakes import told
from alongside.commands.options import example, typed

app = typed(
    "alongside",
    "A peer-mentoring programme that lives in an inbox.",
    epilog=example("alongside demo --out story", "alongside init", "alongside check", "alongside run", title="First steps"),
)
for module in (
    demo,
    init,
    login,
    check,
    run,
    read,
    status,
    people,
    requests,
    match,
    pairings,
    sessions,
    letters,
    inbox,
    preview,
    hold,
    export,
    backup,
    moved,
):
    app.add_typer(module.app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"alongside {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_version)] = False,
) -> None:
    """A peer-mentoring programme that lives in an inbox."""


def main() -> None:
    """Runs a command. Somebody else's mistake is one plain sentence on stderr; a bug of ours keeps its traceback."""
    try:
        app()
    except Exception as error:
        if (code := told(error)) is None:
            raise
        raise SystemExit(code) from None
