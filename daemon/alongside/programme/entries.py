"""The entry of one pairing in two calendars: who stands in it, what it shows, and the objects that change it.

An ``Entry`` is a view of the state after the facts of a decision; it never changes anything itself. Two calendars are kept, one
per person, and each gets the form that its program is known to understand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from alongside.calendar import itip
from alongside.calendar.series import starts
from alongside.calendar.subjects import prodid_family
from alongside.calendar.values import Attendee, CalendarAnswer, EventText, Occurrence, PartStat, Series
from alongside.programme import answers, no_phone
from alongside.programme.letters import CalendarPart
from alongside.programme.model import COMING, Pairing, Person, Session, Side, State
from alongside.programme.places import place

FULL_SET = frozenset({"sabre"})
"""Calendars that lose the whole series when they get a lone exception, and so always get all of it (sabre/vobject, Nextcloud)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One series as it stands in both calendars. What both get is made once."""

    state: State
    pairing: Pairing
    series: Series
    now: datetime
    _made: dict[object, CalendarPart] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The dates under this UID that the rule still names."""
        named = set(starts(self.series))
        return tuple(s for s in self.state.sessions.get(self.pairing.id, ()) if s.uid == self.series.uid and s.recurrence_id in named)

    @property
    def people(self) -> tuple[Person, Person]:
        return self.state.people[self.pairing.mentor], self.state.people[self.pairing.mentee]

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """The dates that are not where the rule puts them, cancelled ones included."""
        return tuple(occurrence(s) for s in self.sessions if s.state == "skipped" or s.moved_from)

    @property
    def live_exceptions(self) -> tuple[Session, ...]:
        """Coming dates that stand in the calendars with a line of their own."""
        return tuple(s for s in self.sessions if s.moved_from and s.state in COMING and s.start > self.now)

    # ------------------------------------------------------------------ the objects

    def master(self, *, sequence: int | None = None) -> CalendarPart:
        """The whole series, cancelled dates left out by EXDATE; so are moved ones where they have entries of their own."""
        return self._once(("master", sequence), lambda: self._master(sequence))

    def _master(self, sequence: int | None) -> CalendarPart:
        text, people = event_text(self.state, self.pairing), self._attendees(None)
        out = tuple(replace(o, cancelled=True) for o in self.occurrences) if on_their_own(self.state) else self.occurrences
        ics = itip.request(self.series, people, self._organizer, text, self.now, exceptions=out, sequence=sequence)
        return CalendarPart("REQUEST", ics)

    def full(self) -> CalendarPart:
        """The whole series with every exception, in one object."""
        return self._once("full", self._full)

    def _full(self) -> CalendarPart:
        text, people = event_text(self.state, self.pairing), self._attendees(None)
        return CalendarPart("REQUEST", itip.request_all(self.series, self.occurrences, people, self._organizer, text, self.now))

    def one(self, session: Session) -> CalendarPart:
        """One date: a REQUEST where it now is, a CANCEL when it is off. What has no entry of its own changes with the series."""
        return self._once(session, lambda: self._one(session))

    def _one(self, session: Session) -> CalendarPart:
        if on_their_own(self.state):
            return self._alone(session) if session.moved_from else self.master()
        text, people = event_text(self.state, self.pairing), self._attendees(session)
        if session.state == "skipped":
            return CalendarPart("CANCEL", itip.cancel_one(self.series, occurrence(session), people, self._organizer, text, self.now))
        return CalendarPart("REQUEST", itip.request_one(self.series, occurrence(session), people, self._organizer, text, self.now))

    def _alone(self, session: Session) -> CalendarPart:
        text, people = event_text(self.state, self.pairing), self._attendees(session)
        own, date = own_uid(session, self.series), occurrence(session)
        if session.state == "skipped":
            return CalendarPart("CANCEL", itip.cancel_alone(self.series, date, own, people, self._organizer, text, self.now))
        return CalendarPart("REQUEST", itip.request_alone(self.series, date, own, people, self._organizer, text, self.now))

    def gone(self) -> CalendarPart:
        """The whole series is off."""
        text, people = event_text(self.state, self.pairing), self._attendees(None)
        return CalendarPart("CANCEL", itip.cancel(self.series, people, self._organizer, text, self.now))

    def kept(self, answer: CalendarAnswer, person: Person, comment: str) -> CalendarPart:
        """A proposed time is not taken."""
        invited = Attendee(person.email, person.name)
        text = event_text(self.state, self.pairing)
        series, moved = self.series, (s for s in self.sessions if s.moved_from and s.recurrence_id == answer.recurrence_id)
        if on_their_own(self.state) and (alone := next(moved, None)):
            series, answer = replace(series, uid=own_uid(alone, series)), replace(answer, recurrence_id=None)
        ics = itip.declinecounter(series, answer, invited, comment, self.now, organizer=self._organizer, event=text)
        return CalendarPart("DECLINECOUNTER", ics)

    def _once(self, what: object, make: Callable[[], CalendarPart]) -> CalendarPart:
        if what not in self._made:
            self._made[what] = make()
        return self._made[what]

    @property
    def _organizer(self) -> Attendee:
        programme = self.state.rules.programme
        return Attendee(programme.address, programme.name)

    def _attendees(self, session: Session | None) -> tuple[Attendee, ...]:
        """Both people with what their calendars last said: who has answered is not asked again."""
        found = session or self._typical()
        mentor, mentee = self.people
        return (
            _attendee(mentor, found.mentor_partstat if found else "NEEDS-ACTION"),
            _attendee(mentee, found.mentee_partstat if found else "NEEDS-ACTION"),
        )

    def _typical(self) -> Session | None:
        """The date whose answers stand for the series: the next one that is where the rule puts it."""
        coming = [s for s in self.sessions if s.state in COMING]
        known = self.sessions
        return next((s for s in coming if not s.moved_from), next(iter(coming), known[-1] if known else None))


