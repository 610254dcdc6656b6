"""Days of the calendar that atoms name, in the order said: each on or after the day of the mail, never one that is over.

"The 12th" said behind "the first week of April" is the 12th of April; "Wednesday" behind "next week" is that week's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.language import dates
from alongside.language.atom import Atom
from alongside.language.atoms import shape
from alongside.language.lexicon import MONTHS
from alongside.language.reading import DAYS, Targets

_MONTH_FIRST_COUNTRIES = ("US",)


@dataclass(frozen=True, slots=True)
class Today:
    """The day a mail was written, in its writer's zone, and how that writer puts n/m."""

    day: date
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some days of the calendar; ``count`` instead of days for "the next two sessions"."""

    since: date
    until: date
    count: int | None = None


def today_of(day: date, tz: str, country: str) -> Today:
    """The writer's day; in the US the month comes first."""
    first = country[:2] in _MONTH_FIRST_COUNTRIES if country else tz in dates.MONTH_FIRST_ZONES
    return Today(day, first)


def resolved(atoms: tuple[Atom, ...], today: Today) -> dict[Atom, tuple[Stretch, ...]]:
    """The days of every atom, read in order so that a bare "12th" follows the month spoken of."""
    out: dict[Atom, tuple[Stretch, ...]] = {}
    last: date | None = None
    for atom in atoms:
        found = _said_before(atom, out) or stretches(atom, today, last)
        if found:
            out[atom] = found
            if atom.kind in ("date", "dates", "datelist", "partmonth", "month", "weekof") and re.search(
                r"[a-z]{3,}\b(?<!the)|\d[./]", atom.text.removeprefix("from ")
            ):
                last = found[0].since
    return out


def _said_before(atom: Atom, out: dict[Atom, tuple[Stretch, ...]]) -> tuple[Stretch, ...]:
    """ "On the 17th" behind "17 March" is that day again."""
    bare = re.fullmatch(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)?", atom.text) if atom.kind == "date" else None
    return (
        next((s for s in out.values() if len(s) == 1 and s[0].since == s[0].until and s[0].since.day == int(bare[1])), ()) if bare else ()
    )


def stretches(atom: Atom, today: Today, after: date | None = None) -> tuple[Stretch, ...]:
    """The days an atom names; () where none of them is ahead. ``after``: the day spoken of before."""
    day = today.day
    match atom.kind:
        case "date":
            return _one_date(atom.text, today, after)
        case "datelist":
            return _date_list(atom.text, today)
        case "dates":
            return _range(atom.text, today, after)
        case "point":
            ahead = 2 if "after" in atom.text and "afternoon" not in atom.text else 1 if atom.text.startswith("tomorrow") else 0
            return (_single(day + timedelta(days=ahead)),)
        case "weekday":
            return tuple(_weekday(atom, day, after))
        case "weeks":
            return (_weeks(atom.text, day),)
        case "days":
            return tuple(_single(dates.weekday_after(d, day)) for d in atom.days)
        case "month":
            whole = dates.whole_month(atom.text.rstrip("."), day)
            return (Stretch(*whole),) if whole else ()
        case "weekof":
            return _week_of(atom.text, today)
        case "partmonth":
            part = dates.part_of_month(atom.text, day)
            return (Stretch(*part),) if part else ()
        case "lasting":
            return (Stretch(day, last_of(day, atom.text)),)
        case "sessions":
            return (Stretch(day, day, count=_count(atom.text)),)
        case _:
            return ()


def of_month(missed: list[Atom], days: dict[Atom, tuple[Stretch, ...]]) -> dict[Atom, tuple[Stretch, ...]]:
    """ "No Mondays in May": every Monday of that month, and nothing but those."""
    months = [a for a in missed if a.kind == "month" and days.get(a)]
    weekdays = [a for a in missed if a.kind == "days"]
    if not (months and weekdays):
        return {}
    span = days[months[0]][0]
    every = [span.since + timedelta(days=n) for n in range((span.until - span.since).days + 1)]
    wanted = {DAYS.index(d) for a in weekdays for d in a.days}
    return {weekdays[0]: tuple(_single(d) for d in every if d.weekday() in wanted), **dict.fromkeys((*months, *weekdays[1:]), ())}


def _single(day: date) -> Stretch:
    return Stretch(day, day)


def last_of(first: date, text: str) -> date:
    """The last day of "for two weeks" from its first; a month ends before the same day of the next."""
    if "fortnight" in text:
        return first + timedelta(days=13)
    match = shape(r"(<num>)(?: full| whole| solid| more)? (week|month|day)").search(text)
    count = dates.number(match[1]) or 1 if match else 1
    if match is not None and match[2] == "month":
        years, month = divmod(first.month - 1 + count, 12)
        start = date(first.year + years, month + 1, 1)
        _, end = dates.whole_month(MONTHS[month], start) or (start, start)
        return min(start + timedelta(days=first.day - 2), end)
    return first + timedelta(days=count * (1 if match is not None and match[2] == "day" else 7) - 1)


