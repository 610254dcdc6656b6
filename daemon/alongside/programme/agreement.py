"""What the two of a pair agree on: rhythm and length, and in their own words what they hope for and cannot offer.

The words come from two lines, "Hope: ..." and "Cannot: ...", below a request or a yes; the other reads them in the introduction. Less
is agreed at once, more is asked of the other first; each change is a new version of the agreement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from alongside.language.reading import Frequency, Reading
from alongside.programme import channels, drafts, endings, notes, proving, talks, wishes
from alongside.programme.dates import pairings_meant, pairings_named
from alongside.programme.events import Decision, MailArrived, Parent, identifier
from alongside.programme.letters import Letter, ToldWords, Understood
from alongside.programme.model import Pairing, Person, Question, Request, State, apply

LONGEST = 10
"""Words of a hope that fit into an introduction beside everything else."""
OFTEN: dict[Frequency, str] = {"weekly": "every week", "biweekly": "every two weeks", "monthly": "once a month"}
_HOPE = re.compile(r"^[ \t>*-]*(?:i )?hopes?(?: for)?[ \t]*[:=][ \t]*(\S[^\n]*)$", re.IGNORECASE | re.MULTILINE)
_CANNOT = re.compile(r"^[ \t>*-]*(?:i )?cannot(?: offer)?[ \t]*[:=][ \t]*(\S[^\n]*)$", re.IGNORECASE | re.MULTILINE)
_CHANGE = re.compile(r"^\s*change (?:rhythm|how often|length|how long|channel|how)[ \t]*[:=]", re.IGNORECASE)


# ---------------------------------------------------------------- in their own words


def hope(text: str) -> str:
    """What stands behind "Hope:", cut to a few words, or ""."""
    return _few(_HOPE.search(text))


def cannot(text: str) -> str:
    """What stands behind "Cannot:", cut to a few words, or ""."""
    return _few(_CANNOT.search(text))


def _few(found: re.Match[str] | None) -> str:
    words = found[1].split() if found else []
    return " ".join(words[:LONGEST]) + ("..." if len(words) > LONGEST else "")


def said(request: Request, text: str) -> Request:
    """The request with the two lines, where the mail has them."""
    hopes, cannot_offer = hope(text) or request.hopes, cannot(text) or request.cannot
    same = (hopes, cannot_offer) == (request.hopes, request.cannot)
    return request if same else replace(request, hopes=hopes, cannot=cannot_offer)


def spoken(text: str) -> bool:
    """Whether a mail has one of the two lines."""
    return bool(hope(text) or cannot(text))


def hoped(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The two lines that come when the two are a pair already: the other reads them as a shared note, for the next talk."""
    lines = [found[0].strip() for found in (_HOPE.search(event.text), _CANNOT.search(event.text)) if found]
    if not lines or event.reading is None or event.reading.command:
        return None
    return notes.share(state, replace(event, text="\n".join(lines)), now)


# ---------------------------------------------------------------- side by side


