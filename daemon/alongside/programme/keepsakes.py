"""What people of a pair say and are asked beside their dates: private words, scores, tips, and answers for a newcomer.

No export and no report shows any of these texts; reports count them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

QuestionState = Literal["", "open", "carried", "answered", "asked_before", "withdrawn"]
"""Where a question of a mentee stands: open (it waits for the bundle or for the talk) · carried (the mentor has read it) ·
answered · asked_before (the earlier answer went back; ASK ANYWAY sends it on) · withdrawn."""


@dataclass(frozen=True, slots=True)
class Said:
    """Private words: thanks, a note, a question, an answer. ``session`` is the talk they belong to."""

    id: str
    pairing: int
    person: str
    kind: Literal["thanks", "note", "shared_note", "question", "answer", "opener"]
    text: str
    at: datetime
    session: str | None = None
    passed_on: bool = False
    state: QuestionState = ""
    answers: str | None = None
    """Id of the question: the one this answers; for a question, the earlier one that it repeats."""


@dataclass(frozen=True, slots=True)
class Score:
    """One check-in of one side of a pair, unique on (pairing, person, wave); ``score`` runs from 1 to 5, None until answered."""

    pairing: int
    person: str
    wave: int
    asked_at: datetime
    score: int | None = None
    text: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip that somebody leaves for the next pairs; unique on (pairing, person). Shown once a coordinator has approved it."""

    pairing: int
    person: str
    text: str
    at: datetime
    state: Literal["new", "approved", "declined"] = "new"


@dataclass(frozen=True, slots=True)
class Contribution:
    """A newcomer's question that a mentee was asked to answer, and what they wrote."""

    id: str
    pairing: int
    """The pairing of the one who is asked."""
    person: str
    said: str
    """Id of the newcomer's question."""
    asked_at: datetime
    text: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Somebody is to be forgotten: every word of theirs that lies anywhere in the ledger goes, their letters with them."""

    person: str
    addresses: tuple[str, ...]
    """In any case; "" and none where they are erased already."""
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Faded:
    """What has been kept long enough goes: letters that left before ``letters_of``, words of pairs that ended before ``pairs_of``."""

    letters_of: datetime
    pairs_of: date
