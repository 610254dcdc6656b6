"""What letters say of what a pair gives each other: questions, notes, thanks, check-ins, and how it ends.

The words of people in them are carried as they were written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Frequency


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """To the one who asks alone: the earlier question and what came of it. ``names`` are people the answers named."""

    other: str
    question: str
    asked_on: datetime
    answer: str = ""
    answered_on: datetime | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing somebody said or was told, as they find it again."""

    sort: Literal["note", "shared", "question", "answer", "thanks", "letter"]
    at: datetime
    text: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class FoundWords:
    """What the reader's own notes, questions and answers say about something, newest first; ``more`` is how many are not shown."""

    about: Literal["words"]
    topic: str
    rows: tuple[Kept, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Notebook:
    """All notes, questions and answers of the reader, as a file; how many of them there are."""

    notes: int
    questions: int


@dataclass(frozen=True, slots=True)
class OwnData:
    """All that the programme has on the reader, as a ZIP file."""

    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thanks:
    """The mentee's own words, unchanged, and one line of ours."""

    other: str
    text: str


@dataclass(frozen=True, slots=True)
class Closing:
    """The end: what was done in numbers, thanks to the reader."""

    other: str
    reader_is: Literal["mentor", "mentee"]
    held: int
    weeks: int
    thanks: tuple[str, ...] = ()
    """For the mentor: the mentee's thanks that were passed on."""
    early: bool = False
    by: str = ""
    silent: bool = False
    """The pair had not talked for long: any answer opens it again."""
    file: bool = False
    """The reader's own notes and questions come along as a file."""


@dataclass(frozen=True, slots=True)
class NewcomerQuestion:
    """Somebody newer has a question that the reader may know: an answer is carried to them."""

    other: str
    text: str
    about: Literal["newcomer"] = "newcomer"


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What the other person asks between talks; the reply is carried back and kept."""

    other: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThanksPrompt:
    """What helped you this week that came from the mentor?"""

    mentor: str
    held_on: tuple[datetime, ...] = ()
    number: int = 1
    """Which prompt of this pairing it is: the question varies a little."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Two weeks before the end: RENEW, SLOWER or END; once more after five days without an answer."""

    other: str
    ends_on: date
    held: int
    weeks: int
    freq: Frequency = "weekly"
    again: bool = False


@dataclass(frozen=True, slots=True)
class BecomeMentor:
    """You would now be the one who knows: an invitation to mentor."""

    mentor: str
    topics: tuple[str, ...] = ()
    """What the reader asked about most: the profile that a YES puts on the list."""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Checkin:
    """How is it going, 1 to 5 (``score``); or: you have not talked for a while, is all well (``idle``), shall I close this (``stale``)."""

    about: Literal["score", "idle", "stale"]
    other: str


@dataclass(frozen=True, slots=True)
class MentorsLetter:
    """What a mentor gave, at the end: counts, thanks, and whether the manager may read of it."""

    other: str
    held: int
    answered: int
    thanks: tuple[str, ...] = ()
    manager: str = ""
    """The manager's name or address, "" where none is on file."""


@dataclass(frozen=True, slots=True)
class ManagersThanks:
    """To a mentor's manager: what the mentor gave, and thanks that were let through for them."""

    mentor: str
    held: int
    thanks: tuple[str, ...] = ()
    reader_is: Literal["manager"] = "manager"