def compared(mentor: Reading, mentee: Reading, first: Person, second: Person) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What both want, and where they differ, side by side with one suggestion each; only what they said themselves."""
    rows = (_channel(mentor, mentee, first, second), _length(mentor, mentee, first, second), _rhythm(mentor, mentee, first, second))
    return tuple(r.words for r in rows if r and r.same), tuple(r.words for r in rows if r and not r.same)


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    same: bool = False


def _channel(mentor: Reading, mentee: Reading, first: Person, second: Person) -> _Row | None:
    if not (mentor.channels.prefer and mentee.channels.prefer):
        return None
    hers, theirs = channels.SAID[mentor.channels.prefer[0]], channels.SAID[mentee.channels.prefer[0]]
    if hers == theirs:
        return _Row(f"You both like to talk {hers}.", same=True)
    return _Row(f"{first.first_name}: {hers}. {second.first_name}: {theirs}. Try both, keep what works.")


def _length(mentor: Reading, mentee: Reading, first: Person, second: Person) -> _Row | None:
    if not (mentor.duration_min and mentee.duration_min):
        return None
    if mentor.duration_min == mentee.duration_min:
        return _Row(f"You both like {mentor.duration_min} minutes.", same=True)
    low = min(mentor.duration_min, mentee.duration_min)
    return _Row(f"{first.first_name}: {mentor.duration_min} minutes. {second.first_name}: {mentee.duration_min}. Begin with {low}.")


def _rhythm(mentor: Reading, mentee: Reading, first: Person, second: Person) -> _Row | None:
    if not (mentor.cadence and mentee.cadence):
        return None
    hers, theirs = OFTEN[mentor.cadence.freq], OFTEN[mentee.cadence.freq]
    if hers == theirs:
        return _Row(f"You both like to talk {hers}.", same=True)
    return _Row(f"{first.first_name}: {hers}. {second.first_name}: {theirs}. Look again after four talks.")


def in_own_words(pairing: Pairing, mentor: Person, mentee: Person) -> tuple[str, ...]:
    """What each hopes for and cannot offer, one line each."""
    rows = (
        (mentee, "hopes for", pairing.mentee_hopes), (mentor, "hopes for", pairing.mentor_hopes),
        (mentee, "cannot offer", pairing.mentee_cannot), (mentor, "cannot offer", pairing.mentor_cannot),
    )  # fmt: skip
    return tuple(f"{person.first_name} {what}: {words}" for person, what, words in rows if words)


# ---------------------------------------------------------------- a new version


def changed(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "CHANGE rhythm: every 2 weeks", or "could we talk every other week?", of the one running pair that is meant."""
    reading, mine = event.reading, pairings_meant(state, event, "active")
    if reading is None or event.person is None or len(mine) != 1 or not (_CHANGE.match(event.text) or _of_the_talks(reading)):
        return None
    pairing, about = mine[0], f"pairing:{mine[0].id}"
    if reading.channels.prefer:
        return channels.in_words(state, replace(event, parent=Parent(0, "introduction", about, event.person, pairing.id)), now)
    freq = reading.cadence.freq if reading.cadence else pairing.freq
    minutes = reading.duration_min or pairing.duration_min
    if blocked := proving.blocked(state, event, now, "change", "preferences", about=about, pairing=pairing.id):
        return blocked
    if (freq, minutes) == (pairing.freq, pairing.duration_min):
        return _echo(state, event, pairing, Understood("already", other=state.other(pairing, event.person).first_name), now)
    more = wishes.DATES[freq] < wishes.DATES[pairing.freq] or minutes > pairing.duration_min
    done = (_asked if more else _made)(state, event, pairing, freq, minutes, now)
    only_this = _CHANGE.match(event.text) or pairings_named(state, event, "active")
    return done if only_this else done + _from_now_on(state.people[event.person], reading)


def _from_now_on(person: Person, reading: Reading) -> Decision:
    """What somebody says they like, and not only of these talks, also holds for whoever comes after."""
    return Decision(facts=(replace(person, preferences=wishes.changed(person.preferences, reading)),))


def _of_the_talks(reading: Reading) -> bool:
    """Whether plain words speak of rhythm or length and of nothing else: what two who talk have agreed on is meant."""
    rhythm = reading.cadence is None or not (reading.cadence.byday or reading.cadence.nth or reading.cadence.at)
    alone = replace(reading, cadence=None, duration_min=None).empty and not reading.empty
    return reading.intent == "preference" and not reading.command and rhythm and alone


def terms(freq: Frequency, minutes: int) -> str:
    """ "every two weeks, 45 minutes"."""
    return f"{OFTEN[freq]}, {minutes} minutes"


def _made(state: State, event: MailArrived, pairing: Pairing, freq: Frequency, minutes: int, now: datetime) -> Decision:
    """The dates to come are planned anew, and both read what holds now."""
    anew, echo = _anew(state, pairing, freq, minutes, now, event.seed), terms(freq, minutes)
    told = _told(state, event, pairing, "agreement_changed", echo, now)
    other = state.other(pairing, event.person or "").first_name
    return anew + told + _echo(state, event, pairing, Understood("agreement_changed", other=other, detail=echo), now)


