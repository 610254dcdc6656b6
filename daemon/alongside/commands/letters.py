"""``alongside letters``: what was written to whom, what became of it, and how each kind of letter reads."""

from __future__ import annotations

from typing import Annotated

import typer

from alongside.commands.exported import row_of, rows_of
from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import clock, ledger_of, settings_from
from alongside.commands.screen import as_json, as_record, as_rows

app = typed("letters", "Letters that the programme wrote.")
COLUMNS = ("id", "kind", "to", "subject", "state", "due", "sent_at")


@app.command("list", epilog=example("alongside letters list", "alongside letters list --state held"))
def list_letters(
    state: Annotated[str | None, typer.Option("--state", help="Only those that are held, waiting, sent, failed …")] = None,
    config: Config = None,
    json: Json = False,
) -> None:
    """List all letters."""
    rows = [row for row in rows_of(config, "letters") if state in (None, row["state"])]
    as_json(rows) if json else as_rows(rows, COLUMNS, "No letters.")


@app.command("show", epilog=example("alongside letters show 12", "alongside letters show 12 --raw > letter.eml"))
def show(
    number: Annotated[int, typer.Argument(metavar="ID", help="The number in `letters list`.")],
    raw: Annotated[bool, typer.Option("--raw", help="The whole mail, byte for byte.")] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show one letter: its record and its words, unless these are private."""
    from alongside.commands.counts import letter_of
    from alongside.programme.letters import PRIVATE

    row = row_of(config, "letters", number, "letter")
    with ledger_of(settings_from(config)) as ledger:
        text, octets, reply = letter_of(ledger, number)
    row |= {"reply": reply or None}
    if row["kind"] in PRIVATE:
        said = f"the words are between the programme and its reader; `alongside letters preview {row['kind']}` shows the kind"
        if raw:
            raise Refused(said)
        as_json(row | {"text": None}) if json else as_record(row)
        typer.echo(said, err=True)
        return
    if raw:
        typer.echo(octets, nl=False)
    elif json:
        as_json(row | {"text": text})
    else:
        as_record(row)
        typer.echo(f"\n{text}")


@app.command("preview", epilog=example("alongside letters preview ask", "alongside letters preview thanks_prompt --html > letter.html"))
def preview(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="ask, introduction, thanks_prompt …")],
    html: Annotated[bool, typer.Option("--html", help="As a mail program with pictures of fonts shows it.")] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show how a kind of letter reads, in each of its variants, with invented people. Needs no ledger and no settings."""
    from alongside.mail.samples import preview as samples_of
    from alongside.mail.write import Post, write

    programme = settings_from(config).programme if config else None
    name, address = (programme.name, programme.address) if programme else ("Peer mentoring", "mentor@example.org")
    post = Post(name, address, address.rpartition("@")[2], "0" * 32, b"preview")
    written = [(variant, write(letter, 1, post=post, now=clock())) for variant, letter in samples_of(kind)]
    if not written:
        raise Refused(f"there is no letter of the kind '{kind}'; known are {', '.join(_kinds())}", 2)
    if json:
        as_json([{"variant": variant, "subject": w.subject, "text": w.text, "html": w.html} for variant, w in written])
    elif html:
        typer.echo("\n".join(w.html for _, w in written))
    else:
        typer.echo("\n\n".join(f"=== {variant}\nSubject: {w.subject}\n\n{w.text}" for variant, w in written))


def _kinds() -> list[str]:
    from typing import get_args

    from alongside.programme.letters import Kind

    return sorted(get_args(Kind))
