"""What calendars answer: REPLY, COUNTER, REFRESH, for the series and for single dates (RFC 5546 3.2).

Order is kept per person and per date by (SEQUENCE, DTSTAMP): late, repeated and shuffled mail ends in the same state. An
acceptance makes no letter. Whoever is not of the pair changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.calendar.answers import ABSURD, instance, is_newer
from alongside.calendar.series import end_of
from alongside.calendar.values import CalendarAnswer, PartStat
from alongside.language.reading import DAYS, Cadence, Reading, Targets, Times
from alongside.programme import changes, drafts, notices, plans, policy, proposals
from alongside.programme.entries import entry, side_of, wants_full_set
from alongside.programme.events import Decision, MailArrived, Parent, identifier
from alongside.programme.keepsakes import Said
from alongside.programme.letters import Clarify
from alongside.programme.model import COMING, Concern, Fact, Pairing, Person, Question, Session, SessionChange, State, apply
from alongside.programme.policy import Weight
from alongside.programme.proposals import Proposed

WEIGHT: Mapping[str, Weight] = {
    "ACCEPTED": "light", "TENTATIVE": "light", "NEEDS-ACTION": "light", "REFRESH": "light",
    "DECLINED": "change", "DELEGATED": "change", "COUNTER": "change",
}  # fmt: skip
"""What an answer weighs: saying yes harms nobody, a changed date concerns two."""
PARTSTATS: Mapping[str, PartStat] = {
    "ACCEPTED": "ACCEPTED", "TENTATIVE": "TENTATIVE", "DECLINED": "DECLINED", "DELEGATED": "DELEGATED",
}  # fmt: skip


def calendar_answer(state: State, event: MailArrived, now: datetime) -> Decision:
    """What a calendar part means for the pairing it names; everything foreign is ignored with its reason."""
    if event.calendar is None:
        return Decision(action="ignored", reason="the mail has no calendar part")
    pairing = _pairing(state, event)
    if pairing is None:
        return Decision(action="ignored", reason=_foreign(state, event))
    if reason := _not_theirs(state, event, pairing):
        return _crasher(event, pairing, now, reason)
    method = METHODS.get(event.calendar.method or "REPLY")
    if method is None:
        return _not_for_attendees(event, pairing, now)
    match policy.treatment(event.evidence, _weight(event.calendar), state.rules.trust):
        case "done":
            return method(state, event, pairing, now)
        case "confirm":
            return _confirm(state, event, pairing, now)
        case _:
            return Decision(action="ignored", reason=f"a calendar answer with {event.evidence} evidence does nothing")


def _pairing(state: State, event: MailArrived) -> Pairing | None:
    """By UID; where a client sent none (an answer read from a subject), by the letter it replies to."""
    answer = event.calendar
    if answer and answer.uid and not answer.from_subject:
        return state.pairing_of_uid(answer.uid)
    return state.pairings.get(event.parent.pairing or 0) if event.parent else None


def _foreign(state: State, event: MailArrived) -> str:
    uid = event.calendar.uid if event.calendar else ""
    if any(s.uid == uid for dates in state.sessions.values() for s in dates):
        return "the answer is about a series that a later one has replaced"
    return "the calendar part is about an event of somebody else"


def _not_theirs(state: State, event: MailArrived, pairing: Pairing) -> str:
    """Why this mail cannot answer for the pair, or ""."""
    answer = event.calendar
    if side_of(pairing, event.person or "") is None:
        return "the writer is not invited"
    named = state.person_at(answer.attendee) if answer and answer.attendee else None
    if named and named.id != event.person:
        return "the calendar answers for another person than the one who wrote"
    return ""


def _crasher(event: MailArrived, pairing: Pairing, now: datetime, reason: str) -> Decision:
    sentence = f"Somebody answered the invitation of pairing {pairing.id} who may not: {reason}. Nothing was changed."
    concern = Concern(identifier(event.seed, "crasher"), now, "needs_a_person", f"pairing:{pairing.id}", sentence)
    return Decision(facts=(concern,), action="ignored", reason=reason)


def _not_for_attendees(event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """CANCEL, REQUEST, PUBLISH and ADD are the organizer's; our own one coming back is a forward or a loop."""
    method = event.calendar.method if event.calendar else ""
    if method != "CANCEL":
        return Decision(action="ignored", reason=f"{method} is not an answer")
    sentence = f"A calendar of pairing {pairing.id} sent a CANCEL for our series, which it may not; a word by mail would do."
    concern = Concern(identifier(event.seed, "cancel"), now, "needs_a_person", f"pairing:{pairing.id}", sentence)
    return Decision(facts=(concern,), action="ignored", reason="only the organizer cancels")


