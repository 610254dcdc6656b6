"""HTML as plain text: what a reader would see, with quotations marked the way plain mail marks them.

An own linear scanner instead of ``html.parser``, whose time grows with the square on unclosed tags; no recursion, no tree.
Quote blocks become lines with ``>``; the places where a mail client puts the letter it answers become a ruled line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

HTML_CAP = 512 * 1024
TAGS_CAP = 20_000
RULE = "-----Original Message-----"

_MARKUP = re.compile(r"<(?:/?[A-Za-z]|[!?])")
_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]{0,30})")
_ATTRIBUTE = re.compile(r"([a-z-]{2,20})\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)")
_LONG_REFERENCE = re.compile(r"&#[xX]?[0-9A-Fa-f]{8,};?")
_BLANK = re.compile(r"[ \t\r\n\f]+")

_VOID = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source", "o:p"}
_SILENT = {"script", "style", "head", "title", "template", "noscript", "object", "svg", "textarea", "select"}
_BLOCK = {
    "p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section",
    "article", "header", "footer", "dl", "dt", "dd", "center", "address", "body", "html", "tbody",
}  # fmt: skip
_PARAGRAPH = {"p", "h1", "h2", "h3", "ul", "ol", "table", "blockquote"}
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|font-size:0(?:px|pt|em|%)?(?:;|$)|mso-hide:all|max-height:0(?:px)?(?:;|$)|opacity:0(?:;|$)"
)
_BARE_HIDDEN = re.compile(r"\shidden\b")

_SIGNATURE = re.compile(
    r"\b(?:gmail_signature|moz-signature|protonmail_signature_block|yahoo-signature|ms-outlook-mobile-signature)(?!_)\b"
)

# Where clients put the letter that is answered, without a quote block around it.
_RULES = (
    ("id", re.compile(r"^(?:x_)*(?:divrplyfwdmsg|appendonsend|mail-editor-reference-message-container)$")),  # Outlook on the web, mobile
    ("style", re.compile(r"border:none;border-top:solid#(?:e1e1e1|b5c4df)")),  # Outlook on Windows
    ("class", re.compile(r"\b(?:zmail_extra|outlookmessageheader|yahoo_quoted|protonmail_quote)\b")),  # Zoho, Entourage, Yahoo, Proton
)
# An indented paragraph is a blockquote too, for Gmail; no letter stands in it.
_INDENT = re.compile(r"border:(?:none|medium none)")


@dataclass(slots=True)
class _Page:
    """The text so far, the open elements, and how deep in quotes and hidden parts we are."""

    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open: list[tuple[str, int, int]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    quotes: int = 0
    hidden: int = 0

    def say(self, text: str) -> None:
        """Adds running text, unless it is hidden."""
        if self.hidden or not text:
            return
        first, *others = text.split("\n") if self.counts.get("pre") else [text]
        self.words.append(first)
        for other in others:
            self.line(apart=True)
            self.words.append(other)

    def line(self, *, apart: bool = False) -> None:
        """Ends the line; with ``apart`` an empty line follows a line of words."""
        text = _BLANK.sub(" ", "".join(self.words)).strip()
        self.words = []
        mark = ">" * min(self.quotes, 5) + " " if self.quotes else ""
        if text:
            self.lines.append(mark + text)
        elif apart and self.lines and self.lines[-1].strip("> "):
            self.lines.append(mark.rstrip())


def text_of(html: str) -> str:
    """The visible text of ``html``, one line a block; at most 512 kB and 20,000 tags are looked at."""
    html = html[:HTML_CAP]
    page = _Page()
    at = 0
    for _ in range(TAGS_CAP):
        match = _MARKUP.search(html, at)
        start = match.start() if match else len(html)
        page.say(_entities(html[at:start]))
        if match is None:
            break
        at = _markup(page, html, start)
    page.line()
    return "\n".join(page.lines)


def _entities(text: str) -> str:
    return unescape(_LONG_REFERENCE.sub("\ufffd", text)).replace("\xa0", " ") if "&" in text else text.replace("\xa0", " ")


def _markup(page: _Page, html: str, start: int) -> int:
    """Takes what begins with ``<`` at ``start``; returns where the text goes on."""
    if html.startswith("<!--", start):
        end = html.find("-->", start)
        return end + 3 if end >= 0 else len(html)
    match = _NAME.match(html, start + 1)
    end = _tag_end(html, start)
    if match is not None:
        _tag(page, match[1].lower(), html[match.end() : end].lower(), closing=html[start + 1] == "/")
        if match[1].lower() in ("script", "style") and html[start + 1] != "/":
            return _after_raw(page, html, end, match[1].lower())
    return end


def _tag_end(html: str, start: int) -> int:
    """Behind the ``>`` of the tag at ``start``; one inside a short quoted value does not count."""
    end = html.find(">", start)
    if end < 0:
        return len(html)
    if html.count('"', start, min(end, start + 4000)) % 2:
        quote = html.find('"', end, end + 2000)
        further = html.find(">", quote, quote + 2000) if quote >= 0 else -1
        end = further if further >= 0 else end
    return end + 1


def _after_raw(page: _Page, html: str, at: int, name: str) -> int:
    """Behind the raw text of a script or style (HTML 13.2.5: only its own end tag ends it)."""
    match = re.compile(rf"</{name}", re.IGNORECASE).search(html, at)
    return match.start() if match else len(html)


def _tag(page: _Page, name: str, attributes: str, *, closing: bool) -> None:
    if name == "br":
        page.line() if page.words else page.line(apart=True)
    elif name in ("td", "th"):
        page.say(" ")
    elif name == "hr":
        page.line()
    if name in _VOID:
        return
    if name in _BLOCK:
        page.line(apart=name in _PARAGRAPH)
    if closing:
        _close(page, name)
    elif not attributes.endswith("/>"):
        _open(page, name, attributes)


def _open(page: _Page, name: str, attributes: str) -> None:
    marks = {m[1]: m[2].strip("\"'").lower() for m in _ATTRIBUTE.finditer(attributes[:4000])}
    style = marks.get("style", "").replace(" ", "")
    hidden = name in _SILENT or bool(style and _HIDDEN.search(style)) or bool(_BARE_HIDDEN.search(_ATTRIBUTE.sub("", attributes[:4000])))
    hidden = hidden or bool(_SIGNATURE.search(f"{marks.get('class', '')} {marks.get('id', '')}"))
    quote = name == "blockquote" and not (_INDENT.search(style) and "cite" not in marks.get("type", ""))
    if not page.hidden and any(rule.search(style if key == "style" else marks.get(key, "")) for key, rule in _RULES):
        page.line()
        page.lines.append(RULE)
    page.open.append((name, int(quote), int(hidden)))
    page.counts[name] = page.counts.get(name, 0) + 1
    page.quotes += quote
    page.hidden += hidden


def _close(page: _Page, name: str) -> None:
    """Closes ``name`` and whatever was left open in it; an end tag without a beginning changes nothing."""
    if not page.counts.get(name):
        return
    while page.open:
        found, quote, hidden = page.open.pop()
        page.counts[found] -= 1
        page.quotes -= quote
        page.hidden -= hidden
        if found == name:
            return
