"""The markup as blocks, as text and as HTML."""

from __future__ import annotations

import re

import pytest

from alongside.mail.delimiter import DELIMITER
from alongside.mail.markup import Answer, carried, guarded, read
from alongside.mail.page import as_html, as_text, wrapped
from sample_letters import Sample, written

EVERY = [pytest.param(sample, id=sample.name) for sample in written()]
LETTER = """Subject: A small one

# Hello Priya,

One **bold** paragraph
over two lines.

= When: Tuesday, https://meet.example.org/a?b=1&c=2
= How: by video

- first
- second

> carried words
>
> to the end

[YES] I will
[MOVE ...] Another time

~ Why.
~ How to get fewer.
"""


def link(answer: Answer) -> str:
    return f"mailto:m@example.org?body={answer.typed[:3]}"


def test_the_text_is_complete_on_its_own() -> None:
    assert as_text(read(LETTER), delimiter=True) == (
        f"{DELIMITER}\n\nHello Priya,\n\nOne bold paragraph over two lines.\n\nWhen: Tuesday, https://meet.example.org/a?b=1&c=2\n"
        "How: by video\n\n- first\n- second\n\n> carried words\n>\n> to the end\n\nYES - I will\nMOVE ... - Another time\n\n"
        "-- \nWhy.\nHow to get fewer.\n"
    )


def test_the_html_has_a_real_heading_real_lists_and_safe_links() -> None:
    html = as_html(read(LETTER), "en", link, delimiter=False)
    assert '<html lang="en">' in html
    assert re.search(r"<h1[^>]*>Hello Priya,</h1>", html)
    assert html.count("<li") == 4
    assert '<a class="web" href="https://meet.example.org/a?b=1&amp;c=2"' in html
    assert "<strong>bold</strong>" in html
    assert DELIMITER not in html


def test_a_letter_without_a_subject_is_an_error_of_ours() -> None:
    with pytest.raises(ValueError, match="begins with its subject"):
        read("# Hello")


def test_long_words_are_not_broken_and_lines_go_on_softly() -> None:
    url = "https://example.org/" + "x" * 90
    assert wrapped(f"See {url} please") == ["See ", f"{url} ", "please"]
    assert " ".join(line.strip() for line in wrapped("word " * 60)) == ("word " * 60).strip()


def test_guarded_words_stay_on_one_line_and_show_unchanged() -> None:
    said = read(f"Subject: x\n\n{guarded('[YES] a*b* **c**')}\n{guarded('~ foot')}\n")
    assert [block.sort for block in said.blocks] == ["paragraph"]
    assert as_text(said, delimiter=False) == "[YES] a*b* **c** ~ foot\n"


def test_carried_words_keep_their_lines_and_their_marks() -> None:
    words = carried("one\n\n> two\n[YES] three")
    said = read(f"Subject: x\n\n{words}\n")
    assert as_text(said, delimiter=False) == "> one\n>\n> > two\n> [YES] three\n"


@pytest.mark.parametrize("sample", EVERY)
def test_html_is_well_formed_and_quiet(sample: Sample) -> None:
    html = sample.written.html
    for tag in ("h1", "h2", "ul", "li", "p", "a", "div", "blockquote", "strong"):
        assert len(re.findall(rf"<{tag}[ >]", html)) == html.count(f"</{tag}>"), tag
    assert "prefers-color-scheme:dark" in html
    assert not re.search(r"<(table|img|script|iframe|link|form)\b", html)
    assert html.count("<h1") == 1


@pytest.mark.parametrize("sample", EVERY)
def test_the_delimiter_stands_on_top_where_an_answer_comes_to_us(sample: Sample) -> None:
    to_us = f"\r\nReply-To: <{sample.letter.reply_to}>" not in sample.written.raw.decode() or not sample.letter.reply_to
    assert sample.written.text.startswith(f"{DELIMITER}\n") == to_us


def test_colours_can_be_told_apart() -> None:
    for front, back in (
        ("#26231f", "#f5f2ec"),
        ("#6b6459", "#f5f2ec"),
        ("#1f5747", "#ebe6dc"),
        ("#ece7de", "#1b1a18"),
        ("#a9a195", "#1b1a18"),
    ):
        assert front in written()[0].written.html or front in "".join(s.written.html for s in written())
        assert contrast(front, back) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
