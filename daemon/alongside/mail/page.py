"""A page as its reader sees it: plain text that is complete on its own, and HTML of the same words.

The HTML is one column without tables or images; light by inline styles, dark by a media query, so that a client that drops the
style sheet still shows a readable letter. Contrasts are at least 4.5 to 1 in both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape

from alongside.mail.delimiter import DELIMITER
from alongside.mail.markup import GUARD, Answer, Block, Page, answer_of

WIDTH = 72

_URL = re.compile(r"https://[^\s<>\"]*[^\s<>\".,;:]")
_BOLD = re.compile(r"\*\*(.+?)\*\*")

Link = Callable[[Answer], str]


# ---------------------------------------------------------------- plain text


def as_text(page: Page, *, delimiter: bool) -> str:
    """The page as plain text, wrapped softly (RFC 3676: a blank at a line's end says that the line goes on)."""
    parts = [DELIMITER] if delimiter else []
    after_heading = False
    for block in page.blocks:
        words = "\n".join(_TEXT[block.sort](block))
        parts.append(f"{parts.pop()}\n{words}" if after_heading else words)
        after_heading = block.sort == "heading"
    return "\n\n".join(parts) + "\n"


def _lines(block: Block) -> list[str]:
    return [part for line in block.lines for part in wrapped(plain(line))]


def _items(block: Block) -> list[str]:
    return [part for line in block.lines for part in wrapped(f"- {plain(line)}")]


def _quoted(block: Block) -> list[str]:
    return [f"> {part}" if part else ">" for line in block.lines for part in wrapped(line, WIDTH - 2) or [""]]


def _typed(block: Block) -> list[str]:
    answers = [answer_of(line) for line in block.lines]
    return [part for answer in answers for part in wrapped(f"{answer.typed} - {answer.label}")]


def _foot(block: Block) -> list[str]:
    return ["-- ", *_lines(block)]


_TEXT: dict[str, Callable[[Block], list[str]]] = {
    "greeting": _lines,
    "heading": _lines,
    "item": _items,
    "row": _lines,
    "carried": _quoted,
    "answer": _typed,
    "footer": _foot,
    "paragraph": _lines,
}


def plain(words: str) -> str:
    """``words`` without emphasis."""
    return (_BOLD.sub(r"\1", words) if "**" in words else words).replace(GUARD, "")


def wrapped(words: str, width: int = WIDTH) -> list[str]:
    """``words`` in lines of at most ``width`` characters where blanks allow it; all but the last end in a blank."""
    said = " ".join(words.split())
    lines: list[str] = []
    at = 0
    while len(said) - at > width:
        blank = said.rfind(" ", at, at + width + 1)
        blank = blank if blank >= 0 else said.find(" ", at)
        if blank < 0:
            break
        lines.append(said[at : blank + 1])
        at = blank + 1
    return [*lines, said[at:]] if said else lines


# ---------------------------------------------------------------- HTML

_FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_STYLE = {
    "html": f"margin:0;padding:0;background:#f5f2ec;color:#26231f;{_FONT};font-size:16px;line-height:1.55",
    "sheet": "max-width:560px;margin:0 auto;padding:24px 20px 32px",
    "hint": "margin:0 0 20px;font-size:12px;color:#6b6459",
    "greeting": "margin:0 0 14px;font-size:20px;line-height:1.3;font-weight:600",
    "heading": "margin:22px 0 6px;font-size:16px;line-height:1.3;font-weight:600",
    "paragraph": "margin:0 0 14px",
    "list": "margin:0 0 14px;padding:0 0 0 20px",
    "item": "margin:0 0 4px",
    "record": "margin:0 0 14px;padding:12px 16px;background:#ebe6dc;border-radius:8px",
    "row": "margin:0 0 2px",
    "carried": "margin:0 0 16px;padding:2px 0 2px 16px;border-left:3px solid #2c6e5c;white-space:pre-line",
    "answers": "margin:4px 0 18px;padding:0;list-style:none",
    "answer": "margin:0 0 8px",
    "link": "display:inline-block;padding:9px 14px;border:1px solid #2c6e5c;border-radius:8px;color:#1f5747;text-decoration:none",
    "web": "color:#1f5747;word-break:break-word",
    "foot": "margin:24px 0 0;padding:12px 0 0;border-top:1px solid #d6cfc2;font-size:13px;line-height:1.45;color:#6b6459",
}
_DARK = (
    "@media (prefers-color-scheme:dark){"
    ".html{background:#1b1a18!important;color:#ece7de!important}"
    ".record{background:#2a2825!important}"
    ".carried{border-color:#7fc4ae!important}"
    ".web{color:#a5dcc9!important}"
    ".link{color:#a5dcc9!important;border-color:#7fc4ae!important}"
    ".hint,.foot{color:#a9a195!important;border-color:#45413b!important}}"
)


def as_html(page: Page, language: str, link: Link, *, delimiter: bool) -> str:
    """The page as HTML in ``language`` (BCP 47); ``link`` gives the address behind an answer. Everything is escaped."""
    hint = [_tag("p", "hint", escape(DELIMITER))] if delimiter else []
    body = [_html(block, link) for block in page.blocks]
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
            '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
            f"<title>{escape(page.subject)}</title>",
            f"<style>:root{{color-scheme:light dark}}{_DARK}</style></head>",
            f'<body class="html" style="{_STYLE["html"]}">',
            f'<div class="sheet" style="{_STYLE["sheet"]}">',
            *hint,
            *body,
            "</div></body></html>",
            "",
        ]
    )


def _tag(name: str, style: str, inner: str) -> str:
    return f'<{name} class="{style}" style="{_STYLE[style]}">{inner}</{name}>'


def _html(block: Block, link: Link) -> str:
    match block.sort:
        case "greeting":
            return _tag("h1", "greeting", _inline(block.lines[0]))
        case "heading":
            return _tag("h2", "heading", _inline(block.lines[0]))
        case "item":
            return _tag("ul", "list", _joined(_tag("li", "item", _inline(line)) for line in block.lines))
        case "row":
            return _tag("div", "record", _joined(_tag("p", "row", _row(line)) for line in block.lines))
        case "carried":
            return _tag("blockquote", "carried", "\n".join(escape(line) for line in block.lines))
        case "answer":
            return _tag("ul", "answers", _joined(_tag("li", "answer", _anchor(answer_of(line), link)) for line in block.lines))
        case "footer":
            return _tag("p", "foot", "<br>\n".join(_inline(line) for line in block.lines))
        case _:
            return _tag("p", "paragraph", _inline(block.lines[0]))


def _joined(parts: Iterable[str]) -> str:
    return "\n" + "\n".join(parts) + "\n"


def _inline(words: str) -> str:
    shown = escape(words, quote=False)
    return (_BOLD.sub(r"<strong>\1</strong>", shown) if "**" in shown else shown).replace(GUARD, "")


def _row(line: str) -> str:
    label, colon, words = line.partition(":")
    shown = _URL.sub(_web_link, escape(words, quote=False))
    return f"<strong>{escape(label + colon, quote=False)}</strong>{shown}"


def _web_link(found: re.Match[str]) -> str:
    """A room of one's own to talk in, shown as the address it is."""
    return f'<a class="web" href="{found[0]}" style="{_STYLE["web"]}">{found[0]}</a>'


def _anchor(answer: Answer, link: Link) -> str:
    words = f"<strong>{escape(answer.typed)}</strong> - {escape(answer.label)}"
    return f'<a class="link" href="{escape(link(answer))}" style="{_STYLE["link"]}">{words}</a>'
