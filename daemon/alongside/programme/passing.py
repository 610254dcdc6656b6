"""Passing it on: the mentee becomes a mentor, and answers for somebody newer before that.

A newcomer who has no mentor yet may have a question carried, with their first name, to somebody who was new not long ago; they say
YES to that first. What a pair writes to each other is never shown to a third.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.programme import drafts, farewell, hours, policy, prompts, proving, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, identifier
from alongside.programme.keepsakes import Contribution
from alongside.programme.letters import BecomeMentor, Clarify, Letter, NewcomerQuestion, ToldWords, Understood
from alongside.programme.model import Pairing, Person, Question, State

KNOWS_AFTER = timedelta(weeks=6)
"""From then on somebody may be asked what a newcomer wonders about."""
ASKED_APART = timedelta(days=14)
TOPICS = 3


# ---------------------------------------------------------------- becoming a mentor


def invite(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``become_mentor``: you would now be the one who knows; asked once more in sixty days, then never again."""
    about, _, _again = alarm.about.partition(":again")
    pairing = state.pairings.get(int(about.partition(":")[2]))
    mentee = state.people.get(pairing.mentee) if pairing else None
    if pairing is None or mentee is None or "mentor" in mentee.roles or mentee.left_on:
        return Decision(reason="nobody to invite")
    second = alarm.about != about
    words = BecomeMentor(state.people[pairing.mentor].first_name, asked_about(state, pairing), second)
    key = f"become_mentor:{pairing.id}:{2 if second else 1}"
    letter = Letter("become_mentor", drafts.reader(state, mentee), words, key, now, about, pairing.id)
    asked = prompts.prompt(state, mentee, letter, alarm, now)
    if second or not asked.letters:
        return asked
    later = hours.prompt_moment(state, mentee, hours.local_day(state, mentee, now) + timedelta(days=policy.LATER_DAYS))
    return asked + Decision(alarms=(Alarm("become_mentor", f"{about}:again", later),))


def asked_about(state: State, pairing: Pairing) -> tuple[str, ...]:
    """What the mentee asked about most: topics people here know, counted in the questions, after those of the request itself."""
    wanted = state.requests.get(pairing.request or 0)
    known = dict.fromkeys(topic.lower() for person in state.people.values() for topic in person.topics)
    asked = [one.text.lower() for one in state.said.get(pairing.id, ()) if one.kind == "question" and one.person == pairing.mentee]
    counted = Counter({topic: sum(_speaks_of(words, topic) for words in asked) for topic in known})
    often = [topic for topic, count in counted.most_common() if count]
    return tuple(dict.fromkeys((*often, *(wanted.topics if wanted else ()))))[:TOPICS]


def _speaks_of(words: str, topic: str) -> bool:
    return re.search(rf"\b{re.escape(topic)}\b", words) is not None


def mentor_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """YES makes a mentor of the profile shown, LATER asks once more in sixty days, NO is fine."""
    reading, person = event.reading, state.people.get(event.person or "")
    if reading is None or person is None or event.parent is None:
        return None
    again = f"{event.parent.about}:again"
    if reading.command == "LATER":
        second = Alarm("become_mentor", again, now + timedelta(days=policy.LATER_DAYS))
        return Decision(alarms=(second,), action="later") + drafts.answer(state, event, now, "understood", Understood("later"))
    if reading.intent in ("accept", "volunteer"):
        return _signed_up(state, event, person, again, now)
    if reading.intent == "decline":
        return Decision(alarms=(Disarm("become_mentor", again),)) + drafts.answer(state, event, now, "understood", Understood("no"))
    return None


def _signed_up(state: State, event: MailArrived, person: Person, again: str, now: datetime) -> Decision:
    """The topics of the letter are the profile, unless the answer names others."""
    reading, parent = event.reading, event.parent
    if reading is None or parent is None:
        return Decision()
    if blocked := proving.blocked(state, event, now, "change", "put you on the list of mentors", about=parent.about):
        return blocked
    pairing = state.pairings.get(parent.pairing or 0)
    topics = reading.topics or (asked_about(state, pairing) if pairing else ())
    merged = replace(
        wishes.changed(person.preferences, reading), intent="preference", mentor_named=(), topics=(), capacity=None, absences=()
    )
    mentor = replace(
        person, roles=person.roles | {"mentor"}, preferences=merged, capacity=reading.capacity or person.capacity,
        topics=tuple(dict.fromkeys((*person.topics, *topics))),
    )  # fmt: skip
    shown = replace(merged, topics=mentor.topics)
    echo = Understood("mentor_signed_up", wishes=None if shown.empty else shown, unread=reading.unread)
    done = Decision(facts=(mentor,), alarms=(Disarm("become_mentor", again),), action="became a mentor")
    return done + drafts.answer(state, event, now, "understood", echo, about=f"profile:{person.id}")


