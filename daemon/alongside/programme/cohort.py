"""All requests that wait, matched at once: the assignment whose scores add up to the most, for a whole cohort of newcomers.

First as many requests as possible get a mentor, then the sum of the scores counts. A mentor stands in as many columns as there are
free places, of which only one is for somebody who did not name them: nobody gets two such asks. The same people give the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from alongside.programme import choosing, ranking
from alongside.programme.model import Request, State
from alongside.programme.ranking import Candidate

A_PAIR = 1000
"""What a pair is worth beside its score of at most a hundred, so that no better score leaves somebody without a mentor."""
BEHIND = 200
"""What a mentor who let the last ask pass is worth less: anybody else comes first."""


@dataclass(frozen=True, slots=True)
class Match:
    """One request and the mentor it is given."""

    request: int
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class Cohort:
    """The whole answer. ``objective`` is the sum of the scores; ``left`` are the requests nobody fits."""

    matches: tuple[Match, ...]
    objective: int
    left: tuple[int, ...]


def matched(state: State, now: datetime) -> Cohort:
    """The best assignment for every request that waits. Raises ImportError where SciPy (the extra ``cohort``) is missing."""
    wanted = waiting(state)
    found = {r.id: {c.mentor: c for c in ranking.askable(ranking.candidates(state, r, now)) if _may(r, c)} for r in wanted}
    places = _places(state, found)
    worth = [[_worth(r, found[r.id].get(mentor), first) for mentor, first in places] for r in wanted]
    chosen = [(wanted[row].id, places[column][0]) for row, column in _assigned(worth) if worth[row][column]]
    matches = tuple(Match(request, found[request][mentor]) for request, mentor in chosen)
    left = tuple(r.id for r in wanted if r.id not in {m.request for m in matches})
    return Cohort(matches, sum(m.candidate.score for m in matches), left)


def waiting(state: State) -> list[Request]:
    """Open requests for which nobody has read an ask yet, the oldest first."""
    asked = {a.request for asks in state.asks.values() for a in asks if a.state == "sent"}
    unknown = [r for r in state.requests.values() if r.state in ("waiting", "asking") and r.id not in asked]
    return sorted((r for r in unknown if r.named or not r.mentor_named), key=lambda r: (r.received_at, r.id))


def _may(request: Request, candidate: Candidate) -> bool:
    """Who said "only" about somebody is asked for nobody else."""
    return not (request.only or request.existing) or candidate.mentor == request.named


def _places(state: State, found: Mapping[int, Mapping[str, Candidate]]) -> list[tuple[str, bool]]:
    """A mentor once for each free place, and which is the first; whoever was not asked for longest comes first."""
    nobody = Request(0, "", "waiting", ranking.NEVER)
    mentors = {mentor for candidates in found.values() for mentor in candidates}
    ordered = sorted(mentors, key=lambda m: (state.people[m].asked_at or ranking.NEVER, m))
    return [(m, n == 0) for m in ordered for n in range(max(1, choosing.free_places(state, state.people[m], nobody)))]


def _worth(request: Request, candidate: Candidate | None, first: bool) -> int:
    """Only the first place of a mentor is for somebody who did not name them: one such ask in 14 days."""
    if candidate is None or not (first or request.named == candidate.mentor):
        return 0
    return A_PAIR + candidate.score - (BEHIND if candidate.dropped_by else 0)


def _assigned(worth: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

    if not worth or not worth[0]:
        return []
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True)]
