"""The text of a TOML file: its tables, the line each key stands on, and what is wrong with its spelling.

The parser of the standard library stops at the first fault and knows no lines afterwards. Here a statement that it refuses is told,
taken out, and the rest is read on, so that one run shows every fault.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alongside.configuration.faults import ConfigurationFaults, Fault

_TABLE = re.compile(r"\s*\[\s*([A-Za-z0-9_.\-\s]+?)\s*\]\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=(.*)$""")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_BARE_WORDS = re.compile(r"[^\s\"'\[{#][^\"'#]*")
_REPAIRS = 40
"""More broken statements than this are not worth reading on for."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was read: nested tables, where each dotted key stands, and the faults of spelling."""

    name: str
    tables: Mapping[str, Any]
    lines: Mapping[str, int]
    faults: tuple[Fault, ...]

    def line(self, key: str) -> int | None:
        """The line of a dotted key, else of the table it belongs to."""
        return self.lines.get(key) or self.lines.get(key.rpartition(".")[0])


def read_source(path: Path) -> Source:
    """Reads the file. Raises ConfigurationFaults where it cannot be opened or is no UTF-8 text."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ConfigurationFaults([Fault(f"cannot be read: {error.strerror}", where=str(path), suggestion=_unreadable(error))]) from error
    return parse(_decoded(raw, str(path)), str(path))


def _unreadable(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "`alongside init` writes one"
        case PermissionError():
            return "let the user that runs alongside read it"
        case _:
            return ""


def _decoded(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ConfigurationFaults([Fault("is written in UTF-16", where=name, line=1, suggestion="save it as UTF-8")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        shown = raw.splitlines()[line - 1].decode("latin-1").strip()
        fault = Fault(f"is not UTF-8 text (Latin-1?): {shown}", where=name, line=line, suggestion="save the file as UTF-8")
        raise ConfigurationFaults([fault]) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(text: str, name: str) -> Source:
    """Reads TOML; a statement that cannot be read becomes a fault and is left out."""
    rows = text.split("\n")
    stands = tuple(_statements(rows))
    faults = [*_written_twice(stands, name)]
    for key, number in _repeated(stands):
        rows[number - 1] = "#" if not key.startswith("[") else rows[number - 1]
    for _ in range(_REPAIRS):
        try:
            return Source(name, tomllib.loads("\n".join(rows)), _first_lines(stands), tuple(sorted(faults, key=lambda f: f.line or 0)))
        except tomllib.TOMLDecodeError as error:
            number = _line_of(str(error), rows)
            faults.append(_told(str(error), rows, number, stands, name))
            _blank(rows, number, stands)
    raise ConfigurationFaults(faults)


def _statements(rows: list[str]) -> Iterator[tuple[str, int]]:
    """Every table ("[mailbox]") and dotted key ("mailbox.host") with its line; what lies inside long values is skipped."""
    table = ""
    inside = ""
    depth = 0
    for number, row in enumerate(rows, 1):
        if inside:
            inside = "" if inside in row else inside
            continue
        if depth > 0:
            depth += _depth(row)
            continue
        if named := _TABLE.match(row):
            table = re.sub(r"\s", "", named[1])
            yield f"[{table}]", number
        elif keyed := _KEY.match(row):
            key = re.sub(r"[\s\"']", "", keyed[1])
            yield (f"{table}.{key}" if table else key), number
            inside = next((mark for mark in ('"""', "'''") if keyed[2].count(mark) == 1), "")
            depth = 0 if inside else max(0, _depth(keyed[2]))


def _depth(row: str) -> int:
    """How many brackets a row leaves open, not counting those in strings and comments."""
    bare = re.sub(r'"(?:\\.|[^"\\])*"|\'[^\']*\'', "", row).partition("#")[0]
    return bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")


def _first_lines(stands: tuple[tuple[str, int], ...]) -> dict[str, int]:
    lines: dict[str, int] = {}
    for key, number in stands:
        lines.setdefault(key.strip("[]"), number)
    return lines


def _repeated(stands: tuple[tuple[str, int], ...]) -> Iterator[tuple[str, int]]:
    seen: set[str] = set()
    for key, number in stands:
        if key in seen:
            yield key, number
        seen.add(key)


def _written_twice(stands: tuple[tuple[str, int], ...], name: str) -> Iterator[Fault]:
    first = _first_lines(stands)
    for key, number in _repeated(stands):
        if not key.startswith("["):
            sentence = f"is written twice, first on line {first[key]}"
            yield Fault(sentence, key=key, where=name, line=number, suggestion="keep one of them")


def _line_of(message: str, rows: list[str]) -> int:
    place = _PLACE.search(message)
    return int(place[1]) if place else len(rows)


def _told(message: str, rows: list[str], number: int, stands: tuple[tuple[str, int], ...], name: str) -> Fault:
    """The fault in plain words: what people really do is to forget the quotes."""
    key = next((key for key, line in reversed(stands) if line <= number), "")
    keyed = _KEY.match(rows[number - 1])
    if keyed and (words := _BARE_WORDS.fullmatch(keyed[2].strip())):
        return Fault("text needs quotes", key=key, where=name, line=number, suggestion=f'write {keyed[1]} = "{words[0].strip()}"')
    if key.startswith("[") and ("twice" in message or "overwrite" in message):
        return Fault(f"the section {key} begins twice", where=name, line=number, suggestion="put its keys together")
    bare = _PLACE.sub("", message).strip()
    return Fault(f"cannot be read here ({bare}): {rows[number - 1].strip()}", key=key.strip("[]"), where=name, line=number)


def _blank(rows: list[str], number: int, stands: tuple[tuple[str, int], ...]) -> None:
    """Takes the statement that holds line ``number`` out; a section that begins twice keeps its keys under a name nobody asks for."""
    begins = max((line for _, line in stands if line <= number), default=1)
    if any(key.startswith("[") for key, line in stands if line == number):
        rows[number - 1] = f"[line-{number}]"
        return
    for index in range(begins - 1, number):
        rows[index] = "#"
