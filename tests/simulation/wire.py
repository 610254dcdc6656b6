"""The two servers of a simulated programme, and the ways in which they fail: a mailbox, and a relay's connections.

Both remember, apart from the programme, what came in and what they took: that is what it is judged by afterwards.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from alongside.wire.errors import CommandRefused, LinkLost, Throttled, Unreachable
from alongside.wire.mailbox import MAIL_CAP, WINDOW_MAILS, Arrived, Folder, Listing
from alongside.wire.smtp import Halt, Outcome, Outgoing
from postbox import Came
from simulation.luck import Luck, within

HOST = "mail.example.org"
TAKEN = Outcome("sent", 250, "2.0.0", "taken")
LOST = Outcome("maybe", None, None, "no answer to the final dot: lost")
ALIVE = 0.02
"""Share of commands that fail in rough hours."""


def message_id(raw: bytes) -> str:
    begin = raw.index(b"Message-ID: ") + 12
    return raw[begin : raw.index(b"\r\n", begin)].decode()


@dataclass(slots=True)
class Server:
    """One house with a mailbox, a folder of Sent copies and a relay. ``dies`` may end the programme at any moment."""

    luck: Luck
    now: Callable[[], datetime]
    dies: Callable[[], None]
    inbox: dict[int, tuple[bytes, datetime]] = field(default_factory=dict)
    elsewhere: dict[int, bytes] = field(default_factory=dict)
    uidvalidity: int = 7
    lay: dict[tuple[int, int], bytes] = field(default_factory=dict)
    """Which mail had which number."""
    came: list[bytes] = field(default_factory=list)
    came_at: dict[str, datetime] = field(default_factory=dict)
    """By Message-ID: when each mail came for the first time."""
    vanished: set[bytes] = field(default_factory=set)
    taken: list[Came] = field(default_factory=list)
    copies: dict[str, datetime] = field(default_factory=dict)
    """When each Sent copy appears."""
    lost: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    """By Message-ID: how often a last answer was lost."""
    fresh: list[Came] = field(default_factory=list)
    _uids: count[int] = field(default_factory=lambda: count(1))

    # ------------------------------------------------------------------ people

    def deliver(self, raw: bytes) -> int:
        self.came.append(raw)
        self.came_at.setdefault(message_id(raw), self.now())
        return self._lay(raw, self.now())

    def _lay(self, raw: bytes, at: datetime) -> int:
        uid = next(self._uids)
        self.inbox[uid] = (raw, at)
        self.lay[self.uidvalidity, uid] = raw
        return uid

    def renumber(self) -> None:
        """The mailbox was moved to another machine: all numbers are new (RFC 3501 2.3.1.1)."""
        self.uidvalidity += 1
        kept, self.inbox = sorted(self.inbox.items()), {}
        for _, mail in kept:
            self._lay(*mail)

    def meddle(self, uid: int) -> None:
        """Somebody opens the shared mailbox: a mail is dragged out and back, or thrown away unread."""
        mail = self.inbox.pop(uid, None)
        if mail is None:
            return
        if self.luck.odds(0.2):
            self.vanished.add(mail[0])
        else:
            self._lay(*mail)

    # ------------------------------------------------------------------ the relay

    def take(self, letter: Outgoing) -> None:
        came = Came(letter.recipient, self.now(), letter.raw)
        self.taken.append(came)
        self.fresh.append(came)
        if self.luck.keeps_copies:
            self.copies.setdefault(letter.message_id, self.now() + timedelta(minutes=self.luck.between(0, 8)))


@dataclass(slots=True)
class Mailbox:
    """The mailbox as the programme reaches it, or does not."""

    server: Server
    capabilities: frozenset[str] = frozenset()

    def _command(self) -> None:
        server = self.server
        server.dies()
        if within(server.luck.mailbox_away, server.now()):
            raise LinkLost(HOST, "gone")
        if server.luck.is_rough(server.now()) and server.luck.odds(ALIVE):
            raise (LinkLost, Throttled, CommandRefused)[int(server.luck.between(0, 2.99))](HOST, "rough hours")

    async def connect(self) -> None:
        if within(self.server.luck.mailbox_away, self.server.now()):
            raise Unreachable(HOST, "refused")
        self._command()

    async def close(self) -> None:
        return

    async def listing(self) -> Listing:
        self._command()
        return Listing(self.server.uidvalidity, tuple(sorted(self.server.inbox)))

    async def windows(self, uids: Sequence[int], cap: int = MAIL_CAP) -> AsyncGenerator[tuple[Arrived, ...], None]:
        server = self.server
        for begin in range(0, len(uids), WINDOW_MAILS):
            self._command()
            some = [uid for uid in uids[begin : begin + WINDOW_MAILS] if uid in server.inbox]
            yield tuple(Arrived(u, server.uidvalidity, server.inbox[u][1], len(server.inbox[u][0]), server.inbox[u][0], True) for u in some)

    async def written_by(self, address: str) -> tuple[int, ...]:
        raise AssertionError("no backlog is so long here")

    async def move(self, uids: Sequence[int], folder: Folder) -> None:
        self._command()
        for uid in uids:
            if uid in self.server.inbox:
                self.server.elsewhere[uid] = self.server.inbox.pop(uid)[0]
        self._command()  # it was done, and the answer is lost

    async def copies(self, folder: str, message_ids: Sequence[str]) -> frozenset[str]:
        self._command()
        return frozenset(m for m in message_ids if m in self.server.copies and self.server.copies[m] <= self.server.now())

    async def wait(self, seconds: float) -> bool:
        return False

    async def headers(self, folder: str, since: datetime) -> tuple[bytes, ...]:
        raise AssertionError("no ledger is put back here")

    async def bring_back(self, since: datetime) -> int:
        raise AssertionError("no ledger is put back here")

    async def count_older_than(self, moment: datetime) -> int:
        return sum(at < moment for _, at in self.server.inbox.values())

    async def noop(self) -> None:
        self._command()


@dataclass(slots=True)
class Connection:
    """One connection to the relay, in place of ``wire.smtp.Carrier``."""

    server: Server
    connected: bool = False

    async def ready(self) -> None:
        server = self.server
        server.dies()
        if within(server.luck.relay_away, server.now()):
            raise Halt(Outcome("deferred", None, None, "relay not reached: refused", unreached=True))
        self.connected = True

    async def carry(self, letter: Outgoing) -> Outcome:
        server = self.server
        await asyncio.sleep(server.luck.between(0.01, 1.5))
        server.dies()
        if within(server.luck.blocked, server.now()):
            raise Halt(Outcome("blocked", 550, "5.4.5", "the day's limit is used up"))
        if server.luck.is_rough(server.now()) and (trouble := self._trouble(letter)):
            return trouble
        server.take(letter)
        server.dies()
        return TAKEN

    def _trouble(self, letter: Outgoing) -> Outcome | None:
        """A third of all letters of rough hours: greylisted, cut off, or the last answer lost, taken or not."""
        fate = self.server.luck.between(0, 1)
        if fate < 0.08:
            return Outcome("deferred", 451, "4.7.1", "greylisted")
        if fate < 0.14:
            return Outcome("deferred", None, None, "relay not reached: cut off in the middle")
        if fate < 0.20:
            self.server.lost[letter.message_id] += 1
            return LOST
        if fate < 0.40:
            self.server.take(letter)
            self.server.lost[letter.message_id] += 1
            return LOST
        return None

    async def close(self) -> None:
        self.connected = False
