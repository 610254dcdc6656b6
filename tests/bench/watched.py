"""Waits for the next file of a directory to be written to its end, without looking again and again: looking takes time from who is measured."""

from __future__ import annotations

import ctypes
import os
import select
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IN_CLOSE_WRITE = 8  # inotify(7)
_libc = ctypes.CDLL(None, use_errno=True)


class Watched:
    """A directory that is being watched."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def forget(self) -> None:
        """What has been written so far is no news."""
        while select.select([self._descriptor], [], [], 0)[0]:
            os.read(self._descriptor, 1 << 16)

    def wait(self, seconds: float = 30.0) -> None:
        """Until a file is closed by who wrote it. Raises TimeoutError."""
        if not select.select([self._descriptor], [], [], seconds)[0]:
            raise TimeoutError(f"nothing was written for {seconds:.0f} seconds")


@contextmanager
def watched(place: Path) -> Iterator[Watched]:
    """Watches ``place`` as long as the block lasts."""
    descriptor = _libc.inotify_init()
    if descriptor < 0 or _libc.inotify_add_watch(descriptor, os.fsencode(place), IN_CLOSE_WRITE) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    try:
        yield Watched(descriptor)
    finally:
        os.close(descriptor)
