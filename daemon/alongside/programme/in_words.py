"""What two people of a pair write about their talks in plain words: skip, move, away, pause, resume, held, did not happen.

Every arm answers ``None`` when the mail is not about that. What is unclear is asked back with choices; what weighs much is asked
once more unless the words were sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.calendar.slots import why_not
from alongside.language.reading import Reading
from alongside.programme import (
    absences,
    changes,
    drafts,
    leaves,
    plans,
    policy,
    proposals,
    proving,
    replies,
    sessions,
    silence,
    talks,
    watch,
)
from alongside.programme.chosen import told_reply, which_time_reply
from alongside.programme.dates import (
    Moment,
    last_over,
    meant,
    moments_meant,
    pairings_meant,
    shift_meant,
)
from alongside.programme.events import Alarm, Decision, Disarm, MailArrived, Parent, Told
from alongside.programme.letters import Clarify, Letter, ToldWords, Understood, Waiting
from alongside.programme.model import COMING, Fact, Pairing, Question, Session, SessionChange, State, apply
from alongside.programme.policy import Weight
from alongside.programme.proposals import Proposed, short_time, spoken_time

__all__ = [
    "away", "did_not_happen", "every_time_in_words", "held", "move_in_words", "pause_in_words", "paused_by_hand", "resume_in_words", "skip_in_words",
    "told_reply", "which_session_reply", "which_time_reply",
]  # fmt: skip

Arm = Callable[[State, MailArrived, datetime], Decision | None]
Done = Callable[[State, MailArrived, Pairing, datetime], Decision | None]
CHOICES = 3
WHOLE = 4
"""So many talks left out at once, and none kept, is asked once more."""


# ---------------------------------------------------------------- skip and move


def skip_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Can't this week": the talks meant are off; for one of them other times of that week are offered in the same letters."""
    if event.reading and event.reading.absences:
        return away(state, event, now)
    return _in_a_pairing(state, event, now, "change", "skip", _skip)


