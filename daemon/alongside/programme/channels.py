"""How the two of a pair talk, changed while they do: "let's meet in person", when both accept; or because one no longer likes the old way.

Between two ways of talking only the place in the calendar changes. From talking to writing the calendars are emptied, from
writing to talking both are invited.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from alongside.language.reading import Channel, Reading
from alongside.programme import changes, drafts, proving, series_notices, talks, wishes
from alongside.programme.dates import pairings_meant
from alongside.programme.entries import Entry
from alongside.programme.events import Decision, Disarm, MailArrived, identifier
from alongside.programme.letters import Letter, ToldWords, Understood
from alongside.programme.model import Pairing, Person, Question, SeriesIs, SessionChange, State, apply
from alongside.programme.one_notice import Cause

SAID: dict[Channel, str] = {
    "in_person": "in person",
    "video": "by video",
    "phone": "by phone",
    "email": "by e-mail only",
    "chat": "by chat",
}
US = re.compile(
    r"\b(?:let'?s|let us|we|us|our|switch|instead|wir|uns|unser\w*|lass uns|on se|nous|nos|nosotros|vernos|nuestr\w*)\b", re.IGNORECASE
)
"""Words that speak of the two of a pair, not of what somebody likes in general."""


# ---------------------------------------------------------------- in words


def in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "Let's meet in person": done at once where the other likes that too, asked otherwise; only for this pair."""
    mine, wanted = _meant(state, event), _wanted(event)
    if mine is None or wanted is None or event.person is None:
        return None
    about = f"pairing:{mine.id}"
    if blocked := proving.blocked(state, event, now, "change", "preferences", about=about, pairing=mine.id):
        return blocked
    other = state.other(mine, event.person)
    if wanted == mine.channel:
        return _echo(state, event, mine, Understood("already", other=other.first_name), now)
    if wanted in _refuses(state, mine, other):
        return _echo(state, event, mine, Understood("channel_kept", other=other.first_name, detail=SAID[wanted]), now)
    if wanted in other.preferences.channels.prefer:
        return _by(state, event, mine, wanted, now, event.person)
    return _asked(state, event, mine, wanted, now)


def _meant(state: State, event: MailArrived) -> Pairing | None:
    """The one running pairing that words about "us" can mean."""
    mine = pairings_meant(state, event, "active")
    spoken = (event.parent is not None and event.parent.pairing is not None) or US.search(event.text) is not None
    return mine[0] if len(mine) == 1 and spoken else None


def _wanted(event: MailArrived) -> Channel | None:
    """The way of talking, where the mail is about nothing else."""
    reading = event.reading
    if reading is None or reading.intent != "preference" or not reading.channels.prefer:
        return None
    rest = replace(reading, channels=Reading().channels)
    return reading.channels.prefer[0] if rest.empty or not (rest.availability or rest.cadence or rest.capacity or rest.topics) else None


def _refuses(state: State, pairing: Pairing, person: Person) -> frozenset[Channel]:
    asked = state.requests.get(pairing.request or 0)
    said = asked.wishes.channels.avoid if asked and person.id == pairing.mentee else ()
    return frozenset((*person.preferences.channels.avoid, *said))


def _echo(state: State, event: MailArrived, pairing: Pairing, words: Understood, now: datetime) -> Decision:
    return drafts.answer(state, event, now, "understood", words, about=f"pairing:{pairing.id}", pairing=pairing.id)


def _asked(state: State, event: MailArrived, pairing: Pairing, wanted: Channel, now: datetime) -> Decision:
    """Nothing changes yet: the other says YES or NO."""
    writer = state.people[event.person or ""]
    other, about = state.other(pairing, writer.id), f"channel:{pairing.id}:{wanted}"
    letter = Letter(
        "told", drafts.reader(state, other), ToldWords("asks_channel", writer.first_name, text=SAID[wanted]),
        f"told:asks_channel:{pairing.id}:{other.id}:{event.inbox}", now, f"pairing:{pairing.id}", pairing.id,
        family=f"asks_channel:{pairing.id}:{other.id}", supersedes=(f"asks_channel:{pairing.id}:{other.id}",),
    )  # fmt: skip
    older = tuple(replace(q, closed_at=now) for q in _open(state, other.id))
    question = Question(identifier(event.seed, f"question:{about}"), other.id, "other_side", about, now, pairing=pairing.id)
    echo = _echo(state, event, pairing, Understood("channel_asked", other=other.first_name, detail=SAID[wanted]), now)
    return Decision(facts=(*older, question), letters=(letter,), action="asked the other", reason=wanted) + echo


