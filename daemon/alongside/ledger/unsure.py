"""Letters of which it is not known whether they left, and what an outage leaves behind.

SMTP can lose its last word (RFC 1047). Where the relay keeps Sent copies they are looked for; what was looked for in vain goes again when
the search is known to work, and by its kind otherwise.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Update, and_, bindparam, exists, func, or_, select, update

from alongside.ledger import tables as t
from alongside.ledger.columns import among
from alongside.ledger.values import Unsure
from alongside.programme.letters import Kind

ONCE_AT_MOST: frozenset[Kind] = frozenset({
    # A second copy costs goodwill, a missing one next to nothing: the next week's comes.
    "thanks_prompt", "reminder", "checkin", "ending", "ask_reminder", "become_mentor", "mentors_letter", "digest",
    # Words of a person, read twice, look like a machine's.
    "thanks", "opener",
})  # fmt: skip
"""Every other kind leaves again: calendars take the same UID, SEQUENCE and DTSTAMP as one, and an answer or an ask that is
missing leaves somebody waiting."""
PROMPTS: frozenset[Kind] = frozenset({"thanks_prompt", "reminder", "checkin", "ending"})
COUNTED: frozenset[Kind] = frozenset({*PROMPTS, "ask_reminder", "become_mentor", "mentors_letter", "digest"})
"""What counts for the ceiling over prompts."""
REPLACED: frozenset[Kind] = frozenset({"invitation", "change"})
"""News of a talk that comes too late for it is not just dropped: something else is sent instead (``programme/untold.py``)."""
A_WORKING_DAY = timedelta(hours=10)
"""Good hours of one day are not further apart."""
STALE = timedelta(hours=12)
"""A prompt that is late by more than this was held up by an outage."""
DELAYED_AT = 6
"""The try after which a letter has been put off for two hours, and a coordinator hears of it."""
LOOKED_FOR = timedelta(minutes=10)
"""How long a Sent copy may take to appear; looked for again and again meanwhile."""
AT_REST = timedelta(minutes=2)
"""How long a letter waits that a second process left unsure: whatever ends them must not send it at each start."""
BLIND = timedelta(minutes=45)
"""When nobody could look for so long, the kind decides."""
LIMITS = ("5.4.5 %", "5.2.2 %", "5.7.233 %", "5.7.236 %", "5.7.705 %", "5.7.708 %")


def _late() -> tuple[ColumnElement[bool], ...]:
    columns = t.letters.c
    return among(columns.state, ("waiting", "held")), columns.expires <= bindparam("now"), ~among(columns.kind, REPLACED)


def _useless() -> Update:
    return update(t.letters).where(*_late()).values(state="expired")


def _stale_prompts() -> Update:
    letters, newer = t.letters.c, t.letters.alias("newer").c
    same = and_(newer.pairing == letters.pairing, newer.person == letters.person, among(newer.kind, PROMPTS))
    newest = _earlier(letters, newer)
    due = and_(newer.state == "waiting", newer.ready_at <= bindparam("now"), newest)
    late = (letters.state == "waiting", among(letters.kind, PROMPTS), letters.due <= bindparam("stale"), exists().where(same, due))
    return update(t.letters).where(*late).values(state="superseded")


def _earlier(one: Any, other: Any) -> ColumnElement[bool]:
    """Of two letters of one moment the one that was written first."""
    return or_(one.due < other.due, and_(one.due == other.due, one.id < other.id))


def _told_of_a_limit() -> Select[tuple[int]]:
    columns = t.letters.c
    return select(columns.id).where(*_told(), columns.ready_at > bindparam("now")).limit(1)


def _told() -> tuple[ColumnElement[bool], ...]:
    """Letters that the relay's answer about a limit sent back."""
    columns = t.letters.c
    return columns.state == "waiting", or_(*(columns.reply.like(words) for words in LIMITS))


def _second_of_a_day() -> Update:
    letters, before = t.letters.c, t.letters.alias("before").c
    same = (before.person == letters.person, among(before.kind, COUNTED), before.id != letters.id)
    left = and_(among(before.state, ("sending", "sent", "maybe")), before.attempted_at > bindparam("lately"), before.due <= letters.due)
    leaves = and_(before.state == "waiting", before.ready_at <= bindparam("now"), _earlier(before, letters))
    today = exists().where(*same, or_(left, leaves))
    second = (letters.state == "waiting", among(letters.kind, COUNTED), letters.ready_at <= bindparam("now"), letters.person != "", today)
    return update(t.letters).where(*second).values(ready_at=bindparam("tomorrow"), reply="")


def _to_look_at() -> Select[tuple[int]]:
    columns = t.letters.c
    due = or_(columns.ready_at <= bindparam("now"), columns.due <= bindparam("stale"))
    return select(columns.id).where(or_(and_(*_late()), and_(columns.state == "waiting", among(columns.kind, COUNTED), due))).limit(1)


