"""Safe looks at what strangers write: text in any charset, encoded words, addresses, ids, dates.

Nothing here raises on any input, and everything is bounded by the caps of ``headers``. The standard library's own accessors
raise on 4 % of real mail, and read some addresses as another person's.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

SUBJECT_CAP = 200
NAME_CAP = 80
IDS_CAP = 50

_ALIASES = {
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "cp-850": "cp850",
    "windows-874": "cp874",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "utf8": "utf-8",
}
# UTF-7 hides ASCII from every filter before us; the unknown ones are guessed like an undeclared charset.
_REFUSED = {"utf-7", "utf7", "unicode-1-1-utf-7", "x-unknown", "unknown-8bit", "unknown", "default", ""}

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad]")
_INVISIBLE = re.compile("[\u200c-\u200f\u061c]")
_WORD = re.compile(r"=\?([A-Za-z0-9_.:*+-]{1,60})\?([bBqQ])\?([^?]{0,2000})\?=")
_ID = re.compile(r"<[!-;=?-~]{1,250}@[!-;=?-~]{1,250}>")
_ANY_ID = re.compile(r"<[!-;=?-~]{1,500}>")

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?$)|<[^<>]*>|[,;:()<>"]|[^,;:()<>"]+')
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-\u00a1-\U0010ffff]+"
_LABELS = r"[A-Za-z0-9\u00a1-\U0010ffff](?:[A-Za-z0-9.\-\u00a1-\U0010ffff]*[A-Za-z0-9\u00a1-\U0010ffff])?"
_ADDRESS = re.compile(rf"""({_ATOM}(?:\.{_ATOM})*|"[^"\\\x00-\x1f@]{{1,64}}")@({_LABELS})""")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox of an address list; ``address`` is ``None`` where the text names none without doubt."""

    name: str
    address: str | None


def decode(octets: bytes, charset: str | None) -> str:
    """Text of ``octets``: the declared charset, then UTF-8, then Windows-1252 with replacement marks."""
    for candidate in (_codec(charset), "utf-8"):
        if candidate:
            try:
                return octets.decode(candidate)
            except (UnicodeError, ValueError):
                continue
    return octets.decode("cp1252", "replace")


def _codec(charset: str | None) -> str | None:
    """The codec for a declared charset, if it is one for text ("zip" and "rot13" are codecs too)."""
    name = (charset or "").strip().strip("\"'").lower()
    if name in _REFUSED or len(name) > 40:
        return None
    try:
        found = codecs.lookup(_ALIASES.get(name, name))
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", False) and found.name != "utf-7" else None


def clean(text: str) -> str:
    """``text`` in NFC with line feeds only, without controls, lone surrogates, bidi overrides and zero-width marks."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text))


def clean_line(text: str, cap: int) -> str:
    """``text`` on one line, fit to be shown: at most ``cap`` code points."""
    return " ".join(_INVISIBLE.sub("", clean(text[: cap * 20])).split())[:cap]


def header_text(value: str) -> str:
    """``value`` with its encoded words decoded (RFC 2047); white space between two of them goes, a broken one stays as it is."""
    if "=?" not in value:
        return value
    out: list[str] = []
    pending: tuple[str, bytes] | None = None
    at = 0
    for match in _WORD.finditer(value):
        between = value[at : match.start()]
        charset, octets = match[1].partition("*")[0].lower(), _unpacked(match[2], match[3])
        joined = pending is not None and not between.strip()
        if pending and joined and pending[0] == charset:
            pending = (charset, pending[1] + octets)
        else:
            out.append(decode(pending[1], pending[0]) if pending else "")
            out.append("" if joined else between)
            pending = (charset, octets)
        at = match.end()
    out.append(decode(pending[1], pending[0]) if pending else "")
    return "".join(out) + value[at:]


def _unpacked(form: str, text: str) -> bytes:
    """The octets of one encoded word (RFC 2047 4.1, 4.2)."""
    octets = text.encode("ascii", "replace")
    if form in "qQ":
        return binascii.a2b_qp(octets, header=True)
    return base64_octets(octets)


