"""How long the daemon waits before it knocks again: longer and longer at a door that stays shut, not for a link that was a good one."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside import clock, mailroom
from alongside.engine import Engine
from alongside.wire.errors import LinkLost
from people import ANNA, MONDAY
from village import ListMailbox, Village


class BreaksOff(ListMailbox):
    """A mailbox whose link breaks in every silence."""

    async def wait(self, seconds: float) -> bool:
        raise LinkLost("mail.example.org", "closed")


async def _broken(tmp_path: Path, rounds: int, *, writes: bool = False) -> int:
    """The failures in a row that count when the link has broken so often."""
    village = await Village.founded(tmp_path, ANNA, now=MONDAY)
    village.mailbox = BreaksOff()
    engine = Engine.of(village.settings, village.ledger, village.mailbox, village.postman, clock.at(MONDAY))  # type: ignore[arg-type]
    for number in range(rounds):
        if writes:
            village.writes(ANNA, f"HELP {number}")
        await engine.mailroom.read()
        await engine.mailroom.wait_for_mail(60)
    await village.close()
    return engine.mailroom.attempts


async def test_a_server_that_lets_us_in_and_hangs_up_is_asked_less_and_less_often(tmp_path: Path) -> None:
    assert await _broken(tmp_path, 5) == 5


async def test_a_link_that_held_for_a_while_is_made_anew_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailroom, "HELD", 0.0)
    assert await _broken(tmp_path, 5) == 1


async def test_a_link_that_brought_mail_is_made_anew_at_once(tmp_path: Path) -> None:
    assert await _broken(tmp_path, 5, writes=True) == 1
