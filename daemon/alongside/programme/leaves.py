"""A long leave: whoever goes is asked once whether the talks shall rest, go to another mentor, or end.

What the two were at goes to the new mentor only if the mentee says so. An end is an end like any other, a hand-over a CHANGE of the
mentor's; a rest is over on the first morning back, and the talks that fell out come after it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from alongside.language.reading import Absence, Reading
from alongside.programme import answers, changing, drafts, endings, hours, proving, seeking, talks, watch, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.letters import HandOver, LeaveWords, Letter, ToldWords, Understood
from alongside.programme.model import Pairing, Person, Question, Request, Session, State, apply

LONG = timedelta(days=42)
"""Six weeks are half of a usual programme: whoever is away for longer is asked what becomes of it."""
PATIENCE = timedelta(days=21)
QUESTIONS, WORDS = 3, 20
"""So many open questions, of so many words, go over: a letter holds no more."""
YES = ("yes",)


# ---------------------------------------------------------------- asking


def asked(state: State, event: MailArrived, person: Person, reading: Reading, now: datetime) -> Decision:
    """One question about each pairing of somebody who is away for long; none while one is open."""
    leave = next((a for a in reading.absences if _long(state, person, a, now)), None)
    decision = Decision()
    for pairing in state.pairings_of(person.id) if leave else ():
        if leave and pairing.state in ("active", "paused") and _open(state, pairing) is None:
            decision += _question(state, event, person, pairing, leave, now)
    return decision


def _long(state: State, person: Person, absence: Absence, now: datetime) -> bool:
    since = max(absence.since, hours.local_day(state, person, now))
    return absence.until is None or absence.until - since >= LONG


def _question(state: State, event: MailArrived, person: Person, pairing: Pairing, leave: Absence, now: datetime) -> Decision:
    about = f"pairing:{pairing.id}"
    question = Question(
        identifier(event.seed, f"question:leave:{pairing.id}"), person.id, "leave", about, now,
        (leave.since.isoformat(), leave.until.isoformat() if leave.until else ""), pairing=pairing.id, expires=now + PATIENCE,
    )  # fmt: skip
    other = state.other(pairing, person.id).first_name
    words = LeaveWords("leave", other, "mentor" if person.id == pairing.mentor else "mentee", leave.until)
    key = f"leave:{pairing.id}:{person.id}:{leave.since}"
    letter = Letter("clarify", drafts.reader(state, person), words, key, now, about, pairing.id, answers=event.message_id)
    return Decision(facts=(question,), letters=(letter,))


def _open(state: State, pairing: Pairing) -> Question | None:
    return next((q for q in state.questions.values() if (q.kind, q.pairing) == ("leave", pairing.id) and not q.closed_at), None)


# ---------------------------------------------------------------- the three words


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """PAUSE until the return, or HAND OVER; an END is read as anywhere else."""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    question = _open(state, pairing) if pairing else None
    if pairing is None or question is None or question.person != event.person or event.reading is None:
        return None
    if event.reading.command == "HAND OVER" and event.person == pairing.mentor:
        return _hand_over(state, event, question, pairing, now)
    if event.reading.intent == "pause" and question.choices[1] and pairing.state == "active":
        blocked = proving.blocked(state, event, now, "final", "pause", about=question.about, pairing=pairing.id)
        return blocked or _rest(state, event, question, pairing, now)
    return None


def _rest(state: State, event: MailArrived, question: Question, pairing: Pairing, now: datetime) -> Decision:
    """Talks before the leave take place; those that fall into it are caught up on after it, so the pairing ends so much later."""
    since, until = (date.fromisoformat(day) for day in question.choices)
    person = state.people[question.person]
    other = state.other(pairing, person.id)
    count = len(_missed(state, pairing, since, until)) + sum(s.start.date() > until for s in talks.coming_of(state, pairing, now))
    longer = replace(pairing, ends_on=max(pairing.ends_on, until + timedelta(weeks=count * wishes.DATES[pairing.freq])))
    back = hours.prompt_moment(state, person, until + timedelta(days=1))
    told = Letter(
        "told", drafts.reader(state, other), ToldWords("paused", person.first_name, (back,)), f"told:leave:{pairing.id}:{other.id}:{since}",
        now, question.about, pairing.id, reply_to=person.email,
    )  # fmt: skip
    alarm = Alarm("leave_over", f"{pairing.id}:{since}:{until}", back)
    rests = Decision(facts=(replace(question, closed_at=now), longer), letters=(told,), alarms=(alarm,), action="rests for a leave")
    echo = Understood("paused", other=other.first_name, when=(back,), detail="Talks before you go take place as planned.")
    return rests + drafts.answer(state, event, now, "understood", echo, about=question.about, pairing=pairing.id)


def _missed(state: State, pairing: Pairing, since: date, until: date) -> tuple[Session, ...]:
    return tuple(s for s in state.sessions.get(pairing.id, ()) if s.state == "skipped" and since <= s.start.date() <= until)


def over(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``leave_over``: the first morning back; what fell out is planned with what was to come after the leave."""
    number, since, until = alarm.about.split(":")
    pairing = state.pairings.get(int(number))
    if pairing is None or pairing.state != "active":
        return Decision(reason="the pairing no longer rests")
    missed = _missed(state, pairing, date.fromisoformat(since), date.fromisoformat(until))
    if not missed:
        return Decision(reason="no talk fell out")
    on = talks.replanned(state, pairing, len(missed) + len(talks.coming_of(state, pairing, now)), now, alarm.seed)
    after = apply(state, on.facts)
    return on + endings.planned(after, after.pairings[pairing.id], now) + Decision(alarms=(watch.talked(pairing, now),))


