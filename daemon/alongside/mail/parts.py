"""The MIME tree of a mail as a flat row of leaves, split by hand, iteratively, under caps.

The standard parser recurses (3,000 levels end it) and needs seconds for a hostile Content-Type; this one cuts by boundary
lines, at most twenty levels and two hundred parts, and leaves attached messages closed: what lies in them was written to others.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from alongside.mail.accessors import base64_octets, clean_line, decode, header_text
from alongside.mail.headers import Headers, split

DEPTH_CAP = 20
PARTS_CAP = 200
TEXT_CAP = 512 * 1024
PARAMETERS_CAP = 2000

_TYPE = re.compile(r"\s*([!-~][!-:<-~]*)\s*(?:;|$)")
_ESCAPED = re.compile(r"\\(.)")
_PARAMETER = re.compile(r";\s*([A-Za-z0-9_*-]{1,60})\s*=\s*(\"[^\"\\]*(?:\\.[^\"\\]*)*\"|[^;\s]*)")


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf. ``octets`` are decoded from their transfer encoding; ``path`` holds the types of the parts around it."""

    type: str
    headers: Headers
    octets: bytes
    charset: str | None
    filename: str
    attached: bool
    path: tuple[str, ...]
    related: tuple[tuple[str, str], ...] = ()
    """The parameters of its Content-Type."""

    @property
    def text(self) -> str:
        """Its words, at most 512 kB of them."""
        return decode(self.octets[:TEXT_CAP], self.charset)

    def parameter(self, name: str) -> str:
        """One parameter of its Content-Type, or an empty text."""
        return dict(self.related).get(name, "")


@dataclass(frozen=True, slots=True)
class Tree:
    """The type of the whole mail, its leaves in reading order, and what was cut."""

    type: str
    parameters: tuple[tuple[str, str], ...]
    leaves: tuple[Part, ...]
    problems: tuple[str, ...] = ()


def tree(headers: Headers, body: bytes) -> Tree:
    """The leaves of the mail with these ``headers`` and this ``body``."""
    leaves: list[Part] = []
    problems: list[str] = []
    whole = kind, parameters = content_type(headers, "text/plain")
    todo: list[tuple[Headers, bytes, tuple[str, ...], str]] = [(headers, body, (), "text/plain")]
    seen = 0
    while todo:
        head, octets, path, default = todo.pop()
        kind, parameters = content_type(head, default) if seen else whole
        seen += 1
        if seen > PARTS_CAP or len(path) > DEPTH_CAP:
            problems.append("more than 200 parts" if seen > PARTS_CAP else "more than 20 levels")
            break
        if kind.startswith("multipart/") and (boundary := parameters.get("boundary")):
            inner = "message/rfc822" if kind == "multipart/digest" else "text/plain"
            todo += [(*split(piece), (*path, kind), inner) for piece in reversed(_pieces(octets, boundary))]
        else:
            leaves.append(_leaf(kind, parameters, head, octets, path))
    return Tree(whole[0], tuple(whole[1].items()), tuple(leaves), tuple(problems))


def content_type(headers: Headers, default: str) -> tuple[str, dict[str, str]]:
    """Type and parameters of a part (RFC 2045 5.1); ``default`` where it says none that is well formed."""
    value = headers.first("content-type")[:PARAMETERS_CAP]
    match = _TYPE.match(value)
    kind = match[1].lower() if match else ""
    return (kind if kind.count("/") == 1 else default), parameters_of(value)


def parameters_of(value: str) -> dict[str, str]:
    """The parameters behind the first semicolon, also in pieces and with a charset (RFC 2231); the first of two counts."""
    found: dict[str, str] = {}
    if ";" not in value:
        return found
    for match in _PARAMETER.finditer(value[:PARAMETERS_CAP]):
        text = match[2]
        if text[:1] == '"':
            text = _ESCAPED.sub(r"\1", text[1:-1])
        name, star, piece = match[1].lower().partition("*")
        if star and match[1].endswith("*"):
            charset, quote, rest = text.partition("'")
            text = decode(unquote_to_bytes(rest.partition("'")[2] if quote else text), charset if quote else None)
        if star and piece.rstrip("*").isdigit():
            found[name] = found.get(name, "") + text
        else:
            found.setdefault(name, text)
    return found


_END_OF_LINE = re.compile(rb"(--)?[ \t]*(?:\r?\n|$)")


def _pieces(octets: bytes, boundary: str) -> list[bytes]:
    """The parts between the boundary lines; a missing last one ends with the mail (RFC 2046 5.1.1)."""
    mark = b"--" + boundary.encode("utf-8", "replace")
    pieces: list[bytes] = []
    start: int | None = None
    at = 0
    while (found := octets.find(mark, at)) >= 0 and len(pieces) <= PARTS_CAP:
        at = found + 1
        line = _END_OF_LINE.match(octets, found + len(mark))
        if line is None or octets[found - 1 : found] not in (b"", b"\n"):
            continue
        if start is not None:
            pieces.append(octets[start : max(start, found - _width_of_break(octets, found))])
        start = None if line[1] else line.end()
        if line[1]:
            break
        at = line.end()
    if start is not None and len(pieces) <= PARTS_CAP:
        pieces.append(octets[start:])
    return pieces


def _width_of_break(octets: bytes, end: int) -> int:
    """How many octets the line break before ``end`` has; it belongs to the boundary (RFC 2046 5.1.1)."""
    return 2 if octets[end - 2 : end] == b"\r\n" else 1


def _leaf(kind: str, parameters: dict[str, str], headers: Headers, octets: bytes, path: tuple[str, ...]) -> Part:
    disposition = headers.first("content-disposition")
    name = parameters_of(disposition).get("filename") or parameters.get("name", "")
    return Part(
        type=kind,
        headers=headers,
        octets=octets if kind.startswith("message/rfc822") else unpacked(octets, headers.first("content-transfer-encoding")),
        charset=parameters.get("charset"),
        filename=clean_line(header_text(name), 120),
        attached=disposition.lower().lstrip().startswith("attachment"),
        path=path,
        related=tuple(parameters.items()),
    )


def unpacked(octets: bytes, encoding: str) -> bytes:
    """``octets`` without their transfer encoding (RFC 2045 6); an unknown one is left as it is."""
    match encoding.strip().lower():
        case "base64":
            return base64_octets(octets)
        case "quoted-printable":
            return binascii.a2b_qp(octets)
        case _:
            return octets
