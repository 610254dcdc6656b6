"""``alongside preview``: which letters would go to whom in the next weeks, if nobody does anything."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json, as_rows

if TYPE_CHECKING:
    from alongside.foreseeing import Foreseen
    from alongside.ledger.ledger import Ledger
    from alongside.settings import Settings

app = typed()
MOST_WEEKS = 104


@app.command("preview", epilog=example("alongside preview", "alongside preview --weeks 12 --json"))
def preview(
    weeks: Annotated[int, typer.Option("--weeks", min=1, max=MOST_WEEKS, help="How far to look.")] = 4,
    config: Config = None,
    json: Json = False,
) -> None:
    """Show which letters would go to whom, and when, if nobody does anything. Nothing is sent and nothing is changed."""
    settings = settings_from(config)
    with ledger_of(settings) as ledger:
        now = now_of(ledger)
        held = ledger.meta.held
        rows = [_row(one) for one in foreseen(ledger, settings, now, now + timedelta(weeks=weeks))]
    if json:
        as_json(rows)
        return
    if held:
        typer.echo("Letters are held just now: these will be written, and wait until they are released.")
    columns = ("at", "to", "kind", "subject", "pairing")
    as_rows(rows, columns, f"Nobody gets a letter within {weeks} week{'s' if weeks > 1 else ''} unless somebody writes.")


def foreseen(ledger: Ledger, settings: Settings, now: datetime, until: datetime) -> tuple[Foreseen, ...]:
    """The letters to come, from those that wait already to those not yet written."""
    from alongside.foreseeing import Foreseen, Foresight
    from alongside.ledger.whole import letters
    from alongside.programme import digests
    from alongside.programme.events import Alarm

    state = ledger.state(settings.rules, now)
    written = ledger.store.read(letters)
    play = Foresight(settings, ledger.meta, state, now, {letter.key for letter in written}, next_letter=ledger.next_letter())
    play.set([*(Alarm(a.name, a.about, a.due) for a in ledger.alarms_due(until, 10**6)), *digests.planned(state, now)])
    play.play(until)
    waiting = (w for w in written if w.state == "waiting" and w.ready_at <= until and not (w.expires and w.expires <= max(w.ready_at, now)))
    ready = (Foreseen(max(w.ready_at, now), w.recipient, w.kind, w.subject, w.pairing) for w in waiting)
    return tuple(sorted((*ready, *play.rows(until)), key=lambda r: (r.at, r.to, r.kind, r.subject)))


def _row(one: Foreseen) -> dict[str, Any]:
    at = one.at.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    return {"at": at, "to": one.to, "kind": one.kind, "subject": one.subject, "pairing": one.pairing}
