"""The bytes of a letter: text, HTML and, for calendars, the iTIP object in the one shape that every client takes.

Written by hand, so that the same letter gives the same bytes for ever (no random boundary, the date an argument) and costs a
fraction of a millisecond. Everything is 7-bit safe.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re

from alongside.mail.fields import checked
from alongside.programme.letters import CalendarPart, File

Field = tuple[str, str]

_LONG = 900
_FROM = re.compile(rb"^From ", re.MULTILINE)
"""Looked for only where its letters stand: an expression tries the beginning of every line."""


def compose(
    fields: list[Field],
    text: str,
    html: str,
    *,
    seed: bytes,
    calendar: CalendarPart | None = None,
    attach: bool = False,
    file: File | None = None,
) -> bytes:
    """The finished message. ``seed`` makes the boundaries; ``attach`` adds the calendar object as a file too; ``file`` comes last.

    Raises ``HeaderRefused`` where the header is not exactly what was meant.
    """
    boundary = hashlib.sha256(seed).hexdigest()[:24]
    parts = [_text("plain", text, "; format=flowed"), _text("html", html)]
    if calendar:
        parts.append(_calendar(calendar))
    body = _multipart("alternative", f"=_{boundary}_a", parts)
    files = [_attachment(calendar)] if calendar and attach else []
    files += [_file(file)] if file else []
    if files:
        body = _multipart("mixed", f"=_{boundary}_m", [body, *files])
    head, _, rest = body.partition(b"\r\n\r\n")
    block = "\r\n".join(f"{name}: {value}" for name, value in fields).encode("ascii", "strict") + b"\r\n" + head
    return checked(block) + b"\r\n\r\n" + rest


def _multipart(sort: str, boundary: str, parts: list[bytes]) -> bytes:
    """A multipart entity with its own header (RFC 2046 5.1)."""
    mark = f"--{boundary}".encode()
    inner = b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts)
    return f'Content-Type: multipart/{sort}; boundary="{boundary}"\r\n\r\n'.encode() + inner + mark + b"--\r\n"


def _text(sort: str, words: str, more: str = "") -> bytes:
    coding, octets = _coded(words)
    return f"Content-Type: text/{sort}; charset=utf-8{more}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n".encode() + octets


def _coded(words: str) -> tuple[str, bytes]:
    """Plain ASCII in short lines goes as it is, all else as quoted-printable (RFC 2045 6.7)."""
    octets = words.replace("\n", "\r\n").encode()
    named = b"From " in octets
    if octets.isascii() and max(map(len, octets.split(b"\r\n"))) < _LONG and not (named and _FROM.search(octets)):
        return "7bit", octets
    quoted = binascii.b2a_qp(octets, istext=True)
    return "quoted-printable", _FROM.sub(b"=46rom ", quoted) if named else quoted


def _calendar(part: CalendarPart) -> bytes:
    """The iTIP object as the last alternative (RFC 6047 2.4): with ``method``, with a file name, without a disposition."""
    head = (
        f'Content-Type: text/calendar; charset=utf-8; method={part.method}; name="invite.ics"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    )
    return head.encode() + _base64(part.ics)


def _attachment(part: CalendarPart) -> bytes:
    """A second copy for phones and webmails that know no iMIP; not text/calendar, since strict readers refuse two of those."""
    head = (
        'Content-Type: application/ics; name="invite.ics"\r\n'
        'Content-Disposition: attachment; filename="invite.ics"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    )
    return head.encode() + _base64(part.ics)


def _file(file: File) -> bytes:
    """A file to keep (RFC 2183 2.2); its name is ours and plain ASCII."""
    kind = f'{file.type}; charset=utf-8; name="{file.name}"' if file.type == "text/plain" else f'{file.type}; name="{file.name}"'
    head = f'Content-Type: {kind}\r\nContent-Disposition: attachment; filename="{file.name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return head.encode("ascii") + _base64(file.octets)


def _base64(octets: bytes) -> bytes:
    return base64.encodebytes(octets).replace(b"\n", b"\r\n")
