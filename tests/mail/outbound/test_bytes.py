"""The bytes of a letter: its header by the table of kinds, its parts, and what must never leave."""

from __future__ import annotations

import email
import re
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email.header import decode_header, make_header
from email.message import Message
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.mail import tokens
from alongside.mail.compose import compose
from alongside.mail.envelope import envelope
from alongside.mail.fields import GROUPS, NAMES, HeaderRefused, checked, mailbox
from alongside.mail.samples import HILARY, NOW, POST, PRIYA
from alongside.mail.write import Written, write
from alongside.programme.letters import CalendarPart, Letter, ThanksPrompt
from sample_letters import Sample, named, written

EVERY = [pytest.param(sample, id=sample.name) for sample in written()]
BARE = replace(POST, plus_addresses=False)
KEYS = (POST.key,)


def parsed(done: Written) -> Message:
    return email.message_from_bytes(done.raw)


def prompt(**changes: object) -> Letter:
    return replace(Letter("thanks_prompt", PRIYA, ThanksPrompt("Hilary"), "k", NOW, "pairing:1"), **changes)  # type: ignore[arg-type]


def links(done: Written) -> list[str]:
    return [link.replace("&amp;", "&") for link in re.findall(r'href="(mailto:[^"]+)"', done.html)]


@pytest.mark.parametrize("sample", EVERY)
def test_the_header_follows_the_table_of_kinds(sample: Sample) -> None:
    group, mail = GROUPS[sample.letter.kind], parsed(sample.written)
    assert mail["From"] == '"Peer mentoring" <mentor@example.org>'
    assert mail["X-Alongside"] == POST.instance
    assert mail["Auto-Submitted"] == (group.auto or None)
    assert mail["X-Auto-Response-Suppress"] == ("DR, RN, NRN, AutoReply" if group.auto else None)
    assert bool(mail["List-Id"]) == bool(mail["List-Unsubscribe"]) == group.listed
    assert set(mail.keys()) <= set(NAMES)
    assert tokens.parse_message_id(mail["Message-ID"], KEYS) is not None
    assert mail["Date"] == "Tue, 29 Sep 2026 08:00:00 +0000"


@pytest.mark.parametrize("sample", EVERY)
def test_an_answer_goes_to_whom_it_belongs(sample: Sample) -> None:
    back = parsed(sample.written)["Reply-To"]
    group = GROUPS[sample.letter.kind].name
    if group == "calendar":
        assert back is None
    elif group == "pair" and not (sample.letter.kind == "told" and links(sample.written)):
        assert back == f"<{sample.letter.reply_to}>"
    else:
        token = tokens.find([back.strip("<>")])
        assert token is not None
        assert token.purpose == sample.letter.kind
        assert tokens.check(KEYS, token, sample.letter.reader.person)


@pytest.mark.parametrize("sample", EVERY)
def test_every_line_is_seven_bit_and_short_enough_for_any_relay(sample: Sample) -> None:
    assert sample.written.raw.isascii()
    assert b"\r" not in sample.written.raw.replace(b"\r\n", b"")
    assert b"\n" not in sample.written.raw.replace(b"\r\n", b"")
    assert max(map(len, sample.written.raw.split(b"\r\n"))) <= 998


@pytest.mark.parametrize("sample", EVERY)
def test_every_link_is_a_short_percent_encoded_mail(sample: Sample) -> None:
    for link in links(sample.written):
        assert len(link) < 500
        assert re.fullmatch(r"mailto:[!-~]+@[!-~]+\?subject=[!-~]+&body=[!-~]+", link)
        assert not re.search(r"[\s\"<>]", link)
    assert "<img" not in sample.written.html
    assert "http://" not in sample.written.html


@pytest.mark.parametrize("sample", EVERY)
def test_the_parts_hold_the_words_and_the_calendar(sample: Sample) -> None:
    mail = parsed(sample.written)
    kinds = [part.get_content_type() for part in mail.walk() if not part.is_multipart()]
    texts = [part.get_payload(decode=True) for part in mail.walk() if not part.is_multipart()]
    assert texts[0].decode().replace("\r\n", "\n") == sample.written.text
    assert texts[1].decode().replace("\r\n", "\n") == sample.written.html
    wanted = ["text/plain", "text/html"] + ["text/calendar"] * bool(sample.letter.calendar)
    assert kinds == wanted + ["application/ics"] * (sample.letter.kind == "invitation")


