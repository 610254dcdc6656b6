"""What an act leaves behind so that UNDO can take it back for seven days.

Nothing is kept twice: the lines say only what was different before, and every letter that tells the writer of the act names them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from alongside.language.reading import Absence, Reading
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.keepsakes import Forgotten
from alongside.programme.model import (
    COMING,
    LIVE_PAIRINGS,
    OPEN_REQUESTS,
    Ask,
    Fact,
    Pairing,
    Person,
    Question,
    Request,
    Session,
    SessionChange,
    State,
    ThanksWeek,
)

DAYS = timedelta(days=7)
"""Every echo can be taken back for so long."""
MARK = "undo:"
"""What stands before the id of such a question among the choices of a letter."""
SAID_OF_ONESELF = (
    "capacity", "timezone", "roles", "topics", "absences", "aliases", "manager", "stopped", "plain", "thanks_to_manager", "refused",
)  # fmt: skip
"""What of a person a mail of theirs can change, beside the standing wishes."""
RECORD = ("mentor_named", "named", "only", "existing", "topics")
"""What of a request a mail can change, beside its wishes."""


@dataclass(frozen=True, slots=True)
class Left:
    """One thing as it was before. ``lines`` are for ``undoing.py``; ``held`` the wishes that were, ``text`` words that were held."""

    about: str
    lines: tuple[str, ...]
    held: Reading | None = None
    text: str = ""
    pairing: int | None = None


def remembered(state: State, event: MailArrived, decision: Decision, now: datetime) -> Decision:
    """The decision, what it changed for its writer kept as it was, and the letters to the writer naming that."""
    final = any(isinstance(fact, Forgotten) for fact in decision.facts)
    if event.person is None or not decision.facts or final or (event.reading and event.reading.command == "UNDO"):
        return decision
    kept = tuple(_question(event, left, now) for left in _all(state, event, decision))
    if not kept:
        return decision
    names = tuple(MARK + question.id for question in kept)
    letters = tuple(replace(one, choices=(*one.choices, *names)) if one.reader.person == event.person else one for one in decision.letters)
    stale = tuple(replace(q, closed_at=now) for q in state.questions_to(event.person) if _stale(q, now))
    return replace(decision, facts=(*decision.facts, *stale, *kept), letters=letters)


def _question(event: MailArrived, left: Left, now: datetime) -> Question:
    return Question(
        identifier(event.seed, f"undo:{left.about}:{left.lines[0].partition(':')[0]}"), event.person or "", "undo", left.about, now,
        left.lines, left.text, left.held, pairing=left.pairing, expires=now + DAYS,
    )  # fmt: skip


def _stale(question: Question, now: datetime) -> bool:
    return question.kind == "undo" and question.expires is not None and question.expires + DAYS < now


def _all(state: State, event: MailArrived, decision: Decision) -> Iterator[Left]:
    """Of each kind of thing; a pair that has begun is one thing, whatever else its yes has changed."""
    writer = event.person or ""
    begun = [f for f in decision.facts if isinstance(f, Pairing) and f.id not in state.pairings]
    if begun:
        yield Left(f"pairing:{begun[0].id}", ("begun",), pairing=begun[0].id)
        return
    yield from _of_the_person(state, writer, decision.facts)
    yield from _of_requests(state, writer, decision.facts)
    yield from _of_pairings(state, writer, decision)
    yield from _of_thanks(state, writer, decision.facts)


# ---------------------------------------------------------------- people and requests


def _of_the_person(state: State, writer: str, facts: tuple[Fact, ...]) -> Iterator[Left]:
    before = state.people.get(writer)
    after = next((f for f in reversed(facts) if isinstance(f, Person) and f.id == writer), None)
    if before is None or after is None:
        return
    lines = tuple(_line(name, getattr(before, name)) for name in SAID_OF_ONESELF if getattr(before, name) != getattr(after, name))
    wishes = before.preferences if before.preferences != after.preferences else None
    if lines or wishes:
        yield Left(f"person:{writer}", lines or ("preferences",), wishes)


def _line(name: str, value: Any) -> str:
    return f"{name}:{json.dumps(sorted(value) if isinstance(value, frozenset) else value, default=_plain)}"


def _plain(value: Absence | date) -> Any:
    return value.isoformat() if isinstance(value, date) else [value.since, value.until]


def _read(name: str, text: str) -> Any:
    value = json.loads(text)
    match name:
        case "roles" | "stopped":
            return frozenset(value)
        case "absences":
            return tuple(Absence(date.fromisoformat(a), date.fromisoformat(b) if b else None) for a, b in value)
        case "topics" | "aliases" | "refused":
            return tuple(value)
        case _:
            return value


def as_before(person: Person, question: Question) -> Person:
    """The person with what the question holds in its old place; all that has come since stays."""
    told = fields(question)
    old = {name: _read(name, told[name]) for name in SAID_OF_ONESELF if name in told}
    return replace(person, **old, preferences=question.held or person.preferences)


def fields(question: Question) -> Mapping[str, str]:
    """The lines by their first word."""
    return {name: rest for name, _, rest in (line.partition(":") for line in question.choices)}


def _of_requests(state: State, writer: str, facts: tuple[Fact, ...]) -> Iterator[Left]:
    newest = {f.id: f for f in facts if isinstance(f, Request) and f.mentee == writer}
    for after in newest.values():
        if left := _of_request(state.requests.get(after.id), after):
            yield left
    for ask in (f for f in facts if isinstance(f, Ask) and f.mentor == writer and f.state == "no"):
        yield Left(f"request:{ask.request}", ("refused",))


def _of_request(before: Request | None, after: Request) -> Left | None:
    about = f"request:{after.id}"
    if before is None or before.state == "new":
        return Left(about, ("opened",)) if after.state in OPEN_REQUESTS - {"new"} else None
    if before.state in OPEN_REQUESTS and after.state == "withdrawn":
        return Left(about, ("withdrawn",))
    if before.state in OPEN_REQUESTS and after.state in OPEN_REQUESTS:
        lines = tuple(_line(name, getattr(before, name)) for name in RECORD if getattr(before, name) != getattr(after, name))
        return Left(about, ("record", *lines), before.wishes) if lines or before.wishes != after.wishes else None
    return Left(about, ("wishes",), before.wishes) if before.wishes != after.wishes else None


def record_before(request: Request, question: Question) -> Request:
    """The request as it was written down before the last correction."""
    told = fields(question)
    read = {name: json.loads(told[name]) for name in RECORD if name in told}
    old: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in read.items()}
    return replace(request, **old, wishes=question.held or request.wishes, candidates=())


# ---------------------------------------------------------------- pairings and their dates


def _of_pairings(state: State, writer: str, decision: Decision) -> Iterator[Left]:
    for pairing in state.pairings_of(writer):
        after = next((f for f in reversed(decision.facts) if isinstance(f, Pairing) and f.id == pairing.id), pairing)
        lines = _state_lines(state, pairing, after, decision) or (
            *_agreement_lines(state, pairing, after, decision),
            *_date_lines(state, pairing, decision),
        )
        lines = (*lines, *_asked_lines(pairing, writer, decision))
        if lines:
            yield Left(f"pairing:{pairing.id}", lines, pairing=pairing.id)


def _state_lines(state: State, before: Pairing, after: Pairing, decision: Decision) -> tuple[str, ...]:
    """A pause, a resume, an end: the dates follow from it."""
    if before.state in LIVE_PAIRINGS and after.state == "ended":
        kept = (_dates(state, before, decision), f"rest:{before.resting or 0}", f"was:{before.state}", f"paused_for:{before.paused_for}")
        return ("changed" if after.end_reason == "change" else "ended", *kept)
    if before.state == "active" and after.state == "paused":
        return ("paused", _dates(state, before, decision))
    if before.state == "paused" and after.state == "active":
        return (f"resumed:{before.paused_for}",)
    return ()


def _dates(state: State, pairing: Pairing, decision: Decision) -> str:
    """The coming dates that were taken away."""
    off = _skipped(decision)
    return "dates:" + ",".join(s.id for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.id in off)


def _agreement_lines(state: State, before: Pairing, after: Pairing, decision: Decision) -> Iterator[str]:
    if before.renewals and not after.renewals and after.version != before.version:
        yield f"renewed:{before.ends_on.isoformat()}"
    elif (before.freq, before.duration_min) != (after.freq, after.duration_min):
        yield f"agreed:{before.freq}:{before.duration_min}:{before.ends_on.isoformat()}"
        yield _dates(state, before, decision)
    elif before.renewals != after.renewals:
        yield _line("renewals", before.renewals)
        yield _line("renewal_freq", before.renewal_freq)
    if before.channel != after.channel:
        yield f"channel:{before.channel}"


def _date_lines(state: State, pairing: Pairing, decision: Decision) -> Iterator[str]:
    """All dates moved, or what became of single ones; dates that were planned anew for another reason follow from it."""
    of_pair = [one for one in decision.letters if one.pairing == pairing.id]
    if shift := next((c for one in of_pair for c in one.choices if c.startswith("shift:")), ""):
        yield shift
        return
    changed = [f for f in decision.facts if isinstance(f, SessionChange) and f.pairing == pairing.id]
    if any(f.what == "planned" for f in changed):
        return
    last = {f.session: f for f in changed if f.what != "answered"}
    rows = {s.id: s for s in state.sessions.get(pairing.id, ())} if last else {}
    for known, change in last.items():
        if known in rows:
            yield _date_line(rows[known], change)


def _date_line(row: Session, change: SessionChange) -> str:
    if row.state not in COMING and row.state != "skipped":
        return f"over:{row.id}:{row.state}"
    match change.what:
        case "moved":
            return f"moved:{row.id}:{row.start.isoformat()}"
        case "restored":
            return f"restored:{row.id}"
        case "held":
            return f"over:{row.id}:{row.state}"
        case _:
            return f"skipped:{row.id}"


def _skipped(decision: Decision) -> frozenset[str]:
    return frozenset(f.session for f in decision.facts if isinstance(f, SessionChange) and f.what == "skipped")


def _asked_lines(pairing: Pairing, writer: str, decision: Decision) -> Iterator[str]:
    """What the other was asked and has not answered."""
    questions = (f for f in decision.facts if isinstance(f, Question) and f.kind == "other_side" and f.closed_at is None)
    return (f"asked:{q.id}" for q in questions if q.pairing == pairing.id and q.person != writer)


def _of_thanks(state: State, writer: str, facts: tuple[Fact, ...]) -> Iterator[Left]:
    """A week without thanks, and words that were not passed on. What has been passed on is with its reader."""
    for fact in facts:
        if isinstance(fact, ThanksWeek) and fact.state == "declined":
            before = next((t for t in state.thanks.get(fact.pairing, ()) if t.week == fact.week), None)
            if before:
                yield Left(f"thanks:{fact.pairing}:{fact.week}", (f"week:{before.state}",), pairing=fact.pairing)
        if (
            isinstance(fact, Question)
            and fact.kind == "release_thanks"
            and fact.closed_at
            and not any(isinstance(f, ThanksWeek) for f in facts)
        ):
            yield Left(fact.about, ("kept_back",), text=fact.held_text, held=fact.held, pairing=fact.pairing)
