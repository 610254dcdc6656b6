"""What is not passed on as thanks without asking: words that are unsure, unkind, ironic, or about somebody else.

The guard errs on the side of asking. A question back costs the mentee one word; a barb carried to a mentor costs a friendship.
"""

from __future__ import annotations

import re

from alongside.language import names
from alongside.language.reading import Reading
from alongside.programme import directory, policy
from alongside.programme.model import Pairing, State

UNKIND = re.compile(
    r"\b(nothing|useless|waste[ds]?|boring|bored|annoy\w*|rude|late again|never (?:shows?|came|answers?|listens?)|did ?n[o']t (?:help|show|come|listen)"
    r"|no help|not (?:very |really |that )?(?:helpful|useful|kind)|unhelpful|disappoint\w*|hardly|barely|worse|worst|bad|terrible|awful|stupid|idiot\w*"
    r"|sorry to say|complain\w*|problem with|wish (?:she|he|they) (?:would|had)|should have|could have|at least|unfortunately|however"
    r"|but|although|though|except|instead of|yeah,? right|as usual|great job not|thanks for nothing|so much for|gar nicht|leider|aber|inutile|mais|pero)\b",
    re.IGNORECASE,
)
GRATEFUL = re.compile(
    r"\b(thank\w*|thx|help(?:ed|s|ful|ing)?|show(?:ed|n|s)|explain\w*|taught|grateful|glad|great|useful|kind|patient\w*|learn\w*|understand|understood"
    r"|appreciat\w*|introduc\w*|encourag\w*|listen\w*|saved|good|lovely|brilliant|fantastic|wonderful|nice|best|loved|liked|made (?:me|it)|gave|told me"
    r"|walked me|pointed|cheer\w*|unblock\w*|now i (?:know|can)|danke\w*|geholfen|hilfreich|merci|aid[ée]\w*|gracias|ayud\w*)\b",
    re.IGNORECASE,
)
LONG = 2000
"""Characters: longer thanks are fine, but a person looks at them once more."""


def doubt(text: str, reading: Reading | None, state: State, pairing: Pairing) -> str:
    """Why these words need one more look before the mentor reads them, as a word, or ""."""
    words = text.strip()
    checks = (
        ("empty", len(re.findall(r"\w+", words)) < 2),
        ("unkind", UNKIND.search(words) is not None),
        ("a question", "?" in words),
        ("unsure", GRATEFUL.search(words) is None),
        ("unsure", reading is None or reading.intent != "thanks" or reading.confidence < policy.SURE),
        ("somebody else", _names_somebody(words, state, pairing)),
        ("long", len(words) > LONG),
    )
    return next((name for name, stands in checks if stands), "")


def _names_somebody(words: str, state: State, pairing: Pairing) -> bool:
    """Whether a third person of the roster is named: what is said of people who are not there is not carried on unasked."""
    pair = frozenset({pairing.mentor, pairing.mentee})
    everybody = directory.everybody(state.people)
    own = {part.lower() for person in pair for part in state.people[person].name.split()}
    capitalised = {word for word in re.findall(r"(?<![.!?]\s)(?<!^)\b[A-ZÄÖÜ][\w'-]+", words) if word.lower().removesuffix("'s") not in own}
    return any(names.match(word.removesuffix("'s"), everybody, pair) for word in capitalised)
