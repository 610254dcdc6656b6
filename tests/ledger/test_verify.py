"""Nothing is found on a healthy ledger, and each planted fault is found by its own rule and by no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, text

from alongside.ledger.errors import StoreDamaged
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Recorded
from alongside.ledger.verify import RULES, verify
from alongside.programme.events import Alarm
from alongside.programme.model import Ask, Prompted, Question, Request, SessionChange, ThanksWeek
from ledger_people import HILARY, JOHN, MONDAY, PAIRING, STARTS, THE_PAIR, keep, letter_to, mail_from

NOW = MONDAY + timedelta(days=2)
LETTER = (
    "INSERT INTO letters SELECT 9, 'other', kind, about, pairing, person, recipient, '<9@example.org>', subject, text, raw, sender, state,"
    " family, choices, answers, rank, due, ready_at, expires, attempts, attempted_at, claimed_by, sent_at, code, reply, unsure, created_at,"
    " ical_uid, ical_sequence FROM letters WHERE id = "
)
ANN = (
    "INSERT INTO people SELECT 'p-ann', 'ann@example.org', 'Ann', roles, '', timezone, country, language, team, job, site, topics,"
    " experience, preferences, capacity, '[]', start_date, return_date, channel_link, absences, stopped, prodid, hard_bounces,"
    " unreachable_since, left_on, forgotten_at, joined_at FROM people WHERE id = 'p-john'"
)
PAIRING_2 = (
    "INSERT INTO pairings SELECT 2, mentor, mentee, 'proposed', started_on, ends_on, channel, freq, duration_min, NULL, version, reason, why,"
    " paused_for, objection_by, renewals, renewal_freq, ended_on, end_reason, thanks_unanswered, thanks_last_prompt, introduced_at, heard_of,"
    " changed_at, resting, questions, mentor_hopes, mentor_cannot, mentee_hopes, mentee_cannot, idle_asked_on FROM pairings WHERE id = 1"
)
SERIES_2 = (
    "INSERT INTO series SELECT 's-2', pairing, 'uid-2', timezone, first, duration_min, freq, count, sequence, nth, state, {false}, ''"
    " FROM series WHERE id = 's-1'"
)
REQUEST_3 = (
    'INSERT INTO requests SELECT 3, mentee, state, received_at, mentor_named, candidates, named, asked, "only", existing, topics, wishes, text,'
    " round, tried, answered_at, pairing, thread, misread, hopes, cannot FROM requests WHERE id = 2;"
    " INSERT INTO alarms VALUES ('waiting_line', 'request:3', '2027-04-01T00:00:00.000000Z', 0)"
)
SESSION_TO = "UPDATE session_changes SET {0} WHERE session = '{1}'; UPDATE sessions SET {0} WHERE id = '{1}'"

FAULTS: dict[str, str] = {
    "an address belongs to one person": """UPDATE people SET aliases = '["hilary@example.org"]' WHERE id = 'p-john'""",
    "time zones are known": "UPDATE people SET timezone = 'Mars/Olympus' WHERE id = 'p-john'",
    "open requests move on": "DELETE FROM asks",
    "matched requests have a pairing": "UPDATE requests SET pairing = 77 WHERE id = 1",
    "one open request a mentee": REQUEST_3,
    "one mentor is asked at a time": "INSERT INTO asks SELECT request, 2, mentor, state, due, sent_at, answer_by, proposal FROM asks",
    "asks end with their request": "UPDATE requests SET state = 'withdrawn' WHERE id = 2",
    "questions are put to somebody": "UPDATE questions SET person = 'p-nobody'",
    "handled mail says what was done": "UPDATE inbox SET event = '' WHERE id = 1",
    "ignored mail says why": "UPDATE inbox SET reason = '' WHERE id = 2",
    "quarantined mail is kept": "UPDATE inbox SET raw = NULL WHERE id = 3",
    "a mail takes effect once": "DROP INDEX uq_inbox_content_key; INSERT INTO inbox SELECT 9, uidvalidity, 99, message_id, content_key, sender, received_at, verdict, event, state, reason, folder, moved, raw FROM inbox WHERE id = 1",
    "two people make a pairing": "UPDATE pairings SET mentee = mentor WHERE id = 1",
    "one live pairing of two people": PAIRING_2,
    "capacity is kept": "UPDATE people SET capacity = 0 WHERE id = 'p-hilary'",
    "nobody mentors along the reporting line": "UPDATE people SET manager = 'Hilary@example.org' WHERE id = 'p-john'",
    "active pairings have a series": "UPDATE series SET state = 'cancelled'",
    "one active series a pairing": SERIES_2,
    "series end with their pairing": "UPDATE pairings SET state = 'ended', ended_on = '2027-03-01'; UPDATE sessions SET state = 'skipped';"
    " INSERT INTO session_changes (session, pairing, at, actor, what, reason) SELECT id, pairing, '2027-03-01T09:00:00.000000Z', 'programme', 'skipped', '' FROM sessions; UPDATE sessions SET changes = changes + 1",
    "SEQUENCE only grows": "UPDATE letters SET ical_uid = 'uid-1', ical_sequence = 5 WHERE id = 1",
    "dates lie inside the pairing": "UPDATE pairings SET ends_on = '2027-03-22'",
    "stopped pairings have no coming dates": "UPDATE pairings SET state = 'paused'",
    "past dates are settled": SESSION_TO.replace("{0}", "start = '2027-02-25T09:30:00+01:00[Europe/Berlin]', \"end\" = '2027-02-25T10:00:00+01:00[Europe/Berlin]', recurrence_id = '2027-02-25T09:30:00+01:00[Europe/Berlin]'").replace("{1}", "d-1"),
    "sessions are the fold of their history": "UPDATE sessions SET state = 'held' WHERE id = 'd-1'",
    "sessions end after they start": SESSION_TO.replace("{0}", "\"end\" = '2027-03-02T09:00:00+01:00[Europe/Berlin]'").replace("{1}", "d-1"),
    "mentors talk to one person at a time": SESSION_TO.replace("{0}", "start = '2027-03-09T09:45:00+01:00[Europe/Berlin]', \"end\" = '2027-03-09T10:15:00+01:00[Europe/Berlin]', recurrence_id = '2027-03-09T09:45:00+01:00[Europe/Berlin]'").replace("{1}", "d-1"),
    "alarms are about something": "INSERT INTO alarms VALUES ('ending', '77:p-john', '2027-04-01T00:00:00.000000Z', 0)",
    "coming dates have an alarm": "DELETE FROM alarms WHERE about = 'd-1'",
    "the lease is not from the future": "UPDATE leases SET since = '2028-01-01T00:00:00.000000Z'",
    "the last moment is not from the future": "UPDATE meta SET last_moment = '2028-01-01T00:00:00.000000Z'",
    "there is a key for tokens": "DELETE FROM token_keys",
    "sent letters have a time": "UPDATE letters SET sent_at = NULL WHERE id = 1",
    "letters leave by an attempt": "UPDATE letters SET attempts = 0 WHERE id = 1",
    "a Message-ID names one letter": "UPDATE letters SET message_id = '<invitation.1.mac@example.org>' WHERE id = 2",
    "only the newest word waits": LETTER + "2",
    "nobody who is gone is written to": "UPDATE people SET left_on = '2027-03-01' WHERE id = 'p-hilary'",
    "who stopped a prompt gets none": """UPDATE people SET stopped = '["change"]' WHERE id = 'p-hilary'""",
    "letters have a reader on the roster": "UPDATE letters SET person = 'p-nobody' WHERE id = 1",
    "letters belong to a pairing that exists": "UPDATE letters SET pairing = 77 WHERE id = 1",
    "a week is thanked for once": LETTER + "3",
    "prompts stay under the ceiling": "INSERT INTO prompted (person, at, kind, day) SELECT person, at, 'reminder', day FROM prompted",
}  # fmt: skip


@pytest.fixture
def healthy(ledger: Ledger) -> Ledger:
    """A pair in its first week, John's second request that waits for Hilary's answer, and mail in and out."""
    open_request = Request(2, JOHN.id, "asking", MONDAY, asked=HILARY.id)
    question = Question("q-1", HILARY.id, "what", "request:2", MONDAY)
    week = ThanksWeek(1, "2027-W09", "sent", MONDAY)
    pair = tuple(replace(f, introduced_at=MONDAY) if f is PAIRING else f for f in THE_PAIR)
    keep(
        ledger,
        *pair,
        open_request,
        Ask(2, 1, HILARY.id, "sent", MONDAY),
        question,
        week,
        Prompted(JOHN.id, MONDAY, "thanks_prompt", date(2027, 3, 1)),
    )
    alarms = [Alarm("session_end", f"d-{n}", start + timedelta(minutes=30)) for n, start in enumerate(STARTS, 1)]
    letters = (
        letter_to(JOHN, 1, "invitation", pairing=1),
        letter_to(HILARY, 2, "change", family="uid-1:hilary", pairing=1, due=NOW + timedelta(days=1)),
        letter_to(JOHN, 3, "thanks_prompt", about="thanks:1:2027-W09", pairing=1),
    )
    mails = (mail_from(JOHN, 1), mail_from(JOHN, 2, state="ignored", reason="older"), mail_from(JOHN, 3, state="quarantined", raw=b"raw"))
    keep(
        ledger,
        SessionChange("d-1", 1, MONDAY, HILARY.id, "answered", side="mentor", partstat="ACCEPTED"),
        alarms=(*alarms, Alarm("end", "pairing:1", NOW)),
        letters=letters,
        inbox=mails,
    )
    ledger.claim(MONDAY, 50, "here")
    ledger.record((Recorded(1, "sent", 250, "ok"), Recorded(3, "sent", 250, "ok")), MONDAY)
    ledger.lease("here:1", MONDAY, 30)
    return ledger


def test_a_healthy_ledger_breaks_no_rule(healthy: Ledger) -> None:
    assert verify(healthy, NOW) == ()


def test_every_rule_has_its_fault() -> None:
    assert set(RULES) == set(FAULTS)
    assert len(RULES) >= 20


@pytest.mark.parametrize("rule", RULES)
def test_a_planted_fault_is_found_by_its_rule_alone(rule: str, healthy: Ledger) -> None:
    planted(healthy, FAULTS[rule])
    found = verify(healthy, NOW)
    assert {finding.rule for finding in found} == {rule}
    assert all(finding.about and finding.sentence for finding in found)


def test_rows_without_their_neighbours_are_found_on_sqlite(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.db", now=MONDAY)
    planted(ledger, "INSERT INTO notices VALUES (77, 'nora@example.org', 'due', '2027-03-01T09:00:00.000000Z')")
    assert [(f.rule, f.sentence) for f in verify(ledger, NOW)] == [
        ("rows that belong together", "a row of notices names one of pairings that is not there")
    ]


def test_a_damaged_page_is_found_or_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    ledger = Ledger.open(f"sqlite:///{path}", now=MONDAY)
    keep(ledger, *(replace(JOHN, id=f"p-{n}", email=f"person-{n}@example.org") for n in range(500)))
    ledger.close()
    noise = bytearray(path.read_bytes())
    noise[8192:-4096] = bytes(range(256)) * ((len(noise) - 12288) // 256)
    path.write_bytes(noise)
    with pytest.raises(StoreDamaged, match="restore the last backup"):
        verify(Ledger.open(f"sqlite:///{path}", now=MONDAY), NOW)


def planted(ledger: Ledger, statements: str) -> None:
    """Writes past everything that guards the tables."""
    listen_for_loose_rows(ledger)

    def plant(connection: Connection) -> None:
        for statement in statements.split("; "):
            connection.execute(text(statement.replace("{false}", "0" if ledger.store.sqlite else "false").replace(":", r"\:")))

    ledger.store.write(plant)


def listen_for_loose_rows(ledger: Ledger) -> None:
    if ledger.store.sqlite:
        ledger.store.close()
        event.listen(ledger.store.engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys=OFF"))
    else:
        event.listen(ledger.store.engine, "begin", lambda c: c.exec_driver_sql("SET LOCAL session_replication_role = replica"))
