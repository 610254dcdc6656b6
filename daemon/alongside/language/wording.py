"""A Reading in plain words, one line a field, so that a reply to the echo can correct any of them.

What is written here the grammar reads back: the labels are those of a form, the values its own vocabulary.
"""

from __future__ import annotations

from datetime import date

from alongside.language.lexicon import CHANNEL_TITLES, DAY_TITLES, MONTHS
from alongside.language.reading import DAYS, WORKDAYS, Absence, Cadence, Channels, Day, Reading, Targets, Times, Window

Line = tuple[str, str]

_RHYTHM = {"weekly": "every week", "biweekly": "every two weeks", "monthly": "every month"}
_NTH = {1: "first", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", -1: "last"}


def echo(reading: Reading, lang: str = "en") -> tuple[Line, ...]:
    """Label and words of every field that is there, in the order a person would tell it. English for every ``lang`` so far."""
    lines = (
        ("Mentor", (" or ".join(reading.mentor_named) + (", only" if reading.only else "")) if reading.mentor_named else ""),
        ("Already my mentor", "yes" if reading.existing else ""),
        ("Not with", " or ".join(reading.mentors_avoided)),
        ("How often", cadence(reading.cadence) if reading.cadence else ""),
        ("How long", f"{reading.duration_min} minutes" if reading.duration_min is not None else ""),
        ("When", "; ".join(window(w) for w in reading.availability if w.kind == "want")),
        ("Never", "; ".join(window(w) for w in reading.availability if w.kind == "avoid")),
        ("Time zone", reading.tz or ""),
        ("How", " or ".join(CHANNEL_TITLES[c] for c in reading.channels.prefer)),
        ("Not", " or ".join(CHANNEL_TITLES[c] for c in reading.channels.avoid)),
        ("Mentees", f"at most {reading.capacity}" if reading.capacity is not None else ""),
        ("Topic", "; ".join(reading.topics)),
        ("Away", "; ".join(absence(a) for a in reading.absences)),
        ("Session", "; ".join(target(t) for t in reading.targets)),
        ("New time", "; ".join(time(t) for t in reading.times)),
        ("Shift", shift(reading.shift_min) if reading.shift_min else ""),
    )
    return tuple((label, words) for label, words in lines if words)


def text(reading: Reading) -> str:
    """The echo as the lines of a letter."""
    return "\n".join(f"{label}: {words}" for label, words in echo(reading))


def window(w: Window) -> str:
    """One window: "Tuesdays and Thursdays, 9 to 12", a whole day without its hours."""
    named = days(w.days, "s")
    return named if (w.kind, w.start, w.end) == ("avoid", "00:00", "24:00") else f"{named}, {hours(w.start, w.end)}"


def hours(start: str, end: str) -> str:
    """From when to when as one says it: "9 to 12" before noon, else "9:30 to 12:00", "13:00 to 17:00"."""
    if _doubtful(start, end):
        return f"{start} to {end}"
    whole = start.endswith(":00") and end.endswith(":00") and end <= "12:00"
    return f"{int(start[:2])} to {int(end[:2])}" if whole else f"{clock(start)} to {clock(end)}"


def _doubtful(start: str, end: str) -> bool:
    """Whether "7:00 to 20:00" could be taken for the shorter 19:00 to 20:00, and "3 to 4" for the afternoon: the nought tells."""
    return start < "07" or int(end[:2]) * 60 + int(end[3:]) > (int(start[:2]) + 12) * 60 + int(start[3:])


def clock(said: str) -> str:
    """ "9:30"; with its nought in the small hours, which would be taken for the afternoon without."""
    return said.removeprefix("0") if said >= "07" else said


def days(chosen: tuple[Day, ...], plural: str = "") -> str:
    """Weekdays in words; the five working days as a span."""
    if chosen == WORKDAYS:
        return "Monday to Friday"
    if chosen == DAYS:
        return "Monday to Sunday"
    titles = [DAY_TITLES[d] + plural for d in chosen]
    return " and ".join([", ".join(titles[:-1]), titles[-1]] if len(titles) > 1 else titles)


def cadence(c: Cadence) -> str:
    """How often, with weekday and clock where they were said."""
    at = f" at {clock(c.at)}" if c.at else ""
    if c.nth:
        return f"the {' and '.join(_NTH[n] for n in c.nth)} {days(c.byday)} of the month{at}"
    if c.byday:
        lead = {"weekly": "every", "biweekly": "every other"}.get(c.freq)
        return f"{lead} {days(c.byday)}{at}" if lead else _RHYTHM[c.freq]
    return _RHYTHM[c.freq]


def day(found: date) -> str:
    """A date with its weekday and its month in letters, which no zone reads differently: "Monday 12 April 2027"."""
    return f"{DAY_TITLES[DAYS[found.weekday()]]} {found.day} {month_title(found.month)} {found.year}"


def _stretch(since: date, until: date) -> str:
    return day(since) if since == until else f"{day(since)} to {day(until)}"


def absence(a: Absence) -> str:
    """Days away, both ends named."""
    return f"from {day(a.since)}" if a.until is None else _stretch(a.since, a.until)


def target(t: Targets) -> str:
    """Which sessions."""
    if t.next is not None:
        return "the next session" if t.next == 1 else f"the next {t.next} sessions"
    if t.since is None or t.until is None:
        return "".join(day(d) for d in (t.since, t.until) if d)
    return _stretch(t.since, t.until)


def time(t: Times) -> str:
    """One proposed time."""
    at = f", {hours(t.start, t.end)}" if t.start and t.end else f" at {clock(t.start)}" if t.start else ""
    return f"{day(t.day)}{at}"


def shift(minutes: int) -> str:
    """How much later or earlier."""
    return f"{abs(minutes)} minutes {'later' if minutes > 0 else 'earlier'}"


def channels(c: Channels) -> str:
    """Ways of talking in one phrase for a letter."""
    liked = " or ".join(CHANNEL_TITLES[x] for x in c.prefer)
    refused = " or ".join(CHANNEL_TITLES[x] for x in c.avoid)
    return ", ".join(p for p in (liked, f"not {refused}" if refused else "") if p)


def month_title(number: int) -> str:
    """A month's name."""
    return MONTHS[number - 1].capitalize()
