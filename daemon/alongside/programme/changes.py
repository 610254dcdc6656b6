"""One date, or all coming dates, off or elsewhere: facts, SEQUENCE and both letters of a change.

Whether a change may be made is decided before; here it is done. A past date is never touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from alongside.calendar.series import end_of, planned_days, starts
from alongside.calendar.values import Series
from alongside.calendar.zones import local, zone
from alongside.language.reading import DAYS
from alongside.programme import notices, series_notices, talks
from alongside.programme.entries import Entry, side_of, stands_alone
from alongside.programme.events import Decision, Disarm, MailArrived
from alongside.programme.letters import Letter
from alongside.programme.model import (
    COMING,
    Fact,
    Pairing,
    Person,
    Proposal,
    Question,
    SeriesIs,
    Session,
    SessionChange,
    Side,
    State,
    apply,
)
from alongside.programme.one_notice import Cause, Touched
from alongside.programme.plans import planned

TOGETHER = timedelta(minutes=10)
"""Changes of one pair within so long are told in one go: who moves a talk twice in a row writes one letter to the other."""
MOST_LEARNT = 40
"""Older refusals are forgotten: people change, and so do their Tuesdays."""
LATE = timedelta(days=7)
"""So long after its day a skipped date may still find another one."""


def skip(
    state: State,
    pairing: Pairing,
    sessions: tuple[Session, ...],
    now: datetime,
    seed: str,
    *,
    by: str,
    answers: MailArrived | None = None,
    reason: str = "",
    own: str = "",
    alternatives: tuple[datetime, ...] = (),
    away: bool = False,
    rest: tuple[date, date] | None = None,
    undo: tuple[str, ...] = (),
) -> Decision:
    """These dates are off: rows, both calendars, no alarm. Dates that have begun or are off already stay as they are."""
    coming = tuple(s for s in sessions if s.state in COMING and movable(s, now))
    if not coming:
        return Decision(reason="none of these dates lies ahead")
    return fallen_out(state, pairing, coming, now, Cause(by, answers, reason, own, alternatives, away, rest, undo))


def fallen_out(state: State, pairing: Pairing, sessions: tuple[Session, ...], now: datetime, cause: Cause) -> Decision:
    """These dates are off, whether they lie ahead or went by without anybody knowing of them."""
    facts: tuple[Fact, ...] = tuple(SessionChange(s.id, pairing.id, now, cause.by, "skipped", cause.reason) for s in sessions)
    done = _done(state, pairing, facts, sessions, cause, now)
    return replace(done, alarms=tuple(Disarm("session_end", s.id) for s in sessions), action="date skipped", reason=cause.reason)


def move(
    state: State,
    pairing: Pairing,
    session: Session,
    start: datetime,
    end: datetime,
    now: datetime,
    seed: str,
    *,
    by: str,
    answers: MailArrived | None = None,
    reason: str = "",
    own: str = "",
    agreed: bool = False,
) -> Decision:
    """This date is elsewhere. Who proposed it has accepted it; ``agreed``: the other has said yes as well."""
    if not movable(session, now) or start <= now or not _named(state, pairing, session):
        return Decision(reason="a past date is never moved")
    place = session.start.tzinfo
    start, end = start.astimezone(place), end.astimezone(place)
    raised = _raised(state, pairing)
    side = side_of(pairing, by)
    sequence = raised.sequence if raised else None
    facts: list[Fact] = [
        SessionChange(session.id, pairing.id, now, by, "moved", reason, start=start, end=end, side=side, sequence=sequence),
    ]
    if agreed and side:
        other: Side = "mentee" if side == "mentor" else "mentor"
        person = pairing.mentee if side == "mentor" else pairing.mentor
        facts.append(SessionChange(session.id, pairing.id, now, person, "answered", side=other, partstat="ACCEPTED"))
    done = _done(state, pairing, tuple(facts), (session,), Cause(by, answers, reason, own), now)
    return replace(done, alarms=talks.alarms_of(pairing, session.id, start, end), action="date moved", reason=reason)


def restore(
    state: State, pairing: Pairing, session: Session, now: datetime, seed: str, *, by: str, answers: MailArrived | None
) -> Decision:
    """A skipped date is on again, where it was."""
    return restore_all(state, pairing, (session,), now, by=by, answers=answers)


def restore_all(
    state: State,
    pairing: Pairing,
    sessions: tuple[Session, ...],
    now: datetime,
    *,
    by: str,
    answers: MailArrived | None,
    reason: str = "",
    own: str = "",
) -> Decision:
    """Skipped dates are on again, where they were; several of them come in one update of the series."""
    back = tuple(s for s in sessions if s.state == "skipped" and s.start > now and _named(state, pairing, s))
    if not back:
        return Decision(reason="only a coming date that is off can be taken back")
    raised = _raised(state, pairing)
    sequence = raised.sequence if raised else None
    facts: tuple[Fact, ...] = (
        *(SessionChange(s.id, pairing.id, now, by, "restored", sequence=sequence) for s in back),
        *_settled(state, back, now),
    )
    cause = Cause(by, answers, reason, own)
    done = _done(state, pairing, facts, back, cause, now)
    if raised and len(back) > 1:
        done = replace(done, letters=series_notices.dates_again(Entry(apply(state, done.facts), pairing, raised, now), cause))
    alarms = tuple(alarm for s in back for alarm in talks.alarms_of(pairing, s.id, s.start, s.end))
    return replace(done, alarms=alarms, action="date restored")


def _settled(state: State, back: tuple[Session, ...], now: datetime) -> Iterator[Question]:
    """Other times that were offered for a date are offered no more once it is on again."""
    about = {f"session:{s.id}" for s in back}
    return (replace(q, closed_at=now) for q in state.questions.values() if q.kind == "which_time" and q.about in about and not q.closed_at)


def movable(session: Session, now: datetime) -> bool:
    """A coming date, or one that was skipped not long ago; a week of writing can be put off while it runs."""
    if session.state in COMING and session.series:
        return session.start > now
    if session.state in COMING:
        return session.start > now - LATE
    return session.state == "skipped" and session.start > now - LATE


def _named(state: State, pairing: Pairing, session: Session) -> bool:
    """Whether the present series still has this date: after a pause or a move of all dates the old rows are history."""
    series = state.series.get(pairing.id)
    if series is None:
        return pairing.state == "active"
    return series.state == "active" and session.uid == series.uid and session.recurrence_id in starts(series)


def learnt(state: State, before: tuple[Session, ...], cause: Cause) -> tuple[Person, ...]:
    """Who turns a date down where the rule had put it says something about that weekly start; days away say nothing."""
    person = state.people.get(cause.by)
    coming = [s for s in before if s.state in COMING and not s.moved_from]
    if person is None or cause.away or not coming or len(before) > 1:
        return ()
    own = coming[0].start.astimezone(zone(state.zone(person)))
    return (replace(person, refused=(*person.refused, f"{DAYS[own.weekday()]} {own:%H:%M}")[-MOST_LEARNT:]),)


def heard(pairing: Pairing, person: str) -> tuple[Pairing, ...]:
    """The fact that this person has answered or written about the talks, once."""
    if side_of(pairing, person) is None or person in pairing.heard_of:
        return ()
    return (replace(pairing, heard_of=(*pairing.heard_of, person)),)


def _raised(state: State, pairing: Pairing) -> Series | None:
    """The live series one SEQUENCE higher (RFC 5546 2.1.4), None for a pair without a calendar."""
    series = state.series.get(pairing.id)
    return replace(series, sequence=series.sequence + 1) if series and series.state == "active" else None


def _done(state: State, pairing: Pairing, facts: tuple[Fact, ...], before: tuple[Session, ...], cause: Cause, now: datetime) -> Decision:
    """The facts with the raised SEQUENCE, and the letters that the state after them calls for."""
    raised = _raised(state, pairing)
    if raised:
        facts = (SeriesIs(pairing.id, raised), *facts)
    by_whom = heard(pairing, cause.by)
    known, wait = _at_once(by_whom[0] if by_whom else state.pairings[pairing.id], now)
    facts = (*facts, *by_whom, *learnt(state, before, cause), *known)
    after = apply(state, facts)
    was = {s.id: s for s in before}
    touched = tuple(Touched(s, was[s.id].start, was[s.id].state == "skipped") for s in after.sessions[pairing.id] if s.id in was)
    if raised:
        letters = notices.changes(Entry(after, pairing, raised, now), touched, cause)
    else:
        letters = notices.in_words_only(after, pairing, touched, cause, now)
    return Decision(facts=facts, letters=tuple(_later(letter, cause, wait) for letter in letters))


def _at_once(pairing: Pairing, now: datetime) -> tuple[tuple[Pairing, ...], datetime]:
    """The first change is told at once and opens ten minutes; what changes meanwhile is told at their end."""
    if pairing.changed_at and now < pairing.changed_at + TOGETHER:
        return (), pairing.changed_at + TOGETHER
    return (replace(pairing, changed_at=now),), now


def _later(letter: Letter, cause: Cause, wait: datetime) -> Letter:
    """The other side's letter may wait; an answer to the writer and a talk that is near never do."""
    at_once = letter.urgent or letter.reader.person == cause.by or wait <= letter.due
    return letter if at_once else replace(letter, due=wait)


