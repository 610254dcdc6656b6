"""How an invented person lives with the programme: they read what came to their own mailbox, keep their own calendar, and answer by mail.

A persona never sees the ledger, nor anybody else's mail. What it does follows from a letter it read, or from a look into its own
calendar on a working morning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from zoneinfo import ZoneInfo

from alongside.demo.diary import Diary, Talk
from alongside.demo.letterbox import Letterbox, Received
from alongside.demo.servers import EmbeddedServers
from alongside.programme.model import Person

OPENS, CLOSES, LOOKS = time(8, 30), time(17, 30), time(8, 40)


@dataclass(frozen=True, slots=True)
class Act:
    """Something a person will do ``after`` a while at their desk: the mail is written at that moment."""

    after: timedelta
    write: Callable[[datetime], EmailMessage]


@dataclass(slots=True)
class Persona:
    """One person with a mailbox and a calendar. This one reads everything and answers nothing."""

    person: Person
    servers: EmbeddedServers
    programme: str
    letters: list[Received] = field(default_factory=list)
    box: Letterbox = field(init=False)
    diary: Diary = field(init=False)

    def __post_init__(self) -> None:
        self.box = Letterbox(self.person.name, self.person.email, self.servers)
        self.diary = Diary(self.person.email)

    # ------------------------------------------------------------------ what makes each of them themselves

    def begins(self) -> Iterable[Act]:
        """What they write of their own accord, on the first morning."""
        return ()

    def reads(self, letter: Received) -> Iterable[Act]:
        """What a letter makes them do."""
        return ()

    def looks(self, now: datetime) -> Iterable[Act]:
        """What a look into the calendar on a working morning makes them do."""
        return ()

    # ------------------------------------------------------------------ their days

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.timezone)

    def at_desk(self, moment: datetime) -> datetime:
        """The moment itself when they work, else the next working morning."""
        local = moment.astimezone(self.zone)
        if local.weekday() < 5 and OPENS <= local.time() <= CLOSES:
            return moment
        day = local.date() + timedelta(days=int(local.time() > CLOSES))
        while day.weekday() > 4:
            day += timedelta(days=1)
        return datetime.combine(day, OPENS, self.zone) + timedelta(minutes=7)

    def next_look(self, now: datetime) -> datetime:
        """The next working morning's look into the calendar."""
        local = now.astimezone(self.zone)
        day = local.date() + timedelta(days=int(local.time() >= LOOKS))
        while day.weekday() > 4:
            day += timedelta(days=1)
        return datetime.combine(day, LOOKS, self.zone)

    async def fetch(self) -> tuple[Received, ...]:
        """Reads the mailbox; calendar parts go into the calendar, as mail programs do it."""
        fresh = await self.box.unread()
        for letter in fresh:
            self.letters.append(letter)
            self.diary.takes(letter.calendar)
        return fresh

    # ------------------------------------------------------------------ what hands can do

    def says(self, text: str, letter: Received, minutes: int = 35) -> Act:
        """Replies to a letter."""
        return self._act(minutes, lambda at: self.box.words(at, text, to="", subject="", answered=letter))

    def writes(self, text: str, subject: str, minutes: int = 0) -> Act:
        """Writes a mail of their own."""
        return self._act(minutes, lambda at: self.box.words(at, text, to=self.programme, subject=subject))

    def accepts(self, letter: Received, minutes: int = 25) -> Act:
        """Taps Accept on an invitation: the whole series, or the one date it is about."""
        talks = {talk.original: talk for talk in self.diary.talks()}
        uid = next((u for u in self.diary.entries if u.encode() in letter.calendar), "")
        one = next((t.original for t in talks.values() if t.uid == uid and t.moved and t.partstat == "NEEDS-ACTION"), None)
        which = one if b"\nRECURRENCE-ID" in letter.calendar else None
        return self._calendar(minutes, "REPLY", "Accepted", lambda at: self.diary.answers(uid, "ACCEPTED", at, which))

    def declines(self, talk: Talk, comment: str = "", minutes: int = 5) -> Act:
        """Taps Decline on one date."""
        return self._calendar(minutes, "REPLY", "Declined", lambda at: self.diary.answers(talk.uid, "DECLINED", at, talk.original, comment))

    def proposes(self, talk: Talk, start: datetime, minutes: int = 5) -> Act:
        """Taps Propose new time on one date."""
        return self._calendar(minutes, "COUNTER", "New time proposed", lambda at: self.diary.counters(talk, start, at))

    def _calendar(self, minutes: int, method: str, word: str, ics: Callable[[datetime], bytes]) -> Act:
        def write(at: datetime) -> EmailMessage:
            title = next((entry.title for entry in self.diary.entries.values()), "the talk")
            return self.box.calendar_answer(at, ics(at), method, f"{word}: {title}", to=self.programme)

        return self._act(minutes, write)

    def _act(self, minutes: int, write: Callable[[datetime], EmailMessage]) -> Act:
        return Act(timedelta(minutes=minutes), lambda at: write(at.astimezone(self.zone)))
