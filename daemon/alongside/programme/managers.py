"""The mentor's manager: told once per pairing, in one letter a day for all mentors of theirs; may object at any time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.programme import drafts, hours, policy, proving, talks, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, Told, identifier
from alongside.programme.letters import Clarify, Letter, ManagerNotice, NoticeRow, Reader, ToldWords, Understood
from alongside.programme.model import LIVE_PAIRINGS, Concern, Fact, Notice, Pairing, Person, State, apply

TAKEN_BACK_WITHIN = timedelta(days=7)


def told_of(state: State, pairing: Pairing, mentor: Person, now: datetime) -> Decision:
    """The manager's next letter will name this mentor: today's if none has left yet, else tomorrow's."""
    manager = mentor.manager.lower()
    if not manager:
        return Decision()
    notice = Notice(pairing.id, manager, "due", now)
    reader = _person(state, manager)
    moment = hours.working_moment(state, reader, now)
    told = {hours.local_day(state, reader, n.at) for ns in state.notices.values() for n in ns if n.manager == manager and n.state != "due"}
    if hours.local_day(state, reader, moment) in told:
        moment = hours.prompt_moment(state, reader, hours.local_day(state, reader, moment) + timedelta(days=1))
    return Decision(facts=(notice,), alarms=(Alarm("manager_notice", manager, moment),))


def _person(state: State, address: str) -> Person:
    """The manager as on the roster, or as an address with the programme's zone."""
    return state.person_at(address) or Person("", address, address.partition("@")[0].replace(".", " ").title())


def objection_over(state: State, mentor: Person, now: datetime) -> datetime:
    """When silence has meant yes."""
    return hours.after(state, _person(state, mentor.manager), now, state.rules.rhythm.objection_within)