def end_for(pairing: Pairing, start: datetime) -> datetime:
    """The end of a talk of this pairing that begins at ``start``."""
    return end_of(start, pairing.duration_min)


def placed(state: State, pairing: Pairing, start: datetime) -> datetime:
    """A moment on the wall clock of the pairing's series."""
    series = state.series.get(pairing.id)
    return start.astimezone(zone(series.timezone if series else state.zone(state.people[pairing.mentor])))


# ---------------------------------------------------------------- all coming dates


def move_series(
    state: State,
    pairing: Pairing,
    shift: timedelta,
    now: datetime,
    seed: str,
    *,
    by: str,
    answers: MailArrived | None = None,
    reason: str = "",
    own: str = "",
    agreed: bool = False,
) -> Decision:
    """All coming dates by the same shift of the wall clock. Before the first talk the series keeps its UID, afterwards the old one
    is cut short and the rest is a new series: calendars do not follow THISANDFUTURE (RFC 5546 3.2.2)."""
    old = state.series.get(pairing.id)
    coming = talks.coming_of(state, pairing, now)
    if not coming:
        return Decision(reason="no date lies ahead")
    cause = Cause(by, answers, reason, own, undo=(f"shift:{int(-shift.total_seconds() // 60)}",))
    first = coming[0].recurrence_id.replace(tzinfo=None) + shift
    skipped = tuple(SessionChange(s.id, pairing.id, now, by, "skipped", "moved with all the others") for s in coming)
    calm = Decision(alarms=tuple(Disarm("session_end", s.id) for s in coming), action="all dates moved", reason=reason)
    count, off = rest_of(state, pairing, coming)
    moved = same_rhythm(state, pairing, first, count)
    if local(datetime.combine(planned_days(first.date(), pairing.freq, count)[-1], first.time()), moved.timezone) <= now:
        return Decision(reason="every date would lie in the past")
    base = apply(state, (*skipped, *heard(pairing, by)))
    pairing = base.pairings[pairing.id]
    gone = Decision(facts=(*skipped, *heard(state.pairings[pairing.id], by)))
    if old is None or old.state != "active":
        words = series_notices.series_in_words(base, pairing, coming[0].start, moved.first, cause, now)
        return gone + calm + talks.begin(base, pairing, moved, now, seed, off) + Decision(letters=words)
    if _untouched(state, old, coming) and not _overlap(state, old, first, moved.count):
        rest = _same_series(base, pairing, old, first, moved.count, cause, now, seed, off)
    else:
        rest = _cut_short(base, pairing, old, coming[0], cause, now) + talks.begin(base, pairing, moved, now, seed, off)
    return gone + calm + rest + Decision(facts=tuple(_accepted(rest, pairing, by, now, agreed=agreed)))


