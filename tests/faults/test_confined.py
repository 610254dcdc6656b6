"""The daemon does its work under the limits that its unit puts on it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import confined
import servers
from daemons import Host, asks, hosted, sent_by, until
from servers import Dovecot, SmtpSink

UNIT = Path(__file__).parents[2] / "systemd" / "alongside.service"
pytestmark = [
    pytest.mark.fault("G10"),
    pytest.mark.skipif(servers.LEFT_OUT_WITHOUT_ROOT, reason="only root can put a process into a name space of its own"),
]


def under_limits(place: Path) -> tuple[str, ...]:
    """What stands in front of a command that is to be confined."""
    return (sys.executable, confined.__file__, str(UNIT), str(place))


@pytest.fixture
def place() -> Iterator[Path]:
    with servers.private_directory("confined") as found:
        yield found


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "open('/etc/alongside-was-here', 'w')",
        "import mmap; mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)",
        "import os; os.setuid(1)",
        "import ctypes, os; assert ctypes.CDLL(None).unshare(0x10000000) == 0",
        "import ctypes; assert ctypes.CDLL(None).mount(b'none', b'/mnt', b'tmpfs', 0, None) == 0",
    ],
    ids=["another address family", "a file elsewhere", "memory to write and run", "another user", "a name space", "a mount"],
)
def test_the_limits_bite(place: Path, attempt: str) -> None:
    calm = subprocess.run([*under_limits(place), sys.executable, "-c", "print('here')"], capture_output=True, text=True, timeout=60)
    assert calm.stdout == "here\n", calm.stderr
    bold = subprocess.run([*under_limits(place), sys.executable, "-c", attempt], capture_output=True, text=True, timeout=60)
    assert bold.returncode == 1, bold.stderr


def test_the_daemon_works_under_them(place: Path, dovecot: Dovecot, smtp_sink: SmtpSink) -> None:
    with hosted(place, dovecot, smtp_sink, "confined@example.org") as host:
        dovecot.deliver("confined@example.org", asks(1))
        daemon = host.starts(*under_limits(place))
        assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"], 60), daemon.said
        assert daemon.ready()
        status = dict(row.split(":\t", 1) for row in Path(f"/proc/{daemon.pid}/status").read_text().splitlines() if ":\t" in row)
        assert (status["Seccomp"], status["NoNewPrivs"], int(status["CapBnd"], 16), int(status["CapEff"], 16)) == ("2", "1", 0, 0)
        _is_well(host)


def _is_well(host: Host) -> None:
    daemon = host.daemons[-1]
    assert daemon.end() < 20
    assert daemon.process.returncode == 0, daemon.said
    assert "rror" not in daemon.said
    assert host.findings() == []


def test_every_setting_of_the_unit_is_put_on_it_or_named_as_not_tried() -> None:
    tried = {
        "NoNewPrivileges", "CapabilityBoundingSet", "AmbientCapabilities", "ProtectSystem", "RestrictNamespaces", "RestrictRealtime",
        "LockPersonality", "MemoryDenyWriteExecute", "RestrictAddressFamilies", "SystemCallFilter", "UMask",
    }  # fmt: skip
    limits = {name for name in confined.keys_of(UNIT) if name.startswith(("Private", "Protect", "Restrict", "SystemCall", "Capab", "Amb"))}
    more = {
        "NoNewPrivileges",
        "LockPersonality",
        "MemoryDenyWriteExecute",
        "UMask",
        "DevicePolicy",
        "KeyringMode",
        "RemoveIPC",
        "ProcSubset",
    }
    assert (limits | more) & confined.keys_of(UNIT).keys() <= tried | {*confined.NOT_PUT_TO_THE_TEST}
