"""What scripts read: every list, addresses for people, and no private word."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from alongside.language.reading import Absence, Reading, Window
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Recorded
from alongside.programme.events import Alarm
from alongside.programme.keepsakes import Said
from alongside.programme.model import Pairing, Person, Question, SeriesIs, Session
from alongside.report.exports import export
from ledger_people import HILARY, JOHN, MONDAY, PAIRING, PLANNED, THE_PAIR, keep, letter_to, mail_from

ICAL = b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nRRULE:FREQ=YEARLY\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nRRULE:FREQ=WEEKLY;\r\n COUNT=4\r\nEND:VEVENT\r\n"


def drawn(one: SeriesIs, pairing: Pairing, dates: tuple[Session, ...], mentor: Person, mentee: Person) -> bytes:
    """The calendar room, as far as this story needs it."""
    assert (one.pairing, mentor.id, mentee.id, len(dates)) == (pairing.id, HILARY.id, JOHN.id, 4)
    return ICAL


def lived(ledger: Ledger) -> Ledger:
    """One pairing, begun and ended, with a letter out, a mail in, and words that are nobody else's business."""
    wishes = Reading(
        intent="preference", availability=(Window(("TU",), "09:00", "12:00"),), mentors_avoided=("Ann Secret",), unread=("Secret rest",),
        spans={"availability": ("Secret span",)},
    )  # fmt: skip
    hilary = replace(HILARY, preferences=wishes, absences=(Absence(date(2027, 3, 1), None),))
    keep(
        ledger,
        *THE_PAIR,
        hilary,
        Said("w-1", 1, JOHN.id, "note", "Secret note", MONDAY),
        Question("q-1", JOHN.id, "what", "pairing:1", MONDAY, held_text="Secret question"),
    )
    moved = replace(
        PLANNED[1], what="moved", start=PLANNED[1].start + timedelta(hours=1), end=PLANNED[1].end + timedelta(hours=1), side="mentee"
    )
    keep(
        ledger,
        moved,
        replace(PAIRING, state="ended", ended_on=date(2027, 3, 1)),
        letters=(letter_to(JOHN, 1, answers="<1@example.org>"),),
        inbox=(mail_from(JOHN, 1), mail_from(JOHN, 2, message_id=None)),
        alarms=(Alarm("end", "pairing:1", MONDAY),),
    )
    ledger.claim(MONDAY, 1, "here")
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY)
    return ledger


def test_every_list_is_there_with_its_fields(ledger: Ledger) -> None:
    lists = export(lived(ledger), MONDAY, drawn)
    assert {kind: len(rows) for kind, rows in lists.items()} == {
        "people": 2, "requests": 1, "pairings": 1, "series": 1, "sessions": 4, "letters": 1, "inbox": 2, "alarms": 1,
    }  # fmt: skip
    assert lists["people"][0] == {
        "id": "p-hilary", "email": "hilary@example.org", "name": "Hilary Hart", "roles": ["mentor"], "timezone": "Europe/Berlin",
        "country": None, "language": None, "manager": "nora@example.org", "capacity": 2, "state": "away",
        "absences": [{"from": "2027-03-01", "to": None}],
        "preferences": {"intent": "preference", "availability": [{"days": ["TU"], "start": "09:00", "end": "12:00", "kind": "want"}]},
    }  # fmt: skip
    assert lists["requests"][0] == {
        "id": 1, "mentee": "john@example.org", "mentor_named": "Hilary", "topics": [], "state": "matched", "pairing": 1,
        "asked": "hilary@example.org", "received_at": "2027-03-01T09:00:00Z", "answered_at": None,
    }  # fmt: skip
    assert lists["pairings"][0] == {
        "id": 1, "mentor": "hilary@example.org", "mentee": "john@example.org", "state": "ended", "started_on": "2027-03-01",
        "ends_on": "2027-03-23", "channel": "video", "version": 1,
    }  # fmt: skip


def test_a_series_shows_its_rule_and_its_calendar(ledger: Ledger) -> None:
    (series,) = export(lived(ledger), MONDAY, drawn)["series"]
    assert series.pop("ical") == ICAL.decode()
    assert series == {
        "id": "s-1", "pairing": 1, "uid": "uid-1", "sequence": 0, "timezone": "Europe/Berlin", "rrule": "FREQ=WEEKLY;COUNT=4",
        "dtstart": "2027-03-02T08:30:00Z", "duration_min": 30, "state": "active",
    }  # fmt: skip


def test_sessions_carry_the_offset_of_their_series(ledger: Ledger) -> None:
    sessions = export(lived(ledger), MONDAY, drawn)["sessions"]
    assert sessions[1] == {
        "id": "d-2", "pairing": 1, "series": "s-1", "uid": "uid-1", "recurrence_id": "2027-03-09T09:30:00+01:00",
        "start": "2027-03-09T10:30:00+01:00", "end": "2027-03-09T11:00:00+01:00", "state": "moved",
        "moved_from": "2027-03-09T09:30:00+01:00", "mentor_partstat": "NEEDS-ACTION", "mentee_partstat": "ACCEPTED",
    }  # fmt: skip


def test_mail_in_and_out_is_named_by_its_message_id(ledger: Ledger) -> None:
    lists = export(lived(ledger), MONDAY, drawn)
    assert lists["letters"] == [{
        "id": 1, "message_id": "<help.1.mac@example.org>", "kind": "help", "to": "john@example.org", "subject": "A line", "state": "sent",
        "attempts": 1, "due": "2027-03-01T09:00:00Z", "sent_at": "2027-03-01T09:00:00Z", "in_reply_to": "<1@example.org>", "pairing": None,
    }]  # fmt: skip
    assert [mail["message_id"] for mail in lists["inbox"]] == ["<1@example.org>", None]
    assert lists["inbox"][0].keys() == {"id", "message_id", "from", "received_at", "verdict", "event", "state", "reason"}


def test_private_words_stay_in_the_ledger(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    lived(ledger)
    assert "Secret" not in json.dumps(export(open_ledger(), MONDAY, drawn))
