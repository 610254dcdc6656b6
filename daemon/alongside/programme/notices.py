"""The letters that carry a change into two calendars: one intent each, one SEQUENCE for both people, urgent when a talk is near.

The writer's copy is the answer to their mail; the other's says who asked. An unsent older letter about the same date is
superseded by its family.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from alongside.programme import drafts
from alongside.programme.entries import Entry, on_their_own, stamp, stands_alone, title, wants_full_set
from alongside.programme.events import MailArrived
from alongside.programme.letters import AbsenceWords, CalendarPart, Cancel, Change, Invitation, Kind, Letter, Talks, Words
from alongside.programme.model import COMING, Pairing, Person, Session, State
from alongside.programme.places import place
from alongside.programme.plans import Note

NEAR = timedelta(hours=24)
"""A change of a date this near leaves before everything else."""
TOLD_BEFORE = timedelta(minutes=30)
"""Who reads of a talk later than this before it begins cannot come to it."""
A_SECOND = timedelta(seconds=1)
"""DTSTAMP counts in whole ones."""
MANY = 2
"""From so many cancelled dates on, one REQUEST with EXDATEs instead of a CANCEL each: nobody reads twelve letters, and dates that are on
again together come back by the series alone."""


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


def invitations(entry: Entry, reasons: tuple[str, str], notes: tuple[Note, ...]) -> tuple[Letter, ...]:
    """The series to both, then each date that had to move before anybody was invited. ``reasons`` are for mentor and mentee."""
    letters: list[Letter] = []
    for person, reason in zip(entry.people, reasons, strict=True):
        words = Invitation(_other(entry, person).first_name, title(entry.state, entry.pairing), talks(entry, person, reason, notes))
        if wants_full_set(entry.state, person):
            letters.append(_series_letter(entry, person, "invitation", words, entry.full(), Cause()))
            continue
        letters.append(_series_letter(entry, person, "invitation", words, entry.master(sequence=0), Cause(), sequence=0))
        letters += [_moved(entry, person, Touched(s, s.recurrence_id), Cause()) for s in entry.live_exceptions]
    return tuple(letters)


def refreshed(entry: Entry, kind: Kind, words: Iterable[tuple[Person, Words]], cause: Cause) -> tuple[Letter, ...]:
    """The series at its new SEQUENCE to both, and again each moved date, which some calendars drop with the old series."""
    letters: list[Letter] = []
    for person, said in words:
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(_series_letter(entry, person, kind, said, part, cause))
        if not wants_full_set(entry.state, person):
            letters += [_unchanged(entry, person, s) for s in entry.live_exceptions]
    return tuple(letters)


def changes(entry: Entry, touched: tuple[Touched, ...], cause: Cause) -> tuple[Letter, ...]:
    """One change of one or more dates, to both: the writer first."""
    if cause.away:
        return _absences(entry, touched, cause)
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        letters += _changed_for(entry, person, touched, cause)
    return tuple(letters)


def _changed_for(entry: Entry, person: Person, touched: tuple[Touched, ...], cause: Cause) -> list[Letter]:
    urgent = _urgent(touched, entry.now)
    if wants_full_set(entry.state, person):
        kind, words = _words(entry.state, entry.pairing, person, touched, cause)
        return [_series_letter(entry, person, kind, words, entry.full(), cause, urgent=urgent)]
    if _all_off(touched) and len(touched) >= MANY:
        kind, words = _words(entry.state, entry.pairing, person, touched, cause)
        alone = [t.session for t in touched if stands_alone(entry.state, t.session)]
        whole = _series_letter(entry, person, kind, words, entry.master(), cause, urgent=urgent)
        return [whole, *(_unchanged(entry, person, s) for s in (*alone, *entry.live_exceptions))]
    if not on_their_own(entry.state) and any(t.off and t.session.state in COMING for t in touched):
        return _back(entry, person, touched, cause)
    return [*(_moved(entry, person, one, cause) for one in touched), *_left_the_series(entry, person, touched)]


def _back(entry: Entry, person: Person, touched: tuple[Touched, ...], cause: Cause) -> list[Letter]:
    """A date that was off is on again: first the series, because Thunderbird drops a line of a date that its copy of the series leaves out."""
    urgent = _urgent(touched, entry.now)
    words = Change("text", _other(entry, person).first_name, title(entry.state, entry.pairing), None, None, entry.pairing.duration_min)
    others = [s for s in entry.live_exceptions if s.id not in {t.session.id for t in touched}]
    return [
        _series_letter(entry, person, "change", words, entry.master(), Cause(), urgent=urgent),
        *(_moved(entry, person, one, cause, after_the_series=True) for one in touched),
        *(_unchanged(entry, person, s) for s in others),
    ]


def told_anew(entry: Entry, kind: Kind, unknowing: Collection[str], touched: tuple[Touched, ...], cause: Cause) -> tuple[Letter, ...]:
    """Dates fell out before everybody had heard of the series: who had not reads of those that are left, the other that they are off."""
    letters: list[Letter] = []
    for person in entry.people:
        if person.id not in unknowing:
            letters += _changed_for(entry, person, touched, cause)
            continue
        left = talks(entry, person, notes=(Note(cause.by, cause.reason, cause.told(person)),))
        words: Words = Invitation(_other(entry, person).first_name, title(entry.state, entry.pairing), left)
        if kind == "change":
            words = _series_words(entry.state, entry.pairing, person, None, left.first, replace(cause, reason=""), left)
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(_series_letter(entry, person, kind, words, part, cause))
        if not wants_full_set(entry.state, person):
            moved = (Touched(s, s.recurrence_id) for s in entry.live_exceptions)
            letters += [_moved(entry, person, one, Cause(), after_the_series=True) for one in moved]
    return tuple(letters)


def _left_the_series(entry: Entry, person: Person, touched: tuple[Touched, ...]) -> tuple[Letter, ...]:
    """Where a date has just become an entry of its own, the series follows without it."""
    out = [t for t in touched if t.session.moved_from and t.was == t.session.recurrence_id]
    if not on_their_own(entry.state) or not out:
        return ()
    first = out[0].session.start
    words = Change("text", _other(entry, person).first_name, title(entry.state, entry.pairing), None, first, entry.pairing.duration_min)
    return (_series_letter(entry, person, "change", words, entry.master(), Cause()),)


def _absences(entry: Entry, touched: tuple[Touched, ...], cause: Cause) -> tuple[Letter, ...]:
    """One letter to each of the two about all dates of an absence, which takes them out of the calendar as well."""
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        words, only = _absence_words(entry.state, entry.pairing, person, touched, cause), touched[0].session
        part = entry.full() if wants_full_set(entry.state, person) else entry.one(only) if len(touched) == 1 else entry.master()
        about = only if len(touched) == 1 else None
        letters.append(_letter(entry, person, "absence", words, part, about, cause, urgent=_urgent(touched, entry.now)))
        if not about and not wants_full_set(entry.state, person):
            alone = [t.session for t in touched if stands_alone(entry.state, t.session)]
            letters += [_unchanged(entry, person, s) for s in (*alone, *entry.live_exceptions)]
    return tuple(letters)


def _absence_words(state: State, pairing: Pairing, person: Person, touched: tuple[Touched, ...], cause: Cause) -> AbsenceWords:
    last = max(touched, key=lambda t: t.was)
    away = "" if person.id == cause.by else cause.name(state)
    return AbsenceWords(tuple(sorted(t.was for t in touched)), _next(state, pairing, last.session), away, cause.rest)


def over(entry: Entry, moved: tuple[Session, ...], first: datetime, count: int, cause: Cause) -> tuple[Letter, ...]:
    """The series is off in both calendars; dates that were moved get a CANCEL of their own, since some calendars keep them."""
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        other = _other(entry, person).first_name
        name = title(entry.state, entry.pairing)
        words = Cancel("series", other, name, first, cause.name(entry.state), cause.told(person), count=count, anew=cause.anew)
        families = tuple(family(entry, s.recurrence_id, person) for s in entry.sessions)
        urgent = first - entry.now <= NEAR
        letters.append(_series_letter(entry, person, "cancel", words, entry.gone(), cause, urgent=urgent, supersedes=families))
        if not wants_full_set(entry.state, person):
            letters += [_moved(entry, person, Touched(s, s.start), cause) for s in moved]
    return tuple(letters)


def in_words_only(state: State, pairing: Pairing, touched: tuple[Touched, ...], cause: Cause, now: datetime) -> tuple[Letter, ...]:
    """The same for a pair by e-mail only, who have no calendar entry."""
    letters = []
    for person in (state.people[pairing.mentor], state.people[pairing.mentee]):
        kind, words = _words(state, pairing, person, touched, cause)
        if cause.away:
            kind, words = "absence", _absence_words(state, pairing, person, touched, cause)
        first = touched[0].session
        key = f"dates:{first.id}:{first.changes}:{person.id}"
        letter = Letter(
            kind, drafts.reader(state, person), words, key, now, f"session:{first.id}", pairing.id,
            answers=cause.answered(person), references=cause.thread(person), choices=cause.undo, urgent=_urgent(touched, now),
        )  # fmt: skip
        letters.append(letter)
    return tuple(letters)


def moved_series(entry: Entry, notes: tuple[Note, ...], cause: Cause) -> tuple[Letter, ...]:
    """The same UID at another time, to both; lines that single dates had before are taken out."""
    letters: list[Letter] = []
    gone = _old_lines(entry, entry.now)
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        all_of_it = talks(entry, person, notes=notes)
        words = _series_words(entry.state, entry.pairing, person, None, all_of_it.first, cause, all_of_it)
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(_series_letter(entry, person, "change", words, part, cause))
        if not wants_full_set(entry.state, person):
            letters += [_unchanged(entry, person, s) for s in (*gone, *entry.live_exceptions)]
    return tuple(letters)


def cut_short(entry: Entry, first: Session, cause: Cause) -> tuple[Letter, ...]:
    """The old series ends before ``first``; what comes next is invited under a UID of its own."""
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        words = _series_words(entry.state, entry.pairing, person, first.start, None, cause, None)
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(_series_letter(entry, person, "change", words, part, cause))
        if not wants_full_set(entry.state, person):
            letters += [_unchanged(entry, person, s) for s in _old_lines(entry, entry.now)]
    return tuple(letters)


def elsewhere(entry: Entry, cause: Cause) -> tuple[Letter, ...]:
    """The same dates at another place, to both, the writer first."""
    words = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        said = _series_words(entry.state, entry.pairing, person, None, None, cause, talks(entry, person))
        words.append((person, replace(said, what="place")))
    return refreshed(entry, "change", words, cause)


def dates_again(entry: Entry, cause: Cause) -> tuple[Letter, ...]:
    """Several dates that were off are on again: the series as it now is, to both, the writer first."""
    words = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        all_of_it = talks(entry, person)
        words.append((person, _series_words(entry.state, entry.pairing, person, None, all_of_it.first, cause, all_of_it)))
    return refreshed(entry, "change", words, cause)


def _old_lines(entry: Entry, now: datetime) -> tuple[Session, ...]:
    """Dates outside the rule as it now is whose own line still stands in calendars."""
    inside = {s.id for s in entry.sessions}
    rows = entry.state.sessions.get(entry.pairing.id, ())
    return tuple(s for s in rows if s.uid == entry.series.uid and s.id not in inside and s.start > now and stands_alone(entry.state, s))


def series_in_words(state: State, pairing: Pairing, was: datetime, now_at: datetime, cause: Cause, now: datetime) -> tuple[Letter, ...]:
    """All coming dates of a pair by e-mail only are elsewhere."""
    letters = []
    for person in (state.people[pairing.mentor], state.people[pairing.mentee]):
        words = _series_words(state, pairing, person, was, now_at, cause, None)
        key = f"dates:{pairing.id}:{stamp(was)}:{stamp(now_at)}:{person.id}"
        letter = Letter(
            "change", drafts.reader(state, person), words, key, now, f"pairing:{pairing.id}", pairing.id,
            answers=cause.answered(person), references=cause.thread(person), choices=cause.undo,
        )  # fmt: skip
        letters.append(letter)
    return tuple(letters)


def _series_words(
    state: State, pairing: Pairing, person: Person, was: datetime | None, now: datetime | None, cause: Cause, all_of_it: Talks | None
) -> Change:
    other = state.other(pairing, person.id).first_name
    return Change("series", other, title(state, pairing), was, now, pairing.duration_min, cause.name(state), cause.told(person), all_of_it)


def again(entry: Entry, person: Person, session: Session | None, inbox: int, message_id: str | None, reason: str = "") -> Letter:
    """What the person's calendar should hold, once more: same SEQUENCE, newer DTSTAMP (RFC 5546 3.2.6).

    Unsent, it gives way to a newer word about the same entry; older ones it leaves alone, since they tell what is new.
    """
    key = f"{entry.series.uid}:{stamp(session.recurrence_id if session else None)}:{entry.series.sequence}:{person.id}:again:{inbox}"
    other = _other(entry, person).first_name
    now_at = session.start if session else None
    words = Change("text", other, title(entry.state, entry.pairing), None, now_at, entry.pairing.duration_min, reason=reason)
    part = entry.full() if wants_full_set(entry.state, person) else _younger(entry).one(session) if session else entry.master()
    return Letter(
        "change", drafts.reader(entry.state, person), words, key, entry.now, _about(entry, session), entry.pairing.id,
        answers=message_id, calendar=part, family=family(entry, session.recurrence_id if session else None, person),
    )  # fmt: skip


def talks(entry: Entry, person: Person, reason: str = "", notes: tuple[Note, ...] = ()) -> Talks:
    """The coming dates as this reader is told of them."""
    state, pairing = entry.state, entry.pairing
    coming = tuple(sorted(s.start for s in entry.sessions if s.state in COMING and s.start > entry.now))
    mine, theirs = state.zone(person), state.zone(_other(entry, person))
    return Talks(
        coming[0], pairing.freq, len(coming), pairing.duration_min, pairing.channel, coming[-1].date(),
        other_zone=theirs if theirs != mine else "", place=place(state, pairing), starts=coming, reason=reason,
        notes=tuple(note.to(person.id) for note in notes),
    )  # fmt: skip


def family(entry: Entry, original: datetime | None, person: Person) -> str:
    """Letters of one family replace each other while unsent."""
    return f"cal:{entry.series.uid}:{stamp(original)}:{person.id}"


# ---------------------------------------------------------------- the single letter


def _moved(entry: Entry, person: Person, touched: Touched, cause: Cause, *, after_the_series: bool = False) -> Letter:
    kind, words = _words(entry.state, entry.pairing, person, (touched,), cause)
    part = (_younger(entry) if after_the_series else entry).one(touched.session)
    return _letter(entry, person, kind, words, part, touched.session, cause, urgent=_urgent((touched,), entry.now))


def _unchanged(entry: Entry, person: Person, session: Session) -> Letter:
    """A date that only follows the series' new SEQUENCE."""
    words = Change(
        "text", _other(entry, person).first_name, title(entry.state, entry.pairing), None, session.start, entry.pairing.duration_min
    )
    return _letter(entry, person, "change", words, _younger(entry).one(session), session, Cause())


