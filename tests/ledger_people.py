"""The few people and things that the ledger's stories are about, and any value of a fact for what always holds."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from alongside.calendar.values import Series
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch, Committed, FinishedLetter, InboxRow
from alongside.programme.letters import Help, Kind, Letter, Reader
from alongside.programme.model import Fact, Pairing, Person, Request, SeriesIs, SessionChange
from alongside.programme.rules import Programme, Rules

MONDAY = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
RULES = Rules(Programme("Peer mentoring", "mentor@example.org", ("mary@example.org",), ("example.org",)))
HILARY = Person(
    "p-hilary", "hilary@example.org", "Hilary Hart", frozenset({"mentor"}), "nora@example.org", "Europe/Berlin", joined_at=MONDAY
)
JOHN = Person("p-john", "john@example.org", "John Jolly", frozenset({"mentee"}), timezone="Europe/Berlin", joined_at=MONDAY)
REQUEST = Request(1, JOHN.id, "matched", MONDAY, mentor_named="Hilary", asked=HILARY.id, pairing=1)
PAIRING = Pairing(1, HILARY.id, JOHN.id, "active", date(2027, 3, 1), date(2027, 3, 23), "video", "weekly", 30, request=1)
SERIES = Series("s-1", "uid-1", "Europe/Berlin", datetime.fromisoformat("2027-03-02T09:30"), 30, "weekly", 4)
STARTS = tuple(datetime(2027, 3, day, 9, 30, tzinfo=BERLIN) for day in (2, 9, 16, 23))
PLANNED = tuple(
    SessionChange(
        f"d-{n}", 1, MONDAY, "programme", "planned", series="s-1", uid="uid-1",
        recurrence_id=start, start=start, end=start + timedelta(minutes=30), sequence=0,
    )
    for n, start in enumerate(STARTS, 1)
)  # fmt: skip
THE_PAIR: tuple[Fact, ...] = (HILARY, JOHN, REQUEST, PAIRING, SeriesIs(1, SERIES), *PLANNED)


def keep(ledger: Ledger, *facts: Fact, now: datetime = MONDAY, **parts: Any) -> Committed:
    """Commits on the state of this moment."""
    ledger.state(RULES, now)
    return ledger.commit(Batch(now, ledger.revision, facts=facts, **parts))


def letter_to(
    person: Person, number: int, kind: Kind = "help", *, key: str = "", due: datetime = MONDAY, state: Any = "waiting", **more: Any
) -> FinishedLetter:
    """A finished letter whose wording does not matter."""
    letter = Letter(
        kind, Reader(person.name, person.email, "Europe/Berlin", person=person.id), Help(), key or f"{kind}:{number}", due,
        more.pop("about", f"person:{person.id}"), **more,
    )  # fmt: skip
    mark = f"<{kind}.{number}.mac@example.org>"
    return FinishedLetter(number, letter, mark, "A line", "Words", f"Message-ID: {mark}\r\n\r\nWords".encode(), "mentor@example.org", state)


def mail_from(person: Person, number: int, *, uid: int = 0, state: Any = "handled", **more: Any) -> InboxRow:
    """The inbox row of a mail that was understood."""
    row = {
        "message_id": f"<{number}@example.org>", "content_key": f"content-{number}", "verdict": "human", "event": "answered",
        "reason": "", "folder": "done",
    }  # fmt: skip
    return InboxRow(
        number, more.pop("uidvalidity", 7), uid or number, sender=person.email, received_at=MONDAY, state=state, **{**row, **more}
    )


# ---------------------------------------------------------------- any value

WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=12)
ZONES = st.sampled_from([UTC, BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kolkata")])
CLOCKS = st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2090-01-01"))
MOMENTS = st.builds(lambda at, zone: at.replace(hour=12, tzinfo=zone), CLOCKS, ZONES)
"""Around noon: of the hours that come twice in autumn, equality between zones knows nothing."""


def anything(hint: Any, naive: bool = False, inside: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    """Any value of a type, as deep as its fields go; a value within one of its own type goes no deeper."""
    origin, arguments = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        known = {name: of for name, of in get_type_hints(hint).items() if not set(get_args(of)) & {*inside}}
        return st.builds(
            hint, **{f.name: anything(known[f.name], hint is Series, (*inside, hint)) for f in fields(hint) if f.name in known}
        )
    if origin in (Union, types.UnionType):
        return st.one_of(*(st.none() if a is type(None) else anything(a, inside=inside) for a in arguments))
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is Mapping:
        return st.dictionaries(WORDS, anything(arguments[1], inside=inside), max_size=2)
    if origin is frozenset:
        return st.frozensets(anything(arguments[0], inside=inside), max_size=3)
    if origin is tuple:
        if arguments[-1] is ...:
            return st.lists(anything(arguments[0], inside=inside), max_size=2).map(tuple)
        return st.tuples(*(anything(a, inside=inside) for a in arguments))
    if hint is datetime and naive:
        return CLOCKS
    return PLAIN[hint]


PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(0, 2**31 - 1),
    float: st.floats(0, 1),
    bool: st.booleans(),
    date: st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    datetime: MOMENTS,
}
