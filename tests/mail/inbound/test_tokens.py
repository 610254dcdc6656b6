"""Tokens and message ids that only we can have made."""

from __future__ import annotations

import pytest

from alongside.mail import tokens

KEY, OLD = b"k" * 32, b"o" * 32
ADDRESS = "mentor@example.org"


def test_a_token_is_good_for_its_person_alone() -> None:
    token = tokens.make(KEY, "hilary", "ask", "12")
    assert tokens.check([KEY], token, "hilary")
    assert not tokens.check([KEY], token, "priya")


def test_a_token_of_the_retired_key_still_counts_and_of_another_never() -> None:
    token = tokens.make(OLD, "hilary", "ask", "12")
    assert tokens.check([KEY, OLD], token, "hilary")
    assert not tokens.check([KEY], token, "hilary")


def test_a_token_for_one_request_does_not_open_another() -> None:
    token = tokens.make(KEY, "hilary", "ask", "12")
    assert not tokens.check([KEY], tokens.Token("ask", "13", token.mac), "hilary")
    assert not tokens.check([KEY], tokens.Token("stop", "12", token.mac), "hilary")


def test_a_token_survives_as_a_plus_address_in_capitals() -> None:
    token = tokens.make(KEY, "hilary", "ask", "12")
    address = tokens.plus_address(ADDRESS, token)
    assert tokens.find([address.upper()]) == token
    assert tokens.bare(address) == ADDRESS
    assert len(address.partition("@")[0]) <= 64


def test_a_token_survives_in_a_subject_and_in_quoted_words() -> None:
    token = tokens.make(KEY, "hilary", "ask", "12")
    subject = tokens.in_subject("YES", token)
    assert tokens.find([ADDRESS], f"Re: {subject}") == token
    assert tokens.without_ref(subject) == "YES"
    assert tokens.find([ADDRESS], "Re: hello", f"> <mailto:mentor+{token}@example.org>") == token


def test_other_plus_addresses_are_no_tokens() -> None:
    assert tokens.find(["mentor+newsletter@example.org", "mentor+a.b.c@example.org"]) is None
    assert tokens.bare("hilary+lists@example.org") == "hilary+lists@example.org"


def test_a_token_refuses_what_an_address_cannot_carry() -> None:
    with pytest.raises(ValueError):
        tokens.make(KEY, "hilary", "ask", "12@x")


def test_our_message_id_tells_kind_and_letter() -> None:
    name = tokens.message_id("thanks_prompt", 12, "example.org", KEY)
    assert tokens.parse_message_id(name, [OLD, KEY]) == ("thanks_prompt", 12)
    assert tokens.parse_message_id(name.replace(".12.", ".13."), [KEY]) is None
    assert tokens.parse_message_id(name, [OLD]) is None


def test_the_nearest_letter_of_ours_is_the_one_answered() -> None:
    first, second = (tokens.message_id("ask", n, "example.org", KEY) for n in (1, 2))
    assert tokens.answered(["<other@client.example.org>"], [first, second], [KEY]) == ("ask", 2)
    assert tokens.answered([first], [second], [KEY]) == ("ask", 1)
    assert tokens.answered(["<other@client.example.org>"], [], [KEY]) is None
