"""The stories' people on a Monday in March, in a village of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path

import pytest
import pytest_asyncio

import servers
from alongside.programme.model import Person
from people import EVERYBODY, MONDAY
from village import Village

Found = Callable[..., Awaitable[Village]]


@pytest_asyncio.fixture
async def found(tmp_path: Path) -> AsyncIterator[Found]:
    """Founds a village: the usual people, replaced or joined by those given; ``now`` and the programme's rules are options."""
    async with AsyncExitStack() as leaving:

        async def one(*people: Person, **options: object) -> Village:
            everybody = {p.id: p for p in (*EVERYBODY, *people)}
            place = tmp_path / str(options.pop("place", "village"))
            place.mkdir()
            village = await Village.founded(place, *everybody.values(), **{"now": MONDAY, **options})  # type: ignore[arg-type]
            leaving.push_async_callback(village.close)
            return village

        yield one


@pytest.fixture(scope="module")
def whole_sink() -> Iterator[servers.SmtpSink]:
    """A relay for a story that several tests look at."""
    with ExitStack() as stack:
        yield servers.started(servers.smtp_sink, stack)
