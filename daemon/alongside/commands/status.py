"""``alongside status``: how the programme is, from what the last pass wrote down; no daemon has to be running."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import typer

from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import ledger_of, now_of, settings_from
from alongside.commands.screen import as_json

if TYPE_CHECKING:
    from alongside.ledger.ledger import Ledger
    from alongside.ledger.note import Noted
    from alongside.ledger.values import Task

app = typed()
LINKS = ("mailbox", "relay", "store")
SHOWN = 5
"""Of letters that are put off so many are named; `alongside letters list` knows them all."""
LATE = timedelta(hours=6)
"""A letter that has waited longer than this is worth a sentence."""
SILENT = timedelta(days=1)
"""A programme without any pass for so long is not being run."""


@app.command("status", epilog=example("alongside status", "alongside status --json"))
def status(config: Config = None, json: Json = False) -> None:
    """Say in plain words how mailbox, relay and store are, what waits, and what needs a person."""
    from alongside.ledger.errors import LedgerError
    from alongside.ledger.note import Note

    settings = settings_from(config)
    noted = Note.beside(settings.store_url).read()
    try:
        with ledger_of(settings) as ledger:
            found = _found(ledger, noted, now_of(ledger))
    except LedgerError as error:
        found = _without_store(str(error), noted)
    unsure = found.pop("unsure")  # for the screen: the fields of the JSON are settled, and `letters` counts those of no known end
    as_json(found) if json else typer.echo("\n".join(_in_words(found, unsure)))
    if found["problems"]:
        raise typer.Exit(1)


def _found(ledger: Ledger, noted: Noted, now: datetime) -> dict[str, Any]:
    from alongside.commands.counts import counts as counts_of

    tasks = {task.name: task for task in ledger.tasks()}
    counts = counts_of(ledger, now)
    leader = ledger.leader(now)
    found: dict[str, Any] = {
        **{name: _link(tasks.get(name)) for name in LINKS},
        "tasks": [{"name": task.name, "last_success": _iso(task.last_success)} for task in tasks.values() if task.name not in LINKS],
        "lease": {"holder": leader.by if leader else None, "since": _iso(leader.since) if leader else None},
        "backlog": counts.backlog,
        "letters": dict(counts.letters),
        "oldest_waiting": _iso(counts.oldest_waiting),
        "unsure": counts.unsure,
        "quarantine": counts.quarantine,
        "held": ledger.meta.held,
    }
    state = "down" if noted.trouble else "ok"
    found["store"] = {**found["store"], "state": state, "since": _iso(noted.since), "reason": noted.trouble or None}
    return found | {"problems": [*_noted(noted), *_problems(found, tasks, counts.oldest_waiting, now), *counts.put_off[:SHOWN]]}


def _noted(noted: Noted) -> Iterator[str]:
    """What the daemon could not write into the ledger, since that was the trouble."""
    if noted.trouble:
        yield f"store since {_spoken(noted.since)}: {noted.trouble}" if noted.since else f"store: {noted.trouble}"


def _link(task: Task | None) -> dict[str, Any]:
    if task is None:
        return {"state": "unknown", "since": None, "reason": None, "last_success": None}
    state = "down" if task.problem else "ok"
    return {"state": state, "since": _iso(task.problem_since), "reason": task.problem or None, "last_success": _iso(task.last_success)}


def _problems(found: Mapping[str, Any], tasks: Mapping[str, Task], oldest: datetime | None, now: datetime) -> Iterator[str]:
    for task in tasks.values():
        if task.problem:
            since = f" since {_spoken(task.problem_since)}" if task.problem_since else ""
            yield f"{task.name}{since}: {task.problem}"
    if found["quarantine"]:
        yield f"{found['quarantine']} mail(s) could not be read; see `alongside inbox list --state quarantined`."
    if oldest and now - oldest > LATE and not found["held"]:
        yield f"A letter has been waiting since {_spoken(oldest)}."
    last = max((task.last_success for task in tasks.values() if task.last_success), default=None)
    if last and now - last > SILENT:
        yield f"Nothing has run since {_spoken(last)}; is `alongside run` still started?"


def _without_store(sentence: str, noted: Noted) -> dict[str, Any]:
    """The same shape, when the store itself is what is wrong."""
    unknown = {"state": "unknown", "since": None, "reason": None, "last_success": None}
    store = unknown | {"state": "down", "since": _iso(noted.since), "reason": sentence}
    nothing: dict[str, Any] = {"tasks": [], "lease": {"holder": None, "since": None}, "backlog": None, "letters": {}}
    return {"mailbox": unknown, "relay": unknown, "store": store} | nothing | {
        "oldest_waiting": None, "unsure": None, "quarantine": None, "held": None, "problems": list(dict.fromkeys([sentence, *_noted(noted)])),
    }  # fmt: skip


def _in_words(found: Mapping[str, Any], unsure: int | None) -> Iterator[str]:
    for name in LINKS:
        link = found[name]
        last = f", last fine {_shown(link['last_success'])}" if link["last_success"] else ""
        since = f" since {_shown(link['since'])}" if link["since"] else ""
        words = {"ok": "fine", "down": f"down{since}", "unknown": "not used yet"}[link["state"]]
        yield f"{name:<8} {words}{last}"
    letters = ", ".join(f"{count} {state}" for state, count in found["letters"].items()) or "none"
    yield f"letters  {letters}" + (" (held: a rehearsal, `alongside release` ends it)" if found["held"] else "")
    if unsure:
        yield f"unsure   {unsure} letter(s) of which the relay has not said whether it took them; what does no harm twice leaves again"
    yield f"mail     {found['backlog'] or 'nothing'} to be worked off, {found['quarantine'] or 'nothing'} in quarantine"
    if found["lease"]["holder"]:
        yield f"daemon   {found['lease']['holder']} since {_shown(found['lease']['since'])}"
    for task in found["tasks"]:
        yield f"{task['name']:<8} last done {_shown(task['last_success'])}"
    yield from (f"problem  {sentence}" for sentence in found["problems"])
    if not found["problems"]:
        yield "All is well."


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def _shown(iso: str | None) -> str:
    return _spoken(datetime.fromisoformat(iso)) if iso else "never"


def _spoken(moment: datetime) -> str:
    """In the zone of whoever reads the screen."""
    return moment.astimezone().strftime("%a %d %b %Y %H:%M")
