"""A network of one's own, whose only link can be taken away: packets get lost without a word, as they do behind a router that has forgotten us.

Only the thread that enters it, and what it starts from then on, is in there; that needs root.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

CLONE_NEWNET = 0x40000000  # sched.h
SIOCSIFFLAGS, IFF_UP = 0x8914, 1  # linux/sockios.h, net/if.h
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True, slots=True)
class Link:
    """The loopback of this network."""

    def switch(self, on: bool) -> None:
        """Switches it on or off. Connections that stand go on when it is on again, if nobody has given them up."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
            fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP if on else 0))

    def known_as(self, address: str, instead_of: str = "") -> None:
        """Gives whoever connects from now on this address; what was connected under the old one is cut off without a word."""
        if instead_of:
            _ip("address", "delete", f"{instead_of}/32", "dev", "lo")
        else:
            _ip("address", "replace", "127.0.0.1/32", "dev", "lo")
            _ip("address", "delete", "127.0.0.1/8", "dev", "lo")  # with it all of 127/8 would be ours
        _ip("address", "add", f"{address}/32", "dev", "lo")
        _ip("route", "replace", "local", "127.0.0.1", "dev", "lo", "table", "local", "src", address)

    def swallows(self, address: str) -> None:
        """An address that takes every packet and answers none."""
        _ip("link", "add", "hole", "type", "veth", "peer", "name", "nowhere")
        _ip("link", "set", "hole", "up")
        _ip("link", "set", "nowhere", "up")
        _ip("address", "add", f"{address}00/64", "dev", "hole", "nodad")
        _ip("neighbour", "add", address, "lladdr", "02:00:00:00:00:09", "dev", "hole")


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


@contextmanager
def network() -> Iterator[Link]:
    """A network that nobody else is in."""
    with Path("/proc/thread-self/ns/net").open() as outside:
        _checked(_libc.unshare(CLONE_NEWNET))
        try:
            link = Link()
            link.switch(True)
            yield link
        finally:
            _checked(_libc.setns(outside.fileno(), CLONE_NEWNET))


def possible() -> bool:
    """Whether this machine lets us have one; tried in a thread of its own, which takes it along when it ends."""
    told: list[bool] = []

    def tries() -> None:
        try:
            with network():
                told.append(True)
        except OSError:
            told.append(False)

    thread = Thread(target=tries)
    thread.start()
    thread.join()
    return told[0]


def _checked(answer: int) -> None:
    if answer:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
