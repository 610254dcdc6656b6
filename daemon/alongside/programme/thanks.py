"""The weekly thank-you: one prompt per pairing and week of contact, the mentee's own words carried to the mentor, never a nag."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.programme import drafts, guard, hours, policy, prompts, proving
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.keepsakes import Said
from alongside.programme.letters import Clarify, Letter, Thanks, ThanksPrompt, Understood
from alongside.programme.model import COMING, Pairing, Person, Session, State, ThanksWeek

USED_UP = ("sent", "answered", "expired", "given", "declined")


def contact(state: State, pairing: Pairing, session: Session, now: datetime) -> Decision:
    """A held date is contact: its week's prompt is due on the first working day after the week's last date; where there are none, it is used up."""
    mentee = state.people[pairing.mentee]
    week = week_of(state, mentee, session.start)
    if used(state, pairing.id, week):
        return Decision()
    if state.rules.rhythm.thanks == "off":
        return Decision(facts=(ThanksWeek(pairing.id, week, "expired", now),))
    last = max(s.start for s in state.sessions.get(pairing.id, (session,)) if _of_week(state, mentee, s, week))
    due = hours.prompt_moment(state, mentee, hours.local_day(state, mentee, last) + timedelta(days=1))
    return Decision(facts=(ThanksWeek(pairing.id, week, "due", now),), alarms=(Alarm("thanks", f"{pairing.id}:{week}", due),))


def week_of(state: State, mentee: Person, moment: datetime) -> str:
    """The ISO week of a moment where the mentee is, "2027-W09"."""
    return hours.week_of(state, mentee, moment)


def _of_week(state: State, mentee: Person, session: Session, week: str) -> bool:
    return (session.state in COMING or session.state == "held") and week_of(state, mentee, session.start) == week


def used(state: State, pairing: int, week: str) -> bool:
    """Whether the week's prompt is used up: by sending, expiry, or thanks already given."""
    return any(t.week == week and t.state in USED_UP for t in state.thanks.get(pairing, ()))


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``thanks``: the prompt leaves, unless it is stale, used up, stopped or backing off."""
    number, _, week = alarm.about.partition(":")
    pairing = state.pairings.get(int(number))
    if pairing is None or used(state, pairing.id, week):
        return Decision(reason="this week's prompt is used up")
    mentee = state.people[pairing.mentee]
    if mentee.away_on(hours.local_day(state, mentee, now)) and now - alarm.due < timedelta(days=policy.THANKS_EXPIRE_DAYS):
        later = hours.prompt_moment(state, mentee, hours.local_day(state, mentee, now))
        return Decision(alarms=(Alarm(alarm.name, alarm.about, later),), action="later", reason="away")
    if reason := _not_now(state, pairing, mentee, week, alarm, now):
        return Decision(facts=(ThanksWeek(pairing.id, week, "expired", now),), action="thank-you prompt left out", reason=reason)
    return _prompt(state, pairing, mentee, week, alarm, now)


def _not_now(state: State, pairing: Pairing, mentee: Person, week: str, alarm: AlarmDue, now: datetime) -> str:
    """Why no prompt goes out for this week at all, or ""."""
    if {"thanks_prompt", "ALL"} & mentee.stopped:
        return "stopped by its reader"
    if mentee.left_on or mentee.unreachable_since or mentee.forgotten_at:
        return "the mentee cannot be reached"
    if now > _stale_after(state, pairing, mentee, week, alarm) or _overtaken(state, pairing, week):
        return "too late: next week's comes"
    rests = backs_off(pairing, hours.local_day(state, mentee, now))
    return f"backing off after {pairing.thanks_unanswered} unanswered" if rests else ""


def backs_off(pairing: Pairing, day: date) -> bool:
    """Whether so many prompts in a row were left unanswered that none goes out on this day."""
    if pairing.thanks_last_prompt is None:
        return False
    pause = next((days for unanswered, days in policy.BACK_OFF if pairing.thanks_unanswered >= unanswered), 0)
    return (day - pairing.thanks_last_prompt).days < pause


def _overtaken(state: State, pairing: Pairing, week: str) -> bool:
    """Whether the prompt of a later week has been before it."""
    return any(t.week > week and t.state in USED_UP for t in state.thanks.get(pairing.id, ()))


def _stale_after(state: State, pairing: Pairing, mentee: Person, week: str, alarm: AlarmDue) -> datetime:
    """Three days after the moment the prompt of this week was due, or to which the ceiling put it off, whatever the clock has done."""
    held = [s.start for s in state.sessions.get(pairing.id, ()) if s.state == "held" and week_of(state, mentee, s.start) == week]
    if not held:
        return datetime.max.replace(tzinfo=ZoneInfo("UTC"))
    day = hours.local_day(state, mentee, max(held)) + timedelta(days=1)
    return max(hours.prompt_moment(state, mentee, day), alarm.due) + timedelta(days=policy.THANKS_EXPIRE_DAYS)


def _prompt(state: State, pairing: Pairing, mentee: Person, week: str, alarm: AlarmDue, now: datetime) -> Decision:
    held = tuple(s.start for s in state.sessions.get(pairing.id, ()) if s.state == "held" and week_of(state, mentee, s.start) == week)
    number = 1 + sum(t.state in ("sent", "answered", "declined") for t in state.thanks.get(pairing.id, ()))
    letter = Letter(
        "thanks_prompt", drafts.reader(state, mentee), ThanksPrompt(state.people[pairing.mentor].first_name, held, number),
        f"thanks_prompt:{pairing.id}:{week}", now, f"thanks:{pairing.id}:{week}", pairing.id,
        expires=now + timedelta(days=policy.THANKS_EXPIRE_DAYS),
    )  # fmt: skip
    decision = prompts.prompt(state, mentee, letter, alarm, now)
    if not decision.letters:
        return decision
    counted = replace(pairing, thanks_unanswered=pairing.thanks_unanswered + 1, thanks_last_prompt=hours.local_day(state, mentee, now))
    return Decision(facts=(ThanksWeek(pairing.id, week, "sent", now), counted)) + decision


# ---------------------------------------------------------------- the mentee's reply


_NOTHING = re.compile(
    r"(?:(?:sorry|hm+|well|oh|i'm afraid|to be honest|honestly|there was|there is|there's)[, ]+)*(?:nothing|not much|no news|nothing at all)"
    r"(?:[, ]+(?:special|really|much|new|in particular|particular|to report|to tell|to say|worth mentioning|comes to mind|happened|this|week|time|for|from|me|us|so|far|today|right now|yet|i'm afraid|sorry))*[ .!]*",
    re.IGNORECASE,
)
"""An answer that has nothing to tell: "nothing special this week"."""


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """An answer to the prompt: thanks to carry on, NOT THIS WEEK, or something else that is not for this arm."""
    reading = event.reading
    found = _prompted(state, event)
    if reading is None or found is None:
        return None
    pairing, week = found
    nothing = reading.command is None and (reading.intent == "decline" or _NOTHING.fullmatch(event.text.strip()) is not None)
    if reading.command == "NOT THIS WEEK" or nothing:
        return _not_this_week(state, event, pairing, week, now)
    if reading.command is not None or reading.intent in ELSEWHERE:
        return None
    return _weighed(state, event, pairing, week, now)


ELSEWHERE = ("skip", "reschedule", "stop", "end", "pause", "resume", "help", "request")
"""What somebody may well write below a thank-you prompt without it being thanks."""


def _prompted(state: State, event: MailArrived) -> tuple[Pairing, str] | None:
    if event.parent is None or event.parent.kind != "thanks_prompt":
        return None
    _, number, week = event.parent.about.split(":", 2)
    pairing = state.pairings.get(int(number))
    return (pairing, week) if pairing and pairing.mentee == event.person else None


def spontaneous(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Thanks that nobody prompted use up the week's prompt. That it is thanks is known by the reading alone, so it must be sure of that."""
    if event.reading is None or event.reading.intent != "thanks" or not event.person:
        return None
    mine = [p for p in state.pairings_of(event.person) if p.mentee == event.person and p.state == "active"]
    if len(mine) != 1:
        return None
    sure = event.reading.confidence >= policy.SURE
    return _weighed(state, event, mine[0], week_of(state, state.people[event.person], now), now, sure=sure)