def _week_of(text: str, today: Today) -> tuple[Stretch, ...]:
    """The Monday to Sunday of "the week of 22 March" or of a calendar week (ISO 8601)."""
    if (named := re.search(r"(?:week|cw|kw) ?(\d\d?)$", text)) is not None:
        year = today.day.year
        try:
            start = date.fromisocalendar(year, int(named[1]), 1)
            start = start if start + timedelta(days=6) >= today.day else date.fromisocalendar(year + 1, int(named[1]), 1)
        except ValueError:
            return ()
        return (Stretch(max(start, today.day), start + timedelta(days=6)),)
    found = _one_date(re.sub(r"^.*?(?:week (?:of|commencing|starting|beginning|from|w/c)|w/c) (?:the |on )?", "", text), today, None)
    return tuple(Stretch(max(dates.monday(s.since), today.day), dates.monday(s.since) + timedelta(days=6)) for s in found)


_SOON = 6
"""So many days before the one spoken of a bare number is still of its month: "swap the 25th of March for the 24th"."""


def _one_date(text: str, today: Today, after: date | None) -> tuple[Stretch, ...]:
    if (feast := dates.feast(text, today.day)) is not None:
        return (Stretch(*feast),)
    text = re.sub(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?:the )?(?=\d)", "", text)
    if re.match(r"\d", text) and re.search(r"\d\s?[/.-]\s?\d", text):
        return _in_figures(text, today)
    bare = re.fullmatch(r"(?:the )?(\d{1,2})(?:st|nd|rd|th)?", text)
    if bare and after and today.day < after and after.day - _SOON <= int(bare[1]) < after.day and int(bare[1]) > 0:
        near = after.replace(day=int(bare[1]))
        return (_single(near),) if near >= today.day else ()
    found = dates.in_words(text, max(after, today.day) if bare and after else today.day)
    return (_single(found),) if found else ()


def _in_figures(text: str, today: Today) -> tuple[Stretch, ...]:
    found = dates.numeric(re.sub(r"\s", "", text), today.day, today.month_first)
    return (_single(found),) if found else ()


def _date_list(text: str, today: Today) -> tuple[Stretch, ...]:
    """ "9, 16 and 23 March"."""
    month = next((n for w in re.findall(r"[a-z]{3,}", text) if w not in ("and", "the") and (n := dates.month_number(w))), None)
    days = [dates.dated(None, month, int(n), today.day) for n in re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", text)]
    return tuple(_single(d) for d in days if d)


def _range(text: str, today: Today, after: date | None) -> tuple[Stretch, ...]:
    """ "3 to 14 August" and "August 3-14": the month holds for both ends."""
    numbers = re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", text)
    month = next((n for w in re.findall(r"[a-z]{3,}", text) if w != "from" and (n := dates.month_number(w))), None)
    year = re.search(r"\b20\d\d\b", text)
    if len(numbers) < 2:
        return ()
    if month is None and (numeric := re.search(r"(\d{1,2})\.\s?(?:-|to|until|bis)\s?(\d.+)$", text)) is not None:
        until = dates.numeric(re.sub(r"\s", "", numeric[2]), today.day, today.month_first)
        numbers = [numeric[1]]
    else:
        until = dates.dated(int(year[0]) if year else None, month, int(numbers[1]), max(after, today.day) if after else today.day)
    if until is None:
        return ()
    return _until(until, int(numbers[0]), today.day)


def _until(until: date, first: int, today: date) -> tuple[Stretch, ...]:
    """The days from the ``first`` of the month to ``until``; a later number is the month before's."""
    month = until if first <= until.day else until.replace(day=1) - timedelta(days=1)
    try:
        since = month.replace(day=first)
    except ValueError:
        return ()
    return (Stretch(max(since, today), until),) if since <= until else ()


def _weekday(atom: Atom, today: date, spoken: date | None = None) -> list[Stretch]:
    """Next week's day, this week's, or "next Friday", which is next week's while this week's is ahead."""
    if "following" in atom.text and spoken and "week" not in atom.text:
        return [_single(dates.weekday_after(d, spoken)) for d in atom.days]
    if re.search(r"\bthis\b|^(?:the )?coming", atom.text):
        return [_single(dates.this_weekday(d, today)) for d in atom.days]
    if re.fullmatch(r"a week on .*|\w+ week|the \w+ after", atom.text):
        return [_single(dates.weekday_after(d, today) + timedelta(days=7)) for d in atom.days]
    made = []
    for day in atom.days:
        found = dates.next_weekday(day, today)
        this = dates.this_weekday(day, today)
        if "week" not in atom.text and this >= found:
            found = this
        made.append(_single(found))
    return made


def _weeks(text: str, today: date) -> Stretch:
    if "after next" in text:
        return Stretch(*dates.week(2, today))
    if "month" in text:
        whole = dates.whole_month(f"{(today if 'this' in text else (today.replace(day=1) + timedelta(days=31))):%B}".lower(), today)
        return Stretch(*whole) if whole else Stretch(today, today)
    count = re.search(r"(?:next|coming|following) (\w+(?: \w+)?) weeks", text)
    if count is not None:
        number = dates.number(count[1].removeprefix("a ").removesuffix(" of")) or 1
        return Stretch(dates.week(1, today)[0], dates.week(number, today)[1])
    return Stretch(*dates.week(1 if re.search(r"next|coming|following", text) else 0, today), count=1 if "this time" in text else None)


def _count(text: str) -> int:
    match = re.search(r"(?:next|coming|upcoming|following) (two|three|four|five|six|couple|few|\d+)\b", text)
    return (3 if match[1] == "few" else dates.number(match[1]) if match else 1) or 1 if match else 1


def target(stretch: Stretch) -> Targets:
    """The sessions a stretch stands for."""
    return Targets(next=stretch.count) if stretch.count else Targets(stretch.since, stretch.until)