def _skip(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    found = tuple(s for s in meant(state, event, pairing, event.reading or Reading(), now) if s.state in COMING)
    if not found:
        return _which_session(state, event, now, (pairing,))
    if unsure := _unsure(state, event, now, f"skip {_shortly(state, event, found)}", pairing, grave=_whole(state, pairing, found, now)):
        return unsure
    return replies.declined_dates(state, event, pairing, found, now)


def _whole(state: State, pairing: Pairing, found: tuple[Session, ...], now: datetime) -> bool:
    """Whether nothing would be left of the talks: as grave as an end, whatever the words were."""
    return len(found) >= WHOLE and len(found) == len(talks.coming_of(state, pairing, now))


def move_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Thursday at 3?": one talk, or by a weekday for all of them, goes where the words say, if the other agrees."""
    return _in_a_pairing(state, event, now, "change", "move", _move)


def _move(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    reading = event.reading or Reading()
    found = meant(state, event, pairing, reading, now)
    if len(found) != 1:
        return _which_session(state, event, now, (pairing,))
    session = found[0]
    if wish := _for_all(reading, session, now):
        detail = f"all talks on {wish.start:%A}s, {wish.start:%H:%M}"
        return _unsure(state, event, now, detail, pairing) or proposals.propose(state, event, pairing, wish, now)
    moments = moments_meant(state, event, session, reading)
    if not moments:
        return proposals.refused(state, event, pairing, _now_at(session), now, "")
    wish = _best(state, event, pairing, session, moments, now)
    detail = f"move it to {short_time(state, event.person or '', wish.start)}"
    return _unsure(state, event, now, detail, pairing) or proposals.propose(state, event, pairing, wish, now)


def every_time_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Could we always talk on Wednesdays at 10?" in a pair: a proposal for all coming talks, where it is about nothing else."""
    reading, mine = event.reading, pairings_meant(state, event, "active")
    cadence = reading.cadence if reading else None
    if reading is None or cadence is None or len(mine) != 1 or not (cadence.byday or cadence.at) or cadence.freq != mine[0].freq:
        return None
    about_more = reading.availability or reading.channels.prefer or reading.channels.avoid or reading.capacity or reading.topics
    return None if about_more else _in_a_pairing(state, event, now, "change", "move", _move)


def _for_all(reading: Reading, first: Session, now: datetime) -> Proposed | None:
    """All talks at the weekday or clock that was said; where the first of them would lie in the past, from a week later on."""
    shift = shift_meant(reading, first)
    if shift is None:
        return None
    if first.recurrence_id + shift <= now:
        shift += timedelta(days=7)
    start = (first.recurrence_id.replace(tzinfo=None) + shift).replace(tzinfo=first.recurrence_id.tzinfo)
    return Proposed(first, start, start + (first.end - first.start), shift)


def _now_at(session: Session) -> Proposed:
    return Proposed(session, session.start, session.end)


def _best(state: State, event: MailArrived, pairing: Pairing, session: Session, moments: tuple[Moment, ...], now: datetime) -> Proposed:
    """The first of the times that suits the other, else the first."""
    wishes = [
        Proposed(session, m.start, m.start + (timedelta(minutes=m.minutes) if m.minutes else session.end - session.start)) for m in moments
    ]
    other = plans.hours_in(state, pairing, state.other(pairing, event.person or ""), now)
    return next((w for w in wishes if w.start > now and not why_not(other, w.start, w.end)), wishes[0])


# ---------------------------------------------------------------- away, pause, resume


def away(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "I am away 3 to 14 August": every talk inside is off in all pairings, each other person told once; an open end is a pause."""
    reading, person = event.reading, state.people.get(event.person or "")
    if reading is None or person is None or not reading.absences:
        return None
    if any(a.until is None for a in reading.absences):
        return pause_in_words(state, event, now)
    if blocked := _unproved(state, event, now, "change", "away", None):
        return blocked
    return absences.away(state, event, person, reading, now)


def pause_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """No talks until further notice; a break with an end is an absence."""
    reading = event.reading
    if reading and reading.absences and all(a.until for a in reading.absences):
        return away(state, event, now)
    return _in_a_pairing(state, event, now, "final", "pause", _pause)


def _pause(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    if pairing.state == "paused":
        return drafts.answer(state, event, now, "understood", Understood("already"), about=f"pairing:{pairing.id}", pairing=pairing.id)
    if unsure := _unsure(state, event, now, "pause all your talks", pairing):
        return unsure
    writer = event.person or ""
    paused = talks.pause(state, pairing, now, event.seed, by=writer, paused_for="asked")
    told = _told(state, event, pairing, now, ToldWords("paused", state.people[writer].first_name))
    told += leaves.asked(state, event, state.people[writer], event.reading or Reading(), now)
    return paused + told + _echo(state, event, pairing, now, Understood("paused", other=state.other(pairing, writer).first_name))


def paused_by_hand(state: State, event: Told, now: datetime) -> Decision:
    """The coordinator pauses a pairing."""
    pairing = state.pairings.get(int(event.about.partition(":")[2]))
    if pairing is None or pairing.state != "active":
        return Decision(reason="the pairing is not active")
    return talks.pause(state, pairing, now, event.seed, reason="The coordinator has paused your talks.", paused_for="coordinator")


def resume_in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The talks go on from the next free time; a manager's objection only the coordinator lifts."""
    mine = pairings_meant(state, event, "paused")
    if not mine:
        return None
    if blocked := _unproved(state, event, now, "change", "resume", mine[0]):
        return blocked
    return _which_pairing(state, event, now, mine) if len(mine) > 1 else _resume(state, event, mine[0], now)


def _resume(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    writer = event.person or ""
    other = state.other(pairing, writer)
    if pairing.paused_for == "objection":
        words = Waiting("objection", other.first_name, pairing.objection_by)
        return drafts.answer(state, event, now, "waiting", words, about=f"pairing:{pairing.id}", pairing=pairing.id)
    resumed = talks.resume(state, pairing, now, event.seed, by=writer)
    after = apply(state, resumed.facts)
    coming = talks.coming_of(after, pairing, now)
    first = tuple(s.start for s in coming[:1])
    told = _told(state, event, pairing, now, ToldWords("resumed", state.people[writer].first_name, first))
    return resumed + told + _echo(state, event, pairing, now, Understood("resumed", other=other.first_name, when=first))


def _told(state: State, event: MailArrived, pairing: Pairing, now: datetime, words: ToldWords) -> Decision:
    writer = state.people[event.person or ""]
    other = state.other(pairing, writer.id)
    key = f"told:{words.what}:{pairing.id}:{other.id}:{event.inbox}"
    about = f"pairing:{pairing.id}"
    return Decision(letters=(Letter("told", drafts.reader(state, other), words, key, now, about, pairing.id, reply_to=writer.email),))


def _echo(state: State, event: MailArrived, pairing: Pairing, now: datetime, words: Understood) -> Decision:
    return drafts.answer(state, event, now, "understood", words, about=f"pairing:{pairing.id}", pairing=pairing.id)


# ---------------------------------------------------------------- what became of a talk


def did_not_happen(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A talk that counts as held was none: no contact, so no thank-you prompt for it alone."""
    return _in_a_pairing(state, event, now, "light", "skip", _not_held)


_FELL_THROUGH = re.compile(
    r"\b(?:we|i) (?:did not|didn't|never|have not|haven't)(?: really| actually| even)? (?:talk(?:ed)?|meet|met|sp[eo]ak|spoke|spoken|get to talk|see each other|have (?:a|our|the|any) (?:talk|session|meeting|call))\b"
    r"|\b(?:our|the|last week's|this week's|\w+day's) (?:last )?(?:talk|session|meeting|call)(?: last \w+| on \w+)? (?:did not|didn't|never) (?:happen|take place)|\bno (?:talk|session|meeting) (?:last|this) week\b"
    r"|\b(?:talk|session|meeting|call|it) fell through\b|\b(?:never|did not|didn't) (?:show(?:ed)?|turn(?:ed)?|come|came|join(?:ed)?|appear(?:ed)?)(?: up)?\b|\bwe missed each other\b|\bstood me up\b",
    re.IGNORECASE,
)
"""Words of a talk that was to be and was none."""
_GOES_ON = re.compile(r"\b(?:but|though|still|next|tomorrow|instead|could|can|shall|let's|would|will)\b|\?", re.IGNORECASE)
_FEW = 160
"""Characters of a mail that says only this."""


def fell_through(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "We didn't talk last week, Hilary was ill": DID NOT HAPPEN in plain words, where nothing else is said."""
    reading, text = event.reading, event.text.strip()
    if reading is None or reading.command or len(text) > _FEW or not _FELL_THROUGH.search(text) or _GOES_ON.search(text):
        return None
    return did_not_happen(state, event, now)


def _not_held(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    session = last_over(state, event, pairing, now)
    if session is None:
        return None
    facts: tuple[Fact, ...] = changes.heard(pairing, event.person or "")
    if session.state != "skipped":
        facts = (*facts, SessionChange(session.id, pairing.id, now, event.person or "", "skipped", "did not happen"))
    after = apply(state, facts)
    following = tuple(s.start for s in talks.coming_of(after, pairing, now)[:1])
    other = state.other(pairing, event.person or "").first_name
    echo = Understood("did_not_happen", other=other, when=(session.start,), was=following)
    alarms: tuple[Alarm | Disarm, ...] = (*_no_prompt(after, pairing, session), *_looked_at(after, after.pairings[pairing.id], now))
    done = Decision(facts=facts, alarms=alarms, action="did not happen", reason="a talk did not take place")
    return done + _echo(after, event, pairing, now, echo)


def _no_prompt(state: State, pairing: Pairing, session: Session) -> tuple[Disarm, ...]:
    """The week's prompt is called off unless another talk of that week was held."""
    mentee = state.people[pairing.mentee]
    week = sessions.week_of(state, mentee, session.start)
    dates = state.sessions.get(pairing.id, ())
    still = any(s.state == "held" and sessions.week_of(state, mentee, s.start) == week for s in dates)
    return () if still else (Disarm("thanks", f"{pairing.id}:{week}"),)


def _looked_at(state: State, pairing: Pairing, now: datetime) -> tuple[Alarm, ...]:
    """Three weeks after the last talk that was one the pair is looked at, once for each silence."""
    last = silence.last_talk(state, pairing, now)
    if pairing.state != "active" or silence.asked_since(pairing, last):
        return ()
    return (watch.talked(pairing, last if last + watch.SILENT > now else now - watch.SILENT),)


def held(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """HELD: the last talk took place after all."""
    return _in_a_pairing(state, event, now, "light", "skip", _held)


def _held(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    session = last_over(state, event, pairing, now)
    if session is None:
        return None
    known = changes.heard(pairing, event.person or "")
    after = apply(state, known)
    echo = _echo(state, event, pairing, now, Understood("already", when=(session.start,)))
    if session.state == "held":
        return Decision(facts=known) + echo
    return Decision(facts=known) + sessions.held(after, after.pairings[pairing.id], session, now, by=event.person or "") + echo


# ---------------------------------------------------------------- which one, and is it sure


def _in_a_pairing(state: State, event: MailArrived, now: datetime, weight: Weight, what: str, done: Done) -> Decision | None:
    """The act in the one pairing it can be about; with several of them the writer is asked which talk is meant."""
    mine = pairings_meant(state, event)
    if not mine or event.reading is None:
        return None
    if blocked := _unproved(state, event, now, weight, what, mine[0]):
        return blocked
    if len(mine) > 1:
        return _which_pairing(state, event, now, mine) if what == "pause" else _which_session(state, event, now, mine)
    known = changes.heard(mine[0], event.person or "")
    after = apply(state, known)
    decision = done(after, event, after.pairings[mine[0].id], now)
    return Decision(facts=known) + decision if decision else None


def _unproved(state: State, event: MailArrived, now: datetime, weight: Weight, what: str, pairing: Pairing | None) -> Decision | None:
    """What stands in the way of doing it."""
    about = f"pairing:{pairing.id}" if pairing else f"person:{event.person}"
    return proving.blocked(state, event, now, weight, what, about=about, pairing=pairing.id if pairing else None)


def _unsure(state: State, event: MailArrived, now: datetime, detail: str, pairing: Pairing, *, grave: bool = False) -> Decision | None:
    """One yes or no before anything reaches the other, where the words were not clear enough for what they do."""
    if event.confirmed or event.reading is None or (event.reading.confidence >= policy.SURE and not grave):
        return None
    about = event.parent.about if event.parent else f"pairing:{pairing.id}"
    words = Clarify("really", quoted=event.text.strip()[:80], other=state.other(pairing, event.person or "").first_name, detail=detail)
    return drafts.clarify(state, event, now, words, about=about, pairing=pairing.id)


def _shortly(state: State, event: MailArrived, found: tuple[Session, ...]) -> str:
    """What a subject line has room for: one date, or how many."""
    return short_time(state, event.person or "", found[0].start) if len(found) == 1 else f"{len(found)} talks"


def _which_session(state: State, event: MailArrived, now: datetime, pairings: tuple[Pairing, ...]) -> Decision | None:
    """The next talks to choose from, with the other's name where there are several others."""
    coming = sorted((s for p in pairings for s in talks.coming_of(state, p, now)), key=lambda s: s.start)[:CHOICES]
    if not coming:
        return None
    writer = event.person or ""
    names = {p.id: state.other(p, writer).first_name for p in pairings}
    spelt = tuple(f"{names[s.pairing]}, {spoken_time(state, writer, s.start)}" for s in coming)
    other = next(iter(names.values())) if len(pairings) == 1 else ""
    words = Clarify("which_session", quoted=event.text.strip()[:80], choices=spelt, other=other)
    machine = tuple(f"session:{s.id}" for s in coming)
    return drafts.clarify(state, event, now, words, about=f"person:{writer}", choices=machine)


def _which_pairing(state: State, event: MailArrived, now: datetime, pairings: tuple[Pairing, ...]) -> Decision:
    writer = event.person or ""
    spelt = tuple(f"All talks with {state.other(p, writer).name}" for p in pairings[:CHOICES])
    words = Clarify("which_session", quoted=event.text.strip()[:80], choices=spelt)
    machine = tuple(f"pairing:{p.id}" for p in pairings[:CHOICES])
    return drafts.clarify(state, event, now, words, about=f"person:{writer}", choices=machine)


def which_session_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A number names the talk or the pairing; the words that were held are then done with it."""
    question = state.question_to(event.writer, "which_session")
    number = event.reading.choice if event.reading else None
    if question is None or question.held is None or number is None or number > len(question.choices):
        return None
    arm = HELD_ARMS.get(question.held.intent)
    closed = replace(question, closed_at=now)
    asked_again = _with_choice(state, event, question, question.choices[number - 1])
    decision = arm(apply(state, (closed,)), asked_again, now) if arm and asked_again else None
    return Decision(facts=(closed,)) + decision if decision else None


def _with_choice(state: State, event: MailArrived, question: Question, about: str) -> MailArrived | None:
    """The held words, as if they had answered a letter about the thing chosen; the number needs no second proof."""
    kind, _, known = about.partition(":")
    session = sessions.session_of(state, known) if kind == "session" else None
    pairing = session.pairing if session else int(known) if kind == "pairing" else None
    if pairing is None or question.held is None:
        return None
    parent = Parent(0, "change", about, event.writer, pairing)
    return replace(event, reading=replace(question.held, targets=()), text=question.held_text, parent=parent)


HELD_ARMS: Mapping[str, Arm] = {
    "skip": skip_in_words,
    "reschedule": move_in_words,
    "pause": pause_in_words,
    "resume": resume_in_words,
}
"""What was wished before it was asked which talk is meant."""
