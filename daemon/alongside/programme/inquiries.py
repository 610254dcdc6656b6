"""A question between two talks: kept, carried as the pair likes it, answered by reply; and the earlier answer where it was asked before.

Only the one who asks ever reads that something was asked before, and ASK ANYWAY sends the question on all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.language.reading import Reading
from alongside.programme import answers, drafts, hours, pages, policy, profiles, proving
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.keepsakes import Said
from alongside.programme.letters import AskedBefore, Clarify, Letter, QuestionWords, ToldWords, Understood
from alongside.programme.model import COMING, LIVE_PAIRINGS, Pairing, Person, State, apply

MODES = {"QUESTIONS AT ONCE": "at once", "QUESTIONS DAILY": "daily", "QUESTIONS AT THE TALK": "talk"}


def wording(event: MailArrived, state: State) -> str:
    """The question that this mail asks, also the one a YES of the stored address sets free; "" where it asks none."""
    reading, text = event.reading, event.text
    if event.confirmation or (event.parent and event.parent.kind in ("confirm", "clarify")):
        held = next((q for q in state.questions_to(event.writer) if _holds_one(q.held) and not q.closed_at), None)
        if held and reading and reading.intent == "accept":
            reading, text = held.held, held.held_text
    return _question(reading, text)


def _holds_one(held: Reading | None) -> bool:
    return held is not None and held.intent == "question"


def _question(reading: Reading | None, text: str) -> str:
    if reading is None or reading.intent != "question":
        return ""
    return (reading.argument if reading.command == "QUESTION" else text).strip()


def pairing_meant(state: State, event: MailArrived) -> Pairing | None:
    """The pairing whose letter is answered, else the one this person is the mentee of, else the only one there is."""
    answered = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    if answered and event.person in (answered.mentor, answered.mentee) and answered.state in LIVE_PAIRINGS:
        return answered
    mine = state.pairings_of(event.person or "")
    for some in ([p for p in mine if p.mentee == event.person], mine):
        if len(some) == 1:
            return some[0]
    return None


# ---------------------------------------------------------------- asking


def asked(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """``Q: ...``, or the same after a yes: new questions are kept and go their way, old ones bring their answer back."""
    pairing, text = pairing_meant(state, event), _question(event.reading, event.text)
    if pairing is None or not text:
        return None
    if blocked := proving.blocked(state, event, now, "light", "question", about=f"pairing:{pairing.id}", pairing=pairing.id):
        return blocked
    said = Said(identifier(event.seed, "question"), pairing.id, event.person or "", "question", text, now, state="open")
    if earlier := _earlier(state, pairing, event):
        return _asked_before(state, event, pairing, replace(said, state="asked_before", answers=earlier.id), earlier, now)
    return taken(state, event, pairing, said, now)


def in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A question without ``Q:`` may be meant for us: it goes to the other only after a yes."""
    pairing = pairing_meant(state, event)
    if pairing is None or event.reading is None or event.reading.intent != "question" or event.reading.command:
        return None
    if event.confirmed or (event.parent and event.parent.kind == "clarify"):
        return asked(state, event, now)
    other = state.other(pairing, event.person or "").first_name
    held = replace(event, reading=Reading("question", command="QUESTION", argument=event.text.strip(), confidence=1.0))
    words = Clarify("really", quoted=pages.shortened(event.text), other=other, detail=f"ask {other} this")
    return drafts.clarify(state, held, now, words, about=f"pairing:{pairing.id}", pairing=pairing.id)


def _earlier(state: State, pairing: Pairing, event: MailArrived) -> Said | None:
    """The question that was asked before, or one whose answer names somebody for a question who to talk to."""
    own = {w.id: w for w in state.said.get(pairing.id, ()) if w.kind == "question" and w.person == event.person and w.text}
    if event.repeats in own:
        return own[event.repeats]
    return next((own[known] for known in event.related if known in own and answers.names(state, pairing, own[known])), None)


