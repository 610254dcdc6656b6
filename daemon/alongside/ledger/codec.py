"""Values as JSON text and back, by the types their fields declare.

A dataclass becomes an object of the fields that differ from their default, so that a new field with a default needs no
rewriting of old rows. Times keep their zone (RFC 9557: ``2027-03-02T09:30:00+01:00[Europe/Berlin]``).
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

Turn = Callable[[Any], Any]


def zoned_text(moment: datetime) -> str:
    """A time with offset and, where it has one, the name of its zone; a naive wall clock stays naive."""
    zone = moment.tzinfo.key if isinstance(moment.tzinfo, ZoneInfo) else ""
    return f"{moment.isoformat()}[{zone}]" if zone else moment.isoformat()


def zoned_moment(text: str) -> datetime:
    """The time that ``zoned_text`` wrote. The zone's wall clock counts; the offset tells the two hours of autumn apart."""
    stamp, _, zone = text.partition("[")
    moment = datetime.fromisoformat(stamp)
    if not zone:
        return moment.replace(tzinfo=UTC) if moment.utcoffset() == timedelta(0) else moment
    first = moment.replace(tzinfo=ZoneInfo(zone[:-1]))
    if first.utcoffset() == moment.utcoffset():
        return first
    second = first.replace(fold=1)
    return second if second.utcoffset() == moment.utcoffset() else first


@cache
def encoder(hint: Any) -> Turn:
    """Turns a value of this type into what JSON can hold. Raises TypeError for a type it does not know."""
    origin, arguments = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _object_encoder(hint)
    if hint is datetime:
        return zoned_text
    if hint is date:
        return date.isoformat
    if origin in (Union, types.UnionType):
        return _unless_none(encoder(_only_type(arguments)))
    if origin is Mapping:
        inner = encoder(arguments[1])
        return lambda value: {key: inner(value[key]) for key in sorted(value)}
    if origin is frozenset:
        return lambda value: sorted(map(encoder(arguments[0]), value))
    if origin is tuple:
        turns = tuple(encoder(a) for a in arguments if a is not ...)
        return lambda value: [turn(v) for turn, v in zip(_as_many(turns, arguments, value), value, strict=True)]
    return _plain(hint)


@cache
def decoder(hint: Any) -> Turn:
    """Turns JSON back into a value of this type. Raises TypeError for a type it does not know."""
    origin, arguments = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _object_decoder(hint)
    if hint is datetime:
        return zoned_moment
    if hint is date:
        return date.fromisoformat
    if origin in (Union, types.UnionType):
        return _unless_none(decoder(_only_type(arguments)))
    if origin is Mapping:
        inner = decoder(arguments[1])
        return lambda value: {key: inner(v) for key, v in value.items()}
    if origin is frozenset:
        return lambda value: frozenset(map(decoder(arguments[0]), value))
    if origin is tuple:
        turns = tuple(decoder(a) for a in arguments if a is not ...)
        return lambda value: tuple(turn(v) for turn, v in zip(_as_many(turns, arguments, value), value, strict=True))
    return _plain(hint)


def _as_many(turns: tuple[Turn, ...], arguments: tuple[Any, ...], value: Any) -> tuple[Turn, ...]:
    return turns * len(value) if arguments[-1] is ... else turns


def _only_type(arguments: tuple[Any, ...]) -> Any:
    kept = [a for a in arguments if a is not type(None)]
    if len(kept) != 1:
        raise TypeError(f"no one JSON form for {arguments}")
    return kept[0]


def _unless_none(turn: Turn) -> Turn:
    return lambda value: None if value is None else turn(value)


def _plain(hint: Any) -> Turn:
    if hint in (str, int, float, bool) or get_origin(hint) is Literal:
        return _same
    raise TypeError(f"no JSON form for {hint}")


def _same(value: Any) -> Any:
    return value


def _object_encoder(hint: Any) -> Turn:
    @cache
    def known() -> tuple[tuple[str, Any, Turn], ...]:  # looked up at the first value: a Reading may hold Readings
        return tuple((f.name, _default(f), encoder(t)) for f, t in _typed_fields(hint))

    return lambda value: {
        name: turn(held) for name, default, turn in known() if (held := getattr(value, name)) is not default and held != default
    }


def _object_decoder(hint: Any) -> Turn:
    @cache
    def known() -> dict[str, Turn]:
        return {f.name: decoder(t) for f, t in _typed_fields(hint)}

    def decoded(value: Any) -> Any:
        turns = known()
        return hint(**{name: turns[name](held) for name, held in value.items()})

    return decoded


def _typed_fields(hint: Any) -> tuple[tuple[Field[Any], Any], ...]:
    hints = get_type_hints(hint)
    return tuple((f, hints[f.name]) for f in fields(hint))


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default
