"""How fast a backlog is worked off, beside the same work without a programme in it, measured in the same run.

The floor fetches, parses and composes with the standard library, commits mails and letters once per fifty, moves by fifties and sends
the same letters over three connections. Run with ``make bench``; ``ARGS="--mails 500 --profile"`` takes fewer mails and says where the time went.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import email
import email.message
import imaplib
import pstats
import resource
import smtplib
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from statistics import median

import structlog
from backlog_houses import House, Opening, embedded, real
from backlog_mails import Village, Weekend, founded

import servers
from alongside import loops, service
from alongside.engine import Engine
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Held
from alongside.programme.rules import Programme, Rules
from alongside.settings import Settings
from alongside.wire.imap import ImapMailbox
from alongside.wire.postman import Postman

NOW = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
"""A Monday in the past: Dovecot gives today's date to what claims to come from the future."""
ADDRESS = "mentor@example.org"
FLOOR = "floor@example.org"
LEAST_RATE, MOST_CPU = 0.20, 5.0
"""The share of the floor's rate that the road is held to, with real servers, and how many times its CPU it may take."""
BATCH = 50
CONNECTIONS = 3
SINGLE_ANSWERS = 9


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: seconds on the wall and of this process' two clocks, and the most memory it ever had (kB)."""

    seconds: float
    cpu: float
    memory: int


@contextmanager
def measured() -> Iterator[list[Measured]]:
    """Measures the block; the value is in the list when it is left."""
    told: list[Measured] = []
    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew (proc(5))
    before, began = _cpu(), time.perf_counter()
    yield told
    told.append(Measured(time.perf_counter() - began, _cpu() - before, _high_water()))


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _high_water() -> int:
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


# ---------------------------------------------------------------- the road


def road(settings: Settings, profile: cProfile.Profile | None) -> Measured:
    """One pass of the real thing over the whole backlog."""
    with measured() as told, profile or nullcontext():
        report = asyncio.run(service.run_once(settings, NOW))
    assert not report.problems, report.problems
    return told[0]


def letters_sent(store: Path, before: int) -> list[tuple[str, str, bytes]]:
    """(envelope sender, recipient, bytes) of what the road sent."""
    with closing(sqlite3.connect(store)) as ledger:
        wanted = "SELECT sender, recipient, raw FROM letters WHERE id > ? AND state = 'sent' ORDER BY id"
        return ledger.execute(wanted, (before,)).fetchall()


def became(store: Path) -> Counter[str]:
    """What became of the mails, by verdict and action."""
    with closing(sqlite3.connect(store)) as ledger:
        return Counter(
            {f"{verdict}: {event}": n for verdict, event, n in ledger.execute("SELECT verdict, event, count(*) FROM inbox GROUP BY 1, 2")}
        )


# ---------------------------------------------------------------- the floor


@dataclass(frozen=True, slots=True)
class Draft:
    """What a letter says, before anybody has made a mail of it: envelope, header fields, and its parts by subtype, text and method."""

    sender: str
    recipient: str
    fields: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str, str], ...]

    @classmethod
    def of(cls, sender: str, recipient: str, raw: bytes) -> Draft:
        mail = email.message_from_bytes(raw)
        fields = tuple((name, words) for name, words in mail.items() if name.lower() not in ("content-type", "mime-version"))
        parts = (part for part in mail.walk() if not part.is_multipart())
        return cls(sender, recipient, fields, tuple((p.get_content_subtype(), _words(p), str(p.get_param("method", ""))) for p in parts))

    def composed(self) -> bytes:
        """The mail in bytes, by the cheapest that the standard library has: ``email.mime`` under compat32."""
        mail = MIMEMultipart("alternative")
        for name, words in self.fields:
            mail[name] = words
        for subtype, words, method in self.parts:
            part = MIMEText(words, subtype)
            if method:
                part.set_param("method", method)
            mail.attach(part)
        return mail.as_bytes()