def _asked_before(state: State, event: MailArrived, pairing: Pairing, said: Said, earlier: Said, now: datetime) -> Decision:
    """The earlier answer goes back to the one who asks, and to nobody else."""
    known = answers.last(state, pairing, earlier)
    words = AskedBefore(
        state.other(pairing, said.person).first_name, earlier.text, earlier.at, known.text if known else "", known.at if known else None,
        answers.names(state, pairing, earlier) if event.related else (),
    )  # fmt: skip
    told = drafts.answer(state, event, now, "asked_before", words, about=f"said:{said.id}", pairing=pairing.id)
    return Decision(facts=(said,), action="asked before", reason=f"pairing {pairing.id}") + told


def anyway(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ASK ANYWAY: the question goes on, as if it were new."""
    if event.person is None:
        return None
    waiting = [w for words in state.said.values() for w in words if w.person == event.person and w.state == "asked_before"]
    named = next((w for w in waiting if event.parent and event.parent.about == f"said:{w.id}"), None)
    question = named or max(waiting, key=lambda w: w.at, default=None)
    pairing = state.pairings.get(question.pairing) if question else None
    if question is None or pairing is None or pairing.state not in LIVE_PAIRINGS:
        return None
    if blocked := proving.blocked(state, event, now, "light", "question", about=f"said:{question.id}", pairing=pairing.id):
        return blocked
    return taken(state, event, pairing, replace(question, state="open"), now)


def taken(state: State, event: MailArrived, pairing: Pairing, said: Said, now: datetime) -> Decision:
    """The question is kept, the alarm that carries it set, the one who asked told when it goes."""
    other = state.other(pairing, said.person)
    moment = _moment(state, pairing, other, now)
    alarms = (Alarm("questions", f"pairing:{pairing.id}", moment),) if moment else ()
    when = (moment,) if moment and moment > now else ()
    knowing = profiles.knowing_about(state, pairing, said.person, said.text, now) if event.asks_who else ()
    echo = Understood("asked", other=other.first_name, when=when, detail="" if moment else "talk", knowing=knowing)
    told = drafts.answer(state, event, now, "understood", echo, about=f"said:{said.id}", pairing=pairing.id)
    return Decision(facts=(said,), alarms=alarms, action="question kept", reason=f"pairing {pairing.id}") + told


def _moment(state: State, pairing: Pairing, reader: Person, now: datetime) -> datetime | None:
    """When open questions go to ``reader``, None where they wait for the talk itself.

    At once means at once in the reader's working hours. A pair that only writes has its agreed day for a talk.
    """
    way = "talk" if "question" in reader.stopped else pairing.questions
    if way == "at once":
        return hours.working_moment(state, reader, now)
    if way == "daily":
        return hours.prompt_moment(state, reader, hours.local_day(state, reader, now) + timedelta(days=1))
    coming = [s.start for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > now]
    return min(coming, default=None) if pairing.channel == "email" else None


# ---------------------------------------------------------------- carrying


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``questions``: all that wait go in one letter to each reader; who is away by now reads them when back."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    if pairing is None or pairing.state != "active":
        return Decision(reason="the pair does not talk now: its questions wait")
    decision = Decision(reason="no question waits")
    for reader in (state.people[pairing.mentor], state.people[pairing.mentee]):
        decision += _to(state, pairing, reader, alarm, now)
    return decision


def _to(state: State, pairing: Pairing, reader: Person, alarm: AlarmDue, now: datetime) -> Decision:
    waiting = [w for w in answers.questions(state, pairing) if w.person != reader.id and w.state == "open"]
    moment = hours.working_moment(state, reader, now)
    if not waiting:
        return Decision()
    if moment > now:
        return Decision(alarms=(Alarm(alarm.name, alarm.about, moment),), action="later", reason="outside working hours")
    words = QuestionWords(state.other(pairing, reader.id).first_name, tuple(w.text for w in waiting))
    letter = Letter(
        "question", drafts.reader(state, reader), words, f"question:{waiting[0].id}:{reader.id}", now, f"pairing:{pairing.id}", pairing.id,
        choices=tuple(w.id for w in waiting), family=f"questions:{pairing.id}:{reader.id}:{now.isoformat()}",
    )  # fmt: skip
    return Decision(facts=tuple(replace(w, state="carried") for w in waiting), letters=(letter,), action="questions carried")


# ---------------------------------------------------------------- answering


ELSEWHERE = ("stop", "end", "pause", "resume", "help", "skip", "reschedule")
A_WORD = 8
"""Longer replies are an answer, whatever words they begin with."""


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The answer is kept and carried to the one who asked; STOP keeps further questions for the talks."""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    if pairing is None or event.parent is None or event.person not in (pairing.mentor, pairing.mentee):
        return None
    questions = [w for w in answers.questions(state, pairing) if w.id in event.parent.choices]
    reading = event.reading
    if reading and reading.intent == "stop" and reading.confidence >= policy.SURE:
        return _go(state, event, pairing, "talk", now)
    if not questions or not event.text.strip() or _for_us(event):
        return None
    if blocked := proving.blocked(state, event, now, "light", "answer", about=event.parent.about, pairing=pairing.id):
        return blocked
    decision = Decision(action="answered", reason=f"pairing {pairing.id}")
    for question, text in answers.dealt(questions, event.text.strip()):
        decision += _answered(state, event, pairing, question, text, now)
    return decision


def _for_us(event: MailArrived) -> bool:
    reading = event.reading
    if reading is None:
        return False
    short = len(event.text.split()) <= A_WORD and reading.confidence >= policy.SURE
    return (reading.command is not None and reading.command not in ("YES", "NO", "1", "2", "3", "NOTE", "OK")) or (
        short and reading.intent in ELSEWHERE
    )


def _answered(state: State, event: MailArrived, pairing: Pairing, question: Said, text: str, now: datetime) -> Decision:
    """The words travel unchanged; a reply to them goes to the one who answered."""
    reader, writer = state.people[question.person], state.people[event.person or ""]
    kept = Said(
        identifier(event.seed, f"answer:{question.id}"), pairing.id, writer.id, "answer", text, now, passed_on=True, answers=question.id
    )
    letter = Letter(
        "told", drafts.reader(state, reader), ToldWords("answered", writer.first_name, text=text, asked=question.text),
        f"told:answered:{kept.id}", now, f"pairing:{pairing.id}", pairing.id, reply_to=writer.email,
    )  # fmt: skip
    return Decision(facts=(replace(question, state="answered"), kept), letters=(letter,))


# ---------------------------------------------------------------- how questions go


def mode(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """QUESTIONS AT ONCE, QUESTIONS DAILY, QUESTIONS AT THE TALK: either of the two may choose; the other is told."""
    pairing, command = pairing_meant(state, event), event.reading.command if event.reading else None
    if pairing is None or command not in MODES:
        return None
    return _go(state, event, pairing, MODES[command], now)


def _go(state: State, event: MailArrived, pairing: Pairing, way: str, now: datetime) -> Decision:
    """The change, its echo, and a word to the other. What waits already follows the new way."""
    about = f"pairing:{pairing.id}"
    if blocked := proving.blocked(state, event, now, "light", "question", about=about, pairing=pairing.id):
        return blocked
    changed = replace(pairing, questions=way)  # type: ignore[arg-type]
    writer = state.people[event.person or ""]
    other = state.other(pairing, writer.id)
    echo = drafts.answer(
        state, event, now, "understood", Understood("questions_go", other=other.first_name, detail=way), about=about, pairing=pairing.id
    )
    told = Letter(
        "told", drafts.reader(state, other), ToldWords("questions_go", writer.first_name, text=way), f"told:questions:{pairing.id}:{event.inbox}",
        now, about, pairing.id,
    )  # fmt: skip
    alarms = tuple(_set_again(apply(state, (changed,)), changed, now))
    return Decision(facts=(changed,), letters=(told,), alarms=alarms, action="questions go", reason=way) + echo


def _set_again(state: State, pairing: Pairing, now: datetime) -> Iterator[Alarm]:
    waiting = [w for w in answers.questions(state, pairing) if w.state == "open"]
    if waiting and (moment := _moment(state, pairing, state.other(pairing, waiting[0].person), now)):
        yield Alarm("questions", f"pairing:{pairing.id}", moment)
