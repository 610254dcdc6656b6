"""The letters at the end of a pairing: to the mentee with their own notes and questions as a file, to the mentor with the thanks.

Some days later the mentor reads once more what they gave, and may let their manager read of it. Thanks go there only where the
mentee lets them, too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from alongside.programme import drafts, hours, pages, prompts, proving
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.letters import Closing, File, Letter, ManagersThanks, MentorsLetter, Reader, ToldWords, Understood
from alongside.programme.model import Pairing, Person, Question, State, apply

MENTORS_LETTER_AFTER = 3
"""Days behind the end, so that it is no second farewell on the same morning."""
QUOTES = 3
FILE_NAME = "notes-and-questions.txt"
OWN = frozenset({"note", "shared", "question"})
"""What a closing letter brings along: thanks and answers have reached their reader already."""


def letters(
    state: State, pairing: Pairing, now: datetime, *, early: bool, by: str = "", answers: MailArrived | None = None
) -> tuple[Letter, ...]:
    """One closing letter to each."""
    people = (state.people[pairing.mentee], state.people[pairing.mentor])
    return tuple(_closing(state, pairing, person, now, early, by, answers) for person in people)


def _closing(state: State, pairing: Pairing, person: Person, now: datetime, early: bool, by: str, answers: MailArrived | None) -> Letter:
    mentor = person.id == pairing.mentor
    kept = file(state, pairing, person)
    words = Closing(
        state.other(pairing, person.id).first_name, "mentor" if mentor else "mentee", held(state, pairing), weeks(pairing),
        thanks_of(state, pairing) if mentor else (), early, state.people[by].first_name if by in state.people else "",
        silent=by == "stale", file=kept is not None,
    )  # fmt: skip
    mine = answers if answers is not None and answers.person == person.id else None
    return Letter(
        "closing", drafts.reader(state, person), words, f"closing:{pairing.id}:{person.id}:{pairing.version}", now, f"pairing:{pairing.id}",
        pairing.id, answers=mine.message_id if mine else None, file=kept,
    )  # fmt: skip


def held(state: State, pairing: Pairing) -> int:
    """How many talks took place."""
    return sum(s.state == "held" for s in state.sessions.get(pairing.id, ()))


def weeks(pairing: Pairing) -> int:
    """From the first talk to the last, in weeks."""
    return max(1, round(((pairing.ends_on - pairing.started_on).days + 7) / 7))


def thanks_of(state: State, pairing: Pairing) -> tuple[str, ...]:
    """The thanks that the mentor has read, oldest first."""
    return tuple(one.text for one in state.said.get(pairing.id, ()) if one.kind == "thanks" and one.passed_on)


# ---------------------------------------------------------------- the file


def file(state: State, pairing: Pairing, person: Person) -> File | None:
    """What the person wrote and was told in this pairing, by day; None where there is nothing. A mentor's has no questions of the mentee."""
    sorts = frozenset({"note", "shared"} if person.id == pairing.mentor else {"note", "shared", "question"})
    page = pages.notebook(state, person, pairing, sorts)
    return File(FILE_NAME, "text/plain", page.encode()) if page else None


# ---------------------------------------------------------------- what comes later


def passing_on(state: State, pairing: Pairing, now: datetime) -> tuple[Alarm, ...]:
    """The invitation to mentor, for who has had talks and does not mentor yet; the mentor's own letter."""
    if not held(state, pairing):
        return ()
    mentee, mentor = state.people[pairing.mentee], state.people[pairing.mentor]
    about = f"pairing:{pairing.id}"
    invite = (Alarm("become_mentor", about, _morning(state, mentee, now, 1)),) if "mentor" not in mentee.roles else ()
    return (*invite, Alarm("mentors_letter", about, _morning(state, mentor, now, MENTORS_LETTER_AFTER)))


def _morning(state: State, person: Person, now: datetime, days: int) -> datetime:
    return hours.prompt_moment(state, person, hours.local_day(state, person, now) + timedelta(days=days))


