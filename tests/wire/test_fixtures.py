"""The servers that other tests lean on stand up, and are named when they are missing."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import psycopg
import pytest

from servers import Missing, SmtpSink, find_program, started


def test_every_story_has_an_empty_database(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    assert tables == (0,)


def test_the_sink_begins_empty(smtp_sink: SmtpSink) -> None:
    assert smtp_sink.mails() == []


def test_a_missing_server_is_named_and_fails_where_ci_promises_it(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def nowhere() -> Iterator[None]:
        find_program("no-such-server")
        yield

    with pytest.raises(Missing, match="no-such-server"), nowhere():
        pass
    for ci, outcome in (("true", pytest.fail.Exception), ("", pytest.skip.Exception)):
        monkeypatch.setenv("CI", ci)
        with pytest.raises(outcome, match="no-such-server is missing"), ExitStack() as stack:
            started(nowhere, stack)
