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

MONTH = timedelta(days=30)


def pair_up(host: Host) -> None:
    """Priya has asked for Hilary last Monday, Hilary has said yes, and both calendars have accepted."""
    asyncio.run(_paired_up(host))


async def _paired_up(host: Host) -> None:
    now = datetime.now(UTC)
    monday = now.replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=now.weekday() + 7)
    village = await Village.founded(host.place, HILARY, PRIYA, now=monday, url=host.url)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(now)
    await village.ledger.close()


def live_until(host: Host, name: str) -> datetime:
    """Lets the programme live on until an alarm of this name is set, with everybody's letters arriving; when it is due."""
    return asyncio.run(_lived_until(host, name))


async def _lived_until(host: Host, name: str) -> datetime:
    now = datetime.now(UTC)
    village = await Village.again(host.url, now=now)
    try:
        while (due := _due(host, name)) is None:
            following = await village.ledger.next_alarm()
            assert following is not None
            assert following < now + 2 * MONTH, f"no {name} within two months"
            await village.at(max(following, village.now))
        return due
    finally:
        await village.ledger.close()


def _due(host: Host, name: str) -> datetime | None:
    found: list[dict[str, Any]] = everything(host.config)["alarms"]
    return min((datetime.fromisoformat(row["due"]) for row in found if row["name"] == name), default=None)
