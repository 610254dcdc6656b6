"""Questions that the programme itself answers: when the two meet next, who somebody's mentor is, what is kept of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from alongside.programme import own_data, standing
from alongside.programme.events import Decision, MailArrived
from alongside.programme.model import State

_LONGEST = 120
"""Characters of a question that asks only this."""
_TALK = r"(?:talks?|sessions?|meetings?|meet|dates?|calls?|appointments?|mentoring)"
_STATUS = re.compile(
    rf"\bwhen (?:do|does|is|are|will|would|can|did we say)\b[^.?!\n]{{0,50}}\b(?:next|meet|{_TALK})\b"
    rf"|\bwhen(?:'s| is)? (?:my|our|the) (?:next|first|last) {_TALK}\b|\bwhat(?:'s| is) (?:my|our|the) (?:next|first|last) {_TALK}\b"
    r"|\bwho(?:'s| is| are) (?:currently |now )?(?:my|our) (?:mentor|mentee)s?\b|\bwhere do (?:things|we|i) stand\b"
    rf"|\bhow (?:many|long)\b[^.?!\n]{{0,40}}\b(?:{_TALK}|left|remain\w*)\b[^.?!\n]{{0,30}}(?:left|remain\w*|have)?\s*\?",
    re.IGNORECASE,
)
_DATA = re.compile(
    r"\b(?:what|which|how much|everything)\b[^.?!\n]{0,40}\b(?:you|the programme|this programme|alongside)\b[^.?!\n]{0,20}"
    r"\b(?:have|has|hold|holds|keep|keeps|kept|store|stores|stored|know|knows|collect\w*|saved?)\b[^.?!\n]{0,20}\b(?:about|on|of|from) me\b"
    r"|\b(?:send|give|show) me (?:all |a copy of )?(?:my|the) (?:data|personal data|file)\b|\bcopy of (?:all )?my (?:personal )?data\b",
    re.IGNORECASE,
)


def in_words(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """The answer to a short question of this kind, out of the blue, of somebody who is known."""
    if event.person is None or event.reading is None or event.reading.command or len(event.text) > _LONGEST:
        return None
    return next((answer(state, event, now) for asks, answer in _ROWS if asks.search(event.text)), None)


_ROWS: tuple[tuple[re.Pattern[str], Callable[[State, MailArrived, datetime], Decision | None]], ...] = (
    (_DATA, own_data.asked),
    (_STATUS, standing.status),
)
