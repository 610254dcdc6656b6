"""A pairing's talks from the first invitation to the last cancellation: begin, pause, resume, extend, finish.

Every function returns the facts, the letters to both calendars and the alarms of its dates. A series has one UID and one
SEQUENCE counter for ever; what comes after an end or a pause is a new series.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Literal

from alongside.calendar.series import end_of, starts
from alongside.calendar.slots import weekly_slots
from alongside.calendar.values import Series, Slot
from alongside.language.reading import DAYS, Frequency
from alongside.programme import hours, series_notices
from alongside.programme.entries import Entry, stands_alone, title, usual_sequence
from alongside.programme.events import Alarm, Decision, Disarm, identifier
from alongside.programme.letters import Change
from alongside.programme.model import COMING, Concern, Fact, Pairing, Proposal, SeriesIs, Session, SessionChange, State, apply
from alongside.programme.one_notice import Cause, talks
from alongside.programme.plans import Note, Planned, both_hours, first_wall, planned
from alongside.programme.wishes import DATES

RESUMES_WITHIN = timedelta(days=14)
"""After a break the first talk comes soon, but nobody finds it in the calendar of the same day."""

NO_DATE = "no date"
"""The action of a decision that found no time for a pair."""
MOST_DATES = 60
"""More dates than one pairing ever has ahead."""


def begin(state: State, pairing: Pairing, proposal: Proposal, now: datetime, seed: str, off: frozenset[int] = frozenset()) -> Decision:
    """The agreed dates of a pairing that is already in ``state``, and the invitation to both; by e-mail only: the dates alone."""
    series = _series(state, pairing, proposal, seed)
    plan = tuple(planned(state, pairing, series, now, off))
    if not any(p.start for p in plan):
        return _nothing_free(pairing, now, seed)
    return _invited(state, pairing, series, plan, (proposal.reason_mentor, proposal.reason), now, seed)


def as_before(state: State, pairing: Pairing, rows: tuple[Session, ...], now: datetime, seed: str) -> Decision:
    """Dates that were taken away, in their order, are back exactly where they were, as a new series; what was off between them stays off."""
    first, own = rows[0].recurrence_id, state.series.get(pairing.id)
    zone_name = own.timezone if own else state.zone(state.people[pairing.mentor])
    proposal = Proposal(
        DAYS[first.weekday()], f"{first:%H:%M}", zone_name, first, pairing.freq, len(rows), pairing.duration_min, pairing.channel, pairing.ends_on,
    )  # fmt: skip
    series, where = _series(state, pairing, proposal, seed), {row.recurrence_id: row.start for row in rows}
    originals = tuple(o for o in starts(replace(series, count=MOST_DATES)) if o <= rows[-1].recurrence_id)
    plan = tuple(Planned(original, where.get(original)) for original in originals)
    return _invited(state, pairing, replace(series, count=len(plan)), plan, ("", pairing.reason), now, seed)


def _invited(
    state: State, pairing: Pairing, series: Series, plan: tuple[Planned, ...], reasons: tuple[str, str], now: datetime, seed: str
) -> Decision:
    """The dates of a plan as rows, and the invitation to both."""
    pairing, longer = until_the_last(pairing, plan)
    if pairing.channel == "email":
        rows = dated(pairing, None, plan, now, seed, series.duration_min)
        return replace(rows, facts=(*longer, *rows.facts))
    if any(p.start and p.start != p.original for p in plan):
        series = replace(series, sequence=1)
    rows = dated(pairing, series, plan, now, seed, series.duration_min)
    facts = (*longer, SeriesIs(pairing.id, series), *rows.facts)
    entry = Entry(apply(state, facts), pairing, series, now)
    letters = series_notices.invitations(entry, reasons, tuple(p.note for p in plan if p.note))
    return replace(rows, facts=facts, letters=letters)


def until_the_last(pairing: Pairing, plan: Iterable[Planned]) -> tuple[Pairing, tuple[Pairing, ...]]:
    """The pairing, and the fact of it where the last talk now lies behind the day on which it was to end."""
    last = max((max(p.original, p.start).date() for p in plan if p.start), default=pairing.ends_on)
    if last <= pairing.ends_on:
        return pairing, ()
    longer = replace(pairing, ends_on=last)
    return longer, (longer,)


def _nothing_free(pairing: Pairing, now: datetime, seed: str) -> Decision:
    sentence = f"Pairing {pairing.id} found no date that suits both."
    concern = Concern(identifier(seed, f"no-date:{pairing.id}"), now, "needs_a_person", f"pairing:{pairing.id}", sentence)
    return Decision(facts=(concern,), action=NO_DATE, reason=sentence)


def _series(state: State, pairing: Pairing, proposal: Proposal, seed: str) -> Series:
    """A new series; where the pair had one before, it goes on from that (RFC 5545 3.8.4.5)."""
    domain, before = state.rules.programme.address.rpartition("@")[2], state.series.get(pairing.id)
    return Series(
        identifier(seed, f"series:{pairing.id}"),
        f"{identifier(seed, f'uid:{pairing.id}')}@{domain}",
        proposal.timezone,
        first_wall(proposal),
        proposal.duration_min,
        proposal.freq,
        proposal.count,
        related_to=before.uid if before else "",
    )


def dated(
    pairing: Pairing, series: Series | None, plan: Iterable[Planned], now: datetime, seed: str, minutes: int, *, sequence: int = 0
) -> Decision:
    """One row per agreed date, also for those that fall out at once; an alarm at the end of each that stays.

    ``sequence`` is the SEQUENCE that names the dates where the rule puts them; a moved one has the series' newest.
    """
    facts: list[SessionChange] = []
    alarms: list[Alarm | Disarm] = []
    for date in plan:
        known = identifier(seed, f"session:{pairing.id}:{date.original.isoformat()}")
        start = date.start or date.original
        end = end_of(start, minutes)
        number = series.sequence if series and start != date.original else sequence
        row = SessionChange(
            known, pairing.id, now, "programme", "planned", date.note.text if date.note else "", series.id if series else None, series.uid if series else None,
            date.original, start, end, sequence=number,
        )  # fmt: skip
        facts.append(row)
        if date.start:
            alarms += alarms_of(pairing, known, start, end)
        else:
            facts.append(SessionChange(known, pairing.id, now, "programme", "skipped", row.reason))
    return Decision(facts=tuple(facts), alarms=tuple(alarms), action="talks begin", reason=f"pairing {pairing.id} has its dates")


def alarms_of(pairing: Pairing, session: str, start: datetime, end: datetime) -> tuple[Alarm, ...]:
    """What wakes us for one date: its end, and for a pair that only writes its beginning."""
    over = Alarm("session_end", session, end)
    return (Alarm("opener", session, start), over) if pairing.channel == "email" else (over,)


# ---------------------------------------------------------------- the end


def finish(state: State, pairing: Pairing, now: datetime, seed: str, *, by: str = "programme", reason: str = "") -> Decision:
    """No further talks: both calendars are emptied, the pairing is ended. Without anything to cancel nobody gets a letter."""
    ended = replace(pairing, state="ended", ended_on=pairing.ended_on or now.date(), end_reason=pairing.end_reason or reason)
    return emptied(state, ended, now, Cause(by, reason=_sentence(reason)), "ended") + Decision(action="talks end")


def pause(
    state: State,
    pairing: Pairing,
    now: datetime,
    seed: str,
    *,
    by: str = "programme",
    reason: str = "",
    paused_for: Literal["objection", "asked", "unreachable", "coordinator"] = "asked",
) -> Decision:
    """No talks for now: the calendars are emptied, the pairing waits for ``resume``."""
    coming = len(coming_of(state, pairing, now))
    resting = replace(pairing, state="paused", paused_for=pairing.paused_for or paused_for, resting=(pairing.resting or 0) + coming)
    return emptied(state, resting, now, Cause(by, reason=_sentence(reason)), "superseded") + Decision(action="talks pause")


def _sentence(reason: str) -> str:
    """A reason that is a word for the ledger, such as "objection", is not put into a letter."""
    return reason if reason.endswith((".", "!", "?")) else ""


def emptied(state: State, pairing: Pairing, now: datetime, cause: Cause, done: Literal["ended", "superseded"]) -> Decision:
    """The pairing as it is now, its coming dates skipped, its series cancelled where something was left to cancel."""
    coming = coming_of(state, pairing, now)
    facts: tuple[Fact, ...] = (pairing, *(SessionChange(s.id, pairing.id, now, cause.by, "skipped", cause.reason) for s in coming))
    alarms = tuple(Disarm("session_end", s.id) for s in coming)
    series = state.series.get(pairing.id)
    if series is None or series.state != "active":
        return Decision(facts=facts, alarms=alarms)
    if not coming:
        return Decision(facts=(*facts, SeriesIs(pairing.id, replace(series, state="ended" if done == "ended" else "superseded"))))
    gone = replace(series, state="cancelled", sequence=series.sequence + 1)
    facts = (*facts, SeriesIs(pairing.id, gone))
    entry = Entry(apply(state, facts), pairing, gone, now)
    moved = tuple(s for s in entry.sessions if s.id in {c.id for c in coming if stands_alone(state, c)})
    letters = series_notices.over(entry, moved, min(s.start for s in coming), len(coming), cause)
    return Decision(facts=facts, letters=letters, alarms=alarms)


def coming_of(state: State, pairing: Pairing, now: datetime) -> tuple[Session, ...]:
    """Dates that have not begun."""
    return tuple(s for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > now)


# ---------------------------------------------------------------- again, or longer


def resume(state: State, pairing: Pairing, now: datetime, seed: str, *, by: str = "programme") -> Decision:
    """The dates that the pause took away, as a new series from the next free time on; the old weekday and clock if still free."""
    lost = _lost(state, pairing)
    back = replace(pairing, state="active", paused_for="", resting=None)
    count = len(lost) if pairing.resting is None else pairing.resting
    if not lost or not count:
        return Decision(facts=(back,), action="talks resume", reason="no date was left to catch up on")
    state = apply(state, (back,))
    return _planned_anew(state, back, _usual(lost), count, pairing.freq, now, seed) + Decision(action="talks resume")


def extend(state: State, pairing: Pairing, count: int, freq: Frequency, now: datetime, seed: str) -> Decision:
    """``count`` more dates. The same rhythm goes on under its UID; another one, or one that has been over for long, is a new series.

    A break that one of the two asked for is over when both go on; any other break keeps the new dates for its end.
    """
    if pairing.state == "paused" and pairing.paused_for != "asked":
        longer = pairing.ends_on + count * timedelta(weeks=DATES[freq])
        later = replace(pairing, freq=freq, resting=(pairing.resting or 0) + count, ends_on=longer)
        return Decision(facts=(later,), action="talks go on", reason="after the break")
    pairing = replace(pairing, state="active", paused_for="", resting=None) if pairing.state == "paused" else pairing
    state = apply(state, (pairing,))
    series = state.series.get(pairing.id)
    if series and series.state == "active" and series.freq == freq and _goes_on(series, count, now):
        return _longer(state, pairing, series, count, now, seed)
    dates = state.sessions.get(pairing.id, ())
    if not dates:
        return _nothing_free(pairing, now, seed)
    changed = replace(pairing, freq=freq)
    left = len(coming_of(state, pairing, now))
    return replanned(state, changed, count + (left if series else 0), now, seed)


def _goes_on(series: Series, count: int, now: datetime) -> bool:
    """Whether further dates behind the last one would all lie ahead."""
    return starts(replace(series, count=series.count + count))[series.count] > now


def replanned(state: State, pairing: Pairing, count: int, now: datetime, seed: str) -> Decision:
    """``count`` dates in the pairing's rhythm and length instead of those to come, as a new series at the usual time if it is free.

    Where no time suits both, all stays as it was, and a person is told.
    """
    dates = state.sessions.get(pairing.id, ())
    over = emptied(state, pairing, now, Cause(anew=True), "superseded")
    after = apply(state, over.facts)
    anew = _planned_anew(after, pairing, _usual(dates), count, pairing.freq, now, seed)
    return anew if anew.action == NO_DATE else over + anew


def _longer(state: State, pairing: Pairing, series: Series, count: int, now: datetime, seed: str) -> Decision:
    longer = replace(series, count=series.count + count, sequence=series.sequence + 1)
    fresh = frozenset(starts(longer)[series.count :])
    plan = tuple(p for p in planned(state, pairing, longer, now) if p.original in fresh)
    if not (any(p.start for p in plan) or coming_of(state, pairing, now)):
        return _nothing_free(pairing, now, seed)
    rows = dated(pairing, longer, plan, now, seed, series.duration_min, sequence=usual_sequence(state, pairing.id, series.uid))
    last = max((max(p.original, p.start) for p in plan if p.start), default=max(fresh))
    prolonged = replace(pairing, ends_on=last.date())
    facts = (prolonged, SeriesIs(pairing.id, longer), *rows.facts)
    entry = Entry(apply(state, facts), prolonged, longer, now)
    notes = tuple(p.note for p in plan if p.note)
    words = [(person, _prolonged(entry, person.id, notes)) for person in entry.people]
    letters = series_notices.refreshed(entry, "change", words, Cause())
    return replace(rows, facts=facts, letters=letters, action="talks go on")


def _prolonged(entry: Entry, person: str, notes: tuple[Note, ...]) -> Change:
    reader, other = entry.state.people[person], entry.state.other(entry.pairing, person)
    all_of_it = talks(entry, reader, notes=notes)
    name = title(entry.state, entry.pairing)
    return Change("series", other.first_name, name, None, all_of_it.first, entry.pairing.duration_min, talks=all_of_it)


def _lost(state: State, pairing: Pairing) -> tuple[Session, ...]:
    """The last dates in a row that were skipped: what a pause took away, and what had been skipped before it."""
    dates = state.sessions.get(pairing.id, ())
    return tuple(takewhile(lambda s: s.state == "skipped", reversed(dates)))[::-1]


def _usual(dates: tuple[Session, ...]) -> Session:
    return dates[-1]


def _planned_anew(state: State, pairing: Pairing, usual: Session, count: int, freq: Frequency, now: datetime, seed: str) -> Decision:
    proposal = _next_proposal(state, pairing, usual, count, freq, now)
    if proposal is None:
        return _nothing_free(pairing, now, seed)
    anew = replace(pairing, ends_on=proposal.ends_on)
    return Decision(facts=(anew,)) + begin(apply(state, (anew,)), anew, proposal, now, seed)


def _next_proposal(state: State, pairing: Pairing, usual: Session, count: int, freq: Frequency, now: datetime) -> Proposal | None:
    """The usual weekday and clock from the next free week on, else the best time that suits both."""
    series = state.series.get(pairing.id)
    mentor, mentee = both_hours(state, pairing, now)
    zone_name = series.timezone if series else state.zone(state.people[pairing.mentor])
    tomorrow = hours.first_working_day(state, state.people[pairing.mentor], (now + timedelta(days=1)).date())
    earliest = max(now + timedelta(days=1), now.replace(hour=0, minute=0) + timedelta(days=(tomorrow - now.date()).days))
    slots = weekly_slots(
        mentor, mentee, zone=zone_name, earliest=earliest, latest_first=earliest + RESUMES_WITHIN,
        freq=freq, count=count, duration_min=pairing.duration_min,
    )  # fmt: skip
    day, at = DAYS[usual.recurrence_id.weekday()], f"{usual.recurrence_id:%H:%M}"
    same = next((s for s in slots if s.day == day and s.at.zfill(5) == at), None)
    found = same or next(iter(slots), None)
    return _offered(found, pairing, freq, count) if found else None


def _offered(slot: Slot, pairing: Pairing, freq: Frequency, count: int) -> Proposal:
    return Proposal(
        slot.day, slot.at, slot.timezone, slot.starts[0], freq, count, pairing.duration_min, pairing.channel, slot.starts[-1].date(),
        reason=pairing.reason,
    )  # fmt: skip
