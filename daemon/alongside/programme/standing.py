"""What a person says about themselves: preferences, offering to mentor, stopping letters; and what everybody may ask: STATUS, HELP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from alongside.language.reading import Reading
from alongside.programme import agreement, asking, channels, drafts, first_times, fitting, hours, policy, profiles, proving, speech, wishes
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Help, Status, Understood
from alongside.programme.model import COMING, Fact, Person, Request, State, apply


def preferences(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Standing wishes change for all dates to come; everything understood is echoed, line by line."""
    reading, person = event.reading, state.people.get(event.person or "")
    if (
        reading is None
        or person is None
        or reading.intent not in ("preference", "volunteer")
        or (reading.empty and reading.intent != "volunteer")
    ):
        return None
    if blocked := proving.blocked(state, event, now, "change", "preferences", about=f"person:{person.id}"):
        return blocked
    reading = _with_those_there(state, person, reading, event.text)
    changed = with_wishes(person, reading)
    if reading.intent == "volunteer":
        changed = replace(changed, roles=changed.roles | {"mentor"})
    if "mentor" in changed.roles and reading.topics:
        changed = replace(changed, topics=reading.topics, stopped=changed.stopped - {profiles.PROFILE})
    facts: tuple[Fact, ...] = (changed, *_requests_followed(state, person, reading))
    refitted = fitting.looked_again(state, apply(state, facts), changed, now, event.seed, event)
    echo = Understood("mentor_signed_up" if reading.intent == "volunteer" else "preferences", wishes=reading, unread=reading.unread)
    about = f"profile:{person.id}" if reading.intent == "volunteer" else f"person:{person.id}"
    answered = drafts.answer(state, event, now, "understood", echo, about=about)
    return Decision(facts=facts, action="preferences", reason="standing wishes changed") + answered + refitted


_MORE = re.compile(r"\b(one|two|three|[1-3]) (?:more|additional|extra|further)\b", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3}


def _with_those_there(state: State, person: Person, reading: Reading, text: str) -> Reading:
    """ "I could take one more": with the mentees there are."""
    found = _MORE.search(text)
    if found is None or reading.capacity != (_NUMBERS.get(found[1].lower()) or int(found[1])):
        return reading
    return replace(reading, capacity=reading.capacity + sum(p.mentor == person.id for p in state.pairings_of(person.id)))


def _requests_followed(state: State, person: Person, reading: Reading) -> tuple[Request, ...]:
    """What a mentee asked for once does not outlive what they say now: the requests of their pairings follow."""
    asked = (state.requests.get(p.request or 0) for p in state.pairings_of(person.id) if p.mentee == person.id)
    return tuple(replace(r, wishes=wishes.changed(r.wishes, reading)) for r in asked if r)


def with_wishes(person: Person, reading: Reading) -> Person:
    """The person with the wishes added; capacity and absences have columns of their own."""
    merged = replace(
        wishes.changed(person.preferences, reading),
        intent="preference",
        mentor_named=(),
        topics=(),
        capacity=None,
        absences=(),
        targets=(),
        times=(),
    )
    return replace(
        person,
        preferences=merged,
        capacity=reading.capacity if reading.capacity is not None else person.capacity,
        absences=tuple(dict.fromkeys((*person.absences, *reading.absences))),
        timezone=reading.tz or person.timezone,
    )


def stop(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """STOP ends this kind of letter, STOP ALL every prompt; what the two of a pair write to each other goes on."""
    reading, person = event.reading, state.people.get(event.person or "")
    if reading is None or person is None or reading.intent != "stop":
        return None
    if blocked := proving.blocked(state, event, now, "final", "stop", about=f"person:{person.id}"):
        return blocked
    kind = "ALL" if "ALL" in reading.argument.upper() else _stopped_by(event)
    stopped = replace(person, stopped=person.stopped | {kind})
    words = Understood("unlisted") if kind == profiles.PROFILE else Understood("stopped", detail=kind)
    echo = drafts.answer(state, event, now, "understood", words, about=f"person:{person.id}")
    return Decision(facts=(stopped,), action="stopped", reason=kind) + echo


def _stopped_by(event: MailArrived) -> str:
    """The kind of the letter answered; below the sign-up letter it is being shown to others; else every prompt."""
    if event.parent and event.parent.kind in policy.PROMPT_ORDER:
        return event.parent.kind
    return profiles.PROFILE if event.parent and event.parent.about.startswith("profile:") else "ALL"


def help_(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """STATUS says how things stand, everything else of this kind what one can write."""
    if event.reading is None or event.reading.intent != "help":
        return None
    if event.reading.command == "STATUS" and event.person:
        return status(state, event, now)
    mine = state.pairings_of(event.person) if event.person else ()
    name = state.other(mine[0], event.person or "").first_name if mine else ""
    return drafts.answer(state, event, now, "help", Help(name)) + Decision(action="help")


def status(state: State, event: MailArrived, now: datetime) -> Decision:
    """How things stand for the writer, who is known."""
    lines = tuple(status_lines(state, state.people[event.person or ""], now))
    return drafts.answer(state, event, now, "status", Status(lines)) + Decision(action="status")


def status_lines(state: State, person: Person, now: datetime) -> Iterator[str]:
    """One line a matter: who has the ball, until when."""
    for wanted in state.requests.values():
        if wanted.mentee == person.id and wanted.state in ("new", "clarifying", "asking", "waiting"):
            yield _request_line(state, person, wanted)
    for pairing in state.pairings_of(person.id):
        other = state.other(pairing, person.id).name
        coming = [s for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > now]
        following = f", next talk on {_day(state, person, hours.local_day(state, person, coming[0].start))}" if coming else ""
        yield f"You and {other}: {pairing.state} until {_day(state, person, pairing.ends_on)}{following}."
        yield f"You agreed on: {agreement.terms(pairing.freq, pairing.duration_min)}, {channels.SAID[pairing.channel]}."
    for pending in state.asks_to(person.id):
        wanted = state.requests[pending.request]
        whose = "chooses a time" if first_times.asked_of(state, wanted, wanted.mentee) else "hopes for your answer"
        yield f"{state.people[wanted.mentee].name} {whose}."


def _request_line(state: State, person: Person, wanted: Request) -> str:
    if wanted.state == "asking" and wanted.asked:
        mentor = state.people[wanted.asked]
        pending = state.asks[wanted.id][-1]
        until = pending.answer_by or asking.deadline(state, mentor, pending.due)
        if first_times.asked_of(state, wanted, person.id):
            day = _day(state, person, hours.local_day(state, person, until))
            return f"Your request: {mentor.name} says yes and waits for you to choose a time, by {day}."
        return f"Your request: {mentor.name} is asked, an answer is due by {_day(state, person, hours.local_day(state, person, until))}."
    words = {
        "new": "it waits for your YES to the letter that asks whether you wrote it",
        "clarifying": "it waits for your answer to our question",
        "waiting": "it waits for a mentor, and the coordinator knows",
    }
    return f"Your request: {words[wanted.state]}."


def _day(state: State, person: Person, day: date) -> str:
    return speech.day_name(day, speech.language(state, person))
