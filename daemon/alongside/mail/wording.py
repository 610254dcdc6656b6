"""The words of a letter: the template for its kind, filled with its facts, as a page.

One template per kind, or per kind and case ("clarify.which_mentor"), in ``letters/<language>/``. A person whose language has no
letters yet gets English.
"""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.ext import Extension

from alongside.language.detection import nearest
from alongside.language.reading import Reading
from alongside.language.wording import echo
from alongside.mail import markup
from alongside.mail.dates import Dates
from alongside.mail.markup import Page, guarded
from alongside.programme.letters import Letter

LETTERS = Path(__file__).parent.parent / "letters"
_ONLY_TAGS = re.compile(r"^[ \t]*((?:\{%(?:[^%]|%(?!\}))*%\}[ \t]*)+)\n", re.MULTILINE)
_CASES = ("what", "about", "why", "reader_is")


class _Lines(str):
    """Finished lines of markup, which a template may put out as they are."""

    __slots__ = ()


class _OwnLines(Extension):
    """A line of a template that holds nothing but tags leaves no line behind; a tag at the end of words leaves theirs alone."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return _ONLY_TAGS.sub(r"\1", source)


def page(letter: Letter, programme: str, address: str, now: datetime) -> Page:
    """The page of ``letter``, signed by ``programme``. Raises LookupError where a kind has no letter."""
    language = language_of(letter.reader.language)
    dates = Dates(letter.reader.timezone, nearest(letter.reader.language), now)
    facts = {field.name: getattr(letter.words, field.name) for field in fields(letter.words)}
    return markup.read(
        _template(language, *names(letter)).render(
            facts,
            kind=letter.kind,
            reader=letter.reader,
            dates=dates,
            programme=programme,
            address=address,
            reply_to=letter.reply_to,
            record=lambda wishes: _record(wishes, language),
        )
    )


def names(letter: Letter) -> tuple[str, ...]:
    """The templates that may hold the words, the most special first: "clarify.which_mentor", then "clarify"."""
    cases = [getattr(letter.words, case) for case in _CASES if isinstance(getattr(letter.words, case, None), str)]
    return (*(f"{letter.kind}.{case}" for case in cases), letter.kind)


@cache
def language_of(wanted: str) -> str:
    """The language of ``wanted`` ("de-AT" is "de") if it has letters, else English."""
    short = wanted.partition("-")[0].partition("_")[0].lower()
    return short if short.isalpha() and (LETTERS / short).is_dir() else "en"


@cache
def _template(language: str, *wanted: str) -> Template:
    found = _environment(language).select_template([f"{name}.j2" for name in wanted])
    assert isinstance(found, Template)
    return found


@cache
def _environment(language: str) -> Environment:
    # The markup has an escaping of its own, and HTML is made from it later.
    made = Environment(
        loader=FileSystemLoader(LETTERS / language),
        undefined=StrictUndefined,
        extensions=[_OwnLines],
        keep_trailing_newline=True,
        finalize=_put,
        auto_reload=False,
        cache_size=-1,  # there are as many templates as there are files
    )
    made.globals = {"range": range}  # every template of a letter carries them along, and no letter needs the others
    made.filters["carried"] = lambda words: _Lines(markup.carried(words))
    made.filters["listed"] = _listed
    made.filters["given"] = lambda name: name.split()[0] if name.strip() else ""
    made.filters["sentence"] = _sentence
    return made


def _put(value: object) -> str:
    return value if isinstance(value, _Lines) else guarded(value)


def _listed(words: tuple[str, ...], last: str) -> str:
    """ "a, b and c", with ``last`` as the word before the last one."""
    head, tail = [guarded(word) for word in words[:-1]], [guarded(word) for word in words[-1:]]
    return f" {last} ".join([", ".join(head), *tail]) if head else "".join(tail)


def _sentence(words: str) -> str:
    """``words`` with a capital and an end."""
    return words[:1].upper() + words[1:] + ("" if words[-1:] in (".", "?", "!", "…", "") else ".")


def _record(wishes: Reading | None, language: str) -> _Lines:
    """The echo of what was understood, one line each, to be corrected by reply."""
    return _Lines("\n".join(f"= {guarded(label)}: {guarded(words)}" for label, words in (echo(wishes, language) if wishes else ())))
