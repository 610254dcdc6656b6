"""What a letter must say: one value per kind, with the facts its wording needs. The words themselves live in ``letters/``.

A kind's value stands with its subject: asking, meeting, giving, coordinating.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from alongside.programme.letters.asking import (
    AskReleased,
    AskWords,
    Clarify,
    Confirm,
    Found,
    Help,
    ManagerNotice,
    NoHour,
    NoticeRow,
    Profile,
    Received,
    Status,
    Understood,
    Unreadable,
    Waiting,
)
from alongside.programme.letters.coordinating import Alert, Digest
from alongside.programme.letters.giving import (
    AskedBefore,
    BecomeMentor,
    Checkin,
    Closing,
    Ending,
    FoundWords,
    Kept,
    ManagersThanks,
    MentorsLetter,
    NewcomerQuestion,
    Notebook,
    OwnData,
    QuestionWords,
    Thanks,
    ThanksPrompt,
)
from alongside.programme.letters.meeting import (
    AbsenceWords,
    Cancel,
    Change,
    HandOver,
    Introduction,
    Invitation,
    LeaveWords,
    OpenerWords,
    Reminder,
    ToldWords,
)
from alongside.programme.letters.parts import PRIVATE, CalendarPart, File, Kind, Reader, Talks

__all__ = [
    "PRIVATE",
    "AbsenceWords",
    "Alert",
    "AskReleased",
    "AskWords",
    "AskedBefore",
    "BecomeMentor",
    "CalendarPart",
    "Cancel",
    "Change",
    "Checkin",
    "Clarify",
    "Closing",
    "Confirm",
    "Digest",
    "Ending",
    "File",
    "Found",
    "FoundWords",
    "HandOver",
    "Help",
    "Introduction",
    "Invitation",
    "Kept",
    "Kind",
    "LeaveWords",
    "Letter",
    "ManagerNotice",
    "ManagersThanks",
    "MentorsLetter",
    "NewcomerQuestion",
    "NoHour",
    "Notebook",
    "NoticeRow",
    "OpenerWords",
    "OwnData",
    "Profile",
    "QuestionWords",
    "Reader",
    "Received",
    "Reminder",
    "Status",
    "Talks",
    "Thanks",
    "ThanksPrompt",
    "ToldWords",
    "Understood",
    "Unreadable",
    "Waiting",
    "Words",
]

Words = (
    Received | Understood | Clarify | NoHour | LeaveWords | HandOver | Found | Confirm | Status | Help | Unreadable | AskWords | ManagerNotice | Introduction | Invitation
    | Change | Cancel | Thanks | ToldWords | Waiting | AskReleased | Closing | OpenerWords | Alert | AbsenceWords | ThanksPrompt | Reminder | Ending
    | BecomeMentor | Digest | Checkin | MentorsLetter | ManagersThanks | NewcomerQuestion | AskedBefore | FoundWords | Notebook | OwnData
    | QuestionWords
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to one reader, decided but not yet written.

    ``key`` is the intent's key and unique for ever: a second letter with the same key is not written. ``supersedes`` names
    families of letters that must not leave any more if they have not left yet.
    """

    kind: Kind
    reader: Reader
    words: Words
    key: str
    due: datetime
    about: str
    """ "request:7", "pairing:3", "person:<id>", "session:<id>", "series:<id>": what an answer to this letter is about."""
    pairing: int | None = None
    expires: datetime | None = None
    reply_to: str = ""
    """The other person's address, for letters of a pair."""
    answers: str | None = None
    """Message-ID of the mail this letter answers or of the thread it continues."""
    references: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    calendar: CalendarPart | None = None
    file: File | None = None
    family: str = ""
    supersedes: tuple[str, ...] = ()
    urgent: bool = False
    """A change of the next 24 hours: leaves before everything else."""
