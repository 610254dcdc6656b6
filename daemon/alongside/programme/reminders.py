"""The day before a talk: one letter to the mentee, what did you take from last time. Whatever they reply is for their eyes only.

A pairing has one such alarm, for its next talk. It follows the talks by itself: whenever a date is planned, moved, skipped or
over, the alarm is set to the working day before the next one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from alongside.calendar import days
from alongside.programme import answers, drafts, hours, notes, pages, policy, prompts, thanks
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived
from alongside.programme.letters import Letter, Reminder, Understood
from alongside.programme.model import COMING, Break, Pairing, Person, Session, SessionChange, State, apply

MOVES_IT = ("planned", "moved", "skipped", "restored", "held", "unknown")
"""What happens to a date that may make another one the next; an answer to it does not."""
DECIDES_WHEN = (SessionChange, Pairing, Person, Break)
"""The facts that say when the next talk is and which days are working days before it."""
LONGEST_WEEKEND = 14
GIVES_BACK_AFTER = 3
"""Weeks behind the first talk's: from the fourth week on the mentee may have something for the mentor, too."""
OF_A_TALK = ("reminder", "thanks_prompt")
"""The prompts that a talk brings its mentee."""
ELSEWHERE = ("skip", "reschedule", "stop", "end", "pause", "resume", "help")
"""What somebody may well write below a reminder without it being a note. Who wants another mentor names one."""


def followed(state: State, decision: Decision, now: datetime) -> Decision:
    """``decision`` with the reminders of the pairings whose dates it changes."""
    touched = {f.pairing for f in decision.facts if isinstance(f, SessionChange) and f.what in MOVES_IT}
    if not touched:
        return decision
    after = apply(state, tuple(f for f in decision.facts if isinstance(f, DECIDES_WHEN)))
    alarms = tuple(alarm for number in sorted(touched) for alarm in _alarm(after, after.pairings[number], now))
    return replace(decision, letters=_unsaid(decision), alarms=(*decision.alarms, *alarms))


def _unsaid(decision: Decision) -> tuple[Letter, ...]:
    """The letters of a change; a reminder of a date that is off or elsewhere does not leave any more."""
    gone = tuple(_family(f.session) for f in decision.facts if isinstance(f, SessionChange) and f.what in ("moved", "skipped"))
    first, rest = decision.letters[:1], decision.letters[1:]
    return (*(replace(letter, supersedes=(*letter.supersedes, *gone)) for letter in first), *rest)


def _family(session: str) -> str:
    return f"reminder:{session}"


def _alarm(state: State, pairing: Pairing, now: datetime) -> Iterator[Alarm | Disarm]:
    """One alarm for the next talk. Where its day before has begun, what is set stays: the ceiling may have put it off."""
    session = _next(state, pairing, now)
    if session is None or pairing.channel == "email":
        yield Disarm("reminder", f"pairing:{pairing.id}")
    elif (moment := _moment(state, state.people[pairing.mentee], session)) >= now:
        yield Alarm("reminder", f"pairing:{pairing.id}", moment)


def _next(state: State, pairing: Pairing, now: datetime) -> Session | None:
    coming = [s for s in state.sessions.get(pairing.id, ()) if s.state in COMING and s.start > now]
    return min(coming, key=lambda s: s.start, default=None) if pairing.state == "active" else None


def _moment(state: State, mentee: Person, session: Session) -> datetime:
    """The morning of the mentee's last working day before the talk, or of the talk itself."""
    return hours.prompt_moment(state, mentee, _day_before(state, mentee, hours.local_day(state, mentee, session.start)))


def _day_before(state: State, mentee: Person, day: date) -> date:
    """A letter belongs to the week of its talk: days off in between never make it the second of the week before."""
    before = (day - timedelta(days=n) for n in range(1, LONGEST_WEEKEND))
    found = next((d for d in before if hours.works_on(state, mentee, d)), day)
    return found if day.weekday() == 0 or found.isocalendar()[:2] == day.isocalendar()[:2] else day


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``reminder``: the letter, unless the talk has begun, is off, or has moved to later."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    session = _next(state, pairing, now) if pairing else None
    if pairing is None or session is None or session.mentee_partstat == "DECLINED":
        return Decision(reason="no talk is coming")
    mentee = state.people[pairing.mentee]
    moment = _moment(state, mentee, session)
    if moment > now:
        return Decision(alarms=(Alarm(alarm.name, alarm.about, moment),), action="later", reason="the talk is later now")
    if _enough(state, pairing, session, mentee, now):
        return Decision(reason="two prompts a week are enough for one pairing")
    return prompts.prompt(state, mentee, _letter(state, pairing, mentee, session, now), alarm, now, until=session.start)


