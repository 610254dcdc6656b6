"""How a running daemon behaves: how soon an answer leaves, what is urgent in a long queue, how it starts, what it costs at rest, with the years.

Each figure stands beside a floor of the same run. Run with ``make bench``; ``--only latency`` and its like take one of them.
"""

from __future__ import annotations

import argparse
import imaplib
import os
import smtplib
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

import backlog
import structlog
from backlog_houses import House, embedded, real
from backlog_mails import Weekend, founded
from watched import Watched, watched

import servers
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch, FinishedLetter
from alongside.programme.letters import Help, Letter, Reader
from alongside.programme.rules import Programme, Rules
from alongside.settings import PACES, Settings
from daemons import Host, asks, hosted, memory, sent_by, until
from servers import SmtpSink
from village import settings

ANSWERS = 40
RUNS = 2
"""Of two runs the better one counts: what else runs on the machine only ever adds."""
TICKS = os.sysconf("SC_CLK_TCK")


# ---------------------------------------------------------------- how soon an answer leaves


def latency() -> None:
    """From the moment the server has the mail, and tells us at once, to the end of the answer at the relay, over a kept connection.

    The daemon is a process of its own, as it is in life; who writes is another, and only waits meanwhile.
    """
    with _told_at_once() as (house, letters), tempfile.TemporaryDirectory() as place:
        weekend, own = _programme(house, Path(place))
        host = Host(Path(place), own.mailbox.server, own.relay.server, (), own.store_url)
        host.set_clock((backlog.NOW - datetime.now(UTC)).total_seconds())
        try:
            assert host.starts().ready()
            waits = sorted(_after_a_while(house, letters, weekend, number) for number in range(ANSWERS))
        finally:
            host.close()
        best = sorted(_floor_answers(house, Path(place)))
        for name, some in (("the daemon", waits), ("the floor", best)):
            print(f"  an answer, {name:<10} median {median(some) * 1000:5.1f} ms, p95 {_p95(some) * 1000:5.1f} ms ({len(some)} mails)")


def _after_a_while(house: House, letters: Watched, weekend: Weekend, number: int) -> float:
    """The wait for an answer to somebody who writes while the daemon idles."""
    time.sleep(2 if number == 0 else 0.2)
    letters.forget()
    with house.session(backlog.ADDRESS) as session:
        session.append("INBOX", None, imaplib.Time2Internaldate(backlog.NOW), weekend.asks_help(-1 - number))
        began = time.perf_counter()
        letters.wait()
        return time.perf_counter() - began


