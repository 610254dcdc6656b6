"""Answers that mean something only below the letter that asked: "none of these" under numbered choices, in four languages."""

from __future__ import annotations

import re

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


def none_of_them(page: Page, context: Context) -> Reading | None:
    """The reading of "none of these, sorry" below numbered choices; None where anything else is said as well."""
    if not context.choices:
        return None
    left = " ".join(_AROUND.sub(" ", page.folded).split())
    return Reading(intent="decline", command=NONE, confidence=0.95) if _NONE.fullmatch(left) else None
