"""What is remembered of time zones is named, so that a running daemon can forget it when an update exchanges their rules."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from types import ModuleType

import alongside
from alongside.calendar import zones

FREE_OF_ZONES = {
    "alongside.calendar.days._holidays": "days of a country",
    "alongside.mail.wording.language_of": "which languages have letters",
    "alongside.mail.wording._template": "a template, which is handed its times",
    "alongside.mail.wording._environment": "where templates lie",
    "alongside.calendar.minutes.wished": "minutes of a week on its owner's own clock",
    "alongside.calendar.minutes._around": "the days of a week",
    "alongside.calendar.hours._window": "a wish in words",
    "alongside.calendar.series.planned_days": "the days of a rule",
    "alongside.programme.hours._holidays": "days of a country",
    "alongside.programme.hours._first_after": "a day after another",
    "alongside.ledger.codec.encoder": "what a type is written as",
    "alongside.ledger.codec.decoder": "what a type is read as",
}
"""Memories in modules that know zones, and what they hold instead."""


def knows_zones(module: ModuleType) -> bool:
    """Whether a module imports zoneinfo, or anything of the two modules that make zones."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return bool(names & {"zoneinfo", "alongside.calendar.zones", "alongside.mail.dates"})


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(alongside.__path__, "alongside."):
        if ".migrations" not in found.name:  # these only run where Alembic runs them
            yield importlib.import_module(found.name)


def memories(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Every function of the module itself that remembers what it gave."""
    for name, one in vars(module).items():
        if isinstance(one, _lru_cache_wrapper) and one.__module__ == module.__name__:
            yield f"{module.__name__}.{name}", one


def unnamed(found: Iterator[ModuleType]) -> list[str]:
    remembered = [pair for module in found if knows_zones(module) for pair in memories(module)]
    named = {id(memory) for memory in zones._MEMORIES}
    return [name for name, one in remembered if id(one) not in named]


def test_every_memory_that_may_hold_a_zone_is_forgotten_with_the_zones() -> None:
    assert sorted(unnamed(modules())) == sorted(FREE_OF_ZONES)


def test_a_memory_of_a_zone_that_nobody_named_is_found(tmp_path: Path, monkeypatch) -> None:
    source = "from functools import cache\nfrom zoneinfo import ZoneInfo\n\n@cache\ndef here(name):\n    return ZoneInfo(name)\n"
    (tmp_path / "planted.py").write_text(source)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert unnamed(iter([importlib.import_module("planted")])) == ["planted.here"]


def test_what_was_remembered_is_gone_once_forgotten() -> None:
    zones.zone("Europe/Berlin")
    assert zones.zone.cache_info().currsize
    zones.forget()
    assert all(memory.cache_info().currsize == 0 for memory in zones._MEMORIES)
    assert len(zones._MEMORIES) >= 10
