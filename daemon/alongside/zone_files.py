"""The files behind the time zones of this machine, which a package update exchanges while a daemon runs.

zoneinfo reads the rules of a zone once per process, and what was computed from them is remembered too. A new process sees the new
files; a running one learns here that they were exchanged, and ``calendar/zones.py`` forgets.
"""

from __future__ import annotations

import hashlib
import zoneinfo
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path


def fingerprints(names: Iterable[str]) -> dict[str, str]:
    """What the file of each zone holds now, "" where this machine has none."""
    return {name: hashlib.sha256(held).hexdigest() if (held := _file(name)) else "" for name in names}


def _file(name: str) -> bytes:
    """The system's file where there is one, else that of the package ``tzdata``: the order in which zoneinfo looks."""
    found = next((path for root in zoneinfo.TZPATH if (path := Path(root, name)).is_file()), None)
    if found:
        return found.read_bytes()
    try:
        packed = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
        return packed.read_bytes() if packed.is_file() else b""
    except ModuleNotFoundError:
        return b""


def exchanged(before: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether the file of a zone that was looked at before is another one."""
    return any(now.get(name, mark) != mark for name, mark in before.items())
