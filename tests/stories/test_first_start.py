"""The first start, and mails that cannot be handled: what lies there is left in peace, what breaks us is kept for a person."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside import clock, intake
from people import HILARY, MONDAY, PRIYA, RAVI
from story_pairs import SOON
from village import Village

WISH = "Could I have Hilary as my mentor? Mornings suit me."


async def test_mail_from_before_the_programme_stays_where_it_lies_and_is_never_answered(found) -> None:
    village = await found()
    village.writes(PRIYA, WISH)
    uid, (raw, _) = next(iter(village.mailbox.inbox.items()))
    village.mailbox.inbox[uid] = (raw, MONDAY - timedelta(days=8))
    await village.at(MONDAY)
    await village.at(MONDAY + timedelta(days=30))
    assert not village.letters_to(PRIYA)
    assert not village.letters_to(HILARY)
    assert list(village.mailbox.inbox) == [uid]


async def test_mail_of_the_last_days_before_the_first_start_is_answered(found) -> None:
    village = await found()
    village.writes(PRIYA, WISH)
    uid, (raw, _) = next(iter(village.mailbox.inbox.items()))
    village.mailbox.inbox[uid] = (raw, MONDAY - timedelta(days=6))
    await village.at(MONDAY)
    assert village.letters_to(PRIYA, "received")


async def test_a_mailbox_with_new_uids_is_read_again_and_nothing_is_done_twice(found) -> None:
    village = await found()
    village.writes(PRIYA, WISH)
    raw = next(iter(village.mailbox.inbox.values()))[0]
    await village.at(MONDAY)
    village.mailbox.uidvalidity = 8
    village.mailbox.deliver(raw, MONDAY)
    await village.at(MONDAY + SOON)
    assert len(village.letters_to(PRIYA)) == 1
    assert len((await village.state()).requests) == 1


async def test_another_mailbox_full_of_old_mail_is_left_as_it_lies_and_the_coordinator_reads_of_it(
    found, monkeypatch: pytest.MonkeyPatch
) -> None:
    village = await found()
    later = MONDAY + timedelta(days=60)
    monkeypatch.setattr(clock, "wall", lambda: later)
    await village.at(MONDAY)
    await village.at(later - timedelta(hours=1))
    village.mailbox.uidvalidity = 8
    village.now = later
    for person, age in ((PRIYA, 30), (RAVI, 10), (HILARY, 3)):
        village.writes(person, "HELP")
        raw, _ = village.mailbox.inbox.popitem()[1]
        village.mailbox.deliver(raw, later - timedelta(days=age))
    await village.at(later)
    await village.at(later + SOON)
    assert [d.to for d in village.postman.delivered if d.kind == "help"] == [HILARY.email]
    assert len(village.mailbox.inbox) == 2
    (told,) = (c.sentence for c in (await village.state()).concerns.values() if c.kind == "mailbox")
    assert "another one" in told
    assert "2 mail(s)" in told


async def test_what_comes_while_nobody_runs_is_answered_in_a_mailbox_that_was_numbered_anew_too(found) -> None:
    village = await found()
    await village.at(MONDAY)
    village.mailbox.uidvalidity = 8
    village.writes(PRIYA, "HELP")
    raw, _ = village.mailbox.inbox.popitem()[1]
    village.mailbox.deliver(raw, MONDAY + timedelta(days=1))
    await village.at(MONDAY + timedelta(days=30))
    assert village.letters_to(PRIYA, "help")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mails with the word KABOOM break the reader."""
    honest = intake.event

    def breaks(state, mail, *more, **named):
        if b"KABOOM" in mail.arrived.raw:
            raise ZeroDivisionError("kaboom")
        return honest(state, mail, *more, **named)

    monkeypatch.setattr(intake, "event", breaks)


async def passes(village: Village, count: int) -> None:
    for _ in range(count):
        await village.at(village.now + SOON)


@pytest.mark.usefixtures("broken")
async def test_a_mail_that_breaks_us_does_not_stop_the_others(found) -> None:
    village = await found()
    village.writes(RAVI, "KABOOM")
    village.writes(PRIYA, WISH)
    await village.at(MONDAY)
    assert village.letters_to(PRIYA, "received")
    assert village.letters_to(HILARY, "ask")


@pytest.mark.usefixtures("broken")
async def test_the_third_failure_puts_a_mail_into_quarantine_and_the_coordinator_reads_of_it_once(found) -> None:
    village = await found()
    village.writes(RAVI, "KABOOM")
    await village.at(MONDAY)
    await passes(village, 4)
    assert list(village.mailbox.moved.values()) == ["review"]
    assert [c.kind for c in (await village.state()).concerns.values()] == ["quarantine"]
    assert not village.postman.delivered
