"""What letters say of the talks of a pair: that they begin, move, rest, fall out, and who was told.

Times are aware.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Channel
from alongside.programme.letters.parts import Talks


@dataclass(frozen=True, slots=True)
class LeaveWords:
    """Somebody is away for long: shall the talks rest, go to another mentor, or end? ``until`` is the last day, None without one."""

    about: Literal["leave"]
    other: str
    reader_is: Literal["mentor", "mentee"]
    until: date | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """To the mentee: the mentor hands the talks on, and may the new one read this? To the new mentor: this, if so."""

    what: Literal["hands_over", "handover"]
    other: str
    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """The mentee's open ones."""
    next: str = ""
    """Who is asked now."""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Introduction:
    """Meet each other: reasons, agreement and differences, ground rules, openers. One letter per reader."""

    other: str
    other_address: str
    reader_is: Literal["mentor", "mentee"]
    talks: Talks | None
    """None for a pair by e-mail only."""
    why: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    ask_manager: bool = False
    """The reader is asked once for their manager's address."""
    manager_told: bool = False
    own_words: tuple[str, ...] = ()
    """What each hopes for and cannot offer, one line each."""
    tip: str = ""
    """What an earlier pair would tell a new one; a coordinator has read it."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """The recurring invitation in words; the calendar part says the same."""

    other: str
    title: str
    talks: Talks


@dataclass(frozen=True, slots=True)
class Change:
    """A date or the series moved, or a counter-proposal was declined (``what`` "kept")."""

    what: Literal["one", "series", "kept", "text", "place"]
    other: str
    title: str
    was: datetime | None
    now: datetime | None
    duration_min: int
    by: str = ""
    """First name of who asked for it, "" for the programme."""
    reason: str = ""
    talks: Talks | None = None
    other_zone: str = ""


@dataclass(frozen=True, slots=True)
class Cancel:
    """One date or the whole series is off."""

    what: Literal["one", "series"]
    other: str
    title: str
    was: datetime
    by: str = ""
    reason: str = ""
    next: datetime | None = None
    count: int = 1
    alternatives: tuple[datetime, ...] = ()
    """Other times that suit both, taken by 1 or 2."""
    anew: bool = False
    """New times take the place of these, in a letter of their own."""


@dataclass(frozen=True, slots=True)
class ToldWords:
    """The other person asks for something, or something became of your wish; ``choices`` when an answer is needed."""

    what: Literal[
        "asks_to_move", "move_agreed", "move_refused", "objection", "pair_ended", "paused", "resumed", "mentor_back", "renewal_waits",
        "slower", "unreachable", "thanks_note", "written", "asks_channel", "channel_kept", "asks_new_time",
        "manager_may_read", "answered_for_you", "agreement_changed", "agreement_asked", "agreement_kept",
        "wish_withdrawn", "no_date",
        "answered", "shared", "questions_go",
    ]  # fmt: skip
    other: str
    when: tuple[datetime, ...] = ()
    was: datetime | None = None
    text: str = ""
    choices: tuple[str, ...] = ()
    asked: str = ""
    """The question that ``text`` answers."""
    every: bool = False
    """All coming talks are meant and not one."""


# ---------------------------------------------------------------- events


@dataclass(frozen=True, slots=True)
class OpenerWords:
    """The agreed day of a pair that only writes: what is open this week? An answer is carried to the other."""

    other: str
    reader_is: Literal["mentor", "mentee"]
    topics: tuple[str, ...] = ()
    """What the mentee asked for in the first place."""
    next: datetime | None = None


@dataclass(frozen=True, slots=True)
class AbsenceWords:
    """Dates skipped because somebody is away."""

    skipped: tuple[datetime, ...]
    next: datetime | None
    away: str = ""
    """First name of who is away, "" for the reader."""
    rest: tuple[date, date] | None = None
    """The first and the last day on which the whole programme rests, where that is why."""


# ---------------------------------------------------------------- prompts


@dataclass(frozen=True, slots=True)
class Reminder:
    """The day before a talk, to the mentee: what did you take from last time, what is next."""

    other: str
    start: datetime
    channel: Channel
    last: datetime | None = None
    open_questions: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    """What was shared at or after the last talk: the next steps."""
    give_back: bool = False
    """From the fourth week on: is there something you could do for the mentor."""
