"""One seed from its first morning to the judgement."""

from __future__ import annotations

import gc
import hashlib
import tempfile
import time
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import structlog

from alongside.ledger.whole import Whole, whole
from simulation import oracle
from simulation.virtual import lived, this_loop
from simulation.world import CALM, SECRET, World, founded, template

OURS = ("batch-failed", "mail-failed", "alarms-failed", "alarm-failed")
"""Lines of the log that no weather explains."""


@dataclass(frozen=True, slots=True)
class Played:
    """What became of one seed. ``marks`` are the same whenever it is played."""

    seed: int
    broken: tuple[str, ...]
    marks: str
    mails: int
    letters: int
    copies: int
    deaths: int
    lost: int
    passes: int
    cpu: float


@cache
def _template() -> bytes:
    with tempfile.TemporaryDirectory() as place:
        found = template(Path(place))
    gc.freeze()  # what the modules made lives as long as the process: nobody has to look through it again and again
    return found


def play(seed: int) -> Played:
    """Twelve weeks and two calm days; then everything must hold."""
    before = time.process_time()
    with tempfile.TemporaryDirectory() as place:
        return lived(_played(seed, Path(place), before))


@contextmanager
def lived_through(seed: int) -> Iterator[tuple[World, Whole]]:
    """The world of a seed after its last day, not yet judged, and its ledger."""
    with tempfile.TemporaryDirectory() as place:
        world, _ = lived(_through(seed, Path(place)))
        try:
            yield world, world.store.read(whole)
        finally:
            world.close()


async def _through(seed: int, place: Path) -> tuple[World, list[str]]:
    world = founded(seed, _template(), place, this_loop())
    _listen(world)
    return world, await _weeks(world)


async def _played(seed: int, place: Path, before: float) -> Played:
    world, broken = await _through(seed, place)
    ledger = world.store.read(whole)
    broken += oracle.broken(world, ledger)
    taken = world.server.taken
    marks = hashlib.sha256(b"".join(came.raw for came in taken) + repr(ledger.inbox).encode()).hexdigest()
    world.close()
    return Played(
        seed, tuple(dict.fromkeys(broken)), marks, len(world.server.came), len(ledger.letters),
        len(taken) - len({came.message_id for came in taken}), world.deaths, sum(world.server.lost.values()), world.passes,
        time.process_time() - before,
    )  # fmt: skip


async def _weeks(world: World) -> list[str]:
    """Lives through all of it; now and then the calendars of both and the memory of the process are compared with the ledger."""
    broken: list[str] = []
    opening, end = world.luck.opening, world.luck.end
    for part in (0.2, 0.45, 0.7, 1.0):
        await world.live(opening + (end - opening) * part)
        broken += oracle.calendars(world, world.store.read(whole))
        broken += oracle.remembered(world)
    world.luck.calms_down(world.now)
    await world.live(world.now + CALM)
    return broken


def _listen(world: World) -> None:
    def judge(logger: Any, method: str, line: MutableMapping[str, Any]) -> Mapping[str, Any]:
        if SECRET in repr(line):
            world.leaks.append(f"the log holds the password: {line.get('action')}")
        if line.get("action") in OURS or method in ("critical", "exception"):
            world.errors.append(" ".join(f"{key}={value}" for key, value in sorted(line.items())))
        raise structlog.DropEvent

    structlog.configure(processors=[judge])
