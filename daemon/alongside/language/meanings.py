"""Words with more than one meaning where it matters, each meaning spelt out and read: 3/4, next Friday, half six, IST.

The likeliest meaning is what the conventions make of the words; the others stand beside it, so that one number by reply is enough.
A year, a part above twelve, a weekday on its date, or the zone on file settle the matter before anybody is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from alongside.language.expressions import Expression
from alongside.language.reading import Context, Meaning, Reading
from alongside.language.wording import day as day_in_words

UNCLEAR = 0.76
"""The most a reading is sure of while its words have another meaning: below what may act."""

Read = Callable[[str, Context], Reading]
Way = tuple[str, tuple[tuple[str, str], ...]]
"""What is meant, spelt out, and which words are to be replaced by which."""

_NUMERIC = Expression(r"(?<![\d/.:])(\d{1,2})/(\d{1,2})(?:/(20\d\d|\d\d))?(?![\d/:]|\.\d)")
_NEXT = Expression(r"\bnext (mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?\b", re.IGNORECASE)
_HALF = Expression(r"\bhalf (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?! (?:hour|day)s?)", re.IGNORECASE)
_ZONE = Expression(r"\b(IST|CST|BST)\b")

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PLACES = {
    "IST": (("Asia/Kolkata", "Kolkata time"), ("Europe/Dublin", "Dublin time"), ("Asia/Jerusalem", "Israel time")),
    "CST": (("America/Chicago", "Chicago time"), ("Asia/Shanghai", "Shanghai time")),
    "BST": (("Europe/London", "London time"), ("Asia/Dhaka", "Dhaka time")),
}
_OF_DAYS = ("times", "targets", "absences")


def of(text: str, found: Reading, context: Context, read: Read) -> tuple[Meaning, ...]:
    """The meanings of the first unclear words of ``text`` that ``found`` has used; empty where all of them read the same."""
    for ways in _ways(text, found, context):
        meant = tuple(Meaning(_said(ways), spelt, _reread(text, pairs, context, read)) for spelt, pairs in ways)
        if len({_matter(one.reading) for one in meant}) == len(meant) > 1:
            return meant
    return ()


def _said(ways: tuple[Way, ...]) -> str:
    """The unclear words themselves, as they stood."""
    return " and ".join(dict.fromkeys(said for said, _ in ways[0][1]))


def _reread(text: str, pairs: tuple[tuple[str, str], ...], context: Context, read: Read) -> Reading:
    for said, meant in pairs:
        text = text.replace(said, meant)
    return read(text, context)


def _matter(reading: Reading) -> Reading:
    """What a reading says, without how it came by it."""
    return replace(reading, spans=None, confidence=0.0, why=(), argument="", unread=())


def _ways(text: str, found: Reading, context: Context) -> Iterator[tuple[Way, ...]]:
    today = context.now.astimezone(_zone(context)).date()
    if any(getattr(found, name) for name in _OF_DAYS):
        yield _dates(text, found, today, month_first=context.tz.startswith("America/") or context.country.startswith("US"))
        yield _next_weekday(text, found, today)
    if context.tz.startswith("America/"):
        yield _half(text)
    yield _zones(text, found, context)


def _zone(context: Context) -> ZoneInfo:
    try:
        return ZoneInfo(context.tz)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def _used(found: Reading, words: str, names: tuple[str, ...]) -> bool:
    """Whether ``words`` were read into one of the fields; a typed command keeps no spans and has nothing else to say."""
    if found.command:
        return True
    spans = found.spans or {}
    return any(words.lower() in span.lower() for name in names for span in spans.get(name, ()))


def _dates(text: str, found: Reading, today: date, *, month_first: bool) -> tuple[Way, ...]:
    """All dates in figures the one way and all of them the other; a part above twelve, or dates that run backwards, settle it."""
    numeric = [m for m in _NUMERIC.finditer(text) if _used(found, m[0], _OF_DAYS)]
    if not numeric or any(int(m[1]) > 12 or int(m[2]) > 12 for m in numeric):
        return ()
    orders = [[day for m in numeric if (day := _dated(m, today, first))] for first in (month_first, not month_first)]
    if any(days != sorted(days) or len(days) < len(numeric) for days in orders):
        return ()
    return tuple(
        (" and ".join(map(day_in_words, days)), tuple((m[0], day_in_words(day)) for m, day in zip(numeric, days, strict=True)))
        for days in orders
    )


def _dated(match: re.Match[str], today: date, month_first: bool) -> date | None:
    """The day in this order, without a year the next such one."""
    month, day = (int(match[1]), int(match[2])) if month_first else (int(match[2]), int(match[1]))
    years = [int(match[3]) % 100 + 2000] if match[3] else [today.year, today.year + 1]
    found = (date(year, month, day) for year in years if _exists(year, month, day))
    return next((one for one in found if match[3] or one >= today), None)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _next_weekday(text: str, found: Reading, today: date) -> tuple[Way, ...]:
    """ "Next Friday" while this week's Friday is still ahead; said after it there is only one."""
    match = _NEXT.search(text)
    if match is None or not _used(found, match[0], _OF_DAYS):
        return ()
    ahead = _WEEKDAYS.index(match[1][:3].lower()) - today.weekday()
    if ahead <= 0:
        return ()
    near = today + timedelta(days=ahead)
    return tuple((day_in_words(day), ((match[0], day_in_words(day)),)) for day in (near + timedelta(days=7), near))


def _half(text: str) -> tuple[Way, ...]:
    """ "Half six" is half past in Britain and half to in German ears; in America nobody says it."""
    match = _HALF.search(text)
    if match is None:
        return ()
    hour = int(match[1]) if match[1].isdigit() else _HOURS.index(match[1].lower())
    if not 1 <= hour <= 12:
        return ()
    past, to = _clock(hour), _clock(hour - 1 or 12)
    return tuple((clock, ((match[0], clock),)) for clock in (past, to))


def _clock(hour: int) -> str:
    """Half past this hour, by the convention that one to six is the afternoon."""
    return f"{hour}:30 {'pm' if hour <= 6 or hour == 12 else 'am'}"


def _zones(text: str, found: Reading, context: Context) -> tuple[Way, ...]:
    match = _ZONE.search(text)
    if match is None or found.tz is None or any(zone == context.tz for zone, _ in _PLACES[match[0]]):
        return ()
    return tuple((place, ((match[0], place),)) for _, place in _PLACES[match[0]])
