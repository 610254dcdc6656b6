"""What a person publishes as taken is kept free of talks; what cannot be read holds up nothing, and nobody's own network is asked."""

from __future__ import annotations

import http.server
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from alongside.language.reading import Reading, Window
from alongside.ledger.values import Batch
from alongside.programme import hours
from alongside.programme.model import Busy, Person
from alongside.settings import CalendarSettings
from alongside.wire.feeds import Allowed, FeedRefused, fetched, refusal
from people import HILARY, MONDAY, PRIYA
from radicale_house import Radicale, radicale
from servers import HOST
from story_pairs import paired
from village import Village

SOON = timedelta(minutes=10)
EIGHT_WEEKS = timedelta(weeks=8)
HERE = Allowed((HOST,), loopback=True)
ONLY_TUESDAYS = replace(HILARY, preferences=Reading(intent="preference", availability=(Window(("TU",), "09:00", "12:00"),)))


def weekly(day: int, begin: str, end: str) -> bytes:
    """A meeting every week from that day of March on."""
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:standing-{day}{begin}\r\nDTSTAMP:20270101T000000Z\r\nSUMMARY:Secret plans\r\n"
        f"DTSTART;TZID=Europe/Berlin:202703{day:02d}T{begin}00\r\nDTEND;TZID=Europe/Berlin:202703{day:02d}T{end}00\r\nRRULE:FREQ=WEEKLY\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


class Refusing:
    """A host that says no, and counts how often it is asked."""

    def __init__(self) -> None:
        asked = self._asked = []

        class No(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(503)

            def log_message(self, *_: object) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer((HOST, 0), No)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> int:
        self._server.shutdown()
        self._server.server_close()
        return len(self._asked)


@pytest.fixture(scope="module")
def house() -> Iterator[Radicale]:
    with radicale() as found:
        found.collection("/hilary/busy/", weekly(2, "0900", "1030"))
        found.collection("/twice/busy/", weekly(2, "0900", "1000"), weekly(4, "1300", "1400"))
        yield found


@pytest.fixture
async def founded(tmp_path: Path) -> AsyncIterator[list[Village]]:
    found: list[Village] = []
    yield found
    for village in found:
        await village.close()


async def village_of(founded: list[Village], tmp_path: Path, *people: Person) -> Village:
    village = await Village.founded(tmp_path, *people, now=MONDAY)
    village.settings = replace(village.settings, calendars=CalendarSettings((HOST,), loopback=True))
    founded.append(village)
    return village


@pytest.mark.parametrize("scheme", ["http", "caldav+http"])
@pytest.mark.row("E2")
async def test_e2_a_meeting_in_a_published_calendar_is_planned_around(
    house: Radicale, founded: list[Village], tmp_path: Path, scheme: str
) -> None:
    source = f"{scheme}://hilary:any@{HOST}:{house.port}/hilary/busy/"
    village = await village_of(founded, tmp_path, replace(ONLY_TUESDAYS, calendar_source=source), PRIYA)
    await village.at(village.now)
    pairing = await paired(village)
    state = await village.state()
    assert {f"{s.start:%a %H}" for s in state.sessions[pairing.id] if s.start.date() < (MONDAY + EIGHT_WEEKS).date()} == {"Tue 11"}
    known = state.busy["hilary"]
    assert (known.problem, len(known.blocks)) == ("", 8)
    assert "Secret" not in repr(known)


async def test_a_collection_of_several_events_is_read_whole(house: Radicale) -> None:
    source = f"caldav+http://twice:any@{HOST}:{house.port}/twice/busy/"
    assert len(await fetched(source, HERE, MONDAY, MONDAY + EIGHT_WEEKS)) == 2


async def test_a_calendar_that_cannot_be_read_holds_up_nobody_and_is_said_once(founded: list[Village], tmp_path: Path) -> None:
    source = f"http://{HOST}:9/hilary.ics"
    village = await village_of(founded, tmp_path, replace(HILARY, calendar_source=source), PRIYA)
    await village.at(village.now)
    pairing = await paired(village)
    state = await village.state()
    assert len(state.sessions[pairing.id]) == 12
    assert [c.sentence for c in state.concerns.values() if "publishes" in c.sentence] == [
        "The calendar that Hilary Meyer publishes cannot be read: the host does not answer properly (ConnectionRefusedError). "
        "Times are found without it."
    ]


async def test_a_calendar_that_fails_is_left_alone_for_four_hours_also_by_a_process_that_lasts_one_pass(
    founded: list[Village], tmp_path: Path
) -> None:
    refusing = Refusing()
    source = f"http://{HOST}:{refusing.port}/hilary.ics"
    village = await village_of(founded, tmp_path, replace(HILARY, calendar_source=source), PRIYA)
    for minutes in (0, 5, 10, 235, 240, 245):
        await village.at(MONDAY + timedelta(minutes=minutes))
    assert refusing.stop() == 2


@pytest.mark.row("E7")
async def test_e7_the_line_about_the_time_names_the_calendar_that_was_looked_at(
    house: Radicale, founded: list[Village], tmp_path: Path
) -> None:
    source = f"http://hilary:any@{HOST}:{house.port}/hilary/busy/"
    village = await village_of(founded, tmp_path, replace(ONLY_TUESDAYS, calendar_source=source), PRIYA)
    await village.at(village.now)
    await paired(village)
    assert "by your calendar too" in " ".join(village.last(HILARY, "invitation").text.split())
    assert "by Hilary’s calendar too" in " ".join(village.last(PRIYA, "invitation").text.split())


async def test_what_was_last_seen_counts_for_a_week_and_then_no_more(founded: list[Village], tmp_path: Path) -> None:
    village = await village_of(founded, tmp_path, ONLY_TUESDAYS, PRIYA)
    state = await village.state()
    block = (MONDAY + timedelta(days=30), MONDAY + timedelta(days=30, hours=1))
    known = replace(state, busy={"hilary": Busy("hilary", (block,), MONDAY, "gone", MONDAY)})
    assert block in hours.hours_of(known, ONLY_TUESDAYS, MONDAY.date() + timedelta(days=7)).busy
    assert block not in hours.hours_of(known, ONLY_TUESDAYS, MONDAY.date() + timedelta(days=8)).busy


async def test_our_own_talk_in_the_published_calendar_is_not_in_its_own_way(founded: list[Village], tmp_path: Path) -> None:
    village = await village_of(founded, tmp_path, HILARY, PRIYA)
    pairing = await paired(village)
    state = await village.state()
    talk = state.sessions[pairing.id][0]
    wide = (talk.start.astimezone(UTC), talk.end.astimezone(UTC) + timedelta(hours=1))
    known = replace(state, busy={"hilary": Busy("hilary", (wide,), MONDAY)})
    busy = hours.hours_of(known, HILARY, MONDAY.date(), without=pairing.id).busy
    assert busy == ((talk.end, wide[1]),)


# ---------------------------------------------------------------- whom we ask, and how long


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("https://evil.example.com/x.ics", "not listed"),
        ("http://cloud.example.org/x.ics", "only https"),
        ("file:///etc/passwd", "only https"),
        ("https://cloud.example.org:99999/x", "no address"),
        ("https://cloud.example.org@evil.example.com/x", "not listed"),
        ("https://CLOUD.example.org/x", ""),
        ("caldav://hilary:secret@cloud.example.org/x/", ""),
    ],
)
def test_only_listed_hosts_over_https_are_asked(source: str, why: str) -> None:
    found = refusal(source, Allowed(("cloud.example.org",)))
    assert (why in found) if why else not found
    assert "secret" not in found


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "localhost", "::1"])
async def test_a_host_inside_a_private_network_is_not_asked_though_it_is_listed(host: str) -> None:
    source = f"https://[{host}]/x" if ":" in host else f"https://{host}/x"
    with pytest.raises(FeedRefused, match="private network"):
        await fetched(source, Allowed((host,)), MONDAY, MONDAY + EIGHT_WEEKS)


