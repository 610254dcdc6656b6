"""Answers in the dress of every client are read as they were meant, also where the dress hides half of it."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dresses
from alongside.calendar.answers import instance
from alongside.mail import tnef
from alongside.mail.incoming import incoming_json, read
from calendar_people import TUESDAYS
from dresses import UID, Meant, ics, mail, part, plain, several
from letterbox import PROGRAMME

CONTEXT = replace(PROGRAMME, tz="Europe/Berlin")
SAMPLES = list(dresses.samples())
NO_COUNT = ("outlook.com", "yahoo")
"""Clients that leave SEQUENCE out, or write a clock there."""


@pytest.mark.parametrize(("name", "meant", "raw"), SAMPLES, ids=[name for name, _, _ in SAMPLES])
def test_an_answer_is_read_as_it_was_meant(name: str, meant: Meant, raw: bytes) -> None:
    found = incoming_json(read(raw, CONTEXT), name)
    calendar = found["calendar"]
    assert (found["verdict"], found["from"]) == ("calendar", "tom@example.org")
    assert (calendar["method"], calendar["uid"], calendar["attendee"]) == (meant.method, UID, "tom@example.org")
    assert (calendar["partstat"], calendar["comment"]) == (meant.partstat, meant.comment)
    assert calendar["dtstamp"] == "2027-03-01T12:00:00Z"
    if name.split()[0] not in NO_COUNT:
        assert calendar["sequence"] == meant.sequence
    answer = read(raw, CONTEXT).calendar
    assert answer is not None
    assert (answer.recurrence_id, answer.start, answer.end) == (meant.original, meant.start, meant.end)
    assert answer.others == ()


def test_there_are_samples_of_every_client_and_every_act() -> None:
    assert len(SAMPLES) >= 60
    assert {name.split()[0] for name, _, _ in SAMPLES} == set(dresses.CLIENTS)
    assert {meant.partstat for _, meant, _ in SAMPLES} == {"ACCEPTED", "DECLINED", "TENTATIVE"}


# ---------------------------------------------------------------- where half of it is missing


def event(*lines: str, method: str | None = "METHOD:REPLY", kind: str = "VEVENT") -> bytes:
    return ics("BEGIN:VCALENDAR", "VERSION:2.0", method, f"BEGIN:{kind}", f"UID:{UID}", *lines, f"END:{kind}", "END:VCALENDAR")


def calendar_mail(octets: bytes, subject: str = "Hello", kind: str = "text/calendar", words: str = "", encoding: str = "") -> bytes:
    return mail(subject, "multipart/mixed; boundary=b", several(plain(words), part(kind, octets, encoding)))


MINE = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:tom@example.org"
HERS = "ATTENDEE;PARTSTAT=DECLINED:mailto:hilary@example.org"


def test_the_method_stands_in_the_part_alone_or_in_the_calendar_alone() -> None:
    outside = read(calendar_mail(event(MINE, method=None), kind="text/calendar; METHOD=Reply"), CONTEXT).calendar
    inside = read(calendar_mail(event(MINE)), CONTEXT).calendar
    assert outside is not None
    assert inside is not None
    assert (outside.method, inside.method) == ("REPLY", "REPLY")


def test_an_entry_without_a_method_is_no_answer_and_the_words_beside_it_count() -> None:
    found = read(calendar_mail(event(MINE, method=None), words="Is this the right one?"), CONTEXT)
    assert (found.verdict, found.text) == ("human", "Is this the right one?")
    assert found.calendar is not None
    assert found.calendar.method == ""


def test_an_entry_without_a_method_is_an_answer_when_the_subject_says_the_same() -> None:
    same = read(calendar_mail(event(MINE, method=None), "Accepted: Tom & Hilary"), CONTEXT).calendar
    other = read(calendar_mail(event(MINE, method=None), "Declined: Tom & Hilary"), CONTEXT).calendar
    assert same is not None
    assert other is not None
    assert (same.method, other.method) == ("REPLY", "")


def test_a_reply_that_names_nobody_is_the_writers_by_its_subject() -> None:
    found = read(calendar_mail(event(), "Declined: Tom & Hilary"), CONTEXT).calendar
    assert found is not None
    assert (found.attendee, found.partstat) == ("tom@example.org", "DECLINED")


def test_who_of_several_has_answered_is_not_guessed_unless_one_of_them_is_the_writer() -> None:
    raw = calendar_mail(event(HERS, MINE)).replace(b"From: Tom Baker <tom@example.org>", b"From: T <thomas@example.org>")
    stranger = read(raw, CONTEXT).calendar
    known = read(raw, replace(CONTEXT, known=("tom@example.org",))).calendar
    assert stranger is not None
    assert known is not None
    assert (stranger.attendee, stranger.partstat) == (None, None)
    assert stranger.problems == ("several people are named, and none of them is the writer",)
    assert (known.attendee, known.partstat) == ("tom@example.org", "ACCEPTED")


@pytest.mark.parametrize("kind", ["VTODO", "VJOURNAL", "VFREEBUSY"])
def test_tasks_journals_and_free_times_are_no_answers_whatever_the_subject_says(kind: str) -> None:
    found = read(calendar_mail(event(MINE, kind=kind), "Accepted: Tom & Hilary"), CONTEXT)
    assert (found.calendar, found.verdict) == (None, "empty")


def test_an_answer_inside_a_forwarded_mail_is_nobodys() -> None:
    inner = calendar_mail(event(MINE), "Accepted: Tom & Hilary")
    raw = mail("Fwd: look", "multipart/mixed; boundary=f", several(plain("See below."), part("message/rfc822", inner), boundary="f"))
    assert read(raw, CONTEXT).calendar is None


def test_a_broken_part_leaves_the_subject_to_speak() -> None:
    found = read(calendar_mail(b"!!!!", "Zugesagt: Tom & Hilary", encoding="base64"), CONTEXT).calendar
    assert found is not None
    assert (found.partstat, found.summary, found.from_subject) == ("ACCEPTED", "Tom & Hilary", True)
    assert found.problems == ("read from the subject alone",)


def test_a_time_without_a_zone_is_the_series_own_wherever_the_writer_sits() -> None:
    octets = event(MINE, "RECURRENCE-ID:20270330T093000", "DTSTART;TZID=Nowhere:20270330T093000")
    found = read(calendar_mail(octets), replace(CONTEXT, tz="America/New_York", series_zones={UID: "Europe/Berlin"})).calendar
    assert found is not None
    assert found.recurrence_id == dresses.STARTS[4]
    assert found.guessed
    floating = read(calendar_mail(event(MINE, "RECURRENCE-ID:20270330T093000")), CONTEXT).calendar
    assert floating is not None
    assert not floating.guessed


# ---------------------------------------------------------------- winmail.dat

MEETING, APPOINTMENT = (bytes.fromhex(h) for h in ("90dad86e0b451b1098da00aa003f1305", "0220060000000000c000000000000046"))
"""The two property sets as they lie in a file: the first three fields little-endian (MS-DTYP 2.3.4.2)."""


def filetime(moment: datetime) -> bytes:
    return struct.pack("<Q", int((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000)


def prop(kind: int, number: int, value: bytes, family: bytes = b"") -> bytes:
    head = struct.pack("<HH", kind, number) if not family else struct.pack("<HH", kind, 0x8000 + number % 0x1000) + family
    head += struct.pack("<II", 0, number) if family else b""
    if kind in (30, 31, 258):
        return head + struct.pack("<II", 1, len(value)) + value + b"\0" * (-len(value) % 4)
    return head + value + b"\0" * (-len(value) % 4)


def winmail(kind: str, *props: bytes, old_class: bytes = b"IPM.Microsoft Schedule.MtgRespP\0") -> bytes:
    """A winmail.dat as MS-OXTNEF describes it, with a message class and these properties."""
    values = [prop(31, 0x001A, f"{kind}\0".encode("utf-16-le")), *props]
    block = struct.pack("<I", len(values)) + b"".join(values)

    def attribute(number: int, value: bytes) -> bytes:
        return struct.pack("<BII", 1, number, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)

    version = attribute(0x00089006, struct.pack("<I", 0x00010000)) + attribute(0x00069007, struct.pack("<II", 1252, 0))
    return struct.pack("<IH", 0x223E9F78, 1) + version + attribute(0x00078008, old_class) + attribute(0x00069003, block)


def goid(uid: str, day: date | None = None) -> bytes:
    stamp = struct.pack(">HBB", day.year, day.month, day.day) if day else bytes(4)
    named = b"vCal-Uid\x01\0\0\0" + uid.encode() + b"\0"
    return bytes.fromhex("040000008200E00074C5B7101A82E008") + stamp + bytes(16) + struct.pack("<I", len(named)) + named


def sealed(octets: bytes, subject: str = "Re: Tom & Hilary") -> bytes:
    attached = part("application/ms-tnef; name=winmail.dat", octets, "base64", "Content-Disposition: attachment; filename=winmail.dat")
    return mail(subject, "multipart/mixed; boundary=b", several(plain(""), attached))


STAMP = prop(64, 0x0001, filetime(datetime(2027, 3, 1, 12, 0, tzinfo=UTC)), MEETING)


@pytest.mark.parametrize(("kind", "said"), [("Pos", "ACCEPTED"), ("Neg", "DECLINED"), ("Tent", "TENTATIVE")])
def test_outlooks_own_envelope_is_read_by_its_message_class_and_the_uid_inside(kind: str, said: str) -> None:
    octets = winmail(
        f"IPM.Schedule.Meeting.Resp.{kind}", prop(258, 0x0003, goid(UID), MEETING), prop(3, 0x8201, struct.pack("<i", 2), APPOINTMENT),
        prop(31, 0x1000, "On a train\0".encode("utf-16-le")), prop(11, 0x1F00, b"\1\0"), STAMP,
    )  # fmt: skip
    found = read(sealed(octets), CONTEXT)
    answer = found.calendar
    assert found.verdict == "calendar"
    assert answer is not None
    assert (answer.method, answer.uid, answer.attendee, answer.partstat) == ("REPLY", UID, "tom@example.org", said)
    assert (answer.sequence, answer.comment, answer.dtstamp) == (2, "On a train", datetime(2027, 3, 1, 12, 0, tzinfo=UTC))
    assert (answer.recurrence_id, answer.from_subject) == (None, False)


def test_a_single_date_in_outlooks_own_envelope_is_the_day_in_the_meetings_name() -> None:
    octets = winmail("IPM.Schedule.Meeting.Resp.Neg", prop(258, 0x0003, goid(UID, date(2027, 3, 30)), MEETING))
    answer = read(sealed(octets), CONTEXT).calendar
    assert answer is not None
    assert instance(TUESDAYS, answer.recurrence_id, dresses.STARTS) == dresses.STARTS[4]


def test_a_new_time_in_outlooks_own_envelope_is_a_proposal() -> None:
    start = datetime(2027, 3, 16, 13, 0, tzinfo=UTC)
    octets = winmail(
        "IPM.Schedule.Meeting.Resp.Tent", prop(258, 0x0003, goid(UID, date(2027, 3, 16)), MEETING),
        prop(64, 0x8250, filetime(start), APPOINTMENT), prop(64, 0x8251, filetime(start + timedelta(minutes=30)), APPOINTMENT),
    )  # fmt: skip
    answer = read(sealed(octets), CONTEXT).calendar
    assert answer is not None
    assert (answer.method, answer.start, answer.end) == ("COUNTER", start, start + timedelta(minutes=30))


def test_an_envelope_without_the_meetings_name_answers_only_what_the_mail_replies_to() -> None:
    answer = read(sealed(winmail("IPM.Schedule.Meeting.Resp.Pos")), CONTEXT).calendar
    assert answer is not None
    assert (answer.uid, answer.partstat, answer.from_subject) == ("", "ACCEPTED", True)


def test_an_old_program_names_its_answer_in_the_old_way() -> None:
    octets = winmail("", prop(258, 0x0003, goid(UID), MEETING), old_class=b"IPM.Microsoft Schedule.MtgRespN\0")
    answer = read(sealed(octets), CONTEXT).calendar
    assert answer is not None
    assert answer.partstat == "DECLINED"


def test_another_kind_of_envelope_is_left_to_a_person() -> None:
    found = read(sealed(winmail("IPM.Note", old_class=b"IPM.Microsoft Mail.Note\0")), CONTEXT)
    assert (found.calendar, found.verdict, found.reason) == (None, "unreadable", "winmail.dat without words")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 600), st.binary(max_size=8)), max_size=6), st.integers(0, 700))
def test_no_damage_to_an_envelope_makes_the_reader_raise(damage: list[tuple[int, bytes]], cut: int) -> None:
    octets = bytearray(winmail("IPM.Schedule.Meeting.Resp.Pos", prop(258, 0x0003, goid(UID), MEETING), STAMP))
    for at, junk in damage:
        octets[at % len(octets) : at % len(octets) + len(junk)] = junk
    answer = tnef.read_answer(bytes(octets[:cut]), "tom@example.org", "Europe/Berlin")
    assert answer is None or answer.partstat in ("ACCEPTED", "DECLINED", "TENTATIVE")
