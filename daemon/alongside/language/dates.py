"""Days of the calendar from words: always the next on or after the day of the mail, never one that is over."""

from __future__ import annotations

import re
from datetime import date, timedelta

from alongside.language.expressions import Expression
from alongside.language.lexicon import MONTHS, NUMBERS
from alongside.language.reading import DAYS, Day

_ISO = Expression(r"(\d{4})-(\d\d)-(\d\d)$")
_NUMERIC = Expression(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d)?)?$")
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


def numeric(words: str, today: date, month_first: bool) -> date | None:
    """A date in figures: ISO, day first with points, n/m as the writer puts it unless one part is above twelve."""
    if (iso := _ISO.match(words)) is not None:
        return dated(int(iso[1]), int(iso[2]), int(iso[3]), today)
    match = _NUMERIC.match(words)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if first > 12 or (second <= 12 and not (month_first and "/" in words)):
        first, second = second, first
    year = int(match[3]) if match[3] else None
    return dated(year + 2000 if year is not None and year < 100 else year, first, second, today)


def in_words(words: str, today: date) -> date | None:
    """ "3 August", "August 3rd", "the 3rd of August 2027", "the 5th"."""
    number = re.search(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?\b", words)
    year = re.search(r"\b(20\d\d)\b", words)
    name = next((n for w in re.findall(r"[a-z]{3,}", words) if (n := month_number(w))), None)
    return dated(int(year[1]) if year else None, name, int(number[1]), today) if number else None


def easter(year: int) -> date:
    """Easter Sunday of a year (the Gregorian rule of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


_FROM_EASTER = (("easter monday", 1, 1), ("good friday", -2, -2), ("easter friday", -2, -2), ("easter saturday", -1, -1), ("easter sunday", 0, 0),
                ("easter", -2, 1), ("whit monday", 50, 50), ("pentecost", 49, 50), ("ascension", 39, 39))  # fmt: skip
_FIXED = (("christmas eve", 24, 24), ("christmas day", 25, 25), ("christmas", 24, 26), ("xmas", 24, 26), ("x-mas", 24, 26), ("boxing", 26, 26),
          ("new year's eve", 31, 31), ("new year", 32, 32))  # fmt: skip
"""Feasts in days after Easter Sunday, and days of December."""


def feast(words: str, today: date) -> tuple[date, date] | None:
    """The first and last day of the next such feast."""
    for year in (today.year, today.year + 1):
        moving = next(
            ((easter(year) + timedelta(days=a), easter(year) + timedelta(days=b)) for name, a, b in _FROM_EASTER if name in words), None
        )
        first = date(year, 12, 1)
        fixed = next(((first + timedelta(days=a - 1), first + timedelta(days=b - 1)) for name, a, b in _FIXED if name in words), None)
        found = moving or fixed
        if found and found[1] >= today:
            return found
    return None


def part_of_month(words: str, today: date) -> tuple[date, date] | None:
    """ "The first two weeks of August", "mid-May", "the rest of March", "the end of the month"."""
    if re.search(r"\bof (?:the |this )?week", words):
        return today, monday(today) + timedelta(days=6)
    if re.search(r"\bof (?:the |this )?year", words):
        return (today if "end" not in words else date(today.year, 12, 25)), date(today.year, 12, 31)
    name = next((w for w in re.findall(r"[a-z]{3,}", words) if month_number(w)), None)
    whole = whole_month(name, today) if name else whole_month(f"{today:%B}".lower(), today)
    if whole is None:
        return None
    first, last = whole[0].replace(day=1), whole[1]
    weeks = number(m[1]) if (m := re.search(r"\b(two|three|2|3) weeks", words)) else 1
    span = 7 * (weeks or 1)
    table = (
        (r"first half", 1, 15), (r"(?:second|last) half", 16, last.day), (r"first (?:\w+ )?weeks?", 1, span), (r"last (?:\w+ )?weeks?", last.day - span + 1, last.day),
        (r"second week", 8, 14), (r"third week", 15, 21), (r"beginning|start|early", 1, 10), (r"mid", 11, 20), (r"end of|late", last.day - 6, last.day),
    )  # fmt: skip
    a, b = next(((x, y) for pattern, x, y in table if re.search(pattern, words)), (1, last.day))
    return max(first.replace(day=a), today), first.replace(day=b)


def whole_month(word: str, today: date) -> tuple[date, date] | None:
    """The days left of the named month, or of all from the first to the last of several, this year or next."""
    months = [n for w in re.findall(r"[a-z]{3,}", word) if (n := month_number(w))]
    if not months:
        return None
    year = today.year + (months[0] < today.month)
    end, last = year + (months[-1] < months[0]), months[-1]
    return max(date(year, months[0], 1), today), date(end + last // 12, last % 12 + 1, 1) - timedelta(days=1)


def number(word: str) -> int | None:
    """A small number in figures or words."""
    return int(word) if word.isdigit() else NUMBERS.get(word)
