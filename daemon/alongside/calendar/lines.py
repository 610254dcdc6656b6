"""Content lines of iCalendar (RFC 5545 3.1): written strictly, read forgivingly.

Writing folds at 75 octets and never lets a value break out of its line. Reading accepts what calendars and old mail gateways
really send: any line end, any of the usual encodings, folds inside a character, unquoted names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_ADDRESS_PROPERTIES = ("ATTENDEE", "ORGANIZER")
_DATE_PROPERTIES = ("DTSTART", "DTEND", "RECURRENCE-ID", "DTSTAMP")
_MAILTO = re.compile(r":\s*[\"']?mailto:", re.IGNORECASE)
_MOMENT = re.compile(r":(?=\d{8}(?:T\d{4,6}Z?)?\s*$)", re.IGNORECASE)
_NAME = re.compile(r"\s*\"?([A-Za-z0-9-]{1,60})\s*(?=[;:])")
_ODD_BREAK = re.compile(rb"\r*\n|\r")
_FOLD = re.compile(rb"\n[ \t]")
_PARAM = re.compile(r";((?:[^;\"]|\"[^\"]*\"|\")*)")
_ESCAPE = re.compile(r"\\(.)")
_UNESCAPE = {"n": "\n", "N": "\n"}


@dataclass(frozen=True, slots=True)
class Line:
    """One property: name in capitals, parameters by their names in capitals, the raw value."""

    name: str
    value: str
    params: Mapping[str, str]


@dataclass(slots=True)
class Component:
    """A BEGIN and what stands before its END: the properties, and the components inside."""

    name: str
    lines: list[Line] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def every(self, name: str) -> list[Component]:
        """All components of that name, however deep, in the order in which they begin."""
        found, waiting = [], [self]
        while waiting:
            part = waiting.pop()
            found += [part] if part.name == name else []
            waiting += reversed(part.parts)
        return found

    def first(self, name: str) -> Line | None:
        """The first property of that name."""
        for line in self.lines:
            if line.name == name:
                return line
        return None


def text(value: str) -> str:
    """A TEXT value, escaped (RFC 5545 3.3.11); control and direction characters are dropped."""
    clean = _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def address(email: str) -> str:
    """The value of ORGANIZER or ATTENDEE: a bare mailto, without anything that could end the line."""
    return f"mailto:{_CONTROL.sub('', ''.join(email.split()))}"


def untext(value: str) -> str:
    """What a TEXT value says, without its escapes."""
    return _ESCAPE.sub(lambda m: _UNESCAPE.get(m[1], m[1]), value)


def param(value: str) -> str:
    """A quoted parameter value; a double quote cannot be written there (RFC 5545 3.2), so it becomes a single one."""
    return '"' + _CONTROL.sub("", re.sub(r"[\r\n\t]+", " ", value)).replace('"', "'") + '"'


def fold(line: str) -> str:
    """One content line in pieces of at most 75 octets, cut between characters, without the last line end (RFC 5545 3.1)."""
    if len(line.encode()) <= 75:
        return line
    if line.isascii():
        return "\r\n ".join([line[:75], *(line[at : at + 74] for at in range(75, len(line), 74))])
    pieces, piece, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > 75:
            pieces.append(piece)
            piece, size = "", 1
        piece += char
        size += octets
    return "\r\n ".join([*pieces, piece])


def written(lines: Iterable[str]) -> bytes:
    """The finished bytes of an iCalendar object: folded, CRLF after each line, UTF-8 without a mark."""
    return "".join(fold(line) + "\r\n" for line in lines).encode()


def read(ics: bytes) -> list[Line]:
    """Every line that has a name and a value, in order; what is no content line is left out."""
    return [line for line in map(_parsed, _unfolded(ics)) if line]


def tree(lines: Iterable[Line]) -> Component:
    """The components of the first VCALENDAR, or of what stands there without one. A missing END is as good as one."""
    root = Component("")
    open_ = [root]
    for line in lines:
        name = line.value.upper()
        if line.name == "BEGIN":
            if name == "VCALENDAR" and root.parts:
                break
            part = Component(name)
            open_[-1].parts.append(part)
            open_.append(part)
        elif line.name == "END":
            _close(open_, name)
        else:
            open_[-1].lines.append(line)
    return root


def _close(open_: list[Component], name: str) -> None:
    """Ends the innermost component of that name and all it left open; an END without a BEGIN is nothing."""
    for depth in range(len(open_) - 1, max(0, len(open_) - 9), -1):
        if open_[depth].name == name:
            del open_[depth:]
            return


def _unfolded(ics: bytes) -> list[str]:
    """Unfolds octets before decoding: some senders fold inside a UTF-8 character."""
    octets = _narrow(ics).replace(b"\r\n", b"\n")
    if b"\r" in octets:
        octets = _ODD_BREAK.sub(b"\n", octets)
    return [_decoded(line) for line in _FOLD.sub(b"", octets).split(b"\n")]


def _narrow(ics: bytes) -> bytes:
    """The bytes as one octet a letter: UTF-16 becomes UTF-8, a byte order mark goes."""
    if ics.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ics.decode("utf-16", "replace").encode()
    if ics[1:2] == b"\x00" or ics[:1] == b"\x00":
        return ics.decode("utf-16-le" if ics[1:2] == b"\x00" else "utf-16-be", "replace").encode()
    return ics.removeprefix(b"\xef\xbb\xbf")


def _decoded(line: bytes) -> str:
    try:
        return line.decode().replace("\x00", "")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace").replace("\x00", "")


def _parsed(line: str) -> Line | None:
    found = _NAME.match(line)
    if not found:
        return None
    name = found[1].upper()
    colon = _value_at(line, name)
    if colon is None:
        return None
    return Line(name, line[colon + 1 :].strip(), _params(line[found.end() : colon]))


def _value_at(line: str, name: str) -> int | None:
    """Where the colon before the value stands.

    Parameters with a colon and no quotes ("Team: Tom", "(UTC+01:00) Amsterdam") are outwitted by the looks of the value.
    """
    if name in _ADDRESS_PROPERTIES and (found := list(_MAILTO.finditer(line))):
        return found[-1].start()
    if name in _DATE_PROPERTIES and (moment := _MOMENT.search(line)):
        return moment.start()
    if '"' not in line:
        return line.index(":") if ":" in line else None
    quoted = False
    for at, char in enumerate(line):
        if char == '"':
            quoted = not quoted
        elif char == ":" and not quoted:
            return at
    return line.index(":") if ":" in line else None


def _params(raw: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for piece in _PARAM.findall(raw):
        key, equals, value = piece.partition("=")
        if equals:
            found.setdefault(key.strip().upper(), value.strip().strip('"').strip())
    return found
