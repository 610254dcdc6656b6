"""The unit file: what it lets the daemon do, and that the daemon needs no more."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path

import servers

UNIT = Path(__file__).parents[2] / "systemd" / "alongside.service"
EXPOSURE = 1.5
# What a restart of the machine would have to be waited for, or what this machine has no init for, is left to systemd itself:
# DynamicUser, PrivateDevices, ProtectSystem, SystemCallFilter are looked at by systemd-analyze and not put to the test here.


def analyze() -> str:
    """The program that scores a unit."""

    def found() -> AbstractContextManager[str]:
        return nullcontext(servers.find_program("systemd-analyze"))

    with ExitStack() as stack:
        return servers.started(found, stack)


def test_the_unit_exposes_little() -> None:
    command = [analyze(), "security", "--offline=true", f"--threshold={EXPOSURE * 10:.0f}", "--no-pager", str(UNIT)]
    scored = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    level = re.search(r"Overall exposure level for alongside\.service: ([\d.]+)", scored.stdout)
    assert level, scored.stdout + scored.stderr
    assert float(level[1]) <= EXPOSURE
    assert scored.returncode == 0


def test_the_unit_gives_the_daemon_the_time_it_says_it_needs() -> None:
    keys = dict(re.findall(r"^(\w+)=(.*)$", UNIT.read_text(), re.MULTILINE))
    assert keys["Type"] == "notify"
    assert int(keys["TimeoutStopSec"]) > 20
    assert keys["WatchdogSec"] == "5min"
    assert (keys["Restart"], keys["RestartPreventExitStatus"]) == ("on-failure", "2")
    assert keys["ExecReload"].endswith("-HUP $MAINPID")


def test_the_daemon_makes_no_memory_executable_and_becomes_nobody_else(tmp_path: Path) -> None:
    """Two of the unit's limits that a process can put on itself: no new privileges, and hardly any files or processes."""
    story = (
        "import ctypes, resource, runpy, sys\n"
        "assert ctypes.CDLL(None).prctl(38, 1, 0, 0, 0) == 0\n"  # PR_SET_NO_NEW_PRIVS
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "from alongside import service, loops\n"
        "from alongside.ledger.ledger import Ledger\n"
        "from alongside.clock import wall\n"
        f"Ledger.open('sqlite:///{tmp_path}/ledger.db', now=wall()).close()\n"
        "rows = [row.split() for row in open('/proc/self/maps')]\n"
        "print(sum(row[1].startswith('rwx') for row in rows))\n"
    )
    environment = {"PYTHONPATH": str(UNIT.parents[1] / "daemon")}
    ran = subprocess.run([sys.executable, "-c", story], capture_output=True, text=True, check=False, env=environment, timeout=60)
    assert (ran.returncode, ran.stdout.strip()) == (0, "0"), ran.stderr
