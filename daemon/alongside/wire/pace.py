"""How fast letters may leave: never more than so many in any minute, and in any day. Pure: the moment is an argument, in seconds."""

from __future__ import annotations

from collections import deque

from alongside.settings import Pace

MINUTE, DAY = 60.0, 86400.0


class Allowance:
    """Counts what left in the last minute and day. A provider counts the same way, so no burst is hidden between two buckets."""

    def __init__(self, pace: Pace) -> None:
        self._windows = ((MINUTE, pace.per_minute), (DAY, pace.per_day))
        self._left: tuple[deque[float], ...] = tuple(deque() for _ in self._windows)

    def free(self, now: float) -> int:
        """How many letters may leave at this moment."""
        self._forget(now)
        return min(most - len(left) for (_, most), left in zip(self._windows, self._left, strict=True))

    def pause(self, now: float) -> float:
        """The seconds until the next letter may leave; 0 when one may leave now."""
        self._forget(now)
        waits = (left[0] + span - now for (span, most), left in zip(self._windows, self._left, strict=True) if len(left) >= most and left)
        return max(waits, default=0.0)

    def take(self, now: float) -> None:
        """Count one letter that leaves now."""
        for left in self._left:
            left.append(now)

    def _forget(self, now: float) -> None:
        for (span, _), left in zip(self._windows, self._left, strict=True):
            while left and left[0] <= now - span:
                left.popleft()