def _attendee(person: Person, partstat: PartStat) -> Attendee:
    """As the person stands in an update; who handed a talk on is asked again, since nobody else is invited in their place."""
    partstat = "NEEDS-ACTION" if partstat == "DELEGATED" else partstat
    return Attendee(person.email, person.name, partstat, partstat == "NEEDS-ACTION")


def occurrence(session: Session) -> Occurrence:
    """A date as the calendar room knows it."""
    return Occurrence(session.recurrence_id, session.start, session.end, session.state == "skipped")


def entry(state: State, pairing: Pairing, now: datetime) -> Entry | None:
    """The pairing's current series, or None for a pair by e-mail only."""
    series = state.series.get(pairing.id)
    return Entry(state, pairing, series, now) if series else None


def wants_full_set(state: State, person: Person) -> bool:
    """Whether this person's calendar needs the series with all its exceptions in one message."""
    return prodid_family(person.prodid) in FULL_SET and not on_their_own(state)


def on_their_own(state: State) -> bool:
    """Whether moved dates leave their series and become entries of their own, which every calendar understands (form C)."""
    return state.rules.programme.moved_dates == "on their own"


def own_uid(session: Session, series: Series) -> str:
    """The UID of a moved date's own entry; the date is found by it again (``State.session_of_uid``)."""
    return f"{session.id}@{series.uid.rpartition('@')[2]}"


def event_text(state: State, pairing: Pairing) -> EventText:
    """What colleagues may see: a neutral title, the place, and how to change it; never a reason or a private note.

    What the two shared for their next talk stands there only where entries are private: a calendar has more readers than a mail.
    """
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    programme = state.rules.programme
    said = f"{mentee.first_name} and {mentor.first_name} talk. To change a date, propose a new time or write to {programme.address}."
    shared = [f"- {no_phone.cleaned(text)}" for text in answers.agreed(state, pairing)] if programme.private_events else []
    return EventText(title(state, pairing), place(state, pairing), "\n".join([said, *shared]), programme.private_events)


def title(state: State, pairing: Pairing) -> str:
    """The event's title as the coordinator worded it."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    return state.rules.programme.event_title.replace("{mentee}", mentee.first_name).replace("{mentor}", mentor.first_name)


def side_of(pairing: Pairing, person: str) -> Side | None:
    """Which side of the pair this is, None for anybody else."""
    if person == pairing.mentor:
        return "mentor"
    return "mentee" if person == pairing.mentee else None


def stamp(moment: datetime | None) -> str:
    """A date's name inside keys: its original start in UTC, "series" for all of them."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" if moment else "series"


def stands_alone(state: State, session: Session) -> bool:
    """Whether calendars hold a line of its own for this date: it was moved, or taken back into the series after a CANCEL."""
    if on_their_own(state):
        return session.moved_from is not None
    return session.moved_from is not None or session.time_sequence > usual_sequence(state, session.pairing, session.uid)


def usual_sequence(state: State, pairing: int, uid: str | None) -> int:
    """The SEQUENCE that gave the dates of this UID their place by rule."""
    return min((s.time_sequence for s in state.sessions.get(pairing, ()) if s.uid == uid), default=0)
