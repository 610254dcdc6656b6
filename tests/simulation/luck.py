"""What a seed decides: when which server is away, who is killed how often, what the clock of the machine says.

Everything comes from ``Random`` with the seed in its name, so that a seed gives the same weeks to the byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

Span = tuple[datetime, datetime]
"""From the first moment on, before the second."""


def within(spans: Sequence[Span], moment: datetime) -> datetime | None:
    """The end of the span that a moment lies in, None where all is well."""
    return next((end for begin, end in spans if begin <= moment < end), None)


@dataclass(slots=True)
class Luck:
    """The weather of one seed."""

    seed: int
    opening: datetime
    end: datetime
    mailbox_away: list[Span] = field(init=False)
    relay_away: list[Span] = field(init=False)
    rough: list[Span] = field(init=False)
    """Hours in which single commands, connections and last answers are lost."""
    blocked: list[Span] = field(init=False)
    skews: list[tuple[Span, timedelta]] = field(init=False)
    renumbered: list[datetime] = field(init=False)
    keeps_copies: bool = field(init=False)
    kills: int = field(init=False)
    _chance: Random = field(init=False)

    def __post_init__(self) -> None:
        drawn = Random(f"{self.seed}:weather")
        self.mailbox_away = self._spans(drawn, 3, 60, 2000)
        self.relay_away = self._spans(drawn, 3, 20, 7000)
        self.rough = self._spans(drawn, 8, 300, 9000)
        self.blocked = self._spans(drawn, 1, 30, 600)
        self.skews = [(span, timedelta(minutes=drawn.randint(-180, 180))) for span in self._spans(drawn, 2, 30, 600)]
        self.renumbered = [self._moment(drawn) for _ in range(drawn.choice((0, 0, 1, 2)))]
        self.keeps_copies = drawn.random() < 0.5
        self.kills = drawn.choice((0, 8, 16, 32))
        self._chance = Random(f"{self.seed}:chance")

    def _moment(self, drawn: Random) -> datetime:
        return self.opening + (self.end - self.opening) * drawn.random()

    def _spans(self, drawn: Random, most: int, shortest: int, longest: int) -> list[Span]:
        """Up to ``most`` spans of so many minutes; half of them begin in the first days, when a pair comes about."""
        found = []
        for _ in range(drawn.randint(0, most)):
            early = self.opening + timedelta(minutes=drawn.randint(0, 6 * 1440))
            begin = early if drawn.random() < 0.5 else self._moment(drawn)
            found.append((begin, begin + timedelta(minutes=drawn.randint(shortest, longest))))
        return sorted(found)

    # ------------------------------------------------------------------ asked under way

    def odds(self, share: float) -> bool:
        return self._chance.random() < share

    def between(self, least: float, most: float) -> float:
        return self._chance.uniform(least, most)

    def is_rough(self, moment: datetime) -> bool:
        return within(self.rough, moment) is not None

    def skew(self, moment: datetime) -> timedelta:
        """How far the machine's clock is ahead."""
        return next((by for span, by in self.skews if within([span], moment)), timedelta(0))

    def calms_down(self, moment: datetime) -> None:
        """From here on all is well."""
        for spans in (self.mailbox_away, self.relay_away, self.rough, self.blocked):
            spans[:] = [(begin, min(end, moment)) for begin, end in spans if begin < moment]
        self.skews = [((begin, min(end, moment)), by) for (begin, end), by in self.skews if begin < moment]
        self.kills = 0

    def bad(self) -> list[Span]:
        """All hours in which anything may be late."""
        return [*self.mailbox_away, *self.relay_away, *self.rough, *self.blocked, *(span for span, _ in self.skews)]
