"""One letter that carries one change into one calendar, its words as its reader is told, and the cause it names.

The writer's copy is the answer to their mail; the other's says who asked. An unsent older letter about the same date is superseded by
its family.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from alongside.programme import drafts
from alongside.programme.entries import Entry, stamp, title
from alongside.programme.events import MailArrived
from alongside.programme.letters import CalendarPart, Cancel, Change, Invitation, Kind, Letter, Talks, Words
from alongside.programme.model import COMING, Pairing, Person, Session, State
from alongside.programme.places import place
from alongside.programme.plans import Note

NEAR = timedelta(hours=24)
"""A change of a date this near leaves before everything else."""
TOLD_BEFORE = timedelta(minutes=30)
"""Who reads of a talk later than this before it begins cannot come to it."""
A_SECOND = timedelta(seconds=1)
"""DTSTAMP counts in whole ones."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a calendar changes: by whom (a person id, or "programme"), in answer to which mail, and the reason in words."""

    by: str = "programme"
    answers: MailArrived | None = None
    reason: str = ""
    own: str = ""
    """The same as ``by`` reads it: "your hours", where the other reads "Hilary's hours"."""
    alternatives: tuple[datetime, ...] = ()
    away: bool = False
    """The person is away: both read one letter about all the dates inside."""
    rest: tuple[date, date] | None = None
    """The days on which the whole programme rests, where that is why."""
    undo: tuple[str, ...] = ()
    """What UNDO in answer to the letters takes back (``undoing.py``)."""
    anew: bool = False
    """A new series takes the place of what is off."""

    def name(self, state: State) -> str:
        return state.people[self.by].first_name if self.by in state.people else ""

    def told(self, person: Person) -> str:
        """The reason as this person reads it."""
        return self.own if self.own and person.id == self.by else self.reason

    def answered(self, person: Person) -> str | None:
        """The Message-ID that this person's copy answers."""
        return self.answers.message_id if self.answers and person.id == self.answers.person else None

    def thread(self, person: Person) -> tuple[str, ...]:
        return self.answers.references if self.answers and person.id == self.answers.person else ()


@dataclass(frozen=True, slots=True)
class Touched:
    """One date after a change, and where it was before."""

    session: Session
    was: datetime
    off: bool = False
    """Whether it was off before: calendars that have taken it out of the series know it no more."""


def talks(entry: Entry, person: Person, reason: str = "", notes: tuple[Note, ...] = ()) -> Talks:
    """The coming dates as this reader is told of them."""
    state, pairing = entry.state, entry.pairing
    coming = tuple(sorted(s.start for s in entry.sessions if s.state in COMING and s.start > entry.now))
    mine, theirs = state.zone(person), state.zone(other_of(entry, person))
    return Talks(
        coming[0], pairing.freq, len(coming), pairing.duration_min, pairing.channel, coming[-1].date(),
        other_zone=theirs if theirs != mine else "", place=place(state, pairing), starts=coming, reason=reason,
        notes=tuple(note.to(person.id) for note in notes),
    )  # fmt: skip


def family(entry: Entry, original: datetime | None, person: Person) -> str:
    """Letters of one family replace each other while unsent."""
    return f"cal:{entry.series.uid}:{stamp(original)}:{person.id}"


def moved_date(entry: Entry, person: Person, touched: Touched, cause: Cause, *, after_the_series: bool = False) -> Letter:
    kind, words = date_words(entry.state, entry.pairing, person, (touched,), cause)
    part = (younger(entry) if after_the_series else entry).one(touched.session)
    return letter_of(entry, person, kind, words, part, touched.session, cause, urgent=urgent_for((touched,), entry.now))


def unchanged(entry: Entry, person: Person, session: Session) -> Letter:
    """A date that only follows the series' new SEQUENCE."""
    words = Change(
        "text", other_of(entry, person).first_name, title(entry.state, entry.pairing), None, session.start, entry.pairing.duration_min
    )
    return letter_of(entry, person, "change", words, younger(entry).one(session), session, Cause())


def younger(entry: Entry) -> Entry:
    """Where a date follows its series in a mail of its own its DTSTAMP is a second later: Thunderbird takes nothing that is no newer."""
    return replace(entry, now=entry.now + A_SECOND)


