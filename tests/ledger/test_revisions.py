"""A ledger of any age opens as one of today, with every row it had."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from alongside.ledger import migrations, opening
from alongside.ledger.errors import StoreFull
from alongside.ledger.ledger import Ledger
from alongside.ledger.tables import metadata
from alongside.ledger.verify import verify
from alongside.programme.model import History
from ledger_people import HILARY, JOHN, MONDAY, PAIRING, RULES, SERIES

STORED = sorted((Path(__file__).parent / "stored").glob("*.sql"))


def rows_in(path: Path) -> dict[str, int]:
    """How many rows each table has, looked at without our own code."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608


@pytest.mark.parametrize("stored", STORED, ids=lambda stored: stored.stem)
def test_a_stored_ledger_is_brought_up_with_all_its_rows(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(stored.read_text(encoding="utf-8"))
    before = rows_in(path)
    assert all(before[table.name] for table in metadata.sorted_tables if table.name in before)
    ledger = Ledger.open(f"sqlite:///{path}", now=MONDAY, create=False)
    state = ledger.state(RULES, MONDAY)
    assert (state.people, state.pairings[1], state.series[1]) == ({HILARY.id: HILARY, JOHN.id: JOHN}, PAIRING, SERIES)
    assert [session.mentor_partstat for session in state.sessions[1]] == ["ACCEPTED", "NEEDS-ACTION", "NEEDS-ACTION", "NEEDS-ACTION"]
    assert verify(ledger, MONDAY) == ()
    ledger.close()
    assert before.items() <= rows_in(path).items()


def test_what_ended_before_histories_were_kept_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((Path(__file__).parent / "stored" / "0001.sql").read_text(encoding="utf-8"))
        connection.execute("UPDATE pairings SET state = 'ended'")
        connection.execute("UPDATE sessions SET state = 'held' WHERE id IN ('d-1', 'd-2')")
        connection.execute("UPDATE said SET passed_on = 1")
        connection.execute("UPDATE asks SET sent_at = '2027-03-01T09:00:00.000000Z'")
        connection.commit()
    ledger = Ledger.open(f"sqlite:///{path}", now=MONDAY, create=False)
    state = ledger.state(RULES, MONDAY)
    assert state.histories == {(HILARY.id, JOHN.id): History(HILARY.id, JOHN.id, held=2, thanks=1)}
    assert (state.people[HILARY.id].asked_at, state.people[HILARY.id].asked_unnamed_at) == (MONDAY, None)
    ledger.close()


def test_every_revision_has_a_stored_ledger_and_the_last_one_is_todays() -> None:
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    revisions = {revision.revision for revision in script.walk_revisions()}
    assert revisions == {stored.stem for stored in STORED}
    assert script.get_current_head() == migrations.HEAD


def test_the_revisions_come_to_the_tables_of_today(ledger: Ledger) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": False}), metadata))

    assert ledger.store.read(differences) == []


def test_a_ledger_that_could_not_be_made_whole_is_not_made_at_all(
    ledger_url: str, open_ledger: Callable[[], Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> str:
        raise StoreFull("there is no room left for the ledger")

    with monkeypatch.context() as patched:
        patched.setattr(opening.secrets, "token_hex", full)
        with pytest.raises(StoreFull):
            open_ledger()
    store = opening.Store(ledger_url)
    assert store.read(lambda connection: inspect(connection).get_table_names()) == []
    store.close()
    assert open_ledger().next_letter() == 1