def rest_of(state: State, pairing: Pairing, coming: tuple[Session, ...]) -> tuple[int, frozenset[int]]:
    """How many dates the rule has from the first coming one on, and the numbers of those that are off: they stay off elsewhere."""
    series = state.series.get(pairing.id)
    if series is None or series.state != "active":
        return len(coming), frozenset()
    begin, end = coming[0].recurrence_id, coming[-1].recurrence_id
    names = [original for original in starts(series) if begin <= original <= end]
    on = {s.recurrence_id for s in coming}
    return len(names), frozenset(number for number, original in enumerate(names) if original not in on)


def same_rhythm(state: State, pairing: Pairing, first: datetime, count: int) -> Proposal:
    """So many dates in the pairing's rhythm from a wall clock time of its series on."""
    series = state.series.get(pairing.id)
    zone_name = series.timezone if series else state.zone(state.people[pairing.mentor])
    start = local(first, zone_name)
    day = DAYS[first.weekday()]
    return Proposal(
        day, f"{first:%H:%M}", zone_name, start, pairing.freq, count, pairing.duration_min, pairing.channel, pairing.ends_on,
    )  # fmt: skip


def _untouched(state: State, series: Series, coming: tuple[Session, ...]) -> bool:
    """Whether the series has not begun: every one of its dates still lies ahead."""
    return {s.id for s in coming} == {s.id for dates in state.sessions.values() for s in dates if s.uid == series.uid}


