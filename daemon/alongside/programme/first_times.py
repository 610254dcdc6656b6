"""No hour of the week suits both: the three closest are offered to the one whose wishes can give, by 1, 2 and 3.

Hours that somebody likes can give; what they refuse never does, and neither does "only". The times suit the other as they stand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Literal

from alongside.calendar.slots import spread
from alongside.calendar.values import Slot
from alongside.calendar.zones import local, zone
from alongside.language.reading import DAYS, Reading, Window
from alongside.programme import asking, choosing, drafts, hours, wishes
from alongside.programme.events import Alarm, Decision, Disarm, MailArrived, identifier
from alongside.programme.letters import Letter, NoHour, Understood
from alongside.programme.model import Ask, Fact, Person, Proposal, Question, Request, State

A_DAY_OFF = 120
"""Another weekday is as far from a wish as so many minutes on the same one."""
ODD_QUARTER = 20
FIXED: frozenset[str] = frozenset({"availability", "cadence"})
"""Wishes that do not give where they were said with never, can't or only."""


@dataclass(frozen=True, slots=True)
class Near:
    """The closest times, and who would have to bend a wish for them."""

    giver: Person
    slots: tuple[Slot, ...] = ()


# ---------------------------------------------------------------- which times


def closest(state: State, wanted: Request, mentor: Person, now: datetime) -> Near | None:
    """The side whose wishes leave more times when they give; the mentor's where both leave as many. None where neither leaves any."""
    mentee = state.people[wanted.mentee]
    if wishes.channel(mentor, mentee, wanted.wishes) is None:
        return None
    near = max((from_one(state, wanted, mentor, giver, now) for giver in (mentor, mentee)), key=lambda side: len(side.slots))
    return near if near.slots else None


def from_one(state: State, wanted: Request, mentor: Person, giver: Person, now: datetime) -> Near:
    """The times closest to the wishes of this side that suit the other as it is."""
    mentee = state.people[wanted.mentee]
    said = _wished(giver, wanted)
    if FIXED & set(said.hard):
        return Near(giver)
    hers, theirs = choosing.both_hours(state, mentor, mentee, wanted, now)
    rhythm = state.rules.rhythm
    both = (hours.opened(hers, rhythm), theirs) if giver.id == mentor.id else (hers, hours.opened(theirs, rhythm))
    latest = choosing.first_talk_by(state, mentor, now) + choosing.A_WEEK
    found = choosing.weekly(state, mentor, wanted, both, now, latest, choosing.SAFE_DAYS)
    if len(found) <= len(choosing.common_slots(state, mentor, mentee, wanted, now)):
        return Near(giver)  # one time a week that suits both is too few, and bending would bring no other
    firm, place = (mentor.preferences, state.zone(mentor)) if giver.id == mentee.id else (wanted.wishes, state.zone(mentee))
    found = choosing.as_said(found, firm.cadence, place) or (found if giver.id == mentor.id and not FIXED & set(firm.hard) else ())
    wants = (*hours.fixed_windows(said.cadence), *(w for w in said.availability if w.kind == "want"))
    return Near(giver, spread(sorted(found, key=lambda slot: (_far(slot, wants, state.zone(giver)), choosing.cost(slot, now)))))


def _wished(person: Person, wanted: Request) -> Reading:
    """What this side likes for this pair: a mentee's request counts over their standing wishes."""
    return wishes.changed(person.preferences, wanted.wishes) if person.id == wanted.mentee else person.preferences


def _far(slot: Slot, wants: tuple[Window, ...], place: str) -> int:
    """How far a time lies from the nearest wish, in minutes."""
    start = local(slot.wall, slot.timezone).astimezone(zone(place))
    minute, day = start.hour * 60 + start.minute, DAYS[start.weekday()]
    return min((_gap(w, minute) + A_DAY_OFF * (day not in w.days) for w in wants), default=0)


def _gap(window: Window, minute: int) -> int:
    """Minutes between a start and a wish; a quarter past is no easier to keep than a half hour that is a little further."""
    begin, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (window.start, window.end))
    return max(begin - minute, minute - end, 0) + ODD_QUARTER * (minute % 30 != 0)


# ---------------------------------------------------------------- asking


