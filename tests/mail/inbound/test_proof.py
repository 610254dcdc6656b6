"""Whose word about a sender counts."""

from __future__ import annotations

import pytest

from alongside.mail.headers import split
from alongside.mail.proof import proof

ID = "mx.example.org"
HERE = "Received: from mail.example.net by mx.example.org with ESMTP\n"
ELSEWHERE = "Received: from laptop by mail.example.net with ESMTP\n"


def verdict(header: str, authserv_id: str = ID, sender: str | None = "hilary@example.org") -> str:
    return proof(split(f"{header}\n\n".encode())[0], sender, authserv_id).result


@pytest.mark.parametrize(
    ("methods", "result"),
    [
        ("dmarc=pass header.from=example.org", "pass"),
        ("dmarc=pass header.from=evil.example", "none"),
        ("dkim=pass header.d=example.org", "pass"),
        ("dkim=pass header.d=mail.example.org", "pass"),
        ("dkim=pass header.d=org", "none"),
        ("dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=bounce@evil.example", "none"),
        ("spf=pass smtp.mailfrom=hilary@example.org", "pass"),
        ("dkim=fail header.d=example.org; spf=pass smtp.mailfrom=hilary@example.org", "none"),
        ("dkim=pass header.d=example.org; dmarc=fail header.from=example.org", "fail"),
        ("dkim=none; dmarc=none", "none"),
        ("dkim=pass (dmarc=fail; (nested)) header.d=example.org", "pass"),
        ('dkim=neutral reason="; dmarc=pass"', "none"),
        ("none", "none"),
    ],
)
def test_a_pass_counts_only_when_it_is_aligned(methods: str, result: str) -> None:
    assert verdict(f"Authentication-Results: {ID}; {methods}") == result


def test_another_servers_word_does_not_count() -> None:
    assert verdict("Authentication-Results: mx.evil.example; dmarc=pass header.from=example.org") == "none"
    assert verdict(f"Authentication-Results: {ID}; dmarc=pass", authserv_id="") == "none"


def test_the_top_most_word_of_our_server_counts() -> None:
    header = f"Authentication-Results: {ID}; dmarc=fail\nAuthentication-Results: {ID}; dmarc=pass header.from=example.org"
    assert verdict(header) == "fail"


def test_a_word_below_another_houses_received_line_is_forged() -> None:
    said = f"Authentication-Results: {ID}; dmarc=pass header.from=example.org"
    assert verdict(HERE + said) == "pass"
    assert verdict(HERE + ELSEWHERE + said) == "none"


def test_exchange_names_no_server_and_is_read_only_when_configured() -> None:
    said = (
        "Authentication-Results: spf=none (sender IP is 192.0.2.1) smtp.mailfrom=x.example; dkim=none; dmarc=none; compauth={} reason=100"
    )
    assert verdict(said.format("pass"), "exchange") == "pass"
    assert verdict(said.format("fail"), "exchange") == "fail"
    assert verdict(said.format("pass")) == "none"


def test_nobody_cannot_be_proved() -> None:
    assert verdict(f"Authentication-Results: {ID}; dmarc=pass", sender=None) == "none"
