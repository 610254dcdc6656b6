"""What the ledger knows about mail: whether it was here, what it answers, how often it broke us, where it is to lie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, or_, select, tuple_, update

from alongside.ledger import tables as t
from alongside.ledger.rows import in_place
from alongside.ledger.values import Failing, KeptMail, Known, Lookup, Unmoved
from alongside.programme.events import Parent

_NOTHING = Known()


def look_up(connection: Connection, lookups: Sequence[Lookup]) -> tuple[Known, ...]:
    """What is known about each mail, in three SELECTs for all of them."""
    if not lookups:
        return ()
    here = _seen_before(connection, lookups)
    ours = _letters_named(connection, lookups)
    broken = _failures_of(connection, lookups)
    return tuple(_known(lookup, here, _parent_of(lookup, ours), broken) for lookup in lookups)


def _known(lookup: Lookup, here: Mapping[Any, int], parent: Row[Any] | None, broken: Mapping[tuple[int, int], int]) -> Known:
    place = (lookup.uidvalidity, lookup.uid)
    repeated = here.get(place, here.get(lookup.content_key))
    failures = broken.get(place, 0)
    if parent is None:
        return Known(repeated, failures=failures) if repeated or failures else _NOTHING
    answered = Parent(parent.id, parent.kind, parent.about, parent.person, parent.pairing, parent.choices, parent.created_at)
    return Known(repeated, answered, parent.text, parent.message_id, failures)


def _seen_before(connection: Connection, lookups: Sequence[Lookup]) -> dict[Any, int]:
    """Inbox rows by place and by content; one that waits for another try has not been seen."""
    columns = t.inbox.c
    places, contents = [(one.uidvalidity, one.uid) for one in lookups], [one.content_key for one in lookups]
    same = or_(tuple_(columns.uidvalidity, columns.uid).in_(places), columns.content_key.in_(contents))
    wanted = select(columns.id, columns.uidvalidity, columns.uid, columns.content_key).where(same, columns.state != "waiting")
    found: dict[Any, int] = {}
    for row in connection.execute(wanted.order_by(columns.id)):
        found.setdefault((row.uidvalidity, row.uid), row.id)
        found.setdefault(row.content_key, row.id)
    return found


def _letters_named(connection: Connection, lookups: Sequence[Lookup]) -> dict[Any, Row[Any]]:
    columns = t.letters.c
    named = {reference for one in lookups for reference in one.references}
    numbered = {one.letter for one in lookups if one.letter is not None}
    if not named and not numbered:
        return {}
    wanted = [columns[name] for name in ("id", "kind", "about", "person", "pairing", "choices", "text", "message_id", "created_at")]
    rows = connection.execute(select(*wanted).where(or_(columns.message_id.in_(named), columns.id.in_(numbered)))).all()
    return {**{row.message_id: row for row in rows}, **{row.id: row for row in rows}}


def _parent_of(lookup: Lookup, ours: Mapping[Any, Row[Any]]) -> Row[Any] | None:
    """A token names its letter; otherwise the newest of our letters in the thread is the one that was answered."""
    if lookup.letter is not None and lookup.letter in ours:
        return ours[lookup.letter]
    return max((ours[r] for r in lookup.references if r in ours), key=lambda row: row.id, default=None)


def _failures_of(connection: Connection, lookups: Sequence[Lookup]) -> dict[tuple[int, int], int]:
    columns = t.failures.c
    places = [(one.uidvalidity, one.uid) for one in lookups]
    found = connection.execute(select(t.failures).where(tuple_(columns.uidvalidity, columns.uid).in_(places)))
    return {(row.uidvalidity, row.uid): row.times for row in found}


def unknown_uids(connection: Connection, uidvalidity: int, uids: Iterable[int]) -> tuple[int, ...]:
    """Those of ``uids``, in order, that nothing has become of yet."""
    columns = t.inbox.c
    wanted = sorted(set(uids))
    done: set[int] = set()
    for begin in range(0, len(wanted), 500):
        some = wanted[begin : begin + 500]
        settled = (columns.uidvalidity == uidvalidity, columns.uid.in_(some), columns.state != "waiting")
        done |= set(connection.execute(select(columns.uid).where(*settled)).scalars())
    return tuple(uid for uid in wanted if uid not in done)


def fail(connection: Connection, uidvalidity: int, uid: int, reason: str, raw: bytes | None, now: datetime) -> int:
    """Counts one more failure of a mail that was tried alone; returns how many there are."""
    columns = t.failures.c
    place = (columns.uidvalidity == uidvalidity, columns.uid == uid)
    before = connection.execute(select(columns.times).where(*place)).scalar() or 0
    row = {"uidvalidity": uidvalidity, "uid": uid, "times": before + 1, "reason": reason, "last_at": now, "raw": raw}
    connection.execute(in_place(connection, t.failures), [row])
    return before + 1


def failing(connection: Connection) -> tuple[Failing, ...]:
    """Mails that broke us and will be tried again."""
    found = connection.execute(select(t.failures).order_by(t.failures.c.last_at))
    return tuple(Failing(row.uidvalidity, row.uid, row.times, row.reason, row.last_at) for row in found)


def unmoved(connection: Connection) -> tuple[Unmoved, ...]:
    """Mails that are done with and still have to be moved on the server."""
    return tuple(Unmoved(*row) for row in connection.execute(_UNMOVED))


_UNMOVED = (
    select(t.inbox.c.id, t.inbox.c.uidvalidity, t.inbox.c.uid, t.inbox.c.folder)
    .where(~t.inbox.c.moved, t.inbox.c.folder != "").order_by(t.inbox.c.id)
)  # fmt: skip
_TO_READ_AGAIN = (
    select(t.inbox.c.id, t.inbox.c.uidvalidity, t.inbox.c.uid, t.inbox.c.received_at, t.inbox.c.raw)
    .where(t.inbox.c.state == "waiting", t.inbox.c.raw.is_not(None)).order_by(t.inbox.c.id)
)  # fmt: skip


def moved(connection: Connection, ids: Sequence[int]) -> None:
    """These lie in their folder now, or are not on the server any more."""
    rows = [{"its_id": one} for one in ids]
    if rows:
        connection.execute(update(t.inbox).where(t.inbox.c.id == bindparam("its_id")).values(moved=True), rows)


def retry(connection: Connection, inbox: int) -> bool:
    """A quarantined mail is read again as if it had just come; False where there is no such row."""
    columns = t.inbox.c
    place = connection.execute(select(columns.uidvalidity, columns.uid).where(columns.id == inbox, columns.state == "quarantined")).first()
    if place is None:
        return False
    connection.execute(update(t.inbox).where(columns.id == inbox).values(state="waiting"))
    broken = t.failures.c
    connection.execute(delete(t.failures).where(broken.uidvalidity == place.uidvalidity, broken.uid == place.uid))
    return True


def to_read_again(connection: Connection) -> tuple[KeptMail, ...]:
    """Mails that wait for another reading and whose bytes are here."""
    return tuple(KeptMail(*row) for row in connection.execute(_TO_READ_AGAIN))


def drop(connection: Connection, inbox: int) -> bool:
    """A quarantined mail is let go: its row stays, its bytes do not. False where there is no such row."""
    columns = t.inbox.c
    quarantined = (columns.id == inbox, columns.state.in_(("quarantined", "waiting")))
    gone = connection.execute(update(t.inbox).where(*quarantined).values(state="ignored", reason="dropped by a coordinator", raw=None))
    return gone.rowcount == 1
