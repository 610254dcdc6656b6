"""Only the author's new words: what was quoted, subtracted, forwarded or signed is taken away.

Our own delimiter and the lines of the stored letter decide first, they need no language; then the shapes of ``attributions``.
A quoted word must never act, so what stays doubtful is marked and left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from alongside.mail.attributions import is_quoted, quotation
from alongside.mail.delimiter import is_delimiter
from alongside.mail.footers import without_banner
from alongside.mail.signatures import without_signature

TEXT_CAP = 32 * 1024
LINES_CAP = 1000
LINE_CAP = 2000

Kind = Literal["own", "quote", "blank", "rule"]

_DATED = re.compile(r"(?:19|20)\d\d\b|\d{1,2}[:.]\d\d")
_MARKS = re.compile(r"^[>|\s]+")
_ARMOUR = re.compile(r"-----(?:BEGIN|END) PGP (?:SIGNED MESSAGE|SIGNATURE)-----|Hash: \S+")
_GLUED = re.compile(r"(?<=[^\s>-])(?=-{5,8} ?[^\W\d][^-\n]{3,40}[^\W\d] ?-{5,8}[^\W\d-])")
"""Where a phone has put its footer, the title of the old letter and the head into one line."""
_SEE_BELOW = re.compile(
    r"\b(?:below|in-?line|in (?:red|blue|green|colou?r)|unten|weiter unten|in rot|in blau|ci-dessous|plus bas|abajo"
    r"|más abajo|sotto|hieronder|nedan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NewWords:
    """What the author wrote. ``pairs`` are (question quoted, answer below it); ``uncertain`` means no command may come of it."""

    text: str
    pairs: tuple[tuple[str, str], ...] = ()
    uncertain: bool = False
    forwarded: bool = False
    """A letter of somebody else begins below the words without quote marks."""


def new_words(text: str, parent: str = "", names: Sequence[str] = ()) -> NewWords:
    """The new words of ``text``, a reply to the letter whose text is ``parent`` (empty where we do not know it).

    ``names`` are the writer's: below one of them a card may stand.
    """
    text_of_lines = _GLUED.sub("\n", text[:TEXT_CAP]) if "-----" in text else text[:TEXT_CAP]
    lines = [line[:LINE_CAP].rstrip() for line in text_of_lines.split("\n", LINES_CAP)[:LINES_CAP]]
    lines = without_banner(_without_armour(lines))
    known = _Known(parent)
    kinds, doubtful = _kinds(lines, known)
    own = _runs(lines, kinds, names)
    words = "\n\n".join(answer for _, answer in own if answer)
    pairs = tuple((question, answer) for question, answer in own if question and answer)
    return NewWords(words, pairs, doubtful or len(text) > TEXT_CAP, "rule" in kinds and not any(map(is_quoted, lines)))


class _Known:
    """The lines of the letter that is answered, and the whole of it for lines that were wrapped anew."""

    def __init__(self, parent: str) -> None:
        said = [_plain(line) for line in parent[:TEXT_CAP].split("\n") if not is_delimiter(line)]
        self.lines = set(said) - {""}
        self.whole = " ".join(line for line in said if line)
        self.typed = {line.rpartition(" - ")[0] for line in said}
        """The words before an answer's label: whoever sends just these has taken the answer, and quotes nothing."""

    def holds(self, line: str) -> bool:
        """Whether ``line`` is long enough to be recognised, and ours."""
        plain = _plain(line)
        if plain in self.typed:
            return False
        return (len(plain) >= 12 and plain in self.lines) or (len(plain) >= 25 and plain in self.whole)

    def may_hold(self, line: str) -> bool:
        """The same for short lines, which people write too ("YES")."""
        plain = _plain(line)
        return plain in self.lines or plain in self.whole

    def end_of(self, line: str, after: int) -> int:
        """Where ``line`` ends in our letter, looking on from ``after``; -1 where it is not in it."""
        plain = _plain(line)
        at = self.whole.find(plain, max(after, 0)) if plain else -1
        return at + len(plain) if at >= 0 else -1

    def begins(self, first: str, second: str) -> bool:
        """Whether our letter begins with these two lines ("Hello Anna," is too short to be known by itself)."""
        return bool(_plain(first)) and self.whole.startswith(f"{_plain(first)} {_plain(second)}")

    def goes_on(self, line: str, at: int) -> bool:
        """Whether our letter goes on with ``line`` right after the place ``at``."""
        plain = _plain(line)
        return at >= 0 and bool(plain) and self.whole[at : at + len(plain) + 3].lstrip().startswith(plain)


def _plain(line: str) -> str:
    """``line`` without quote marks, emphasis and extra white space."""
    words = _MARKS.sub("", line) if line.lstrip()[:1] in (">", "|") else line
    return " ".join(words.replace("*", "").split())


def _kinds(lines: list[str], known: _Known) -> tuple[list[Kind], bool]:
    """What each line is, and whether that is doubtful."""
    kinds: list[Kind] = ["blank" if not line.strip() else "quote" if is_quoted(line) or known.holds(line) else "own" for line in lines]
    at = 0
    while at < len(lines):
        count = 1 if is_delimiter(lines[at]) and not is_quoted(lines[at]) else quotation(lines, at) if kinds[at] != "blank" else 0
        if not count:
            at += 1
            continue
        kinds[at : at + count] = ["rule"] * count
        if is_delimiter(lines[at]):
            _introduced(lines, kinds, at)
        at += count
        if not _quoted_below(lines, at):
            return _open_quote(lines, kinds, known, at)
    return _unwrapped(lines, _between(kinds, lines, known)), False


