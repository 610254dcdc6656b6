"""Replies that carry a letter of ours home: whatever it says, none of it becomes a word of the writer."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.mail.body import body_of
from alongside.mail.delimiter import is_delimiter
from alongside.mail.headers import split
from alongside.mail.parts import tree
from alongside.mail.quotes import new_words

GOLDEN = Path(__file__).parents[2] / "golden" / "letters"
ANSWER = "Thursdays at 10, please."
ATTRIBUTION = "On Tue, Mar 2, 2027 at 3:15 PM Peer mentoring <\nmentor@example.org> wrote:"
BLOCK = (
    "________________________________\nFrom: Peer mentoring <mentor@example.org>\nSent: Tuesday, March 2, 2027 3:15 PM\n"
    "To: Hilary Meyer <hilary@example.org>\nSubject: Hello\n"
)
LETTERS = sorted(GOLDEN.glob("*.eml"))


def words(path: Path) -> tuple[str, str]:
    """The plain part of a letter, and its HTML part as a client turns it into text."""
    body = body_of(tree(*split(path.read_bytes())))
    return body.plain, body.html


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_reply_with_marks_leaves_only_the_answer(path: Path) -> None:
    plain, _ = words(path)
    quoted = "".join(f"> {line}\n" for line in plain.split("\n"))
    assert new_words(f"{ANSWER}\n\n{ATTRIBUTION}\n\n{quoted}", plain).text == ANSWER
    assert new_words(f"{ATTRIBUTION}\n\n{quoted}\n{ANSWER}\n", plain).text == ANSWER


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_reply_above_a_header_block_leaves_only_the_answer(path: Path) -> None:
    for text in words(path):
        assert new_words(f"{ANSWER}\n\n{BLOCK}\n{text}", words(path)[0]).text == ANSWER


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_reply_without_any_sign_of_quoting_leaves_only_the_answer(path: Path) -> None:
    plain, html = words(path)
    for text in (plain, html):
        bare = "\n".join(line for line in text.split("\n") if not is_delimiter(line))
        assert new_words(f"{ANSWER}\n\n{text}", plain).text == ANSWER
        assert new_words(f"{ANSWER}\n\n{bare}", plain).text == ANSWER


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_our_letter_sent_back_as_it_was_says_nothing(path: Path) -> None:
    plain, _ = words(path)
    quoted = "".join(f"> {line}\n" for line in plain.split("\n"))
    assert new_words(quoted, plain).text == ""
