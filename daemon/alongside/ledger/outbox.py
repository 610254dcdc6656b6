"""Letters on their way out: claimed before anybody connects, recorded after the reply, and never lost in between.

A letter found "sending" when nobody sends it any more may have arrived (RFC 1047). By its kind it then leaves again with the
same bytes, or stays "maybe".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Exists, Integer, Update, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from alongside.ledger import tables as t
from alongside.ledger.columns import among
from alongside.ledger.restored import caught_up
from alongside.ledger.unsure import AT_REST, ONCE_AT_MOST, REPLACED, let_useless_go, limit_ends
from alongside.ledger.values import Claimed, Fallen, Recorded, Untold
from alongside.programme.letters import Kind

URGENT = 0
_NOW, _ANSWER, _EVENT, _PROMPT = 1, 2, 3, 4
RANKS: Mapping[Kind, int] = {
    # Both calendars and both people wait for these.
    "invitation": _NOW, "change": _NOW, "cancel": _NOW, "ask": _NOW, "manager_notice": _NOW,
    "introduction": _NOW, "thanks": _NOW, "told": _NOW,
    # Somebody wrote and looks at their inbox.
    "received": _ANSWER, "understood": _ANSWER, "clarify": _ANSWER, "status": _ANSWER, "help": _ANSWER, "confirm": _ANSWER,
    "found": _ANSWER, "asked_before": _ANSWER, "notes": _ANSWER, "unreadable": _ANSWER, "data": _ANSWER,
    # News nobody waits for at this minute; an alert of ours is as good an hour later as the thing it tells of.
    "waiting": _EVENT, "absence": _EVENT, "ask_released": _EVENT, "question": _EVENT, "opener": _EVENT, "closing": _EVENT,
    "alert": _EVENT,
    # What we want from people waits for what they want from us.
    "thanks_prompt": _PROMPT, "reminder": _PROMPT, "checkin": _PROMPT, "ending": _PROMPT, "ask_reminder": _PROMPT,
    "become_mentor": _PROMPT, "mentors_letter": _PROMPT, "digest": _PROMPT,
}  # fmt: skip
HOLDS_UP = 4
"""A letter that was put off so often (about an hour) holds up no newer word about its entry any more."""
MAY_BE_THERE = 2
"""Nor does one that may have arrived so often."""
PATIENCE = timedelta(minutes=20)
"""Longer than any attempt lasts: ten minutes after the final dot (RFC 5321 4.5.3.2.6), and what came before it."""


def claim(connection: Connection, now: datetime, limit: int, holder: str) -> tuple[Claimed, ...]:
    """The next letters to leave, in order; each is "sending" from here on, with its attempt counted.

    One that was unsure before leaves by itself: should the process end again, no other letter is in doubt with it.
    """
    chosen = connection.execute(_CLAIM, {"now": now, "most": limit, "holder": holder})
    rows = sorted(chosen, key=lambda row: (row.rank, row.ready_at, row.id))
    return tuple(Claimed(r.id, r.kind, r.message_id, r.sender, r.recipient, r.raw, r.attempts, r.unsure) for r in rows)


def _claimed() -> ReturningUpdate[Any]:
    columns = t.letters.c
    in_time = or_(columns.expires.is_(None), columns.expires > bindparam("now"))
    due = (columns.state == "waiting", columns.ready_at <= bindparam("now"), in_time, ~_overtakes())
    order = (columns.rank, columns.ready_at, columns.id)
    wanted = select(columns.id, columns.unsure, columns.rank, columns.ready_at).where(*due).order_by(*order)
    # As a table of its own: a subquery that skips what is locked may be asked again for each row, and then takes more than its limit.
    ready = wanted.limit(bindparam("most", type_=Integer)).with_for_update(skip_locked=True).cte("ready")
    doubtful = select(ready.c.id).where(ready.c.unsure > 0).order_by(ready.c.rank, ready.c.ready_at, ready.c.id).limit(1).scalar_subquery()
    alone = columns.id == func.coalesce(doubtful, columns.id)
    taken = update(t.letters).where(columns.id.in_(select(ready.c.id)), columns.state == "waiting", alone)
    counted = taken.values(state="sending", attempts=columns.attempts + 1, attempted_at=bindparam("now"), claimed_by=bindparam("holder"))
    return counted.returning(
        *(columns[name] for name in ("id", "kind", "message_id", "sender", "recipient", "raw", "attempts", "unsure", "rank", "ready_at"))
    )


def _overtakes() -> Exists:
    """An older word to the same person about the same entry has not left: calendars do not remember what a newer one took out."""
    columns, older = t.letters.c, t.letters.alias("older").c
    its_entry = (older.ical_uid == columns.ical_uid, older.person == columns.person, older.id < columns.id)
    return exists().where(*its_entry, among(older.state, ("waiting", "sending")), older.attempts < HOLDS_UP, older.unsure < MAY_BE_THERE)


# Made once: making a statement costs more than asking it.
_CLAIM = _claimed()
_NEXT_DUE = select(func.min(t.letters.c.ready_at)).where(t.letters.c.state == "waiting", ~_overtakes())


def untold(connection: Connection, now: datetime) -> tuple[Untold, ...]:
    """What news of talks could not leave in time, one row for each talk or series, with its readers."""
    found: dict[str, Untold] = {}
    for row in connection.execute(_LATE_NEWS, {"now": now}):
        before = found.get(row.about, Untold(row.about, row.kind, (), ()))
        found[row.about] = replace(before, people=(*before.people, row.person), letters=(*before.letters, row.id))
    return tuple(found.values())


def let_go(connection: Connection, ids: Sequence[int]) -> None:
    """Late news that nothing has replaced is not sent either."""
    columns = t.letters.c
    connection.execute(update(t.letters).where(columns.id.in_(ids), columns.state == "waiting").values(state="expired"))


_NEWS = and_(t.letters.c.state == "waiting", among(t.letters.c.kind, REPLACED))
_TOO_LATE = select(func.min(t.letters.c.expires)).where(_NEWS)
_LATE_NEWS = (
    select(t.letters.c.about, t.letters.c.kind, t.letters.c.person, t.letters.c.id)
    .where(_NEWS, t.letters.c.expires <= bindparam("now")).order_by(t.letters.c.id)
)  # fmt: skip


def next_too_late(connection: Connection) -> datetime | None:
    """When the next waiting news of a talk comes too late."""
    found: datetime | None = connection.execute(_TOO_LATE).scalar()
    return found


def next_letter_due(connection: Connection) -> datetime | None:
    """When the next waiting letter may leave; under a used-up limit none does before it is time to ask again."""
    found: datetime | None = connection.execute(_NEXT_DUE).scalar()
    rest = limit_ends(connection) if found else None
    return max(found, rest) if found and rest else found


def unsent(connection: Connection, now: datetime) -> tuple[str, ...]:
    """One sentence for each letter that is due and has not left."""
    columns = t.letters.c
    due = (columns.state == "waiting", columns.due <= now)
    found = connection.execute(select(columns.id, columns.kind, columns.recipient, columns.reply).where(*due).order_by(columns.id))
    return tuple(f"letter {row.id} ({row.kind} to {row.recipient}) waits" + (f": {row.reply}" if row.reply else "") for row in found)


def record(connection: Connection, outcomes: Sequence[Recorded], now: datetime) -> None:
    """Writes down how attempts ended. A letter that is not "sending" any more keeps what is written."""
    for ended, statement in _ENDED.items():
        rows = [_outcome_row(o, now) for o in outcomes if o.state == ended]
        if rows:
            connection.execute(statement, rows)


def _ended(state: str, more: Mapping[str, Any]) -> Update:
    columns = t.letters.c
    sending = (columns.id == bindparam("its_id"), columns.state == "sending")
    return (
        update(t.letters).where(*sending).values({"state": state, "code": bindparam("its_code"), "reply": bindparam("its_reply"), **more})
    )


_ENDED: Mapping[str, Update] = {
    "sent": _ended("sent", {"sent_at": bindparam("its_time")}),
    "waiting": _ended(
        "waiting",
        {
            "ready_at": bindparam("again"),
            "attempts": t.letters.c.attempts - bindparam("untried"),
            "unsure": t.letters.c.unsure + bindparam("doubted"),
        },
    ),
    "failed": _ended("failed", {"claimed_by": bindparam("its_follows")}),
    "maybe": _ended("maybe", {}),
}


def _outcome_row(outcome: Recorded, now: datetime) -> dict[str, Any]:
    row = {"its_id": outcome.letter, "its_code": outcome.code, "its_reply": outcome.text}
    match outcome.state:
        case "sent":
            return {**row, "its_time": now}
        case "waiting":
            return {**row, "again": outcome.next_try or now, "untried": int(outcome.untried), "doubted": int(outcome.unsure)}
        case "failed":
            return {**row, "its_follows": outcome.follows}
        case "maybe":
            return row


FOLLOWS = ("refused", "undelivered")
_FALLEN = (
    select(t.letters.c.id, t.letters.c.claimed_by, t.letters.c.recipient)
    .where(t.letters.c.state == "failed", among(t.letters.c.claimed_by, FOLLOWS)).order_by(t.letters.c.id)
)  # fmt: skip


def fallen(connection: Connection) -> tuple[Fallen, ...]:
    """Letters that failed and of which nobody has been told yet. Who holds a letter stands where what follows from it does: it holds none now."""
    return tuple(Fallen(*row) for row in connection.execute(_FALLEN))


def told_of(connection: Connection, letter: int) -> None:
    """What follows from a letter that failed is decided."""
    connection.execute(update(t.letters).where(t.letters.c.id == letter, t.letters.c.state == "failed").values(claimed_by=""))


def recover(connection: Connection, now: datetime, lost: Callable[[str], bool], *, looks: bool = False) -> tuple[int, ...]:
    """Letters whose attempt nobody will finish: by kind they wait again, with the same bytes, or stay "maybe".

    With ``looks`` all of them are "maybe" until somebody has looked among the Sent copies.

    ``lost`` tells of whoever claimed a letter that they send no more; an attempt older than every patience is lost in any case.
    """
    columns = t.letters.c
    wanted = select(columns.id, columns.claimed_by, columns.attempted_at).where(columns.state == "sending").order_by(columns.id)
    rows = connection.execute(wanted.with_for_update()).all()
    found = tuple(row.id for row in rows if row.attempted_at <= now - PATIENCE or lost(row.claimed_by))
    if not found:
        return ()
    again = update(t.letters).where(columns.id.in_(() if looks else found), columns.kind.not_in(ONCE_AT_MOST), columns.state == "sending")
    for before, at in ((columns.unsure == 0, now), (columns.unsure > 0, now + AT_REST)):
        connection.execute(again.where(before).values(state="waiting", ready_at=at, unsure=columns.unsure + 1))
    connection.execute(update(t.letters).where(columns.id.in_(found), columns.state == "sending").values(state="maybe"))
    return found


def hold(connection: Connection, on: bool) -> None:
    """Rehearsal: with ``on`` whatever has not left waits for a person. Without, new letters leave by themselves again."""
    connection.execute(update(t.meta).values(held=on))
    if on:
        connection.execute(update(t.letters).where(t.letters.c.state == "waiting").values(state="held"))


def release(connection: Connection, ids: Sequence[int] | None, now: datetime) -> tuple[int, ...]:
    """Lets held letters go; without ``ids`` all of them, and the hold ends. Returns those released."""
    columns = t.letters.c
    let_useless_go(connection, now)
    if ids is None:
        connection.execute(update(t.meta).values(held=False))
        caught_up(connection)
    held = columns.state == "held" if ids is None else (columns.state == "held") & columns.id.in_(ids)
    released = connection.execute(update(t.letters).where(held).values(state="waiting").returning(columns.id)).scalars()
    return tuple(sorted(released))
