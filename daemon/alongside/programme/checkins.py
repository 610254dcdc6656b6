"""How is it going, 1 to 5: asked of both sides apart, after the second talk and now and then later. Nobody of the pair reads the other's.

The coordinator reads a 1 or 2 as a number and no word of what stands below it, unless its writer begins with SHARE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.programme import drafts, hours, policy, prompts, proving, standing
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, identifier
from alongside.programme.keepsakes import Score
from alongside.programme.letters import Checkin, Letter, Understood
from alongside.programme.model import Concern, Fact, Pairing, Person, State

AFTER_TALKS = 2
DAYS = (30, 90)
EVERY = 60
"""Days from the beginning on which it is asked again, and the step behind the last of them."""
APART = timedelta(days=14)
"""Two check-ins of one pair are never closer."""
LOW = 2
ELSEWHERE = ("skip", "reschedule", "stop", "end", "pause", "resume", "help", "request")
"""What somebody may well write below a check-in without it being about how it goes."""
_NUMBER = re.compile(r"\s*([1-5])(?!\d)(?:\s*(?:/|of|out of)\s*5)?[\s.,:;!*-]*(.*)", re.DOTALL)
_IN_WORDS = re.compile(
    r"\s*(?:(?:an?|i'd|i would|i'll|i|say|give|give it|it's|it is|that's|a clear|a solid|probably|maybe|about|for me|from me|so far|definitely|clearly|my number is|number)[ ,:]+)*"
    r"([1-5]|one|two|three|four|five)(?:\s*(?:/|of|out of)\s*(?:5|five))?(?: (?:from|for) me| for now| so far| i'd say| i think| please)*[ .,:;!)]*(?:\n|$)(.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A number said in a few words, on a line of its own."""
_SPELT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_ENOUGH = re.compile(
    r"\b(?:stop|quit|no more|please no|don't|do not|never|enough of)\b[^.!?\n]{0,30}\b(?:ask\w*|check(?:ing)?[- ]?ins?|scores?|ratings?|surveys?|these|this|questions|how it(?:'s| is)? go\w*)\b",
    re.IGNORECASE,
)


def after_a_talk(state: State, pairing: Pairing, now: datetime) -> Decision:
    """The second talk that took place brings the first check-in, to each on their next working morning."""
    held = sum(s.state == "held" for s in state.sessions.get(pairing.id, ()))
    if held != AFTER_TALKS or state.scores.get(pairing.id):
        return Decision()
    people = (state.people[pairing.mentee], state.people[pairing.mentor])
    alarms = tuple(Alarm("checkin", _about(pairing, p), _morning_after(state, p, now)) for p in people)
    return Decision(alarms=alarms)


def _about(pairing: Pairing, person: Person) -> str:
    return f"{pairing.id}:{person.id}"


def _morning_after(state: State, person: Person, now: datetime) -> datetime:
    return hours.prompt_moment(state, person, hours.local_day(state, person, now) + timedelta(days=1))


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``checkin``: one question, no reminder; the next one is set at once."""
    number, _, known = alarm.about.partition(":")
    pairing, person = state.pairings.get(int(number)), state.people.get(known)
    if pairing is None or person is None or pairing.state not in ("active", "paused"):
        return Decision(reason="the pairing is over")
    if pairing.state == "paused":
        return Decision(alarms=(Alarm(alarm.name, alarm.about, now + APART),), action="later", reason="the pairing rests")
    wave = 1 + max((s.wave for s in state.scores.get(pairing.id, ()) if s.person == person.id), default=0)
    asked = prompts.prompt(state, person, _letter(state, pairing, person, wave, now), alarm, now)
    if not asked.letters:
        return asked
    following = Alarm("checkin", alarm.about, _next(state, pairing, person, now))
    return Decision(facts=(Score(pairing.id, person.id, wave, now),), alarms=(following,)) + asked


def _letter(state: State, pairing: Pairing, person: Person, wave: int, now: datetime) -> Letter:
    words = Checkin("score", state.other(pairing, person.id).first_name)
    about = f"checkin:{pairing.id}:{person.id}:{wave}"
    return Letter("checkin", drafts.reader(state, person), words, about, now, about, pairing.id)


def _next(state: State, pairing: Pairing, person: Person, now: datetime) -> datetime:
    day = next(day for day in _days() if pairing.started_on + timedelta(days=day) >= (now + APART).date())
    return hours.prompt_moment(state, person, pairing.started_on + timedelta(days=day))


def _days() -> Iterator[int]:
    yield from DAYS
    day = DAYS[-1]
    while True:
        day += EVERY
        yield day


# ---------------------------------------------------------------- the answer


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The number, and whatever stands below it; a later answer to the same letter replaces the first. A wish beside it goes first."""
    score = _asked(state, event)
    found = _NUMBER.match(event.text) or _IN_WORDS.match(event.text)
    if score is None or event.reading is None:
        return None
    if found is None and event.reading.command is None and _ENOUGH.search(event.text):
        return standing.stop(state, replace(event, reading=replace(event.reading, intent="stop")), now)
    # SHARE alone is for the coordinator here, and never for the other of the pair.
    command = None if event.reading.command == "SHARE" else event.reading.command
    if found is None and (command or event.reading.intent in ELSEWHERE or not event.text.strip()):
        return None
    if found and found[2].strip() and event.reading.intent in ELSEWHERE and event.reading.confidence >= policy.SURE:
        return None
    about = f"pairing:{score.pairing}"
    if blocked := proving.blocked(state, event, now, "light", "note", about=event.parent.about if event.parent else about):
        return blocked
    given = (_SPELT.get(found[1].lower()) or int(found[1])) if found else None
    text = (found[2] if found else event.text).strip()
    answered = Score(score.pairing, score.person, score.wave, score.asked_at, given if given else score.score, text, now)
    other = state.other(state.pairings[score.pairing], score.person).first_name
    what = Understood("scored_low" if given and given <= LOW else "scored", other=other, detail="" if given else "no number")
    told = drafts.answer(state, event, now, "understood", what, about=about, pairing=score.pairing)
    facts: tuple[Fact, ...] = (answered, *_concerns(state, event, answered, now))
    return Decision(facts=facts, action="check-in answered", reason=f"pairing {score.pairing}") + told


def _asked(state: State, event: MailArrived) -> Score | None:
    """The check-in that this answers, of the person it was sent to."""
    about = event.parent.about if event.parent else ""
    if not about.startswith("checkin:"):
        return None
    _, number, known, wave = about.split(":")
    scores = state.scores.get(int(number), ())
    return next((s for s in scores if s.person == known == event.person and s.wave == int(wave)), None)


def _concerns(state: State, event: MailArrived, given: Score, now: datetime) -> Iterator[Concern]:
    """A low number as a number; words only where they were shared."""
    about, number = f"pairing:{given.pairing}", given.pairing
    if given.score and given.score <= LOW:
        low = f"In pairing {number} somebody gave a {given.score} of 5; a kind word may help."
        yield Concern(identifier(event.seed, "low"), now, "low_score", about, low)
    if given.text.upper().startswith("SHARE"):
        words = " ".join(given.text[5:].strip(" :,-\n").split())
        shared = f"{state.people[given.person].first_name} of pairing {number} lets you read: “{words}”"
        yield Concern(identifier(event.seed, "shared"), now, "shared", about, shared)
