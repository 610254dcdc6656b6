"""``alongside match``: mentors for all waiting requests at once, the best for everybody together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json, as_rows

if TYPE_CHECKING:
    from alongside.ledger.values import FinishedLetter
    from alongside.programme.cohort import Cohort
    from alongside.programme.model import State

app = typed()


@app.command("match", epilog=example("alongside match --dry-run", "alongside match"))
def match(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show the pairs and the letters.")] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Find mentors for all waiting requests at once, as many and as fitting as possible, and ask them."""
    from alongside.commands.telling import letters_of, tell
    from alongside.programme.events import Told

    settings = settings_from(config)
    with ledger_of(settings) as ledger:
        now = now_of(ledger)
        state = ledger.state(settings.rules, now)
        found = _matched(state, now)
        told = [Told("ask", f"request:{m.request}", f"{m.request:032x}", m.candidate.mentor) for m in found.matches]
        letters = letters_of(ledger, settings, now, told)
        _show_json(state, found, letters, dry_run) if json else _show(state, found, letters, dry_run)
        if told and not dry_run:
            tell(ledger, settings, now, told)


def _matched(state: State, now: Any) -> Cohort:
    from alongside.programme.cohort import matched

    try:
        return matched(state, now)
    except ImportError as error:
        raise Refused("`match` needs SciPy: install it with `pip install 'alongside[cohort]'`", 2) from error


def _rows(state: State, found: Cohort) -> list[dict[str, Any]]:
    return [
        {
            "request": m.request,
            "mentee": state.people[state.requests[m.request].mentee].email,
            "mentor": state.people[m.candidate.mentor].email,
            "score": m.candidate.score,
            "reasons": list(m.candidate.reasons),
        }
        for m in found.matches
    ]


def _letter_rows(letters: tuple[FinishedLetter, ...]) -> list[dict[str, Any]]:
    return [{"kind": one.letter.kind, "to": one.letter.reader.address, "subject": one.subject} for one in letters]


def _show(state: State, found: Cohort, letters: tuple[FinishedLetter, ...], dry_run: bool) -> None:
    as_rows(_rows(state, found), ("request", "mentee", "mentor", "score", "reasons"), "No waiting request finds a mentor.")
    if found.left:
        typer.echo(f"Nobody fits: request {', '.join(map(str, found.left))}.")
    typer.echo(f"The scores add up to {found.objective}.\n")
    as_rows(_letter_rows(letters), ("kind", "to", "subject"), "No letter goes out at once.")
    typer.echo("Nothing was changed (--dry-run)." if dry_run else "The asks leave with the next pass, each in its mentor's working hours.")


def _show_json(state: State, found: Cohort, letters: tuple[FinishedLetter, ...], dry_run: bool) -> None:
    pairs = {"pairs": _rows(state, found), "objective": found.objective, "left": list(found.left)}
    as_json(pairs | {"letters": _letter_rows(letters), "applied": not dry_run})
