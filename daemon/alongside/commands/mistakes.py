"""Mistakes that are not ours, each told in one sentence, with the exit code of its kind: 1 a finding, 2 wrong use."""

from __future__ import annotations

import sys


class Refused(Exception):
    """A command that cannot be done as asked; the message says why and what would help."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def told(error: Exception) -> int | None:
    """Says the mistake on stderr and gives its exit code; None where the error is a fault of ours."""
    code = _code(error)
    if code is not None:
        print(error, file=sys.stderr)
    return code


def _code(error: Exception) -> int | None:
    # Imported here, because only a command that failed needs to know them.
    from alongside.configuration import ConfigurationFaults
    from alongside.ledger.errors import LedgerError, MomentBefore
    from alongside.service import AlreadyRun
    from alongside.wire.errors import Weather

    match error:
        case Refused():
            return error.code
        case ConfigurationFaults() | MomentBefore():
            return 2
        case LedgerError() | Weather() | AlreadyRun():
            return 1
        case _:
            return 1 if _already_run(error) else None


def _already_run(error: Exception) -> bool:
    """Whether another daemon was in the way. What was never imported cannot have been raised, and importing it takes its time."""
    service = sys.modules.get("alongside.service")
    return service is not None and isinstance(error, service.AlreadyRun)
