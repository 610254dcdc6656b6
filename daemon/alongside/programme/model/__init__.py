"""The people and things of a programme, and the state that decisions are made on.

Everything is a frozen value. A decision yields *facts*: new versions of these values; ``apply`` folds them into the state,
the ledger writes the same facts down.
"""

from __future__ import annotations

from alongside.programme.model.pairs import (
    COMING,
    LIVE_PAIRINGS,
    Pairing,
    PairingState,
    SeriesIs,
    Session,
    SessionChange,
    SessionState,
    Side,
    followed,
    in_order,
)
from alongside.programme.model.people import Busy, Person, PersonState
from alongside.programme.model.records import (
    Answered,
    Break,
    Concern,
    History,
    Notice,
    Prompted,
    Question,
    QuestionKind,
    ThanksWeek,
    ZoneIs,
)
from alongside.programme.model.requests import OPEN_REQUESTS, Ask, AskState, Proposal, Request, RequestState
from alongside.programme.model.state import PLACES, Fact, State, apply

__all__ = [
    "COMING",
    "LIVE_PAIRINGS",
    "OPEN_REQUESTS",
    "PLACES",
    "Answered",
    "Ask",
    "AskState",
    "Break",
    "Busy",
    "Concern",
    "Fact",
    "History",
    "Notice",
    "Pairing",
    "PairingState",
    "Person",
    "PersonState",
    "Prompted",
    "Proposal",
    "Question",
    "QuestionKind",
    "Request",
    "RequestState",
    "SeriesIs",
    "Session",
    "SessionChange",
    "SessionState",
    "Side",
    "State",
    "ThanksWeek",
    "ZoneIs",
    "apply",
    "followed",
    "in_order",
]
