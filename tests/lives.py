"""A pair's talks as they may go: random acts of two people, the letters that follow from them, and the dates that remain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from alongside.calendar.values import CalendarAnswer
from alongside.programme import changes, fitting, replies, sessions, talks
from alongside.programme.events import AlarmDue, Decision
from alongside.programme.letters import Letter
from alongside.programme.model import COMING, Session, State, apply
from alongside.programme.rules import Rules
from people import HILARY, MONDAY, PRIYA, RULES, after, mail, offer, paired, programme

SABRE = "-//Sabre//Sabre VObject 4.5.4//EN"
Act = Callable[[State, Random, datetime, str], Decision]


def _some(state: State, random: Random, now: datetime) -> Session | None:
    coming = talks.coming_of(state, state.pairings[3], now)
    return random.choice(coming) if coming else None


def _answer(
    state: State, random: Random, now: datetime, session: Session | None, partstat: str, method: str = "REPLY", by: int = 0
) -> Decision:
    series = state.series[3]
    start = (session.start if session else series_first(state)) + timedelta(minutes=by)
    person = random.choice((PRIYA, HILARY))
    rid = session.recurrence_id if session else None
    sequence = random.choice((series.sequence, max(0, series.sequence - 1)))
    answer = CalendarAnswer(
        method, series.uid, sequence, now, rid, None, person.email, partstat, None, start, start + timedelta(minutes=30),
        prodid=state.people[person.id].prodid,
    )  # fmt: skip
    return replies.calendar_answer(state, mail(person, calendar=answer), now)


def series_first(state: State) -> datetime:
    uid = state.series[3].uid
    return next(s.recurrence_id for s in state.sessions[3] if s.uid == uid)


def skip(state: State, random: Random, now: datetime, seed: str) -> Decision:
    coming = talks.coming_of(state, state.pairings[3], now)
    few = tuple(random.sample(coming, min(len(coming), random.choice((1, 2, 4)))))
    return changes.skip(state, state.pairings[3], few, now, seed, by="priya")


def absence(state: State, random: Random, now: datetime, seed: str) -> Decision:
    coming = talks.coming_of(state, state.pairings[3], now)
    first = random.randrange(len(coming)) if coming else 0
    return changes.skip(state, state.pairings[3], coming[first : first + random.choice((1, 2, 3))], now, seed, by="hilary", away=True)


def restore(state: State, random: Random, now: datetime, seed: str) -> Decision:
    off = [s for s in state.sessions[3] if s.state == "skipped" and s.start > now and s.uid == state.series[3].uid]
    if not off or state.pairings[3].state != "active":
        return Decision()
    return changes.restore(state, state.pairings[3], random.choice(off), now, seed, by="priya", answers=None)


def move(state: State, random: Random, now: datetime, seed: str) -> Decision:
    session = _some(state, random, now)
    if session is None:
        return Decision()
    start = session.start + timedelta(minutes=random.choice((-60, 30, 1440, 2880)))
    return changes.move(state, state.pairings[3], session, start, changes.end_for(state.pairings[3], start), now, seed, by="hilary")


def move_all(state: State, random: Random, now: datetime, seed: str) -> Decision:
    shift = timedelta(minutes=random.choice((-30, 60, 1440, 7 * 1440)))
    return changes.move_series(state, state.pairings[3], shift, now, seed, by="priya")


def accept(state: State, random: Random, now: datetime, seed: str) -> Decision:
    return _answer(state, random, now, random.choice((None, _some(state, random, now))), "ACCEPTED")


def accept_but_one(state: State, random: Random, now: datetime, seed: str) -> Decision:
    """One message that accepts the series and declines one of its dates, all of one second, as Google's."""
    session, series, person = _some(state, random, now), state.series[3], random.choice((PRIYA, HILARY))
    if session is None or session.uid != series.uid:
        return Decision()
    first = series_first(state)
    whole = CalendarAnswer(
        "REPLY", series.uid, series.sequence, now, None, None, person.email, "ACCEPTED", None, first, first + timedelta(minutes=30),
        prodid=state.people[person.id].prodid,
    )  # fmt: skip
    one = replace(whole, recurrence_id=session.recurrence_id, partstat="DECLINED", start=session.start, end=session.end)
    decision = replies.calendar_answer(state, mail(person, calendar=replace(whole, others=(one,))), now)
    assert next(s for s in after(state, decision).sessions[3] if s.id == session.id).state == "skipped"
    return decision


def decline(state: State, random: Random, now: datetime, seed: str) -> Decision:
    session = _some(state, random, now)
    return _answer(state, random, now, session, "DECLINED") if session else Decision()


