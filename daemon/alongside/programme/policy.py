"""What the programme allows, as tables: what a mail may do by its evidence, and which prompt goes first.

Each row has its reason. The tables are data on purpose: a coordinator can read them, and a test walks every cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from alongside.programme.events import Evidence
from alongside.programme.rules import Trust

Weight = Literal["light", "change", "objection", "final"]
"""How much an act weighs: light (an acceptance, thanks, a note, a question) · change (a date, an absence, a preference, a
request) · objection (a manager's) · final (stop, end, pause)."""
Treatment = Literal["done", "confirm", "refuse", "nothing", "ask_owner"]

WEIGHTS: tuple[Weight, ...] = ("light", "change", "objection", "final")
TREATMENTS: Mapping[Evidence, tuple[Treatment, Treatment, Treatment, Treatment]] = {
    # The domain itself says the mail is forged: it does nothing, and the coordinator hears of it.
    "failed": ("nothing", "nothing", "nothing", "nothing"),
    # An aligned pass of the configured server: the mail is from the person.
    "proved": ("done", "done", "done", "done"),
    # No result, but the writer holds what only we sent them. An objection pauses at once: a pause harms nobody.
    "token": ("done", "confirm", "done", "confirm"),
    # Anybody could have typed this From.
    "bare": ("confirm", "confirm", "confirm", "confirm"),
    # The coordinator configured no server to believe: everything is done, everything is echoed.
    "open": ("done", "done", "done", "done"),
    # Not the person, or nobody we know: the known address is asked once.
    "stranger": ("ask_owner", "ask_owner", "ask_owner", "ask_owner"),
}


def treatment(evidence: Evidence, weight: Weight, trust: Trust) -> Treatment:
    """What becomes of an act of this weight; ``trust.unauthenticated`` settles what would be confirmed."""
    plain = TREATMENTS[evidence][WEIGHTS.index(weight)]
    if plain != "confirm":
        return plain
    return UNPROVED[trust.unauthenticated]


UNPROVED: Mapping[str, Treatment] = {"confirm": "confirm", "accept": "done", "refuse": "refuse"}


PROMPT_ORDER = ("ending", "thanks_prompt", "checkin", "ask_reminder", "reminder", "become_mentor", "mentors_letter", "digest")
"""Which prompt leaves first when several are due to one person: what cannot wait, before what can."""
PROMPTS_A_DAY = 1
PROMPTS_A_WEEK = 3
PROMPTS_A_PAIRING = 2
"""What the talks of one pairing may cost its mentee a week: a word before and a word after."""

ANSWERS_A_DAY = 5
ANSWERS_TO_ONE_TEXT = 2
"""Two robots that answer each other fall silent here (RFC 3834 2)."""
ANSWERS_IN_TEN_MINUTES = 2

SURE = 0.8
"""Below this confidence nothing goes to a third person before it is confirmed."""
CONFIRM_DAYS = 3
NEW_REQUEST_DAYS = 7

THANKS_EXPIRE_DAYS = 3
"""A thank-you prompt that could not leave for so long is stale; next week's comes."""
BACK_OFF: tuple[tuple[int, int], ...] = ((4, 28), (2, 14))
"""After so many unanswered prompts in a row at least so many days lie between two: never nag."""
ENDING_DAYS = 14
ENDING_AGAIN_DAYS = 5
LATER_DAYS = 60
