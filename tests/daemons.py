"""The daemon as systemd runs it: a process of its own between a real mailbox and a relay, which says when it is ready and that it lives.

Its clock can be set, and a mail can be made that ends the process that reads it. Everybody in these stories asks for HELP by mail, and each
gets one letter for it.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import alongside
from alongside.commands.exported import everything
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch
from alongside.ledger.verify import verify
from alongside.programme.model import Person
from alongside.settings import Server
from servers import HOST, NOBODY, PASSWORD, Dovecot, SmtpSink, find_program
from village import settings

SOURCE_ROOT = str(Path(alongside.__file__).parent.parent)
DAEMON = """
import asyncio, os, pathlib, signal, sys, time, types
from datetime import timedelta
from alongside import catching_up, clock, doubtful, intake, loops, outbox
from alongside.ledger import outbox as letters_out
from alongside.wire import backoff, imap, line, smtp
place = pathlib.Path(os.environ["STORY_PLACE"])
wall, event = clock.wall, intake.event
ahead = ["0"]
def told():
    try:
        ahead[0] = (place / "clock").read_text() or "0"
    except OSError:
        pass  # in a story about want of files the clock is as it was
    return wall() + timedelta(seconds=float(ahead[0]))
def read(state, mail, *rest, **more):
    if b"Subject: Poison" in mail.arrived.raw:
        with (place / "tasted").open("a") as tasted:
            tasted.write("x")
        os.kill(os.getpid(), signal.SIGKILL)
    return event(state, mail, *rest, **more)
clock.wall, intake.event = told, read
if patience := float(os.environ.get("STORY_PATIENCE", "0")):
    line.PATIENCE = loops.MAIL_EVERY = backoff.LONGEST = smtp.PATIENCE = imap.POLL = patience
    outbox.RETRIES = (timedelta(seconds=patience),) * len(outbox.RETRIES)
    outbox.UNREACHED = timedelta(seconds=patience)
    outbox.UNSURE = (outbox.UNREACHED, *outbox.UNSURE[1:])
    catching_up.LOOK_AFTER, catching_up.LOOKED_FOR = timedelta(seconds=1), timedelta(seconds=3 * patience)
    doubtful.BREAKS_APART = timedelta(seconds=patience)
if rest := float(os.environ.get("STORY_REST", "0")):
    letters_out.AT_REST = timedelta(seconds=rest)
if patience := float(os.environ.get("STORY_DOT_PATIENCE", "0")):
    smtp.DOT_PATIENCE = patience
if patience := float(os.environ.get("STORY_CONNECT_PATIENCE", "0")):
    smtp.CONNECT_PATIENCE = line.CONNECT_PATIENCE = patience
if hurry := float(os.environ.get("STORY_HURRY", "0")):
    class Hurried:
        def __getattr__(self, name):
            return getattr(asyncio, name)
        async def sleep(self, seconds):
            await asyncio.sleep(seconds / hurry)
    loops.time, loops.asyncio = types.SimpleNamespace(monotonic=lambda: time.monotonic() * hurry), Hurried()
if breaks := os.environ.get("STORY_BREAKS"):
    async def broken(self):
        raise RuntimeError("a bug in " + breaks)
    setattr(loops.Daemon, breaks, broken)
from alongside.commands import main
main()
"""


MEMORY = Path("/sys/fs/cgroup/memory")
IN_TIME = 60.0
"""Seconds within which a machine that is busy with other things has done what takes a second or two on a quiet one."""
LAST_WORDS = 40
"""So many lines of a daemon's log are shown of a story that failed."""
HOSTS: list[Host] = []
"""The machines of the story that is being told."""


