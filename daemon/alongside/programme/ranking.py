"""Who would be the best mentor for a request: every candidate with a score of 0 to 100, reasons in words, and the limit that drops them.

Rank, distance and the reporting line never count for anybody. The order is the score, then who has not been asked for longest, then the id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from alongside.calendar import slots
from alongside.programme import choosing, histories, hours, reasons, whose, wishes
from alongside.programme.model import Ask, Person, Proposal, Request, State
from alongside.programme.reasons import Reason

UNNAMED_EVERY = timedelta(days=14)
"""A mentor gets one ask of somebody who did not name them in so long."""
FEWEST_SLOTS = 2
LOOK_AHEAD = (timedelta(days=2), timedelta(days=10))
"""The span in which a weekly start is looked for: each weekday once, far enough ahead to be asked about."""
LONGEST_WAIT = 3
"""Working days after which a mentee has to read something, be it that the next one is asked."""
BACK_WITHIN = timedelta(days=7)
"""Somebody named is waited for so long; anybody else is not asked while away."""
UNANSWERED: tuple[tuple[int, timedelta], ...] = ((3, timedelta(days=56)), (2, timedelta(days=28)), (0, UNNAMED_EVERY))
"""After so many asks in a row without an answer, a mentor who was not named is asked no sooner than this: silence is an answer too."""
A_MONTH = timedelta(days=30)
"""So long after an ask nobody asks again whose answer was NOT THIS MONTH, unless they are named."""
ANSWERED = ("yes", "no", "later", "late", "silent")
"""What an ask comes to; one that runs or was taken back says nothing about the mentor."""
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person who could be asked. ``dropped_by`` is the limit that stands in the way, "" where none does."""

    mentor: str
    score: int
    reasons: tuple[str, ...]
    dropped_by: str = ""


Limit = Callable[[State, Person, Person, Request, datetime], bool]


