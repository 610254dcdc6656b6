"""Answers that mean something only below the letter that asked: "none of these" under numbered choices, "neither works for me", in four languages."""

from __future__ import annotations

import re
from dataclasses import replace

from alongside.language.page import Page
from alongside.language.reading import Context, Reading

NONE = "NONE"
"""What the answer is called: none of the choices of that letter, and nothing else is declined."""
_NONE = re.compile(
    r"(?:none|neither|not (?:a single |any |even )?one|not any)(?: (?:of|from) (?:(?:these|them|those|the|your|all) ?)+(?:two|three|times?|days?|dates?|hours?|options?|slots?|choices?|ones?|above)?)?"
    r"|kein(?:e[rsn]?)?(?: davon| von (?:diesen|denen|ihnen|allen)| der (?:drei|beiden|termine|zeiten|tage|vorschlage))?|nichts davon"
    r"|aucune?(?: (?:des|de (?:ces|ceux|celles)|d'(?:entre )?(?:eux|elles))[ -]?(?:(?:trois|deux|horaires|dates|jours|creneaux|propositions|la|ci))*)?"
    r"|ningun[oa]?(?: de (?:ellos|ellas|estos|estas|esos|esas|los|las)(?: (?:tres|dos|horarios|dias|fechas))?)?"
)
_AROUND = re.compile(
    r"\b(?:sorry|unfortunately|regrettably|sadly|alas|i'm afraid|i am afraid|i fear|thanks|thank you|please|works?|would work|will work|can work|suits?|"
    r"would suit|fits?|is possible|are possible|will do|would do|for (?:me|us)|me|us|really|actually|this time|at all|but|hmm|no|well|"
    r"leider|tut mir leid|bedaure|schade|danke|passt|passen|geht|gehen|mir|uns|bei|fur (?:mich|uns)|mich|es|da|"
    r"malheureusement|helas|desolee?|dommage|merci|ne|n'|convient|conviennent|marche|va|vont|pour moi|moi|"
    r"lo siento|por desgracia|desgraciadamente|lamentablemente|gracias|viene(?: bien)?|va bien|sirve|funciona|encaja|para mi|no me)\b|[.,;:!()-]"
)
_SUITS = re.compile(
    r"\b(?:works?|suits?|fits?|possible|do|passt|passen|geht|gehen|convient|conviennent|va|vont|viene|vienen|va bien|sirve|sirven)\b"
)
"""What a bare "none" lacks."""
_ASKS = frozenset({"ask", "ask_reminder", "told", "clarify", "change", "cancel"})
"""Letters that ask about a time."""
_DENIED = re.compile(
    r"\b(?:none|neither|kein(?:e[rsn]?)?|ningun[oa]?|aucune?)\b(?: \w+){0,4} (?:works?|suits?|fits?|passt|passen|geht|gehen|convient|conviennent|viene|vienen|sirve|sirven)\b"
)


def doubted(reading: Reading, said: str) -> Reading:
    """A yes beside "keine der Zeiten passt" is none to act on: it is asked back."""
    if reading.intent != "accept" or not _DENIED.search(said):
        return reading
    return replace(reading, confidence=min(reading.confidence, 0.5), why=(*reading.why, "a yes beside a none"))


def none_of_them(page: Page, context: Context) -> Reading | None:
    """The reading of "none of these, sorry" below numbered choices; None where anything else is said as well.

    Without choices "neither works for me" is an answer to what was asked and no more than that; a bare "none" is none.
    """
    if not (context.choices or context.asked in _ASKS):
        return None
    left = " ".join(_AROUND.sub(" ", page.folded).split())
    if not _NONE.fullmatch(left):
        return None
    if context.choices:
        return Reading(intent="decline", command=NONE, confidence=0.95)
    return Reading(intent="decline", confidence=0.9) if _SUITS.search(page.folded) else None