def offered(state: State, event: MailArrived, wanted: Request, pending: Ask, near: Near, now: datetime, *, gone: bool = False) -> Decision:
    """The closest times, in one letter to the one who would give; a mail of the other's is answered by who is asked."""
    giver, mentor, mentee = near.giver, state.people[pending.mentor], state.people[wanted.mentee]
    until = asking.deadline(state, giver, now)
    walls = tuple(slot.wall for slot in near.slots)
    question = _question(event, giver, wanted, tuple(w.isoformat() for w in walls), now)
    firsts = tuple(local(wall, state.zone(mentor)) for wall in walls)
    decision = Decision(facts=(question, replace(pending, answer_by=until)), alarms=_patience(wanted, giver, until), action="asked back")
    decision += Decision(reason="no hour of the week suits both; the closest are offered")
    words = words_of(state, wanted, mentor, giver, firsts=firsts, gone=gone, until=hours.local_day(state, giver, until))
    choices = tuple(first.isoformat() for first in firsts)
    about = f"request:{wanted.id}"
    if giver.id == event.writer:
        return decision + drafts.answer(state, event, now, "clarify", words, about=about, choices=choices)
    letter = Letter(
        "told", drafts.reader(state, giver), words, f"told:no_hour:{question.id}", now, about, choices=choices,
        answers=wanted.thread if giver.id == mentee.id else None,
    )  # fmt: skip
    echo = Understood("time_asked", other=giver.first_name, detail=hours.local_day(state, state.people[event.writer], until).isoformat())
    return decision + Decision(letters=(letter,)) + drafts.answer(state, event, now, "understood", echo, about=about)


def others_asked_for(state: State, event: MailArrived, wanted: Request, mentor: Person, now: datetime, yes: str) -> Decision:
    """There is none to offer, or none was liked: the writer is asked for other hours in words. ``yes`` are the words of a yes, or ""."""
    about = f"request:{wanted.id}"
    words = words_of(state, wanted, mentor, state.people[event.writer], asked=bool(yes))
    question = replace(_question(event, state.people[event.writer], wanted, (), now), held_text=yes)
    asked = drafts.answer(state, event, now, "clarify", words, about=about)
    return Decision(facts=(question,), action="asked back", reason="other hours are asked for", alarms=_calm(wanted, event.writer)) + asked


def words_of(
    state: State, wanted: Request, mentor: Person, reader: Person,
    *, firsts: tuple[datetime, ...] = (), gone: bool = False, until: date | None = None, asked: bool = True,
) -> NoHour:  # fmt: skip
    """What the reader is told about the times."""
    mentee = state.people[wanted.mentee]
    other, side = (mentee, "mentor") if reader.id == mentor.id else (mentor, "mentee")
    apart = state.zone(other) if state.zone(other) != state.zone(reader) else ""
    freq, _, _ = wishes.rhythm(mentor, wanted.wishes, state.rules.rhythm)
    reader_is: Literal["mentor", "mentee"] = "mentor" if side == "mentor" else "mentee"
    return NoHour("no_hour", other.first_name, reader_is, firsts, freq, apart, gone, until, asked, wanted.named == mentor.id)


def _question(event: MailArrived, giver: Person, wanted: Request, choices: tuple[str, ...], now: datetime) -> Question:
    """What was asked; the words of the yes are kept for the introduction."""
    about = f"request:{wanted.id}"
    return Question(
        identifier(event.seed, f"question:no_hour:{giver.id}"), giver.id, "which_time", about, now, choices, held_text=event.text
    )


def _calm(wanted: Request, asked_one: str) -> tuple[Disarm, ...]:
    """Whoever has said yes is not reminded of the ask; a mentee who has the ball needs no line about where it is."""
    about = f"request:{wanted.id}"
    return (Disarm("ask_reminder", about), *((Disarm("waiting_line", about),) if asked_one == wanted.mentee else ()))


def _patience(wanted: Request, giver: Person, until: datetime) -> tuple[Alarm | Disarm, ...]:
    return (*_calm(wanted, giver.id), Alarm("ask_timeout", f"request:{wanted.id}", until))


# ---------------------------------------------------------------- the answer


def asked(state: State, wanted: Request) -> tuple[Question, ...]:
    """What is open of this: the closest times, or the question for others."""
    return asking.open_times(state, wanted)


def asked_of(state: State, wanted: Request, person: str) -> bool:
    """Whether this side has the ball."""
    return any(question.person == person for question in asked(state, wanted))


