"""Who refuses the phone never sees a number: carried words are cleaned with a marked gap, links that dial are dropped.

A number is recognised by how people write one: a plus, a leading zero with groups, brackets around an area code, a word such as
"call me on" before it. Days, hours, versions, amounts and ticket numbers are looked at first and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from alongside.programme.events import Decision
from alongside.programme.letters import (
    AskedBefore,
    AskWords,
    Closing,
    HandOver,
    Introduction,
    Letter,
    OpenerWords,
    QuestionWords,
    Reminder,
    Thanks,
    ToldWords,
    Words,
)
from alongside.programme.model import Pairing, Person, Request, State, apply

GAP = "(a number was left out)"

_BLANK = r"[ \t\u00a0\u2007\u2009\u202f]"
_BETWEEN = r"[ \t\u00a0\u2007\u2009\u202f.\-\u2010\u2011\u2012\u2013/()\u00b7]{0,4}"
_EXTENSION = (
    rf"(?:{_BLANK}{{0,2}}[,;]{{0,3}}{_BLANK}{{0,2}}(?:x|ext\b\.?|extension|durchwahl|dw|poste|anexo|#|,){_BLANK}{{0,2}}[.:]?\d{{1,9}}#?)*"
)
_FRESH = r"(?<![\w#+.,:&=@\-])"
"""Nothing before it that makes it a part of something longer."""
_OVER = r"(?!\w|[.:,/\-]\d)"
_WORDS_BEFORE = (
    r"\b(?:tel|telephone|telefon|teléfono|téléphone|tél|phone|fon|mobile?|móvil|cell|cellphone|handy|portable|fax|call|ring|dial|text|sms|whatsapp"
    r"|ext|extension|durchwahl|landline|rufnummer|pin|passcode)\b"
    r"(?:[ \t]*(?:me|us|him|her|them|up|at|on|under|via|no\b\.?|nr\b\.?|number|is|my|the|auf|unter|au|al|[:.=\-]))*[ \t]*"
)
_THINGS = (
    r"\b(?:tickets?|cases?|issues?|bugs?|ids?|orders?|invoices?|builds?|versions?|releases?|commits?|revisions?|refs?|references?|accounts?"
    r"|incidents?|requests?|prs?|mrs?|po|isbn|iban|rechnung|auftrag|vorgang)\b[ \t]*(?:no\b\.?|nr\b\.?|number|is|[:#\-])*[ \t]*\d[\d\-]*"
)

Fate = Literal["stays", "goes", "goes after its word"]
ROWS: tuple[tuple[Fate, int, str], ...] = (
    # A link that dials is a number, whatever it looks like.
    ("goes", 0, r"\b(?:tel|callto|sms|smsto|facetime|facetime-audio|whatsapp|viber|skype|sips?):(?://)?[+\d(%][^\s\"'<>]*"),
    # So are pages that do nothing but dial: wa.me, tel.meet, lists of local numbers.
    (
        "goes",
        0,
        r"\bhttps?://[^\s\"'<>]*(?:wa\.me/|api\.whatsapp|tel\.meet|dial[\-_]?in|zoom\.us/u/|callto|[/=?&:](?:tel|phone)[=:/]|(?:\+|%2b)\d{7})[^\s\"'<>]*",
    ),
    # Other links and addresses stay as they are, whatever digits they hold.
    ("stays", 0, r"\bhttps?://[^\s\"'<>]+"),
    ("stays", 0, r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+"),
    # 01 23 45 67 89, before two-digit groups can be taken for a day.
    ("goes", 10, rf"{_FRESH}\(?0[1-9]\)?(?:[ \t\u00a0\u202f.\-]{{1,2}}\d\d){{4}}(?![\d]){_EXTENSION}"),
    # 2027-03-09, 9.3.2027, 09/03/2027, 2027-03-09T10:00, 9.3.27, 09/03.
    ("stays", 0, r"(?<![\d+])\d{4}[\-/.]\d{1,2}[\-/.]\d{1,2}(?!\d|[\-./ ]\d{3})(?:[t ]\d\d:\d\d(?::\d\d)?)?"),
    ("stays", 0, r"(?<![\d+])\d{1,2}[./\-][ \t]?\d{1,2}[./\-][ \t]?(?:19|20)\d\d(?!\d|[\-./]\d{3})"),
    ("stays", 0, r"(?<![\d+.])(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])(?:[./](?:\d\d)?)?(?!\d|[./]\d|[ \-]\d{3})"),
    # 9:30-10:00, 14h30, 0900-1700.
    ("stays", 0, r"(?<![\d+])\d{1,2}[:.h][0-5]\d(?::\d\d)?(?:[ \t]*(?:-|–|to|bis)[ \t]*\d{1,2}[:.h][0-5]\d)?(?!\d|[./\-]\d|[ ]\d{3})"),
    ("stays", 0, r"(?<![\d+])(?:[01]\d|2[0-3])[0-5]\d[ \t]*(?:-|–|to|bis)[ \t]*(?:[01]\d|2[0-4])[0-5]\d(?!\d|[./\- ]\d)"),
    # 2026-2027.
    ("stays", 0, r"(?<![\d+])(?:19|20)\d\d[ \t]*[\-–/][ \t]*(?:19|20)?\d\d(?!\d|[ .\-]\d)"),
    # 3.11.4, v10.15.7-rc1, 192.168.0.17.
    ("stays", 0, r"(?<![\w+])(?!0\d|[2-9]\d\d\.\d{3}\.\d{4}\b)v?\d{1,5}(?:\.\d{1,5}){1,3}(?:[\-+][a-z][\w.]*)?(?!\d|[ .\-/]\d)"),
    # 1,250,000 and 1'250'000.50.
    ("stays", 0, r"(?<![\d+])[1-9]\d{0,2}(?:[,'\u2019]\d{3})+(?:\.\d+)?(?!\d)|[€$£][ \t]?\d[\d.,]*"),
    # ticket 2125550199, PAY-4711, INC0012345, #123456, 250ms.
    ("stays", 0, _THINGS),
    ("stays", 0, r"#[ \t]?\d+|\b[a-z][a-z0-9]{1,9}-\d+(?![\d\-])\b|\b[a-z]{2,8}\d{4,}\b|\b\d+(?:ms|s|min|h|kb|mb|gb|km|%)\b"),
    # +49 30 1234567, +1 (212) 555-0199, 0049 30 1234567.
    ("goes", 7, rf"(?<![\w+])\+[ \t]?\(?\d{{1,3}}\)?(?:{_BETWEEN}\d){{5,14}}{_EXTENSION}"),
    ("goes", 9, rf"{_FRESH}\(?00[ \t]?[1-9]\d{{0,2}}\)?(?:{_BETWEEN}\d){{6,13}}(?!\d){_EXTENSION}"),
    # 030 1234567, (030) 123 45 67, 0171/1234567, 020 7946 0958, 0171-12 34 56 7.
    ("goes", 7, rf"{_FRESH}\(?0[ \t]?[1-9]\d{{0,4}}\)?(?:{_BETWEEN}\d){{4,12}}(?!\w){_EXTENSION}"),
    # (212) 555-0199, 212-555-0199, 212.555.0199, 1 212 555 0199, 2125550199.
    ("goes", 10, rf"{_FRESH}(?:1[\-. ]?)?(?:\([2-9]\d\d\)[ ]?|[2-9]\d\d[\-. ])[2-9]\d\d[\-. ]\d{{4}}(?!\d|[\-.]\d){_EXTENSION}"),
    ("goes", 10, rf"{_FRESH}1?[2-9]\d\d[2-9]\d{{6}}{_OVER}{_EXTENSION}"),
    # "call me on 4312", "ext. 4312", "Tel: 55 12 34".
    ("goes after its word", 3, rf"{_WORDS_BEFORE}(?P<said>\(?\d(?:{_BETWEEN}\d){{2,14}}(?!\w)#?{_EXTENSION})"),
)  # fmt: skip
"""In order, the first that fits decides: what becomes of it, and how many digits it must have to be a number at all."""

_ANY = re.compile("|".join(f"(?P<row{n}>{pattern})" for n, (_, _, pattern) in enumerate(ROWS)), re.IGNORECASE)
_DIAL_IN = re.compile(
    r"^.*(?:\bdial[ \-]?in\b|dial by your location|one[ \-]tap mobile|find your local number|einwahl|telefonkonferenz|phone conference"
    r"|conference id|join by phone).*$",
    re.IGNORECASE | re.MULTILINE,
)
_GAPS = re.compile(rf"{re.escape(GAP)}(?:[\s,;/|]*(?:or|and|oder|und)?[\s,;/|]*{re.escape(GAP)})+")


def cleaned(words: str) -> str:
    """The words without any number to call, each gap marked; a line that only says how to dial in is one gap."""
    without = _ANY.sub(_fate, words)
    without = _DIAL_IN.sub(lambda line: GAP if GAP in line[0] or re.search(r"\d{3}|://", line[0]) else line[0], without)
    return _GAPS.sub(GAP, without)


def _fate(found: re.Match[str]) -> str:
    fate, least = _row(found)
    if fate == "stays" or sum(c.isdigit() for c in found[0]) < least:
        return found[0]
    if fate == "goes":
        return GAP
    alone = _ANY.match(found["said"])  # "call me on 2027-03-09" names a day
    return found[0] if alone and _row(alone)[0] == "stays" else found[0].replace(found["said"], GAP)


def _row(found: re.Match[str]) -> tuple[Fate, int]:
    number = next(n for n in range(len(ROWS)) if found[f"row{n}"] is not None)
    return ROWS[number][0], ROWS[number][1]


def refused(state: State, pairing: Pairing) -> bool:
    """Whether one of the two refuses the phone, for good or in the request that brought them together."""
    asked = state.requests.get(pairing.request or 0)
    people = (state.people[pairing.mentor], state.people[pairing.mentee])
    return any(refuses(person) for person in people) or bool(asked and "phone" in asked.wishes.channels.avoid)


def refuses(person: Person | None) -> bool:
    """Whether this person never wants to be called."""
    return person is not None and "phone" in person.preferences.channels.avoid


CARRIED: Mapping[type[Words], tuple[str, ...]] = {
    Thanks: ("text",),
    ToldWords: ("text", "asked"),
    QuestionWords: ("questions",),
    HandOver: ("questions",),
    AskedBefore: ("question", "answer"),
    OpenerWords: ("topics",),
    Closing: ("thanks",),
    Reminder: ("open_questions", "agreed"),
    AskWords: ("greeting", "topics"),
    Introduction: ("why", "agreed", "differing"),
}
"""The fields of a letter that hold what another person wrote."""


def silenced(state: State, decision: Decision) -> Decision:
    """The decision with every letter as its reader may see it; the last thing before a letter is written."""
    if not any(type(letter.words) in CARRIED for letter in decision.letters):
        return decision
    after = apply(state, tuple(f for f in decision.facts if isinstance(f, Pairing | Person | Request)))
    return replace(decision, letters=tuple(_without_numbers(after, letter) for letter in decision.letters))


def _without_numbers(state: State, letter: Letter) -> Letter:
    fields = CARRIED.get(type(letter.words), ())
    pairing = state.pairings.get(letter.pairing or 0)
    shy = refused(state, pairing) if pairing else refuses(state.people.get(letter.reader.person))
    if not fields or not shy:
        return letter
    said = {name: _each(getattr(letter.words, name), cleaned) for name in fields}
    return replace(letter, words=replace(letter.words, **said))  # type: ignore[arg-type]


def _each(value: str | tuple[str, ...], clean: Callable[[str], str]) -> str | tuple[str, ...]:
    return clean(value) if isinstance(value, str) else tuple(clean(one) for one in value)