def _words(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def floor(house: House, place: Path, drafts: Sequence[Draft]) -> Measured:
    """The same fetching, composing, committing, moving and sending, with nobody thinking."""
    with measured() as told:
        with house.session(FLOOR) as session, closing(sqlite3.connect(place / "floor.db")) as store:
            store.executescript(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE mail (uid INTEGER, subject TEXT, raw BLOB);"
                "CREATE TABLE letter (sender TEXT, recipient TEXT, raw BLOB)"
            )
            session.create("Done")
            session.select("INBOX")
            uids = session.uid("SEARCH", "ALL")[1][0].decode().split()
            each = -(-len(drafts) * BATCH // len(uids))
            for number, start in enumerate(range(0, len(uids), BATCH)):
                _one_batch(session, store, uids[start : start + BATCH], drafts[number * each : (number + 1) * each])
            letters = store.execute("SELECT sender, recipient, raw FROM letter").fetchall()
        assert len(letters) == len(drafts)
        with ThreadPoolExecutor(CONNECTIONS) as carriers:
            list(carriers.map(lambda part: _send(house.smtp_port, part), [letters[n::CONNECTIONS] for n in range(CONNECTIONS)]))
    return told[0]


def _one_batch(session: imaplib.IMAP4, store: sqlite3.Connection, uids: Sequence[str], drafts: Sequence[Draft]) -> None:
    fetched = session.uid("FETCH", ",".join(uids), "(UID BODY.PEEK[])")[1]
    raws = [part[1] for part in fetched if isinstance(part, tuple)]
    parsed = [email.message_from_bytes(raw) for raw in raws]
    rows = [(uid, str(mail["Subject"]), raw) for uid, mail, raw in zip(uids, parsed, raws, strict=True)]
    letters = [(draft.sender, draft.recipient, draft.composed()) for draft in drafts]
    with store:
        store.executemany("INSERT INTO mail VALUES (?, ?, ?)", rows)
        store.executemany("INSERT INTO letter VALUES (?, ?, ?)", letters)
    session.uid("MOVE", ",".join(uids), "Done")


def _send(port: int, letters: Sequence[tuple[str, str, bytes]]) -> None:
    with smtplib.SMTP(servers.HOST, port) as relay:
        for sender, recipient, raw in letters:
            relay.sendmail(sender, [recipient], raw)


# ---------------------------------------------------------------- one answer


async def answers(settings: Settings, house: House, weekend: Weekend) -> list[float]:
    """Seconds from the moment a mail lies in the mailbox of a running daemon to the moment its answer lies at the reader's."""
    began = time.monotonic()
    ledger = LedgerThread(Ledger.open(settings.store_url, now=NOW))
    lease = await ledger.lease("bench", NOW, loops.LEASE_SECONDS)
    assert not isinstance(lease, Held)

    def clock() -> datetime:
        return NOW + timedelta(seconds=time.monotonic() - began)

    engine = Engine.of(settings, ledger, ImapMailbox(settings.mailbox), Postman(settings.relay), clock, "bench", lease.fence)
    stopping = asyncio.Event()
    running = asyncio.create_task(loops.Daemon(engine, ledger, "bench", stopping).run())
    try:
        await asyncio.sleep(2)
        return [await asyncio.to_thread(one_answer, house, weekend, n) for n in range(SINGLE_ANSWERS)]
    finally:
        stopping.set()
        await running
        await engine.close()
        await ledger.close()


def one_answer(house: House, weekend: Weekend, n: int) -> float:
    reader = weekend.village.free[-1 - n]
    before = house.letters_for(reader.email)
    house.lay(ADDRESS, [weekend.asks_help(-1 - n)], NOW)
    began = time.perf_counter()
    while house.letters_for(reader.email) == before:
        if time.perf_counter() - began > 30:
            raise TimeoutError(f"no answer to mail {n}")
        time.sleep(0.002)
    return time.perf_counter() - began


# ---------------------------------------------------------------- the comparison


@dataclass(frozen=True, slots=True)
class Compared:
    """The road beside the floor: the share of its rate, and how many times its CPU."""

    rate: float
    cpu: float

    @property
    def enough(self) -> bool:
        return self.rate >= LEAST_RATE and self.cpu <= MOST_CPU


def compare(house: House, village: Village, weekend: Weekend, waiting: Sequence[bytes], settings: Settings, profiled: bool) -> Compared:
    """Prints both runs in one house, and how they compare."""
    place = Path(settings.store_url.removeprefix("sqlite:///")).parent
    for user in (ADDRESS, FLOOR):
        house.lay(user, waiting, NOW)
    profile = cProfile.Profile() if profiled else None
    ours = road(settings, profile)
    sent = letters_sent(place / "ledger.db", village.letters)
    best = floor(house, place, [Draft.of(*letter) for letter in sent])
    print(f"{house.name}: {len(waiting)} mails in, {len(sent)} letters out")
    for name, run in (("the road", ours), ("the floor", best)):
        rate = len(waiting) / run.seconds
        print(f"  {name:<10} {run.seconds:6.2f} s  {rate:6.0f} mails/s  CPU {run.cpu:5.2f} s  VmHWM {run.memory / 1024:4.0f} MB")
    if profile:
        _tell(profile, place / "ledger.db")
    waits = sorted(asyncio.run(answers(settings, house, weekend)))
    print(
        f"  a single answer, from mailbox to reader: median {median(waits) * 1000:.0f} ms, slowest of {len(waits)} {waits[-1] * 1000:.0f} ms"
    )
    compared = Compared(best.seconds / ours.seconds, ours.cpu / best.cpu)
    print(f"  share of the floor's rate: {compared.rate:.1%}, at {compared.cpu:.1f} times its CPU\n", flush=True)
    return compared


def _tell(profile: cProfile.Profile, store: Path) -> None:
    for what, many in became(store).most_common():
        print(f"    {many:5d}  {what}")
    stats = pstats.Stats(profile)
    stats.sort_stats("cumulative").print_stats("alongside", 90)
    stats.sort_stats("tottime").print_stats(40)


def main() -> int:
    """0 where the road is as fast and as cheap as it is held to, 1 where it is not; a server that is missing is named and left out."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mails", type=int, default=2000)
    options.add_argument("--only", choices=("real", "embedded"))
    options.add_argument("--profile", action="store_true")
    chosen = options.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    compared = {}
    for name, open_house in (("real", real), ("embedded", embedded)):
        if chosen.only in (None, name):
            try:
                compared[name] = _in_house(open_house, chosen.mails, chosen.profile)
            except servers.Missing as missing:
                print(f"not run with real servers: {missing} is missing", file=sys.stderr)
    return 0 if "real" not in compared or compared["real"].enough else 1


def _in_house(open_house: Opening, many: int, profiled: bool) -> Compared:
    programme = Programme("Peer mentoring", ADDRESS, ("mary@example.org",), ("example.org",), timezone="Europe/Berlin", country="DE")
    with tempfile.TemporaryDirectory() as place:
        url = f"sqlite:///{place}/ledger.db"
        with closing(Ledger.open(url, now=NOW - timedelta(days=3))) as ledger:
            village = founded(ledger, Rules(programme), NOW - timedelta(days=3))
        weekend = Weekend(village, ADDRESS, NOW)
        waiting = list(weekend.mails(many))
        with open_house([ADDRESS, FLOOR, *(p.email for p in village.everybody)]) as house:
            settings = Settings(programme, house.mailbox(ADDRESS), house.relay(), url)
            return compare(house, village, weekend, waiting, settings, profiled)


if __name__ == "__main__":
    sys.exit(main())
