"""Fixtures for every room: real servers where they are installed, the embedded ones everywhere.

Where CI=true a missing server is a failure; elsewhere the test is left out and named at the end of the run.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
import pytest_asyncio

import servers
from alongside.demo.servers import EmbeddedServers

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[servers.Dovecot]:
    """One Dovecot for the whole run; take a user of your own."""
    with ExitStack() as stack:
        yield servers.started(servers.dovecot, stack)


@pytest.fixture
def start_dovecot() -> Iterator[Callable[..., servers.Dovecot]]:
    """Start further Dovecots, with other capabilities or settings."""
    with ExitStack() as stack:
        yield lambda **options: servers.started(lambda: servers.dovecot(**options), stack)


@pytest.fixture
def smtp_sink() -> Iterator[servers.SmtpSink]:
    """A relay that takes everything."""
    with ExitStack() as stack:
        yield servers.started(servers.smtp_sink, stack)


@pytest.fixture
def start_smtp_sink() -> Iterator[Callable[..., servers.SmtpSink]]:
    """Start relays with faults: ``start_smtp_sink("-q", ".")``."""
    with ExitStack() as stack:
        yield lambda *options: servers.started(lambda: servers.smtp_sink(*options), stack)


@pytest.fixture(scope="session")
def postgres() -> Iterator[servers.Postgres]:
    """One PostgreSQL cluster for the whole run."""
    with ExitStack() as stack:
        yield servers.started(servers.postgres, stack)


@pytest.fixture
def postgres_url(postgres: servers.Postgres) -> Iterator[str]:
    """The address of a fresh, empty database."""
    with postgres.database(f"story_{next(_numbers)}") as url:
        yield url


@pytest_asyncio.fixture
async def embedded() -> AsyncIterator[EmbeddedServers]:
    """The rehearsal's own servers, with a mentoring mailbox and two people."""
    async with EmbeddedServers(["mentor@example.org", "hilary@example.org", "john@example.org"]) as house:
        yield house


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Name every test that was left out because a server is missing."""
    for report in terminalreporter.stats.get("skipped", ()):
        reason = str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else ""
        if servers.MISSING in reason:
            terminalreporter.write_line(f"not run: {report.nodeid} because {reason.removeprefix('Skipped: ')}", yellow=True)