def mentors_letter(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``mentors_letter``: what you gave, in numbers and in the mentee's words."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    if pairing is None or pairing.state != "ended" or pairing.end_reason == "change":
        return Decision(reason="nothing has ended")
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    answered = sum(one.kind == "answer" and one.person == mentor.id for one in state.said.get(pairing.id, ()))
    words = MentorsLetter(mentee.first_name, held(state, pairing), answered, thanks_of(state, pairing)[-QUOTES:], _manager(state, mentor))
    key = f"mentors_letter:{pairing.id}:{pairing.version}"
    letter = Letter("mentors_letter", drafts.reader(state, mentor), words, key, now, f"pairing:{pairing.id}", pairing.id)
    return prompts.prompt(state, mentor, letter, alarm, now)


def _manager(state: State, mentor: Person) -> str:
    known = state.person_at(mentor.manager) if mentor.manager else None
    return known.name if known else mentor.manager


def mentor_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """SEND, or the address where none was on file: the manager may read of it. Thanks among it are the mentee's, who is asked first."""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    reading = event.reading
    if pairing is None or reading is None or event.person != pairing.mentor:
        return None
    about, mentor = f"pairing:{pairing.id}", state.people[pairing.mentor]
    if reading.intent == "decline" and not reading.argument:
        return drafts.answer(state, event, now, "understood", Understood("no"), about=about, pairing=pairing.id)
    manager = _named(state, event) or mentor.manager
    if not (reading.command in ("SEND", "MANAGER") or reading.intent == "accept") or not manager:
        return None
    if blocked := proving.blocked(state, event, now, "change", "write to your manager", about=about, pairing=pairing.id):
        return blocked
    likes = Decision(facts=(replace(mentor, manager=manager, thanks_to_manager=True),), action="the manager may read")
    return likes + _on_its_way(apply(state, likes.facts), event, pairing, now)


def _named(state: State, event: MailArrived) -> str:
    """The address behind MANAGER, where it is one of this house; any other is asked back by the arm that knows the word."""
    address = event.reading.argument.strip().strip("<>.,;").lower() if event.reading and event.reading.command == "MANAGER" else ""
    return address if address.rpartition("@")[2] in state.rules.programme.domains else ""


def _on_its_way(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    if thanks_of(state, pairing):
        return _ask_mentee(state, event, pairing, now)
    told = Understood("manager_reads", detail=_manager(state, state.people[pairing.mentor]))
    echo = drafts.answer(state, event, now, "understood", told, about=f"pairing:{pairing.id}", pairing=pairing.id)
    return Decision(letters=(_to_manager(state, pairing, (), now),)) + echo


def _ask_mentee(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    about = f"pairing:{pairing.id}"
    words = ToldWords("manager_may_read", mentor.first_name, text="\n\n".join(thanks_of(state, pairing)[-QUOTES:]), choices=("SEND", "NO"))
    letter = Letter("told", drafts.reader(state, mentee), words, f"told:manager_may_read:{pairing.id}", now, about, pairing.id)
    question = Question(identifier(event.seed, "manager_may_read"), mentee.id, "manager_may_read", about, now, pairing=pairing.id)
    told = Understood("asks_mentee", other=mentee.first_name)
    echo = drafts.answer(state, event, now, "understood", told, about=about, pairing=pairing.id)
    return Decision(facts=(question,), letters=(letter,)) + echo


def mentee_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The mentee lets the thanks go to the manager, or keeps them between the two; the numbers go either way."""
    question = state.question_to(event.writer, "manager_may_read")
    pairing = state.pairings.get(question.pairing or 0) if question else None
    reading = event.reading
    if question is None or pairing is None or reading is None or not event.parent or event.parent.pairing != pairing.id:
        return None
    released = reading.command == "SEND" or reading.intent == "accept"
    if not released and reading.intent != "decline":
        return None
    if blocked := proving.blocked(state, event, now, "light", "thanks", about=question.about, pairing=pairing.id):
        return blocked
    letter = _to_manager(state, pairing, thanks_of(state, pairing)[-QUOTES:] if released else (), now)
    told = Understood("thanks_passed" if released else "thanks_dropped", other=_manager(state, state.people[pairing.mentor]))
    echo = drafts.answer(state, event, now, "understood", told, about=question.about, pairing=pairing.id)
    return Decision(facts=(replace(question, closed_at=now),), letters=(letter,), action="thanks to the manager") + echo


def _to_manager(state: State, pairing: Pairing, quotes: tuple[str, ...], now: datetime) -> Letter:
    mentor = state.people[pairing.mentor]
    known = state.person_at(mentor.manager)
    programme = state.rules.programme
    to = drafts.reader(state, known) if known else Reader("", mentor.manager, state.zone(mentor), programme.language)
    words = ManagersThanks(mentor.first_name, held(state, pairing), quotes)
    return Letter(
        "thanks", to, words, f"thanks:manager:{pairing.id}:{pairing.version}", now, f"pairing:{pairing.id}", pairing.id, reply_to=mentor.email
    )  # fmt: skip
