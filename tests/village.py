"""A programme with a mailbox and a postman made of lists: the whole road, with fakes only at the wire, and a clock that obeys.

People write with ``writes``, read with ``letters_to``, answer with ``answers``; ``at`` lets a pass happen. What a person can do is
what a person can do: they see the bytes that were delivered to them and nothing else.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count
from pathlib import Path

from alongside import clock
from alongside.engine import Engine
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Batch
from alongside.programme.model import Person, State
from alongside.programme.rules import Programme, Rhythm, Trust
from alongside.settings import MailboxSettings, RelaySettings, Server, Settings
from alongside.wire.mailbox import MAIL_CAP, Arrived, Folder, Listing
from alongside.wire.postman import Outbox
from alongside.wire.smtp import Outcome, Outgoing

ADDRESS = "mentor@example.org"
NOWHERE = Server("localhost", 1, "plain", "mentor")


def settings(url: str, *, rhythm: Rhythm = Rhythm(), trust: Trust = Trust(), **programme: object) -> Settings:  # noqa: B008
    """A programme in Berlin without an authentication server to believe."""
    fields: dict[str, object] = {
        "name": "Peer mentoring", "address": ADDRESS, "coordinators": ("mary@example.org",), "domains": ("example.org",),
        "timezone": "Europe/Berlin", "country": "DE",
    }  # fmt: skip
    own = Programme(**{**fields, **programme})  # type: ignore[arg-type]
    return Settings(own, MailboxSettings(NOWHERE, plus_addresses="yes"), RelaySettings(NOWHERE), url, trust, rhythm)


@dataclass(slots=True)
class ListMailbox:
    """A folder of mails with UIDs."""

    inbox: dict[int, tuple[bytes, datetime]] = field(default_factory=dict)
    moved: dict[int, str] = field(default_factory=dict)
    handled: list[tuple[bytes, datetime]] = field(default_factory=list)
    copies_of: list[tuple[bytes, datetime]] = field(default_factory=list)
    """The folder of Sent copies, where the relay lays them."""
    uidvalidity: int = 7
    capabilities: frozenset[str] = frozenset()
    _uids: count[int] = field(default_factory=lambda: count(1))

    def deliver(self, raw: bytes, at: datetime) -> int:
        uid = next(self._uids)
        self.inbox[uid] = (raw, at)
        return uid

    async def connect(self) -> None:
        return

    async def close(self) -> None:
        return

    async def listing(self) -> Listing:
        return Listing(self.uidvalidity, tuple(sorted(self.inbox)))

    async def windows(self, uids: Sequence[int], cap: int = MAIL_CAP) -> AsyncGenerator[tuple[Arrived, ...], None]:
        for begin in range(0, len(uids), 50):
            yield tuple(self._lies(uid, cap) for uid in uids[begin : begin + 50] if uid in self.inbox)

    def _lies(self, uid: int, cap: int) -> Arrived:
        raw, at = self.inbox[uid]
        head = raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        return Arrived(uid, self.uidvalidity, at, len(raw), raw if len(raw) <= cap else head, len(raw) <= cap)

    async def written_by(self, address: str) -> tuple[int, ...]:
        return tuple(uid for uid, (raw, _) in sorted(self.inbox.items()) if address.encode() in raw.partition(b"\r\n\r\n")[0])

    async def move(self, uids: Sequence[int], folder: Folder) -> None:
        for uid in uids:
            if mail := self.inbox.pop(uid, None):
                self.moved[uid] = folder
                self.handled.append(mail)

    async def copies(self, folder: str, message_ids: Sequence[str]) -> frozenset[str]:
        return frozenset(mark for mark in message_ids if any(mark.encode() in raw for raw, _ in self.copies_of))

    async def headers(self, folder: str, since: datetime) -> tuple[bytes, ...]:
        return tuple(raw.partition(b"\r\n\r\n")[0] + b"\r\n" for raw, at in self.copies_of if at >= since - timedelta(days=1))

    async def bring_back(self, since: datetime) -> int:
        fresh = [mail for mail in self.handled if mail[1] >= since - timedelta(days=1)]
        self.handled = [mail for mail in self.handled if mail not in fresh]
        for raw, at in fresh:
            self.deliver(raw, at)
        return len(fresh)

    async def wait(self, seconds: float) -> bool:
        return False

    async def noop(self) -> None:
        return

    async def count_older_than(self, moment: datetime) -> int:
        return sum(at < moment for _, at in self.inbox.values())


@dataclass(frozen=True, slots=True)
class Delivered:
    """A letter as it reached somebody."""

    to: str
    at: datetime
    raw: bytes
    parsed: EmailMessage

    @property
    def kind(self) -> str:
        return str(self.parsed["Message-ID"])[1:].partition(".")[0]

    @property
    def subject(self) -> str:
        return str(self.parsed["Subject"])

    @property
    def text(self) -> str:
        part = self.parsed.get_body(("plain",))
        return part.get_content() if part else ""

    @property
    def html(self) -> str:
        part = self.parsed.get_body(("html",))
        return part.get_content() if part else ""

    @property
    def ics(self) -> bytes:
        """The calendar part, or nothing."""
        for part in self.parsed.walk():
            if part.get_content_type() == "text/calendar":
                return bytes(part.get_payload(decode=True))
        return b""


@dataclass(slots=True)
class ListPostman:
    """Hands everything over at once; ``outcomes`` says otherwise for the next letters."""

    delivered: list[Delivered] = field(default_factory=list)
    now: datetime = datetime(2027, 1, 1, tzinfo=UTC)
    outcomes: list[Outcome] = field(default_factory=list)
    closed_to: set[str] = field(default_factory=set)
    """Addresses that no letter reaches for now."""

    async def deliver(self, outbox: Outbox) -> int:
        sent = 0
        while letters := await outbox.claim(20):
            results = [(letter.letter, self._carry(letter)) for letter in letters]
            sent += len(results)
            await outbox.record(results)
        return sent

    def _carry(self, letter: Outgoing) -> Outcome:
        outcome = self.outcomes.pop(0) if self.outcomes else Outcome("sent", 250, "2.0.0", "ok")
        if letter.recipient in self.closed_to:
            outcome = Outcome("deferred", None, None, "relay not reached: refused", unreached=True)
        if outcome.kind in ("sent", "maybe"):
            parsed = email.message_from_bytes(letter.raw, policy=email.policy.default)
            assert isinstance(parsed, EmailMessage)
            self.delivered.append(Delivered(letter.recipient, self.now, letter.raw, parsed))
        return outcome

    def stop(self) -> None:
        return

    async def close(self) -> None:
        return


@dataclass(slots=True)
class Village:
    """Everybody, the mailbox, the postman and the clock."""

    settings: Settings
    ledger: LedgerThread
    mailbox: ListMailbox
    postman: ListPostman
    now: datetime
    _numbers: count[int] = field(default_factory=lambda: count(1))

    @classmethod
    async def founded(cls, tmp_path: Path, *people: Person, now: datetime, url: str = "", **options: object) -> Village:
        """A fresh programme with these people on the roster."""
        own = settings(url or f"sqlite:///{tmp_path}/ledger.db", **options)  # type: ignore[arg-type]
        ledger = LedgerThread(Ledger.open(own.store_url, now=now))
        village = cls(own, ledger, ListMailbox(), ListPostman(), now)
        await ledger.state(own.rules, now)
        await ledger.commit(Batch(now, ledger.revision, facts=people))
        return village

    async def at(self, moment: datetime) -> None:
        """One pass at ``moment``."""
        problems = await self.at_with_trouble(moment)
        assert not problems, problems

    async def at_with_trouble(self, moment: datetime) -> list[str]:
        """One pass at ``moment``, in which a server may refuse; returns what the pass says about it."""
        self.now = self.postman.now = moment
        await self.ledger.set_moment(moment)
        seeds = (f"{next(self._numbers):032x}" for _ in iter(int, 1))
        engine = Engine.of(self.settings, self.ledger, self.mailbox, self.postman, clock.at(moment), entropy=lambda: next(seeds))  # type: ignore[arg-type]
        await engine.pass_once()
        return list(engine.outages.problems)

    async def until(self, moment: datetime, *, every: timedelta = timedelta(hours=1)) -> None:
        """Passes every hour until ``moment``."""
        while self.now + every <= moment:
            await self.at(self.now + every)
        if self.now < moment:
            await self.at(moment)

    async def lives_until(self, moment: datetime) -> None:
        """A pass at each moment at which an alarm or a letter is due, as a daemon would, until ``moment``."""
        await self.at(self.now)
        while True:
            due = [d for d in (await self.ledger.next_alarm(), await self.ledger.next_letter_due()) if d]
            following = max(min(due, default=moment), self.now)
            if following >= moment:
                break
            await self.at(following)
        await self.at(moment)

    # ------------------------------------------------------------------ people

    def writes(self, person: Person | str, text: str, *, subject: str = "Hello", answers: Delivered | None = None, **headers: str) -> None:
        """A mail to the programme, plain, as a mail program sends it; an answer quotes the letter below."""
        sender = person if isinstance(person, str) else f"{person.name} <{person.email}>"
        mail = EmailMessage()
        mail["From"] = sender
        mail["To"] = str(answers.parsed["Reply-To"] or ADDRESS) if answers else ADDRESS
        mail["Subject"] = f"Re: {answers.subject}" if answers else subject
        mail["Date"] = format_datetime(self.now)
        mail["Message-ID"] = f"<{next(self._numbers)}.mail@people.example.org>"
        if answers:
            mail["In-Reply-To"] = mail["References"] = str(answers.parsed["Message-ID"])
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        quoted = ""
        if answers:
            lines = "\n".join(f"> {line}" for line in answers.text.splitlines())
            quoted = f"\n\nOn {self.now:%a, %d %b %Y at %H:%M}, Peer mentoring <{ADDRESS}> wrote:\n{lines}\n"
        mail.set_content(text + quoted)
        self.mailbox.deliver(mail.as_bytes(), self.now)

    def answers(self, letter: Delivered, text: str) -> None:
        """The reader of ``letter`` replies to it."""
        name = str(letter.parsed["To"]) if "<" in str(letter.parsed["To"]) else letter.to
        self.writes(name, text, answers=letter)

    def replies_by_calendar(self, letter: Delivered, partstat: str, *, occurrence: bytes = b"") -> None:
        """The reader's calendar answers an invitation: the whole series, or the one date of ``occurrence`` (a RECURRENCE-ID line)."""
        fields: dict[str, str] = {}
        for line in letter.ics.replace(b"\r\n ", b"").splitlines():
            name = line.split(b":")[0].split(b";")[0]
            fields.setdefault(name.decode(), line.decode())
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//Calendar//EN", "METHOD:REPLY", "BEGIN:VEVENT",
            fields["UID"], fields["SEQUENCE"], f"DTSTAMP:{self.now:%Y%m%dT%H%M%SZ}", fields["ORGANIZER"],
            *([occurrence.decode()] if occurrence else []), f"ATTENDEE;PARTSTAT={partstat}:mailto:{letter.to}", "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        mail = EmailMessage()
        mail["From"] = str(letter.parsed["To"])
        mail["To"] = ADDRESS
        mail["Subject"] = f"{partstat.title()}: {letter.subject}"
        mail["Date"] = format_datetime(self.now)
        mail["Message-ID"] = f"<{next(self._numbers)}.calendar@people.example.org>"
        mail.set_content("\r\n".join(lines), subtype="calendar", params={"method": "REPLY"})
        self.mailbox.deliver(mail.as_bytes(), self.now)

    def letters_to(self, person: Person | str, kind: str = "") -> list[Delivered]:
        """What this person got, oldest first."""
        address = person if isinstance(person, str) else person.email
        return [d for d in self.postman.delivered if d.to == address and (not kind or d.kind == kind)]

    def last(self, person: Person | str, kind: str = "") -> Delivered:
        """The newest letter to this person, of ``kind`` where given."""
        found = self.letters_to(person, kind)
        got = [(d.kind, d.subject) for d in self.letters_to(person)]
        assert found, f"no {kind or 'letter'} to {person if isinstance(person, str) else person.email}; they got {got}"
        return found[-1]

    async def state(self) -> State:
        """The living programme as the ledger holds it."""
        return await self.ledger.state(self.settings.rules, self.now)

    async def close(self) -> None:
        await self.ledger.close()


def with_rhythm(own: Settings, **changes: object) -> Settings:
    """The same programme with another rhythm."""
    return replace(own, rhythm=replace(own.rhythm, **changes))  # type: ignore[arg-type]