def _weighed(state: State, event: MailArrived, pairing: Pairing, week: str, now: datetime, *, sure: bool = True) -> Decision | None:
    """Carried on at once when it is clearly thanks and nothing else; asked back otherwise."""
    if blocked := proving.blocked(state, event, now, "light", "thanks", about=f"thanks:{pairing.id}:{week}", pairing=pairing.id):
        return blocked
    doubt = guard.doubt(event.text, event.reading, state, pairing) or ("" if sure else "unsure")
    if (doubt or state.rules.rhythm.thanks_preview) and not event.confirmed:
        return _asked_back(state, event, pairing, week, now, doubt)
    return carried(state, event, pairing, week, event.text, now)


def _asked_back(state: State, event: MailArrived, pairing: Pairing, week: str, now: datetime, doubt: str) -> Decision:
    """ "Shall Hilary read this as it is?" Nothing has been passed on."""
    mentor = state.people[pairing.mentor]
    words = Clarify("release_thanks", quoted=event.text.strip(), choices=("SEND", "NO"), other=mentor.first_name, detail=doubt)
    asked = drafts.clarify(state, event, now, words, about=f"thanks:{pairing.id}:{week}", pairing=pairing.id)
    answered = replace(pairing, thanks_unanswered=0)
    return Decision(facts=(answered, ThanksWeek(pairing.id, week, "answered", now))) + asked


