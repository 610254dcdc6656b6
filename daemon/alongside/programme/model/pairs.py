"""Two people, their series, and their dates. Sessions are never edited: a ``SessionChange`` follows, and the row is its fold.

Times are aware.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

from alongside.calendar.values import PartStat, Series
from alongside.language.reading import Channel, Frequency

PairingState = Literal["proposed", "active", "paused", "ended"]


SessionState = Literal["planned", "confirmed", "moved", "held", "skipped", "unknown"]


Side = Literal["mentor", "mentee"]


LIVE_PAIRINGS: frozenset[PairingState] = frozenset({"proposed", "active", "paused"})


COMING: frozenset[SessionState] = frozenset({"planned", "confirmed", "moved"})


@dataclass(frozen=True, slots=True)
class Pairing:
    """A mentor and a mentee who agreed. ``version`` counts the agreement's versions."""

    id: int
    mentor: str
    mentee: str
    state: PairingState
    started_on: date
    ends_on: date
    channel: Channel
    freq: Frequency
    duration_min: int
    request: int | None = None
    version: int = 1
    reason: str = ""
    why: tuple[str, ...] = ()
    paused_for: Literal["", "objection", "asked", "unreachable", "coordinator"] = ""
    objection_by: date | None = None
    renewals: tuple[str, ...] = ()
    """Who has asked to renew since the ending letter went out: person ids."""
    renewal_freq: Frequency | None = None
    ended_on: date | None = None
    end_reason: str = ""
    thanks_unanswered: int = 0
    """Thank-you prompts in a row that nobody answered; two make it every second week, four monthly."""
    thanks_last_prompt: date | None = None
    introduced_at: datetime | None = None
    heard_of: tuple[str, ...] = ()
    """Person ids who ever answered the invitation or wrote about the series: without any, a past date is unknown, not held."""
    changed_at: datetime | None = None
    """When the last change of a date was told at once; further ones soon after wait for each other."""
    resting: int | None = None
    """How many coming dates a pause took away, and how many come back."""
    questions: Literal["at once", "daily", "talk"] = "at once"
    """When a question of the mentee goes to the mentor."""
    mentor_hopes: str = ""
    mentor_cannot: str = ""
    mentee_hopes: str = ""
    mentee_cannot: str = ""
    """What each of the two hopes for and cannot offer, in their words; a part of the agreement."""
    idle_asked_on: date | None = None
    """When the two were last asked whether all is well, because no talk took place."""


@dataclass(frozen=True, slots=True)
class Session:
    """One agreed date for ever: the fold of its changes. Times are aware with the series' offset."""

    id: str
    pairing: int
    series: str | None
    uid: str | None
    recurrence_id: datetime
    start: datetime
    end: datetime
    state: SessionState
    moved_from: datetime | None = None
    mentor_partstat: PartStat = "NEEDS-ACTION"
    mentee_partstat: PartStat = "NEEDS-ACTION"
    mentor_key: tuple[int, str] | None = None
    mentee_key: tuple[int, str] | None = None
    """(SEQUENCE, DTSTAMP in ISO form) of the last calendar answer taken from that side for this date."""
    time_sequence: int = 0
    """SEQUENCE at which this date's time last changed: an answer to an older one is void."""
    changes: int = 0


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What happened to one date. The first change of a session is ``planned`` and carries all its fields."""

    session: str
    pairing: int
    at: datetime
    actor: str
    """A person id, or "programme"."""
    what: Literal["planned", "answered", "moved", "skipped", "restored", "held", "unknown"]
    reason: str = ""
    series: str | None = None
    uid: str | None = None
    recurrence_id: datetime | None = None
    start: datetime | None = None
    end: datetime | None = None
    side: Side | None = None
    partstat: PartStat | None = None
    answer_key: tuple[int, str] | None = None
    sequence: int | None = None


def in_order(session: Session) -> tuple[datetime, str]:
    """By the moment that was first agreed; a talk that was called off may have the same one as another that took its place."""
    return session.recurrence_id, session.id


def followed(session: Session | None, change: SessionChange) -> Session:
    """The session as it is after ``change``. Raises ValueError where a change has nothing to follow."""
    if session is None:
        if change.what != "planned" or not (change.recurrence_id and change.start and change.end):
            raise ValueError(f"the first change of session {change.session} must plan it")
        moved_from = change.recurrence_id if change.recurrence_id != change.start else None
        return Session(
            change.session, change.pairing, change.series, change.uid, change.recurrence_id, change.start, change.end,
            "moved" if moved_from else "planned", moved_from=moved_from, time_sequence=change.sequence or 0, changes=1,
        )  # fmt: skip
    return replace(session, **_AFTER[change.what](session, change), changes=session.changes + 1)


_Fields = dict[str, Any]
"""What becomes different of a session, by field."""


def _answered(session: Session, change: SessionChange) -> _Fields:
    said = change.partstat or "NEEDS-ACTION"
    if change.side == "mentor":
        other, fields = session.mentee_partstat, _Fields(mentor_partstat=said, mentor_key=change.answer_key or session.mentor_key)
    else:
        other, fields = session.mentor_partstat, _Fields(mentee_partstat=said, mentee_key=change.answer_key or session.mentee_key)
    if session.state not in COMING:
        return fields
    return fields | {"state": "confirmed" if said == other == "ACCEPTED" else _open(session)}


def _open(session: Session) -> SessionState:
    """What a coming date is that not both have accepted."""
    return "moved" if session.moved_from else "planned"


def _moved(session: Session, change: SessionChange) -> _Fields:
    """Everybody's answer to the old time is void, except the proposer's: a proposal counts as ACCEPTED."""
    return _Fields(
        start=change.start or session.start,
        end=change.end or session.end,
        moved_from=session.moved_from or session.start,
        state="moved",
        mentor_partstat="ACCEPTED" if change.side == "mentor" else "NEEDS-ACTION",
        mentee_partstat="ACCEPTED" if change.side == "mentee" else "NEEDS-ACTION",
        time_sequence=change.sequence or session.time_sequence,
    )


_AFTER: Mapping[str, Callable[[Session, SessionChange], _Fields]] = {
    "answered": _answered,
    "moved": _moved,
    "skipped": lambda s, c: {"state": "skipped"},
    "restored": lambda s, c: {"state": _open(s), "time_sequence": c.sequence or s.time_sequence},
    "held": lambda s, c: {"state": "held"},
    "unknown": lambda s, c: {"state": "unknown"},
    "planned": lambda s, c: {},
}


@dataclass(frozen=True, slots=True)
class SeriesIs:
    """The current calendar series of a pairing."""

    pairing: int
    series: Series
