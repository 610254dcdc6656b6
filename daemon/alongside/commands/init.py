"""``alongside init``: a commented configuration and example people, with what the machine itself can tell filled in."""

from __future__ import annotations

import os
import re
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.screen import as_json

app = typed()
FILES: Mapping[str, str] = {"alongside.toml": "alongside.toml", "people.csv": "people.example.csv"}
"""What is written, and the example it comes from."""


@app.command("init", epilog=example("alongside init", "alongside init /etc/alongside"))
def init(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write; here where left out.")] = Path(),
    config: Config = None,
    json: Json = False,
) -> None:
    """Write a commented alongside.toml and example people. Nothing that exists is written over."""
    target = config.parent if config else directory
    names = {config.name if config and name == "alongside.toml" else name: example for name, example in FILES.items()}
    there = [str(target / name) for name in names if (target / name).exists()]
    if there:
        raise Refused(f"{' and '.join(there)} exist{'s' if len(there) == 1 else ''} already; nothing was written", 2)
    written = [_write(target / name, _example(example)) for name, example in names.items()]
    if json:
        as_json({"written": written})
        return
    for path in written:
        typer.echo(f"wrote {path}")
    typer.echo("Next: put your mailbox into it, then `alongside check` says what is still wrong.")


def _write(path: Path, text: str) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
        if path.suffix == ".toml":
            path.chmod(0o640)  # a password may stand in it one day
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}") from error
    return str(path)


def _example(name: str) -> str:
    """An example file: from the repository's ``config/``, or from where installing put it (``share/alongside``)."""
    repository = Path(__file__).parents[3] / "config"
    places = (repository / name, Path(sysconfig.get_path("data")) / "share" / "alongside" / name)
    text = next(place for place in places if place.is_file()).read_text(encoding="utf-8")
    return _at_home(text) if name.endswith(".toml") else text


def _at_home(text: str) -> str:
    """The configuration with the machine's own time zone and country."""
    if zone := _own_zone():
        text = re.sub(r"(?m)^timezone = .*$", f'timezone = "{zone}"', text)
        text = re.sub(r"(?m)^country = .*$", f'country = "{_country_of(zone)}"', text)
    return text


def _own_zone() -> str:
    """The IANA name of this machine's zone, "" where it is not set or says nothing (UTC on servers)."""
    linked = os.path.realpath("/etc/localtime").partition("/zoneinfo/")[2]
    named = os.environ.get("TZ", "").lstrip(":") or linked
    return named if "/" in named and not named.startswith(("/", "Etc/", "posix/", "right/")) else ""


def _country_of(zone: str) -> str:
    """The one country that a zone belongs to by the system's table, else ""."""
    try:
        rows = Path("/usr/share/zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    found = {row.split("\t")[0] for row in rows if not row.startswith("#") and row.split("\t")[2:3] == [zone]}
    return found.pop() if len(found) == 1 else ""
