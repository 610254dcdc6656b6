"""The letters that carry a whole series into two calendars: invited, refreshed, moved, cut short, over, sent again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from alongside.programme import drafts
from alongside.programme.entries import Entry, stamp, stands_alone, title, wants_full_set
from alongside.programme.letters import Cancel, Change, Invitation, Kind, Letter, Words
from alongside.programme.model import Pairing, Person, Session, State
from alongside.programme.one_notice import (
    NEAR,
    Cause,
    Touched,
    about_of,
    family,
    moved_date,
    other_of,
    series_letter,
    series_words,
    talks,
    unchanged,
    younger,
)
from alongside.programme.plans import Note


def invitations(entry: Entry, reasons: tuple[str, str], notes: tuple[Note, ...]) -> tuple[Letter, ...]:
    """The series to both, then each date that had to move before anybody was invited. ``reasons`` are for mentor and mentee."""
    letters: list[Letter] = []
    for person, reason in zip(entry.people, reasons, strict=True):
        words = Invitation(other_of(entry, person).first_name, title(entry.state, entry.pairing), talks(entry, person, reason, notes))
        if wants_full_set(entry.state, person):
            letters.append(series_letter(entry, person, "invitation", words, entry.full(), Cause()))
            continue
        letters.append(series_letter(entry, person, "invitation", words, entry.master(sequence=0), Cause(), sequence=0))
        letters += [moved_date(entry, person, Touched(s, s.recurrence_id), Cause()) for s in entry.live_exceptions]
    return tuple(letters)


def refreshed(entry: Entry, kind: Kind, words: Iterable[tuple[Person, Words]], cause: Cause) -> tuple[Letter, ...]:
    """The series at its new SEQUENCE to both, and again each moved date, which some calendars drop with the old series."""
    letters: list[Letter] = []
    for person, said in words:
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(series_letter(entry, person, kind, said, part, cause))
        if not wants_full_set(entry.state, person):
            letters += [unchanged(entry, person, s) for s in entry.live_exceptions]
    return tuple(letters)


def over(entry: Entry, moved: tuple[Session, ...], first: datetime, count: int, cause: Cause) -> tuple[Letter, ...]:
    """The series is off in both calendars; dates that were moved get a CANCEL of their own, since some calendars keep them."""
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        other = other_of(entry, person).first_name
        name = title(entry.state, entry.pairing)
        words = Cancel("series", other, name, first, cause.name(entry.state), cause.told(person), count=count, anew=cause.anew)
        families = tuple(family(entry, s.recurrence_id, person) for s in entry.sessions)
        urgent = first - entry.now <= NEAR
        letters.append(series_letter(entry, person, "cancel", words, entry.gone(), cause, urgent=urgent, supersedes=families))
        if not wants_full_set(entry.state, person):
            letters += [moved_date(entry, person, Touched(s, s.start), cause) for s in moved]
    return tuple(letters)


def moved_series(entry: Entry, notes: tuple[Note, ...], cause: Cause) -> tuple[Letter, ...]:
    """The same UID at another time, to both; lines that single dates had before are taken out."""
    letters: list[Letter] = []
    gone = _old_lines(entry, entry.now)
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        all_of_it = talks(entry, person, notes=notes)
        words = series_words(entry.state, entry.pairing, person, None, all_of_it.first, cause, all_of_it)
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(series_letter(entry, person, "change", words, part, cause))
        if not wants_full_set(entry.state, person):
            letters += [unchanged(entry, person, s) for s in (*gone, *entry.live_exceptions)]
    return tuple(letters)


def cut_short(entry: Entry, first: Session, cause: Cause) -> tuple[Letter, ...]:
    """The old series ends before ``first``; what comes next is invited under a UID of its own."""
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        words = series_words(entry.state, entry.pairing, person, first.start, None, cause, None)
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(series_letter(entry, person, "change", words, part, cause))
        if not wants_full_set(entry.state, person):
            letters += [unchanged(entry, person, s) for s in _old_lines(entry, entry.now)]
    return tuple(letters)


def elsewhere(entry: Entry, cause: Cause) -> tuple[Letter, ...]:
    """The same dates at another place, to both, the writer first."""
    words = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        said = series_words(entry.state, entry.pairing, person, None, None, cause, talks(entry, person))
        words.append((person, replace(said, what="place")))
    return refreshed(entry, "change", words, cause)


def dates_again(entry: Entry, cause: Cause) -> tuple[Letter, ...]:
    """Several dates that were off are on again: the series as it now is, to both, the writer first."""
    words = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        all_of_it = talks(entry, person)
        words.append((person, series_words(entry.state, entry.pairing, person, None, all_of_it.first, cause, all_of_it)))
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
        words = series_words(state, pairing, person, was, now_at, cause, None)
        key = f"dates:{pairing.id}:{stamp(was)}:{stamp(now_at)}:{person.id}"
        letter = Letter(
            "change", drafts.reader(state, person), words, key, now, f"pairing:{pairing.id}", pairing.id,
            answers=cause.answered(person), references=cause.thread(person), choices=cause.undo,
        )  # fmt: skip
        letters.append(letter)
    return tuple(letters)


def again(entry: Entry, person: Person, session: Session | None, inbox: int, message_id: str | None, reason: str = "") -> Letter:
    """What the person's calendar should hold, once more: same SEQUENCE, newer DTSTAMP (RFC 5546 3.2.6).

    Unsent, it gives way to a newer word about the same entry; older ones it leaves alone, since they tell what is new.
    """
    key = f"{entry.series.uid}:{stamp(session.recurrence_id if session else None)}:{entry.series.sequence}:{person.id}:again:{inbox}"
    other = other_of(entry, person).first_name
    now_at = session.start if session else None
    words = Change("text", other, title(entry.state, entry.pairing), None, now_at, entry.pairing.duration_min, reason=reason)
    part = entry.full() if wants_full_set(entry.state, person) else younger(entry).one(session) if session else entry.master()
    return Letter(
        "change", drafts.reader(entry.state, person), words, key, entry.now, about_of(entry, session), entry.pairing.id,
        answers=message_id, calendar=part, family=family(entry, session.recurrence_id if session else None, person),
    )  # fmt: skip
