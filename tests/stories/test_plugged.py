"""A plug-in that dies is no trouble for anybody but the person who reads the status."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside import clock
from alongside.engine import Engine
from alongside.plugins import Plugged
from people import HILARY, MONDAY

HERE = Path(__file__).parent.parent


@pytest.mark.parametrize(("name", "trouble"), [("Crashing", "died"), ("Good", "")])
async def test_mails_are_answered_with_a_dead_reader_and_the_status_says_so(
    found, monkeypatch: pytest.MonkeyPatch, name: str, trouble: str
) -> None:
    monkeypatch.setenv("PYTHONPATH", f"{HERE.parent / 'daemon'}:{HERE}")
    village = await found()
    plugged = Plugged(f"odd_readers:{name}", 20.0)
    engine = Engine.of(village.settings, village.ledger, village.mailbox, village.postman, clock.at(MONDAY), plugged=plugged)
    village.writes(HILARY, "Wednesday afternoons suit me best, and never by phone.")
    await engine.pass_once()
    plugged.close()
    days = {d for w in (await village.state()).people["hilary"].preferences.availability for d in w.days}
    assert days == ({"WE"} if trouble else {"TU"})
    assert village.last(HILARY).kind == "understood"
    (task,) = [t for t in await village.ledger.tasks() if t.name == "plug-in"]
    assert trouble in task.problem
    assert bool(task.problem) is bool(trouble)
