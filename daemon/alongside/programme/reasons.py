"""Why two people fit, as values with points, and in words for whoever reads them: the mentor, the mentee, the coordinator.

Private wishes and leaves are no reasons: nothing here can name one. Whoever shares an experience has stated it, and so has the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from alongside.language import names
from alongside.language.reading import Named
from alongside.programme import histories, speech
from alongside.programme.likeness import KIN, covered, likeness
from alongside.programme.model import Person, Request, State

Voice = Literal["mentor", "mentee", "coordinator"]
About = Literal["named", "topic", "job", "team", "experience", "talked", "helped", "language", "slots", "places"]

TOPICS, JOB, TEAM, CONTACT, SLOTS, LANGUAGE, PLACES = 40, 12, 8, 15, 10, 5, 10
"""The most points of each kind; they add up to a hundred. What somebody does each day weighs more than who they know."""
SHARED_LIFE = 10
"""Points of an experience both chose to state, inside the share of the topics."""
TALKED = 10
"""Points of having talked before, where no thanks are known."""
JOB_KNOWS, TEAM_KNOWS = 0.6, 0.4
"""How much a job or a team of that name says about knowing a topic, beside having stated it."""
ENOUGH_SLOTS = 20
"""Common weekly starts from which on more make no difference."""
ENOUGH_PLACES = 2


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a pair, and how much."""

    about: About
    points: float
    detail: str = ""


def topics_of(request: Request, mentee: Person) -> tuple[str, ...]:
    """What the mentee wants to learn: the topics of the request, else their own, else the words they wrote."""
    return request.topics or mentee.topics or ((request.text,) if request.text.strip() and not request.mentor_named else ())


def of(state: State, mentor: Person, mentee: Person, request: Request) -> Iterator[Reason]:
    """What is known of the two without looking at their calendars."""
    if request.named == mentor.id and request.mentor_named:
        yield Reason("named", 0)
    yield from _topics(mentor, mentee, request)
    if share := likeness(mentee.job, mentor.job):
        yield Reason("job", JOB * share, mentor.job if share >= KIN else "")
    if mentor.team and mentor.team.lower() == mentee.team.lower():
        yield Reason("team", TEAM, mentor.team)
    yield from _contact(state, mentor, mentee, request)
    if _language(state, mentor) == _language(state, mentee):
        yield Reason("language", LANGUAGE, _language(state, mentor) if _language(state, mentor) != state.rules.programme.language else "")


def _topics(mentor: Person, mentee: Person, request: Request) -> Iterator[Reason]:
    """The share of the topics, raised by an experience that both stated, never above its most."""
    wanted = topics_of(request, mentee)
    stated, known = covered(wanted, mentor.topics)
    share = max(stated, JOB_KNOWS * covered(wanted, (mentor.job,))[0], TEAM_KNOWS * covered(wanted, (mentor.team,))[0])
    shared = covered(mentee.experience, mentor.experience)[1]
    points = TOPICS * share
    if points:
        yield Reason("topic", points, " and ".join(known[:2]))
    if shared:
        yield Reason("experience", min(SHARED_LIFE, TOPICS - points), shared[0])


def _contact(state: State, mentor: Person, mentee: Person, request: Request) -> Iterator[Reason]:
    before = histories.between(state, mentor.id, mentee.id)
    if before.thanks or helped(request, mentor):
        yield Reason("helped", CONTACT)
    elif before.held:
        yield Reason("talked", TALKED)


def _language(state: State, person: Person) -> str:
    return speech.language(state, person).partition("-")[0]


# ---------------------------------------------------------------- earlier help, in the mentee's own words

_SENTENCE = re.compile(r"[^.!?\n]+")
_HELP = re.compile(
    r"\b(?:helped|explained|showed|taught|supported|guided|looked after|thank(?:ed|ful)?|grateful|was (?:so |very )?kind|answered)\b", re.I
)
_SHE = re.compile(r"\b(?:she|he|they|her|him|them)\b", re.I)


def helped(request: Request, mentor: Person) -> bool:
    """Whether the request says that this person helped before ("she helped me when I was an intern")."""
    here = (Named(mentor.id, mentor.name, mentor.email),)
    for sentence in _SENTENCE.findall(request.text):
        if _HELP.search(sentence):
            words = [word for word in re.findall(r"[^\W\d_]{3,}", sentence) if word[0].isupper()]
            if any(names.match(word, here) for word in words) or (request.named == mentor.id and _SHE.search(sentence)):
                return True
    return False


# ---------------------------------------------------------------- in words

_LANGUAGES = {"de": "German", "en": "English", "fr": "French", "es": "Spanish"}
_WORDS: Mapping[Voice, Mapping[About, str]] = {
    "mentor": {
        "named": "{mentee} asked for you by name", "topic": "you know your way around {detail}", "job": "you do the same job, {detail}",
        "team": "you are both in {detail}", "experience": "you both know what “{detail}” is like", "helped": "you have helped {mentee} before",
        "talked": "you two have talked before", "language": "you both speak {detail}",
    },
    "mentee": {
        "named": "you asked for {mentor} by name", "topic": "{mentor} knows {detail}", "job": "you do the same job, {detail}",
        "team": "you are both in {detail}", "experience": "you both know what “{detail}” is like", "helped": "{mentor} has helped you before",
        "talked": "you two have talked before", "language": "you both speak {detail}",
    },
    "coordinator": {
        "named": "asked for by name", "topic": "knows {detail}", "job": "same job: {detail}", "team": "same team: {detail}",
        "experience": "both stated “{detail}”", "helped": "has helped before", "talked": "talked before", "language": "same language",
        "slots": "{detail} common weekly times", "places": "{detail} free",
    },
}  # fmt: skip
"""What each reader reads. A reason that is not in a reader's column counts, but is not said to them."""
_NEEDS_DETAIL = frozenset({"topic", "job", "team", "experience", "slots", "places"})


def said(reason: Reason, voice: Voice, mentor: Person, mentee: Person) -> str:
    """The reason in words for one reader, or "" where it is not for them."""
    pattern = _WORDS[voice].get(reason.about, "")
    detail = _LANGUAGES.get(reason.detail, "") if reason.about == "language" else reason.detail
    if not pattern or ("{detail}" in pattern and not detail) or (reason.about in _NEEDS_DETAIL and not detail):
        return ""
    return pattern.format(mentor=mentor.first_name, mentee=mentee.first_name, detail=detail)


def in_words(
    state: State, mentor: Person, mentee: Person, request: Request, voice: Voice, *, without: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Why these two, for a letter: at most three, the name first, then what weighs most."""
    kept = [reason for reason in of(state, mentor, mentee, request) if reason.about not in without]
    found = sorted(kept, key=lambda r: (r.about != "named", -r.points))
    return tuple(words for reason in found if (words := said(reason, voice, mentor, mentee)))[:3]
