"""The state that decisions are made on, and how facts are folded into it.

A decision yields facts, new versions of the values of this package; the ledger writes the same facts down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from alongside.calendar.values import Series
from alongside.programme import directory, whose
from alongside.programme.keepsakes import Contribution, Faded, Forgotten, Said, Score, Tip
from alongside.programme.model.pairs import LIVE_PAIRINGS, Pairing, SeriesIs, Session, SessionChange, followed, in_order
from alongside.programme.model.people import Busy, Person
from alongside.programme.model.records import Answered, Break, Concern, History, Notice, Prompted, Question, ThanksWeek, ZoneIs
from alongside.programme.model.requests import OPEN_REQUESTS, Ask, Request
from alongside.programme.rules import Rules

Fact = (
    Person | Request | Ask | Pairing | SeriesIs | SessionChange | Question | ThanksWeek | Said | Notice | History | Answered | Prompted
    | Concern | Busy | Break | ZoneIs | Score | Tip | Contribution | Forgotten | Faded
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class State:
    """The living programme: everybody, and everything that is not over. Past letters and ended pairings stay in the ledger."""

    rules: Rules
    people: Mapping[str, Person] = field(default_factory=dict)
    requests: Mapping[int, Request] = field(default_factory=dict)
    asks: Mapping[int, tuple[Ask, ...]] = field(default_factory=dict)
    """By request, in order of rounds."""
    pairings: Mapping[int, Pairing] = field(default_factory=dict)
    series: Mapping[int, Series] = field(default_factory=dict)
    """By pairing: the current one."""
    sessions: Mapping[int, tuple[Session, ...]] = field(default_factory=dict)
    """By pairing, ``in_order``."""
    questions: Mapping[str, Question] = field(default_factory=dict)
    thanks: Mapping[int, tuple[ThanksWeek, ...]] = field(default_factory=dict)
    said: Mapping[int, tuple[Said, ...]] = field(default_factory=dict)
    """By pairing, oldest first."""
    scores: Mapping[int, tuple[Score, ...]] = field(default_factory=dict)
    """By pairing, in order of waves."""
    tips: Mapping[tuple[int, str], Tip] = field(default_factory=dict)
    """By (pairing, person): all there are."""
    contributions: Mapping[str, Contribution] = field(default_factory=dict)
    notices: Mapping[int, tuple[Notice, ...]] = field(default_factory=dict)
    """By pairing."""
    histories: Mapping[tuple[str, str], History] = field(default_factory=dict)
    """By (mentor, mentee): what ended pairings leave behind."""
    answered: Mapping[str, tuple[Answered, ...]] = field(default_factory=dict)
    prompted: Mapping[str, tuple[Prompted, ...]] = field(default_factory=dict)
    concerns: Mapping[str, Concern] = field(default_factory=dict)
    """Not yet told."""
    prompts_due: Mapping[tuple[str, str], datetime] = field(default_factory=dict)
    """When the alarms of prompts are due, by (name, about): a lesser prompt leaves room for what comes later the same day."""
    busy: Mapping[str, Busy] = field(default_factory=dict)
    """By person: what their published calendars say."""
    breaks: Mapping[str, Break] = field(default_factory=dict)
    zones: Mapping[str, ZoneIs] = field(default_factory=dict)
    next_request: int = 1
    next_pairing: int = 1

    # ------------------------------------------------------------------ looking things up

    def person_at(self, address: str) -> Person | None:
        """Whose address it is; addresses are compared in lower case."""
        return directory.at(self.people, address.lower())

    def open_request_of(self, mentee: str) -> Request | None:
        return next((r for r in self.requests.values() if r.mentee == mentee and r.state in OPEN_REQUESTS), None)

    def pairings_of(self, person: str) -> tuple[Pairing, ...]:
        """Live pairings in which this person is mentor or mentee."""
        return tuple(p for p in whose.PAIRINGS.of(self.pairings, person) if p.state in LIVE_PAIRINGS)

    def asks_to(self, mentor: str) -> tuple[Ask, ...]:
        """Asks that wait for this mentor's answer."""
        return tuple(a for a in whose.ASKS.of(self.asks, mentor) if a.state in ("due", "sent"))

    def questions_to(self, person: str) -> tuple[Question, ...]:
        """What this person was asked back, be it open or closed."""
        return whose.QUESTIONS.of(self.questions, person)

    def questions_about(self, about: str) -> tuple[Question, ...]:
        """What anybody was asked back about a request, a series or a talk, be it open or closed."""
        return whose.MATTERS.of(self.questions, about)

    def question_to(self, person: str, *kinds: str) -> Question | None:
        """The newest open question to this person, of one of ``kinds`` where given."""
        mine = [q for q in self.questions_to(person) if not q.closed_at and (not kinds or q.kind in kinds)]
        return max(mine, key=lambda q: q.asked_at, default=None)

    def pairing_of_uid(self, uid: str) -> Pairing | None:
        """The pairing whose current series has this UID, or a moved date of it that is an entry of its own."""
        found = next((self.pairings[p] for p, s in self.series.items() if s.uid == uid and p in self.pairings), None)
        alone = None if found else self.session_of_uid(uid)
        return self.pairings.get(alone.pairing) if alone else found

    def session_of_uid(self, uid: str) -> Session | None:
        """The date of a current series that has an entry of its own under this UID."""
        known = uid.partition("@")[0]
        if len(known) != 32 or any(series.uid == uid for series in self.series.values()):
            return None
        mine = (s for p, series in self.series.items() for s in self.sessions.get(p, ()) if s.uid == series.uid)
        return next((s for s in mine if s.id == known), None)

    def other(self, pairing: Pairing, person: str) -> Person:
        """The other person of the pair."""
        return self.people[pairing.mentee if person == pairing.mentor else pairing.mentor]

    def zone(self, person: Person) -> str:
        return person.timezone or self.rules.programme.timezone

    def country(self, person: Person) -> str:
        return person.country or self.rules.programme.country