def _tried(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> bool:
    return mentor.id in request.tried


def _parted(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> bool:
    return histories.between(state, mentor.id, mentee.id).changed


def _away(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> bool:
    if request.named == mentor.id:
        return back(state, mentor, now) > now + BACK_WITHIN
    return _kept_away(state, mentor, now) or _answers_late(state, mentor, mentee, now)


def _kept_away(state: State, mentor: Person, now: datetime) -> bool:
    """Whether the mentor works again later than they would without their absences."""
    return bool(mentor.absences) and back(state, mentor, now) > back(state, replace(mentor, absences=()), now)


def _answers_late(state: State, mentor: Person, mentee: Person, now: datetime) -> bool:
    """Whether days off of the mentor would keep the mentee waiting for longer than a deadline and its night."""
    since, until = hours.local_day(state, mentee, now), hours.local_day(state, mentee, answer_by(state, mentor, now))
    waited = (since + timedelta(days=n) for n in range(1, (until - since).days + 1))
    return sum(hours.works_on(state, mentee, day) for day in waited) > LONGEST_WAIT


def answer_by(state: State, mentor: Person, now: datetime) -> datetime:
    """The end of the time in which this mentor would answer an ask of now."""
    return hours.after(state, mentor, back(state, mentor, now), state.rules.rhythm.answer_within)


def _asked_lately(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> bool:
    return request.named != mentor.id and unnamed_again(state, mentor, request) > now


def _hears_nothing(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> bool:
    last = mentor.asked_unnamed_at or NEVER
    return request.named != mentor.id and last + UNNAMED_EVERY <= now < last + _apart(state, mentor)


def _not_now(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> bool:
    return request.named != mentor.id and _later(state, mentor) > now


TRIED, PARTED, AWAY, LATELY, FEW_SLOTS, NOT_HEARD, NOT_NOW, BEHIND = (
    "asked already for this request", "a pair before that asked for a change", "away", "asked within the last 14 days",
    "fewer than two common times a week", "did not answer the last asks: not asked again for some weeks",
    "wrote NOT THIS MONTH", "did not answer the last ask: others are asked first",
)  # fmt: skip
RESTING = frozenset({LATELY, NOT_HEARD, NOT_NOW})
PASSING = frozenset({choosing.FULL, AWAY, *RESTING})
"""Limits that time lifts: who waits for such a mentor is told when that may be."""
LIMITS: tuple[tuple[str, Limit], ...] = (
    (TRIED, _tried),  # nobody is asked twice for one request
    (PARTED, _parted),  # without fault, but not again
    (AWAY, _away),  # an answer would come too late
    (NOT_NOW, _not_now),  # said so
    (NOT_HEARD, _hears_nothing),  # each silence costs a mentee two days
    (LATELY, _asked_lately),  # being asked is work too
)


def back(state: State, mentor: Person, now: datetime) -> datetime:
    """The mentor's next working moment."""
    return hours.working_moment(state, mentor, now)


def unnamed_again(state: State, mentor: Person, request: Request | None = None) -> datetime:
    """From when on this person may be asked by somebody who did not name them; asks that have not left yet count too."""
    coming = [
        pending.due
        for pending in state.asks_to(mentor.id)
        if pending.state == "due" and state.requests[pending.request].named != mentor.id and (not request or pending.request != request.id)
    ]
    last = max((mentor.asked_unnamed_at or NEVER, *coming))
    return max(_later(state, mentor), last if last == NEVER else last + _apart(state, mentor))


def _later(state: State, mentor: Person) -> datetime:
    """When the month is over in which this mentor did not want to be asked."""
    newest = next(iter(_answers(state, mentor)), None)
    return newest.sent_at + A_MONTH if newest and newest.sent_at and newest.state == "later" else NEVER


def _apart(state: State, mentor: Person) -> timedelta:
    """How far two asks lie apart from which this mentor was not named."""
    silences = unanswered(state, mentor)
    return next(days for count, days in UNANSWERED if silences >= count)


def unanswered(state: State, mentor: Person) -> int:
    """How many asks in a row, the newest first, this mentor has let pass without a word."""
    return len(list(takewhile(lambda ask: ask.state == "silent", _answers(state, mentor))))


def _answers(state: State, mentor: Person) -> list[Ask]:
    """What the asks of the last months came to, the newest first."""
    asked = (a for a in whose.ASKS.of(state.asks, mentor.id) if a.sent_at and a.state in ANSWERED)
    return sorted(asked, key=lambda a: a.sent_at or NEVER, reverse=True)


def limit(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> str:
    """The first limit that stands in the way, "" where none does; the calendars are not looked at."""
    found = choosing.obstacle(state, mentor, mentee, request)
    return found or next((name for name, stands in LIMITS if stands(state, mentor, mentee, request, now)), "")


def candidates(state: State, request: Request, now: datetime, among: Iterable[str] | None = None) -> tuple[Candidate, ...]:
    """Everybody who mentors (or only those ``among``), the best first, whoever is dropped at the end."""
    mentee = state.people[request.mentee]
    people = [p for p in _people(state, among) if p.id != mentee.id and ("mentor" in p.roles or p.id == request.named)]
    dropped = {p.id: limit(state, p, mentee, request, now) for p in people}
    counts = _counts(state, [p for p in people if not dropped[p.id]], mentee, request, now)
    found = [_candidate(state, p, mentee, request, dropped[p.id], counts.get(p.id)) for p in people]
    return tuple(sorted(found, key=lambda c: _order(state, c)))


def askable(ranked: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Those who can be asked, the best first: whoever let the last ask pass comes after all others."""
    candidates = tuple(ranked)
    return (*(c for c in candidates if not c.dropped_by), *(c for c in candidates if c.dropped_by == BEHIND))


def _people(state: State, among: Iterable[str] | None) -> list[Person]:
    known = state.people.values() if among is None else (state.people[i] for i in among if i in state.people)
    return [p for p in known if not p.left_on and not p.forgotten_at]


def _order(state: State, candidate: Candidate) -> tuple[bool, int, datetime, str]:
    return bool(candidate.dropped_by), -candidate.score, state.people[candidate.mentor].asked_at or NEVER, candidate.mentor


def _candidate(state: State, mentor: Person, mentee: Person, request: Request, dropped: str, count: int | None) -> Candidate:
    if not dropped and count is not None and count < FEWEST_SLOTS:
        dropped = FEW_SLOTS
    if not dropped and request.named != mentor.id and unanswered(state, mentor):
        dropped = BEHIND
    found = [*reasons.of(state, mentor, mentee, request), *_calendar(count), *_places(state, mentor, request)]
    score = round(sum(reason.points for reason in found))
    ordered = sorted(found, key=lambda r: (r.about != "named", -r.points))
    words = tuple(said for reason in ordered if (said := reasons.said(reason, "coordinator", mentor, mentee)))
    return Candidate(mentor.id, min(100, score), words, dropped)


def _calendar(count: int | None) -> Iterator[Reason]:
    if count:
        yield Reason("slots", reasons.SLOTS * min(1.0, count / reasons.ENOUGH_SLOTS), str(count))


def _places(state: State, mentor: Person, request: Request) -> Iterator[Reason]:
    free = choosing.free_places(state, mentor, request)
    if free > 0:
        places = "1 place" if free == 1 else f"{free} places"
        yield Reason("places", reasons.PLACES * min(1.0, free / reasons.ENOUGH_PLACES), places)


def few_slots(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> bool:
    """Whether the two share fewer weekly starts than a talk needs that has to move now and then; who writes instead needs none."""
    if wishes.channel(mentor, mentee, request.wishes) == "email":
        return False
    freq, count, minutes = wishes.rhythm(mentor, request.wishes, state.rules.rhythm)
    return not slots.share_slots(
        hours.hours_of(state, mentor, now.date()),
        choosing.mentee_hours(state, mentee, request.wishes, now),
        FEWEST_SLOTS,
        earliest=now + LOOK_AHEAD[0],
        latest_first=now + LOOK_AHEAD[1],
        freq=freq,
        count=count,
        duration_min=minutes,
    )


def planned(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> Proposal | None:
    """The weekly talk of these two as they stand, None where none can be planned."""
    return None if few_slots(state, mentor, mentee, request, now) else choosing.proposal(state, mentor, mentee, request, now)


def _counts(state: State, mentors: list[Person], mentee: Person, request: Request, now: datetime) -> Mapping[str, int]:
    """How many weekly starts each mentor shares with the mentee; pairs who write instead of talking need none."""
    groups: defaultdict[tuple[object, int, int], list[Person]] = defaultdict(list)
    counts: dict[str, int] = {}
    for mentor in mentors:
        if wishes.channel(mentor, mentee, request.wishes) == "email":
            counts[mentor.id] = reasons.ENOUGH_SLOTS
        else:
            groups[wishes.rhythm(mentor, request.wishes, state.rules.rhythm)].append(mentor)
    theirs = choosing.mentee_hours(state, mentee, request.wishes, now)
    for (freq, count, minutes), group in groups.items():
        found = slots.slot_counts(
            (hours.hours_of(state, mentor, now.date()) for mentor in group),
            theirs,
            earliest=now + LOOK_AHEAD[0],
            latest_first=now + LOOK_AHEAD[1],
            freq=freq,  # type: ignore[arg-type]
            count=count,
            duration_min=minutes,
        )
        counts |= dict(zip((mentor.id for mentor in group), found, strict=True))
    return counts
