"""What the ledger knows about mail: whether it was here, what it answers, how often it broke us, where it is to lie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, or_, select, tuple_, update

from alongside.ledger import tables as t
from alongside.ledger.rows import in_place
from alongside.ledger.values import Failing, KeptMail, Known, Lookup, ToRead, Unmoved
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
    asked = {"places": _places(lookups), "contents": [one.content_key for one in lookups]}
    found: dict[Any, int] = {}
    for row in connection.execute(_SEEN, asked):
        found.setdefault((row.uidvalidity, row.uid), row.id)
        found.setdefault(row.content_key, row.id)
    return found


def _letters_named(connection: Connection, lookups: Sequence[Lookup]) -> dict[Any, Row[Any]]:
    named = {reference for one in lookups for reference in one.references}
    numbered = {one.letter for one in lookups if one.letter is not None}
    if not named and not numbered:
        return {}
    rows = connection.execute(_NAMED, {"named": list(named), "numbered": list(numbered)}).all()
    return {**{row.message_id: row for row in rows}, **{row.id: row for row in rows}}


def _parent_of(lookup: Lookup, ours: Mapping[Any, Row[Any]]) -> Row[Any] | None:
    """A token names its letter; otherwise the newest of our letters in the thread is the one that was answered."""
    if lookup.letter is not None and lookup.letter in ours:
        return ours[lookup.letter]
    return max((ours[r] for r in lookup.references if r in ours), key=lambda row: row.id, default=None)


def _failures_of(connection: Connection, lookups: Sequence[Lookup]) -> dict[tuple[int, int], int]:
    found = connection.execute(_BROKEN, {"places": _places(lookups)})
    return {(row.uidvalidity, row.uid): row.times for row in found}


def _places(lookups: Sequence[Lookup]) -> list[tuple[int, int]]:
    return [(one.uidvalidity, one.uid) for one in lookups]


# Made once: making a statement costs more than asking it.
_PLACES: BindParameter[Any] = bindparam("places", expanding=True)
_SAME = or_(tuple_(t.inbox.c.uidvalidity, t.inbox.c.uid).in_(_PLACES), t.inbox.c.content_key.in_(bindparam("contents", expanding=True)))
_SEEN = (
    select(t.inbox.c.id, t.inbox.c.uidvalidity, t.inbox.c.uid, t.inbox.c.content_key)
    .where(_SAME, t.inbox.c.state != "waiting").order_by(t.inbox.c.id)
)  # fmt: skip
_NAMED = select(
    *(t.letters.c[name] for name in ("id", "kind", "about", "person", "pairing", "choices", "text", "message_id", "created_at"))
).where(or_(t.letters.c.message_id.in_(bindparam("named", expanding=True)), t.letters.c.id.in_(bindparam("numbered", expanding=True))))
_BROKEN = select(t.failures).where(tuple_(t.failures.c.uidvalidity, t.failures.c.uid).in_(_PLACES))
_SETTLED = select(t.inbox.c.uid).where(
    t.inbox.c.uidvalidity == bindparam("its_validity"), t.inbox.c.uid.in_(bindparam("some", expanding=True)), t.inbox.c.state != "waiting"
)


def to_read(connection: Connection, uidvalidity: int, uids: Iterable[int]) -> ToRead:
    """Mails kept here that wait for another reading, and those of ``uids``, in order, that nothing has become of yet."""
    kept = tuple(KeptMail(*row) for row in connection.execute(_TO_READ_AGAIN))
    here = {one.uid for one in kept if one.uidvalidity == uidvalidity}
    return ToRead(kept, tuple(uid for uid in _unknown(connection, uidvalidity, uids) if uid not in here))


def _unknown(connection: Connection, uidvalidity: int, uids: Iterable[int]) -> tuple[int, ...]:
    wanted = sorted(set(uids))
    done: set[int] = set()
    for begin in range(0, len(wanted), 500):
        done |= set(connection.execute(_SETTLED, {"its_validity": uidvalidity, "some": wanted[begin : begin + 500]}).scalars())
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


def drop(connection: Connection, inbox: int) -> bool:
    """A quarantined mail is let go: its row stays, its bytes do not. False where there is no such row."""
    columns = t.inbox.c
    quarantined = (columns.id == inbox, columns.state.in_(("quarantined", "waiting")))
    gone = connection.execute(update(t.inbox).where(*quarantined).values(state="ignored", reason="dropped by a coordinator", raw=None))
    return gone.rowcount == 1
