"""Pairs that have fallen silent: one kind question with three answers, then the coordinator's list, and at last an end that can be taken back.

When a pair is silent stands in ``silence.py``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from alongside.programme import drafts, endings, prompts, proving, talks, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.letters import Checkin, Letter, Understood
from alongside.programme.model import Concern, Pairing, Question, State, apply
from alongside.programme.silence import STALE, asked_since, last_talk, silent
from alongside.programme.watch import SILENT

AGAIN = timedelta(days=7)
"""How long an answer may take, and how often a pair is looked at."""
ANSWERS = {1: "well", 2: "help", 3: "stop"}


def looked_at(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``idle``: all is well, or both are asked, or the coordinator reads of it, or the pair is closed."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    if pairing is None or not _watched(pairing):
        return Decision(reason="the pairing is over")
    again = Decision(alarms=(Alarm(alarm.name, alarm.about, now + AGAIN),))
    last = last_talk(state, pairing, now)
    if not silent(state, pairing, last, now):
        return again
    if not asked_since(pairing, last):
        return _both_asked(state, pairing, now) + again
    if now - last >= STALE + AGAIN and _open(state, pairing, "stale"):
        return _closed(state, pairing, alarm, now)
    if now - last >= STALE and not _open(state, pairing, "stale"):
        return _last_call(state, pairing, alarm, now) + again
    return _on_the_list(state, pairing, alarm, now) + again


def _watched(pairing: Pairing) -> bool:
    return pairing.state == "active" or (pairing.state == "paused" and pairing.paused_for == "asked")


# ---------------------------------------------------------------- asking


def _both_asked(state: State, pairing: Pairing, now: datetime) -> Decision:
    asked = replace(pairing, idle_asked_on=now.date())
    alarms = tuple(Alarm("idle_ask", f"{pairing.id}:{person}", now) for person in (pairing.mentee, pairing.mentor))
    return Decision(facts=(asked,), alarms=alarms, action="idle", reason=f"pairing {pairing.id} has not talked for a while")


def _last_call(state: State, pairing: Pairing, alarm: AlarmDue, now: datetime) -> Decision:
    """The question is on record at once, so that a week later it is known whether anybody has answered."""
    question = Question(
        identifier(alarm.seed, "stale"), pairing.mentee, "stale", f"idle:{pairing.id}", now, pairing=pairing.id, expires=now + STALE
    )
    return Decision(facts=(question,)) + _both_asked(state, pairing, now)


def ask(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``idle_ask``: the one question to one of the two."""
    number, _, known = alarm.about.partition(":")
    pairing, person = state.pairings.get(int(number)), state.people.get(known)
    if pairing is None or person is None or not _watched(pairing):
        return Decision(reason="the pairing is over")
    last = last_talk(state, pairing, now)
    if not silent(state, pairing, last, now):
        return Decision(reason="the two have talked meanwhile")
    words = Checkin("stale" if _open(state, pairing, "stale") else "idle", state.other(pairing, known).first_name)
    key = f"checkin:{words.about}:{pairing.id}:{known}:{pairing.idle_asked_on}"
    letter = Letter("checkin", drafts.reader(state, person), words, key, now, f"idle:{pairing.id}", pairing.id)
    return prompts.prompt(state, person, letter, alarm, now)


def _open(state: State, pairing: Pairing, kind: str) -> tuple[Question, ...]:
    return tuple(q for q in state.questions.values() if q.kind == kind and q.pairing == pairing.id and not q.closed_at)


def _on_the_list(state: State, pairing: Pairing, alarm: AlarmDue, now: datetime) -> Decision:
    """Asked a week ago, and still no talk: the coordinator reads so, once for each silence."""
    if pairing.idle_asked_on is None or not (AGAIN <= now - _midnight(pairing) < 2 * AGAIN):
        return Decision()
    people = (state.people[pairing.mentor], state.people[pairing.mentee])
    deaf = any({"checkin", "ALL"} & person.stopped for person in people)
    known = "not both could be asked, for somebody has stopped such letters" if deaf else "both were asked"
    sentence = f"Pairing {pairing.id} has not talked for three weeks or more; {known}."
    concern = Concern(identifier(alarm.seed, "idle"), now, "idle", f"pairing:{pairing.id}", sentence)
    return Decision(facts=(concern,), action="idle", reason=sentence)