@pytest.mark.row("F1")
def test_an_invitation_has_the_shape_that_every_client_takes() -> None:
    mail = parsed(named("invitation").written)
    assert mail.get_content_type() == "multipart/mixed"
    inner, attached = mail.get_payload()
    assert inner.get_content_type() == "multipart/alternative"
    part = inner.get_payload()[-1]
    assert part["Content-Type"] == 'text/calendar; charset=utf-8; method=REQUEST; name="invite.ics"'
    assert part["Content-Transfer-Encoding"] == "base64"
    assert part["Content-Disposition"] is None
    assert attached.get_content_disposition() == "attachment"
    assert part.get_payload(decode=True) == attached.get_payload(decode=True) == named("invitation").letter.calendar.ics  # type: ignore[union-attr]


def test_a_change_and_a_cancellation_carry_one_calendar_part_with_their_method() -> None:
    for name, method in (("change.one", "REQUEST"), ("change.kept", "DECLINECOUNTER"), ("cancel.one", "CANCEL")):
        mail = parsed(named(name).written)
        assert mail.get_content_type() == "multipart/alternative"
        assert f"method={method};" in mail.get_payload()[-1]["Content-Type"]


def test_the_same_letter_gives_the_same_bytes() -> None:
    once, again = (write(prompt(), 7, post=POST, now=NOW) for _ in range(2))
    assert once == again
    assert once.raw != write(prompt(), 8, post=POST, now=NOW).raw


