"""How a pairing ends: two weeks' warning, then renewed by both or closed with thanks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from alongside.language.reading import Frequency
from alongside.programme import drafts, farewell, histories, hours, policy, prompts, proving, speech, talks, watch, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, Told
from alongside.programme.expected import SECOND
from alongside.programme.letters import Ending, Letter, ToldWords, Understood
from alongside.programme.model import LIVE_PAIRINGS, Pairing, Person, State, apply

SLOWER: dict[Frequency, Frequency] = {"weekly": "biweekly", "biweekly": "monthly", "monthly": "monthly"}


def planned(state: State, pairing: Pairing, now: datetime) -> Decision:
    """The alarms of the end: the warning to each two weeks before, the closing two working days after the last date."""
    alarms: list[Alarm | Disarm] = []
    for person in (pairing.mentee, pairing.mentor):
        reader = state.people[person]
        warn = hours.prompt_moment(state, reader, pairing.ends_on - timedelta(days=policy.ENDING_DAYS))
        alarms += [Alarm("ending", f"{pairing.id}:{person}", max(warn, now)), Disarm("ending", f"{pairing.id}:{person}:again")]
    mentee = state.people[pairing.mentee]
    close = hours.prompt_moment(
        state, mentee, hours.first_working_day(state, mentee, pairing.ends_on + timedelta(days=1)) + timedelta(days=1)
    )
    return Decision(alarms=(*alarms, Alarm("end", f"pairing:{pairing.id}", close), watch.begun(pairing, now)))


def warn(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``ending``: RENEW, SLOWER or END, and once more after five days; without an answer the pairing ends on its date."""
    number, person, *again = alarm.about.split(":")
    pairing = state.pairings.get(int(number))
    if pairing is None or pairing.state not in ("active", "paused") or person not in state.people:
        return Decision(reason="the pairing is over")
    if pairing.state == "paused" and not farewell.held(state, pairing):
        return Decision(reason="nothing has begun that could end")
    reader = state.people[person]
    due = hours.prompt_moment(state, reader, pairing.ends_on - timedelta(days=policy.ENDING_DAYS))
    if due > now:
        return Decision(alarms=(Alarm(alarm.name, alarm.about, due),), reason="it ends later than it was to")
    if hours.local_day(state, reader, now) > pairing.ends_on:
        return Decision(reason="too late to warn")
    if again and person in pairing.renewals:
        return Decision(reason="answered")
    words = Ending(
        state.other(pairing, person).first_name, pairing.ends_on, farewell.held(state, pairing), farewell.weeks(pairing), pairing.freq,
        again=bool(again),
    )  # fmt: skip
    key = ":".join(("ending", str(pairing.id), person, str(pairing.version), *again))
    letter = Letter("ending", drafts.reader(state, reader), words, key, now, f"pairing:{pairing.id}", pairing.id)
    decision = prompts.prompt(state, reader, letter, alarm, now, like=SECOND if again else None)
    return decision if again or not decision.letters else decision + Decision(alarms=(_once_more(state, pairing, reader, now),))


def _once_more(state: State, pairing: Pairing, reader: Person, now: datetime) -> Alarm:
    due = hours.prompt_moment(state, reader, hours.local_day(state, reader, now) + timedelta(days=policy.ENDING_AGAIN_DAYS))
    return Alarm("ending", f"{pairing.id}:{reader.id}:again", due)


