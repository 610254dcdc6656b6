"""A parliament changes the clocks after invitations went out."""

from __future__ import annotations

import struct
import zoneinfo
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from alongside.calendar import zones
from alongside.engine import Engine
from alongside.language.reading import Reading, Window
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.programme.model import Pairing, Person
from people import HILARY, MONDAY, NORA, PRIYA, WORK
from story_pairs import accepted, paired, pairing, wished
from village import Village

SOON = timedelta(minutes=5)
AFTERNOONS = replace(HILARY, preferences=Reading(intent="preference", availability=(Window(WORK, "14:00", "19:00"),)))


@pytest.fixture
async def village(tmp_path: Path) -> AsyncIterator[Village]:
    found = await Village.founded(tmp_path, HILARY, PRIYA, NORA, now=MONDAY)
    yield found
    await found.close()


def a_zone(*steps: tuple[datetime, int]) -> bytes:
    """A TZif file (RFC 9636) with these changes: (moment, minutes east of UTC from then on); before the first it is the first."""
    kinds = sorted({minutes for _, minutes in steps})
    body = b"".join(struct.pack(">q", int(moment.timestamp())) for moment, _ in steps)
    body += bytes(kinds.index(minutes) for _, minutes in steps)
    body += b"".join(struct.pack(">lbB", minutes * 60, 0, 4 * n) for n, minutes in enumerate(kinds))
    names = b"".join(f"Z{n:02d}\0".encode() for n in range(len(kinds)))
    empty = struct.pack(">4sc15x6l", b"TZif", b"2", 0, 0, 0, 0, 1, 1) + struct.pack(">lbB", 0, 0, 0) + b"\0"
    head = struct.pack(">4sc15x6l", b"TZif", b"2", 0, 0, 0, len(steps), len(kinds), len(names))
    return empty + head + body + names + f"\n<Z>{-steps[-1][1] // 60}\n".encode()


@pytest.fixture
def law(tmp_path: Path) -> Iterator[Callable[..., None]]:
    """Enacts other rules for a zone on this machine, as a new release of the zone database does."""
    before, place = zoneinfo.TZPATH, tmp_path / "zoneinfo"

    def enact(name: str, *steps: tuple[datetime, int], running: bool = False) -> None:
        file = place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(a_zone(*steps))
        zoneinfo.reset_tzpath([str(place), *before])
        if not running:
            zones.forget()

    yield enact
    zoneinfo.reset_tzpath(before)
    zones.forget()


async def restarted(village: Village) -> None:
    """A new process on the same ledger, five minutes later."""
    await village.ledger.close()
    village.ledger = LedgerThread(Ledger.open(village.settings.store_url, now=village.now))
    await village.at(village.now + SOON)


ALWAYS_SUMMER = (
    (datetime(2000, 1, 1, tzinfo=UTC), 60),
    (datetime(2027, 3, 28, 1, tzinfo=UTC), 120),
    (datetime(2090, 1, 1, tzinfo=UTC), 120),
)
NEVER_SUMMER = ((datetime(2000, 1, 1, tzinfo=UTC), -300), (datetime(2090, 1, 1, tzinfo=UTC), -300))


def told(village: Village, person: Person) -> int:
    """How many letters this person read, those not counted that only refresh a date."""
    return sum("No change" not in letter.subject for letter in village.letters_to(person))


