"""The people and things of a programme, and the state that decisions are made on.

Everything is a frozen value. A decision yields *facts*: new versions of these values; ``apply`` folds them into the state,
the ledger writes the same facts down. Sessions are never edited: a ``SessionChange`` follows, and the row is its fold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Literal

from alongside.calendar.values import PartStat, Series
from alongside.language.reading import Absence, Channel, Day, Frequency, Reading
from alongside.programme import directory, whose
from alongside.programme.keepsakes import Contribution, Faded, Forgotten, Said, Score, Tip
from alongside.programme.rules import Rules

PersonState = Literal["active", "away", "unreachable", "left", "forgotten"]
RequestState = Literal["new", "clarifying", "asking", "matched", "waiting", "withdrawn", "unfilled"]
AskState = Literal["due", "sent", "yes", "no", "later", "silent", "late", "withdrawn"]
"""``later``: not this month; ``late``: answered when somebody else was asked already."""
PairingState = Literal["proposed", "active", "paused", "ended"]
SessionState = Literal["planned", "confirmed", "moved", "held", "skipped", "unknown"]
Side = Literal["mentor", "mentee"]
QuestionKind = Literal[
    "what", "which_mentor", "choose", "which_time", "which_session", "really", "release_thanks", "which_date", "who", "confirm",
    "was_this_you", "other_side", "skip_these", "stale", "newcomer", "manager_may_read",
    "undo",
    "leave", "handover",
]  # fmt: skip
OPEN_REQUESTS: frozenset[RequestState] = frozenset({"new", "clarifying", "asking", "waiting"})
LIVE_PAIRINGS: frozenset[PairingState] = frozenset({"proposed", "active", "paused"})
COMING: frozenset[SessionState] = frozenset({"planned", "confirmed", "moved"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the roster. ``preferences`` are standing wishes; ``stopped`` the kinds of prompts they no longer want."""

    id: str
    email: str
    name: str
    roles: frozenset[Literal["mentor", "mentee"]] = frozenset()
    manager: str = ""
    timezone: str = ""
    country: str = ""
    language: str = ""
    team: str = ""
    job: str = ""
    site: str = ""
    topics: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    preferences: Reading = Reading(intent="preference")
    capacity: int = 2
    aliases: tuple[str, ...] = ()
    start_date: date | None = None
    return_date: date | None = None
    channel_link: str = ""
    absences: tuple[Absence, ...] = ()
    stopped: frozenset[str] = frozenset()
    prodid: str = ""
    """The PRODID of this person's last calendar answer: it decides the form of a change."""
    hard_bounces: tuple[date, ...] = ()
    unreachable_since: datetime | None = None
    left_on: date | None = None
    forgotten_at: datetime | None = None
    joined_at: datetime | None = None
    asked_at: datetime | None = None
    """When this person was last asked to be somebody's mentor."""
    asked_unnamed_at: datetime | None = None
    """The same, counting only asks for requests that did not name this person."""
    refused: tuple[str, ...] = ()
    """Weekly starts that this person declined or moved away from, once a time, on the own wall clock: "TU 09:30"."""
    calendar_source: str = ""
    """Where the person's free and busy times are published; a coordinator sets it, and no export shows it."""
    plain: bool = False
    """No openers, no line that is only there to please (PLAIN)."""
    thanks_to_manager: bool = False
    """A mentor who likes thanks to reach their manager, where the mentee lets them go there."""
    heard: str = ""
    """The language their last long mail was written in, "" for the programme's; kept only where the roster says none."""
    detected: str = ""
    """The language two of their mails in a row were written in."""

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.strip() else self.email

    @property
    def speaks(self) -> str:
        """The language on the roster, else the one that was detected, else "" for the programme's."""
        return self.language or self.detected

    @property
    def addresses(self) -> tuple[str, ...]:
        return (self.email, *self.aliases)

    def state(self, today: date) -> PersonState:
        """The first that applies of forgotten, left, unreachable, away, active."""
        if self.forgotten_at:
            return "forgotten"
        if self.left_on and self.left_on <= today:
            return "left"
        if self.unreachable_since:
            return "unreachable"
        return "away" if self.away_on(today) else "active"

    def away_on(self, day: date) -> bool:
        return any(a.since <= day and (a.until is None or day <= a.until) for a in self.absences)


