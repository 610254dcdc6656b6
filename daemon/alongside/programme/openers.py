"""Pairs that only write: on each agreed day both get an opener, and what one answers is carried to the other in their own words.

There is no calendar entry. An answer makes the week's date held, which is contact; without one nobody knows, and it stays unknown.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from alongside.programme import changes, drafts, hours, policy, proving, sessions, talks
from alongside.programme.dates import session_answered
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, MailArrived, identifier
from alongside.programme.keepsakes import Said
from alongside.programme.letters import Letter, OpenerWords, ToldWords
from alongside.programme.model import COMING, Pairing, Person, Session, State, apply

STALE = timedelta(days=3)
"""An opener that could not leave for so long is left out; the next agreed day comes."""
ELSEWHERE = ("skip", "reschedule", "stop", "end", "pause", "resume", "help")
"""What somebody may well write below an opener without it being for the other."""
A_WORD = 25
"""Longer answers are a letter to the other, whatever words they begin with."""


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``opener``: the agreed day has come; one letter to each of the two."""
    session = sessions.session_of(state, alarm.about)
    pairing = state.pairings.get(session.pairing) if session else None
    if session is None or pairing is None or session.state not in COMING or pairing.state != "active" or pairing.channel != "email":
        return Decision(reason="nothing is to be opened")
    if session.start > now:
        return Decision(alarms=(Alarm("opener", session.id, session.start),), action="later", reason="the day has moved to later")
    if now - session.start > STALE:
        return Decision(reason="too late: the next agreed day comes")
    letters = tuple(
        _letter(state, pairing, session, state.people[p], now) for p in (pairing.mentee, pairing.mentor) if _reads(state, p, now)
    )
    return Decision(letters=letters, action="opener", reason=f"pairing {pairing.id} writes today")


def _reads(state: State, known: str, now: datetime) -> bool:
    person = state.people[known]
    return person.state(hours.local_day(state, person, now)) == "active"


def _letter(state: State, pairing: Pairing, session: Session, reader: Person, now: datetime) -> Letter:
    other = state.other(pairing, reader.id)
    asked = state.requests.get(pairing.request or 0)
    later = [s.start for s in talks.coming_of(state, pairing, now)]
    words = OpenerWords(
        other.first_name,
        "mentor" if reader.id == pairing.mentor else "mentee",
        (asked.topics or asked.wishes.topics)[:3] if asked else (),
        min(later, default=None),
    )
    key = f"opener:{session.id}:{session.start:%Y-%m-%d}:{reader.id}"
    return Letter(
        "opener", drafts.reader(state, reader), words, key, now, f"session:{session.id}", pairing.id, expires=session.start + STALE
    )  # fmt: skip


# ---------------------------------------------------------------- the answer


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """What is written below an opener goes to the other; SKIP, MOVE and the like are for the arms that know them."""
    session = session_answered(state, event)
    pairing = state.pairings.get(session.pairing) if session else None
    if session is None or pairing is None or event.person not in (pairing.mentor, pairing.mentee) or _for_us(event):
        return None
    about = f"session:{session.id}"
    if blocked := proving.blocked(state, event, now, "light", "note", about=about, pairing=pairing.id):
        return blocked
    return _carried(state, event, pairing, session, now)


def _for_us(event: MailArrived) -> bool:
    """Whether the words ask something of the programme."""
    reading, words = event.reading, event.text.split()
    if reading is None or not words:
        return True
    sure = reading.confidence >= policy.SURE and len(words) <= A_WORD
    return reading.command is not None or (sure and reading.intent in ELSEWHERE)


def _carried(state: State, event: MailArrived, pairing: Pairing, session: Session, now: datetime) -> Decision:
    """The words are kept as that week's, and the other reads them; an answer to them goes to the writer directly."""
    writer = state.people[event.person or ""]
    other, text = state.other(pairing, writer.id), event.text.strip()
    said = Said(identifier(event.seed, "opener"), pairing.id, writer.id, "opener", text, now, session=session.id, passed_on=True)
    letter = Letter(
        "told", drafts.reader(state, other), ToldWords("written", writer.first_name, text=text), f"told:written:{pairing.id}:{other.id}:{said.id}",
        now, f"session:{session.id}", pairing.id, reply_to=writer.email,
    )  # fmt: skip
    known = changes.heard(pairing, writer.id)
    after = apply(state, known)
    carried = Decision(facts=(*known, said), letters=(letter,), action="words carried on", reason=f"pairing {pairing.id} writes")
    if session.state in ("held", "skipped"):
        return carried
    return carried + _contact(after, after.pairings[pairing.id], session, now, writer.id)


def _contact(state: State, pairing: Pairing, session: Session, now: datetime, by: str) -> Decision:
    """The date is held by whoever wrote; the week's thank-you prompt comes the working morning after, never in the same hour."""
    held = sessions.held(state, pairing, session, now, by)
    mentee = state.people[pairing.mentee]
    morning = hours.prompt_moment(state, mentee, hours.local_day(state, mentee, now) + timedelta(days=1))
    alarms = tuple(replace(a, due=max(a.due, morning)) if isinstance(a, Alarm) and a.name == "thanks" else a for a in held.alarms)
    return replace(held, alarms=(*alarms, Disarm("session_end", session.id)))
