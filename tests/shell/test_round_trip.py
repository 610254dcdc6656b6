"""A mail to ourselves shows whether relay and mailbox belong together, and whether plus-addresses arrive."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from alongside.commands import round_trip
from alongside.demo.servers import EmbeddedServers
from alongside.programme.rules import Programme
from alongside.settings import Settings

NOW = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
OURS = "mentor@example.org"


def settings_of(servers: EmbeddedServers, mailbox: str = OURS) -> Settings:
    programme = Programme("Peer mentoring", OURS, ("mary@example.org",), ("example.org",))
    return Settings(programme, servers.mailbox_settings(mailbox), servers.relay_settings(OURS), "sqlite:////nowhere")


async def test_a_mail_comes_back_and_plus_addresses_are_seen(embedded: EmbeddedServers) -> None:
    trip = await round_trip.travel(settings_of(embedded), "instance", NOW)
    assert trip.arrived
    assert trip.plus_addresses is True
    assert {posted.recipient for posted in embedded.posted} == {OURS, "mentor+check@example.org"}


async def test_mail_that_ends_in_another_mailbox_is_told(embedded: EmbeddedServers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(round_trip, "PATIENCE", 1.5)
    trip = await round_trip.travel(settings_of(embedded, "hilary@example.org"), "instance", NOW)
    assert not trip.arrived
    assert "did not arrive" in trip.sentence
    assert trip.plus_addresses is None
