"""J3: what is unkind, ironic, about something else, or mixed is never carried to a mentor unasked; plain thanks nearly always are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from alongside.language.reader import read
from alongside.language.reading import Context, Named
from alongside.programme.decide import decide
from alongside.programme.events import Parent
from alongside.programme.model import State
from people import EVERYBODY, MONDAY, PRIYA, mail, offer, paired, programme

REPLIES = Path(__file__).parent / "replies_to_thanks.txt"
PARENT = Parent(1, "thanks_prompt", "thanks:3:2027-W09", "priya", 3)
CONTEXT = Context(
    now=MONDAY, tz="Europe/Berlin", country="DE", roster=tuple(Named(p.id, p.name, p.email) for p in EVERYBODY), role="mentee", asked="thanks_prompt"
)  # fmt: skip


@cache
def replies() -> tuple[tuple[str, str], ...]:
    """What each reply is, and its words."""
    lines = [line.partition(" | ") for line in REPLIES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return tuple((kind, words) for kind, _, words in lines)


@cache
def pair() -> State:
    return paired(programme(), offer())[0]


def carried(words: str) -> bool:
    """Whether the reply goes to the mentor at once."""
    decision = decide(pair(), mail(PRIYA, read(words, CONTEXT), text=words, parent=PARENT), MONDAY)
    return any(letter.kind == "thanks" for letter in decision.letters)


@pytest.mark.parametrize(("kind", "words"), [r for r in replies() if r[0] != "kind"], ids=str)
def test_j3_what_is_no_plain_thanks_is_asked_back_and_not_carried(kind: str, words: str) -> None:
    assert not carried(words), kind


def test_j3_most_plain_thanks_go_on_at_once() -> None:
    """Seventeen of twenty at least; the others cost one SEND. A sentence that nobody is sure of goes to no third person."""
    kind = [words for what, words in replies() if what == "kind"]
    held = [words for words in kind if not carried(words)]
    assert len(held) <= len(kind) * 3 // 20, held
