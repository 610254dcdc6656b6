"""Humane values: "30 minutes", "2 working days", "Mon-Fri 09:00-17:00", addresses, zones, countries.

Each function takes what stood in the file and gives the value, or raises Odd with what is wrong and what to write.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from alongside.configuration.faults import Odd, did_you_mean
from alongside.language.reading import DAYS, Day
from alongside.programme.rules import Days
from alongside.settings import PACES, Pace

_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*")
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9a-fA-F:.]+")
_SPAN = re.compile(r"(\d+|an?|one|two|three|four|five|six|half an)\s*(working|business)?\s*([a-z]+)", re.IGNORECASE)
_COUNTS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "half an": 0.5}
_MINUTES = {"minute": 1, "min": 1, "m": 1, "hour": 60, "h": 60, "hr": 60}
_HOURS = re.compile(r"(?P<days>.*?)\s*(?P<start>\d{1,2}(?:[:.]\d\d)?)\s*(?:-|–|to)\s*(?P<end>\d{1,2}(?:[:.]\d\d)?)")
_DAY_NAMES: dict[str, Day] = {
    **dict.fromkeys(("mo", "mon", "monday"), "MO"),
    **dict.fromkeys(("tu", "tue", "tues", "tuesday"), "TU"),
    **dict.fromkeys(("we", "wed", "wednesday"), "WE"),
    **dict.fromkeys(("th", "thu", "thur", "thurs", "thursday"), "TH"),
    **dict.fromkeys(("fr", "fri", "friday"), "FR"),
    **dict.fromkeys(("sa", "sat", "saturday"), "SA"),
    **dict.fromkeys(("su", "sun", "sunday"), "SU"),
}


def text(value: Any) -> str:
    """One line of text without surrounding blanks, tabs or control characters."""
    if not isinstance(value, str):
        raise Odd(f"must be text, not {_shown(value)}", "put it in quotes")
    if any(ord(character) < 32 for character in value):
        raise Odd("holds a tab, a line break or another control character", "write one plain line")
    if value != value.strip():
        raise Odd("begins or ends with a blank", f'write "{value.strip()}"')
    return value


def some_text(value: Any) -> str:
    """Text that is not empty."""
    if not (found := text(value)):
        raise Odd("is empty", "write it, or leave the key out")
    return found


def secret(value: Any) -> str:
    """A password; what is wrong with it is told without showing it."""
    if not isinstance(value, str):
        raise Odd("must be text", "put it in quotes")
    if not value or any(ord(character) < 32 for character in value):
        raise Odd("is empty or holds a tab or line break", "write the password alone, or use password_file")
    return value


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Odd(f"must be true or false, not {_shown(value)}")
    return value


def number(least: int, most: int) -> Callable[[Any], int]:
    """A whole number within bounds, both included."""

    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            hint = f"write {value} without quotes" if isinstance(value, str) and value.isdigit() else f"write one from {least} to {most}"
            raise Odd(f"must be a whole number, not {_shown(value)}", hint)
        if not least <= value <= most:
            raise Odd(f"{value} is out of bounds", f"write one from {least} to {most}")
        return value

    return read


def one_of(*words: str) -> Callable[[Any], str]:
    """One of a few words."""

    def read(value: Any) -> str:
        if value in words:
            return str(value)
        listed = ", ".join(f'"{word}"' for word in words)
        hint = did_you_mean(value, words) if isinstance(value, str) else ""
        raise Odd(f"must be one of {listed}, not {_shown(value)}", hint)

    return read


def address(value: Any) -> str:
    """A mail address, in lower case."""
    found = some_text(value)
    if not _ADDRESS.fullmatch(found) or ".." in found:
        raise Odd(f"'{found}' is no mail address", "write it like mentor@example.org, without a name")
    return found.lower()


def several(read: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    """A list; one value alone is told how to become one."""

    def read_all(value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise Odd(f"must be a list, not {_shown(value)}", f'write ["{value}"]' if isinstance(value, str) else "")
        return tuple(dict.fromkeys(read(one) for one in value))

    return read_all


def domain(value: Any) -> str:
    found = some_text(value).lower().removeprefix("@")
    if not _DOMAIN.fullmatch(found):
        raise Odd(f"'{value}' is no mail domain", 'write it like "example.org"')
    return found


def host(value: Any) -> str:
    found = some_text(value)
    if "://" in found or not _HOST.fullmatch(found):
        bare = found.partition("://")[2].partition("/")[0].partition(":")[0]
        raise Odd(
            f"'{found}' is no host name", f'write "{bare}"' if bare else "write the bare name of the server, the port has a key of its own"
        )
    return found


def zone(value: Any) -> str:
    """An IANA zone."""
    found = some_text(value)
    try:
        ZoneInfo(found)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = _zone_hint(found) or 'write one like "Europe/Berlin" or "UTC"'
        raise Odd(f"'{found}' is no time zone", hint) from None
    return found


def _zone_hint(word: str) -> str:
    known = sorted(available_timezones())
    city = word.rpartition("/")[2].replace(" ", "_").lower()
    same_city = next((name for name in known if name.lower() == word.lower() or name.lower().endswith("/" + city)), "")
    return f"did you mean '{same_city}'?" if same_city else did_you_mean(word, known)


def country(value: Any) -> str:
    """ISO 3166 with a region where it matters, or "" for no holidays."""
    found = text(value).upper()
    if not found:
        return ""
    import holidays

    known = holidays.list_supported_countries(include_aliases=False)
    nation, _, region = found.partition("-")
    if nation not in known or len(nation) != 2:
        raise Odd(f"holidays of '{found}' are not known", 'write a code like "DE" or "GB", with region "DE-BY", or "" for no holidays')
    if region and region not in known[nation]:
        listed = ", ".join(sorted(known[nation])) or "none"
        raise Odd(f"'{region}' is no region of {nation} with holidays of its own", f"known regions: {listed}")
    return found


def language(value: Any) -> str:
    """A language that letters are written in."""
    folder = Path(__file__).parent.parent / "letters"
    written = sorted({"en", *(f.name for f in folder.iterdir() if f.is_dir() and f.name.isalpha())} if folder.is_dir() else {"en"})
    return one_of(*written)(value)


def event_title(value: Any) -> str:
    """What colleagues may see in a calendar; ``{mentee}`` and ``{mentor}`` are the only names it may hold."""
    found = some_text(value)
    try:
        fields = {name for _, name, _, _ in string.Formatter().parse(found) if name is not None}
    except ValueError:
        raise Odd(f"'{found}' has a brace too many", 'write it like "{mentee} & {mentor}"') from None
    if strange := sorted(fields - {"mentee", "mentor"}):
        raise Odd(f"{{{strange[0]}}} means nothing here", "only {mentee} and {mentor} do")
    return found


def video_room(value: Any) -> str:
    """A link to talk by video that holds ``{room}`` once, or "" for none."""
    found = text(value).strip()
    if found and (not found.startswith("https://") or found.count("{room}") != 1 or found.replace("{room}", "").count("{")):
        raise Odd(f"'{found}' is no link with a room", 'write it like "https://meet.example.org/{room}"')
    return found


def choice(value: Any) -> int:
    """1 or 3."""
    found = number(1, 3)(value)
    if found == 2:
        raise Odd("2 is no choice the letters know", "1 asks the best mentor at once, 3 shows three profiles first")
    return found


def duration(value: Any) -> timedelta:
    """ "30 minutes", "half an hour", "1 hour": from 10 minutes to 4 hours."""
    wanted = 'write it like "30 minutes" or "1 hour"'
    match = _SPAN.fullmatch(text(value).strip()) if isinstance(value, str) else None
    unit = match[3].lower().rstrip("s") if match else ""
    if not match or match[2] or unit not in _MINUTES:
        raise Odd(f"{_shown(value)} is no length of a talk", wanted)
    minutes = _count(match[1]) * _MINUTES[unit]
    if not 10 <= minutes <= 240:
        raise Odd(f"'{value}' is out of bounds", "a talk takes between 10 minutes and 4 hours")
    return timedelta(minutes=minutes)


def plugin(value: Any) -> str:
    """A reader of one's own, as a module and a name in it; "" for none."""
    word = text(value)
    if word and not re.fullmatch(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*:[A-Za-z_]\w*", word):
        raise Odd(f"'{word}' names no reader", 'write it as "module:Name", or "" for none')
    return word


def patience(value: Any) -> float:
    """Some seconds, in seconds."""
    match = re.fullmatch(r"(\d{1,2}(?:\.\d)?) ?s(?:ec(?:ond)?s?)?", text(value).strip())
    if match is None or not 0.1 <= float(match[1]) <= 30:
        raise Odd(f"{_shown(value)} is no patience", 'write it as "2 seconds", at most 30')
    return float(match[1])


def days(value: Any) -> Days:
    """ "2 working days", "5 days", "1 week"."""
    match = _SPAN.fullmatch(text(value).strip()) if isinstance(value, str) else None
    unit = match[3].lower().rstrip("s") if match else ""
    if not match or unit not in ("day", "week") or match[1].lower() == "half an":
        hint = f'write "{value} working days"' if isinstance(value, int) else 'write it like "2 working days" or "5 days"'
        raise Odd(f"{_shown(value)} is no number of days", hint)
    working = bool(match[2])
    count = int(_count(match[1])) * ((5 if working else 7) if unit == "week" else 1)
    if not 1 <= count <= 60:
        raise Odd(f"'{value}' is out of bounds", "write from 1 to 60 days")
    return Days(count, working)


def _count(word: str) -> float:
    return _COUNTS.get(word.lower()) or float(word)


def hours(value: Any) -> tuple[tuple[Day, ...], str, str]:
    """ "Mon-Fri 09:00-17:00": the days in week order, start and end of the working day."""
    wanted = 'write it like "Mon-Fri 09:00-17:00"'
    match = _HOURS.fullmatch(some_text(value))
    if not match:
        raise Odd(f"'{value}' names no hours", wanted)
    start, end = _clock(match["start"]), _clock(match["end"])
    if not start < end:
        raise Odd(f"'{value}' ends before it begins", wanted)
    return _days_of_week(match["days"] or "Mon-Fri"), start, end


def _clock(word: str) -> str:
    hour, _, minute = word.replace(".", ":").partition(":")
    if int(hour) > 24 or int(minute or 0) > 59 or (int(hour) == 24 and int(minute or 0)):
        raise Odd(f"'{word}' is no time of day", 'write it like "09:00"')
    return f"{int(hour):02}:{minute or '00'}"


def _days_of_week(words: str) -> tuple[Day, ...]:
    found: set[Day] = set()
    for part in filter(None, re.split(r"\s*(?:,|;|\band\b)\s*|\s+(?=[A-Za-z])", words.strip())):
        first, _, last = re.sub(r"\s*[-–]\s*", "-", part).partition("-")
        begins, ends = DAYS.index(_day(first)), DAYS.index(_day(last or first))
        found.update(DAYS[i % 7] for i in range(begins, ends + 1 if ends >= begins else ends + 8))
    return tuple(day for day in DAYS if day in found)


def _day(word: str) -> Day:
    if (day := _DAY_NAMES.get(word.strip().lower())) is None:
        raise Odd(f"'{word}' is no day of the week", did_you_mean(word, list(_DAY_NAMES)) or "write Mon, Tue, Wed, Thu, Fri, Sat or Sun")
    return day


def pace(value: Any) -> Pace:
    """A preset by name, or ``{per_minute=…, per_day=…, connections=…}`` on the ground of our own relay's."""
    if not isinstance(value, dict):
        return PACES[one_of(*PACES)(value)]
    bounds = {"per_minute": number(1, 100_000), "per_day": number(1, 10_000_000), "connections": number(1, 20)}
    if strange := sorted(set(value) - set(bounds)):
        raise Odd(f"'{strange[0]}' means nothing here", did_you_mean(strange[0], list(bounds)) or "known are " + ", ".join(bounds))
    own = PACES["own-relay"]
    told = {name: bounds[name](one) for name, one in value.items()}
    return Pace(told.get("per_minute", own.per_minute), told.get("per_day", own.per_day), told.get("connections", own.connections))


def store(value: Any) -> str:
    """A ledger's URL. Where a SQLite file lies is settled by ``lying_beside``."""
    found = some_text(value)
    scheme, mark, rest = found.partition("://")
    if not mark:
        raise Odd(f"'{found}' is no URL of a ledger", f'write "sqlite:///{found}"')
    if scheme in ("postgres", "postgresql+psycopg", "postgresql"):
        return f"postgresql://{rest}"
    if scheme != "sqlite":
        raise Odd(f"ledgers of kind '{scheme}' are not known", 'write "sqlite:///…" or "postgresql://…"')
    if not rest.startswith("/") or not rest.strip("/"):
        raise Odd(f"'{found}' names no file", 'write "sqlite:///var/lib/alongside/ledger.db", with three slashes')
    return found


def lying_beside(url: str, folder: Path) -> str:
    """The URL with the absolute path of a SQLite file.

    What follows ``sqlite://`` is a path from the root, as in any URL; a bare file name, or one that begins with ``./`` or ``../``,
    lies beside the configuration.
    """
    if not url.startswith("sqlite:///"):
        return url
    written = url.removeprefix("sqlite:///")
    beside = "/" not in written or written.startswith(("./", "../"))
    path = folder.resolve() / written if beside else Path("/" + written.lstrip("/"))
    return f"sqlite:////{str(path).lstrip('/')}"


def _shown(value: Any) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
