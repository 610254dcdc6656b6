"""Twelve people in four zones live five weeks with the programme."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from alongside.ledger.verify import verify
from colleagues import company
from company import Company, weeks
from company_figures import Lived, broken, figures, first_talks, reached
from people import MONDAY

OPENING = MONDAY - timedelta(hours=2)


async def test_twelve_people_in_four_zones_live_five_weeks_and_no_promise_is_broken(tmp_path: Path) -> None:
    twelve = await Company.opened(tmp_path, company(12, 4, 7, 1, OPENING, late=0.0, weeks=5), OPENING)
    try:
        await twelve.lives_until(weeks(OPENING, 5))
        lived = Lived.by(twelve, OPENING)
        print(figures(lived))
        assert {c.person.timezone for c in twelve.colleagues.values()} == {
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "Asia/Kolkata",
        }
        assert broken(lived) == []
        assert verify(twelve.village.ledger.ledger, twelve.village.now) == ()
        assert len(first_talks(lived)) == len(lived.whole.requests) == 4
        assert reached(lived) >= 0.75
    finally:
        await twelve.close()
