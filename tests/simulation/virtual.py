"""An event loop whose clock jumps: where everybody waits, it is at once as late as the first of them wants.

Weeks go by in a second, and the order of things is the same every time. What somebody begins and nobody ends is noticed.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

Outcome = TypeVar("Outcome")


class JumpingLoop(asyncio.SelectorEventLoop):
    """Seconds since its beginning are ``time()``; it never really waits."""

    def __init__(self) -> None:
        super().__init__()
        self._seconds = 0.0
        self._forgotten: list[str] = []
        self.set_exception_handler(lambda loop, told: self._forgotten.append(str(told["message"])))

    def time(self) -> float:
        return self._seconds

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:  # type: ignore[attr-defined]
            self._seconds = max(self._seconds, self._scheduled[0]._when)  # type: ignore[attr-defined]
        super()._run_once()  # type: ignore[misc]

    def _asyncgen_finalizer_hook(self, forgotten: Any) -> None:
        self._forgotten.append(f"{forgotten.__qualname__} was left open")
        super()._asyncgen_finalizer_hook(forgotten)  # type: ignore[misc]

    def left_open(self) -> list[str]:
        """Generators and tasks that whoever began them did not end, and what went wrong where nobody was there to hear of it."""
        gc.collect()  # what a killed process had in hand lies about in circles
        begun: Iterable[Any] = self._asyncgens  # type: ignore[attr-defined]
        generators = [f"{one.__qualname__} is left open" for one in begun if one.ag_frame is not None]
        tasks = [f"{one.get_coro()} is left running" for one in asyncio.all_tasks(self) if one is not asyncio.current_task(self)]
        return [*self._forgotten, *generators, *tasks]


def this_loop() -> JumpingLoop:
    """The loop of the life that asks."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, JumpingLoop)
    return loop


def lived(life: Coroutine[Any, Any, Outcome]) -> Outcome:
    """Runs ``life`` to its end on a clock of its own."""
    loop = JumpingLoop()
    try:
        return loop.run_until_complete(life)
    finally:
        loop.close()
