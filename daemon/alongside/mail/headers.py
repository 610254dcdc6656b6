"""The header block of a mail as fields, split by hand under fixed caps.

The standard parser needs seconds for 20,000 fields and raises on some; this one looks at 64 kB and 200 fields and then stops.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

BLOCK_CAP = 64 * 1024
FIELDS_CAP = 200
VALUE_CAP = 8 * 1024

_END = re.compile(rb"\r\n\r?\n|\n\r?\n|\r\r")
_FIELD = re.compile(r"([!-9;-~]{1,100})[ \t]*:(.*)", re.DOTALL)


@dataclass(frozen=True)
class Headers:
    """The fields of one header block in order: lower-case name, unfolded value. ``problems`` names what was cut or odd."""

    fields: tuple[tuple[str, str], ...]
    problems: tuple[str, ...] = ()

    @cached_property
    def _values(self) -> Mapping[str, tuple[str, ...]]:
        """The values by the field's name: some thirty questions are asked of every mail."""
        found: dict[str, tuple[str, ...]] = {}
        for name, value in self.fields:
            found[name] = (*found.get(name, ()), value)
        return found

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of the field ``name``, top-most first."""
        return self._values.get(name, ())

    def first(self, name: str) -> str:
        """The top-most value of the field ``name``, or an empty text."""
        values = self._values.get(name)
        return values[0] if values else ""

    def has(self, name: str) -> bool:
        """Whether a field ``name`` is there at all."""
        return name in self._values


def split(raw: bytes) -> tuple[Headers, bytes]:
    """The header fields of ``raw`` and its body."""
    head, body = cut(raw)
    return _fields(head), body


def cut(raw: bytes) -> tuple[bytes, bytes]:
    """The header block of ``raw`` and its body (RFC 5322 2.1: the first empty line is between them)."""
    if raw[:5] in (b"From ", b">From"):
        raw = raw.partition(b"\n")[2]
    if raw[:1] in (b"\n", b"\r"):
        return b"", raw.lstrip(b"\r\n")
    end = _END.search(raw)
    return (raw[: end.start()], raw[end.end() :]) if end else (raw, b"")


def _fields(head: bytes) -> Headers:
    problems = []
    if len(head) > BLOCK_CAP:
        problems.append("header block over 64 kB")
    fields: list[tuple[str, str]] = []
    for text in _unfolded(head[:BLOCK_CAP]):
        match = _FIELD.match(text)
        if match is None:
            problems.append("a header line without a name")
        elif len(fields) == FIELDS_CAP:
            problems.append("more than 200 header fields")
            break
        else:
            fields.append((match[1].lower(), _capped(match[2].strip(), match[1], problems)))
    return Headers(tuple(fields), tuple(dict.fromkeys(problems)))


def _capped(value: str, name: str, problems: list[str]) -> str:
    if len(value) <= VALUE_CAP:
        return value
    problems.append(f"{name} over 8 kB")
    return value[:VALUE_CAP]


def _unfolded(head: bytes) -> list[str]:
    """One text a field; the line break before a continuation goes, its white space stays (RFC 5322 2.2.3)."""
    fields: list[list[bytes]] = []
    for line in head.splitlines():
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1].append(line)
        elif line:
            fields.append([line])
    return [_decoded(b"".join(parts)) for parts in fields]


def _decoded(value: bytes) -> str:
    """Raw 8-bit header bytes as text: UTF-8 (RFC 6532), else what Windows once meant."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")
