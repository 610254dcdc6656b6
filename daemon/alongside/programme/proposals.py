"""A new time is proposed, in words or by COUNTER: done at once, asked of the other first, or kindly not taken.

Inside the other side's stated wishes and free it is done at once. All else the other decides, except that a COUNTER against a
hard wish is declined by calendar with the reason, since the proposer's calendar waits for an answer it understands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.calendar.slots import why_not
from alongside.calendar.values import CalendarAnswer
from alongside.language.reading import Reading, Times
from alongside.programme import changes, drafts, plans, series_notices
from alongside.programme.entries import entry, title
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.letters import Change, Clarify, Letter, ToldWords, Understood
from alongside.programme.model import COMING, Fact, Pairing, Person, Question, Session, State

NEVER_FREE = ("a holiday", "away", "another talk")
"""Obstacles that asking does not remove."""
CLASH = "another talk"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A new time for one date, or with ``shift`` for all coming ones; ``by_calendar`` the COUNTER it came in."""

    session: Session
    start: datetime
    end: datetime
    shift: timedelta | None = None
    by_calendar: CalendarAnswer | None = None


def propose(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime) -> Decision:
    """What becomes of a proposed time; the writer is answered in every case."""
    proposer = state.people[event.person or ""]
    other = state.other(pairing, proposer.id)
    if _same(wish):
        return _there_already(state, event, pairing, wish, now)
    if wish.start <= now:
        return refused(state, event, pairing, wish, now, "That moment has passed.")
    if _why(state, pairing, proposer, wish) == CLASH:
        return refused(state, event, pairing, wish, now, "You have another talk then.")
    why = _why(state, pairing, other, wish)
    if not why:
        return done(state, event, pairing, wish, now, by=proposer.id)
    if wish.by_calendar and _hard(other, why):
        return refused(state, event, pairing, wish, now, _in_words(other, why))
    return ask_other(state, event, pairing, wish, now)


def _same(wish: Proposed) -> bool:
    """Whether the talk is there already."""
    if wish.shift is not None and wish.shift != timedelta(0):
        return False
    return wish.session.state in COMING and (wish.start, wish.end) == (wish.session.start, wish.session.end)


def _there_already(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime) -> Decision:
    """Nothing moves, nobody else is written to; a calendar gets the entry that it should have."""
    series = entry(state, pairing, now) if wish.by_calendar else None
    if series:
        letter = series_notices.again(series, state.people[event.person or ""], wish.session, event.inbox, event.message_id)
        return Decision(letters=(letter,), action="sent again", reason="the talk is there already")
    echo = Understood("already", other=state.other(pairing, event.person or "").first_name, when=(wish.start,))
    return drafts.answer(state, event, now, "understood", echo, about=f"session:{wish.session.id}", pairing=pairing.id)


def _why(state: State, pairing: Pairing, person: Person, wish: Proposed) -> str:
    return why_not(plans.hours_in(state, pairing, person, wish.start), wish.start, wish.end)


def _hard(other: Person, why: str) -> bool:
    """Days off and other talks are facts; hours are hard where the person said never, can't or only."""
    return why in NEVER_FREE or "availability" in other.preferences.hard


def _in_words(other: Person, why: str) -> str:
    """The obstacle as the proposer may know it: whose it is, never what a standing wish says beyond the hours."""
    named = {"a holiday": "has a public holiday then", "away": "is away then", "another talk": "has another talk then"}
    return f"{other.first_name} {named.get(why, 'cannot at that hour')}."


def done(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime, *, by: str, agreed: bool = False) -> Decision:
    """The date, or every coming date, is moved; both read it in one letter each."""
    if wish.shift is not None:
        return changes.move_series(state, pairing, wish.shift, now, event.seed, by=by, answers=event, agreed=agreed)
    return changes.move(state, pairing, wish.session, wish.start, wish.end, now, event.seed, by=by, answers=event, agreed=agreed)


def refused(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime, reason: str) -> Decision:
    """The old time stays: by DECLINECOUNTER to a calendar (RFC 5546 3.2.8), in words with other times to a person."""
    if wish.by_calendar:
        kept = Decision(letters=tuple(_kept(state, event, pairing, wish, now, reason)), action="proposal declined", reason=reason)
        return replace(kept, facts=changes.heard(pairing, event.person or ""))
    found = plans.alternatives(state, pairing, wish.session, now)
    if not found:
        asked = Clarify("which_time", quoted=_quoted(event), other=state.other(pairing, event.person or "").first_name, detail=reason)
        return drafts.clarify(state, event, now, asked, about=f"session:{wish.session.id}", pairing=pairing.id)
    return offered(state, event, pairing, wish.session, found, now, reason)


