"""The small markup that letters are written in, read into blocks.

The first line is the subject. ``# `` greets, ``## `` heads a part, ``- `` lists, ``= Label: words`` is a line of a record, ``> ``
carries somebody's words, ``[YES] I will`` is an answer, ``~ `` belongs to the footer; all else are paragraphs with ``**emphasis**``.
A value put into a template is guarded, so that nobody's name can become a line of its own kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from alongside.mail.accessors import clean

GUARD = "\ue000"
SUBJECT_CAP = 60

Sort = Literal["greeting", "heading", "item", "row", "carried", "answer", "footer", "paragraph", ""]

_MARKS: tuple[tuple[str, Sort], ...] = (
    (r"# (.*)", "greeting"),
    (r"## (.*)", "heading"),
    (r"- (.*)", "item"),
    (r"= (.*)", "row"),
    (r"> ?(.*)", "carried"),
    (r"(\[[^\]\n]+\] .*)", "answer"),
    (r"~ (.*)", "footer"),
    (r"(.*\S.*)", "paragraph"),
    (r"\s*()", ""),
)
"""How a line of each sort is written; the group is what it says. The first that fits counts."""
_LINE = re.compile("|".join(pattern for pattern, _ in _MARKS))
_BIDI = re.compile("[\u200e\u200f\u061c\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one sort that stand together. A paragraph has one line, however it was broken in the template."""

    sort: Sort
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one can answer: the words to type, and what they say."""

    typed: str
    label: str


@dataclass(frozen=True, slots=True)
class Page:
    """A letter as its subject and its blocks."""

    subject: str
    blocks: tuple[Block, ...]

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers offered, in order."""
        return tuple(answer_of(line) for block in self.blocks if block.sort == "answer" for line in block.lines)


def guarded(value: object) -> str:
    """``value`` as one harmless line inside a template: no controls, no line break, no mark of ours."""
    text = " ".join(_BIDI.sub("", clean(str(value))).split())
    if not text:
        return ""
    text = text.replace("*", f"*{GUARD}")
    return f"{GUARD}{text}" if text[0] in "#-=>[~" else text


def carried(value: str) -> str:
    """``value`` with its own line breaks, each line marked as carried words. Blank lines at the ends go."""
    lines = _BIDI.sub("", clean(value)).strip().split("\n")
    return "\n".join(f"> {line.strip().replace('*', f'*{GUARD}')}" for line in lines)


def read(text: str) -> Page:
    """The page that ``text`` says. Raises ValueError where the first line is no subject."""
    first, _, rest = text.lstrip().partition("\n")
    if not first.startswith("Subject: "):
        raise ValueError("a letter begins with its subject")
    marked = [_marked(line) for line in rest.split("\n")]
    blocks = tuple(_block(sort, [words for _, words in lines]) for sort, lines in groupby(marked, key=lambda line: line[0]) if sort)
    return Page(_subject(first.removeprefix("Subject: ")), blocks)


def answer_of(line: str) -> Answer:
    """The answer of a line ``[typed words] label``."""
    typed, _, label = line[1:].partition("] ")
    return Answer(typed, label)


def _marked(line: str) -> tuple[Sort, str]:
    found = _LINE.fullmatch(line)
    assert found
    assert found.lastindex
    return _MARKS[found.lastindex - 1][1], found[found.lastindex]


def _block(sort: Sort, lines: list[str]) -> Block:
    plain = [line.replace(GUARD, "") if sort != "paragraph" else line for line in lines]
    return Block(sort, (" ".join(line.strip() for line in plain),) if sort == "paragraph" else tuple(plain))


def _subject(words: str) -> str:
    """At most 60 characters, cut between words."""
    words = " ".join(words.replace(GUARD, "").split())
    if len(words) <= SUBJECT_CAP:
        return words
    return words[: SUBJECT_CAP - 1].rpartition(" ")[0].rstrip(",:;") + "…"