def counter(state: State, random: Random, now: datetime, seed: str) -> Decision:
    session = random.choice((None, _some(state, random, now)))
    return _answer(state, random, now, session, "TENTATIVE", "COUNTER", random.choice((30, 60, 1440)))


def pause(state: State, random: Random, now: datetime, seed: str) -> Decision:
    return talks.pause(state, state.pairings[3], now, seed, by="hilary")


def resume(state: State, random: Random, now: datetime, seed: str) -> Decision:
    return talks.resume(state, state.pairings[3], now, seed) if state.pairings[3].state == "paused" else Decision()


def extend(state: State, random: Random, now: datetime, seed: str) -> Decision:
    if state.pairings[3].state != "active":
        return Decision()
    return talks.extend(state, state.pairings[3], random.choice((1, 3)), random.choice(("weekly", "biweekly")), now, seed)


def finish(state: State, random: Random, now: datetime, seed: str) -> Decision:
    return talks.finish(state, state.pairings[3], now, seed, by="priya") if random.random() < 0.2 else Decision()


def elsewhere(state: State, random: Random, now: datetime, seed: str) -> Decision:
    """One of the two moves to another zone, and says so."""
    person = replace(state.people[random.choice((PRIYA.id, HILARY.id))], timezone=random.choice(ZONES))
    there = apply(state, (person,))
    return Decision(facts=(person,)) + fitting.looked_again(state, there, person, now, seed)


ZONES = ("Europe/Berlin", "Europe/London", "Asia/Kolkata", "America/New_York")
ACTS: tuple[Act, ...] = (
    skip, absence, restore, move, move, move_all, accept, accept_but_one, decline, counter, pause, resume, extend, finish, elsewhere,
)  # fmt: skip


def in_memory(state: State, decision: Decision, now: datetime) -> State:
    """The state after a decision, in a process that goes on."""
    return after(state, decision)


Follow = Callable[[State, Decision, datetime], State]


def _passes(state: State, now: datetime, follow: Follow) -> State:
    """The alarms of every date that is over."""
    for session in state.sessions[3]:
        if session.state in COMING and session.end <= now:
            state = follow(state, sessions.ended(state, AlarmDue("session_end", session.id, session.end, session.id), now), now)
    return state


OWN_ENTRIES = replace(RULES, programme=replace(RULES.programme, moved_dates="on their own"))


@dataclass(frozen=True)
class Step:
    """One act: the state after it, the letters it brought, and when it was."""

    state: State
    letters: tuple[Letter, ...]
    now: datetime


def steps(
    acts: list[int], random: Random, rules: Rules = RULES, prodids: tuple[str, str] = ("", SABRE), follow: Follow = in_memory
) -> Iterator[Step]:
    """A pair's life from the invitation on; ``prodids`` are the programs of mentee and mentor, ``follow`` what becomes of a decision."""
    mentee, mentor = prodids
    state, pairing = paired(
        programme(replace(HILARY, prodid=mentor), replace(PRIYA, prodid=mentee), rules=rules), proposal := offer(count=6)
    )
    decision = talks.begin(state, pairing, proposal, MONDAY, "seed")
    state, now = follow(state, decision, MONDAY), MONDAY
    yield Step(state, decision.letters, now)
    for step, number in enumerate(acts):
        now += timedelta(hours=random.choice((1, 5, 30, 200)))
        state, letters = _passes(state, now, follow), ()
        if state.pairings[3].state != "ended":
            decision = ACTS[number](state, random, now, f"seed{step}")
            state, letters = follow(state, decision, now), decision.letters
        yield Step(state, letters, now)


def lived(acts: list[int], random: Random, rules: Rules = RULES, follow: Follow = in_memory) -> tuple[State, list[Letter], datetime]:
    every = list(steps(acts, random, rules, follow=follow))
    return every[-1].state, [letter for step in every for letter in step.letters], every[-1].now


def objects_for(letters: Iterable[Letter], person: str) -> list[bytes]:
    return [x.calendar.ics for x in letters if x.calendar and x.reader.person == person and x.calendar.method != "DECLINECOUNTER"]


def unsent(letters: list[Letter]) -> list[Letter]:
    """What leaves when the relay was down the whole time: a newer letter takes the place of older ones of its families."""
    left: list[Letter] = []
    for letter in letters:
        left = [x for x in left if x.family not in letter.supersedes or not x.family]
        left.append(letter)
    return left


def expected_dates(state: State, now: datetime) -> set[datetime]:
    return {s.start.astimezone(UTC) for s in state.sessions[3] if s.state in COMING and s.start > now}
