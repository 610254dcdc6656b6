"""What of a programme is alive: the part that decisions need and that is held in memory.

Loading from the tables and tidying what is in memory follow the same rules, so that a daemon that has run for a year and one
that has just started decide on the same state, and neither gets slower with the years.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from operator import is_
from typing import Any, TypeVar

from alongside.programme.model import LIVE_PAIRINGS, OPEN_REQUESTS, Answered, Pairing, Prompted, Question, Request, State

ENDED_KEPT = timedelta(days=120)
"""An ended pairing stays in sight as long as something may come of it: its people answer late, take the end back, or are
asked once more, two months after a LATER, whether they want to be mentors."""
ANSWERED_KEPT = timedelta(hours=24)
PROMPTED_KEPT = timedelta(days=8)
UNDO_KEPT = timedelta(days=30)
"""So long after its last day an UNDO is answered with why it comes too late."""

Key = TypeVar("Key", int, str)
Thing = TypeVar("Thing")


def living(state: State, now: datetime) -> State:
    """The state without what is over, everything in an order that does not depend on how it came about.

    What is so already stays the same mapping, and what is known of it stays known (``programme.whose``, ``programme.directory``).
    """
    tidied = _tidied(state, now)
    return replace(state, **{name: held for name, held in tidied.items() if not _same(getattr(state, name), held)})


def _same(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> bool:
    """Whether they hold the very same things in the same order."""
    return len(before) == len(after) and all(map(is_, before.values(), after.values()))


def _tidied(state: State, now: datetime) -> dict[str, Any]:
    pairings = _kept(state.pairings, lambda p: pairing_lives(p, now))
    requests = _kept(state.requests, lambda r: _request_lives(r, pairings, now))
    return {
        "people": dict(sorted(state.people.items())),
        "requests": requests,
        "asks": _of(state.asks, requests),
        "pairings": pairings,
        "series": _of(state.series, pairings),
        "sessions": _of(state.sessions, pairings),
        "questions": _kept(state.questions, lambda q: _question_lives(q, now)),
        "thanks": _ordered(_of(state.thanks, pairings), lambda t: t.week),
        "said": _ordered(_of(state.said, pairings), lambda w: (w.at, w.id)),
        "scores": _ordered(_of(state.scores, pairings), lambda s: (s.wave, s.person)),
        "tips": dict(sorted(state.tips.items())),
        "contributions": _kept(state.contributions, lambda c: c.pairing in pairings),
        "notices": _ordered(_of(state.notices, pairings), lambda n: n.manager),
        "histories": dict(sorted(state.histories.items())),
        "answered": _recent(state.answered, now - ANSWERED_KEPT),
        "prompted": _recent(state.prompted, now - PROMPTED_KEPT),
        "concerns": _kept(state.concerns, lambda c: c.told_at is None),
        "prompts_due": dict(sorted(state.prompts_due.items())),
        "busy": dict(sorted(state.busy.items())),
        "breaks": _kept(state.breaks, lambda b: b.until >= (now - ENDED_KEPT).date()),
        "zones": dict(sorted(state.zones.items())),
    }


def pairing_lives(pairing: Pairing, now: datetime) -> bool:
    if pairing.state in LIVE_PAIRINGS:
        return True
    return (pairing.ended_on or pairing.ends_on) >= (now - ENDED_KEPT).date()


def _request_lives(request: Request, pairings: Mapping[int, Pairing], now: datetime) -> bool:
    if request.state in OPEN_REQUESTS:
        return True
    return request.received_at >= now - ENDED_KEPT or request.pairing in pairings


def _question_lives(question: Question, now: datetime) -> bool:
    kept = UNDO_KEPT if question.kind == "undo" else ENDED_KEPT
    return question.closed_at is None and (question.expires or question.asked_at) >= now - kept


def _kept(things: Mapping[Key, Thing], lives: Callable[[Thing], bool]) -> dict[Key, Thing]:
    return {key: thing for key, thing in sorted(things.items()) if lives(thing)}


def _of(things: Mapping[int, Thing], owners: Mapping[int, Any]) -> dict[int, Thing]:
    return {key: thing for key, thing in sorted(things.items()) if key in owners}


def _ordered(things: Mapping[int, tuple[Thing, ...]], by: Callable[[Thing], Any]) -> dict[int, tuple[Thing, ...]]:
    return {key: tuple(sorted(held, key=by)) if len(held) > 1 else held for key, held in things.items()}


Counted = TypeVar("Counted", Answered, Prompted)


def _recent(things: Mapping[str, tuple[Counted, ...]], since: datetime) -> dict[str, tuple[Counted, ...]]:
    recent = ((key, tuple(c for c in held if c.at >= since)) for key, held in sorted(things.items()))
    return {key: held for key, held in recent if held}
