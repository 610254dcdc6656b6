"""Days of the calendar from words: always the next on or after the day of the mail, never one that is over."""

from __future__ import annotations

import re
from datetime import date, timedelta

from alongside.language.lexicon import MONTHS, NUMBERS
from alongside.language.reading import DAYS, Day

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d\d)?)?$")
MONTH_FIRST_ZONES = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Detroit", "America/Phoenix")
"""Where n/m has the month first when no country is on file."""


def weekday_after(day: Day, today: date) -> date:
    """The next such weekday; said on that very weekday it is next week's."""
    ahead = (DAYS.index(day) - today.weekday()) % 7
    return today + timedelta(days=ahead or 7)


def next_weekday(day: Day, today: date) -> date:
    """ "Next Friday": the one of next week if this week's is still ahead, else the coming one."""
    return monday(today) + timedelta(days=7 + DAYS.index(day))


def this_weekday(day: Day, today: date) -> date:
    """ "This Friday": this week's, or the coming one when that is over."""
    found = monday(today) + timedelta(days=DAYS.index(day))
    return found if found >= today else found + timedelta(days=7)


def monday(today: date) -> date:
    """The Monday of the day's week."""
    return today - timedelta(days=today.weekday())


def week(number: int, today: date) -> tuple[date, date]:
    """The days left of this week (0), or all of a later one; Monday to Sunday."""
    start = monday(today) + timedelta(weeks=number)
    return max(start, today), start + timedelta(days=6)


def month_number(word: str) -> int | None:
    """The month a word or its abbreviation names."""
    stem = word.rstrip(".")
    return next(
        (i for i, month in enumerate(MONTHS, 1) if len(stem) >= 3 and (month.startswith(stem) or (stem == "sept" and i == 9))), None
    )


def dated(year: int | None, month: int | None, day: int, today: date) -> date | None:
    """The day of the calendar, the next one where year or month were left out; ``None`` where no such day is ahead."""
    try:
        if year is not None and month is not None:
            found = date(year, month, day)
            return found if found >= today else None
        return _coming(month, day, today)
    except ValueError:
        return None


def _coming(month: int | None, day: int, today: date) -> date | None:
    for ahead in range(49):
        total = today.month - 1 + ahead
        if month is not None and total % 12 + 1 != month:
            continue
        try:
            found = date(today.year + total // 12, total % 12 + 1, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def numeric(words: str, today: date, month_first: bool) -> tuple[date | None, bool]:
    """A date in figures and whether it could be read another way (RFC-less: "3/4" is March or April)."""
    if (iso := _ISO.match(words)) is not None:
        return dated(int(iso[1]), int(iso[2]), int(iso[3]), today), False
    match = _NUMERIC.match(words)
    if match is None:
        return None, False
    first, second = int(match[1]), int(match[2])
    if "." in words:
        month_first = False
    doubtful = first <= 12 and second <= 12 and first != second and "." not in words
    if first > 12 or (second <= 12 and not month_first):
        first, second = second, first
    year = int(match[3]) if match[3] else None
    return dated(year + 2000 if year is not None and year < 100 else year, first, second, today), doubtful


def in_words(words: str, today: date) -> date | None:
    """ "3 August", "August 3rd", "the 3rd of August 2027", "the 5th"."""
    number = re.search(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?\b", words)
    year = re.search(r"\b(20\d\d)\b", words)
    name = next((n for w in re.findall(r"[a-z]{3,}", words) if (n := month_number(w))), None)
    return dated(int(year[1]) if year else None, name, int(number[1]), today) if number else None


def whole_month(word: str, today: date) -> tuple[date, date] | None:
    """The days left of the named month, this year or next."""
    month = month_number(word)
    if month is None:
        return None
    year = today.year + (month < today.month)
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return max(first, today), after - timedelta(days=1)


def number(word: str) -> int | None:
    """A small number in figures or words."""
    return int(word) if word.isdigit() else NUMBERS.get(word)