def _hand_over(state: State, event: MailArrived, question: Question, pairing: Pairing, now: datetime) -> Decision:
    """As grave as an end, so confirmed once; then the search goes on as after a CHANGE, and the mentee is asked what may be read."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    if not event.confirmed:
        return drafts.confirm(state, event, now, f"hand your talks with {mentee.first_name} over", about=question.about, pairing=pairing.id)
    open_ones = tuple(_short(one.text) for one in answers.still_open(state, pairing, mentee.id)[-QUESTIONS:])
    decision = Decision(facts=(replace(question, closed_at=now),)) + changing.ended(state, pairing, now, event.seed, by=mentor.id)
    here = apply(state, decision.facts)
    wanted = changing.opened_again(here, pairing, now)
    here = apply(here, (wanted,))
    sought = seeking.best(here, wanted, now)
    words = HandOver(
        "hands_over", mentor.first_name, wanted.topics, open_ones, sought.mentor.name if sought.mentor else "", sought.until
    )  # fmt: skip
    about = f"request:{wanted.id}"
    letter = Letter("told", drafts.reader(here, mentee), words, f"told:hands_over:{pairing.id}", now, about, pairing.id)
    decision += Decision(facts=(wanted, *_may_read(event, words, wanted, pairing, now)), letters=(letter,)) + sought.decision
    echo = Understood("handed_over", other=mentee.first_name)
    return decision + drafts.answer(here, event, now, "understood", echo, about=question.about, pairing=pairing.id)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:WORDS]) + ("..." if len(words) > WORDS else "")


# ---------------------------------------------------------------- what the new mentor reads


def _may_read(event: MailArrived, words: HandOver, wanted: Request, pairing: Pairing, now: datetime) -> tuple[Question, ...]:
    """The mentee's YES is kept with this question until there is a new mentor; ``held_text`` is what was shown to them."""
    if not (words.topics or words.questions):
        return ()
    known = identifier(event.seed, f"question:handover:{pairing.id}")
    shown = "\n".join(words.questions)
    return (Question(known, pairing.mentee, "handover", f"request:{wanted.id}", now, held_text=shown, pairing=pairing.id),)


def consent(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The mentee's YES or NO; where the new pair has begun already, the new mentor reads it at once."""
    question = state.question_to(event.writer, "handover")
    if question is None or event.reading is None or not event.parent or event.parent.about != question.about:
        return None
    wanted = state.requests.get(int(question.about.partition(":")[2]))
    if wanted is None or event.reading.intent not in ("accept", "decline"):
        return None
    if event.reading.intent == "decline":
        closed = Decision(facts=(replace(question, closed_at=now),))
        return closed + drafts.answer(state, event, now, "understood", Understood("undone"), about=question.about)
    agreed = replace(question, choices=YES)
    state = apply(state, (agreed,))
    pairing = state.pairings.get(wanted.pairing or 0)
    sent = handed_over(state, pairing, wanted, now) if pairing and pairing.state == "active" else Decision()
    echo = Understood("may_read", detail="sent" if sent.letters else "")
    return Decision(facts=(agreed,)) + sent + drafts.answer(state, event, now, "understood", echo, about=question.about)


def handed_over(state: State, pairing: Pairing, wanted: Request, now: datetime) -> Decision:
    """To the new mentor of this request: topics and open questions, as the mentee saw and allowed them."""
    about = f"request:{wanted.id}"
    question = next((q for q in state.questions_about(about) if (q.kind, q.choices) == ("handover", YES) and not q.closed_at), None)
    if question is None:
        return Decision()
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    words = HandOver("handover", mentee.first_name, wanted.topics, tuple(filter(None, question.held_text.split("\n"))))
    letter = Letter(
        "told", drafts.reader(state, mentor), words, f"told:handover:{pairing.id}", now, f"pairing:{pairing.id}", pairing.id,
        reply_to=mentee.email,
    )  # fmt: skip
    return Decision(facts=(replace(question, closed_at=now),), letters=(letter,))
