"""How fast letters may leave: never more than so many in any minute, and in any day. Pure: the moment is an argument, in seconds.

A long queue does not use up its minute at once and then stand still: it is spread, so that what is urgent finds the next place in seconds.
"""

from __future__ import annotations

from collections import deque

from alongside.settings import Pace

MINUTE, DAY = 60.0, 86400.0


AT_ONCE = 10
"""One in so many of a minute's letters may leave at once; the others follow evenly."""
FAST = 600
"""A relay that takes so many a minute is not spread over: no urgent letter would find its minute used up."""


class Allowance:
    """Counts what left in the last minute and day. A provider counts the same way, so no burst is hidden between two buckets."""

    def __init__(self, pace: Pace) -> None:
        self._at_once = pace.per_minute // AT_ONCE if pace.per_minute < FAST else 0
        self._apart = MINUTE / (pace.per_minute - self._at_once) if self._at_once else 0.0
        self._next = float("-inf")
        """When the next letter would leave if all had left evenly."""
        self._windows = ((MINUTE, pace.per_minute), (DAY, pace.per_day))
        self._left: tuple[deque[float], ...] = tuple(deque() for _ in self._windows)

    def free(self, now: float) -> int:
        """How many letters may leave at this moment."""
        self._forget(now)
        places = [most - len(left) for (_, most), left in zip(self._windows, self._left, strict=True)]
        if self._at_once:
            places.append(self._free_now(now))
        return min(places)

    def _free_now(self, now: float) -> int:
        early = now - max(self._next, now - self._at_once * self._apart)
        return min(self._at_once, int(early / self._apart) + 1) if early >= 0 else 0

    def pause(self, now: float) -> float:
        """The seconds until the next letter may leave; 0 when one may leave now."""
        self._forget(now)
        waits = (left[0] + span - now for (span, most), left in zip(self._windows, self._left, strict=True) if len(left) >= most and left)
        return max([*waits, self._next - now, 0.0])

    def take(self, now: float) -> None:
        """Count one letter that leaves now."""
        for left in self._left:
            left.append(now)
        if self._at_once:
            self._next = max(self._next, now - (self._at_once - 1) * self._apart) + self._apart

    def _forget(self, now: float) -> None:
        for (span, _), left in zip(self._windows, self._left, strict=True):
            while left and left[0] <= now - span:
                left.popleft()
