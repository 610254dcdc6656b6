"""A mail that breaks the link is put aside the third time it does so by itself, and a server that starts anew puts nobody's mail aside."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from alongside.doubtful import BREAKS_APART, Doubtful
from alongside.ledger.note import Note
from people import ANNA, MONDAY
from village import Village

MAIL, OTHER = (7, 4), (7, 5)


async def _doubtful(tmp_path: Path) -> Doubtful:
    village = await Village.founded(tmp_path, ANNA, now=MONDAY)
    found = Doubtful(village.ledger, Note())
    await found.take_up(MONDAY)
    return found


async def test_a_single_mail_is_put_aside_at_its_third_break(tmp_path: Path) -> None:
    doubtful = await _doubtful(tmp_path)
    assert [await doubtful.broke([MAIL], MONDAY + n * BREAKS_APART) for n in range(3)] == [False, False, True]
    await doubtful.ledger.close()


async def test_breaks_within_a_minute_count_once(tmp_path: Path) -> None:
    doubtful = await _doubtful(tmp_path)
    assert not any([await doubtful.broke([MAIL], MONDAY + timedelta(seconds=n)) for n in range(10)])
    await doubtful.ledger.close()


async def test_of_several_mails_none_is_blamed_and_each_is_fetched_alone_the_quietest_first(tmp_path: Path) -> None:
    doubtful = await _doubtful(tmp_path)
    assert not any([await doubtful.broke([MAIL, OTHER], MONDAY + n * BREAKS_APART) for n in range(5)])
    await doubtful.broke([MAIL], MONDAY + 9 * BREAKS_APART)
    assert doubtful.among(7, (4, 5, 6)) == [5, 4]
    await doubtful.ledger.close()
