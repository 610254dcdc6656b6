"""``alongside demo``: a programme with invented people, played on real servers inside this process."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed

app = typed()


@app.command("demo", epilog=example("alongside demo --out story --weeks 12"))
def demo(
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Where the story page, the mails and calendars go.")] = None,
    weeks: Annotated[int, typer.Option("--weeks", min=1, max=26, help="How many weeks the pairing lasts.")] = 12,
    config: Config = None,
    json: Json = False,
) -> None:
    """Play a programme with invented people over real IMAP and SMTP, with a fast clock. Needs no settings and no network."""
    try:
        from alongside.demo.play import play
    except ModuleNotFoundError as error:
        if error.name and error.name.startswith("alongside"):
            raise
        raise Refused(f"the demo needs {error.name}; install alongside[demo]") from error
    play(out=out, weeks=weeks, json=json)
