"""A mentee's request: understood, echoed, corrected, withdrawn; and the mentor who is asked because of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from alongside.language.reading import Reading
from alongside.programme import agreement, asking, choosing, drafts, early_times, hours, policy, profiles, proving, ranking, seeking, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, identifier
from alongside.programme.letters import Clarify, Received, Understood, Waiting
from alongside.programme.model import Ask, Concern, Fact, Person, Proposal, Request, State, apply

NO_TIME = "no common time"
"""Why a mentor is passed over with whom the mentee shares no two weekly hours."""


def request(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A mail that asks for a mentor opens a request, or changes the open one."""
    reading = event.reading
    if reading is None or reading.intent != "request":
        return None
    if not event.confirmed and policy.treatment(event.evidence, "change", state.rules.trust) == "confirm":
        return _unproved(state, event, now)
    return proving.blocked(state, event, now, "change", "request", about=f"person:{event.writer}") or opened(state, event, reading, now)


def back_soon(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "I am back on 15 March and would like a mentor who knows payroll": a request of somebody who is away until then."""
    reading, person = event.reading, state.people.get(event.person or "")
    if reading is None or person is None or not reading.absences or not (reading.mentor_named or reading.topics):
        return None
    if state.pairings_of(person.id) or reading.command:
        return None
    away = replace(person, absences=tuple(dict.fromkeys((*person.absences, *reading.absences))))
    wished = replace(event, reading=replace(reading, intent="request"))
    if not event.confirmed and policy.treatment(event.evidence, "change", state.rules.trust) != "done":
        return request(state, wished, now)
    asked = request(apply(state, (away,)), wished, now)
    return Decision(facts=(away,)) + asked if asked else None


def _unproved(state: State, event: MailArrived, now: datetime) -> Decision:
    """Anybody could have typed this From: the words wait for one YES from that address."""
    person, joined = _writer(state, event, now)
    facts = (person,) if joined else ()
    state = apply(state, facts)
    held = replace(event, person=person.id)
    asked = drafts.confirm(state, held, now, "request", about=f"person:{person.id}")
    waiting = Request(
        state.next_request, person.id, "new", now, thread=event.message_id, text=event.text, wishes=event.reading or Reading()
    )
    expiry = Alarm("request_expires", f"request:{waiting.id}", now + timedelta(days=policy.NEW_REQUEST_DAYS))
    known = state.open_request_of(person.id)
    return Decision(facts=facts) + asked + (Decision() if known else Decision(facts=(waiting,), alarms=(expiry,)))


def opened(state: State, event: MailArrived, reading: Reading, now: datetime) -> Decision:
    """The request is recorded, the mentor found, and the mentee reads at once what was understood."""
    person, joined = _writer(state, event, now)
    if joined:
        event = replace(event, person=person.id)
    facts = (person,) if joined or "mentee" not in person.roles else ()
    if facts:
        person = replace(person, roles=person.roles | {"mentee"})
        facts = (person,)
    state = apply(state, facts)
    before = state.open_request_of(person.id)
    now_wanted = _recorded(before, state, event, reading, person, now)
    return Decision(facts=facts) + settled(
        state, event, now_wanted, now, updated=before is not None and before.state != "new", joined=joined
    )


def _writer(state: State, event: MailArrived, now: datetime) -> tuple[Person, bool]:
    """The person who wrote; somebody new of an allowed domain joins the roster as a mentee."""
    if event.person and event.person in state.people:
        return state.people[event.person], False
    name = event.sender_name or event.sender.partition("@")[0].replace(".", " ").title()
    return Person(identifier(event.seed, "person"), event.sender.lower(), name, frozenset({"mentee"}), joined_at=now), True


def _recorded(before: Request | None, state: State, event: MailArrived, reading: Reading, person: Person, now: datetime) -> Request:
    """The open request with what the mail says, or a new one."""
    record = before or Request(
        state.next_request, person.id, "clarifying", now, wishes=_usual(person), thread=event.message_id, text=event.text
    )
    merged = wishes.changed(record.wishes, reading)
    name = reading.mentor_named[0] if reading.mentor_named else record.mentor_named
    renamed = bool(reading.mentor_named) and reading.mentor_named[0] != record.mentor_named
    return replace(
        agreement.said(record, event.text),
        wishes=replace(merged, intent="request"),
        topics=merged.topics,
        mentor_named=name,
        named=None if renamed else record.named,
        candidates=() if renamed else record.candidates,
        only=reading.only or (record.only and not renamed),
        existing=reading.existing or (record.existing and not renamed),
    )


def _usual(person: Person) -> Reading:
    """How often and how long the mentee has said they like to talk, before this request says otherwise."""
    return Reading(intent="request", cadence=person.preferences.cadence, duration_min=person.preferences.duration_min)


def settled(state: State, event: MailArrived, wanted: Request, now: datetime, *, updated: bool = False, joined: bool = False) -> Decision:
    """Finds the mentor for the record as it stands and answers the mentee; times that stood open for an older one do so no more."""
    before = state.requests.get(wanted.id)
    older = early_times.ended(state, wanted, now) if before and before.state == "clarifying" else Decision()
    return older + _settled(apply(state, older.facts), event, wanted, now, updated=updated, joined=joined)


def _settled(state: State, event: MailArrived, wanted: Request, now: datetime, *, updated: bool, joined: bool) -> Decision:
    if (tried := _still_tried(state, wanted, now)) != wanted.tried:
        wanted = replace(wanted, tried=tried)
    found = _found(state, wanted)
    if len(found) > 1:
        return _which(state, event, wanted, found, now)
    if wanted.mentor_named and not found:
        return _unknown(state, event, wanted, now, updated=updated, joined=joined)
    wanted = replace(wanted, named=found[0].id if found else None)
    if wanted.named and wanted.named not in wanted.tried:
        return _asking(state, event, wanted, state.people[wanted.named], now, updated=updated, joined=joined)
    if wanted.asked and _still_fits(state, wanted, state.people[wanted.asked], now):
        return _asking(state, event, wanted, state.people[wanted.asked], now, updated=updated, joined=joined)
    return profiles.offered(state, event, wanted, now) or _searched(state, event, wanted, now, updated=updated, joined=joined)


def _still_tried(state: State, wanted: Request, now: datetime) -> tuple[str, ...]:
    """Whoever was passed over unasked for want of time, and shares some by now, may be asked after all, unless somebody else is being asked."""
    if wanted.asked or not wanted.tried:
        return wanted.tried
    known = {pending.mentor for pending in state.asks.get(wanted.id, ())} | {
        p.mentor for p in state.pairings.values() if p.mentee == wanted.mentee
    }
    anew = replace(wanted, tried=())
    return tuple(m for m in wanted.tried if m in known or _obstacle(state, state.people[m], anew, now, asked=False))


def _still_fits(state: State, wanted: Request, asked: Person, now: datetime) -> bool:
    """Whether the one being asked stays asked after a correction: the same topics, and nothing in the way."""
    before = state.requests.get(wanted.id)
    same = before is not None and before.topics == wanted.topics
    return wanted.state == "asking" and same and not _obstacle(state, asked, wanted, now, asked=True)


def _found(state: State, wanted: Request) -> tuple[Person, ...]:
    if wanted.named:
        return (state.people[wanted.named],)
    return choosing.named(state, wanted.mentor_named, wanted.mentee) if wanted.mentor_named else ()


def _which(state: State, event: MailArrived, wanted: Request, found: tuple[Person, ...], now: datetime) -> Decision:
    """Two people of that name: one letter with numbers."""
    several = found[:3]
    ids = tuple(p.id for p in several)
    wanted = replace(wanted, state="clarifying", candidates=ids)
    choices = tuple(_told_apart(p) for p in several)
    words = Clarify("which_mentor", quoted=wanted.mentor_named, choices=choices)
    return Decision(facts=(wanted,)) + drafts.clarify(state, event, now, words, about=f"request:{wanted.id}", choices=ids)


def _told_apart(person: Person) -> str:
    """A name with what tells its bearer from a namesake."""
    more = next((word for word in (person.team, person.job, person.site) if word), person.email)
    return f"{person.name} ({more})"


def _unknown(state: State, event: MailArrived, wanted: Request, now: datetime, *, updated: bool, joined: bool) -> Decision:
    """Nobody has the name that was given: the request waits for the right one, a person looks, and the mentee reads so."""
    withdrawn = asking.withdraw(state, wanted, now)
    wanted = replace(wanted, state="waiting", asked=None)
    words = Received(
        wanted.wishes,
        updated=updated,
        joined=joined,
        unread=_unread(event),
        hopes=wanted.hopes,
        cannot=wanted.cannot,
        unknown_name=wanted.mentor_named,
    )
    sentence = f"Request {wanted.id} waits: nobody on the roster has the name it gives."
    concern = Concern(identifier(event.seed, "nobody"), now, "needs_a_person", f"request:{wanted.id}", sentence)
    line = Alarm("waiting_line", f"request:{wanted.id}", now + seeking.LINE_EVERY)
    answered = drafts.answer(state, event, now, "received", words, about=f"request:{wanted.id}")
    return withdrawn + Decision(facts=(wanted, concern), alarms=(line,), action="request waits", reason="nobody to ask") + answered


def _unread(event: MailArrived) -> tuple[str, ...]:
    return event.reading.unread if event.reading else ()


def _searched(state: State, event: MailArrived, wanted: Request, now: datetime, *, updated: bool, joined: bool) -> Decision:
    """Nobody was named: the best who can be asked is asked, or the request waits; the mentee reads which."""
    recorded = asking.withdraw(state, wanted, now, why="time") + Decision(facts=(wanted,))
    here = apply(state, recorded.facts)
    sought = seeking.best(here, wanted, now)
    if sought.mentor is None and (near := early_times.with_the_best(here, wanted, now, event)):
        return recorded + near
    words = Received(
        wanted.wishes,
        asking=sought.mentor.name if sought.mentor else "",
        answer_by=sought.until,
        asked_later=sought.due if sought.due and sought.due > now else None,
        updated=updated,
        joined=joined,
        unread=_unread(event),
        hopes=wanted.hopes,
        cannot=wanted.cannot,
        queued=sought.mentor is None,
    )
    answered = drafts.answer(state, event, now, "received", words, about=f"request:{wanted.id}")
    named = Decision(action="request", reason=f"{sought.mentor.name} is asked") if sought.mentor else Decision()
    return named + recorded + sought.decision + answered


def _asking(state: State, event: MailArrived, wanted: Request, mentor: Person, now: datetime, *, updated: bool, joined: bool) -> Decision:
    """Asks the one mentor, unless a limit stands in the way; the mentee's letter says who is asked and by when."""
    pending = next((a for a in state.asks.get(wanted.id, ()) if a.mentor == mentor.id and a.state in ("due", "sent")), None)
    stop, found = _weighed(state, mentor, wanted, now, asked=pending is not None)
    if stop == NO_TIME and (near := early_times.offered(state, wanted, mentor, now, event.seed, event)):
        return near
    if stop and not (stop == NO_TIME and early_times.may_bend(state, wanted, mentor, now)):
        return stopped(state, event, wanted, mentor, now, stop)
    withdrawn = asking.withdraw(state, wanted, now, except_for=mentor.id)
    here = apply(state, (*withdrawn.facts, wanted))
    asked = Decision(facts=(wanted,)) if pending else asking.ask(here, wanted, mentor, now, found=found)
    told = _told(state, event, wanted, mentor, pending or _ask_in(asked, mentor), now, updated=updated, joined=joined)
    return Decision(action="request", reason=f"{mentor.name} is asked") + withdrawn + asked + told


def asked_with(state: State, event: MailArrived, wanted: Request, mentor: Person, settled: Proposal, now: datetime) -> Decision:
    """The mentor is asked with the time that the mentee has made room for."""
    asked = asking.ask(state, wanted, mentor, now, settled)
    told = _told(state, event, wanted, mentor, _ask_in(asked, mentor), now, updated=True, joined=False)
    return Decision(action="request", reason=f"{mentor.name} is asked") + asked + told


def _told(
    state: State, event: MailArrived, wanted: Request, mentor: Person, current: Ask, now: datetime, *, updated: bool, joined: bool
) -> Decision:
    """What was understood, who is asked, and by when the mentee hears."""
    mentee, due = state.people[wanted.mentee], current.sent_at or current.due
    words = Received(
        wanted.wishes,
        asking=mentor.name,
        answer_by=hours.local_day(state, mentee, current.answer_by or asking.deadline(state, mentor, due)),
        asked_later=due if due > now else None,
        existing=wanted.existing,
        updated=updated,
        joined=joined,
        unread=_unread(event),
        hopes=wanted.hopes,
        cannot=wanted.cannot,
    )
    return drafts.answer(state, event, now, "received", words, about=f"request:{wanted.id}")


def _obstacle(state: State, mentor: Person, wanted: Request, now: datetime, *, asked: bool) -> str:
    """What is known to fail is not asked; of somebody who has been asked already, only what is never done counts."""
    return _weighed(state, mentor, wanted, now, asked=asked)[0]


def _weighed(state: State, mentor: Person, wanted: Request, now: datetime, *, asked: bool) -> tuple[str, Proposal | None]:
    """What stands in the way, and the time that would be offered where one was looked for."""
    mentee = state.people[wanted.mentee]
    if asked:
        return choosing.obstacle(state, mentor, mentee, wanted), None
    if stop := ranking.limit(state, mentor, mentee, wanted, now):
        return stop, None
    found = ranking.planned(state, mentor, mentee, wanted, now)
    return "" if found else NO_TIME, found


def _ask_in(decision: Decision, mentor: Person) -> Ask:
    return next(fact for fact in reversed(decision.facts) if isinstance(fact, Ask) and fact.mentor == mentor.id)


def stopped(state: State, event: MailArrived, wanted: Request, mentor: Person, now: datetime, stop: str) -> Decision:
    """This mentor cannot be asked, so the next is. The letter is honest about what is nobody's secret and silent about what is."""
    withdrawn = asking.withdraw(state, wanted, now)
    wanted = replace(wanted, asked=None, tried=(*wanted.tried, mentor.id))
    here = apply(state, (*withdrawn.facts, wanted))
    sought = seeking.best(here, wanted, now)
    timeless = stop in (NO_TIME, choosing.NO_CHANNEL)
    why: seeking.Why = "no_time" if timeless else "next_asked" if sought.mentor else "nobody"
    words = Waiting(why, mentor.first_name, sought.until, sought.mentor.name if sought.mentor else "")
    told = drafts.answer(state, event, now, "waiting", words, about=f"request:{wanted.id}")
    return withdrawn + Decision(facts=(wanted,)) + sought.decision + told


# ---------------------------------------------------------------- replies about a request


def correction(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A reply to our letter about a request: CANCEL, or a line that corrects the record."""
    reading = event.reading
    wanted = state.open_request_of(event.person or "")
    if reading is None or wanted is None:
        return None
    if reading.command in ("CANCEL", "END") or reading.intent == "end":
        return cancel(state, event, now)
    if wanted.existing and wanted.state == "waiting" and (reading.intent == "accept" or reading.command == "ANY"):
        return _searched_after_all(state, event, wanted, now)
    another = reading.intent == "reschedule" and reading.mentor_named  # "Tom instead, please" changes who, where nobody has a date yet
    if (another or reading.intent in ("request", "preference", "other", "accept")) and (not reading.empty or agreement.spoken(event.text)):
        if blocked := proving.blocked(state, event, now, "change", "change your request", about=f"request:{wanted.id}"):
            return blocked
        return opened(state, event, replace(reading, intent="request"), now)
    return None


def _searched_after_all(state: State, event: MailArrived, wanted: Request, now: datetime) -> Decision:
    """Whoever was said to be the mentor already is not: from here on it is a request like any other."""
    if blocked := proving.blocked(state, event, now, "change", "change your request", about=f"request:{wanted.id}"):
        return blocked
    anybody = replace(wanted, existing=False, only=False, named=None, mentor_named="", wishes=replace(wanted.wishes, mentor_named=()))
    return Decision(facts=(anybody,)) + settled(apply(state, (anybody,)), event, anybody, now, updated=True)


def which_mentor(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The number of the mentor meant, or a name that settles it."""
    question = state.question_to(event.writer, "which_mentor")
    wanted = state.open_request_of(event.person or "")
    if question is None or wanted is None or event.reading is None:
        return None
    chosen = _chosen(state, event.reading, question.choices, wanted.mentee)
    if chosen is None:
        return None
    closed = replace(question, closed_at=now)
    wanted = replace(wanted, named=chosen.id, mentor_named=chosen.name, candidates=())
    return Decision(facts=(closed,)) + settled(apply(state, (closed, wanted)), event, wanted, now)


def _chosen(state: State, reading: Reading, choices: tuple[str, ...], mentee: str) -> Person | None:
    if reading.choice and reading.choice <= len(choices):
        return state.people[choices[reading.choice - 1]]
    if reading.mentor_named:
        found = choosing.named(state, reading.mentor_named[0], mentee)
        return found[0] if len(found) == 1 else None
    return None


def cancel(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The mentee takes the request back; a mentor who was asked reads that nothing is left to do."""
    wanted = state.open_request_of(event.person or "")
    if wanted is None:
        return None
    if blocked := proving.blocked(state, event, now, "change", "take your request back", about=f"request:{wanted.id}"):
        return blocked
    gone = replace(wanted, state="withdrawn", asked=None, answered_at=now)
    told = asking.withdraw(state, wanted, now)
    done = drafts.answer(state, event, now, "understood", Understood("withdrawn"), about=f"request:{wanted.id}")
    alarms = (*asking.patient(f"request:{wanted.id}"), Disarm("request_expires", f"request:{wanted.id}"))
    facts: tuple[Fact, ...] = (gone, *asking.times_closed(state, wanted, now))
    return Decision(facts=facts, alarms=alarms, action="request withdrawn") + told + done


def cancel_if_asked(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A plain no below our letter about the request takes it back."""
    about_request = event.parent and event.parent.kind in ("received", "waiting")
    return cancel(state, event, now) if about_request else None


# ---------------------------------------------------------------- alarms


def waiting_line(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """Who waits is never left in silence: for an answer, a line on the third working day; in the queue, somebody is asked after all, or
    a line every two weeks says how long it may take."""
    wanted = state.requests.get(int(alarm.about.partition(":")[2]))
    if wanted and wanted.state == "asking":
        return seeking.still_asking(state, wanted, now)
    if wanted is None or wanted.state != "waiting":
        return Decision(action="nothing", reason="the request no longer waits")
    unknown = wanted.mentor_named and not wanted.named
    if not unknown and (served := seeking.serve(state, wanted, now, "free")):
        return served
    letter = seeking.line(state, wanted, seeking.queue(state, wanted, now), now, f"{now.date()}")
    return Decision(letters=(letter,), alarms=(Alarm("waiting_line", alarm.about, now + seeking.LINE_EVERY),), action="waiting line")


def expired(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """A request that nobody proved within a week is withdrawn."""
    wanted = state.requests.get(int(alarm.about.partition(":")[2]))
    if wanted is None or wanted.state != "new":
        return Decision()
    return Decision(facts=(replace(wanted, state="withdrawn", answered_at=now),), action="request expired", reason="never confirmed")
