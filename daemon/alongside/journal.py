"""What the daemon says of itself goes to standard output, one line an event. The programme does not depend on anybody who takes it.

A journal that starts anew, a log on a full disk or a closed terminal would otherwise end the daemon at the first thing it has to say.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO, cast

import structlog


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Unheard:
    """A stream that takes everything and loses what cannot be written."""

    stream: TextIO | None

    def write(self, text: str) -> int:
        """Writes what can be written; None was closed before we began."""
        with suppress(OSError, ValueError):
            if self.stream is not None:
                self.stream.write(text)
        return len(text)

    def flush(self) -> None:
        """The same for what still lies in the buffer."""
        with suppress(OSError, ValueError):
            if self.stream is not None:
                self.stream.flush()


def begin() -> None:
    """From here on nothing that is said can break anything."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(file=cast(TextIO, Unheard(sys.stdout))))
