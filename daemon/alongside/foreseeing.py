"""What the programme will do by itself: its alarms played on a clock of their own, over a copy of its state.

The same decisions are made as in earnest, one alarm after the other in order of due time; nothing is committed, nothing is sent. It
comes true as long as nobody writes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush

from alongside.deciding import Fold
from alongside.ledger.living import living
from alongside.ledger.values import Batch, DueAlarm, FinishedLetter, Meta
from alongside.programme.events import Alarm
from alongside.programme.model import State
from alongside.settings import Settings

TIDIED_EVERY = timedelta(days=1)
"""How often what is over is dropped from the copy, as the ledger does it before every batch."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A letter that will go out when nobody does anything."""

    at: datetime
    to: str
    kind: str
    subject: str
    pairing: int | None = None


@dataclass(slots=True)
class Foresight:
    """A programme that is played on. ``now`` moves from alarm to alarm."""

    settings: Settings
    meta: Meta
    state: State
    now: datetime
    written: set[str]
    """Keys of all letters that were ever written: no intent makes two."""
    letters: list[FinishedLetter] = field(default_factory=list)
    next_letter: int = 1
    _due: list[tuple[datetime, str, str]] = field(default_factory=list)
    _set: dict[tuple[str, str], datetime] = field(default_factory=dict)
    _seeds: int = 0
    _tidied: datetime | None = None

    def set(self, alarms: Iterable[Alarm]) -> None:
        """Alarms as they are set at the beginning, or afterwards by somebody else."""
        for alarm in alarms:
            self._set[alarm.name, alarm.about] = alarm.due
        self._due = [(due, name, about) for (name, about), due in self._set.items()]
        heapify(self._due)

    def play(self, until: datetime) -> None:
        """Fires every alarm that is due until then."""
        while self._due and self._due[0][0] <= until:
            due, name, about = heappop(self._due)
            if self._set.get((name, about)) != due:
                continue
            del self._set[name, about]
            self.now = max(self.now, due)
            self._tidy()
            fold = self.fold()
            fold.alarm(DueAlarm(name, about, due))
            self.take(fold)
        self.now = max(self.now, until)

    def fold(self) -> Fold:
        """A batch on the state as it is now; ``take`` brings back what was decided in it."""
        plus = {"yes": True, "no": False, "auto": bool(self.meta.plus_addresses)}[self.settings.mailbox.plus_addresses]
        return Fold(self.state, self.settings, self.meta, self.now, 0, self.next_letter, 1, self._seed, plus)

    def take(self, fold: Fold) -> None:
        """What a batch decided is now so."""
        self.state, self.next_letter = fold.state, fold.next_letter
        batch = fold.batch(None)
        for one in batch.alarms:
            self._set.pop((one.name, one.about), None)
            if isinstance(one, Alarm):
                self._set[one.name, one.about] = one.due
                heappush(self._due, (one.due, one.name, one.about))
        self._take_letters(batch)

    def _take_letters(self, batch: Batch) -> None:
        """New letters; one of a family replaces those that have not left (an unsent older word is never sent)."""
        for finished in batch.letters:
            letter = finished.letter
            if letter.key in self.written:
                continue
            self.written.add(letter.key)
            families = {family for family in (letter.family, *letter.supersedes) if family}
            self.letters = [f for f in self.letters if f.letter.family not in families or f.letter.due <= self.now]
            self.letters.append(finished)

    def _tidy(self) -> None:
        if self._tidied is None or self.now - self._tidied >= TIDIED_EVERY:
            self.state, self._tidied = living(self.state, self.now), self.now

    def _seed(self) -> str:
        """Ids need only differ here; the real ones come from real chance."""
        self._seeds += 1
        return hashlib.sha256(f"{self.meta.instance}:{self._seeds}".encode()).hexdigest()[:32]

    def rows(self, until: datetime) -> tuple[Foreseen, ...]:
        """The letters that leave until then, in their order."""
        leaving = (f for f in self.letters if f.letter.due <= until and not _late(f))
        rows = (Foreseen(f.letter.due, f.letter.reader.address, f.letter.kind, f.subject, f.letter.pairing) for f in leaving)
        return tuple(sorted(rows, key=lambda r: (r.at, r.to, r.kind, r.subject)))


def _late(finished: FinishedLetter) -> bool:
    return finished.letter.expires is not None and finished.letter.expires <= finished.letter.due
