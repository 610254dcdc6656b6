"""What must hold for pairings, series and sessions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import pairwise

from alongside.ledger.whole import Whole
from alongside.programme.model import COMING, LIVE_PAIRINGS, Session, SessionChange, followed

Found = Iterator[tuple[str, str]]
LATE = timedelta(days=2)
"""How long after its end a date may wait for the pass that settles it."""
WRITTEN_LATE = timedelta(days=7)
"""A pair that writes has five days to answer its opener before the date counts as unknown."""


def two_people_make_a_pairing(ledger: Whole, now: datetime) -> Found:
    for pairing in ledger.pairings.values():
        if pairing.mentor == pairing.mentee:
            yield f"pairing:{pairing.id}", "mentor and mentee are one person"


def one_live_pairing_of_two_people(ledger: Whole, now: datetime) -> Found:
    counts = Counter((p.mentor, p.mentee) for p in ledger.pairings.values() if p.state in LIVE_PAIRINGS)
    for (_, mentee), count in counts.items():
        if count > 1:
            yield f"person:{mentee}", f"has {count} live pairings with the same mentor"


def capacity_is_kept(ledger: Whole, now: datetime) -> Found:
    counts = Counter(p.mentor for p in ledger.pairings.values() if p.state in LIVE_PAIRINGS)
    for mentor, count in counts.items():
        if mentor in ledger.people and count > ledger.people[mentor].capacity:
            yield f"person:{mentor}", f"has {count} mentees, but room for {ledger.people[mentor].capacity}"


def nobody_mentors_along_the_reporting_line(ledger: Whole, now: datetime) -> Found:
    managers = {p.email.lower(): p.manager.lower() for p in ledger.people.values() if p.manager}
    for pairing in ledger.pairings.values():
        pair = [ledger.people.get(pairing.mentor), ledger.people.get(pairing.mentee)]
        mails = [person.email.lower() for person in pair if person]
        if pairing.state in LIVE_PAIRINGS and len(mails) == 2 and any(a in _above(b, managers) for a, b in (mails, mails[::-1])):
            yield f"pairing:{pairing.id}", "one of the two reports to the other"


def _above(address: str, managers: Mapping[str, str]) -> set[str]:
    above: set[str] = set()
    while (address := managers.get(address, "")) and address not in above:
        above.add(address)
    return above


def active_pairings_have_a_series(ledger: Whole, now: datetime) -> Found:
    having = {s.pairing for s in ledger.series if s.series.state == "active" and s.series.id in ledger.current_series}
    for pairing in ledger.pairings.values():
        if pairing.state == "active" and pairing.introduced_at and pairing.channel != "email" and pairing.id not in having:
            yield f"pairing:{pairing.id}", "it is active and talks, but has no series"


def one_active_series_a_pairing(ledger: Whole, now: datetime) -> Found:
    counts = Counter(s.pairing for s in ledger.series if s.series.state == "active")
    for pairing, count in counts.items():
        if count > 1:
            yield f"pairing:{pairing}", f"{count} series are active at once"


def series_end_with_their_pairing(ledger: Whole, now: datetime) -> Found:
    for one in ledger.series:
        pairing = ledger.pairings.get(one.pairing)
        if one.series.state == "active" and pairing and pairing.state == "ended":
            yield f"series:{one.series.id}", f"it is active, but pairing {pairing.id} has ended"


def sequences_only_grow(ledger: Whole, now: datetime) -> Found:
    """RFC 5546 2.1.4: a calendar that has seen a higher SEQUENCE ignores what we send under a lower one."""
    sent: defaultdict[str, int] = defaultdict(int)
    for letter in ledger.letters:
        if letter.ical_uid and letter.ical_sequence is not None:
            sent[letter.ical_uid] = max(sent[letter.ical_uid], letter.ical_sequence)
    for one in ledger.series:
        if one.series.sequence < sent[one.series.uid]:
            yield f"series:{one.series.id}", f"SEQUENCE is {one.series.sequence}, but {sent[one.series.uid]} has been sent"


def dates_lie_inside_the_pairing(ledger: Whole, now: datetime) -> Found:
    for session in ledger.sessions.values():
        pairing = ledger.pairings.get(session.pairing)
        if pairing and pairing.state in LIVE_PAIRINGS and session.state in COMING and session.recurrence_id.date() > pairing.ends_on:
            yield f"session:{session.id}", f"it is planned after the end of pairing {pairing.id} on {pairing.ends_on}"


def stopped_pairings_have_no_coming_dates(ledger: Whole, now: datetime) -> Found:
    for session in ledger.sessions.values():
        pairing = ledger.pairings.get(session.pairing)
        if pairing and pairing.state in ("paused", "ended") and session.state in COMING and session.start > now:
            yield f"session:{session.id}", f"it is {session.state}, but pairing {pairing.id} is {pairing.state}"


def past_dates_are_settled(ledger: Whole, now: datetime) -> Found:
    """Counted by the ledger's own time: a programme that slept settles its dates when it wakes."""
    so_far = min(now, ledger.meta.last_moment or now)
    for session in ledger.sessions.values():
        late = LATE if session.series else WRITTEN_LATE
        if session.state in COMING and session.end + late < so_far:
            yield f"session:{session.id}", f"it is over since {session.end.date()}, but neither held, skipped nor unknown"


def sessions_are_the_fold_of_their_history(ledger: Whole, now: datetime) -> Found:
    for session in ledger.sessions.values():
        history = ledger.changes.get(session.id, ())
        if not history:
            yield f"session:{session.id}", "it has no history"
        elif _folded(history) != session:
            yield f"session:{session.id}", "its row differs from what its history comes to"


def _folded(history: tuple[SessionChange, ...]) -> Session | None:
    session: Session | None = None
    for change in history:
        try:
            session = followed(session, change)
        except ValueError:
            return None
    return session


def sessions_end_after_they_start(ledger: Whole, now: datetime) -> Found:
    for session in ledger.sessions.values():
        if session.end <= session.start:
            yield f"session:{session.id}", "it ends before it starts"


def mentors_talk_to_one_person_at_a_time(ledger: Whole, now: datetime) -> Found:
    days: defaultdict[str, list[Session]] = defaultdict(list)
    for session in ledger.sessions.values():
        if session.pairing in ledger.pairings and session.state in COMING:
            days[ledger.pairings[session.pairing].mentor].append(session)
    for sessions in days.values():
        for first, second in pairwise(sorted(sessions, key=lambda s: s.start)):
            if second.start < first.end:
                yield f"session:{second.id}", f"it overlaps session {first.id} of the same mentor"


PAIR_RULES: Mapping[str, Callable[[Whole, datetime], Found]] = {
    "two people make a pairing": two_people_make_a_pairing,
    "one live pairing of two people": one_live_pairing_of_two_people,
    "capacity is kept": capacity_is_kept,
    "nobody mentors along the reporting line": nobody_mentors_along_the_reporting_line,
    "active pairings have a series": active_pairings_have_a_series,
    "one active series a pairing": one_active_series_a_pairing,
    "series end with their pairing": series_end_with_their_pairing,
    "SEQUENCE only grows": sequences_only_grow,
    "dates lie inside the pairing": dates_lie_inside_the_pairing,
    "stopped pairings have no coming dates": stopped_pairings_have_no_coming_dates,
    "past dates are settled": past_dates_are_settled,
    "sessions are the fold of their history": sessions_are_the_fold_of_their_history,
    "sessions end after they start": sessions_end_after_they_start,
    "mentors talk to one person at a time": mentors_talk_to_one_person_at_a_time,
}
