"""Real servers for tests, each private, on loopback, in a directory of its own, and gone when the block is left.

A server that is not installed raises `Missing`, which the fixtures turn into a skip, or into a failure where CI promises that it is there.
"""

from __future__ import annotations

import imaplib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import psycopg
import pytest

from alongside.settings import PACES, MailboxSettings, Pace, RelaySettings, Server

T = TypeVar("T")

MISSING = "is missing"
HOST = "127.0.0.1"
PASSWORD = "rehearsal"
AS_ROOT = os.geteuid() == 0
LEFT_OUT_WITHOUT_ROOT = not AS_ROOT and os.environ.get("CI") != "true"
"""Where CI=true nothing is left out: a test that needs root fails without it."""
NOBODY = 65534


class Missing(Exception):
    """A server program that is not installed here; the text is its name."""


def started(server: Callable[[], AbstractContextManager[T]], stack: ExitStack) -> T:
    """Start a server for as long as the stack lasts, or leave the test out because it is missing."""
    try:
        return stack.enter_context(server())
    except Missing as missing:
        reason = f"{missing} {MISSING}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


def find_program(name: str, *places: str) -> str:
    """Find a program on the path, in the sbin directories or in ``places``; raise `Missing` with its name."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin", *places])
    found = shutil.which(name, path=path)
    if found is None:
        raise Missing(name)
    return found


def free_port() -> int:
    """Name a port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_port(port: int, server: subprocess.Popen[bytes], seconds: float = 20.0) -> None:
    """Wait until somebody listens there; fail when the server ends or stays silent."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"{server.args!r} ended with {server.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"{server.args!r} does not listen on {port}")


@contextmanager
def private_directory(name: str) -> Iterator[Path]:
    """A directory with a short path (sockets allow 107 characters) that the servers' own users may enter."""
    place = Path(tempfile.mkdtemp(prefix=f"{name}-"))
    place.chmod(0o755)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def running(command: Sequence[str], port: int, *, user: str | None = None, log: Path, stop: int = signal.SIGTERM) -> Iterator[None]:
    """Run a server in the foreground as long as the block lasts."""
    with log.open("wb") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output, stdin=subprocess.DEVNULL, user=user, start_new_session=True)
    try:
        wait_for_port(port, server)
        yield
    finally:
        server.send_signal(stop)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


# Dovecot

DOVECOT_CONF = """
base_dir = {place}/run
state_dir = {place}/state
log_path = {place}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
default_internal_user = {internal}
default_login_user = {login}
default_internal_group = {group}
mail_location = maildir:{place}/mail/%u
mail_max_userip_connections = 50
first_valid_uid = 1
first_valid_gid = 1
mailbox_list_index = yes
{capability}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={place}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
"""