@dataclass(frozen=True, slots=True)
class Request:
    """One mentee's wish for a mentor. ``wishes`` is the record that was echoed and that a reply corrects."""

    id: int
    mentee: str
    state: RequestState
    received_at: datetime
    mentor_named: str = ""
    candidates: tuple[str, ...] = ()
    """People the name could mean, in the order of the numbers of the clarifying letter."""
    named: str | None = None
    """The person the name was found to mean."""
    asked: str | None = None
    only: bool = False
    existing: bool = False
    topics: tuple[str, ...] = ()
    wishes: Reading = Reading(intent="request")
    text: str = ""
    round: int = 0
    tried: tuple[str, ...] = ()
    """People who said no or nothing; nobody is asked twice for one request."""
    answered_at: datetime | None = None
    pairing: int | None = None
    thread: str | None = None
    """Message-ID of the mentee's first mail, which our letters about the request answer."""
    misread: int = 0
    """How often we asked back in a row without understanding."""
    hopes: str = ""
    """What the mentee hopes for, in their words."""
    cannot: str = ""
    """What the mentee cannot offer, in their words."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A concrete time and way of talking, as an ask offers it."""

    day: Day
    at: str
    timezone: str
    first: datetime
    freq: Frequency
    count: int
    duration_min: int
    channel: Channel
    ends_on: date
    reason: str = ""
    """Why this time, one line to the mentee."""
    reason_mentor: str = ""
    """The same to the mentor."""
    settled: bool = False
    """The mentee made room for this time, so it counts also where the two share no second one."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One mentor asked for one request; unique on (request, round)."""

    request: int
    round: int
    mentor: str
    state: AskState
    due: datetime
    sent_at: datetime | None = None
    answer_by: datetime | None = None
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """A mentor and a mentee who agreed. ``version`` counts the agreement's versions."""

    id: int
    mentor: str
    mentee: str
    state: PairingState
    started_on: date
    ends_on: date
    channel: Channel
    freq: Frequency
    duration_min: int
    request: int | None = None
    version: int = 1
    reason: str = ""
    why: tuple[str, ...] = ()
    paused_for: Literal["", "objection", "asked", "unreachable", "coordinator"] = ""
    objection_by: date | None = None
    renewals: tuple[str, ...] = ()
    """Who has asked to renew since the ending letter went out: person ids."""
    renewal_freq: Frequency | None = None
    ended_on: date | None = None
    end_reason: str = ""
    thanks_unanswered: int = 0
    """Thank-you prompts in a row that nobody answered; two make it every second week, four monthly."""
    thanks_last_prompt: date | None = None
    introduced_at: datetime | None = None
    heard_of: tuple[str, ...] = ()
    """Person ids who ever answered the invitation or wrote about the series: without any, a past date is unknown, not held."""
    changed_at: datetime | None = None
    """When the last change of a date was told at once; further ones soon after wait for each other."""
    resting: int | None = None
    """How many coming dates a pause took away, and how many come back."""
    questions: Literal["at once", "daily", "talk"] = "at once"
    """When a question of the mentee goes to the mentor."""
    mentor_hopes: str = ""
    mentor_cannot: str = ""
    mentee_hopes: str = ""
    mentee_cannot: str = ""
    """What each of the two hopes for and cannot offer, in their words; a part of the agreement."""
    idle_asked_on: date | None = None
    """When the two were last asked whether all is well, because no talk took place."""


