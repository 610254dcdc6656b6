"""Who wrote a mail, and which copy of which mail it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from alongside.mail.envelope import envelope
from letterbox import mail

NOBODY = (
    "alice@example.org <bob@evil.example>",
    "alice@example.org(<bob@evil.example>",
    "alice@example.org<bob@evil.example>",
    "=?utf-8?q?alice=40example=2Eorg?=",
    "=?utf-8?b?YWxpY2VAZXhhbXBsZS5vcmc=?=@evil.example",
    "alice@example.org, bob@evil.example",
    "alice@example.org@evil.example",
    "<alice@example.org> <bob@evil.example>",
    "friends: alice@example.org;",
    "alice..a@example.org",
    '"alice@example.org',
    "",
)


@pytest.mark.parametrize("sender", NOBODY)
def test_a_from_that_two_readers_may_read_as_two_people_is_nobody(sender: str) -> None:
    found = envelope(mail(sender=sender))
    assert found.from_address is None
    assert found.problems


@pytest.mark.parametrize(
    ("sender", "address", "name"),
    [
        ("Hilary Meyer <Hilary@Example.org>", "hilary@example.org", "Hilary Meyer"),
        ('"Meyer, Hilary" <hilary@example.org>', "hilary@example.org", "Meyer, Hilary"),
        ("=?utf-8?q?J=C3=BCrgen?= <j@example.org>", "j@example.org", "Jürgen"),
        ("hilary@example.org (Hilary (Payroll))", "hilary@example.org", ""),
        ("hilary@example.org <hilary@example.org>", "hilary@example.org", "hilary@example.org"),
        ("Hilary <hilary@bücher.example>", "hilary@xn--bcher-kva.example", "Hilary"),
        ('"alice@example.org" <bob@example.com>', "bob@example.com", "alice@example.org"),
    ],
)
def test_one_author_is_read_with_name(sender: str, address: str, name: str) -> None:
    found = envelope(mail(sender=sender))
    assert (found.from_address, found.from_name) == (address, name)


def test_two_from_fields_are_nobody() -> None:
    assert envelope(mail(extra="From: bob@example.org\n")).from_address is None
    assert envelope(mail(extra="FROM : bob@example.org\n")).from_address is None


def test_a_copy_with_more_relay_lines_is_the_same_mail() -> None:
    first = mail("Yes.\n")
    second = b"Received: from a by b; Tue, 2 Mar 2027\r\nDelivered-To: mentor@example.org\r\n" + first.replace(b"\n", b"\r\n") + b"\r\n"
    assert envelope(first).content_key == envelope(second).content_key


def test_another_text_under_a_known_message_id_is_another_mail() -> None:
    assert envelope(mail("Yes.\n")).content_key != envelope(mail("No.\n")).content_key


def test_two_short_answers_of_one_second_are_two_mails() -> None:
    first = mail("YES\n")
    assert envelope(first).content_key != envelope(first.replace(b"<one@", b"<two@")).content_key


def test_threading_takes_ids_with_commas_and_leaves_the_rest() -> None:
    found = envelope(mail(extra="References: <a@x.example>, junk\n <b@x.example> (c) <no id>\nIn-Reply-To: <b@x.example>\n"))
    assert found.references == ("<a@x.example>", "<b@x.example>")
    assert found.in_reply_to == ("<b@x.example>",)


def test_at_most_fifty_references_are_kept() -> None:
    many = "".join(f"\n <{n}@x.example>" for n in range(90))
    assert len(envelope(mail(extra=f"References:{many}\n")).references) == 50


def test_the_subject_is_decoded_and_cannot_break_out_of_its_line() -> None:
    found = envelope(mail(subject="=?utf-8?q?x=0D=0ABcc:_a=40b?= =?utf-8?b?w6Q=?=\u202e\u200b!"))
    assert found.subject == "x Bcc: a@bä!"


def test_the_null_sender_differs_from_none_noted() -> None:
    assert envelope(mail(extra="Return-Path: < >\n")).return_path == ""
    assert envelope(mail()).return_path is None
    assert envelope(mail(extra="Return-Path: <h@example.org>\n")).return_path == "h@example.org"


def test_dates_are_aware_or_missing() -> None:
    assert envelope(mail()).date == datetime(2027, 3, 2, 14, 40, tzinfo=UTC)
    odd = mail().replace(b"2 Mar 2027", b"2 Mar 999999999999999999999999999999")
    assert envelope(odd).date is None


def test_every_place_that_names_a_reader_is_noted() -> None:
    found = envelope(mail(extra="Delivered-To: mentor+x.1.y@example.org\nCc: Tom <tom@example.org>, broken@@x\n"))
    assert found.to == ("mentor@example.org", "tom@example.org", "mentor+x.1.y@example.org")
    assert found.addressed == ("mentor@example.org", "tom@example.org")