# ---------------------------------------------------------------- answers


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The answer to the ending letter, or to the news that the other would like to go on: a typed word, or plain words that say it."""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    if pairing is None or event.reading is None or event.person not in (pairing.mentor, pairing.mentee):
        return None
    if said := _goes_on(pairing, event):
        return renew(state, replace(event, reading=replace(event.reading, command=said)), pairing, now)
    if event.parent and event.parent.kind == "ending":
        if event.reading.command == "END" or event.reading.intent == "end":
            return _as_planned(state, event, pairing, now)
        if event.reading.intent == "decline":
            return _no_more(state, event, pairing, now)
    if event.reading.command == "END" or event.reading.intent == "end":
        return end_asked(state, event, now)
    return None


_MORE = re.compile(
    r"\b(?:(?:a few|some|a couple of|one|two|three|four|six|eight|ten|twelve|\d+) more|another(?: (?:few|two|three|four|six|eight|ten|twelve|\d+))?|further) "
    r"(?:weeks?|months?|talks?|sessions?|rounds?|times?|terms?)\b",
    re.IGNORECASE,
)
_RARER = re.compile(
    r"\b(?:less often|less frequent\w*|more rarely|fewer|slower|not (?:quite )?(?:so|as) often|not every week|every (?:second|other)(?: (?:one|week|time))?|every two weeks|"
    r"fortnight\w*|bi-?weekly|monthly|once a month|every month)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\b(?:no|not|never|nothing|without|don't|do not|can't|cannot|couldn't|won't|wouldn't|isn't)\b", re.IGNORECASE)


def _goes_on(pairing: Pairing, event: MailArrived) -> Literal["RENEW", "SLOWER", ""]:
    """The typed word that these words stand for: "yes, let's go on", "a few more weeks, but only every second one"."""
    reading, kind = event.reading, event.parent.kind if event.parent else ""
    if reading is None or reading.command in ("RENEW", "SLOWER"):
        return reading.command if reading else ""  # type: ignore[return-value]
    waits = kind == "told" and bool(pairing.renewals) and event.person not in pairing.renewals
    if kind != "ending" and not waits:
        return ""
    rarer = _RARER.search(event.text) is not None or (
        reading.cadence is not None and wishes.DATES[reading.cadence.freq] < wishes.DATES[pairing.freq]
    )
    more = kind == "ending" and _MORE.search(event.text) is not None and _NO_MORE.search(event.text) is None
    pace = kind == "ending" and reading.intent == "preference" and rarer
    if reading.intent in ("accept", "resume") or pace or (more and reading.intent in ("other", "question", "preference", "request")):
        return "SLOWER" if rarer else "RENEW"
    return ""


def _as_planned(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """END below the ending letter ends nothing sooner; a wish to go on of the same person is taken back."""
    if not event.confirmed:
        day = speech.day_name(pairing.ends_on, speech.language(state, state.people[event.person or ""]))
        what = f"let your talks with {state.other(pairing, event.person or '').first_name} end on {day}, as planned"
        return drafts.confirm(state, event, now, what, about=f"pairing:{pairing.id}", pairing=pairing.id)
    return _no_more(state, event, pairing, now)


def _no_more(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Somebody would not like to go on: they are not asked again, and the talks go on until their last day."""
    person = event.person or ""
    content = replace(pairing, renewals=tuple(p for p in pairing.renewals if p != person))
    words = Understood("no", detail="The talks go on until their last day, as planned.")
    answered = drafts.answer(state, event, now, "understood", words, about=f"pairing:{pairing.id}", pairing=pairing.id)
    again = Disarm("ending", f"{pairing.id}:{person}:again")
    return Decision(facts=(content,), alarms=(again,), action="ends as planned", reason=f"pairing {pairing.id}") + answered


