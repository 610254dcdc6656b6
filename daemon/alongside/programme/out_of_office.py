"""An out-of-office answer is never answered, but its dates are kept: on return the person is asked once whether the talks inside are to be skipped.

A robot has said the dates, so nothing is done on its word alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.programme import changes, drafts, hours, talks
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.letters import Clarify, Letter, Understood
from alongside.programme.model import COMING, Person, Question, Session, SessionChange, State, apply

LONGEST = timedelta(days=120)
"""A longer absence is a leave, which people speak of themselves."""
PATIENCE = timedelta(days=7)


def heard(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The return is marked where talks lie inside the days away; there is never a word back to a robot (RFC 3834 2)."""
    person = state.people.get(event.person or "")
    if person is None or event.reading is None or event.evidence in ("failed", "stranger"):
        return None
    today, alarms = hours.local_day(state, person, now), []
    for absence in event.reading.absences:
        until = absence.until
        if until and today <= until <= today + LONGEST and _inside(state, person, absence.since, until):
            alarms.append(
                Alarm("back", f"{person.id}:{absence.since}:{until}", hours.prompt_moment(state, person, until + timedelta(days=1)))
            )
    if not alarms:
        return None
    return Decision(alarms=tuple(alarms), action="out of office", reason=f"{person.first_name} is asked on return")


def _inside(state: State, person: Person, since: date, until: date) -> tuple[Session, ...]:
    """The talks of these days, over or not, that nobody has called off."""
    zone = ZoneInfo(state.zone(person))
    dates = (s for p in state.pairings_of(person.id) for s in state.sessions.get(p.id, ()))
    return tuple(s for s in dates if s.state != "skipped" and since <= s.start.astimezone(zone).date() <= until)


def back(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``back``: the first morning after the days away, one question about all talks inside."""
    known, since, until = alarm.about.rsplit(":", 2)
    person = state.people.get(known)
    inside = _inside(state, person, date.fromisoformat(since), date.fromisoformat(until)) if person else ()
    if person is None or not inside or person.left_on or person.unreachable_since:
        return Decision(reason="no talk lay in the days away")
    about = f"away:{alarm.about}"
    question = Question(
        identifier(alarm.seed, "question:skip_these"),
        person.id,
        "skip_these",
        about,
        now,
        tuple(s.id for s in inside),
        expires=now + PATIENCE,
    )
    words = Clarify(
        "really", detail=_skip_these(state, person, inside), quoted=f"Automatic answer: away until {_said(date.fromisoformat(until))}"
    )
    letter = Letter("clarify", drafts.reader(state, person), words, f"clarify:{about}", now, about)
    return Decision(facts=(question,), letters=(letter,), action="asked back", reason="talks lay in the days away")


def _skip_these(state: State, person: Person, inside: tuple[Session, ...]) -> str:
    zone = ZoneInfo(state.zone(person))
    days = [_said(s.start.astimezone(zone).date()) for s in sorted(inside, key=lambda s: s.start)]
    if len(days) > 3:
        return f"skip the {len(days)} talks of that time"
    return f"skip {'this one' if len(days) == 1 else f'these {len(days)}'}, {' and '.join(days)}"


def _said(day: date) -> str:
    return f"{day.day} {day:%B}"


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """YES skips them, those that are over too: they did not happen. NO leaves all as it is."""
    question = state.question_to(event.writer, "skip_these")
    if question is None or event.reading is None or not event.parent or event.parent.about != question.about:
        return None
    closed = Decision(facts=(replace(question, closed_at=now),))
    if event.reading.intent == "decline":
        return closed + drafts.answer(state, event, now, "understood", Understood("undone"), about=question.about)
    if event.reading.intent != "accept":
        return None
    return closed + _skipped(apply(state, closed.facts), event, set(question.choices), now)


def _skipped(state: State, event: MailArrived, chosen: set[str], now: datetime) -> Decision:
    decision = Decision(action="date skipped", reason="away, as the automatic answer had said")
    person, gone = state.people[event.person or ""], []
    for pairing in state.pairings_of(person.id):
        dates = tuple(s for s in state.sessions.get(pairing.id, ()) if s.id in chosen and s.state != "skipped")
        gone += [s.start for s in dates]
        over = tuple(s for s in dates if s.state not in COMING)
        decision += Decision(facts=tuple(SessionChange(s.id, pairing.id, now, person.id, "skipped", "did not happen") for s in over))
        current = apply(state, decision.facts)
        ahead = tuple(s for s in talks.coming_of(current, pairing, now) if s.id in chosen)
        decision += changes.skip(current, current.pairings[pairing.id], ahead, now, event.seed, by=person.id, answers=event, away=True)
    if any(letter.reader.person == person.id for letter in decision.letters):
        return decision
    mine = state.pairings_of(person.id)
    other = state.other(mine[0], person.id).first_name if len(mine) == 1 else ""
    echo = Understood("did_not_happen", other=other, when=tuple(sorted(gone)))
    return decision + drafts.answer(state, event, now, "understood", echo, about=f"person:{person.id}")
