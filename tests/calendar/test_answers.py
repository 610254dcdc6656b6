"""Answers of calendars: each client in its own dress, what is broken, and what is meant to hurt."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.calendar.answers import instance, is_newer, prodid_family, read_answer, subject_answer
from alongside.calendar.subjects import subject_proposes
from calendar_people import STARTS, TUESDAYS

REPLIES = Path(__file__).parent / "replies"
UID = TUESDAYS.uid


def read(name: str, sender: str = ""):
    answer = read_answer((REPLIES / f"{name}.ics").read_bytes(), zone_fallback="Europe/Berlin", senders=(sender,))
    assert answer is not None
    return answer


def wrapped(*lines: str) -> bytes:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", f"UID:{UID}", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    ).encode()


@pytest.mark.parametrize(
    ("name", "family", "who", "said", "which"),
    [
        ("google_accepts_series", "google", "hilary", "ACCEPTED", None),
        ("google_series_and_one_date", "google", "hilary", "ACCEPTED", None),
        ("google_proposes_a_new_time", "google", "tom", "TENTATIVE", 2),
        ("exchange_accepts_without_organizer", "microsoft", "hilary", "ACCEPTED", 4),
        ("outlook_display_zone_with_vtimezone", "microsoft", "tom", "DECLINED", 4),
        ("apple_declines_one_date_in_utc", "apple", "tom", "DECLINED", 0),
        ("thunderbird_lists_everybody", "mozilla", "hilary", "ACCEPTED", 3),
        ("zimbra_own_zone_name", "zimbra", "hilary", "TENTATIVE", 0),
        ("sabre_empty_partstat", "sabre", "tom", "NEEDS-ACTION", 1),
        ("cyrus_two_dates", "cyrus", "tom", "ACCEPTED", 1),
        ("emacs_one_date_without_recurrence_id", "emacs", "hilary", "ACCEPTED", None),
        ("proton_accepts", "proton", "tom", "ACCEPTED", None),
        ("kde_delegates", "kde", "hilary", "DELEGATED", 1),
        ("lotus_from_this_date_on", "lotus", "hilary", "DECLINED", 2),
        ("yahoo_zone_and_z", "", "tom", "ACCEPTED", None),
        ("utf16_with_a_mark", "proton", "tom", "ACCEPTED", None),
        ("utf8_with_a_mark", "proton", "tom", "ACCEPTED", None),
        ("latin1_called_utf8", "microsoft", "tom", "ACCEPTED", None),
        ("cut_off_before_its_ends", "sabre", "tom", "DECLINED", None),
        ("folded_inside_a_letter", "", "tom", "ACCEPTED", None),
    ],
)
def test_each_client_is_read_in_its_own_dress(name, family, who, said, which):
    answer = read(name, f"{who}@example.org")
    assert (answer.uid, answer.attendee, answer.partstat) == (UID, f"{who}@example.org", said)
    assert answer.method in ("REPLY", "COUNTER")
    assert prodid_family(answer.prodid) == family
    assert instance(TUESDAYS, answer.recurrence_id, STARTS) == (None if which is None else STARTS[which])


def test_google_answers_the_series_and_one_date_in_one_message():
    (other,) = read("google_series_and_one_date").others
    assert (other.partstat, other.comment) == ("DECLINED", "On a train")
    assert instance(TUESDAYS, other.recurrence_id, STARTS) == STARTS[4]


def test_a_proposal_is_its_start_and_end():
    answer = read("google_proposes_a_new_time")
    assert answer.method == "COUNTER"
    assert (answer.start, answer.end) == (datetime(2027, 3, 16, 13, tzinfo=UTC), datetime(2027, 3, 16, 13, 30, tzinfo=UTC))


def test_a_zone_that_only_the_message_knows_is_computed_from_the_message():
    answer = read("outlook_customized_zone")
    assert answer.start is not None
    assert answer.start.isoformat() == "2027-07-06T14:00:00+02:00"
    assert answer.end is not None
    assert (answer.end - answer.start).total_seconds() == 45 * 60
    assert answer.problems == ()


def test_the_empty_comment_of_exchange_is_no_comment_and_its_missing_organizer_no_fault():
    answer = read("exchange_accepts_without_organizer")
    assert (answer.comment, answer.organizer, answer.problems) == (None, None, ())


def test_a_comment_is_read_without_its_escapes_and_its_white_space():
    assert read("outlook_display_zone_with_vtimezone").comment == "I am at the dentist, sorry."


def test_from_a_reply_that_lists_everybody_only_the_senders_own_line_counts():
    assert read("thunderbird_lists_everybody", "Tom@example.org").partstat == "DECLINED"
    assert read("thunderbird_lists_everybody", "hilary@example.org").partstat == "ACCEPTED"


def test_an_empty_answer_withdraws_and_says_so():
    assert read("sabre_empty_partstat").problems == ("no PARTSTAT",)


def test_a_delegation_names_the_other_person():
    assert read("kde_delegates").delegated_to == "carol@example.org"


def test_from_this_date_on_is_noticed():
    assert read("lotus_from_this_date_on").this_and_future
    assert not read("thunderbird_lists_everybody").this_and_future


def test_a_clock_as_sequence_is_named_absurd():
    assert read("yahoo_zone_and_z").problems == ("absurd SEQUENCE 1407317367304",)


def test_letters_in_an_old_encoding_and_letters_cut_by_a_fold_are_whole():
    assert read("latin1_called_utf8").comment == "Schöne Grüße"
    assert read("folded_inside_a_letter").comment == "Schöne Grüße und bis dann"


def test_a_refresh_asks_and_answers_nothing():
    answer = read("refresh")
    assert (answer.method, answer.attendee, answer.start) == ("REFRESH", "tom@example.org", None)
    assert (answer.partstat, answer.problems) == (None, ())


def test_the_method_of_the_mail_part_counts_where_the_calendar_has_none():
    ics = wrapped("ATTENDEE;PARTSTAT=ACCEPTED:mailto:tom@example.org").replace(b"METHOD:REPLY\r\n", b"")
    answer, unsaid = read_answer(ics, method="reply"), read_answer(ics)
    assert answer is not None
    assert (answer.method, answer.problems) == ("REPLY", ())
    assert unsaid is not None
    assert (unsaid.method, unsaid.problems) == ("", ("no METHOD",))


def test_an_unknown_zone_is_the_series_zone_when_there_is_one_and_said_either_way():
    ics = wrapped("DTSTART;TZID=Nowhere Time:20270302T093000")
    known, unknown = read_answer(ics, zone_fallback="Europe/Berlin"), read_answer(ics)
    assert known is not None
    assert (known.start, known.problems) == (STARTS[0], ("unknown time zone 'Nowhere Time' of DTSTART",))
    assert unknown is not None
    assert unknown.start is None
    assert "DTSTART has no time zone" in unknown.problems


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("DTSTART:20270230T093000Z", "DTSTART is no date: 20270230T093000Z"),
        ("DTSTART:yesterday", "DTSTART is no date: yesterday"),
        ("DTSTART:00010101T000000Z", "DTSTART is no date: 00010101T000000Z"),
        ("SEQUENCE:-1", "SEQUENCE is no count: -1"),
        ("SEQUENCE:" + "9" * 30, "SEQUENCE is no count: " + "9" * 30),
        ("ATTENDEE;PARTSTAT=PERHAPS:mailto:tom@example.org", "unknown PARTSTAT 'PERHAPS'"),
    ],
)
def test_what_cannot_be_read_is_named_and_not_guessed(line, problem):
    answer = read_answer(wrapped(line))
    assert answer is not None
    assert answer.problems == (problem,)
    assert answer.start is None


@pytest.mark.parametrize(
    "value",
    [
        "mailto:tom@example.org",
        "MAILTO:TOM@EXAMPLE.ORG",
        "MailTo:'tom@example.org'",
        '"mailto:tom@example.org"',
        "tom@example.org",
        "mailto:<tom@example.org>",
    ],
)
def test_an_address_is_found_however_it_is_dressed(value):
    answer = read_answer(wrapped(f"ATTENDEE;PARTSTAT=ACCEPTED:{value}"))
    assert answer is not None
    assert (answer.attendee, answer.partstat) == ("tom@example.org", "ACCEPTED")


@pytest.mark.parametrize("name", ["CN=Doe, Tom", "CN=Doe; Tom", "CN=Team: Tom", 'CN="Tom', 'CN="Doe; Tom"', "CN="])
def test_an_unquoted_name_does_not_hide_the_answer(name):
    answer = read_answer(wrapped(f"ATTENDEE;{name};PARTSTAT=DECLINED:mailto:tom@example.org"))
    assert answer is not None
    assert (answer.attendee, answer.partstat) == ("tom@example.org", "DECLINED")


@pytest.mark.parametrize(
    "ics", [b"", b"hello", b"BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR", b"x" * 300_000, b"\xff\xfe"]
)
def test_what_is_no_answer_is_none(ics):
    assert read_answer(ics) is None


def test_a_second_calendar_in_the_same_part_is_not_looked_at():
    answer = read_answer(wrapped("SEQUENCE:1") + wrapped("SEQUENCE:2"))
    assert answer is not None
    assert (answer.sequence, answer.others) == (1, ())


def test_at_most_twenty_events_are_read_and_the_rest_is_named():
    event = "BEGIN:VEVENT\nUID:x@example.org\nEND:VEVENT\n"
    answer = read_answer(f"BEGIN:VCALENDAR\nMETHOD:REPLY\n{event * 30}END:VCALENDAR\n".encode())
    assert answer is not None
    assert len(answer.others) == 19
    assert answer.problems == ("10 more events were not read",)


BOMBS = {
    "attendees": wrapped(*["ATTENDEE:mailto:tom@example.org"] * 7000),
    "nesting": b"BEGIN:VEVENT\n" * 18_000,
    "ends": b"BEGIN:VEVENT\n" * 8000 + b"END:VCALENDAR\n" * 8000,
    "rule": wrapped("RRULE:FREQ=SECONDLY;COUNT=999999999", "RDATE:" + "20270101T000000Z," * 12_000),
    "one line": wrapped("COMMENT:" + "\\" * 240_000),
    "quotes": wrapped('ATTENDEE;CN="' + '";"' * 80_000 + ":mailto:tom@example.org"),
    "params": wrapped("ATTENDEE" + ";A=B" * 60_000 + ":mailto:tom@example.org"),
    "mailtos": wrapped("ATTENDEE" + ":mailto:" * 30_000),
    "at signs": wrapped("ATTENDEE:mailto:" + "a" * 120_000 + "@" * 120_000),
    "folds": b"BEGIN:VCALENDAR\n" + b" \n" * 120_000,
    "blank": wrapped("ATTENDEE" + " " * 240_000),
    "zone": b"BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:x\n" + b"BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+0100\nEND:STANDARD\n" * 3000
    + b"END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=x:20270101T000000\nEND:VEVENT\nEND:VCALENDAR\n",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_what_is_made_to_hurt_is_over_within_a_second(name):
    assert len(BOMBS[name]) <= 256 * 1024
    begun = time.process_time()
    read_answer(BOMBS[name], zone_fallback="Europe/Berlin")
    assert time.process_time() - begun < 1


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(REPLIES.glob("*.ics"))), st.lists(st.tuples(st.integers(0, 900), st.binary(max_size=6)), max_size=8))
def test_no_damage_to_a_reply_makes_the_reader_raise(path, damage):
    ics = bytearray(path.read_bytes())
    for at, junk in damage:
        ics[at % len(ics) : at % len(ics) + len(junk)] = junk
    answer = read_answer(bytes(ics), zone_fallback="Europe/Berlin")
    for moment in (answer.start, answer.end, answer.recurrence_id, answer.dtstamp) if answer else ():
        assert moment is None or moment.utcoffset() is not None


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_read_or_are_none(junk):
    answer = read_answer(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + junk)
    assert answer is None or answer.method == answer.method.upper()


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Accepted: Tom & Hilary @ Tue Mar 2, 2027", "ACCEPTED"),
        ("Akzeptiert: Tom & Hilary", "ACCEPTED"),
        ("Zugesagt: Tom & Hilary", "ACCEPTED"),
        ("Accepté : Tom et Hilary", "ACCEPTED"),
        ("Event accepted: Tom & Hilary", "ACCEPTED"),
        ("Event Invitation Reply (Accepted) : Tom & Hilary", "ACCEPTED"),
        ("Abgelehnt: Tom & Hilary", "DECLINED"),
        ("Invitation Declined: Tom & Hilary", "DECLINED"),
        ("Rechazada: Tom y Hilary", "DECLINED"),
        ("Mit Vorbehalt: Tom & Hilary", "TENTATIVE"),
        ("Tentatively Accepted: Tom & Hilary", "TENTATIVE"),
        ("Re: Accepted: Tom & Hilary", None),
        ("New Time Proposed: Tom & Hilary", None),
        ("Accepted", None),
        ("Abwesend: Hilary", None),
        ("", None),
        (":" * 5000, None),
    ],
)
def test_a_subject_answers_only_with_the_word_of_a_calendar_in_front(subject, said):
    assert subject_answer(subject) == said


@pytest.mark.parametrize(
    ("subject", "proposes"),
    [
        ("New Time Proposed: Tom & Hilary", True),
        ("Neue Uhrzeit vorgeschlagen: Tom & Hilary", True),
        ("Nouvelle heure proposée : Tom et Hilary", True),
        ("Re: New Time Proposed: Tom & Hilary", False),
        ("Accepted: Tom & Hilary", False),
        ("New time proposed", False),
    ],
)
def test_a_subject_proposes_only_with_the_word_of_a_calendar_in_front(subject, proposes):
    assert subject_proposes(subject) is proposes


T0, T1 = datetime(2027, 3, 1, 8, tzinfo=UTC), datetime(2027, 3, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("this", "last", "newer"),
    [
        ((0, T0), (None, None), True),
        ((1, T0), (0, T1), True),
        ((0, T1), (1, T0), False),
        ((0, T1), (0, T0), True),
        ((0, T0), (0, T1), False),
        ((0, T0), (0, T0), False),
        ((None, T1), (3, T0), True),
        ((None, T0), (3, T1), False),
        ((0, None), (0, T0), True),
        ((1, T1), (1407317367304, T0), True),
        ((1407317367304, T0), (1, T1), False),
    ],
)
def test_order_is_told_by_sequence_and_then_by_the_stamp(this, last, newer):
    assert is_newer(*this, *last) is newer


def test_a_date_is_found_as_a_moment_as_a_day_and_on_the_series_own_clock():
    assert instance(TUESDAYS, datetime(2027, 3, 30, 7, 30, tzinfo=UTC), STARTS) == STARTS[4]
    assert instance(TUESDAYS, STARTS[4].replace(hour=0, minute=0), STARTS) == STARTS[4]
    assert instance(TUESDAYS, STARTS[4].replace(tzinfo=None), STARTS) == STARTS[4]
    assert instance(TUESDAYS, STARTS[4].replace(hour=10), STARTS) is None
