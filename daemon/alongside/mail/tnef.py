"""Outlook's own envelope, winmail.dat (MS-OXTNEF): only what a meeting answer needs is read out of it.

A meeting response names its kind in the message class, and the meeting by a global object id that holds the UID of an invitation
that came from elsewhere (MS-OXOCAL 2.2.1.27). Lengths of a stranger are never trusted: what does not fit ends the reading.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from alongside.calendar.values import CalendarAnswer, PartStat
from alongside.calendar.zones import local

_SIGNATURE = 0x223E9F78
_CLASS, _PROPERTIES = 0x00078008, 0x00069003
_MOST = 500
_LONGEST = 1_000_000
_APPOINTMENT = "00062002-0000-0000-c000-000000000046"
_MEETING = "6ed8da90-450b-101b-98da-00aa003f1305"
_FIXED = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
"""Octets of a property's value by its type, padded to four."""
_COUNTED = {13, 30, 31, 258}
_ANSWERS: tuple[tuple[str, PartStat], ...] = (
    ("meeting.resp.pos", "ACCEPTED"), ("meeting.resp.tent", "TENTATIVE"), ("meeting.resp.neg", "DECLINED"),
    ("mtgrespp", "ACCEPTED"), ("mtgrespa", "TENTATIVE"), ("mtgrespn", "DECLINED"),
)  # fmt: skip
"""Ends of a message class, in the long form and in that of old programs, and what they answer."""

Key = tuple[str, int]


@dataclass(slots=True)
class _Sealed:
    """What was found: the message class, and properties by (property set, number)."""

    kind: str = ""
    values: dict[Key, bytes] = field(default_factory=dict)

    def text(self, *keys: Key) -> str:
        found = next((self.values[key] for key in keys if key in self.values), b"")
        return (found.decode("utf-16-le", "replace") if found[1:2] == b"\0" else found.decode("cp1252", "replace")).rstrip("\0").strip()

    def number(self, key: Key) -> int | None:
        return struct.unpack("<i", self.values[key][:4])[0] if len(self.values.get(key, b"")) >= 4 else None

    def moment(self, *keys: Key) -> datetime | None:
        """A FILETIME: tenths of microseconds since 1601, in UTC."""
        found = next((self.values[key] for key in keys if len(self.values.get(key, b"")) == 8), None)
        ticks = struct.unpack("<Q", found)[0] if found else 0
        if not 0 < ticks < 2_000_000_000_000_000_00:
            return None
        return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)


def read_answer(octets: bytes, sender: str | None, zone: str | None) -> CalendarAnswer | None:
    """The meeting answer in a winmail.dat, ``None`` where it holds something else."""
    sealed = _opened(octets)
    kind = (sealed.text(("", 0x001A)) or sealed.kind).lower()
    partstat = next((said for end, said in _ANSWERS if kind.endswith(end)), None)
    if partstat is None:
        return None
    uid, day = _named(sealed.values.get((_MEETING, 0x0003)) or sealed.values.get((_MEETING, 0x0023)) or b"")
    proposed = sealed.moment((_APPOINTMENT, 0x8250))
    return CalendarAnswer(
        "COUNTER" if proposed else "REPLY",
        uid,
        sealed.number((_APPOINTMENT, 0x8201)),
        sealed.moment((_MEETING, 0x0001)),
        local(datetime(day.year, day.month, day.day), zone or "UTC") if day else None,  # noqa: DTZ001 - a wall clock day
        None,
        sender,
        partstat,
        sealed.text(("", 0x1000)) or None,
        proposed or sealed.moment((_APPOINTMENT, 0x820D)),
        sealed.moment((_APPOINTMENT, 0x8251)) if proposed else sealed.moment((_APPOINTMENT, 0x820E)),
        prodid="Microsoft Outlook (winmail.dat)",
        summary=sealed.text(("", 0x0E1D), ("", 0x0037)),
        problems=() if uid else ("winmail.dat without the meeting's UID",),
        from_subject=not uid,
    )


def _named(goid: bytes) -> tuple[str, date | None]:
    """(UID, day of the single date) of a global object id: ours stands behind "vCal-Uid", others are their own hexadecimal."""
    if len(goid) < 40:
        return "", None
    year, month, day = struct.unpack(">HBB", goid[16:20])
    try:
        single = date(year, month, day) if year else None
    except ValueError:
        single = None
    foreign = re.match(rb"vCal-Uid\x01\x00\x00\x00([\x21-\x7e]{1,250})", goid[40:])
    return (foreign[1].decode("ascii") if foreign else (goid[:16] + bytes(4) + goid[20:]).hex().upper()), single


def _opened(octets: bytes) -> _Sealed:
    """Walks the attributes: level, number, length, value, checksum (MS-OXTNEF 2.1.3)."""
    sealed, at = _Sealed(), 6
    if len(octets) < at or struct.unpack_from("<I", octets)[0] != _SIGNATURE:
        return sealed
    for _ in range(_MOST):
        if at + 9 > len(octets):
            break
        level, number, length = struct.unpack_from("<BII", octets, at)
        value = octets[at + 9 : at + 9 + min(length, _LONGEST)]
        at += 11 + length
        if level == 1 and number == _CLASS:
            sealed.kind = value.rstrip(b"\0").decode("ascii", "replace")
        elif level == 1 and number == _PROPERTIES:
            sealed.values |= dict(_properties(value))
    return sealed


def _properties(octets: bytes) -> Iterator[tuple[Key, bytes]]:
    """The MAPI properties of the message (MS-OXTNEF 2.1.3.4); ends at the first one whose form is not known."""
    at = 4
    try:
        (count,) = struct.unpack_from("<I", octets)
        for _ in range(min(count, _MOST)):
            key, kind, at = _key(octets, at)
            value, at = _value(octets, at, kind)
            yield key, value
    except struct.error:
        return


def _key(octets: bytes, at: int) -> tuple[Key, int, int]:
    kind, number = struct.unpack_from("<HH", octets, at)
    if number < 0x8000:
        return ("", number), kind, at + 4
    first, second, third = struct.unpack_from("<IHH", octets, at + 4)
    rest = octets[at + 12 : at + 20].hex()
    form, named = struct.unpack_from("<II", octets, at + 20)
    family = f"{first:08x}-{second:04x}-{third:04x}-{rest[:4]}-{rest[4:]}"
    if form == 0:
        return (family, named), kind, at + 28
    return (family, 0), kind, at + 28 + _padded(named)


def _value(octets: bytes, at: int, kind: int) -> tuple[bytes, int]:
    """The first of a property's values, and where the next property begins. Raises struct.error for a form nobody knows."""
    many, kind = kind & 0x1000, kind & 0x0FFF
    count = struct.unpack_from("<I", octets, at)[0] if many or kind in _COUNTED else 1
    at += 4 if many or kind in _COUNTED else 0
    if count > _MOST or (kind not in _FIXED and kind not in _COUNTED):
        raise struct.error("no such property type")
    found = b""
    for number in range(count):
        length = struct.unpack_from("<I", octets, at)[0] if kind in _COUNTED else _FIXED[kind]
        at += 4 if kind in _COUNTED else 0
        if at + length > len(octets):
            raise struct.error("a value ends behind the end")
        found = octets[at : at + length] if number == 0 else found
        at += _padded(length)
    return found, at


def _padded(length: int) -> int:
    return -(-length // 4) * 4