def offered(
    state: State, event: MailArrived, pairing: Pairing, session: Session, times: tuple[datetime, ...], now: datetime, detail: str
) -> Decision:
    """Other times, answered by a number."""
    other = state.other(pairing, event.person or "").first_name
    spelt = tuple(spoken_time(state, event.person or "", moment) for moment in times)
    asked = Clarify("which_time", quoted=_quoted(event), choices=spelt, other=other, detail=detail)
    machine = tuple(moment.isoformat() for moment in times)
    return drafts.clarify(state, event, now, asked, about=f"session:{session.id}", choices=machine, pairing=pairing.id)


def spoken_time(state: State, person: str, moment: datetime) -> str:
    """A moment on this person's clock: "Thursday 11 March, 9:30"."""
    local = moment.astimezone(ZoneInfo(state.zone(state.people[person])))
    return f"{plans.said(local)}, {local.hour}:{local:%M}"


def short_time(state: State, person: str, moment: datetime) -> str:
    """The same for a subject line: "Thu 11 Mar, 9:30"."""
    local = moment.astimezone(ZoneInfo(state.zone(state.people[person])))
    return f"{local:%a} {local.day} {local:%b}, {local.hour}:{local:%M}"


def _kept(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime, reason: str) -> list[Letter]:
    series = entry(state, pairing, now)
    if series is None or wish.by_calendar is None:
        return []
    person = state.people[event.person or ""]
    name = title(state, pairing)
    words = Change(
        "kept", state.other(pairing, person.id).first_name, name, wish.session.start, wish.start, pairing.duration_min, reason=reason
    )
    letter = Letter(
        "change", drafts.reader(state, person), words, f"kept:{event.inbox}:{person.id}", now, f"session:{wish.session.id}", pairing.id,
        answers=event.message_id, references=event.references, calendar=series.kept(wish.by_calendar, person, reason),
    )  # fmt: skip
    return [letter]


def ask_other(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime) -> Decision:
    """Nothing moves yet: the other reads the wish and answers YES or NO, the writer reads that this was asked."""
    proposer = state.people[event.person or ""]
    other = state.other(pairing, proposer.id)
    about = f"session:{wish.session.id}"
    words = ToldWords("asks_to_move", proposer.first_name, (wish.start,), wish.session.start, every=wish.shift is not None)
    letter = Letter(
        "told", drafts.reader(state, other), words, f"told:asks_to_move:{wish.session.id}:{other.id}:{event.inbox}", now, about, pairing.id,
        choices=(wish.start.isoformat(),), family=f"asks_to_move:{wish.session.id}:{other.id}",
        supersedes=(f"asks_to_move:{wish.session.id}:{other.id}",),
    )  # fmt: skip
    echo = Understood("asked_other", other=other.first_name, when=(wish.start,), was=(wish.session.start,), every=wish.shift is not None)
    answered = drafts.answer(state, event, now, "understood", echo, about=about, pairing=pairing.id)
    facts: tuple[Fact, ...] = (
        *_withdrawn(state, other.id, about, now),
        _question(event, other, pairing, wish, now),
        *changes.heard(pairing, proposer.id),
    )
    return Decision(facts=facts, letters=(letter,), action="asked the other", reason="the time is outside the other's wishes") + answered


def _question(event: MailArrived, other: Person, pairing: Pairing, wish: Proposed, now: datetime) -> Question:
    """The proposal held until the other answers: choices hold its start, the reading its length and whether it is for all dates."""
    minutes = int((wish.end - wish.start).total_seconds() // 60)
    day = wish.start.date()
    shift = int(wish.shift.total_seconds() // 60) if wish.shift is not None else None
    held = Reading("reschedule", duration_min=minutes, times=(Times(day, f"{wish.start:%H:%M}"),), shift_min=shift)
    return Question(
        identifier(event.seed, f"question:other_side:{other.id}"), other.id, "other_side", f"session:{wish.session.id}", now,
        (wish.start.isoformat(),), held=held, pairing=pairing.id,
    )  # fmt: skip


def _withdrawn(state: State, person: str, about: str, now: datetime) -> tuple[Question, ...]:
    """A newer proposal for the same date replaces the open one."""
    return tuple(
        replace(q, closed_at=now) for q in state.questions_about(about) if q.person == person and q.kind == "other_side" and not q.closed_at
    )


def held(question: Question, session: Session) -> Proposed:
    """The proposal that a question holds."""
    start = datetime.fromisoformat(question.choices[0]).astimezone(session.start.tzinfo)
    reading = question.held or Reading()
    minutes = reading.duration_min or int((session.end - session.start).total_seconds() // 60)
    shift = timedelta(minutes=reading.shift_min) if reading.shift_min is not None else None
    return Proposed(session, start, start + timedelta(minutes=minutes), shift)


def _quoted(event: MailArrived) -> str:
    line = next((line.strip() for line in event.text.splitlines() if line.strip()), "")
    return line[:80]
