"""The search for a mentor goes on: the next best is asked, or the request waits; the mentee reads each step.

Whoever waits is served as soon as somebody becomes free, the oldest request first, and an ask that has become senseless moves on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from alongside.programme import asking, choosing, drafts, first_times, hours, ranking
from alongside.programme.events import Alarm, Decision, Disarm, identifier
from alongside.programme.letters import Letter, Waiting
from alongside.programme.model import LIVE_PAIRINGS, Ask, Concern, Fact, Pairing, Person, Proposal, Request, State, apply

LINE_EVERY = timedelta(days=14)
"""People who wait read a line this often."""
Why = Literal["mentor_said_no", "mentor_silent", "next_asked", "no_time", "nobody", "free", "any", "changed"]
Ranked = tuple[ranking.Candidate, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """What the search came to. ``mentor`` is who is asked now, None where the request waits; ``due`` when the ask leaves."""

    decision: Decision
    mentor: Person | None = None
    due: datetime | None = None
    until: date | None = None
    """The day by which the mentee hears, where they are."""


def onward(state: State, wanted: Request, now: datetime, why: Why, mentor: str = "", *, key: str) -> Decision:
    """The next best mentor is asked, and one line tells the mentee what became of the last one and who is asked until when."""
    sought = best(state, wanted, now)
    words = Waiting(why, mentor, sought.until, sought.mentor.name if sought.mentor else "")
    return sought.decision + Decision(letters=(line(state, wanted, words, now, key),))


def line(state: State, wanted: Request, words: Waiting, now: datetime, key: str) -> Letter:
    """The honest line to the mentee: where the request stands, who has the ball, until when."""
    to = drafts.reader(state, state.people[wanted.mentee])
    return Letter("waiting", to, words, f"waiting:{wanted.id}:{key}", now, f"request:{wanted.id}", answers=wanted.thread)


def best(state: State, wanted: Request, now: datetime, *, among: Iterable[str] | None = None) -> Sought:
    """Asks the best candidate who shares a time with the mentee; where there is none, the request waits. No line is written here."""
    ranked = ranking.candidates(state, wanted, now, _who(wanted, among))
    mentor, found = _first(state, wanted, ranked, now)
    return asked(state, wanted, mentor, now, found) if mentor else Sought(waits(state, wanted, ranked, now))


def _who(wanted: Request, among: Iterable[str] | None) -> Iterable[str] | None:
    """Who said "only" about somebody means nobody else, and so does who has a mentor already."""
    if not (wanted.only or wanted.existing):
        return among
    return [wanted.named] if wanted.named and (among is None or wanted.named in among) else []


def _first(state: State, wanted: Request, ranked: Ranked, now: datetime) -> tuple[Person | None, Proposal | None]:
    """The best with whom a time is found, and the time."""
    mentee = state.people[wanted.mentee]
    for candidate in ranking.askable(ranked):
        mentor = state.people[candidate.mentor]
        if found := choosing.proposal(state, mentor, mentee, wanted, now):
            return mentor, found
    return None, None


def asked(state: State, wanted: Request, mentor: Person, now: datetime, found: Proposal | None = None) -> Sought:
    """This mentor is asked; ``found`` is the best time for both where it was looked for already."""
    decision = asking.ask(state, wanted, mentor, now, found=found)
    pending = next(fact for fact in reversed(decision.facts) if isinstance(fact, Ask))
    leaves = pending.sent_at or pending.due
    until = asking.deadline(state, mentor, leaves)
    return Sought(decision, mentor, leaves, hours.local_day(state, state.people[wanted.mentee], until))


def step(state: State, wanted: Request, sought: Sought, now: datetime, why: Why = "free") -> Letter:
    """The line about whom the search has come to."""
    words = Waiting(why, "", sought.until, sought.mentor.name if sought.mentor else "")
    return line(state, wanted, words, now, f"{why}:{wanted.round + 1}")


def waits(state: State, wanted: Request, ranked: Ranked, now: datetime) -> Decision:
    """The request stands in the queue; it is looked at again when a limit passes by itself, and a person reads of it on Monday."""
    about = f"request:{wanted.id}"
    waiting = replace(wanted, state="waiting", asked=None)
    sentence = f"Request {wanted.id} waits for a mentor; `alongside requests explain {wanted.id}` shows why."
    concern = Concern(identifier(f"{wanted.id}:{wanted.round}", "waits"), now, "needs_a_person", about, sentence)
    alarms: list[Alarm | Disarm] = [*asking.calm(about), Alarm("waiting_line", about, now + LINE_EVERY)]
    if again := _again(state, wanted, ranked, now):
        alarms.append(Alarm("choose", about, again))
    return Decision(facts=(waiting, concern), alarms=tuple(alarms), action="request waits", reason="nobody can be asked now")


def waits_on(state: State, wanted: Request, now: datetime) -> Decision:
    """Nobody can be asked yet: the next look is planned, the line of every two weeks stays where it is."""
    again = _again(state, wanted, ranking.candidates(state, wanted, now, _who(wanted, None)), now)
    alarms = (Alarm("choose", f"request:{wanted.id}", again),) if again else ()
    return Decision(alarms=alarms, reason="nobody can be asked yet")


def _again(state: State, wanted: Request, ranked: Ranked, now: datetime) -> datetime | None:
    """When the first of the limits is over that only time lifts: somebody is back, or may be asked again."""
    moments = []
    for candidate in ranked:
        mentor = state.people[candidate.mentor]
        if candidate.dropped_by in ranking.RESTING:
            moments.append(ranking.unnamed_again(state, mentor, wanted))
        elif candidate.dropped_by == ranking.AWAY:
            back = ranking.back(state, mentor, now)
            moments.append(back if back > now else ranking.answer_by(state, mentor, now))
    return min((moment for moment in moments if moment > now), default=None)


def still_asking(state: State, wanted: Request, now: datetime) -> Decision:
    """The mentor has not answered, and may be away for some days more: who waits reads for whom, and until when."""
    pending = next((a for a in state.asks.get(wanted.id, ()) if a.round == wanted.round), None)
    if pending is None:
        return Decision(reason="nobody is being asked")
    mentor, mentee = state.people[pending.mentor], state.people[wanted.mentee]
    until = hours.local_day(state, mentee, pending.answer_by or asking.deadline(state, mentor, pending.due))
    words = Waiting("time_open" if first_times.after_a_yes(state, wanted, mentor.id) else "patience", mentor.first_name, until)
    letter = line(state, wanted, words, now, f"patience:{hours.local_day(state, mentee, now)}")
    return Decision(letters=(letter,), alarms=(asking.next_line(state, wanted, now),), action="waiting line", reason="still asking")


def queue(state: State, wanted: Request, now: datetime) -> Waiting:
    """Where a waiting request stands: who waited longer, and when a place that fits is likely to become free."""
    ranked = ranking.candidates(state, wanted, now, _who(wanted, None))
    full = {c.mentor for c in ranked if c.dropped_by == choosing.FULL}
    free_on = [p.ends_on for p in state.pairings.values() if p.mentor in full and p.state in LIVE_PAIRINGS]
    if again := _again(state, wanted, ranked, now):
        free_on.append(hours.local_day(state, state.people[wanted.mentee], again))
    busy = any(c.dropped_by in ranking.PASSING for c in ranked)
    return Waiting("queue" if busy else "nobody", ahead=ahead(state, wanted), free_on=min(free_on, default=None))


def ahead(state: State, wanted: Request) -> int:
    """How many have waited longer."""
    return sum(r.state == "waiting" and (r.received_at, r.id) < (wanted.received_at, wanted.id) for r in state.requests.values())


# ---------------------------------------------------------------- asks that end without a yes


def unanswered(state: State, wanted: Request, ended: Ask, mentor: Person, now: datetime, why: Why) -> Decision:
    """No yes from this one: thanked or let off by the caller; the mentee reads it plainly, and the next is asked unless they said "only"."""
    tried = wanted.tried if why == "next_asked" else (*wanted.tried, mentor.id)
    free = replace(wanted, asked=None, tried=tried)
    facts: tuple[Fact, ...] = (ended, free, *asking.times_closed(state, wanted, now))
    ending = Decision(facts=facts, alarms=asking.calm(f"request:{wanted.id}"), action="next asked", reason=why)
    return ending + onward(apply(state, ending.facts), free, now, why, mentor.first_name, key=str(ended.round))


def moved_on(state: State, pending: Ask, now: datetime) -> Decision:
    """The mentor cannot be had any more (full, gone, away): who read the ask is let off, and the request goes on."""
    wanted, mentor = state.requests[pending.request], state.people[pending.mentor]
    here = not (mentor.left_on or mentor.forgotten_at or mentor.unreachable_since)
    letters = (asking.released(state, mentor, wanted, now, "time", pending.round),) if pending.state == "sent" and here else ()
    return Decision(letters=letters) + unanswered(state, wanted, replace(pending, state="withdrawn"), mentor, now, "next_asked")


# ---------------------------------------------------------------- the queue


def followed(state: State, decision: Decision, now: datetime) -> Decision:
    """The decision, and what it means for asks that run and requests that wait."""
    changed = _changed(state, decision)
    if not changed:
        return decision
    return decision + reviewed(apply(state, decision.facts), now, changed)


def reviewed(state: State, now: datetime, changed: Iterable[str]) -> Decision:
    """Of these people: asks that have become senseless move on, then whoever waits is served, the oldest first."""
    people = tuple(changed)
    decision = Decision()
    for person in people:
        for pending in state.asks_to(person):
            here = apply(state, decision.facts)
            if _senseless(here, pending, now):
                decision += moved_on(here, pending, now)
    return decision + _served(apply(state, decision.facts), now, people)


def _served(state: State, now: datetime, people: tuple[str, ...]) -> Decision:
    decision = Decision()
    waiting = [r for r in state.requests.values() if r.state == "waiting" and not (r.mentor_named and not r.named)]
    for wanted in sorted(waiting, key=lambda r: (r.received_at, r.id)):
        decision += serve(apply(state, decision.facts), wanted, now, "free", among=people) or Decision()
    return decision


def serve(state: State, wanted: Request, now: datetime, why: Why, *, among: Iterable[str] | None = None) -> Decision | None:
    """A waiting request is taken up if somebody can be asked now; None where nobody can."""
    ranked = ranking.candidates(state, wanted, now, _who(wanted, among))
    mentor, found = _first(state, wanted, ranked, now)
    if mentor is None:
        return None
    sought = asked(state, wanted, mentor, now, found)
    return sought.decision + Decision(letters=(step(state, wanted, sought, now, why),))


def _senseless(state: State, pending: Ask, now: datetime) -> bool:
    wanted, mentor = state.requests[pending.request], state.people[pending.mentor]
    if wanted.state != "asking" or wanted.asked != mentor.id:
        return False
    if "mentor" not in mentor.roles and wanted.named != mentor.id:
        return True
    if choosing.obstacle(state, mentor, state.people[wanted.mentee], wanted):
        return True
    by = pending.answer_by or pending.due
    return ranking.back(state, mentor, max(by, now)) > max(by, now) + ranking.BACK_WITHIN


def _changed(state: State, decision: Decision) -> tuple[str, ...]:
    """People whom the decision makes more or less free to mentor."""
    found: dict[str, None] = {}
    for fact in decision.facts:
        match fact:
            case Person():
                before = state.people.get(fact.id)
                if before is None or _freedom(before) != _freedom(fact):
                    found[fact.id] = None
            case Pairing(state="ended"):
                found[fact.mentor] = None
            case _:
                pass
    return tuple(found)


def _freedom(person: Person) -> tuple[object, ...]:
    """What of a person decides whether they can be asked."""
    gone = (person.left_on, person.forgotten_at, person.unreachable_since)
    return ("mentor" in person.roles, person.capacity, person.absences, person.preferences, person.manager, person.topics, *gone)