@dataclass(frozen=True, slots=True)
class _Kept:
    """Where the state holds the facts of one kind: the field, and under which key."""

    field: str
    key: Callable[[Any], Any]
    value: Callable[[Any], Any] = lambda fact: fact


@dataclass(frozen=True, slots=True)
class _Rows:
    """Facts of one kind that are held as rows of their owner. A newer version takes the place of the same one, in order where there is one."""

    field: str
    owner: Callable[[Any], Any]
    same: Callable[[Any], Any] | None = None
    order: Callable[[Any], Any] | None = None

    def after(self, rows: tuple[Any, ...], fact: Any) -> tuple[Any, ...]:
        """The rows with this one among them."""
        same = self.same
        others = rows if same is None else tuple(row for row in rows if same(row) != same(fact))
        return (*others, fact) if self.order is None else tuple(sorted((*others, fact), key=self.order))


_BY_ID = attrgetter("id")


_OF_PAIRING = attrgetter("pairing")


PLACES: Mapping[type, _Kept | _Rows | None] = {
    Person: _Kept("people", _BY_ID),
    Request: _Kept("requests", _BY_ID),
    Pairing: _Kept("pairings", _BY_ID),
    SeriesIs: _Kept("series", _OF_PAIRING, attrgetter("series")),
    Question: _Kept("questions", _BY_ID),
    Tip: _Kept("tips", attrgetter("pairing", "person")),
    Contribution: _Kept("contributions", _BY_ID),
    History: _Kept("histories", attrgetter("mentor", "mentee")),
    Concern: _Kept("concerns", _BY_ID),
    Busy: _Kept("busy", attrgetter("person")),
    Break: _Kept("breaks", _BY_ID),
    ZoneIs: _Kept("zones", attrgetter("name")),
    Ask: _Rows("asks", attrgetter("request"), attrgetter("round"), attrgetter("round")),
    ThanksWeek: _Rows("thanks", _OF_PAIRING, attrgetter("week")),
    Said: _Rows("said", _OF_PAIRING, _BY_ID, attrgetter("at", "id")),
    Score: _Rows("scores", _OF_PAIRING, attrgetter("wave", "person"), attrgetter("wave", "person")),
    Notice: _Rows("notices", _OF_PAIRING, attrgetter("manager")),
    Answered: _Rows("answered", attrgetter("address")),
    Prompted: _Rows("prompted", attrgetter("person")),
    SessionChange: None,  # followed, not replaced
    Forgotten: None,  # what goes is taken out of the tables
    Faded: None,
}
"""Every kind of fact and where it is held."""


_latest: tuple[State, tuple[Fact, ...], State] | None = None
"""What was followed last: the facts of one decision are looked at by several, one after the other."""


def apply(state: State, facts: tuple[Fact, ...]) -> State:
    """The state after ``facts``, in their order. A field is copied once, however many facts speak of it."""
    global _latest
    if not facts:
        return state
    latest = _latest
    if latest and latest[0] is state and latest[1] is facts:
        return latest[2]
    after = _after(state, facts)
    _latest = (state, facts, after)
    return after


def _after(state: State, facts: tuple[Fact, ...]) -> State:
    changed: dict[str, Any] = {}
    happened: defaultdict[int, list[SessionChange]] = defaultdict(list)
    for fact in facts:
        match PLACES[type(fact)]:
            case _Kept(name, key, value):
                _held(state, changed, name)[key(fact)] = value(fact)
            case _Rows(name, owner) as rows:
                held = _held(state, changed, name)
                held[owner(fact)] = rows.after(held.get(owner(fact), ()), fact)
            case None if isinstance(fact, SessionChange):
                happened[fact.pairing].append(fact)
    for pairing, several in happened.items():
        dates = _held(state, changed, "sessions")
        dates[pairing] = _with_changes(dates.get(pairing, ()), several)
    if "people" in changed:
        directory.follow(state.people, changed["people"], [fact for fact in facts if isinstance(fact, Person)])
    for name in whose.FOLLOWED & changed.keys():
        whose.follow(name, getattr(state, name), changed[name], [fact for fact in facts if _field(fact) == name])
    if "pairings" in changed:
        changed["next_pairing"] = max(state.next_pairing, *(fact.id + 1 for fact in facts if isinstance(fact, Pairing)))
    if "requests" in changed:
        changed["next_request"] = max(state.next_request, *(fact.id + 1 for fact in facts if isinstance(fact, Request)))
    return replace(state, **changed)


def _field(fact: Fact) -> str:
    """Where the state holds a fact."""
    place = PLACES[type(fact)]
    return place.field if place else ""


def _held(state: State, changed: dict[str, Any], name: str) -> dict[Any, Any]:
    if name not in changed:
        changed[name] = dict(getattr(state, name))
    held: dict[Any, Any] = changed[name]
    return held


def _with_changes(sessions: tuple[Session, ...], changes: Iterable[SessionChange]) -> tuple[Session, ...]:
    """A pairing's dates after what happened to some of them. One that was there keeps its place: its original moment never changes."""
    after = {session.id: session for session in sessions}
    for change in changes:
        after[change.session] = followed(after.get(change.session), change)
    return tuple(after.values()) if len(after) == len(sessions) else tuple(sorted(after.values(), key=in_order))
