"""One database, and the way every transaction on it begins, ends and fails.

SQLite writes under BEGIN IMMEDIATE: a transaction that reads first and writes later is refused at once when somebody else
wrote in between, and no patience helps. What the driver raises becomes one of the sentences of ``errors``.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError

from alongside.ledger.errors import (
    FactRefused,
    LedgerError,
    StoreBusy,
    StoreDamaged,
    StoreForeign,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnsure,
)
from alongside.points import reach

Outcome = TypeVar("Outcome")
PATIENCE_MS = 5000
TRIES = 5
"""How often a transaction that PostgreSQL chose as the victim of a deadlock is begun again."""

SQLITE_FAULTS: dict[int, tuple[type[LedgerError], str]] = {
    sqlite3.SQLITE_FULL: (StoreFull, "there is no room left for the ledger; make room, nothing is lost"),
    sqlite3.SQLITE_IOERR_SHMSIZE: (StoreFull, "there is no room left for the ledger; make room, nothing is lost"),
    sqlite3.SQLITE_BUSY: (StoreBusy, "another program holds the ledger (a backup, a database browser?)"),
    sqlite3.SQLITE_LOCKED: (StoreBusy, "another program holds the ledger (a backup, a database browser?)"),
    sqlite3.SQLITE_READONLY: (StoreReadOnly, "the ledger cannot be written; it must belong to the user the daemon runs as"),
    sqlite3.SQLITE_CANTOPEN: (StoreReadOnly, "the ledger cannot be opened; it must belong to the user the daemon runs as"),
    sqlite3.SQLITE_PERM: (StoreReadOnly, "the ledger cannot be opened; it must belong to the user the daemon runs as"),
    sqlite3.SQLITE_NOTADB: (StoreForeign, "the file is not a ledger"),
    sqlite3.SQLITE_CORRUPT: (StoreDamaged, "the ledger is damaged; restore the last backup (alongside restore FILE)"),
    # An I/O error may leave a transaction that this process does not see and the next one does.
    sqlite3.SQLITE_IOERR: (StoreUnsure, "the disk of the ledger failed; nothing is sent until the next start"),
}
POSTGRES_FAULTS: dict[str, tuple[type[LedgerError], str]] = {
    "53100": (StoreFull, "the database has no room left"),
    "53300": (StoreBusy, "the database has no connection left for us"),
    "25006": (StoreReadOnly, "the database is read-only (a replica?)"),
    "42501": (StoreReadOnly, "the database user may not write to the ledger"),
    "3D000": (StoreMissing, "the database does not exist"),
    "28P01": (StoreMissing, "the database refuses the user or password"),
    "40001": (StoreBusy, "the database asks for another try"),
    "40P01": (StoreBusy, "the database asks for another try"),
    "XX001": (StoreDamaged, "the database is damaged; restore the last backup"),
    "58030": (StoreUnsure, "the disk of the database failed; nothing is sent until the next start"),
}


class Store:
    """An open database. ``path`` is the file of a SQLite ledger, None on PostgreSQL."""

    def __init__(self, url: str) -> None:
        self.url = _parsed(url)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        self.path = Path(self.url.database or "") if self.sqlite else None
        self.engine = _engine(self.url)
        self._inode: tuple[int, int] | None = None
        self._unsure: StoreUnsure | None = None
        self._idle: list[Connection] = []

    @property
    def name(self) -> str:
        """How messages call the store: never with its password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)

    def remember(self) -> None:
        """Keep in mind which file was opened, to notice when it is taken away."""
        if self.path:
            self._inode = self._seen()

    def read(self, work: Callable[[Connection], Outcome]) -> Outcome:
        """What ``work`` reads in one transaction."""
        self._still_there()
        try:
            with self._connected() as connection:
                self._begin(connection, "BEGIN")
                return work(connection)
        except DBAPIError as fault:
            raise self._kept_in_mind(self.translated(fault)) from fault

    def snapshot(self, work: Callable[[Connection], Outcome]) -> Outcome:
        """What ``work`` reads of one moment, however long it takes and whoever writes meanwhile."""
        self._still_there()
        level = {} if self.sqlite else {"isolation_level": "REPEATABLE READ"}
        try:
            with self.engine.connect().execution_options(**level) as connection:
                self._begin(connection, "BEGIN")
                return work(connection)
        except DBAPIError as fault:
            raise self._kept_in_mind(self.translated(fault)) from fault

    def write(self, work: Callable[[Connection], Outcome], point: str = "", *, twice: bool = False) -> Outcome:
        """What ``work`` returns, once all it wrote is kept. ``point`` names the moments before and after COMMIT.

        Raises StoreUnsure when COMMIT itself failed; any other error has rolled everything back. With ``twice`` it does no harm to write the
        same again: a COMMIT whose answer PostgreSQL's line took is then StoreBusy like a line that broke before.
        """
        self._still_there()
        if self._unsure:  # a write after a failed fsync would bury what may have been kept
            raise self._unsure
        for left in reversed(range(TRIES)):
            try:
                return self._written(work, point, twice)
            except DBAPIError as fault:
                if not left or not _again(fault):
                    raise self._kept_in_mind(self.translated(fault)) from fault
        raise AssertionError("the last try returns or raises")

    def _written(self, work: Callable[[Connection], Outcome], point: str, twice: bool) -> Outcome:
        with self._connected() as connection:
            connection.begin()  # at once: Alembic would otherwise begin and commit by itself
            self._begin(connection, "BEGIN IMMEDIATE")
            outcome = work(connection)
            if point:
                reach(f"{point}-before-commit")
            try:
                connection.commit()
            except DBAPIError as fault:
                if _never_written(fault):
                    connection.rollback()
                    raise
                if twice and not self.sqlite and _away(getattr(fault.orig, "sqlstate", None)):
                    raise
                sentence = f"{self.translated(fault)}; whether the last change was kept is known at the next start ({fault.orig})"
                raise self._kept_in_mind(StoreUnsure(sentence)) from fault
        if point:
            reach(f"{point}-after-commit")
        return outcome

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        """A connection that nothing is begun on. On SQLite, where none goes stale, it is handed on as it is: the pool's own care costs more."""
        connection = self._idle.pop() if self._idle else self.engine.connect()
        try:
            yield connection
            _ended(connection)
        except BaseException:
            connection.close()
            raise
        if self.sqlite:
            self._idle.append(connection)
        else:
            connection.close()

    def _begin(self, connection: Connection, how: str) -> None:
        """Begins on SQLite, by the driver's own means: with a listener for it SQLAlchemy asks at every statement whether anybody listens."""
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            return  # PostgreSQL's begins by itself
        try:
            driver.execute(how)
        except sqlite3.Error as fault:
            raise DBAPIError.instance(how, None, fault, sqlite3.Error) from fault

    def translated(self, fault: DBAPIError) -> LedgerError | FactRefused:
        """The sentence for what a driver raised before COMMIT."""
        if isinstance(fault, IntegrityError):
            return FactRefused(f"{self.name}: {fault.orig}")
        code = getattr(fault.orig, "sqlite_errorcode", None)
        state = getattr(fault.orig, "sqlstate", None)
        unknown = (StoreBusy if _away(state) and code is None else LedgerError, str(fault.orig).strip())
        kind, sentence = (
            POSTGRES_FAULTS.get(state or "", unknown) if code is None else SQLITE_FAULTS.get(code, SQLITE_FAULTS.get(code & 0xFF, unknown))
        )
        return kind(f"{self.name}: {sentence}")

    def _kept_in_mind(self, error: LedgerError | FactRefused) -> LedgerError | FactRefused:
        if isinstance(error, StoreUnsure):
            self._unsure = error
        return error

    def close(self) -> None:
        """Leave the store. One whose last COMMIT is unsure is left as it lies: closing would write to it (SQLite checkpoints)."""
        if self._unsure is None:
            while self._idle:
                self._idle.pop().close()
            self.engine.dispose()

    def _still_there(self) -> None:
        if self._inode and self._seen() != self._inode:
            raise StoreMissing(f"{self.name}: the ledger was deleted or replaced while it was in use; put it back and start again")

    def _seen(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self.path or "")
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino


def _ended(connection: Connection) -> None:
    """Ends what was only read; also where nothing was asked after its BEGIN, of which SQLAlchemy does not know."""
    connection.rollback()
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection) and driver.in_transaction:
        driver.rollback()


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreMissing(f"“{url}” is no store; write sqlite:///path/of/ledger.db or postgresql://user@host/name") from None
    match parsed.drivername:
        case "sqlite":
            return parsed
        case "postgresql" | "postgres":
            return parsed.set(drivername="postgresql+psycopg")
        case "postgresql+psycopg":
            return parsed
        case other:
            raise StoreMissing(f"“{other}” is no store; write sqlite:///path/of/ledger.db or postgresql://user@host/name")


def _engine(url: URL) -> Engine:
    engine = create_engine(url, pool_size=2, max_overflow=2, pool_pre_ping=url.get_backend_name() != "sqlite")
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: sqlite3.Connection, record: Any) -> None:
    """Per connection; the driver's own idea of when a transaction begins is switched off."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")


def _away(state: str | None) -> bool:
    """Whether PostgreSQL could not be reached, hung up, or is just being stopped or started."""
    return state is None or state.startswith(("08", "57P"))


def _never_written(fault: DBAPIError) -> bool:
    """Whether a COMMIT failed before its last page was in the log: a full disk takes no commit frame, so nothing was kept."""
    code = getattr(fault.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_FULL


def _again(fault: DBAPIError) -> bool:
    return getattr(fault.orig, "sqlstate", None) in ("40001", "40P01")
