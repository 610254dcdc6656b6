"""What a mail is, before anybody asks what it means."""

from __future__ import annotations

import pytest

from alongside.mail.envelope import envelope
from alongside.mail.incoming import read
from letterbox import PROGRAMME, letter, mail

CASES = [
    ("ooo-auto-submitted", "autoreply", "Auto-Submitted: auto-replied"),
    ("ooo-subject-only", "autoreply", "Subject: Abwesenheitsnotiz: Hilary"),
    ("ooo-old-robot", "autoreply", "X-Autoreply: yes"),
    ("ooo-human", "human", ""),
    ("auto-submitted-no", "human", ""),
    ("suppress-human", "human", ""),
    ("human-quotes-a-bounce", "human", ""),
    ("list", "list", "List-Id: <all.example.org>"),
    ("noreply", "autoreply", "From: no-reply@example.com"),
    ("loop-mark", "loop", "X-Alongside: instance-one"),
    ("loop-own-address", "loop", "From: mentor@example.org"),
    ("read-receipt", "autoreply", "read receipt"),
    ("feedback-report", "autoreply", "feedback report"),
    ("dsn-delivered", "autoreply", "delivery report without a failure"),
    ("dsn-postfix-unknown", "bounce", "hard bounce 5.1.1"),
    ("encrypted-smime", "unreadable", "encrypted (S/MIME)"),
    ("encrypted-pgp", "unreadable", "encrypted (PGP/MIME)"),
    ("picture-only", "unreadable", "no part with words (image/png)"),
    ("empty", "empty", "no words of its own"),
    ("only-quote", "empty", "no words of its own"),
    ("calendar-accepted", "calendar", "METHOD:REPLY"),
    ("calendar-declined-auto", "calendar", "METHOD:REPLY"),
    ("calendar-octet-stream", "calendar", "METHOD:REPLY"),
    ("calendar-request", "calendar", "METHOD:REQUEST"),
    ("calendar-subject-only", "calendar", "Subject: Akzeptiert: Priya & Hilary"),
    ("calendar-x-vcalendar", "human", ""),
    ("forwarded-attached", "human", ""),
]


@pytest.mark.parametrize(("name", "verdict", "reason"), CASES)
def test_each_kind_of_mail_is_told_from_the_others(name: str, verdict: str, reason: str) -> None:
    found = read(letter(name), PROGRAMME)
    assert (found.verdict, found.reason) == (verdict, reason)


def test_our_own_token_address_is_ours_too() -> None:
    assert read(mail(sender="mentor+ask.1.aaaaaaaaaaaaaaaaaaaa@example.org"), PROGRAMME).verdict == "loop"


def test_a_null_sender_without_a_report_is_a_robot() -> None:
    assert read(mail(extra="Return-Path: <>\n"), PROGRAMME).reason == "Return-Path: <>"


@pytest.mark.parametrize("value", ["no", "No ; owner", "no (a person)"])
def test_auto_submitted_no_is_a_person_in_every_spelling(value: str) -> None:
    assert read(mail(extra=f"Auto-Submitted: {value}\n"), PROGRAMME).verdict == "human"


def test_a_sender_that_wants_no_robot_answers_is_noted_but_heard() -> None:
    assert read(letter("suppress-human"), PROGRAMME).suppressed
    assert not read(mail(extra="X-Auto-Response-Suppress: OOF\n"), PROGRAMME).suppressed


def test_mail_that_was_not_written_to_us_is_noted() -> None:
    assert read(mail(), PROGRAMME).addressed
    assert not read(mail().replace(b"To: mentor@", b"To: tom@"), PROGRAMME).addressed


def test_a_mail_over_ten_mebibytes_is_left_to_a_person() -> None:
    assert read(mail("x" * (10 * 1024 * 1024)), PROGRAMME).reason == "larger than 10 MiB"
    assert read(mail(), PROGRAMME, opened=envelope(mail(), whole=False)).verdict == "unreadable"


def test_a_calendar_over_its_cap_is_left_to_a_person() -> None:
    raw = mail("BEGIN:VCALENDAR\n" + "ATTENDEE:mailto:a@b.example\n" * 20_000).replace(b"text/plain", b"text/calendar")
    assert read(raw, PROGRAMME).reason == "calendar over 256 kB"


def test_a_command_in_the_subject_of_an_empty_mail_is_heard_and_a_greeting_is_not() -> None:
    assert read(mail("", subject="SKIP next week"), PROGRAMME).text == "SKIP next week"
    assert read(mail("", subject="Hello"), PROGRAMME).verdict == "empty"
    assert read(mail("", subject="Re: SKIP next week"), PROGRAMME).verdict == "empty"
