"""Notes: private unless shared, the list for the next talk, and everything found again by a word."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta

import pytest

from people import HILARY, MARY, PRIYA
from story_pairs import SOON, accepted, paired
from village import Delivered, Village

THURSDAY = datetime(2027, 3, 4, 12, 0, tzinfo=UTC)


async def a_pair(found) -> Village:
    village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village


async def writes(village: Village, person, text: str) -> None:
    village.writes(person, text)
    await village.at(village.now + SOON)


def flat(letter: Delivered) -> str:
    return " ".join(letter.text.replace("\n> ", " ").split())


async def test_a_note_is_kept_for_the_writers_eyes_only(found) -> None:
    village = await a_pair(found)
    before = len(village.letters_to(HILARY))
    await writes(village, PRIYA, "NOTE: the vpn form is called IT-7\nand it takes a day")
    assert "for your eyes only" in flat(village.last(PRIYA, "understood"))
    assert len(village.letters_to(HILARY)) == before
    (note,) = (await village.state()).said[1]
    assert (note.kind, note.person, note.text) == ("note", PRIYA.id, "the vpn form is called IT-7\nand it takes a day")


@pytest.mark.row("I4")
async def test_a_shared_note_reaches_the_other_and_stands_on_the_list_for_the_next_talk(found) -> None:
    village = await a_pair(found)
    await writes(village, HILARY, "SHARE: Priya tries the month-end list alone")
    letter = village.last(PRIYA, "told")
    assert "Priya tries the month-end list alone" in flat(letter)
    assert letter.parsed["Reply-To"] == HILARY.email
    await village.until(THURSDAY)
    assert "- Priya tries the month-end list alone" in village.last(PRIYA, "reminder").text


async def test_a_private_note_stands_on_no_list(found) -> None:
    village = await a_pair(found)
    await writes(village, PRIYA, "NOTE: ask about pineapples")
    await village.until(THURSDAY)
    assert "pineapples" not in village.last(PRIYA, "reminder").text


@pytest.mark.row("I3")
async def test_the_day_before_a_reply_is_a_note_on_the_talk_that_was(found) -> None:
    village = await a_pair(found)
    await village.until(datetime(2027, 3, 10, 12, 0, tzinfo=UTC), every=timedelta(hours=3))
    letter = village.last(PRIYA, "reminder")
    assert "What did you take from your last talk" in flat(letter)
    village.answers(letter, "To rebase before I ask for a review.")
    await village.at(village.now + SOON)
    state = await village.state()
    (note,) = state.said[1]
    assert note.kind == "note"
    assert note.session == state.sessions[1][0].id


@pytest.mark.row("I8")
async def test_find_brings_own_notes_questions_and_answers_newest_first(found) -> None:
    village = await a_pair(found)
    await writes(village, PRIYA, "NOTE: the vpn form is called IT-7")
    await writes(village, PRIYA, "Q: How do I get access to the VPN?")
    village.answers(village.last(HILARY, "question"), "Open a ticket with IT, and name your manager.")
    await village.at(village.now + SOON)
    await writes(village, HILARY, "NOTE: the vpn is my secret pineapple")
    await writes(village, PRIYA, "NOTE: the canteen closes at two")
    village.now += timedelta(hours=1)
    await writes(village, PRIYA, "FIND vpn")
    text = flat(village.last(PRIYA, "found"))
    assert text.index("How do I get access to the VPN?") < text.index("Open a ticket with IT") < text.index("the vpn form is called IT-7")
    assert "canteen" not in text
    assert "pineapple" not in text


async def test_find_without_a_find_says_so_kindly(found) -> None:
    village = await a_pair(found)
    await writes(village, PRIYA, "FIND beekeeping")
    letter = village.last(PRIYA, "found")
    assert "beekeeping" not in letter.subject, "a coordinator reads subjects"
    assert "no note, question or answer of yours on beekeeping" in flat(letter)


async def test_notes_brings_everything_in_one_readable_file(found) -> None:
    village = await a_pair(found)
    await writes(village, PRIYA, "NOTE: the vpn form is called IT-7")
    await writes(village, HILARY, "SHARE: month-end list next time")
    await writes(village, PRIYA, "NOTES")
    letter = village.last(PRIYA, "notes")
    (file,) = [part for part in letter.parsed.walk() if part.get_filename()]
    page = base64.b64decode(str(file.get_payload())).decode()
    assert (file.get_filename(), file.get_content_type()) == ("notes.txt", "text/plain")
    assert page.index("with Hilary Meyer") < page.index("the vpn form is called IT-7") < page.index("month-end list next time")
    assert "Monday 1 March 2027" in page


async def test_undo_below_the_echo_erases_a_note(found) -> None:
    village = await a_pair(found)
    await writes(village, PRIYA, "NOTE: something silly")
    village.answers(village.last(PRIYA, "understood"), "UNDO")
    await village.at(village.now + SOON)
    assert [w.text for w in (await village.state()).said[1]] == [""]
    village.now += timedelta(hours=1)
    await writes(village, PRIYA, "FIND silly")
    assert "Nothing found" in village.last(PRIYA, "found").subject


async def test_what_is_shared_stands_in_a_calendar_entry_only_where_entries_are_private(found) -> None:
    for place, private in (("open", False), ("private", True)):
        village = await found(place=place, private_events=private)
        await paired(village)
        await accepted(village, HILARY, PRIYA)
        await writes(village, PRIYA, "NOTE: pineapples")
        await writes(village, PRIYA, "SHARE: the month-end list")
        village.now += timedelta(hours=1)
        await writes(village, PRIYA, "Can we do it half an hour later this week?")
        entry = village.last(HILARY, "change").ics.replace(b"\r\n ", b"")
        assert (b"the month-end list" in entry) is private
        assert b"pineapples" not in entry


async def test_the_coordinator_reads_of_no_note(found) -> None:
    village = await a_pair(found)
    await writes(village, PRIYA, "NOTE: pineapples")
    await writes(village, PRIYA, "SHARE: pineapples")
    await village.until(village.now + timedelta(days=8), every=timedelta(hours=6))
    assert village.letters_to(MARY, "digest")
    assert not [d for d in village.letters_to(MARY) if "pineapple" in d.raw.decode()]
