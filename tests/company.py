"""A company that lives with the programme for weeks: letters come, people answer in their own time, the clock runs from one event to the next.

The whole road runs, with fakes only at the wire. Colleagues see their own mailbox; what is checked afterwards is read from the
ledger and from the mailboxes of all.
"""

from __future__ import annotations

import heapq
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count
from pathlib import Path
from random import Random
from typing import ParamSpec, TypeVar

from sqlalchemy import Connection, event, update

from alongside.ledger import tables
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Batch
from alongside.programme.model import Person
from colleagues import Colleague, Written
from generosity import gives
from postbox import Came, Postbox
from village import ADDRESS, ListMailbox, Village, settings

Arguments = ParamSpec("Arguments")
Outcome = TypeVar("Outcome")

PRODID = "-//example.org//Calendar//EN"


class LedgerHere(LedgerThread):
    """The ledger on the thread of the test: weeks of small transactions need not cross to another one."""

    async def call(self, work: Callable[Arguments, Outcome], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Outcome:
        return work(*args, **kwargs)


@dataclass(slots=True)
class Company:
    """Everybody, and what they are about to write."""

    village: Village
    post: Postbox
    colleagues: dict[str, Colleague]
    _coming: list[tuple[datetime, int, Colleague, Written]] = field(default_factory=list)
    _numbers: count[int] = field(default_factory=count)
    passes: int = 0
    giving: bool = False
    """Whether people also do what ``generosity.py`` makes them do."""

    @classmethod
    async def opened(cls, tmp_path: Path, colleagues: list[Colleague], opening: datetime, **options: object) -> Company:
        """The first morning. Keys that a real ledger draws by chance are set, so that the same company gives the same letters."""
        own = settings(f"sqlite:///{tmp_path}/ledger.db", **options)  # type: ignore[arg-type]
        ledger = Ledger.open(own.store_url, now=opening)
        event.listen(ledger.store.engine, "connect", _unhurried)
        ledger.store.close()
        ledger.store.write(_tuned)
        post = Postbox()
        village = Village(own, LedgerHere(ledger), ListMailbox(), post, opening)  # type: ignore[arg-type]
        boss = Person("mary", "mary@example.org", "Mary Olsen", timezone="Europe/Berlin", country="DE")
        ledger.state(own.rules, opening)
        ledger.commit(Batch(opening, ledger.revision, facts=(boss, *(c.person for c in colleagues))))
        company = cls(village, post, {c.person.email: c for c in (*colleagues, Colleague(boss, Random(boss.id)))})
        for colleague in colleagues:
            company._will(colleague, colleague.begins(opening))
        return company

    async def lives_until(self, end: datetime) -> None:
        """From one event to the next: somebody writes, an alarm is due, or a letter is."""
        while (moment := await self._next()) < end:
            while self._coming and self._coming[0][0] <= moment:
                _, _, colleague, written = heapq.heappop(self._coming)
                self._write(colleague, written, moment)
            await self.village.at(moment)
            self.passes += 1
            self._read()
        await self.village.at(end)

    async def _next(self) -> datetime:
        ledger = self.village.ledger
        due = [d for d in (await ledger.next_alarm(), await ledger.next_letter_due()) if d]
        if self._coming:
            due.append(self._coming[0][0])
        return max(min(due, default=datetime.max.replace(tzinfo=UTC)), self.village.now)

    def _read(self) -> None:
        letters, self.post.fresh = self.post.fresh, []
        for letter in letters:
            if reader := self.colleagues.get(letter.to):
                self._will(reader, reader.reads(letter))
                if self.giving:
                    self._will(reader, gives(reader, letter))

    def _will(self, colleague: Colleague, acts: Iterable[Written]) -> None:
        for act in acts:
            heapq.heappush(self._coming, (act.at, next(self._numbers), colleague, act))

    # ------------------------------------------------------------------ mails

    def _write(self, colleague: Colleague, written: Written, now: datetime) -> None:
        colleague.written.append((now, written.text or written.partstat))
        raw = self._calendar(colleague, written, now) if written.partstat else self._words(colleague, written, now)
        self.village.mailbox.deliver(raw, now)

    def _words(self, colleague: Colleague, written: Written, now: datetime) -> bytes:
        """A reply as mail programs write it: to the letter's Reply-To, threaded, the letter quoted below."""
        letter = written.answers
        subject = f"Re: {letter.header('Subject')}" if letter else written.subject
        to = (letter.header("Reply-To") if letter else "") or ADDRESS
        head = self._head(colleague, subject, now, to)
        if letter:
            head["In-Reply-To"] = head["References"] = letter.message_id
        head.set_content(written.text + (_quoted(letter) if letter else ""))
        return head.as_bytes()

    def _calendar(self, colleague: Colleague, written: Written, now: datetime) -> bytes:
        """A REPLY for what the letter invited to, or a COUNTER with another time for one date (RFC 5546 3.2.3, 3.2.7)."""
        assert written.answers
        method = "COUNTER" if written.proposed else "REPLY"
        lines = written.answers.ics.replace(b"\r\n ", b"").decode().splitlines()
        first = {line.split(":")[0].split(";")[0]: line for line in reversed(lines)}
        body = [
            "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", f"METHOD:{method}", "BEGIN:VEVENT", first["UID"], first["SEQUENCE"],
            f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}", first["ORGANIZER"], *_which(first, written),
            f"ATTENDEE;PARTSTAT={written.partstat}:mailto:{colleague.person.email}", "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        head = self._head(colleague, f"{written.partstat.title()}: {written.answers.header('Subject')}", now, ADDRESS)
        head.set_content("\r\n".join(body), subtype="calendar", params={"method": method})
        return head.as_bytes()

    def _head(self, colleague: Colleague, subject: str, now: datetime, to: str) -> EmailMessage:
        mail = EmailMessage()
        mail["From"] = f"{colleague.person.name} <{colleague.person.email}>"
        mail["To"] = to
        mail["Subject"] = " ".join(subject.split())
        mail["Date"] = format_datetime(now)
        mail["Message-ID"] = f"<{next(self._numbers)}.mail@people.example.org>"
        return mail

    # ------------------------------------------------------------------ afterwards

    def letters_of(self, *kinds: str) -> dict[str, list[Came]]:
        """Letters of these kinds, or all, by reader."""
        found = defaultdict(list)
        for letter in self.post.delivered:
            if not kinds or letter.kind in kinds:
                found[letter.to].append(letter)
        return found

    async def close(self) -> None:
        await self.village.close()


def _which(first: dict[str, str], written: Written) -> list[str]:
    """The lines that name one date, and where a calendar proposes another time, that time."""
    if written.occurrence is None:
        return [first["RECURRENCE-ID"]] if "RECURRENCE-ID" in first and "RRULE" not in first else []
    named = [f"RECURRENCE-ID:{written.occurrence:%Y%m%dT%H%M%SZ}"]
    if written.proposed:
        over = written.proposed + timedelta(minutes=30)
        named += [f"DTSTART:{written.proposed:%Y%m%dT%H%M%SZ}", f"DTEND:{over:%Y%m%dT%H%M%SZ}"]
    return named


def _tuned(connection: Connection) -> None:
    connection.execute(update(tables.token_keys).values(key="5e" * 32))
    connection.execute(update(tables.meta).values(instance="5e" * 16))


def _unhurried(connection: sqlite3.Connection, record: object) -> None:
    """No story of months needs to survive a power cut."""
    connection.execute("PRAGMA synchronous=OFF")


def _quoted(letter: Came) -> str:
    lines = "\n".join(f"> {line}" for line in letter.text.splitlines()[:12])
    return f"\n\nOn {letter.at:%a, %d %b %Y at %H:%M}, Peer mentoring <{ADDRESS}> wrote:\n{lines}\n"


def weeks(opening: datetime, number: int) -> datetime:
    """So many weeks after the opening."""
    return opening + timedelta(weeks=number)
