"""Four languages, one grammar: a text in another language is put into the grammar's English before it is read.

Each language brings a table and the words it is told by. Every word put in its place keeps the address of the words it stands for,
so that what is quoted to a person is always what that person wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from types import ModuleType

from alongside.language import french, french_turns, german, german_turns, spanish, spanish_turns
from alongside.language.chain import Chain
from alongside.language.cues import TABLE
from alongside.language.expressions import Expression
from alongside.language.lexicon import CHANNELS, FILLERS, MONTHS, ZONES
from alongside.language.page import Page, fold, rewritten
from alongside.language.rules import Put, Rule, Table, rule
from alongside.language.turns import TURNS as ENGLISH_TURNS

TONGUES: Mapping[str, ModuleType] = {"de": german, "fr": french, "es": spanish}
_TURNS: Mapping[str, ModuleType] = {"de": german_turns, "fr": french_turns, "es": spanish_turns}

_WORD = Expression(r"[^\W\d_][\w'-]*")
_LONG = Expression(r"(?<![<\\])\b[a-z]{4,}\b")
"""A word that stands in a table of turns."""
_ENGLISH = frozenset(
    (
        *MONTHS,
        *(f"{day}day{s}" for day in ("mon", "tues", "wednes", "thurs", "fri") for s in ("", "s")),
        "morning",
        "mornings",
        "afternoon",
        "afternoons",
        *FILLERS,
    )
)
"""Words of the calendar that only English has, and those that carry no weight in it."""
LETTERS: Mapping[str, frozenset[str]] = {"de": frozenset("äöüß"), "fr": frozenset("èêàçùôîœ"), "es": frozenset("ñáíóú")}
"""Letters that no other of these languages has."""
_SHARED = frozenset(
    [
        "minutes",
        "maximum",
        "plus",
        "regret",
        "hate",
        "falls",
        "expert",
        "jour",
        "kein",
        "laptop",
        "newsletter",
        "mary",
        "todo",
        "york",
        "weiss",
        "berg",
    ]
)
"""Words of the turns that stand in English mails as well."""
_BLANKS = Expression(r"(?<=\S)  +(?=\S)|(?<=,) ,")
"""What a rule leaves behind that takes words out."""
_SAMPLE = 2_000
"""Letters by which a language is told."""


def tongue(folded: str, shown: str = "") -> str:
    """The language of a text: the one with most of its known words and letters in it; English where none has more."""
    sample = folded[:_SAMPLE]
    words = set(_WORD.findall(sample))
    letters = set(shown[:_SAMPLE].lower())
    english = words & _ENGLISH
    counts = {name: (len(words & _known(name)) + bool(letters & LETTERS[name]), len(english - _known(name))) for name in TONGUES}
    best = max(counts, key=lambda name: counts[name][0] - counts[name][1])
    known, other = counts[best]
    if known > other and (words & _known(best)) - FILLERS:
        return best
    return next((name for name, span in _DAY_SPANS.items() if span.search(sample)), "en") if "-" in sample else "en"


_DAY_SPANS = {
    "de": Expression(r"\b(?:(?:mo|di|mi|do) ?- ?(?:di|mi|do)|(?:di|mi|do) ?- ?fr)\b"),
    "fr": Expression(r"\b(?:lun|mar|mer|jeu) ?- ?(?:mer|jeu|ven)\b"),
    "es": Expression(r"\b(?:lun|mar|mie|jue) ?- ?(?:mie|jue|vie)\b"),
}
"""Days shortened to their first letters, which tell the language of a mail that has no other word."""


@cache
def _known(name: str) -> frozenset[str]:
    """The words a language is known by; of its turns only those that no English turn has."""
    slots = (words for slot, words in _TURNS[name].NAMES.items() if slot != "city")
    turns = " ".join((*(block for _, block in _TURNS[name].TURNS), *slots))
    known: frozenset[str] = TONGUES[name].KNOWN | TONGUES[name].LOOSE | TONGUES[name].WORDS.keys()
    return known | (frozenset(_LONG.findall(turns)) - _english_words())


@cache
def _english_words() -> frozenset[str]:
    turns = frozenset(_LONG.findall(" ".join((*(block for _, block in TABLE), *ENGLISH_TURNS.values()))))
    return FILLERS | turns | _SHARED | {*MONTHS, *CHANNELS, *ZONES}


def loose(name: str) -> frozenset[str]:
    """The words of a language that carry no weight, beside the English ones."""
    return TONGUES[name].LOOSE if name in TONGUES else frozenset()


def in_english(page: Page) -> Page:
    """The page with the words of the three other languages put into English; an English one only with its foreign weekdays."""
    name = tongue(page.folded, page.shown)
    if name == "en":
        return _days_in_english(page)
    page = _by_accents(page, name)
    page = _rules(name, "SPELLING").rewrite(page, lambda _, one: one.put, own=True)
    page = _turns(name).rewrite(page, lambda left, one: partial(_unless_english, left, one.put))
    page = _rules(name, "ORDER").rewrite(page, lambda _, one: one.put)
    page = rewritten(page, _BLANKS, lambda _: " ")
    return rewritten(page, _table(name), lambda m: m.group() if _english_already(page, m) else _put(name, page, m), tongue=name)


def _by_accents(page: Page, name: str) -> Page:
    """The page with those words spelt otherwise that only an accent tells from others: "wär" is no "war"."""
    for word, other in TONGUES[name].ACCENTED.items():
        if word in page.shown.lower():
            page = rewritten(page, _whole(fold(word)), partial(_accented, page.shown, word, other), own=True)
    return page


def _accented(shown: str, word: str, other: str, match: re.Match[str]) -> str:
    return other if shown[slice(*match.span())].lower() == word else match.group()


@cache
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{word}\b")


def _english_already(page: Page, match: re.Match[str]) -> bool:
    """Whether a rule before has put these words there: their letters stand for one place of the source."""
    start, last = match.start(), match.end() - 1
    return bool(page.at) and last >= start and page.at[start] == page.at[max(last, start + 1)]


def _unless_english(page: Page, put: Put, match: re.Match[str]) -> str:
    return match.group() if _english_already(page, match) else put(match)


def _days_in_english(page: Page) -> Page:
    for name, module in TONGUES.items():
        if any(day in page.folded for day in module.DAYS):
            page = rewritten(page, _days(name), lambda m, n=name: TONGUES[n].made("day", m.group()))  # type: ignore[misc]
    return page


def _put(name: str, page: Page, match: re.Match[str]) -> str:
    """The English of a turn or word, kept apart from the words around it."""
    english = _english(name, match, capital=page.shown[match.start()].isupper())
    around = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    before = " " if around[0].isalnum() and english[:1].isalnum() else ""
    return before + english + (" " if around[1].isalnum() and english[-1:].isalnum() else "")


def _english(name: str, match: re.Match[str], *, capital: bool) -> str:
    row = _table(name).row_of(match)
    if row == len(TONGUES[name].TABLE):
        if match.group() in TONGUES[name].NAMES and capital:
            return match.group()
        word: str = TONGUES[name].WORDS.get(match.group(), match.group())
        return word
    english: str = TONGUES[name].TABLE[row][1]
    if not english.startswith("@"):
        return english
    make: Callable[[str, str], str] = TONGUES[name].made
    return make(english[1:], match.group().strip())


_EDGE = r"(?:(?<!\w)|(?!\w))"
"""Not in the middle of a word."""


@cache
def _table(name: str) -> Table:
    """The turns of a language, and last of all its words one by one."""
    turns = (rf"{_EDGE}(?:{pattern}){_EDGE}" for pattern, _ in TONGUES[name].TABLE)
    return Table((*turns, r"(?<!\w)[^\W\d_]+(?!\w)"))


@cache
def _days(name: str) -> re.Pattern[str]:
    names = "|".join(TONGUES[name].DAYS)
    return re.compile(rf"\b(?:{names})s?(?:vormittag|nachmittag)?s?\b")


_NAME = Expression(r"(?<!P)<([a-z]+)>")
_TAKEN = Expression(r"\\g<(\w+)>")
_SENTENCES = Expression(r"[.!?\n]")


@cache
def _turns(name: str) -> Chain:
    """The turns of a language: a block is one pattern, but where its English takes words along."""
    module = _TURNS[name]
    found: list[Rule] = []
    for english, block in module.TURNS:
        lines = [_spelt_out(line.strip(), module.NAMES) for line in block.splitlines() if line.strip()]
        blocks = lines if "\\g<" in english else ["|".join(lines)]
        found += [rule(rf"(?<![\w'])(?:{source}){_EDGE}", partial(_said, english, module)) for source in blocks]
    return Chain(tuple(found))


def _spelt_out(line: str, names: Mapping[str, str]) -> str:
    """A turn with its names replaced; nothing in it repeats for ever."""
    while (spelt := _NAME.sub(lambda m: names[m[1]], line)) != line:
        line = spelt
    return line.replace(")*", "){0,6}")


_GRAVE = frozenset(
    [
        "end the mentoring",
        "please end the mentoring",
        "stop sending reminders",
        "please stop sending reminders",
        "pause the mentoring",
        "i object",
        "i have to decline",
    ]
)
"""What undoes something, and is read from no turn that is denied, supposed or told of others."""


def _said(english: str, module: ModuleType, match: re.Match[str]) -> str:
    """The English of a turn: of two, the first in a sentence that names a day or a mail of this week, the second elsewhere."""
    of_a_day, both, otherwise = english.partition("|")
    if both:
        before = _SENTENCES.split(match.string[: match.start()])[-1]
        after = _SENTENCES.split(match.string[match.end() :])[0]
        dated = re.search(module.TIMELY, f"{before} {after}") or re.search(module.SOON, match.string[: match.start()])
        english = of_a_day if dated else otherwise
    if english in _GRAVE and re.search(module.DENIED, match.string[max(0, match.start() - 60) : match.start()]):
        return "that "
    if "\\g<" in english:
        english = _TAKEN.sub(lambda name: module.NUMBERS.get(word := match[name[1]] or "", word), english)
    return english + (" " if match.group().endswith(" ") and not english.endswith(" ") else "")


@cache
def _rules(name: str, table: str) -> Chain:
    rows = getattr(TONGUES[name], table)
    return Chain(tuple(rule(pattern, _expanded(put) if isinstance(put, str) else put) for pattern, put in rows))


def _expanded(template: str) -> Put:
    return lambda match: match.expand(template)
