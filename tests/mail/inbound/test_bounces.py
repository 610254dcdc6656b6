"""Mail that came back, and what it says about an address."""

from __future__ import annotations

import pytest

from alongside.mail.bounces import classify
from alongside.mail.incoming import read
from letterbox import PROGRAMME, letter, mail

OUR_LETTER = "<ask.12.abcdefghijklmnopqrst@example.org>"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("dsn-postfix-unknown", "hard"),
        ("dsn-exchange", "hard"),
        ("dsn-vague-status", "hard"),
        ("dsn-gmail-text", "hard"),
        ("dsn-qmail", "hard"),
        ("dsn-postfix-full", "soft"),
        ("dsn-policy", "soft"),
        ("dsn-expired", "soft"),
        ("dsn-postfix-delayed", "delayed"),
    ],
)
def test_a_bounce_names_the_person_the_letter_and_how_bad_it_is(name: str, kind: str) -> None:
    found = read(letter(name), PROGRAMME).bounce
    assert found is not None
    assert (found.kind, found.recipients, found.original_message_id) == (kind, ("hilary@example.org",), OUR_LETTER)


@pytest.mark.parametrize("status", ["5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.4.4"])
def test_only_a_dead_address_is_hard(status: str) -> None:
    assert classify(status, "") == "hard"


@pytest.mark.parametrize("status", ["5.7.1", "5.2.2", "5.3.4", "5.6.1", "4.1.1", "5.1.100", "4.0.0"])
def test_a_clear_other_code_is_soft_whatever_the_words_say(status: str) -> None:
    assert classify(status, "user unknown") == "soft"


def test_a_report_without_blank_lines_between_recipients_is_read_whole() -> None:
    groups = (
        b"Reporting-MTA: dns; x\nFinal-Recipient: rfc822;a@example.org\nAction: delivered\nStatus: 2.0.0\n"
        b"Final-Recipient: rfc822;b@example.org\nAction: failed\nStatus: 5.1.1\n"
    )
    raw = b"From: mailer-daemon@x.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=d\n\n--d\nContent-Type: message/delivery-status\n\n"
    found = read(raw + groups + b"--d--\n", PROGRAMME).bounce
    assert found is not None
    assert (found.kind, found.recipients) == ("hard", ("b@example.org",))


def test_the_address_we_wrote_to_goes_before_the_one_it_ended_at() -> None:
    raw = letter("dsn-postfix-unknown").replace(b"Final-Recipient:", b"Original-Recipient: rfc822;alias@example.org\nFinal-Recipient:")
    found = read(raw, PROGRAMME).bounce
    assert found is not None
    assert found.recipients == ("alias@example.org",)


def test_a_person_who_writes_about_a_bounce_is_a_person() -> None:
    found = read(mail("Delivery failed: 550 5.1.1 user unknown <tom@example.org>\n", subject="failure notice"), PROGRAMME)
    assert found.verdict == "human"
    assert found.bounce is None
