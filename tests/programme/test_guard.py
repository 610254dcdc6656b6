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
    return tuple((kind, words.replace("\\n", "\n")) for kind, _, words in lines)


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


@pytest.mark.parametrize(
    "words",
    [
        "It was a quiet week. Her trick to sort the mailbox by sender. Next week I will try the export.",
        "The import did not work at first, but with her notes I found the wrong column. Thank you!",
        "I was nervous before the talk, and she listened. I would never have managed that without her.",
        "She explained the two ledgers to me. I understand the numbers now.\n\nBest regards\nPriya",
    ],
)
def test_j3_thanks_with_small_talk_plans_and_a_thing_that_went_wrong_go_on_at_once(words: str) -> None:
    assert carried(words)


@pytest.mark.parametrize(
    "words",
    [
        "She explained the two ledgers to me. The old mentor did it better.",
        "Her notes were good, but she was late.",
        "The tip was great ten years ago.",
        "She showed me the ledger and told me about her divorce.",
        "I could have found that in the handbook. Thanks for the tip.",
    ],
)
def test_j3_one_sentence_that_compares_blames_or_tells_tales_is_enough_to_ask(words: str) -> None:
    assert not carried(words)
