"""The strict door for readings that somebody else has made: every field in its shape and range, or a ValueError that names it.

What comes through is as harmless as a reading of our own; no command, no numbered choice and nothing unknown comes through.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args
from zoneinfo import ZoneInfo

from alongside.language.reading import CHANNELS, DAYS, Frequency, Intent, Reading, from_json

MOST = 50
"""Items in a list; texts are cut at 300 characters nowhere, longer ones are refused."""
TEXT = 300

_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00")
_OFFSET = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?")

Holds = Callable[[Any], bool]


def checked(data: object) -> Reading:
    """The Reading that ``data``, decoded JSON, says. Raises ValueError that names the first field out of shape."""
    if not isinstance(data, Mapping):
        raise ValueError("a reading is an object")
    for name, value in data.items():
        if name not in _FIELDS:
            raise ValueError(f"unknown field {str(name)[:40]!r}")
        if not _holds(_FIELDS[name], value):
            raise ValueError(f"field {name} is out of shape")
    if "intent" not in data:
        raise ValueError("field intent is missing")
    return replace(from_json(data), confidence=float(data.get("confidence", 0.0)))


def _holds(check: Holds, value: Any) -> bool:
    """Whether the check holds; a value it cannot even look at is out of shape too."""
    try:
        return check(value)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError):
        return False


def _one_of(*known: str) -> Holds:
    return lambda value: isinstance(value, str) and value in known


def _whole(least: int, most: int) -> Holds:
    return lambda value: type(value) is int and least <= value <= most


def _text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= len(value) <= TEXT


def _many(check: Holds) -> Holds:
    return lambda value: isinstance(value, list) and len(value) <= MOST and all(map(check, value))


def _shape(**parts: Holds) -> Holds:
    """An object with exactly these parts."""
    return lambda value: isinstance(value, Mapping) and value.keys() == parts.keys() and all(parts[k](value[k]) for k in parts)


def _clock(value: Any) -> bool:
    return isinstance(value, str) and _CLOCK.fullmatch(value) is not None


def _day(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 10 and 2000 <= date.fromisoformat(value).year <= 2200


def _span(value: Any) -> bool:
    """An absence: its first day, and its last one or null."""
    return _shape(**{"from": _day, "to": lambda to: to is None or _day(to)})(value) and (
        value["to"] is None or value["from"] <= value["to"]
    )


def _target(value: Any) -> bool:
    return _shape(next=_whole(1, 60))(value) or (_shape(**{"from": _day, "to": _day})(value) and value["from"] <= value["to"])


def _time(value: Any) -> bool:
    if isinstance(value, str):
        return _MOMENT.fullmatch(value) is not None and _day(value[:10])
    return _shape(date=_day, start=_clock, end=_clock)(value) and value["start"] < value["end"]


def _window(value: Any) -> bool:
    shaped = _shape(days=_many(_one_of(*DAYS)), start=_clock, end=_clock, kind=_one_of("want", "avoid"))(value)
    return shaped and bool(value["days"]) and value["start"] < value["end"]


def _cadence(value: Any) -> bool:
    known = {
        "freq": _one_of(*get_args(Frequency)),
        "byday": _many(_one_of(*DAYS)),
        "nth": _many(lambda n: n in (1, 2, 3, 4, 5, -1)),
        "at": _clock,
    }
    return isinstance(value, Mapping) and "freq" in value and all(name in known and known[name](part) for name, part in value.items())


def _zone(value: Any) -> bool:
    return isinstance(value, str) and (_OFFSET.fullmatch(value) is not None or bool(ZoneInfo(value)))


_FIELDS: Mapping[str, Holds] = {
    "intent": _one_of(*(intent for intent in get_args(Intent) if intent != "autoreply")),
    "availability": _many(_window),
    "tz": _zone,
    "cadence": _cadence,
    "duration_min": _whole(5, 480),
    "channels": _shape(prefer=_many(_one_of(*CHANNELS)), avoid=_many(_one_of(*CHANNELS))),
    "capacity": _whole(0, 50),
    "absences": _many(_span),
    "targets": _many(_target),
    "times": _many(_time),
    "shift_min": _whole(-1440, 1440),
    "mentor_named": _many(_text),
    "mentors_avoided": _many(_text),
    "topics": _many(_text),
    "hard": _many(_text),
    "unread": _many(_text),
    "confidence": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1,
}
"""Every field a reading may come with, and what it must look like."""