def _introduced(lines: list[str], kinds: list[Kind], at: int) -> None:
    """Right above our delimiter a line that ends with a colon says whose letter follows, in whatever language, on one line or two."""
    above = next((n for n in range(at - 1, max(-1, at - 4), -1) if lines[n].strip()), None)
    if above is not None and lines[above].rstrip()[-1:] in (":", "："):
        kinds[above] = "rule"
        if above > 0 and kinds[above - 1] == "own" and _DATED.search(lines[above - 1]) and len(lines[above - 1]) > 40:
            kinds[above - 1] = "rule"


def _quoted_below(lines: Sequence[str], at: int) -> bool:
    """Whether the next words carry quote marks, so that each further line says itself what it is."""
    return any(is_quoted(line) for line in [line for line in lines[at : at + 6] if line.strip()][:2])


def _open_quote(lines: list[str], kinds: list[Kind], known: _Known, at: int) -> tuple[list[Kind], bool]:
    """A quotation without marks reaches to the end; only the stored letter can tell answers that stand in it."""
    tail = [n for n in range(at, len(lines)) if lines[n].strip()]
    foreign = [n for n in tail if not known.holds(lines[n]) and not known.may_hold(lines[n]) and not is_quoted(lines[n])]
    above = "\n".join(line for line, kind in zip(lines[:at], kinds, strict=False) if kind == "own")
    answers = foreign if known.lines and (not above.strip() or _SEE_BELOW.search(above)) else []
    mostly_ours = len(foreign) * 10 <= len(tail) * 4
    for n in tail:
        kinds[n] = "quote"
    for n in answers if mostly_ours else []:
        kinds[n] = "rule" if quotation(lines, n) else "own"
    return _between(kinds, lines, known), bool(answers) and not mostly_ours


def _between(kinds: list[Kind], lines: list[str], known: _Known) -> list[Kind]:
    """Short lines of our letter between long ones, or going on where the last of them ended, are ours as well."""
    solid = [n for n, kind in enumerate(kinds) if kind in ("quote", "rule")] if known.lines else []
    if not solid:
        return kinds
    greeting = next((n for n in range(solid[0] - 1, -1, -1) if lines[n].strip()), 0)
    if kinds[greeting] == "own" and known.begins(lines[greeting], lines[solid[0]]):
        kinds[greeting] = "quote"
    last: Kind = "own"
    reached = -1
    doubtful = [n for n in range(solid[0], len(kinds)) if kinds[n] == "own"]
    for n in range(solid[0], doubtful[-1] + 1) if doubtful else ():
        if kinds[n] == "own" and last in ("quote", "rule") and not _marked(lines, n):
            inside = (n < solid[-1] and known.may_hold(lines[n])) or known.goes_on(lines[n], reached)
            kinds[n] = "quote" if inside else "own"
        if kinds[n] == "quote":
            reached = known.end_of(lines[n], reached)
        last = kinds[n] if kinds[n] != "blank" else last
    return kinds


def _marked(lines: list[str], at: int) -> bool:
    """Whether the quotation above uses marks: then a line without one is the author's, even with our words."""
    above = next((lines[n] for n in range(at - 1, max(-1, at - 4), -1) if lines[n].strip()), "")
    return is_quoted(above)


def _unwrapped(lines: list[str], kinds: list[Kind]) -> list[Kind]:
    """The rest of a quoted line that a mail program broke without repeating the mark."""
    for n in range(1, len(lines) - 1):
        enclosed = kinds[n] == "own" and is_quoted(lines[n + 1]) and is_quoted(lines[n - 1])
        if enclosed and len(lines[n - 1]) >= 65 and len(lines[n]) <= 25:
            kinds[n] = "quote"
    return kinds


def _runs(lines: list[str], kinds: list[Kind], names: Sequence[str]) -> list[tuple[str, str]]:
    """The author's runs of lines in order, each with the quoted question right above it."""
    shown = [line if kind != "rule" else "" for line, kind in zip(lines, kinds, strict=True)]
    grouped = [(kind, [shown[n] for n in numbers]) for kind, numbers in groupby(range(len(lines)), lambda n: _side(kinds, n))]
    runs: list[tuple[str, str]] = []
    question = ""
    outer = [n for n, (kind, _) in enumerate(grouped) if kind == "own"]
    for n, (kind, block) in enumerate(grouped):
        if kind == "quote":
            question = _last_paragraph(block) or question
        else:
            kept = without_signature(block, names) if n in (outer[0], outer[-1]) else block
            runs.append((question, "\n".join(kept).strip()))
            question = ""
    return runs


def _side(kinds: list[Kind], n: int) -> str:
    """Blank lines belong to the words above them."""
    while n > 0 and kinds[n] == "blank":
        n -= 1
    return "own" if kinds[n] in ("own", "blank") else "quote"


def _last_paragraph(block: list[str]) -> str:
    """The end of a quotation back to an empty line: what an answer below it answers."""
    taken: list[str] = []
    for line in reversed(block):
        plain = _MARKS.sub("", line).strip()
        if not plain and taken:
            break
        if plain:
            taken.insert(0, plain)
    return "\n".join(taken)[:LINE_CAP]


def _without_armour(lines: list[str]) -> list[str]:
    """``lines`` without the frame of an inline PGP signature (RFC 9580 7); signatures are not checked and give no trust."""
    if not any(line.startswith("-----BEGIN PGP SIGNED") for line in lines):
        return lines
    kept, inside = [], False
    for line in lines:
        inside = (inside or line.startswith("-----BEGIN PGP SIGNATURE")) and not line.startswith("-----END PGP")
        if not inside and not _ARMOUR.fullmatch(line):
            kept.append(line.removeprefix("- "))
    return kept
