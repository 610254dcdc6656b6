"""libical as a judge: the library of Evolution, KDE and Cyrus, asked what it makes of a message of ours.

It is loaded from Debian's shared library by ctypes, so nothing is compiled. It says whether a message keeps the restrictions of its
METHOD (RFC 5546 3), which properties it could not read, and which moments an entry means by its own reckoning.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from dataclasses import dataclass
from datetime import UTC, datetime

from servers import Missing

VEVENT, ANY, XLICERROR = 4, 1, 21
FAR = 2_000_000_000


class Time(ctypes.Structure):
    """struct icaltimetype (libical 3)."""

    _fields_ = [(name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [
        ("zone", ctypes.c_void_p)
    ]


class Span(ctypes.Structure):
    """struct icaltime_span."""

    _fields_ = [("start", ctypes.c_long), ("end", ctypes.c_long), ("is_busy", ctypes.c_int)]


@dataclass(frozen=True)
class Judged:
    """What libical says about one message."""

    kept_restrictions: bool
    errors: tuple[str, ...]
    moments: frozenset[datetime]


def library() -> ctypes.CDLL:
    """libical 3. Raises Missing where it is not installed."""
    name = ctypes.util.find_library("ical")
    if name is None:
        raise Missing("libical3")
    ical = ctypes.CDLL(name)
    for function in ("icalparser_parse_string", "icalcomponent_get_first_component", "icalcomponent_get_next_component",
                     "icalcomponent_get_first_property", "icalcomponent_get_next_property"):  # fmt: skip
        getattr(ical, function).restype = ctypes.c_void_p
    ical.icalcomponent_as_ical_string.restype = ctypes.c_char_p
    ical.icalproperty_get_xlicerror.restype = ctypes.c_char_p
    ical.icalcomponent_get_dtstart.restype = Time
    ical.icaltime_from_timet_with_zone.restype = Time
    return ical


CALLED = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(Span), ctypes.c_void_p)


def judged(ical: ctypes.CDLL, ics: bytes) -> Judged:
    """The judgement on one calendar object."""
    root = ctypes.c_void_p(ical.icalparser_parse_string(ics))
    assert root, "libical reads nothing at all"
    try:
        kept = bool(ical.icalrestriction_check(root))
        errors = tuple(_errors(ical, root))
        return Judged(kept, errors, frozenset(_moments(ical, root)))
    finally:
        ical.icalcomponent_free(root)


def _components(ical: ctypes.CDLL, root: ctypes.c_void_p, kind: int) -> list[ctypes.c_void_p]:
    found, one = [], ical.icalcomponent_get_first_component(root, kind)
    while one:
        found.append(ctypes.c_void_p(one))
        one = ical.icalcomponent_get_next_component(root, kind)
    return found


def _errors(ical: ctypes.CDLL, root: ctypes.c_void_p) -> list[str]:
    """What the parser or the check could not accept stands in X-LIC-ERROR properties."""
    text: bytes = ical.icalcomponent_as_ical_string(root)
    return [line for line in text.decode().replace("\r\n ", "").split("\r\n") if line.startswith("X-LIC-ERROR")]


def _moments(ical: ctypes.CDLL, root: ctypes.c_void_p) -> list[datetime]:
    """Every start that libical counts out of the events, EXDATE and VTIMEZONE of the message included."""
    found: list[datetime] = []

    @CALLED
    def met(_: int, span: ctypes.Any, __: int) -> None:
        found.append(datetime.fromtimestamp(span.contents.start, UTC))

    begin, end = ical.icaltime_from_timet_with_zone, ical.icaltime_from_timet_with_zone
    first, last = begin(ctypes.c_long(0), 0, None), end(ctypes.c_long(FAR), 0, None)
    for event in _components(ical, root, VEVENT):
        ical.icalcomponent_foreach_recurrence(event, first, last, met, None)
    return found