@dataclass(frozen=True, slots=True)
class Session:
    """One agreed date for ever: the fold of its changes. Times are aware with the series' offset."""

    id: str
    pairing: int
    series: str | None
    uid: str | None
    recurrence_id: datetime
    start: datetime
    end: datetime
    state: SessionState
    moved_from: datetime | None = None
    mentor_partstat: PartStat = "NEEDS-ACTION"
    mentee_partstat: PartStat = "NEEDS-ACTION"
    mentor_key: tuple[int, str] | None = None
    mentee_key: tuple[int, str] | None = None
    """(SEQUENCE, DTSTAMP in ISO form) of the last calendar answer taken from that side for this date."""
    time_sequence: int = 0
    """SEQUENCE at which this date's time last changed: an answer to an older one is void."""
    changes: int = 0


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What happened to one date. The first change of a session is ``planned`` and carries all its fields."""

    session: str
    pairing: int
    at: datetime
    actor: str
    """A person id, or "programme"."""
    what: Literal["planned", "answered", "moved", "skipped", "restored", "held", "unknown"]
    reason: str = ""
    series: str | None = None
    uid: str | None = None
    recurrence_id: datetime | None = None
    start: datetime | None = None
    end: datetime | None = None
    side: Side | None = None
    partstat: PartStat | None = None
    answer_key: tuple[int, str] | None = None
    sequence: int | None = None


def followed(session: Session | None, change: SessionChange) -> Session:
    """The session as it is after ``change``. Raises ValueError where a change has nothing to follow."""
    if session is None:
        if change.what != "planned" or not (change.recurrence_id and change.start and change.end):
            raise ValueError(f"the first change of session {change.session} must plan it")
        moved_from = change.recurrence_id if change.recurrence_id != change.start else None
        return Session(
            change.session, change.pairing, change.series, change.uid, change.recurrence_id, change.start, change.end,
            "moved" if moved_from else "planned", moved_from=moved_from, time_sequence=change.sequence or 0, changes=1,
        )  # fmt: skip
    return replace(_AFTER[change.what](session, change), changes=session.changes + 1)


def _answered(session: Session, change: SessionChange) -> Session:
    partstat = change.partstat or "NEEDS-ACTION"
    if change.side == "mentor":
        session = replace(session, mentor_partstat=partstat, mentor_key=change.answer_key or session.mentor_key)
    else:
        session = replace(session, mentee_partstat=partstat, mentee_key=change.answer_key or session.mentee_key)
    if session.state not in COMING:
        return session
    both = session.mentor_partstat == session.mentee_partstat == "ACCEPTED"
    if both:
        return replace(session, state="confirmed")
    return replace(session, state="moved" if session.moved_from else "planned")


def _moved(session: Session, change: SessionChange) -> Session:
    """Everybody's answer to the old time is void, except the proposer's: a proposal counts as ACCEPTED."""
    return replace(
        session,
        start=change.start or session.start,
        end=change.end or session.end,
        moved_from=session.moved_from or session.start,
        state="moved",
        mentor_partstat="ACCEPTED" if change.side == "mentor" else "NEEDS-ACTION",
        mentee_partstat="ACCEPTED" if change.side == "mentee" else "NEEDS-ACTION",
        time_sequence=change.sequence or session.time_sequence,
    )


_AFTER: Mapping[str, Callable[[Session, SessionChange], Session]] = {
    "answered": _answered,
    "moved": _moved,
    "skipped": lambda s, c: replace(s, state="skipped"),
    "restored": lambda s, c: replace(s, state="moved" if s.moved_from else "planned", time_sequence=c.sequence or s.time_sequence),
    "held": lambda s, c: replace(s, state="held"),
    "unknown": lambda s, c: replace(s, state="unknown"),
    "planned": lambda s, c: s,
}


@dataclass(frozen=True, slots=True)
class SeriesIs:
    """The current calendar series of a pairing."""

    pairing: int
    series: Series


@dataclass(frozen=True, slots=True)
class Question:
    """Something one person was asked by a letter and has not answered yet. ``held`` is what a YES sets free."""

    id: str
    person: str
    kind: QuestionKind
    about: str
    asked_at: datetime
    choices: tuple[str, ...] = ()
    """Machine values behind 1, 2, 3 (person ids, ISO times)."""
    held_text: str = ""
    held: Reading | None = None
    parent_kind: str = ""
    parent_about: str = ""
    """Which letter the held words answered, so that a YES can take them up again."""
    pairing: int | None = None
    secret: str = ""
    """SHA-256 of the confirmation token, where the answer must carry it."""
    expires: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ThanksWeek:
    """One week of contact of a pairing and what became of its thank-you prompt; unique on (pairing, week)."""

    pairing: int
    week: str
    state: Literal["due", "sent", "answered", "expired", "given", "declined"]
    at: datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """One mentor of whom a manager is to be told, or was; unique on (pairing, manager)."""

    pairing: int
    manager: str
    state: Literal["due", "told", "objected", "lifted", "withdrawn"]
    at: datetime


@dataclass(frozen=True, slots=True)
class History:
    """What two people have been to each other, kept when a pairing ends; unique on (mentor, mentee)."""

    mentor: str
    mentee: str
    held: int = 0
    """Talks that took place."""
    thanks: int = 0
    """Weeks whose thanks were passed on."""
    changed: bool = False
    """One of them asked for a change: the two are not paired again."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One automatic answer to an address: the answer budget counts these for a day."""

    address: str
    at: datetime
    text_key: str


