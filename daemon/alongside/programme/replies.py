"""What calendars answer: REPLY, COUNTER, REFRESH, for the series and for single dates (RFC 5546 3.2).

Order is kept per person and per date by (SEQUENCE, DTSTAMP): late, repeated and shuffled mail ends in the same state. An
acceptance makes no letter. Whoever is not of the pair changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from alongside.calendar.answers import ABSURD, is_newer
from alongside.calendar.values import CalendarAnswer, PartStat
from alongside.language.reading import Reading
from alongside.programme import changes, counters, drafts, plans, policy, questions, series_notices
from alongside.programme.entries import entry, side_of, title
from alongside.programme.events import Decision, MailArrived, Parent, identifier
from alongside.programme.instances import about_series, beside, in_its_series, original_of, program_learnt, said_in_words
from alongside.programme.keepsakes import Said
from alongside.programme.letters import Clarify, Understood
from alongside.programme.model import COMING, Concern, Fact, Pairing, Person, Question, Session, SessionChange, State, apply
from alongside.programme.policy import Weight

WEIGHT: Mapping[str, Weight] = {
    "ACCEPTED": "light", "TENTATIVE": "light", "NEEDS-ACTION": "light", "REFRESH": "light",
    "DECLINED": "change", "DELEGATED": "change", "COUNTER": "change",
}  # fmt: skip
"""What an answer weighs: saying yes harms nobody, a changed date concerns two."""
REFUSALS = frozenset({"DECLINED", "DELEGATED"})
HANDED_ON = "{who} thought of somebody else for it, but these talks stay between the two of you."
PARTSTATS: Mapping[str, PartStat] = {
    "ACCEPTED": "ACCEPTED", "TENTATIVE": "TENTATIVE", "DECLINED": "DECLINED", "DELEGATED": "DELEGATED",
}  # fmt: skip


def calendar_answer(state: State, event: MailArrived, now: datetime) -> Decision:
    """What a calendar part means for the pairing it names; everything foreign is ignored with its reason."""
    event = _ours_first(state, event)
    if event.calendar is None:
        return Decision(action="ignored", reason="the mail has no calendar part")
    pairing = _pairing(state, event)
    if pairing is None:
        return _about_something_else(state, event, now)
    if reason := _not_theirs(state, event, pairing):
        return _crasher(event, pairing, now, reason)
    method = METHODS.get(event.calendar.method)
    if method is None:
        return _not_for_attendees(event, pairing, now)
    match policy.treatment(event.evidence, _weight(event.calendar), state.rules.trust):
        case "done":
            return method(state, event, pairing, now)
        case "confirm":
            return _confirm(state, event, pairing, now)
        case _:
            return Decision(action="ignored", reason=f"a calendar answer with {event.evidence} evidence does nothing")


def _ours_first(state: State, event: MailArrived) -> MailArrived:
    """One message may hold events of several series; those of ours come first, and a date with an entry of its own by its name in the series."""
    answer = event.calendar
    if answer is None or not answer.uid:
        return event
    if not answer.others:
        known = in_its_series(state, answer)
        return event if known is answer else replace(event, calendar=known)
    events = tuple(in_its_series(state, one) for one in (replace(answer, others=()), *answer.others))
    ours = sorted(events, key=lambda one: state.pairing_of_uid(one.uid) is None)
    return replace(event, calendar=replace(ours[0], others=tuple(ours[1:])))


def _pairing(state: State, event: MailArrived) -> Pairing | None:
    """By UID; where a client sent none (an answer read from a subject), by the letter it replies to, else by its title."""
    answer = event.calendar
    if answer and answer.uid and not answer.from_subject:
        return state.pairing_of_uid(answer.uid)
    if event.parent:
        return state.pairings.get(event.parent.pairing or 0)
    titled = [p for p in _open_to(state, event) if answer and title(state, p).casefold() in answer.summary.casefold()]
    return titled[0] if len(titled) == 1 else None


def _open_to(state: State, event: MailArrived) -> tuple[Pairing, ...]:
    """The pairings of the writer that stand in calendars."""
    mine = state.pairings_of(event.person or "")
    return tuple(p for p in mine if p.id in state.series and state.series[p.id].state == "active")


def _about_something_else(state: State, event: MailArrived, now: datetime) -> Decision:
    """An invitation of somebody's own is a person's to answer; a bare "Accepted: ..." that fits no title is asked back once."""
    answer = event.calendar
    if answer and answer.method in ("REQUEST", "PUBLISH", "ADD") and not _known_uid(state, answer.uid):
        sentence = f"Mail {event.inbox} invites the programme's mailbox to something; it lies in the folder for you."
        concern = Concern(identifier(event.seed, "invited"), now, "needs_a_person", f"mail:{event.inbox}", sentence)
        return Decision(facts=(concern,), action="a person looks", reason="somebody invites the mailbox", review=True)
    if answer and answer.from_subject and _open_to(state, event):
        return questions.not_understood(state, event, now)
    return Decision(action="ignored", reason=_foreign(state, event))


def _known_uid(state: State, uid: str) -> bool:
    return any(s.uid == uid for dates in state.sessions.values() for s in dates)


def _foreign(state: State, event: MailArrived) -> str:
    if event.calendar and _known_uid(state, event.calendar.uid):
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
        return Decision(action="ignored", reason=f"{method or 'an entry without METHOD'} is not an answer")
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
    known: list[Fact] = [*program_learnt(person, event), *changes.heard(pairing, person.id)]
    facts = known.copy()
    declined: list[Session] = []
    stale: list[Session] = []
    parts = sorted(_parts(event), key=lambda one: original_of(state, pairing, event, one) is not None)
    if not parts:
        return Decision(action="ignored", reason="the reply does not say who answers what")
    whole = next((one for one in parts if one.partstat in REFUSALS and about_series(event, one)), None)
    for one in parts:  # a date's own answer stands beside the series' one and is as new as it, so both are held against what was known
        fresh, old = _sorted_out(state, pairing, person, event, one)
        stale += old
        recorded = _recorded(pairing, person, one, fresh, now, state) if fresh else ()
        known += recorded
        facts += (*recorded, *_comment(pairing, event, one, fresh, now))
        if one.partstat in REFUSALS and not about_series(event, one):
            declined += fresh
    facts += _handed_on(event, pairing, person, parts, now)
    decision = Decision(facts=tuple(facts), action="calendar answer", reason=f"{person.first_name}'s calendar answered")
    if not (whole or declined or stale):  # most are a yes, which brings nothing about
        return decision
    after = apply(state, tuple(known))
    return decision + _followed(after, event, pairing, person, tuple(declined), tuple(stale), whole, now)


def _comment(pairing: Pairing, event: MailArrived, one: CalendarAnswer, fresh: list[Session], now: datetime) -> tuple[Said, ...]:
    """The words beside an answer that is news."""
    return beside(pairing, event, one, fresh[0], now) if fresh else ()


def _parts(event: MailArrived) -> tuple[CalendarAnswer, ...]:
    answer = event.calendar
    same = (answer, *(o for o in answer.others if o.uid == answer.uid)) if answer else ()
    return tuple(one for one in same if one.partstat)


def _handed_on(event: MailArrived, pairing: Pairing, person: Person, parts: Sequence[CalendarAnswer], now: datetime) -> tuple[Concern, ...]:
    """A coordinator hears that somebody wants to be replaced, and by whom."""
    named = next((one for one in parts if one.partstat == "DELEGATED"), None)
    if named is None:
        return ()
    whom = named.delegated_to or "somebody else"
    sentence = f"{person.name} wanted to hand a talk of pairing {pairing.id} on to {whom}; a talk stays between the two, and both know."
    return (Concern(identifier(event.seed, "delegated"), now, "needs_a_person", f"pairing:{pairing.id}", sentence),)


def _sorted_out(
    state: State, pairing: Pairing, person: Person, event: MailArrived, one: CalendarAnswer
) -> tuple[list[Session], list[Session]]:
    """The dates this answer is news for, and those whose time has changed since it was given."""
    original = original_of(state, pairing, event, one)
    if original is None and not about_series(event, one):
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


def _recorded(
    pairing: Pairing, person: Person, one: CalendarAnswer, dates: list[Session], now: datetime, state: State
) -> tuple[SessionChange, ...]:
    """The answer with its place in the order; a SEQUENCE above ours and a DTSTAMP from the future are cut down to the known."""
    highest, side = state.series[pairing.id].sequence, side_of(pairing, person.id)
    known = one.sequence is not None and one.sequence <= ABSURD
    key = (min(one.sequence or 0, highest) if known else -1, min(one.dtstamp or now, now).isoformat())
    said = PARTSTATS.get(one.partstat or "", "NEEDS-ACTION")
    return tuple(SessionChange(date.id, pairing.id, now, person.id, "answered", side=side, partstat=said, answer_key=key) for date in dates)


def _followed(
    state: State,
    event: MailArrived,
    pairing: Pairing,
    person: Person,
    declined: tuple[Session, ...],
    stale: tuple[Session, ...],
    whole: CalendarAnswer | None,
    now: datetime,
) -> Decision:
    """What an answer brings about: nothing for a yes, a skipped date, a question, or the present time once more."""
    pairing = state.pairings[pairing.id]
    if whole and whole.partstat == "DELEGATED":
        other = state.other(pairing, person.id).first_name
        return drafts.answer(
            state, event, now, "understood", Understood("delegated", other=other), about=f"pairing:{pairing.id}", pairing=pairing.id
        )
    if whole:
        return _declined_all(state, event, pairing, now)
    if coming := tuple(s for s in declined if s.start > now):
        handed_on = any(one.partstat == "DELEGATED" for one in _parts(event))
        return declined_dates(state, event, pairing, coming, now, HANDED_ON.format(who=person.first_name) if handed_on else "")
    series = entry(state, pairing, now)
    if series and (moved := [s for s in stale if s.start > now]):
        letter = series_notices.again(series, person, moved[0], event.inbox, event.message_id)
        return Decision(letters=(letter,), action="sent again", reason="the answer was about the old time")
    return Decision()


def declined_dates(
    state: State, event: MailArrived, pairing: Pairing, sessions: tuple[Session, ...], now: datetime, reason: str = ""
) -> Decision:
    """The dates are off, the other is told once, and where it is one date other times of that week stand in the same letters."""
    by_button = event.verdict == "calendar"
    found = plans.alternatives(state, pairing, sessions[0], now, same_day=by_button) if len(sessions) == 1 else ()
    skipped = changes.skip(
        state, pairing, sessions, now, event.seed, by=event.person or "", answers=event, reason=reason, alternatives=found
    )
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


METHODS: Mapping[str, Callable[[State, MailArrived, Pairing, datetime], Decision]] = {
    "REPLY": _reply,
    "COUNTER": counters.counter,
    "REFRESH": counters.refresh,
}


# ---------------------------------------------------------------- without proof


def _confirm(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """The answer said in words, to be set free by a YES of the stored address."""
    answer = event.calendar
    if answer is None or _weight(answer) == "light":
        return Decision(action="ignored", reason="a yes that proves nothing is not worth a letter; the next one counts")
    original = original_of(state, pairing, event, answer)
    session = next((s for s in state.sessions.get(pairing.id, ()) if s.recurrence_id == original), None)
    if session is None and answer.method != "COUNTER":
        return _declined_all(state, event, pairing, now)
    what, said = said_in_words(state, event, pairing, answer)
    about = f"session:{session.id}" if session else f"pairing:{pairing.id}"
    held = replace(event, reading=said, parent=Parent(0, "change", about, event.person or "", pairing.id))
    return drafts.confirm(state, held, now, what, about=about, pairing=pairing.id)
