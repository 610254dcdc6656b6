"""A calendar proposes a new time, and its proposal cannot be read: only the words beside it can say which time.

"New Time Proposed: ..." without a calendar part comes from gateways that drop it. The words are taken where they say a time; else the
writer is asked one narrow question. Nothing is ever guessed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.language.reading import Reading
from alongside.programme import drafts, in_words
from alongside.programme.dates import meant, pairings_meant
from alongside.programme.entries import title
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Clarify
from alongside.programme.model import Pairing, State

UNREAD = "Your calendar proposed a new time that I could not read."


def proposed(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """What becomes of such a mail; None where it is no such mail, or about no pair of the writer."""
    answer = event.calendar
    if answer is None or not answer.from_subject or answer.method != "COUNTER" or answer.start is not None:
        return None
    pairing = _about(state, event, answer.summary)
    if pairing is None:
        return None
    return _in_words(state, event, now) or _asked(state, event, pairing, now)


def _about(state: State, event: MailArrived, said: str) -> Pairing | None:
    """The pair of the letter that is answered, else the one with that title."""
    mine = pairings_meant(state, event, "active")
    if len(mine) > 1:
        mine = tuple(p for p in mine if title(state, p).casefold() in said.casefold())
    return mine[0] if len(mine) == 1 else None


def _in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    reading = event.reading
    if reading is None or event.uncertain or not (reading.times or reading.shift_min):
        return None
    return in_words.move_in_words(state, replace(event, reading=replace(reading, intent="reschedule", command=None)), now)


def _asked(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Which day and which hour; the answer is about the talk of the letter answered, else about the next."""
    named = meant(state, event, pairing, Reading(), now)
    about = f"session:{named[0].id}" if len(named) == 1 else f"pairing:{pairing.id}"
    asked = Clarify("which_time", quoted=event.text.strip()[:80], other=state.other(pairing, event.person or "").first_name, detail=UNREAD)
    return drafts.clarify(state, event, now, asked, about=about, pairing=pairing.id)
