"""News of a talk that mail could not carry in time is not sent late: the date falls out, and something of use is sent instead."""

from __future__ import annotations

from datetime import timedelta

from people import HILARY, MORNINGS, PRIYA
from story_pairs import SOON, accepted, first_start, paired, pairing, wished
from village import Village

HALF_AN_HOUR = timedelta(minutes=30)


def out_of_order(village: Village) -> None:
    """From here on the relay takes no letter to anybody."""
    village.postman.closed_to = {HILARY.email, PRIYA.email, "mary@example.org"}


def in_order(village: Village) -> None:
    village.postman.closed_to = set()


async def dates(village: Village):
    return (await village.state()).sessions[(await pairing(village)).id]


async def moved_to_the_day_before_while_mail_is_down(village: Village):
    """Both have accepted; the mentee moves the second talk to the morning before, and nobody can be told."""
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    second = (await dates(village))[1]
    await village.until(second.start - timedelta(days=1, hours=20), every=timedelta(hours=6))
    target = second.start - timedelta(days=1)
    out_of_order(village)
    village.writes(PRIYA, f"Could we move the talk of {second.start.day} March to {target.day} March at 10:00?")
    await village.at_with_trouble(village.now + SOON)
    found = (await dates(village))[1]
    assert (found.state, found.start.day, found.start.hour) == ("moved", target.day, 10)
    return found


async def test_a_talk_moved_to_ten_that_nobody_could_be_told_of_is_replaced_at_half_past_nine_by_other_times(found) -> None:
    village = await found(country="")
    moved = await moved_to_the_day_before_while_mail_is_down(village)
    before = len(village.letters_to(HILARY))
    await village.at_with_trouble(moved.start - timedelta(minutes=31))
    assert (await dates(village))[1].state == "moved"
    assert await village.ledger.next_alarm() == moved.start - HALF_AN_HOUR
    await village.at_with_trouble(moved.start - HALF_AN_HOUR)
    assert (await dates(village))[1].state == "skipped"
    in_order(village)
    await village.at(moved.start - timedelta(minutes=25))
    fresh = village.letters_to(HILARY)[before:]
    assert [letter.kind for letter in fresh] == ["cancel"]
    assert "could be told in time" in fresh[0].text
    assert "These suit you both" in fresh[0].text
    assert [letter.kind for letter in village.letters_to(PRIYA)[-1:]] == ["cancel"]


async def test_a_talk_that_nobody_could_be_told_of_is_not_taken_for_held_when_the_machine_wakes_too_late(found) -> None:
    village = await found(country="")
    moved = await moved_to_the_day_before_while_mail_is_down(village)
    in_order(village)
    await village.at(moved.end + timedelta(hours=3))
    assert (await dates(village))[1].state == "skipped"
    assert village.last(HILARY).kind == "cancel"
    assert not [letter for letter in village.letters_to(HILARY, "change") if letter.at > moved.start]


async def test_a_letter_that_leaves_in_time_is_left_alone(found) -> None:
    village = await found(country="")
    moved = await moved_to_the_day_before_while_mail_is_down(village)
    in_order(village)
    await village.at(moved.start - timedelta(minutes=31))
    assert village.last(HILARY).kind == "change"
    await village.at(moved.start - HALF_AN_HOUR)
    assert (await dates(village))[1].state == "moved"


async def test_an_invitation_that_leaves_after_the_first_talk_is_one_for_the_others(found) -> None:
    village = await found(country="")
    await wished(village)
    out_of_order(village)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at_with_trouble(village.now + SOON)
    first = await first_start(village)
    await village.at_with_trouble(first - HALF_AN_HOUR)
    in_order(village)
    await village.at(first - timedelta(minutes=20))
    rows = await dates(village)
    assert [row.state for row in rows[:2]] == ["skipped", "planned"]
    for person in (HILARY, PRIYA):
        (invited,) = village.letters_to(person, "invitation")
        assert f"EXDATE;TZID=Europe/Berlin:{rows[0].start:%Y%m%dT%H%M%S}".encode() in invited.ics.replace(b"\r\n ", b"")
        assert b"SEQUENCE:1" in invited.ics
        assert "could be told in time" in invited.text


async def test_an_invitation_that_comes_too_late_for_a_talk_left_out_meanwhile_still_invites_to_the_others(found) -> None:
    village = await found(country="")
    await wished(village)
    out_of_order(village)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at_with_trouble(village.now + SOON)
    first = await first_start(village)
    village.writes(PRIYA, "SKIP")
    await village.at_with_trouble(village.now + SOON)
    assert (await dates(village))[0].state == "skipped"
    await village.at_with_trouble(first - HALF_AN_HOUR)
    in_order(village)
    await village.at(first - timedelta(minutes=20))
    for person in (HILARY, PRIYA):
        (invited,) = village.letters_to(person, "invitation")
        assert f"EXDATE;TZID=Europe/Berlin:{first:%Y%m%dT%H%M%S}".encode() in invited.ics.replace(b"\r\n ", b"")
    assert [row.state for row in (await dates(village))[:2]] == ["skipped", "planned"]


async def test_of_two_the_one_who_has_the_invitation_reads_that_the_first_talk_is_off(found) -> None:
    village = await found(country="")
    await wished(village)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    village.postman.closed_to = {HILARY.email}
    await village.at_with_trouble(village.now + SOON)
    first = await first_start(village)
    await village.at_with_trouble(first - HALF_AN_HOUR)
    village.postman.closed_to = set()
    await village.at(first - timedelta(minutes=20))
    assert len(village.letters_to(PRIYA, "invitation")) == 1
    assert village.last(PRIYA).kind == "cancel"
    assert [letter.kind for letter in village.letters_to(HILARY) if letter.ics] == ["invitation"]


async def test_a_talk_agreed_on_within_the_last_half_hour_is_told_at_once(found) -> None:
    village = await found(country="")
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    second = (await dates(village))[1]
    early = second.start.replace(hour=9, minute=0) if second.start.hour != 9 else second.start.replace(hour=11, minute=0)
    await village.until(min(early, second.start) - timedelta(minutes=20), every=timedelta(hours=6))
    village.writes(PRIYA, f"Could we move today's talk to {early:%H:%M}?")
    await village.at(village.now + timedelta(minutes=1))
    assert MORNINGS
    assert (await dates(village))[1].start == early
    assert village.last(HILARY).kind == "change"
