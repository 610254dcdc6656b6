"""What a mail took for a moment is not kept for ever."""

from __future__ import annotations

import os

from alongside.loops import give_back
from daemons import memory


def test_memory_that_was_freed_goes_back_to_the_system() -> None:
    crumbs = [bytearray(20_000) for _ in range(2_000)]
    kept = crumbs[::50]  # what is kept here and there keeps the rest from going by itself
    most = memory(os.getpid())
    del crumbs
    held = memory(os.getpid())
    give_back()
    left = memory(os.getpid())
    assert held > most - 10_000
    assert left < most - 30_000
    assert len(kept) == 40
