"""L1, M7: on Monday the coordinator reads what needs a person, once; an alert comes at once and only when work stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alongside.alerting import FullStore
from alongside.ledger.values import Batch
from alongside.programme.model import Concern, Prompted
from alongside.wire.errors import LoginRefused
from alongside.wire.smtp import Outcome
from people import HILARY, MARY, MONDAY, PRIYA
from story_pairs import accepted, paired
from village import ListPostman, Village

NEXT_MONDAY = MONDAY + timedelta(days=7)


async def worries(village: Village, *concerns: Concern) -> None:
    await village.state()
    await village.ledger.commit(Batch(village.now, village.ledger.revision, facts=concerns))


def concern(number: int, **changes: object) -> Concern:
    plain = Concern(f"c{number:02d}", MONDAY, "unread", f"mail:{number}", f"Mail {number} was not understood twice.")
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.row("L1")
async def test_l1_a_quiet_week_is_one_line_on_monday_morning(found) -> None:
    village = await found()
    await village.lives_until(NEXT_MONDAY)
    (letter,) = village.letters_to(MARY, "digest")
    assert letter.at == datetime(2027, 3, 8, 8, 30, tzinfo=UTC), "Monday, half past nine in Berlin"
    assert letter.subject == "Mentoring: nothing needs you, 0 pairs"
    assert "Nothing needs you this week: 0 pairs, 0 talks held last week" in " ".join(letter.text.split())
    assert "In numbers" not in letter.text


@pytest.mark.row("L1")
async def test_l1_the_letter_counts_pairs_talks_and_requests(found) -> None:
    village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    village.writes("nora@example.org", "I am looking for a mentor who knows falconry.")
    await village.lives_until(NEXT_MONDAY)
    text = village.last(MARY, "digest").text
    assert "pair: 1" in text
    assert "talk held last week: 1" in text
    assert "waiting for a mentor: 1" in text
    assert "alongside requests" in text


@pytest.mark.row("L1")
async def test_l1_a_concern_is_told_once_with_the_command_that_shows_it(found) -> None:
    village = await found()
    await worries(village, concern(12))
    await village.lives_until(NEXT_MONDAY + timedelta(days=7))
    first, second = village.letters_to(MARY, "digest")
    assert "alongside inbox show 12" in first.text
    assert first.subject.startswith("Mentoring: 1 needs you")
    assert "Mail 12" not in second.text
    assert second.subject.startswith("Mentoring: nothing needs you")


@pytest.mark.row("L1")
async def test_l1_seven_lines_at_most_and_the_rest_comes_the_monday_after(found) -> None:
    village = await found()
    await worries(village, *(concern(n) for n in range(10)))
    await village.lives_until(NEXT_MONDAY + timedelta(days=7))
    first, second = village.letters_to(MARY, "digest")
    assert first.text.count("was not understood") == 7
    assert "3 more come next Monday" in first.text
    assert second.text.count("was not understood") == 3


@pytest.mark.row("L1")
async def test_l1_what_has_settled_meanwhile_is_not_told(found) -> None:
    village = await found()
    gone = concern(1, kind="needs_a_person", about="request:77", sentence="Request 77 waits for another mentor.")
    await worries(village, gone, concern(2), concern(3, about="mail:2", sentence="Mail 2 was not understood twice."))
    await village.lives_until(NEXT_MONDAY)
    text = village.last(MARY, "digest").text
    assert "Request 77" not in text
    assert text.count("Mail 2 ") == 1


@pytest.mark.row("L1")
async def test_l1_trouble_with_letters_has_a_place_of_its_own(found) -> None:
    village = await found()
    village.writes(PRIYA, "Could I have Hilary as my mentor?")
    village.postman.outcomes = [Outcome("refused", 554, "5.7.1", "policy")]
    await village.lives_until(NEXT_MONDAY)
    text = village.last(MARY, "digest").text
    assert "Trouble with letters" in text
    assert "hilary@example.org was refused for good" in " ".join(text.split())


@pytest.mark.row("L1")
async def test_l1_a_coordinator_whose_day_is_full_reads_it_the_day_after(found) -> None:
    village = await found()
    await village.state()
    full = Prompted("mary", NEXT_MONDAY, "thanks_prompt", NEXT_MONDAY.date())
    await village.ledger.commit(Batch(village.now, village.ledger.revision, facts=(full,)))
    await village.lives_until(NEXT_MONDAY + timedelta(days=1, hours=1))
    (letter,) = village.letters_to(MARY, "digest")
    assert letter.at.date() == (NEXT_MONDAY + timedelta(days=1)).date()


@pytest.mark.row("L1")
async def test_l1_two_coordinators_read_the_same_one_of_them_off_the_roster(found) -> None:
    village = await found(coordinators=("mary@example.org", "ola@example.org"))
    await worries(village, concern(4))
    await village.lives_until(NEXT_MONDAY)
    assert "Mail 4" in village.last(MARY, "digest").text
    assert "Mail 4" in village.last("ola@example.org", "digest").text
    assert "Hello Ola" in village.last("ola@example.org", "digest").text


@pytest.mark.row("M7")
async def test_m7_a_mailbox_that_is_dead_for_an_hour_is_told_once(found, monkeypatch) -> None:
    village = await found()

    async def refused(_: object) -> None:
        raise LoginRefused("imap.example.org")

    monkeypatch.setattr(type(village.mailbox), "connect", refused)
    for minutes in (5, 30, 66, 70, 200):
        await village.at_with_trouble(MONDAY + timedelta(minutes=minutes))
        alerts = village.letters_to(MARY, "alert")
        assert len(alerts) == (1 if minutes >= 66 else 0)
    assert alerts[0].subject == "Work has stopped: the mailbox cannot be read"
    assert "password_file" in alerts[0].text


@pytest.mark.row("M7")
async def test_m7_a_relay_that_was_dead_for_an_hour_is_told_as_soon_as_it_takes_letters(found) -> None:
    village = await found()
    village.writes(PRIYA, "Could I have Hilary as my mentor?")
    village.postman.outcomes = [Outcome("blocked", 421, "4.7.0", "closed for today")] * 6
    for minutes in (0, 20, 65):
        await village.at_with_trouble(MONDAY + timedelta(minutes=minutes))
    await village.at_with_trouble(MONDAY + timedelta(hours=3))
    assert [d.subject for d in village.letters_to(MARY, "alert")] == ["Work has stopped: the relay takes no letters"]


@pytest.mark.row("M7")
async def test_m7_a_full_store_is_told_without_a_ledger_once_an_hour(found) -> None:
    village = await found()
    postman = ListPostman()
    full = FullStore(village.settings, village.ledger)
    for minutes in (0, 30, 61):
        await full.tell(MONDAY + timedelta(minutes=minutes), postman)  # type: ignore[arg-type]
    assert [(d.to, d.subject) for d in postman.delivered] == [(MARY.email, "Work has stopped: the store is full")] * 2
    assert len({str(d.parsed["Message-ID"]) for d in postman.delivered}) == 2


@pytest.mark.row("L1")
async def test_l1_a_mail_that_is_not_for_the_programme_is_nothing_that_needs_the_coordinator(found) -> None:
    village = await found()
    await paired(village)
    village.answers(village.last(PRIYA, "introduction"), "Hi Hilary, what is a target?")
    await village.lives_until(NEXT_MONDAY)
    assert "automatic" not in village.last(MARY, "digest").text
    assert village.last(MARY, "digest").subject == "Mentoring: nothing needs you, 1 pair"
