"""Backup and restore: every row of a ledger as it stood at one moment, in one file, which is itself a ledger on SQLite.

A restored ledger is older than the world (``restored.py``). It is held, so that nothing leaves before a person has looked, and its letters
get a new mark and new numbers, so that none names a letter that people have already.
"""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, delete, insert, select

from alongside.ledger import home
from alongside.ledger import tables as t
from alongside.ledger.errors import LedgerError, StoreMissing
from alongside.ledger.ledger import Ledger
from alongside.ledger.restored import put_back
from alongside.ledger.store import Store

AT_ONCE = 500


class InTheWay(LedgerError):
    """There is something where a file or a ledger is to go; the sentence says how to insist."""


def back_up(ledger: Ledger, file: Path, now: datetime, *, force: bool = False) -> int:
    """Writes a copy, readable by its owner alone, whole or not at all; returns how many rows. Raises InTheWay, and the store's errors."""
    if file.exists() and not force:
        raise InTheWay(f"{file} is there already; name another file, or write --force")
    if not file.parent.is_dir():
        raise StoreMissing(f"the directory {file.parent} does not exist")
    part = file.with_name(f".{file.name}.part")
    _clear(part)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        copy = Ledger.open(f"sqlite:///{part.resolve()}", now=now)
        rows = _copied(ledger.store, copy.store)
        copy.store.write(lambda connection: home.move(connection, home.BACKUP))
        copy.close()
        part.replace(file)
    finally:
        _clear(part)
    return rows


def restore(file: Path, url: str, now: datetime, *, force: bool = False) -> int:
    """Puts a copy in a ledger's place, held; returns how many letters wait. Raises InTheWay, and the store's errors."""
    if not file.is_file():
        raise StoreMissing(f"there is no file {file}")
    target = Store(url)
    target.close()
    with TemporaryDirectory() as place:
        copy = Path(place) / "backup.db"  # bringing it up to date must not change the backup itself
        shutil.copyfile(file, copy)
        backup = Ledger.open(f"sqlite:///{copy}", now=now, create=False)
        try:
            if target.path:
                _make_room(target.path, url, now, force)
            return _restored(backup, url, now, force or target.path is not None)
        finally:
            backup.close()


def _restored(backup: Ledger, url: str, now: datetime, force: bool) -> int:
    ledger = Ledger.open(url, now=now)
    try:
        _check(ledger, now, force)
        _copied(backup.store, ledger.store)
        ledger.rotate_key(now)
        return ledger.store.write(put_back)
    finally:
        ledger.close()


def _make_room(path: Path, url: str, now: datetime, force: bool) -> None:
    """A file that is there is put aside, never deleted; one that cannot be read may be replaced all the more."""
    if not path.exists():
        return
    if not force:
        raise InTheWay(f"{path} is there already; stop the daemon and write --force to replace it (it is kept beside)")
    try:
        old = Ledger.open(url, now=now, create=False)
    except LedgerError:
        pass  # damaged: that is why it is replaced
    else:
        _check(old, now, force)
        old.close()
    path.replace(path.with_name(f"{path.name}.before-{now:%Y%m%dT%H%M%S}"))
    _clear(path)


def _check(ledger: Ledger, now: datetime, force: bool) -> None:
    if leader := ledger.leader(now):
        raise InTheWay(f"the programme is run by {leader.by}; stop it first")
    if not force and ledger.store.read(lambda c: c.execute(select(t.people.c.id).limit(1)).first()):
        raise InTheWay(f"{ledger.store.name} is a ledger already; write --force to replace it")


def _clear(path: Path) -> None:
    for one in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        one.unlink(missing_ok=True)


def _copied(source: Store, target: Store) -> int:
    return source.snapshot(lambda there: target.write(lambda here: _rows_copied(there, here)))


def _rows_copied(there: Connection, here: Connection) -> int:
    """All rows of all tables; what stood in their place goes."""
    count = 0
    for table in reversed(t.metadata.sorted_tables):
        here.execute(delete(table))
    for table in t.metadata.sorted_tables:
        for some in there.execute(select(table)).mappings().partitions(AT_ONCE):
            here.execute(insert(table), [dict(row) for row in some])
            count += len(some)
    return count