def _open(state: State, person: str) -> tuple[Question, ...]:
    return tuple(q for q in state.questions_to(person) if q.about.startswith("channel:") and not q.closed_at)


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The other's YES changes it, NO leaves it and is told."""
    question = max(_open(state, event.writer), key=lambda q: q.asked_at, default=None)
    mine = state.pairings.get(question.pairing or 0) if question else None
    if question is None or mine is None or event.reading is None or mine not in pairings_meant(state, event, "active"):
        return None
    wanted: Channel = question.about.rpartition(":")[2]  # type: ignore[assignment]
    never = event.reading.intent == "preference" and wanted in event.reading.channels.avoid
    if not (never or event.reading.intent in ("accept", "decline")) or event.reading.choice:
        return None
    closed = Decision(facts=(replace(question, closed_at=now),))
    if never:
        # "I'd rather not use the phone" is a no to this, and holds for all that comes.
        person = state.people[event.writer]
        closed += Decision(facts=(replace(person, preferences=wishes.changed(person.preferences, event.reading)),))
    writer = state.other(mine, event.writer)
    if event.reading.intent == "accept":
        return closed + _by(state, event, mine, wanted, now, writer.id)
    answerer = state.people[event.writer]
    told = Letter(
        "told", drafts.reader(state, writer), ToldWords("channel_kept", answerer.first_name, text=SAID[wanted]),
        f"told:channel_kept:{mine.id}:{writer.id}:{event.inbox}", now, f"pairing:{mine.id}", mine.id, reply_to=answerer.email,
    )  # fmt: skip
    return (
        closed
        + Decision(letters=(told,), action="left as it is")
        + _echo(state, event, mine, Understood("no", other=writer.first_name), now)
    )


def _by(state: State, event: MailArrived, pairing: Pairing, wanted: Channel, now: datetime, by: str) -> Decision:
    return changed(state, pairing, wanted, now, event.seed, Cause(by, event))


# ---------------------------------------------------------------- done


def fallen(state: State, pairing: Pairing) -> bool:
    """Whether one of the two now refuses the way they talk."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    return pairing.channel in _refuses(state, pairing, mentor) | _refuses(state, pairing, mentee)


def left(state: State, pairing: Pairing) -> Channel | None:
    """The best way that neither refuses, None when there is none."""
    asked = state.requests.get(pairing.request or 0)
    return wishes.channel(state.people[pairing.mentor], state.people[pairing.mentee], asked.wishes if asked else Reading())


def changed(state: State, pairing: Pairing, wanted: Channel, now: datetime, seed: str, cause: Cause) -> Decision:
    """From now on they talk like this, a new version of the agreement; both are told once, by their calendars where they have an entry."""
    known = changes.heard(pairing, cause.by)
    state = apply(state, known)
    new = replace(state.pairings[pairing.id], channel=wanted, version=pairing.version + 1)
    match pairing.channel == "email", wanted == "email":
        case False, False:
            return _elsewhere(state, new, now, cause)
        case False, True:
            return _to_writing(state, new, now, seed, cause)
        case _:
            return _to_talking(state, new, now, seed)


def _elsewhere(state: State, new: Pairing, now: datetime, cause: Cause) -> Decision:
    """The same dates at another place, one SEQUENCE higher."""
    series = state.series.get(new.id)
    if series is None or series.state != "active" or not talks.coming_of(state, new, now):
        return Decision(facts=(new,), action="channel changed")
    raised = replace(series, sequence=series.sequence + 1)
    facts = (new, SeriesIs(new.id, raised))
    entry = Entry(apply(state, facts), new, raised, now)
    return Decision(facts=facts, letters=series_notices.elsewhere(entry, cause), action="channel changed", reason=new.channel)


def _to_writing(state: State, new: Pairing, now: datetime, seed: str, cause: Cause) -> Decision:
    coming = talks.coming_of(state, new, now)
    if not coming:
        return Decision(facts=(new,), action="channel changed")
    then = "From now on you write to each other instead."
    why = replace(cause, reason=f"{cause.reason} {then}".strip(), own=f"{cause.own} {then}" if cause.own else "")
    over = talks.emptied(state, new, now, why, "superseded")
    count, off = changes.rest_of(state, new, coming)
    dates = changes.same_rhythm(state, new, coming[0].recurrence_id.replace(tzinfo=None), count)
    begun = talks.begin(apply(state, over.facts), new, dates, now, f"{seed}:written", off)
    return Decision(facts=(new,), action="channel changed", reason="email") + over + begun


def _to_talking(state: State, new: Pairing, now: datetime, seed: str) -> Decision:
    coming = talks.coming_of(state, new, now)
    if not coming:
        return Decision(facts=(new,), action="channel changed")
    off = tuple(SessionChange(s.id, new.id, now, "programme", "skipped", "from now on they talk") for s in coming)
    quiet = tuple(Disarm(name, s.id) for s in coming for name in ("session_end", "opener"))
    dates = changes.same_rhythm(state, new, coming[0].recurrence_id.replace(tzinfo=None), len(coming))
    begun = talks.begin(apply(state, (new, *off)), new, dates, now, f"{seed}:talked")
    return Decision(facts=(new, *off), alarms=quiet, action="channel changed", reason=new.channel) + begun
