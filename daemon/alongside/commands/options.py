"""What all commands share: ``--config``, ``--json``, and the shape of their help."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The settings; ./alongside.toml, then /etc/alongside/alongside.toml where left out."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


def typed(name: str | None = None, about: str = "", epilog: str = "") -> typer.Typer:
    """A group of commands, or with no name a handful that stands beside the others."""
    return typer.Typer(
        name=name,
        help=about,
        epilog=epilog,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def example(*lines: str, title: str = "Example") -> str:
    """An epilog whose lines stay as they are."""
    return "\n".join(["\b", f"{title}:", *(f"  {line}" for line in lines)])


def moment(written: str) -> datetime:
    """An ISO 8601 moment with offset. Raises typer.BadParameter, which is wrong use."""
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"'{written}' is no moment; write it like 2027-03-02T08:30:00+01:00") from None
    if found.tzinfo is None:
        raise typer.BadParameter(f"'{written}' has no offset; write it like 2027-03-02T08:30:00+01:00, or …Z for UTC")
    return found
