"""An event loop whose clock jumps: where everybody waits, it is at once as late as the first of them wants.

Weeks go by in a second, and the order of things is the same every time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Outcome = TypeVar("Outcome")


class JumpingLoop(asyncio.SelectorEventLoop):
    """Seconds since its beginning are ``time()``; it never really waits."""

    def __init__(self) -> None:
        super().__init__()
        self._seconds = 0.0

    def time(self) -> float:
        return self._seconds

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:  # type: ignore[attr-defined]
            self._seconds = max(self._seconds, self._scheduled[0]._when)  # type: ignore[attr-defined]
        super()._run_once()  # type: ignore[misc]


def lived(life: Coroutine[Any, Any, Outcome]) -> Outcome:
    """Runs ``life`` to its end on a clock of its own."""
    loop = JumpingLoop()
    try:
        return loop.run_until_complete(life)
    finally:
        loop.close()
