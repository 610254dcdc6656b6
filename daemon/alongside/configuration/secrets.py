"""Passwords: from systemd's credentials, from a file that only we can read, or from the configuration itself."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from pathlib import Path

from alongside.configuration.faults import Odd
from alongside.configuration.keys import CREDENTIALS


def credential(section: str, environ: Mapping[str, str]) -> str | None:
    """The password that systemd laid ready for this section, None where it did not. Raises Odd where it cannot be read."""
    folder = environ.get("CREDENTIALS_DIRECTORY")
    path = Path(folder) / CREDENTIALS[section] if folder else None
    return from_file(path) if path and path.exists() else None


def from_file(path: Path) -> str:
    """The one line that a secret file holds. Raises Odd where it is missing, empty, or open to others."""
    try:
        mode = path.stat().st_mode
        content = path.read_bytes() if stat.S_ISREG(mode) else None
    except OSError as error:
        raise Odd(f"{path} cannot be read: {error.strerror}", "write the password into it and `chmod 600` it") from error
    if content is None:
        raise Odd(f"{path} is no file", "name the file that holds the password")
    if mode & (stat.S_IROTH | stat.S_IWOTH):
        raise Odd(f"{path} can be read by others", f"chmod 600 {path}")
    try:
        lines = content.decode("utf-8-sig").strip("\r\n").splitlines()
    except UnicodeDecodeError:
        raise Odd(f"{path} is not UTF-8 text", "save it as UTF-8") from None
    if len(lines) != 1 or not lines[0].strip():
        raise Odd(f"{path} must hold one line, the password", "write it without anything else")
    return lines[0]
