"""Whose language it is: what the roster says, else what two mails in a row told, else the programme's.

A mail tells a language by twenty words of its writer's own. Letters are in English so far; their days and dates are in this language.
It is learnt and not done, so there is nothing of it for UNDO to take back; the roster's column puts it right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from babel.dates import format_date

from alongside.language.detection import detected, nearest
from alongside.programme.events import Decision, Evidence, MailArrived
from alongside.programme.model import Person, State

BELIEVED: frozenset[Evidence] = frozenset({"proved", "token", "open"})
"""What must speak for a mail before anything is learnt of its writer."""
DAY: Mapping[str, tuple[str, str]] = {
    "en": ("EEEE d MMMM", " y"), "de": ("EEEE, d. MMMM", " y"), "fr": ("EEEE d MMMM", " y"), "es": ("EEEE d 'de' MMMM", " 'de' y"),
}  # fmt: skip
"""How each language writes a day, and the year behind it (CLDR patterns)."""


def heard(state: State, event: MailArrived) -> Decision:
    """What a mail tells of its writer's language; two in a row settle it, and two in a row in another change it."""
    person = state.people.get(event.person or "")
    if person is None or person.language or event.uncertain or event.evidence not in BELIEVED:
        return Decision()
    told = detected(event.text)
    said = "" if told == nearest(state.rules.programme.language) else told
    if not told or said == person.heard == person.detected:
        return Decision()
    return Decision(facts=(replace(person, heard=said, detected=said if said == person.heard else person.detected),))


def language(state: State, person: Person) -> str:
    """The person's language as a code, the programme's where neither they nor the roster said another."""
    return person.speaks or state.rules.programme.language


def day_name(day: date, wanted: str, *, year: bool = False) -> str:
    """ "Tuesday 6 October" in the language of a code; English where dates are not written in it."""
    locale = nearest(wanted)
    of_this_year, and_year = DAY[locale]
    return written(day, of_this_year + and_year if year else of_this_year, locale)


@lru_cache(maxsize=4096)
def written(day: date, pattern: str, locale: str) -> str:
    """A day by a pattern of CLDR; kept, since the letters of one day speak of the same few days."""
    return format_date(day, pattern, locale=locale)
