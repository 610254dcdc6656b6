"""``alongside export`` and ``alongside verify``: the ledger for scripts, and the ledger checked against its own rules."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from alongside.commands.exported import everything
from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json

app = typed()


@app.command("export", epilog=example("alongside export --json > programme.json", "alongside export --csv tables/"))
def export(
    csv_directory: Annotated[Path | None, typer.Option("--csv", metavar="DIR", help="Write one CSV file for each list into DIR.")] = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """Give people, requests, pairings, series, sessions, letters, inbox and alarms. Private words are not among them."""
    lists = everything(config)
    if csv_directory is not None:
        written = _write_tables(lists, csv_directory)
        as_json({"written": written}) if json else typer.echo("\n".join(f"wrote {path}" for path in written))
    else:
        as_json(lists)


def _write_tables(lists: Mapping[str, Sequence[Mapping[str, Any]]], directory: Path) -> list[str]:
    try:
        directory.mkdir(parents=True, exist_ok=True)
        return [_write_table(directory / f"{name}.csv", rows) for name, rows in lists.items()]
    except OSError as error:
        raise Refused(f"{error.filename or directory} cannot be written: {error.strerror}") from error


def _write_table(path: Path, rows: Sequence[Mapping[str, Any]]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(columns)
        table.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    return str(path)


def _cell(value: Any) -> str:
    """One cell; text that a spreadsheet would take for a formula gets an apostrophe before it."""
    match value:
        case None:
            return ""
        case list() | tuple():
            return ";".join(_cell(one) for one in value)
        case dict():
            import json

            return json.dumps(value, ensure_ascii=False)
        case str():
            return f"'{value}" if value[:1] in ("\t", "\r") or value.lstrip()[:1] in ("=", "+", "-", "@") else value
        case _:
            return str(value)


@app.command("verify", epilog=example("alongside verify"))
def verify(config: Config = None, json: Json = False) -> None:
    """Check the ledger against its own rules, one line a finding. Nothing is changed."""
    from alongside.ledger.verify import verify as findings_of

    with ledger_of(settings_from(config)) as ledger:
        findings = findings_of(ledger, now_of(ledger))
    if json:
        as_json([asdict(finding) for finding in findings])
    else:
        typer.echo("\n".join(f"{f.rule}: {f.about}: {f.sentence}" for f in findings) or "The ledger keeps all its rules.")
    if findings:
        raise typer.Exit(1)
