"""``alongside people``: the roster, imported from a file, listed, shown."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from alongside.commands.exported import found, rows_of
from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json, as_record, as_rows

if TYPE_CHECKING:
    from alongside.roster import Change, Preview, RosterFault

app = typed("people", "The roster: who takes part, and what is known of them.")
COLUMNS = ("email", "name", "roles", "timezone", "capacity", "state")
MANY_LETTERS = 50
"""More letters at once than this go out on a second word only."""
MANY_LEAVERS = 3
"""So many may leave in one import without a second word, if they are not most of the roster."""


@app.command("list", epilog=example("alongside people list", "alongside people list --json"))
def list_people(config: Config = None, json: Json = False) -> None:
    """List everybody on the roster."""
    rows = rows_of(config, "people")
    as_json(rows) if json else as_rows(rows, COLUMNS, "Nobody is on the roster yet; `alongside people import FILE.csv` fills it.")


@app.command("show", epilog=example("alongside people show hilary@example.org"))
def show(
    address: Annotated[str, typer.Argument(metavar="ADDRESS", help="The person's mail address.")],
    config: Config = None,
    json: Json = False,
) -> None:
    """Show one person."""
    wanted = address.strip().lower()
    row = found(rows_of(config, "people"), lambda row: row["email"] == wanted, f"nobody on the roster has the address {wanted}")
    as_json(row) if json else as_record(row)


@app.command("import", epilog=example("alongside people import people.csv --dry-run", "alongside people import people.csv"))
def import_people(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="UTF-8, with a header line; email and name are needed.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")] = False,
    leavers: Annotated[bool, typer.Option("--leavers", help="Most of the roster may leave: the file is meant to be so short.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help=f"More than {MANY_LETTERS} letters at once are meant.")] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Take the roster from a file: new people, changes, and who is no longer in it. With one fault nothing is changed."""
    from alongside.commands.telling import enrol, letters_at_once
    from alongside.roster import compare, read_csv

    settings = settings_from(config)
    with ledger_of(settings, create=True) as ledger:
        now = now_of(ledger)
        state = ledger.state(settings.rules, now)
        preview = compare(tuple(state.people.values()), read_csv(_bytes(file), settings.programme, now))
        people = preview.people(secrets.token_hex(16), now.date())
        letters = letters_at_once(ledger, settings, now, people) if people else 0
        as_json(_preview_json(preview, letters, dry_run)) if json else typer.echo("\n".join(_told(preview, letters, dry_run)))
        if preview.faults:
            raise typer.Exit(1)
        if dry_run:
            return
        _mind_the_leavers(preview, len(state.people), meant=leavers)
        _mind_the_letters(letters, meant=yes, ask=not json)
        enrol(ledger, settings, now, people)


@app.command(
    "calendar",
    epilog=example(
        "alongside people calendar hilary@example.org https://cloud.example.org/hilary/busy.ics",
        "alongside people calendar hilary@example.org --none",
    ),
)
def calendar(
    address: Annotated[str, typer.Argument(metavar="ADDRESS", help="One of the person's addresses.")],
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="https://…/busy.ics, or caldav://host/path of a collection.")] = "",
    none: Annotated[bool, typer.Option("--none", help="Look at no calendar of this person any more.")] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Say where a person publishes when they are busy. Only taken times of the next eight weeks are kept."""
    from dataclasses import replace

    from alongside.ledger.values import Batch
    from alongside.programme.model import Busy
    from alongside.wire.feeds import Allowed, refusal

    settings = settings_from(config)
    if bool(source) == none:
        raise Refused("say either where the calendar is, or --none", 2)
    if source and (why := refusal(source, Allowed(settings.calendars.hosts))):
        raise Refused(why)
    with ledger_of(settings) as ledger:
        now = now_of(ledger)
        state = ledger.state(settings.rules, now)
        person = state.person_at(address)
        if person is None:
            raise Refused(f"nobody has the address {address}; `alongside people list` shows all")
        known = (Busy(person.id),) if person.id in state.busy else ()
        ledger.commit(Batch(now, ledger.revision, facts=(replace(person, calendar_source=source), *known)))
    if json:
        as_json({"email": person.email, "looked_at": bool(source)})
    elif source:
        typer.echo(f"{person.name}'s calendar is looked at with the next pass.")
    else:
        typer.echo(f"No calendar of {person.name} is looked at any more.")


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file} cannot be read: {error.strerror}", 2) from error


def _mind_the_leavers(preview: Preview, people: int, *, meant: bool) -> None:
    """A file with five new people is no order to let two hundred go."""
    if not meant and len(preview.leavers) > MANY_LEAVERS and 2 * len(preview.leavers) > people:
        raise Refused(f"{len(preview.leavers)} of {people} people would leave, so nothing was changed; with --leavers they do")


def _mind_the_letters(letters: int, *, meant: bool, ask: bool) -> None:
    """A roster that makes so many people read something is confirmed by the number itself, so that nobody nods it through."""
    if meant or letters <= MANY_LETTERS:
        return
    if ask and typer.prompt(f"{letters} letters will go out at once. Type {letters} to go on", default="", show_default=False) == str(
        letters
    ):
        return
    raise Refused(f"{letters} letters would go out at once, so nothing was changed; with --yes they do")


def _told(preview: Preview, letters: int, dry_run: bool) -> Iterator[str]:
    """The preview in words, faults first."""
    yield from (f"fault: {fault}" for fault in preview.faults)
    yield from (f"note: {note}" for note in preview.notes)
    if preview.faults:
        yield f"{len(preview.faults)} fault{'s' if len(preview.faults) > 1 else ''}: nothing was changed."
        return
    yield from (f"new (line {line}): {person.name} <{person.email}>" for line, person in preview.adds)
    yield from (f"changes (line {c.line}): {c.after.name} <{c.after.email}>: {', '.join(_fields(c))}" for c in preview.changes)
    yield from (f"leaves: {person.name} <{person.email}>" for person in preview.leavers)
    if letters:
        yield f"{letters} letter{'s' if letters > 1 else ''} at once: to people whose pairings end, and to new managers of mentors."
    counts = f"{len(preview.adds)} new, {len(preview.changes)} changed, {len(preview.leavers)} leaving, {preview.unchanged} as before"
    yield f"{counts}. Nothing was changed (--dry-run)." if dry_run else f"{counts}."


def _fields(change: Change) -> Iterator[str]:
    """The fields a row changes; of an address also what it was."""
    for field in change.fields:
        old = getattr(change.before, field) if field in ("email", "manager") else ""
        yield f"{field} (was {old})" if old else field


def _preview_json(preview: Preview, letters: int, dry_run: bool) -> dict[str, Any]:
    return {
        "adds": [{"line": line, "email": person.email, "name": person.name} for line, person in preview.adds],
        "changes": [{"line": c.line, "email": c.after.email, "fields": list(c.fields)} for c in preview.changes],
        "leavers": [person.email for person in preview.leavers],
        "unchanged": preview.unchanged,
        "letters": letters,
        "faults": [_fault_json(fault) for fault in preview.faults],
        "notes": [_fault_json(note) for note in preview.notes],
        "applied": not dry_run and not preview.faults,
    }


def _fault_json(fault: RosterFault) -> dict[str, Any]:
    return {"line": fault.line, "column": fault.column or None, "sentence": fault.sentence, "suggestion": fault.suggestion or None}