def test_the_date_is_the_moment_of_writing_in_its_own_zone() -> None:
    there = datetime(2026, 9, 29, 13, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert parsed(write(prompt(), 1, post=POST, now=there))["Date"] == "Tue, 29 Sep 2026 13:30:00 +0530"


def test_without_plus_addresses_the_token_stands_at_the_end_of_the_subject() -> None:
    done = write(prompt(), 7, post=BARE, now=NOW)
    assert parsed(done)["Reply-To"] is None
    assert done.sender == "mentor@example.org"
    link = links(done)[0]
    assert link.startswith("mailto:mentor@example.org?subject=")
    token = tokens.find([], unquote(link.partition("subject=")[2].partition("&")[0]))
    assert token is not None
    assert (token.purpose, token.object) == ("thanks_prompt", "7")
    assert tokens.check(KEYS, token, PRIYA.person)


def test_with_plus_addresses_a_bounce_names_the_letter() -> None:
    done = write(prompt(), 7, post=POST, now=NOW)
    token = tokens.find([done.sender])
    assert token is not None
    assert (token.purpose, token.object) == ("b", "7")


def test_a_long_mailbox_name_leaves_no_room_for_a_token_in_the_address() -> None:
    post = replace(POST, address="the-peer-mentoring-programme-of-our-house@example.org")
    done = write(prompt(), 7, post=post, now=NOW)
    assert parsed(done)["Reply-To"] is None
    assert "(ref thanks_prompt.7." in unquote(links(done)[0])


def test_a_confirmation_brings_its_own_random_token_back() -> None:
    token = tokens.find([parsed(named("confirm").written)["Reply-To"].strip("<>")])
    assert token is not None
    assert token.object == named("confirm").letter.words.token  # type: ignore[union-attr]


def test_a_tap_writes_the_word_and_an_open_answer_is_left_to_its_writer() -> None:
    bodies = [unquote(link.rpartition("body=")[2]) for link in links(named("reminder").written)]
    assert bodies == ["DID NOT HAPPEN\r\n", "SKIP\r\n", "MOVE "]


def test_stop_is_one_tap_away_in_every_prompt() -> None:
    unsubscribe = parsed(named("thanks_prompt.1").written)["List-Unsubscribe"]
    assert unsubscribe.startswith("<mailto:mentor%2Bthanks_prompt."), "some clients read a bare plus as a blank"
    assert unsubscribe.endswith("&body=STOP%0D%0A>")


def test_a_letter_stands_in_its_thread_and_a_strangers_odd_ids_are_left_out() -> None:
    many = tuple(f"<{n}@mail.example.org>" for n in range(40))
    mail = parsed(
        write(prompt(answers="<a.1@mail.example.org>", references=(*many, "<x@y>\r\nBcc: eve@example.org")), 1, post=POST, now=NOW)
    )
    assert mail["In-Reply-To"] == "<a.1@mail.example.org>"
    references = mail["References"].split()
    assert references[0] == many[0]
    assert references[-1] == "<a.1@mail.example.org>"
    assert len(references) == 12
    assert mail["Bcc"] is None
    assert parsed(write(prompt(answers="<x y@z>"), 1, post=POST, now=NOW))["In-Reply-To"] is None


def test_names_come_through_in_any_script_without_tricks() -> None:
    for name, shown in (
        ("José Ångström", "José Ångström"),
        ("प्रिया रमन", "प्रिया रमन"),
        ("Li\u202ekcah", "Likcah"),
        ('Eve "The\\Boss" O', "Eve TheBoss O"),
        ("Zoë 🌻", "Zoë 🌻"),
        ("A\r\nBcc: x@example.org", "A Bcc: x@example.org"),
        ("Weiß " * 30, ("Weiß " * 16).strip()),
    ):
        done = write(prompt(reader=replace(PRIYA, name=name)), 1, post=POST, now=NOW)
        to = str(make_header(decode_header(parsed(done)["To"])))
        assert to.replace('"', "") == f"{shown} <priya@example.org>"
        assert envelope(done.raw).to == ("priya@example.org",)


def test_a_subject_in_any_script_is_encoded_in_short_words() -> None:
    done = write(prompt(words=ThanksPrompt("Þórunn Ægisdóttir")), 1, post=POST, now=NOW)
    assert str(make_header(decode_header(parsed(done)["Subject"]))) == done.subject
    assert all(len(line) <= 78 for line in done.raw.partition(b"\r\nDate:")[0].split(b"\r\n"))


@pytest.mark.parametrize(
    "address", ["", "hilary", "a@b@c", "x@example.org\r\nBcc: y@example.org", "hil ary@example.org", "ärger@example.org", "<a@b>"]
)
def test_a_letter_to_something_that_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(HeaderRefused):
        write(prompt(reader=replace(HILARY, address=address)), 1, post=POST, now=NOW)


GOOD = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nDate: d\r\nMessage-ID: <a@b>\r\nMIME-Version: 1.0"


@pytest.mark.parametrize(
    "block",
    [
        GOOD + b"\r\nBcc: eve@example.org",
        GOOD + b"\r\nSubject: again",
        GOOD + b"\r\nX-Whatever: 1",
        GOOD + b"\r\nno colon here",
        GOOD + b"\r\n\r\nBody",
        GOOD + b"\nBcc: eve@example.org",
        GOOD + "\r\nX-Alongside: ü".encode(),
        GOOD.replace(b"Subject: x\r\n", b""),
        b" folded from nothing\r\n\t",
        GOOD + b"\r\nX-Alongside: " + b"x" * 1000,
    ],
)
def test_a_header_that_is_not_what_we_meant_never_leaves(block: bytes) -> None:
    assert checked(GOOD) == GOOD
    with pytest.raises(HeaderRefused):
        checked(block)


def test_composing_checks_the_header_itself() -> None:
    with pytest.raises(HeaderRefused):
        compose([("From", "a@example.org"), ("Subject", "x\r\nBcc: eve@example.org")], "t", "h", seed=b"s")


def test_a_calendar_in_another_script_survives() -> None:
    ics = "BEGIN:VCALENDAR\r\nSUMMARY:प्रिया & Zoë\r\nEND:VCALENDAR\r\n".encode()
    letter = replace(named("change.one").letter, calendar=CalendarPart("REQUEST", ics))
    assert parsed(write(letter, 1, post=POST, now=NOW)).get_payload()[-1].get_payload(decode=True) == ics


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_people_are_called_one_letter_goes_to_one_reader(reader: str, mentor: str) -> None:
    done = write(prompt(reader=replace(PRIYA, name=reader), words=ThanksPrompt(mentor)), 1, post=POST, now=NOW)
    found = envelope(done.raw)
    assert found.to == ("priya@example.org",)
    assert found.from_address == "mentor@example.org"
    assert found.subject.replace(" ", "") == done.subject.replace(" ", "")
    assert done.raw.isascii()


@given(st.text(max_size=80))
def test_a_name_never_makes_a_header_line(name: str) -> None:
    assert all(line.startswith(" ") for line in mailbox(name, "a@example.org").split("\r\n")[1:])


def test_a_letter_costs_about_a_millisecond_at_most() -> None:
    letters = [sample.letter for sample in written()]
    best = min(_seconds(letters) for _ in range(3))
    assert best / len(letters) < 0.003, "three times the aim, for slow machines"


def _seconds(letters: list[Letter]) -> float:
    start = time.process_time()
    for number, letter in enumerate(letters, 1):
        write(letter, number, post=POST, now=NOW)
    return time.process_time() - start
