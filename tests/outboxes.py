"""An outbox in memory, which remembers what it was told, in order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from alongside.wire.smtp import Outcome, Outgoing


async def come_to(true: Callable[[], bool]) -> None:
    """Looks a hundred times a second until something holds; raises TimeoutError after two thousand looks."""
    for _ in range(2000):
        if true():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


class MemoryOutbox:
    """Letters waiting, under way and done. ``recorded`` keeps every report in order."""

    def __init__(self, *letters: Outgoing, slow: float = 0.0) -> None:
        self.waiting = list(letters)
        self.under_way: dict[int, Outgoing] = {}
        self.recorded: list[tuple[int, Outcome]] = []
        self._slow = slow

    async def claim(self, limit: int) -> Sequence[Outgoing]:
        await asyncio.sleep(self._slow)
        claimed, self.waiting = self.waiting[:limit], self.waiting[limit:]
        self.under_way |= {letter.letter: letter for letter in claimed}
        return claimed

    async def record(self, outcomes: Sequence[tuple[int, Outcome]]) -> None:
        await asyncio.sleep(self._slow)
        for letter, outcome in outcomes:
            del self.under_way[letter]  # a second report about a letter fails here
            self.recorded.append((letter, outcome))

    @property
    def kinds(self) -> list[str]:
        """What became of the letters, by their number."""
        return [outcome.kind for _, outcome in sorted(self.recorded, key=lambda report: report[0])]


def a_letter(number: int = 1, recipient: str = "hilary@example.org", body: str = "Good morning.") -> Outgoing:
    """A finished letter to an invented person."""
    head = f"From: mentor@example.org\r\nTo: {recipient.strip()}\r\nMessage-ID: <ask.{number}@example.org>\r\nSubject: A talk\r\n\r\n"
    raw = f"{head}{body}\r\n".encode()
    return Outgoing(number, f"<ask.{number}@example.org>", "mentor@example.org", recipient, raw, 1)


def letters(count: int) -> list[Outgoing]:
    """Several finished letters."""
    return [a_letter(number) for number in range(1, count + 1)]
