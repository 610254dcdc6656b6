"""What stands in the way of the programme's work, and when the coordinators read of a link that is dead.

A link that is down for less than an hour needs nobody's attention: it comes back by itself.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alongside.desk import Desk
from alongside.ledger.values import Task
from alongside.programme.events import Told

DEAD_AFTER = timedelta(hours=1)
REMEMBERED = 100
"""Of so many sentences the last are kept: a daemon never asks for them, and may be without its servers for months."""


@dataclass(slots=True)
class Outages:
    """The troubles of one programme. ``problems`` are the sentences of the last pass."""

    desk: Desk
    problems: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    _alerted: set[datetime] = field(default_factory=set)
    """The beginnings of outages that the coordinators were told of."""

    async def alert(self, link: str, dead_after: timedelta = DEAD_AFTER) -> None:
        """Once a link has been dead for so long the coordinators read so, once; the letter's key sees to that after a restart too."""
        task = await self.trouble(link)
        since = task.problem_since if task else None
        if task is None or since is None or self.desk.clock() - since < dead_after or since in self._alerted:
            return
        self._alerted.add(since)
        await self.desk.tell(Told("stopped", f"{link}:{since.isoformat()}", self.desk.entropy(), task.problem))

    async def trouble(self, link: str) -> Task | None:
        """What is wrong with a link, where something is."""
        return next((t for t in await self.desk.ledger.tasks() if t.name == link and t.problem), None)