def _anew(state: State, pairing: Pairing, freq: Frequency, minutes: int, now: datetime, seed: str) -> Decision:
    left = len(talks.coming_of(state, pairing, now))
    count = -(-left * wishes.DATES[pairing.freq] // wishes.DATES[freq])
    version = replace(pairing, freq=freq, duration_min=minutes, version=pairing.version + 1)
    done = Decision(facts=(version,), action="agreement changed", reason=terms(freq, minutes))
    if not count:
        return done
    planned = talks.replanned(apply(state, done.facts), version, count, now, seed)
    after = apply(state, (*done.facts, *planned.facts))
    return done + planned + endings.planned(after, after.pairings[pairing.id], now)


def _asked(state: State, event: MailArrived, pairing: Pairing, freq: Frequency, minutes: int, now: datetime) -> Decision:
    """More than before takes two: nothing changes until the other says YES."""
    other, about = state.other(pairing, event.person or ""), f"agreement:{pairing.id}:{freq}:{minutes}"
    older = tuple(replace(q, closed_at=now) for q in _open(state, other.id))
    question = Question(identifier(event.seed, f"question:{about}"), other.id, "other_side", about, now, pairing=pairing.id)
    wanted = terms(freq, minutes)
    asked = _told(state, event, pairing, "agreement_asked", wanted, now)
    echo = _echo(state, event, pairing, Understood("agreement_asked", other=other.first_name, detail=wanted), now)
    return Decision(facts=(*older, question), action="asked the other", reason=wanted) + asked + echo


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The other's YES makes the new version, NO leaves the old one and is told."""
    question = max(_open(state, event.writer), key=lambda q: q.asked_at, default=None)
    pairing = state.pairings.get(question.pairing or 0) if question else None
    if question is None or pairing is None or event.reading is None or pairing.state != "active":
        return None
    if event.reading.intent not in ("accept", "decline") or (event.parent and event.parent.pairing != pairing.id):
        return None
    closed = Decision(facts=(replace(question, closed_at=now),))
    _, _, freq, minutes = question.about.split(":")
    if event.reading.intent == "accept":
        return closed + _made(state, event, pairing, freq, int(minutes), now)  # type: ignore[arg-type]
    kept = terms(pairing.freq, pairing.duration_min)
    echo = _echo(state, event, pairing, Understood("no", other=state.other(pairing, event.writer).first_name), now)
    return closed + _told(state, event, pairing, "agreement_kept", kept, now) + echo


def _open(state: State, person: str) -> tuple[Question, ...]:
    return tuple(q for q in state.questions_to(person) if q.about.startswith("agreement:") and not q.closed_at)


def _told(state: State, event: MailArrived, pairing: Pairing, what: str, text: str, now: datetime) -> Decision:
    writer = state.people[event.person or ""]
    other = state.other(pairing, writer.id)
    words = ToldWords(what, writer.first_name, text=text)  # type: ignore[arg-type]
    key = f"told:{what}:{pairing.id}:{other.id}:{event.inbox}"
    letter = Letter("told", drafts.reader(state, other), words, key, now, f"pairing:{pairing.id}", pairing.id, reply_to=writer.email)
    return Decision(letters=(letter,))


def _echo(state: State, event: MailArrived, pairing: Pairing, words: Understood, now: datetime) -> Decision:
    return drafts.answer(state, event, now, "understood", words, about=f"pairing:{pairing.id}", pairing=pairing.id)


# ---------------------------------------------------------------- PLAIN


def plain(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """PLAIN: letters without openers, which are only there to please."""
    person = state.people.get(event.person or "")
    if person is None:
        return None
    if blocked := proving.blocked(state, event, now, "light", "preferences", about=f"person:{person.id}"):
        return blocked
    echo = drafts.answer(state, event, now, "understood", Understood("plain"), about=f"person:{person.id}")
    return Decision(facts=(replace(person, plain=True),), action="plain letters") + echo
