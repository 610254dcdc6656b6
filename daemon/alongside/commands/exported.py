"""Everything a script may want, as the lists of ``export``: the commands that look at one kind of thing look into these."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alongside.commands.mistakes import Refused
from alongside.commands.places import ledger_of, now_of, settings_from

if TYPE_CHECKING:
    from alongside.programme.model import Pairing, Person, SeriesIs, Session
    from alongside.report.exports import Drawn
    from alongside.settings import Settings

Row = dict[str, Any]


def rows_of(config: Path | None, kind: str) -> list[Row]:
    """All rows of one list of the export."""
    return everything(config)[kind]


def everything(config: Path | None) -> dict[str, list[Row]]:
    """The whole export."""
    from alongside.report.exports import export

    settings = settings_from(config)
    with ledger_of(settings) as ledger:
        meta = ledger.meta
        return export(ledger, now_of(ledger), _drawing(settings, meta.last_moment or meta.created_at))


def row_of(config: Path | None, kind: str, number: int, name: str) -> Row:
    """One row by its number. Raises Refused where there is none."""
    return found(rows_of(config, kind), lambda row: row["id"] == number, f"there is no {name} {number}; `alongside {kind} list` shows all")


def found(rows: list[Row], wanted: Callable[[Row], bool], otherwise: str) -> Row:
    """The first row that is wanted. Raises Refused with the sentence ``otherwise``."""
    if (row := next(filter(wanted, rows), None)) is None:
        raise Refused(otherwise)
    return row


def _drawing(settings: Settings, stamp: datetime) -> Drawn:
    """Draws a series as the organizer sees it, so that the ledger need know no calendars."""
    from alongside.calendar import itip
    from alongside.calendar.values import Attendee
    from alongside.programme.entries import event_text, occurrence
    from alongside.programme.model import COMING, State

    programme = settings.programme

    def drawn(one: SeriesIs, pairing: Pairing, dates: tuple[Session, ...], mentor: Person, mentee: Person) -> bytes:
        state = State(settings.rules, people={person.id: person for person in (mentor, mentee)})
        next_date = next((date for date in dates if date.state in COMING), dates[-1] if dates else None)
        said = (next_date.mentor_partstat, next_date.mentee_partstat) if next_date else ("NEEDS-ACTION", "NEEDS-ACTION")
        attendees = [Attendee(person.email, person.name, partstat) for person, partstat in zip((mentor, mentee), said, strict=True)]
        changed = [occurrence(date) for date in dates if date.state == "skipped" or date.moved_from]
        organizer = Attendee(programme.address, programme.name)
        return itip.whole(one.series, changed, attendees, organizer, event_text(state, pairing), stamp)

    return drawn
