"""M4: what ``preview`` lists is what the next weeks send when nobody acts; and letters that are held wait for a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from alongside.commands.preview import foreseen
from alongside.language.reading import Absence
from alongside.ledger.verify import verify
from people import HILARY, MARY, MONDAY, NORA, PRIYA, RAVI, TOM
from story_pairs import accepted, paired, wished
from village import Village

Row = tuple[datetime, str, str, str, int | None]


async def previewed(village: Village, until: datetime) -> list[Row]:
    """What the preview lists from now on."""
    rows = await village.ledger.call(foreseen, village.ledger.ledger, village.settings, village.now, until)
    return [(r.at, r.to, r.kind, r.subject, r.pairing) for r in rows]


def delivered(village: Village, since: datetime) -> list[tuple[datetime, str, str, str]]:
    """What reached people since then."""
    return sorted((d.at, d.to, d.kind, d.subject) for d in village.postman.delivered if d.at > since)


@pytest.mark.row("M4")
async def test_m4_what_the_preview_lists_is_what_sixteen_weeks_send_when_nobody_acts(found) -> None:
    """Two pairs in three zones, one with an absence; a request that waits for an answer, and one for anybody at all."""
    away = replace(TOM, absences=(Absence((MONDAY + timedelta(days=30)).date(), (MONDAY + timedelta(days=44)).date()),))
    village = await found(away)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await paired(village, away, NORA, "Yes, gladly")
    await accepted(village, NORA)
    await wished(village, TOM, RAVI)
    since = village.now
    until = MONDAY + timedelta(weeks=16)
    listed = await previewed(village, until)
    before = (await village.state()).prompts_due
    await village.lives_until(until)
    assert delivered(village, since) == sorted((at, to, kind, subject) for at, to, kind, subject, _ in listed)
    kinds = {kind for _, _, kind, _, _ in listed}
    assert {"reminder", "thanks_prompt", "ending", "closing", "become_mentor", "digest", "waiting"} <= kinds
    assert before, "the preview left the alarms where they are"
    assert await village.ledger.call(verify, village.ledger.ledger, village.now) == ()


@pytest.mark.row("M4")
async def test_m4_a_preview_changes_nothing_and_says_the_same_twice(found) -> None:
    village = await found()
    await paired(village)
    letters = len(village.postman.delivered)
    first = await previewed(village, MONDAY + timedelta(weeks=4))
    assert await previewed(village, MONDAY + timedelta(weeks=4)) == first
    await village.at(village.now)
    assert len(village.postman.delivered) == letters
    assert {pairing for _, _, kind, _, pairing in first if kind == "reminder"} == {1}


@pytest.mark.row("M4")
async def test_m4_a_rehearsal_holds_every_letter_until_a_person_lets_it_go(found) -> None:
    village = await found()
    await village.ledger.hold(True)
    await wished(village)
    assert village.postman.delivered == []
    held = [row for row in await _states(village) if row[1] == "held"]
    assert {kind for kind, _, _ in held} == {"received", "ask"}
    await village.ledger.release([number for kind, _, number in held if kind == "received"], village.now)
    await village.at(village.now + timedelta(minutes=1))
    assert [(d.to, d.kind) for d in village.postman.delivered] == [(PRIYA.email, "received")]
    await village.ledger.release(None, village.now)
    await village.at(village.now + timedelta(minutes=1))
    assert village.letters_to(HILARY, "ask")
    await village.lives_until(MONDAY + timedelta(days=8))
    assert village.letters_to(MARY, "digest"), "after the rehearsal letters leave by themselves"


async def _states(village: Village) -> list[tuple[str, str, int]]:
    """Kind, state and number of every letter."""
    from alongside.ledger.whole import letters

    written = await village.ledger.call(village.ledger.ledger.store.read, letters)
    return [(one.kind, one.state, one.id) for one in written]
