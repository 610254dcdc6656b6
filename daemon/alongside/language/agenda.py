"""Days of the calendar in a text: absences, the sessions a skip or move speaks of, and new times proposed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.language import dates
from alongside.language.atoms import DATE, Atom
from alongside.language.clocks import hhmm
from alongside.language.reading import DAYS, Absence, Targets, Times

DATED = frozenset({"date", "dates", "point", "weekday", "weeks", "days", "month", "sessions", "weekof", "partmonth", "lasting"})
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
    doubt: bool = False


def today_of(day: date, tz: str, country: str) -> Today:
    """The writer's day; in the US the month comes first."""
    first = country[:2] in _MONTH_FIRST_COUNTRIES if country else tz in dates.MONTH_FIRST_ZONES
    return Today(day, first)


def stretches(atom: Atom, today: Today) -> tuple[Stretch, ...]:
    """The days an atom names; () where none of them is ahead."""
    day = today.day
    match atom.kind:
        case "date":
            return _one_date(atom.text, today)
        case "dates":
            return _range(atom.text, today)
        case "point":
            ahead = {"tomorrow": 1, "the day after tomorrow": 2}.get(atom.text, 0)
            return (_single(day + timedelta(days=ahead)),)
        case "weekday":
            return tuple(_weekday(atom, day))
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
            return (Stretch(day, day + timedelta(days=lasting(atom.text) - 1)),)
        case "sessions":
            return (Stretch(day, day, count=_count(atom.text)),)
        case _:
            return ()


def _single(day: date, doubt: bool = False) -> Stretch:
    return Stretch(day, day, doubt=doubt)


def lasting(text: str) -> int:
    """ "For two weeks" in days."""
    match = re.search(r"(\w+(?:-\w+)?)(?: full| whole)? (week|month|day)", text)
    count = dates.number(match[1]) or 1 if match else 1
    return count * {"week": 7, "month": 30, "day": 1}[match[2] if match else "week"]


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
    found = _one_date(re.sub(r"^.*?week (?:of|commencing|starting|beginning|from) (?:the |on )?", "", text), today)
    return tuple(Stretch(max(dates.monday(s.since), today.day), dates.monday(s.since) + timedelta(days=6)) for s in found)


def _one_date(text: str, today: Today) -> tuple[Stretch, ...]:
    if (feast := dates.feast(text, today.day)) is not None:
        return (Stretch(*feast),)
    text = re.sub(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?:the )?(?=\d)", "", text)
    if re.match(r"\d", text) and re.search(r"[/.-]\d", text):
        found, doubt = dates.numeric(text, today.day, today.month_first)
    else:
        found, doubt = dates.in_words(text, today.day), False
    return (_single(found, doubt),) if found else ()


def _range(text: str, today: Today) -> tuple[Stretch, ...]:
    """ "3 to 14 August" and "August 3-14": the month holds for both ends."""
    numbers = re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", text)
    month = next((n for w in re.findall(r"[a-z]{3,}", text) if w != "from" and (n := dates.month_number(w))), None)
    year = re.search(r"\b20\d\d\b", text)
    if len(numbers) < 2:
        return ()
    if month is None and (numeric := re.match(r"(\d{1,2})\.\s?-\s?(.+)$", text)) is not None:
        until, _ = dates.numeric(numeric[2], today.day, today.month_first)
        numbers = [numeric[1]]
    else:
        until = dates.dated(int(year[0]) if year else None, month, int(numbers[1]), today.day)
    if until is None:
        return ()
    try:
        since = until.replace(day=int(numbers[0]))
    except ValueError:
        return ()
    return (Stretch(max(since, today.day), until),) if since <= until else ()


def _weekday(atom: Atom, today: date) -> list[Stretch]:
    """Next week's day, this week's, or "next Friday", which is next week's while this week's is ahead."""
    if "this" in atom.text or atom.text.startswith("coming"):
        return [_single(dates.this_weekday(d, today)) for d in atom.days]
    made = []
    for day in atom.days:
        found = dates.next_weekday(day, today)
        if "week" not in atom.text and dates.this_weekday(day, today) >= found:
            found = dates.this_weekday(day, today)
        made.append(_single(found))
    return made


