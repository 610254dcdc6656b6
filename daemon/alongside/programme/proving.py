"""What stands between a mail's words and what they ask for: nothing, one YES from the stored address, or a proof that is missing.

Every arm that changes something asks here first, so that no arm is easier to fool than another.
"""

from __future__ import annotations

from datetime import datetime

from alongside.programme import drafts, policy
from alongside.programme.events import Decision, MailArrived
from alongside.programme.letters import Understood
from alongside.programme.model import State


def blocked(
    state: State, event: MailArrived, now: datetime, weight: policy.Weight, what: str, *, about: str, pairing: int | None = None
) -> Decision | None:
    """What happens instead of the act, or None where it may be done."""
    match "done" if event.confirmed else policy.treatment(event.evidence, weight, state.rules.trust):
        case "done":
            return None
        case "confirm":
            return drafts.confirm(state, event, now, what, about=about, pairing=pairing)
        case "refuse":
            refused = Decision(action="refused", reason=f"{what} by a mail that proves nothing")
            return refused + drafts.answer(state, event, now, "understood", Understood("unproved"), about=about, pairing=pairing)
        case treated:
            return Decision(action="ignored", reason=f"{what} by a mail with {event.evidence} evidence: {treated}")
