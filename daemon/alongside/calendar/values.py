"""The values of the calendar room: a series, its dates, the people invited, and what a calendar answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

from alongside.language.reading import DAYS, Day, Frequency, Window

PartStat = Literal["NEEDS-ACTION", "ACCEPTED", "TENTATIVE", "DECLINED", "DELEGATED"]
Method = Literal["REQUEST", "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH", "PUBLISH", "ADD"]


@dataclass(frozen=True, slots=True)
class Attendee:
    """One invited person. ``partstat`` is what their calendar last said (RFC 5545 3.2.12)."""

    email: str
    name: str
    partstat: PartStat = "NEEDS-ACTION"
    rsvp: bool = True


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One planned date that is not where the rule puts it: moved, or cancelled.

    ``recurrence_id`` is the original start, aware, in the series' zone (RFC 5545 3.8.4.4).
    """

    recurrence_id: datetime
    start: datetime
    end: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A recurring talk: one UID, one zone, one rule.

    ``first`` is the first start as a naive wall clock time of ``timezone``; ``sequence`` the highest SEQUENCE ever sent under
    the UID (RFC 5546 2.1.4); ``nth`` and ``byday`` are only used with a monthly frequency.
    """

    id: str
    uid: str
    timezone: str
    first: datetime
    duration_min: int
    freq: Frequency
    count: int
    sequence: int = 0
    nth: int | None = None
    state: Literal["active", "cancelled", "superseded", "ended"] = "active"
    related_to: str = ""
    """The UID of the series that this one goes on from (RFC 5545 3.8.4.5)."""


@dataclass(frozen=True, slots=True)
class EventText:
    """What a calendar entry shows: the neutral title, the place or link, the words."""

    title: str
    location: str = ""
    description: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A weekly start that suits both: weekday and wall clock of ``timezone``, and the dates it gives."""

    day: Day
    at: str
    timezone: str
    starts: tuple[datetime, ...]
    """The planned starts, aware, in ``timezone``; a date that had to move is already where it moved to."""
    moved: tuple[tuple[datetime, datetime], ...] = ()
    """(original start, new start) of the dates that the weekly rule would put into an avoid, a holiday or an absence."""
    dropped: tuple[datetime, ...] = ()
    """Original starts that found no other place in their week: skipped before the invitation goes out."""

    @property
    def wall(self) -> datetime:
        """The naive first start that the rule names; the first date itself may have had to move within its week."""
        first = self.starts[0]
        day = first.date() + timedelta(days=DAYS.index(self.day) - first.weekday())
        return datetime.combine(day, time.fromisoformat(self.at.zfill(5)))


class WeeklyTalk(NamedTuple):
    """Another series of a person, as a rule instead of a list of dates: a thousand mentors have hundreds of thousands of dates."""

    weekday: int
    """0 is Monday."""
    minute: int
    """Of the day, on the wall clock of ``timezone``."""
    minutes: int
    timezone: str
    first: date
    dates: int
    every: int = 1
    """Weeks from one talk to the next."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When one person can talk: wishes over the week, and single days that are off."""

    timezone: str
    windows: tuple[Window, ...]
    """Wants and avoids on the wall clock of ``timezone``. No want at all means the programme's hours: the caller adds them."""
    away: tuple[tuple[date, date], ...] = ()
    """Absences, both ends included."""
    holidays: frozenset[date] = frozenset()
    busy: tuple[tuple[datetime, datetime], ...] = ()
    """Talks of other series, aware, start and end."""
    weekly: tuple[WeeklyTalk, ...] = ()
    """Talks of other series that keep their weekday and clock."""
    full: frozenset[date] = frozenset()
    """Days on which no further talk is wanted: enough mentoring on that day or in that week."""
    unliked: tuple[Window, ...] = ()
    """Starts that were turned down before: not searched for, and no obstacle to what is agreed."""


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """One VEVENT of an inbound iMIP message, read forgivingly (RFC 5546 3.2, RFC 6047).

    Times are aware; a time whose zone could not be known is ``None`` with a line in ``problems``.
    """

    method: str
    uid: str
    sequence: int | None
    dtstamp: datetime | None
    recurrence_id: datetime | None
    organizer: str | None
    attendee: str | None
    partstat: str | None
    comment: str | None
    start: datetime | None
    end: datetime | None
    prodid: str = ""
    summary: str = ""
    problems: tuple[str, ...] = ()
    others: tuple[CalendarAnswer, ...] = ()
    from_subject: bool = False
    """Taken from a subject such as "Accepted: ..." alone, without a calendar part."""
    this_and_future: bool = False
    """The answer is about this date and all later ones (RANGE=THISANDFUTURE, from old Lotus, Apple and KDE)."""
    delegated_to: str | None = None
    """Whom a DELEGATED names instead."""
    guessed: bool = False
    """A time stood in a zone that nobody knows and was read in the zone of the series: good enough to find a date of ours by."""
