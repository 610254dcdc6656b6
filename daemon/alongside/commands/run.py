"""``alongside run``: the daemon, or one pass of it."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside.commands.options import Config, Json, example, moment, typed
from alongside.commands.places import clock, settings_from
from alongside.commands.screen import as_json

app = typed()


@app.command("run", epilog=example("alongside run", "alongside run --once", "alongside run --once --at 2027-03-02T08:30:00+01:00"))
def run(
    once: Annotated[bool, typer.Option("--once", help="One pass: read, decide, deliver, stop. For cron, rehearsals and tests.")] = False,
    at: Annotated[
        str | None, typer.Option("--at", metavar="TIME", help="Take this moment as now (ISO 8601 with offset); with --once.")
    ] = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Run the programme. SIGTERM ends it within 20 seconds, SIGHUP makes it read its settings again."""
    now = moment(at) if at is not None else None
    if now and not once:
        raise typer.BadParameter("--at goes with --once: a daemon lives by the clock on the wall")
    import asyncio
    import signal

    if not once:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # the settings are about to be read: nobody has to be ended by the wish that they be
    from alongside import journal, service

    settings = settings_from(config)
    if not once:
        journal.begin()
        asyncio.run(service.run(settings, lambda: settings_from(config)))
        return
    report = asyncio.run(service.run_once(settings, now or clock()))
    for sentence in (*report.problems, *report.waiting):
        typer.echo(sentence, err=True)
    if json:
        as_json({"problems": report.problems, "waiting": report.waiting})