def _weight(answer: CalendarAnswer) -> Weight:
    if answer.method in ("COUNTER", "REFRESH"):
        return WEIGHT[answer.method]
    said = {one.partstat or "NEEDS-ACTION" for one in (answer, *answer.others)}
    return "change" if any(WEIGHT.get(s, "light") == "change" for s in said) else "light"


# ---------------------------------------------------------------- REPLY


def _reply(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Every VEVENT of the message in one decision: the series first, then the dates that have an answer of their own."""
    person = state.people[event.person or ""]
    facts: list[Fact] = [*_prodid(person, event), *changes.heard(pairing, person.id)]
    after = apply(state, tuple(facts))
    declined: list[Session] = []
    stale: list[Session] = []
    parts = sorted(_parts(event), key=lambda one: _original(after, pairing, event, one) is not None)
    whole = any(one.partstat == "DECLINED" and _about_series(event, one) for one in parts)
    for one in parts:
        fresh, old = _sorted_out(after, pairing, person, event, one)
        stale += old
        recorded = tuple(_recorded(pairing, person, one, session, now, after) for session in fresh)
        facts += (*recorded, *_comment(pairing, event, one, fresh, now))
        after = apply(after, recorded)
        if one.partstat in ("DECLINED", "DELEGATED") and not _about_series(event, one):
            declined += fresh
    decision = Decision(facts=tuple(facts), action="calendar answer", reason=f"{person.first_name}'s calendar answered")
    return decision + _followed(after, event, pairing, person, tuple(declined), tuple(stale), whole, now)


def _comment(pairing: Pairing, event: MailArrived, one: CalendarAnswer, fresh: list[Session], now: datetime) -> tuple[Said, ...]:
    """What was written beside an answer (COMMENT, RFC 5545 3.8.1.4) is kept as a private note of its writer."""
    words = (one.comment or "").strip()
    if not words or not fresh:
        return ()
    about = fresh[0].id if not _about_series(event, one) else None
    return (Said(identifier(event.seed, f"comment:{fresh[0].id}"), pairing.id, event.person or "", "note", words, now, session=about),)


def _parts(event: MailArrived) -> tuple[CalendarAnswer, ...]:
    answer = event.calendar
    return (answer, *(o for o in answer.others if o.uid == answer.uid)) if answer else ()


def _prodid(person: Person, event: MailArrived) -> tuple[Person, ...]:
    """The program that answered decides the form of later changes."""
    answer = event.calendar
    if answer is None or not answer.prodid or answer.from_subject or answer.prodid == person.prodid:
        return ()
    return (replace(person, prodid=answer.prodid),)


def _about_series(event: MailArrived, one: CalendarAnswer) -> bool:
    return one.recurrence_id is None and not _parent_session(event)


def _parent_session(event: MailArrived) -> str:
    """Some clients answer for one date without naming it; then the letter they answer does (Emacs, see docs/clients.md)."""
    about = event.parent.about if event.parent else ""
    return about.partition(":")[2] if about.startswith("session:") else ""


def _original(state: State, pairing: Pairing, event: MailArrived, one: CalendarAnswer) -> datetime | None:
    series = state.series.get(pairing.id)
    dates = [s for s in state.sessions.get(pairing.id, ()) if series and s.uid == series.uid]
    if one.recurrence_id is not None and series:
        return instance(series, one.recurrence_id, [s.recurrence_id for s in dates])
    known = _parent_session(event)
    return next((s.recurrence_id for s in dates if s.id == known), None)


def _sorted_out(
    state: State, pairing: Pairing, person: Person, event: MailArrived, one: CalendarAnswer
) -> tuple[list[Session], list[Session]]:
    """The dates this answer is news for, and those whose time has changed since it was given."""
    original = _original(state, pairing, event, one)
    if original is None and not _about_series(event, one):
        return [], []
    series = state.series[pairing.id]
    dates = [s for s in state.sessions.get(pairing.id, ()) if s.uid == series.uid and s.state in COMING]
    if original is not None:
        dates = [s for s in dates if s.recurrence_id == original or (one.this_and_future and s.recurrence_id > original)]
    void = [s for s in dates if one.sequence is not None and one.sequence < s.time_sequence]
    fresh = [s for s in dates if s not in void and _is_news(s, pairing, person, one)]
    return fresh, void if original is not None and not one.this_and_future else []


def _is_news(session: Session, pairing: Pairing, person: Person, one: CalendarAnswer) -> bool:
    key = session.mentor_key if person.id == pairing.mentor else session.mentee_key
    if key is None:
        return True
    return is_newer(one.sequence, one.dtstamp, key[0] if key[0] >= 0 else None, datetime.fromisoformat(key[1]))


def _recorded(pairing: Pairing, person: Person, one: CalendarAnswer, session: Session, now: datetime, state: State) -> SessionChange:
    """The answer with its place in the order; a SEQUENCE above ours and a DTSTAMP from the future are cut down to the known."""
    highest = state.series[pairing.id].sequence
    known = one.sequence is not None and one.sequence <= ABSURD
    sequence = min(one.sequence or 0, highest) if known else -1
    stamp = min(one.dtstamp or now, now)
    return SessionChange(
        session.id, pairing.id, now, person.id, "answered", side=side_of(pairing, person.id),
        partstat=PARTSTATS.get(one.partstat or "", "NEEDS-ACTION"), answer_key=(sequence, stamp.isoformat()),
    )  # fmt: skip


def _followed(
    state: State,
    event: MailArrived,
    pairing: Pairing,
    person: Person,
    declined: tuple[Session, ...],
    stale: tuple[Session, ...],
    whole: bool,
    now: datetime,
) -> Decision:
    """What an answer brings about: nothing for a yes, a skipped date, a question, or the present time once more."""
    pairing = state.pairings[pairing.id]
    if whole:
        return _declined_all(state, event, pairing, now)
    if coming := tuple(s for s in declined if s.start > now):
        return declined_dates(state, event, pairing, coming, now)
    series = entry(state, pairing, now)
    if series and (moved := [s for s in stale if s.start > now]):
        letter = notices.again(series, person, moved[0], event.inbox, event.message_id)
        return Decision(letters=(letter,), action="sent again", reason="the answer was about the old time")
    return Decision()


def declined_dates(state: State, event: MailArrived, pairing: Pairing, sessions: tuple[Session, ...], now: datetime) -> Decision:
    """The dates are off, the other is told once, and where it is one date other times of that week stand in the same letters."""
    found = plans.alternatives(state, pairing, sessions[0], now) if len(sessions) == 1 else ()
    skipped = changes.skip(state, pairing, sessions, now, event.seed, by=event.person or "", answers=event, alternatives=found)
    return skipped + Decision(facts=tuple(_which_time(event, pairing, sessions[0], found, now) if found else ()))


def _which_time(event: MailArrived, pairing: Pairing, session: Session, times: tuple[datetime, ...], now: datetime) -> Iterator[Question]:
    """Either of the two may take one of the times; without an answer the week is simply skipped."""
    for person in (pairing.mentor, pairing.mentee):
        yield Question(
            identifier(event.seed, f"question:which_time:{session.id}:{person}"), person, "which_time", f"session:{session.id}", now,
            tuple(m.isoformat() for m in times), pairing=pairing.id, expires=max(times),
        )  # fmt: skip


def _declined_all(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Ending weighs too much for one click: the pairing stays, and the person is asked what was meant."""
    other = state.other(pairing, event.person or "").first_name
    asked = Clarify("really", other=other, detail=f"stop all talks with {other}")
    held = replace(event, reading=Reading("end", command="END", confidence=1.0), text="END")
    return drafts.clarify(state, held, now, asked, about=f"pairing:{pairing.id}", pairing=pairing.id)


# ---------------------------------------------------------------- COUNTER and REFRESH


def _counter(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Another time is proposed for one date, or for all of them (RFC 5546 3.2.7); only start and end count."""
    answer = event.calendar
    person = state.people[event.person or ""]
    learnt: tuple[Fact, ...] = (*_prodid(person, event), *changes.heard(pairing, person.id))
    state = apply(state, learnt)
    pairing = state.pairings[pairing.id]
    wish = _wish(state, event, pairing, now)
    if answer is None or wish is None:
        return Decision(facts=learnt, action="ignored", reason="the proposal names no coming date of ours, or no time")
    if answer.sequence is not None and answer.sequence < wish.session.time_sequence:
        return Decision(facts=learnt) + _too_late(state, event, pairing, wish, now)
    return Decision(facts=learnt) + proposals.propose(state, event, pairing, wish, now)


def _too_late(state: State, event: MailArrived, pairing: Pairing, wish: Proposed, now: datetime) -> Decision:
    """The date has changed since: the proposal is declined and the present time sent along."""
    declined = proposals.refused(state, event, pairing, wish, now, "This talk has a new time since.")
    series = entry(state, pairing, now)
    letter = series and notices.again(series, state.people[event.person or ""], wish.session, event.inbox, event.message_id)
    return declined + Decision(letters=(letter,) if letter else ())


def _wish(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Proposed | None:
    """The proposal as a new time for one date; without a date it is a shift of all coming ones, seen at the first of them."""
    answer = event.calendar
    if answer is None or answer.start is None:
        return None
    coming = [
        s for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > now and s.uid == state.series[pairing.id].uid
    ]
    if not coming:
        return None
    end = answer.end or end_of(answer.start, pairing.duration_min)
    if _about_series(event, answer):
        return _for_all(state, pairing, coming[0], answer, answer.start, end)
    original = _original(state, pairing, event, answer)
    session = next((s for s in coming if s.recurrence_id == original), None)
    return Proposed(session, answer.start, end, None, answer) if session else None


def _for_all(state: State, pairing: Pairing, first: Session, answer: CalendarAnswer, start: datetime, end: datetime) -> Proposed:
    """A master's DTSTART is its first date, perhaps long past: the smaller of the two differences is the one that was meant."""
    dates = [s for s in state.sessions[pairing.id] if s.uid == first.uid]
    place = first.start.tzinfo
    proposed = start.astimezone(place).replace(tzinfo=None)
    shifts = [proposed - s.recurrence_id.replace(tzinfo=None) for s in (dates[0], first)]
    shift: timedelta = min(shifts, key=abs)
    moved = (first.recurrence_id.replace(tzinfo=None) + shift).replace(tzinfo=place)
    return Proposed(first, moved, moved + (end - start), shift, answer)


def _refresh(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """The calendar has lost the entry and asks for it again (RFC 5546 3.2.6)."""
    series = entry(state, pairing, now)
    if series is None or series.series.state != "active":
        return Decision(action="ignored", reason="there is no series to send again")
    person = state.people[event.person or ""]
    dates = [None] if wants_full_set(person) else [None, *series.live_exceptions]
    letters = tuple(notices.again(series, person, session, event.inbox, event.message_id) for session in dates)
    return Decision(facts=(*_prodid(person, event),), letters=letters, action="sent again", reason="the calendar asked for it")


METHODS: Mapping[str, Callable[[State, MailArrived, Pairing, datetime], Decision]] = {
    "REPLY": _reply,
    "COUNTER": _counter,
    "REFRESH": _refresh,
}


# ---------------------------------------------------------------- without proof


def _confirm(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """The answer said in words, to be set free by a YES of the stored address."""
    answer = event.calendar
    if answer is None or _weight(answer) == "light":
        return Decision(action="ignored", reason="a yes that proves nothing is not worth a letter; the next one counts")
    original = _original(state, pairing, event, answer)
    session = next((s for s in state.sessions.get(pairing.id, ()) if s.recurrence_id == original), None)
    if session is None and answer.method != "COUNTER":
        return _declined_all(state, event, pairing, now)
    what, said = _said_in_words(state, event, pairing, answer)
    about = f"session:{session.id}" if session else f"pairing:{pairing.id}"
    held = replace(event, reading=said, parent=Parent(0, "change", about, event.person or "", pairing.id))
    return drafts.confirm(state, held, now, what, about=about, pairing=pairing.id)


def _said_in_words(state: State, event: MailArrived, pairing: Pairing, answer: CalendarAnswer) -> tuple[str, Reading]:
    zone = ZoneInfo(state.zone(state.people[event.person or ""]))
    if answer.method == "COUNTER" and answer.start and _about_series(event, answer):
        start = changes.placed(state, pairing, answer.start)
        weekly = Cadence(pairing.freq, (DAYS[start.weekday()],), at=f"{start:%H:%M}")
        return "reschedule", Reading("reschedule", cadence=weekly, confidence=1.0)
    if answer.method == "COUNTER" and answer.start:
        start = answer.start.astimezone(zone)
        return "reschedule", Reading("reschedule", times=(Times(start.date(), f"{start:%H:%M}"),), confidence=1.0)
    day = answer.recurrence_id.astimezone(zone).date() if answer.recurrence_id else None
    return "skip", Reading("skip", targets=(Targets(day, day),) if day else (), confidence=1.0)