class Odd(http.server.BaseHTTPRequestHandler):
    """A host that misbehaves in the way its path says."""

    def do_GET(self) -> None:
        if self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", "http://127.0.0.1:1/secret")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(40 if self.path == "/huge" else 1):
                self.wfile.write(b"x" * 65536 if self.path == "/huge" else b"hello")
        except OSError:
            return

    def do_REPORT(self) -> None:
        self.send_response(207)
        self.end_headers()
        self.wfile.write(b'<!DOCTYPE x [<!ENTITY a "aaaa">]><multistatus xmlns="DAV:">&a;</multistatus>')

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def odd() -> Iterator[int]:
    with http.server.ThreadingHTTPServer((HOST, 0), Odd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "why"), [("http:/elsewhere", "answers 302"), ("http:/huge", "larger than a megabyte"), ("caldav+http:/x", "XML that nobody")]
)
async def test_a_host_that_leads_elsewhere_floods_us_or_sends_entities_is_refused(odd: int, path: str, why: str) -> None:
    scheme, _, place = path.partition(":")
    with pytest.raises(FeedRefused, match=why):
        await fetched(f"{scheme}://{HOST}:{odd}{place}", HERE, MONDAY, MONDAY + EIGHT_WEEKS)


async def test_words_that_are_no_calendar_are_a_problem_and_nothing_else(odd: int, founded: list[Village], tmp_path: Path) -> None:
    village = await village_of(founded, tmp_path, replace(HILARY, calendar_source=f"http://{HOST}:{odd}/words"), PRIYA)
    await village.at(village.now + SOON)
    assert (await village.state()).busy["hilary"].problem == "what the host answers is no calendar"
    assert (await village.state()).busy["hilary"].seen_at is None


def test_the_programme_asks_no_host_unless_a_coordinator_lists_it() -> None:
    assert CalendarSettings().hosts == ()
    assert "not listed" in refusal("https://cloud.example.org/x", Allowed(CalendarSettings().hosts))


async def test_who_asks_to_be_forgotten_leaves_no_taken_times_and_no_address_of_a_calendar(founded: list[Village], tmp_path: Path) -> None:
    village = await village_of(founded, tmp_path, replace(PRIYA, calendar_source="https://priya:secret@cloud.example.org/x.ics"), HILARY)
    await village.state()
    seen = Busy("priya", ((MONDAY, MONDAY + SOON),), MONDAY)
    await village.ledger.commit(Batch(MONDAY, village.ledger.revision, facts=(seen,)))
    village.writes(PRIYA, "FORGET ME")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "confirm"), "YES")
    await village.at(village.now + SOON)
    state = await village.state()
    assert (state.busy["priya"], state.people["priya"].calendar_source) == (Busy("priya"), "")
