"""Mary's word to a pairing goes the road of every event: calendars follow, both people are told, nothing is said twice."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from icalendar import Calendar

from alongside.calendar.series import starts
from alongside.calendar.values import Series
from alongside.commands.month import lines
from alongside.commands.places import clock
from alongside.configuration import load
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch
from alongside.programme.events import Alarm
from alongside.programme.model import Fact, Pairing, Person, SeriesIs, SessionChange
from coordinator import Coordinator

HILARY = Person("hilary", "hilary@example.org", "Hilary Hartmann", frozenset({"mentor"}))
PRIYA = Person("priya", "priya@example.org", "Priya Raman", frozenset({"mentee"}))


def a_pairing(now: datetime) -> tuple[Fact, ...]:
    """Hilary and Priya, twelve weeks from tomorrow."""
    series = Series(
        "series", "uid@example.org", "Europe/Berlin", (now + timedelta(days=1)).replace(tzinfo=None, microsecond=0), 30, "weekly", 12
    )
    dates = starts(series)
    pairing = Pairing(1, "hilary", "priya", "active", dates[0].date(), dates[-1].date(), "video", "weekly", 30, heard_of=("hilary",))
    planned = (
        SessionChange(
            f"1-{n}", 1, now, "programme", "planned", series="series", uid=series.uid, recurrence_id=at, start=at,
            end=at + timedelta(minutes=30),
        )
        for n, at in enumerate(dates)
    )  # fmt: skip
    return (HILARY, PRIYA, pairing, SeriesIs(1, series), *planned)


@pytest.fixture
def matched(mary: Coordinator) -> Coordinator:
    """A programme with one pairing."""
    settings = load(mary.configures(), {})
    now = clock()
    ledger = Ledger.open(settings.store_url, now=now)
    state = ledger.state(settings.rules, now)
    assert state.pairings == {}
    end = Alarm("end", "pairing:1", now + timedelta(weeks=12))
    ledger.commit(Batch(now, ledger.revision, facts=a_pairing(now), alarms=(end,)))
    ledger.close()
    return mary


def states(mary: Coordinator) -> tuple[str, set[str], set[tuple[str, str]]]:
    lists = mary.types("export", "--json").json
    letters = {(letter["kind"], letter["to"]) for letter in lists["letters"]}
    return lists["pairings"][0]["state"], {session["state"] for session in lists["sessions"]}, letters


def test_a_pairing_that_is_ended_leaves_both_calendars(matched: Coordinator) -> None:
    assert "Pairing 1 is ended" in matched.types("pairings", "end", "1").out
    state, sessions, letters = states(matched)
    assert (state, sessions) == ("ended", {"skipped"})
    assert letters >= {("cancel", "hilary@example.org"), ("cancel", "priya@example.org")}
    assert "ended already" in matched.types("pairings", "end", "1", code=1).err
    assert states(matched)[2] == letters


def test_a_pause_can_be_taken_back(matched: Coordinator) -> None:
    assert matched.types("pairings", "pause", "1", "--json").json["state"] == "paused"
    assert states(matched)[1] == {"skipped"}
    assert "paused already" in matched.types("pairings", "pause", "1", code=1).err
    assert matched.types("pairings", "resume", "1", "--json").json["state"] == "active"
    assert "planned" in states(matched)[1]


def test_a_pairing_shows_its_dates(matched: Coordinator) -> None:
    shown = matched.types("pairings", "show", "1", "--json").json
    assert len(shown["sessions"]) == 12
    assert shown["mentor"] == "hilary@example.org"
    assert "hilary@example.org" in matched.types("pairings", "show", "1").out
    assert len(matched.types("sessions", "list", "--pairing", "1", "--json").json) == 12
    assert matched.types("sessions", "list", "--pairing", "2", "--json").json == []


def test_the_exported_series_is_the_organizers_calendar(matched: Coordinator) -> None:
    (series,) = matched.types("export", "--json").json["series"]
    assert series["ical"].startswith("BEGIN:VCALENDAR")
    assert "mailto:priya@example.org" in series["ical"].replace("\r\n ", "")
    assert "METHOD" not in series["ical"]
    assert matched.types("export", "--json").json["series"][0]["ical"] == series["ical"]


def test_the_pairings_of_a_leaver_end(matched: Coordinator) -> None:
    path = matched.place / "people.csv"
    path.write_text("email,name\nhilary@example.org,Hilary Hartmann\n")
    assert "leaves: Priya Raman" in matched.types("people", "import", str(path)).out
    assert states(matched)[0] == "ended"


def test_the_series_is_written_as_a_calendar_file(matched: Coordinator) -> None:
    kept = Calendar.from_ical(matched.types("pairings", "show", "1", "--ics").out)
    (event,) = kept.walk("VEVENT")
    assert ("METHOD" in kept, str(event["UID"]), event["RRULE"]["COUNT"]) == (False, "uid@example.org", [12])


def test_the_dates_stand_in_their_months(matched: Coordinator) -> None:
    shown = matched.types("pairings", "show", "1", "--calendar").out
    dates = [datetime.fromisoformat(row["start"]) for row in matched.types("sessions", "list", "--json").json]
    for month in {f"{start:%B %Y}" for start in dates}:
        assert month in shown
    assert len(re.findall(r"\d+o\b", shown)) == 12


ROWS = [
    {"start": f"2027-03-{day:02d}T{clock}:00+01:00", "end": f"2027-03-{day:02d}T{clock[:2]}:45:00+01:00", "state": state,
     "recurrence_id": f"2027-03-{original:02d}T09:30:00+01:00"}
    for day, clock, state, original in ((2, "09:30", "held", 2), (9, "09:30", "skipped", 9), (18, "14:00", "moved", 16), (23, "09:30", "planned", 23))
]  # fmt: skip


def test_a_month_shows_what_was_held_what_fell_out_and_what_moved_where() -> None:
    assert list(lines(ROWS)) == [
        "           March 2027",
        "Mo   Tu   We   Th   Fr   Sa   Su",
        " 1    2*   3    4    5    6    7",
        " 8    9x  10   11   12   13   14",
        "15   16<  17   18>  19   20   21",
        "22   23o  24   25   26   27   28",
        "29   30   31",
        "  Tue  2  09:30-09:45  held",
        "  Tue  9  09:30-09:45  skipped",
        "  Thu 18  14:00-14:45  moved, instead of Tue 16 March, 09:30",
        "  Tue 23  09:30-09:45  planned",
        "",
        "o planned  > moved  * held  x skipped  < moved away",
    ]
