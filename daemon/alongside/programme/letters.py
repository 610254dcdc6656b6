"""What a letter must say: one value per kind, with the facts its wording needs. The words themselves live in ``letters/``.

Times are aware; wording turns them into the reader's zone and language. A ``Line`` is one row of an echo ("When: mornings").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from alongside.language.reading import Channel, Frequency, Reading

Kind = Literal[
    "invitation", "change", "cancel",
    "ask", "manager_notice",
    "introduction", "thanks", "told",
    "received", "understood", "clarify", "status", "help", "confirm", "found", "asked_before", "notes", "unreadable", "data",
    "waiting", "absence", "ask_released", "question", "opener", "closing", "alert",
    "thanks_prompt", "reminder", "checkin", "ending", "ask_reminder", "become_mentor", "mentors_letter", "digest",
]  # fmt: skip


PRIVATE: frozenset[Kind] = frozenset({
    "received", "understood", "clarify", "introduction", "thanks", "told", "question", "asked_before", "found", "notes", "data", "reminder",
    "closing", "mentors_letter",
})  # fmt: skip
"""Letters that may hold somebody's own words, or whom they refuse: a coordinator sees that they went, never what they say."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the letter, and in what zone and language its dates stand."""

    name: str
    address: str
    timezone: str
    language: str = "en"
    person: str = ""

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.strip() else ""


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """The iTIP object a letter carries."""

    method: Literal["REQUEST", "CANCEL", "DECLINECOUNTER"]
    ics: bytes


@dataclass(frozen=True, slots=True)
class File:
    """A file that a letter brings along."""

    name: str
    type: Literal["text/plain", "application/zip"]
    octets: bytes


@dataclass(frozen=True, slots=True)
class Talks:
    """When a pair talks: the first start (aware, series' zone), how often, how many, how long, by what, until when."""

    first: datetime
    freq: Frequency
    count: int
    duration_min: int
    channel: Channel
    ends_on: date
    other_zone: str = ""
    """The zone of the other person, where it differs: both local times are shown."""
    place: str = ""
    starts: tuple[datetime, ...] = ()
    """All starts, for the list of dates in the reader's zone when the clock changes differ."""
    reason: str = ""
    """Why this time, one line."""
    notes: tuple[str, ...] = ()
    """Dates that had to move or fall out, one line each with the reason."""


# ---------------------------------------------------------------- answers


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
        "unlisted", "over", "no_date",
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


@dataclass(frozen=True, slots=True)
class Thanks:
    """The mentee's own words, unchanged, and one line of ours."""

    other: str
    text: str


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


# ---------------------------------------------------------------- events


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
class OpenerWords:
    """The agreed day of a pair that only writes: what is open this week? An answer is carried to the other."""

    other: str
    reader_is: Literal["mentor", "mentee"]
    topics: tuple[str, ...] = ()
    """What the mentee asked for in the first place."""
    next: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """Work has stopped: what, since when, and what to do."""

    sentence: str
    since: datetime
    fix: str = ""


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
class ThanksPrompt:
    """What helped you this week that came from the mentor?"""

    mentor: str
    held_on: tuple[datetime, ...] = ()
    number: int = 1
    """Which prompt of this pairing it is: the question varies a little."""


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


@dataclass(frozen=True, slots=True)
class Digest:
    """The coordinator's Monday letter: what needs a person, counts, delivery trouble."""

    needs: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    trouble: tuple[str, ...] = ()
    left: int = 0
    """How many more need a person; they are named the Monday after."""


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
