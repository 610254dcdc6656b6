"""The grammar of IMAP that we speak ourselves: quoted names, UID sets, and what a FETCH says of one mail.

Pure. ENVELOPE and BODYSTRUCTURE are never asked for; a mail is fetched as bytes and read in another room.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_FETCH = re.compile(rb"\* \d+ FETCH \(", re.IGNORECASE)
_UID = re.compile(rb"[ (]UID (\d+)", re.IGNORECASE)
_SIZE = re.compile(rb"[ (]RFC822\.SIZE (\d+)", re.IGNORECASE)
_DATE = re.compile(rb'[ (]INTERNALDATE "([^"]{20,32})"', re.IGNORECASE)
_BODY = re.compile(rb"[ (]BODY\[[^\]]*\](?:<\d+>)? ", re.IGNORECASE)
_QUOTED = re.compile(rb'"((?:[^"\\]|\\.)*)"')
_MOMENT = re.compile(r"\s?(\d{1,2})-(\w{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one FETCH response says of a mail; None where it says nothing. ``raw`` is a whole mail or a header block."""

    uid: int
    size: int | None
    internal_date: datetime | None
    raw: bytes | None


def quoted(text: str) -> str:
    """Quote a string for a command line (RFC 3501 4.3)."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def folder_name(name: str, prefix: str, delimiter: str) -> str:
    """Turn a configured folder ("/" between levels) into the server's own spelling (RFC 3501 5.1.3: modified UTF-7)."""
    if name.upper() == "INBOX":
        return "INBOX"
    own = name.replace("/", delimiter) if delimiter else name
    return _utf7(own if own.startswith(prefix) else prefix + own)


def _utf7(name: str) -> str:
    return re.sub(r"&|[^\x20-\x7e]+", lambda run: "&-" if run[0] == "&" else _shifted(run[0]), name)


def _shifted(text: str) -> str:
    encoded = base64.b64encode(text.encode("utf-16-be")).decode("ascii")
    return "&" + encoded.rstrip("=").replace("/", ",") + "-"


def uid_set(uids: Iterable[int]) -> str:
    """Write UIDs as a set with ranges: 1:4,7."""
    return ",".join(f"{first}:{last}" if last > first else str(first) for first, last in _runs(sorted(set(uids))))


def _runs(uids: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(uids) + 1):
        if at == len(uids) or uids[at] != uids[at - 1] + 1:
            yield uids[start], uids[at - 1]
            start = at


def chunks(uids: Sequence[int], length: int) -> Iterator[Sequence[int]]:
    """Cut UIDs into pieces, so that a command line stays under 8 kB (RFC 7162 4)."""
    for start in range(0, len(uids), length):
        yield uids[start : start + length]


def imap_date(moment: datetime) -> str:
    """Write the day of a moment as SEARCH wants it, with English months whatever the locale."""
    return f"{moment.day}-{MONTHS[moment.month - 1]}-{moment.year}"


def fetched(response: Sequence[bytes]) -> Fetched | None:
    """Read one response; None for anything but a FETCH with a UID (servers report flags unasked, RFC 3501 7)."""
    if not _FETCH.match(response[0]):
        return None
    words = b" ".join(response[::2])
    uid = _UID.search(words)
    if uid is None:
        return None
    size, date = _SIZE.search(words), _DATE.search(words)
    return Fetched(
        uid=int(uid[1]),
        size=int(size[1]) if size else None,
        internal_date=moment_of(date[1].decode("ascii", "replace")) if date else None,
        raw=_body(response),
    )


def _body(response: Sequence[bytes]) -> bytes | None:
    for at in range(0, len(response), 2):
        line = response[at]
        asked = _BODY.search(line)
        if asked is None:
            continue
        if line[asked.end() :].startswith((b"{", b"~{")):
            return response[at + 1]
        short = _QUOTED.match(line, asked.end())
        return re.sub(rb"\\(.)", rb"\1", short[1]) if short else None
    return None


def moment_of(text: str) -> datetime | None:
    """Read an INTERNALDATE as UTC; None where it is none (some servers report year 0)."""
    found = _MOMENT.fullmatch(text)
    if found is None or found[2].title() not in MONTHS:
        return None
    day, year, hour, minute, second = (int(found[n]) for n in (1, 3, 4, 5, 6))
    try:
        local = datetime(year, MONTHS.index(found[2].title()) + 1, day, hour, minute, min(second, 59), tzinfo=UTC)
        return local - _offset(found[7], int(found[8]), int(found[9]))
    except (ValueError, OverflowError):
        return None


def _offset(sign: str, hours: int, minutes: int) -> timedelta:
    span = timedelta(hours=hours, minutes=minutes)
    return span if sign == "+" else -span