def base64_octets(octets: bytes) -> bytes:
    """What ``octets`` say in base64, read on over junk and missing padding (RFC 2045 6.8)."""
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", octets)
    kept = kept[: len(kept) - 1] if len(kept) % 4 == 1 else kept
    return base64.b64decode(kept + b"=" * (-len(kept) % 4))


def ids(value: str) -> tuple[str, ...]:
    """The message ids in ``value``, at most fifty, by a strict ASCII pattern; commas and comments between them are skipped."""
    return tuple(dict.fromkeys(_ID.findall(value)))[:IDS_CAP]


def one_id(value: str) -> str | None:
    """The first thing in angle brackets that may be a message id, also one without an at sign."""
    match = _ANY_ID.search(value)
    return match[0] if match else None


def moment(value: str) -> datetime | None:
    """The aware moment of a Date field; ``None`` where it is none. A missing zone counts as UTC (RFC 5322 3.3, -0000)."""
    try:
        found = parsedate_to_datetime(value[:200])
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found
        found.astimezone(UTC)  # a moment that UTC cannot hold is none
        return found
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None


def address(text: str) -> str | None:
    """``text`` as one comparable address: NFC, domain as lower-case A-label, ASCII of the local part lower-case; else ``None``."""
    text = unicodedata.normalize("NFC", text.strip())
    match = _ADDRESS.fullmatch(text) if len(text) <= 320 else None
    if match is None or "=?" in text or ".." in match[2]:
        return None
    try:
        domain = match[2].lower() if match[2].isascii() else match[2].encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return f"{_ascii_lower(match[1])}@{domain}"


def _ascii_lower(text: str) -> str:
    return text.lower() if text.isascii() else "".join(c.lower() if c.isascii() else c for c in text)


@dataclass(slots=True)
class _Item:
    """One entry of an address list while it is being read."""

    words: str = ""
    angle: str | None = None
    broken: bool = False

    def mailbox(self) -> Mailbox | None:
        """The mailbox this entry names; ``None`` for an empty entry."""
        words = self.words.strip()
        if self.angle is None:
            return Mailbox("", None if self.broken else address(words)) if words else None
        found = address(self.angle)
        # "alice@x <bob@y>": the name reads as another address, outside quotes; no reader agrees with another on it.
        bare = _QUOTED.sub("", words)
        if self.broken or ("@" in bare and address(bare) != found):
            found = None
        return Mailbox(display_name(words), found)


def display_name(words: str) -> str:
    """A display name without its quotes, decoded and cleaned."""
    if len(words) > 1 and words[0] == words[-1] == '"':
        words = re.sub(r"\\(.)", r"\1", words[1:-1])
    return clean_line(header_text(words), NAME_CAP)


def mailboxes(value: str) -> tuple[tuple[Mailbox, ...], bool]:
    """The mailboxes of an address list, and whether the list is free of defects and groups (RFC 5322 3.4).

    Encoded words are decoded in names only, after splitting (RFC 2047 5).
    """
    items, item, depth, sound = [], _Item(), 0, True
    for token in _TOKEN.findall(value):
        if token == "(" or depth:
            depth += (token == "(") - (token == ")")
        elif token in ",;:":
            sound &= token == ","
            if token != ":":
                items.append(item)
            item = _Item()
        elif token[0] == "<" and len(token) > 1:
            item.broken |= item.angle is not None
            item.angle = token[1:-1]
        elif token in "<>)" or (token[0] == '"' and not _QUOTED.fullmatch(token)):
            item.broken = True
        else:
            item.broken |= item.angle is not None and bool(token.strip())
            item.words += token
    found = tuple(box for one in (*items, item) if (box := one.mailbox()))
    return found, sound and depth == 0 and all(box.address for box in found)


def addresses(values: tuple[str, ...]) -> tuple[str, ...]:
    """Every readable address of several address lists, each once, in order."""
    boxes = [box for value in values for box in mailboxes(value)[0]]
    return tuple(dict.fromkeys(box.address for box in boxes if box.address))
