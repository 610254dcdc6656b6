"""A kind word in answer to a letter of ours: taken as one. Nothing is asked back, nothing is carried to anybody.

People thank a machine, too. Whoever thanks for an echo does not thank the mentor, and whoever writes "works for me" below an
invitation has said something about the talks, which is all that needs to be known.
"""

from __future__ import annotations

from datetime import datetime

from alongside.programme import changes
from alongside.programme.events import Decision, MailArrived
from alongside.programme.model import State

NEWS = frozenset({
    "received", "understood", "status", "help", "waiting", "absence", "ask_released", "closing", "unreadable", "notes", "found", "data",
    "invitation", "change", "cancel", "told",
})  # fmt: skip
"""Letters that ask nothing: a yes or a thank-you below them wants nothing either."""
ABOUT_TALKS = frozenset({"invitation", "change", "cancel"})
FEW_WORDS = 8
"""More words than these may hold something that wants doing."""


def taken(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Thanks or a yes, in few words and with nothing else in them, below a letter that asked nothing."""
    reading = event.reading
    if event.parent is None or event.parent.kind not in NEWS or reading is None or reading.intent not in ("thanks", "accept"):
        return None
    if not reading.empty or reading.choice or "?" in event.text or len(event.text.split()) > FEW_WORDS:
        return None
    if _names_the_other(state, event):
        return None
    pairing = state.pairings.get(event.parent.pairing or 0)
    heard = changes.heard(pairing, event.person or "") if pairing and event.parent.kind in ABOUT_TALKS else ()
    return Decision(facts=heard, action="a kind word", reason=f"below a letter that asked nothing ({event.parent.kind})")


def _names_the_other(state: State, event: MailArrived) -> bool:
    """Whoever says "Thank you, Hilary" means Hilary, whatever letter it stands below."""
    person, words = event.person or "", event.text.lower()
    return any(state.other(pairing, person).first_name.lower() in words for pairing in state.pairings_of(person))
