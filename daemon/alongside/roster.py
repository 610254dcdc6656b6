"""The people of a programme as a CSV file, and what importing it would change. Pure: bytes and people in, values out.

Every fault is found in one reading, with line and column, and with any fault nothing is imported. What stands in the file wins; an
empty cell or a missing column leaves what a person told by mail.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from alongside.configuration import words
from alongside.configuration.faults import Odd, did_you_mean
from alongside.language.reader import read as read_words
from alongside.language.reading import Context, Reading, Role, as_json, from_json
from alongside.programme.events import identifier
from alongside.programme.model import Person
from alongside.programme.rules import Programme

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LINK = re.compile(r"https://[^\s<>\"]+")
MOST_AT_ONCE = 20
"""Nobody looks after more mentees than this; a larger capacity is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class RosterFault:
    """One thing wrong in the file, or in a note one thing that was not understood."""

    line: int
    column: str
    sentence: str
    suggestion: str = ""

    def __str__(self) -> str:
        place = f"line {self.line}, {self.column}" if self.column else f"line {self.line}"
        return f"{place}: {self.sentence}" + (f" - {self.suggestion}" if self.suggestion else "")


@dataclass(frozen=True, slots=True)
class Row:
    """One person of the file: the line, and the fields that were given, as the model names them."""

    line: int
    fields: Mapping[str, Any]

    @property
    def addresses(self) -> tuple[str, ...]:
        return (self.fields["email"], *self.fields.get("aliases", ()))


