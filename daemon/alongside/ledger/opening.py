"""Opening a ledger: is it there, is it ours, is it of our time, may we write; then its tables are brought up to date."""

from __future__ import annotations

import os
import secrets
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError

from alongside.ledger import tables as t
from alongside.ledger.errors import LedgerError, StoreForeign, StoreMissing, StoreReadOnly, StoreTooNew
from alongside.ledger.migrations import HEAD, upgrade
from alongside.ledger.store import Store


def opened(url: str, *, now: datetime, create: bool) -> Store:
    """The store at ``url`` with tables of today's form. Raises one of ``errors`` with the sentence to show."""
    store = Store(url)
    try:
        _made_ready(store, now, create)
    except LedgerError:
        store.close()
        raise
    store.remember()
    return store


def _made_ready(store: Store, now: datetime, create: bool) -> None:
    if store.path:
        _check_file(store.path, create)
        _use_wal(store)
    found = store.read(_revision)
    if found is None and not create:
        raise StoreMissing(f"{store.name}: there is no ledger here yet; “alongside run” or “alongside check” makes one")
    if found is None and store.read(_foreign):
        raise StoreForeign(f"{store.name}: this database belongs to something else; give the ledger one of its own")
    if found is not None and found > HEAD:
        raise StoreTooNew(f"{store.name}: written by a newer version (schema {found}, this one knows {HEAD}); install the newer version")
    if found != HEAD:
        store.write(lambda connection: _brought_up(connection, now))


def _check_file(path: Path, create: bool) -> None:
    if not path.parent.is_dir():
        raise StoreMissing(f"the directory {path.parent} of the ledger does not exist; create it or change store.url")
    if not path.exists() and not create:
        raise StoreMissing(f"there is no ledger at {path}; “alongside run” or “alongside check” makes one")
    wanted = path if path.exists() else path.parent
    if not os.access(wanted, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise StoreReadOnly(f"{wanted} cannot be written by user {os.geteuid()}; it must belong to the user the daemon runs as")


def _use_wal(store: Store) -> None:
    """Raises StoreReadOnly where the file system does not grant a write-ahead log: another mode is never taken silently."""
    with_wal = store.read(lambda connection: _autocommitted(connection, "PRAGMA journal_mode=WAL"))
    if with_wal != "wal":
        raise StoreReadOnly(f"{store.name}: this file system has no write-ahead log for SQLite (got “{with_wal}”); use a local disk")


def _autocommitted(connection: Connection, pragma: str) -> str:
    connection.connection.rollback()  # the driver's own: the mode cannot be changed within a transaction
    plain = connection.connection.cursor()
    try:
        plain.execute(pragma)
        return str(*plain.fetchone() or ())
    except sqlite3.Error as fault:  # the driver's own, too: made into what the store makes sentences of
        raise DBAPIError.instance(pragma, None, fault, sqlite3.Error) from fault
    finally:
        plain.close()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _foreign(connection: Connection) -> bool:
    return bool(inspect(connection).get_table_names())


def _brought_up(connection: Connection, now: datetime) -> None:
    """All revisions in one transaction: a full disk half way leaves the old ledger as it was."""
    upgrade(connection)
    if connection.execute(select(func.count()).select_from(t.meta)).scalar():
        return
    first = {"id": 1, "instance": secrets.token_hex(16), "created_at": now, "revision": 1, "held": False}
    connection.execute(insert(t.meta), [first])
    connection.execute(insert(t.token_keys), [{"key": secrets.token_hex(32), "since": now}])