def series_letter(
    entry: Entry,
    person: Person,
    kind: Kind,
    words: Words,
    part: CalendarPart,
    cause: Cause,
    *,
    sequence: int | None = None,
    urgent: bool = False,
    supersedes: tuple[str, ...] = (),
) -> Letter:
    return letter_of(entry, person, kind, words, part, None, cause, sequence=sequence, urgent=urgent, supersedes=supersedes)


def letter_of(
    entry: Entry,
    person: Person,
    kind: Kind,
    words: Words,
    part: CalendarPart,
    session: Session | None,
    cause: Cause,
    *,
    sequence: int | None = None,
    urgent: bool = False,
    supersedes: tuple[str, ...] = (),
) -> Letter:
    original = session.recurrence_id if session else None
    number = entry.series.sequence if sequence is None else sequence
    own = family(entry, original, person)
    return Letter(
        kind,
        drafts.reader(entry.state, person),
        words,
        f"{entry.series.uid}:{stamp(original)}:{number}:{person.id}",
        entry.now,
        about_of(entry, session),
        entry.pairing.id,
        answers=cause.answered(person),
        references=cause.thread(person),
        choices=cause.undo or tuple(m.isoformat() for m in cause.alternatives),
        calendar=part,
        family=own,
        supersedes=(own, *supersedes),
        urgent=urgent,
        expires=_useful_until(words, entry.now),
    )


def _useful_until(words: Words, now: datetime) -> datetime | None:
    """News of a talk is of use until shortly before it; what is decided later than that, until it begins."""
    match words:
        case (
            Invitation(talks=Talks(first=first))
            | Change(what="series", talks=Talks(first=first))
            | Change(what="one", now=datetime() as first)
        ):
            return first - TOLD_BEFORE if now < first - TOLD_BEFORE else first
        case _:
            return None


def about_of(entry: Entry, session: Session | None) -> str:
    return f"session:{session.id}" if session else f"series:{entry.series.id}"


def date_words(state: State, pairing: Pairing, person: Person, touched: tuple[Touched, ...], cause: Cause) -> tuple[Kind, Words]:
    """Off or moved, as this reader is told."""
    other, name = state.other(pairing, person.id).first_name, title(state, pairing)
    first = min(touched, key=lambda t: t.was)
    if all_off(touched):
        reason = " ".join(filter(None, (cause.told(person), _others_off(touched))))
        return "cancel", Cancel(
            "one",
            other,
            name,
            first.was,
            cause.name(state),
            reason,
            next_after(state, pairing, first.session),
            len(touched),
            cause.alternatives,
            cause.anew,
        )
    mine, theirs = state.zone(person), state.zone(state.other(pairing, person.id))
    other_zone = theirs if theirs != mine else ""
    was = first.was if first.was != first.session.start else None
    return "change", Change(
        "one", other, name, was, first.session.start, pairing.duration_min, cause.name(state), cause.told(person), other_zone=other_zone
    )


def series_words(
    state: State, pairing: Pairing, person: Person, was: datetime | None, now: datetime | None, cause: Cause, all_of_it: Talks | None
) -> Change:
    other = state.other(pairing, person.id).first_name
    return Change("series", other, title(state, pairing), was, now, pairing.duration_min, cause.name(state), cause.told(person), all_of_it)


def _others_off(touched: tuple[Touched, ...]) -> str:
    """Where one letter stands for several dates, the further ones by name."""
    rest = sorted(t.was for t in touched)[1:]
    return f"So are {', '.join(f'{d.day} {d:%B}' for d in rest)}." if rest else ""


def all_off(touched: tuple[Touched, ...]) -> bool:
    return all(t.session.state == "skipped" for t in touched)


def next_after(state: State, pairing: Pairing, session: Session) -> datetime | None:
    later = (s.start for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > session.start)
    return min(later, default=None)


def urgent_for(touched: tuple[Touched, ...], now: datetime) -> bool:
    return any(min(t.was, t.session.start) - now <= NEAR for t in touched)


def other_of(entry: Entry, person: Person) -> Person:
    return entry.state.other(entry.pairing, person.id)
