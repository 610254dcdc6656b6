"""The names under which daemons hold the lease: "host (pid 4711)". A name tells whether its owner can still be alive."""

from __future__ import annotations

import os
import re

_NAMED = re.compile(r"(?P<host>.+) \(pid (?P<pid>\d+)\)")


def holder() -> str:
    """The name of this process."""
    return f"{os.uname().nodename} (pid {os.getpid()})"


def has_died(name: str) -> bool:
    """Whether the holder was a process of this host that is gone: its lease need not be waited for.

    Of another host, or where the number belongs to a new process by now, nothing is known, and the lease has to run out.
    """
    named = _NAMED.fullmatch(name)
    if named is None or named["host"] != os.uname().nodename:
        return False
    try:
        os.kill(int(named["pid"]), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
