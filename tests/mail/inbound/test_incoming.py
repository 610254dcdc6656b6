"""The front door: one mail in, one value out, whatever the bytes."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.mail import tokens
from alongside.mail.html import text_of
from alongside.mail.incoming import incoming_json, read
from letterbox import LETTERS, PROGRAMME, letter, mail

KEY = b"k" * 32
KEYS = {
    "file", "message_id", "from", "subject", "verdict", "reason", "bounce", "text", "command", "calendar", "reading", "confidence",
}  # fmt: skip
BOUND = 2.0
"""Seconds; the worst letter here needs a twentieth of it on an idle machine."""


@pytest.mark.parametrize("path", sorted(LETTERS.glob("*.eml")), ids=lambda path: path.stem)
def test_every_letter_prints_the_same_shape(path) -> None:  # type: ignore[no-untyped-def]
    found = incoming_json(read(path.read_bytes(), PROGRAMME), path.name)
    assert set(found) == KEYS
    assert json.loads(json.dumps(found)) == found


def test_a_calendar_answer_prints_its_times_and_who_answered() -> None:
    found = incoming_json(read(letter("calendar-accepted"), PROGRAMME), "x")["calendar"]
    assert (found["method"], found["uid"], found["attendee"], found["partstat"]) == (
        "REPLY",
        "series-1@example.org",
        "hilary@example.org",
        "ACCEPTED",
    )
    assert found["dtstamp"] == "2027-03-02T14:40:00Z"
    assert found["start"].startswith("2027-03-09T")


def test_a_bounce_prints_what_came_back() -> None:
    found = incoming_json(read(letter("dsn-postfix-unknown"), PROGRAMME), "x")
    assert found["bounce"] == {
        "kind": "hard",
        "recipients": ["hilary@example.org"],
        "original_message_id": "<ask.12.abcdefghijklmnopqrst@example.org>",
    }
    assert found["reading"] is None


def test_a_reply_shows_the_letter_and_the_person_it_belongs_to() -> None:
    token = tokens.make(KEY, "hilary", "ask", "12")
    ours = tokens.message_id("ask", 12, "example.org", KEY)
    raw = mail("YES\n", extra=f"Delivered-To: {tokens.plus_address('mentor@example.org', token)}\nIn-Reply-To: {ours}\n")
    found = read(raw, replace(PROGRAMME, keys=(KEY,), person="hilary"))
    assert (found.token, found.token_good, found.answered) == (token, True, ("ask", 12))
    assert not read(raw, replace(PROGRAMME, keys=(KEY,), person="priya")).token_good


def test_an_out_of_office_gives_dates_and_no_wish() -> None:
    found = read(letter("ooo-auto-submitted"), PROGRAMME).reading
    assert found is not None
    assert found.intent == "autoreply"
    assert not found.availability


def test_a_part_in_an_attached_message_is_no_answer() -> None:
    assert read(letter("forwarded-attached"), PROGRAMME).calendar is None


def test_files_are_named_and_never_opened() -> None:
    raw = (
        b'From: hilary@example.org\nTo: mentor@example.org\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nHi\n'
        b"--b\nContent-Type: application/zip\nContent-Disposition: attachment; filename*=utf-8''..%2Fk%C3%A4se.zip\n\nPK\n--b--\n"
    )
    assert read(raw, PROGRAMME).attachments == ("../käse.zip",)


BOMBS = {
    "multiparts in multiparts": b'Content-Type: multipart/mixed; boundary="b0"\n\n'
    + b"".join(b'--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n\n' % (n, n + 1) for n in range(3000)),
    "parts without end": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000,
    "parameters": b"Content-Type: text/plain" + b"; a=b" * 20_000 + b"\n\nhi",
    "received lines": b"Received: from x by y\n" * 20_000 + b"\nhi",
    "comments in From": b"From: " + b"(" * 4000 + b"a@b.example" + b")" * 4000 + b"\n\nhi",
    "quotes in From": b"From: " + b'"\\' * 4000 + b"\n\nhi",
    "dots in From": b"From: " + b"." * 8000 + b"\n\nhi",
    "encoded words": b"Subject: " + b"=?utf-8?q?x?= " * 20_000 + b"\n\nhi",
    "addresses": b"To: " + b", ".join(b"a%d@b.example" % n for n in range(8000)) + b"\n\nhi",
    "attributions": b"\n" + b"On " * 10_900,
    "attribution lines": b"\n" + b"On 2027 a@b <\n" * 2500,
    "a chain of half attributions": b"\n" + b"1 a@b.c:\n1 12:30:\n" * 500,
    "rules": b"\n" + b"__________\n" * 3000,
    "labels": b"\n" + b"From: a@b 2027\n" * 2000,
    "brackets": b"\n" + b"<<<>>>" * 5000,
    "unclosed tags": b"Content-Type: text/html\n\n" + b"<a " * 170_000,
    "unclosed comments": b"Content-Type: text/html\n\n" + b"<!--" * 120_000,
    "open quotes in tags": b"Content-Type: text/html\n\n" + b'<div a="' * 60_000,
    "nested elements": b"Content-Type: text/html\n\n" + b"<div>" * 100_000,
    "a giant reference": b"Content-Type: text/html\n\n&#" + b"9" * 400_000 + b";",
    "megabytes": b"\n" + b"hello world\n" * 750_000,
    "base64": b"Content-Transfer-Encoding: base64\n\n" + b"aGVsbG8K" * 1_100_000,
    "attendees": b"Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\n" + b"ATTENDEE:mailto:a@b.c\n" * 9_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_in_bounded_time(name: str) -> None:
    start = time.process_time()
    found = read(BOMBS[name], PROGRAMME)
    assert time.process_time() - start < BOUND
    assert found.verdict in ("human", "empty", "unreadable", "calendar")


HEADER = st.sampled_from(
    ["From", "To", "Subject", "Date", "Message-ID", "References", "Content-Type", "Content-Transfer-Encoding", "Return-Path",
     "Authentication-Results", "Auto-Submitted", "X-Alongside", "Received", "Content-Disposition", "Precedence"]
)  # fmt: skip
VALUE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "multipart/mixed; boundary=b", "multipart/report; report-type=delivery-status; boundary=b", "text/html", "text/calendar; method=REPLY",
            "message/delivery-status", "text/plain; charset*=x'y'z; format=flowed", "base64", "quoted-printable", "=?utf-8?b?/w==?= <a@b.c>",
        ]
    ),
)  # fmt: skip
BODY = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(["--b\n", "--b--\n", "\n", "> x\n", "From: a@b 2027\n", "<p>", "-- \n", "Action: failed\n"])).map("".join),
)


@given(fields=st.lists(st.tuples(HEADER, VALUE), max_size=8), body=BODY)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_anything_that_looks_like_mail_has_a_verdict(fields: list[tuple[str, str]], body: str) -> None:
    raw = "".join(f"{name}: {value}\n" for name, value in fields) + "\n" + body
    found = incoming_json(read(raw.encode("utf-8", "surrogatepass"), PROGRAMME), "x")
    assert set(found) == KEYS
    json.dumps(found).encode("utf-8")


@given(raw=st.binary(max_size=600))
@settings(max_examples=150, deadline=None)
def test_any_bytes_have_a_verdict(raw: bytes) -> None:
    assert set(incoming_json(read(raw, PROGRAMME), "x")) == KEYS


@given(html=st.text(alphabet="<>/!-ab \"'=&;#9\n", max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_html_is_text_without_tags_that_close(html: str) -> None:
    assert "<a>" not in text_of(html)
