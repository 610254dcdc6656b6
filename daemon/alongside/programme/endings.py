"""How a pairing ends: two weeks' warning, renewed by both or closed with thanks, and the mentee invited to pass it on."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from alongside.language.reading import Frequency
from alongside.programme import drafts, histories, hours, policy, prompts, proving, talks, wishes
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, Told
from alongside.programme.letters import BecomeMentor, Closing, Ending, Letter, ToldWords, Understood
from alongside.programme.model import LIVE_PAIRINGS, Pairing, Person, State, apply

SLOWER: dict[Frequency, Frequency] = {"weekly": "biweekly", "biweekly": "monthly", "monthly": "monthly"}


def planned(state: State, pairing: Pairing, now: datetime) -> Decision:
    """The alarms of the end: the warning to each two weeks before, the closing two working days after the last date."""
    alarms: list[Alarm | Disarm] = []
    for person in (pairing.mentee, pairing.mentor):
        reader = state.people[person]
        warn = hours.prompt_moment(state, reader, pairing.ends_on - timedelta(days=policy.ENDING_DAYS))
        alarms.append(Alarm("ending", f"{pairing.id}:{person}", max(warn, now)))
    mentee = state.people[pairing.mentee]
    close = hours.prompt_moment(
        state, mentee, hours.first_working_day(state, mentee, pairing.ends_on + timedelta(days=1)) + timedelta(days=1)
    )
    return Decision(alarms=(*alarms, Alarm("end", f"pairing:{pairing.id}", close)))


def warn(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``ending``: RENEW, SLOWER or END; without an answer the pairing ends on its date."""
    number, _, person = alarm.about.partition(":")
    pairing = state.pairings.get(int(number))
    if pairing is None or pairing.state not in ("active", "paused") or person not in state.people:
        return Decision(reason="the pairing is over")
    if pairing.state == "paused" and not held(state, pairing):
        return Decision(reason="nothing has begun that could end")
    reader = state.people[person]
    if hours.local_day(state, reader, now) > pairing.ends_on:
        return Decision(reason="too late to warn")
    words = Ending(state.other(pairing, person).first_name, pairing.ends_on, held(state, pairing), _weeks(pairing), pairing.freq)
    key = f"ending:{pairing.id}:{person}:{pairing.version}"
    letter = Letter("ending", drafts.reader(state, reader), words, key, now, f"pairing:{pairing.id}", pairing.id)
    return prompts.prompt(state, reader, letter, alarm, now)


def held(state: State, pairing: Pairing) -> int:
    """How many talks took place."""
    return sum(s.state == "held" for s in state.sessions.get(pairing.id, ()))


def _weeks(pairing: Pairing) -> int:
    return max(1, round(((pairing.ends_on - pairing.started_on).days + 7) / 7))


