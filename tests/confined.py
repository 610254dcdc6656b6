"""Runs a command under the limits of the unit file, as far as a machine without systemd can put them on a process.

``python confined.py UNIT WRITABLE COMMAND…``: system calls by the unit's own filter, address families, no memory that is both written and
executed, no new privileges, no capabilities, no namespaces, no real-time scheduling, everything read-only but one directory.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ALLOW, ERRNO = 0x7FFF0000, 0x00050000
EQ, MASKED_EQ = 4, 7
FAMILIES = {"AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10}
WRITE_AND_EXECUTE = 6
NEW_NAMESPACES = 0x7E020000
NOT_PUT_TO_THE_TEST = (
    "User", "StateDirectory", "ConfigurationDirectory", "PrivateTmp", "PrivateDevices", "DevicePolicy", "PrivateUsers", "ProtectHome",
    "ProtectKernelTunables", "ProtectKernelModules", "ProtectKernelLogs", "ProtectControlGroups", "ProtectHostname", "ProtectClock",
    "ProtectProc", "ProcSubset", "KeyringMode", "RemoveIPC", "RestrictSUIDSGID", "SystemCallArchitectures",
)  # fmt: skip
"""What only systemd, or another user than the one who runs the tests, could put on a process."""


class Compared(ctypes.Structure):
    """scmp_arg_cmp of seccomp.h: an argument of a system call, and what it is held against."""

    _fields_ = (("arg", ctypes.c_uint), ("op", ctypes.c_int), ("one", ctypes.c_uint64), ("two", ctypes.c_uint64))


def keys_of(unit: Path) -> dict[str, list[str]]:
    """The unit's settings; one that stands there twice has two values."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r"^(\w+)=(.*)$", unit.read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(name, []).append(value)
    return found


def allowed_calls(filters: Iterable[str]) -> frozenset[str]:
    """The system calls that a list of SystemCallFilter= lines leaves."""
    calls: set[str] = set()
    for line in filters:
        named = {call for word in line.removeprefix("~").split() for call in _expanded(word)}
        calls = calls - named if line.startswith("~") else calls | named
    return frozenset(calls)


def _expanded(word: str) -> set[str]:
    if not word.startswith("@"):
        return {word}
    told = subprocess.run(["systemd-analyze", "syscall-filter", word], capture_output=True, text=True, check=True).stdout
    inside = (line.strip() for line in told.splitlines()[1:] if line.strip() and not line.strip().startswith("#"))
    return {call for name in inside for call in _expanded(name)}


def confine(unit: Path, writable: Path) -> None:
    """Puts the limits on this process and all that come from it."""
    keys, libc = keys_of(unit), ctypes.CDLL(None, use_errno=True)
    calls = allowed_calls(keys["SystemCallFilter"])
    _read_only(writable)
    for capability in range(41):
        libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
    _without_capabilities(libc)
    os.umask(int(keys["UMask"][0], 8))
    assert libc.prctl(38, 1, 0, 0, 0) == 0  # PR_SET_NO_NEW_PRIVS
    _filter(calls, keys["RestrictAddressFamilies"][0].split())


def _read_only(writable: Path) -> None:
    """ProtectSystem=strict: a name space of its own, in which nothing can be written but one directory."""
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.unshare(0x00020000) == 0, os.strerror(ctypes.get_errno())  # CLONE_NEWNS
    for command in (["--make-rprivate", "/"], ["--bind", str(writable), str(writable)], ["-o", "remount,bind,ro", "/"]):
        subprocess.run(["mount", *command], check=True)


def _without_capabilities(libc: ctypes.CDLL) -> None:
    header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    libc.prctl(47, 4, 0, 0, 0)  # PR_CAP_AMBIENT, CLEAR_ALL
    libc.prctl(28, 0x2F, 0, 0, 0)  # PR_SET_SECUREBITS: root is nobody special when it executes something
    assert libc.capset(header, nothing) == 0, os.strerror(ctypes.get_errno())


def _filter(calls: frozenset[str], families: list[str]) -> None:
    seccomp = ctypes.CDLL("libseccomp.so.2")
    seccomp.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(seccomp.seccomp_init(ERRNO | 1))

    def allow(name: str, *compared: tuple[int, int, int, int], answer: int = ALLOW) -> None:
        number = seccomp.seccomp_syscall_resolve_name(name.encode())
        held = (Compared * max(1, len(compared)))(*(Compared(*one) for one in compared))
        if number >= 0:
            assert seccomp.seccomp_rule_add_array(context, answer, number, len(compared), held) == 0, name

    narrowed = {"socket", "mmap", "mprotect", "pkey_mprotect", "clone", "clone3", "unshare", "setns", "personality", "sched_setscheduler"}
    for name in sorted(calls - narrowed):
        allow(name)
    for family in families:
        allow("socket", (0, EQ, FAMILIES[family], 0))
    for protection in (0, 2, 4):
        allow("mmap", (2, MASKED_EQ, WRITE_AND_EXECUTE, protection))
    allow("mprotect", (2, MASKED_EQ, 4, 0))
    allow("clone", (0, MASKED_EQ, NEW_NAMESPACES, 0))
    allow("clone3", answer=ERRNO | 38)  # its flags cannot be looked at: "no such call", and everybody uses the older one
    allow("personality", (0, EQ, 0xFFFFFFFF, 0))
    assert seccomp.seccomp_load(context) == 0


if __name__ == "__main__":
    confine(Path(sys.argv[1]), Path(sys.argv[2]))
    os.execvp(sys.argv[3], sys.argv[3:])