def until(true: Callable[[], Any], seconds: float = IN_TIME, every: float = 0.05) -> bool:
    """Wait until something holds; whether it did in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(every)
    return bool(true())


async def soon(true: Callable[[], Any], seconds: float = IN_TIME) -> bool:
    """The same, while the loop of the story goes on."""
    return await asyncio.to_thread(until, true, seconds)


@dataclass(slots=True)
class Running:
    """A started daemon, and what it has told systemd."""

    process: subprocess.Popen[bytes]
    log: Path
    told: list[str]

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def said(self) -> str:
        """Everything it has printed."""
        return self.log.read_text()

    def ready(self, seconds: float = IN_TIME) -> bool:
        return until(lambda: any("READY=1" in word for word in self.told) or self.process.poll() is not None, seconds) and (
            self.process.poll() is None
        )

    def end(self, number: int = signal.SIGTERM, seconds: float = 30.0) -> float:
        """Sends a signal and waits for the end; how many seconds it took."""
        began = time.monotonic()
        self.process.send_signal(number)
        self.process.wait(seconds)
        return time.monotonic() - began

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@dataclass(slots=True)
class Host:
    """A machine with one programme: its directory, its two servers, and the daemons started on it."""

    place: Path
    mailbox: Server
    relay: Server
    people: tuple[Person, ...]
    url: str = ""
    extra: str = ""
    age: timedelta | None = timedelta()
    daemons: list[Running] = field(default_factory=list)
    furthest: float = 0.0
    """The furthest that the daemon's clock was ever ahead: from then on nothing in the ledger lies in the future."""

    def __post_init__(self) -> None:
        self.url = self.url or f"sqlite:///{self.place}/state/ledger.db"
        (self.place / "state").mkdir(exist_ok=True)
        self.set_clock(0)
        self.config.write_text(self._configuration())
        self.config.chmod(0o600)

    @property
    def config(self) -> Path:
        return self.place / "alongside.toml"

    @property
    def ledger(self) -> Path:
        return self.place / "state" / "ledger.db"

    def _configuration(self) -> str:
        sections = (
            f'[{name}]\nhost = "{s.host}"\nport = {s.port}\nsecurity = "{s.security}"\n'
            + (f'user = "{s.user}"\npassword = "{s.password}"\n' if s.password else "")
            for name, s in (("mailbox", self.mailbox), ("relay", self.relay))
        )
        programme = '[programme]\naddress = "mentor@example.org"\ncoordinators = ["mary@example.org"]\ntimezone = "Europe/Berlin"\n'
        return f'{programme}[store]\nurl = "{self.url}"\n' + "".join(sections) + self.extra

    def founds(self) -> None:
        """The ledger with everybody in it, as old as ``age``; None: there will be a copy of another one."""
        if self.age is None:
            return
        now = datetime.now(UTC) - self.age
        ledger = Ledger.open(self.url, now=now)
        ledger.state(settings(self.url).rules, now)
        ledger.commit(Batch(now, ledger.revision, facts=self.people))
        ledger.close()

    def set_clock(self, seconds: float) -> None:
        """How far the daemon's clock is ahead of the real one."""
        self.furthest = max(self.furthest, seconds)
        fresh = self.place / "clock.new"
        fresh.write_text(str(seconds))
        fresh.replace(self.place / "clock")

    # ------------------------------------------------------------------ processes

    def starts(self, *before: str, **environment: str) -> Running:
        """The daemon, under ``before`` (strace and its like), telling "systemd" how it is."""
        number = len(self.daemons)
        told: list[str] = []
        line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        line.bind(str(self.place / f"notify.{number}"))
        threading.Thread(target=_listen, args=(line, told), daemon=True).start()
        log = self.place / f"daemon.{number}.log"
        told_by = {"NOTIFY_SOCKET": str(self.place / f"notify.{number}"), "WATCHDOG_USEC": "2000000"}
        env = {**os.environ, "PYTHONPATH": SOURCE_ROOT, "STORY_PLACE": str(self.place), **told_by, **environment}
        with log.open("wb") as out:
            process = subprocess.Popen(
                [*before, sys.executable, "-c", DAEMON, "run", "--config", str(self.config)],
                stdout=out,
                stderr=out,
                env=env,
                cwd=self.place,
            )
        self.daemons.append(Running(process, log, told))
        return self.daemons[-1]

    def types(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command, typed by the coordinator."""
        command = [sys.executable, "-c", "from alongside.commands import main; main()", *words, "--config", str(self.config)]
        env = {**os.environ, "PYTHONPATH": SOURCE_ROOT}
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)

    def status(self) -> str:
        return self.types("status").stdout

    # ------------------------------------------------------------------ looking

    def export(self) -> dict[str, Any]:
        """What ``alongside export --json`` prints."""
        return everything(self.config)

    def inbox(self) -> list[str]:
        """The state of each mail, in order."""
        return [row["state"] for row in self.export()["inbox"]]

    def letters(self) -> list[str]:
        """The state of each letter of this story, in order."""
        return [row["state"] for row in self.export()["letters"] if row["kind"] in ("help", "status")]

    def concerns(self) -> list[str]:
        """What the Monday letter will tell."""
        now = datetime.now(UTC)
        ledger = Ledger.open(self.url, now=now)
        try:
            return [concern.sentence for concern in ledger.state(settings(self.url).rules, now).concerns.values()]
        finally:
            ledger.close()

    def findings(self) -> list[str]:
        """What ``alongside verify`` would say."""
        now = datetime.now(UTC) + timedelta(seconds=self.furthest)
        ledger = Ledger.open(self.url, now=now)
        try:
            return [f"{f.rule}: {f.about}: {f.sentence}" for f in verify(ledger, now)]
        finally:
            ledger.close()

    def tells(self) -> str:
        """How it stands here, for whoever looks at a story that failed: the status, and the last words of every daemon."""
        last = (f"---- daemon {n}\n" + "\n".join(one.said.splitlines()[-LAST_WORDS:]) for n, one in enumerate(self.daemons))
        return "\n".join([f"---- status\n{self.status()}", *last])

    def close(self) -> None:
        for one in self.daemons:
            if one.process.poll() is None:
                one.process.send_signal(signal.SIGCONT)
                one.kill()


def _listen(line: socket.socket, told: list[str]) -> None:
    while True:
        told.append(line.recv(4096).decode())


def somebody(number: int) -> Person:
    """One of many invented people."""
    return Person(f"p-{number}", f"person{number}@example.org", f"Person {number}", frozenset({"mentee"}), timezone="Europe/Berlin",
                  joined_at=datetime(2026, 1, 5, tzinfo=UTC))  # fmt: skip


def asks(number: int, words: str = "HELP", subject: str = "Hello", mark: str = "") -> bytes:
    """A mail of one of them."""
    return (
        f"From: Person {number} <person{number}@example.org>\r\nTo: mentor@example.org\r\nSubject: {subject}\r\n"
        f"Date: {datetime.now(UTC):%a, %d %b %Y %H:%M:%S +0000}\r\nMessage-ID: <{number}{mark}@people.example.org>\r\n\r\n{words}\r\n"
    ).encode()


@contextmanager
def hosted(place: Path, dovecot: Dovecot, sink: SmtpSink | int, user: str, people: int = 3, **more: Any) -> Iterator[Host]:
    """A machine between a Dovecot mailbox of its own and a relay (or the port of one), with its ledger made."""
    port = sink if isinstance(sink, int) else sink.port
    mailbox = more.pop("mailbox", None) or Server(HOST, dovecot.port, "plain", user, PASSWORD)
    relay = more.pop("relay", None) or Server(HOST, port, "plain", "", "")
    host = Host(place, mailbox, relay, tuple(somebody(n) for n in range(1, people + 1)), **more)
    HOSTS.append(host)
    host.founds()
    try:
        yield host
    finally:
        host.close()


def sent_by(sink: SmtpSink, prefix: str = "") -> list[str]:
    """The recipients of everything the relay took, but for the coordinators' letters."""
    return sorted(mail.recipient for mail in sink.mails() if mail.recipient.startswith(prefix or "person"))


def strace(*options: str) -> Sequence[str]:
    """Put in front of a command: a disk that fails as asked."""
    return (find_program("strace"), "-f", "-qq", "-o", "/dev/null", *options)


@contextmanager
def little_memory(megabytes: int) -> Iterator[Sequence[str]]:
    """Put in front of a command: so little memory that the kernel ends it (a cgroup of version 1; needs root)."""
    group = MEMORY / f"alongside-{os.getpid()}"
    group.mkdir()
    (group / "memory.limit_in_bytes").write_text(f"{megabytes}M")
    try:
        yield ("sh", "-c", f'echo $$ > {group}/cgroup.procs; exec "$@"', "sh")
    finally:
        until(lambda: not (group / "cgroup.procs").read_text(), 10)
        group.rmdir()


def memory(pid: int) -> int:
    """The resident memory of a process, in KiB."""
    return int(next(row for row in Path(f"/proc/{pid}/status").read_text().splitlines() if row.startswith("VmRSS")).split()[1])


def lie_in(house: Dovecot, user: str, count: int) -> None:
    """So many out-of-office notes in the mailbox, put there as files, which is quicker than by command."""
    for number in range(count):
        note = asks(number % 8 + 1, "I am away.", mark=f".{number}").replace(b"Subject:", b"Auto-Submitted: auto-replied\r\nSubject:")
        lay(house, user, f"{number}", note)


def lay(house: Dovecot, user: str, name: str, raw: bytes, at: datetime | None = None) -> None:
    """Puts a mail into the mailbox as a file, which needs no network; it came ``at`` that moment."""
    file = house.place / "mail" / user / "new" / f"{int(time.time())}.{name}.story"
    part = file.parent.parent / "tmp" / file.name
    part.write_bytes(raw)
    if at is not None:
        os.utime(part, (at.timestamp(), at.timestamp()))
    if os.geteuid() == 0:
        shutil.chown(part, NOBODY, NOBODY)
    part.rename(file)
