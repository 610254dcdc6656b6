"""The people of a programme, and what is known of their time.

Everything is a frozen value; a new version takes the place of the old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Absence, Reading

PersonState = Literal["active", "away", "unreachable", "left", "forgotten"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the roster. ``preferences`` are standing wishes; ``stopped`` the kinds of prompts they no longer want."""

    id: str
    email: str
    name: str
    roles: frozenset[Literal["mentor", "mentee"]] = frozenset()
    manager: str = ""
    timezone: str = ""
    country: str = ""
    language: str = ""
    team: str = ""
    job: str = ""
    site: str = ""
    topics: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    preferences: Reading = Reading(intent="preference")
    capacity: int = 2
    aliases: tuple[str, ...] = ()
    start_date: date | None = None
    return_date: date | None = None
    channel_link: str = ""
    absences: tuple[Absence, ...] = ()
    stopped: frozenset[str] = frozenset()
    prodid: str = ""
    """The PRODID of this person's last calendar answer: it decides the form of a change."""
    hard_bounces: tuple[date, ...] = ()
    unreachable_since: datetime | None = None
    left_on: date | None = None
    forgotten_at: datetime | None = None
    joined_at: datetime | None = None
    asked_at: datetime | None = None
    """When this person was last asked to be somebody's mentor."""
    asked_unnamed_at: datetime | None = None
    """The same, counting only asks for requests that did not name this person."""
    refused: tuple[str, ...] = ()
    """Weekly starts that this person declined or moved away from, once a time, on the own wall clock: "TU 09:30"."""
    calendar_source: str = ""
    """Where the person's free and busy times are published; a coordinator sets it, and no export shows it."""
    plain: bool = False
    """No openers, no line that is only there to please (PLAIN)."""
    thanks_to_manager: bool = False
    """A mentor who likes thanks to reach their manager, where the mentee lets them go there."""
    heard: str = ""
    """The language their last long mail was written in, "" for the programme's; kept only where the roster says none."""
    detected: str = ""
    """The language two of their mails in a row were written in."""

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.strip() else self.email

    @property
    def speaks(self) -> str:
        """The language on the roster, else the one that was detected, else "" for the programme's."""
        return self.language or self.detected

    @property
    def addresses(self) -> tuple[str, ...]:
        return (self.email, *self.aliases)

    def state(self, today: date) -> PersonState:
        """The first that applies of forgotten, left, unreachable, away, active."""
        if self.forgotten_at:
            return "forgotten"
        if self.left_on and self.left_on <= today:
            return "left"
        if self.unreachable_since:
            return "unreachable"
        return "away" if self.away_on(today) else "active"

    def away_on(self, day: date) -> bool:
        return any(a.since <= day and (a.until is None or day <= a.until) for a in self.absences)


@dataclass(frozen=True, slots=True)
class Busy:
    """The taken times that a person's calendar publishes, of the next weeks only, and how the last look at it went."""

    person: str
    blocks: tuple[tuple[datetime, datetime], ...] = ()
    """Start and end in UTC; nothing else of the calendar is kept."""
    seen_at: datetime | None = None
    """The last time it could be read; the blocks are of then."""
    problem: str = ""
    problem_since: datetime | None = None
    tried_at: datetime | None = None
    """The last look, whatever came of it."""