def _p95(some: list[float]) -> float:
    return some[max(0, -int(-0.95 * len(some) // 1) - 1)]


@contextmanager
def _told_at_once() -> Iterator[tuple[House, Watched]]:
    """The rehearsal's mailbox, which wakes whoever idles at once, and Postfix's sink with the letters it takes."""
    with (
        embedded([backlog.ADDRESS, backlog.FLOOR]) as house,
        servers.smtp_sink() as sink,
        watched(sink.place / "out") as letters,
    ):
        yield replace(house, smtp_port=sink.port), letters


def _programme(house: House, place: Path) -> tuple[Weekend, Settings]:
    programme = Programme(
        "Peer mentoring", backlog.ADDRESS, ("mary@example.org",), ("example.org",), timezone="Europe/Berlin", country="DE"
    )
    url = f"sqlite:///{place}/ledger.db"
    with closing(Ledger.open(url, now=backlog.NOW - timedelta(days=3))) as ledger:
        village = founded(ledger, Rules(programme), backlog.NOW - timedelta(days=3))
    weekend = Weekend(village, backlog.ADDRESS, backlog.NOW)
    return weekend, Settings(programme, house.mailbox(backlog.ADDRESS), house.relay(), url)


def _floor_answers(house: House, place: Path) -> list[float]:
    """Fetch, one durable commit, one letter over a connection that stands: nobody thinks, and nobody has to be woken."""
    found = []
    letter = b"From: mentor@example.org\r\nTo: p1@example.org\r\nSubject: Here\r\n\r\n" + b"A line of words.\r\n" * 60
    with house.session(backlog.FLOOR) as session, closing(sqlite3.connect(place / "floor.db")) as store:
        store.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE mail (uid INTEGER, raw BLOB)")
        with smtplib.SMTP(servers.HOST, house.smtp_port) as relay:
            relay.ehlo()
            for number in range(ANSWERS):
                house.lay(backlog.FLOOR, [asks(number)], backlog.NOW)
                began = time.perf_counter()
                session.select("INBOX")
                uid = session.uid("SEARCH", "ALL")[1][0].decode().split()[-1]
                raw = session.uid("FETCH", uid, "(UID BODY.PEEK[])")[1][0][1]
                for _ in range(2):
                    with store:
                        store.execute("INSERT INTO mail VALUES (?, ?)", (number, raw))
                relay.sendmail("mentor@example.org", ["p1@example.org"], letter)
                found.append(time.perf_counter() - began)
    return found


# ---------------------------------------------------------------- what is urgent, in a long queue


def _has(sink: SmtpSink, reader: str) -> bool:
    return any(mail.recipient == reader for mail in sink.mails())


def burst() -> None:
    """Two thousand letters leave at the pace of Exchange Online when a talk of today is moved."""
    with _a_host("burst") as (host, _, sink):
        host.config.write_text(host.config.read_text() + 'pace = "exchange-online"\n')
        _write(host, [_letter(number, urgent=False) for number in range(1, 2001)])
        host.starts()
        waits = []
        for number in (2001, 2002, 2003):
            time.sleep(25)
            _write(host, [_letter(number, urgent=True)])
            began = time.perf_counter()
            until(partial(_has, sink, f"reader{number}@example.org"), 90, 0.1)
            waits.append(time.perf_counter() - began)
        gone = len(sink.mails())
    pace = PACES["exchange-online"].per_minute
    print(f"  a change of today among 2,000 letters at {pace} a minute: left after {', '.join(f'{w:.1f}' for w in waits)} s ({gone} gone)")
    print(f"  the floor: a place every {60 / pace:.1f} s")


@contextmanager
def _a_host(name: str) -> Iterator[tuple[Host, servers.Dovecot, servers.SmtpSink]]:
    """A programme between two servers, as a process of its own."""
    with (
        servers.dovecot() as house,
        servers.smtp_sink() as sink,
        tempfile.TemporaryDirectory() as place,
        hosted(Path(place), house, sink, f"{name}@example.org") as host,
    ):
        yield host, house, sink


def _letter(number: int, *, urgent: bool) -> FinishedLetter:
    now, mark = datetime.now(UTC), f"<change.{number}.mac@example.org>"
    address = f"reader{number}@example.org"
    letter = Letter(
        "change" if urgent else "thanks_prompt", Reader("R", address, "UTC"), Help(), f"bench:{number}", now, "programme", urgent=urgent
    )
    raw = f"From: mentor@example.org\r\nTo: {address}\r\nMessage-ID: {mark}\r\nSubject: A line\r\n\r\nWords\r\n".encode()
    return FinishedLetter(number, letter, mark, "A line", "Words", raw, "mentor@example.org")


def _write(host: Host, letters: list[FinishedLetter]) -> None:
    now = datetime.now(UTC)
    with closing(Ledger.open(host.url, now=now)) as ledger:
        ledger.state(settings(host.url).rules, now)
        ledger.commit(Batch(now, ledger.revision, letters=tuple(letters)))


# ---------------------------------------------------------------- starting, and resting


def cold_start() -> None:
    """A command's help, and a daemon that is ready, beside a Python that does nothing."""
    command = [sys.executable, "-c", "from alongside.commands import main; main()", "--help"]
    helps = [_timed(command) for _ in range(5)]
    nothing = [_timed([sys.executable, "-c", "pass"]) for _ in range(5)]
    with _a_host("cold") as (host, _, _):
        ready = [_until_ready(host) for _ in range(3)]
    for name, some in (("--help", helps), ("READY", ready), ("the floor: python -c pass", nothing)):
        wall, cpu = min(one[0] for one in some), min(one[1] for one in some)
        print(f"  {name:<26} {wall:.2f} s, {cpu:.2f} s of a core")


def _timed(command: list[str]) -> tuple[float, float]:
    environment = {**os.environ, "PYTHONPATH": str(Path(backlog.__file__).parents[2] / "daemon")}
    before, began = os.times(), time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    after = os.times()
    return time.perf_counter() - began, after.children_user + after.children_system - before.children_user - before.children_system


def _until_ready(host: Host) -> tuple[float, float]:
    began = time.perf_counter()
    daemon = host.starts()
    until(lambda: any("READY=1" in word for word in daemon.told), 30, 0.005)
    wall, cpu = time.perf_counter() - began, _cpu(daemon.pid)
    daemon.end()
    return wall, cpu


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def rest() -> None:
    """A minute in which nobody writes and nothing is due."""
    with _a_host("rest") as (host, house, sink):
        house.deliver("rest@example.org", asks(1))
        daemon = host.starts(WATCHDOG_USEC="300000000")
        until(lambda: sent_by(sink), 30)
        time.sleep(5)
        before, began = _cpu(daemon.pid), time.perf_counter()
        time.sleep(60)
        share = (_cpu(daemon.pid) - before) / (time.perf_counter() - began)
        print(f"  at rest: {share:.2%} of a core, {memory(daemon.pid) / 1024:.0f} MB")
    print(f"  the floor: a Python with nothing but asyncio and sqlite3 takes {_bare_memory() / 1024:.0f} MB")


def _bare_memory() -> int:
    with subprocess.Popen([sys.executable, "-c", "import asyncio, sqlite3; input()"], stdin=subprocess.PIPE) as bare:
        time.sleep(1)
        found = memory(bare.pid)
        bare.communicate(b"\n")
    return found


# ---------------------------------------------------------------- with the years


def growth() -> None:
    """The same five hundred mails with sixteen times the history."""
    spent = [min(_with_history(times) for _ in range(RUNS)) for times in (1, 16)]
    print(
        f"  CPU a mail: {spent[0] * 1000:.2f} ms, with sixteen times the history {spent[1] * 1000:.2f} ms ({spent[1] / spent[0]:.2f} times)"
    )


def _with_history(times: int) -> float:
    mails = 500
    with real([backlog.ADDRESS]) as house, tempfile.TemporaryDirectory() as place:
        weekend, own = _programme(house, Path(place))
        _years_pass(Path(place) / "ledger.db", times)
        house.lay(backlog.ADDRESS, list(weekend.mails(mails)), backlog.NOW)
        return backlog.road(own, None).cpu / mails


def _years_pass(file: Path, times: int) -> None:
    """So many thousand mails and letters of the past, and as many dates that were."""
    rows = 2000 * times
    with closing(sqlite3.connect(file)) as store, store:
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        for table, changed in (
            (
                "letters",
                {"id": "100000 + i", "key": "'old:' || i", "message_id": "'<old.' || i || '@example.org>'", "family": "'old:' || i"},
            ),
            ("session_changes", {"id": "1000000 + i"}),
        ):
            columns = [row[1] for row in store.execute(f"PRAGMA table_info({table})")]
            wanted = ", ".join(changed.get(name, f'"{name}"') for name in columns)
            one = f"(SELECT * FROM {table} WHERE id = (SELECT min(id) FROM {table}))"  # noqa: S608
            store.execute(f"INSERT INTO {table} {numbers} SELECT {wanted} FROM {one}, n", (rows,))  # noqa: S608
        values = "900000 + i, 6, 900000 + i, '<old' || i || '@example.org>', 'old' || i, 'p1@example.org', '2025-01-01T00:00:00.000000Z'"
        store.execute(f"INSERT INTO inbox {numbers} SELECT {values}, 'human', 'answered', 'handled', '', 'done', 1, NULL FROM n", (rows,))  # noqa: S608


FIGURES: Mapping[str, Callable[[], None]] = {
    "latency": latency, "burst": burst, "growth": growth, "cold start": cold_start, "memory": rest,
}  # fmt: skip


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", choices=FIGURES)
    chosen = options.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    for name, tell in FIGURES.items():
        if chosen.only in (None, name):
            print(name, flush=True)
            tell()
    return 0


if __name__ == "__main__":
    sys.exit(main())
