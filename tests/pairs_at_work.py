"""A pair that came about by mail before the daemon of the story is started: its ledger is the daemon's own."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from alongside.commands.exported import everything
from daemons import Host
from people import HILARY, PRIYA
from story_pairs import accepted, paired
from village import Village


def pair_up(host: Host) -> None:
    """Priya has asked for Hilary last Monday, Hilary has said yes, both calendars have accepted, and it is now."""
    now = datetime.now(UTC)
    asyncio.run(_lives(host, _morning(now - timedelta(days=now.weekday() + 7)), now))


def talk_once(host: Host) -> datetime:
    """The same from next Monday on, until they have talked for the first time; when Priya is to be asked what helped."""
    now = datetime.now(UTC)
    asyncio.run(_lives(host, _morning(now + timedelta(days=7 - now.weekday())), None))
    due = _due(host, "thanks")
    assert due is not None
    return due


def _morning(day: datetime) -> datetime:
    return day.replace(hour=8, minute=0, second=0, microsecond=0)


async def _lives(host: Host, monday: datetime, until: datetime | None) -> None:
    village = await Village.founded(host.place, HILARY, PRIYA, now=monday, url=host.url)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    if until:
        await village.lives_until(until)
    while not until and _due(host, "thanks") is None:
        following = await village.ledger.next_alarm()
        assert following is not None
        await village.at(max(following, village.now))
    await village.ledger.close()


def _due(host: Host, name: str) -> datetime | None:
    found: list[dict[str, Any]] = everything(host.config)["alarms"]
    return min((datetime.fromisoformat(row["due"]) for row in found if row["name"] == name), default=None)