@dataclass(frozen=True, slots=True)
class Prompted:
    """One prompt that went into the outbox: the ceiling counts these for a week."""

    person: str
    at: datetime
    kind: str
    day: date
    """In the reader's zone."""


@dataclass(frozen=True, slots=True)
class Concern:
    """Something for the coordinator's Monday letter: what happened, never anybody's words."""

    id: str
    at: datetime
    kind: Literal[
        "unread", "quarantine", "bounce", "loop", "forged", "needs_a_person", "objection", "delivery",
        "mailbox", "low_score", "shared", "idle", "tip",
    ]  # fmt: skip
    about: str
    sentence: str
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Busy:
    """The taken times that a person's calendar publishes, of the next weeks only, and how the last look at it went."""

    person: str
    blocks: tuple[tuple[datetime, datetime], ...] = ()
    """Start and end in UTC; nothing else of the calendar is kept."""
    seen_at: datetime | None = None
    """The last time it could be read; the blocks are of then."""
    problem: str = ""
    problem_since: datetime | None = None
    tried_at: datetime | None = None
    """The last look, whatever came of it."""


@dataclass(frozen=True, slots=True)
class Break:
    """Days on which the whole programme rests, both ends included."""

    id: str
    since: date
    until: date
    at: datetime


@dataclass(frozen=True, slots=True)
class ZoneIs:
    """How a zone's clocks were known to change when invitations last relied on it: (moment of the change, minutes east of UTC from then on)."""

    name: str
    changes: tuple[tuple[datetime, int], ...]


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
    """By pairing, in order of recurrence_id."""
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
        return tuple(p for p in whose.pairings(self.pairings, person) if p.state in LIVE_PAIRINGS)

    def asks_to(self, mentor: str) -> tuple[Ask, ...]:
        """Asks that wait for this mentor's answer."""
        return tuple(a for a in whose.asks(self.asks, mentor) if a.state in ("due", "sent"))

    def question_to(self, person: str, *kinds: str) -> Question | None:
        """The newest open question to this person, of one of ``kinds`` where given."""
        mine = [q for q in self.questions.values() if q.person == person and not q.closed_at and (not kinds or q.kind in kinds)]
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


def apply(state: State, facts: tuple[Fact, ...]) -> State:
    """The state after ``facts``, in their order. A field is copied once, however many facts speak of it."""
    if not facts:
        return state
    changed: dict[str, Any] = {}
    for fact in facts:
        match PLACES[type(fact)]:
            case _Kept(name, key, value):
                _held(state, changed, name)[key(fact)] = value(fact)
            case _Rows(name, owner) as rows:
                held = _held(state, changed, name)
                held[owner(fact)] = rows.after(held.get(owner(fact), ()), fact)
            case None if isinstance(fact, SessionChange):
                dates = _held(state, changed, "sessions")
                dates[fact.pairing] = _with_change(dates.get(fact.pairing, ()), fact)
    if "pairings" in changed:
        whose.follow(state.pairings, changed["pairings"], [fact for fact in facts if isinstance(fact, Pairing)])
        changed["next_pairing"] = max(state.next_pairing, *(fact.id + 1 for fact in facts if isinstance(fact, Pairing)))
    if "requests" in changed:
        changed["next_request"] = max(state.next_request, *(fact.id + 1 for fact in facts if isinstance(fact, Request)))
    return replace(state, **changed)


def _held(state: State, changed: dict[str, Any], name: str) -> dict[Any, Any]:
    if name not in changed:
        changed[name] = dict(getattr(state, name))
    held: dict[Any, Any] = changed[name]
    return held


def _with_change(sessions: tuple[Session, ...], change: SessionChange) -> tuple[Session, ...]:
    before = next((s for s in sessions if s.id == change.session), None)
    after = followed(before, change)
    if before is not None:  # it keeps its place: a date's original moment never changes
        return tuple(after if s is before else s for s in sessions)
    return tuple(sorted((*sessions, after), key=lambda s: s.recurrence_id))
