"""What a mentee asks for, and the mentors who are asked, one after the other.

Everything is a frozen value; a new version takes the place of the old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Channel, Day, Frequency, Reading

RequestState = Literal["new", "clarifying", "asking", "matched", "waiting", "withdrawn", "unfilled"]


AskState = Literal["due", "sent", "yes", "no", "later", "silent", "late", "withdrawn"]
"""``later``: not this month; ``late``: answered when somebody else was asked already."""


OPEN_REQUESTS: frozenset[RequestState] = frozenset({"new", "clarifying", "asking", "waiting"})


@dataclass(frozen=True, slots=True)
class Request:
    """One mentee's wish for a mentor. ``wishes`` is the record that was echoed and that a reply corrects."""

    id: int
    mentee: str
    state: RequestState
    received_at: datetime
    mentor_named: str = ""
    candidates: tuple[str, ...] = ()
    """People the name could mean, in the order of the numbers of the clarifying letter."""
    named: str | None = None
    """The person the name was found to mean."""
    asked: str | None = None
    only: bool = False
    existing: bool = False
    topics: tuple[str, ...] = ()
    wishes: Reading = Reading(intent="request")
    text: str = ""
    round: int = 0
    tried: tuple[str, ...] = ()
    """People who said no or nothing; nobody is asked twice for one request."""
    answered_at: datetime | None = None
    pairing: int | None = None
    thread: str | None = None
    """Message-ID of the mentee's first mail, which our letters about the request answer."""
    misread: int = 0
    """How often we asked back in a row without understanding."""
    hopes: str = ""
    """What the mentee hopes for, in their words."""
    cannot: str = ""
    """What the mentee cannot offer, in their words."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A concrete time and way of talking, as an ask offers it."""

    day: Day
    at: str
    timezone: str
    first: datetime
    freq: Frequency
    count: int
    duration_min: int
    channel: Channel
    ends_on: date
    reason: str = ""
    """Why this time, one line to the mentee."""
    reason_mentor: str = ""
    """The same to the mentor."""
    settled: bool = False
    """The mentee made room for this time, so it counts also where the two share no second one."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One mentor asked for one request; unique on (request, round)."""

    request: int
    round: int
    mentor: str
    state: AskState
    due: datetime
    sent_at: datetime | None = None
    answer_by: datetime | None = None
    proposal: Proposal | None = None
