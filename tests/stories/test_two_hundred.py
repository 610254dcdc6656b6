"""Two hundred people live half a year with the programme, and give each other all that it knows; the same seed gives the same half year."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from time import process_time

import pytest
import pytest_asyncio

from alongside.ledger.verify import verify
from alongside.report.exports import export
from colleagues import company
from company import Company, weeks
from company_figures import Lived, broken, figures, reached, share, waits
from generosity import OCCURRENCES, occurred
from people import MONDAY

OPENING = MONDAY - timedelta(hours=2)
SECONDS = 240


async def lived(tmp_path: Path, number: int) -> Lived:
    """Eighty who look for a mentor, ninety mentors, thirty managers, for so many weeks."""
    people = company(7, 80, 90, 30, OPENING, weeks=number)
    assert len(people) == 200
    two_hundred = await Company.opened(tmp_path, people, OPENING)
    two_hundred.giving = True
    await two_hundred.lives_until(weeks(OPENING, number))
    return Lived.by(two_hundred, OPENING)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def half_a_year(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lived, float]:
    """The company after 26 weeks, and the seconds of work it took."""
    begun = process_time()
    after = await lived(tmp_path_factory.mktemp("company"), 26)
    seconds = process_time() - begun
    print(figures(after), dict(occurred(after.company.post.delivered)), f"{seconds:.0f} s of work")
    return after, seconds


@pytest.mark.asyncio(loop_scope="module")
async def test_most_requests_come_to_a_talk_within_days(half_a_year: tuple[Lived, float]) -> None:
    days = waits(half_a_year[0])
    assert len(days) >= 80
    assert share(days, 0.5) <= 4
    assert share(days, 0.9) <= 10
    assert reached(half_a_year[0]) >= 0.8


@pytest.mark.asyncio(loop_scope="module")
async def test_no_promise_to_any_of_two_hundred_is_broken_in_half_a_year(half_a_year: tuple[Lived, float]) -> None:
    assert broken(half_a_year[0]) == []


@pytest.mark.asyncio(loop_scope="module")
async def test_all_that_people_give_each_other_happens_in_half_a_year(half_a_year: tuple[Lived, float]) -> None:
    found = occurred(half_a_year[0].company.post.delivered)
    assert [name for name in OCCURRENCES if not found[name]] == []


@pytest.mark.asyncio(loop_scope="module")
async def test_the_ledger_keeps_its_own_rules_for_half_a_year(half_a_year: tuple[Lived, float]) -> None:
    village = half_a_year[0].company.village
    assert verify(village.ledger.ledger, village.now) == ()


@pytest.mark.asyncio(loop_scope="module")
async def test_half_a_year_of_two_hundred_people_is_less_than_four_minutes_of_work(half_a_year: tuple[Lived, float]) -> None:
    assert half_a_year[1] < SECONDS


async def test_the_same_seed_gives_the_same_export_twice(tmp_path: Path) -> None:
    told = []
    for number in ("first", "second"):
        (tmp_path / number).mkdir()
        after = await lived(tmp_path / number, 1)
        told.append(json.dumps(export(after.company.village.ledger.ledger, after.company.village.now, lambda *_: b""), sort_keys=True))
    assert told[0] == told[1]
    assert len(json.loads(told[0])["letters"]) > 200
