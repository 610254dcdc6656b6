"""A long backlog is worked off in its order, but whoever writes meanwhile need not wait for the end of it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import pytest

from alongside import clock
from alongside.engine import Engine
from alongside.report.exports import export
from alongside.wire.errors import CommandRefused
from alongside.wire.mailbox import MAIL_CAP, Arrived
from people import ANNA, MONDAY, PRIYA
from village import ListMailbox, Village

NOTES = 1_200
ROBOT = "Robot <robot@example.org>"


class Meanwhile(ListMailbox):
    """A mailbox into which more comes while the first of it is fetched."""

    comes: list[bytes]
    searches = True

    async def windows(self, uids: Sequence[int], cap: int = MAIL_CAP) -> AsyncGenerator[tuple[Arrived, ...], None]:
        for raw in self.comes:
            self.deliver(raw, MONDAY)
        self.comes = []
        async for window in super().windows(uids, cap):
            yield window

    async def written_by(self, address: str) -> tuple[int, ...]:
        if not self.searches:
            raise CommandRefused("mail.example.org", "SEARCH: no")
        return await super().written_by(address)


def written(village: Village, sender: str, text: str) -> bytes:
    """A mail that has not come yet."""
    village.writes(sender, text)
    return village.mailbox.inbox.popitem()[1][0]


async def handled(tmp_path: Path, *, ahead: bool = True, searches: bool = True) -> list[tuple[str, str]]:
    """Who wrote which mail, in the order in which they were handled; Anna and a robot write while a backlog is worked off."""
    village = await Village.founded(tmp_path, ANNA, PRIYA, now=MONDAY)
    village.mailbox = Meanwhile()
    village.mailbox.searches = searches
    for number in range(NOTES):
        if number == NOTES - 100:
            village.writes(ANNA, "PAUSE")
        village.writes(ROBOT, f"note {number}")
    village.mailbox.comes = [written(village, ANNA.email, "HELP"), written(village, ROBOT, "more")]
    engine = Engine.of(village.settings, village.ledger, village.mailbox, village.postman, clock.at(MONDAY))  # type: ignore[arg-type]
    if ahead:
        engine.mailroom.ahead = 0.0
    while await engine.mailroom.read():
        pass
    rows = export(village.ledger.ledger, MONDAY, lambda *_: b"")["inbox"]
    assert not village.mailbox.inbox
    assert len(rows) == len({row["message_id"] for row in rows}) == NOTES + 3
    await village.close()
    return [(row["from"], row["event"]) for row in sorted(rows, key=lambda row: row["id"])]


async def test_who_writes_meanwhile_is_answered_long_before_the_backlog_is_over_and_what_they_wrote_before_comes_first(
    tmp_path: Path,
) -> None:
    order = [number for number, (sender, _) in enumerate(await handled(tmp_path)) if sender == ANNA.email]
    assert len(order) == 2
    assert order[1] < 300


async def test_what_one_person_wrote_is_handled_in_the_order_in_which_they_wrote_it(tmp_path: Path) -> None:
    (tmp_path / "as it came").mkdir()
    theirs = [event for sender, event in await handled(tmp_path) if sender == ANNA.email]
    one_by_one = [event for sender, event in await handled(tmp_path / "as it came", ahead=False) if sender == ANNA.email]
    assert theirs == one_by_one
    assert len(set(theirs)) == 2


async def test_who_fills_the_mailbox_waits_for_their_turn(tmp_path: Path) -> None:
    assert (await handled(tmp_path))[-1][0] == "robot@example.org"


@pytest.mark.parametrize(("ahead", "searches"), [(False, True), (True, False)], ids=["a single pass", "a server that cannot search"])
async def test_in_a_single_pass_and_where_nobody_can_search_mail_is_handled_as_it_came(tmp_path: Path, ahead: bool, searches: bool) -> None:
    order = [number for number, (sender, _) in enumerate(await handled(tmp_path, ahead=ahead, searches=searches)) if sender == ANNA.email]
    assert order == [NOTES - 100, NOTES + 1]