def after_a_yes(state: State, wanted: Request, person: str = "") -> bool:
    """Whether a time is still to be found for a yes; what an ask offers by itself waits for one."""
    return any(question.held_text and person in ("", question.person) for question in asked(state, wanted))


def answered(state: State, event: MailArrived) -> tuple[Question, Request, Ask] | None:
    """The question that this mail may answer, while the request still hangs on it."""
    mine = (q for q in state.questions_to(event.writer) if q.kind == "which_time" and not q.closed_at)
    about = event.parent.about if event.parent else ""
    question = next((q for q in mine if q.about.startswith("request:") and about in ("", q.about)), None)
    wanted = state.requests.get(int(question.about.partition(":")[2])) if question else None
    if question is None or wanted is None or wanted.state != "asking":
        return None
    pending = next((a for a in state.asks.get(wanted.id, ()) if a.mentor == wanted.asked and a.state == "sent"), None)
    return (question, wanted, pending) if pending else None


def chosen(state: State, event: MailArrived, question: Question, mentor: Person) -> datetime | None:
    """The offered time that is meant, by its number or by words that fit it alone; its naive start on the mentor's clock."""
    reading = event.reading or Reading()
    walls = [datetime.fromisoformat(choice) for choice in question.choices]
    if number := 1 if reading.command == "ANY" else reading.choice:
        return walls[number - 1] if number <= len(walls) else None
    place = zone(state.zone(state.people[event.writer]))
    meant = [wall for wall in walls if _meant(reading, local(wall, state.zone(mentor)).astimezone(place))]
    return meant[0] if len(meant) == 1 else None


def _meant(reading: Reading, start: datetime) -> bool:
    """Whether the words name this time on their writer's clock: by its weekday, with its clock where they name one."""
    day, clock = DAYS[start.weekday()], f"{start:%H:%M}"
    if reading.times:
        return any(DAYS[t.day.weekday()] == day and t.start in (None, clock) for t in reading.times)
    if reading.cadence and reading.cadence.byday:
        return day in reading.cadence.byday and reading.cadence.at in (None, clock)
    wants = [w for w in reading.availability if w.kind == "want"]
    return any(day in w.days and time.fromisoformat(w.start) <= start.time() and clock < w.end for w in wants)


def given(state: State, wanted: Request, mentor: Person, giver: str, wall: datetime) -> tuple[Person, Request]:
    """Mentor and request with the chosen time among the giver's wishes; a fixed time of theirs is one wish among others now."""
    _, _, minutes = wishes.rhythm(mentor, wanted.wishes, state.rules.rhythm)
    said = _wished(state.people[giver], wanted)
    start = local(wall, state.zone(mentor)).astimezone(zone(state.zone(state.people[giver])))
    room = (*said.availability, *hours.fixed_windows(said.cadence))
    if any(w.kind == "want" for w in room):  # to one who likes all of the programme's hours, a wish would be a limit
        room = (*room, hours.room_for((DAYS[start.weekday()],), f"{start:%H:%M}", minutes))
    cadence = replace(said.cadence, byday=(), at=None) if said.cadence else None
    if giver == mentor.id:
        return replace(mentor, preferences=replace(mentor.preferences, availability=room, cadence=cadence)), wanted
    return mentor, replace(wanted, wishes=replace(wanted.wishes, availability=room, cadence=cadence))


def agreed(state: State, wanted: Request, mentor: Person, wall: datetime, now: datetime) -> Proposal | None:
    """The chosen time as the two begin with it, if it is still free; its words say that the two settled on it."""
    mentee = state.people[wanted.mentee]
    freq, count, minutes = wishes.rhythm(mentor, wanted.wishes, state.rules.rhythm)
    first, way = local(wall, state.zone(mentor)), wishes.channel(mentor, mentee, wanted.wishes)
    if way is None:
        return None
    chosen_one = Proposal(DAYS[wall.weekday()], f"{wall:%H:%M}", state.zone(mentor), first, freq, count, minutes, way, first.date())
    kept = choosing.kept(state, mentor, mentee, wanted, chosen_one, now)
    why = f"{first:%A} {first.hour}:{first:%M}, because you two settled on it."
    return replace(kept, reason=why, reason_mentor=why) if kept else None


def closed(questions: tuple[Question, ...], now: datetime) -> tuple[Fact, ...]:
    """Nobody waits for an answer to these any more."""
    return tuple(replace(question, closed_at=now) for question in questions)