def release(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """SEND lets the held words go on as they are; NO keeps them here."""
    question = state.question_to(event.writer, "release_thanks")
    if question is None or event.reading is None:
        return None
    closed = replace(question, closed_at=now)
    _, number, week = question.about.split(":", 2)
    pairing = state.pairings.get(int(number))
    if pairing is None:
        return None
    if event.reading.command == "SEND" or event.reading.intent == "accept":
        passed = Understood("thanks_passed", other=state.people[pairing.mentor].first_name)
        echo = drafts.answer(state, event, now, "understood", passed, pairing=pairing.id)
        return Decision(facts=(closed,)) + carried(state, event, pairing, week, question.held_text, now) + echo
    if event.reading.intent in ("decline", "end", "stop"):
        dropped = Understood("thanks_dropped", other=state.people[pairing.mentor].first_name)
        return Decision(facts=(closed,), action="thanks kept back") + drafts.answer(
            state, event, now, "understood", dropped, pairing=pairing.id
        )
    if event.reading.intent == "thanks":
        return Decision(facts=(closed,)) + (_weighed(state, event, pairing, week, now) or Decision())
    return None


def carried(state: State, event: MailArrived, pairing: Pairing, week: str, text: str, now: datetime) -> Decision:
    """The words travel unchanged; an answer to them goes to the mentee directly. The prompt has said so: no echo is needed."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    said = Said(identifier(event.seed, "thanks"), pairing.id, mentee.id, "thanks", text.strip(), now, passed_on=True)
    letter = Letter(
        "thanks", drafts.reader(state, mentor), Thanks(mentee.first_name, text.strip()), f"thanks:{pairing.id}:{said.id}", now,
        f"pairing:{pairing.id}", pairing.id, reply_to=mentee.email,
    )  # fmt: skip
    answered = replace(state.pairings[pairing.id], thanks_unanswered=0)
    spent = ThanksWeek(pairing.id, week, "answered" if event.parent and event.parent.kind == "thanks_prompt" else "given", now)
    return Decision(facts=(said, answered, spent), letters=(letter,), action="thanks carried on")


def _not_this_week(state: State, event: MailArrived, pairing: Pairing, week: str, now: datetime) -> Decision:
    facts = (ThanksWeek(pairing.id, week, "declined", now), replace(pairing, thanks_unanswered=0))
    said = drafts.answer(state, event, now, "understood", Understood("not_this_week"), pairing=pairing.id)
    return Decision(facts=facts, action="not this week") + said


def not_this_week(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """NOT THIS WEEK without the prompt below it: this week's prompt of the one pairing is used up."""
    mine = [p for p in state.pairings_of(event.person or "") if p.mentee == event.person]
    if len(mine) != 1:
        return None
    return _not_this_week(state, event, mine[0], week_of(state, state.people[mine[0].mentee], now), now)