def _overlap(state: State, series: Series, first: datetime, count: int) -> bool:
    """Whether a new date would fall on the name of an old one: then one RECURRENCE-ID would mean two dates."""
    names = {s.recurrence_id for dates in state.sessions.values() for s in dates if s.uid == series.uid}
    return bool(names & set(starts(replace(series, first=first, count=count))))


def _same_series(
    state: State, pairing: Pairing, old: Series, first: datetime, count: int, cause: Cause, now: datetime, seed: str, off: frozenset[int]
) -> Decision:
    """The same UID one SEQUENCE higher with another DTSTART; dates moved before lose their own line."""
    series = replace(old, first=first, count=count, sequence=old.sequence + 1)
    plan = tuple(planned(state, pairing, series, now, off))
    dated = talks.dated(pairing, series, plan, now, f"{seed}:moved", pairing.duration_min, sequence=series.sequence)
    pairing, longer = talks.until_the_last(pairing, plan)
    facts = (*longer, SeriesIs(pairing.id, series), *dated.facts)
    after = apply(state, facts)
    notes = tuple(p.note for p in plan if p.note)
    letters = series_notices.moved_series(Entry(after, pairing, series, now), notes, cause)
    return Decision(facts=facts, letters=letters, alarms=dated.alarms)


def _cut_short(state: State, pairing: Pairing, old: Series, first: Session, cause: Cause, now: datetime) -> Decision:
    """The old series ends before the first date that moves; what was held stays in both calendars."""
    kept = [s for s in starts(old) if s < first.recurrence_id]
    if not kept:
        gone = replace(old, sequence=old.sequence + 1, state="cancelled")
        after = apply(state, (SeriesIs(pairing.id, gone),))
        rows = (s for s in after.sessions[pairing.id] if s.uid == old.uid and s.start > now)
        alone = tuple(s for s in rows if stands_alone(after, s))
        letters = series_notices.over(Entry(after, pairing, gone, now), alone, first.start, 1, cause)
        return Decision(facts=(SeriesIs(pairing.id, gone),), letters=letters)
    short = replace(old, count=len(kept), sequence=old.sequence + 1, state="superseded")
    after = apply(state, (SeriesIs(pairing.id, short),))
    letters = series_notices.cut_short(Entry(after, pairing, short, now), first, cause)
    return Decision(facts=(SeriesIs(pairing.id, short),), letters=letters)


def _accepted(done: Decision, pairing: Pairing, by: str, now: datetime, *, agreed: bool) -> Iterator[SessionChange]:
    """A proposal counts as its proposer's yes; with ``agreed`` the other has said it too."""
    people = [p for p in (pairing.mentor, pairing.mentee) if p == by or agreed]
    for fact in done.facts:
        if isinstance(fact, SessionChange) and fact.what == "planned":
            for person in people:
                yield SessionChange(fact.session, pairing.id, now, person, "answered", side=side_of(pairing, person), partstat="ACCEPTED")
