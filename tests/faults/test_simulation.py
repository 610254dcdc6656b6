"""Weeks with seeded weather: what must hold holds, a seed tells the same story twice, and a fault that is planted is seen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from alongside import mailroom
from alongside import outbox as postmans
from alongside.engine import Engine
from alongside.ledger import incoming, outbox, unsure
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Known, Recorded
from simulation.luck import Luck
from simulation.play import play
from simulation.world import SECRET

SEEDS = range(1, 61)


@pytest.mark.fault("D12", "D13", "E1", "F1")
@pytest.mark.parametrize("first", SEEDS[::10])
def test_whatever_the_weather_nothing_is_lost_doubled_or_silent(first: int) -> None:
    broken = {seed: played.broken for seed in range(first, first + 10) if (played := play(seed)).broken}
    assert broken == {}


@pytest.mark.fault("D13")
@pytest.mark.parametrize("seed", [2, 17, 31])
def test_a_seed_is_played_again_to_the_byte(seed: int) -> None:
    assert play(seed).marks == play(seed).marks


Plant = Callable[[pytest.MonkeyPatch], None]


def every_mail_is_new(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(incoming, "look_up", lambda connection, lookups: tuple(Known() for _ in lookups))


def nobody_takes_up_what_was_on_its_way(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(outbox, "recover", lambda *rest, **more: ())


def lost_prompts_leave_again(patch: pytest.MonkeyPatch) -> None:
    for module in (outbox, unsure, postmans):
        patch.setattr(module, "ONCE_AT_MOST", frozenset())


def what_is_unsure_is_called_sent(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(postmans.LedgerOutbox, "_unsure", lambda self, claimed, outcome, now: Recorded(claimed.letter, "sent", 250, "surely"))


def late_news_is_replaced_by_nothing(patch: pytest.MonkeyPatch) -> None:
    async def idle(engine: Engine) -> None:
        return

    def away_when_pairs_come_about(luck: Luck) -> None:
        drawn(luck)
        luck.relay_away = [(luck.opening + timedelta(hours=30), luck.opening + timedelta(days=9))]

    drawn = Luck.__post_init__
    patch.setattr(Engine, "replace_what_is_late", idle)
    patch.setattr(Luck, "__post_init__", away_when_pairs_come_about)


def a_password_is_written_down(patch: pytest.MonkeyPatch) -> None:
    touch = Ledger.touch
    patch.setattr(Ledger, "touch", lambda self, task, now, problem="": touch(self, task, now, f"{problem} {SECRET}"))


def whoever_dies_leaves_a_fetch_open(patch: pytest.MonkeyPatch) -> None:
    @asynccontextmanager
    async def unclosed(windows: object) -> AsyncIterator[object]:
        yield windows

    patch.setattr(mailroom, "aclosing", unclosed)


@pytest.mark.fault("D13")
@pytest.mark.parametrize(
    ("plant", "seen"),
    [
        (every_mail_is_new, ("I1", "I8")),
        (nobody_takes_up_what_was_on_its_way, ("I7",)),
        (lost_prompts_leave_again, ("I2",)),
        (what_is_unsure_is_called_sent, ("I2",)),
        (late_news_is_replaced_by_nothing, ("I7", "I10")),
        (a_password_is_written_down, ("I9",)),
        (whoever_dies_leaves_a_fetch_open, ("I10",)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_planted_fault_does_not_go_unseen(monkeypatch: pytest.MonkeyPatch, plant: Plant, seen: tuple[str, ...]) -> None:
    plant(monkeypatch)
    found = (sentence for seed in range(1, 41) for sentence in play(seed).broken)
    assert next((sentence for sentence in found if sentence.startswith(seen)), "") != ""
