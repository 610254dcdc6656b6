"""The relay's last answer is lost, or the ledger cannot write it down: a third copy is late, and nobody gets a second for our sake alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from alongside import clock, outbox
from alongside.engine import Engine
from alongside.ledger.errors import StoreBusy
from alongside.ledger.ledger import Ledger
from alongside.wire.postman import Outbox
from alongside.wire.smtp import Outcome
from people import HILARY, MARY, PRIYA
from village import ListPostman, Village

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


GONE = Outcome("deferred", None, None, "relay not reached: refused", unreached=True)
BROKE = Outcome("deferred", None, None, "relay not reached: the connection broke")
TAKEN = Outcome("sent", 250, "2.0.0", "ok")


@dataclass(slots=True)
class Halfway(ListPostman):
    """Comes back with what became of all letters but the last; what happens while that is still with the relay is ``meanwhile``."""

    meanwhile: Callable[[], Awaitable[None]] | None = None

    async def deliver(self, box: Outbox) -> int:
        *others, last = (letter.letter for letter in await box.claim(20))
        await box.record([(letter, self.outcomes.pop(0)) for letter in others])
        if self.meanwhile:
            await self.meanwhile()
        await box.record([(last, TAKEN)])
        return 1


@pytest.fixture
async def halfway(found: Found) -> tuple[Village, Halfway, Engine]:
    """Two letters are due; the postman has an answer for the first of them before the second."""
    village, postman = await found(now=FRIDAY), Halfway(outcomes=[TAKEN])
    engine = Engine.of(village.settings, village.ledger, village.mailbox, village.postman, clock.at(FRIDAY))  # type: ignore[arg-type]
    engine.carrying.postman = postman  # type: ignore[assignment]
    village.writes(PRIYA, "HELP")
    village.writes(HILARY, "HELP")
    await engine.mailroom.read()
    return village, postman, engine


async def test_a_relay_that_is_gone_is_said_at_once_though_one_last_answer_is_still_awaited(
    halfway: tuple[Village, Halfway, Engine],
) -> None:
    _, postman, engine = halfway
    told: list[str] = []

    async def look() -> None:
        told.extend(task.problem for task in [await engine.outages.trouble("relay")] if task)

    postman.outcomes, postman.meanwhile = [GONE], look
    assert await engine.carrying.deliver() == 1
    assert told == ["relay not reached: refused"]


async def test_a_relay_that_says_nothing_for_long_with_letters_in_its_hands_is_said_to_be_silent_until_it_speaks(
    halfway: tuple[Village, Halfway, Engine], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, postman, engine = halfway
    told: list[str] = []

    async def listen() -> None:
        await engine.carrying.listen()
        assert await engine.outages.trouble("relay") is None
        monkeypatch.setattr(outbox, "SILENT", 0.0)
        await engine.carrying.listen()
        told.extend(task.problem for task in [await engine.outages.trouble("relay")] if task)

    postman.meanwhile = listen
    assert await engine.carrying.deliver() == 1
    assert told == ["silent for 0 minutes, with 1 letter(s) in its hands"]
    assert await engine.outages.trouble("relay") is None
    await engine.carrying.listen()
    assert await engine.outages.trouble("relay") is None


async def test_a_connection_that_broke_is_no_trouble_of_a_relay_that_took_the_next_letter(halfway: tuple[Village, Halfway, Engine]) -> None:
    _, postman, engine = halfway
    postman.outcomes = [BROKE]
    assert await engine.carrying.deliver() == 1
    assert await engine.outages.trouble("relay") is None
