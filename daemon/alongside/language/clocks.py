"""Clock times and ranges of them, as people write them, in minutes after midnight."""

from __future__ import annotations

import re

from alongside.language.expressions import Expression
from alongside.language.lexicon import NUMBERS

_PARTS = Expression(r"(?P<h>\d{1,2})(?:[:.h](?P<m>\d{2}))?")
_FULL = Expression(r"\d\d:\d\d")


def hhmm(minutes: int) -> str:
    """Minutes after midnight as ``HH:MM``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def minutes(clock: str) -> int:
    """``HH:MM`` as minutes after midnight."""
    hours, _, rest = clock.partition(":")
    return int(hours) * 60 + int(rest)


def spoken(words: str) -> tuple[int, bool] | None:
    """The time that words name, and whether it can only be that one; ``None`` if no clock shows it."""
    words = words.strip()
    if words in ("noon", "midday", "12 noon"):
        return 720, True
    if words == "midnight":
        return 1440, True
    if (fraction := re.match(r"(?:a )?(half|quarter|five|ten|twenty)(?: (past|to))? (\w+)$", words)) is not None and _is_fraction(fraction):
        return _fraction(fraction[1], fraction[2] or "past", fraction[3])
    if (plain := re.fullmatch(r"(\d\d)(\d\d)h", words)) is not None:
        words = f"{plain[1]}:{plain[2]}"
    if words[:1].isalpha():
        return _in_words(words)
    match = _PARTS.match(words)
    return _digits(match, words) if match else None


def _is_fraction(match: re.Match[str]) -> bool:
    """ "Half six" is one, "ten thirty" is the hour and its minutes."""
    return match[1] in ("half", "quarter") or match[2] is not None


def _in_words(words: str) -> tuple[int, bool] | None:
    """ "Nine", "ten thirty", "nine am"."""
    parts = words.replace(".", "").split()
    hour = NUMBERS.get(parts[0])
    if hour is None:
        return None
    time = hour * 60 + sum(NUMBERS.get(p, 0) for p in parts[1:] if p in ("thirty", "fifteen", "forty-five"))
    if parts[-1] in ("am", "pm"):
        return time % 720 + (720 if parts[-1] == "pm" else 0), True
    return time, False


def _fraction(part: str, side: str, hour: str) -> tuple[int, bool] | None:
    number = int(hour) if hour.isdigit() else NUMBERS.get(hour)
    if number is None or number > 24:
        return None
    away = {"half": 30, "quarter": 15}.get(part) or NUMBERS[part]
    return number * 60 + (away if side == "past" else -away), number > 12


def _digits(match: re.Match[str], words: str) -> tuple[int, bool] | None:
    hour, minute = int(match["h"]), int(match["m"] or 0)
    rest = words[match.end() :].replace(".", "").strip()
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if rest.startswith(("am", "pm")) and 1 <= hour <= 12:
        return (hour % 12 + (12 if rest.startswith("pm") else 0)) * 60 + minute, True
    sure = hour > 12 or hour == 0 or (len(match["h"]) == 2 and match["h"][0] == "0")
    return hour * 60 + minute, sure


def point(words: str) -> int | None:
    """One time alone: without am or pm, 1 to 6 are in the afternoon, 7 to 11 in the morning, 12 is noon."""
    found = spoken(words)
    if found is None:
        return None
    time, sure = found
    return time + 720 if not sure and 60 <= time < 420 else time


def told(words: str) -> int | None:
    """One time alone, with "in the evening" behind it or not."""
    bare, _, part = words.partition(" in the ")
    time = point(bare)
    if time is None or not part:
        return time
    return time - 720 if part == "morning" and 720 < time < 1440 else time + 720 if part != "morning" and time < 720 else time


def between(first: str, second: str) -> tuple[int, int] | None:
    """A range, read so that it lies inside the working day and is shortest ("9-5", "10-3")."""
    a, b = spoken(first), spoken(second)
    if a is None or b is None:
        return None
    if _FULL.fullmatch(first.strip()) and _FULL.fullmatch(second.strip()) and a[0] < b[0]:
        return a[0], b[0]
    pairs = [(x, y) for x in _choices(*a) for y in _choices(*b) if x < y <= 1440]
    return min(pairs, key=lambda p: (p[0] < 420 or p[1] > 1260, p[1] - p[0], p[0]), default=None)


def _choices(time: int, sure: bool) -> tuple[int, ...]:
    return (time,) if sure or time > 720 + 59 else (time, time + 720) if time < 720 else (time, time - 720)