async def across(village: Village) -> Pairing:
    """Hilary in Berlin and Nora in New York have their talks."""
    await wished(village, AFTERNOONS, NORA)
    village.answers(village.last(AFTERNOONS, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    return await pairing(village, AFTERNOONS, NORA)


async def test_whose_hour_moves_reads_it_once_and_the_other_reads_nothing(tmp_path: Path, law: Callable[..., None]) -> None:
    village = await Village.founded(tmp_path, AFTERNOONS, NORA, now=MONDAY)
    pair = await across(village)
    await accepted(village, AFTERNOONS, NORA)
    before = await village.state()
    letters = {person.id: told(village, person) for person in (HILARY, NORA)}
    first = before.sessions[pair.id][0]
    law("America/New_York", *NEVER_SUMMER)
    await restarted(village)
    change = next(letter for letter in village.letters_to(NORA) if "New York time follows new rules" in " ".join(letter.text.split()))
    assert told(village, NORA) == letters["nora"] + 1
    assert told(village, HILARY) == letters["hilary"]
    (event,) = Calendar.from_ical(change.ics).walk("VEVENT")
    assert event["SEQUENCE"] == before.series[pair.id].sequence + 1
    assert event["DTSTART"].dt.astimezone(UTC) == first.start.astimezone(UTC)
    await restarted(village)
    assert told(village, NORA) == letters["nora"] + 1


async def test_the_new_rules_of_the_series_own_zone_reach_the_other_at_once_and_the_mentor_with_the_next_change(
    tmp_path: Path, law: Callable[..., None]
) -> None:
    village = await Village.founded(tmp_path, AFTERNOONS, NORA, now=MONDAY)
    await across(village)
    await accepted(village, AFTERNOONS, NORA)
    assert b"BEGIN:DAYLIGHT" in village.last(HILARY, "invitation").ics
    letters = {person.id: told(village, person) for person in (HILARY, NORA)}
    law("Europe/Berlin", (datetime(2000, 1, 1, tzinfo=UTC), 60), (datetime(2090, 1, 1, tzinfo=UTC), 60))
    await restarted(village)
    assert told(village, HILARY) == letters["hilary"], "the talks stay where they are on Berlin's clock"
    assert told(village, NORA) == letters["nora"] + 1
    assert b"BEGIN:DAYLIGHT" not in village.last(NORA, "change").ics
    village.writes(NORA, "SKIP", answers=village.last(NORA, "invitation"))
    await village.at(village.now + timedelta(minutes=20))
    assert told(village, HILARY) == letters["hilary"] + 1
    assert b"BEGIN:DAYLIGHT" not in village.last(HILARY, "cancel").ics


async def test_where_everybodys_hour_stays_nobody_reads_anything(village: Village, law: Callable[..., None]) -> None:
    pairing = await paired(village)
    await accepted(village, HILARY, PRIYA)
    letters = {person.id: len(village.letters_to(person)) for person in (HILARY, PRIYA)}
    starts = [s.start.replace(tzinfo=None) for s in (await village.state()).sessions[pairing.id]]
    law("Europe/Berlin", (datetime(2000, 1, 1, tzinfo=UTC), 60), (datetime(2090, 1, 1, tzinfo=UTC), 60))
    await restarted(village)
    assert {person.id: len(village.letters_to(person)) for person in (HILARY, PRIYA)} == letters
    after_it = (await village.state()).sessions[pairing.id]
    assert [s.start.replace(tzinfo=None) for s in after_it] == starts
    summer = next(s for s in after_it if s.start.month == 4)
    assert summer.start.utcoffset() == timedelta(hours=1)


async def test_the_same_rules_read_again_are_no_change(village: Village) -> None:
    await paired(village)
    await village.at(village.now + SOON)
    known = (await village.state()).zones
    assert set(known) == {"Europe/Berlin"}
    changes = len(village.letters_to(PRIYA, "change"))
    await restarted(village)
    assert (await village.state()).zones == known
    assert len(village.letters_to(PRIYA, "change")) == changes


async def test_a_running_daemon_reads_an_exchanged_file_within_a_day_without_being_started_anew(
    tmp_path: Path, law: Callable[..., None]
) -> None:
    village = await Village.founded(tmp_path, AFTERNOONS, NORA, now=MONDAY)
    pair = await across(village)
    await accepted(village, AFTERNOONS, NORA)
    moment = [village.now]
    engine = Engine.of(village.settings, village.ledger, village.mailbox, village.postman, lambda: moment[0])  # type: ignore[arg-type]
    await engine.pass_once()
    letters = {person.id: told(village, person) for person in (HILARY, NORA)}
    law("America/New_York", *NEVER_SUMMER, running=True)
    for hours in (1, 12):
        moment[0] = village.now = village.postman.now = MONDAY + timedelta(hours=hours)
        await engine.pass_once()
        assert told(village, NORA) == letters["nora"], "once a day is often enough"
    moment[0] = village.postman.now = MONDAY + timedelta(days=1, hours=1)
    await engine.pass_once()
    assert told(village, NORA) == letters["nora"] + 1
    assert told(village, HILARY) == letters["hilary"]
    rows = (await village.state()).sessions[pair.id]
    assert all(row.start.astimezone(ZoneInfo("America/New_York")).utcoffset() == timedelta(hours=-5) for row in rows)
    moment[0] = village.postman.now = MONDAY + timedelta(days=1, hours=2)
    await engine.pass_once()
    assert sum("New York time follows new rules" in " ".join(letter.text.split()) for letter in village.letters_to(NORA)) == 1
    await village.close()