def _weeks(text: str, today: date) -> Stretch:
    if "after next" in text:
        return Stretch(*dates.week(2, today))
    if "month" in text:
        whole = dates.whole_month(f"{(today if 'this' in text else (today.replace(day=1) + timedelta(days=31))):%B}".lower(), today)
        return Stretch(*whole) if whole else Stretch(today, today)
    count = re.search(r"(?:next|coming) (\w+) weeks", text)
    if count is not None:
        number = dates.number(count[1]) or 1
        return Stretch(dates.week(1, today)[0], dates.week(number, today)[1])
    return Stretch(*dates.week(1 if re.search(r"next|coming|following", text) else 0, today), count=1 if "this time" in text else None)


def _count(text: str) -> int:
    match = re.search(r"(?:next|coming|upcoming|following) (two|three|four|five|six|\d+)\b", text)
    return (dates.number(match[1]) if match else 1) or 1


def target(stretch: Stretch) -> Targets:
    """The sessions a stretch stands for."""
    return Targets(next=stretch.count) if stretch.count else Targets(stretch.since, stretch.until)


_UNTIL = re.compile(rf"(?:until|till|to|through|-)\s?(?:the )?(?:end of )?(?={DATE}|\w)")


def absences(folded: str, atoms: list[Atom], today: Today) -> tuple[Absence, ...]:
    """Days away. "Until D" starts today, "from D" alone stays open, "back on D" ends the day before."""
    found: list[Absence] = []
    dated = [(a, s[0], s[-1]) for a in atoms if a.kind in DATED - {"sessions"} and (s := stretches(a, today))]
    skip = False
    for at, (atom, first, last) in enumerate(dated):
        if skip:
            skip = False
            continue
        before = folded[max(0, atom.span[0] - 26) : atom.span[0]]
        if (
            atom.kind == "lasting"
            and at + 1 < len(dated)
            and re.search(r"\b(?:from|starting|as of|beginning)(?: on)? (?:the )?$", folded[atom.span[1] : dated[at + 1][0].span[0]])
        ):
            since = dated[at + 1][1].since
            found.append(Absence(since, since + timedelta(days=lasting(atom.text) - 1)))
            skip = True
        elif atom.kind == "lasting":
            found = _lasted(found, atom, today)
        elif atom.kind == "days" and len(atom.days) > 1 and (week := _week_beside(dated, at)) is not None:
            found.append(_in_week(atom, week))
            skip = at + 1 < len(dated) and dated[at + 1][1] is week
        elif re.search(
            r"\bback (?:on |again on |again |in |at work on |in the office on )?(?:the )?$|\breturn(?:ing)? (?:to (?:work|the office) )?(?:on |in )?(?:the )?$",
            before,
        ):
            found = _returned(found, first.since, today)
        elif re.search(r"(?:until|till|through)(?: and including)? (?:the )?(?:end of )?$", before):
            found = _until(found, last.until, today)
        elif at + 1 < len(dated) and _joined(folded[atom.span[1] : dated[at + 1][0].span[0]], before):
            end = dated[at + 1][2].until
            found.append(Absence(first.since, max(end, first.since)))
            skip = True
        elif re.search(r"\b(?:from|as of|starting|since|as from|beginning)(?: on)? (?:the )?$", before):
            found.append(Absence(first.since, None if first.since == last.until or atom.kind == "month" else last.until))
        else:
            found.append(Absence(first.since, last.until))
    return tuple(a for a in found if a.until is None or a.since <= a.until)


def _week_beside(dated: list[tuple[Atom, Stretch, Stretch]], at: int) -> Stretch | None:
    """The week said beside some weekdays: "Monday to Friday next week"."""
    return next((s for a, s, _ in (*dated[at + 1 : at + 2], *dated[max(0, at - 1) : at]) if a.kind == "weeks" and not s.count), None)