# ---------------------------------------------------------------- a newcomer's question


def newcomer(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A question of somebody without a mentor: nothing leaves before they say YES."""
    person = state.people.get(event.person or "")
    words = _question(event)
    if person is None or not words or state.pairings_of(person.id) or state.open_request_of(person.id) is None:
        return None
    return drafts.clarify(state, event, now, Clarify("newcomer", quoted=words), about=f"newcomer:{person.id}")


def _question(event: MailArrived) -> str:
    """The words after Q:, or a whole mail that asks something."""
    reading = event.reading
    if reading is None or not (reading.command == "QUESTION" or reading.intent == "question"):
        return ""
    return (reading.argument if reading.command == "QUESTION" else event.text).strip()


def newcomer_agrees(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """YES carries the question to one person who was new not long ago, or says honestly that there is nobody."""
    asked = state.question_to(event.writer, "newcomer")
    if asked is None or event.reading is None or (event.parent and event.parent.about != asked.about):
        return None
    closed = Decision(facts=(replace(asked, closed_at=now),))
    if event.reading.intent == "decline":
        return closed + drafts.answer(state, event, now, "understood", Understood("undone"), about=asked.about)
    if event.reading.intent != "accept":
        return None
    if blocked := proving.blocked(state, event, now, "light", "note", about=asked.about):
        return blocked
    found = next(_who_knows(state, event.writer, now), None)
    if found is None:
        return closed + drafts.answer(state, event, now, "understood", Understood("nobody_to_ask"), about=asked.about)
    return closed + _carried(state, event, asked, found, now)


def _who_knows(state: State, newcomer: str, now: datetime) -> Iterator[Pairing]:
    """Pairings of six weeks and more, whose mentee was not asked lately: the one not asked for longest first."""
    lately: dict[str, datetime] = {}
    for one in state.contributions.values():
        lately[one.person] = max(one.asked_at, lately.get(one.person, one.asked_at))
    old = (p for p in state.pairings.values() if p.state == "active" and p.introduced_at and now - p.introduced_at >= KNOWS_AFTER)
    able = [p for p in old if p.mentee != newcomer and farewell.held(state, p) and _can(state, p.mentee, now)]
    rested = [p for p in able if p.mentee not in lately or now - lately[p.mentee] >= ASKED_APART]
    return iter(sorted(rested, key=lambda p: (lately.get(p.mentee, datetime.min.replace(tzinfo=now.tzinfo)), p.id)))


def _can(state: State, known: str, now: datetime) -> bool:
    person = state.people[known]
    return person.state(hours.local_day(state, person, now)) == "active" and not {"question", "ALL"} & person.stopped


def _carried(state: State, event: MailArrived, asked: Question, pairing: Pairing, now: datetime) -> Decision:
    person, newcomer = state.people[pairing.mentee], state.people[asked.person]
    given = Contribution(identifier(event.seed, "contribution"), pairing.id, person.id, asked.id, now)
    words = _question(replace(event, reading=asked.held, text=asked.held_text))
    letter = Letter(
        "question", drafts.reader(state, person), NewcomerQuestion(newcomer.first_name, words), f"question:{given.id}",
        hours.good_moment(state, person, now), f"contribution:{given.id}:{newcomer.id}", None,
    )  # fmt: skip
    told = Understood("contributed", other=person.first_name, detail="asked")
    echo = drafts.answer(state, event, now, "understood", told, about=asked.about)
    return Decision(facts=(given,), letters=(letter,), action="newcomer's question carried") + echo


def answered(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """What somebody writes below a newcomer's question is carried to the newcomer; a no is fine."""
    about = event.parent.about if event.parent else ""
    reading = event.reading
    if not about.startswith("contribution:") or reading is None or reading.command in ("STOP", "HELP", "STATUS"):
        return None
    _, known, newcomer = about.split(":")
    given, other = state.contributions.get(known), state.people.get(newcomer)
    if given is None or other is None or given.person != event.person or not event.text.strip():
        return None
    if reading.intent == "decline" and len(event.text.split()) <= 3:
        return drafts.answer(state, event, now, "understood", Understood("no", other=other.first_name), about=about)
    if blocked := proving.blocked(state, event, now, "light", "note", about=about):
        return blocked
    writer = state.people[given.person]
    done = replace(given, text=event.text.strip(), answered_at=now)
    words = ToldWords("answered_for_you", writer.first_name, text=done.text)
    letter = Letter(
        "told", drafts.reader(state, other), words, f"told:answered_for_you:{given.id}:{event.inbox}", now, f"person:{other.id}",
        reply_to=writer.email,
    )  # fmt: skip
    echo = drafts.answer(state, event, now, "understood", Understood("contributed", other=other.first_name), about=about)
    return Decision(facts=(done,), letters=(letter,), action="contributed", reason="a newcomer's question is answered") + echo