def notify(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``manager_notice``: everybody who is due, in one letter."""
    due = [n for ns in state.notices.values() for n in ns if n.manager == alarm.about and n.state == "due"]
    rows = [(n, state.pairings[n.pairing]) for n in due if state.pairings[n.pairing].state in ("active", "proposed")]
    gone = tuple(replace(n, state="withdrawn") for n in due if n.pairing not in {p.id for _, p in rows})
    if not rows:
        return Decision(facts=gone, reason="nobody to tell of any more")
    manager = _person(state, alarm.about)
    until = hours.after(state, manager, now, state.rules.rhythm.objection_within)
    words = ManagerNotice(tuple(_row(state, p) for _, p in rows), hours.local_day(state, manager, until), drafts.coordinator(state).name)
    about = f"manager:{alarm.about}"
    pairing = rows[0][1].id if len(rows) == 1 else None
    key = f"manager_notice:{alarm.about}:{hours.local_day(state, manager, now)}"
    letter = Letter("manager_notice", _reader(state, manager), words, key, now, about, pairing, choices=tuple(str(p.id) for _, p in rows))
    facts: tuple[Fact, ...] = (
        *gone,
        *(replace(n, state="told", at=now) for n, _ in rows),
        *(replace(p, objection_by=words.object_by) for _, p in rows),
    )
    return Decision(facts=facts, letters=(letter,), action="manager told", reason=f"{len(rows)} pairings")


def _reader(state: State, manager: Person) -> Reader:
    return drafts.reader(state, manager)


def _row(state: State, pairing: Pairing) -> NoticeRow:
    mentor = state.people[pairing.mentor]
    return NoticeRow(mentor.name, wishes.weekly_minutes(pairing.freq, pairing.duration_min), pairing.started_on, pairing.ends_on)


def changed(state: State, event: Told, now: datetime) -> Decision:
    """A mentor has another manager, or one at last: told once of each pairing that runs, as if it had begun today."""
    mentor = state.people.get(event.about.partition(":")[2])
    decision = Decision(action="manager changed")
    for pairing in state.pairings_of(mentor.id) if mentor else ():
        known = {n.manager for n in state.notices.get(pairing.id, ())}
        if mentor and pairing.mentor == mentor.id and pairing.state == "active" and mentor.manager.lower() not in known:
            decision += told_of(apply(state, decision.facts), pairing, mentor, now)
    return decision


# ---------------------------------------------------------------- the manager's answer


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """OBJECT pauses at once and empties the calendars; a yes is noted with thanks; both are echoed."""
    reading = event.reading
    mine = _noticed(state, event)
    if reading is None or not mine:
        return None
    if reading.choice and (asked := state.question_to(event.writer, "who")):
        closed = replace(asked, closed_at=now)
        return Decision(facts=(closed,)) + (_objection(apply(state, (closed,)), event, mine, now) or Decision())
    if reading.command == "UNDO":
        return _taken_back(state, event, mine, now)
    if reading.intent == "decline":
        return _objection(state, event, mine, now)
    if reading.intent in ("accept", "thanks"):
        return drafts.answer(state, event, now, "understood", Understood("consented"), about=f"manager:{event.sender}")
    return None


def _noticed(state: State, event: MailArrived) -> list[Pairing]:
    """The pairings this manager was told of: those of the letter answered, else all that live."""
    of_letter = {int(c) for c in event.parent.choices if c.isdigit()} if event.parent else set()
    notices = [n for ns in state.notices.values() for n in ns if n.manager == event.sender and n.state in ("told", "objected", "lifted")]
    pairings = [state.pairings[n.pairing] for n in notices if n.pairing in state.pairings and (not of_letter or n.pairing in of_letter)]
    return [p for p in pairings if p.state in LIVE_PAIRINGS]


def _objection(state: State, event: MailArrived, mine: list[Pairing], now: datetime) -> Decision | None:
    if blocked := proving.blocked(state, event, now, "objection", "objection", about=f"manager:{event.sender}"):
        return blocked
    chosen = _meant(state, event, mine)
    if chosen is None:
        names = tuple(state.people[p.mentor].name for p in mine[:3])
        ids = tuple(str(p.id) for p in mine[:3])
        return drafts.clarify(state, event, now, Clarify("who", choices=names), about=f"manager:{event.sender}", choices=ids)
    if chosen.paused_for == "objection":
        return _again(state, event, chosen, now)
    return objected(state, event, chosen, now)


def _again(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """The same objection once more: with proof it lasts now, else nothing is new."""
    words = Understood("objected", other=state.people[pairing.mentor].name)
    echoed = drafts.answer(state, event, now, "understood", words, about=f"manager:{event.sender}")
    lasts = (Disarm("objection_lapses", f"pairing:{pairing.id}"),) if event.confirmed or event.evidence == "proved" else ()
    return Decision(alarms=lasts, action="objection", reason=f"pairing {pairing.id} is paused already") + echoed


def _meant(state: State, event: MailArrived, mine: list[Pairing]) -> Pairing | None:
    """The one pairing an objection is about: the one confirmed, the only one, the number given, or the mentor named."""
    if event.parent and event.parent.pairing is not None and (known := [p for p in mine if p.id == event.parent.pairing]):
        return known[0]
    if len(mine) == 1:
        return mine[0]
    choice = event.reading.choice if event.reading else None
    if choice and choice <= len(mine):
        return mine[choice - 1]
    words = event.text.lower()
    named = [p for p in mine if state.people[p.mentor].first_name.lower() in words]
    return named[0] if len(named) == 1 else None


def objected(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Both calendars are emptied in this pass, both people are told kindly, a person may lift it."""
    notices = tuple(replace(n, state="objected", at=now) for n in state.notices.get(pairing.id, ()) if n.manager == event.sender)
    paused = talks.pause(state, pairing, now, event.seed, by="programme", reason="objection")
    after = apply(state, paused.facts)
    marked = replace(after.pairings[pairing.id], state="paused", paused_for="objection")
    letters = tuple(_told(state, pairing, person, now) for person in (pairing.mentee, pairing.mentor))
    concern = Concern(
        identifier(event.seed, "objection"), now, "objection", f"pairing:{pairing.id}",
        f"A manager objected to pairing {pairing.id}; it is paused. `alongside pairings resume {pairing.id}` lifts it.",
    )  # fmt: skip
    echoed = drafts.answer(
        state, event, now, "understood", Understood("objected", other=state.people[pairing.mentor].name), about=f"manager:{event.sender}"
    )
    decided = Decision(facts=(*notices, marked, concern), letters=letters, action="objection", reason=f"pairing {pairing.id} is paused")
    unproved = not event.confirmed and policy.treatment(event.evidence, "final", state.rules.trust) == "confirm"
    lasting = _lasting(state, event, pairing, now) if unproved else echoed
    return paused + decided + lasting


def _lasting(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """An objection without proof pauses at once and is confirmed before it lasts."""
    asked = drafts.confirm(state, event, now, "objection", about=f"manager:{event.sender}", pairing=pairing.id)
    lapse = Alarm("objection_lapses", f"pairing:{pairing.id}", now + timedelta(days=policy.CONFIRM_DAYS))
    return asked + Decision(alarms=(lapse,))


def _taken_back(state: State, event: MailArrived, mine: list[Pairing], now: datetime) -> Decision | None:
    """UNDO of the manager's own objection, within a week: the talks come back."""
    since = now - TAKEN_BACK_WITHIN
    own = {n.pairing for ns in state.notices.values() for n in ns if (n.manager, n.state) == (event.sender, "objected") and n.at >= since}
    objected_to = _meant(state, event, [p for p in mine if p.id in own and p.paused_for == "objection"])
    if objected_to is None:
        return None
    if blocked := proving.blocked(state, event, now, "change", "take your objection back", about=f"manager:{event.sender}"):
        return blocked
    echo = Understood("undone", detail=f"{state.people[objected_to.mentor].first_name}'s talks go on")
    return lifted(state, objected_to, now, event.seed) + drafts.answer(
        state, event, now, "understood", echo, about=f"manager:{event.sender}"
    )


def _told(state: State, pairing: Pairing, person: str, now: datetime) -> Letter:
    """Kind to both; to the mentee the same letter offers the next mentor."""
    other = state.other(pairing, person)
    choices = ("CHANGE",) if person == pairing.mentee else ()
    words = ToldWords("objection", other.first_name, choices=choices)
    key = f"told:objection:{pairing.id}:{person}:{pairing.version}"
    return Letter("told", drafts.reader(state, state.people[person]), words, key, now, f"pairing:{pairing.id}", pairing.id)


def lapse(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``objection_lapses``: nobody confirmed the objection, so the pair goes on."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    if pairing is None or pairing.paused_for != "objection":
        return Decision(reason="the objection was confirmed or lifted")
    return lifted(state, pairing, now, alarm.seed)


def lifted(state: State, pairing: Pairing, now: datetime, seed: str) -> Decision:
    """The objection no longer stands: the talks come back into both calendars."""
    notices = tuple(replace(n, state="lifted", at=now) for n in state.notices.get(pairing.id, ()) if n.state == "objected")
    back = apply(state, (*notices, replace(pairing, state="active", paused_for="")))
    resumed = talks.resume(back, back.pairings[pairing.id], now, seed, by="programme")
    calm = Decision(facts=(*notices, back.pairings[pairing.id]), alarms=(Disarm("objection_lapses", f"pairing:{pairing.id}"),))
    return calm + resumed + Decision(action="objection lifted")


def lift(state: State, event: Told, now: datetime) -> Decision:
    """The coordinator lifts an objection."""
    pairing = state.pairings.get(int(event.about.partition(":")[2]))
    if pairing is None or pairing.state != "paused":
        return Decision(reason="the pairing is not paused")
    return lifted(state, pairing, now, event.seed)


# ---------------------------------------------------------------- no manager on file


_MANAGER_IS = re.compile(
    r"\bmy (?:new |current |line |own )*(?:manager|boss|supervisor|team ?lead|team leader|superior) (?:is|will be|is now|would be|from [a-z0-9 ]{1,30} on is)[^@\n]{0,60}?([\w.+'-]+@[\w.-]+\w)",
    re.IGNORECASE,
)


def _named(event: MailArrived) -> str:
    """The address behind MANAGER, or in "my manager is anna@example.org"."""
    if event.reading and event.reading.command:
        return event.reading.argument if event.reading.command == "MANAGER" else ""
    found = _MANAGER_IS.search(event.text)
    return found[1] if found else ""


def manager_named(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """MANAGER anna@example.org: the mentor names the manager, who is then told of each live pairing."""
    if event.reading is None or not event.person or not (said := _named(event)):
        return None
    address = said.strip().strip("<>.,;").lower()
    domain = address.rpartition("@")[2]
    if "@" not in address or domain not in state.rules.programme.domains:
        return drafts.clarify(state, event, now, Clarify("what", quoted=said), about=f"person:{event.person}")
    if blocked := proving.blocked(state, event, now, "change", "note who your manager is", about=f"person:{event.person}"):
        return blocked
    mentor = replace(state.people[event.person], manager=address)
    state = apply(state, (mentor,))
    told = Decision(facts=(mentor,), action="manager known")
    for pairing in state.pairings_of(mentor.id):
        if pairing.mentor == mentor.id and pairing.state == "active":
            told += told_of(state, pairing, mentor, now)
    return told + drafts.answer(state, event, now, "understood", Understood("manager_known", detail=address))
