"""Opening, leading, and what is said when something is wrong with the store."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from alongside.ledger import errors
from alongside.ledger.holders import holder
from alongside.ledger.ledger import Ledger
from alongside.ledger.migrations import HEAD
from alongside.ledger.values import Batch, Held, Lease, Recorded
from ledger_people import HILARY, JOHN, MONDAY, RULES, keep, letter_to
from proxies import wire_to
from servers import Postgres

SECOND = timedelta(seconds=1)


def test_a_new_ledger_knows_itself(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    meta = ledger.meta
    assert len(bytes.fromhex(meta.instance)) == 16
    ((key, since),) = meta.token_keys
    assert (len(key), since, meta.created_at, meta.last_moment, meta.held, meta.plus_addresses) == (32, MONDAY, MONDAY, None, False, None)
    assert open_ledger().meta == meta


def test_a_token_key_stays_good_for_ninety_days_after_the_next(ledger: Ledger) -> None:
    first = ledger.meta.token_keys[0][0]
    ledger.rotate_key(MONDAY + timedelta(days=365))
    assert [key for key, _ in ledger.meta.token_keys][1] == first
    ledger.rotate_key(MONDAY + timedelta(days=460))
    assert first not in [key for key, _ in ledger.meta.token_keys]
    assert len(ledger.meta.token_keys) == 2


def test_time_only_moves_forward(ledger: Ledger) -> None:
    ledger.set_moment(MONDAY)
    ledger.set_moment(MONDAY)
    with pytest.raises(errors.MomentBefore, match="only moves forward"):
        ledger.set_moment(MONDAY - SECOND)
    assert ledger.meta.last_moment == MONDAY


def test_one_daemon_leads_and_the_next_takes_over_when_it_is_gone(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    other = open_ledger()
    assert ledger.lease("here:1", MONDAY, 30) == Lease("here:1", 1, MONDAY)
    assert other.lease("there:2", MONDAY + 29 * SECOND, 30) == Held("here:1", MONDAY)
    assert ledger.lease("here:1", MONDAY + 20 * SECOND, 30) == Lease("here:1", 1, MONDAY)
    taken = MONDAY + 51 * SECOND
    assert other.lease("there:2", taken, 30) == Lease("there:2", 2, taken)
    assert ledger.leader(taken) == Held("there:2", taken)


def test_a_daemon_that_lost_the_lease_writes_nothing(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    ledger.lease("here:1", MONDAY, 30)
    ledger.state(RULES, MONDAY)
    open_ledger().lease("there:2", MONDAY + 31 * SECOND, 30)
    with pytest.raises(errors.LeaseLost):
        ledger.commit(Batch(MONDAY, ledger.revision, facts=(HILARY,), fence=1))
    assert open_ledger().state(RULES, MONDAY).people == {}


def test_who_leaves_makes_room_at_once(ledger: Ledger) -> None:
    ledger.lease("here:1", MONDAY, 30)
    ledger.leave("somebody:else")
    assert isinstance(ledger.lease("there:2", MONDAY, 30), Held)
    ledger.leave("here:1")
    assert ledger.leader(MONDAY) is None
    assert ledger.lease("there:2", MONDAY, 30) == Lease("there:2", 2, MONDAY)


def test_trouble_is_dated_from_when_it_began(ledger: Ledger) -> None:
    ledger.touch("mailbox", MONDAY)
    ledger.touch("mailbox", MONDAY + SECOND, "the password is refused")
    ledger.touch("mailbox", MONDAY + 2 * SECOND, "the server does not answer")
    (task,) = ledger.tasks()
    assert (task.last_success, task.problem, task.problem_since) == (MONDAY, "the server does not answer", MONDAY + SECOND)
    ledger.touch("mailbox", MONDAY + 3 * SECOND)
    (task,) = ledger.tasks()
    assert (task.last_success, task.problem, task.problem_since) == (MONDAY + 3 * SECOND, "", None)


def test_a_ledger_of_a_newer_version_is_refused_and_left_as_it_is(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    ledger.store.write(lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(errors.StoreTooNew, match=rf"schema 9999, this one knows {HEAD}"):
        open_ledger()
    assert ledger.store.read(lambda c: c.execute(text("SELECT version_num FROM alembic_version")).scalar()) == "9999"


def test_somebody_elses_database_is_refused(open_ledger: Callable[[], Ledger]) -> None:
    stranger = open_ledger()
    stranger.store.write(lambda c: c.execute(text("DROP TABLE alembic_version")))
    with pytest.raises(errors.StoreForeign, match="belongs to something else"):
        open_ledger()


def test_a_store_is_not_made_where_one_is_expected(ledger_url: str) -> None:
    with pytest.raises(errors.StoreMissing, match="there is no ledger"):
        Ledger.open(ledger_url, now=MONDAY, create=False)


# ---------------------------------------------------------------- one file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def in_file(path: Path) -> Ledger:
    return Ledger.open(f"sqlite:///{path}", now=MONDAY)


def test_a_missing_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(errors.StoreMissing, match=r"nowhere of the ledger does not exist"):
        Ledger.open(f"sqlite:///{tmp_path}/nowhere/ledger.db", now=MONDAY)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 500)
    with pytest.raises(errors.StoreForeign, match="not a ledger"):
        Ledger.open(f"sqlite:///{path}", now=MONDAY)
    assert path.read_bytes().startswith(b"Dear diary")


def test_a_store_of_an_unknown_make_is_refused() -> None:
    with pytest.raises(errors.StoreMissing, match="mysql"):
        Ledger.open("mysql://example.org/x", now=MONDAY)


def test_a_deleted_ledger_is_noticed_and_not_made_anew(in_file: Ledger, path: Path) -> None:
    path.unlink()
    with pytest.raises(errors.StoreMissing, match="deleted or replaced"):
        in_file.next_letter()
    with pytest.raises(errors.StoreMissing, match="deleted or replaced"):
        keep(in_file, HILARY)
    assert not path.exists()


def test_a_ledger_that_somebody_holds_is_busy_and_nothing_is_lost(in_file: Ledger, path: Path) -> None:
    in_file.store.write(lambda c: c.execute(text("PRAGMA busy_timeout=50")))
    browser = sqlite3.connect(path, isolation_level=None)
    browser.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.StoreBusy, match="another program holds"):
        in_file.touch("mailbox", MONDAY)
    browser.execute("ROLLBACK")
    browser.close()
    in_file.touch("mailbox", MONDAY)
    assert len(in_file.tasks()) == 1


def test_a_full_disk_rolls_back_and_work_goes_on_when_there_is_room(in_file: Ledger) -> None:
    in_file.store.close()
    pages = in_file.store.read(lambda c: c.execute(text("PRAGMA page_count")).scalar())
    in_file.store.read(lambda c: c.execute(text(f"PRAGMA max_page_count={pages}")))
    with pytest.raises(errors.StoreFull, match="no room left"):
        in_file.fail(1, 1, "odd", b"x" * 100_000, MONDAY)
    in_file.store.read(lambda c: c.execute(text("PRAGMA max_page_count=1000000")))
    assert in_file.fail(1, 1, "odd", b"x" * 100_000, MONDAY) == 1


def test_a_read_only_ledger_is_refused_with_the_path(in_file: Ledger, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_file.close()
    monkeypatch.setattr(os, "access", lambda place, mode: Path(place) != path)
    with pytest.raises(errors.StoreReadOnly, match=str(path)):
        Ledger.open(f"sqlite:///{path}", now=MONDAY)


def test_a_failed_commit_is_told_apart_from_one_that_was_rolled_back(in_file: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(connection: object) -> None:
        raise OperationalError("COMMIT", {}, sqlite3.OperationalError("disk I/O error"))

    monkeypatch.setattr("sqlalchemy.engine.base.Connection.commit", broken)
    with pytest.raises(errors.StoreUnsure, match="known at the next start"):
        in_file.touch("mailbox", MONDAY)


def test_the_ledger_survives_a_power_cut_as_far_as_the_disk_does(in_file: Ledger) -> None:
    def asked(pragma: str) -> object:
        return in_file.store.read(lambda c: c.exec_driver_sql(f"PRAGMA {pragma}").scalar())

    assert (asked("journal_mode"), asked("synchronous"), asked("foreign_keys")) == ("wal", 2, 1)


def test_the_lease_of_a_process_that_has_died_is_not_waited_for(ledger: Ledger) -> None:
    dead = subprocess.Popen(["true"])
    dead.wait()
    host = socket.gethostname()
    for gone, alive in ((f"{host} (pid {dead.pid})", holder()), ("elsewhere.example.org (pid 1)", None)):
        first = ledger.lease(gone, MONDAY + 60 * SECOND, 30)
        assert isinstance(first, Lease)
        taken = ledger.lease(alive or "third", MONDAY + 61 * SECOND, 30)
        assert isinstance(taken, Lease if alive else Held)
        ledger.leave(alive or gone)


# ---------------------------------------------------------------- PostgreSQL


def test_a_database_that_hangs_up_is_busy_and_comes_back(postgres_url: str) -> None:
    ledger = Ledger.open(postgres_url, now=MONDAY)
    hang_up = text("SELECT pg_terminate_backend(pg_backend_pid())")
    with pytest.raises(errors.StoreBusy):
        ledger.store.write(lambda c: c.execute(hang_up))
    ledger.touch("mailbox", MONDAY)
    assert len(ledger.tasks()) == 1
    ledger.close()


def test_a_record_whose_commit_lost_its_answer_is_made_again_and_other_work_ends_the_process(postgres: Postgres, postgres_url: str) -> None:
    with wire_to(postgres.port, lambda luck: 0, words=b"COMMIT") as wire:
        wire.at_ease = True
        ledger = Ledger.open(postgres_url.replace(f":{postgres.port}/", f":{wire.port}/"), now=MONDAY)
        keep(ledger, JOHN, letters=(letter_to(JOHN, 1),))
        ledger.claim(MONDAY, 1, "here")
        wire.at_ease = False
        with pytest.raises(errors.StoreBusy):
            ledger.record((Recorded(1, "sent", 250, "2.0.0 taken"),), MONDAY)
        wire.at_ease = True
        ledger.record((Recorded(1, "sent", 250, "2.0.0 taken"),), MONDAY)
        assert ledger.store.read(lambda c: c.execute(text("SELECT state, reply FROM letters")).all()) == [("sent", "2.0.0 taken")]
        wire.at_ease = False
        with pytest.raises(errors.StoreUnsure):
            keep(ledger, HILARY)
        assert wire.broke == 2
        with pytest.raises(errors.StoreUnsure):
            ledger.record((), MONDAY)
        ledger.close()


def test_a_password_never_stands_in_a_message() -> None:
    with pytest.raises(errors.StoreBusy) as unreachable:
        Ledger.open("postgresql://daemon:open-sesame@127.0.0.1:1/alongside?connect_timeout=2", now=MONDAY)
    assert "open-sesame" not in str(unreachable.value)
    assert "127.0.0.1" in str(unreachable.value)


def test_a_ledger_may_have_a_schema_of_its_own(postgres_url: str) -> None:
    Ledger.open(postgres_url, now=MONDAY).close()
    first = Ledger.open(postgres_url, now=MONDAY)
    first.store.write(lambda c: c.execute(text("CREATE SCHEMA second")))
    second = Ledger.open(postgres_url + ("&" if "?" in postgres_url else "?") + "options=-csearch_path%3Dsecond", now=MONDAY)
    keep(second, HILARY)
    assert first.state(RULES, MONDAY).people == {}
    assert first.meta.instance != second.meta.instance
    first.close()
    second.close()
