"""What somebody writes about a talk that is over: it was held, or it fell through."""

from __future__ import annotations

import re
from datetime import datetime

from alongside.programme import changes, sessions, silence, talks, watch
from alongside.programme.dates import last_over
from alongside.programme.events import Alarm, Decision, Disarm, MailArrived
from alongside.programme.letters import Understood
from alongside.programme.model import Fact, Pairing, Session, SessionChange, State, apply
from alongside.programme.which_one import echoed, in_a_pairing


def did_not_happen(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A talk that counts as held was none: no contact, so no thank-you prompt for it alone."""
    return in_a_pairing(state, event, now, "light", "skip", _not_held)


_FELL_THROUGH = re.compile(
    r"\b(?:we|i) (?:did not|didn't|never|have not|haven't)(?: really| actually| even)? (?:talk(?:ed)?|meet|met|sp[eo]ak|spoke|spoken|get to talk|see each other|have (?:a|our|the|any) (?:talk|session|meeting|call))\b"
    r"|\b(?:our|the|last week's|this week's|\w+day's) (?:last )?(?:talk|session|meeting|call)(?: last \w+| on \w+)? (?:did not|didn't|never) (?:happen|take place)|\bno (?:talk|session|meeting) (?:last|this) week\b"
    r"|\b(?:talk|session|meeting|call|it) fell through\b|\b(?:never|did not|didn't) (?:show(?:ed)?|turn(?:ed)?|come|came|join(?:ed)?|appear(?:ed)?)(?: up)?\b|\bwe missed each other\b|\bstood me up\b",
    re.IGNORECASE,
)
"""Words of a talk that was to be and was none."""
_GOES_ON = re.compile(r"\b(?:but|though|still|next|tomorrow|instead|could|can|shall|let's|would|will)\b|\?", re.IGNORECASE)
_FEW = 160
"""Characters of a mail that says only this."""


def fell_through(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """ "We didn't talk last week, Hilary was ill": DID NOT HAPPEN in plain words, where nothing else is said."""
    reading, text = event.reading, event.text.strip()
    if reading is None or reading.command or len(text) > _FEW or not _FELL_THROUGH.search(text) or _GOES_ON.search(text):
        return None
    return did_not_happen(state, event, now)


def _not_held(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    session = last_over(state, event, pairing, now)
    if session is None:
        return None
    facts: tuple[Fact, ...] = changes.heard(pairing, event.person or "")
    if session.state != "skipped":
        facts = (*facts, SessionChange(session.id, pairing.id, now, event.person or "", "skipped", "did not happen"))
    after = apply(state, facts)
    following = tuple(s.start for s in talks.coming_of(after, pairing, now)[:1])
    other = state.other(pairing, event.person or "").first_name
    echo = Understood("did_not_happen", other=other, when=(session.start,), was=following)
    alarms: tuple[Alarm | Disarm, ...] = (*_no_prompt(after, pairing, session), *_looked_at(after, after.pairings[pairing.id], now))
    done = Decision(facts=facts, alarms=alarms, action="did not happen", reason="a talk did not take place")
    return done + echoed(after, event, pairing, now, echo)


def _no_prompt(state: State, pairing: Pairing, session: Session) -> tuple[Disarm, ...]:
    """The week's prompt is called off unless another talk of that week was held."""
    mentee = state.people[pairing.mentee]
    week = sessions.week_of(state, mentee, session.start)
    dates = state.sessions.get(pairing.id, ())
    still = any(s.state == "held" and sessions.week_of(state, mentee, s.start) == week for s in dates)
    return () if still else (Disarm("thanks", f"{pairing.id}:{week}"),)


def _looked_at(state: State, pairing: Pairing, now: datetime) -> tuple[Alarm, ...]:
    """Three weeks after the last talk that was one the pair is looked at, once for each silence."""
    last = silence.last_talk(state, pairing, now)
    if pairing.state != "active" or silence.asked_since(pairing, last):
        return ()
    return (watch.talked(pairing, last if last + watch.SILENT > now else now - watch.SILENT),)


def held(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """HELD: the last talk took place after all."""
    return in_a_pairing(state, event, now, "light", "skip", _held)


def _held(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision | None:
    session = last_over(state, event, pairing, now)
    if session is None:
        return None
    known = changes.heard(pairing, event.person or "")
    after = apply(state, known)
    echo = echoed(state, event, pairing, now, Understood("already", when=(session.start,)))
    if session.state == "held":
        return Decision(facts=known) + echo
    return Decision(facts=known) + sessions.held(after, after.pairings[pairing.id], session, now, by=event.person or "") + echo