def _midnight(pairing: Pairing) -> datetime:
    return datetime.combine(pairing.idle_asked_on or pairing.started_on, time(), UTC)


# ---------------------------------------------------------------- answers


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """All is well, help us, let us stop; any other words keep the pair, too, and go their own way."""
    about = event.parent.about if event.parent else ""
    pairing = state.pairings.get(int(about.partition(":")[2])) if about.startswith("idle:") else None
    if pairing is None or event.reading is None or event.person not in (pairing.mentor, pairing.mentee):
        return None
    kept = _heard(state, pairing, now)
    match ANSWERS.get(event.reading.choice or 0):
        case "well":
            return kept + _echo(state, event, pairing, Understood("all_well", other=_other(state, event, pairing)), now)
        case "help":
            return kept + _help(state, event, pairing, now)
        case "stop":
            return endings.end_asked(state, event, now)
        case _:
            return (
                kept + _echo(state, event, pairing, Understood("all_well", other=_other(state, event, pairing)), now)
                if _fine(event)
                else None
            )


def _fine(event: MailArrived) -> bool:
    return bool(
        event.reading and event.reading.intent in ("accept", "note", "thanks", "other") and event.reading.command in (None, "OK", "YES")
    )


def _other(state: State, event: MailArrived, pairing: Pairing) -> str:
    return state.other(pairing, event.person or "").first_name


def _heard(state: State, pairing: Pairing, now: datetime) -> Decision:
    """Whoever answers is left in peace: for three weeks, or for three months where that was the last call."""
    last_call = _open(state, pairing, "stale")
    closed = tuple(replace(q, closed_at=now) for q in last_call)
    return Decision(facts=closed, alarms=(Alarm("idle", f"pairing:{pairing.id}", now + (STALE if last_call else SILENT)),))


def _help(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    if blocked := proving.blocked(state, event, now, "light", "note", about=f"idle:{pairing.id}", pairing=pairing.id):
        return blocked
    sentence = f"Somebody of pairing {pairing.id} would be glad of your help; they have not talked for a while."
    concern = Concern(identifier(event.seed, "help"), now, "needs_a_person", f"pairing:{pairing.id}", sentence)
    help_comes = Understood("help_comes", other=drafts.coordinator(state).first_name)
    return Decision(facts=(concern,), action="help wanted", reason=sentence) + _echo(state, event, pairing, help_comes, now)


def _echo(state: State, event: MailArrived, pairing: Pairing, words: Understood, now: datetime) -> Decision:
    return drafts.answer(state, event, now, "understood", words, about=f"pairing:{pairing.id}", pairing=pairing.id)


# ---------------------------------------------------------------- closed, and open again


def _closed(state: State, pairing: Pairing, alarm: AlarmDue, now: datetime) -> Decision:
    """Ninety days without a talk and a week without an answer."""
    silent = tuple(replace(q, closed_at=now) for q in _open(state, pairing, "stale"))
    return Decision(facts=silent) + endings.closed(state, pairing, now, alarm.seed, by="stale")


def revived(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Any answer but a farewell to the closing letter of a pair that fell silent opens it again, with another round of dates."""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    reading = event.reading
    if pairing is None or reading is None or (pairing.state, pairing.end_reason) != ("ended", "stale") or reading.intent in PARTING:
        return None
    if blocked := proving.blocked(state, event, now, "change", "resume", about=f"pairing:{pairing.id}", pairing=pairing.id):
        return blocked
    back = replace(pairing, state="active", ended_on=None, end_reason="", version=pairing.version + 1, idle_asked_on=None)
    after = apply(state, (back,))
    count = max(1, state.rules.rhythm.weeks // wishes.DATES[back.freq])
    begun = talks.extend(after, back, count, back.freq, now, event.seed)
    after = apply(after, begun.facts)
    coming = talks.coming_of(after, back, now)
    echo = Understood("resumed", other=_other(state, event, pairing), when=tuple(s.start for s in coming[:1]))
    planned = endings.planned(after, after.pairings[back.id], now)
    return Decision(facts=(back,), action="opened again") + begun + planned + _echo(after, event, back, echo, now)


PARTING = ("thanks", "decline", "end", "stop")
