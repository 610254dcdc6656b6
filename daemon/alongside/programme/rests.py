"""The whole programme rests: PAUSE ALL by a coordinator skips every talk inside, and letters begin again over two days.

More than one person is written to, so a coordinator's word needs proof or a key of ours, and a confirmation (design: policy.py).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from alongside.programme import changes, drafts, questions, talks
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.letters import Understood
from alongside.programme.model import Break, Concern, State, apply

ABOUT = "programme"
TRUSTED = frozenset({"proved", "token", "open"})
"""What speaks well enough for a coordinator; a bare From does not."""
LONGEST = timedelta(days=120)
"""A longer rest is a slip of the pen: a programme that rests for half a year is ended pair by pair."""


def wrote(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """What a coordinator wants of the whole programme, None for every other mail."""
    if event.sender not in state.rules.programme.coordinators or event.reading is None or event.uncertain or event.verdict != "human":
        return None
    question = questions.confirmed(state, event, now)
    if question and question.about == ABOUT:
        return questions.confirmation(state, event, now, lambda s, e, n: _begin(s, e, n) or Decision(reason="no days are named"))
    return _asked(state, event, now) if event.reading.command == "PAUSE ALL" else None


def _asked(state: State, event: MailArrived, now: datetime) -> Decision:
    """The days are said back before anything happens."""
    if event.evidence not in TRUSTED:
        sentence = (
            f"Mail {event.inbox} wants the whole programme to rest in a coordinator's name, and nothing speaks for it; nothing was done."
        )
        concern = Concern(identifier(event.seed, "rest"), now, "forged", f"mail:{event.inbox}", sentence)
        return Decision(facts=(concern,), action="ignored", reason=f"{event.evidence} evidence", review=True)
    span = _days(event, now)
    if span is None:
        return questions.not_understood(state, event, now)
    return drafts.confirm(state, event, now, f"pause all from {_short(span[0])} to {_short(span[1])}", about=ABOUT)


def _days(event: MailArrived, now: datetime) -> tuple[date, date] | None:
    """The first and the last day said; two single days are the ends of one span."""
    said = event.reading.absences if event.reading else ()
    ends = [absence.until for absence in said]
    if not said or None in ends:
        return None
    since, until = min(a.since for a in said), max(end for end in ends if end)
    return (since, until) if now.date() <= until and until - since <= LONGEST else None


def _begin(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Every talk inside is off, in one letter to each person of a pair; whoever plans, plans around it."""
    span = _days(event, now)
    if span is None:
        return None
    rest = Break(identifier(event.seed, "rest"), *span, now)
    decision = Decision(facts=(rest,), action="programme rests", reason=f"{rest.since} to {rest.until}")
    pairs, off = 0, 0
    for pairing in sorted(state.pairings.values(), key=lambda p: p.id):
        current = apply(state, decision.facts)
        inside = tuple(s for s in talks.coming_of(current, pairing, now) if rest.since <= s.start.date() <= rest.until)
        pairs, off = pairs + bool(inside), off + len(inside)
        decision += changes.skip(
            current, current.pairings[pairing.id], inside, now, event.seed, by="programme", reason="The programme rests.", away=True, rest=span
        )  # fmt: skip
    words = Understood("rests", detail=_counted(off, pairs), other=f"{_short(rest.since)} to {_short(rest.until)}")
    return decision + drafts.answer(state, event, now, "understood", words, about=ABOUT)


def _counted(off: int, pairs: int) -> str:
    if not off:
        return "No talk falls into it"
    return f"{off} talk{'s' if off > 1 else ''} of {pairs} pair{'s' if pairs > 1 else ''} {'are' if off > 1 else 'is'} off, and both sides know"


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