@dataclass(frozen=True, slots=True)
class Roster:
    """A file as read. ``notes`` are wishes that were not understood; they stop nothing."""

    rows: tuple[Row, ...]
    faults: tuple[RosterFault, ...] = ()
    notes: tuple[RosterFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A person whom the file changes, and in which fields."""

    line: int
    before: Person
    after: Person
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do. ``adds`` have no id yet."""

    adds: tuple[tuple[int, Person], ...] = ()
    changes: tuple[Change, ...] = ()
    leavers: tuple[Person, ...] = ()
    unchanged: int = 0
    faults: tuple[RosterFault, ...] = ()
    notes: tuple[RosterFault, ...] = ()

    def people(self, seed: str, today: date) -> tuple[Person, ...]:
        """The new versions of everybody concerned. ``seed`` is the shell's randomness, from which new ids are made."""
        added = tuple(replace(person, id=identifier(seed, person.email)) for _, person in self.adds)
        left = tuple(replace(person, left_on=today) for person in self.leavers)
        return (*added, *(change.after for change in self.changes), *left)


# ---------------------------------------------------------------- reading the file


def read_csv(raw: bytes, programme: Programme, now: datetime) -> Roster:
    """The rows of a roster file. ``now`` is for relative words in the preferences column."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Roster((), (RosterFault(line, "", "is not UTF-8 text", "save the file as CSV UTF-8"),))
    try:
        lines = list(_lines(text))
    except csv.Error as error:
        return Roster((), (RosterFault(1, "", f"is no CSV file ({error})"),))
    if not lines:
        return Roster((), (RosterFault(1, "", "is empty", "the first line names the columns: email,name,…"),))
    header = [name.strip().lower() for name in lines[0][1]]
    faults = list(_header_faults(header))
    if faults:
        return Roster((), tuple(faults))
    reader = _Reader(programme, now)
    rows = tuple(row for number, cells in lines[1:] if any(c.strip() for c in cells) and (row := reader.row(number, header, cells)))
    return Roster(rows, tuple(sorted((*reader.faults, *_twice(rows)), key=lambda f: f.line)), tuple(reader.notes))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every row with the line it begins on; commas, or what a spreadsheet elsewhere puts in their place."""
    first = text.partition("\n")[0]
    delimiter = next((mark for mark in ",;\t" if mark in first), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    for cells in reader:
        yield begins, cells
        begins = reader.line_num + 1


def _header_faults(header: Sequence[str]) -> Iterator[RosterFault]:
    for name in dict.fromkeys(header):
        if name not in COLUMNS:
            hint = did_you_mean(name, list(COLUMNS)) or "known are " + ", ".join(COLUMNS)
            yield RosterFault(1, "", f"unknown column '{name}'", hint)
        elif header.count(name) > 1:
            yield RosterFault(1, name, "stands twice in the first line", "keep one of them")
    for name in ("email", "name"):
        if name not in header:
            yield RosterFault(1, name, "this column is missing", "email and name are needed")


class _Reader:
    """Reads row after row and gathers what is wrong."""

    def __init__(self, programme: Programme, now: datetime) -> None:
        self.programme = programme
        self.now = now
        self.faults: list[RosterFault] = []
        self.notes: list[RosterFault] = []

    def row(self, line: int, header: Sequence[str], cells: Sequence[str]) -> Row | None:
        """The row, None where it cannot be read."""
        before = len(self.faults)
        if len(cells) > len(header):
            self.faults.append(
                RosterFault(line, "", f"has {len(cells)} cells, the first line names {len(header)}", "put text with commas in quotes")
            )
            return None
        written = {column: _cell(column, cell) for column, cell in zip(header, cells, strict=False)}
        fields = {name: value for column, cell in written.items() if cell for name, value in self._field(line, column, cell)}
        for column in ("email", "name"):
            if not written.get(column):
                self.faults.append(RosterFault(line, column, "is empty"))
        if wishes := written.get("preferences"):
            fields["preferences"] = self._wishes(line, wishes, fields)
        self._check(line, fields)
        return Row(line, fields) if len(self.faults) == before else None

    def _field(self, line: int, column: str, cell: str) -> Iterator[tuple[str, Any]]:
        if column == "preferences":
            return
        field, read = COLUMNS[column]
        try:
            yield field, read(cell)
        except Odd as odd:
            self.faults.append(RosterFault(line, column, odd.sentence, odd.suggestion))

    def _wishes(self, line: int, text: str, fields: Mapping[str, Any]) -> Reading:
        """Free text, read as a mail of that person would be."""
        role: Role = next(iter(sorted(fields.get("roles", ()))), "")
        zone = fields.get("timezone") or self.programme.timezone
        country = fields.get("country") or self.programme.country
        reading = read_words(text, Context(now=self.now, tz=zone, role=role, country=country))
        if reading.unread or reading.empty:
            left = "; ".join(reading.unread) or text
            self.notes.append(
                RosterFault(line, "preferences", f"not understood: {left}", "say it in other words, or leave it to the person")
            )
        return from_json(as_json(replace(reading, intent="preference", unread=()), private=True))

    def _check(self, line: int, fields: Mapping[str, Any]) -> None:
        own = self.programme.address
        for column in ("email", "aliases"):
            value = fields.get(column, ())
            if own in ((value,) if isinstance(value, str) else value):
                self.faults.append(RosterFault(line, column, f"{own} is the programme's own mailbox"))
        if fields.get("manager") and fields["manager"] == fields.get("email"):
            self.faults.append(RosterFault(line, "manager", "nobody is their own manager", "leave it empty"))


def _twice(rows: Sequence[Row]) -> Iterator[RosterFault]:
    """Addresses that stand in two rows: an address belongs to one person."""
    first: dict[str, int] = {}
    for row in rows:
        for address in dict.fromkeys(row.addresses):
            if address in first:
                column = "email" if address == row.fields["email"] else "aliases"
                yield RosterFault(row.line, column, f"{address} stands on line {first[address]} already")
            first.setdefault(address, row.line)


# ---------------------------------------------------------------- cells


def _cell(column: str, cell: str) -> str:
    """A cell without blanks at its ends; only free text keeps its lines."""
    return cell.strip() if column == "preferences" else " ".join(cell.split())


def _role(cell: str) -> frozenset[str]:
    word = words.one_of("mentor", "mentee", "both")(cell.lower())
    return frozenset({"mentor", "mentee"} if word == "both" else {word})


def _list(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in cell.split(";") if part.strip()))


def _addresses(cell: str) -> tuple[str, ...]:
    return tuple(words.address(part) for part in _list(cell))


def _language(cell: str) -> str:
    if not _LANGUAGE.fullmatch(cell):
        raise Odd(f"'{cell}' is no language", 'write a code like "en" or "de"')
    return cell


def _capacity(cell: str) -> int:
    if not cell.isdecimal() or int(cell) > MOST_AT_ONCE:
        raise Odd(f"'{cell}' is no number of mentees", f"write one from 0 to {MOST_AT_ONCE}")
    return int(cell)


def _date(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise Odd(f"'{cell}' is no date", "write it like 2027-03-02") from None


def _link(cell: str) -> str:
    if not _LINK.fullmatch(cell):
        raise Odd(f"'{cell}' is no link", "write it like https://meet.example.org/hilary")
    return cell


COLUMNS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "email": ("email", words.address),
    "name": ("name", words.some_text),
    "role": ("roles", _role),
    "manager": ("manager", words.address),
    "timezone": ("timezone", words.zone),
    "country": ("country", words.country),
    "language": ("language", _language),
    "team": ("team", words.some_text),
    "job": ("job", words.some_text),
    "site": ("site", words.some_text),
    "topics": ("topics", _list),
    "experience": ("experience", _list),
    "preferences": ("preferences", words.some_text),
    "capacity": ("capacity", _capacity),
    "aliases": ("aliases", _addresses),
    "start_date": ("start_date", _date),
    "return_date": ("return_date", _date),
    "channel_link": ("channel_link", _link),
}
"""Column of the file, field of the person, and how a cell is read."""


# ---------------------------------------------------------------- comparing


def compare(people: Sequence[Person], roster: Roster) -> Preview:
    """What importing ``roster`` over ``people`` would do. With faults it says nothing else."""
    present = [person for person in people if not person.forgotten_at]
    owners = {address: person for person in present for address in person.addresses}
    faults = [*roster.faults, *_torn(roster.rows, owners)]
    if faults:
        return Preview(faults=tuple(sorted(faults, key=lambda f: f.line)), notes=roster.notes)
    adds: list[tuple[int, Person]] = []
    changes: list[Change] = []
    met: set[str] = set()
    for row in roster.rows:
        before = _owner(row, owners)
        if before is None:
            adds.append((row.line, Person(id="", **row.fields)))
            continue
        met.add(before.id)
        if change := _change(row, before):
            changes.append(change)
    leavers = tuple(p for p in present if p.id not in met and not p.left_on and not p.joined_at)
    notes = (*roster.notes, *_namesakes(adds, present))
    return Preview(tuple(adds), tuple(changes), leavers, len(met) - len(changes), notes=tuple(sorted(notes, key=lambda n: n.line)))


def _namesakes(adds: Sequence[tuple[int, Person]], present: Sequence[Person]) -> Iterator[RosterFault]:
    """New people with a name that somebody has already: two people, or one with two addresses."""
    first = {person.name.casefold(): person.email for person in present}
    for line, person in adds:
        if other := first.get(person.name.casefold()):
            yield RosterFault(line, "name", f"{person.name} is on the roster as {other}", "if it is one person, list that under aliases")
        first.setdefault(person.name.casefold(), person.email)


def _owner(row: Row, owners: Mapping[str, Person]) -> Person | None:
    return next((owners[address] for address in row.addresses if address in owners), None)


def _torn(rows: Sequence[Row], owners: Mapping[str, Person]) -> Iterator[RosterFault]:
    """Rows that speak of two people we know, and people that two rows speak of."""
    spoken: dict[str, int] = {}
    for row in rows:
        known = {owners[a].id: owners[a] for a in row.addresses if a in owners}
        if len(known) > 1:
            names = " and ".join(person.name for person in known.values())
            yield RosterFault(row.line, "aliases", f"these addresses belong to two people, {names}", "an address belongs to one person")
        for id in known:
            if id in spoken:
                yield RosterFault(row.line, "email", f"{known[id].name} stands on line {spoken[id]} already, under another address")
            spoken.setdefault(id, row.line)


def _change(row: Row, before: Person) -> Change | None:
    """The person after the row; who stands in the file again has not left."""
    fields = dict(row.fields)
    fields["aliases"] = _kept_addresses(before, row)
    fields["left_on"] = None
    changed = tuple(name for name, value in fields.items() if getattr(before, name) != value)
    return Change(row.line, before, replace(before, **fields), changed) if changed else None


def _kept_addresses(before: Person, row: Row) -> tuple[str, ...]:
    """All addresses the person ever had but the one that is first now: answers from old ones must still be known."""
    return tuple(a for a in dict.fromkeys((*row.fields.get("aliases", ()), *before.addresses)) if a != row.fields["email"])
