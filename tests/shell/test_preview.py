"""M4: a coordinator looks at the letters of the coming weeks."""

from __future__ import annotations

import pytest

from coordinator import Coordinator

PEOPLE = "email,name,role\nhilary@example.org,Hilary Meyer,mentor\npriya@example.org,Priya Nair,mentee\n"


@pytest.fixture
def imported(mary: Coordinator) -> Coordinator:
    mary.configures()
    (mary.place / "people.csv").write_text(PEOPLE)
    mary.types("people", "import", "people.csv")
    return mary


def test_a_programme_in_which_nobody_has_asked_sends_monday_letters_only(imported: Coordinator) -> None:
    rows = imported.types("preview", "--weeks", "3", "--json").json
    assert [(row["to"], row["kind"], row["pairing"]) for row in rows] == [("mary@example.org", "digest", None)] * 3
    assert list(rows[0]) == ["at", "to", "kind", "subject", "pairing"]
    assert rows[0]["at"].endswith("Z")


def test_the_table_names_reader_kind_and_subject(imported: Coordinator) -> None:
    shown = imported.types("preview", "--weeks", "1").out
    assert shown.split("\n")[0].split() == ["AT", "TO", "KIND", "SUBJECT", "PAIRING"]
    assert "nothing needs you" in shown


def test_weeks_without_number_are_wrong_use(imported: Coordinator) -> None:
    imported.types("preview", "--weeks", "0", code=2)


def test_who_holds_letters_is_reminded(imported: Coordinator) -> None:
    imported.types("hold")
    assert "held" in imported.types("preview").out.splitlines()[0]