# Made once: making a statement costs more than asking it.
_TO_LOOK_AT = _to_look_at()
_USELESS = _useless()
_STALE_PROMPTS = _stale_prompts()
_SECOND_OF_A_DAY = _second_of_a_day()
_TOLD_OF_A_LIMIT = _told_of_a_limit()
_LIMIT_ENDS = select(func.max(t.letters.c.ready_at)).where(*_told())


def let_useless_go(connection: Connection, now: datetime) -> None:
    """A letter that has become useless is not sent late; news of a talk waits for what replaces it."""
    connection.execute(_USELESS, {"now": now})


def let_prompts_go(connection: Connection, now: datetime) -> None:
    """After an outage a person gets one prompt about a pairing, the newest, and not all that were due meanwhile."""
    connection.execute(_STALE_PROMPTS, {"now": now, "stale": now - STALE})


def put_off_second_prompts(connection: Connection, now: datetime) -> None:
    """One prompt a day, also on the day on which a late one left: the next one leaves a day later."""
    connection.execute(_SECOND_OF_A_DAY, {"now": now, "lately": now - A_WORKING_DAY, "tomorrow": now + timedelta(days=1)})


def over_the_limit(connection: Connection, now: datetime) -> bool:
    """Whether a relay said that the day's limit is used up, and it is not yet time to ask again."""
    return connection.execute(_TOLD_OF_A_LIMIT, {"now": now}).first() is not None


def limit_ends(connection: Connection) -> datetime | None:
    """When the relay is asked again that spoke of a limit; None where none did."""
    found: datetime | None = connection.execute(_LIMIT_ENDS).scalar()
    return found


def may_leave(connection: Connection, now: datetime) -> bool:
    """What a round of deliveries begins with: what is useless or stale goes, and under a used-up limit nothing is tried.

    An answer that somebody waits for is not held up by three looks for letters of which mostly there are none.
    """
    if connection.execute(_TO_LOOK_AT, {"now": now, "stale": now - STALE}).first():
        let_useless_go(connection, now)
        let_prompts_go(connection, now)
        put_off_second_prompts(connection, now)
    return not over_the_limit(connection, now)


def looked(connection: Connection, there: Collection[int], gone: Collection[int], now: datetime, *, sure: bool) -> None:
    """What a look at the Sent copies told."""
    found(connection, there, now)
    given_up(connection, gone, now, sure=sure)


def unsure(connection: Connection) -> tuple[Unsure, ...]:
    """Letters whose Sent copy is still to be looked for, oldest first."""
    return tuple(Unsure(*row) for row in connection.execute(_UNSURE))


def _open() -> ColumnElement[bool]:
    """A letter that was looked for to the end belongs to nobody any more."""
    return and_(t.letters.c.state == "maybe", t.letters.c.claimed_by != "")


_UNSURE = select(t.letters.c.id, t.letters.c.message_id, t.letters.c.attempted_at).where(_open()).order_by(t.letters.c.attempted_at)


def found(connection: Connection, ids: Collection[int], now: datetime) -> None:
    """Their Sent copies are there: they left."""
    connection.execute(
        update(t.letters).where(t.letters.c.id.in_(ids), _open()).values(state="sent", sent_at=now, reply="seen among the Sent copies")
    )


def given_up(connection: Connection, ids: Collection[int], now: datetime, *, sure: bool) -> None:
    """No Sent copy: with ``sure`` they did not leave and go again, all of them; else the kind decides."""
    columns = t.letters.c
    again = columns.id.in_(ids) & _open()
    if not sure:
        again &= columns.kind.not_in(ONCE_AT_MOST)
    connection.execute(update(t.letters).where(again).values(state="waiting", ready_at=now, unsure=columns.unsure + 1))
    connection.execute(update(t.letters).where(columns.id.in_(ids), _open()).values(claimed_by=""))


def sent_after(connection: Connection, moment: datetime) -> str:
    """The Message-ID of a letter that was certainly sent after a moment, or "" where there is none."""
    columns = t.letters.c
    later = select(columns.message_id).where(columns.state == "sent", columns.attempted_at > moment).order_by(columns.attempted_at)
    return connection.execute(later.limit(1)).scalar() or ""


def blind(connection: Connection, now: datetime) -> tuple[int, ...]:
    """Letters for whose copies nobody could look for too long, because the mailbox is away."""
    return tuple(connection.execute(select(t.letters.c.id).where(_open(), t.letters.c.attempted_at <= now - BLIND)).scalars())


def left_since(connection: Connection, since: datetime) -> tuple[datetime, ...]:
    """When letters were handed over lately, in order: what the relay has counted."""
    when = t.letters.c.attempted_at
    return tuple(connection.execute(select(when).where(when > since).order_by(when)).scalars())
