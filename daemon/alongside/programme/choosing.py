"""Who may be whose mentor, and the time that suits both: the limits that are never broken, and the proposal of an ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alongside.calendar import slots
from alongside.calendar.hours import reason
from alongside.calendar.values import Hours, Slot
from alongside.language import names
from alongside.language.reading import DAYS, Cadence, Named, Reading
from alongside.programme import directory, hours, wishes
from alongside.programme.model import Person, Proposal, Request, State

EARLIEST_DAYS = 2
"""Working days from the invitation to the first talk at least: one full working day lies between."""
SAFE_DAYS = 3
"""A proposal this far ahead still holds when the mentor answers on the next working day. The ask says what a later yes means."""
A_WEEK = timedelta(days=7)


def named(state: State, name: str, mentee: str) -> tuple[Person, ...]:
    """The people a name can mean; where some of them are mentors, only those."""
    people = [state.people[n.id] for n in names.match(name, directory.everybody(state.people), frozenset({mentee}))]
    mentors = [p for p in people if "mentor" in p.roles]
    return tuple(mentors or people)


# ---------------------------------------------------------------- limits


def obstacle(state: State, mentor: Person, mentee: Person, request: Request) -> str:
    """The first limit that stands in the way, as a word of the table below, or "" (contract: limits never broken)."""
    return next((name for name, stands in LIMITS if stands(state, mentor, mentee, request)), "")


def _gone(state: State, mentor: Person, mentee: Person, request: Request) -> bool:
    return bool(mentor.left_on or mentor.forgotten_at or mentor.unreachable_since)


def _self(state: State, mentor: Person, mentee: Person, request: Request) -> bool:
    return mentor.id == mentee.id


def _paired(state: State, mentor: Person, mentee: Person, request: Request) -> bool:
    return any(mentor.id in (p.mentor, p.mentee) for p in state.pairings_of(mentee.id))


def _full(state: State, mentor: Person, mentee: Person, request: Request) -> bool:
    return not request.existing and free_places(state, mentor, request) <= 0


def free_places(state: State, mentor: Person, request: Request) -> int:
    """How many more mentees this mentor has room for, if all who ask for them now come."""
    mentees = sum(p.mentor == mentor.id for p in state.pairings_of(mentor.id))
    return mentor.capacity - mentees - sum(1 for a in state.asks_to(mentor.id) if a.request != request.id)


def _reports(state: State, mentor: Person, mentee: Person, request: Request) -> bool:
    return mentor.id in chain(state, mentee) or mentee.id in chain(state, mentor)


def _refused(state: State, mentor: Person, mentee: Person, request: Request) -> bool:
    return refuses(mentee, request.wishes, mentor) or refuses(mentor, mentor.preferences, mentee)


def _no_channel(state: State, mentor: Person, mentee: Person, request: Request) -> bool:
    return wishes.channel(mentor, mentee, request.wishes) is None


FULL = "full"
NO_CHANNEL = "no way of talking that both accept"
LIMITS: tuple[tuple[str, Callable[[State, Person, Person, Request], bool]], ...] = (
    ("the same person", _self),
    ("no longer here", _gone),
    ("already a pair", _paired),
    ("reporting line", _reports),  # a manager stays the manager
    ("a private wish", _refused),  # never named, neither here nor in explain
    (FULL, _full),
    (NO_CHANNEL, _no_channel),
)


def chain(state: State, person: Person) -> frozenset[str]:
    """Everybody above this person, by id."""
    above: set[str] = set()
    manager = state.person_at(person.manager) if person.manager else None
    while manager and manager.id not in above:
        above.add(manager.id)
        manager = state.person_at(manager.manager) if manager.manager else None
    return frozenset(above)


def refuses(person: Person, said: Reading, other: Person) -> bool:
    """Whether ``person`` does not want to be paired with ``other``."""
    wanted = (*said.mentors_avoided, *person.preferences.mentors_avoided)
    here = (Named(other.id, other.name, other.email),)
    return any(names.match(name, here) for name in wanted)


# ---------------------------------------------------------------- the proposal


def mentee_hours(state: State, mentee: Person, said: Reading, moment: datetime) -> Hours:
    """When the mentee can talk: the request's wishes over the standing ones."""
    return hours.hours_of(state, mentee, moment.date(), wanted=wishes.changed(mentee.preferences, said))


