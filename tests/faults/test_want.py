"""Want of memory and of files: a mail that is too much for the machine is put aside, and who has no file left says so and goes on later."""

from __future__ import annotations

import itertools
import os
import resource
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from daemons import IN_TIME, MEMORY, Host, asks, hosted, little_memory, sent_by, until
from servers import Dovecot, SmtpSink

_users = itertools.count(1)
FILES, FEWER = 24, 5
LARGE = asks(3) + (b"x" * 75 + b"\r\n") * (9 * 1024 * 1024 // 77)
"""A mail just under what is fetched whole."""
DEATHS = {"by a kill": 2, "by the kernel": 3} if os.access(MEMORY, os.W_OK) else {"by a kill": 2}


@pytest.fixture
def user() -> str:
    return f"want{next(_users)}@example.org"


@pytest.fixture
def host(tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink, user: str) -> Iterator[Host]:
    with hosted(tmp_path, dovecot, smtp_sink, user) as one:
        yield one


def deaths(host: Host, start: Callable[[], object]) -> int:
    """How often a daemon was started and killed before one lives on."""
    for count in range(8):
        start()
        daemon = host.daemons[-1]
        if until(lambda: daemon.process.poll() is not None or "quarantined" in host.inbox()) and daemon.process.poll() is None:  # noqa: B023
            return count
        assert daemon.process.returncode == -signal.SIGKILL, daemon.said
    return count + 1


@pytest.mark.fault("E4", "E7")
@pytest.mark.parametrize("end", DEATHS)
def test_a_mail_that_is_too_much_to_fetch_is_put_aside_by_its_header_and_the_rest_goes_on(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, user: str, end: str
) -> None:
    if end == "by a kill":
        dovecot.deliver(user, LARGE)
        for _ in range(DEATHS[end]):
            assert host.starts(ALONGSIDE_KILL_AT="mailbox-fetched").process.wait(IN_TIME) == -signal.SIGKILL
        assert deaths(host, host.starts) == 0
        dovecot.deliver(user, asks(1))
    else:
        dovecot.deliver(user, asks(1), LARGE)
        with little_memory(96) as before:
            assert deaths(host, lambda: host.starts(*before)) == DEATHS[end]
            host.daemons[-1].kill()
        host.starts()
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    assert until(lambda: host.letters() == ["sent"])
    assert sorted(host.inbox()) == ["handled", "quarantined"]
    assert "1 mail(s) could not be read" in host.status()
    assert until(lambda: lying_aside(dovecot, user) == 1)
    assert host.findings() == []


def lying_aside(house: Dovecot, user: str) -> int:
    """How many mails lie in the folder of those that need a person."""
    with house.session(user) as session:
        return int(session.select('"Alongside.Needs a person"', readonly=True)[1][0] or 0)


@pytest.mark.fault("E5")
def test_a_process_without_a_file_left_says_so_stays_and_goes_on_when_there_are_files_again(
    host: Host, dovecot: Dovecot, smtp_sink: SmtpSink, user: str
) -> None:
    dovecot.deliver(user, asks(1))
    daemon = host.starts("prlimit", f"--nofile={FILES}", STORY_PATIENCE="2")
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org"])
    resource.prlimit(daemon.pid, resource.RLIMIT_NOFILE, (FEWER, FILES))
    dovecot.doveadm("kick", user)
    dovecot.deliver(user, asks(2))
    assert until(lambda: "Too many open files" in host.status())
    assert host.types("status").returncode == 1
    assert sent_by(smtp_sink) == ["person1@example.org"]
    resource.prlimit(daemon.pid, resource.RLIMIT_NOFILE, (FILES, FILES))
    assert until(lambda: sent_by(smtp_sink) == ["person1@example.org", "person2@example.org"])
    assert until(lambda: "Too many open files" not in host.status())
    assert daemon.process.poll() is None
    assert host.findings() == []