def _in_week(atom: Atom, week: Stretch) -> Absence:
    start = dates.monday(week.since)
    return Absence(max(week.since, start + timedelta(days=DAYS.index(atom.days[0]))), start + timedelta(days=DAYS.index(atom.days[-1])))


def _joined(gap: str, before: str) -> bool:
    """Whether the words between two days make them the ends of one stretch."""
    if re.search(r"\bbetween (?:the )?$", before) and gap.strip() == "and":
        return True
    return (
        re.fullmatch(
            r"\s*(?:-|to|till|until|through|up to|up until|and including)\s*(?:and including |including )?(?:the )?(?:end of )?", gap
        )
        is not None
        and "back" not in gap
    )


def _until(found: list[Absence], last: date, today: Today) -> list[Absence]:
    """ "Until D" ends the open absence said before it, else one that begins today."""
    if found and found[-1].until is None and found[-1].since <= last:
        return [*found[:-1], Absence(found[-1].since, last)]
    return [*found, Absence(today.day, last)]


def _lasted(found: list[Absence], atom: Atom, today: Today) -> list[Absence]:
    """ "For two weeks": from the day said before it, else from today."""
    length = timedelta(days=lasting(atom.text) - 1)
    if found and found[-1].until in (None, found[-1].since):
        return [*found[:-1], Absence(found[-1].since, found[-1].since + length)]
    return found or [Absence(today.day, today.day + length)]


def _returned(found: list[Absence], back: date, today: Today) -> list[Absence]:
    last = back - timedelta(days=1)
    if found and found[-1].since <= last:
        return [*found[:-1], Absence(found[-1].since, last)]
    return [*found, Absence(today.day, last)] if last >= today.day else found


_CLOCKS = ("clock", "range", "barerange", "part", "bound")


def times(folded: str, atoms: list[Atom], today: Today, frame: Stretch | None = None) -> tuple[Times, ...]:
    """New times in the order proposed; a clock holds for the days right before it, or for the one right behind it."""
    found: list[Times] = []
    open_days: list[date] = []
    told: list[date] = []
    early: Atom | None = None
    last = 0
    for atom in atoms:
        gap = folded[last : atom.span[0]]
        if re.search(r"[;\n]", gap):
            found += [Times(d) for d in open_days]
            open_days = []
        last = atom.span[1]
        if atom.kind == "weeks":
            frame = stretches(atom, today)[0]
        elif atom.kind in ("date", "point", "weekday", "days"):
            days = [_framed(s.since, frame) for s in stretches(atom, today)]
            if early is not None and re.fullmatch(r"\s*(?:,|on|at)?\s*", gap):
                found += [_timed(d, early) for d in days]
                told = days
            elif atom.kind == "date" and open_days and re.fullmatch(r"\s*,?\s*(?:the )?", gap):
                open_days = days
            else:
                open_days += days
            early = None
        elif atom.kind in _CLOCKS and (open_days or (told and re.search(r"\bor\b|,|/", gap))):
            told = open_days or told
            found += [_timed(d, atom) for d in told]
            open_days = []
        elif atom.kind in _CLOCKS:
            early = atom
    return tuple(dict.fromkeys((*found, *(Times(d) for d in open_days))))


def _framed(day: date, frame: Stretch | None) -> date:
    """ "Next week, Wednesday": the weekday inside the week said before it."""
    if frame is None or frame.since <= day <= frame.until:
        return day
    return dates.monday(frame.since) + timedelta(days=day.weekday())


def _timed(day: date, atom: Atom) -> Times:
    if atom.kind == "clock":
        return Times(day, hhmm(atom.number or 0))
    start, end = atom.hours or (540, 1020)
    return Times(day, hhmm(max(start, 540)), hhmm(min(end, 1260) if end < 1440 else 1020))
