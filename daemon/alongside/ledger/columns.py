"""Column types: how times, days and nested values lie in the tables, the same on SQLite and PostgreSQL.

Everything lies as text that sorts and reads well with nothing but a database shell at hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, literal
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from alongside.ledger.codec import decoder, encoder, zoned_moment, zoned_text

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def utc_text(moment: datetime) -> str:
    """A moment as text of one width, so that text order is time order. Raises ValueError for a time without zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:26] + "Z"


def among(column: ColumnElement[str], words: Iterable[str]) -> ColumnElement[bool]:
    """Whether a column holds one of some words that are known when the statement is made; what is known later is spelt out at each asking."""
    return column.in_([literal(word, column.type) for word in sorted(words)])


def storable(text: str) -> str:
    """The text without what a database cannot hold: NUL (PostgreSQL) and halves of surrogate pairs (both)."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


class Words(TypeDecorator[str]):
    """Text that may have come from a stranger's mail."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, aware in and out."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Zoned(TypeDecorator[datetime]):
    """A time that keeps the zone it was said in; does not sort."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else zoned_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else zoned_moment(value)


class DayOf(TypeDecorator[date]):
    """A day of the calendar."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Value(TypeDecorator[Any]):
    """A value of the type ``hint`` as compact JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return storable(_json(encoder(self.hint)(value)))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else decoder(self.hint)(json.loads(value))