def _enough(state: State, pairing: Pairing, session: Session, mentee: Person, now: datetime) -> bool:
    """Whether this week's prompts about a mentee's one pairing are used up, the thank-you prompt of this talk included.

    Holidays push the prompts of two talks into one week; then the word before the talk is the one that gives way.
    """
    if len([p for p in state.pairings_of(mentee.id) if p.mentee == mentee.id]) > 1:
        return False
    week = hours.week_of(state, mentee, now)
    sent = sum(p.kind in OF_A_TALK and days.iso_week_key(p.day) == week for p in state.prompted.get(mentee.id, ()))
    return sent + _thanked_in(state, pairing, session, mentee, week) >= policy.PROMPTS_A_PAIRING


def _thanked_in(state: State, pairing: Pairing, session: Session, mentee: Person, week: str) -> bool:
    """Whether the thank-you prompt of this talk will go out in this week."""
    day = hours.first_working_day(state, mentee, hours.local_day(state, mentee, session.start) + timedelta(days=1))
    return days.iso_week_key(day) == week and not thanks.backs_off(pairing, day)


def _letter(state: State, pairing: Pairing, mentee: Person, session: Session, now: datetime) -> Letter:
    held = [s.start for s in state.sessions.get(pairing.id, ()) if s.state == "held" and s.start < now]
    asked = tuple(pages.shortened(w.text) for w in answers.still_open(state, pairing, mentee.id))
    steps = tuple(pages.shortened(text) for text in answers.agreed(state, pairing))
    words = Reminder(
        state.people[pairing.mentor].first_name, session.start, pairing.channel, max(held, default=None), asked, steps,
        give_back=_weeks_between(min(held, default=session.start), session.start) >= GIVES_BACK_AFTER,
    )  # fmt: skip
    day = hours.local_day(state, mentee, session.start)
    key = f"reminder:{pairing.id}:{day}"
    return Letter(
        "reminder", drafts.reader(state, mentee), words, key, now, f"session:{session.id}", pairing.id, expires=session.start,
        family=_family(session.id),
    )  # fmt: skip


def _weeks_between(first: datetime, start: datetime) -> int:
    """Calendar weeks: a talk that a holiday has moved within its week is still of that week."""
    monday = first.date() - timedelta(days=first.weekday())
    return (start.date() - monday).days // 7


# ---------------------------------------------------------------- answers


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Words of one's own below the letter are a private note; a command or a wish is for the arms that know it."""
    reading = event.reading
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    if reading is None or pairing is None or event.person not in (pairing.mentor, pairing.mentee):
        return None
    named = reading.intent == "request" and reading.mentor_named
    if reading.command is not None or reading.intent in ELSEWHERE or named or not event.text.strip():
        return None
    match policy.treatment(event.evidence, "light", state.rules.trust):
        case "confirm":
            return drafts.confirm(state, event, now, "note", about=event.parent.about if event.parent else "", pairing=pairing.id)
        case "done":
            return notes.private(state, event, pairing, event.text.strip(), now)
        case _:
            return None


def calendar_only(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """CALENDAR ONLY: the calendar reminds, no letter does."""
    person = state.people.get(event.person or "")
    if person is None:
        return None
    match "done" if event.confirmed else policy.treatment(event.evidence, "final", state.rules.trust):
        case "confirm":
            return drafts.confirm(state, event, now, "stop", about=f"person:{person.id}")
        case "done":
            quiet = replace(person, stopped=person.stopped | {"reminder"})
            echo = drafts.answer(state, event, now, "understood", Understood("stopped", detail="reminder"), about=f"person:{person.id}")
            return Decision(facts=(quiet,), action="stopped", reason="reminder") + echo
        case _:
            return None
