"""A story about a daemon that fails shows what the daemon said: how it stood is gone with its directory."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest

import daemons


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """The last words of the daemons stand below the failure."""
    report = yield
    if call.when == "call" and report.failed:
        report.sections += [("daemons", _told(host)) for host in daemons.HOSTS]
    return report


def _told(host: Any) -> str:
    try:
        return str(host.tells())
    except Exception as gone:  # noqa: BLE001 - whatever is broken here, the story has failed by itself already
        return f"{type(gone).__name__}: {gone}"


@pytest.fixture(autouse=True)
def _a_story_of_its_own() -> None:
    """Machines of the story before are no part of this one."""
    daemons.HOSTS.clear()
