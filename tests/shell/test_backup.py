"""A coordinator keeps a copy, loses the ledger, and puts the copy back."""

from __future__ import annotations

from coordinator import Coordinator


def test_a_ledger_that_was_lost_is_back_and_held_until_somebody_has_looked(mary: Coordinator) -> None:
    mary.configures()
    (mary.place / "people.csv").write_text("email,name,role\nhilary@example.org,Hilary Hart,mentor\n")
    mary.types("people", "import", "people.csv")
    assert "keep it safe" in mary.types("backup", "copy.db").out
    assert "is there already" in mary.types("backup", "copy.db", code=1).err
    assert "--force" in mary.types("restore", "copy.db", code=1).err
    (mary.place / "ledger.db").unlink()
    assert mary.types("restore", "copy.db", "--json").json == {"file": "copy.db", "held": 0}
    assert "hilary@example.org" in mary.types("people", "list").out
    assert mary.types("status", "--json").json["held"] is True
    mary.types("release")
    assert mary.types("status", "--json").json["held"] is False
