"""The relay's last answer is lost, or the ledger cannot write it down: a third copy is late, and nobody gets a second for our sake alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from alongside import clock
from alongside.engine import Engine
from alongside.ledger.errors import StoreBusy
from alongside.ledger.ledger import Ledger
from alongside.wire.smtp import Outcome
from people import MARY, PRIYA
from village import Village

Found = Callable[..., Awaitable[Village]]
LOST = Outcome("maybe", None, None, "no answer to the final dot: lost")
MINUTES = timedelta(minutes=1)
FRIDAY = datetime(2027, 3, 5, 9, 0, tzinfo=UTC)
NEXT_MONDAY = datetime(2027, 3, 8, 9, 0, tzinfo=UTC)


async def test_a_letter_whose_last_answer_was_lost_twice_rests_for_an_hour_and_in_the_end_the_monday_letter_names_it(found: Found) -> None:
    village = await found(now=FRIDAY)
    village.writes(PRIYA, "HELP")
    village.postman.outcomes = [LOST] * 5
    await village.lives_until(NEXT_MONDAY)
    copies = village.letters_to(PRIYA, "help")
    assert [letter.at - FRIDAY for letter in copies] == [n * MINUTES for n in (0, 2, 62, 302, 1742)]
    assert {letter.raw for letter in copies} == {copies[0].raw}
    assert "Whether letter 1 to priya@example.org has arrived is not known" in " ".join(village.last(MARY, "digest").text.split())


async def test_what_the_relay_took_while_the_ledger_was_away_is_on_record_as_soon_as_it_is_back(
    found: Found, monkeypatch: pytest.MonkeyPatch
) -> None:
    village = await found(now=FRIDAY)
    engine = Engine.of(village.settings, village.ledger, village.mailbox, village.postman, clock.at(FRIDAY))  # type: ignore[arg-type]
    village.writes(PRIYA, "HELP")

    def away(self: Ledger, outcomes: object, now: datetime) -> None:
        raise StoreBusy("the database is just being restarted")

    with monkeypatch.context() as restarted:
        restarted.setattr(Ledger, "record", away)
        with pytest.raises(StoreBusy):
            await engine.pass_once()
    assert [known.state for known in engine.carrying.unwritten] == ["sent"]
    await engine.carrying.deliver()
    assert engine.carrying.unwritten == []
    assert await village.ledger.call(lambda: village.ledger.ledger.recover(FRIDAY + 60 * MINUTES)) == ()
    assert len(village.letters_to(PRIYA, "help")) == 1