@dataclass(frozen=True, slots=True)
class Dovecot:
    """A running Dovecot. Every user exists; all have the same password."""

    port: int
    place: Path

    def mailbox_settings(self, user: str = "mentor@example.org", password: str = PASSWORD) -> MailboxSettings:
        """How to read the mailbox of a user."""
        return MailboxSettings(Server(HOST, self.port, "plain", user, password))

    def deliver(self, user: str, *mails: bytes, at: datetime | None = None, folder: str = "INBOX") -> None:
        """Lay mails into a folder, by APPEND."""
        when = imaplib.Time2Internaldate(at) if at else None
        with self.session(user) as session:
            for mail in mails:
                session.append(folder, None, when, mail)

    def session(self, user: str) -> imaplib.IMAP4:
        """A second client of the same mailbox, logged in: a person with a mail program."""
        session = imaplib.IMAP4(HOST, self.port)
        session.login(user, PASSWORD)
        return session

    def doveadm(self, *arguments: str) -> str:
        """Run an administrator's command."""
        command = [find_program("doveadm"), "-c", str(self.place / "dovecot.conf"), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@contextmanager
def dovecot(capability: str = "", password: str = PASSWORD, settings: str = "", port: int | None = None) -> Iterator[Dovecot]:
    """Run a Dovecot; ``capability`` replaces what it says it can do, ``settings`` are further lines of its configuration."""
    program, port = find_program("dovecot"), port or free_port()
    me = str(os.geteuid())
    with private_directory("dovecot") as place:
        said = (f"imap_capability = {capability}\n" if capability else "") + settings
        users = ("dovecot", "dovenull", "dovecot") if AS_ROOT else (me, me, str(os.getegid()))
        uid, gid = (NOBODY, NOBODY) if AS_ROOT else (os.geteuid(), os.getegid())
        conf = place / "dovecot.conf"
        conf.write_text(
            DOVECOT_CONF.format(
                place=place, port=port, password=password, capability=said, uid=uid, gid=gid,
                internal=users[0], login=users[1], group=users[2],
            )
        )  # fmt: skip
        for name in ("mail", "home"):
            (place / name).mkdir()
            os.chown(place / name, uid, gid)
        with running([program, "-F", "-c", str(conf)], port, log=place / "start.log"):
            yield Dovecot(port, place)


# smtp-sink


@dataclass(frozen=True, slots=True)
class Sunk:
    """A mail as smtp-sink took it: the envelope addresses and the bytes after DATA."""

    sender: str
    recipient: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class SmtpSink:
    """A running smtp-sink, which takes everything and dumps it, but for the faults it was started with."""

    port: int
    place: Path

    def relay_settings(self, user: str = "", pace: Pace = PACES["own-relay"]) -> RelaySettings:
        """How to hand mail in; the sink asks nobody for the password."""
        return RelaySettings(Server(HOST, self.port, "plain", user, PASSWORD if user else ""), pace)

    def mails(self) -> list[Sunk]:
        """Everything dumped to its end so far, in no order. What is on its way, or was cut off, is no mail yet."""
        dumps = (file.read_bytes() for file in sorted((self.place / "out").iterdir()))
        return [_sunk(dump) for dump in dumps if dump.endswith(ENDED)]


ENDED = b"\n\n"
"""The sink writes a blank line below every mail once the final dot has come."""


def _sunk(dump: bytes) -> Sunk:
    head, _, rest = dump.partition(b"Received: ")
    envelope = dict(line.split(": ", 1) for line in head.decode().splitlines() if ": " in line)
    lines = rest.removesuffix(b"\n").splitlines(keepends=True)
    letter = itertools.dropwhile(_is_continued, lines[1:])
    raw = b"".join(letter).replace(b"\n", b"\r\n")
    return Sunk(_address(envelope["X-Mail-Args"]), _address(envelope.get("X-Rcpt-Args", "<>")), raw)


def _is_continued(line: bytes) -> bool:
    return line[:1] in (b"\t", b" ")


def _address(arguments: str) -> str:
    return arguments.partition("<")[2].partition(">")[0]


@contextmanager
def smtp_sink(*options: str, port: int | None = None) -> Iterator[SmtpSink]:
    """Run smtp-sink with fault options such as ``-q .`` (hang up at the final dot) or ``-f rcpt`` (refuse recipients)."""
    program, port = find_program("smtp-sink"), port or free_port()
    with private_directory("sink") as place:
        (place / "out").mkdir()
        as_user = ["-u", "nobody"] if AS_ROOT else []
        if AS_ROOT:
            os.chown(place / "out", NOBODY, NOBODY)
        # -a: it would answer AUTH with 250 where RFC 4954 wants 235; without AUTH on offer nobody logs in on loopback
        command = [program, *as_user, "-a", "-d", f"{place}/out/%M.", *options, f"{HOST}:{port}", "100"]
        with running(command, port, log=place / "sink.log"):
            yield SmtpSink(port, place)


# PostgreSQL

PG_PLACES = tuple(str(place) for place in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True))
PG_OPTIONS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=60")


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running PostgreSQL cluster that trusts everybody on loopback."""

    port: int
    user: str

    def url(self, database: str = "postgres") -> str:
        """The address of a database, as a configuration has it."""
        return f"postgresql://{self.user}@{HOST}:{self.port}/{database}"

    @contextmanager
    def database(self, name: str) -> Iterator[str]:
        """A fresh, empty database; its address."""
        with psycopg.connect(self.url(), autocommit=True) as administrator:
            administrator.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
            try:
                yield self.url(name)
            finally:
                administrator.execute(psycopg.sql.SQL("DROP DATABASE {} WITH (FORCE)").format(psycopg.sql.Identifier(name)))


@contextmanager
def postgres(port: int | None = None) -> Iterator[Postgres]:
    """Run a private cluster, as the user ``postgres`` where we are root (PostgreSQL refuses root)."""
    with private_directory("pg") as place:
        make_cluster(place)
        with serving(place, port or free_port()) as house:
            yield house


def make_cluster(place: Path) -> None:
    """An empty cluster in a directory of its own."""
    if AS_ROOT:
        shutil.chown(place, "postgres")
    command = [find_program("initdb", *PG_PLACES), "-D", str(place / "cluster"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
    subprocess.run([*command, "--locale=C"], check=True, capture_output=True, user="postgres" if AS_ROOT else None, cwd=place)


@contextmanager
def serving(place: Path, port: int, *, stop: int = signal.SIGINT, more: Sequence[str] = ()) -> Iterator[Postgres]:
    """Serve a cluster as long as the block lasts; SIGQUIT ends it at once, as ``pg_ctl stop -m immediate`` does."""
    options = [part for option in (*PG_OPTIONS, *more) for part in ("-c", option)]
    command = [find_program("postgres", *PG_PLACES), "-D", str(place / "cluster"), "-h", HOST, "-p", str(port), "-k", str(place), *options]
    with running(command, port, user="postgres" if AS_ROOT else None, log=place / "server.log", stop=stop):
        house = Postgres(port, "postgres")
        _until_it_answers(house)
        yield house


def _until_it_answers(house: Postgres) -> None:
    """The port is open before the server is: it says "starting up" for a moment."""
    import psycopg

    deadline = time.monotonic() + 30
    while True:
        try:
            with psycopg.connect(f"postgresql://{house.user}@{HOST}:{house.port}/postgres", connect_timeout=5):
                return
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
