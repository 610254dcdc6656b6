"""The rules a coordinator sets: how the programme is called, whom it trusts, how a pairing goes by default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from alongside.language.reading import WORKDAYS, Day, Frequency


@dataclass(frozen=True, slots=True)
class Days:
    """A span of ``count`` days, working days where ``working`` ("2 working days")."""

    count: int
    working: bool = True


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme as its people see it."""

    name: str
    address: str
    coordinators: tuple[str, ...]
    domains: tuple[str, ...]
    timezone: str = "UTC"
    country: str = ""
    language: str = "en"
    event_title: str = "{mentee} & {mentor}"
    private_events: bool = False
    video_room: str = ""
    """A link with ``{room}`` for pairs whose mentor has no room of their own; "" = none."""
    moved_dates: Literal["by calendar", "on their own"] = "by calendar"
    """Whether a moved date stays an exception of its series, in the form each calendar knows, or becomes an entry of its own."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose Authentication-Results counts, and what a mail without proof may do."""

    authserv_id: str = ""
    unauthenticated: Literal["confirm", "accept", "refuse"] = "confirm"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a pairing goes where its people say nothing else."""

    cadence: Frequency = "weekly"
    weeks: int = 12
    duration: timedelta = timedelta(minutes=30)
    hours_days: tuple[Day, ...] = WORKDAYS
    hours_start: str = "09:00"
    hours_end: str = "17:00"
    answer_within: Days = Days(2)
    first_talk_within: Days = Days(5)
    first_talk: Literal["at once", "after objection"] = "at once"
    objection_within: Days = Days(5)
    mentoring_a_day: int = 1
    """Talks a mentor has on one day at most."""
    mentoring_a_week: timedelta = timedelta(hours=2)
    thanks: Literal["weekly", "off"] = "weekly"
    thanks_preview: bool = False
    choice: int = 1
    """How many mentors a mentee who names none may choose from: 1 = the programme asks the best by itself, 3 = three profiles first."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All of it together, as a decision needs it."""

    programme: Programme
    rhythm: Rhythm = Rhythm()
    trust: Trust = Trust()
