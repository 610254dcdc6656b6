"""The letters that carry a change of single dates into two calendars: one intent each, one SEQUENCE for both people, urgent when a talk is near."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from alongside.programme import drafts
from alongside.programme.entries import Entry, on_their_own, stands_alone, title, wants_full_set
from alongside.programme.letters import AbsenceWords, Change, Invitation, Kind, Letter, Words
from alongside.programme.model import COMING, Pairing, Person, State
from alongside.programme.one_notice import (
    Cause,
    Touched,
    all_off,
    date_words,
    letter_of,
    moved_date,
    next_after,
    other_of,
    series_letter,
    series_words,
    talks,
    unchanged,
    urgent_for,
)
from alongside.programme.plans import Note

MANY = 2
"""From so many cancelled dates on, one REQUEST with EXDATEs instead of a CANCEL each: nobody reads twelve letters, and dates that are on
again together come back by the series alone."""


def changes(entry: Entry, touched: tuple[Touched, ...], cause: Cause) -> tuple[Letter, ...]:
    """One change of one or more dates, to both: the writer first."""
    if cause.away:
        return _absences(entry, touched, cause)
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        letters += _changed_for(entry, person, touched, cause)
    return tuple(letters)


def _changed_for(entry: Entry, person: Person, touched: tuple[Touched, ...], cause: Cause) -> list[Letter]:
    urgent = urgent_for(touched, entry.now)
    if wants_full_set(entry.state, person):
        kind, words = date_words(entry.state, entry.pairing, person, touched, cause)
        return [series_letter(entry, person, kind, words, entry.full(), cause, urgent=urgent)]
    if all_off(touched) and len(touched) >= MANY:
        kind, words = date_words(entry.state, entry.pairing, person, touched, cause)
        alone = [t.session for t in touched if stands_alone(entry.state, t.session)]
        whole = series_letter(entry, person, kind, words, entry.master(), cause, urgent=urgent)
        return [whole, *(unchanged(entry, person, s) for s in (*alone, *entry.live_exceptions))]
    if not on_their_own(entry.state) and any(t.off and t.session.state in COMING for t in touched):
        return _back(entry, person, touched, cause)
    return [*(moved_date(entry, person, one, cause) for one in touched), *_left_the_series(entry, person, touched)]


def _back(entry: Entry, person: Person, touched: tuple[Touched, ...], cause: Cause) -> list[Letter]:
    """A date that was off is on again: first the series, because Thunderbird drops a line of a date that its copy of the series leaves out."""
    urgent = urgent_for(touched, entry.now)
    words = Change("text", other_of(entry, person).first_name, title(entry.state, entry.pairing), None, None, entry.pairing.duration_min)
    others = [s for s in entry.live_exceptions if s.id not in {t.session.id for t in touched}]
    return [
        series_letter(entry, person, "change", words, entry.master(), Cause(), urgent=urgent),
        *(moved_date(entry, person, one, cause, after_the_series=True) for one in touched),
        *(unchanged(entry, person, s) for s in others),
    ]


def told_anew(entry: Entry, kind: Kind, unknowing: Collection[str], touched: tuple[Touched, ...], cause: Cause) -> tuple[Letter, ...]:
    """Dates fell out before everybody had heard of the series: who had not reads of those that are left, the other that they are off."""
    letters: list[Letter] = []
    for person in entry.people:
        if person.id not in unknowing:
            letters += _changed_for(entry, person, touched, cause)
            continue
        left = talks(entry, person, notes=(Note(cause.by, cause.reason, cause.told(person)),))
        words: Words = Invitation(other_of(entry, person).first_name, title(entry.state, entry.pairing), left)
        if kind == "change":
            words = series_words(entry.state, entry.pairing, person, None, left.first, replace(cause, reason=""), left)
        part = entry.full() if wants_full_set(entry.state, person) else entry.master()
        letters.append(series_letter(entry, person, kind, words, part, cause))
        if not wants_full_set(entry.state, person):
            moved = (Touched(s, s.recurrence_id) for s in entry.live_exceptions)
            letters += [moved_date(entry, person, one, Cause(), after_the_series=True) for one in moved]
    return tuple(letters)


def _left_the_series(entry: Entry, person: Person, touched: tuple[Touched, ...]) -> tuple[Letter, ...]:
    """Where a date has just become an entry of its own, the series follows without it."""
    out = [t for t in touched if t.session.moved_from and t.was == t.session.recurrence_id]
    if not on_their_own(entry.state) or not out:
        return ()
    first = out[0].session.start
    words = Change("text", other_of(entry, person).first_name, title(entry.state, entry.pairing), None, first, entry.pairing.duration_min)
    return (series_letter(entry, person, "change", words, entry.master(), Cause()),)


def _absences(entry: Entry, touched: tuple[Touched, ...], cause: Cause) -> tuple[Letter, ...]:
    """One letter to each of the two about all dates of an absence, which takes them out of the calendar as well."""
    letters: list[Letter] = []
    for person in sorted(entry.people, key=lambda p: p.id != cause.by):
        words, only = _absence_words(entry.state, entry.pairing, person, touched, cause), touched[0].session
        part = entry.full() if wants_full_set(entry.state, person) else entry.one(only) if len(touched) == 1 else entry.master()
        about = only if len(touched) == 1 else None
        letters.append(letter_of(entry, person, "absence", words, part, about, cause, urgent=urgent_for(touched, entry.now)))
        if not about and not wants_full_set(entry.state, person):
            alone = [t.session for t in touched if stands_alone(entry.state, t.session)]
            letters += [unchanged(entry, person, s) for s in (*alone, *entry.live_exceptions)]
    return tuple(letters)


def _absence_words(state: State, pairing: Pairing, person: Person, touched: tuple[Touched, ...], cause: Cause) -> AbsenceWords:
    last = max(touched, key=lambda t: t.was)
    away = "" if person.id == cause.by else cause.name(state)
    return AbsenceWords(tuple(sorted(t.was for t in touched)), next_after(state, pairing, last.session), away, cause.rest)


def in_words_only(state: State, pairing: Pairing, touched: tuple[Touched, ...], cause: Cause, now: datetime) -> tuple[Letter, ...]:
    """The same for a pair by e-mail only, who have no calendar entry."""
    letters = []
    for person in (state.people[pairing.mentor], state.people[pairing.mentee]):
        kind, words = date_words(state, pairing, person, touched, cause)
        if cause.away:
            kind, words = "absence", _absence_words(state, pairing, person, touched, cause)
        first = touched[0].session
        key = f"dates:{first.id}:{first.changes}:{person.id}"
        letter = Letter(
            kind, drafts.reader(state, person), words, key, now, f"session:{first.id}", pairing.id,
            answers=cause.answered(person), references=cause.thread(person), choices=cause.undo, urgent=urgent_for(touched, now),
        )  # fmt: skip
        letters.append(letter)
    return tuple(letters)
