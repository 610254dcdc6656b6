"""The few invented people of the programme's stories, and a Monday."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from alongside.calendar.series import starts
from alongside.calendar.values import CalendarAnswer, Series
from alongside.language.reading import Day, Frequency, Reading, Window
from alongside.programme.events import Decision, MailArrived
from alongside.programme.model import Pairing, Person, Proposal, Session, State, apply
from alongside.programme.rules import Programme, Rules

MONDAY = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
WORK: tuple[Day, ...] = ("MO", "TU", "WE", "TH", "FR")
MORNINGS = Reading(intent="preference", availability=(Window(WORK, "09:00", "12:00"),))

PRIYA = Person("priya", "priya@example.org", "Priya Nair", frozenset({"mentee"}), timezone="Europe/Berlin")
HILARY = Person("hilary", "hilary@example.org", "Hilary Meyer", frozenset({"mentor"}), timezone="Europe/Berlin", preferences=MORNINGS)
RAVI = Person("ravi", "ravi@example.org", "Ravi Sharma", frozenset({"mentee"}), timezone="Asia/Kolkata")
TOM = Person("tom", "tom@example.org", "Tom Baker", frozenset({"mentor"}), timezone="Europe/London")
NORA = Person("nora", "nora@example.org", "Nora Quinn", frozenset({"mentee"}), timezone="America/New_York")
ANNA = Person("anna", "anna@example.org", "Anna Vogel", timezone="Europe/Berlin")
MARY = Person("mary", "mary@example.org", "Mary Olsen", timezone="Europe/Berlin")
EVERYBODY = (PRIYA, HILARY, RAVI, TOM, NORA, ANNA, MARY)
RULES = Rules(
    Programme("Peer mentoring", "mentor@example.org", ("mary@example.org",), ("example.org",), timezone="Europe/Berlin", country="DE")
)


def programme(*people: Person, rules: Rules = RULES) -> State:
    """Everybody on the roster; ``people`` replace those of the same id."""
    everybody = {p.id: p for p in (*EVERYBODY, *people)}
    return State(rules, people=everybody)


def offer(
    day: Day = "TU",
    at: str = "09:30",
    first: date = date(2027, 3, 9),
    *,
    zone: str = "Europe/Berlin",
    freq: Frequency = "weekly",
    count: int = 12,
    channel: str = "video",
) -> Proposal:
    """Tuesdays at half past nine from 9 March, unless said otherwise."""
    wall = datetime.combine(first, time.fromisoformat(at))
    dates = starts(Series("", "", zone, wall, 30, freq, count))
    return Proposal(
        day,
        at,
        zone,
        dates[0],
        freq,
        count,
        30,
        channel,  # type: ignore[arg-type]
        dates[-1].date(),
        "Tuesday 9:30, because Hilary likes mornings.",
    )


def paired(state: State, proposal: Proposal, mentor: str = "hilary", mentee: str = "priya", number: int = 3) -> tuple[State, Pairing]:
    """The state with an agreed pairing that has no dates yet."""
    pairing = Pairing(
        number, mentor, mentee, "active", proposal.first.date(), proposal.ends_on, proposal.channel, proposal.freq, proposal.duration_min
    )
    return apply(state, (pairing,)), pairing


def after(state: State, decision: Decision) -> State:
    return apply(state, decision.facts)


def dates(state: State, pairing: int = 3) -> tuple[Session, ...]:
    return state.sessions.get(pairing, ())


_count = 0


def mail(
    person: Person,
    reading: Reading | None = None,
    *,
    text: str = "",
    calendar: CalendarAnswer | None = None,
    **more: object,
) -> MailArrived:
    """A mail from one of them, proved, each with an inbox number and a seed of its own."""
    global _count
    _count += 1
    event = MailArrived(
        _count,
        f"<{_count}.{person.id}@example.org>",
        person.email,
        person.name,
        person.id,
        "proved",
        "calendar" if calendar else "human",
        "",
        "Re: talks",
        text,
        f"{_count:08x}",
        f"{_count:032x}",
        domain_allowed=True,
        reading=reading,
        calendar=calendar,
    )
    return replace(event, **more)  # type: ignore[arg-type]
