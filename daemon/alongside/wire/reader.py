"""Bytes from an IMAP server become whole responses, whichever way the network cut them.

Iterative and linear: a thousand responses in one read, or a literal in ten thousand pieces, cost what their bytes cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_LINE = 16 * 1024 * 1024
LARGEST_LITERAL = 96 * 1024 * 1024

_LITERAL = re.compile(rb"\{(\d{1,12})\+?\}$")
# Free text may end in "{12}" without announcing a literal (RFC 3501 7.1: resp-text).
_STATUS = re.compile(rb"(?:\+|\* (?:OK|NO|BAD|BYE|PREAUTH)\b|[A-Za-z0-9.]+ (?:OK|NO|BAD)\b)", re.IGNORECASE)

Response = tuple[bytes, ...]


class Garbled(Exception):
    """The server sends what no IMAP server may send; the connection is of no use any more."""


class ResponseReader:
    """Collects bytes until a response is whole. A response is line, literal, line, literal … line, without line ends."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._parts: list[bytes] = []
        self._literal: int | None = None
        self._scanned = 0

    def feed(self, data: bytes) -> Iterator[Response]:
        """Take what came and give every response that is whole by now. Raises `Garbled` over the size limits."""
        self._bytes += data
        taken = 0
        while (step := self._step(taken)) is not None:
            taken, response = step
            if response is not None:
                yield response
        del self._bytes[:taken]
        self._scanned = max(0, self._scanned - taken)

    def _step(self, at: int) -> tuple[int, Response | None] | None:
        if self._literal is not None:
            return self._take_literal(at, self._literal)
        return self._take_line(at)

    def _take_literal(self, at: int, size: int) -> tuple[int, None] | None:
        if len(self._bytes) - at < size:
            return None
        self._parts.append(bytes(memoryview(self._bytes)[at : at + size]))
        self._literal = None
        self._scanned = at + size
        return at + size, None

    def _take_line(self, at: int) -> tuple[int, Response | None] | None:
        end = self._bytes.find(b"\n", max(at, self._scanned))
        if end < 0:
            self._scanned = len(self._bytes)
            if len(self._bytes) - at > LONGEST_LINE:
                raise Garbled("a line without an end")
            return None
        line = bytes(memoryview(self._bytes)[at:end]).removesuffix(b"\r")
        self._scanned = end + 1
        return end + 1, self._whole_or_more(line)

    def _whole_or_more(self, line: bytes) -> Response | None:
        self._parts.append(line)
        announced = None if _STATUS.match(self._parts[0]) else _LITERAL.search(line)
        if announced is None:
            response, self._parts = tuple(self._parts), []
            return response
        self._literal = int(announced[1])
        if self._literal > LARGEST_LITERAL:
            raise Garbled(f"a literal of {self._literal} bytes")
        return None
