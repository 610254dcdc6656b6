"""Which of a mail's forms is read: the plain words where they say all, else its HTML."""

from __future__ import annotations

import pytest

from alongside.mail import body
from alongside.mail.html import text_of
from alongside.mail.incoming import read
from letterbox import PROGRAMME


def in_two_forms(plain: str, html: str) -> bytes:
    return (
        "From: Hilary Meyer <hilary@example.org>\nTo: mentor@example.org\nDate: Tue, 2 Mar 2027 15:40:00 +0100\nMIME-Version: 1.0\n"
        "Message-ID: <two@client.example.org>\nSubject: Hello\nContent-Type: multipart/alternative; boundary=x\n\n"
        f"--x\nContent-Type: text/plain\n\n{plain}\n--x\nContent-Type: text/html\n\n{html}\n--x--\n"
    ).encode()


def test_html_is_not_even_looked_at_where_the_plain_words_say_all(monkeypatch: pytest.MonkeyPatch) -> None:
    read_pages: list[str] = []

    def noted(page: str) -> str:
        read_pages.append(page)
        return text_of(page)

    monkeypatch.setattr(body, "text_of", noted)
    assert read(in_two_forms("Mornings suit me.", "<p>Mornings suit me.</p>"), PROGRAMME).text == "Mornings suit me."
    assert read_pages == []
    assert read(in_two_forms("", "<p>Tuesdays suit me.</p>"), PROGRAMME).text == "Tuesdays suit me."
    assert read_pages == ["<p>Tuesdays suit me.</p>"]


@pytest.mark.parametrize("plain", ["", "-", "Your e-mail client does not support HTML."])
def test_html_is_read_where_the_plain_part_says_nothing(plain: str) -> None:
    assert read(in_two_forms(plain, "<p>Mornings suit me.</p>"), PROGRAMME).text == "Mornings suit me."
