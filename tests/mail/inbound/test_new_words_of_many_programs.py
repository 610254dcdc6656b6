"""Own words told from everything else, over thousands of replies of real programs' making in eighteen languages."""

from __future__ import annotations

import time
from functools import cache

import pytest

from alongside.mail.incoming import Incoming, read
from alongside.mail.quotes import new_words
from letterbox import PROGRAMME, mail
from reply_clients import ANSWERS, LETTER, Reply, marked, replies
from reply_endings import BANNERS, CARDS, FOOTERS, LAWYERS, NAME
from reply_heads import HEADS
from reply_lookalikes import LOOKALIKES


def _plain(lines: tuple[str, ...] | list[str]) -> list[str]:
    return [" ".join(line.split()) for line in lines if line.strip()]


@cache
def _read(text: str, html: bool = False) -> Incoming:
    raw = mail(text)
    return read(raw.replace(b"text/plain", b"text/html") if html else raw, PROGRAMME)


def _kept(reply: Reply) -> list[str]:
    return _plain(_read(reply.text, reply.html).text.split("\n"))


def _leaks(reply: Reply) -> list[str]:
    """What was kept although somebody or something else wrote it; a closing formula and a name may stay."""
    allowed = {*_plain(reply.own), *_plain(reply.ending)}
    return [line for line in _kept(reply) if line not in allowed]


def test_the_corpus_is_as_wide_as_it_says() -> None:
    found = list(replies())
    assert len({reply.name for reply in found}) == len(found) > 1200
    assert len({reply.text for reply in found}) > 1200
    assert {len({reply.name.split()[column] for reply in found}) for column in (0, 1, 2)} == {18, 24, 6}


def test_the_first_own_line_is_the_authors() -> None:
    found = list(replies())
    right = sum(_kept(reply)[:1] == _plain(reply.own)[:1] for reply in found)
    assert right >= 0.97 * len(found)


def test_every_own_line_is_kept() -> None:
    assert [reply.name for reply in replies() if not {*_plain(reply.own)} <= {*_kept(reply)}] == []


def test_hardly_anything_of_a_quotation_or_a_signature_is_kept() -> None:
    found = list(replies())
    assert sum(bool(_leaks(reply)) for reply in found) <= 0.10 * len(found)


def test_a_quoted_command_is_never_a_command() -> None:
    for reply in replies():
        alone, found = _read("\n".join(reply.own)).reading, _read(reply.text, reply.html).reading
        assert alone is not None
        assert found is not None
        assert (found.command, found.intent) == (alone.command, alone.intent), reply.name


@pytest.mark.parametrize("name", HEADS)
def test_the_head_of_a_letter_is_known_whoever_wrote_the_program(name: str) -> None:
    with_marks, head = HEADS[name]
    below = marked(LETTER) if with_marks else "\n".join(LETTER)
    for own in ANSWERS:
        words = "\n".join(own)
        assert new_words(f"{words}\n\n{head}\n{below}").text == words


@pytest.mark.parametrize("name", HEADS)
def test_a_letter_passed_on_without_a_word_says_nothing(name: str) -> None:
    with_marks, head = HEADS[name]
    below = marked(LETTER) if with_marks else "\n".join(LETTER)
    found = _read(f"{head}\n{below}\n")
    assert found.text == ""
    assert found.reading is None or found.reading.command is None


@pytest.mark.parametrize("footer", [*FOOTERS, *LAWYERS])
def test_what_a_program_or_a_lawyer_adds_is_nobodys_word(footer: str) -> None:
    for own in ANSWERS:
        assert _read(f"{chr(10).join(own)}\n\n{footer}\n").text == "\n".join(own)


@pytest.mark.parametrize("banner", BANNERS)
def test_a_gateways_warning_is_not_the_first_line(banner: str) -> None:
    for own in ANSWERS:
        assert _read(f"{banner}\n\n{chr(10).join(own)}\n").text == "\n".join(own)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: " ".join(card)[:40])
def test_a_card_and_its_hours_are_nobodys_wish(card: tuple[str, ...]) -> None:
    lines = [line.format(name=NAME) for line in card]
    farewell = {line for line in lines[:3] if not any(mark in line for mark in "0123456789|_*~@")}
    for own in ANSWERS:
        found = _read("\n".join((*own, "", *lines)))
        assert _plain(found.text.split("\n"))[: len(_plain(own))] == _plain(own)
        assert {*_plain(found.text.split("\n"))} <= {*_plain(own), *farewell}
        alone = _read("\n".join(own)).reading
        assert alone is not None
        assert found.reading is not None
        assert found.reading.availability == alone.availability


@pytest.mark.parametrize("text", LOOKALIKES)
def test_words_that_only_look_like_somebody_elses_are_kept(text: str) -> None:
    assert _read(f"{text}\n").text == text


HOSTILE = (
    "On ", "On Mon\n", " ", "wrote:", "\twrote:\n", "-", "-----", "_", "<>", "<<<", ">>>", ">>> a@b 3/2/2027 >>>\n", ">\n", "From: a@b\n", "Von: x <a@b>\n\n",
    "On 2 March 2027 15:15 a@b\n", "a@b", "1:11 ", "2027 ", "Best,\nHilary\n", "Hilary Meyer\n\n", "Mon-Thu ", "9-15 ", "This e-mail is confidential ",
    "Outlook iOS ", "Label: value\n", "CAUTION external mail ", "-----Original Message", "> a\nb\n", "*From:* ", "\u2010", "\u00a0", "a\n\n", "(((", "=20",
)  # fmt: skip
"""Pieces that make reply libraries search for ever; a whole mail of each, and each between ordinary words."""


@pytest.mark.parametrize("piece", HOSTILE, ids=[repr(piece)[:30] for piece in HOSTILE])
def test_twice_the_text_takes_no_more_than_a_little_over_twice_the_time(piece: str) -> None:
    whole = piece * (32 * 1024 // len(piece))
    for text in (whole, f"NO\n\n{whole}\n\nHilary Meyer\n", whole.replace("\n", " ")):
        assert _seconds(text) < max(0.15, 3.5 * _seconds(text[: len(text) // 2]))


def _seconds(text: str) -> float:
    """Processor time of the best of three: others work on this machine."""
    took = []
    for _ in range(2):
        begun = time.process_time()
        new_words(text, "\n".join(LETTER), (NAME,))
        took.append(time.process_time() - begun)
    return min(took)
