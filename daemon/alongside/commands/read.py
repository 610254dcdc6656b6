"""``alongside read``: what the daemon makes of a raw mail, without ledger or network."""

from __future__ import annotations

import json as json_text
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from alongside.commands.options import Config, Json, example, moment, typed
from alongside.commands.places import clock, settings_from
from alongside.commands.screen import as_record

if TYPE_CHECKING:
    from alongside.language.reading import Role
    from alongside.mail.incoming import MailContext

app = typed()


class Writer(StrEnum):
    """Who may have written a mail."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    MANAGER = "manager"


SAID = ("verdict", "reason", "from", "subject", "command", "text")


@app.command(
    "read",
    epilog=example(
        "alongside read letter.eml", "alongside read --role mentor --tz Europe/Berlin --json *.eml", "cat letter.eml | alongside read -"
    ),
)
def read(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Raw mails; - is standard input.")],
    role: Annotated[Writer | None, typer.Option("--role", help="Who wrote it.")] = None,
    tz: Annotated[str | None, typer.Option("--tz", metavar="ZONE", help="The writer's time zone.")] = None,
    now: Annotated[str | None, typer.Option("--now", metavar="TIME", help="When it came (ISO 8601 with offset).")] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="Show the text with what was read marked, what was left over, and why the confidence is what it is."
        ),
    ] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show what a mail means to the programme. With --json one object a line, in the order of the files; a bad one never stops it."""
    context = _context(config, role.value if role else "", tz, moment(now) if now is not None else clock())
    unread = 0
    for file in files:
        try:
            raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        except OSError as error:
            unread += 1
            _show_missing(file, error, json)
            continue
        _show(file, raw, context, explain=explain, json=json)
    if unread:
        raise typer.Exit(2)


def _context(config: Path | None, role: Role, tz: str | None, now: datetime) -> MailContext:
    """What is known of the writer: the options, and with --config the programme's own address, domains and rules."""
    from alongside.configuration import words
    from alongside.configuration.faults import Odd
    from alongside.mail.incoming import MailContext

    try:
        zone = words.zone(tz) if tz is not None else None
    except Odd as odd:
        raise typer.BadParameter(f"--tz: {odd.sentence}; {odd.suggestion}") from None
    if config is None:
        return MailContext(now, tz=zone or "UTC", role=role)
    settings = settings_from(config)
    programme = settings.programme
    return MailContext(
        now,
        own=(programme.address,),
        domains=programme.domains,
        authserv_id=settings.trust.authserv_id,
        tz=zone or programme.timezone,
        country=programme.country,
        role=role,
    )


def _show(file: str, raw: bytes, context: MailContext, *, explain: bool, json: bool) -> None:
    from alongside.mail.incoming import incoming_json
    from alongside.mail.incoming import read as read_mail

    incoming = read_mail(raw, context)
    shown = incoming_json(incoming, file)
    if json:
        typer.echo(json_text.dumps(shown, ensure_ascii=False))
        return
    reading: dict[str, Any] = dict(shown["reading"] or {})
    reading.pop("spans", None)
    typer.echo(f"--- {file}")
    as_record({name: shown[name] for name in SAID} | reading | {"confidence": shown["confidence"]})
    for part in ("bounce", "calendar"):
        if shown[part]:
            typer.echo(f"{part}:")
            as_record(shown[part])
    if explain and incoming.reading is not None:
        from alongside.commands.explained import lines

        for line in lines(incoming.text, incoming.reading):
            typer.echo(line)


def _show_missing(file: str, error: OSError, json: bool) -> None:
    sentence = error.strerror or "cannot be read"
    if json:
        typer.echo(json_text.dumps({"file": file, "verdict": "unreadable", "reason": sentence}, ensure_ascii=False))
    typer.echo(f"{file}: {sentence}", err=True)
