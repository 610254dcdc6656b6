"""The one transaction of the road: facts, finished letters, alarms and inbox rows of a batch are kept together or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Delete, Table, Update, bindparam, delete, insert, select, update

from alongside.ledger import holdings
from alongside.ledger import tables as t
from alongside.ledger.errors import LeaseLost, StateMoved
from alongside.ledger.outbox import RANKS, URGENT
from alongside.ledger.rows import AnyRow, in_place, row_of, write_facts
from alongside.ledger.values import Batch, Committed, FinishedLetter, InboxRow
from alongside.programme.events import Alarm, Disarm
from alongside.programme.keepsakes import Faded, Forgotten
from alongside.programme.model import State

DECIDER = "decider"
NOT_LEFT = ("waiting", "held")


def commit(connection: Connection, batch: Batch, after: State | None) -> Committed:
    """Writes a batch, and where it is known what the state is ``after`` it, that. Raises LeaseLost or StateMoved, with nothing written,
    when another one decides by now.
    """
    if batch.fence is not None:
        _check_fence(connection, batch.fence)
    revision = _check_revision(connection, batch)
    write_facts(connection, batch.facts, after)
    left_out = _write_letters(connection, batch.letters, batch.now)
    _write_alarms(connection, batch)
    _write_inbox(connection, batch.inbox)
    for gone in batch.facts:
        if isinstance(gone, Forgotten):  # last of all: the mail that asked for it is in the inbox by now
            holdings.forget(connection, gone)
        elif isinstance(gone, Faded):
            holdings.fade(connection, gone)
    return Committed(revision, left_out)


def _check_fence(connection: Connection, fence: int) -> None:
    """Locks the lease's row, so that nobody takes it over before this transaction is through."""
    held = connection.execute(_FENCE).scalar()
    if held != fence:
        raise LeaseLost(f"another daemon has taken over (lease {held}, ours was {fence})")


def _check_revision(connection: Connection, batch: Batch) -> int:
    """The revision counts transactions that changed facts; a decision on an older one was made on another world."""
    step = 1 if batch.facts else 0
    moved = connection.execute(_STEP, {"expected": batch.expected_revision, "step": step})
    if moved.rowcount != 1:
        raise StateMoved("somebody else changed the programme meanwhile; the decision is made again")
    return batch.expected_revision + step


# Made once: making a statement costs more than asking it.
_FENCE = select(t.leases.c.fence).where(t.leases.c.name == DECIDER).with_for_update(read=True)
_STEP = update(t.meta).where(t.meta.c.revision == bindparam("expected")).values(revision=t.meta.c.revision + bindparam("step"))


# ---------------------------------------------------------------- letters


def _write_letters(connection: Connection, letters: Sequence[FinishedLetter], now: datetime) -> tuple[str, ...]:
    if not letters:
        return ()
    fresh, left_out = _without_repeated(letters, _used(connection, [one.letter.key for one in letters]))
    families = {family for one in fresh for family in _replaced(one)}
    if families:
        connection.execute(_SUPERSEDED, {"families": list(families)})
    if fresh:
        holding = bool(connection.execute(_HOLDING).scalar())
        rows = _superseded([_letter_row(one, now, holding) for one in fresh], fresh)
        connection.execute(_LETTERS, rows)
        _hurry_the_older(connection, rows)
    return left_out


def _hurry_the_older(connection: Connection, rows: Sequence[AnyRow]) -> None:
    """What waits for a better moment leaves no later than a newer word to the same person about the same entry."""
    newer = [
        {"its_uid": row["ical_uid"], "its_person": row["person"], "its_id": row["id"], "its_due": row["ready_at"]}
        for row in rows
        if row["ical_uid"] and row["state"] == "waiting"
    ]
    if newer:
        connection.execute(_HURRY, newer)


def _used(connection: Connection, keys: Iterable[str]) -> set[str]:
    return set(connection.execute(_USED, {"keys": list(set(keys))}).scalars())


def _hurry() -> Update:
    columns = t.letters.c
    its_entry = (columns.ical_uid == bindparam("its_uid"), columns.person == bindparam("its_person"), columns.id < bindparam("its_id"))
    waits = (columns.state == "waiting", columns.attempts == 0, columns.ready_at > bindparam("its_due"))
    return update(t.letters).where(*its_entry, *waits).values(ready_at=bindparam("its_due"))


_SUPERSEDED = (
    update(t.letters)
    .where(t.letters.c.family.in_(bindparam("families", expanding=True)), t.letters.c.state.in_(NOT_LEFT))
    .values(state="superseded")
)
_HOLDING = select(t.meta.c.held)
_LETTERS = insert(t.letters)
_HURRY = _hurry()
_USED = select(t.letters.c.key).where(t.letters.c.key.in_(bindparam("keys", expanding=True)))


