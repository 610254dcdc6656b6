"""UNDO in answer to a letter: what that letter told of is taken back, as long as it still lies ahead."""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.programme import absences, changes, proposals, proving, talks
from alongside.programme.dates import pairings_meant, session_answered
from alongside.programme.events import Decision, MailArrived
from alongside.programme.model import COMING, Pairing, Session, State, apply
from alongside.programme.proposals import Proposed


def undo(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """An absence, a move of all dates, a skip or a move of one talk; None for what other arms know how to undo."""
    if event.reading is None or event.reading.command != "UNDO" or event.parent is None or event.person is None:
        return None
    choices = event.parent.choices
    if not any(choice.startswith(("away:", "shift:")) for choice in choices) and session_answered(state, event) is None:
        return None
    if blocked := proving.blocked(state, event, now, "change", "move", about=event.parent.about, pairing=event.parent.pairing):
        return blocked
    if any(choice.startswith("away:") for choice in choices):
        return absences.here_after_all(state, event, state.people[event.person], choices, now)
    mine = pairings_meant(state, event)
    if len(mine) != 1:
        return None
    known = changes.heard(mine[0], event.person)
    after = apply(state, known)
    decision = _of_pairing(after, event, after.pairings[mine[0].id], choices, now)
    return Decision(facts=known) + decision if decision else None


def _of_pairing(state: State, event: MailArrived, pairing: Pairing, choices: tuple[str, ...], now: datetime) -> Decision | None:
    shift = next((c.partition(":")[2] for c in choices if c.startswith("shift:")), "")
    if shift:
        return _all_back(state, event, pairing, timedelta(minutes=int(shift)), now)
    session = session_answered(state, event)
    return _one_back(state, event, pairing, session, now) if session else None


def _all_back(state: State, event: MailArrived, pairing: Pairing, shift: timedelta, now: datetime) -> Decision | None:
    """All coming dates go back to the weekday and clock they had; outside the other's wishes the other is asked, as for any move."""
    coming = talks.coming_of(state, pairing, now)
    if not coming:
        return None
    first = coming[0]
    start = (first.recurrence_id.replace(tzinfo=None) + shift).replace(tzinfo=first.recurrence_id.tzinfo)
    return proposals.propose(state, event, pairing, Proposed(first, start, start + (first.end - first.start), shift), now)


def _one_back(state: State, event: MailArrived, pairing: Pairing, session: Session, now: datetime) -> Decision | None:
    if session.state == "skipped" and session.start > now:
        return changes.restore(state, pairing, session, now, event.seed, by=event.person or "", answers=event)
    if session.state in COMING and session.moved_from and session.moved_from > now:
        end = session.moved_from + (session.end - session.start)
        return proposals.propose(state, event, pairing, Proposed(session, session.moved_from, end), now)
    return None
