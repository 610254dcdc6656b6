"""Dates and clock times as a reader reads them: their zone, their language, no doubt about whose clock is meant.

A day is "Tuesday 6 October", a moment "Tuesday 6 October, 9:30 Berlin time"; where two people live by different clocks both
times are named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import groupby
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from alongside.calendar.zones import of_zones
from alongside.language.reading import Frequency
from alongside.programme.letters import Talks
from alongside.programme.speech import day_name, written

_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
# A day this far off could be read as one of this year.
_YEAR_NAMED_AFTER = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a language writes days, beside the whole day with its weekday, which ``programme/speech.py`` knows (CLDR patterns)."""

    short: str
    """With the weekday, for subjects."""
    of_month: str
    """A day whose weekday is known."""
    day_of_list: str
    """A day whose month follows after the last one of the list."""
    plural: str
    """What makes "every Tuesday" of a weekday that does not end so."""


PATTERNS = {
    "en": Pattern("EEE d MMM", "d MMMM", "d", "s"),
    "de": Pattern("EEE d. MMM", "d. MMMM", "d.", "s"),
    "fr": Pattern("EEE d MMM", "d MMMM", "d", "s"),
    "es": Pattern("EEE d MMM", "d 'de' MMMM", "d", "s"),
}
_EVERY: dict[Frequency, int] = {"weekly": 1, "biweekly": 2}


@of_zones(1024)
def zone(name: str) -> tzinfo:
    """The zone of an IANA name or an offset such as ``+05:30``; UTC where it is neither."""
    if match := _OFFSET.fullmatch(name):
        away = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-away if match[1] == "-" else away)
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


@of_zones(1024)
def clock_name(name: str) -> str:
    """How people call the clock of a zone: "Berlin time", "UTC", "UTC+05:30"."""
    if _OFFSET.fullmatch(name):
        return f"UTC{name}"
    if not isinstance(zone(name), ZoneInfo) or "/" not in name or name.startswith("Etc/"):
        return "UTC"
    city = get_timezone_location(name, locale="en", return_city=True).rpartition("/")[2]
    return f"{city} time"


@dataclass(frozen=True, slots=True)
class Run:
    """Dates of a series that share both clock times."""

    starts: tuple[datetime, ...]
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Dates:
    """One reader's calendar: zone name, language of the days, and the moment of writing. Clocks are named as the letters are, in English."""

    timezone: str
    language: str
    now: datetime

    @property
    def zone(self) -> str:
        """The name of the reader's clock."""
        return clock_name(self.timezone)

    def local(self, moment: datetime) -> datetime:
        """``moment`` on the reader's clock."""
        return moment.astimezone(zone(self.timezone))

    def day(self, when: date | str) -> str:
        """ "Tuesday 6 October"; with the year where it could be mistaken. A text is a date in ISO form."""
        day = self._date(date.fromisoformat(when) if isinstance(when, str) else when)
        return day_name(day, self.language, year=abs(day - self.local(self.now).date()) > _YEAR_NAMED_AFTER)

    def days(self, moments: tuple[datetime, ...]) -> str:
        """ "6, 13, 20 October, 3 November": a list that names each month once."""
        months = groupby((self._date(m) for m in moments), key=lambda day: (day.year, day.month))
        return ", ".join(self._month(list(days)) for _, days in months)

    def weekday(self, moment: datetime) -> str:
        """ "Tuesday", on the reader's clock."""
        return written(self.local(moment).date(), "EEEE", self.language)

    def weekdays(self, moment: datetime) -> str:
        """ "Tuesdays", on the reader's clock."""
        name, plural = self.weekday(moment), PATTERNS[self.language].plural
        return name if name.endswith(plural) else name + plural

    def short_day(self, when: date) -> str:
        """ "6 October", for lists whose weekday is known."""
        return written(self._date(when), PATTERNS[self.language].of_month, self.language)

    def clock(self, moment: datetime) -> str:
        """ "9:30" on the reader's clock."""
        return _clock(self.local(moment))

    def short(self, moment: datetime) -> str:
        """ "Tue 6 Oct, 9:30", for subjects."""
        return f"{written(self.local(moment).date(), PATTERNS[self.language].short, self.language)}, {self.clock(moment)}"

    def moment(self, moment: datetime) -> str:
        """ "Tuesday 6 October, 9:30", where the clock is beyond doubt."""
        return f"{self.day(moment)}, {self.clock(moment)}"

    def both(self, moment: datetime, other_zone: str = "") -> str:
        """ "9:30 Berlin time, 13:00 Kolkata time": the reader's clock, and the other person's where it differs."""
        mine = f"{self.clock(moment)} {clock_name(self.timezone)}"
        return f"{mine}, {theirs}" if (theirs := self._theirs(moment, other_zone)) else mine

    def full(self, moment: datetime, other_zone: str = "") -> str:
        """The day and ``both``."""
        return f"{self.day(moment)}, {self.both(moment, other_zone)}"

    def rhythm(self, talks: Talks) -> str:
        """The clock times of the first talk: the reader's, and the other person's where it differs."""
        return self.both(talks.first, self.theirs(talks))

    def theirs(self, talks: Talks) -> str:
        """The zone that is not the reader's: the other person's, or that of the series."""
        series = talks.first.tzinfo.key if isinstance(talks.first.tzinfo, ZoneInfo) else ""
        return next((name for name in (talks.other_zone, series) if name and name != self.timezone), "")

    def shifts(self, talks: Talks) -> tuple[Run, ...]:
        """The runs of dates between which one of the two clocks changes against the other; empty where all are alike."""
        other = self.theirs(talks)
        times = [(m, self.clock(m), self._theirs(m, other)) for m in _starts(talks)]
        runs = tuple(Run(tuple(m for m, _, _ in run), mine, theirs) for (mine, theirs), run in groupby(times, key=lambda time: time[1:]))
        return runs if other and len(runs) > 1 else ()

    def _date(self, when: date) -> date:
        return self.local(when).date() if isinstance(when, datetime) else when

    def _month(self, days: list[date]) -> str:
        numbers = [written(day, PATTERNS[self.language].day_of_list, self.language) for day in days[:-1]]
        return ", ".join([*numbers, self.short_day(days[-1])])

    def _theirs(self, moment: datetime, other_zone: str) -> str:
        """The other person's clock, with their weekday where it is another day there."""
        if not other_zone or other_zone == self.timezone:
            return ""
        there, here = moment.astimezone(zone(other_zone)), self.local(moment)
        if there.utcoffset() == here.utcoffset() and clock_name(other_zone) == clock_name(self.timezone):
            return ""
        day = "" if there.date() == here.date() else written(there.date(), "EEEE ", self.language)
        return f"{day}{_clock(there)} {clock_name(other_zone)}"


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"


def _starts(talks: Talks) -> list[datetime]:
    """All starts; where only the first is known, those of a weekly rule on the wall clock of the series."""
    if talks.starts or talks.freq not in _EVERY or not isinstance(talks.first.tzinfo, ZoneInfo):
        return sorted(talks.starts)
    return [talks.first + timedelta(weeks=number * _EVERY[talks.freq]) for number in range(talks.count)]