def common_slots(
    state: State, mentor: Person, mentee: Person, request: Request, now: datetime, safe_days: int = SAFE_DAYS
) -> tuple[Slot, ...]:
    """Weekly starts that suit both, best first: those ``safe_days`` ahead, then those that begin soonest and move the fewest dates.

    Where one wants a weekday that lies no longer within the days for a first talk, it is the next such day.
    """
    soon, both = first_talk_by(state, mentor, now), both_hours(state, mentor, mentee, request, now)
    found = _slots_until(state, mentor, mentee, request, both, now, soon)
    found = found or _slots_until(state, mentor, mentee, request, both, now, soon + A_WEEK)
    safe = day_start(state, mentor, now, safe_days)
    return tuple(sorted(found, key=lambda slot: (slot.starts[0] < safe, *cost(slot, now))))


def cost(slot: Slot, now: datetime) -> tuple[int, int]:
    """Days until the first talk, where each of the twelve dates that has to move weighs as much as one day of waiting."""
    moved = len(slot.moved) + len(slot.dropped)
    return (slot.starts[0] - now).days + moved, moved


def first_talk_by(state: State, mentor: Person, now: datetime) -> datetime:
    """The end of the days in which the first talk is due when the mentor says yes now."""
    return day_end(state, mentor, now, state.rules.rhythm.first_talk_within.count)


def both_hours(state: State, mentor: Person, mentee: Person, request: Request, now: datetime) -> tuple[Hours, Hours]:
    """When the mentor could take on one more such talk, and when the mentee can talk."""
    _, _, minutes = wishes.rhythm(mentor, request.wishes, state.rules.rhythm)
    return hours.hours_of(state, mentor, now.date(), mentoring=minutes), mentee_hours(state, mentee, request.wishes, now)


def weekly(
    state: State, mentor: Person, request: Request, both: tuple[Hours, Hours], now: datetime, latest: datetime, ahead: int = EARLIEST_DAYS
) -> tuple[Slot, ...]:
    """The weekly starts of the request's rhythm that lie in the hours of ``both`` and begin ``ahead`` working days on, by ``latest``."""
    freq, count, minutes = wishes.rhythm(mentor, request.wishes, state.rules.rhythm)
    earliest = day_start(state, mentor, now, ahead)
    return slots.weekly_slots(
        *both, zone=state.zone(mentor), earliest=earliest, latest_first=latest, freq=freq, count=count, duration_min=minutes
    )


def _slots_until(
    state: State, mentor: Person, mentee: Person, request: Request, both: tuple[Hours, Hours], now: datetime, latest: datetime
) -> tuple[Slot, ...]:
    found = weekly(state, mentor, request, both, now, latest)
    found = as_said(found, mentor.preferences.cadence, state.zone(mentor))
    return as_said(found, request.wishes.cadence, state.zone(mentee)) or found


def as_said(found: tuple[Slot, ...], cadence: Cadence | None, zone: str) -> tuple[Slot, ...]:
    """Those of the slots that keep a fixed weekday and clock time ("Tuesdays at 10") of somebody in ``zone``."""
    if cadence is None:
        return found
    local = [(slot, slot.starts[0].astimezone(ZoneInfo(zone))) for slot in found]
    return tuple(
        slot
        for slot, start in local
        if (not cadence.byday or DAYS[start.weekday()] in cadence.byday) and (not cadence.at or f"{start:%H:%M}" == cadence.at)
    )


def day_start(state: State, person: Person, now: datetime, working_days: int) -> datetime:
    """Midnight that opens the n-th working day after today, where the person is."""
    day = hours.local_day(state, person, now)
    for _ in range(working_days):
        day = hours.first_working_day(state, person, day + timedelta(days=1))
    return datetime.combine(day, time(0), ZoneInfo(state.zone(person)))


def day_end(state: State, person: Person, now: datetime, working_days: int) -> datetime:
    """Midnight that closes the n-th working day after today, where the person is."""
    return day_start(state, person, now, working_days) + timedelta(days=1)


