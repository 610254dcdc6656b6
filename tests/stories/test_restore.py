"""Yesterday's backup is put back: nothing that left since leaves again, mail handled since is read again, and no SEQUENCE is used twice."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from alongside.ledger import copying
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.ledger.verify import verify
from people import HILARY, PRIYA
from story_pairs import SOON, accepted, paired, pairing
from village import Village

pytestmark = pytest.mark.fault("H4")
DAY = timedelta(days=1)


def sequences(village: Village, person) -> list[int]:
    """Every SEQUENCE this person was sent."""
    return [int(n) for letter in village.letters_to(person) for n in re.findall(rb"SEQUENCE:(\d+)", letter.ics)]


async def a_week_after_the_backup(found, place: Path, *, copies: bool) -> Village:
    """A pair is backed up on its first day; then both accept, one talk is skipped, one moved, and a prompt goes out."""
    village = await found(country="")
    village.settings = replace(village.settings, relay=replace(village.settings.relay, sent="Sent" if copies else ""))
    await paired(village)
    copying.back_up(village.ledger.ledger, place / "backup.db", village.now)
    await accepted(village, HILARY, PRIYA)
    rows = (await village.state()).sessions[(await pairing(village)).id]
    village.writes(PRIYA, f"SKIP {rows[2].start.day} {rows[2].start:%B}")
    await village.at(village.now + SOON)
    village.writes(PRIYA, f"Could we move the talk of {rows[1].start.day} March to {rows[1].start.day} March at 10:30?")
    await village.at(village.now + SOON)
    await village.lives_until(rows[0].start + 5 * DAY)
    assert village.letters_to(PRIYA, "thanks_prompt")
    if copies:
        village.mailbox.copies_of = [(letter.raw, letter.at) for letter in village.postman.delivered]
    return village


async def put_back(village: Village, place: Path) -> None:
    """The coordinator stops the daemon, restores, and starts it again."""
    await village.ledger.close()
    copying.restore(place / "backup.db", village.settings.store_url, village.now, force=True)
    village.ledger = LedgerThread(Ledger.open(village.settings.store_url, now=village.now))


async def test_what_left_since_is_known_by_its_copies_and_never_leaves_again(found, tmp_path: Path) -> None:
    village = await a_week_after_the_backup(found, tmp_path, copies=True)
    sent = len(village.postman.delivered)
    highest = max(sequences(village, HILARY))
    await put_back(village, tmp_path)
    await village.at(village.now + SOON)
    await village.at(village.now + SOON)
    assert len(village.postman.delivered) == sent
    number = (await pairing(village)).id
    restored = (await village.state()).sessions[number]
    assert [row.state for row in restored[:3]] == ["held", "moved", "skipped"]
    await village.ledger.release(None, village.now)
    await village.at(village.now + SOON)
    again = village.postman.delivered[sent:]
    assert [letter.kind for letter in again if letter.kind in ("invitation", "introduction", "thanks_prompt", "understood")] == []
    village.writes(PRIYA, f"SKIP {restored[4].start.day} {restored[4].start:%B}")
    await village.at(village.now + SOON)
    assert sequences(village, HILARY)[-1] > highest
    assert [finding for finding in verify(village.ledger.ledger, village.now) if "ceiling" not in finding.rule] == []


async def test_without_copies_everything_waits_for_a_person_and_no_sequence_is_used_twice(found, tmp_path: Path) -> None:
    village = await a_week_after_the_backup(found, tmp_path, copies=False)
    sent, highest = len(village.postman.delivered), max(sequences(village, HILARY))
    numbers = {letter.parsed["Message-ID"].split(".")[1] for letter in village.postman.delivered}
    await put_back(village, tmp_path)
    await village.at(village.now + SOON)
    await village.lives_until(village.now + DAY)
    assert len(village.postman.delivered) == sent
    held = await village.ledger.held_back()
    assert held
    assert numbers.isdisjoint(str(letter.letter) for letter in held if letter.letter >= 200_000)
    await village.ledger.release([held[-1].letter], village.now)
    await village.at(village.now + SOON)
    assert len(village.postman.delivered) == sent + 1
    assert (await village.state()).series[(await pairing(village)).id].sequence > highest
