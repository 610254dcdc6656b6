"""What letters say until two people are a pair: requests, mentors asked, managers told, and what was not understood.

Times are aware; wording turns them into the zone and language of the reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Frequency, Reading
from alongside.programme.letters.parts import Talks


@dataclass(frozen=True, slots=True)
class Received:
    """A request was understood: the record as short lines, who is asked, by when."""

    wishes: Reading
    mentor_named: str = ""
    asking: str = ""
    """The mentor being asked, "" while nobody is."""
    answer_by: date | None = None
    asked_later: datetime | None = None
    """The ask leaves only then (the mentor's working hours)."""
    existing: bool = False
    updated: bool = False
    joined: bool = False
    unread: tuple[str, ...] = ()
    unknown_name: str = ""
    """A name was given that nobody on the roster has."""
    hopes: str = ""
    cannot: str = ""
    """What the mentee hopes for and cannot offer, in their words: the mentor reads it."""
    queued: bool = False
    """Nobody can be asked now: the request waits in the queue."""


@dataclass(frozen=True, slots=True)
class Understood:
    """Something was done on the reader's own word: the echo, which UNDO or a correction takes back."""

    what: Literal[
        "preferences", "skipped", "moved", "moved_series", "asked_other", "withdrawn", "ended", "paused", "resumed", "stopped",
        "thanks_passed", "thanks_dropped", "not_this_week", "renewed", "slower", "yes", "no", "objected", "consented",
        "manager_known", "noted", "away", "already", "mentor_signed_up", "later", "undone", "did_not_happen", "unproved", "alias_known", "changed",
        "channel_kept", "channel_asked", "delegated", "rests",
        "scored", "scored_low", "all_well", "help_comes", "tip_kept", "tip_approved", "asks_mentee", "manager_reads", "nobody_to_ask",
        "contributed", "plain", "agreement_changed", "agreement_asked",
        "not_undone",
        "on_again", "yes_waits", "time_asked", "handed_over", "may_read",
        "unlisted", "over", "no_date", "stays",
        "asked", "shared", "questions_go", "taken_back", "forgotten",
    ]  # fmt: skip
    other: str = ""
    """First name of the other person."""
    when: tuple[datetime, ...] = ()
    was: tuple[datetime, ...] = ()
    wishes: Reading | None = None
    detail: str = ""
    unread: tuple[str, ...] = ()
    knowing: tuple[str, ...] = ()
    """Names of colleagues who let others ask them about what was asked."""
    every: bool = False
    """All coming talks are meant and not one."""


@dataclass(frozen=True, slots=True)
class Clarify:
    """One narrow question. ``choices`` are spelt out and answered by 1, 2 or 3."""

    about: Literal["what", "which_mentor", "which_time", "which_session", "really", "release_thanks", "which_date", "who", "newcomer"]
    quoted: str = ""
    choices: tuple[str, ...] = ()
    other: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class NoHour:
    """No hour of the week suits both: the closest ones, answered by 1, 2 or 3; without any, others are asked for."""

    about: Literal["no_hour"]
    other: str
    reader_is: Literal["mentor", "mentee"]
    firsts: tuple[datetime, ...] = ()
    """The first talk of each."""
    freq: Frequency = "weekly"
    other_zone: str = ""
    """The other's zone, where it is another."""
    gone: bool = False
    """The time that was chosen has been taken meanwhile."""
    until: date | None = None
    """After this day somebody else is asked."""
    asked: bool = True
    """The mentor has said yes; else nobody has been asked so far."""
    wished: bool = True
    """The mentee named the mentor; else it is who would fit best."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A mentor in three lines: the name, what they do, what they know; only what they stated to be asked for."""

    name: str
    does: str = ""
    knows: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Mentors to look at: all who know a topic, or three to choose from for a request (answered by 1, 2, 3 or ANY)."""

    about: Literal["topic", "choose"]
    topic: str
    profiles: tuple[Profile, ...]
    wishes: Reading | None = None
    until: date | None = None
    """After this day the best of the three is asked."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """A sensitive act waits for one YES from the stored address. ``token`` goes into the answer address or subject."""

    what: str
    token: str
    until: date


@dataclass(frozen=True, slots=True)
class Status:
    """How the reader's matters stand: one finished line each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """What one can write to the programme, with three examples."""

    paired_with: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The mail could not be read at all; a person will look. Where it is private, the reader decides whether to ask that ``person``."""

    why: str
    person: str = ""


# ---------------------------------------------------------------- conversation


@dataclass(frozen=True, slots=True)
class AskWords:
    """Would you be this person's mentor? For ``ask``; with ``reminder`` for ``ask_reminder``."""

    mentee: str
    talks: Talks | None
    answer_by: date
    topics: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    holds_until: date | None = None
    """The last day on which a yes means the talks as offered, where that is before ``answer_by``."""
    minutes_a_week: int = 30
    existing: bool = False
    """The mentee says the reader is their mentor already."""
    greeting: str = ""
    """The mentee's own words, only where they said these may be passed on."""
    reminder: bool = False
    firsts: tuple[datetime, ...] = ()
    """The first talk at each of the closest times, where the mentee can only talk outside the hours that the reader likes."""


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One mentor a manager is told of."""

    mentor: str
    minutes_a_week: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class ManagerNotice:
    """Somebody of the reader's team will mentor; what it takes, what it gives, how to object."""

    rows: tuple[NoticeRow, ...]
    object_by: date
    coordinator: str


# ---------------------------------------------------------------- pair


@dataclass(frozen=True, slots=True)
class Waiting:
    """The honest letter: where the request stands, who has the ball, until when."""

    why: Literal[
        "mentor_said_no", "mentor_silent", "not_understood", "queue", "objection", "nobody", "next_asked", "no_time", "free", "any",
        "changed", "manager_days", "not_a_pair", "pair_silent", "patience", "time_open",
    ]  # fmt: skip
    mentor: str = ""
    until: date | None = None
    next: str = ""
    ahead: int | None = None
    """How many have waited longer, None where it is not known."""
    free_on: date | None = None
    """When a place that fits is likely to become free."""


@dataclass(frozen=True, slots=True)
class AskReleased:
    """The ask has lapsed; thanks, nothing to do."""

    mentee: str
    why: Literal["time", "withdrawn", "no_hour"] = "time"
