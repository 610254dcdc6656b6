"""Mentors to look at: whoever knows a topic (MENTORS payroll), and three to choose from where the programme lets mentees choose.

A profile says only what somebody stated to be asked for: what they do and what they know. Stating a topic, by mail or to the
coordinator who keeps the roster, is what lets somebody be shown; the sign-up letter says so, and STOP below it takes them off again.
Nobody ever sees the whole directory.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from alongside.programme import choosing, drafts, hours, proving, ranking, seeking
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.letters import Found, Profile, Received
from alongside.programme.likeness import covered
from alongside.programme.model import Fact, Pairing, Person, Question, Request, State, apply
from alongside.programme.rules import Days

PROFILE = "profile"
"""Among what somebody has stopped: they mentor, but nobody looks them up."""
MOST = 5
TO_CHOOSE = 3
FEWEST = 2
"""One profile is no choice."""
CHOOSE_WITHIN = Days(2)
"""Silence for so long means ANY."""


def shown_to_others(person: Person) -> bool:
    """Whether somebody lets colleagues look them up."""
    gone = person.left_on or person.forgotten_at
    return "mentor" in person.roles and bool(person.topics) and PROFILE not in person.stopped and not gone


def profile(person: Person) -> Profile:
    """Three lines of somebody who may be asked."""
    does = ", ".join(word for word in (person.job, person.team) if word)
    return Profile(person.name, does, ", ".join(person.topics[:4]))


# ---------------------------------------------------------------- MENTORS topic


def mentors(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """MENTORS payroll: at most five, the best first, whom one may ask by one tap. Only colleagues of the programme see any."""
    if event.reading is None or event.person is None:
        return None
    topic = event.reading.argument.strip()
    words = Found("topic", topic, tuple(profile(person) for person in _knowing(state, event.person, topic, now)))
    return drafts.answer(state, event, now, "found", words, about=f"person:{event.person}") + Decision(action="found", reason=topic)


def _knowing(state: State, reader: str, topic: str, now: datetime) -> list[Person]:
    """Open, stated topics, and nothing in the way of this reader; the best knowledge first, then who was asked longest ago."""
    asking_for = Request(0, reader, "clarifying", now, topics=(topic,) if topic else ())
    mentee = state.people[reader]
    shown: list[tuple[float, datetime, str, Person]] = []
    for person in state.people.values():
        if person.id == reader or not shown_to_others(person):
            continue
        share = covered((topic,), (*person.topics, person.job))[0] if topic else 1.0
        if share >= 0.5 and not ranking.limit(state, person, mentee, replace(asking_for, named=person.id), now):
            shown.append((-share, person.asked_at or ranking.NEVER, person.id, person))
    return [person for *_, person in sorted(shown, key=lambda s: s[:3])[:MOST]]


def knowing_about(state: State, pairing: Pairing, reader: str, question: str, now: datetime) -> tuple[str, ...]:
    """Names of at most two outside the pair who let colleagues ask them about a topic that the question speaks of."""
    spoken = " ".join(("", *re.findall(r"[^\W_]+", question.casefold()), ""))
    topics = {topic for person in state.people.values() if shown_to_others(person) for topic in person.topics}
    named = sorted(topic for topic in topics if topic.strip() and f" {topic.casefold()} " in spoken)
    found = (person for topic in named for person in _knowing(state, reader, topic, now))
    return tuple(dict.fromkeys(person.name for person in found if person.id not in (pairing.mentor, pairing.mentee)))[:2]


# ---------------------------------------------------------------- three to choose from


def offered(state: State, event: MailArrived, wanted: Request, now: datetime) -> Decision | None:
    """``choice = 3``: before anybody is asked, the mentee reads three profiles; None where the programme asks by itself."""
    if state.rules.rhythm.choice != TO_CHOOSE or wanted.round or wanted.only or wanted.existing:
        return None
    chosen = _three(state, wanted, now)
    if len(chosen) < FEWEST:
        return None
    mentee = state.people[wanted.mentee]
    over = hours.after(state, mentee, now, CHOOSE_WITHIN)
    ids = tuple(person.id for person in chosen)
    topic = " and ".join(wanted.topics[:2])
    words = Found("choose", topic, tuple(map(profile, chosen)), wanted.wishes, hours.local_day(state, mentee, over))
    about = f"request:{wanted.id}"
    question = Question(identifier(event.seed, "question:choose"), wanted.mentee, "choose", about, now, ids)
    closed = tuple(replace(q, closed_at=now) for q in state.questions_about(about) if q.kind == "choose" and not q.closed_at)
    facts: tuple[Fact, ...] = (replace(wanted, state="clarifying", candidates=ids), *closed, question)
    answered = drafts.answer(state, event, now, "found", words, about=about, choices=ids)
    return Decision(facts=facts, alarms=(Alarm("choice_over", about, over),), action="three to choose from") + answered


def _three(state: State, wanted: Request, now: datetime) -> list[Person]:
    """The best three who could be asked now, of those who show a profile."""
    mentee = state.people[wanted.mentee]
    free = (state.people[c.mentor] for c in ranking.askable(ranking.candidates(state, wanted, now)))
    found: list[Person] = []
    for mentor in free:
        if shown_to_others(mentor) and choosing.proposal(state, mentor, mentee, wanted, now):
            found.append(mentor)
        if len(found) == TO_CHOOSE:
            break
    return found


def chosen(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """1, 2, 3 or ANY: that one, or the best of them, is asked."""
    question = state.question_to(event.writer, "choose")
    wanted = state.open_request_of(event.person or "")
    if question is None or wanted is None or event.reading is None or question.about != f"request:{wanted.id}":
        return None
    mentor = _meant(state, event, question)
    if mentor is None:
        return None
    if blocked := proving.blocked(state, event, now, "light", "ask the mentor you chose", about=question.about):
        return blocked
    closed = replace(question, closed_at=now)
    wanted = replace(wanted, candidates=(), named=mentor.id if event.reading.choice else None)
    here = apply(state, (closed, wanted))
    taken = ranking.limit(here, mentor, here.people[wanted.mentee], wanted, now)
    sought = seeking.best(here, wanted, now) if taken else seeking.asked(here, wanted, mentor, now)
    words = Received(
        wanted.wishes, asking=sought.mentor.name if sought.mentor else "", answer_by=sought.until,
        asked_later=sought.due if sought.due and sought.due > now else None, updated=True, queued=sought.mentor is None,
    )  # fmt: skip
    answered = drafts.answer(state, event, now, "received", words, about=question.about)
    return Decision(facts=(closed, wanted), action="chosen") + sought.decision + answered


def _meant(state: State, event: MailArrived, question: Question) -> Person | None:
    reading = event.reading
    if reading is None:
        return None
    if reading.choice and reading.choice <= len(question.choices):
        return state.people[question.choices[reading.choice - 1]]
    if reading.command == "ANY" or event.text.strip().lower().startswith("any"):
        return state.people[question.choices[0]]
    return None


def over(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``choice_over``: silence means ANY."""
    wanted = state.requests.get(int(alarm.about.partition(":")[2]))
    if wanted is None or wanted.state != "clarifying":
        return Decision(reason="a choice was made")
    closed = tuple(replace(q, closed_at=now) for q in state.questions_about(alarm.about) if q.kind == "choose")
    free = replace(wanted, candidates=())
    here = apply(state, (*closed, free))
    return Decision(facts=(*closed, free), action="any") + seeking.onward(here, free, now, "any", key="any")