# ---------------------------------------------------------------- answers


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The answer to the ending letter."""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    if pairing is None or event.reading is None or event.person not in (pairing.mentor, pairing.mentee):
        return None
    if event.reading.command in ("RENEW", "SLOWER"):
        return renew(state, event, pairing, now)
    if event.reading.command == "END" or event.reading.intent == "end":
        return end_asked(state, event, now)
    return None


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


def _renewed(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Another round of the same length, in the agreed rhythm; the warning and the end move with it."""
    freq = pairing.renewal_freq or pairing.freq
    count = max(1, state.rules.rhythm.weeks // wishes.DATES[freq])
    clean = replace(pairing, renewals=(), renewal_freq=None, version=pairing.version + 1)
    state = apply(state, (clean,))
    extended = talks.extend(state, clean, count, freq, now, event.seed)
    after = apply(state, extended.facts)
    renewed = after.pairings[pairing.id]
    other = after.other(renewed, event.person or "")
    echo = Understood("slower" if freq != pairing.freq else "renewed", other=other.first_name, detail=renewed.ends_on.isoformat())
    answered = drafts.answer(state, event, now, "understood", echo, about=f"pairing:{pairing.id}", pairing=pairing.id)
    return Decision(facts=(clean,), action="renewed") + extended + planned(after, renewed, now) + answered


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
    return closed(state, pairing, now, alarm.seed, by="programme")


def closed(state: State, pairing: Pairing, now: datetime, seed: str, *, by: str, answers: MailArrived | None = None) -> Decision:
    """Both calendars are left clean, both are thanked, the mentee is invited to pass it on."""
    finished = talks.finish(state, pairing, now, seed, by=by or "programme", reason="end")
    state = apply(state, finished.facts)
    mentee, mentor = state.people[pairing.mentee], state.people[pairing.mentor]
    ended = replace(
        state.pairings[pairing.id],
        state="ended",
        paused_for="",
        ended_on=hours.local_day(state, mentee, now),
        end_reason="over" if by == "programme" else "asked",
    )
    early = hours.local_day(state, mentee, now) < pairing.ends_on or not held(state, pairing)
    letters = tuple(_closing(state, pairing, person, now, early, by, answers) for person in (mentee, mentor))
    calm = (*(Disarm("ending", f"{pairing.id}:{person.id}") for person in (mentee, mentor)), Disarm("end", f"pairing:{pairing.id}"))
    invite = _invitation(state, pairing, mentee, now)
    return finished + Decision(
        facts=(ended, histories.kept(state, pairing)),
        letters=letters,
        alarms=(*calm, *invite),
        action="ended",
        reason=f"pairing {pairing.id} ended",
    )


def _closing(state: State, pairing: Pairing, person: Person, now: datetime, early: bool, by: str, answers: MailArrived | None) -> Letter:
    other = state.other(pairing, person.id)
    who = state.people[by].first_name if by in state.people else ""
    words = Closing(
        other.first_name, "mentor" if person.id == pairing.mentor else "mentee", held(state, pairing), _weeks(pairing), early=early, by=who
    )
    mine = answers is not None and answers.person == person.id
    return Letter(
        "closing", drafts.reader(state, person), words, f"closing:{pairing.id}:{person.id}:{pairing.version}", now, f"pairing:{pairing.id}",
        pairing.id, answers=answers.message_id if answers and mine else None,
    )  # fmt: skip


def _invitation(state: State, pairing: Pairing, mentee: Person, now: datetime) -> tuple[Alarm, ...]:
    """Only who has had talks and does not mentor yet is invited."""
    if "mentor" in mentee.roles or not held(state, pairing):
        return ()
    tomorrow = hours.local_day(state, mentee, now) + timedelta(days=1)
    return (Alarm("become_mentor", f"pairing:{pairing.id}", hours.prompt_moment(state, mentee, tomorrow)),)


# ---------------------------------------------------------------- passing it on


def invite(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``become_mentor``: you would now be the one who knows."""
    pairing = state.pairings.get(int(alarm.about.partition(":")[2]))
    mentee = state.people.get(pairing.mentee) if pairing else None
    if pairing is None or mentee is None or "mentor" in mentee.roles or mentee.left_on:
        return Decision(reason="nobody to invite")
    wanted = state.requests.get(pairing.request or 0)
    words = BecomeMentor(state.people[pairing.mentor].first_name, wanted.topics if wanted else ())
    round_ = hours.local_day(state, mentee, now)
    letter = Letter(
        "become_mentor",
        drafts.reader(state, mentee),
        words,
        f"become_mentor:{pairing.id}:{round_}",
        now,
        f"pairing:{pairing.id}",
        pairing.id,
    )
    return prompts.prompt(state, mentee, letter, alarm, now)


def mentor_reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """YES makes a mentor, LATER asks once more in sixty days, NO is fine."""
    reading, person = event.reading, state.people.get(event.person or "")
    if reading is None or person is None or event.parent is None:
        return None
    if reading.command == "LATER":
        again = Alarm("become_mentor", event.parent.about, now + timedelta(days=policy.LATER_DAYS))
        return Decision(alarms=(again,), action="later") + drafts.answer(state, event, now, "understood", Understood("later"))
    if reading.intent in ("accept", "volunteer"):
        if blocked := proving.blocked(state, event, now, "change", "put you on the list of mentors", about=event.parent.about):
            return blocked
        merged = replace(wishes.changed(person.preferences, reading), intent="preference", mentor_named=(), capacity=None, absences=())
        mentor = replace(person, roles=person.roles | {"mentor"}, preferences=merged, capacity=reading.capacity or person.capacity)
        echo = Understood("mentor_signed_up", wishes=None if merged.empty else merged, unread=reading.unread)
        return Decision(facts=(mentor,), action="became a mentor") + drafts.answer(state, event, now, "understood", echo)
    if reading.intent == "decline":
        return drafts.answer(state, event, now, "understood", Understood("no"))
    return None
