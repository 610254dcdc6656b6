"""The note beside a ledger: what is wrong with the store when the store itself cannot be written, and which mails are in hand.

It is written over in place, keeps its length, and is never flushed: a full disk takes it, and a process that is killed leaves it behind.
Where it cannot be kept the programme works without it.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Self

SQLITE = "sqlite:///"
LENGTH = 16384
Place = tuple[int, int]
"""Where a mail lies: UIDVALIDITY and UID."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What stands in a note: the trouble with the store and since when, and the mails being read when it was written."""

    trouble: str = ""
    since: datetime | None = None
    hand: tuple[Place, ...] = ()


@dataclass(slots=True)
class Note:
    """One note; without a path it keeps nothing."""

    path: Path | None = None
    _says: Noted = field(default_factory=Noted)
    _file: int | None = None

    @classmethod
    def beside(cls, store_url: str) -> Self:
        """The note of a store: beside the file of a SQLite ledger, else in the service's own directory on this machine."""
        note = cls(_path_of(store_url))
        note._says = note.read()
        return note

    def read(self) -> Noted:
        """What stands there, nothing where there is none."""
        try:
            told = json.loads((self.path or Path(os.devnull)).read_text(encoding="utf-8") or "{}")
            since = datetime.fromisoformat(told["since"]) if told.get("since") else None
            return Noted(str(told.get("trouble", "")), since, tuple((int(v), int(u)) for v, u in told.get("hand", ())))
        except (OSError, ValueError, TypeError):
            return Noted()

    @property
    def exists(self) -> bool:
        """Whether a daemon has kept this ledger before."""
        return self.path is not None and self.path.exists()

    def begin(self) -> None:
        """Lay the note down at its full length, while there is room."""
        self._write(self._says)

    def hold(self, places: Iterable[Place]) -> None:
        """These mails are being read from here on."""
        self._write(replace(self._says, hand=tuple(places)))

    def release(self) -> None:
        """Nothing is in hand."""
        if self._says.hand:
            self._write(replace(self._says, hand=()))

    def in_trouble(self, sentence: str, now: datetime) -> None:
        """The store cannot be used, for this reason; the first moment of a trouble is kept."""
        if sentence != self._says.trouble:
            self._write(replace(self._says, trouble=sentence[:2000], since=self._says.since or now))

    def well(self) -> None:
        """The store can be used."""
        if self._says.trouble:
            self._write(replace(self._says, trouble="", since=None))

    def _write(self, says: Noted) -> None:
        self._says = says
        if self.path is None:
            return
        told = {"trouble": says.trouble, "since": says.since.isoformat() if says.since else None, "hand": says.hand}
        try:
            if self._file is None:
                self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
            os.pwrite(self._file, json.dumps(told).encode().ljust(LENGTH), 0)
        except OSError:
            return  # a rehearsal for the worst day must not be what makes it one


def _path_of(store_url: str) -> Path:
    if store_url.startswith(SQLITE):
        return Path("/" + store_url.removeprefix(SQLITE).lstrip("/") + "-note")
    folder = os.environ.get("STATE_DIRECTORY") or tempfile.gettempdir()
    return Path(folder) / f"alongside-{hashlib.sha256(store_url.encode()).hexdigest()[:16]}.note"