def _without_repeated(letters: Sequence[FinishedLetter], used: set[str]) -> tuple[list[FinishedLetter], tuple[str, ...]]:
    """Letters whose key is new, and the keys that had been used: an intent makes one letter for ever."""
    fresh: dict[str, FinishedLetter] = {}
    left_out: list[str] = []
    for one in letters:
        if one.letter.key in used or one.letter.key in fresh:
            left_out.append(one.letter.key)
        else:
            fresh[one.letter.key] = one
    return list(fresh.values()), tuple(left_out)


def _replaced(one: FinishedLetter) -> set[str]:
    """The families of which this letter is the newer word."""
    return {family for family in (one.letter.family, *one.letter.supersedes) if family}


def _superseded(rows: list[AnyRow], letters: Sequence[FinishedLetter]) -> list[AnyRow]:
    """Within a batch too, a later letter replaces an earlier one of its families."""
    later: set[str] = set()
    for row, one in zip(reversed(rows), reversed(letters), strict=True):
        if row["family"] in later and row["state"] in NOT_LEFT:
            row["state"] = "superseded"
        later |= _replaced(one)
    return rows


def _letter_row(one: FinishedLetter, now: datetime, holding: bool) -> AnyRow:
    letter = one.letter
    uid, sequence = calendar_marks(letter.calendar.ics if letter.calendar else b"")
    return {
        **{name: getattr(one, name) for name in ("id", "message_id", "subject", "text", "raw", "sender")},
        **{name: getattr(letter, name) for name in ("key", "kind", "about", "pairing", "family", "choices", "answers", "due", "expires")},
        "person": letter.reader.person, "recipient": letter.reader.address,
        "state": "held" if holding and one.state == "waiting" else one.state,
        "rank": URGENT if letter.urgent else RANKS[letter.kind], "ready_at": letter.due, "created_at": now,
        "attempts": 0, "attempted_at": None, "claimed_by": "", "sent_at": None, "code": None, "reply": "", "unsure": 0,
        "ical_uid": uid, "ical_sequence": sequence,
    }  # fmt: skip


_UID = re.compile(rb"^UID:(.*?)\r?$", re.MULTILINE)
_SEQUENCE = re.compile(rb"^SEQUENCE:(\d+)\r?$", re.MULTILINE)


def calendar_marks(ics: bytes) -> tuple[str | None, int | None]:
    """UID and highest SEQUENCE of what a letter puts into a calendar (folded lines are ours, and short ones are not folded)."""
    whole = re.sub(rb"\r?\n[ \t]", b"", ics)
    uid = _UID.search(whole)
    sequences = [int(found) for found in _SEQUENCE.findall(whole)]
    return uid[1].decode() if uid else None, max(sequences, default=None)


# ---------------------------------------------------------------- alarms and inbox


def _write_alarms(connection: Connection, batch: Batch) -> None:
    """What fired goes first: a decision may set its own alarm again. Then the last word on each (name, about) counts."""
    last: dict[tuple[str, str], Alarm | Disarm] = {(a.name, a.about): a for a in batch.alarms}
    gone = {*batch.fired, *(key for key, a in last.items() if isinstance(a, Disarm))}
    if gone:
        connection.execute(_DISARM, [{"its_name": name, "its_about": about} for name, about in sorted(gone)])
    rows = [{**row_of(a), "failures": 0} for a in last.values() if isinstance(a, Alarm)]
    if rows:
        connection.execute(in_place(connection, t.alarms), rows)


def _write_inbox(connection: Connection, rows: Sequence[InboxRow]) -> None:
    """A mail that waited for another try is replaced by what became of it, and its failures are forgotten."""
    if not rows:
        return
    places = [{"its_validity": row.uidvalidity, "its_uid": row.uid} for row in rows]
    connection.execute(_MENDED, places)
    connection.execute(_READ_AGAIN, places)
    connection.execute(_INBOX, [{**row_of(row), "moved": False} for row in rows])


def _gone(table: Table, *more: ColumnElement[bool]) -> Delete:
    return delete(table).where(table.c.uidvalidity == bindparam("its_validity"), table.c.uid == bindparam("its_uid"), *more)


_DISARM = delete(t.alarms).where(t.alarms.c.name == bindparam("its_name"), t.alarms.c.about == bindparam("its_about"))
_MENDED, _READ_AGAIN = _gone(t.failures), _gone(t.inbox, t.inbox.c.state == "waiting")
_INBOX = insert(t.inbox)