def proposal(state: State, mentor: Person, mentee: Person, request: Request, now: datetime, safe_days: int = SAFE_DAYS) -> Proposal | None:
    """The concrete time an ask offers, or None when the two share none; with EARLIEST_DAYS, what is agreed on by a yes of now."""
    by = wishes.channel(mentor, mentee, request.wishes)
    found = common_slots(state, mentor, mentee, request, now, safe_days)
    if by is None or not found:
        return None
    return from_slot(state, mentor, mentee, request, found[0])


def from_slot(state: State, mentor: Person, mentee: Person, request: Request, slot: Slot) -> Proposal:
    """A slot as a proposal, with the reason for the time in one line."""
    freq, count, minutes = wishes.rhythm(mentor, request.wishes, state.rules.rhythm)
    merged = wishes.changed(mentee.preferences, request.wishes)
    published = hours.is_read(state, mentor), hours.is_read(state, mentee)
    return Proposal(
        slot.day,
        slot.at,
        slot.timezone,
        slot.starts[0],
        freq,
        count,
        minutes,
        wishes.channel(mentor, mentee, request.wishes) or "video",
        slot.starts[-1].date(),
        reason(slot, mentor.preferences, merged, mentor.first_name, published=published),
        reason(slot, mentor.preferences, merged, mentor.first_name, mentee.first_name, published=published),
    )


def agreed(
    state: State, mentor: Person, mentee: Person, request: Request, promised: Proposal | None, now: datetime, *, own_wish: bool = False
) -> Proposal | None:
    """What a yes of now means: the promised time, unless it no longer suits both or would begin too late; then the next that does.

    The mentor reads why it is another, unless it was their own wish: the promised first date was too near by then, and a week later is
    past the days for a first talk; or others have taken the time.
    """
    if wishes.channel(mentor, mentee, request.wishes) is None:
        return None
    same = promised and kept(state, mentor, mentee, request, promised, now)
    if promised and same and (same.first <= promised.first or same.first < first_talk_by(state, mentor, now)):
        return same
    other = proposal(state, mentor, mentee, request, now, EARLIEST_DAYS)
    if promised is None or other is None or (same and same.first <= other.first):
        return same or other
    if not same and (own_wish or (other.day, other.at) == (promised.day, promised.at)):
        return other
    return replace(other, reason_mentor=f"{_why_not(promised, bool(same))} {other.reason_mentor}".strip())


def _why_not(promised: Proposal, suits: bool) -> str:
    first = promised.first.astimezone(ZoneInfo(promised.timezone))
    too_near = f"{first:%A} {first.day} {first:%B} was too near by the time of your yes."
    return too_near if suits else "The time I had asked you about no longer suits you both."


def holds_until(state: State, mentor: Person, offer: Proposal, answer_by: datetime, now: datetime) -> date | None:
    """The last day on which a yes still means the offered first date, if that is before the deadline."""
    days = range((answer_by - now).days + 1)
    late = next((n for n in days if day_start(state, mentor, now + timedelta(days=n), EARLIEST_DAYS) > offer.first), None)
    return None if late is None else hours.local_day(state, mentor, now + timedelta(days=late - 1))


def kept(state: State, mentor: Person, mentee: Person, request: Request, promised: Proposal, now: datetime) -> Proposal | None:
    """The promised weekly time from its first date that is still far enough away, if it suits both as they stand now."""
    earliest = day_start(state, mentor, now, EARLIEST_DAYS)
    found = slots.weekly_slots(
        hours.hours_of(state, mentor, now.date(), mentoring=promised.duration_min),
        mentee_hours(state, mentee, request.wishes, now),
        zone=promised.timezone,
        earliest=max(earliest, promised.first - timedelta(minutes=1)),
        latest_first=max(earliest, promised.first) + timedelta(days=8 if promised.freq == "weekly" else 35),
        freq=promised.freq,
        count=promised.count,
        duration_min=promised.duration_min,
    )
    found = as_said(found, mentor.preferences.cadence, state.zone(mentor))
    same = [s for s in found if s.day == promised.day and s.at == promised.at]
    return from_slot(state, mentor, mentee, request, same[0]) if same else None
