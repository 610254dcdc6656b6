"""A coordinator keeps the roster in a spreadsheet; the import says what it would do before it does it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from alongside.programme.model import Person
from alongside.programme.rules import Programme
from alongside.roster import Preview, compare, read_csv

NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
PROGRAMME = Programme("Peer mentoring", "mentor@example.org", ("mary@example.org",), ("example.org",), "Europe/Berlin", "DE")
EXAMPLE = Path(__file__).parents[2] / "config" / "people.example.csv"


def preview(text: str | bytes, people: tuple[Person, ...] = ()) -> Preview:
    raw = text.encode() if isinstance(text, str) else text
    return compare(people, read_csv(raw, PROGRAMME, NOW))


def faults(text: str | bytes, people: tuple[Person, ...] = ()) -> list[str]:
    found = preview(text, people)
    assert (found.adds, found.changes, found.leavers) == ((), (), ()), "with a fault nothing is applied by halves"
    return [str(fault) for fault in found.faults]


def imported(text: str | bytes, people: tuple[Person, ...] = ()) -> dict[str, Person]:
    """The roster after an import."""
    found = preview(text, people)
    assert found.faults == ()
    return {p.email: p for p in (*people, *found.people("seed", NOW.date()))}


def test_the_example_is_read_without_a_fault_and_without_a_note() -> None:
    found = preview(EXAMPLE.read_bytes())
    assert found.faults == ()
    assert found.notes == ()
    people = {person.email: person for _, person in found.adds}
    assert people["ines@example.org"].roles == {"mentor", "mentee"}
    assert people["hilary@example.org"].aliases == ("h.hartmann@example.org",)
    assert people["hilary@example.org"].topics == ("payroll", "spreadsheets", "the yearly audit")
    assert people["jonas@example.org"].return_date == date(2027, 3, 15)
    assert people["priya@example.org"].capacity == 2


def test_preferences_are_read_as_a_mail_would_be() -> None:
    tom = imported(EXAMPLE.read_bytes())["tom@example.org"].preferences
    assert [(w.days, w.start, w.end, w.kind) for w in tom.availability] == [(("TU", "TH"), "09:00", "12:00", "want")]
    assert tom.channels.prefer == ("email",)
    assert "phone" in tom.channels.avoid


def test_wishes_that_were_not_understood_are_a_note_and_no_fault() -> None:
    found = preview("email,name,preferences\nhilary@example.org,Hilary,whenever the moon is blue\n")
    assert [(note.line, note.column) for note in found.notes] == [(2, "preferences")]
    assert len(found.adds) == 1


def test_two_columns_are_enough_in_any_order() -> None:
    assert imported("name,email\nHilary,Hilary@Example.org\n")["hilary@example.org"].name == "Hilary"


def test_every_fault_is_told_with_its_line_and_column() -> None:
    told = faults(
        "email,name,role,manager,timezone,country,capacity,start_date,aliases,channel_link\n"
        "hilary@example,Hilary,mentor,,,,,,,\n"
        "not an address,Tom,boss,tom,Europe/Lundon,XX,many,1.3.2027,x,http://x\n"
        ",Nobody,,,,,,,,\n"
        "ada@example.org,,mentee,ada@example.org,,,,,,\n"
        "hilary@example,Hilary again,,,,,,,,\n"
        "mentor@example.org,The mailbox,,,,,,,,\n"
        "eve@example.org,Eve,,,,,,,,,too,many\n"
    )
    expected = {
        "line 3, email": "no mail address", "line 3, role": "must be one of", "line 3, manager": "no mail address",
        "line 3, timezone": "Europe/London", "line 3, country": "XX", "line 3, capacity": "no number of mentees",
        "line 3, start_date": "2027-03-02", "line 3, aliases": "no mail address", "line 3, channel_link": "https://",
        "line 4, email": "is empty", "line 5, name": "is empty", "line 5, manager": "own manager",
        "line 6, email": "stands on line 2 already", "line 7, email": "own mailbox", "line 8": "has 12 cells",
    }  # fmt: skip
    for place, words in expected.items():
        assert [f for f in told if f.startswith(place + ":") and words in f], (place, told)
    assert len(told) == len(expected)


def test_unknown_columns_are_named_and_refused() -> None:
    near, far = faults("email,name,timezon,shoe size\n")
    assert near == "line 1: unknown column 'timezon' - did you mean 'timezone'?"
    assert far.startswith("line 1: unknown column 'shoe size' - known are email, name, role")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b"name\nHilary\n", "line 1, email: this column is missing"),
        (b"email,name,email\n", "stands twice"),
        ("email,name\nhilary@example.org,Jürgen\n".encode("latin-1"), "line 2: is not UTF-8"),
        (b'email,name\nhilary@example.org,"Hilary\n', "is no CSV file"),
    ],
)
def test_a_file_that_is_no_roster_is_told(raw: bytes, words: str) -> None:
    assert [f for f in faults(raw) if words in f]


def test_semicolons_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    raw = '\ufeffemail;name;topics\r\nhilary@example.org;Jürgen;"payroll; audit"\r\n'.encode()
    assert imported(raw)["hilary@example.org"].topics == ("payroll", "audit")


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    assert faults('email,name,job\nhilary@example.org,Hilary,"head\nof\npayroll"\nbad,Tom,\n') == [
        "line 5, email: 'bad' is no mail address - write it like mentor@example.org, without a name"
    ]


HILARY = replace(Person("p1", "hilary@example.org", "Hilary", frozenset({"mentor"}), capacity=3), topics=("payroll",))
TOM = Person("p2", "tom@example.org", "Tom")
WROTE_IN = Person("p3", "ada@example.org", "Ada", joined_at=NOW)


def test_the_same_file_twice_changes_nothing() -> None:
    once = imported(EXAMPLE.read_bytes())
    again = preview(EXAMPLE.read_bytes(), tuple(once.values()))
    assert (again.adds, again.changes, again.leavers, again.unchanged) == ((), (), (), len(once))


def test_a_change_names_its_fields_and_leaves_the_rest_alone() -> None:
    found = preview("email,name,capacity,topics\nhilary@example.org,Hilary,1,\ntom@example.org,Tom,,\n", (HILARY, TOM))
    assert [(c.line, c.fields) for c in found.changes] == [(2, ("capacity",))]
    assert found.changes[0].after == replace(HILARY, capacity=1)


def test_a_new_first_address_keeps_the_old_one_as_an_alias() -> None:
    people = imported("email,name,aliases\nh.new@example.org,Hilary,hilary@example.org\ntom@example.org,Tom,\n", (HILARY, TOM))
    assert people["h.new@example.org"].id == "p1"
    assert people["h.new@example.org"].aliases == ("hilary@example.org",)


def test_an_address_belongs_to_one_person() -> None:
    assert faults("email,name,aliases\nhilary@example.org,Hilary,tom@example.org\n", (HILARY, TOM)) == [
        "line 2, aliases: these addresses belong to two people, Hilary and Tom - an address belongs to one person"
    ]


def test_who_is_no_longer_in_the_file_leaves_but_who_wrote_in_stays() -> None:
    found = preview("email,name\nhilary@example.org,Hilary\n", (HILARY, TOM, WROTE_IN))
    assert found.leavers == (TOM,)
    assert found.people("seed", NOW.date())[-1] == replace(TOM, left_on=NOW.date())


def test_who_stands_in_the_file_again_has_not_left() -> None:
    gone = replace(TOM, left_on=date(2027, 1, 1))
    assert imported("email,name\ntom@example.org,Tom\n", (gone,))["tom@example.org"] == TOM
