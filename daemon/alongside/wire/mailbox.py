"""What the rest of the house knows of a mailbox: a listing of UIDs, windows of mails, a folder to move them to, and a wait.

All IMAP is behind this interface, so that the client library can be replaced; one suite of stories holds every implementation to it.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

MAIL_CAP = 10 * 1024 * 1024
WINDOW_MAILS = 50
WINDOW_BYTES = 20 * 1024 * 1024

Folder = Literal["done", "review"]


@dataclass(frozen=True, slots=True)
class Arrived:
    """One mail as it lies in the folder. ``whole`` is False where it is over the cap and ``raw`` holds its header block only."""

    uid: int
    uidvalidity: int
    internal_date: datetime
    size: int
    raw: bytes
    whole: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that lies in the folder, in UID order. UIDs mean nothing under another ``uidvalidity``."""

    uidvalidity: int
    uids: tuple[int, ...]


class Mailbox(Protocol):
    """One folder of mail to be handled. Every call may raise one of the house's `Weather` errors; then connect anew."""

    async def connect(self) -> None:
        """Log in, ask what the server can do, select the folder and make the two others where they are missing."""

    async def close(self) -> None:
        """Leave politely if that is quick, else at once. Never raises."""

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server said it can do, in upper case; empty before the first connection."""

    async def listing(self) -> Listing:
        """List all mails of the folder. Flags are never looked at: a person may have read what we did not."""

    def windows(self, uids: Sequence[int], cap: int = MAIL_CAP) -> AsyncGenerator[tuple[Arrived, ...], None]:
        """Fetch mails in UID order, a window at a time (50 mails, 20 MB), without marking them read. Who has vanished is left out.

        Of a mail of more than ``cap`` bytes only the header block is fetched. Who may leave before the end closes it (``aclosing``).
        """

    async def written_by(self, address: str) -> tuple[int, ...]:
        """Which mails of the folder have this address in their From line, in UID order."""

    async def move(self, uids: Sequence[int], folder: Folder) -> None:
        """Put mails where handled mail lies. Who has vanished is no error."""

    async def copies(self, folder: str, message_ids: Sequence[str]) -> frozenset[str]:
        """Which of these Message-IDs lie in another folder of the mailbox, by its name with "/"."""

    async def headers(self, folder: str, since: datetime) -> tuple[bytes, ...]:
        """The header blocks of what came to another folder from the day of ``since`` on, by its name with "/"."""

    async def bring_back(self, since: datetime) -> int:
        """Put what was handled from the day of ``since`` on back to where it came; returns how many mails."""

    async def wait(self, seconds: float) -> bool:
        """Wait for news, at most ``seconds`` and at most five minutes; True as soon as there is some. Scan again in either case."""

    async def noop(self) -> None:
        """Ask whether the link is alive."""

    async def count_older_than(self, moment: datetime) -> int:
        """Count mails that came before the day of ``moment``, in the server's days (RFC 3501 6.4.4, BEFORE)."""
