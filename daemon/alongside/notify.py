"""Tells systemd how the process is (sd_notify(3)): a datagram to the socket it named, nothing where there is none."""

from __future__ import annotations

import os
import socket


def notify(*states: str) -> None:
    """Sends lines such as ``READY=1``; never fails, because a service that cannot report still has to serve."""
    path = os.environ.get("NOTIFY_SOCKET")
    if not path:
        return
    address = "\0" + path[1:] if path.startswith("@") else path
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
            line.sendto("\n".join(states).encode(), address)
    except OSError:
        return


def watchdog_interval() -> float | None:
    """Seconds between two signs of life: half of what systemd allows, or None where it does not ask."""
    micros = os.environ.get("WATCHDOG_USEC", "")
    return int(micros) / 2_000_000 if micros.isdigit() else None
