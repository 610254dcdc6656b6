"""Do the coming talks still suit both? Looked at whenever somebody's wishes, zone, country or way of talking change.

Only dates ahead move. A few that no longer fit find another place in their week or fall out; when the rule itself no longer fits,
all coming dates get a new weekly time, and where there is none the other is asked with the three closest ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.calendar.slots import spread, weekly_slots, why_not
from alongside.calendar.values import Hours, Slot
from alongside.language.reading import DAYS, Window
from alongside.programme import changes, channels, drafts, first_times, plans, talks
from alongside.programme.dates import pairings_meant
from alongside.programme.events import Decision, MailArrived, Told, identifier
from alongside.programme.hours import opened
from alongside.programme.letters import Letter, ToldWords, Understood
from alongside.programme.model import Concern, Pairing, Person, Question, Session, State, apply
from alongside.programme.one_notice import Cause

A_WEEK = timedelta(days=7)
NOTICE = timedelta(days=1)
"""Nobody finds a new time in the calendar of the same day."""
DAYS_OFF = ("a holiday", "away")
"""Obstacles that are plain facts, also where nobody knows what was agreed before."""


def looked_again(before: State, state: State, person: Person, now: datetime, seed: str, event: MailArrived | None = None) -> Decision:
    """What the change of ``person`` from ``before`` to ``state`` does to the coming talks of every running pairing."""
    decision = Decision()
    for pairing in state.pairings_of(person.id):
        current = apply(state, decision.facts)
        known = current.pairings[pairing.id]
        if known.state == "active":
            decision += _way(current, known, person, now, seed, event)
            current = apply(state, decision.facts)
            decision += _times(before, current, current.pairings[pairing.id], person, now, seed, event)
    return decision


def roster_changed(state: State, event: Told, now: datetime) -> Decision:
    """The roster has another zone, country or wish for a person: the holidays and ways of talking of the new one are kept."""
    person = state.people.get(event.about.partition(":")[2])
    decision = Decision(action="looked again", reason=event.about)
    for pairing in state.pairings_of(person.id) if person else ():
        current = apply(state, decision.facts)
        if person and current.pairings[pairing.id].state == "active":
            decision += _way(current, current.pairings[pairing.id], person, now, event.seed, None)
            current = apply(state, decision.facts)
            known = current.pairings[pairing.id]
            off = [s for s in talks.coming_of(current, known, now) if _why(current, known, s, now).startswith(DAYS_OFF)]
            decision += _one_by_one(current, known, off, person, now, event.seed, None)
    return decision


# ---------------------------------------------------------------- the way of talking


def _way(state: State, pairing: Pairing, person: Person, now: datetime, seed: str, event: MailArrived | None) -> Decision:
    """A way that one of them no longer wants is left at once for the best one that both accept."""
    if not channels.fallen(state, pairing):
        return Decision()
    wanted = channels.left(state, pairing)
    if wanted is None:
        sentence = f"The two of pairing {pairing.id} accept no way of talking in common any more."
        concern = Concern(identifier(seed, f"no-way:{pairing.id}"), now, "needs_a_person", f"pairing:{pairing.id}", sentence)
        return Decision(facts=(concern,), action="no way of talking", reason=sentence)
    way = channels.SAID[pairing.channel]
    cause = Cause(person.id, event, f"{person.first_name} would rather not talk {way}.", f"You would rather not talk {way}.")
    return channels.changed(state, pairing, wanted, now, f"{seed}:way:{pairing.id}", cause)


# ---------------------------------------------------------------- the times


def _times(before: State, state: State, pairing: Pairing, person: Person, now: datetime, seed: str, event: MailArrived | None) -> Decision:
    """Dates that suited both and no longer do, or suit neither by now; what the two had agreed on against the wishes of one stays."""
    coming = talks.coming_of(state, pairing, now)
    lost = [s for s in coming if _lost(before, pairing, s, now) < _lost(state, pairing, s, now)]
    if not lost:
        return Decision()
    if len(lost) <= (max(1, len(coming) // 6) if len(coming) >= 3 else 0):
        return _one_by_one(state, pairing, lost, person, now, seed, event)
    return _all(state, pairing, coming, person, now, seed, event)


def _why(state: State, pairing: Pairing, session: Session, now: datetime) -> str:
    """What stands in the way of a date where it is, or ""."""
    return next((why for own in plans.both_hours(state, pairing, now) if (why := why_not(own, session.start, session.end))), "")


def _lost(state: State, pairing: Pairing, session: Session, now: datetime) -> int:
    """0 where a date suits both; 1 where it suits one of them, by agreement or because there was no other; 2 where it suits nobody."""
    return sum(bool(why_not(own, session.start, session.end)) for own in plans.both_hours(state, pairing, now))


def _one_by_one(
    state: State, pairing: Pairing, lost: Iterable[Session], person: Person, now: datetime, seed: str, event: MailArrived | None
) -> Decision:
    """Each date moves within its week, or is off."""
    decision = Decision()
    for session in lost:
        current = apply(state, decision.facts)
        known = current.pairings[pairing.id]
        why = _why(current, known, session, now)
        note = plans.because((person, why), session.start, now=" now")
        free = plans.alternatives(current, known, session, now, most=1)
        if free:
            end = changes.end_for(known, free[0])
            decision += changes.move(
                current, known, session, free[0], end, now, seed, by=person.id, answers=event, reason=note.text, own=note.own
            )
        else:
            decision += changes.skip(current, known, (session,), now, seed, by=person.id, answers=event, reason=note.text, own=note.own)
    return decision


def _all(
    state: State, pairing: Pairing, coming: tuple[Session, ...], person: Person, now: datetime, seed: str, event: MailArrived | None
) -> Decision:
    """A new weekly time: the same weekday if it has one, the closest clock on it, else the best there is."""
    hours = plans.both_hours(state, pairing, now)
    found = _slots(state, pairing, coming, hours, now)
    if not found:
        return _asked(state, pairing, coming, person, hours, now, seed)
    slot = min(found, key=lambda s: _distance(s, coming[0])) if any(_same_day(s, coming[0]) for s in found) else found[0]
    return changes.move_series(
        state, pairing, _shift(slot, coming[0]), now, seed, by=person.id, answers=event,
        reason=f"{person.first_name}'s hours have changed.", own="Your hours have changed.",
    )  # fmt: skip


def _slots(state: State, pairing: Pairing, coming: tuple[Session, ...], hours: tuple[Hours, Hours], now: datetime) -> tuple[Slot, ...]:
    """Weekly times from the week of the next date on."""
    first = coming[0].start
    monday = (first - timedelta(days=first.weekday())).replace(hour=0, minute=0)
    earliest = max(monday, now.astimezone(first.tzinfo) + NOTICE)
    return weekly_slots(
        *hours, zone=_zone(state, pairing), earliest=earliest, latest_first=earliest + A_WEEK - timedelta(minutes=1),
        freq=pairing.freq, count=len(coming), duration_min=pairing.duration_min,
    )  # fmt: skip


def within(state: State, pairing: Pairing, person: Person, wanted: tuple[Window, ...], now: datetime) -> timedelta | None:
    """How far all coming talks move to lie in these hours of one of the two, where they suit the other; None where there is no such time."""
    coming = talks.coming_of(state, pairing, now)
    mentor, mentee = plans.both_hours(state, pairing, now)
    hours = (replace(mentor, windows=wanted), mentee) if person.id == pairing.mentor else (mentor, replace(mentee, windows=wanted))
    found = _slots(state, pairing, coming, hours, now) if coming else ()
    return _shift(min(found, key=lambda s: _distance(s, coming[0])), coming[0]) if found else None


def _zone(state: State, pairing: Pairing) -> str:
    series = state.series.get(pairing.id)
    return series.timezone if series else state.zone(state.people[pairing.mentor])


def _shift(slot: Slot, first: Session) -> timedelta:
    return slot.wall - first.recurrence_id.replace(tzinfo=None)


def _same_day(slot: Slot, first: Session) -> bool:
    return DAYS[first.recurrence_id.weekday()] == slot.day


def _distance(slot: Slot, first: Session) -> tuple[bool, timedelta]:
    usual, wall = first.recurrence_id, slot.wall
    clock = timedelta(hours=wall.hour - usual.hour, minutes=wall.minute - usual.minute)
    return not _same_day(slot, first), abs(clock)


def stays(before: State, state: State, event: MailArrived, now: datetime) -> Decision:
    """Hours that came with a yes to one mentee move nobody else: where they speak against talks agreed with others, their writer reads in
    one letter that those stay, and how they would move."""
    person = event.person or ""
    active = (p for p in before.pairings_of(person) if p.state == "active")
    against = {pairing: first for pairing in active if (first := _first_against(before, state, pairing, now))}
    if not against:
        return Decision()
    others = sorted(state.other(pairing, person).first_name for pairing in against)
    names = " and ".join([", ".join(others[:-1]), others[-1]]) if others[1:] else others[0]
    words = Understood(
        "stays", names, (min(first.start for first in against.values()),), detail="a letter about those talks" if others[1:] else ""
    )
    alone = next(iter(against)).id if len(against) == 1 else None
    return drafts.answer(state, event, now, "understood", words, about=f"pairing:{alone}" if alone else "", pairing=alone)


def _first_against(before: State, state: State, pairing: Pairing, now: datetime) -> Session | None:
    """The first agreed talk that the new hours speak more against than the old ones did."""
    coming = talks.coming_of(before, pairing, now)
    return next((s for s in coming if _lost(before, pairing, s, now) < _lost(state, pairing, s, now)), None)


# ---------------------------------------------------------------- no time that suits both


def _asked(
    state: State, pairing: Pairing, coming: tuple[Session, ...], person: Person, hours: tuple[Hours, Hours], now: datetime, seed: str
) -> Decision:
    """The other reads the three closest times that suit ``person``, unless they can only talk when they said; until then the old time stays."""
    other = state.other(pairing, person.id)
    mentor, mentee = hours
    rhythm = state.rules.rhythm
    open_to_all = (opened(mentor, rhythm), mentee) if other.id == pairing.mentor else (mentor, opened(mentee, rhythm))
    gives = not first_times.FIXED & set(plans.wishes_in(state, pairing, other).hard)
    close = spread(sorted(_slots(state, pairing, coming, open_to_all, now), key=lambda s: _distance(s, coming[0])), 3) if gives else ()
    if not close:
        sentence = f"Pairing {pairing.id} has no common time any more."
        concern = Concern(identifier(seed, f"no-time:{pairing.id}"), now, "needs_a_person", f"pairing:{pairing.id}", sentence)
        return Decision(facts=(concern,), action="no common time", reason=sentence)
    starts, about = tuple(slot.starts[0] for slot in close), f"series:{pairing.id}"
    question = Question(
        identifier(seed, f"question:{about}"), other.id, "other_side", about, now,
        tuple(slot.wall.isoformat() for slot in close), pairing=pairing.id,
    )  # fmt: skip
    letter = Letter(
        "told", drafts.reader(state, other), ToldWords("asks_new_time", person.first_name, starts), f"told:asks_new_time:{question.id}", now,
        f"pairing:{pairing.id}", pairing.id, choices=tuple(start.isoformat() for start in starts), family=f"asks_new_time:{pairing.id}:{other.id}",
        supersedes=(f"asks_new_time:{pairing.id}:{other.id}",),
    )  # fmt: skip
    older = tuple(replace(q, closed_at=now) for q in _questions(state, other.id))
    return Decision(facts=(*older, question), letters=(letter,), action="asked the other", reason="no time suits both any more")


def _questions(state: State, person: str) -> tuple[Question, ...]:
    return tuple(q for q in state.questions_to(person) if q.about.startswith("series:") and not q.closed_at)


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The number of a new weekly time: all coming dates move there, agreed by both."""
    question = max(_questions(state, event.writer), key=lambda q: q.asked_at, default=None)
    pairing = state.pairings.get(question.pairing or 0) if question else None
    number = event.reading.choice if event.reading else None
    if question is None or pairing is None or number is None or number > len(question.choices):
        return None
    coming = talks.coming_of(state, pairing, now)
    if not coming or pairing not in pairings_meant(state, event, "active"):
        return None
    proposer = state.other(pairing, event.writer)
    closed = Decision(facts=(replace(question, closed_at=now), *changes.heard(pairing, event.writer)))
    after = apply(state, closed.facts)
    shift = datetime.fromisoformat(question.choices[number - 1]) - coming[0].recurrence_id.replace(tzinfo=None)
    while coming[0].recurrence_id + shift <= now + NOTICE / 2:
        shift += A_WEEK
    return closed + changes.move_series(
        after, after.pairings[pairing.id], shift, now, event.seed, by=proposer.id, answers=event,
        reason=f"{proposer.first_name}'s hours have changed.", own="Your hours have changed.", agreed=True,
    )  # fmt: skip
