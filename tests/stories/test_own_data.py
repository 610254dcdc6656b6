"""MY DATA brings everything one has said and been told; FORGET ME leaves a number. Both only after a yes of the stored address."""

from __future__ import annotations

import io
import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from alongside.ledger.verify import verify
from people import HILARY, MARY, PRIYA
from story_pairs import SOON, accepted, paired
from village import Delivered, Village


async def a_pair_that_has_said_things(found) -> Village:
    village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    for person, words in ((PRIYA, "NOTE: pineapples are my own business"), (HILARY, "NOTE: Priya learns fast, says my marmalade")):
        village.writes(person, words)
        await village.at(village.now + SOON)
    village.writes(PRIYA, "Q: How do I get access to the VPN?")
    await village.at(village.now + SOON)
    village.answers(village.last(HILARY, "question"), "Open a ticket, and bring walnuts.")
    await village.at(village.now + SOON)
    village.now += timedelta(hours=1)
    return village


async def confirmed(village: Village, words: str) -> Delivered:
    """The word, the question back, the yes; what came of it."""
    village.writes(PRIYA, words)
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "confirm"), "YES")
    await village.at(village.now + SOON)
    return village.letters_to(PRIYA)[-1]


def unpacked(letter: Delivered) -> dict[str, str]:
    (part,) = [part for part in letter.parsed.walk() if part.get_filename()]
    assert (part.get_filename(), part.get_content_type()) == ("my-data.zip", "application/zip")
    with ZipFile(io.BytesIO(part.get_payload(decode=True))) as archive:  # type: ignore[arg-type]
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


async def test_forgetting_leaves_no_earlier_wish_that_undo_could_have_brought_back(found) -> None:
    village = await a_pair_that_has_said_things(found)
    for words in (
        "No Fridays please, and in person only.",
        "I do not want Tom Brown as a mentor.",
        "My topics are now marmalade and walnuts.",
    ):
        village.writes(PRIYA, words)
        await village.at(village.now + SOON)
    assert any(q.kind == "undo" and q.person == PRIYA.id for q in (await village.state()).questions.values())
    village.now += timedelta(days=1)
    await confirmed(village, "FORGET ME")
    left = [q for q in (await village.state()).questions.values() if q.person == PRIYA.id]
    assert not any(q.held or q.held_text or q.choices for q in left)
    assert all(q.closed_at for q in left)


async def test_nothing_is_sent_or_erased_before_the_stored_address_has_said_yes(found) -> None:
    for place, words in (("data", "MY DATA"), ("forget", "FORGET ME")):
        village = await found(place=place)
        await paired(village)
        village.writes(PRIYA, words)
        await village.at(village.now + SOON)
        assert village.last(PRIYA).kind == "confirm"
        assert not village.letters_to(PRIYA, "data")
        assert (await village.state()).people[PRIYA.id].email == PRIYA.email
        village.answers(village.last(PRIYA, "confirm"), "NO")
        await village.at(village.now + timedelta(hours=1))
        assert not village.letters_to(PRIYA, "data")
        assert (await village.state()).people[PRIYA.id].email == PRIYA.email


@pytest.mark.row("N1")
async def test_my_data_is_everything_of_ones_own_and_nothing_private_of_the_other(found) -> None:
    village = await a_pair_that_has_said_things(found)
    letter = await confirmed(village, "MY DATA")
    assert letter.kind == "data"
    files = unpacked(letter)
    rows = json.loads(files["data.json"])
    assert rows["person"][0]["email"] == PRIYA.email
    assert {row["text"] for row in rows["said"]} >= {"pineapples are my own business", "Open a ticket, and bring walnuts."}
    assert "pineapples" in files["notes.txt"]
    assert "walnuts" in files["notes.txt"]
    assert village.letters_to(PRIYA)[0].subject in files["letters.txt"]
    assert "marmalade" not in "".join(files.values())
    assert HILARY.email not in files["data.json"].replace("letters", "")


@pytest.mark.row("N2")
async def test_who_is_forgotten_leaves_a_number_and_no_word(found) -> None:
    village = await a_pair_that_has_said_things(found)
    await confirmed(village, "FORGET ME")
    assert "forgotten" in village.last(PRIYA, "understood").subject
    assert village.last(HILARY, "closing")
    await village.until(village.now + timedelta(days=3), every=timedelta(hours=12))
    person = (await village.state()).people[PRIYA.id]
    assert person.forgotten_at
    assert "priya" not in person.email + person.name.lower()
    left = written_down(village)
    for planted in ("pineapples", "VPN", PRIYA.email, PRIYA.name):
        assert [table for table, words in left.items() if planted in words] == [], planted
    assert "marmalade" in left["said"], "the partner keeps their own notes"
    assert await village.ledger.call(verify, village.ledger.ledger, village.now) == ()


def written_down(village: Village) -> dict[str, str]:
    """Everything in each table, looked at without our own code."""
    path = Path(village.settings.store_url.removeprefix("sqlite:///"))
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: " ".join(map(_shown, connection.execute(f'SELECT * FROM "{name}"'))) for name in names}  # noqa: S608


def _shown(row: tuple[object, ...]) -> str:
    return " ".join(value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value) for value in row)


async def test_who_was_forgotten_may_come_back_as_somebody_new(found) -> None:
    village = await a_pair_that_has_said_things(found)
    await confirmed(village, "FORGET ME")
    village.now += timedelta(days=4)
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Every week, mornings suit me.")
    await village.at(village.now + SOON)
    state = await village.state()
    found_again = state.person_at(PRIYA.email)
    assert found_again is not None
    assert found_again.id != PRIYA.id
    assert not village.letters_to(MARY, "data")


@pytest.mark.row("N3")
async def test_half_a_year_after_the_end_the_words_are_gone_and_after_two_years_who_left_is_a_number(found) -> None:
    village = await a_pair_that_has_said_things(found)
    village.writes(PRIYA, "END")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "confirm"), "YES")
    await village.at(village.now + SOON)
    assert village.last(HILARY, "closing")
    await village.at(village.now + timedelta(weeks=5))
    left = written_down(village)
    assert "pineapples" in left["said"]
    assert "pineapples" not in left["letters"], "letters are kept for a month"
    await village.at(village.now + timedelta(weeks=24))
    left = written_down(village)
    for planted in ("pineapples", "marmalade", "walnuts", "VPN"):
        assert [table for table, words in left.items() if planted in words] == [], planted
    assert PRIYA.email in left["people"]
    assert await village.ledger.call(verify, village.ledger.ledger, village.now) == ()
