"""``alongside pairings``: who talks with whom, and a coordinator's word to end or pause it."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated, Literal

import typer

from alongside.commands.exported import Row, everything, found, row_of, rows_of
from alongside.commands.mistakes import Refused
from alongside.commands.month import lines
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json, as_record, as_rows

app = typed("pairings", "Pairs of a mentor and a mentee.")
COLUMNS = ("id", "mentor", "mentee", "state", "started_on", "ends_on", "channel")
DATES = ("start", "state", "moved_from", "mentor_partstat", "mentee_partstat")
Number = Annotated[int, typer.Argument(metavar="ID", help="The number in `pairings list`.")]


@app.command("list", epilog=example("alongside pairings list", "alongside pairings list --json"))
def list_pairings(config: Config = None, json: Json = False) -> None:
    """List all pairings, the ended ones too."""
    rows = rows_of(config, "pairings")
    as_json(rows) if json else as_rows(rows, COLUMNS, "There are no pairings yet.")


@app.command("show", epilog=example("alongside pairings show 3", "alongside pairings show 3 --calendar", "alongside pairings show 3 --ics"))
def show(
    number: Number,
    calendar: Annotated[bool, typer.Option("--calendar", help="Show the dates month by month.")] = False,
    ics: Annotated[bool, typer.Option("--ics", help="Write the series as a calendar file, as the organizer sees it.")] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show one pairing and its dates."""
    lists = everything(config)
    otherwise = f"there is no pairing {number}; `alongside pairings list` shows all"
    row = found(lists["pairings"], lambda row: row["id"] == number, otherwise)
    dates = [session for session in lists["sessions"] if session["pairing"] == number]
    if json:
        as_json(row | {"sessions": dates})
        return
    if ics:
        typer.echo(_ics(lists["series"], number), nl=False)
        return
    as_record(row)
    typer.echo()
    if calendar and dates:
        typer.echo("\n".join(lines(dates)))
        return
    as_rows(dates, DATES, "No dates are agreed.")


def _ics(series: list[Row], number: int) -> str:
    """The series that holds now, else the last one. Raises Refused for a pair that has none."""
    mine = [one for one in series if one["pairing"] == number]
    if not mine:
        raise Refused(f"pairing {number} has no series: its talks stand in no calendar")
    return str(next((one for one in mine if one["state"] == "active"), mine[-1])["ical"])


@app.command("end", epilog=example("alongside pairings end 3"))
def end(number: Number, config: Config = None, json: Json = False) -> None:
    """End a pairing: its talks leave both calendars and both people are told."""
    _tell(config, "end", number, json)


@app.command("pause", epilog=example("alongside pairings pause 3"))
def pause(number: Number, config: Config = None, json: Json = False) -> None:
    """Pause a pairing: its coming talks leave both calendars and both people are told."""
    _tell(config, "pause", number, json)


@app.command("resume", epilog=example("alongside pairings resume 3"))
def resume(number: Number, config: Config = None, json: Json = False) -> None:
    """Take a pause back, an objection's too: the coming talks return to both calendars and both people are told."""
    _tell(config, "resume", number, json)


SENSELESS = {("end", "ended"), ("pause", "ended"), ("pause", "paused"), ("resume", "ended"), ("resume", "active")}
"""A word and a state of the pairing that do not go together."""


def _tell(config: Path | None, what: Literal["end", "pause", "resume"], number: int, json: bool) -> None:
    from alongside.commands.telling import tell
    from alongside.programme.events import Told

    row = row_of(config, "pairings", number, "pairing")
    if (what, row["state"]) in SENSELESS:
        raise Refused(f"pairing {number} is {row['state']} already")
    settings = settings_from(config)
    with ledger_of(settings) as ledger:
        tell(ledger, settings, now_of(ledger), [Told(what, f"pairing:{number}", secrets.token_hex(16))])
    row = row_of(config, "pairings", number, "pairing")
    as_json(row) if json else typer.echo(f"Pairing {number} is {row['state']}; the letters leave with the next pass of `alongside run`.")
