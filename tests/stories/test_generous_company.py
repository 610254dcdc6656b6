"""A company in which everybody gives: questions, answers, notes, numbers, tips, thanks to managers; and the ceilings hold all the same."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from colleagues import company
from company import Company, weeks
from company_figures import Lived, at_night, crowded, sent_twice
from generosity import OCCURRENCES, occurred
from people import MONDAY

OPENING = MONDAY - timedelta(hours=2)


async def test_with_all_that_people_give_each_other_nobody_gets_more_prompts_than_promised(tmp_path: Path) -> None:
    generous = await Company.opened(tmp_path, company(7, 30, 34, 10, OPENING), OPENING)
    generous.giving = True
    await generous.lives_until(weeks(OPENING, 20))
    lived = Lived.by(generous, OPENING)
    found = occurred(generous.post.delivered)
    assert [name for name in OCCURRENCES if not found[name]] == []
    assert [*crowded(lived), *at_night(lived), *sent_twice(lived)] == []