def renew_asked(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """RENEW or SLOWER written by themselves are about the one pairing there is."""
    pairing = _of(state, event)
    return renew(state, event, pairing, now) if pairing else None


def renew(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Both must want it. Whoever wants it slower sets the pace: the milder reading of two wishes."""
    reading = event.reading
    person = event.person or ""
    if blocked := proving.blocked(state, event, now, "change", "renew your talks", about=f"pairing:{pairing.id}", pairing=pairing.id):
        return blocked
    if pairing.state == "ended":
        return _over(state, event, pairing, now)
    slower = bool(reading and reading.command == "SLOWER")
    freq = SLOWER[pairing.freq] if slower else pairing.renewal_freq
    wanting = replace(pairing, renewals=tuple(dict.fromkeys((*pairing.renewals, person))), renewal_freq=freq)
    both = {pairing.mentor, pairing.mentee} <= set(wanting.renewals)
    if both:
        return _renewed(state, event, wanting, now)
    other = state.other(pairing, person)
    waits = ToldWords("renewal_waits", state.people[person].first_name, text="slower" if slower else "", choices=("RENEW", "SLOWER", "END"))
    told = Letter(
        "told", drafts.reader(state, other), waits, f"told:renewal:{pairing.id}:{other.id}:{pairing.version}", now,
        f"pairing:{pairing.id}", pairing.id,
    )  # fmt: skip
    echo = Understood("slower" if slower else "renewed", other=other.first_name, detail="waits")
    answered = drafts.answer(state, event, now, "understood", echo, about=f"pairing:{pairing.id}", pairing=pairing.id)
    return Decision(facts=(wanting,), letters=(told,), action="renewal asked") + answered


def _over(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """A wish to go on that comes after the end brings nothing back: the other may have asked for somebody else."""
    echo = Understood("over", other=state.other(pairing, event.person or "").first_name)
    answered = drafts.answer(state, event, now, "understood", echo, about=f"pairing:{pairing.id}", pairing=pairing.id)
    return Decision(action="too late", reason=f"pairing {pairing.id} has ended") + answered


def _renewed(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Another round of the same length, in the agreed rhythm; the warning and the end move with it."""
    freq = pairing.renewal_freq or pairing.freq
    count = max(1, state.rules.rhythm.weeks // wishes.DATES[freq])
    clean = replace(pairing, renewals=(), renewal_freq=None, version=pairing.version + 1)
    state = apply(state, (clean,))
    extended = talks.extend(state, clean, count, freq, now, event.seed)
    if extended.action == talks.NO_DATE:
        return extended + _no_date(state, event, clean, now)
    after = apply(state, extended.facts)
    renewed = after.pairings[pairing.id]
    other = after.other(renewed, event.person or "")
    echo = Understood("slower" if freq != pairing.freq else "renewed", other=other.first_name, detail=renewed.ends_on.isoformat())
    answered = drafts.answer(state, event, now, "understood", echo, about=f"pairing:{pairing.id}", pairing=pairing.id)
    return Decision(facts=(clean,), action="renewed") + extended + planned(after, renewed, now) + answered


def _no_date(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Both want to go on and no hour suits both: the wishes stay on file, both read so, a person looks."""
    about, writer = f"pairing:{pairing.id}", state.people[event.person or ""]
    other = state.other(pairing, writer.id)
    told = Letter(
        "told", drafts.reader(state, other), ToldWords("no_date", writer.first_name), f"told:no_date:{pairing.id}:{event.inbox}", now,
        about, pairing.id,
    )  # fmt: skip
    echo = Understood("no_date", other=other.first_name)
    return Decision(letters=(told,)) + drafts.answer(state, event, now, "understood", echo, about=about, pairing=pairing.id)


def end_asked(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """END from either side, at any time: confirmed once by the stored address, then closed without a reason."""
    pairing = _of(state, event)
    if pairing is None:
        return None
    if not event.confirmed:
        return drafts.confirm(state, event, now, "end", about=f"pairing:{pairing.id}", pairing=pairing.id)
    return closed(state, pairing, now, event.seed, by=event.person or "", answers=event)


def _of(state: State, event: MailArrived) -> Pairing | None:
    """The pairing meant: the letter's, else the only one this person has."""
    person = event.person or ""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    if pairing:
        return pairing if person in (pairing.mentor, pairing.mentee) and pairing.state in LIVE_PAIRINGS else None
    mine = state.pairings_of(person)
    return mine[0] if len(mine) == 1 else None


def ended_by_hand(state: State, event: Told, now: datetime) -> Decision:
    """The coordinator ends a pairing."""
    pairing = state.pairings.get(int(event.about.partition(":")[2]))
    if pairing is None or pairing.state not in LIVE_PAIRINGS:
        return Decision(reason="the pairing is over")
    return closed(state, pairing, now, event.seed, by="")


def over(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``end``: the last date has passed."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    if pairing is None or pairing.state not in LIVE_PAIRINGS:
        return Decision(reason="the pairing is over")
    if hours.local_day(state, state.people[pairing.mentee], now) <= pairing.ends_on:
        return planned(state, pairing, now)  # it ends later than it was to
    return closed(state, pairing, now, alarm.seed, by="programme")


def closed(state: State, pairing: Pairing, now: datetime, seed: str, *, by: str, answers: MailArrived | None = None) -> Decision:
    """Both calendars are left clean, both are thanked, the mentee is invited to pass it on."""
    by_itself = by in BY_ITSELF
    finished = talks.finish(state, pairing, now, seed, by="programme" if by_itself else by or "programme", reason="end")
    state = apply(state, finished.facts)
    mentee = state.people[pairing.mentee]
    today = hours.local_day(state, mentee, now)
    ended = replace(state.pairings[pairing.id], state="ended", paused_for="", ended_on=today, end_reason=BY_ITSELF.get(by, "asked"))
    early = today < pairing.ends_on or not farewell.held(state, pairing)
    after = apply(state, (ended,))
    letters = farewell.letters(after, ended, now, early=early, by=by, answers=answers)
    return finished + Decision(
        facts=(ended, histories.kept(state, pairing)),
        letters=letters,
        alarms=(*watch.over(pairing), *farewell.passing_on(after, ended, now)),
        action="ended",
        reason=f"pairing {pairing.id} ended",
    )


BY_ITSELF = {"programme": "over", "stale": "stale"}
"""Ends that nobody asked for, and what is written down about them: the last date has passed, or nobody has talked for long."""
