"""J1, J8: the day before a talk the mentee gets one letter, the mentor none; what is replied stays with the mentee."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from alongside.language.reading import Reading, Window
from alongside.ledger import tables as t
from people import HILARY, MONDAY, PRIYA
from story_pairs import accepted, first_start, paired
from village import Village

BERLIN = ZoneInfo("Europe/Berlin")


async def begun(found, **options: object) -> Village:
    """Hilary and Priya are a pair since Monday, and both calendars have said yes."""
    village: Village = await found(**options)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village


async def _notes(village: Village) -> list[tuple[str, str, str]]:
    """The private words of kind note: person, text, session."""

    def read() -> list[tuple[str, str, str]]:
        return village.ledger.ledger.store.read(
            lambda c: [
                tuple(row) for row in c.execute(select(t.said.c.person, t.said.c.text, t.said.c.session).where(t.said.c.kind == "note"))
            ]
        )

    return await village.ledger.call(read)


@pytest.mark.row("J1")
async def test_j1_the_mentee_reads_a_word_on_the_working_day_before_the_talk_and_the_mentor_does_not(found) -> None:
    village = await begun(found)
    start = await first_start(village)
    await village.lives_until(start)
    (letter,) = village.letters_to(PRIYA, "reminder")
    day = letter.at.astimezone(BERLIN)
    assert day.date() == (start - timedelta(days=3 if start.weekday() == 0 else 1)).date()
    assert (8, 30) <= (day.hour, day.minute) < (17, 0)
    assert "Hilary" in letter.text
    assert not village.letters_to(HILARY, "reminder")


async def over_easter(village: Village, *, thanks: bool) -> list[tuple[str, str]]:
    """Talks on Thursdays: 25 March is followed by Good Friday and Easter Monday, so that its thanks are asked for in the week after."""
    assert (await first_start(village)).weekday() == 3
    await village.lives_until(datetime(2027, 3, 30, 9, 0, tzinfo=UTC))
    if thanks:
        village.answers(village.last(PRIYA, "thanks_prompt"), "The checklist helped me a lot, thank you.")
    await village.lives_until(datetime(2027, 4, 3, 12, 0, tzinfo=UTC))
    letters = (
        letter for letter in village.postman.delivered if letter.to == PRIYA.email and letter.at >= datetime(2027, 3, 29, tzinfo=UTC)
    )
    return [(letter.kind, letter.at.date().isoformat()) for letter in letters if letter.kind in ("reminder", "thanks_prompt")]


@pytest.mark.row("J7")
async def test_j7_where_easter_pushes_the_thanks_of_two_talks_into_one_week_the_word_before_the_talk_gives_way(found) -> None:
    village = await begun(found)
    assert await over_easter(village, thanks=True) == [("thanks_prompt", "2027-03-30"), ("thanks_prompt", "2027-04-02")]


@pytest.mark.row("J7")
async def test_j7_where_the_second_thanks_are_not_asked_for_the_word_before_the_talk_stays(found) -> None:
    """Priya has answered no prompt since the first: the next one rests for a fortnight."""
    village = await begun(found)
    assert await over_easter(village, thanks=False) == [("thanks_prompt", "2027-03-30"), ("reminder", "2027-03-31")]


@pytest.mark.row("J7")
async def test_j7_a_quiet_week_costs_the_mentee_two_prompts_and_the_mentor_none(found) -> None:
    village = await begun(found)
    start = await first_start(village)
    await village.lives_until(start + timedelta(days=15))
    weeks: dict[tuple[int, int], list[str]] = {}
    for letter in village.postman.delivered:
        if letter.to == PRIYA.email and letter.kind in ("reminder", "thanks_prompt", "ending", "checkin"):
            weeks.setdefault(letter.at.astimezone(BERLIN).isocalendar()[:2], []).append(letter.kind)
    quiet = [kinds for kinds in weeks.values() if "checkin" not in kinds]
    assert max(len(kinds) for kinds in quiet) == 2
    assert max(len(kinds) for kinds in weeks.values()) <= 3, "the week in which it is asked how it goes"
    assert ["reminder", "thanks_prompt"] in [sorted(kinds) for kinds in weeks.values()]
    prompts = ("reminder", "thanks_prompt", "checkin", "mentors_letter", "become_mentor")
    assert [d.kind for d in village.letters_to(HILARY) if d.kind in prompts] == ["checkin"]


@pytest.mark.row("J1")
async def test_j1_a_reply_in_own_words_is_a_private_note_of_the_last_talk(found) -> None:
    village = await begun(found)
    start = await first_start(village)
    await village.lives_until(start + timedelta(days=6, hours=2))
    village.answers(village.letters_to(PRIYA, "reminder")[1], "Ask her about the staging database; last time we drew the three layers.")
    await village.at(village.now + timedelta(minutes=10))
    ((person, text, session),) = await _notes(village)
    assert person == "priya"
    assert text.startswith("Ask her about the staging database")
    assert session == (await village.state()).sessions[1][0].id
    assert "your eyes only" in village.last(PRIYA, "understood").text
    assert not [d.kind for d in village.letters_to(HILARY) if d.kind in ("thanks", "told")]


@pytest.mark.row("J1")
async def test_j1_skip_below_the_letter_skips_the_talk_it_announces(found) -> None:
    village = await begun(found)
    start = await first_start(village)
    await village.lives_until(start - timedelta(hours=20))
    village.answers(village.last(PRIYA, "reminder"), "SKIP")
    await village.at(village.now + timedelta(minutes=10))
    assert (await village.state()).sessions[1][0].state == "skipped"
    assert await _notes(village) == []


@pytest.mark.row("J1")
async def test_j1_did_not_happen_below_the_letter_is_about_the_talk_before(found) -> None:
    village = await begun(found)
    start = await first_start(village)
    await village.lives_until(start + timedelta(days=6, hours=4))
    village.answers(village.last(PRIYA, "reminder"), "DID NOT HAPPEN")
    await village.at(village.now + timedelta(minutes=10))
    first, second = (await village.state()).sessions[1][:2]
    assert first.state == "skipped"
    assert second.state in ("planned", "confirmed")


@pytest.mark.row("J1")
@pytest.mark.parametrize("words", ["DID NOT HAPPEN", "She never showed up."])
@pytest.mark.parametrize("minutes", [10, 40, 60 * 24], ids=["while she waits", "right after", "a day later"])
async def test_j1_below_the_letter_but_after_its_own_talk_it_is_that_talk_that_did_not_happen(found, words: str, minutes: int) -> None:
    village = await begun(found)
    second = (await village.state()).sessions[1][1]
    await village.lives_until(second.start - timedelta(minutes=5))
    reminder = village.last(PRIYA, "reminder")
    village.now = second.start + timedelta(minutes=minutes)
    village.answers(reminder, words)
    await village.at(village.now)
    await village.lives_until(second.start + timedelta(days=3))
    first, known = (await village.state()).sessions[1][:2]
    assert (first.state, known.state) == ("held", "skipped")
    assert f"{second.start.day} March" in village.last(PRIYA, "understood").text
    assert len(village.letters_to(PRIYA, "thanks_prompt")) == 1, "the talk before has had its own, this one was none"


@pytest.mark.row("J1")
async def test_j1_calendar_only_turns_the_letter_off_and_nothing_else(found) -> None:
    village = await begun(found)
    start = await first_start(village)
    await village.lives_until(start - timedelta(hours=20))
    village.answers(village.last(PRIYA, "reminder"), "CALENDAR ONLY")
    await village.lives_until(start + timedelta(days=9))
    assert len(village.letters_to(PRIYA, "reminder")) == 1
    assert village.letters_to(PRIYA, "thanks_prompt")


@pytest.mark.row("J1")
async def test_j1_a_talk_that_moves_takes_its_letter_along(found) -> None:
    village = await begun(found)
    start = await first_start(village)
    moved = (start + timedelta(days=5)).astimezone(BERLIN)
    village.now = MONDAY + timedelta(hours=2)
    village.writes(PRIYA, f"Can we move the talk on {start:%d %B} to {moved:%d %B} at {moved:%H:%M}?")
    await village.lives_until(moved.astimezone(MONDAY.tzinfo))
    session = (await village.state()).sessions[1][0]
    assert session.start == moved, [(d.kind, d.to) for d in village.postman.delivered]
    (letter,) = village.letters_to(PRIYA, "reminder")
    assert letter.at.astimezone(BERLIN).date() == (moved - timedelta(days=1)).date()


@pytest.mark.row("J7")
async def test_j7_the_talk_after_easter_monday_is_announced_on_its_own_morning_and_not_in_the_week_before(found) -> None:
    tuesdays = Reading(intent="preference", availability=(Window(("TU",), "09:00", "12:00"),))
    village: Village = await found(replace(HILARY, preferences=tuesdays))
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.lives_until(MONDAY + timedelta(days=31))
    days = [letter.at.astimezone(BERLIN).date().isoformat() for letter in village.letters_to(PRIYA, "reminder")]
    assert "2027-03-25" not in days
    assert "2027-03-30" in days