def _younger(entry: Entry) -> Entry:
    """Where a date follows its series in a mail of its own its DTSTAMP is a second later: Thunderbird takes nothing that is no newer."""
    return replace(entry, now=entry.now + A_SECOND)


def _series_letter(
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
    return _letter(entry, person, kind, words, part, None, cause, sequence=sequence, urgent=urgent, supersedes=supersedes)


def _letter(
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
        _about(entry, session),
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


def _about(entry: Entry, session: Session | None) -> str:
    return f"session:{session.id}" if session else f"series:{entry.series.id}"


def _words(state: State, pairing: Pairing, person: Person, touched: tuple[Touched, ...], cause: Cause) -> tuple[Kind, Words]:
    """Off or moved, as this reader is told."""
    other, name = state.other(pairing, person.id).first_name, title(state, pairing)
    first = min(touched, key=lambda t: t.was)
    if _all_off(touched):
        reason = " ".join(filter(None, (cause.told(person), _others_off(touched))))
        return "cancel", Cancel(
            "one",
            other,
            name,
            first.was,
            cause.name(state),
            reason,
            _next(state, pairing, first.session),
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


def _others_off(touched: tuple[Touched, ...]) -> str:
    """Where one letter stands for several dates, the further ones by name."""
    rest = sorted(t.was for t in touched)[1:]
    return f"So are {', '.join(f'{d.day} {d:%B}' for d in rest)}." if rest else ""


def _all_off(touched: tuple[Touched, ...]) -> bool:
    return all(t.session.state == "skipped" for t in touched)


def _next(state: State, pairing: Pairing, session: Session) -> datetime | None:
    later = (s.start for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > session.start)
    return min(later, default=None)


def _urgent(touched: tuple[Touched, ...], now: datetime) -> bool:
    return any(min(t.was, t.session.start) - now <= NEAR for t in touched)


def _other(entry: Entry, person: Person) -> Person:
    return entry.state.other(entry.pairing, person.id)
